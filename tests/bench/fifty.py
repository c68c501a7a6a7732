"""Fifty counters at work: how long from a dossier saved at one to its row at every other.

    python -m tests.bench.fifty FOLDER URL CODE NUMBER SECONDS

Each counter is a process of its own with a store, a clerk and an exchange in the background, as on
fifty PCs; but here they share the cores of one machine, and the hub's as well.
"""

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from counter.sync.runner import Told
from tests.bench import hubs
from tests.bench.hubs import Place
from tests.bench.rooms import ROOT, drafts
from tests.bench.table import Line, percentile

COUNTERS, SPAN = 50, 40.0  # seconds at work
BETWEEN = 10.0  # seconds from one dossier of a counter to its next; a clerk needs minutes
SETTLED = 5.0  # seconds after the start, and before the end, that are not counted


def measure(place: Place, folder: Path, *, quick: bool) -> Iterator[Line]:
    """Yield the lines of the table."""
    counters, span = (4, 8.0) if quick else (COUNTERS, SPAN)
    running = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.bench.fifty", str(folder / f"counter{number}")),
                *(place.url, place.code(number), str(number), str(span)),
            ],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(1, counters + 1)
    ]
    for process in running:
        assert process.stdout is not None
        process.stdout.readline()  # it has joined
    begin = time.time()
    for process in running:
        assert process.stdin is not None
        process.stdin.write("begin\n")
        process.stdin.flush()
    time.sleep(span / 2)
    weights = [_own(each) for each in place.backends()]
    said = [json.loads(process.communicate()[0]) for process in running]
    saved = {s: at for each in said for s, at in each["saved"].items()}
    settled = min(SETTLED, span / 8)
    counted = {s for s, at in saved.items() if begin + settled < at < begin + span - settled}
    waits = [at - saved[s] for each in said for s, at in each["seen"].items() if s in counted]
    missing = len(counted) * (counters - 1) - len(waits)
    name = f"lưu ở đây → có dòng ở quầy kia, {counters} quầy"
    half, most, last = (percentile(waits, part) if waits else None for part in (0.5, 0.95, 1.0))
    yield Line(f"{name}: p50", half, "s")
    note = f"{len(counted)} hồ sơ, mỗi quầy {BETWEEN:.0f} s một; chưa tới: {missing}"
    yield Line(f"{name}: p95", most, "s", most=1.0, note=note)
    yield Line(f"{name}: lâu nhất", last, "s")
    yield Line("bộ nhớ riêng của một kết nối trên hub", statistics.median(weights), "MB")


def _own(process: Path) -> float:
    """Return what a process does not share with others, in MB."""
    said = (process / "smaps_rollup").read_text("ascii").splitlines()
    return sum(int(line.split()[1]) for line in said if line.startswith("Private_")) / 1000


def work(folder: Path, url: str, code: str, number: int, span: float) -> object:
    """Receive dossiers now and then; return when each was saved, and when others' were here."""
    desk = hubs.fresh_desk(folder)
    desk.set_up(hubs.office(), number)
    desk.join_hub(url, code)
    made = drafts(desk, 100, seed=number)
    saved: dict[str, float] = {}
    seen: dict[str, float] = {}

    def tell(told: Told) -> None:
        if told.outcome is not None:
            for subject in told.outcome.changed:
                seen.setdefault(subject, time.time())

    runner, chance = desk.runner(tell), random.Random(number)
    print("joined", flush=True)
    sys.stdin.readline()
    runner.start()
    end = time.time() + span
    while time.time() < end:
        time.sleep(chance.uniform(0, 2 * (BETWEEN if saved else BETWEEN / 2)))
        dossier = desk.receive(replace(made[len(saved) % len(made)], temporary=True))
        saved[dossier.subject] = time.time()
        runner.wake()
    time.sleep(SETTLED)
    runner.close()
    return {"saved": saved, "seen": seen}


if __name__ == "__main__":
    where, hub, entry, own, seconds = sys.argv[1:]
    print(json.dumps(work(Path(where), hub, entry, int(own), float(seconds))))
