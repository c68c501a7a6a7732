"""What the log uses up and takes in, kept beside the rows: numbers, commands, money.

Like the rows of dossiers it can be thrown away and made anew.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from counter.dossier import Dossier, fold
from counter.events import KINDS, Event, Received, read_back
from counter.row import COLUMNS, row_of
from counter.steps import Bound, Extended, NumberedStep, PadPrinted
from counter.text import VIETNAM

UPSERT = (
    f"INSERT INTO dossier ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
    f" ON CONFLICT (subject) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in COLUMNS[1:])}"
)
PAYMENT = "INSERT OR REPLACE INTO payment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_NUMBER = "INSERT OR IGNORE INTO used_number VALUES (?, ?, ?, ?, ?)"
_FORM = "INSERT OR IGNORE INTO used_form VALUES (?, ?, ?, ?, ?, ?)"
_COMMAND = "INSERT OR IGNORE INTO command (id, kind, subject) VALUES (?, ?, ?)"

# Lists go by id: what was first written first has the lowest, also after a rebuild.
INSERT_AT = f"INSERT INTO dossier (id, {', '.join(COLUMNS)}) VALUES (?{', ?' * len(COLUMNS)})"

Rows = list[tuple[object, ...]]
Insert = Callable[[str, Sequence[tuple[object, ...]]], None]

# Kinds that use up the code of a dossier: was it one of ours, where they do not say?
_CODED = {"received": True, "bound": False}


class Made(NamedTuple):
    """All rows that some dossiers add up to."""

    dossiers: Rows
    payers: list[str]  # subjects with rows of money, or that may have had some
    payments: Rows


def remake(
    rows: Iterable[tuple[Any, ...]],
    insert: Insert,
) -> int:
    """Make every row from all events, which come by subject; return the number of dossiers."""
    count = 0
    batch: Rows = []
    for _, group in groupby(rows, key=lambda row: row[4]):
        own = list(group)
        known = [read_back(row) for row in own]
        for sql, used in used_in(own):
            insert(sql, used)
        dossier = fold(known)
        if dossier is not None:
            batch.append((min(row[10] for row in own), *row_of(dossier)))
            insert(PAYMENT, payments_of(dossier))
            count += 1
        if len(batch) == 500:
            insert(INSERT_AT, batch)
            batch.clear()
    insert(INSERT_AT, batch)
    return count


def made_of(dossiers: Iterable[Dossier]) -> Made:
    """Return the rows of these dossiers; nothing is written."""
    made = Made([], [], [])
    for dossier in dossiers:
        made.dossiers.append(row_of(dossier))
        if dossier.payments or dossier.paid is not None or dossier.undone:
            made.payers.append(dossier.subject)
            made.payments.extend(payments_of(dossier))
    return made


def keep(made: Made, execute: Callable[..., object], insert: Insert) -> None:
    """Put rows in the place of what was there of the same dossiers; inside a turn."""
    insert(UPSERT, made.dossiers)
    if made.payers:
        sql = "DELETE FROM payment WHERE subject IN (SELECT value FROM json_each(?))"
        execute(sql, json.dumps(made.payers))
        insert(PAYMENT, made.payments)


@cache
def _papered() -> frozenset[str]:
    """The kinds that use up something else than the code of a dossier."""
    classes = (PadPrinted, NumberedStep, Extended)
    return frozenset(kind for kind, cls in KINDS.items() if issubclass(cls, classes))


def used_in(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, Rows]]:
    """Yield what `used_up` does, for events as they lie in the table.

    Of most of them a word or two is read, not all that they say.
    """
    numbers: Rows = []
    commands: Rows = []
    papered = []
    for row in rows:
        kind, body = row[3], row[6]
        if kind in _papered():
            papered.append(read_back(row))
        elif kind in _CODED or '"id":"' in body:
            try:
                said = json.loads(body)
                fact, command = said["fact"], said.get("id", "")
                if kind in _CODED:
                    numbers.append(_number(fact["code"], issued=fact.get("issued", _CODED[kind])))
            except (ValueError, KeyError, TypeError, AttributeError):
                continue  # nobody can read it: it is carried, and uses up nothing
            if command:
                commands.append((command, kind, row[4]))
    yield from used_up(papered)
    yield _COMMAND, commands
    yield _NUMBER, numbers


def used_up(events: Iterable[Event]) -> Iterator[tuple[str, Rows]]:
    """Yield what is to be inserted for the numbers and command ids of these events."""
    numbers: Rows = []
    commands: Rows = []
    forms: Rows = []
    for event in events:
        if event.command:
            commands.append((event.command, event.kind, event.subject))
        match event.fact:
            case Received(code=code, issued=issued) | Bound(code=code, issued=issued):
                numbers.append(_number(code, issued=issued))
            case PadPrinted(codes=codes):
                numbers += [_number(code, issued=True) for code in codes]
            case NumberedStep() | Extended() as fact:
                place = (fact.FORM, fact.office, fact.counter, fact.year)
                forms.append((*place, fact.number, event.subject))
    yield _COMMAND, commands
    yield _NUMBER, numbers
    yield _FORM, forms


def payments_of(dossier: Dossier) -> Rows:
    """Return the rows of what was paid for a dossier, what was taken at its return as well."""
    made: Rows = [
        (
            *(paid.key, dossier.subject, _day(paid.at), paid.by, paid.amount, paid.moment),
            *(paid.series, paid.number, int(bool(paid.exempt)), int(paid.cancelled)),
        )
        for paid in dossier.payments
    ]
    if dossier.paid and dossier.returned_at is not None:
        back = next(e for e in reversed(dossier.history) if e.kind == "returned")
        key, day = f"{back.log}:{back.seq}", _day(dossier.returned_at)
        made.append((key, dossier.subject, day, back.by, dossier.paid, "return", "", "", 0, 0))
    return made


def _number(code: str, *, issued: bool) -> tuple[object, ...]:
    agency, day, sequence = code.rsplit("-", 2)
    return agency, day[-6:], int(sequence), code, int(issued)


def _day(moment: datetime) -> str:
    return f"{moment.astimezone(VIETNAM):%Y-%m-%d}"
