"""Lines that drag, break off or fall silent, and servers that stand still: nobody waits."""

import random
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counter.errors import Unavailable
from counter.sync.exchange import Exchange
from counter.sync.postgres import Postgres
from counter.sync.replica import Replica
from tests.hub.bad_line import BadLine
from tests.hub.cluster import APT, Cluster, binaries, running
from tests.hub.members import TestedHub
from tests.hub.office import Office, take_in
from tests.room import receive

SOON = 60.0  # far from SHORT and from the hours that nobody notices, on any machine
PATIENT = 8.0  # how long a call waits for a hub that stands still
AT_ONCE = 6.0  # less than that, and far more than a save takes on any machine


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    if binaries() is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    with running() as cluster:
        yield cluster


@pytest.fixture
def line(server: Cluster) -> Iterator[BadLine]:
    made = BadLine(server.port)
    yield made
    made.close()


@pytest.fixture
def town(server: Cluster, line: BadLine, tmp_path: Path) -> Iterator[Office]:
    """An office whose counters speak to a new hub over that line."""
    hub = TestedHub(server)
    made = Office(tmp_path, hub, hub.url.replace(str(server.port), str(line.port)))
    yield made
    made.close()
    hub.close()


def test_a_slow_line_that_breaks_off_anywhere_brings_all_of_it_once(
    town: Office, line: BadLine
) -> None:
    chance = random.Random(6)
    codes = take_in(town.counter(1), 60) + take_in(town.counter(2), 60)
    line.lengths = iter(lambda: chance.randrange(500, 60_000), None)
    line.delay = 0.001
    told: list[str] = []
    while len(told) < 12:
        for desk in town.desks.values():
            try:
                desk.exchange()
            except Unavailable as error:
                told.append(error.code)
        codes += [receive(desk, "Giữa hai lần đứt").code for desk in town.desks.values()]
        assert len(codes) < 300, "it was no bad line"
    assert set(told) == {"hub_away"}
    line.lengths, line.delay = None, 0.0
    town.agree(*codes)


@pytest.mark.parametrize("calm", [True, False])
def test_every_call_on_a_silent_line_ends_in_time(town: Office, line: BadLine, calm: bool) -> None:
    desk = town.counter(1)
    codes = take_in(desk, 3)
    with closing(town.door(1)) as hub:
        exchange = Exchange(desk._store, hub, desk._renewed)
        if calm:
            exchange.run()
            codes += take_in(desk, 1)
        for call in (hub.look, exchange.run, hub.vectors) if calm else ():
            with line.silent():
                begun = time.monotonic()
                with pytest.raises(Unavailable) as error:
                    call()
                assert time.monotonic() - begun < SOON
                assert (error.value.code, error.value.values) == ("hub_away", {"reason": "silent"})
            hub.look()
        if not calm:  # it fell silent when half of what was asked had gone out
            line.at(9_000, line.fall_silent)
            with pytest.raises(Unavailable) as error:
                exchange.run()
            assert error.value.values == {"reason": "silent"}
            line.go_on()
        assert exchange.run().behind == 0
    town.agree(*codes)


def test_whoever_comes_new_to_a_silent_line_is_told_in_five_seconds(
    town: Office, line: BadLine
) -> None:
    desk = town.counter(1)
    with line.silent():
        begun = time.monotonic()
        with pytest.raises(Unavailable) as error:
            desk.exchange()
        assert time.monotonic() - begun < SOON
    assert (error.value.code, error.value.values) == ("hub_away", {"reason": "silent"})
    assert desk.exchange().behind == 0


def test_who_works_at_the_counter_never_waits_for_a_hub_that_stands_still(
    town: Office, server: Cluster
) -> None:
    desk = town.counter(1)
    codes, waited = [], []
    with town.at_work(1, patience=PATIENT) as (runner, heard):
        assert heard.get(timeout=60).outcome is not None
        with server.frozen():
            problem = None
            while problem is None:
                runner.wake()
                begun = time.monotonic()
                codes.append(receive(desk).code)
                waited.append(time.monotonic() - begun)
                if not heard.empty():
                    problem = heard.get().problem
                time.sleep(0.05)
        assert (problem.code, problem.values) == ("hub_away", {"reason": "silent"})
        assert max(waited) < AT_ONCE
        town.promises_again(runner)
        begun = time.monotonic()
    assert time.monotonic() - begun < AT_ONCE, "the window closed at once"
    town.agree(*codes)


def test_what_a_cut_off_session_holds_is_free_again_after_five_seconds(
    town: Office, line: BadLine, server: Cluster
) -> None:
    desk = town.counter(1)
    desk.exchange()
    codes = take_in(desk, 1)
    replica = Replica(desk._store)
    other = Postgres(desk._link().replace(str(line.port), str(server.port)))
    with closing(other), closing(town.door(1)) as hub:
        hub.ask("BEGIN")
        hub.push(replica.pull(desk._store.log, 1), replica.sealed(desk._store.log))
        with line.silent():  # in the middle of a change: the head of the log is held
            begun = time.monotonic()
            told = Exchange(desk._store, other, desk._renewed).run()
            assert 4 < time.monotonic() - begun < SOON
        assert told.sent == 1, "what was not committed is pushed by who is there"
        town.acked.clear()
    town.agree(*codes)
