"""The corner of the window that shows a slip that could not be printed.

After a while, or where the work goes on, only a slim button is left of it: it covers nothing.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import button, label

SIZE = QSize(456, 372)
MARGIN = 16
SHRINKS = 10_000  # ms after which only the slim button is left
KEY = "Ctrl+Shift+P"
BELOW = 44  # the lowest line stays in sight


class Corner(QFrame):
    """A small sheet over the lower right of its parent; closed by its button or by Esc."""

    closed = Signal()
    handed = Signal(str)  # the dossier whose slip the citizen has now

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("corner")
        self.path = ""
        self.code = ""
        self._document: object | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        shape = QLabel()
        theme.set_icon(shape, "warning", "warning")
        head.addWidget(shape)
        head.addWidget(label(self.tr("Chưa in được – phiếu đã lưu"), "warning"), 1)
        column.addLayout(head)
        self.why = label("", wrap=True)
        self.file = label("", "muted", wrap=True)
        column.addWidget(self.why)
        column.addWidget(self.file)
        self._place = QVBoxLayout()
        column.addLayout(self._place, 1)
        line = QHBoxLayout()
        self.open = button(self.tr("Mở tệp"), icon="printer")
        self.close_it = button(self.tr("Đóng"), "Esc")
        self.hand_over = button(self.tr("Đã giao phiếu"), "Alt+P", icon="ok")
        self.hand_over.setShortcut("Alt+P")
        line.addWidget(self.open)
        line.addWidget(self.hand_over)
        line.addStretch(1)
        line.addWidget(self.close_it)
        column.addLayout(line)
        self.open.clicked.connect(self._on_open)
        self.hand_over.clicked.connect(self._on_handed)
        self.close_it.clicked.connect(self.leave)
        self.chip = button(self.tr("Phiếu chưa in"), KEY, icon="warning")
        self.chip.setParent(parent)
        self.chip.setShortcut(KEY)
        self.chip.clicked.connect(self.unfold)
        self._timer = QTimer(self, singleShot=True, interval=SHRINKS)
        self._timer.timeout.connect(self._on_time)
        self.chip.hide()
        self.hide()

    @Slot(str, str, str)
    def show_pdf(self, path: str, why: str, code: str = "") -> None:
        """Show a saved PDF and why it was not printed; `code` where it is a slip to hand over."""
        from PySide6.QtPdf import QPdfDocument
        from PySide6.QtPdfWidgets import QPdfView

        self.path = path
        self.code = code
        self.hand_over.setVisible(bool(code))
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.file.setText(Path(path).name)
        self.file.setToolTip(path)
        while (item := self._place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        document = QPdfDocument(self)
        document.load(path)
        view = QPdfView(self)
        view.setAccessibleName(self.tr("Phiếu đã lưu"))
        view.setZoomMode(QPdfView.ZoomMode.FitInView)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setDocument(document)
        self._document = document
        self._place.addWidget(view, 1)
        self.unfold()
        self._timer.start()

    @Slot()
    def unfold(self) -> None:
        """Show the whole sheet."""
        self.chip.hide()
        self.place()
        self.show()
        self.raise_()

    @Slot()
    def _on_time(self) -> None:
        if self.underMouse():  # somebody is reading
            self._timer.start()
        else:
            self.shrink()

    @Slot()
    def shrink(self) -> None:
        """Leave only the slim button."""
        self._timer.stop()
        if self.isVisible():
            self.hide()
            self.chip.show()
            self.place()
            self.chip.raise_()

    def place(self) -> None:
        """Stay in the corner when the window is resized."""
        room = self._over.size()
        wanted = SIZE.expandedTo(QSize(self.sizeHint().width(), 0))
        size = wanted.boundedTo(QSize(room.width() - 2 * MARGIN, room.height() - BELOW - MARGIN))
        self.resize(size)
        self.move(room.width() - size.width() - MARGIN, room.height() - size.height() - BELOW)
        slim = self.chip.sizeHint()
        self.chip.resize(slim)
        self.chip.move(room.width() - slim.width() - MARGIN, room.height() - slim.height() - BELOW)

    def leave(self) -> None:
        """Put the sheet away; the file stays."""
        self._timer.stop()
        self.hide()
        self.chip.hide()
        self.closed.emit()

    @Slot()
    def _on_handed(self) -> None:
        self.handed.emit(self.code)
        self.leave()

    @Slot()
    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.path))
