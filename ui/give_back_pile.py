"""The piles of Trả kết quả: what can be given back, taken in or posted, and why the rest cannot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counter import dossier as rules
from counter.collector import By, Collector, Compared, compare
from counter.errors import CounterError, Refused
from counter.stage import Stage
from counter.text import money
from ui import words
from ui.pile import Heap, SlipTable, reason

if TYPE_CHECKING:
    from counter.dossier import Dossier

OWNER, OWED = 1, 3  # columns
WIDTHS = (212, 170, 230, 124, 240)
KEEPS_PAPERS = (Stage.WITHDRAWN, Stage.STOPPED)


@dataclass(frozen=True, slots=True)
class Slip:
    """One line: what was scanned, and whether it can be written down."""

    code: str
    good: bool
    said: str
    owner: str = ""
    procedure: str = ""
    owed: int | None = None  # đồng
    dossier: "Dossier | None" = None

    def compared(self, name: str, number: str) -> Compared:
        """Compare somebody with those who may collect without a paper of authority."""
        if self.dossier is None:
            return Compared(Collector.OTHER, By.NOTHING)
        return compare(self.dossier, name, number)


class Pile(Heap[Slip]):
    """Lines of one kind of work; a subclass asks the rules what can be written down."""

    def line(self, dossier: "Dossier") -> Slip:
        try:
            said = self.allowed(dossier)
        except CounterError as error:
            return _slip(dossier, reason(error, dossier.code), good=False)
        return _slip(dossier, said, good=True)

    def wrong(self, text: str, said: str) -> Slip:
        return Slip(text, good=False, said=said)

    def good_line(self, code: str) -> bool:
        """Could this dossier be written down?"""
        return self._look(code).good

    def allowed(self, dossier: "Dossier") -> str:
        """Say how the dossier stands, or refuse what the desk would refuse."""
        raise NotImplementedError

    def _stands(self, dossier: "Dossier") -> str:
        state, mood = words.due_state(self.desk, dossier)
        said = words.stage(dossier.stage)
        return f"{said} · {state}" if mood == "error" else said


class Returns(Pile):
    """What goes out over the counter: results, and the papers of what ended without one."""

    def allowed(self, dossier: "Dossier") -> str:
        if dossier.stage in KEEPS_PAPERS and not dossier.void:
            rules.writable(dossier)
            if dossier.papers_back:
                raise Refused("papers_already_back", code=dossier.code)
            said = words.translate("Returns", "{stage} · trả lại giấy tờ")
            return said.format(stage=words.stage(dossier.stage))
        rules.give_back(dossier, self.desk.now(), dossier.owner.name or "?")
        return self._stands(dossier)


class Results(Pile):
    """What comes back from processing."""

    def allowed(self, dossier: "Dossier") -> str:
        rules.finish(dossier, self.desk.now())
        return self._stands(dossier)


class Parcels(Pile):
    """What goes off by post."""

    def allowed(self, dossier: "Dossier") -> str:
        rules.writable(dossier)
        if dossier.stage is not Stage.READY:
            raise Refused("not_ready", code=dossier.code, stage=dossier.stage)
        return self._stands(dossier)


def _slip(dossier: "Dossier", said: str, *, good: bool) -> Slip:
    return Slip(
        dossier.code,
        good,
        said,
        dossier.owner.name or "–",
        dossier.procedure.name,
        dossier.owed,
        dossier,
    )


class PileView(SlipTable[Slip]):
    """The pile as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        heads = [
            self.tr("Mã hồ sơ"),
            self.tr("Chủ hồ sơ"),
            self.tr("Thủ tục"),
            self.tr("Còn phải thu"),
            self.tr("Tình trạng"),
        ]
        super().__init__(self.tr("Phiếu đã quét"), heads, WIDTHS, parent)

    def cells(self, slip: Slip) -> Sequence[str]:
        owed = "" if slip.owed is None else money(slip.owed)
        return slip.code, slip.owner, slip.procedure, owed, slip.said

    def reason_from(self, slip: Slip) -> int:
        return OWED if slip.owner else OWNER
