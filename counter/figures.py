"""Where an open dossier stands, in figures: time used and left, who has it, since when it stands.

For everything that shows one dossier, by command or in the window.
"""

from datetime import datetime

from counter import clock as clocks
from counter.course import done_at, key_of
from counter.dossier import Dossier
from counter.dossier_clock import clock_of
from counter.records import dataclass
from counter.worktime import Calendar, Unit

# Steps after which a dossier stands where it stood.
STANDING = frozenset({"bound", "competent_received", "corrected", "extended", "rescheduled"})


@dataclass(frozen=True, slots=True)
class Figures:
    """Time used and left, in the unit of the procedure; None where it has no figures."""

    unit: str
    used: float | None
    remaining: float | None
    paused: bool


@dataclass(frozen=True, slots=True)
class Holding:
    """Who has the papers, since when, until when; and to whom they were given unconfirmed."""

    officer: str
    unit: str  # "" for the counter
    since: datetime
    until: datetime | None
    given_to: str = ""
    given_at: datetime | None = None
    differences: str = ""


def figures(calendar: Calendar, dossier: Dossier, now: datetime) -> Figures:
    """Return what of the time is used.  Raises Refused calendar_missing (year)."""
    unit = Unit(dossier.unit)
    if dossier.due is None or unit in (Unit.SAME_DAY, Unit.NONE):
        return Figures(unit.value, None, None, dossier.paused)
    time = clock_of(dossier)
    over = _over(calendar, dossier.due, time.stands_at or now, unit)
    return Figures(
        unit.value,
        clocks.used(calendar, time, now) + over,
        clocks.remaining(calendar, time, now) - over,
        dossier.paused,
    )


def holding(dossier: Dossier, give_by: datetime | None) -> Holding | None:
    """Return who has an open dossier, None for a closed one.

    `give_by` is until when the first unit ought to have it.
    """
    if not dossier.open:
        return None
    move = dossier.move
    pending = move if move is not None and move.taken_at is None else None
    taken = [m for m in dossier.moves if m.taken_at]
    last = taken[-1] if taken else None
    first = give_by if not dossier.moves else None
    return Holding(
        officer=dossier.holder,
        unit=dossier.unit_now,
        since=last.taken_at if last and last.taken_at else dossier.received_at,
        until=first or (last.due if last else dossier.due),
        given_to=pending.to_unit if pending else "",
        given_at=pending.given_at if pending else None,
        differences=pending.differences if pending else last.differences if last else "",
    )


def stage_since(dossier: Dossier) -> datetime:
    """Return when a dossier came to the stage it is at."""
    acts = set(dossier.acts)
    moved = [
        done_at(event)
        for event in dossier.history
        if key_of(event) in acts and event.kind not in STANDING
    ]
    return moved[-1] if moved else dossier.received_at


def _over(calendar: Calendar, due: datetime, end: datetime, unit: Unit) -> float:
    """How much more than the whole time was taken, in its unit."""
    if end <= due:
        return 0
    match unit:
        case Unit.WORKING_HOURS:
            return round(calendar.working_time(due, end).total_seconds() / 3600, 2)
        case Unit.WORKING_DAYS:
            return calendar.working_days_between(due.date(), end.date())
        case _:
            return (end.date() - due.date()).days
