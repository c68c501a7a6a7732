"""What a working calendar is made of: weekly hours, and the days that differ from them."""

from datetime import date, time
from enum import StrEnum

from counter.records import dataclass

Date = date  # for classes that have a field of this name


class DayKind(StrEnum):
    """What makes a day differ from its weekday."""

    HOLIDAY = "holiday"
    COMPENSATION = "compensation"  # off, because a holiday fell on a weekend
    SWAPPED_OFF = "swapped_off"  # off, worked on a Saturday instead
    MAKEUP_WORK = "makeup_work"  # a Saturday that is worked, and counted
    DUTY_SATURDAY = "duty_saturday"  # the counter receives; nothing is processed or counted
    LOCAL_OFF = "local_off"  # off in this office alone


@dataclass(frozen=True, slots=True)
class Session:
    """Office hours without a break, in whole minutes."""

    start: time
    end: time

    @property
    def minutes(self) -> int:
        """How long it is."""
        start, end = self.start, self.end
        return (end.hour - start.hour) * 60 + end.minute - start.minute


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """One date that the weekly pattern alone does not know.

    `sessions` are the hours of a make-up or duty day.  Without them a make-up day is worked like
    the weekday of the day that it `replaces`, and a duty day like the duty hours of its week.
    """

    date: Date
    kind: DayKind
    title: str = ""
    replaces: Date | None = None
    sessions: tuple[Session, ...] | None = None
    decision: str = ""


@dataclass(frozen=True, slots=True)
class WeekPattern:
    """The hours of work from a date on, Monday first; a day without sessions is off.

    `duty` are the hours of Saturdays at which the counter is open though nothing is counted.
    """

    valid_from: date
    sessions: tuple[tuple[Session, ...], ...]
    duty: tuple[Session, ...] = ()

    def usual(self) -> tuple[Session, ...]:
        """The sessions of the first weekday that has any."""
        return next((sessions for sessions in self.sessions if sessions), ())


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """All special days of a year; `provisional` until the state has decided them."""

    year: int
    days: tuple[SpecialDay, ...]
    provisional: bool = False
    source: str = ""
