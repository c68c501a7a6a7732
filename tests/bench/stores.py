"""Receiving, looking up and searching, on stores of several sizes in turns.

What is measured is what the window calls: `desk.receive` with everything in it (decision,
signature, event, private part, fold, projections, search index, and the disk), `desk.dossier`,
`desk.find`, `desk.counts`.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from counter.desk import Desk
from counter.text import fold
from tests.bench.rooms import drafts
from tests.bench.table import Line, percentile

Times = dict[int, list[float]]  # seconds by the number of dossiers in the store

QUIET = 50  # receptions between two moments in which nobody waits


@contextmanager
def timed(times: list[float]) -> Iterator[None]:
    start = time.perf_counter()
    yield
    times.append(time.perf_counter() - start)


def measure(desks: dict[int, Desk], rounds: int) -> list[Line]:
    """Return the lines of the table for these stores, by the number of dossiers in each."""
    sizes = sorted(desks)
    received = receive(desks, rounds)
    found, looked, counted = look(desks, rounds)
    lines: list[Line] = []
    for name, times, most in (
        ("tiếp nhận", received, 5.0),
        ("mở theo mã", looked, 2.0),
        ("tìm không dấu", found, 10.0),
        ("số liệu Hôm nay", counted, 20.0),
    ):
        for size in sizes:
            label = f"{name}, {dotted(size)} hồ sơ"
            goal = most if size == sizes[-1] else None
            lines.append(Line(f"{label}: p50", percentile(times[size], 0.5) * 1000, "ms"))
            p99 = percentile(times[size], 0.99) * 1000
            lines.append(Line(f"{label}: p99", p99, "ms", most=goal))
        small, large = (percentile(times[size], 0.5) for size in (sizes[0], sizes[-1]))
        lines.append(Line(f"{name}: p50 kho lớn nhất / nhỏ nhất", large / small, "×", note="phẳng"))
    return lines


def dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def receive(desks: dict[int, Desk], rounds: int) -> Times:
    """Take dossiers in, one store after the other."""
    waiting = {size: drafts(desk, rounds, seed=2) for size, desk in desks.items()}
    times: Times = {size: [] for size in desks}
    for number in range(rounds):
        for size, desk in desks.items():
            with timed(times[size]):
                desk.receive(waiting[size][number])
            if number % QUIET == 0:  # the window does it every twenty seconds
                desk._store.checkpoint()
    return times


def look(desks: dict[int, Desk], rounds: int) -> tuple[Times, Times, Times]:
    """Search, open by code and count, one store after the other."""
    found: Times = {size: [] for size in desks}
    looked: Times = {size: [] for size in desks}
    counted: Times = {size: [] for size in desks}
    known = {size: _known(desk, rounds) for size, desk in desks.items()}
    for number in range(rounds):
        said = QUESTIONS[number % len(QUESTIONS)]
        for size, desk in desks.items():
            row = known[size][number % len(known[size])]
            with timed(found[size]):
                desk.find(said(row))
            with timed(looked[size]):
                desk.dossier(row[0])
            if number % 10 == 0:
                with timed(counted[size]):
                    desk.counts()
    return found, looked, counted


Known = tuple[str, str, str, str]  # code, owner, number, phone


def _known(desk: Desk, count: int) -> Sequence[Known]:
    rows = desk._store.query("SELECT code, owner, number, phone FROM dossier WHERE number <> ''")
    return random.Random(4).choices(rows, k=count)


def _name(*places: int) -> Callable[[Known], str]:
    return lambda row: " ".join(fold(row[1]).split()[place] for place in places)


QUESTIONS: tuple[Callable[[Known], str], ...] = (
    _name(0),  # a family name that half the commune has
    _name(-1),
    _name(0, -1),
    lambda row: fold(row[1]),
    lambda row: row[1],  # with its marks
    lambda row: fold(row[1])[:1],
    lambda row: fold(row[1])[:3],
    lambda row: f"{fold(row[1]).split()[-1]} {fold(row[1])[:3]}",
    lambda row: "uoc",  # rare
    lambda row: "khong co ai",
    lambda row: row[0],  # the whole code
    lambda row: row[0].split("-", 1)[1],  # its day and number
    lambda row: row[0][:-5],  # everything of one day
    lambda row: row[2],
    lambda row: row[2][-6:],
    lambda row: row[2][-3:],
    lambda row: row[3] or row[2],
    lambda row: row[3][-4:] or row[2],
    lambda row: f"{fold(row[1]).split()[0]} {row[2][-4:]}",
    lambda row: f"{fold(row[1]).split()[-1]} {row[0][-4:]}",
)
