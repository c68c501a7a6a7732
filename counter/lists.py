"""Lists of a working day, and the one search over everything on the disk.

All questions go to the table of rows, in pages, newest first; a page never
loads more than it shows.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from counter.row import SHOWN, Row, shown, stored
from counter.store import Store
from counter.text import clean, fold

WAITING = "open = 1"
NAMES = (
    "due",
    "late",
    "waiting",
    "ready",
    "uncollected",
    "today",
    "not_handed_over",
    "returned_today",
)


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of the page Hôm nay."""

    due: int
    late: int
    waiting: int
    ready: int
    uncollected: int
    received_today: int
    returned_today: int
    not_handed_over: int


def counts(store: Store, office: str, now: datetime) -> Counts:
    """Count every list of today."""
    numbers = []
    for name in (
        "due",
        "late",
        "waiting",
        "ready",
        "uncollected",
        "today",
        "returned_today",
        "not_handed_over",
    ):
        where, values, _ = _list(name, now)
        numbers.append(
            store.query(
                f"SELECT COUNT(*) FROM dossier WHERE office = ? AND {where}", office, *values
            )[0][0]
        )
    return Counts(*numbers)


def rows(
    store: Store,
    office: str,
    name: str,
    now: datetime,
    limit: int,
    offset: int = 0,
    *,
    newest_first: bool = False,
) -> list[Row]:
    """Return a page of a list: due, late, waiting, ready, uncollected, today, …

    In its own order, what is most urgent first, or what was taken in last first.
    """
    where, values, order = _list(name, now)
    if newest_first:
        order = "id DESC"
    return _rows(
        store,
        f"office = ? AND {where} ORDER BY {order} LIMIT ? OFFSET ?",
        (office, *values, limit, offset),
        now,
    )


def received_on(store: Store, office: str, day: date, now: datetime) -> list[Row]:
    """Return everything received on a day, first come first, void ones too."""
    first, beyond = day.isoformat(), (day + timedelta(days=1)).isoformat()
    where = "office = ? AND received >= ? AND received < ? ORDER BY received, id"
    return _rows(store, where, (office, first, beyond), now)


def find(store: Store, text: str, now: datetime, limit: int, offset: int = 0) -> list[Row]:
    """Search code, names, numbers and phones; with marks first, then without, newest first."""
    said = clean(text)[:200]
    words = [word for word in fold(said).replace('"', " ").split() if any(map(str.isalnum, word))]
    marks = [word for word in words if any(map(str.isdigit, word))]
    names = [word for word in words if word not in marks]
    if not words:
        return []
    where, values = [], []
    for word in marks:
        if len(word) >= 3:
            where.append("id IN (SELECT rowid FROM dossier_marks WHERE marks MATCH ?)")
            values.append(_quoted(word))
        else:  # too short for the index of fragments: perhaps a part of a name, like "Y 2"
            names.append(word)
    match = " ".join(f"{_quoted(token)}*" for word in names for token in _tokens(word))
    if match and not marks:
        inner = "SELECT rowid FROM dossier_words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"
        found = _rows(store, f"id IN ({inner}) ORDER BY id DESC", (match, limit + offset), now)
        return _exact_first(found, said)[offset : offset + limit]
    if match:
        where.append("id IN (SELECT rowid FROM dossier_words WHERE words MATCH ?)")
        values.append(match)
    if not where:
        return []
    found = _rows(
        store,
        f"{' AND '.join(where)} ORDER BY id DESC LIMIT ? OFFSET ?",
        (*values, limit, offset),
        now,
    )
    return sorted(found, key=lambda row: fold(row.code) != fold(said))


def open_with(store: Store, number: str, name: str, procedure: str, now: datetime) -> list[Row]:
    """Return open dossiers of the same person for the same procedure."""
    if number:
        return _rows(
            store,
            "number = ? AND procedure = ? AND open = 1 ORDER BY id DESC LIMIT 5",
            (number, procedure),
            now,
        )
    if not name:
        return []
    match = " ".join(_quoted(token) for token in _tokens(fold(name)))
    where = (
        "id IN (SELECT rowid FROM dossier_words WHERE words MATCH ?) AND procedure = ? AND open = 1"
    )
    found = _rows(store, f"{where} ORDER BY id DESC LIMIT 50", (match, procedure), now)
    return [row for row in found if clean(row.owner).lower() == clean(name).lower()][:5]


def of_person(
    store: Store, number: str, phone: str, name: str, now: datetime, limit: int = 5
) -> list[Row]:
    """Return the last dossiers of a person known by number, else phone, else name."""
    if number:
        return _rows(store, "number = ? ORDER BY id DESC LIMIT ?", (number, limit), now)
    if phone:
        return _rows(store, "phone = ? ORDER BY id DESC LIMIT ?", (phone, limit), now)
    return find(store, name, now, limit) if name else []


def usage(store: Store, office: str, since: datetime) -> dict[str, int]:
    """Return how often each procedure was received since then."""
    where = "received >= ? AND office = ? GROUP BY procedure"
    sql = f"SELECT procedure, COUNT(*) FROM dossier WHERE {where}"
    return dict(store.query(sql, stored(since), office))


def _list(name: str, now: datetime) -> tuple[str, tuple[Any, ...], str]:
    moment = stored(now)
    today = now.date().isoformat()
    tomorrow = (now.date() + timedelta(days=1)).isoformat()
    match name:
        case "due":  # promised for today and not finished yet
            return "open = 1 AND due >= ? AND due < ?", (today, tomorrow), "due, id DESC"
        case "late":
            return "open = 1 AND due < ?", (moment,), "due DESC, id DESC"
        case "waiting":  # being worked on
            return WAITING, (), "id DESC"
        case "ready":  # the result is here
            return "stage = 'ready' AND void = 0", (), "id DESC"
        case "uncollected":  # it is here, and the promised time has passed
            yesterday = "finished < ?"
            return (
                f"stage = 'ready' AND void = 0 AND (due < ? OR due IS NULL AND {yesterday})",
                (moment, today),
                "id DESC",
            )
        case "today":
            return "received >= ? AND received < ?", (today, tomorrow), "id DESC"
        case "not_handed_over":
            return "handed_over = 0 AND open = 1", (), "id DESC"
        case "returned_today":
            return "returned >= ? AND returned < ?", (today, tomorrow), "returned DESC"
    raise ValueError(name)


def _rows(store: Store, where: str, values: tuple[Any, ...], now: datetime) -> list[Row]:
    return [
        shown(row, now)
        for row in store.query(f"SELECT {SHOWN} FROM dossier WHERE {where}", *values)
    ]


def _exact_first(found: list[Row], said: str) -> list[Row]:
    wanted = said.lower()
    return sorted(found, key=lambda row: wanted not in row.owner.lower())


def _tokens(word: str) -> list[str]:
    """Cut as the index cuts: letters and digits hold together, all else divides."""
    return "".join(c if c.isalnum() else " " for c in word).split()


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
