"""A cable that was pulled: packets are lost, nobody is told, each side believes in the other.

Two networks of their own stand for two places; only root may make those.  They are gone with the
threads that live in them.
"""

import ctypes
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from counter.errors import Unavailable
from counter.sync import postgres_admin
from counter.sync.exchange import Exchange
from counter.sync.postgres import Postgres
from counter.sync.postgres_line import PATIENCE
from counter.sync.replica import Replica
from tests.hub.cluster import APT, Cluster, Papers, binaries, running
from tests.hub.members import TestedHub
from tests.hub.office import Office, take_in
from tests.room import AGENCY

CLONE_NEWNET = 0x40000000
HERE, THERE = "10.77.0.1", "10.77.0.2"


class Place:
    """A thread with a network of its own; whatever it starts is in that network too."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1)
        self.number = self(_apart)

    def __call__(self, work: Callable[..., Any], *said: object) -> Any:
        return self._thread.submit(work, *said).result()

    def ip(self, *said: str) -> None:
        self(lambda: subprocess.run(["ip", *said], check=True, capture_output=True))

    def close(self) -> None:
        self._thread.shutdown()


def _apart() -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET):
        raise OSError(ctypes.get_errno(), "unshare")
    return threading.get_native_id()


class Cable:
    """Two places and what connects them."""

    def __init__(self) -> None:
        self.here, self.there = Place(), Place()
        self.there.ip("link", "set", "lo", "up")
        self.there.ip(
            *("link", "add", "hubside", "type", "veth"),
            *("peer", "name", "ourside", "netns", str(self.here.number)),
        )
        ends = (self.here, "ourside", HERE), (self.there, "hubside", THERE)
        for place, name, address in ends:
            place.ip("addr", "add", f"{address}/24", "dev", name)
            place.ip("link", "set", name, "up")
        strict = Path("/proc/sys/net/ipv4/conf/all/rp_filter")
        self.there(strict.write_text, "1")  # from where nothing can go nothing may come

    def pull(self) -> None:
        self.there.ip("route", "add", "blackhole", f"{HERE}/32")

    def plug_in(self) -> None:
        self.there.ip("route", "del", "blackhole", f"{HERE}/32")

    def close(self) -> None:
        self.here.close()
        self.there.close()


@pytest.fixture
def cable() -> Iterator[Cable]:
    if os.geteuid() != 0 or shutil.which("ip") is None:
        pytest.skip("networks of one's own take root, and: apt-get install iproute2")
    if binaries() is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    try:
        made = Cable()
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no networks of one's own here: {error}")
    yield made
    made.close()


def reachable(cluster: Cluster) -> None:
    """Let a server be spoken to from the other place, over TLS alone."""
    cluster.set("listen_addresses = '*'\n")
    with (cluster.data / "pg_hba.conf").open("a") as rules:
        rules.write(f"hostssl all all {HERE}/32 scram-sha-256\n")
    cluster.restart()


def test_a_pulled_cable_is_found_out_in_time_on_both_sides(
    cable: Cable, papers: Papers, tmp_path: Path
) -> None:
    server = running(papers=papers)
    cluster = cable.there(server.__enter__)
    try:
        cable.there(reachable, cluster)
        hub = cable.there(TestedHub, cluster)
        at = f"hostaddr={THERE}&sslmode=verify-full&sslrootcert={papers.root}"
        town = Office(tmp_path, hub, f"postgresql://localhost:{cluster.port}/{hub.name}?{at}")
        cable.here(town.open, 1)
        code = cable.there(postgres_admin.enroll, hub.dsn, AGENCY, 1)
        cable.here(pulled, cable, town, code)
        cable.there(hub.close)
    finally:
        cable.there(server.__exit__, None, None, None)


def pulled(cable: Cable, town: Office, code: str) -> None:
    desk = town.desks[1]
    desk.join_hub(town.url, code)
    desk.exchange()
    codes = take_in(desk, 3)
    log, replica = desk._store.log, Replica(desk._store)
    with closing(Postgres(desk._link())) as hub, closing(town.door(1)) as cut:
        exchange = Exchange(desk._store, hub, desk._renewed)
        exchange.run()
        codes += take_in(desk, 3)
        cut.ask("BEGIN")
        cut.push(replica.pull(log, 1), replica.sealed(log))
        town.acked.clear()  # it was never committed
        cable.pull()
        with ThreadPoolExecutor(1) as beside:  # in this place, as its thread is
            new = beside.submit(timed, desk.exchange)
            assert timed(exchange.run) < PATIENCE, "who was there: gives up, and tries anew once"
            assert new.result() < 7, "who comes new"
            beside.submit(desk._store.close).result()
        cable.plug_in()
        assert exchange.run().sent == 3, "whoever was cut off holds nothing any more"
    town.agree(*codes)
    town.close()


def timed(call: Callable[[], object]) -> float:
    begun = time.monotonic()
    with pytest.raises(Unavailable) as error:
        call()
    assert error.value.code == "hub_away"
    return time.monotonic() - begun
