"""The register has its thirteen columns, its book's line numbers, page numbers and totals."""

from dataclasses import replace
from typing import Any

import pytest

from counter.office import SAMPLE_OFFICE
from counter.paper.book import BookLine
from counter.paper.register import Register, register
from tests.core.papers import (
    LONG_NAME,
    LONG_WORK,
    RECEIVER,
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
    *("STT", "Mã hồ sơ", "Nội dung hồ sơ", "Số lượng (bộ)", "Họ tên chủ hồ sơ", "Địa chỉ"),
    *("Số điện thoại", "Ngày, tháng, năm", "Nhận hồ sơ", "Hẹn trả kết quả", "Trả kết quả"),
    *("Ngày nhận kết quả", "Bên giao (Ký tên)", "Bên nhận (Ký tên)", "Ghi chú"),
)


def line(number: int, **changes: Any) -> BookLine:
    made = BookLine(
        number,
        f"H01.151.01-261121-{number:04}",
        "Đăng ký khai sinh",
        "Nguyễn Thị Hoài Thương",
        moment(21, 9, 20),
        moment(26, 17),
        address="Thôn Đông Thượng, xã Định Mỹ",
        phone="0912345678",
    )
    return replace(made, **changes)


def book(*lines: BookLine, **changes: Any) -> Register:
    return replace(Register(moment(1, 0).date(), moment(30, 0).date(), lines), **changes)


def made(what: Register, **changes: Any) -> bytes:
    return register(what, changes.pop("office", SIGNED), moment(30, 16).date(), RECEIVER, **changes)


def test_the_register_names_its_period_book_and_thirteen_columns() -> None:
    pdf = made(book(line(41, returned_at=moment(26, 9), giver="Trần Văn Bảo", taker="Lê Ánh")))
    text = words(pdf)
    assert size(pdf) == (297, 210)
    for phrase in (
        "Mẫu số 07 – Thông tư 03/2025/TT-VPCP",
        "SỔ THEO DÕI TÌNH HÌNH TIẾP NHẬN HỒ SƠ THỦ TỤC HÀNH CHÍNH",
        "(Từ ngày 01/11/2026 đến ngày 30/11/2026)",
        "1 2 3 4 5 6 7 8 9 10 11 12 13",
        "41 H01.151.01-261121-0041 Đăng ký khai sinh 01",
        "09:20,",
        "26/11/2026",
        "Lê Ánh",
        "NGƯỜI LẬP SỔ",
        "GIÁM ĐỐC",
        "Lê Quang Định",
        "Trang 1/1",
        *COLUMNS,
    ):
        assert phrase in text
    assert "Quyển số" not in text
    named = words(made(book(line(1), book="03/2026", field="Hộ tịch")))
    assert "Quyển số: 03/2026 – Lĩnh vực: Hộ tịch" in named
    is_clean(pdf)


def test_every_page_has_its_number_and_the_heading_and_no_line_is_lost() -> None:
    lines = [
        line(
            number,
            content=LONG_WORK if number % 4 == 0 else "Đăng ký khai sinh",
            owner=LONG_NAME if number % 3 == 0 else "Lê Ánh",
            due=None if number % 5 == 0 else moment(26, 17),
        )
        for number in range(1, 61)
    ]
    pdf = made(book(*lines))
    count = pages(pdf)
    assert count > 2
    for page in range(count):
        text = words(pdf, page)
        assert f"Trang {page + 1}/{count}" in text
        assert all(column in text for column in COLUMNS)
    everything = whole(pdf)
    assert [one.code for one in lines if one.code not in everything] == []
    assert LONG_NAME in everything
    assert everything.count(LONG_WORK) == 15
    is_clean(pdf)
    is_own(pdf)


def test_totals_are_in_figures_and_words_and_void_numbers_apart() -> None:
    lines = [
        line(1, returned_at=moment(26, 9)),
        line(2, sets=2),
        line(3, sets=9, void=True, note="đã hủy"),
    ]
    text = words(made(book(*lines)))
    assert (
        "Tổng số: 2 hồ sơ (Hai hồ sơ), gồm 3 bộ (ba bộ); đã trả kết quả: 1; chưa trả kết quả: 1; "
        "đã hủy: 1."
    ) in text
    assert "đã hủy" not in words(made(book(line(1)))).split("Tổng số")[1]


@pytest.mark.parametrize("count", [0, 7, 8, 9, 10, 11, 12])
def test_who_signs_stands_below_the_last_line(count: int) -> None:
    lines = [line(n) for n in range(1, count + 1)]
    pdf = made(book(*lines))
    last = words(pdf, pages(pdf) - 1)
    assert f"Tổng số: {count} hồ sơ" in last
    assert count == 0 or lines[-1].code in last


def test_the_same_register_is_the_same_paper_and_a_sample_says_so() -> None:
    is_one_paper(lambda: made(book(line(1), line(2))))
    pdf = made(book(*(line(n) for n in range(1, 40))), office=SAMPLE_OFFICE)
    for page in range(pages(pdf)):
        assert "MẪU THỬ – KHÔNG CÓ GIÁ TRỊ" in words(pdf, page)
