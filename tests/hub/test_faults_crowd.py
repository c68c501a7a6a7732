"""Many counters at once, two programs of one counter at once, and clocks that are wrong."""

import json
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from counter.errors import Unavailable
from counter.sync import postgres_admin
from counter.sync.exchange import Exchange
from counter.sync.postgres_line import PATIENCE
from counter.sync.wire import AHEAD
from tests.hub.cluster import APT, Cluster, Papers, binaries, running
from tests.hub.members import TestedHub
from tests.hub.office import Office, program, take_in
from tests.room import AGENCY, receive

MANY, ROUNDS = (50 if os.environ.get("QMC_LONG") else 20), 2
AHEAD_FOR = timedelta(seconds=4)


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    if binaries() is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    with running() as cluster:
        yield cluster


@pytest.fixture
def town(server: Cluster, tmp_path: Path) -> Iterator[Office]:
    hub = TestedHub(server)
    made = Office(tmp_path, hub)
    yield made
    made.close()
    hub.close()


def test_many_counters_at_once_end_with_the_same(town: Office) -> None:
    numbers = range(1, MANY + 1)

    def made(number: int) -> None:
        town.counter(number)
        town.desks[number]._store.close()  # this thread's connection

    def worked(number: int) -> list[str]:
        desk = town.desks[number]
        with closing(town.door(number, PATIENCE)) as hub:
            exchange = Exchange(desk._store, hub, desk._renewed)
            codes = []
            for _ in range(ROUNDS):
                codes.append(receive(desk).code)
                assert exchange.run().parked == 0
        desk._store.close()
        return codes

    with ThreadPoolExecutor(8) as eight:
        list(eight.map(made, numbers))
    with ThreadPoolExecutor(MANY) as all_at_once:
        codes = [code for own in all_at_once.map(worked, numbers) for code in own]
    assert len(set(codes)) == ROUNDS * MANY
    town.agree(*codes)
    assert town.some._store.query("SELECT COUNT(*) FROM dossier") == [(ROUNDS * MANY,)]


def test_window_and_command_of_one_counter_exchange_at_once(town: Office) -> None:
    one, two = town.counter(1), town.counter(2)
    codes = take_in(one, 100) + take_in(two, 100)
    two.exchange()
    with town.at_work(1, patience=20) as (runner, heard):
        commands = [program(town.rooms[1], "sync") for _ in range(2)]
        while any(command.poll() is None for command in commands):
            codes += take_in(one, 1) + take_in(two, 1)
            runner.wake()
            two.exchange()
            time.sleep(0.01)
        answers = [command.communicate() for command in commands]
        problems = [each.problem for each in list(heard.queue) if each.problem]
    for command, (said, complaint) in zip(commands, answers, strict=True):
        assert command.returncode in (0, 4), complaint
        assert command.returncode == 4 or json.loads(said)["parked"] == 0
    # On a machine that is worked hard an answer may come too late; then it is asked for again.
    assert all(isinstance(problem, Unavailable) for problem in problems), problems
    town.agree(*codes)
    logs = {log for log, _, _ in one._store.query("SELECT DISTINCT log, 0, 0 FROM event")}
    assert len(logs) == 2, "nobody began anew"


@pytest.mark.parametrize("minutes", [15, -15])
def test_a_clock_that_is_minutes_off_is_told(town: Office, minutes: int) -> None:
    desk = town.counter(1, ahead=timedelta(minutes=minutes))
    code = receive(desk).code
    outcome = desk.exchange()
    assert abs(outcome.skew - timedelta(minutes=minutes)) < timedelta(seconds=5)
    assert desk.minutes_off(outcome) == minutes
    two = town.counter(2)
    assert two.minutes_off(two.exchange()) == 0
    assert two.clock_problem() is None, "what another wrote is not held against this clock"
    two.mark_ready((code,))
    town.agree(code, receive(two).code)


def test_what_was_written_a_day_ahead_waits_and_holds_up_nothing_else(town: Office) -> None:
    one, two = town.counter(1), town.counter(2)
    before = take_in(one, 1)
    town.settle()
    town.ahead[1] = AHEAD + AHEAD_FOR
    late = take_in(one, 1, "Đồng hồ sai")
    others = take_in(two, 2)
    two.exchange()
    outcome = one.exchange()
    assert (outcome.sent, outcome.received, outcome.parked) == (0, 2, 1)
    [parked] = one.parked()
    assert (parked.counter, parked.reason) == (one.name, "stamp_ahead")
    assert one.minutes_off(outcome) > 24 * 60 - 1
    assert one.unsent().dossiers == 1
    two.exchange()
    town.ahead[1] = timedelta()
    time.sleep(AHEAD_FOR.total_seconds() + 1)
    one.confirm_clock()  # as a person does who has put it right
    town.agree(*before, *late, *others)
    assert one.parked() == []


def test_a_clock_so_wrong_that_no_certificate_holds_is_named(
    papers: Papers, tmp_path: Path
) -> None:
    found = list(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    if not found:
        pytest.skip("sudo apt-get install --no-install-recommends faketime")
    if binaries() is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    later = {"LD_PRELOAD": str(found[0]), "FAKETIME": "+40d"}
    with running(papers=papers) as cluster, closing(TestedHub(cluster)) as hub:
        at = f"hostaddr=127.0.0.1&sslmode=verify-full&sslrootcert={papers.root}"
        town = Office(tmp_path, hub, f"postgresql://localhost:{cluster.port}/{hub.name}?{at}")
        receive(town.counter(1))
        town.open(2, ahead=timedelta(days=40))
        town.close()
        code = postgres_admin.enroll(hub.dsn, AGENCY, 2)
        commands = [
            (town.rooms[1], "clock_ahead", ["sync"]),
            (town.rooms[2], "hub_untrusted", ["hub", "join", town.url, "--code", code]),
        ]
        for room, refusal, said in commands:
            _, complaint = program(room, *said, **later).communicate(timeout=60)
            assert json.loads(complaint)["error"] == refusal
        assert "Kiểm tra ngày giờ" in json.loads(complaint)["message"]
