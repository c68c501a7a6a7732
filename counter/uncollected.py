"""Results that nobody came for: how long each waits, where it lies, whom to phone."""

from datetime import datetime

from counter.records import dataclass
from counter.store import Store
from counter.worktime import local

AGES = (7, 15, 30)  # days after which somebody should be reminded, again, and looked for


@dataclass(frozen=True, slots=True)
class Uncollected:
    """One result, or the papers of a refused dossier, that waits at the counter."""

    code: str
    owner: str
    phone: str
    procedure: str
    stage: str
    finished_at: datetime
    days: int  # since then, of the calendar
    shelf: str


def waiting(store: Store, office: str, now: datetime) -> list[Uncollected]:
    """Return everything that waits, what waits longest first."""
    sql = (
        "SELECT code, owner, phone, procedure_name, stage, finished, shelf FROM dossier"
        " WHERE stage IN ('ready', 'rejected') AND office = ? AND void = 0"
        " ORDER BY finished, id"
    )
    made = []
    for code, owner, phone, procedure, stage, finished, shelf in store.query(sql, office):
        at = datetime.fromisoformat(finished)
        days = (local(now).date() - local(at).date()).days
        made.append(Uncollected(code, owner, phone, procedure, stage, at, days, shelf))
    return made
