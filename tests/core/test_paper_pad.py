"""Slips for a power cut: every one with its own temporary code, and room to write by hand."""

from typing import Any

import pytest

from counter.codes import ScanKind, make_temporary_code, read_scan
from counter.errors import Refused
from counter.office import SAMPLE_OFFICE
from counter.paper.pad import PadSlip, pad
from tests.core.papers import (
    OFFICE,
    SIZES,
    is_clean,
    is_one_paper,
    is_own,
    pages,
    read,
    size,
    words,
)
from tests.core.test_paper_slip import moment

DAY = moment(21, 9).date()
SLIPS = [PadSlip(make_temporary_code("Q02", DAY, n), 2) for n in range(1, 4)]


def made(slips: list[PadSlip] = SLIPS, **changes: Any) -> bytes:
    return pad(slips, changes.pop("office", OFFICE), DAY, **changes)


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_each_slip_has_two_copies_with_all_that_form_01_asks(paper: str) -> None:
    pdf = made(size=paper)
    assert size(pdf) == SIZES[paper]
    assert pages(pdf) == 6
    for page in range(6):
        text = words(pdf, page)
        copy = ("Liên 1: Lưu", "Liên 2: Giao người nộp")[page % 2]
        for phrase in (
            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
            f"({copy} – mã tạm – Tờ {page // 2 + 1}/3)",
            f"Mã hồ sơ: {SLIPS[page // 2].code}",
            "Trung tâm Phục vụ hành chính công xã Định Mỹ (quầy số 2)",
            "Tiếp nhận hồ sơ của:",
            "Số CCCD/MST:",
            "Địa chỉ:",
            "Thủ tục hành chính cần giải quyết:",
            "Tên giấy tờ",
            "2. Số lượng hồ sơ:",
            "3. Thời gian nhận hồ sơ:",
            "4. Thời gian trả kết quả:",
            "5. Đăng ký trả kết quả tại:",
            "6. Phí, lệ phí (nếu có):",
            "NGƯỜI NỘP HỒ SƠ",
            "NGƯỜI TIẾP NHẬN HỒ SƠ",
            "cả hai mã đều tra cứu được",
        ):
            assert phrase in text
    is_clean(pdf)
    is_own(pdf)


@pytest.mark.parametrize(("paper", "dots"), [("a4", 203), ("a4", 300), ("a5", 203), ("a5", 600)])
def test_a_scanner_reads_the_temporary_code_of_each_slip(paper: str, dots: int) -> None:
    pdf = made(size=paper, dots=dots, copies=("citizen",))
    for page, one in enumerate(SLIPS):
        assert read(pdf, dots, page) == [one.code]
        assert read_scan(one.code, DAY).kind is ScanKind.TEMPORARY


def test_the_longest_station_still_has_bars_on_the_smallest_paper() -> None:
    code = make_temporary_code("H01.151.01.Q02", DAY, 123456)
    pdf = made([PadSlip(code, 12)], size="a5", dots=203)
    assert read(pdf, 203) == [code]
    is_clean(pdf)


def test_no_slip_and_no_official_code_make_a_pad() -> None:
    for slips, code in (
        ([], "pad_empty"),
        ([PadSlip("H01.151.01-261121-0001", 2)], "pad_code_wrong"),
    ):
        with pytest.raises(Refused) as refusal:
            made(slips)
        assert refusal.value.code == code


def test_unknown_paper_and_printer_are_refused() -> None:
    for changes, code in (({"size": "a3"}, "paper_unknown"), ({"dots": 72}, "dots_unknown")):
        with pytest.raises(Refused) as refusal:
            made(**changes)
        assert refusal.value.code == code


def test_the_same_pad_is_the_same_paper_and_a_sample_says_so() -> None:
    is_one_paper(made)
    pdf = made(office=SAMPLE_OFFICE)
    for page in range(6):
        assert "MẪU THỬ – KHÔNG CÓ GIÁ TRỊ" in words(pdf, page)
        assert read(pdf, page=page) == [SLIPS[page // 2].code]
