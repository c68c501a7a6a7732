"""A pile of slips on the counter: each scan a line, the last one on top, nothing stops the pile."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from counter.errors import CounterError
from ui import messages, theme

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.dossier import Dossier

BURST = 50  # ms between two drawings
MOST_LINES = 2  # of a reason
EDGE = 6  # px around the words of a cell


class Scanned(Protocol):
    """One line: what was scanned, and whether it can be written down."""

    @property
    def code(self) -> str: ...
    @property
    def good(self) -> bool: ...
    @property
    def said(self) -> str: ...
    @property
    def owner(self) -> str: ...


S = TypeVar("S", bound=Scanned)


class Heap(Generic[S]):
    """What was scanned so far.  Each kind of pile says what a line of it is."""

    def __init__(self, desk: "Desk") -> None:
        self.desk = desk
        self.slips: list[S] = []

    @property
    def good(self) -> list[S]:
        """Those that F9 would write down, in the order in which they were scanned."""
        return [slip for slip in reversed(self.slips) if slip.good]

    def add(self, code: str) -> S:
        """Put a code on the pile; the same one twice stays one line."""
        slip = self._look(code)
        self.slips = [slip, *(known for known in self.slips if known.code != slip.code)]
        return slip

    def add_wrong(self, text: str, said: str) -> S:
        """Put something on the pile that is no slip of ours."""
        slip = self.wrong(text, said)
        self.slips = [slip, *(known for known in self.slips if known.code != text)]
        return slip

    def drop(self, place: int) -> None:
        """Take one line away."""
        if 0 <= place < len(self.slips):
            del self.slips[place]

    def done(self, codes: Sequence[str]) -> None:
        """These are written down: they leave the pile."""
        self.slips = [slip for slip in self.slips if slip.code not in codes]

    def look_again(self) -> None:
        """Ask anew about every line, since others may have worked on it."""
        self.slips = [self._look(slip.code) if slip.owner else slip for slip in self.slips]

    def _look(self, code: str) -> S:
        try:
            dossier = self.desk.dossier(code)
        except CounterError as error:
            return self.wrong(code.strip()[:40], reason(error, code.strip()))
        return self.line(dossier)

    def line(self, dossier: "Dossier") -> S:
        """Say what can be done with a dossier of this pile."""
        raise NotImplementedError

    def wrong(self, text: str, said: str) -> S:
        """Say why something is no dossier of this pile."""
        raise NotImplementedError


def reason(error: CounterError, code: str) -> str:
    """Say what is the matter with a line; its code stands in the line already."""
    return messages.text(error).replace(f" {code}", "")


class Burst(QObject):
    """Lays out and draws one scan at once, and of a burst no more than an eye can follow."""

    def __init__(self, held: QWidget) -> None:
        super().__init__(held)
        self._held = held
        self._pause = QTimer(self, singleShot=True, interval=BURST)
        self._pause.timeout.connect(self._draw)

    def next(self) -> None:
        """Something is about to be shown."""
        if not self._pause.isActive():
            self._pause.start()
        elif self._held.updatesEnabled():
            self._hold(held=True)

    @Slot()
    def _draw(self) -> None:
        if not self._held.updatesEnabled():
            self._hold(held=False)
            self._pause.start()

    def _hold(self, *, held: bool) -> None:
        layout = self._held.layout()
        if layout is not None:
            layout.setEnabled(not held)
            layout.update()
            layout.activate()
        self._held.setUpdatesEnabled(not held)


class SlipTable(QTableWidget, Generic[S]):
    """A pile as a table, red what cannot be; Enter opens the dossier of the line.

    A scan costs one new line, however high the pile is.  The last column takes the room that is
    left, since it has the longest words.
    """

    opened = Signal(str)

    def __init__(
        self, name: str, heads: Sequence[str], widths: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(0, len(heads), parent)
        self._shown: list[S] = []
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(heads)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        self.verticalHeader().setMinimumSectionSize(36)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(widths):
            head.resizeSection(column, width)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._others, self._least = sum(widths[:-1]), widths[-1]
        self.itemDoubleClicked.connect(lambda _: self.opened.emit(self.code()))

    def cells(self, slip: S) -> Sequence[str]:
        """Say what stands in the columns of a line; its state is the last one."""
        return slip.code, slip.owner, slip.said

    def mood(self, slip: S) -> str:
        """Say the shape and colour of a line: ok, warning, error."""
        return "ok" if slip.good else "error"

    def reason_from(self, slip: S) -> int:
        """Say in which column the reason of a red line begins; it takes all that follow."""
        return self.columnCount() - 1

    def show_slips(self, slips: Sequence[S]) -> None:
        """Show a pile, keeping the place."""
        place = self.currentRow()
        before, self._shown = self._shown, list(slips)
        if before and len(slips) == len(before) + 1 and self._shown[1:] == before:
            self.insertRow(0)
            self._fill(0, slips[0])
            return
        self.setRowCount(len(slips))
        for row, slip in enumerate(slips):
            if row >= len(before) or before[row] != slip:
                self._fill(row, slip)
        if place >= len(slips):
            self.setCurrentCell(len(slips) - 1, 0)

    def show_newest(self) -> None:
        """Show the top of the pile in its own colours, nothing chosen."""
        self.setCurrentCell(-1, -1)
        self.clearSelection()
        self.scrollToTop()

    def code(self) -> str:
        """The code of the current line, or nothing."""
        item = self.item(self.currentRow(), 0) if self.currentRow() >= 0 else None
        return item.text() if item is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.code():
            self.opened.emit(self.code())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            rest = max(self._least, event.size().width() - self._others)
            self.horizontalHeader().resizeSection(self.columnCount() - 1, rest)
            for row, slip in enumerate(self._shown):
                self._heighten(row, slip)

    def _fill(self, row: int, slip: S) -> None:
        mood, last = self.mood(slip), self.columnCount() - 1
        first = last if slip.good else self.reason_from(slip)
        for column in range(1, last):
            if self.columnSpan(row, column) > 1:
                self.setSpan(row, column, 1, 1)
        if first < last:
            self.setSpan(row, first, 1, last + 1 - first)
        for column, text in enumerate((*self.cells(slip)[:first], slip.said)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if mood == "error":
                item.setForeground(QColor(theme.look().error))
            if column == 0:
                item.setIcon(theme.icon(mood, mood))
            self.setItem(row, column, item)
        self._heighten(row, slip)

    def _heighten(self, row: int, slip: S) -> None:
        """Give a reason the lines that it needs, up to MOST_LINES; what is cut off is the tip."""
        least = self.verticalHeader().defaultSectionSize()
        if slip.good:
            self.setRowHeight(row, least)
            return
        last = self.columnCount() - 1
        first = self.reason_from(slip)
        room = sum(self.columnWidth(column) for column in range(first, last + 1)) - 2 * EDGE
        metrics = self.fontMetrics()
        asked = QRect(0, 0, room, 0)
        wrapped = metrics.boundingRect(asked, Qt.TextFlag.TextWordWrap, slip.said).height()
        lines = min(wrapped, MOST_LINES * metrics.lineSpacing())
        self.setRowHeight(row, max(least, lines + 2 * EDGE))
