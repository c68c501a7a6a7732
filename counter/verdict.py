"""What the time of a dossier says of others: early or late, and its parts."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from counter.appointment import Timeliness, timeliness
from counter.clock import Clock
from counter.records import dataclass
from counter.worktime import Calendar, Unit, local

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


def _at_once(calendar: Calendar, start: datetime, unit: Unit) -> datetime:
    """When a part without time of its own is due: by the next closing, or at the next minute."""
    if unit is Unit.WORKING_HOURS:
        return calendar.after_working_time(start, _MINUTE) - _MINUTE
    day = local(start).date()
    if calendar.is_working(day) and local(start) <= calendar.closing(day):
        return calendar.closing(day)
    return calendar.closing(calendar.next_working_day(day))
