"""What the log uses up and takes in, kept beside the rows: numbers, commands, money.

Like the rows of dossiers it can be thrown away and made anew.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from counter.dossier import Dossier, fold
from counter.events import Event, Received, read_back
from counter.row import COLUMNS, row_of
from counter.steps import Bound, Extended, NumberedStep, PadPrinted
from counter.text import VIETNAM

PAYMENT = "INSERT OR REPLACE INTO payment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_NUMBER = "INSERT OR IGNORE INTO used_number VALUES (?, ?, ?, ?, ?)"
_FORM = "INSERT OR IGNORE INTO used_form VALUES (?, ?, ?, ?, ?, ?)"
_COMMAND = "INSERT OR IGNORE INTO command (id, kind, subject) VALUES (?, ?, ?)"

# Lists go by id: what was first written first has the lowest, also after a rebuild.
INSERT_AT = f"INSERT INTO dossier (id, {', '.join(COLUMNS)}) VALUES (?{', ?' * len(COLUMNS)})"

Rows = list[tuple[object, ...]]


def remake(
    rows: Iterable[tuple[Any, ...]],
    insert: Callable[[str, Sequence[tuple[object, ...]]], None],
) -> int:
    """Make every row from all events, which come by subject; return the number of dossiers."""
    count = 0
    batch: Rows = []
    for _, group in groupby(rows, key=lambda row: row[4]):
        own = list(group)
        known = [read_back(row) for row in own]
        for sql, used in used_up(known):
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
