"""A pile changes hands: what is in it, counted in figures and words, and both who sign."""

from dataclasses import replace
from typing import Any

import pytest

from counter.errors import Refused
from counter.office import SAMPLE_OFFICE
from counter.paper.hand_over_list import HandOverLine, HandOverList, hand_over_list
from tests.core.papers import (
    LONG_NAME,
    LONG_WORK,
    SIGNED,
    is_clean,
    is_one_paper,
    is_own,
    pages,
    size,
    whole,
    words,
)
from tests.core.test_paper_slip import moment

COLUMNS = (
    *("STT", "Mã hồ sơ", "Chủ hồ sơ", "Thủ tục", "Ngày nhận", "Ngày hẹn trả", "Số giấy tờ"),
    "Ghi chú",
)


def line(number: int, **changes: Any) -> HandOverLine:
    made = HandOverLine(
        f"H01.151.01-261121-{number:04}",
        "Nguyễn Thị Hoài Thương",
        "Chứng thực bản sao từ bản chính",
        moment(21, 9),
        moment(26, 17),
        3,
    )
    return replace(made, **changes)


WHAT = HandOverList(
    "7/BG",
    moment(21, 15, 20),
    "Trần Văn Bảo",
    "Trung tâm Phục vụ hành chính công xã Định Mỹ",
    "Nguyễn Thị Ước",
    "Phòng Kinh tế",
    (line(1), line(2, note="thiếu bản vẽ", papers=2), line(3, due=None)),
    taken_at=moment(21, 15, 45),
    back_by=moment(25, 16),
)


def made(what: HandOverList = WHAT, **changes: Any) -> bytes:
    return hand_over_list(what, changes.pop("office", SIGNED), **changes)


@pytest.mark.parametrize(("paper", "wide"), [("a4", (210, 297)), ("a5", (210, 148))])
def test_the_list_says_who_gave_what_to_whom_and_counts_it(
    paper: str, wide: tuple[int, int]
) -> None:
    pdf = made(size=paper)
    text = whole(pdf)
    assert size(pdf) == wide
    for phrase in (
        "GIẤY BÀN GIAO HỒ SƠ",
        "Số: 7/BG",
        "Bên giao: Trung tâm Phục vụ hành chính công xã Định Mỹ – người thực hiện: Trần Văn Bảo",
        "Bên nhận: Phòng Kinh tế – người thực hiện: Nguyễn Thị Ước",
        "Thời gian giao: 15 giờ 20 phút, ngày 21 tháng 11 năm 2026;",
        "thời gian nhận: 15 giờ 45 phút",
        "trả kết quả chậm nhất: 16 giờ 00 phút, ngày 25 tháng 11 năm 2026",
        "2 H01.151.01-261121-0002",
        "thiếu bản vẽ",
        "không quy",
        "Tổng số: 3 hồ sơ (Ba hồ sơ), gồm 8 giấy tờ (tám giấy tờ).",
        "Giấy này được lập thành 02 bản, mỗi bên giữ 01 bản có giá trị như nhau.",
        "BÊN GIAO",
        "BÊN NHẬN",
        *COLUMNS,
    ):
        assert phrase in text
    is_clean(pdf)
    is_own(pdf)


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_a_pile_of_a_hundred_goes_on_over_numbered_pages(paper: str) -> None:
    lines = tuple(
        line(
            n,
            owner=LONG_NAME if n % 3 == 0 else "Lê Ánh",
            procedure=LONG_WORK if n % 7 == 0 else "Đăng ký khai sinh",
        )
        for n in range(1, 101)
    )
    pdf = made(replace(WHAT, lines=lines), size=paper)
    count = pages(pdf)
    text = whole(pdf)
    assert [one.code for one in lines if one.code not in text] == []
    assert LONG_NAME in text
    assert text.count(LONG_WORK) == 14
    assert "Tổng số: 100 hồ sơ (Một trăm hồ sơ), gồm 300 giấy tờ" in words(pdf, count - 1)
    for page in range(count):
        on_page = words(pdf, page)
        assert f"Trang {page + 1}/{count}" in on_page
        assert "7/BG" in on_page
        assert "Chủ hồ sơ" in on_page
    is_clean(pdf)


@pytest.mark.parametrize("count", range(16))
def test_wherever_the_page_ends_the_last_line_stands_above_who_signs(count: int) -> None:
    lines = tuple(line(n) for n in range(1, count + 1))
    pdf = made(replace(WHAT, lines=lines), size="a5")
    last = words(pdf, pages(pdf) - 1)
    assert "BÊN NHẬN" in last
    assert count == 0 or lines[-1].code in last
    is_clean(pdf)


def test_whoever_has_not_taken_it_yet_writes_name_and_time() -> None:
    pdf = made(replace(WHAT, taker="", taken_at=None))
    text = words(pdf)
    assert "thời gian nhận: ……" in text
    assert "Bên nhận: Phòng Kinh tế Thời gian" in text
    is_clean(pdf)


def test_the_same_list_is_the_same_paper_and_a_sample_says_so() -> None:
    is_one_paper(made)
    assert "MẪU THỬ" in words(made(office=SAMPLE_OFFICE))


def test_unknown_paper_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        made(size="a3")
    assert refusal.value.code == "paper_unknown"
