"""The printer for Windows, tried on a QPrinter that writes a file: size, resolution, bars."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from reportlab.graphics.barcode import code128
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.errors import Unavailable
from ui.printing import QtPrinter

CODE = "H99.999.01-261120-0001"


@pytest.fixture
def pdf(tmp_path: Path) -> bytes:
    """Two pages of A5, each with a Code 128 of the width that a slip has."""
    path = tmp_path / "in.pdf"
    canvas = Canvas(str(path), pagesize=(148 * mm, 210 * mm))
    for _ in range(2):
        code128.Code128(CODE, barWidth=0.339 * mm, barHeight=12 * mm, humanReadable=False).drawOn(
            canvas, 10 * mm, 150 * mm
        )
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


@pytest.mark.parametrize("dots", [300, 600])
def test_every_page_comes_out_at_its_true_size_with_bars_that_read(
    qapp: QObject, tmp_path: Path, pdf: bytes, dots: int
) -> None:
    out = tmp_path / "out.pdf"

    def device() -> QPrinter:
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(out))
        return made

    job = QtPrinter("thu", dots, device).print_pdf(pdf, CODE, "a5")
    assert job.state == "sent"
    with pypdfium2.PdfDocument(out) as document:
        assert len(document) == 2
        page = document[0]
        width, height = page.get_size()
        assert (round(width / mm), round(height / mm)) == (148, 210)
        image = page.render(scale=300 / 72).to_pil()
        assert [found.text for found in zxingcpp.read_barcodes(image)] == [CODE]


def test_a_queue_that_is_not_there_is_named(qapp: QObject, pdf: bytes) -> None:
    with pytest.raises(Unavailable) as caught:
        QtPrinter("khong_co_may_nay").print_pdf(pdf, CODE, "a5")
    assert caught.value.code == "printer_missing"


def test_what_is_no_pdf_is_not_printed(qapp: QObject, tmp_path: Path) -> None:
    def device() -> QPrinter:
        made = QPrinter()
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        return made

    with pytest.raises(Unavailable) as caught:
        QtPrinter("thu", 300, device).print_pdf(b"no pdf", CODE, "a4")
    assert caught.value.code == "pdf_not_readable"
