"""The lines of a hand-over: owner, procedure, due, and until when the law wants it given."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counter.errors import CounterError
from counter.step_rules import in_hand
from counter.text import date_text
from ui import words
from ui.pile import Heap, SlipTable, reason

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.dossier import Dossier

translate = QCoreApplication.translate
OWNER, DUE = 1, 3  # columns
WIDTHS = (206, 148, 176, 104, 104, 150, 220)


@dataclass(frozen=True, slots=True)
class Given:
    """One line: what was scanned, and whether it can be given."""

    code: str
    good: bool
    said: str
    owner: str = ""
    procedure: str = ""
    due: str = ""
    by: str = ""  # until when it has to be given
    late: bool = False
    note: str = ""  # what differs from what the slip says


class GivePile(Heap[Given]):
    """What is to be given, each with its note."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._notes: dict[str, str] = {}

    def note(self, code: str, text: str) -> None:
        """Say what differs about one line."""
        self._notes[code] = text
        self.slips = [replace(s, note=text) if s.code == code else s for s in self.slips]

    def forget_notes(self) -> None:
        self._notes = {}

    def line(self, dossier: "Dossier") -> Given:
        now = self.desk.now()
        by = None if dossier.moves else self.desk.give_by(dossier)
        late = by is not None and now > by
        said = words.stage(dossier.stage)
        if late:
            said = translate("GivePile", "{said} · đã quá giờ giao").format(said=said)
        good = True
        try:
            in_hand(dossier)
        except CounterError as error:
            good, said = False, reason(error, dossier.code)
        return Given(
            dossier.code,
            good,
            said,
            dossier.owner.name or "–",
            dossier.procedure.name,
            date_text(dossier.due.date()) if dossier.due else "–",
            short_moment(by, now) if good else "",
            late,
            self._notes.get(dossier.code, ""),
        )

    def wrong(self, text: str, said: str) -> Given:
        return Given(text, good=False, said=said)


def short_moment(at: datetime | None, now: datetime) -> str:
    """Say a near moment for a narrow column: 17:00 hôm nay, 11:30 23/11."""
    if at is None:
        return ""
    if at.date() == now.date():
        return translate("GivePile", "{time} hôm nay").format(time=f"{at:%H:%M}")
    return f"{at:%H:%M %d/%m}" if at.year == now.year else words.moment(at)


class GiveTable(SlipTable[Given]):
    """The pile as a table."""

    def __init__(self) -> None:
        heads = [
            self.tr("Mã hồ sơ"),
            self.tr("Chủ hồ sơ"),
            self.tr("Thủ tục"),
            self.tr("Hẹn trả"),
            self.tr("Giao trước"),
            self.tr("Khác biệt"),
            self.tr("Tình trạng"),
        ]
        super().__init__(self.tr("Hồ sơ sẽ giao"), heads, WIDTHS)

    def cells(self, slip: Given) -> Sequence[str]:
        return slip.code, slip.owner, slip.procedure, slip.due, slip.by, slip.note, slip.said

    def mood(self, slip: Given) -> str:
        return "error" if not slip.good else "warning" if slip.late else "ok"

    def reason_from(self, slip: Given) -> int:
        return DUE if slip.owner else OWNER
