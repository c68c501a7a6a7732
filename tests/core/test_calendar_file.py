"""The calendar as a file: what an office imports, what is refused, what a fact keeps."""

import json
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from counter.calendar_file import (
    Problem,
    Reading,
    built_in,
    calendar_from_rows,
    calendar_from_text,
    day_from_plain,
    day_to_plain,
    read_calendar,
    sessions_from_text,
    week_from_plain,
    week_to_plain,
    year_from_plain,
    year_to_plain,
)
from counter.errors import Damaged, Refused
from counter.worktime import CalendarYear, DayKind, Session, SpecialDay, WeekPattern

RESOURCES = Path(__file__).parents[2] / "resources"
HEADINGS = ("Ngày", "Loại", "Tên", "Thay cho", "Giờ", "Quyết định", "Năm tạm")
GOOD = [
    ("01/01/2026", "Nghỉ lễ", "Tết Dương lịch"),
    ("02/01/2026", "Nghỉ hoán đổi", "Nghỉ hoán đổi"),
    ("10/01/2026", "Làm bù", "Làm bù", "02/01/2026", "", "Công văn 12729/VPCP-KGVX"),
    ("30/04/2026", "Nghỉ lễ", "Ngày Chiến thắng"),
    ("2026-05-01", "holiday", "Ngày Quốc tế Lao động"),
    ("02/09/2026", "Nghỉ lễ", "Quốc khánh"),
    ("21/11/2026", "Trực thứ Bảy", "Trực", "", "7h30-11h30"),
    ("24/11/2026", "Nghỉ lễ", "Ngày Văn hóa Việt Nam"),
]


def rows(*more: tuple[str, ...], start: list[tuple[str, ...]] = GOOD) -> list[dict[str, str]]:
    return [
        dict(zip(HEADINGS, (*row, *[""] * 7), strict=False)) for row in (*start, *more)
    ]  # a short row has empty cells


def problems(*more: tuple[str, ...]) -> list[tuple[int, str]]:
    reading = calendar_from_rows(rows(*more))
    assert reading.years == ()  # never half a file
    return [(problem.row, problem.code) for problem in reading.problems]


def test_rows_become_a_year() -> None:
    [year] = calendar_from_rows(rows(), source="lich-2026.xlsx").years
    assert (year.year, year.provisional, year.source) == (2026, False, "lich-2026.xlsx")
    assert [day.date for day in year.days] == sorted(day.date for day in year.days)
    assert year.days[2] == SpecialDay(
        date(2026, 1, 10),
        DayKind.MAKEUP_WORK,
        "Làm bù",
        replaces=date(2026, 1, 2),
        decision="Công văn 12729/VPCP-KGVX",
    )
    assert year.days[6].sessions == (Session(time(7, 30), time(11, 30)),)


def test_blank_rows_are_passed_over_but_counted() -> None:
    assert calendar_from_rows(rows(("",), start=[("",), *GOOD])).problems == ()
    assert problems(("",), ("31/02/2026", "Nghỉ lễ")) == [(11, "calendar_date_invalid")]


def test_one_row_that_says_so_makes_the_year_provisional() -> None:
    more = ("25/11/2026", "Nghỉ địa phương", "", "", "", "", "x")
    [year] = calendar_from_rows(rows(more)).years
    assert year.provisional


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("", "Nghỉ lễ"), "calendar_date_invalid"),
        (("24-11", "Nghỉ lễ"), "calendar_date_invalid"),
        (("31/02/2026", "Nghỉ lễ"), "calendar_date_invalid"),
        (("2026-11-25 08:00:00", "Nghỉ lễ"), "calendar_date_invalid"),
        (("25/11/2026", ""), "calendar_kind_unknown"),
        (("25/11/2026", "Nghỉ chơi"), "calendar_kind_unknown"),
        (("24/11/2026", "Nghỉ lễ"), "calendar_date_twice"),
        (("25/11/2026", "Làm bù", "", "31/08/2026"), "calendar_day_not_weekend"),
        (("25/11/2026", "Trực"), "calendar_day_not_weekend"),
        (("22/08/2026", "Làm bù"), "calendar_makeup_without_hours"),
        (("22/08/2026", "Làm bù", "", "31/08"), "calendar_date_invalid"),
        (("22/08/2026", "Làm bù", "", "31/08/2026"), "calendar_replaced_day_not_off"),
        (("22/08/2026", "Làm bù", "", "", "sáng"), "calendar_sessions_invalid"),
        (("22/08/2026", "Làm bù", "", "", "11:30-07:30"), "calendar_sessions_invalid"),
        (("22/08/2026", "Làm bù", "", "", "07:30-25:00"), "calendar_sessions_invalid"),
        (("25/11/2026", "Nghỉ bù", "", "", "07:30-11:30"), "calendar_sessions_not_for_kind"),
        (("25/11/2026", "Nghỉ bù", "", "", "", "", "có lẽ"), "calendar_provisional_unclear"),
    ],
)
def test_a_bad_row_is_reported_by_its_number(row: tuple[str, ...], code: str) -> None:
    assert problems(row) == [(10, code)]


def test_every_bad_row_is_reported_at_once() -> None:
    bad = [("25/13/2026", "Nghỉ lễ"), ("26/11/2026", "?")]
    assert problems(*bad) == [(10, "calendar_date_invalid"), (11, "calendar_kind_unknown")]


def test_a_year_that_lacks_a_holiday_of_the_law_is_no_calendar() -> None:
    reading = calendar_from_rows(rows(start=GOOD[:-1]))
    assert reading == Reading(
        problems=(
            Problem(0, "calendar_holiday_missing", {"date": date(2026, 11, 24), "year": 2026}),
        )
    )


def test_a_holiday_in_an_unreadable_row_is_not_called_missing() -> None:
    reading = calendar_from_rows(rows(("24/11", "Nghỉ lễ"), start=GOOD[:-1]))
    assert [problem.code for problem in reading.problems] == ["calendar_date_invalid"]


def test_a_year_out_of_reach_is_a_slip_of_the_pen() -> None:
    assert problems(("24/11/2206", "Nghỉ lễ")) == [(0, "calendar_year_invalid")]


def test_a_table_without_its_headings_is_told_once() -> None:
    reading = calendar_from_rows([{"A": "24/11/2026"}, {"A": "25/11/2026"}])
    assert reading.problems == (Problem(1, "calendar_columns_missing"),)


@pytest.mark.parametrize("form", ["dd/mm/yyyy", "real dates"])
def test_a_workbook_is_read(tmp_path: Path, form: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS)
    for row in GOOD:
        day = calendar_from_rows(rows(start=GOOD)).years[0].days[GOOD.index(row)].date
        sheet.append((datetime(*day.timetuple()[:3]) if form == "real dates" else row[0], *row[1:]))  # noqa: DTZ001
    path = tmp_path / "lich-2026.xlsx"
    book.save(path)
    assert read_calendar(path).years == calendar_from_rows(rows(), source=path.name).years


def test_a_csv_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lich.csv"
    lines = [";".join(row) for row in (HEADINGS, *((*row, *[""] * 7)[:7] for row in GOOD))]
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    assert read_calendar(path).years == calendar_from_rows(rows(), source="lich.csv").years


@pytest.mark.parametrize("wrapped", ["year", "years", "list"])
def test_json_is_read_in_every_shape(tmp_path: Path, wrapped: str) -> None:
    [year] = calendar_from_rows(rows()).years
    plain = year_to_plain(year)
    content = {"year": plain, "years": {"years": [plain]}, "list": [plain]}[wrapped]
    path = tmp_path / "lich.JSON"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert read_calendar(path) == Reading((year,))


def test_weekly_hours_are_read_with_the_date_they_begin() -> None:
    text = json.dumps(
        {"weeks": [{"valid_from": "2026-04-16", "sessions": [*["07:00-11:00"] * 5, "", ""]}]}
    )
    [week] = calendar_from_text(text).weeks
    assert week.valid_from == date(2026, 4, 16)
    assert week.sessions[4] == (Session(time(7), time(11)),)
    assert week.sessions[5] == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "calendar_not_json"),
        ("{", "calendar_not_json"),
        ("[" * 100_000, "calendar_not_json"),
        ("7", "calendar_empty"),
        ("{}", "calendar_empty"),
        ("[]", "calendar_empty"),
        ('{"years": 5}', "calendar_empty"),
        ('{"years": [5]}', "calendar_empty"),
        ('{"year": "2026"}', "calendar_year_invalid"),
        ('{"year": true}', "calendar_year_invalid"),
        ('{"year": 2026, "provisional": "có"}', "calendar_provisional_unclear"),
        ('{"year": 2026, "days": {}}', "calendar_empty"),
        ('{"year": 2026, "days": [{"date": 5}]}', "calendar_cell_invalid"),
        ('{"year": 2026, "days": [{"date": "2026-01-01"}]}', "calendar_kind_unknown"),
        ('{"year": 2026, "days": [{"date": "2025-01-01", "kind": "holiday"}]}',
         "calendar_wrong_year"),
        ('{"weeks": [{"valid_from": "2026-01-01", "sessions": []}]}', "calendar_week_invalid"),
        ('{"weeks": [{"sessions": ["", "", "", "", "", "", ""]}]}', "calendar_date_invalid"),
        ('{"weeks": [{"valid_from": "2026-01-01", "sessions": [1, "", "", "", "", "", ""]}]}',
         "calendar_cell_invalid"),
    ],
)  # fmt: skip
def test_json_that_is_no_calendar_is_reported(text: str, code: str) -> None:
    reading = calendar_from_text(text)
    assert code in {problem.code for problem in reading.problems}
    assert (reading.years, reading.weeks) == ((), ())


def test_bytes_that_are_no_text_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "lich.json"
    path.write_bytes(b"\xff\xfe\x00\x81")
    assert read_calendar(path).problems == (Problem(0, "calendar_not_json"),)


@pytest.mark.parametrize("name", ["lich.json", "lich.csv"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused) as refused:
        read_calendar(tmp_path / name)
    assert (refused.value.code, refused.value.values["name"]) == ("file_missing", name)


def test_the_calendar_shipped_is_sound_and_says_which_year_is_not_official() -> None:
    years = built_in(RESOURCES).years
    assert {number: year.provisional for number, year in years.items()} == {
        2024: False,
        2025: False,
        2026: False,
        2027: True,
    }
    assert all(year.source for year in years.values())


@pytest.mark.parametrize("broken", ["nothing", "half a file"])
def test_an_installation_without_its_calendar_is_damaged(tmp_path: Path, broken: str) -> None:
    if broken == "half a file":
        (tmp_path / "calendar").mkdir()
        (tmp_path / "calendar" / "2026.json").write_text('{"year": 2026, "da')
    with pytest.raises(Damaged, match="calendar_resource"):
        built_in(tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("  ", ()),
        ("07:30-11:30", ((7, 30, 11, 30),)),
        ("7h30 – 11h30; 13g30-17g00", ((7, 30, 11, 30), (13, 30, 17, 0))),
    ],
)
def test_hours_are_read_as_people_write_them(
    text: str, expected: tuple[tuple[int, int, int, int], ...]
) -> None:
    hours = tuple(Session(time(a, b), time(c, d)) for a, b, c, d in expected)
    assert sessions_from_text(text) == hours


@pytest.mark.parametrize(
    "text",
    ["07:30", "07:30-07:30", "13:30-17:00,07:30-11:30", "07:30-12:00,11:00-17:00", ",", "a-b"],
)
def test_hours_out_of_order_are_refused(text: str) -> None:
    with pytest.raises(Refused, match="calendar_sessions_invalid"):
        sessions_from_text(text)


# A fact gives back exactly what was put in

PROPERTY = settings(derandomize=True, max_examples=100, deadline=None)
dates = st.dates(date(2000, 1, 1), date(2100, 12, 31))
hours = st.lists(st.integers(0, 1439), max_size=6, unique=True).map(
    lambda marks: tuple(
        Session(time(*divmod(start, 60)), time(*divmod(end, 60)))
        for start, end in zip(sorted(marks)[::2], sorted(marks)[1::2], strict=False)
    )
)
special_days = st.builds(
    SpecialDay,
    dates,
    st.sampled_from(DayKind),
    st.text(),
    st.none() | dates,
    st.none() | hours,
    st.text(),
)
years = st.builds(
    CalendarYear,
    st.integers(2000, 2100),
    st.lists(special_days, max_size=4).map(tuple),
    st.booleans(),
    st.text(),
)
weeks = st.builds(WeekPattern, dates, st.tuples(*[hours] * 7), hours)


@PROPERTY
@given(years)
def test_a_year_comes_back_as_it_was(year: CalendarYear) -> None:
    assert year_from_plain(json.loads(json.dumps(year_to_plain(year)))) == year


@PROPERTY
@given(special_days)
def test_a_day_comes_back_as_it_was(day: SpecialDay) -> None:
    assert day_from_plain(json.loads(json.dumps(day_to_plain(day)))) == day


@PROPERTY
@given(weeks)
def test_a_week_comes_back_as_it_was(week: WeekPattern) -> None:
    assert week_from_plain(json.loads(json.dumps(week_to_plain(week)))) == week


@PROPERTY
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(
            st.sampled_from(["year", "years", "days", "date", "kind", "weeks", "sessions"]), inner
        ),
    )
)  # fmt: skip
def test_no_json_whatever_breaks_the_import(content: object) -> None:
    reading = calendar_from_text(json.dumps(content))
    assert bool(reading.problems) != bool(reading.years or reading.weeks)
