"""The legs of a dossier: each unit or agency has its own date, never beyond the total.

Those that were travelled come first, as they were given; then what the procedure's steps foresee.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from counter.appointment import Timeliness, timeliness
from counter.clock import Clock
from counter.dossier import Dossier
from counter.dossier_clock import clock_of
from counter.errors import Refused
from counter.records import dataclass
from counter.standing import Move
from counter.text import fold
from counter.verdict import legs as parts_of
from counter.worktime import Calendar, Unit


@dataclass(frozen=True, slots=True)
class LegDate:
    """One leg; `result` is None while it runs in time, `given_at` None while it is only planned."""

    unit: str
    due: datetime | None
    from_unit: str = ""
    agency: bool = False  # another one than the office
    given_at: datetime | None = None
    taken_at: datetime | None = None
    result: Timeliness | None = None


def legs_of(calendar: Calendar, dossier: Dossier, now: datetime) -> tuple[LegDate, ...]:
    """Return every leg so far, and those the procedure's steps foresee after them."""
    travelled = [
        LegDate(
            move.to_unit,
            move.due,
            move.from_unit,
            move.interlinked,
            move.given_at,
            move.taken_at,
            _judged(move.due, _ended(dossier, number), now, open_=dossier.open),
        )
        for number, move in enumerate(dossier.moves)
    ]
    if not dossier.open:
        return tuple(travelled)
    dues = planned(calendar, dossier)
    begun = max((_step_of(dossier, n) for n in range(len(dossier.moves))), default=-1)
    units = [str(leg.get("unit", "")) for leg in dossier.legs]
    left = [LegDate(units[n], dues[n]) for n in range(begun + 1, len(units))]
    return (*travelled, *left)


def planned(calendar: Calendar, dossier: Dossier) -> tuple[datetime | None, ...]:
    """Return when each of the procedure's steps has to be done, by its share of the time.

    Days on which the time stood still are no part of a share.
    """
    shares = [share_of(leg) for leg in dossier.legs]
    if dossier.due is None:
        return tuple(None for _ in shares)
    unit, time = Unit(dossier.unit), clock_of(dossier)
    try:
        if unit in (Unit.WORKING_DAYS, Unit.CALENDAR_DAYS) and time.waits:
            return _by_days(calendar, time, dossier.due, shares)
        parts = parts_of(calendar, time.start, dossier.due, unit, shares)
    except Refused:  # beyond the calendar only the total is known
        return tuple(dossier.due for _ in shares)
    return tuple(part.due for part in parts)


def share_of(leg: Mapping[str, Any]) -> int:
    """Return the share of a step, in the unit of the procedure's time; what is none counts 0."""
    share = leg.get("share", 0)
    return share if isinstance(share, int) and share >= 0 else 0


def step_of(dossier: Dossier, unit: str, before: int) -> int | None:
    """Return which step a hand-over to a unit begins, after so many hand-overs to it."""
    wanted = fold(unit)
    places = [n for n, leg in enumerate(dossier.legs) if fold(str(leg.get("unit", ""))) == wanted]
    return places[min(before, len(places) - 1)] if places else None


def _step_of(dossier: Dossier, number: int) -> int:
    unit = fold(dossier.moves[number].to_unit)
    before = sum(fold(move.to_unit) == unit for move in dossier.moves[:number])
    step = step_of(dossier, unit, before)
    return -1 if step is None else step


def _by_days(
    calendar: Calendar, time: Clock, due: datetime, shares: list[int]
) -> tuple[datetime | None, ...]:
    counted = [day.date for day in time.days if day.counted]
    made: list[datetime | None] = []
    total = 0
    for share in shares:
        total += share
        if total > len(counted) or not counted:
            made.append(due)
            continue
        day = counted[max(0, total - 1)]
        last = day if calendar.is_working(day) else calendar.next_working_day(day)
        made.append(min(due, calendar.closing(last)))
    return tuple(made)


def _ended(dossier: Dossier, number: int) -> datetime | None:
    """When a unit had done its part: an agency gives back, a unit gives on or finishes."""
    move = dossier.moves[number]
    if move.interlinked:
        return move.taken_at
    later: list[Move] = [m for m in dossier.moves[number + 1 :] if not m.interlinked]
    return later[0].given_at if later else dossier.finished_at


def _judged(
    due: datetime | None, ended: datetime | None, now: datetime, *, open_: bool
) -> Timeliness | None:
    if due is None:
        return None
    if ended is not None:
        return timeliness(due, ended)
    return Timeliness.LATE if open_ and now > due else None
