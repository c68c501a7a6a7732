"""The working calendar as text: shipped with the program, imported by an office, kept as facts.

A file replaces the years that it tells of.  A bad row is reported with its number, and then
nothing of the file is taken.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date, time
from functools import lru_cache
from pathlib import Path
from typing import Any

from counter.errors import Damaged, Refused, Unavailable, reason
from counter.records import dataclass
from counter.sheets import read_table
from counter.text import clean, fold
from counter.worktime import Calendar, CalendarYear, DayKind, Session, SpecialDay, WeekPattern

Plain = dict[str, Any]  # what JSON can say

_COLUMNS = {
    "date": "date", "ngay": "date",
    "kind": "kind", "loai": "kind", "loai ngay": "kind",
    "title": "title", "ten": "title", "ten ngay": "title",
    "replaces": "replaces", "thay cho": "replaces", "lam bu cho": "replaces",
    "sessions": "sessions", "gio": "sessions", "gio lam viec": "sessions",
    "decision": "decision", "quyet dinh": "decision", "van ban": "decision",
    "provisional": "provisional", "nam tam": "provisional", "tam": "provisional",
}  # fmt: skip
_KINDS = {
    "nghi le": DayKind.HOLIDAY, "le": DayKind.HOLIDAY, "nghi le, tet": DayKind.HOLIDAY,
    "nghi bu": DayKind.COMPENSATION,
    "hoan doi": DayKind.SWAPPED_OFF, "nghi hoan doi": DayKind.SWAPPED_OFF,
    "lam bu": DayKind.MAKEUP_WORK, "di lam bu": DayKind.MAKEUP_WORK,
    "truc": DayKind.DUTY_SATURDAY, "truc thu bay": DayKind.DUTY_SATURDAY,
    "nghi dia phuong": DayKind.LOCAL_OFF, "nghi rieng": DayKind.LOCAL_OFF,
} | {kind.value: kind for kind in DayKind}  # fmt: skip
_WORKED = frozenset({DayKind.MAKEUP_WORK, DayKind.DUTY_SATURDAY})
_ANSWERS = {
    "co": True, "x": True, "1": True, "true": True, "yes": True, "tam": True,
    "": False, "khong": False, "0": False, "false": False, "no": False, "chinh thuc": False,
}  # fmt: skip
_TIME = r"(\d{1,2})\s*[:hg]\s*(\d{2})"
_SESSION = re.compile(rf"{_TIME}\s*[-–—]\s*{_TIME}")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00)?)?")
# Bộ luật Lao động 2019, Điều 112; from 2026 Nghị quyết 28/2026/QH16.  The lunar ones move.
_FIXED_HOLIDAYS = ((1, 1, 0), (4, 30, 0), (5, 1, 0), (9, 2, 0), (11, 24, 2026))


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one row (as numbered in a sheet, heading 1), or with the file: row 0."""

    row: int
    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says; empty as soon as there is a problem."""

    years: tuple[CalendarYear, ...] = ()
    weeks: tuple[WeekPattern, ...] = ()
    problems: tuple[Problem, ...] = ()


def built_in(resources: Path) -> Calendar:
    """The calendar that is shipped with the program.

    Raises Damaged `calendar_resource` (name) when the installation is not whole.
    """
    years: list[CalendarYear] = []
    weeks: list[WeekPattern] = []
    for path in sorted((resources / "calendar").glob("*.json")):
        reading = read_calendar(path)
        if reading.problems:
            raise Damaged("calendar_resource", name=path.name)
        years += reading.years
        weeks += reading.weeks
    if not years or not weeks:
        raise Damaged("calendar_resource", name="calendar")
    return Calendar(weeks, years)


def read_calendar(path: Path) -> Reading:
    """Read .json, .csv or .xlsx.

    Raises Refused `file_missing`, Unavailable `file_not_read`, and what `read_table` raises.
    """
    if path.suffix.lower() != ".json":
        return calendar_from_rows(read_table(path), source=path.name)
    if not path.is_file():
        raise Refused("file_missing", name=path.name)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise Unavailable("file_not_read", name=path.name, reason=reason(error)) from error
    except UnicodeDecodeError:
        return Reading(problems=(Problem(0, "calendar_not_json"),))
    return calendar_from_text(text)


def calendar_from_text(text: str) -> Reading:
    """Read JSON: one year, a list of years, or an object with `years` and `weeks`."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return Reading(problems=(Problem(0, "calendar_not_json"),))
    if isinstance(content, list):
        content = {"years": content}
    elif isinstance(content, dict) and "year" in content:
        content = {"years": [content]}
    if not isinstance(content, dict):
        return Reading(problems=(Problem(0, "calendar_empty"),))
    problems: list[Problem] = []
    years = [_year(year, problems) for year in _objects(content.get("years"), problems)]
    weeks: list[WeekPattern] = []
    for row, plain in enumerate(_objects(content.get("weeks"), problems), start=1):
        try:
            weeks.append(week_from_plain(plain))
        except Refused as refusal:
            problems.append(Problem(row, refusal.code, refusal.values))
    return _reading([year for year in years if year], weeks, problems)


def calendar_from_rows(rows: Iterable[Mapping[str, str]], source: str = "") -> Reading:
    """Read the rows of a sheet under their Vietnamese or English headings.

    `source` is kept with the years.  The first row after the heading counts as row 2.
    """
    problems: list[Problem] = []
    days: dict[int, list[tuple[int, SpecialDay]]] = defaultdict(list)
    provisional: set[int] = set()
    for row, cells in enumerate(rows, start=2):
        named = {_COLUMNS.get(fold(name), ""): value for name, value in cells.items()}
        if not {"date", "kind"} <= named.keys():
            return Reading(problems=(Problem(1, "calendar_columns_missing"),))
        known = _cleaned(named)
        if not known:
            continue
        try:
            day = _day(known)
            unofficial = _answer(known.get("provisional", ""))
        except Refused as refusal:
            problems.append(Problem(row, refusal.code, refusal.values))
            continue
        days[day.date.year].append((row, day))
        if unofficial:
            provisional.add(day.date.year)
    years = []
    for number, numbered in sorted(days.items()):
        problems += _wrong_together(number, numbered)
        kept = tuple(sorted((day for _, day in numbered), key=lambda day: day.date))
        years.append(CalendarYear(number, kept, number in provisional, source))
    return _reading(years, [], problems)


def year_to_plain(year: CalendarYear) -> Plain:
    """What a fact or a file keeps of a year."""
    return {
        "year": year.year,
        "provisional": year.provisional,
        "source": year.source,
        "days": [day_to_plain(day) for day in year.days],
    }


def year_from_plain(plain: Mapping[str, Any]) -> CalendarYear:
    """The exact inverse of `year_to_plain`.  Raises Refused with the code of what is wrong."""
    problems: list[Problem] = []
    days = _objects(plain.get("days"), problems)
    if problems:
        raise Refused(problems[0].code)
    return CalendarYear(
        _whole(plain.get("year")),
        tuple(day_from_plain(day) for day in days),
        _flag(plain.get("provisional", False)),
        _text(plain, "source"),
    )


def day_to_plain(day: SpecialDay) -> Plain:
    """What a fact keeps of a special day; what is empty is left out."""
    plain = {
        "date": day.date.isoformat(),
        "kind": day.kind.value,
        "title": day.title,
        "replaces": day.replaces.isoformat() if day.replaces else "",
        "decision": day.decision,
    }
    kept = {key: value for key, value in plain.items() if value}
    return kept if day.sessions is None else kept | {"sessions": _hours(day.sessions)}


def day_from_plain(plain: Mapping[str, Any]) -> SpecialDay:
    """The exact inverse of `day_to_plain`.  Raises Refused with the code of what is wrong."""
    replaces = _text(plain, "replaces")
    return SpecialDay(
        _date(_text(plain, "date")),
        _kind(_text(plain, "kind")),
        _text(plain, "title"),
        _date(replaces) if replaces else None,
        None if plain.get("sessions") is None else sessions_from_text(_text(plain, "sessions")),
        _text(plain, "decision"),
    )


def week_to_plain(week: WeekPattern) -> Plain:
    """What a fact or a file keeps of weekly hours."""
    return {
        "valid_from": week.valid_from.isoformat(),
        "sessions": [_hours(sessions) for sessions in week.sessions],
        "duty": _hours(week.duty),
    }


def week_from_plain(plain: Mapping[str, Any]) -> WeekPattern:
    """The exact inverse of `week_to_plain`.  Raises Refused with the code of what is wrong."""
    days = plain.get("sessions")
    if not isinstance(days, list) or len(days) != 7:
        raise Refused("calendar_week_invalid", value=str(days)[:60])
    texts = [_text({"sessions": text}, "sessions") for text in days]
    return WeekPattern(
        _date(_text(plain, "valid_from")),
        tuple(sessions_from_text(text) for text in texts),
        sessions_from_text(_text(plain, "duty")),
    )


@lru_cache(maxsize=256)  # every fact that sets a date has the same weekly hours in it
def sessions_from_text(text: str) -> tuple[Session, ...]:
    """Read "07:30-11:30,13:30-17:00"; nothing means no hours.

    Raises Refused `calendar_sessions_invalid` (value) for other text, or hours out of order.
    """
    sessions: list[Session] = []
    last = time.min
    for part in re.split(r"[,;]", text) if text.strip() else ():
        found = _SESSION.fullmatch(part.strip())
        try:
            numbers = [int(number) for number in found.groups()] if found else [0, 0, 0, 0]
            start, end = time(numbers[0], numbers[1]), time(numbers[2], numbers[3])
        except ValueError:
            start = end = time.min
        if not last <= start < end:
            raise Refused("calendar_sessions_invalid", value=text[:60])
        sessions.append(Session(start, end))
        last = end
    return tuple(sessions)


def _hours(sessions: Sequence[Session]) -> str:
    return ",".join(f"{each.start:%H:%M}-{each.end:%H:%M}" for each in sessions)


def _objects(value: Any, problems: list[Problem]) -> list[Plain]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        problems.append(Problem(0, "calendar_empty"))
        return []
    return value


def _year(plain: Plain, problems: list[Problem]) -> CalendarYear | None:
    """A year of an imported file, its days numbered from 1."""
    try:
        number = _whole(plain.get("year"))
        provisional = _flag(plain.get("provisional", False))
        source = clean(_text(plain, "source"))
    except Refused as refusal:
        problems.append(Problem(0, refusal.code, refusal.values))
        return None
    numbered = []
    for row, cells in enumerate(_objects(plain.get("days"), problems), start=1):
        try:
            numbered.append((row, _day(_cleaned(cells))))
        except Refused as refusal:
            problems.append(Problem(row, refusal.code, refusal.values))
    problems += _wrong_together(number, numbered)
    days = tuple(sorted((day for _, day in numbered), key=lambda day: day.date))
    return CalendarYear(number, days, provisional, source)


def _reading(
    years: Sequence[CalendarYear], weeks: Sequence[WeekPattern], problems: Sequence[Problem]
) -> Reading:
    if not (years or weeks or problems):
        problems = [Problem(0, "calendar_empty")]
    if any(problem.row for problem in problems):  # the missing holiday may stand in a bad row
        problems = [each for each in problems if each.code != "calendar_holiday_missing"]
    if problems:
        return Reading(problems=tuple(sorted(problems, key=lambda problem: problem.row)))
    return Reading(tuple(years), tuple(weeks))


def _cleaned(cells: Mapping[str, Any]) -> Plain:
    tidy = {name: clean(v) if isinstance(v, str) else v for name, v in cells.items() if name}
    return {name: value for name, value in tidy.items() if value not in ("", None)}


def _day(cells: Plain) -> SpecialDay:
    """A special day that also makes sense by itself."""
    day = day_from_plain(cells)
    if day.kind in _WORKED and day.date.weekday() < 5:
        raise Refused("calendar_day_not_weekend", date=day.date)
    if day.kind is DayKind.MAKEUP_WORK and not (day.replaces or day.sessions):
        raise Refused("calendar_makeup_without_hours", date=day.date)
    if day.kind not in _WORKED and day.sessions is not None:
        raise Refused("calendar_sessions_not_for_kind", date=day.date)
    return day


def _wrong_together(year: int, numbered: Iterable[tuple[int, SpecialDay]]) -> list[Problem]:
    """What is wrong with the days of a year side by side."""
    seen: dict[date, SpecialDay] = {}
    problems: list[Problem] = []
    numbered = list(numbered)
    for row, day in numbered:
        if day.date.year != year:
            problems.append(Problem(row, "calendar_wrong_year", {"date": day.date, "year": year}))
        if day.date in seen:
            problems.append(Problem(row, "calendar_date_twice", {"date": day.date}))
        seen[day.date] = day
    off = {day.date for day in seen.values() if day.kind not in _WORKED}
    problems += [
        Problem(row, "calendar_replaced_day_not_off", {"date": day.replaces})
        for row, day in numbered
        if day.replaces and day.replaces.year == year and day.replaces not in off
    ]
    if not 2000 <= year <= 2100:
        return [*problems, Problem(0, "calendar_year_invalid", {"value": year})]
    fixed = [date(year, month, day) for month, day, since in _FIXED_HOLIDAYS if year >= since]
    return problems + [
        Problem(0, "calendar_holiday_missing", {"date": day, "year": year})
        for day in fixed
        if day not in off
    ]


def _text(cells: Mapping[str, Any], name: str) -> str:
    value = cells.get(name, "")
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refused("calendar_cell_invalid", column=name, value=str(value)[:60])
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refused("calendar_year_invalid", value=str(value)[:60])
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Refused("calendar_provisional_unclear", value=str(value)[:60])
    return value


def _date(text: str) -> date:
    """Read 2026-11-24 or 24/11/2026, also as a sheet writes them."""
    try:
        if found := _YEAR_FIRST.fullmatch(text):
            return date(*(int(number) for number in found.groups()))
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year = (int(number) for number in found.groups())
            return date(year, month, day)
    except ValueError:
        pass
    raise Refused("calendar_date_invalid", value=text[:60])


def _kind(text: str) -> DayKind:
    kind = _KINDS.get(fold(text))
    if kind is None:
        raise Refused("calendar_kind_unknown", value=text[:60])
    return kind


def _answer(text: str) -> bool:
    answer = _ANSWERS.get(fold(text))
    if answer is None:
        raise Refused("calendar_provisional_unclear", value=text[:60])
    return answer
