"""The control slip prints the path as it was: every confirmed hand-over, and room for more."""

from dataclasses import replace
from typing import Any

import pytest

from counter.appointment import Timeliness
from counter.errors import Refused
from counter.paper.control_slip import Leg, control_slip
from tests.core.papers import (
    LONG_NAME,
    OFFICE,
    SIZES,
    is_clean,
    is_one_paper,
    is_own,
    pages,
    read,
    size,
    whole,
    words,
)
from tests.core.test_paper_slip import CODE, crowded, dossier, moment

FIRST = Leg(
    "Trần Văn Bảo",
    OFFICE.name,
    "Nguyễn Thị Ước",
    "Phòng Kinh tế",
    moment(21, 15, 20),
    moment(21, 15, 45),
    moment(21, 17),
    Timeliness.EARLY,
    "Đủ giấy tờ",
)
SECOND = Leg(
    "Nguyễn Thị Ước",
    "Phòng Kinh tế",
    LONG_NAME,
    "Văn phòng HĐND và UBND xã Định Mỹ",
    moment(23, 9),
    moment(23, 9),
    moment(23, 11, 30),
    Timeliness.ON_TIME,
)
THIRD = Leg(
    LONG_NAME,
    "Văn phòng HĐND và UBND xã Định Mỹ",
    "",
    OFFICE.name,
    moment(26, 9),
    None,
    moment(25, 17),
    Timeliness.LATE,
    "Chờ ý kiến của cơ quan có thẩm quyền",
)
EMPTY = "2. Nhận: ……"


def made(*legs: Leg, what: Any = None, **changes: Any) -> bytes:
    return control_slip(what or dossier(), OFFICE, legs=legs, **changes)


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_each_leg_is_a_block_with_who_when_and_how(paper: str) -> None:
    pdf = made(FIRST, SECOND, THIRD, size=paper, day=moment(26, 9))
    text = whole(pdf)
    assert size(pdf) == SIZES[paper]
    for phrase in (
        "Mẫu số 06 – Thông tư 03/2025/TT-VPCP",
        "1. Giao: Người nộp hồ sơ",
        "15 giờ 20 phút, ngày 21 tháng 11",
        "nhận: 15:45, 21/11/2026",
        "Trần Văn Bảo",
        "Trước hạn (hạn 17:00, 21/11/2026)",
        "Đúng hạn (hạn 11:30, 23/11/2026)",
        "Quá hạn (hạn 17:00, 25/11/2026)",
        "(bên nhận chưa xác nhận)",
        "Đủ giấy tờ",
        "2. Nhận: Phòng Kinh tế",
        "1. Giao: Phòng Kinh tế",
        "Người giao",
    ):
        assert phrase in text
    assert text.count(LONG_NAME) == 2
    # Where the giver's moment is the taker's, it is told once.
    assert "nhận: 09:00" not in text
    is_clean(pdf)
    is_own(pdf)


def test_the_legs_stand_in_their_order_and_empty_blocks_follow() -> None:
    text = whole(made(FIRST, SECOND))
    places = [text.index(phrase) for phrase in ("Người nộp hồ sơ", "Phòng Kinh tế", "23 tháng 11")]
    assert places == sorted(places)
    assert EMPTY in text
    assert text.index(EMPTY) > places[-1]
    assert "□ Quá hạn" in text[places[-1] :]
    assert "□" not in text[: places[-1]]


def test_the_first_empty_block_is_given_by_whoever_has_the_dossier() -> None:
    text = whole(made(FIRST))
    last = text[text.index("Đủ giấy tờ") :]
    assert "1. Giao: Phòng Kinh tế" in last


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("count", [1, 4, 11])
def test_a_long_path_goes_on_over_pages_and_no_leg_is_lost(paper: str, count: int) -> None:
    legs = [
        replace(SECOND, from_unit=f"Đơn vị số {n}", given_at=moment(n, 9))
        for n in range(1, 1 + count)
    ]
    pdf = made(*legs, what=crowded(), size=paper)
    text = whole(pdf)
    for leg in legs:
        assert f"1. Giao: {leg.from_unit}" in text
    assert text.count("Đúng hạn (hạn") == count
    assert EMPTY in words(pdf, pages(pdf) - 1)
    if pages(pdf) > 1:
        for page in range(pages(pdf)):
            assert f"Trang {page + 1}/{pages(pdf)}" in words(pdf, page)
            assert CODE in words(pdf, page)
            assert "TÊN CƠ QUAN" in words(pdf, page)
    is_clean(pdf)


@pytest.mark.parametrize(("paper", "dots"), [("a4", 203), ("a4", 300), ("a5", 203), ("a5", 600)])
def test_it_travels_under_the_code_of_its_dossier(paper: str, dots: int) -> None:
    assert read(made(FIRST, size=paper, dots=dots), dots) == [CODE]


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_without_legs_only_the_reception_is_known(paper: str) -> None:
    pdf = made(size=paper)
    text = words(pdf)
    assert pages(pdf) == 1
    assert "1. Giao: Người nộp hồ sơ" in text
    assert text.count("Người giao") >= 3
    assert "Mẫu số" not in text
    is_clean(pdf)


def test_in_2018_it_was_form_05() -> None:
    text = words(made(FIRST, day=moment(10, 9, month=9, year=2025)))
    assert "Mẫu số 05 – Thông tư 01/2018/TT-VPCP" in text


def test_the_same_path_is_the_same_paper() -> None:
    is_one_paper(lambda: made(FIRST, SECOND, THIRD))


def test_unknown_paper_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        made(size="a3")
    assert refusal.value.code == "paper_unknown"
