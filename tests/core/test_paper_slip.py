"""The slip is read back as people and scanners read it: bars, QR, words, and where they stand."""

import os
import subprocess
import sys
import unicodedata
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import raw

from counter.dossier import Dossier, fold
from counter.errors import Refused
from counter.events import Event, Paper, Person, ProcedureMark, Received
from counter.office import SAMPLE_OFFICE, Office, Officer
from counter.paper.slip import slip
from counter.text import VIETNAM

MM = 72 / 25.4
CODE = "H01.151.01-261121-0001"
QR = "QMC1:ABCDEFGHIJ:H01.151.01-261121-0001:2.000815:202611261700:1:" + "ABCDEF234567" * 9
RECEIVER = Officer("tran-van-bao", "Trần Văn Bảo", "Công chức tiếp nhận")
OFFICE = Office(
    agency="H01.151.01",
    name="Trung tâm Phục vụ hành chính công xã Định Mỹ",
    parent="Ủy ban nhân dân xã Định Mỹ",
    place="Định Mỹ",
    address="Số 12 đường Nguyễn Huệ, xã Định Mỹ",
    hotline="1900 1234",
    hours="Thứ Hai đến thứ Sáu: 07:30–11:30, 13:30–17:00",
)
OWNER = Person(
    name="NGUYỄN THỊ HOÀI THƯƠNG",
    number="001184012345",
    phone="0912345678",
    address="Thôn Đông Thượng, xã Định Mỹ, tỉnh An Giang",
)
LONG_NAME = "NGUYỄN PHƯỚC TÔN NỮ HOÀNG THỊ PHƯƠNG THẢO NGUYÊN MINH KHUÊ A"
LONG_PROCEDURE = (
    "Cấp giấy phép xây dựng mới, giấy phép sửa chữa, cải tạo, giấy phép di dời đối với công trình "
    "không theo tuyến, theo tuyến trong đô thị, tín ngưỡng, tôn giáo, tượng đài, tranh hoành tráng "
    "và nhà ở riêng lẻ thuộc thẩm quyền của Ủy ban nhân dân cấp xã"
)


def moment(day: int, hour: int, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


def dossier(code: str = CODE, entered_at: datetime | None = None, **changes: Any) -> Dossier:
    """A dossier as its first event makes it."""
    fact = Received(
        code=code,
        office="H01.151.01",
        counter=2,
        procedure=ProcedureMark("2.000815", "Chứng thực bản sao từ bản chính", "1"),
        received_at=moment(21, 9, 20),
        due=moment(26, 17),
        amount=3,
        unit="working-days",
        papers=(Paper("Tờ khai theo mẫu"), Paper("Giấy chứng sinh", "certified", 2)),
        fee=8000,
        owner=OWNER,
    )
    fact = replace(fact, **changes)
    at = entered_at or moment(21, 9, 20)
    event = Event("a", 1, 1, "received", code, "", "", "", "", fact, at, "b", "")
    made = fold([event])
    assert made is not None
    return made


def crowded(
    papers: int = 40, name: str = "Bản vẽ thiết kế xây dựng triển khai sau thẩm duyệt"
) -> Dossier:
    """As long as it gets in real offices, every mark set."""
    return dossier(
        owner=replace(OWNER, name=LONG_NAME, email="hoaithuong.nguyenphuoc@vidu.vn"),
        submitter=Person(name="TRẦN LÊ NGUYỄN VĂN HOÀNG MINH ĐỨC", number="079084012345"),
        procedure=ProcedureMark("1.013226", LONG_PROCEDURE[:250], "1"),
        content="Đề nghị cấp phép xây dựng nhà ở riêng lẻ hai tầng",
        papers=tuple(Paper(f"{name} số {n}", "certified", n % 4 + 1) for n in range(1, papers + 1)),
        missing=("Giấy chứng nhận quyền sử dụng đất", "Bản cam kết"),
        late_entry=True,
        provisional=(2027,),
        entered_at=moment(22, 8),
    )


def made(what: Dossier, office: Office = OFFICE, **changes: Any) -> bytes:
    return slip(what, office, RECEIVER, **{"qr": QR, **changes})


def words(pdf: bytes, page: int = 0) -> str:
    """The text of a page with single blanks, exactly as a program takes it out."""
    text: str = pdfium.PdfDocument(pdf)[page].get_textpage().get_text_bounded()
    return " ".join(text.split())


def symbols(pdf: bytes, dots: int, *, page: int = 0, ink_only: bool = False) -> dict[str, str]:
    """What a decoder reads from the page at this resolution: text by kind of symbol."""
    image = pdfium.PdfDocument(pdf)[page].render(scale=dots / 72, grayscale=True).to_pil()
    if ink_only:
        image = image.point(lambda grey: 255 if grey >= 128 else 0)
    return {str(found.format): found.text for found in zxingcpp.read_barcodes(image)}


def kinds(found: dict[str, str]) -> tuple[str, str]:
    """The Code 128 and the QR among what was read."""
    bars = [text for kind, text in found.items() if "128" in kind]
    squares = [text for kind, text in found.items() if "QR" in kind]
    assert len(found) == 2
    return bars[0], squares[0]


def places(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every piece of text."""
    text = pdfium.PdfDocument(pdf)[page].get_textpage()
    return [text.get_rect(number) for number in range(text.count_rects())]


def drawings(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """The same for bars and QR: paths of many strokes."""
    objects = pdfium.PdfDocument(pdf)[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
    return [o.get_bounds() for o in objects if raw.FPDFPath_CountSegments(o.raw) > 100]


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two rectangles lie on each other by more than a mark on a letter does."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 1 and high > 0.4 * min(one[3] - one[1], other[3] - other[1])


@pytest.mark.parametrize("bare", [{"parent": ""}, {"parent": "", "place": ""}, {"name": "A"}])
def test_an_office_known_by_little_more_than_its_code_has_slips(bare: dict[str, str]) -> None:
    office = replace(OFFICE, **bare)
    said = words(made(dossier(), office))
    assert CODE in said
    assert " , ngày" not in said


@pytest.mark.parametrize(
    ("size", "dots"), [("a4", 203), ("a4", 300), ("a5", 203), ("a5", 300), ("a5", 600)]
)
def test_a_scanner_reads_both_symbols_from_the_printed_page(size: str, dots: int) -> None:
    pdf = made(dossier(), size=size, dots=dots)
    assert kinds(symbols(pdf, dots)) == (CODE, QR)
    assert kinds(symbols(pdf, dots, page=1, ink_only=True)) == (CODE, QR)


@pytest.mark.parametrize(
    "code", ["000.00.15.H25-180320-0003", "G09.20-20260609-0092637", "TAM-Q02-261121-0007"]
)
def test_every_pattern_of_code_fits_on_the_smallest_paper(code: str) -> None:
    pdf = made(dossier(code=code), size="a5", dots=203)
    assert kinds(symbols(pdf, 203, ink_only=True)) == (code, QR)
    assert f"Mã hồ sơ: {code}" in words(pdf)


def test_a_code_too_long_for_bars_stands_there_as_a_qr() -> None:
    code = "H01A.151B.001C.002D.003E.004F-20261121-0092637"
    pdf = made(dossier(code=code), size="a5")
    image = pdfium.PdfDocument(pdf)[0].render(scale=300 / 72).to_pil()
    assert {found.text for found in zxingcpp.read_barcodes(image)} == {code, QR}


def test_bars_lie_on_whole_dots_and_are_as_wide_as_promised() -> None:
    for dots, module in ((203, 0.375), (300, 0.339), (600, 0.339)):
        left, bottom, right, top = drawings(made(dossier(), dots=dots))[0]
        assert (right - left) / MM / 255 == pytest.approx(module, abs=0.001)
        assert left * dots / 72 == pytest.approx(round(left * dots / 72), abs=0.01)
        assert (top - bottom) / MM >= 10


def test_the_qr_has_squares_that_a_worn_scanner_reads_and_lies_on_whole_dots() -> None:
    for dots in (203, 300, 600):
        pdf = made(dossier(), dots=dots)
        left, bottom, right, top = drawings(pdf)[1]
        assert (right - left) / MM / 45 >= 0.374
        height = pdfium.PdfDocument(pdf)[0].get_height()
        for place in (left, right, height - top, height - bottom):
            assert place * dots / 72 == pytest.approx(round(place * dots / 72), abs=0.01)


def test_the_form_says_everything_in_the_order_of_the_circular() -> None:
    text = words(made(dossier()))
    expected = [
        "ỦY BAN NHÂN DÂN XÃ ĐỊNH MỸ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Định Mỹ, ngày 21 tháng 11 năm 2026",
        "Quét mã vạch này để tra cứu hồ sơ",
        f"Mã hồ sơ: {CODE}",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "(Liên 1: Lưu)",
        "Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công xã Định Mỹ",
        "(quầy số 2)",
        "Tiếp nhận hồ sơ của: Ông/Bà NGUYỄN THỊ HOÀI THƯƠNG",
        "Số CCCD/MST: 001184012345",
        "Số điện thoại: 0912345678",
        "Địa chỉ: Thôn Đông Thượng, xã Định Mỹ, tỉnh An Giang",
        "Thủ tục hành chính cần giải quyết: Chứng thực bản sao từ bản chính (mã thủ tục 2.000815)",
        "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:",
        "STT Tên giấy tờ Loại giấy tờ Số lượng",
        "1 Tờ khai theo mẫu Bản chính 01",
        "2 Giấy chứng sinh Bản sao chứng thực 02",
        "2. Số lượng hồ sơ: 01 (bộ)",
        "3. Thời gian nhận hồ sơ: 09 giờ 20 phút, ngày 21 tháng 11 năm 2026",
        (
            "4. Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026 "
            "(thứ Năm; thời hạn giải quyết: 03 ngày làm việc)"
        ),
        "5. Đăng ký trả kết quả tại: Trung tâm Phục vụ hành chính công xã Định Mỹ, Số 12 đường",
        "6. Phí, lệ phí (nếu có): 8.000 đ (Tám nghìn đồng)",
        "Vào sổ theo dõi hồ sơ, Quyển số:",
        "Số thứ tự:",
        "NGƯỜI NỘP HỒ SƠ",
        "(Ký và ghi rõ họ tên)",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Trần Văn Bảo",
        "Công chức tiếp nhận",
        "Chú ý: Công dân đến nhận kết quả mang theo giấy hẹn này",
        "Giờ làm việc: Thứ Hai đến thứ Sáu: 07:30–11:30, 13:30–17:00.",
        "Đường dây nóng: 1900 1234.",
        "Mã QR để kiểm tra giấy thật/giả (không cần mạng)",
    ]
    at = 0
    for phrase in expected:
        found = text.find(phrase, at)
        assert found >= 0, phrase
        at = found
    assert unicodedata.is_normalized("NFC", text)


def test_the_two_copies_differ_in_nothing_but_their_name() -> None:
    pdf = made(dossier())
    first, second = words(pdf, 0), words(pdf, 1)
    assert "Liên 2: Giao người nộp" in second
    assert first.replace("Liên 1: Lưu", "Liên 2: Giao người nộp") == second
    assert len(pdfium.PdfDocument(made(dossier(), copies=("citizen",)))) == 1


def test_dates_have_zeros_only_where_the_decree_wants_them() -> None:
    text = words(
        made(dossier(received_at=moment(5, 7, 5, month=3), due=moment(9, 17, month=2, year=2027)))
    )
    assert "Định Mỹ, ngày 05 tháng 3 năm 2026" in text
    assert "17 giờ 00 phút, ngày 09 tháng 02 năm 2027" in text


def test_the_same_dossier_makes_the_same_bytes_in_any_process() -> None:
    program = (
        "import hashlib; from tests.core.test_paper_slip import *; "
        "print(hashlib.sha256(made(crowded(5), reprint=1)).hexdigest())"
    )
    prints = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(prints) == 1
    assert made(dossier()) == made(dossier())


def test_a_reprint_says_which_it_is_and_an_original_does_not() -> None:
    assert "bản in lại lần 2" in words(made(dossier(), reprint=2), page=1)
    assert "in lại" not in words(made(dossier()))


def test_late_entry_provisional_calendar_and_missing_papers_are_marked() -> None:
    text = words(made(crowded(3)))
    assert "(nhập sau, lúc 08 giờ 00 phút, ngày 22 tháng 11 năm 2026)" in text
    assert "(tạm tính: lịch nghỉ năm 2027 chưa được công bố chính thức)" in text
    assert "Giấy tờ còn thiếu: Giấy chứng nhận quyền sử dụng đất; Bản cam kết" in text
    assert "Người nộp hồ sơ: TRẦN LÊ NGUYỄN VĂN HOÀNG MINH ĐỨC (Số CCCD/MST: 079084012345)" in text
    plain = words(made(dossier()))
    assert not any(
        word in plain for word in ("nhập sau", "tạm tính", "còn thiếu", "Người nộp hồ sơ:")
    )


def test_a_dossier_without_term_or_fee_says_so() -> None:
    text = words(made(dossier(due=None, amount=0, unit="none", fee=0)))
    assert "4. Thời gian trả kết quả giải quyết hồ sơ: không quy định thời hạn" in text
    assert "6. Phí, lệ phí (nếu có): không thu" in text


def test_an_organisation_is_spoken_of_as_one() -> None:
    company = Person(
        name="Công ty TNHH Phú Quốc",
        number="0312345678",
        organisation=True,
        representative="Lê Ánh",
    )
    text = words(made(dossier(owner=company)))
    assert "Tiếp nhận hồ sơ của: cơ quan, tổ chức Công ty TNHH Phú Quốc" in text
    assert "Người đại diện: Lê Ánh" in text
    assert "Mã số thuế: 0312345678" in text
    assert "giấy giới thiệu hoặc giấy ủy quyền của tổ chức" in text
    assert "Ông/Bà" not in text


def test_a_result_by_post_or_online_is_not_fetched_at_the_counter() -> None:
    assert "bưu chính công ích" in words(made(dossier(result_channel="post")))
    assert "Cổng Dịch vụ công" in words(made(dossier(result_channel="online")))


def test_a_sample_office_marks_every_page_and_scanners_still_read_it() -> None:
    pdf = made(dossier(), SAMPLE_OFFICE)
    for page in (0, 1):
        assert "MẪU THỬ – KHÔNG CÓ GIÁ TRỊ" in words(pdf, page)
        assert kinds(symbols(pdf, 300, page=page, ink_only=True)) == (CODE, QR)
    assert "MẪU THỬ" not in words(made(dossier()))


def test_a_void_or_erased_dossier_gets_no_slip() -> None:
    for changed, code in (({"void": True}, "dossier_void"), ({"erased": True}, "dossier_erased")):
        with pytest.raises(Refused) as refusal:
            made(replace(dossier(), **changed))
        assert (refusal.value.code, refusal.value.values) == (code, {"code": CODE})


def test_unknown_paper_and_printer_are_refused() -> None:
    for changes, code in (({"size": "a3"}, "paper_unknown"), ({"dots": 72}, "dots_unknown")):
        with pytest.raises(Refused) as refusal:
            made(dossier(), **changes)
        assert refusal.value.code == code


def test_detached_marks_are_joined_before_they_are_printed() -> None:
    loose = unicodedata.normalize("NFD", "Nguyễn Thị Hường")
    assert loose != "Nguyễn Thị Hường"
    text = words(made(dossier(owner=Person(name=loose))))
    assert "Ông/Bà Nguyễn Thị Hường" in text


def test_letters_that_cannot_be_printed_are_named_or_replaced_where_asked() -> None:
    odd = dossier(owner=Person(name="Lê 漢 Anh 😀"))
    with pytest.raises(Refused) as refusal:
        made(odd)
    assert (refusal.value.code, refusal.value.values) == ("glyph_missing", {"letters": "漢😀"})
    assert "Ông/Bà Lê □ Anh □" in words(made(odd, replace=True))


def test_fonts_are_embedded_and_no_other_is_named() -> None:
    pdf = made(dossier())
    assert b"Helvetica" not in pdf
    document = pdfium.PdfDocument(pdf)
    texts = list(document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]))
    assert len(texts) > 30
    for text in texts:
        assert raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(text.raw)) == 1
    assert pdf.count(b"/FontFile2") == 3


@pytest.mark.parametrize("size", ["a4", "a5"])
@pytest.mark.parametrize("papers", [0, 3, 12, 25, 40])
def test_a_copy_is_one_page_and_nothing_lies_on_anything(size: str, papers: int) -> None:
    pdf = made(crowded(papers), size=size, reprint=12)
    document = pdfium.PdfDocument(pdf)
    assert len(document) == 2
    width, height = document[0].get_size()
    assert (round(width / MM), round(height / MM)) == {"a4": (210, 297), "a5": (148, 210)}[size]
    texts, drawn = places(pdf), drawings(pdf)
    assert len(drawn) == 2
    for left, bottom, right, top in (*texts, *drawn):
        assert left >= 5 * MM
        assert bottom >= 5 * MM
        assert right <= width - 5 * MM
        assert top <= height - 5 * MM
    assert [pair for pair in combinations(texts, 2) if meet(*pair)] == []
    # Nothing stands in the quiet zone of the bars, nor of the QR.
    for (left, bottom, right, top), quiet in zip(drawn, ((3.3, 0), (1.4, 1.4)), strict=True):
        zone = (
            left - quiet[0] * MM,
            bottom - quiet[1] * MM,
            right + quiet[0] * MM,
            top + quiet[1] * MM,
        )
        for text in texts:
            assert (
                text[0] >= zone[2] or text[2] <= zone[0] or text[1] >= zone[3] or text[3] <= zone[1]
            )


@pytest.mark.parametrize("size", ["a4", "a5"])
def test_the_longest_slip_keeps_every_field_and_counts_what_it_does_not_name(size: str) -> None:
    text = words(made(crowded(40), size=size, reprint=1))
    for phrase in (
        LONG_NAME,
        LONG_PROCEDURE[:250],
        "(mã thủ tục 1.013226)",
        "Bản cam kết",
        "8.000 đ",
    ):
        assert phrase in text
    named = text.count("Bản vẽ thiết kế xây dựng")
    if named < 40:
        assert f"và {40 - named} giấy tờ khác (xem hồ sơ)" in text
    assert named == 40 or size == "a5"


def test_type_is_never_smaller_than_eight_points() -> None:
    page = pdfium.PdfDocument(made(crowded(40), size="a5"))[0].get_textpage()
    count = page.count_chars()
    sizes = {round(raw.FPDFText_GetFontSize(page.raw, place), 2) for place in range(count)}
    assert min(size for size in sizes if size > 1) >= 8


anything = st.text(max_size=1500)


@settings(derandomize=True, max_examples=25, deadline=None)
@given(name=anything, place=anything, content=anything, paper=anything, count=st.integers(0, 60))
def test_whatever_was_typed_a_copy_is_one_page(
    name: str, place: str, content: str, paper: str, count: int
) -> None:
    what = dossier(
        owner=Person(name=name, address=place),
        content=content,
        papers=(Paper(paper),) * count,
        missing=(paper,) * 3,
    )
    pdf = made(what, size="a5", replace=True)
    page = pdfium.PdfDocument(pdf)[0]
    assert len(pdfium.PdfDocument(pdf)) == 2
    texts = places(pdf)
    assert all(bottom > 0 and right < page.get_width() for _, bottom, right, _ in texts)
    assert [pair for pair in combinations(texts, 2) if meet(*pair)] == []


def test_a_fee_whose_words_are_its_amount_is_said_once() -> None:
    text = words(slip(dossier(fee=1_475_000, fee_text="1.475.000 đ"), OFFICE, RECEIVER, qr=QR))
    assert text.count("1.475.000 đ") == 1
