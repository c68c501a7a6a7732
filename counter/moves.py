"""Which open dossiers another calendar would move, whom to phone, and whose slip is out."""

from collections.abc import Iterator
from datetime import date, datetime

from counter import clock
from counter.dossier import Dossier
from counter.dossier_clock import clock_of
from counter.records import dataclass
from counter.row import stored
from counter.store import Store
from counter.worktime import Calendar


@dataclass(frozen=True, slots=True)
class DateMove:
    """One date that would move.  `changed` are the days that are counted otherwise."""

    code: str
    owner: str
    phone: str
    procedure: str
    due: datetime
    new_due: datetime
    changed: tuple[date, ...]
    slip_out: bool  # a slip with the old date is in somebody's hands


def would_move(store: Store, office: str, calendar: Calendar, now: datetime) -> list[DateMove]:
    """Return what would move, soonest first.  Late dossiers stay late, waiting ones have no date.

    Refuses calendar_missing (year).
    """
    sql = (
        "SELECT code FROM dossier WHERE open = 1 AND due >= ? AND office = ?"
        " AND stands IS NULL AND void = 0 ORDER BY due"
    )
    return list(
        _moved(store, [row[0] for row in store.query(sql, stored(now), office)], calendar, now)
    )


def _moved(store: Store, codes: list[str], calendar: Calendar, now: datetime) -> Iterator[DateMove]:
    for code in codes:
        dossier = store.dossier(code)
        if dossier is None or dossier.due is None:
            continue
        old = clock_of(dossier)
        new = clock.recount(calendar, old, now)
        if new.due is None or new.due == dossier.due:
            continue
        before = {day.date: day.counted for day in old.days}
        after = {day.date: day.counted for day in new.days}
        both = before.keys() & after.keys()
        changed = sorted(day for day in both if before[day] != after[day])
        yield DateMove(
            *(dossier.code, dossier.owner.name, _phone(dossier), dossier.procedure.code),
            *(dossier.due, new.due, tuple(changed), dossier.handed_over),
        )


def _phone(dossier: Dossier) -> str:
    submitter = dossier.submitter
    return dossier.owner.phone or (submitter.phone if submitter else "")
