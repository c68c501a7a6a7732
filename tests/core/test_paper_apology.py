"""Form 04 apologises once, says why, and gives one new date; the head of the office signs it."""

from dataclasses import replace
from typing import Any

import pytest

from counter.office import Officer
from counter.paper.apology import Apology, apology
from tests.core.papers import (
    COMPANY,
    DEPUTY,
    LONG_NAME,
    LONG_PERSON,
    LONG_WORK,
    OLD_CODE,
    OWNER,
    SIGNED,
    SIZES,
    SUBMITTER,
    is_clean,
    is_one_paper,
    is_own,
    pages,
    read,
    size,
    words,
)
from tests.core.test_paper_slip import CODE, moment

WHAT = Apology(
    "3/PXL",
    moment(26, 9),
    CODE,
    OWNER,
    "Đăng ký khai sinh",
    moment(21, 9, 20),
    moment(26, 17),
    moment(30, 17),
    "Phải xác minh nơi sinh; đến nay chưa nhận được văn bản trả lời.",
    field="Hộ tịch",
)


def made(what: Apology = WHAT, **changes: Any) -> bytes:
    return apology(what, SIGNED, **changes)


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_an_apology_names_both_dates_and_the_reason(paper: str) -> None:
    pdf = made(size=paper)
    text = words(pdf)
    assert size(pdf) == SIZES[paper]
    for phrase in (
        "Mẫu số 04 – Thông tư 03/2025/TT-VPCP",
        "Số: 3/PXL",
        "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
        "Kính gửi: Ông/Bà NGUYỄN THỊ HOÀI THƯƠNG",
        "Ngày 21 tháng 11 năm 2026, Trung tâm Phục vụ hành chính công xã Định Mỹ tiếp nhận hồ sơ",
        "thủ tục “Đăng ký khai sinh”, lĩnh vực Hộ tịch của Ông/Bà.",
        f"Số biên nhận hồ sơ: {CODE}",
        "Ngày hẹn trả kết quả: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026",
        "Lý do: Phải xác minh nơi sinh; đến nay chưa nhận được văn bản trả lời.",
        "xin lỗi Ông/Bà vì sự chậm trễ này",
        "Thời gian hẹn trả kết quả lại: 17 giờ 00 phút, ngày 30 tháng 11 năm 2026",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "GIÁM ĐỐC",
        "Lê Quang Định",
    ):
        assert phrase in text
    assert "KT." not in text
    assert "Lần thứ" not in text
    is_clean(pdf)


def test_until_september_2025_it_was_called_otherwise() -> None:
    text = words(made(replace(WHAT, day=moment(14, 9, month=9, year=2025))))
    assert "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ" in text
    assert "Thông tư 01/2018/TT-VPCP" in text


def test_before_the_date_it_tells_what_will_be_and_after_it_what_was() -> None:
    assert "không thể trả kết quả giải quyết" in words(made())
    assert "chưa trả kết quả giải quyết" in words(made(replace(WHAT, day=moment(27, 8))))


def test_a_deputy_signs_in_the_place_of_the_head() -> None:
    text = words(made(replace(WHAT, deputy=DEPUTY)))
    assert "KT. GIÁM ĐỐC" in text
    assert "PHÓ GIÁM ĐỐC" in text
    assert "Nguyễn Thị Ước" in text
    assert "Lê Quang Định" not in text


def test_at_a_committee_the_chairman_or_a_vice_chairman_signs() -> None:
    committee = replace(SIGNED, signer_title="CHỦ TỊCH")
    vice = Officer("x", "Nguyễn Thị Ước", "Ủy viên")
    text = words(apology(replace(WHAT, deputy=vice), committee))
    assert "KT. CHỦ TỊCH" in text
    assert "PHÓ CHỦ TỊCH" in text


def test_a_second_appointment_says_who_allowed_it() -> None:
    text = words(made(replace(WHAT, time=2, approved_by="Giám đốc Lê Quang Định")))
    assert "(Lần thứ 2, được Giám đốc Lê Quang Định đồng ý)" in text


@pytest.mark.parametrize(("paper", "dots"), [("a4", 203), ("a4", 600), ("a5", 203), ("a5", 300)])
def test_its_bars_are_the_code(paper: str, dots: int) -> None:
    assert read(made(size=paper, dots=dots), dots) == [CODE]


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("person", [LONG_PERSON, COMPANY])
def test_the_longest_apology_is_one_page(paper: str, person: Any) -> None:
    what = replace(
        WHAT,
        person=person,
        submitter=SUBMITTER,
        procedure=LONG_WORK,
        code=OLD_CODE,
        reason=("Chờ ý kiến của cơ quan có thẩm quyền. " * 25).strip(),
        deputy=replace(DEPUTY, name=LONG_NAME),
        time=2,
        approved_by="Giám đốc Lê Quang Định",
    )
    pdf = made(what, size=paper)
    assert pages(pdf) == 1
    text = words(pdf)
    for phrase in (person.name, LONG_WORK, what.reason, LONG_NAME):
        assert phrase in text
    is_clean(pdf)
    is_own(pdf)
    assert read(pdf) == [OLD_CODE]


def test_the_same_apology_is_the_same_paper() -> None:
    is_one_paper(made)
