"""The printer for Windows: a PDF drawn through Qt's own PDF engine onto a queue, no dialog.

Keeps the `Printer` protocol of counter/device/printer.py and runs in the lane for paper, never in
the GUI thread.  One bit per dot, at 300 or 600 dots per inch: Qt's default of 1200 takes 280 MB and
three seconds for one sheet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from counter.errors import Unavailable

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


Size = Literal["a4", "a5", "label"]

_MM = {"a4": (210.0, 297.0), "a5": (148.0, 210.0), "label": (50.0, 25.0)}
_IDS = {"a4": QPageSize.PageSizeId.A4, "a5": QPageSize.PageSizeId.A5}
RESOLUTIONS = (203, 300, 600)


def printers() -> list[str]:
    """Return the queues of this PC, the default one first.  Slow: call it outside the window."""
    from PySide6.QtPrintSupport import QPrinterInfo

    default = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != default, name))


@dataclass(frozen=True, slots=True)
class Sent:
    """A job that the spooler has: what the core knows of a job, without its device room."""

    printer: str
    id: str = ""
    state: str = "sent"
    trouble: str | None = None
    detail: str = ""
    code: str = "print_sent"


class QtPrinter:
    """One queue, or a file where `open_device` gives a printer that writes one."""

    def __init__(
        self, queue: str, dots: int = 600, open_device: "Callable[[], QPrinter] | None" = None
    ) -> None:
        """`dots` per inch: 203, 300 or 600."""
        self._queue = queue
        self._dots = dots if dots in RESOLUTIONS else 300
        self._open_device = open_device

    @property
    def name(self) -> str:
        """The name of the queue."""
        return self._queue

    def sizes(self) -> frozenset[Size]:
        """Return the papers that the driver lists; all of them if it lists none.

        Asked of the driver, because a printer set to a paper it has not says that it has it.
        """
        listed = self._info().supportedPageSizes()
        if not listed:
            return frozenset({"a4", "a5", "label"})
        found: set[Size] = {"label"}
        ids = {size.id() for size in listed}
        if QPageSize.PageSizeId.A4 in ids:
            found.add("a4")
        if QPageSize.PageSizeId.A5 in ids:
            found.add("a5")
        return frozenset(found)

    def print_pdf(self, pdf: bytes, title: str, size: Size, copies: int = 1) -> Any:
        """Draw every page and hand the job to the spooler; return a `Sent`.

        Raises Unavailable: printer_missing, printer_refused (reason), paper_unknown (size).
        """
        device = self._device(size)
        document, source = _opened(pdf)
        device.setDocName(title)
        device.setCopyCount(copies)
        painter = QPainter()
        if not painter.begin(device):
            raise Unavailable("printer_refused", printer=self._queue, reason=title)
        try:
            for page in range(document.pageCount()):
                if page:
                    device.newPage()
                self._draw(painter, document, page)
        finally:
            painter.end()
            document.close()
            source.close()
        return Sent(self._queue)

    def _info(self) -> "QPrinterInfo":
        from PySide6.QtPrintSupport import QPrinterInfo

        return QPrinterInfo.printerInfo(self._queue)

    def _device(self, size: Size) -> "QPrinter":
        """Open the queue with true resolution, paper and no margins of Qt's own."""
        from PySide6.QtPrintSupport import QPrinter

        if self._open_device is not None:
            device = self._open_device()
        else:
            info = self._info()
            if info.isNull():
                raise Unavailable("printer_missing", printer=self._queue)
            if size not in self.sizes():
                raise Unavailable("printer_lacks_size", printer=self._queue, size=size)
            device = QPrinter(info)
        device.setResolution(self._dots)
        device.setColorMode(QPrinter.ColorMode.GrayScale)
        device.setPageSize(_paper(size))
        device.setFullPage(True)
        device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        return device

    def _draw(self, painter: QPainter, document: "QPdfDocument", page: int) -> None:
        points = document.pagePointSize(page)
        dots = QSize(
            round(points.width() * self._dots / 72), round(points.height() * self._dots / 72)
        )
        drawn = document.render(page, dots)
        sheet = QImage(dots, QImage.Format.Format_RGB32)
        sheet.fill(0xFFFFFFFF)
        laid = QPainter(sheet)
        laid.drawImage(0, 0, drawn)
        laid.end()
        painter.drawImage(
            QRectF(0, 0, dots.width(), dots.height()),
            sheet.convertToFormat(QImage.Format.Format_Mono),
        )


def _paper(size: Size) -> QPageSize:
    if size in _IDS:
        return QPageSize(_IDS[size])
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    return QPageSize(QSizeF(*_MM[size]), QPageSize.Unit.Millimeter, size, exact)


def _opened(pdf: bytes) -> "tuple[QPdfDocument, QBuffer]":
    """Open a PDF from memory.  The buffer must outlive the document."""
    from PySide6.QtPdf import QPdfDocument

    source = QBuffer()
    source.setData(QByteArray(pdf))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    if document.pageCount() < 1:
        raise Unavailable("pdf_not_readable")
    return document, source
