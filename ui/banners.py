"""What must be seen until somebody sets it right: the sample office, a clock that cannot be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counter.errors import CounterError
from ui import messages, theme
from ui.widgets import button, label

if TYPE_CHECKING:
    from counter.desk import Desk

CLOCK_KEY, SLIP_KEY = "Ctrl+Shift+D", "Ctrl+Shift+Q"


class Banner(QFrame):
    """One slim line with its button: it must not push the work below off a small screen."""

    def __init__(self, press: QPushButton, *more: QPushButton) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        row.setSpacing(8)
        shape = QLabel()
        theme.set_icon(shape, "warning", "warning")
        self.words = label("", "warning", wrap=True)
        self.press = press
        row.addWidget(shape)
        row.addWidget(self.words, 1)
        for held in (press, *more):
            held.setProperty("slim", True)
            row.addWidget(held)


class Banners(QWidget):
    """All banners, one under another; none takes room while there is nothing to say."""

    settings_wanted = Signal()
    said = Signal(str, str)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sample = Banner(button(self.tr("Khai báo cơ quan"), "F12", "link"))
        self.sample.words.setText(self.tr("Đang dùng cơ quan mẫu: giấy in ra không có giá trị"))
        self.clock = Banner(button(self.tr("Đồng hồ đúng rồi"), CLOCK_KEY))
        self.clock.press.setShortcut(CLOCK_KEY)
        self.last_slip = Banner(button(self.tr("Quét phiếu cuối"), SLIP_KEY))
        self.last_slip.press.setShortcut(SLIP_KEY)
        self.last_slip.press.setCheckable(True)
        self._say_last_slip(waiting=False)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.clock)
        column.addWidget(self.last_slip)
        column.addWidget(self.sample)
        self.sample.press.clicked.connect(self.settings_wanted)
        self.clock.press.clicked.connect(self._on_confirmed)
        self.last_slip.press.toggled.connect(lambda on: self._say_last_slip(waiting=on))
        self.look()

    def add(self, banner: Banner) -> None:
        """Take one more, above the others, hidden until it has something to say."""
        banner.hide()
        self._column.insertWidget(0, banner)

    def look(self) -> None:
        """See what there is to say now."""
        self.sample.setVisible(self._desk.is_sample)
        self.last_slip.setVisible(self._desk.last_slip_wanted)
        problem = self._desk.clock_problem()
        self.clock.setVisible(problem is not None)
        if problem is not None:
            self.clock.words.setText(messages.text(problem.code, **problem.values))

    def takes_slip(self, code: str) -> bool:
        """Take the slip just scanned as the last one printed here, where that was asked for."""
        if not (self.last_slip.isVisible() and self.last_slip.press.isChecked()):
            return False
        try:
            self._desk.last_slip(code)
        except CounterError as error:
            self.said.emit(messages.text(error), "error")
        else:
            self.said.emit(messages.text("last_slip_noted", code=code), "ok")
        self.last_slip.press.setChecked(False)
        self.look()
        return True

    def _say_last_slip(self, *, waiting: bool) -> None:
        self.last_slip.words.setText(
            self.tr("Hãy quét phiếu hẹn in gần nhất ở quầy này. Bấm {key} lần nữa để thôi.").format(
                key=SLIP_KEY
            )
            if waiting
            else messages.text("log_renewed_restored")
        )

    def _on_confirmed(self) -> None:
        try:
            self._desk.confirm_clock()
        except CounterError as error:
            self.said.emit(messages.text(error), "error")
        self.look()
