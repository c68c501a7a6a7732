"""A QR on the screen: a phone or a scanner reads it there, before or without a paper."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4  # squares of white around it
LEAST = 3  # pixels of a square; smaller ones no phone reads from a screen


class Square(QWidget):
    """Draws black on white whatever the colours of the window; hidden while there is nothing."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[tuple[int, int], ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(hint)
        self.hide()

    def show_rows(self, rows: tuple[tuple[tuple[int, int], ...], ...]) -> None:
        """Show a QR by the black runs of its rows; none hides it."""
        self._rows = rows
        self.setVisible(bool(rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = (len(self._rows) + 2 * QUIET) * LEAST
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        for line, runs in enumerate(self._rows):
            for start, count in runs:
                place = QRect((QUIET + start) * LEAST, (QUIET + line) * LEAST, count * LEAST, LEAST)
                painter.fillRect(place, QColor(Qt.GlobalColor.black))
        painter.end()


class PaymentSquare(Square):
    """The VietQR of a fee."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAccessibleName(self.tr("Mã VietQR nộp phí"))
        self.setToolTip(self.tr("Người dân quét bằng ứng dụng ngân hàng để nộp phí"))
