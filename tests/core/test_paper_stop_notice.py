"""Form 05 since 2025: who asked for the stop, at which stage, what was decided, and the money."""

from dataclasses import replace
from typing import Any

import pytest

from counter.errors import Refused
from counter.events import Paper
from counter.paper.stop_notice import StopNotice, stop_notice
from tests.core.papers import (
    COMPANY,
    DEPUTY,
    FORTY,
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

WHAT = StopNotice(
    "1/TBD",
    moment(26, 9),
    CODE,
    OWNER,
    "Chứng thực bản sao từ bản chính",
    moment(21, 9, 20),
    moment(26, 17),
    "đơn xin rút hồ sơ nộp ngày 25 tháng 11 năm 2026.",
    "đang thụ lý tại Văn phòng HĐND và UBND.",
    "Người nộp hồ sơ tự nguyện rút hồ sơ.",
    moment(26, 8, 30),
    paid=8000,
    refund=5000,
    money_note="Biên lai số 0000123, ký hiệu AA/26P.",
    papers=(Paper("Tờ khai theo mẫu"), Paper("Giấy chứng sinh", "certified", 2)),
)


def made(what: StopNotice = WHAT, **changes: Any) -> bytes:
    return stop_notice(what, SIGNED, **changes)


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_a_stop_notice_tells_of_request_stage_reason_decision_money_and_papers(paper: str) -> None:
    pdf = made(size=paper)
    text = words(pdf)
    assert size(pdf) == SIZES[paper]
    for phrase in (
        "Mẫu số 05 – Thông tư 03/2025/TT-VPCP",
        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
        "Kính gửi: Ông/Bà NGUYỄN THỊ HOÀI THƯƠNG",
        f"mã hồ sơ {CODE}; ngày hẹn trả kết quả: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026.",
        "1. Đề nghị dừng giải quyết: đơn xin rút hồ sơ nộp ngày 25 tháng 11 năm 2026.",
        "2. Giai đoạn dừng: đang thụ lý tại Văn phòng HĐND và UBND.",
        "3. Lý do dừng: Người nộp hồ sơ tự nguyện rút hồ sơ.",
        "4. Quyết định: dừng giải quyết hồ sơ kể từ 08 giờ 30 phút, ngày 26 tháng 11 năm 2026.",
        "5. Nghĩa vụ tài chính: đã nộp 8.000 đ (Tám nghìn đồng); hoàn trả 5.000 đ (Năm nghìn đồng)",
        "Biên lai số 0000123, ký hiệu AA/26P.",
        "1. Tờ khai theo mẫu (bản chính: 01); 2. Giấy chứng sinh (bản sao chứng thực: 02).",
        "Nơi nhận:",
        "GIÁM ĐỐC",
        "Lê Quang Định",
    ):
        assert phrase in text
    is_clean(pdf)


def test_money_is_told_in_every_case() -> None:
    nothing = words(made(replace(WHAT, paid=None, refund=None, money_note="")))
    assert "không phát sinh phí, lệ phí phải hoàn trả." in nothing
    kept = words(made(replace(WHAT, refund=None)))
    assert "đã nộp 8.000 đ (Tám nghìn đồng); không hoàn trả." in kept


def test_without_papers_or_due_date_it_says_so_or_nothing() -> None:
    text = words(made(replace(WHAT, papers=(), due=None)))
    assert "Giấy tờ trả lại" not in text
    assert "ngày hẹn trả kết quả: không quy định thời hạn." in text


def test_before_2025_there_was_no_such_form() -> None:
    with pytest.raises(Refused) as refusal:
        made(replace(WHAT, day=moment(10, 9, month=9, year=2025)))
    assert refusal.value.code == "form_not_in_force"


@pytest.mark.parametrize(("paper", "dots"), [("a4", 203), ("a5", 203), ("a5", 300), ("a5", 600)])
def test_its_bars_are_the_code(paper: str, dots: int) -> None:
    assert read(made(size=paper, dots=dots), dots) == [CODE]


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("person", [LONG_PERSON, COMPANY])
def test_the_longest_notice_is_one_page_that_counts_the_papers_it_does_not_name(
    paper: str, person: Any
) -> None:
    what = replace(
        WHAT,
        person=person,
        submitter=SUBMITTER,
        procedure=LONG_WORK,
        code=OLD_CODE,
        papers=FORTY,
        reason=("Không còn nhu cầu xây dựng. " * 15).strip(),
        deputy=DEPUTY,
    )
    pdf = made(what, size=paper)
    assert pages(pdf) == 1
    text = words(pdf)
    for phrase in (person.name, LONG_WORK, what.reason, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"):
        assert phrase in text
    named = text.count("Bản vẽ thiết kế xây dựng")
    assert named == 40 or f"và {40 - named} giấy tờ khác (xem hồ sơ)" in text
    assert named == 40 or paper == "a5"
    is_clean(pdf)
    is_own(pdf)
    assert read(pdf) == [OLD_CODE]


def test_the_same_notice_is_the_same_paper() -> None:
    is_one_paper(made)
