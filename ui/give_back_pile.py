"""The pile of a return: each slip a line with owner, procedure, and what is the matter with it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from counter import dossier as rules
from counter.errors import CounterError
from counter.text import fold, money
from ui import messages, theme, words

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.dossier import Dossier

WIDTHS = (212, 180, 240, 90, 400)


@dataclass(frozen=True, slots=True)
class Slip:
    """One line: what was scanned, and whether it can be given back."""

    code: str
    good: bool
    said: str
    owner: str = ""
    procedure: str = ""
    fee: int | None = None
    names: tuple[str, ...] = ()  # of those who may collect without a paper of authority
    numbers: tuple[str, ...] = ()

    def belongs_to(self, name: str, number: str) -> bool:
        """Is this person the owner, or who handed it in?  Marks and capitals aside."""
        if number and any(self.numbers):
            return number in self.numbers
        return fold(name) in {fold(known) for known in self.names if known}


class Pile:
    """What was scanned so far, the last one on top."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self.slips: list[Slip] = []
        self.results = False  # results come in, instead of going out

    @property
    def good(self) -> list[Slip]:
        """Those that F9 would write down, in the order in which they were scanned."""
        return [slip for slip in reversed(self.slips) if slip.good]

    def add(self, code: str) -> Slip:
        """Put a code on the pile; the same one twice stays one line."""
        slip = self._look(code)
        self.slips = [slip, *(known for known in self.slips if known.code != slip.code)]
        return slip

    def add_wrong(self, text: str, said: str) -> Slip:
        """Put something on the pile that is no slip of ours."""
        slip = Slip(text, good=False, said=said)
        self.slips = [slip, *(known for known in self.slips if known.code != text)]
        return slip

    def drop(self, place: int) -> None:
        """Take one line away."""
        if 0 <= place < len(self.slips):
            del self.slips[place]

    def done(self, codes: list[str]) -> None:
        """These are written down: they leave the pile."""
        self.slips = [slip for slip in self.slips if slip.code not in codes]

    def look_again(self) -> None:
        """Ask anew about every line, since others may have worked on it."""
        self.slips = [self._look(slip.code) if slip.owner else slip for slip in self.slips]

    def _look(self, code: str) -> Slip:
        try:
            dossier = self._desk.dossier(code)
        except CounterError as error:
            return Slip(code.strip()[:40], good=False, said=_reason(error, code.strip()))
        try:
            if self.results:
                rules.finish(dossier, self._desk.now())
            else:
                rules.give_back(dossier, self._desk.now(), dossier.owner.name or "?")
        except CounterError as error:
            return _slip(dossier, _reason(error, dossier.code), good=False)
        state, mood = words.due_state(self._desk, dossier)
        said = words.stage(dossier.stage)
        return _slip(dossier, f"{said} · {state}" if mood == "error" else said, good=True)


def _reason(error: CounterError, code: str) -> str:
    """Say what is the matter with a line; its code stands in the line already."""
    return messages.text(error).replace(f" {code}", "")


def _slip(dossier: "Dossier", said: str, *, good: bool) -> Slip:
    people = [dossier.owner, *filter(None, [dossier.submitter])]
    return Slip(
        dossier.code,
        good,
        said,
        dossier.owner.name or "–",
        dossier.procedure.name,
        dossier.fee,
        (*(person.name for person in people), dossier.owner.representative),
        tuple(person.number for person in people if person.number),
    )


class PileView(QTableWidget):
    """The pile as a table; Enter opens the dossier of the line."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(WIDTHS), parent)
        self.setAccessibleName(self.tr("Phiếu đã quét"))
        self.setHorizontalHeaderLabels(
            [
                self.tr("Mã hồ sơ"),
                self.tr("Chủ hồ sơ"),
                self.tr("Thủ tục"),
                self.tr("Phí"),
                self.tr("Tình trạng"),
            ]
        )
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
        for column, width in enumerate(WIDTHS):
            head.resizeSection(column, width)
        head.setSectionResizeMode(len(WIDTHS) - 1, QHeaderView.ResizeMode.Stretch)
        self.itemDoubleClicked.connect(lambda _: self.opened.emit(self.code()))

    def show_slips(self, slips: list[Slip]) -> None:
        """Show a pile, keeping the place."""
        place = self.currentRow()
        self.setRowCount(len(slips))
        for row, slip in enumerate(slips):
            fee = "" if slip.fee is None else money(slip.fee)
            for column, text in enumerate((slip.code, slip.owner, slip.procedure, fee, slip.said)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if not slip.good:
                    item.setForeground(QColor(theme.look().error))
                if column == 0:
                    ink = "ok" if slip.good else "error"
                    item.setIcon(theme.icon(ink, ink))
                self.setItem(row, column, item)
            self.setRowHeight(row, self.verticalHeader().defaultSectionSize())
            if not slip.good:
                self.resizeRowToContents(row)  # the whole reason is in sight
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
