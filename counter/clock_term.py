"""One run of a dossier's time towards one due moment, and what a wait or an extension makes of it.

A term carries the whole explanation from acceptance on, one `Day` for each date.  What was used
before the last change (`head`) is decided; only what follows `since` (`tail`) can be counted anew.

What a wait does (domain rule of each unit, policy CONTINUE; RESTART is the same for all):

* working days: what was left after the day of the request, from the day after the resumption on.
  Any part of the day of the request is a used day, the day of the resumption is a new day 0
  (Bộ luật Dân sự 2015, Điều 147 khoản 2).
* calendar days and months: the same with calendar days, that is, as many days later as were
  waited; a last day on a day off moves on (Điều 148 khoản 5).  Months become days, because the
  same day of a month (Điều 148 khoản 3) says nothing once days are taken out.
* working hours: the working minutes that were left, from the minute of resumption on.
* same day: the rule of 15:00 once more, from the resumption (NĐ 118/2025/NĐ-CP): what has to be
  done at once has no part that could be used up.
* none: nothing.

At least one day is left (one minute of working hours).  SHIFT is exact in every unit: the working
time between the request and the due moment runs on from the resumption, which is the same as
adding the working minutes waited to the due moment.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from counter.errors import Refused
from counter.records import dataclass, replace
from counter.worktime import ZONE, Calendar, Day, Unit, local

_DAY = timedelta(days=1)
_STEPPED = frozenset({Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.MONTHS})


class Policy(StrEnum):
    """What becomes of the time when a dossier runs on after a wait."""

    CONTINUE = "continue"
    RESTART = "restart"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True)
class Term:
    """`length` of `unit` after `since`, or simply up to the date `until` of an extension.

    Working hours have their length in minutes.  `due` is None where no time is set.
    """

    since: datetime
    length: int
    unit: Unit
    due: datetime | None
    tail: tuple[Day, ...]
    head: tuple[Day, ...] = ()
    until: date | None = None

    @property
    def days(self) -> tuple[Day, ...]:
        """Every date from acceptance to the due date, once."""
        if not (self.head and self.tail and self.head[-1].date == self.tail[0].date):
            return self.head + self.tail
        before, after = self.head[-1], self.tail[0]
        told = after if after.minutes else before
        both = replace(
            told,
            counted=before.counted or after.counted,
            minutes=before.minutes + after.minutes,
        )
        return (*self.head[:-1], both, *self.tail[1:])

    def left_after(self, day: date) -> int:
        """How many days after `day` are still to be counted."""
        return sum([each.counted for each in self.tail if each.date > day])


def first_term(calendar: Calendar, at: datetime, length: int, unit: Unit) -> Term:
    """The term of a dossier accepted at `at`.  Raises what `Calendar.due` raises."""
    due, days = _run(calendar, at, length, unit)
    return Term(at, length, unit, due, days)


def resumed(
    calendar: Calendar, term: Term, policy: Policy, whole: Term, waited: tuple[datetime, datetime]
) -> Term:
    """The term after a wait from request to resumption; RESTART takes the length of `whole`.

    The same term when no working minute was waited, or when the request came after the due
    moment: nothing makes a late dossier one on time.
    """
    asked, at = waited
    if term.due is None or asked > term.due or waited_minutes(calendar, asked, at) < 1:
        return term
    match policy:
        case Policy.SHIFT:
            new = _shifted(calendar, term, term.due, asked, at)
        case Policy.CONTINUE if term.unit in _STEPPED:
            new = _continued(calendar, term, asked, at)
        case Policy.CONTINUE if term.unit is Unit.WORKING_HOURS:
            new = _shifted(calendar, term, term.due, asked, at, least=1)
        case _:
            new = _restarted(calendar, term, whole, asked, at)
    # an extension may have promised more than a time that starts again
    return new if new.due is not None and new.due >= term.due else term


def extended(calendar: Calendar, term: Term, at: datetime, until: date) -> Term:
    """The term with a later date.

    Raises Refused: `clock_without_due`, `extension_not_later` (until, due), `extension_past`
    (until), `day_off` (date), `calendar_missing` (year).
    """
    due = calendar.closing(until)
    if term.due is None:
        raise Refused("clock_without_due")
    if due <= term.due:
        raise Refused("extension_not_later", until=until, due=term.due)
    if due <= at:
        raise Refused("extension_past", until=until)
    late = at > term.due
    if late:
        over = (day for day in _dates(term.due, at) if day < until)
        head = (*term.days, *(Day(day, False, "overdue") for day in over))
    elif term.unit is Unit.WORKING_HOURS:
        head = _used(calendar, term, term.due, at)
    else:
        head = tuple(day for day in term.days if day.date <= at.date())
    if term.unit is Unit.WORKING_HOURS:
        length = waited_minutes(calendar, at, due)
        return Term(at, length, term.unit, due, _by_minutes(calendar, at, length), head, until)
    unit = Unit.CALENDAR_DAYS if term.unit is Unit.MONTHS else term.unit
    before = max((day.date for day in term.days if day.counted), default=term.since.date())
    tail = _days_until(calendar, head[-1].date, until, unit, before)
    return Term(at, _counted(tail), unit, due, tail, head, until)


def recounted(calendar: Calendar, term: Term) -> Term:
    """The same term by another calendar; what was used before it began stays as decided."""
    if term.due is None or (term.unit is Unit.WORKING_HOURS and not term.length):
        return term  # no time, or none left to be counted
    if term.until is None:
        due, days = _run(calendar, term.since, term.length, term.unit)
        tail = days[1:] if term.head and term.unit in _STEPPED else days
        return replace(term, due=due, tail=tail)
    until = term.until
    if not calendar.is_working(until):
        until = calendar.next_working_day(until)
    due = calendar.closing(until)
    if term.unit is Unit.WORKING_HOURS:
        length = waited_minutes(calendar, term.since, due)
        tail = _by_minutes(calendar, term.since, length)
        return replace(term, due=due, tail=tail, length=length)
    first = term.head[-1].date
    own = (day.date for day in term.tail if day.counted and day.reason != "extension_day")
    tail = _days_until(calendar, first, until, term.unit, max(own, default=first))
    return replace(term, due=due, tail=tail, length=_counted(tail))


def waited_minutes(calendar: Calendar, start: datetime, end: datetime) -> int:
    """The working minutes between two moments as slips tell them: without their seconds."""
    start, end = local(start), local(end)
    day, last = start.date(), end.date()
    begin, stop = _minute_of_day(start), _minute_of_day(end)
    if day >= last:
        return _minutes_within(calendar, day, begin, stop) if day == last else 0
    total = _minutes_within(calendar, day, begin, 1440)
    while (day := day + _DAY) < last:
        total += calendar.minutes(day)
    return total + _minutes_within(calendar, last, 0, stop)


def _minutes_within(calendar: Calendar, day: date, begin: int, until: int) -> int:
    """The working minutes of a day between two of its minutes."""
    total = 0
    for session in calendar.sessions(day):
        opening = max(begin, _minute_of_day(session.start))
        total += max(0, min(until, _minute_of_day(session.end)) - opening)
    return total


def _minute_of_day(moment: datetime | time) -> int:
    return moment.hour * 60 + moment.minute


def _continued(calendar: Calendar, term: Term, asked: datetime, at: datetime) -> Term:
    """What was left after the day of the request, counted on after the day of the resumption."""
    request = asked.date()
    left = term.left_after(request)
    head = tuple([day for day in term.days if day.date <= request])
    if not left:  # the last day itself is kept for the time after the wait
        last = max(place for place, day in enumerate(head) if day.counted)
        kept = replace(head[last], counted=False, reason="kept")
        head, left = (*head[:last], kept, *head[last + 1 :]), 1
    unit = Unit.CALENDAR_DAYS if term.unit is Unit.MONTHS else term.unit
    due, days = _run(calendar, at, left, unit)
    return Term(at, left, unit, due, days[1:], (*head, *_wait(asked, at)))


def _restarted(calendar: Calendar, term: Term, whole: Term, asked: datetime, at: datetime) -> Term:
    """The whole time from the resumption on; also the rule of 15:00 from the resumption on."""
    due, days = _run(calendar, at, whole.length, whole.unit)
    reason = "before_restart"
    head = [
        replace(day, counted=False, reason=reason, minutes=0) if day.counted else day
        for day in term.days
        if day.date <= asked.date() and day.date < at.date()
    ]
    wait = _wait(asked, at) or (Day(at.date(), False, "resumed_day"),)
    if whole.unit in _STEPPED:
        return Term(at, whole.length, whole.unit, due, days[1:], (*head, *wait))
    return Term(at, whole.length, whole.unit, due, days, (*head, *wait[:-1]))


def _shifted(
    calendar: Calendar, term: Term, due: datetime, asked: datetime, at: datetime, least: int = 0
) -> Term:
    """The working minutes that were left at the request, from the minute of the resumption on."""
    head = (*_used(calendar, term, due, asked), *_wait(asked, at))
    left = max(least, waited_minutes(calendar, asked, due))
    if left:
        new, tail = _run(calendar, at, left, Unit.WORKING_HOURS)
        return Term(at, left, Unit.WORKING_HOURS, new, tail, head)
    waited = timedelta(minutes=waited_minutes(calendar, asked, at))
    return Term(at, 0, Unit.WORKING_HOURS, calendar.after_working_time(due, waited), (), head)


def _used(calendar: Calendar, term: Term, due: datetime, moment: datetime) -> tuple[Day, ...]:
    """The days up to `moment`, the last one with the working time used of it."""
    head = [day for day in term.days if day.date <= moment.date()]
    today = head[-1]
    if today.date == moment.date() and today.counted:
        midnight = datetime.combine(moment.date(), time.min, ZONE)
        if today.minutes:
            used = today.minutes - waited_minutes(calendar, moment, min(due, midnight + _DAY))
            reason = today.reason
        else:
            used, reason = waited_minutes(calendar, midnight, moment), "request_day"
        if used:
            head[-1] = replace(today, reason=reason, minutes=used)
        else:
            head[-1] = Day(today.date, False, "paused", today.title)
    return tuple(head)


def _run(
    calendar: Calendar, since: datetime, length: int, unit: Unit
) -> tuple[datetime | None, tuple[Day, ...]]:
    """Count `length` after `since`; working hours by the minute."""
    if unit is not Unit.WORKING_HOURS:
        appointment = calendar.due(since, length, unit)
        return appointment.due, appointment.days
    begin = _whole_minute(since)
    days = _by_minutes(calendar, begin, length)
    last = datetime.combine(days[-1].date, time.min, ZONE)
    used_today = timedelta(minutes=days[-1].minutes)
    return calendar.after_working_time(max(begin, last), used_today), days


def _by_minutes(calendar: Calendar, begin: datetime, length: int) -> tuple[Day, ...]:
    """The days that `length` > 0 working minutes take."""
    days: list[Day] = []
    for day in calendar.due(begin, -(-length // 60), Unit.WORKING_HOURS).days:
        if day.minutes >= length:
            return (*days, replace(day, minutes=length))
        days.append(day)
        length -= day.minutes
    return tuple(days)


def _days_until(
    calendar: Calendar, day: date, until: date, unit: Unit, before: date
) -> tuple[Day, ...]:
    """The days after `day` up to `until`, a working one; those after `before` are extension."""
    count = calendar.working_days_between(day, until)
    noon = datetime.combine(day, time(12), ZONE)
    days = calendar.due(noon, count, Unit.WORKING_DAYS).days[1:]
    if unit is Unit.CALENDAR_DAYS:
        days = tuple(replace(each, counted=True, reason="calendar_day") for each in days)
    return tuple(
        replace(each, reason="extension_day") if each.counted and each.date > before else each
        for each in days
    )


def _wait(asked: datetime, at: datetime) -> tuple[Day, ...]:
    """The dates after the request up to the resumption, which is a new day 0."""
    dates = tuple(_dates(asked, at))
    last = (Day(dates[-1], False, "resumed_day"),) if dates else ()
    return (*(Day(day, False, "paused") for day in dates[:-1]), *last)


def _dates(after: datetime, to: datetime) -> Iterator[date]:
    first, last = local(after).date(), local(to).date()
    return (first + n * _DAY for n in range(1, (last - first).days + 1))


def _counted(days: Iterable[Day]) -> int:
    return sum(day.counted for day in days)


def _whole_minute(moment: datetime) -> datetime:
    return local(moment).replace(second=0, microsecond=0)
