"""Chưa đến nhận: results that wait, those that wait longest first, and whom to phone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from counter.text import date_text
from counter.uncollected import AGES, Uncollected
from ui import theme
from ui.flow import FlowLayout
from ui.forms import keyed, rename
from ui.modes import MARK, Mode
from ui.page import dress
from ui.rows import NOWHERE, Index
from ui.widgets import label

if TYPE_CHECKING:
    from counter.codes import Scan
    from ui.page import Surroundings

SINCE = 5  # column
WIDTHS = (206, 170, 116, 0, 104, 196, 100)


class WaitingModel(QAbstractTableModel):
    """What waits, as it was read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Uncollected] = []
        self.heads = (
            self.tr("Mã hồ sơ"),
            self.tr("Chủ hồ sơ"),
            self.tr("Điện thoại"),
            self.tr("Thủ tục"),
            self.tr("Chờ nhận"),
            self.tr("Có kết quả"),
            self.tr("Kệ"),
        )

    def show_lines(self, lines: list[Uncollected]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        match role:
            case (
                Qt.ItemDataRole.DisplayRole
                | Qt.ItemDataRole.ToolTipRole
                | Qt.ItemDataRole.AccessibleTextRole
            ):
                return self._text(line, index.column())
            case Qt.ItemDataRole.DecorationRole if index.column() == SINCE:
                return theme.icon("warning", "warning") if line.days >= AGES[-1] else None
        return None

    def _text(self, line: Uncollected, column: int) -> str:
        days = self.tr("{n} ngày").format(n=line.days) if line.days else self.tr("hôm nay")
        cells = (
            line.code,
            line.owner or self.tr("(đã xóa dữ liệu cá nhân)"),
            line.phone,
            line.procedure,
            self.tr("giấy tờ") if line.stage == "rejected" else self.tr("kết quả"),
            f"{date_text(line.finished_at)} · {days}",
            line.shelf,
        )
        return cells[column]


class WaitingView(QTableView):
    """The table of them; Enter opens a dossier."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = WaitingModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Kết quả chưa đến nhận"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda _: self.opened.emit(self.code()))

    def code(self) -> str:
        """The code of the current line, or nothing."""
        place = self.currentIndex().row()
        return self.rows.lines[place].code if 0 <= place < len(self.rows.lines) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = max(120, self.viewport().width() - sum(WIDTHS))
        for column, width in enumerate(WIDTHS):
            self.horizontalHeader().resizeSection(column, width or room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.code():
            self.opened.emit(self.code())
            return
        super().keyPressEvent(event)


class Uncollecting(Mode):
    """Everything that waits, or what waits at least so many days."""

    counted = Signal(int)  # so many wait at least as long as the first age
    return_wanted = Signal(str)  # put this one on the list of those to be given back

    def __init__(self, around: "Surroundings") -> None:
        super().__init__()
        self.desk = around.desk
        self.known: list[Uncollected] = []
        self._least = 0
        self.view = WaitingView()
        self.empty = label(self.tr("Không có kết quả nào chờ lâu như vậy."), "muted", wrap=True)
        self.ages: dict[int, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.give = keyed(self.tr("Đưa vào danh sách trả"), "F9", "primary", "give_back")
        self.give.setShortcut("")  # F9 is the window's
        self.open = keyed(self.tr("Mở hồ sơ"), "Alt+O", "quiet", "find")
        self._lay_out()
        self.give.clicked.connect(self.primary)
        self.open.clicked.connect(lambda: self._on_open(self.view.code()))
        self.view.opened.connect(self._on_open)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        ages = FlowLayout()
        for place, days in enumerate((0, *AGES), 1):
            choice = dress(keyed("", f"Ctrl+{place}"), "nav")
            choice.setCheckable(True)
            choice.setChecked(days == 0)
            choice.clicked.connect(lambda _=False, days=days: self.show_from(days))
            self._group.addButton(choice)
            self.ages[days] = choice
            ages.addWidget(choice)
        column.addLayout(ages)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        last = FlowLayout()
        last.addWidget(self.give)
        last.addWidget(self.open)
        column.addLayout(last)

    # --- what the page passes on ---

    def shown(self) -> None:
        self.read()

    def refresh(self, subjects: frozenset[str]) -> None:
        self.read()

    def default_focus(self) -> QWidget:
        return self.view

    def on_scan(self, scan: "Scan") -> bool:
        return False

    def clear(self) -> bool:
        if self._least:
            self.ages[0].setChecked(True)
            self.show_from(0)
            return True
        return False

    @Slot()
    def primary(self) -> None:
        if self.view.code():
            self.return_wanted.emit(self.view.code())

    # --- the list ---

    def read(self) -> None:
        """Read anew what waits."""
        self.known = self.desk.uncollected()
        self.counted.emit(sum(line.days >= AGES[0] for line in self.known))
        for place, (days, choice) in enumerate(self.ages.items(), 1):
            n = sum(line.days >= days for line in self.known)
            said = self.tr("Từ {days} ngày: {n}") if days else self.tr("Tất cả: {n}")
            rename(choice, said.format(days=days, n=n), f"Ctrl+{place}")
            choice.setMinimumWidth(choice.sizeHint().width() + 2 * MARK)
        self.show_from(self._least)

    def show_from(self, days: int) -> None:
        """Show what waits at least so many days."""
        self._least = days
        lines = [line for line in self.known if line.days >= days]
        self.view.rows.show_lines(lines)
        self.view.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        if lines:
            self.view.selectRow(0)
        self._on_current()

    @Slot()
    def _on_current(self) -> None:
        for choice in (self.give, self.open):
            choice.setEnabled(bool(self.view.code()))

    def _on_open(self, code: str) -> None:
        if code:
            self.dossier_wanted.emit(code)
