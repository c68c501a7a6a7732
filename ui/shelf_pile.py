"""Piles for a shelf: what is laid down on it, and what a stock-take scans there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter.errors import CounterError
from counter.step_rules import may_lie
from ui import words
from ui.pile import Heap, SlipTable, reason

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.dossier import Dossier

WIDTHS = (206, 200, 240, 160, 260)
OWNER, PLACE = 1, 3  # columns


@dataclass(frozen=True, slots=True)
class Laid:
    """One line: what was scanned, and where its papers lay until now."""

    code: str
    good: bool
    said: str
    owner: str = ""
    procedure: str = ""
    place: str = ""


class ShelfPile(Heap[Laid]):
    """What was scanned at a shelf."""

    def __init__(self, desk: "Desk", *, counting: bool) -> None:
        """`counting`: whatever lies there is noted, also what should be gone."""
        super().__init__(desk)
        self._counting = counting

    def line(self, dossier: "Dossier") -> Laid:
        said, good = words.stage(dossier.stage, void=dossier.void), True
        if not self._counting:
            try:
                may_lie(dossier)
            except CounterError as error:
                said, good = reason(error, dossier.code), False
        return Laid(
            dossier.code,
            good,
            said,
            dossier.owner.name or "–",
            dossier.procedure.name,
            dossier.shelf.place if dossier.shelf else "",
        )

    def wrong(self, text: str, said: str) -> Laid:
        return Laid(text, good=False, said=said)


class ShelfTable(SlipTable[Laid]):
    """The pile as a table."""

    def __init__(self) -> None:
        heads = [
            self.tr("Mã hồ sơ"),
            self.tr("Chủ hồ sơ"),
            self.tr("Thủ tục"),
            self.tr("Đang ghi ở kệ"),
            self.tr("Tình trạng"),
        ]
        super().__init__(self.tr("Phiếu đã quét"), heads, WIDTHS)

    def cells(self, slip: Laid) -> Sequence[str]:
        return slip.code, slip.owner, slip.procedure, slip.place, slip.said

    def reason_from(self, slip: Laid) -> int:
        return PLACE if slip.owner else OWNER
