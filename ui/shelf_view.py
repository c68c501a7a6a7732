"""Xem kho: what lies where, the alarm first, and of results those that wait longest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QWidget,
)

from counter.desk_till import Lying
from counter.errors import CounterError
from ui import theme, words
from ui.flow import Columns, FlowLayout
from ui.forms import keyed
from ui.modes import Mode
from ui.rows import NOWHERE, Index
from ui.widgets import Card, label

if TYPE_CHECKING:
    from counter.desk import Desk
    from ui.page import Surroundings

WIDTHS = (206, 140, 0, 84, 132, 72)
CODE, OWNER, PROCEDURE, PLACE, STAGE, WAITS = range(6)
ALARM = "\0misplaced"  # no shelf can be called that
EVERYTHING = ""


class LyingModel(QAbstractTableModel):
    """Dossiers on shelves; whose one is, is read when it comes into sight."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.lines: Sequence[Lying] = ()
        self._names: dict[str, tuple[str, str]] = {}
        self.heads = (
            self.tr("Mã hồ sơ"),
            self.tr("Chủ hồ sơ"),
            self.tr("Thủ tục"),
            self.tr("Kệ"),
            self.tr("Tình trạng"),
            self.tr("Chờ trả"),
        )

    def show_lines(self, lines: Sequence[Lying]) -> None:
        """Show these; what was read before may have changed."""
        self.beginResetModel()
        self.lines = lines
        self._names = {}
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
            case Qt.ItemDataRole.ForegroundRole if line.misplaced:
                return QColor(theme.look().error)
            case Qt.ItemDataRole.DecorationRole if index.column() == CODE and line.misplaced:
                return theme.icon("warning", "error")
        return None

    def _text(self, line: Lying, column: int) -> str:
        match column:
            case 0:
                return line.code
            case 1 | 2:
                return self._named(line.code)[column - 1]
            case 3:
                return line.place
            case 4:
                return words.stage(line.stage)
        if line.finished_at is None:
            return ""
        days = (self._desk.now().date() - line.finished_at.date()).days
        return self.tr("{n} ngày").format(n=days) if days else self.tr("hôm nay")

    def _named(self, code: str) -> tuple[str, str]:
        if code not in self._names:
            try:
                dossier = self._desk.dossier(code)
                self._names[code] = dossier.owner.name or "–", dossier.procedure.name
            except CounterError:
                self._names[code] = "–", ""  # gone since the list was read
        return self._names[code]


class LyingView(QTableView):
    """The table of them; Enter opens a dossier."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.lying = LyingModel(desk, self)
        self.setModel(self.lying)
        self.setAccessibleName(self.tr("Hồ sơ trên kệ"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        for column, width in enumerate(WIDTHS):
            if width:
                head.resizeSection(column, width)
        head.setSectionResizeMode(PROCEDURE, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _: self.opened.emit(self.code()))

    def code(self) -> str:
        """The dossier of the current line, or nothing."""
        index = self.currentIndex()
        return self.lying.lines[index.row()].code if index.isValid() else ""

    def show_lines(self, lines: Sequence[Lying]) -> None:
        """Show these, keeping the place."""
        code = self.code()
        self.lying.show_lines(lines)
        codes = [line.code for line in lines]
        if codes:
            place = codes.index(code) if code in codes else 0
            self.setCurrentIndex(self.lying.index(place, CODE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.code():
            self.opened.emit(self.code())
            return
        super().keyPressEvent(event)


class Viewing(Mode):
    """The shelves on the left, what lies on the chosen one on the right."""

    lay_wanted = Signal(str)  # put something on this shelf
    count_wanted = Signal(str)  # count this shelf

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.desk = around.desk
        self.lines: list[Lying] = []
        self.shelves = QListWidget()
        self.shelves.setAccessibleName(self.tr("Các kệ"))
        self.shelves.setMinimumWidth(244)
        self.heading = label("", "title")
        self.view = LyingView(self.desk)
        self.empty = label("", "muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lay = keyed(self.tr("Xếp lên kệ này"), "Ctrl+L", icon="shelf")
        self.count = keyed(self.tr("Kiểm kê kệ này"), "Ctrl+J", icon="ok")
        columns = Columns(8)
        self.setLayout(columns)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.addWidget(self.shelves, 1)
        right = Card()
        right.box.addWidget(self.heading)
        right.box.addWidget(self.view, 1)
        right.box.addWidget(self.empty, 1)
        acts = FlowLayout()
        for act in (self.lay, self.count):
            acts.addWidget(act)
        right.box.addLayout(acts)
        columns.addWidget(right, 5)
        self.view.opened.connect(self.dossier_wanted)
        self.shelves.currentRowChanged.connect(self._on_row)
        self.lay.clicked.connect(lambda: self.lay_wanted.emit(self.place()))
        self.count.clicked.connect(lambda: self.count_wanted.emit(self.place()))

    def shown(self) -> None:
        self._read()
        if self.chosen() == EVERYTHING:
            self.shelves.setCurrentRow(0)  # the alarm, where there is one

    def refresh(self, subjects: frozenset[str]) -> None:
        self._read()

    def default_focus(self) -> QWidget:
        return self.shelves

    def clear(self) -> bool:
        if self.shelves.currentRow() <= 0:
            return False
        self.shelves.setCurrentRow(0)
        return True

    def primary(self) -> None:
        if self.view.code():
            self.dossier_wanted.emit(self.view.code())

    def places(self) -> list[str]:
        """Every shelf with something on it, by name."""
        return sorted({line.place for line in self.lines})

    def chosen(self) -> str:
        """What is chosen: a shelf, ALARM, or EVERYTHING."""
        item = self.shelves.currentItem()
        return EVERYTHING if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def place(self) -> str:
        """The shelf that is chosen, or nothing."""
        return "" if self.chosen() == ALARM else self.chosen()

    def show_alarm(self) -> None:
        """Show what lies elsewhere than its step says."""
        self.shelves.setCurrentRow(0)

    def _read(self) -> None:
        self.lines = self.desk.shelves()
        before = self.chosen() if self.shelves.count() else None
        wrong = sum(line.misplaced for line in self.lines)
        counts = Counter(line.place for line in self.lines)
        entries: list[tuple[str, str, int]] = []
        if wrong:
            entries.append((ALARM, self.tr("Giấy và bước không khớp"), wrong))
        entries.append((EVERYTHING, self.tr("Tất cả các kệ"), len(self.lines)))
        entries += [(place, place, counts[place]) for place in self.places()]
        self.shelves.blockSignals(True)
        self.shelves.clear()
        for value, name, n in entries:
            item = QListWidgetItem(f"{name}  ({n})")
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setSizeHint(QSize(0, 40))
            item.setToolTip(name)
            ink = "error" if value == ALARM else "muted"
            item.setIcon(theme.icon("warning" if value == ALARM else "shelf", ink))
            if value == ALARM:
                item.setForeground(QColor(theme.look().error))
            self.shelves.addItem(item)
        values = [value for value, _, _ in entries]
        self.shelves.setCurrentRow(values.index(before) if before in values else 0)
        self.shelves.blockSignals(False)
        self._show()

    @Slot()
    def _on_row(self) -> None:
        self._show()

    def _show(self) -> None:
        chosen = self.chosen()
        if chosen == ALARM:
            lines = [line for line in self.lines if line.misplaced]
            head = self.tr(
                "Giấy còn nằm trên kệ cũ trong khi bước điện tử đã chuyển: tìm và chuyển"
            )
        else:
            lines = [line for line in self.lines if chosen in (EVERYTHING, line.place)]
            now = self.desk.now()
            lines.sort(key=lambda line: (line.finished_at is None, line.finished_at or now))
            head = chosen or self.tr("Tất cả các kệ")
        self.heading.setText(head)
        self.view.show_lines(lines)
        self.view.setColumnHidden(PLACE, bool(self.place()))
        self.view.setColumnHidden(WAITS, chosen == ALARM)
        self.view.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.empty.setText(
            self.tr("Chưa ghi hồ sơ nào trên kệ.\nBấm Alt+2 để xếp hồ sơ lên kệ bằng máy quét.")
        )
        for act in (self.lay, self.count):
            act.setVisible(bool(self.place()))
