"""What a day is: the calendar of the state, make-up and duty days, hours of work."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from counter.calendar_file import built_in, sessions_from_text
from counter.errors import Refused
from counter.worktime import (
    ZONE,
    Calendar,
    CalendarYear,
    Day,
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


def reasons(days: tuple[Day, ...]) -> list[str]:
    return [day.reason for day in days]


# The calendar of the state


OFF = [
    *["2024-01-01", *[f"2024-02-{day:02}" for day in range(8, 15)], "2024-04-18"],
    *["2024-04-29", "2024-04-30", "2024-05-01", "2024-09-02", "2024-09-03"],
    *["2025-01-01", *[f"2025-01-{day}" for day in range(25, 32)], "2025-02-01", "2025-02-02"],
    *["2025-04-07", "2025-04-30", "2025-05-01", "2025-05-02", "2025-09-01", "2025-09-02"],
    *["2026-01-01", "2026-01-02", *[f"2026-02-{day}" for day in range(14, 23)]],
    *["2026-04-26", "2026-04-27", "2026-04-30", "2026-05-01"],
    *["2026-08-31", "2026-09-01", "2026-09-02", "2026-11-24"],
    *["2027-01-01", *[f"2027-02-{day:02}" for day in range(4, 11)], "2027-04-16"],
    *["2027-04-30", "2027-05-01", "2027-05-03", "2027-09-02", "2027-09-03", "2027-11-24"],
]
MADE_UP = {
    "2024-05-04": "2024-04-29",
    "2025-04-26": "2025-05-02",
    "2026-01-10": "2026-01-02",
    "2026-08-22": "2026-08-31",
}


def test_the_state_calendar_knows_every_day_off_and_no_other() -> None:
    weekdays_off = {
        day.isoformat()
        for day in (date(2024, 1, 1) + timedelta(days=n) for n in range(1461))
        if day.weekday() < 5 and not STATE.is_working(day)
    }
    assert weekdays_off == {day for day in OFF if date.fromisoformat(day).weekday() < 5}
    assert not any(STATE.is_working(date.fromisoformat(day)) for day in OFF)


def test_the_only_weekends_worked_are_the_make_up_saturdays() -> None:
    worked = {
        day.isoformat()
        for day in (date(2024, 1, 1) + timedelta(days=n) for n in range(1461))
        if day.weekday() >= 5 and STATE.is_working(day)
    }
    assert worked == set(MADE_UP)
    made_up = [day for day in STATE.excerpt(date.min, date.max) if day.kind is DayKind.MAKEUP_WORK]
    assert {str(day.date): str(day.replaces) for day in made_up} == MADE_UP


def test_every_special_day_has_a_title() -> None:
    assert all(day.title for day in STATE.excerpt(date.min, date.max))


def test_a_date_in_a_provisional_year_is_marked() -> None:
    assert STATE.due(at("2026-12-30 09:00"), 1, Unit.WORKING_DAYS).provisional == ()
    assert STATE.due(at("2026-12-30 09:00"), 2, Unit.WORKING_DAYS).provisional == (2027,)
    assert STATE.due(at("2027-03-01 09:00"), 0, Unit.SAME_DAY).provisional == (2027,)


@pytest.mark.parametrize(
    ("start", "amount", "unit", "year"),
    [
        ("2027-12-31 09:00", 1, Unit.WORKING_DAYS, 2028),
        ("2027-12-31 09:00", 1, Unit.CALENDAR_DAYS, 2028),
        ("2027-12-31 16:00", 0, Unit.SAME_DAY, 2028),
        ("2027-12-31 16:00", 2, Unit.WORKING_HOURS, 2028),
        ("2027-06-30 09:00", 120, Unit.MONTHS, 2028),
        ("2023-12-29 09:00", 1, Unit.WORKING_DAYS, 2023),  # the year of day zero counts too
        ("9999-12-31 09:00", 3660, Unit.CALENDAR_DAYS, 9999),
    ],
)
def test_a_year_without_a_calendar_is_refused(
    start: str, amount: int, unit: Unit, year: int
) -> None:
    with pytest.raises(Refused) as refused:
        STATE.due(at(start), amount, unit)
    assert (refused.value.code, refused.value.values) == ("calendar_missing", {"year": year})


# Sessions


def test_hours_change_with_the_season() -> None:
    summer = WeekPattern(date(2026, 4, 16), (*[sessions_from_text("07:00-11:00,14:00-17:30")] * 5,
                                             (), ()))  # fmt: skip
    seasons = Calendar([summer, WEEK], [CalendarYear(2026, ())])
    assert due("2026-04-14 09:00", 1, Unit.WORKING_DAYS, seasons) == "2026-04-15 17:00"
    assert due("2026-04-14 09:00", 2, Unit.WORKING_DAYS, seasons) == "2026-04-16 17:30"
    assert seasons.weeks_between(date(2026, 4, 1), date(2026, 4, 15)) == (WEEK,)
    assert seasons.weeks_between(date(2026, 4, 15), date(2026, 4, 16)) == (WEEK, summer)
    assert seasons.weeks_between(date(2026, 5, 1), date(2026, 5, 2)) == (summer,)


def test_a_day_before_the_first_known_hours_is_refused() -> None:
    late = Calendar([WeekPattern(date(2026, 3, 1), WEEK.sessions)], [CalendarYear(2026, ())])
    with pytest.raises(Refused, match="week_missing"):
        late.is_working(date(2026, 2, 28))


def test_a_make_up_saturday_has_the_hours_of_the_weekday_it_replaces() -> None:
    week = WeekPattern(date(2000, 1, 1), (OFFICE, OFFICE, OFFICE, OFFICE, MORNING, (), ()))
    friday = special("2026-01-10", DayKind.MAKEUP_WORK, replaces=date(2026, 1, 2))
    monday = special("2026-08-22", DayKind.MAKEUP_WORK, replaces=date(2026, 8, 31))
    office = calendar(friday, monday, week=week)
    assert office.sessions(date(2026, 1, 10)) == MORNING
    assert office.sessions(date(2026, 8, 22)) == OFFICE


def test_a_make_up_saturday_may_have_hours_of_its_own_or_the_usual_ones() -> None:
    own = calendar(special("2026-01-10", DayKind.MAKEUP_WORK, sessions=MORNING))
    bare = calendar(special("2026-01-10", DayKind.MAKEUP_WORK))
    assert own.closing(date(2026, 1, 10)) == at("2026-01-10 11:30")
    assert bare.closing(date(2026, 1, 10)) == at("2026-01-10 17:00")


def test_a_duty_saturday_receives_but_does_not_count() -> None:
    duty = calendar(special("2026-11-21", DayKind.DUTY_SATURDAY))
    assert duty.receives(at("2026-11-21 09:00")) is None
    assert duty.receives(at("2026-11-21 14:00")) == "received_off_hours"
    assert not duty.is_working(date(2026, 11, 21))
    assert due("2026-11-20 09:00", 1, Unit.WORKING_DAYS, duty) == "2026-11-23 17:00"


def test_an_office_may_be_open_every_saturday_without_counting_it() -> None:
    week = WeekPattern(date(2000, 1, 1), WEEK.sessions, duty=MORNING)
    office = calendar(special("2026-11-28", DayKind.LOCAL_OFF), week=week)
    assert office.receives(at("2026-11-21 09:00")) is None
    assert office.receives(at("2026-11-22 09:00")) == "received_on_day_off"
    assert office.receives(at("2026-11-28 09:00")) == "received_on_day_off"
    assert reasons(office.due(at("2026-11-20 09:00"), 1, Unit.WORKING_DAYS).days)[1:3] == [
        "duty_saturday",
        "weekend",
    ]


@pytest.mark.parametrize(
    ("moment", "warning"),
    [
        ("2026-11-20 07:29:59", "received_off_hours"),
        ("2026-11-20 07:30", None),
        ("2026-11-20 11:30", None),
        ("2026-11-20 12:00", "received_off_hours"),
        ("2026-11-20 17:00", None),
        ("2026-11-20 17:00:01", "received_off_hours"),
        ("2026-11-24 09:00", "received_on_day_off"),
        ("2026-08-22 09:00", None),
        ("2031-01-01 09:00", "calendar_missing"),
    ],
)
def test_reception_outside_hours_warns_and_never_refuses(moment: str, warning: str | None) -> None:
    assert STATE.receives(at(moment)) == warning


def test_a_day_off_has_no_closing_time() -> None:
    with pytest.raises(Refused, match="day_off"):
        STATE.closing(date(2026, 11, 24))


def test_working_time_between_two_moments_leaves_out_breaks_and_days_off() -> None:
    assert STATE.working_time(at("2026-11-23 16:00"), at("2026-11-25 08:00")) == timedelta(
        hours=1, minutes=30
    )
    assert STATE.working_time(at("2026-11-20 11:00"), at("2026-11-20 13:45")) == timedelta(
        minutes=45
    )
    assert STATE.working_time(at("2026-11-20 17:00"), at("2026-11-23 07:30")) == timedelta()
    assert STATE.working_time(at("2026-11-23 09:00"), at("2026-11-20 09:00")) == timedelta()


def test_working_days_used_leave_out_the_first_day() -> None:
    assert STATE.working_days_between(date(2026, 11, 2), date(2026, 11, 4)) == 2
    assert STATE.working_days_between(date(2026, 11, 20), date(2026, 11, 26)) == 3
    assert STATE.working_days_between(date(2026, 11, 20), date(2026, 11, 20)) == 0
    assert STATE.working_days_between(date(2026, 11, 20), date(2026, 11, 1)) == 0
