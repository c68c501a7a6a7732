"""A new counter takes in all there is while its clerk is already at work.

    python -m tests.bench.fresh_counter FOLDER URL CODE NUMBER [COPY]

A process of its own: its memory is its own, and the clerk's thread and the one that exchanges share
one store, as in the window.  With COPY it starts from a copy of another counter's file.
"""

import json
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from counter.settings import STORE
from counter.sync.runner import Told
from tests.bench import hubs
from tests.bench.hubs import Place
from tests.bench.rooms import ROOT, drafts
from tests.bench.stores import dotted, timed
from tests.bench.table import Line, percentile

CALM = 20  # dossiers of the clerk before anything comes in
BETWEEN = 0.2  # seconds between two dossiers of the clerk
LONGEST = 3600.0  # seconds after which a counter that is not done is given up


def measure(place: Place, folder: Path, events: int, limit: float, number: int) -> Iterator[Line]:
    """Yield the lines for a fresh counter; `limit` is what `\\copy` takes for the same rows."""
    label = f"{dotted(events)} sự kiện vào quầy mới"
    yield Line(f"{label}: \\copy trần", limit, "s")
    yield from _told(f"{label}, từng dòng", _run(place, folder / "rows", number), limit)
    whole = hubs.opened(folder / "rows" / STORE, folder / "rows" / "guard")
    begun = time.perf_counter()
    copy = whole.back_up(folder / "copies")
    yield Line(f"{label}: quầy kia làm bản sao", time.perf_counter() - begun, "s")
    yield Line("một sự kiện trong kho của quầy", Path(copy.path).stat().st_size / events, "byte")
    whole._store.close()
    shutil.rmtree(folder / "rows")
    said = _run(place, folder / "copy", number + 1, copy.path)
    yield from _told(f"{label}, từ bản sao", said, limit)
    shutil.rmtree(folder / "copy")
    shutil.rmtree(folder / "copies")


def _told(label: str, said: dict[str, float], limit: float) -> Iterator[Line]:
    yield Line(f"{label}: bàn vẫn nhận hồ sơ / \\copy", said["seconds"] / limit, "×", most=8.0)
    yield Line(f"{label}: một hồ sơ trước đó, lâu nhất", said["alone"] * 1000, "ms")
    yield Line(f"{label}: một hồ sơ lúc ấy, p50", said["middle"] * 1000, "ms")
    yield Line(f"{label}: một hồ sơ lúc ấy, lâu nhất", said["longest"] * 1000, "ms", most=50.0)
    yield Line(f"{label}: bộ nhớ thêm", said["memory"], "MB", most=150.0)


def _run(place: Place, folder: Path, number: int, copy: str = "") -> dict[str, float]:
    command = [str(folder), place.url, place.code(number), str(number), *([copy] if copy else [])]
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.fresh_counter", *command],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    said: dict[str, float] = json.loads(done.stdout)
    return said


def work(folder: Path, url: str, code: str, number: int, copy: str) -> dict[str, float]:
    """Take everything in, a clerk at work; return seconds, waits of the clerk, and memory in MB."""
    took = 0.0
    if copy:
        begun = time.perf_counter()
        folder.mkdir(parents=True)
        shutil.copy(copy, folder / STORE)
        took = time.perf_counter() - begun
    desk = hubs.fresh_desk(folder)
    desk.set_up(hubs.office(), number)
    waiting = [replace(draft, temporary=True) for draft in drafts(desk, 500, seed=number)]
    alone: list[float] = []
    for draft in waiting[:CALM]:
        with timed(alone):
            desk.receive(draft)
    del waiting[:CALM]
    idle = _memory("VmRSS")
    desk.join_hub(url, code)
    done, told = threading.Event(), []

    def tell(said: Told) -> None:
        told.append(said)
        if said.outcome is not None:
            done.set()

    begun = time.perf_counter()
    runner = desk.runner(tell)
    runner.start()
    waits: list[float] = []
    while not done.is_set() and time.perf_counter() - begun < LONGEST:
        start = time.perf_counter()
        desk.receive(waiting[len(waits) % len(waiting)])
        waits.append(time.perf_counter() - start)
        runner.wake()
        done.wait(max(0.0, BETWEEN - waits[-1]))
    seconds = took + time.perf_counter() - begun
    runner.close()
    memory = _memory("VmHWM") - idle
    return {
        "seconds": seconds,
        "alone": max(alone),
        "middle": percentile(waits, 0.5),
        "longest": max(waits),
        "memory": memory,
    }


def _memory(name: str) -> float:
    """Return what this process takes, or took at most, in MB."""
    status = Path("/proc/self/status").read_text("ascii")
    return next(int(line.split()[1]) / 1000 for line in status.splitlines() if name in line)


if __name__ == "__main__":
    where, hub, entry, counter, *other = sys.argv[1:]
    print(json.dumps(work(Path(where), hub, entry, int(counter), other[0] if other else "")))
