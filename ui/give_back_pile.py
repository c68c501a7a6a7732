"""The pile of a return: each slip a line with owner, procedure, and what is the matter with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counter import dossier as rules
from counter.errors import CounterError
from counter.text import fold, money
from ui import words
from ui.pile import Heap, SlipTable, reason

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


class Pile(Heap[Slip]):
    """What was scanned so far, the last one on top."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self.results = False  # results come in, instead of going out

    def line(self, dossier: "Dossier") -> Slip:
        try:
            if self.results:
                rules.finish(dossier, self.desk.now())
            else:
                rules.give_back(dossier, self.desk.now(), dossier.owner.name or "?")
        except CounterError as error:
            return _slip(dossier, reason(error, dossier.code), good=False)
        state, mood = words.due_state(self.desk, dossier)
        said = words.stage(dossier.stage)
        return _slip(dossier, f"{said} · {state}" if mood == "error" else said, good=True)

    def wrong(self, text: str, said: str) -> Slip:
        return Slip(text, good=False, said=said)


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


class PileView(SlipTable[Slip]):
    """The pile as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        heads = [
            self.tr("Mã hồ sơ"),
            self.tr("Chủ hồ sơ"),
            self.tr("Thủ tục"),
            self.tr("Phí"),
            self.tr("Tình trạng"),
        ]
        super().__init__(self.tr("Phiếu đã quét"), heads, WIDTHS, parent)

    def cells(self, slip: Slip) -> Sequence[str]:
        fee = "" if slip.fee is None else money(slip.fee)
        return slip.code, slip.owner, slip.procedure, fee, slip.said
