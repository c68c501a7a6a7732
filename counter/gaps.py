"""The ledger of numbers: why a number of this counter's part of a day is on no dossier.

And of the pad: which temporary codes were printed beforehand, and have no dossier yet.
"""

from collections.abc import Iterator
from datetime import date, datetime
from json import dumps

from counter import numbers
from counter.codes import SLICES, Block
from counter.events import Voided
from counter.records import dataclass
from counter.steps import PadPrinted
from counter.store import Store


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers from `first` to `last` that no dossier bears.

    `why`: not_reached, void, reserved (for a later file of this counter), lost (on slips of a file
    that is gone, or in doubt).  `code` and `reason` are of a void one.
    """

    first: int
    last: int
    why: str
    code: str = ""
    reason: str = ""

    @property
    def count(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Ledger:
    """All numbers of a counter's part of a day: on dossiers, or explained."""

    day: date
    size: int
    used: int  # on dossiers that hold
    gaps: tuple[Gap, ...]

    @property
    def unused(self) -> int:
        return sum(gap.count for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class PadLeft:
    """A slip of the pad that was printed, and whose code no dossier bears yet."""

    code: str
    counter: int
    printed_at: datetime
    by: str


def ledger(store: Store, office: str, counter: int, counters: int, day: date) -> Ledger:
    """Return the whole part of a day: what is used, and why the rest is not."""
    block, gaps = Block(counters, counter), of_day(store, office, counter, counters, day)
    parts = (None, *range(SLICES))
    ends = [span.stop for part in parts for span in block.ranges(part)]
    size = sum(len(span) for part in parts for span in block.ranges(part))
    rest = max(ends)
    while block.contains(rest):  # what no slice has still belongs to the counter
        rest, size = rest + 1, size + 1
    void = {gap.first for gap in gaps if gap.why == "void"}
    used = {n for n in _used(store, office, day) if block.contains(n)} - void
    return Ledger(day, size, len(used), tuple(gaps))


def pads_left(store: Store, office: str) -> list[PadLeft]:
    """Return what was printed for a power cut and is not entered, newest print first."""
    printed = [
        PadLeft(code, event.fact.counter, event.at, event.by)
        for event in store.events("pad")
        if isinstance(event.fact, PadPrinted) and event.fact.office == office
        for code in event.fact.codes
    ]
    subjects = dumps([f"dossier:{slip.code}" for slip in printed])
    sql = "SELECT DISTINCT subject FROM event WHERE subject IN (SELECT value FROM json_each(?))"
    entered = {str(row[0]).removeprefix("dossier:") for row in store.query(sql, subjects)}
    left = [slip for slip in printed if slip.code not in entered]
    return sorted(left, key=lambda slip: (-slip.printed_at.timestamp(), slip.code))


def of_day(store: Store, office: str, counter: int, counters: int, day: date) -> list[Gap]:
    """Return every gap of a day, lowest number first."""
    block, piece = Block(counters, counter), numbers.slice_of(store)
    used = _used(store, office, day)
    found = list(_void(store, office, block, day))
    for part in (None, *range(SLICES)):
        own = part == piece
        for span in block.ranges(part):
            given = [number for number in used if number in span]
            found += _gaps(span, given, "not_reached" if own else "reserved")
    ends = [span.stop for part in range(SLICES) for span in block.ranges(part)]
    rest = max(ends, default=0)  # what no slice has is given to nobody
    while ends and block.contains(rest):
        rest += 1
    found += [Gap(max(ends), rest - 1, "reserved")] if ends and rest > max(ends) else []
    return sorted(_joined(found), key=lambda gap: gap.first)


def _gaps(span: range, given: list[int], beyond: str) -> Iterator[Gap]:
    """What lies between given numbers is lost; what lies beyond has a reason of its own."""
    place = span.start
    for number in given:
        if number > place:
            yield Gap(place, number - 1, "lost")
        place = number + 1
    if place < span.stop:
        yield Gap(place, span.stop - 1, beyond)


def _joined(gaps: list[Gap]) -> Iterator[Gap]:
    last: Gap | None = None
    for gap in sorted(gaps, key=lambda gap: gap.first):
        if last and not gap.code and (last.why, last.last + 1) == (gap.why, gap.first):
            last = Gap(last.first, gap.last, gap.why)
            continue
        if last:
            yield last
        last = gap
    if last:
        yield last


def _used(store: Store, office: str, day: date) -> list[int]:
    sql = "SELECT DISTINCT sequence FROM used_number WHERE agency = ? AND day = ? ORDER BY sequence"
    return [int(row[0]) for row in store.query(sql, office, f"{day:%y%m%d}")]


def _void(store: Store, office: str, block: Block, day: date) -> Iterator[Gap]:
    start = f"{office}-{day:%y%m%d}-"
    sql = "SELECT code FROM dossier WHERE code >= ? AND code < ? AND void = 1"
    for (code,) in store.query(sql, start, f"{start}~"):
        number = int(code.rsplit("-", 1)[1])
        dossier = store.dossier(code)
        if dossier is None or not block.contains(number):
            continue
        said = [e.fact.reason for e in dossier.history if isinstance(e.fact, Voided)]
        yield Gap(number, number, "void", code, said[-1] if said else "")
