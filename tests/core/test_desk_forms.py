"""Papers of a desk: which of several is meant, what one page has, and the sizes there are."""

from datetime import date

import pypdfium2 as pdfium
import pytest

from counter.collector import Proof
from counter.desk import Desk
from counter.desk_acts import How
from counter.desk_till import Fee
from counter.errors import Refused
from counter.events import Paper
from counter.hand_over import Giving
from tests.core.papers import is_clean, size, whole, words
from tests.room import STATUS, Room, receive

TODAY = date(2026, 11, 20)


@pytest.fixture
def desk(room: Room) -> Desk:
    made = room.office_desk()
    made.add_officer("Phạm Thị Lan", "Giám đốc", "leader")
    return made


def asked_thrice(room: Room, desk: Desk) -> str:
    """Ask for something three times; the first number is of another dossier."""
    other = receive(desk, code=STATUS).code
    desk.request_supplement(other, [Paper("Ảnh")], "Thiếu ảnh")
    code = receive(desk, code=STATUS).code
    for paper in ("Sổ hộ khẩu", "Giấy chứng sinh", "Tờ khai"):
        room.clock.tick(minutes=5)
        led = How(approved_by="Phạm Thị Lan")
        desk.request_supplement(code, [Paper(paper)], "Thiếu", how=led)
        room.clock.tick(minutes=5)
        desk.resume(code)
    return code


@pytest.mark.parametrize(
    ("number", "paper"),
    [
        ("", "Tờ khai"),
        ("3.Q1/HDHS", "Giấy chứng sinh"),
        ("3.q1/hdhs", "Giấy chứng sinh"),
        ("4", "Tờ khai"),
        ("2", "Sổ hộ khẩu"),
        ("1", "Sổ hộ khẩu"),  # no paper of this dossier is number 1: the first of them
    ],
)
def test_a_paper_is_named_by_its_number_or_by_how_many_th_it_is(
    room: Room, desk: Desk, number: str, paper: str
) -> None:
    code = asked_thrice(room, desk)
    text = whole(desk.paper("supplement", code, number=number))
    names = ("Sổ hộ khẩu", "Giấy chứng sinh", "Tờ khai")
    assert [name for name in names if name in text] == [paper]


def test_a_number_that_no_paper_of_the_dossier_has_is_refused(room: Room, desk: Desk) -> None:
    code = asked_thrice(room, desk)
    for form, number in (("supplement", "9"), ("supplement", "1.Q1/HDHS"), ("slip", "1")):
        with pytest.raises(Refused) as caught:
            desk.paper(form, code, number=number)
        assert caught.value.code == "paper_nothing"


def test_each_list_of_a_day_has_one_giver_and_one_taker(room: Room, desk: Desk) -> None:
    codes = [receive(desk, code=STATUS).code for _ in range(5)]
    desk.hand_over(tuple(codes[:2]), Giving("Phòng Kinh tế"))
    room.clock.tick(minutes=9)
    desk.hand_over(tuple(codes[2:4]), Giving("Phòng Văn hóa"))
    room.clock.tick(minutes=9)
    desk.hand_over((codes[4],), Giving("Phòng Kinh tế"))
    pdf = desk.hand_over_list(TODAY, TODAY)
    texts = [words(pdf, number) for number in range(len(pdfium.PdfDocument(pdf)))]
    assert len(texts) == 3
    units = ["Phòng Kinh tế", "Phòng Văn hóa", "Phòng Kinh tế"]
    for text, unit, own in zip(texts, units, (codes[:2], codes[2:4], codes[4:]), strict=True):
        assert f"Bên nhận: {unit}" in text
        assert [code for code in codes if code in text] == own
        assert "Trang" not in text
    is_clean(pdf)


def test_the_register_comes_in_a5_with_the_same_words(desk: Desk) -> None:
    for number in range(30):
        receive(desk, f"Nguyễn Thị Hoài Thương {number}", STATUS)
    big, small = desk.register(TODAY, TODAY), desk.register(TODAY, TODAY, "a5")
    assert (size(big), size(small)) == ((297, 210), (210, 148))
    assert "Tổng số: 30 hồ sơ" in whole(small)
    for row in desk.rows("today"):
        assert row.code in whole(small).replace(" ", "")
    is_clean(small)
    with pytest.raises(Refused) as caught:
        desk.register(TODAY, TODAY, "a6")
    assert caught.value.code == "paper_unknown"


def test_the_register_says_how_each_dossier_ended(room: Room, desk: Desk) -> None:
    refused, stopped, gone, _ = (receive(desk, code=STATUS).code for _ in range(4))
    desk.refuse(refused, "Không đủ điều kiện")
    desk.stop(stopped, "Không nộp bổ sung")
    desk.withdraw(gone, "Đổi ý")
    desk.give_back((gone,), "Nguyễn Văn An")
    said = whole(desk.register(TODAY, TODAY))
    assert said.count("từ chối giải quyết 20/11") == 1
    assert said.count("dừng giải quyết 20/11") == 1
    assert said.count("rút hồ sơ 20/11, đã trả lại giấy tờ") == 1
    notice = whole(desk.paper("stop-notice", stopped))
    assert f"Đề nghị dừng giải quyết: {desk.officer.title} {desk.officer.name}" in notice


@pytest.mark.parametrize(("paper", "wide"), [("a4", (210, 297)), ("a5", (210, 148))])
def test_a_collector_signs_for_what_was_handed_over(
    desk: Desk, paper: str, wide: tuple[int, int]
) -> None:
    made, refused = receive(desk), receive(desk, code=STATUS)
    desk.mark_ready((made.code,))
    desk.refuse(refused.code, "Không đủ điều kiện")
    desk.pay(made.code, Fee(8_000, moment="return"))
    codes, proof = (made.code, refused.code), Proof(True, "Thẻ căn cước", "Giấy ủy quyền số 12")
    with pytest.raises(Refused) as caught:
        desk.return_sheet(codes, paper)
    assert caught.value.code == "paper_nothing"
    desk.give_back(codes, "Lò Thị Mẩy", "001185000123", proof=proof)
    pdf = desk.return_sheet(codes, paper)
    text = whole(pdf)
    assert size(pdf) == wide
    for phrase in (
        "GIẤY KÝ NHẬN KẾT QUẢ",
        "Người nhận: Lò Thị Mẩy (người được ủy quyền)",
        "Số căn cước/giấy tờ: 001185000123",
        "Giấy ủy quyền, giấy giới thiệu: Giấy ủy quyền số 12",
        "đã đối chiếu: Thẻ căn cước",
        *codes,
        "Giấy tờ đã nộp",
        "Tổng số: 2 hồ sơ (Hai hồ sơ); đã thu 8.000 đ (tám nghìn đồng).",
        "NGƯỜI NHẬN KẾT QUẢ",
        "NGƯỜI TRẢ KẾT QUẢ",
    ):
        assert phrase in text
    is_clean(pdf)
    assert desk.paper("return-sheet", made.code, paper).startswith(b"%PDF")


def test_a_long_return_is_signed_on_its_last_page(desk: Desk) -> None:
    codes = tuple(receive(desk, "Nguyễn Phước Tôn Nữ " * 4).code for _ in range(40))
    desk.mark_ready(codes)
    desk.give_back(codes, "Nguyễn Phước Tôn Nữ")
    pdf = desk.return_sheet(codes, "a5")
    texts = [words(pdf, number) for number in range(len(pdfium.PdfDocument(pdf)))]
    assert [text.count("NGƯỜI NHẬN KẾT QUẢ") for text in texts] == [*[0] * (len(texts) - 1), 1]
    joined = " ".join(texts)
    assert all(code in joined for code in codes)
    is_clean(pdf)


def test_papers_handed_back_are_signed_for_and_what_was_undone_is_not(desk: Desk) -> None:
    code = receive(desk, code=STATUS).code
    desk.withdraw(code, "Đổi ý")
    desk.give_back((code,), "Đặng Thị Ước")
    assert "Giấy tờ đã nộp" in whole(desk.paper("return-sheet", code))
    desk.undo(code, "Bấm nhầm")
    with pytest.raises(Refused) as caught:
        desk.paper("return-sheet", code)
    assert caught.value.code == "paper_nothing"
