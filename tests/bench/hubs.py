"""A hub to measure against: a real PostgreSQL of this run's own, over TLS, that keeps its promises.

What it is compared with is `psql \\copy` of the same rows into a bare heap of the same server.
"""

import os
import secrets
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from counter.desk import Desk
from counter.guard import Guard
from counter.office import SAMPLE_OFFICE, Office
from counter.settings import STORE
from counter.store import Store
from counter.sync import postgres, postgres_admin
from counter.text import VIETNAM
from tests.bench.far_logs import OFFICE, Far
from tests.bench.rooms import ROOT
from tests.hub.cluster import Cluster, Papers, binaries, running

HEAP = """
    CREATE TABLE bare (
        log text, seq integer, stamp bigint, kind text, subject text, seen text, body text,
        prev text, hash text, salt bytea, private text)
"""


class Place:
    """One hub, and a heap beside it."""

    def __init__(self, cluster: Cluster, papers: Papers) -> None:
        self.cluster, self._papers = cluster, papers
        self.name = f"hub_{secrets.token_hex(4)}"
        self._dsn = cluster.database(self.name)
        postgres_admin.init(self._dsn)
        cluster.sql(HEAP, self.name)

    @property
    def url(self) -> str:
        return (
            f"postgresql://localhost:{self.cluster.port}/{self.name}"
            f"?sslmode=verify-full&sslrootcert={self._papers.root}"
        )

    def enter(self, far: Far) -> postgres.Postgres:
        """Let the writer of a log in; nobody else has his key."""
        code = self.code(far.writer.counter)
        return postgres.connect(postgres.join(self.url, code, far.writer))

    def code(self, number: int) -> str:
        """Return a one-time code for a counter of the office."""
        return postgres_admin.enroll(self._dsn, OFFICE, number)

    def join(self, desk: Desk, number: int) -> None:
        """Set a desk up as a counter of the office, and let it in."""
        desk.set_up(office(), number)
        desk.join_hub(self.url, self.code(number))

    def backends(self) -> list[Path]:
        """Return what the kernel tells of each process that serves a counter here."""
        sql = "SELECT pid FROM pg_stat_activity WHERE application_name = 'quay-mot-cua'"
        rows = self.cluster.sql(f"{sql} AND datname = '{self.name}'")
        return [Path(f"/proc/{pid}") for (pid,) in rows]

    def worked(self) -> float:
        """Return the seconds of the processor that counters have taken on the hub."""
        said = [(each / "stat").read_text().rpartition(")")[2].split() for each in self.backends()]
        return sum(int(fields[11]) + int(fields[12]) for fields in said) / os.sysconf("SC_CLK_TCK")

    def weight(self) -> float:
        """Return the bytes that the hub's tables take with all that belongs to them."""
        sql = "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c"
        where = "WHERE relnamespace = 'hub'::regnamespace AND relkind = 'r'"
        [(size,)] = self.cluster.sql(f"{sql} {where}", self.name)
        return float(str(size))

    def copy(self, *files: Path) -> float:
        """Return the seconds that `psql \\copy` takes for these files, one after the other."""
        self.cluster.sql("TRUNCATE bare", self.name)
        said = [part for file in files for part in ("-c", f"\\copy bare FROM '{file}'")]
        address = f"host=localhost port={self.cluster.port} dbname={self.name} sslmode=require"
        secret = self._dsn.split("@")[0].split("//")[1]
        user, _, password = secret.partition(":")
        begun = time.perf_counter()
        subprocess.run(
            [str(self.cluster.bin / "psql"), "-qX", f"{address} user={user}", *said],
            env={**os.environ, "PGPASSWORD": password},
            check=True,
        )
        return time.perf_counter() - begun


@contextmanager
def serving() -> Iterator[tuple[Cluster, Papers] | None]:
    """Run a server until the end of the block; None where PostgreSQL is not installed."""
    if binaries() is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="qmc-papers-") as folder:
        papers = Papers(Path(folder))
        with running(papers=papers, durable=True) as cluster:
            yield cluster, papers


def office() -> Office:
    """Return the office that all of them are counters of."""
    return replace(SAMPLE_OFFICE, agency=OFFICE, sample=False, counters=99)


def fresh_desk(folder: Path) -> Desk:
    """Open a desk on an empty store."""
    return opened(folder / STORE, folder / "guard")


def opened(path: Path, guard: Path) -> Desk:
    """Open the desk on a store that may have something in it."""
    store = Store.writing(path, lambda: datetime.now(VIETNAM), Guard(guard))
    return Desk(store, ROOT / "resources")
