"""The clock of a dossier: what every happening makes of its time, and what was used of it.

A clock is a value.  Each verb takes one and returns the next, or refuses; `fold` adds up
happenings and leaves out those that do not fit.  Nothing here reads the time of the machine.

A dossier has two due moments.  `due` is what was promised last; `original_due` is what statistics
go by: waits move it, extensions never do.  Neither is moved by a request made after it.
"""

from collections.abc import Iterable
from datetime import date, datetime
from functools import reduce

from counter.clock_term import (
    Policy,
    Term,
    extended,
    first_term,
    recounted,
    resumed,
    waited_minutes,
)
from counter.errors import Refused
from counter.happenings import (
    Ended,
    Extended,
    Finished,
    Happening,
    Paused,
    Resumed,
    Started,
    Why,
)
from counter.records import dataclass, replace
from counter.worktime import Appointment, Calendar, Day, Unit, local

__all__ = [
    "Clock",
    "Ended",
    "Extended",
    "Finished",
    "Happening",
    "Paused",
    "Policy",
    "Resumed",
    "Started",
    "Terms",
    "Wait",
    "Why",
]


@dataclass(frozen=True, slots=True)
class Terms:
    """The time a procedure allows.

    `used` is deducted because the dossier was returned before, in the unit and as `used` told it
    then (hours may be broken); at least one day, hour or month is left.
    """

    amount: int
    unit: Unit
    policy: Policy = Policy.CONTINUE
    used: float = 0


@dataclass(frozen=True, slots=True)
class Wait:
    """One wait; `until` is None while it lasts."""

    at: datetime
    why: Why
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the time of one dossier stands; `at` is the moment of its last happening.

    `allowed` is the whole time in days, months, or minutes of working hours, as extended.
    """

    start: datetime
    at: datetime
    terms: Terms
    allowed: int
    whole: Term
    promised: Term
    original: Term
    waits: tuple[Wait, ...] = ()
    extensions: int = 0
    awaited: bool = False
    finished: datetime | None = None
    ended: datetime | None = None

    @property
    def due(self) -> datetime | None:
        """The moment promised last; None where no time is set."""
        return self.promised.due

    @property
    def original_due(self) -> datetime | None:
        """The due moment without extensions, for statistics."""
        return self.original.due

    @property
    def days(self) -> tuple[Day, ...]:
        """Why `due` is when it is: each date from the start on, once."""
        return self.promised.days

    @property
    def paused(self) -> bool:
        """Whether the dossier waits for the applicant."""
        return self.stopped is None and bool(self.waits) and self.waits[-1].until is None

    @property
    def stopped(self) -> datetime | None:
        """When processing came to its end, one way or the other."""
        return self.finished or self.ended

    @property
    def requests(self) -> int:
        """How often a supplement was asked for."""
        return sum(wait.why is Why.SUPPLEMENT for wait in self.waits)

    @property
    def stands_at(self) -> datetime | None:
        """The moment at which the time stands still: the end, or the request it waits for."""
        if self.waits and self.waits[-1].until is None:
            return self.waits[-1].at
        return self.stopped

    def appointment(self, calendar: Calendar) -> Appointment:
        """The due moment with every day, and the years that are not yet official."""
        years = sorted({day.date.year for day in self.days})
        unofficial = (year for year in years if year in calendar.years)
        return Appointment(
            self.due,
            self.days,
            tuple(year for year in unofficial if calendar.years[year].provisional),
        )


def begin(calendar: Calendar, at: datetime, terms: Terms, *, awaited: bool = False) -> Clock:
    """Start a clock.  Raises what `Calendar.due` raises."""
    at = local(at)
    scale = _scale(terms.unit)
    allowed = terms.amount * scale
    left = max(min(scale, allowed), allowed - max(0, round(terms.used * scale)))
    term = first_term(calendar, at, left, terms.unit)
    return Clock(at, at, terms, allowed, term, term, term, awaited=awaited)


def confirm(calendar: Calendar, clock: Clock, at: datetime) -> Clock:
    """Start anew, because the competent authority has the dossier now.

    Raises Refused: `clock_started`, and those of `_go_on`.
    """
    at = _go_on(clock, at)
    if not clock.awaited:
        raise Refused("clock_started", at=clock.start)
    if clock.paused:
        raise Refused("clock_paused", since=clock.waits[-1].at)
    return replace(begin(calendar, at, clock.terms), waits=clock.waits)


def pause(clock: Clock, at: datetime, why: Why = Why.SUPPLEMENT) -> Clock:
    """Wait for the applicant.  Raises Refused: `clock_paused` (since), those of `_go_on`."""
    at = _go_on(clock, at)
    if clock.paused:
        raise Refused("clock_paused", since=clock.waits[-1].at)
    return replace(clock, at=at, waits=(*clock.waits, Wait(at, why)))


def resume(calendar: Calendar, clock: Clock, at: datetime) -> Clock:
    """Run on after a wait.

    Raises Refused: `clock_not_paused`, those of `_go_on`, and what `Calendar.due` raises.
    """
    at = _go_on(clock, at)
    if not clock.paused:
        raise Refused("clock_not_paused")
    wait, policy, whole = clock.waits[-1], clock.terms.policy, clock.whole
    waited = (wait.at, at)
    promised = resumed(calendar, clock.promised, policy, whole, waited)
    original = promised
    if clock.original is not clock.promised:
        original = resumed(calendar, clock.original, policy, whole, waited)
    anew = policy is Policy.RESTART and promised is not clock.promised  # without extensions
    return replace(
        clock,
        at=at,
        allowed=clock.terms.amount * _scale(clock.terms.unit) if anew else clock.allowed,
        promised=promised,
        original=original,
        waits=(*clock.waits[:-1], replace(wait, until=at)),
    )


def extend(calendar: Calendar, clock: Clock, at: datetime, until: date) -> Clock:
    """Promise a later day; the original due moment stays for the statistics.

    Raises Refused: `clock_paused` (since), those of `_go_on`, and those of `extended`.
    """
    at = _go_on(clock, at)
    if clock.paused:
        raise Refused("clock_paused", since=clock.waits[-1].at)
    term = extended(calendar, clock.promised, at, until)
    longer = replace(clock, at=at, promised=term, extensions=clock.extensions + 1)
    spent = clock.allowed - _left(calendar, clock, at)
    # a late dossier promised for this very day uses it up, though no day is left after it
    least = int(clock.terms.unit in (Unit.WORKING_DAYS, Unit.CALENDAR_DAYS))
    return replace(longer, allowed=spent + max(least, _span(calendar, longer, at)))


def finish(clock: Clock, at: datetime) -> Clock:
    """Finish processing.  Raises Refused: `clock_paused` (since), those of `_go_on`."""
    at = _go_on(clock, at)
    if clock.paused:
        raise Refused("clock_paused", since=clock.waits[-1].at)
    return replace(clock, at=at, finished=at)


def end(clock: Clock, at: datetime) -> Clock:
    """End without a result, also out of a wait.  Raises Refused: those of `_go_on`."""
    at = _go_on(clock, at)
    return replace(clock, at=at, ended=at)


def recount(calendar: Calendar, clock: Clock, now: datetime) -> Clock:
    """The clock by another calendar.  A due moment that has passed stays: late remains late."""
    promised = _recount(calendar, clock.promised, now)
    original = promised
    if clock.original is not clock.promised:
        original = _recount(calendar, clock.original, now)
    return replace(clock, promised=promised, original=original)


_UNFIT = frozenset({
    "before_previous_act", "clock_not_paused", "clock_paused", "clock_started", "clock_stopped",
    "clock_without_due", "extension_not_later", "extension_past",
})  # fmt: skip


def fold(calendar: Calendar, terms: Terms, happenings: Iterable[Happening]) -> Clock | None:
    """Add up happenings in the order of their time; what does not fit is left out.

    None before the first start.  Raises what `Calendar.due` raises, and Refused `day_off`.
    """

    def step(clock: Clock | None, happening: Happening) -> Clock | None:
        try:
            return after(calendar, terms, clock, happening)
        except Refused as refusal:
            if refusal.code not in _UNFIT:
                raise
            return clock

    ordered = sorted(happenings, key=lambda happening: happening.at)
    return reduce(step, ordered, None)


def after(
    calendar: Calendar, terms: Terms, clock: Clock | None, happening: Happening
) -> Clock | None:
    """The clock after one happening; None while there is no start.  Raises what the verb does."""
    at = happening.at
    if clock is None:
        if not isinstance(happening, Started):
            return None
        return begin(calendar, at, terms, awaited=happening.awaited)
    match happening:
        case Started(awaited=True):
            raise Refused("clock_started", at=clock.start)
        case Started():
            return confirm(calendar, clock, at)
        case Paused():
            return pause(clock, at, happening.why)
        case Resumed():
            return resume(calendar, clock, at)
        case Extended():
            return extend(calendar, clock, at, happening.until)
        case Finished():
            return finish(clock, at)
        case Ended():
            return end(clock, at)


def remaining(calendar: Calendar, clock: Clock, at: datetime) -> float:
    """What is left at `at` in the unit of the procedure; 0 where it has no figures, or when late.

    Days are those after the day of `at`, a begun month is a whole one.  While the dossier waits,
    and once it has ended, the figure stands still.
    """
    return _told(clock, _left(calendar, clock, at))


def used(calendar: Calendar, clock: Clock, at: datetime) -> float:
    """What is used of the whole time, with what was deducted: both figures make up the whole."""
    return _told(clock, clock.allowed - _left(calendar, clock, at))


def _told(clock: Clock, figure: int) -> float:
    scale = _scale(clock.terms.unit)
    return figure if scale == 1 else round(figure / scale, 2)


def _scale(unit: Unit) -> int:
    """How many steps of its counting one unit has: hours are counted in minutes."""
    return 60 if unit is Unit.WORKING_HOURS else 1


def _left(calendar: Calendar, clock: Clock, at: datetime) -> int:
    at = max(local(at), clock.at)
    if clock.stands_at is not None:
        at = min(at, clock.stands_at)
    if clock.due is None or at > clock.due:
        return 0
    # on the last day a request keeps that day for the time after the wait
    keeps = clock.paused and clock.terms.policy is Policy.CONTINUE
    least = min(clock.allowed, 1) if keeps else 0
    return min(clock.allowed, max(least, _span(calendar, clock, at)))


def _span(calendar: Calendar, clock: Clock, at: datetime) -> int:
    """What lies between `at` and the due moment."""
    term = clock.promised
    if term.due is None:
        return 0
    shifted = term.unit is Unit.WORKING_HOURS
    match clock.terms.unit:
        case Unit.WORKING_HOURS:
            return waited_minutes(calendar, at, term.due)
        case Unit.WORKING_DAYS if shifted:
            return calendar.working_days_between(at.date(), term.due.date())
        case Unit.CALENDAR_DAYS if shifted:
            return max(0, (term.due.date() - at.date()).days)
        case Unit.WORKING_DAYS | Unit.CALENDAR_DAYS:
            return term.left_after(at.date())
        case Unit.MONTHS:
            counted = (day.date for day in reversed(term.days) if day.counted)
            return _months(at.date(), term.due.date() if shifted else next(counted))
        case _:
            return 0


def _months(first: date, last: date) -> int:
    """The months after `first` that reach `last`, the begun one included."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, months + (last.day > first.day))


def _recount(calendar: Calendar, term: Term, now: datetime) -> Term:
    late = term.due is not None and term.due < now
    return term if late else recounted(calendar, term)


def _go_on(clock: Clock, at: datetime) -> datetime:
    """Raises Refused: `clock_stopped` (at), `before_previous_act` (at, previous)."""
    at = local(at)
    if clock.stopped is not None:
        raise Refused("clock_stopped", at=clock.stopped)
    if at < clock.at:
        raise Refused("before_previous_act", at=at, previous=clock.at)
    return at
