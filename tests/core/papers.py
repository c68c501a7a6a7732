"""What a person and a scanner meet on a paper, and people and dossiers to put on one."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pypdfium2 as pdfium
import zxingcpp
from pypdfium2 import raw

from counter.events import Paper, Person
from counter.office import Officer
from tests.core.test_paper_slip import (
    LONG_NAME,
    LONG_PROCEDURE,
    MM,
    OFFICE,
    OWNER,
    RECEIVER,
    drawings,
    meet,
    places,
    words,
)

SIGNED = replace(OFFICE, signer="Lê Quang Định", signer_title="Giám đốc")
DEPUTY = Officer("nguyen-thi-uoc", "Nguyễn Thị Ước", "Phó Giám đốc")
OLD_CODE = "000.00.15.H25-180320-0003"
LONG_PERSON = replace(
    OWNER,
    name=LONG_NAME,
    email="hoaithuong.nguyenphuoc@vidu.vn",
    address="Số nhà 128/45/7 đường Nguyễn Thị Minh Khai nối dài, khu phố Đông Thượng Phước Long, "
    "xã Định Mỹ, tỉnh An Giang",
)
COMPANY = Person(
    name="Công ty trách nhiệm hữu hạn một thành viên Đầu tư xây dựng và Thương mại Phú Quốc",
    number="0312345678",
    organisation=True,
    representative="Lê Ánh",
    address="Số 1 đường Hùng Vương, xã Định Mỹ",
    phone="02963888888",
)
SUBMITTER = Person(name="TRẦN LÊ NGUYỄN VĂN HOÀNG MINH ĐỨC", number="079084012345")
LONG_WORK = LONG_PROCEDURE[:250]
FORTY = tuple(
    Paper(
        f"Bản vẽ thiết kế xây dựng triển khai sau thẩm duyệt số {n}",
        ("original", "certified", "copy")[n % 3],
        n % 4 + 1,
    )
    for n in range(1, 41)
)
SIZES = {"a4": (210, 297), "a5": (148, 210)}

__all__ = ["LONG_NAME", "MM", "OFFICE", "OWNER", "RECEIVER", "drawings", "words"]


def pages(pdf: bytes) -> int:
    return len(pdfium.PdfDocument(pdf))


def size(pdf: bytes) -> tuple[int, int]:
    """Width and height in mm."""
    width, height = pdfium.PdfDocument(pdf)[0].get_size()
    return round(width / MM), round(height / MM)


def whole(pdf: bytes) -> str:
    """The text of every page."""
    return " ".join(words(pdf, page) for page in range(pages(pdf)))


def read(pdf: bytes, dots: int = 300, page: int = 0) -> list[str]:
    """What a decoder reads from the page as a printer of so many dots makes it: black or white."""
    image = pdfium.PdfDocument(pdf)[page].render(scale=dots / 72, grayscale=True).to_pil()
    ink = image.point(lambda grey: 255 if grey >= 128 else 0)
    return sorted(found.text for found in zxingcpp.read_barcodes(ink))


def is_clean(pdf: bytes, edge: float = 4.5) -> None:
    """No text lies on other text or on a symbol, or nearer than `edge` mm to the paper's end."""
    document = pdfium.PdfDocument(pdf)
    for number in range(len(document)):
        width, height = document[number].get_size()
        texts, drawn = places(pdf, number), drawings(pdf, number)
        assert [pair for pair in combinations(texts, 2) if meet(*pair)] == []
        for text in texts:
            assert not [symbol for symbol in drawn if meet(text, symbol)]
        for left, bottom, right, top in (*texts, *drawn):
            assert left >= edge * MM
            assert bottom >= edge * MM
            assert right <= width - edge * MM
            assert top <= height - edge * MM


def is_own(pdf: bytes) -> None:
    """Every letter is drawn in a font that the paper carries, none smaller than eight points."""
    assert b"Helvetica" not in pdf
    document = pdfium.PdfDocument(pdf)
    for number in range(len(document)):
        for text in document[number].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            assert raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(text.raw)) == 1
        page = document[number].get_textpage()
        found = {raw.FPDFText_GetFontSize(page.raw, n) for n in range(page.count_chars())}
        assert min(one for one in found if one > 1) >= 7.99


def is_one_paper(make: Callable[[], bytes]) -> None:
    """The same content is the same paper, to the byte."""
    assert make() == make()
