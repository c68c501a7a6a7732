"""Why a date came out, what another moment would give, and how a dossier stands to its date."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from counter.appointment import (
    Timeliness,
    duration_text,
    sentences,
    timeliness,
)
from counter.calendar_file import built_in, sessions_from_text
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
WEEK = WeekPattern(date(2000, 1, 1), (*[OFFICE] * 5, (), ()))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def calendar(*days: SpecialDay, week: WeekPattern = WEEK) -> Calendar:
    return Calendar([week], [CalendarYear(2026, days), CalendarYear(2027, ())])


def special(day: str, kind: DayKind, **more: object) -> SpecialDay:
    return SpecialDay(date.fromisoformat(day), kind, **more)  # type: ignore[arg-type]


def reasons(days: tuple[Day, ...]) -> list[str]:
    return [day.reason for day in days]


# Why


def test_every_day_from_the_first_to_the_last_is_explained() -> None:
    days = STATE.due(at("2026-08-21 10:00"), 6, Unit.WORKING_DAYS).days
    assert [(f"{day.date:%d.%m}", day.reason, day.counted) for day in days] == [
        ("21.08", "first_day", False),
        ("22.08", "makeup_work", True),
        ("23.08", "weekend", False),
        ("24.08", "working_day", True),
        ("25.08", "working_day", True),
        ("26.08", "working_day", True),
        ("27.08", "working_day", True),
        ("28.08", "working_day", True),
    ]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2026-09-02", "holiday"),
        ("2026-04-27", "compensation"),
        ("2026-08-31", "swapped_off"),
        ("2026-11-21", "weekend"),
    ],
)
def test_a_day_off_says_which_kind_it_is(day: str, reason: str) -> None:
    off = date.fromisoformat(day)
    days = STATE.due(at(f"{off - timedelta(days=1)} 09:00"), 1, Unit.WORKING_DAYS).days
    assert (days[1].reason, days[1].counted) == (reason, False)


def test_a_local_day_off_is_named() -> None:
    local = calendar(special("2026-11-23", DayKind.LOCAL_OFF, title="Lễ hội của xã"))
    day = local.due(at("2026-11-20 09:00"), 1, Unit.WORKING_DAYS).days[3]
    assert (day.reason, day.title) == ("local_off", "Lễ hội của xã")


def test_a_calendar_period_that_ends_on_a_day_off_says_that_it_was_moved() -> None:
    days = STATE.due(at("2026-02-10 08:00"), 7, Unit.CALENDAR_DAYS).days
    assert reasons(days) == [
        "first_day",
        *["calendar_day"] * 7,
        *["holiday"] * 3,
        *["weekend"] * 2,
        "moved",
    ]
    assert days[7].title == "Tết Nguyên đán"


def test_same_day_after_the_cutoff_says_so() -> None:
    days = STATE.due(at("2026-11-23 15:30"), 0, Unit.SAME_DAY).days
    assert reasons(days) == ["after_cutoff", "holiday", "same_day"]


def test_working_hours_say_how_much_each_day_took() -> None:
    days = STATE.due(at("2026-11-23 18:00"), 9, Unit.WORKING_HOURS).days
    assert [(day.reason, day.minutes) for day in days] == [
        ("after_closing", 0),
        ("holiday", 0),
        ("working_hours", 450),
        ("working_hours", 90),
    ]


def test_a_sentence_counts_along() -> None:
    days = STATE.due(at("2026-11-20 09:20"), 3, Unit.WORKING_DAYS).days
    told = list(sentences(days))
    assert [(code, values["count"]) for code, values in told] == [
        ("day_first_day", 0),
        ("day_weekend", 0),
        ("day_weekend", 0),
        ("day_working_day", 1),
        ("day_holiday", 1),
        ("day_working_day", 2),
        ("day_working_day", 3),
    ]
    _, holiday = told[4]
    assert "{weekday} {date}: nghỉ{named}, không tính.".format(**holiday) == (
        "Thứ Ba 24/11/2026: nghỉ – Ngày Văn hóa Việt Nam, không tính."
    )


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 phút"), (45, "45 phút"), (60, "1 giờ"), (450, "7 giờ 30 phút")],
)
def test_working_time_is_told_in_words(minutes: int, text: str) -> None:
    assert duration_text(minutes) == text


def test_an_old_date_is_explained_as_it_was_decided() -> None:
    start = at("2026-08-20 10:00")
    decided = STATE.due(start, 9, Unit.WORKING_DAYS)
    assert decided.due is not None
    first, last = start.date(), decided.due.date()
    kept = STATE.excerpt(first, last)
    assert [day.date.isoformat() for day in kept] == [
        *["2026-08-22", "2026-08-31", "2026-09-01", "2026-09-02"]
    ]
    again = Calendar.from_excerpt(
        STATE.weeks_between(first, last), kept, range(first.year, last.year + 1)
    )
    assert again.due(start, 9, Unit.WORKING_DAYS) == decided


def test_an_excerpt_remembers_that_a_year_was_not_official() -> None:
    old = Calendar.from_excerpt([WEEK], [], [2027], [2027])
    assert old.due(at("2027-03-01 09:00"), 1, Unit.WORKING_DAYS).provisional == (2027,)


# What another moment of reception would give


@pytest.mark.parametrize(
    ("now", "unit", "expected"),
    [
        ("2026-11-20 09:00", Unit.WORKING_DAYS, ["2026-11-23 07:30:00"]),
        ("2026-11-20 09:00", Unit.SAME_DAY, ["2026-11-20 15:00:01", "2026-11-23 07:30:00"]),
        ("2026-11-20 15:30", Unit.SAME_DAY, ["2026-11-23 07:30:00"]),
        ("2026-11-20 09:00", Unit.WORKING_HOURS, ["2026-11-20 17:00:00", "2026-11-23 07:30:00"]),
        ("2026-11-21 09:00", Unit.SAME_DAY, ["2026-11-23 07:30:00"]),
        ("2027-12-31 09:00", Unit.SAME_DAY, ["2027-12-31 15:00:01"]),
    ],
)
def test_the_next_cutoffs_are_worth_a_preview(now: str, unit: Unit, expected: list[str]) -> None:
    moments = STATE.next_cutoffs(at(now), unit)
    assert [f"{moment:%Y-%m-%d %H:%M:%S}" for moment in moments] == expected


def test_a_duty_saturday_is_the_next_day_of_reception() -> None:
    duty = calendar(special("2026-11-21", DayKind.DUTY_SATURDAY))
    assert duty.next_cutoffs(at("2026-11-20 09:00"), Unit.MONTHS) == (at("2026-11-21 07:30"),)


def test_after_a_cutoff_the_date_is_another_one() -> None:
    now = at("2026-11-20 09:00")
    [after, _] = STATE.next_cutoffs(now, Unit.SAME_DAY)
    assert STATE.due(now, 0, Unit.SAME_DAY).due != STATE.due(after, 0, Unit.SAME_DAY).due


# Early, on time, late


@pytest.mark.parametrize(
    ("finished", "judged"),
    [
        ("2026-11-25 23:59", Timeliness.EARLY),
        ("2026-11-26 08:00", Timeliness.ON_TIME),
        ("2026-11-26 17:01", Timeliness.ON_TIME),
        ("2026-11-27 07:30", Timeliness.LATE),
    ],
)
def test_finished_is_early_on_time_or_late(finished: str, judged: Timeliness) -> None:
    promised = at("2026-11-26 17:00")
    assert timeliness(promised, at(finished)) is judged
