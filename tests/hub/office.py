"""Real counters on a real hub: folders on disk, desks on them, the program's own exchange."""

import os
import queue
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from counter.desk import Desk
from counter.sync import postgres_admin
from counter.sync.postgres import Postgres
from counter.sync.runner import Runner, Told
from counter.sync.wire import Carried, Head
from counter.worktime import ZONE
from tests.hub.members import TestedHub
from tests.room import AGENCY, ROOT, Room, office, receive, rows

SHORT = 1.0  # seconds that a call waits here for a hub that says nothing


class Office:
    """Some counters of one office, and the hub that they joined."""

    def __init__(self, folder: Path, hub: TestedHub, url: str = "") -> None:
        self.folder, self.hub, self.url = folder, hub, url or hub.url
        self.rooms: dict[int, Room] = {}
        self.desks: dict[int, Desk] = {}
        self.ahead: dict[int, timedelta] = {}  # how far the clock of a PC is off
        self.acked: dict[str, int] = {}  # how far the hub said it had each log

    def counter(self, number: int, *, ahead: timedelta = timedelta()) -> Desk:
        """A counter that has joined; its PC's clock may be off."""
        desk = self.open(number, ahead=ahead)
        self.join(number)
        return desk

    def open(self, number: int, *, ahead: timedelta = timedelta()) -> Desk:
        """A counter that has not joined yet."""

        def clock() -> datetime:
            return datetime.now(ZONE) + self.ahead[number]

        self.ahead[number] = ahead
        room = self.rooms[number] = Room(self.folder / str(number), clock)
        desk = self.desks[number] = room.desk()
        desk.set_up(office(counters=100), number)
        return desk

    def join(self, number: int) -> None:
        code = postgres_admin.enroll(self.hub.dsn, AGENCY, number)
        self.desks[number].join_hub(self.url, code)

    def close(self, *numbers: int) -> None:
        """End for the day; without numbers, all of them."""
        for number in numbers or tuple(self.rooms):
            self.desks.pop(number, None)
            self.rooms[number].close()

    def again(self, number: int) -> Desk:
        """Open a counter's folder as it lies."""
        self.desks[number] = self.rooms[number].desk()
        return self.desks[number]

    def lose(self, number: int) -> None:
        """A PC that never comes back."""
        self.close(number)
        shutil.rmtree(self.rooms.pop(number).path.parent.parent)

    def door(self, number: int, patience: float = SHORT) -> "Witness":
        return Witness(self.desks[number]._link(), patience, self.acked)

    @contextmanager
    def at_work(
        self, number: int, patience: float = SHORT
    ) -> Iterator[tuple[Runner, "queue.Queue[Told]"]]:
        """Exchange in the background, as under an open window."""
        heard: queue.Queue[Told] = queue.Queue()
        desk = self.desks[number]
        runner = Runner(desk._store, lambda: self.door(number, patience), desk._renewed, heard.put)
        runner.start()
        try:
            yield runner, heard
        finally:
            runner.close()

    # --- what must be true in the end ---

    def settle(self) -> None:
        """Exchange until nobody has anything to say."""
        for _ in range(8):
            told = [desk.exchange() for desk in self.desks.values()]
            if not any(each.sent or each.received or each.behind for each in told):
                return
        raise AssertionError("they go on talking")

    def agree(self, *received: str) -> None:
        """All counters and the hub have the same, each once and whole; what was said is there."""
        self.settle()
        first, *others = [rows(desk) for desk in self.desks.values()]
        for other in others:
            assert other == first
        known = {str(row[0]) for row in self.some._store.query("SELECT code FROM dossier")}
        assert known >= set(received)
        for desk in self.desks.values():
            desk.verify()
        here = {log: (h.seq, h.hash) for log, h in self._heads(self.some).items()}
        assert self.held() == here
        for log, seq in self.acked.items():
            assert here[log][0] >= seq

    @property
    def some(self) -> Desk:
        return next(iter(self.desks.values()))

    def _heads(self, desk: Desk) -> Mapping[str, Head]:
        from counter.sync.replica import Replica

        return Replica(desk._store).heads()

    def held(self) -> dict[str, tuple[int, str]]:
        """Return how far the hub has each log; every number up to there is there, once."""
        with closing(Postgres(self.some._link())) as hub:
            heads = hub.look().heads
            for log, head in heads.items():
                events = hub.pull(log, 1, head.seq + 1)
                assert [event.seq for event in events] == list(range(1, head.seq + 1))
                assert events[-1].hash == head.hash
        return {log: (head.seq, head.hash) for log, head in heads.items()}

    def promises_again(self, *runners: Runner) -> float:
        """Wait until the hub takes something more; return how long that took."""
        before = dict(self.acked)

        def more() -> bool:
            for runner in runners:
                runner.wake()
            return self.acked != before

        return until(more)

    def nothing_acked_is_lost(self) -> None:
        """What the hub said it had it has, in its own tables."""
        told = self.hub.cluster.sql(
            "SELECT l.log, h.seq, (SELECT count(*) FROM hub.event e WHERE e.log = l.id)"
            " FROM hub.log l JOIN hub.head h ON h.log = l.id",
            self.hub.name,
        )
        stored = {str(log): (seq, count) for log, seq, count in told}
        for log, seq in self.acked.items():
            assert stored[log][0] == stored[log][1], "whole"
            assert stored[log][1] >= seq, "lost"


class Witness(Postgres):
    """A hub with somebody beside it who writes down what it promised."""

    def __init__(self, link: str, patience: float, acked: dict[str, int]) -> None:
        super().__init__(link, patience)
        self._acked = acked
        self.ask = self._line.ask

    def push(self, events: Sequence[Carried], head: Head) -> Head:
        has = super().push(events, head)
        log = events[0].log
        self._acked[log] = max(self._acked.get(log, 0), has.seq)
        return has


def program(room: Room, *said: str, **around: str) -> "subprocess.Popen[str]":
    """Start the program itself on a counter's folder."""
    return subprocess.Popen(
        [sys.executable, "main.py", "--data", str(room.data), "--json", *said],
        cwd=ROOT,
        env={**os.environ, "QMC_STATE": str(room.guard), **around},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def until(happened: Callable[[], object], seconds: float = 60.0) -> float:
    """Wait for something; return how long it took."""
    start = time.monotonic()
    while not happened():
        assert time.monotonic() - start < seconds, "it never came"
        time.sleep(0.01)
    return time.monotonic() - start


def take_in(desk: Desk, count: int, name: str = "Người") -> list[str]:
    """Take in some dossiers; return their codes."""
    return [receive(desk, f"{name} {number}").code for number in range(count)]
