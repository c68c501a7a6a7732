"""What the time of a dossier says of others: early or late, its parts, and a new calendar."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

from counter.appointment import Timeliness, timeliness
from counter.clock import Clock, recount
from counter.records import dataclass
from counter.worktime import Calendar, Unit, local

Key = TypeVar("Key", bound=Hashable)
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One dossier judged three ways, which are never the same figure in silence.

    `statistics` by the original due moment, `promise` by the last one promised, `national` like
    statistics, but late after a second supplement request (QĐ 766/QĐ-TTg).  None: no time is set.
    """

    statistics: Timeliness | None
    promise: Timeliness | None
    national: Timeliness | None
    late_by_requests: bool


@dataclass(frozen=True, slots=True)
class Leg:
    """When a part of the work is due; it does not fit when the whole has to be done before."""

    due: datetime | None
    fits: bool


@dataclass(frozen=True, slots=True)
class Move(Generic[Key]):
    """An open appointment that another calendar would move."""

    key: Key
    due: datetime
    new_due: datetime
    changed: tuple[date, ...]


def judge(clock: Clock, now: datetime) -> Verdict:
    """Judge a dossier by the day on which processing was finished, or as it stands `now`.

    A wait is subtracted: whoever waits, or was withdrawn out of a wait, ended at the request.
    An open dossier is never early.
    """
    stands = clock.stands_at
    finished = local(now) if stands is None else stands

    def by(due: datetime | None) -> Timeliness | None:
        if due is None:
            return None
        result = timeliness(due, finished)
        early_but_open = clock.stopped is None and result is Timeliness.EARLY
        return Timeliness.ON_TIME if early_but_open else result

    statistics = by(clock.original_due)
    repeated = clock.requests > 1
    national = Timeliness.LATE if repeated else statistics
    return Verdict(
        statistics,
        by(clock.due),
        national,
        repeated and statistics is not Timeliness.LATE,
    )


def legs(
    calendar: Calendar, start: datetime, due: datetime | None, unit: Unit, shares: Sequence[int]
) -> tuple[Leg, ...]:
    """When each part is due, one after the other from `start`, none later than the whole.

    Shares are in `unit`; a share of 0 is due with the part before it, at the beginning by the next
    closing (of hours at once).  Same-day work and work without a time has no parts: all are due
    with the whole.  Raises what `Calendar.due` raises.
    """
    made: list[Leg] = []
    total = 0
    for share in shares:
        total += share
        if due is None or unit in (Unit.SAME_DAY, Unit.NONE):
            made.append(Leg(due, fits=True))
            continue
        own = calendar.due(start, total, unit).due if total else _at_once(calendar, start, unit)
        made.append(Leg(min(own or due, due), fits=own is None or own <= due))
    return tuple(made)


def moved_by(
    old: Calendar, new: Calendar, clocks: Mapping[Key, Clock], now: datetime
) -> tuple[Move[Key], ...]:
    """Which open appointments a new calendar would move, soonest first.

    Left out is what would not be moved by it in any case: what has ended, what waits (its date is
    set when it runs on), and what is late already.  Raises Refused `calendar_missing` (year).
    """
    differs: dict[date, bool] = {}
    found: list[Move[Key]] = []
    for key, clock in clocks.items():
        due = clock.due
        if due is None or clock.stands_at is not None:
            continue
        changed = tuple(_changed(old, new, differs, clock.promised.since, due))
        if not changed:
            continue
        new_due = recount(new, clock, now).due
        if new_due is not None and new_due != due:
            found.append(Move(key, due, new_due, changed))
    return tuple(sorted(found, key=lambda move: (move.due, move.new_due)))


def _changed(
    old: Calendar, new: Calendar, differs: dict[date, bool], start: datetime, due: datetime
) -> Iterable[date]:
    """The dates from `start` to `due` whose working sessions differ."""
    day = start.date()
    while day <= due.date():
        if day not in differs:
            differs[day] = old.sessions(day) != new.sessions(day)
        if differs[day]:
            yield day
        day += _DAY


def _at_once(calendar: Calendar, start: datetime, unit: Unit) -> datetime:
    """When a part without time of its own is due: by the next closing, or at the next minute."""
    if unit is Unit.WORKING_HOURS:
        return calendar.after_working_time(start, _MINUTE) - _MINUTE
    day = local(start).date()
    if calendar.is_working(day) and local(start) <= calendar.closing(day):
        return calendar.closing(day)
    return calendar.closing(calendar.next_working_day(day))
