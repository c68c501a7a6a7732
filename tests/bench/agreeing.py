"""Agreeing with other counters: how fast events go out and come in, beside what bare tools do.

What is measured is what a counter does: `hub.push` of batches with every check of the hub, and a
whole `Exchange` into a fresh store: fetched, checked, written, folded, indexed.
"""

import shutil
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from counter.desk import Desk
from counter.settings import STORE
from counter.sync import postgres
from counter.sync.exchange import Exchange
from counter.sync.replica import Replica
from counter.sync.wire import PAGE, Carried
from tests.bench import fifty, fresh_counter, hubs
from tests.bench.far_logs import Far, Said, as_copied, pushes, said_in
from tests.bench.hubs import Place
from tests.bench.stores import dotted, timed
from tests.bench.table import Line, percentile

EVENTS, WRITERS = 200_000, 6  # of each log, and logs: 1.2 million in all
LOGS = (1, 10, 50)
ASKED = 400  # exchanges without anything new
SOURCE = 40_000  # events that are told again and again

_numbers = count(60)  # counters that only take in


def measure(data: Path, folder: Path, *, quick: bool) -> Iterator[Line]:
    """Yield the lines of the table; `data` is a filled data folder, `folder` a free one."""
    with hubs.serving() as served:
        if served is None:
            yield Line("đồng bộ qua PostgreSQL", None, "", note="máy này không có PostgreSQL")
            return
        folder.mkdir()
        said = said_in(data / STORE, SOURCE)
        yield from asking(Place(*served), said, folder, 20 if quick else ASKED)
        each, writers = (1_500, 2) if quick else (EVENTS, WRITERS)
        yield from moving(Place(*served), said, folder, each, writers)
        yield from fifty.measure(Place(*served), folder, quick=quick)


def moving(
    place: Place, said: Sequence[Said], folder: Path, each: int, writers: int
) -> Iterator[Line]:
    """Push logs one after the other; fetch the first of them alone, then all of them."""
    pushed: list[float] = []
    copied, files = [], []
    for number in range(1, writers + 1):
        far = Far(number)
        events = list(far.events(said, each))
        files.append(folder / f"{number}.rows")
        with files[-1].open("w", encoding="utf-8") as file:
            file.writelines(as_copied(events))
        copied.append(place.copy(files[-1]))
        with closing(place.enter(far)) as hub, timed(pushed):
            push(hub, far, events)
        if number == 1:
            label = f"lấy về {dotted(each)} sự kiện, kiểm và ghi"
            here, there = _locally(folder, events), _from_hub(place, folder, each)
            yield Line(f"{label}: sự kiện mỗi giây", each / there, "/s")
            yield Line(f"{label}: cùng việc ấy tại chỗ / qua hub", here / there, "", least=0.6)
        del events
    label = f"gửi lên {dotted(each)} sự kiện"
    yield Line(f"{label}: sự kiện mỗi giây", each / statistics.median(pushed), "/s")
    ratios = [bare / ours for bare, ours in zip(copied, pushed, strict=True)]
    yield Line(f"{label}: \\copy / gửi có kiểm", statistics.median(ratios), "", least=0.25)
    yield Line("một sự kiện trên hub", place.weight() / (each * writers), "byte")
    limit = place.copy(*files)
    yield from fresh_counter.measure(place, folder, each * writers, limit, next(_numbers))


def push(hub: postgres.Postgres, far: Far, events: Sequence[Carried]) -> None:
    for batch in pushes(events):
        hub.push(batch, far.head(batch[-1]))


def _locally(folder: Path, events: Sequence[Carried]) -> float:
    """Return the seconds that taking in takes where events come from memory."""
    desk = _joined(None, folder / "local")
    replica = Replica(desk._store)
    begun = time.perf_counter()
    for at in range(0, len(events), PAGE):
        for _ in replica.take(events[at : at + PAGE], fold=False):
            pass
    for _ in replica.fold_rest():
        pass
    took = time.perf_counter() - begun
    _done(desk, folder / "local")
    return took


def _from_hub(place: Place, folder: Path, each: int) -> float:
    desk = _joined(place, folder / "remote")
    with closing(desk.connect()) as hub:
        exchange = Exchange(desk._store, hub, desk._renewed)
        begun = time.perf_counter()
        received = exchange.run().received
        took = time.perf_counter() - begun
    assert received == each
    _done(desk, folder / "remote")
    return took


def _joined(place: Place | None, folder: Path) -> Desk:
    desk = hubs.fresh_desk(folder)
    number = next(_numbers)
    if place is None:
        desk.set_up(hubs.office(), number)
        desk.begin()
    else:
        place.join(desk, number)
    return desk


def _done(desk: Desk, folder: Path) -> None:
    desk._store.close()
    shutil.rmtree(folder)


def asking(place: Place, said: Sequence[Said], folder: Path, rounds: int) -> Iterator[Line]:
    """Exchange where nothing is new, with more and more logs on the hub."""
    desk, known = _joined(place, folder / "asking"), 1  # its own is one of them
    for logs in LOGS:
        for number in range(known, logs):
            far = Far(number)
            with closing(place.enter(far)) as hub:
                push(hub, far, list(far.events(said, 40)))
        known = logs
        with closing(desk.connect()) as hub:
            exchange = Exchange(desk._store, hub, desk._renewed)
            exchange.run()
            exchange.run()
            times: list[float] = []
            before = place.worked(), time.process_time()
            for _ in range(rounds):
                with timed(times):
                    outcome = exchange.run()
                assert not outcome.received
            there = (place.worked() - before[0]) / rounds
            here = (time.process_time() - before[1]) / rounds
        name = f"hỏi hub không có gì mới, {logs} nhật ký"
        yield Line(f"{name}: p50", percentile(times, 0.5) * 1000, "ms")
        yield Line(f"{name}: p99", percentile(times, 0.99) * 1000, "ms", most=5.0)
        yield Line(f"{name}: bộ xử lý của quầy", here * 1000, "ms")
        yield Line(f"{name}: bộ xử lý của hub", there * 1000, "ms")
    _done(desk, folder / "asking")
