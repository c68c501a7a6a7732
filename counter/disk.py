"""A store's file as the disk sees it: how to look without touching, and what failures mean."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

from counter.errors import CounterError, Damaged, Unavailable, reason

# What SQLite and the system say, in lower case, and who can put it right.  The first one counts.
SAYINGS: tuple[tuple[str, type[CounterError], str], ...] = (
    ("malformed", Damaged, "store_corrupt"),
    ("not a database", Damaged, "store_corrupt"),
    ("could not decode", Damaged, "store_corrupt"),
    ("codec can't decode", Damaged, "store_corrupt"),  # what SQLite says of a name it garbled
    ("vtable constructor failed", Damaged, "store_corrupt"),
    ("append-only", Damaged, "log_append_only"),
    ("disk is full", Unavailable, "disk_full"),
    ("no space left", Unavailable, "disk_full"),
    ("sqlite_ioerr_shmsize", Unavailable, "disk_full"),  # not even room for the index of the WAL
    ("readonly", Unavailable, "store_readonly"),
    ("read-only", Unavailable, "store_readonly"),
    ("permission denied", Unavailable, "store_readonly"),
    ("unable to open", Unavailable, "store_readonly"),
    ("locked", Unavailable, "store_busy"),
)

PATIENCE = 5.0  # seconds
HEADER = 100  # bytes that every SQLite file begins with


def address(path: Path) -> str:
    """Return the address under which a file is only looked at.

    A file that nobody has open is read as it lies, without making -wal and -shm beside it.
    Raises Damaged store_corrupt for what is too short: SQLite would take it for an empty file.
    """
    if 0 < path.stat().st_size < HEADER:
        raise Damaged("store_corrupt")
    mode = "mode=ro" if _in_use(path) else "immutable=1"
    return f"{path.resolve().as_uri()}?{mode}"


def patiently(connect: Callable[[], object], locked: type[Exception]) -> None:
    """Connect, again and again for some seconds where another program is beginning the same file.

    SQLite waits for a lock, but not while a file is switched to its write-ahead log.
    """
    until = monotonic() + PATIENCE
    while True:
        try:
            connect()
        except locked as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(0.02)
        else:
            return


def quiet_since(path: Path | None) -> int | None:
    """Return when a file was last written, in ns; None while somebody has it open."""
    return None if path is None or _in_use(path) else path.stat().st_mtime_ns


def seal_copy(path: Path) -> tuple[int, int]:
    """Open a copy, take its key away, and count the dossiers and events in it."""
    with closing(sqlite3.connect(path)) as copy, copy:
        copy.execute("PRAGMA synchronous = FULL")
        copy.execute("PRAGMA secure_delete = ON")
        copy.execute("UPDATE identity SET secret = NULL")
        copy.execute("DELETE FROM link")
        if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise Damaged("store_corrupt")
        dossiers = copy.execute("SELECT COUNT(*) FROM dossier").fetchone()[0]
        events = copy.execute("SELECT COUNT(*) FROM event").fetchone()[0]
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return dossiers, events


def meaning(error: BaseException) -> CounterError:
    """Turn what SQLite and the disk say into what a clerk or a technician can use."""
    # A failed COMMIT on a full disk hides behind "cannot rollback": look at what came before.
    said, cause = "", error
    while cause is not None:
        said += f" {cause} {getattr(cause, 'sqlite_errorname', '')}".lower()
        cause = cause.__context__  # type: ignore[assignment]
    for words, kind, code in SAYINGS:
        if words in said:
            return kind(code)
    said_by_system = isinstance(error, OSError)
    return Unavailable("store", reason=reason(error) if said_by_system else str(error))


def _in_use(path: Path) -> bool:
    return path.with_name(path.name + "-wal").exists()
