"""Form 03 refuses with a reason, the law it rests on, and where to go instead."""

from dataclasses import replace
from typing import Any

import pytest

from counter.paper.refusal import Refusal, refusal
from tests.core.papers import (
    COMPANY,
    LONG_NAME,
    LONG_PERSON,
    LONG_WORK,
    OFFICE,
    OLD_CODE,
    OWNER,
    RECEIVER,
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

WHAT = Refusal(
    moment(21, 9, 20),
    OWNER,
    "Đăng ký khai sinh",
    "Nơi cư trú của cha, mẹ trẻ không thuộc xã Định Mỹ.",
    RECEIVER,
    number="3/TCHS",
    grounds="Điều 13 Luật Hộ tịch.",
    guidance="Nộp hồ sơ tại nơi cư trú.",
)
LONGEST = replace(
    WHAT,
    person=LONG_PERSON,
    submitter=SUBMITTER,
    content=LONG_WORK,
    code=OLD_CODE,
    reason=("Hồ sơ không đủ điều kiện cấp phép theo quy hoạch. " * 20).strip(),
    grounds="Điều 91, Điều 92 Luật Xây dựng; " * 6,
)


def made(what: Refusal = WHAT, **changes: Any) -> bytes:
    return refusal(what, OFFICE, **changes)


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_a_refusal_at_the_counter_gives_reason_ground_and_way_out(paper: str) -> None:
    pdf = made(size=paper)
    text = words(pdf)
    assert size(pdf) == SIZES[paper]
    assert read(pdf) == []
    for phrase in (
        "Mẫu số 03 – Thông tư 03/2025/TT-VPCP",
        "Số: 3/TCHS",
        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
        "của Ông/Bà: NGUYỄN THỊ HOÀI THƯƠNG",
        "Qua xem xét, Trung tâm Phục vụ hành chính công xã Định Mỹ thông báo không tiếp nhận, ",
        "giải quyết hồ sơ này với lý do cụ thể như sau:",
        "Nơi cư trú của cha, mẹ trẻ không thuộc xã Định Mỹ.",
        "Căn cứ: Điều 13 Luật Hộ tịch.",
        "Hướng dẫn: Nộp hồ sơ tại nơi cư trú.",
        "Xin thông báo cho Ông/Bà được biết và thực hiện./.",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Trần Văn Bảo",
        "Công chức tiếp nhận",
    ):
        assert phrase in text
    is_clean(pdf)


@pytest.mark.parametrize(("paper", "dots"), [("a4", 203), ("a5", 203), ("a5", 300), ("a5", 600)])
def test_the_refusal_of_an_accepted_dossier_bears_its_bars(paper: str, dots: int) -> None:
    pdf = made(replace(WHAT, code=CODE), size=paper, dots=dots)
    assert read(pdf, dots) == [CODE]


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_the_longest_refusal_is_one_page_with_its_whole_reason(paper: str) -> None:
    pdf = made(LONGEST, size=paper)
    assert pages(pdf) == 1
    text = words(pdf)
    for phrase in (LONG_NAME, LONG_WORK, LONGEST.reason, "TRẦN LÊ NGUYỄN VĂN HOÀNG MINH ĐỨC"):
        assert phrase in text
    is_clean(pdf)
    is_own(pdf)
    assert read(pdf) == [OLD_CODE]


def test_what_no_page_holds_is_cut_and_the_reason_last() -> None:
    endless = "dài " * 2000
    what = replace(LONGEST, content=endless, reason=endless, grounds=endless, guidance=endless)
    pdf = made(what, size="a5")
    assert pages(pdf) == 1
    is_clean(pdf)
    text = words(pdf)
    assert text.split("như sau:")[1].count("dài") > text.split("như sau:")[0].count("dài")


def test_an_organisation_signs_with_its_submitter_s_name() -> None:
    text = words(made(replace(WHAT, person=COMPANY, submitter=SUBMITTER)))
    assert "Xin thông báo cho Quý cơ quan, tổ chức được biết" in text
    assert text.count("TRẦN LÊ NGUYỄN VĂN HOÀNG MINH ĐỨC") == 2
    alone = words(made(replace(WHAT, person=COMPANY)))
    assert alone.count(COMPANY.name) == 1


def test_the_title_is_that_of_the_day() -> None:
    old = words(made(replace(WHAT, day=moment(10, 9, month=9, year=2025))))
    assert "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ" in old


def test_the_same_refusal_is_the_same_paper() -> None:
    is_one_paper(made)
