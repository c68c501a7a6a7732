"""The numbers of dossiers: each counter has its own part of the day, and none is given twice."""

from collections.abc import Iterator
from datetime import date

from counter.codes import Block, make_code, make_temporary_code, parse_dossier_code
from counter.errors import Refused
from counter.events import LastSlipSeen, Opened
from counter.store import Store

MOST_STATION = 24  # letters of a temporary code's station
PART_TEMPORARY = 500_000  # of a day; the first part is the ordinary one, the others are reserved


def next_code(store: Store, office: str, counter: int, counters: int, day: date) -> str:
    """Return the next free code of this counter for a day.  To be asked inside a turn.

    Refuses numbers_used_up when the counter's part of the day is full.
    """
    return next(free_codes(store, office, counter, counters, day))


def free_codes(store: Store, office: str, counter: int, counters: int, day: date) -> Iterator[str]:
    """The free codes of this counter for a day, one after the other, for use inside one turn.

    Refuses numbers_used_up when the counter's part of the day is full.
    """
    block, piece, floor = Block(counters, counter), slice_of(store), None
    resumed = _last_slip(store)
    if resumed and resumed[0] < day:  # the last slip of the lost file was scanned: go on after it
        piece = None
    elif resumed and resumed[0] == day and any(resumed[1] in part for part in block.ranges()):
        piece, floor = None, resumed[1]
    last = floor
    for numbers in block.ranges(piece):
        given = _highest(store, office, day, numbers)
        if given is not None:
            last = max(given, last or 0)
    while (number := block.after(last, piece)) is not None:
        if not _used(store, office, day, number):
            yield make_code(office, day, number)
        last = number
    raise Refused("numbers_used_up", day=day, counter=counter, counters=counters)


def next_temporary(store: Store, office: str, counter: int, day: date) -> str:
    """Return the next temporary code of this counter for a day.  To be asked inside a turn."""
    return temporary_codes(store, office, counter, day, 1)[0]


def temporary_codes(
    store: Store, office: str, counter: int, day: date, count: int
) -> tuple[str, ...]:
    """Return the next temporary codes of this counter, none of which is on a slip of a pad."""
    station = f"{office}.{counter}"[-MOST_STATION:].lstrip(".")
    piece = slice_of(store)
    base = 0 if piece is None else (piece + 1) * PART_TEMPORARY
    most = base + PART_TEMPORARY - 1
    sql = (
        "SELECT COALESCE(MAX(sequence), ?) FROM used_number"
        " WHERE agency = ? AND day = ? AND sequence BETWEEN ? AND ?"
    )
    last = int(store.query(sql, base, f"TAM-{station}", f"{day:%y%m%d}", base, most)[0][0])
    if last + count > most:
        raise Refused("numbers_used_up", day=day, counter=counter, counters=1)
    return tuple(make_temporary_code(station, day, last + n) for n in range(1, count + 1))


def slice_of(store: Store) -> int | None:
    """Which reserved part this file's log numbers in; None is the whole block."""
    for event in store.events(f"log:{store.log}"):
        if isinstance(event.fact, Opened) and event.fact.slice >= 0:
            return event.fact.slice
    return None


def doubt(store: Store, office: str, counter: int) -> str:
    """Return why a log of this counter may not number in its whole block, or "".

    Where another file writes, or wrote, as the same counter: then its numbers are not all known
    here.  A snapshot of another counter, from which a new one starts, does no harm.
    """
    before = [
        event.log
        for event in store.events_under("log")
        if isinstance(event.fact, Opened)
        and (event.fact.office, event.fact.counter) == (office, counter)
    ]
    if store.quarrel or not before:
        return store.quarrel if before else ""
    here = store.path.resolve().parent if store.path else None
    known = store.guard is None or all(store.guard.home_of(log) == here for log in before)
    return "" if known else "copied"


def original_is_there(store: Store) -> bool:
    """Is this file a copy whose original still lies on this PC?  Then both may give numbers."""
    opened = [event.fact for event in store.events(f"log:{store.log}")]
    parents = [fact.parent for fact in opened if isinstance(fact, Opened) and fact.parent]
    if not parents or store.guard is None or store.path is None:
        return False
    home = store.guard.home_of(parents[0])
    return (
        home is not None
        and home != store.path.resolve().parent
        and (home / store.path.name).exists()
    )


def _last_slip(store: Store) -> tuple[date, int] | None:
    for event in sorted(store.events("numbers"), key=lambda event: event.order, reverse=True):
        if event.log == store.log and isinstance(event.fact, LastSlipSeen):
            code = parse_dossier_code(event.fact.code)
            return (code.date, code.sequence) if code else None
    return None


def _highest(store: Store, office: str, day: date, numbers: range) -> int | None:
    sql = (
        "SELECT MAX(sequence) FROM used_number"
        " WHERE agency = ? AND day = ? AND issued = 1 AND sequence BETWEEN ? AND ?"
    )
    highest = store.query(sql, office, f"{day:%y%m%d}", numbers.start, numbers.stop - 1)[0][0]
    return None if highest is None else int(highest)


def _used(store: Store, office: str, day: date, number: int) -> bool:
    sql = "SELECT 1 FROM used_number WHERE agency = ? AND day = ? AND sequence = ?"
    return bool(store.query(sql, office, f"{day:%y%m%d}", number))
