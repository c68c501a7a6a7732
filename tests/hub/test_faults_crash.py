"""Hub and counters that die in the middle of an exchange: what was promised is kept."""

import json
import random
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from counter.errors import Refused
from tests.hub.bad_line import BadLine
from tests.hub.cluster import APT, Cluster, binaries, running
from tests.hub.members import TestedHub
from tests.hub.office import Office, program, take_in
from tests.room import receive

KILLS = 5


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


def test_a_hub_that_is_killed_again_and_again_keeps_what_it_took(
    town: Office, line: BadLine, server: Cluster
) -> None:
    moments = random.Random(4)
    desks = [town.counter(number) for number in (1, 2)]
    codes: list[str] = []
    with town.at_work(1) as (first, _), town.at_work(2) as (second, _):
        for _ in range(KILLS):
            dead = threading.Event()

            def kill(dead: threading.Event = dead) -> None:
                server.crash()
                dead.set()

            line.at(moments.randrange(3_000, 60_000), kill)
            while not dead.is_set():
                codes += [receive(desk).code for desk in desks]
                first.wake()
                second.wake()
            codes += [receive(desk, "Đang mất máy chủ").code for desk in desks]
            server.start()
            town.nothing_acked_is_lost()
            town.promises_again(first, second)
    assert len(town.acked) == 2
    town.agree(*codes)


@pytest.mark.parametrize("way", ["sends", "takes in"])
def test_a_counter_that_is_killed_in_mid_exchange_goes_on_whole(
    town: Office, line: BadLine, way: str
) -> None:
    moments = random.Random(5)
    for number in (1, 2):
        town.counter(number)
    killed = 1 if way == "sends" else 2
    room, codes = town.rooms[killed], []
    for _ in range(2):
        codes += take_in(town.desks[1], 60)
        if way == "takes in":
            town.desks[1].exchange()
        town.close(killed)
        process = program(room, "sync")
        line.at(moments.randrange(6_000, 50_000), process.kill)
        process.communicate(timeout=60)
        assert process.returncode == -9, "in the middle of it"
        town.again(killed).verify()
        codes.append(receive(town.desks[killed], "Sau khi máy tắt ngang").code)
    town.close(killed)
    process = program(room, "sync")
    said, complaint = process.communicate(timeout=60)
    assert process.returncode == 0, complaint
    assert json.loads(said)["behind"] == 0
    town.again(killed)
    town.agree(*codes)


def test_a_hub_put_back_to_an_older_copy_is_filled_again_also_for_a_dead_counter(
    town: Office, server: Cluster
) -> None:
    for number in (1, 2, 3):
        take_in(town.counter(number), 3)
    town.settle()
    copy = server.home.parent / "copy"
    server.copy_to(copy)
    take_in(town.counter(4), 2, "Quầy mới")
    codes = [code for desk in town.desks.values() for code in take_in(desk, 4, "Sau bản sao")]
    town.settle()
    town.lose(3)
    codes += take_in(town.desks[1], 2, "Chưa gửi")
    town.hub.close()
    server.put_back(copy)
    take_in(town.counter(5), 1, "Mới hơn nữa")
    with pytest.raises(Refused, match="writer_unknown"):
        town.desks[4].exchange()  # whom the hub of then had not let in
    town.join(4)
    town.agree(*codes)


def test_another_server_takes_over_and_nothing_promised_is_lost(tmp_path: Path) -> None:
    if binaries() is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    with running() as first, ExitStack() as ends:
        hub = TestedHub(first)
        ends.callback(hub.close)
        others = [first.follower(first.home.parent / name, name) for name in ("second", "third")]
        for other in others:
            ends.callback(other.stop)
        second, third = others
        first.wait_for("second", "third")
        hosts = ",".join(["127.0.0.1"] * 3)
        ports = f"{first.port},{third.port},{second.port}"  # who stands still is asked before
        town = Office(tmp_path, hub, f"postgresql:///{hub.name}?host={hosts}&port={ports}")
        ends.callback(town.close)
        codes = [code for number in (1, 2) for code in take_in(town.counter(number), 5)]
        with town.at_work(1) as (one, _), town.at_work(2) as (two, _), third.frozen():
            for _ in range(15):
                codes += [receive(desk).code for desk in town.desks.values()]
                one.wake()
                two.wake()
            town.promises_again(one, two)
            first.crash()
            codes += [receive(desk, "Đổi máy chủ").code for desk in town.desks.values()]
            second.promote()
            hub.cluster = second
            town.nothing_acked_is_lost()
            town.promises_again(one, two)
        town.agree(*codes)
