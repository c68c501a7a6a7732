"""When a dossier is due: the rules of days, hours and cut-offs, over the calendar of the state."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.calendar_file import built_in, sessions_from_text
from counter.errors import Refused
from counter.worktime import (
    LONGEST,
    ZONE,
    Calendar,
    CalendarYear,
    DayKind,
    SpecialDay,
    Unit,
    WeekPattern,
)

RESOURCES = Path(__file__).parents[2] / "resources"
STATE = built_in(RESOURCES)
OFFICE = sessions_from_text("07:30-11:30,13:30-17:00")
MORNING = sessions_from_text("07:30-11:30")
WEEK = WeekPattern(date(2000, 1, 1), (*[OFFICE] * 5, (), ()))
PROPERTY = settings(derandomize=True, max_examples=100, deadline=None)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def calendar(*days: SpecialDay, week: WeekPattern = WEEK) -> Calendar:
    return Calendar([week], [CalendarYear(2026, days), CalendarYear(2027, ())])


def special(day: str, kind: DayKind, **more: object) -> SpecialDay:
    return SpecialDay(date.fromisoformat(day), kind, **more)  # type: ignore[arg-type]


def due(start: str, amount: int, unit: Unit, using: Calendar = STATE) -> str:
    moment = using.due(at(start), amount, unit).due
    assert moment is not None
    return f"{moment:%Y-%m-%d %H:%M}"


# The rules by example


@pytest.mark.parametrize(
    ("row", "start", "amount", "unit", "expected"),
    [
        ("A", "2026-11-20 09:20", 3, Unit.WORKING_DAYS, "2026-11-26 17:00"),
        ("B", "2026-11-21 09:20", 3, Unit.WORKING_DAYS, "2026-11-26 17:00"),
        ("E", "2026-08-20 10:00", 3, Unit.WORKING_DAYS, "2026-08-24 17:00"),
        ("F", "2026-08-28 10:00", 3, Unit.WORKING_DAYS, "2026-09-07 17:00"),
        ("J", "2026-02-10 08:00", 7, Unit.CALENDAR_DAYS, "2026-02-23 17:00"),
        ("K", "2026-11-20 12:15", 1, Unit.WORKING_DAYS, "2026-11-23 17:00"),
        ("N", "2026-11-23 14:00", 10, Unit.CALENDAR_DAYS, "2026-12-03 17:00"),
        ("P", "2026-11-20 15:30", 4, Unit.WORKING_HOURS, "2026-11-23 10:00"),
        ("Q", "2026-11-20 14:59", 0, Unit.SAME_DAY, "2026-11-20 17:00"),
        ("S, before its supplement", "2026-11-02 09:00", 5, Unit.WORKING_DAYS, "2026-11-09 17:00"),
    ],
)
def test_the_examples_come_out(
    row: str, start: str, amount: int, unit: Unit, expected: str
) -> None:
    assert due(start, amount, unit) == expected, row


@pytest.mark.parametrize("hour", ["00:00", "07:29", "11:45", "15:01", "17:00", "23:59"])
def test_day_zero_is_the_date_of_reception_whatever_the_hour(hour: str) -> None:
    assert due(f"2026-11-20 {hour}", 1, Unit.WORKING_DAYS) == "2026-11-23 17:00"


def test_the_date_of_reception_is_that_of_viet_nam() -> None:
    evening = datetime(2026, 11, 19, 17, 30, tzinfo=UTC)  # already the 20th in Viet Nam
    assert STATE.due(evening, 1, Unit.WORKING_DAYS).due == at("2026-11-23 17:00")


def test_a_naive_moment_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="naive"):
        STATE.due(datetime(2026, 11, 20, 9), 1, Unit.WORKING_DAYS)  # noqa: DTZ001


def test_a_moment_at_the_edge_of_time_is_refused() -> None:
    with pytest.raises(Refused, match="calendar_missing"):
        STATE.due(datetime.max.replace(tzinfo=UTC), 1, Unit.WORKING_DAYS)


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2026-03-10 09:00", 1, "2026-04-10 17:00"),
        ("2026-01-31 09:00", 1, "2026-03-02 17:00"),  # 28 Feb is a Saturday
        ("2024-01-31 09:00", 1, "2024-02-29 17:00"),
        ("2026-08-31 09:00", 1, "2026-09-30 17:00"),
        ("2026-10-24 09:00", 1, "2026-11-25 17:00"),  # 24 Nov is a holiday
        ("2025-12-15 09:00", 12, "2026-12-15 17:00"),
        ("2026-12-15 09:00", 1, "2027-01-15 17:00"),
    ],
)
def test_a_period_of_months_ends_on_the_same_day_of_the_month(
    start: str, months: int, expected: str
) -> None:
    assert due(start, months, Unit.MONTHS) == expected


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        ("2026-11-20 06:00", 1, "2026-11-20 08:30"),  # before opening
        ("2026-11-20 12:15", 1, "2026-11-20 14:30"),  # in the lunch break
        ("2026-11-20 18:00", 1, "2026-11-23 08:30"),  # after closing
        ("2026-11-21 09:00", 1, "2026-11-23 08:30"),  # on a day off
        ("2026-11-20 15:00", 2, "2026-11-20 17:00"),  # told as today's closing, not next opening
        ("2026-11-20 10:30", 1, "2026-11-20 11:30"),
        ("2026-11-20 17:00", 1, "2026-11-23 08:30"),
        ("2026-11-23 16:00", 8, "2026-11-25 16:30"),  # 24 Nov is a holiday
        ("2026-11-20 09:20:59", 1, "2026-11-20 10:20"),  # the slip tells minutes
    ],
)
def test_working_hours_run_inside_sessions_only(start: str, hours: int, expected: str) -> None:
    assert due(start, hours, Unit.WORKING_HOURS) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2026-11-20 06:00", "2026-11-20 17:00"),
        ("2026-11-20 15:00:00", "2026-11-20 17:00"),
        ("2026-11-20 15:00:01", "2026-11-23 17:00"),
        ("2026-11-20 18:00", "2026-11-23 17:00"),
        ("2026-11-21 09:00", "2026-11-23 17:00"),  # a Saturday
        ("2026-11-23 15:30", "2026-11-25 17:00"),  # before a holiday
        ("2026-08-21 15:30", "2026-08-22 17:00"),  # before a make-up Saturday
    ],
)
def test_same_day_turns_into_the_next_working_day_after_three(start: str, expected: str) -> None:
    assert due(start, 0, Unit.SAME_DAY) == expected


def test_same_day_on_a_duty_saturday_is_the_next_working_day() -> None:
    duty = calendar(special("2026-11-21", DayKind.DUTY_SATURDAY))
    assert due("2026-11-21 09:00", 0, Unit.SAME_DAY, duty) == "2026-11-23 17:00"


def test_same_day_is_never_due_before_it_was_received() -> None:
    half = calendar(special("2026-08-22", DayKind.MAKEUP_WORK, sessions=MORNING))
    assert due("2026-08-22 11:30", 0, Unit.SAME_DAY, half) == "2026-08-22 11:30"
    assert due("2026-08-22 13:00", 0, Unit.SAME_DAY, half) == "2026-08-24 17:00"


def test_no_processing_time_gives_no_date() -> None:
    appointment = STATE.due(at("2035-01-01 09:00"), 0, Unit.NONE)
    assert (appointment.due, appointment.days) == (None, ())


@pytest.mark.parametrize(
    ("amount", "unit"),
    [
        (0, Unit.WORKING_DAYS),
        (-1, Unit.CALENDAR_DAYS),
        (0, Unit.MONTHS),
        (0, Unit.WORKING_HOURS),
        (1, Unit.SAME_DAY),
        (1, Unit.NONE),
    ],
)
def test_a_processing_time_that_makes_no_sense_is_refused(amount: int, unit: Unit) -> None:
    with pytest.raises(Refused) as refused:
        STATE.due(at("2026-11-20 09:00"), amount, unit)
    assert refused.value.code == "duration_invalid"


@pytest.mark.parametrize("unit", LONGEST)
def test_an_absurdly_long_time_is_refused_at_once(unit: Unit) -> None:
    with pytest.raises(Refused) as refused:
        STATE.due(at("2026-11-20 09:00"), 10**12, unit)
    assert refused.value.code == "duration_too_long"


# For any moment and any amount

moments = st.datetimes(
    datetime(2024, 1, 1),  # noqa: DTZ001
    datetime(2026, 12, 31, 23, 59),  # noqa: DTZ001
    timezones=st.just(ZONE),
)
counted_units = st.sampled_from(
    [Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.MONTHS, Unit.WORKING_HOURS]
)
amounts = st.integers(1, 10)


@PROPERTY
@given(moments, amounts, counted_units)
def test_a_date_is_after_reception_in_office_hours_and_never_on_a_day_off(
    start: datetime, amount: int, unit: Unit
) -> None:
    moment = STATE.due(start, amount, unit).due
    assert moment is not None
    assert moment > start
    assert STATE.is_working(moment.date())
    assert STATE.receives(moment) is None


@PROPERTY
@given(moments, amounts, counted_units)
def test_more_time_is_never_an_earlier_date(start: datetime, amount: int, unit: Unit) -> None:
    sooner, later = (STATE.due(start, amount + more, unit).due for more in (0, 1))
    assert sooner is not None
    assert later is not None
    assert sooner <= later


@PROPERTY
@given(moments, st.timedeltas(timedelta(), timedelta(days=40)), amounts, counted_units)
def test_who_comes_later_is_never_due_earlier(
    start: datetime, wait: timedelta, amount: int, unit: Unit
) -> None:
    first, second = (STATE.due(moment, amount, unit).due for moment in (start, start + wait))
    assert first is not None
    assert second is not None
    assert first <= second


@PROPERTY
@given(moments, st.timedeltas(timedelta(), timedelta(days=5)))
def test_same_day_is_never_in_the_past_and_never_out_of_turn(
    start: datetime, wait: timedelta
) -> None:
    first = STATE.due(start, 0, Unit.SAME_DAY).due
    second = STATE.due(start + wait, 0, Unit.SAME_DAY).due
    assert first is not None
    assert second is not None
    assert start <= first <= second


@PROPERTY
@given(moments, amounts, st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS]))
def test_the_explanation_recounts_to_the_date(start: datetime, amount: int, unit: Unit) -> None:
    appointment = STATE.due(start, amount, unit)
    assert appointment.due is not None
    dates = [day.date for day in appointment.days]
    assert dates == [start.date() + timedelta(days=n) for n in range(len(dates))]
    assert dates[-1] == appointment.due.date()
    assert sum(day.counted for day in appointment.days) == amount


@PROPERTY
@given(moments, st.integers(1, 60))
def test_working_hours_add_up(start: datetime, hours: int) -> None:
    start = start.replace(second=0, microsecond=0)
    appointment = STATE.due(start, hours, Unit.WORKING_HOURS)
    assert appointment.due is not None
    assert sum(day.minutes for day in appointment.days) == hours * 60
    assert STATE.working_time(start, appointment.due) == timedelta(hours=hours)


@PROPERTY
@given(moments, st.timedeltas(timedelta(), timedelta(days=10)))
def test_working_time_can_be_added_again(start: datetime, wait: timedelta) -> None:
    length = STATE.working_time(start, start + wait)
    end = STATE.after_working_time(start, length)
    assert end <= max(start, start + wait)
    assert STATE.working_time(start, end) == length


@PROPERTY
@given(moments, st.integers(1, 60))
def test_an_excerpt_decides_alike(start: datetime, amount: int) -> None:
    appointment = STATE.due(start, amount, Unit.WORKING_DAYS)
    first, last = appointment.days[0].date, appointment.days[-1].date
    again = Calendar.from_excerpt(
        STATE.weeks_between(first, last),
        STATE.excerpt(first, last),
        range(first.year, last.year + 1),
        appointment.provisional,
    )
    assert again.due(start, amount, Unit.WORKING_DAYS) == appointment
