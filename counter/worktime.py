"""When a dossier is due: the working calendar, and the reason for every day that was counted.

Everything is a pure function of a `Calendar`.  Days are dates of Viet Nam, moments are aware.
The first day is never counted, and an appointment in days or months ends with the last working
session of its last day, whatever the hour of reception (Bộ luật Dân sự 2015, Điều 147, 148).
"""

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple, Self

from counter.calendar_days import (
    CalendarYear,
    Date,
    DayKind,
    Session,
    SpecialDay,
    WeekPattern,
)
from counter.errors import Refused
from counter.records import dataclass
from counter.text import VIETNAM as ZONE

__all__ = [
    "LONGEST", "SAME_DAY_CUTOFF", "ZONE", "Appointment", "Calendar", "CalendarYear", "Day",
    "DayKind", "Session", "SpecialDay", "Unit", "WeekPattern", "local",
]  # fmt: skip

SAME_DAY_CUTOFF = time(15)  # NĐ 118/2025 speaks of "sau 15 giờ": at 15:00:00 sharp it is not yet
_ONE_DAY = timedelta(days=1)


class Unit(StrEnum):
    """In what a processing time is told."""

    WORKING_DAYS = "working-days"
    CALENDAR_DAYS = "calendar-days"
    MONTHS = "months"
    WORKING_HOURS = "working-hours"
    SAME_DAY = "same-day"
    NONE = "none"


LONGEST: dict[Unit, int] = {
    Unit.WORKING_DAYS: 3_660,
    Unit.CALENDAR_DAYS: 3_660,
    Unit.MONTHS: 120,
    Unit.WORKING_HOURS: 29_280,
}


@dataclass(frozen=True, slots=True)
class Day:
    """What one date did to an appointment; `minutes` of it were used by working hours."""

    date: Date
    counted: bool
    reason: str
    title: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Appointment:
    """A due moment, every day from reception to it, and the years not yet official among them."""

    due: datetime | None
    days: tuple[Day, ...]
    provisional: tuple[int, ...] = ()


class _Look(NamedTuple):
    """What a date is: its working sessions, the hours of reception, and why."""

    working: tuple[Session, ...]
    open: tuple[Session, ...]
    reason: str
    title: str


class Calendar:
    """Weekly hours and special days.  A question about a year that is not in it is refused.

    Every method may raise Refused: `calendar_missing` (year), `week_missing` (date).
    """

    def __init__(self, weeks: Iterable[WeekPattern], years: Iterable[CalendarYear]) -> None:
        self.weeks = tuple(sorted(weeks, key=lambda week: week.valid_from))
        self.years: Mapping[int, CalendarYear] = {year.year: year for year in years}
        self._valid_from = [week.valid_from for week in self.weeks]
        self._special = {
            day.date: day
            for year in self.years.values()
            for day in year.days
            if day.date.year == year.year
        }
        self._looks: dict[date, _Look] = {}
        self._days: dict[date, Day] = {}  # as working days are counted
        self._minutes: dict[date, int] = {}

    @classmethod
    def from_excerpt(
        cls,
        weeks: Iterable[WeekPattern],
        days: Iterable[SpecialDay],
        years: Iterable[int],
        provisional: Iterable[int] = (),
    ) -> Self:
        """The calendar as it was when a date was decided, to explain that date again."""
        days, unofficial = tuple(days), frozenset(provisional)
        return cls(
            weeks,
            (
                CalendarYear(
                    year, tuple(day for day in days if day.date.year == year), year in unofficial
                )
                for year in years
            ),
        )

    def excerpt(self, first: date, last: date) -> tuple[SpecialDay, ...]:
        """The special days from `first` to `last`, to be kept with what they decided."""
        return tuple(self._special[day] for day in sorted(self._special) if first <= day <= last)

    def weeks_between(self, first: date, last: date) -> tuple[WeekPattern, ...]:
        """The weekly patterns in force from `first` to `last`."""
        start = max(0, bisect_right(self._valid_from, first) - 1)
        return self.weeks[start : bisect_right(self._valid_from, last)]

    # What a day is

    def is_working(self, day: date) -> bool:
        """Whether the day counts; a duty Saturday does not."""
        return bool(self._look(day).working)

    def sessions(self, day: date) -> tuple[Session, ...]:
        """The hours in which dossiers are processed; none on a day off."""
        return self._look(day).working

    def minutes(self, day: date) -> int:
        """How long dossiers are processed that day; 0 on a day off."""
        if day not in self._minutes:
            self._minutes[day] = sum(session.minutes for session in self._look(day).working)
        return self._minutes[day]

    def closing(self, day: date) -> datetime:
        """The end of the last session.  Raises Refused `day_off` where there is none."""
        sessions = self._look(day).working
        if not sessions:
            raise Refused("day_off", date=day)
        return datetime.combine(day, sessions[-1].end, ZONE)

    def next_working_day(self, day: date) -> date:
        """The first working day after `day`."""
        day += _ONE_DAY
        while not self._look(day).working:
            day += _ONE_DAY
        return day

    def receives(self, moment: datetime) -> str | None:
        """None within the hours of reception, otherwise the code of a warning; never a refusal."""
        moment = local(moment)
        try:
            hours = self._look(moment.date()).open
        except Refused as refusal:
            return refusal.code
        if not hours:
            return "received_on_day_off"
        if any(session.start <= moment.time() <= session.end for session in hours):
            return None
        return "received_off_hours"

    # Working time between moments

    def working_days_between(self, first: date, last: date) -> int:
        """How many working days there are after `first` up to and including `last`."""
        days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
        return sum(self.is_working(day) for day in days)

    def working_time(self, start: datetime, end: datetime) -> timedelta:
        """The time inside working sessions between two moments, exactly; 0 if `end` is earlier."""
        start, end = local(start), local(end)
        total, day = timedelta(), start.date()
        while day <= end.date():
            for opening, closing in self._spans(day):
                total += max(timedelta(), min(closing, end) - max(opening, start))
            day += _ONE_DAY
        return total

    def after_working_time(self, start: datetime, length: timedelta) -> datetime:
        """The moment at which `length` of working time has passed; `start` itself for none."""
        if length <= timedelta():
            return local(start)
        return self._walk(local(start), length)[0]

    # Appointments

    def due(self, start: datetime, amount: int, unit: Unit) -> Appointment:
        """When a dossier accepted at `start` is due, with the reason for every day.

        `amount` is 0 for same-day and none.  Seconds of `start` do not lengthen working hours,
        because the slip tells minutes.
        Raises Refused: `duration_invalid`, `duration_too_long`, and those of the class.
        """
        start = local(start)
        _check(amount, unit)
        if unit is Unit.NONE:
            return Appointment(None, ())
        self._look(start.date())
        match unit:
            case Unit.WORKING_HOURS:
                start = start.replace(second=0, microsecond=0)
                due, days = self._walk(start, timedelta(hours=amount))
                return Appointment(due, days, self._provisional(days))
            case Unit.WORKING_DAYS:
                days = tuple(self._working_days(start.date(), amount))
            case Unit.CALENDAR_DAYS:
                last = start.date() + timedelta(days=amount)
                days = tuple(self._calendar_days(start.date(), last))
            case Unit.MONTHS:
                days = tuple(self._calendar_days(start.date(), _months_later(start.date(), amount)))
            case Unit.SAME_DAY:
                days = tuple(self._same_day(start))
        return Appointment(self.closing(days[-1].date), days, self._provisional(days))

    def next_cutoffs(self, now: datetime, unit: Unit) -> tuple[datetime, ...]:
        """Moments after `now` from which a reception would get another date, soonest first.

        The next cut-off of today, where the unit has one, and the opening of the next day on
        which the counter receives, as far as the calendar reaches.
        """
        now = local(now)
        today = now.date()
        moments = []
        try:
            if self.is_working(today):
                match unit:
                    case Unit.SAME_DAY:
                        moments.append(self._cutoff(today) + timedelta(seconds=1))
                    case Unit.WORKING_HOURS:
                        moments.append(self.closing(today))
            day = today + _ONE_DAY
            while not (hours := self._look(day).open):
                day += _ONE_DAY
            moments.append(datetime.combine(day, hours[0].start, ZONE))
        except Refused:
            pass  # beyond the calendar there is nothing to preview
        return tuple(moment for moment in moments if moment > now)

    def _look(self, day: date) -> _Look:
        if day not in self._looks:
            self._looks[day] = self._examine(day)
        return self._looks[day]

    def _examine(self, day: date) -> _Look:
        if day.year not in self.years:
            raise Refused("calendar_missing", year=day.year)
        place = bisect_right(self._valid_from, day)
        if not place:
            raise Refused("week_missing", date=day)
        week, special = self.weeks[place - 1], self._special.get(day)
        usual = week.sessions[day.weekday()]
        if special is None:
            hours = usual or (week.duty if day.weekday() == 5 else ())
            duty = "duty_saturday" if hours else "weekend"
            return _Look(usual, hours, "working_day" if usual else duty, "")
        title = special.title
        match special.kind:
            case DayKind.MAKEUP_WORK:
                if special.sessions is not None:
                    usual = special.sessions
                elif special.replaces is not None:
                    usual = week.sessions[special.replaces.weekday()]
                usual = usual or week.usual()
                return _Look(usual, usual, special.kind.value, title)
            case DayKind.DUTY_SATURDAY:
                hours = special.sessions or week.duty or week.usual()[:1]
                return _Look((), hours, special.kind.value, title)
            case off:
                return _Look((), (), off.value, title)

    def _spans(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        for session in self._look(day).working:
            yield (
                datetime.combine(day, session.start, ZONE),
                datetime.combine(day, session.end, ZONE),
            )

    def _first(self, day: date) -> Day:
        return Day(day, False, "first_day", self._look(day).title)

    def _off(self, day: date) -> Day:
        look = self._look(day)
        return Day(day, False, look.reason, look.title)

    def _working_days(self, day: date, amount: int) -> Iterator[Day]:
        yield self._first(day)
        while amount:
            day += _ONE_DAY
            counted = self._days.get(day) or self._counted(day)
            amount -= counted.counted
            yield counted

    def _counted(self, day: date) -> Day:
        look = self._look(day)
        known = self._days[day] = Day(day, bool(look.working), look.reason, look.title)
        return known

    def _calendar_days(self, day: date, last: date) -> Iterator[Day]:
        yield self._first(day)
        while day < last:
            day += _ONE_DAY
            yield Day(day, True, "calendar_day", self._look(day).title)
        if not self.is_working(last):
            yield from self._until_work(last, "moved", counted=False)

    def _same_day(self, start: datetime) -> Iterator[Day]:
        day = start.date()
        if not self.is_working(day):
            yield self._off(day)
        elif start <= self._cutoff(day):
            yield Day(day, True, "same_day", self._look(day).title)
            return
        else:
            yield Day(day, False, "after_cutoff", self._look(day).title)
        yield from self._until_work(day, "same_day", counted=True)

    def _until_work(self, day: date, reason: str, *, counted: bool) -> Iterator[Day]:
        """The days off after `day`, then the working day that ends them."""
        end = self.next_working_day(day)
        while (day := day + _ONE_DAY) < end:
            yield self._off(day)
        yield Day(end, counted, reason, self._look(end).title)

    def _cutoff(self, day: date) -> datetime:
        """The last moment at which a same-day dossier is still due that day."""
        return min(datetime.combine(day, SAME_DAY_CUTOFF, ZONE), self.closing(day))

    def _walk(self, start: datetime, length: timedelta) -> tuple[datetime, tuple[Day, ...]]:
        """Where working time of `length` (> 0) after `start` ends, and the days it took.

        A start outside the sessions is moved to the next one by itself: nothing is used up before.
        """
        days: list[Day] = []
        day, left = start.date(), length
        while True:
            before, look = left, self._look(day)
            for opening, closing in self._spans(day):
                begin = max(opening, start)
                if begin < closing and left <= closing - begin:
                    minutes = before // timedelta(minutes=1)
                    days.append(Day(day, True, "working_hours", look.title, minutes))
                    return begin + left, tuple(days)
                left -= max(timedelta(), closing - begin)
            minutes = (before - left) // timedelta(minutes=1)
            if minutes:
                days.append(Day(day, True, "working_hours", look.title, minutes))
            elif look.working:
                days.append(Day(day, False, "after_closing", look.title))
            else:
                days.append(self._off(day))
            day += _ONE_DAY

    def _provisional(self, days: Sequence[Day]) -> tuple[int, ...]:
        years = range(days[0].date.year, days[-1].date.year + 1)
        return tuple(year for year in years if self.years[year].provisional)


def local(moment: datetime) -> datetime:
    """The moment in Viet Nam's time.  A naive one is a mistake of the program: ValueError."""
    if moment.tzinfo is None:
        raise ValueError("naive datetime")
    try:
        return moment.astimezone(ZONE)
    except OverflowError:
        raise Refused("calendar_missing", year=moment.year) from None


def _check(amount: int, unit: Unit) -> None:
    if unit in LONGEST:
        if amount < 1:
            raise Refused("duration_invalid", amount=amount, unit=unit.value)
        if amount > LONGEST[unit]:
            raise Refused("duration_too_long", amount=amount, unit=unit.value, most=LONGEST[unit])
    elif amount:
        raise Refused("duration_invalid", amount=amount, unit=unit.value)


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day (Điều 148 khoản 3)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
