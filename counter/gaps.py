"""The ledger of numbers: why a number of this counter's part of a day is on no dossier."""

from collections.abc import Iterator
from datetime import date

from counter import numbers
from counter.codes import SLICES, Block
from counter.events import Voided
from counter.records import dataclass
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
