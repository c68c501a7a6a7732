"""A hub whose disk is full: counters go on, nobody is told an untruth, room makes it good again.

The disk is a small one in memory, which only root may mount.
"""

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import psycopg
import pytest

from counter.errors import Unavailable
from counter.sync.postgres import Postgres
from tests.hub.cluster import APT, Cluster, binaries, free_port
from tests.hub.members import TestedHub
from tests.hub.office import Office, take_in, until

SIZE = "160m"
FILLER = "INSERT INTO filler SELECT repeat(md5(n::text), 60) FROM generate_series(1, 1000) n"


@pytest.fixture
def disk() -> Iterator[Path]:
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    with tempfile.TemporaryDirectory(prefix="qmc-disk-") as folder:
        Path(folder).chmod(0o755)
        place = Path(folder) / "disk"
        place.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=755", "none", str(place)]
        done = subprocess.run(mount, check=False, capture_output=True)
        if done.returncode:
            pytest.skip(f"no small disk here: {done.stderr.decode()}")
        yield place
        subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def server(disk: Path) -> Iterator[Cluster]:
    bin_ = binaries()
    if bin_ is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    cluster = Cluster(disk / "one", bin_, free_port())
    cluster.home.mkdir(mode=0o755)
    cluster.make()
    cluster.set("fsync = off\nmax_wal_size = 48MB\nmin_wal_size = 32MB\n")
    cluster.start()
    yield cluster
    cluster.stop(signal.SIGQUIT)


@pytest.fixture
def town(server: Cluster, tmp_path: Path) -> Iterator[Office]:
    hub = TestedHub(server)
    made = Office(tmp_path, hub)
    yield made
    made.close()
    hub.close()


def test_a_full_disk_stops_the_hub_and_no_counter(town: Office, server: Cluster) -> None:
    codes = [code for number in (1, 2) for code in take_in(town.counter(number), 3)]
    town.settle()
    one = town.desks[1]
    with closing(Postgres(one._link())) as hub:
        assert hub.disk().room > hub.disk().used
        town.hub.sql("CREATE UNLOGGED TABLE filler (text text)")
        while not hub.disk().nearly_full:
            town.hub.sql(FILLER)
    codes += take_in(one, 1, "Còn chỗ")
    assert one.exchange().sent == 1, "the alarm comes before the end"

    town.hub.sql("DROP TABLE filler")  # a crash would empty it, and that is room
    ballast = fill(server.home)
    refusal = ""
    while not refusal:
        codes += take_in(one, 10, "Hết chỗ")
        try:
            one.exchange()
        except Unavailable as error:
            refusal = error.code
        assert len(codes) < 500, "it was not full"
    assert refusal == "hub_full"
    assert one.unsent().events, "and nobody is told that it went out"
    codes += take_in(town.desks[2], 2, "Quầy kia")
    with pytest.raises(Unavailable, match="hub_full"):
        town.desks[2].exchange()

    town.hub.close()
    process = server._process
    assert process is not None

    def stands_still() -> bool:
        """Let it ask for room for its own log, without which it must not go on."""
        with suppress(psycopg.Error):
            server.sql("SELECT pg_logical_emit_message(false, 'x', 'x'), pg_switch_wal()")
        return process.poll() is not None

    until(stands_still)
    with pytest.raises(Unavailable, match="hub_away"):
        one.exchange()
    codes += take_in(one, 1, "Máy chủ đã dừng")
    ballast.unlink()
    server.start()
    town.agree(*codes)


def fill(folder: Path) -> Path:
    """Leave not a byte."""
    ballast = folder / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(b"\0" * 4096):
            pass
    return ballast
