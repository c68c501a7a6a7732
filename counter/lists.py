"""Lists of a working day, and the one search over everything on the disk.

All questions go to the table of rows, in pages, newest first; a page never
loads more than it shows.
"""

import json
import re
from datetime import date, datetime, timedelta
from typing import Any

from counter.records import dataclass
from counter.row import SHOWN, Row, shown, stored, tokens
from counter.store import Store
from counter.text import clean, fold

WAITING = "open = 1"
RANKED = 200  # so many of the newest are put in order of fit, whatever page is asked for
RARE = 1000  # so many dossiers with a name can be looked at one by one
# The index of words or of fragments hands out what it finds newest first, and stops at the limit.
_BY = (
    f"SELECT {SHOWN} FROM dossier_%s AS f CROSS JOIN dossier AS d ON d.id = f.rowid"
    " WHERE f.%s MATCH ?{} ORDER BY f.rowid DESC LIMIT ? OFFSET ?"
)
_BY_WORDS, _BY_MARKS = _BY % ("words", "words"), _BY % ("marks", "marks")
# What is only put in order needs no more of a dossier than its owner.
_OWNERS = _BY_WORDS.replace(SHOWN, "d.id, d.owner")
_IN_ORDER = (
    f"SELECT {SHOWN} FROM json_each(?) AS j CROSS JOIN dossier AS d ON d.id = j.value"
    " ORDER BY j.key"
)
_CODE_BEGUN = re.compile(r"[A-Za-z0-9]{1,4}(?:\.[A-Za-z0-9]{1,4})+-[0-9-]*")
_LAST_OWN = """
    WITH RECURSIVE own (log) AS (
        SELECT ? UNION SELECT json_extract(e.body, '$.fact.parent')
        FROM own JOIN event e ON e.log = own.log AND e.seq = 1)
    SELECT json_extract(e.body, '$.at') FROM own JOIN event e ON e.log = own.log AND e.seq = (
        SELECT MAX(seq) FROM event WHERE log = own.log AND kind IN ({}))
    ORDER BY e.stamp DESC LIMIT 1
"""
NAMES = (
    "due",
    "late",
    "waiting",
    "ready",
    "uncollected",
    "today",
    "not_handed_over",
    "returned_today",
    "misplaced",
    "to_take_over",
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
    to_take_over: int
    misplaced: int


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
        "to_take_over",
        "misplaced",
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
    by_code = _by_code(store, said, now, limit, offset)
    if by_code:
        return by_code
    words = [word for word in fold(said).replace('"', " ").split() if any(map(str.isalnum, word))]
    # What is too short for the index of fragments is perhaps a part of a name, like "Y 2".
    marks = [word for word in words if len(word) >= 3 and any(map(str.isdigit, word))]
    names = tokens(" ".join(word for word in words if word not in marks))
    if not marks and not names:
        return []
    match = " ".join(f"{_quoted(name)}*" for name in names)
    if marks:
        sql, values = _both(store, marks, names, match)
        return _shown(store, sql, (*values, limit, offset), now)
    most = max(limit + offset, RANKED)
    found = store.query(_OWNERS.format(""), match, most, 0)
    ranked = [*_exact_first(found[:RANKED], said), *found[RANKED:]]
    page = [id_ for id_, _ in ranked[offset : offset + limit]]
    return _shown(store, _IN_ORDER, (json.dumps(page),), now)


def _by_code(store: Store, said: str, now: datetime, limit: int, offset: int) -> list[Row]:
    """Dossiers whose codes begin like this: a whole one before longer ones, else newest first."""
    from counter.codes import parse_dossier_code

    whole = parse_dossier_code(said)
    if whole is None and not _CODE_BEGUN.fullmatch(said):
        return []
    start, order = (whole.text, "code") if whole else (said.upper(), "code DESC")
    where = f"code >= ? AND code < ? ORDER BY {order} LIMIT ? OFFSET ?"
    return _rows(store, where, (start, f"{start}~", limit, offset), now)


def _both(
    store: Store, marks: list[str], names: list[str], match: str
) -> tuple[str, tuple[str, ...]]:
    """How to look for numbers and names at once: walk along the rarer, check the other."""
    if names:
        probe = "SELECT COUNT(*) FROM (SELECT 1 FROM dossier_words WHERE words MATCH ? LIMIT ?)"
        if store.query(probe, match, RARE)[0][0] < RARE:
            return _BY_WORDS.format(" AND instr(d.marks, ?)" * len(marks)), (match, *marks)
    fragments = " ".join(map(_quoted, marks))
    beginnings = [f" {name}" for name in names]
    return _BY_MARKS.format(" AND instr(' ' || d.words, ?)" * len(names)), (fragments, *beginnings)


def open_with(store: Store, number: str, name: str, procedure: str, now: datetime) -> list[Row]:
    """Return open dossiers of the same person for the same procedure."""
    if number:
        return _rows(
            store,
            "number = ? AND number <> '' AND procedure = ? AND open = 1 ORDER BY id DESC LIMIT 5",
            (number, procedure),
            now,
        )
    if not name:
        return []
    where = "procedure = ? AND open = 1"
    found = _by_whole_words(store, name, where, (procedure,), now)
    return [row for row in found if clean(row.owner).lower() == clean(name).lower()][:5]


def _by_whole_words(
    store: Store, name: str, where: str, values: tuple[Any, ...], now: datetime
) -> list[Row]:
    """Return the newest dossiers that know every word of a name, marks aside."""
    match = " ".join(map(_quoted, tokens(fold(name))))
    if not match:  # nothing but signs
        return []
    known = f"id IN (SELECT rowid FROM dossier_words WHERE words MATCH ?) AND {where}"
    return _rows(store, f"{known} ORDER BY id DESC LIMIT 50", (match, *values), now)


def of_person(
    store: Store, number: str, phone: str, name: str, now: datetime, limit: int = 5
) -> list[Row]:
    """Return the last dossiers of a person known by number, else phone, else the whole name.

    Marks may lack in the name; a name that only begins like it is somebody else's.
    """
    if number:
        where = "number = ? AND number <> '' ORDER BY id DESC LIMIT ?"
        return _rows(store, where, (number, limit), now)
    if phone:
        where = "phone = ? AND phone <> '' ORDER BY id DESC LIMIT ?"
        return _rows(store, where, (phone, limit), now)
    said = clean(fold(name))
    found = _by_whole_words(store, name, "owner <> ''", (), now) if said else []
    return [row for row in found if clean(fold(row.owner)) == said][:limit]


def last_at(store: Store, kinds: tuple[str, ...]) -> datetime | None:
    """Return when the last event of these kinds was written, by whomever."""
    where = f"e.kind IN ({', '.join('?' * len(kinds))}) ORDER BY e.stamp DESC LIMIT 1"
    rows = store.query(f"SELECT json_extract(e.body, '$.at') FROM event e WHERE {where}", *kinds)
    return datetime.fromisoformat(rows[0][0]) if rows else None


def last_own_at(store: Store, kinds: tuple[str, ...]) -> datetime | None:
    """Return when this counter last wrote an event of these kinds, in its log or those before."""
    rows = store.query(_LAST_OWN.format(", ".join("?" * len(kinds))), store.log, *kinds)
    return datetime.fromisoformat(rows[0][0]) if rows else None


def usage(store: Store, office: str, since: datetime) -> dict[str, int]:
    """Return how often each procedure was received since then."""
    where = "received >= ? AND office = ? GROUP BY procedure"
    sql = f"SELECT procedure, COUNT(*) FROM dossier WHERE {where}"
    return dict(store.query(sql, stored(since), office))


def _list(name: str, now: datetime) -> tuple[str, tuple[Any, ...], str]:
    moment = stored(now)
    today = now.date().isoformat()
    tomorrow = (now.date() + timedelta(days=1)).isoformat()
    lists: dict[str, tuple[str, tuple[Any, ...], str]] = {
        # promised for today and not finished yet
        "due": (
            "open = 1 AND due >= ? AND due < ? AND stands IS NULL",
            (today, tomorrow),
            "due, id DESC",
        ),
        # whoever waits since before the due moment is not late
        "late": (
            "open = 1 AND due < ? AND (stands IS NULL OR stands > due)",
            (moment,),
            "due DESC, id DESC",
        ),
        # being worked on
        "waiting": (WAITING, (), "id DESC"),
        # the result is here
        "ready": ("stage = 'ready' AND void = 0", (), "id DESC"),
        # it is here, and the promised time has passed
        "uncollected": (
            "stage = 'ready' AND void = 0 AND (due < ? OR due IS NULL AND finished < ?)",
            (moment, today),
            "id DESC",
        ),
        # the paper lies elsewhere than the step says
        "misplaced": ("misplaced = 1 AND void = 0 AND stage <> 'returned'", (), "id DESC"),
        # given, and nobody has confirmed it
        "to_take_over": ("stage IN ('transferred', 'interlinked') AND void = 0", (), "id DESC"),
        "today": ("received >= ? AND received < ?", (today, tomorrow), "id DESC"),
        "not_handed_over": ("handed_over = 0 AND open = 1", (), "id DESC"),
        "returned_today": ("returned >= ? AND returned < ?", (today, tomorrow), "returned DESC"),
    }
    if name not in lists:
        raise ValueError(name)
    return lists[name]


def _rows(store: Store, where: str, values: tuple[Any, ...], now: datetime) -> list[Row]:
    return _shown(store, f"SELECT {SHOWN} FROM dossier WHERE {where}", values, now)


def _shown(store: Store, sql: str, values: tuple[Any, ...], now: datetime) -> list[Row]:
    return [shown(row, now) for row in store.query(sql, *values)]


def _exact_first(found: list[tuple[Any, ...]], said: str) -> list[tuple[Any, ...]]:
    wanted = said.lower()
    return sorted(found, key=lambda row: wanted not in row[1].lower())


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
