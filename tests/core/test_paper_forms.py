"""The other papers: control slip, label, list of the day, test page and scanner sheet."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pypdfium2 as pdfium
import pytest
import zxingcpp

from counter.errors import Refused
from counter.office import SAMPLE_OFFICE
from counter.paper.book import BookLine
from counter.paper.control_slip import control_slip
from counter.paper.daily_list import daily_list
from counter.paper.label import label
from counter.paper.scanner_sheet import SAMPLE_CODE, SAMPLE_TEXT, scanner_sheet
from counter.paper.test_page import TEST_CODE
from counter.paper.test_page import test_page as printer_page
from tests.core.test_paper_slip import (
    CODE,
    LONG_NAME,
    LONG_PROCEDURE,
    MM,
    OFFICE,
    RECEIVER,
    crowded,
    dossier,
    meet,
    moment,
    places,
    words,
)

DAY = date(2026, 11, 21)


def read(pdf: bytes, dots: int = 300, page: int = 0) -> list[str]:
    """What a decoder reads from the page in pure black and white."""
    image = pdfium.PdfDocument(pdf)[page].render(scale=dots / 72, grayscale=True).to_pil()
    ink = image.point(lambda grey: 255 if grey >= 128 else 0)
    return sorted(found.text for found in zxingcpp.read_barcodes(ink))


def size(pdf: bytes) -> tuple[int, int]:
    """Width and height in mm."""
    width, height = pdfium.PdfDocument(pdf)[0].get_size()
    return round(width / MM), round(height / MM)


def line(number: int, **changes: object) -> BookLine:
    made = BookLine(
        number=number,
        code=f"H01.151.01-261121-{number:04}",
        content="Đăng ký khai sinh",
        owner="Nguyễn Thị Hoài Thương",
        received_at=moment(21, 9, 20),
        due=moment(26, 17),
        address="Thôn Đông Thượng, xã Định Mỹ",
        phone="0912345678",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def apart(pdf: bytes) -> None:
    """No text lies on other text or runs off its page."""
    document = pdfium.PdfDocument(pdf)
    for number in range(len(document)):
        width, height = document[number].get_size()
        texts = places(pdf, number)
        assert [pair for pair in combinations(texts, 2) if meet(*pair)] == []
        for left, bottom, right, top in texts:
            assert left >= 0
            assert bottom >= 0
            assert right <= width
            assert top <= height


def test_a_control_slip_travels_under_the_code_of_its_dossier() -> None:
    pdf = control_slip(dossier(remark="Ưu tiên"), OFFICE)
    text = words(pdf)
    assert read(pdf) == [CODE]
    for phrase in (
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        f"Mã hồ sơ: {CODE}",
        "Chủ hồ sơ: NGUYỄN THỊ HOÀI THƯƠNG",
        "Thời gian nhận: 09 giờ 20 phút, ngày 21 tháng 11 năm 2026",
        "Thời gian trả: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026",
        "Ghi chú: Ưu tiên",
        "THỜI GIAN GIAO, NHẬN HỒ SƠ",
        "1. Giao: Người nộp hồ sơ",
    ):
        assert phrase in text
    assert text.count("Người giao") == text.count("Người nhận") >= 3


def test_a_crowded_control_slip_stays_one_page() -> None:
    pdf = control_slip(replace(crowded(), remark="dài " * 2000, due=None), OFFICE)
    assert len(pdfium.PdfDocument(pdf)) == 1
    assert "không quy định thời hạn" in words(pdf)
    apart(pdf)


def test_a_void_or_erased_dossier_gets_no_control_slip() -> None:
    for changed, code in (({"void": True}, "dossier_void"), ({"erased": True}, "dossier_erased")):
        with pytest.raises(Refused) as refusal:
            control_slip(replace(dossier(), **changed), OFFICE)
        assert refusal.value.code == code


@pytest.mark.parametrize("dots", [203, 300, 600])
@pytest.mark.parametrize("code", [CODE, "000.00.15.H25-180320-0003", "G09.20-20260609-0092637"])
def test_a_label_carries_the_bare_code_for_eye_and_scanner(code: str, dots: int) -> None:
    pdf = label(code, due=moment(26, 17), dots=dots)
    assert size(pdf) == (50, 25)
    assert read(pdf, dots) == [code]
    text = words(pdf)
    assert code in text
    assert "Hẹn 26/11/2026" in text
    apart(pdf)


def test_a_label_for_the_longest_code_still_fits() -> None:
    code = "H01A.151B.001C.002D.003E.004F-20261121-0092637"
    pdf = label(code, due=moment(26, 17))
    assert read(pdf, 203) == [code]
    apart(pdf)


def test_the_list_of_a_day_has_its_columns_page_numbers_and_total_in_words() -> None:
    rows = [line(n, sets=2 if n == 7 else 1, note="đã hủy" if n == 4 else "") for n in range(1, 61)]
    pdf = daily_list(rows, OFFICE, DAY, RECEIVER)
    pages = len(pdfium.PdfDocument(pdf))
    assert size(pdf) == (297, 210)
    assert pages > 1
    everything = ""
    for number in range(pages):
        text = words(pdf, number)
        assert f"Trang {number + 1}/{pages}" in text
        assert "Họ tên chủ hồ sơ" in text
        everything += text + " "
    for row in rows:
        assert row.code in everything
    for phrase in ("(Ngày 21 tháng 11 năm 2026)", "đã hủy", "09:20,", "17:00,", "26/11/2026"):
        assert phrase in everything
    assert "Tổng số: 60 hồ sơ (Sáu mươi hồ sơ), gồm 61 bộ (sáu mươi mốt bộ)." in words(
        pdf, pages - 1
    )
    assert "Trần Văn Bảo" in words(pdf, pages - 1)
    apart(pdf)


def test_long_lines_of_a_list_are_cut_and_nothing_is_lost_at_the_edge_of_a_page() -> None:
    rows = [
        line(n, content=LONG_PROCEDURE * 3, owner=LONG_NAME, address="Thôn Đông " * 30, due=None)
        for n in range(1, 15)
    ]
    for count in range(15):
        pdf = daily_list(rows[:count], OFFICE, DAY, RECEIVER)
        pages = range(len(pdfium.PdfDocument(pdf)))
        text = " ".join(words(pdf, number) for number in pages)
        assert [row.code for row in rows if row.code in text] == [row.code for row in rows[:count]]
        assert f"Tổng số: {count} hồ sơ" in text
        assert count == 0 or rows[count - 1].code in words(pdf, pages[-1])
    apart(pdf)


def test_a_day_without_dossiers_has_an_empty_list() -> None:
    pdf = daily_list([], OFFICE, DAY, RECEIVER)
    assert "Tổng số: 0 hồ sơ (Không hồ sơ)" in words(pdf)
    assert "Trang 1/1" in words(pdf)


@pytest.mark.parametrize(("paper", "dots"), [("a4", 300), ("a5", 203), ("a5", 600)])
def test_the_test_page_shows_ruler_letters_and_codes_that_read(paper: str, dots: int) -> None:
    pdf = printer_page(OFFICE, "HP LaserJet Pro M404", paper, dots=dots)
    assert size(pdf) == {"a4": (210, 297), "a5": (148, 210)}[paper]
    assert set(read(pdf, dots)) == {TEST_CODE}
    assert len(read(pdf, dots)) >= 3
    text = words(pdf)
    for phrase in ("HP LaserJet Pro M404", f"{dots} điểm/inch", "ẰẮẲẴẶ", "ờớởỡợ", "đúng 100 mm"):
        assert phrase in text
    with pytest.raises(Refused):
        printer_page(OFFICE, "x", "letter")


def test_the_ruler_of_the_test_page_is_true() -> None:
    pdf = printer_page(OFFICE, "x")
    image = pdfium.PdfDocument(pdf)[0].render(scale=600 / 72, grayscale=True).to_pil()
    row = round(12.9 * 600 / 25.4)  # through the short strokes of the ruler across
    dark = [x for x in range(image.width) if image.getpixel((x, row)) < 128]
    strokes = [x for x, before in zip(dark, [-9, *dark], strict=False) if x - before > 3]
    ruler = [x for x in strokes if 21.5 * 600 / 25.4 < x < 122.5 * 600 / 25.4]
    assert len(ruler) == 101
    assert (ruler[-1] - ruler[0]) * 25.4 / 600 == pytest.approx(100, abs=0.1)


def test_the_scanner_sheet_reads_as_the_words_beside_it() -> None:
    pdf = scanner_sheet(SAMPLE_OFFICE)
    assert read(pdf) == sorted([SAMPLE_CODE, SAMPLE_TEXT])
    text = words(pdf)
    for phrase in (SAMPLE_CODE, SAMPLE_TEXT, "USB-COM", "CR", "UTF-8", "Tiền tố:"):
        assert phrase in text
    apart(pdf)
