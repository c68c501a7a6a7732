"""What the window is made of: navigation, the search-and-scan field, pages, the lowest lines."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.banners import Banners
from ui.page import dress, look_again
from ui.status import StatusBar
from ui.widgets import Choice, Line, button, label

if TYPE_CHECKING:
    from pathlib import Path

    from counter.desk import Desk

LOW = 32  # px, of each of the two lowest lines
SIDE, FOLDED = 208, 60  # px, of the navigation with its words and without them
NARROW = 1000  # px, below which the navigation gives its room to the page
LEAST = 600  # px of height that the navigation needs to be at ease
ASK = 280  # px that the search field must have before anything else stands beside it
GAP = 16
FULL, HOUR, NOTHING = 2, 1, 0  # how much of the clock is shown


class Clock(QLabel):
    """Hour, weekday and date; where room is scarce the hour alone, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self._shown = FULL
        dress(self, "title")

    def text(self) -> str:
        """Return all of it, whatever is shown."""
        return self._said

    def setText(self, text: str) -> None:
        self._said = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.show_as(self._shown)

    def show_as(self, much: int) -> None:
        """Show all of it, the hour, or nothing."""
        self._shown = much
        super().setText(("", self._said.partition("  ")[0], self._said)[much])


class Stack(QStackedWidget):
    """The pages; only the one in front says how high it has to be."""

    def heightForWidth(self, width: int) -> int:
        page = self.currentWidget()
        lines = page.layout() if page is not None else None
        if lines is None or not lines.hasHeightForWidth():
            return self.minimumSizeHint().height()
        return lines.minimumHeightForWidth(width)


class Frame(QMainWindow):
    """The parts and their places; what they do is the window's business."""

    closed = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.desk = desk
        self.choices: dict[str, Choice] = {}
        self.setWindowTitle(self.tr("Quầy Một Cửa"))
        self.stack = Stack()
        self.stack.setObjectName("pages")
        self.stack.widgetAdded.connect(self._on_page_added)
        self.ask = QLineEdit()
        self.officer = button("", "F8", "quiet", "officer")
        self.clock = Clock()
        self.banners = Banners(desk)
        self.line = Line()
        self.status = StatusBar()
        for low in (self.line, self.status):
            low.setFixedHeight(LOW)
        self.whole = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._top())
        column.addWidget(self.banners)
        self.room = QScrollArea()
        self.room.setWidgetResizable(True)
        self.room.setFrameShape(QFrame.Shape.NoFrame)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room.setWidget(self.stack)
        column.addWidget(self.room, 1)
        column.addWidget(self.line)
        row.addLayout(column, 1)
        lines = QVBoxLayout(self.whole)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(middle, 1)
        lines.addWidget(self.status)
        self.setCentralWidget(self.whole)
        self.setMinimumSize(640, 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_side(folded=self.width() < NARROW)
        self._slim_side(slim=self.height() < LEAST)
        self._fit_top()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if event.isAccepted():
            self.closed.emit()

    def _fold_side(self, *, folded: bool) -> None:
        """Leave only the icons of the navigation, or show its words again."""
        if self.place.isHidden() == folded:
            return
        self.place.setHidden(folded)
        self.side.setFixedWidth(FOLDED if folded else SIDE)
        for choice in self.choices.values():
            choice.fold(folded=folded)

    def _slim_side(self, *, slim: bool) -> None:
        """Let the navigation stand closer where the screen is low, so that all of it is there."""
        if bool(self.side.property("slim")) == slim:
            return
        self.side.setProperty("slim", slim)
        column = self.side.layout()
        if column is not None:
            column.setSpacing(0 if slim else 4)
            column.setContentsMargins(8, 4 if slim else 16, 8, 4 if slim else 8)
        for choice in self.choices.values():
            choice.setProperty("low", slim)
            look_again(choice)

    def _fit_top(self) -> None:
        """Drop date, then the officer's name, then the hour, before the field gets too small."""
        self.officer.setText(f"{self.desk.officer.name}  (F8)")
        self.clock.show_as(FULL)
        room = self.width() - self.side.maximumWidth() - ASK - 4 * GAP
        steps: tuple[Callable[[], None], ...] = (
            lambda: self.clock.show_as(HOUR),
            lambda: self.officer.setText("F8"),
            lambda: self.clock.show_as(NOTHING),
        )
        for step in steps:
            if self.officer.sizeHint().width() + self.clock.sizeHint().width() <= room:
                return
            step()

    def _side(self) -> QFrame:
        self.side = side = QFrame()
        side.setObjectName("side")
        side.setFixedWidth(SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 16, 8, 8)
        column.setSpacing(4)
        self.place = label("", "title")
        self.place.setContentsMargins(12, 0, 0, 8)
        column.addWidget(self.place)
        for name, key, words in (
            ("today", "F5", self.tr("Hôm nay")),
            ("intake", "F2", self.tr("Tiếp nhận")),
            ("find", "F3", self.tr("Tra cứu")),
            ("give_back", "F4", self.tr("Trả kết quả")),
            ("hand_over", "F7", self.tr("Bàn giao")),
            ("shelf", "F10", self.tr("Kho hồ sơ")),
            ("procedures", "F6", self.tr("Thủ tục")),
            ("books", "F11", self.tr("Sổ sách")),
            ("sync", "Ctrl+F5", self.tr("Đồng bộ")),
            ("settings", "F12", self.tr("Cài đặt")),
            ("help", "F1", self.tr("Trợ giúp")),
        ):
            if name == "procedures":
                column.addSpacing(12)
            if name == "help":
                column.addStretch(1)
            choice = Choice(words, key, name)
            self.choices[name] = choice
            column.addWidget(choice)
        return side

    def _top(self) -> QFrame:
        top = QFrame()
        top.setObjectName("top")
        top.setFixedHeight(56)
        row = QHBoxLayout(top)
        row.setContentsMargins(GAP, 0, GAP, 0)
        row.setSpacing(GAP)
        self.ask.setObjectName("ask")
        self.ask.setAccessibleName(self.tr("Tìm hoặc quét"))
        self.ask.setPlaceholderText(
            self.tr("Quét, hoặc gõ mã hồ sơ, họ tên, số căn cước…  (Ctrl+K)")
        )
        self.ask.addAction(theme.icon("scanner", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        row.addWidget(self.ask, 1)
        row.addWidget(self.officer)
        row.addWidget(self.clock)
        return top

    @Slot(int)
    def _on_page_added(self, place: int) -> None:
        """A page built ahead asks for no room while another one is shown."""
        page = self.stack.widget(place)
        if page is not None and place != self.stack.currentIndex():
            page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front; where the screen is too small for it, it scrolls."""
        for place in range(self.stack.count()):
            other = self.stack.widget(place) or page
            rule = QSizePolicy.Policy.Preferred if other is page else QSizePolicy.Policy.Ignored
            other.setSizePolicy(rule, rule)
        self.stack.setCurrentWidget(page)

    def tell_officer(self) -> None:
        """Show who is at work, and at which counter."""
        officer = self.desk.officer
        self.officer.setToolTip(officer.name)
        self.officer.setAccessibleName(
            self.tr("Người tiếp nhận: {name}. Đổi cán bộ").format(name=officer.name)
        )
        self.place.setText(
            self.tr("Quầy {counter}/{counters}").format(
                counter=self.desk.counter, counters=self.desk.counters
            )
        )
        self.place.setToolTip(self.desk.office.name)
        self._fit_top()

    def take_geometry(self, data: "Path | None") -> None:
        """Stand where the window stood last; the first time, over the whole screen."""
        self.resize(1366, 720)
        if data is None:
            return
        geometry = _kept(data).value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def bring_to_front(self) -> None:
        """A second start wants this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keep_geometry(self, data: "Path | None") -> None:
        """Remember where the window stands."""
        if data is not None:
            _kept(data).setValue("geometry", self.saveGeometry())


def _kept(data: "Path") -> QSettings:
    return QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
