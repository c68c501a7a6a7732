"""What the window is made of: navigation, the search-and-scan field, pages, the lowest lines."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
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
from ui.status import StatusBar
from ui.widgets import Choice, Line, button, label

if TYPE_CHECKING:
    from pathlib import Path

    from counter.desk import Desk

LOW = 32  # px, of each of the two lowest lines


class Frame(QMainWindow):
    """The parts and their places; what they do is the window's business."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.desk = desk
        self.choices: dict[str, Choice] = {}
        self.setWindowTitle(self.tr("Quầy Một Cửa"))
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self.ask = QLineEdit()
        self.officer = button("", "F8", "quiet", "officer")
        self.clock = label("", "title")
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

    def _side(self) -> QFrame:
        side = QFrame()
        side.setObjectName("side")
        side.setFixedWidth(208)
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
            ("procedures", "F6", self.tr("Thủ tục")),
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
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
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
        self.officer.setText(f"{officer.name}  (F8)")
        self.officer.setAccessibleName(
            self.tr("Người tiếp nhận: {name}. Đổi cán bộ").format(name=officer.name)
        )
        self.place.setText(
            self.tr("Quầy {counter}/{counters}").format(
                counter=self.desk.counter, counters=self.desk.counters
            )
        )
        self.place.setToolTip(self.desk.office.name)

    def take_geometry(self, data: "Path | None") -> None:
        """Stand where the window stood last; the first time, over the whole screen."""
        self.resize(1366, 720)
        if data is None:
            return
        geometry = _kept(data).value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def keep_geometry(self, data: "Path | None") -> None:
        """Remember where the window stands."""
        if data is not None:
            _kept(data).setValue("geometry", self.saveGeometry())


def _kept(data: "Path") -> QSettings:
    return QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
