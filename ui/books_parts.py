"""What the sections of Sổ sách are made of: a day, a period, lines of a book, a file beside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from counter.errors import CounterError, Unavailable
from counter.text import VIETNAM, date_text
from ui import messages, theme
from ui.bridge import LONG
from ui.forms import read_moment
from ui.page import dress
from ui.widgets import MOOD_ICONS

if TYPE_CHECKING:
    from counter.codes import Scan
    from ui.page import Surroundings

ROW = 34  # px


class Section(QWidget):
    """One book; the page asks the same verbs of each, as the window asks them of a page."""

    said = Signal(str, str)
    dossier_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.around = around
        self.desk = around.desk

    def shown(self) -> None:
        """Read again what may have changed."""

    def default_focus(self) -> QWidget:
        return self

    def on_scan(self, scan: "Scan") -> bool:
        """Take a scan; False lets the window route it."""
        return False

    def clear(self) -> bool:
        """Clear what was entered; False: there was nothing to clear."""
        return False

    def primary(self) -> None:
        """F9."""

    def concerns(self, subjects: frozenset[str]) -> bool:
        """Is anything of this book in these subjects?  Empty: it may be."""
        return True

    def refuse(self, error: CounterError) -> None:
        """Say why nothing was written."""
        self.said.emit(messages.text(error), "error")

    def save_list(
        self, path: Path, headings: Sequence[str], rows: Sequence[Sequence[str]], *widths: int
    ) -> None:
        """Write lines of this book as an .xlsx file, off the window's thread."""
        if path.suffix.lower() != ".xlsx":
            path = path.with_name(path.name + ".xlsx")
        desk, said = self.desk, self.tr("Đã lưu: {path}").format(path=path)
        self.around.jobs.run(
            self,
            lambda: desk.write_list(path, headings, rows, widths),
            lambda _: self.said.emit(said, "ok"),
            failed=self.refuse,
            lane=LONG,
        )


class Day(QLineEdit):
    """A day as people write it: 20/11/2026; ↑ ↓ go to the next and the one before."""

    told = Signal(object)  # date

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._known = day
        self.setText(date_text(day))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("00/00/0000") + 32)
        self.textEdited.connect(self._on_edited)

    def day(self) -> date:
        """Return the last day that made sense."""
        return self._known

    def show_day(self, day: date) -> None:
        """Show a day without telling anybody."""
        self._known = day
        self.setText(date_text(day))
        dress(self, "")

    def is_wrong(self) -> bool:
        """Does what is typed make no sense?"""
        return _read_day(self.text()) is None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = self._known.toordinal() + step
        if 1 <= number <= date.max.toordinal():
            self.show_day(date.fromordinal(number))
            self.told.emit(self._known)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        day = _read_day(text)
        dress(self, "error" if day is None else "")
        if day is not None and day != self._known:
            self._known = day
            self.told.emit(day)


def _read_day(text: str) -> date | None:
    moment = read_moment(text, datetime.combine(date.min, time.min, VIETNAM))
    return None if moment is None or moment.year < 2000 else moment.date()


def period_is_wrong(since: Day, until: Day) -> Day | None:
    """Return the field that keeps a period from being one."""
    for field in (since, until):
        if field.is_wrong():
            return field
    if until.day() < since.day():
        dress(until, "error")
        return until
    dress(until, "")
    return None


@dataclass(frozen=True, slots=True)
class BookLine:
    """One line of a book: its cells, what it stands for, and how it looks."""

    cells: tuple[str, ...]
    key: Any = None
    mood: str = ""
    strong: bool = False  # a heading between the lines
    ticked: bool | None = None  # None: nothing to tick


class Lines(QTableWidget):
    """Lines of a book: whole rows, keyboard first; Enter opens, Space ticks."""

    opened = Signal(object)  # the key of the line
    ticks_changed = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[tuple[str, int]],
        parent: QWidget | None = None,
        *,
        wide: int = -1,
    ) -> None:
        """Columns are (heading, px); the one at `wide` takes the room that is left."""
        super().__init__(0, len(columns), parent)
        self._keys: list[Any] = []
        self._filling = False
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([heading for heading, _ in columns])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(ROW * 3)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, (_, width) in enumerate(columns):
            head.resizeSection(column, width)
        place = wide if wide >= 0 else len(columns) - 1
        head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.itemDoubleClicked.connect(lambda _: self._open())
        self.itemChanged.connect(self._on_item)

    def show_lines(self, lines: Iterable[BookLine]) -> None:
        """Show these, keeping the place."""
        known, place = self.key(), self.currentRow()
        told = list(lines)
        self._filling = True
        self._keys = [line.key for line in told]
        self.setRowCount(len(told))
        for row, line in enumerate(told):
            for column in range(self.columnCount()):
                text = line.cells[column] if column < len(line.cells) else ""
                self.setItem(row, column, self._item(line, column, text))
        self._filling = False
        if known is not None and known in self._keys:
            place = self._keys.index(known)
        if told:
            self.setCurrentCell(min(max(place, 0), len(told) - 1), 0)

    def _item(self, line: BookLine, column: int, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        if line.strong:
            font = self.font()
            font.setBold(True)
            item.setFont(font)
        if line.mood in ("error", "muted"):
            item.setForeground(QColor(getattr(theme.look(), line.mood)))
        if column == 0 and line.mood not in ("", "muted"):
            item.setIcon(theme.icon(MOOD_ICONS[line.mood], line.mood))
        if column == 0 and line.ticked is not None:
            item.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)
        return item

    def go_to(self, key: Any) -> None:
        """Bring the line of this key into the middle."""
        if key in self._keys:
            row = self._keys.index(key)
            self.setCurrentCell(row, 0)
            if (item := self.item(row, 0)) is not None:
                self.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtCenter)

    def key(self) -> Any:
        """What the current line stands for, or None."""
        row = self.currentRow()
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def texts(self) -> list[tuple[str, ...]]:
        """What is shown, line by line."""
        columns = range(self.columnCount())
        return [
            tuple(item.text() if (item := self.item(row, c)) else "" for c in columns)
            for row in range(self.rowCount())
        ]

    def ticked(self) -> list[Any]:
        """What the ticked lines stand for, in their order."""
        return [
            key
            for row, key in enumerate(self._keys)
            if (item := self.item(row, 0)) and item.checkState() is Qt.CheckState.Checked
        ]

    def tick(self, *, on: bool) -> None:
        """Tick all lines, or none."""
        self._filling = True
        for row in range(self.rowCount()):
            item = self.item(row, 0)
            if item is not None and item.data(Qt.ItemDataRole.CheckStateRole) is not None:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._filling = False
        self.ticks_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.key() is not None:
                self._open()
            case Qt.Key.Key_Space if self._turn():
                pass
            case _:
                super().keyPressEvent(event)

    def _turn(self) -> bool:
        item = self.item(self.currentRow(), 0)
        if item is None or item.data(Qt.ItemDataRole.CheckStateRole) is None:
            return False
        on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        return True

    def _open(self) -> None:
        if self.key() is not None:
            self.opened.emit(self.key())

    @Slot(QTableWidgetItem)
    def _on_item(self, _: QTableWidgetItem) -> None:
        if not self._filling:
            self.ticks_changed.emit()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all.  Raises Unavailable("file_not_written")."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("file_not_written", name=path.name, reason=reason) from error
