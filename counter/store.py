"""The log on disk, and the rows it adds up to.

One table is the truth: `event`, which triggers keep append-only, with the private parts beside it.
The table `dossier` is only its fold, kept for searching; `rebuild` makes it anew.  Writing never
patches a row: it refolds every dossier that it touched.

Every change is a `Turn`: one IMMEDIATE transaction, in which head, stamp and numbers are read, so
that a window and commands can work on one file at once.
"""

import secrets
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from sqlite3 import Error as SqliteError
from threading import Lock
from typing import TYPE_CHECKING, Any

from counter import chain, disk, late
from counter.errors import CounterError, Damaged, Unavailable
from counter.events import Event, Opened, read_back
from counter.guard import Guard
from counter.schema import MIGRATIONS, PROJECTION, PROJECTION_TABLES, SCRUB, statements
from counter.signing import Key, sealed_text

with late.without("psycopg"):  # a driver of the hub's, which peewee would load with all it has
    from peewee import DatabaseError, SqliteDatabase

if TYPE_CHECKING:  # what only writing and folding need is imported there: a start does neither
    from counter.dossier import Dossier
    from counter.turn import Turn

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",  # correctness: under NORMAL a power cut can forget a printed slip
    "busy_timeout": 15_000,  # who waits only polls, and may be passed by many short turns
    "secure_delete": 1,
    "cache_size": -64_000,
    "wal_autocheckpoint": 20_000,  # pages; `checkpoint` does it in quiet moments
}
APART = ("copied", "restored", "replaced")  # logs that number in a reserved part
COLUMNS_OF_EVENT = "e.log, e.seq, e.stamp, e.kind, e.subject, e.seen, e.body, e.prev, e.hash"
EVENT = f"{COLUMNS_OF_EVENT}, p.body"
FROM_EVENTS = "FROM event e LEFT JOIN private p ON p.log = e.log AND p.seq = e.seq"


class Store:
    """One file on disk: the whole memory of a counter."""

    def __init__(
        self,
        database: SqliteDatabase,
        path: Path | None,
        now: Callable[[], datetime],
        guard: Guard | None = None,
    ) -> None:
        self._db = database
        self._turn = Lock()  # threads queue here; SQLite would make them poll
        self.path = path
        self.now = now
        self.guard = guard
        self.key: Key | None = None
        self.log = ""
        self.quarrel = ""  # why a new log must be begun before anything is written
        self.lost: Mapping[str, str] = {}  # highest code by agency, of a file that is gone
        self._news_from = 0
        self._untouched: int | None = None

    @classmethod
    def writing(cls, path: Path, now: Callable[[], datetime], guard: Guard) -> "Store":
        """Open a file to write in; it is made, or brought to this version, where needed."""
        with _mapped():
            # Names of citizens, and the way into the hub: for whoever works here alone.
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists():  # what a newer version wrote is left alone to the byte
            with closing(cls(_looking(path), path, now)) as look:
                look._check_version()
        store = cls(
            SqliteDatabase(str(path), pragmas=PRAGMAS, lock_type="IMMEDIATE"), path, now, guard
        )
        with store._closed_if_it_fails():
            with _mapped():
                disk.patiently(lambda: store._db.connect(reuse_if_open=True), DatabaseError)
            store._migrate()
            store._read_identity()
            if store.log:  # a file without its key, a copy, has its quarrel already
                last = store.head(store.log)[0]
                store.quarrel = store.quarrel or guard.disagreement(store.log, path, last)
            else:
                store.lost = guard.highest_codes(path)
            store._news_from = store._last_row()
            if store.meta(SCRUB):  # an erasure was cut off before the last traces were gone
                store.scrub()
        return store

    @classmethod
    def reading(cls, path: Path, now: Callable[[], datetime]) -> "Store":
        """Open a file to look into; nothing in its folder is touched.  No file: an empty store."""
        if not path.exists():
            store = cls(SqliteDatabase(":memory:", thread_safe=False), None, now)
            store._migrate()
            return store
        untouched = disk.quiet_since(path)
        store = cls(_looking(path), path, now)
        store._untouched = untouched
        with store._closed_if_it_fails():
            old = store._check_version() < len(MIGRATIONS)
            if old or store.meta("projection") != str(PROJECTION):
                raise Unavailable("store_old_projection")
            store._read_identity()
        return store

    # --- writing ---

    @contextmanager
    def turn(self) -> Iterator["Turn"]:
        """One change, whole or not at all.  Raises Unavailable when the disk does not take it."""
        from counter.turn import Turn

        with self._turn, _mapped():
            with self._db.atomic("IMMEDIATE"):
                turn = Turn(self)
                yield turn
                turn.settle()
            if turn.last and self.guard is not None and self.path is not None:  # it is on disk now
                self.guard.raise_to(self.log, self.path, turn.last, turn.given)

    @contextmanager
    def relaxed(self) -> Iterator[None]:
        """Let this thread's turns not wait for the disk: others hold what they write as well."""
        self.query("PRAGMA synchronous = normal")
        try:
            yield
        finally:
            self.query("PRAGMA synchronous = full")

    def open_log(
        self,
        office: str,
        counter: int,
        counters: int,
        by: str,
        reason: str,
        then: "Callable[[Turn], None] | None" = None,
    ) -> None:
        """Begin a log of its own for this file, with a new key, and do `then` in the same turn."""
        piece = self.guard.free_slice() if self.guard and reason in APART else -1
        secret, log, parent = Key.new_secret(), secrets.token_hex(8), self.log
        self._seal_own()
        key, before = Key(secret), (self.log, self.key)
        opened = Opened(office, counter, counters, key.public.hex(), office, parent, reason, piece)
        try:
            with self.turn() as turn:
                self.execute("INSERT OR REPLACE INTO identity VALUES (1, ?, ?)", log, secret)
                self.execute("DELETE FROM outlet")  # they were written with the key before
                self.log, self.key = log, key
                turn.append(f"log:{log}", opened, by)
                if self.guard is not None and self.path is not None:
                    self.guard.note(log, self.path, 0, piece)
                if then is not None:
                    then(turn)
        except CounterError:  # nothing was begun: who tries again begins with the first event
            self.log, self.key = before
            raise
        self.quarrel = ""

    def signer(self) -> Key:
        """Return the key of the log that is written here."""
        if self.key is None:
            raise Damaged("key_missing", log=self.log)
        return self.key

    def rebuild(self) -> int:
        """Make everything but the log anew from the log; return the number of dossiers."""
        with self._turn, _mapped(), self._db.atomic("IMMEDIATE"):
            return self._rebuild()

    def scrub(self) -> None:
        """Leave no trace of erased names in the file: index, write-ahead log and free pages."""
        with self._turn, _mapped():
            for table in ("dossier_words", "dossier_marks"):
                self.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
            self.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.execute("VACUUM")
            [(in_the_way, *_)] = self.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if not in_the_way:  # else somebody reads what was there before: at the next start
                self.execute("DELETE FROM meta WHERE name = ?", SCRUB)

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file, in a quiet moment; never waits for anyone."""
        with _mapped():
            self.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def set_meta(self, name: str, value: str) -> None:
        """Keep a value of this file alone: it is no fact and never leaves this PC."""
        with self._turn, _mapped(), self._db.atomic("IMMEDIATE"):
            self.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, value)

    # --- reading ---

    def query(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a question about projections."""
        with _mapped():
            return self.execute(sql, *values)

    def events(self, subject: str) -> list[Event]:
        """Return the events of one subject, in no particular order."""
        return self._read("WHERE e.subject = ?", subject)

    def events_under(self, prefix: str) -> list[Event]:
        """Return the events of all subjects that begin with `prefix:`."""
        return self._read(
            "WHERE e.subject >= ? AND e.subject < ? ORDER BY e.subject", f"{prefix}:", f"{prefix};"
        )

    def dossier(self, code: str) -> "Dossier | None":
        """Return a dossier by any code it ever had."""
        from counter.dossier import fold

        held = "COALESCE((SELECT subject FROM dossier WHERE code = ?), 'dossier:' || ?)"
        return fold(self._read(f"WHERE e.subject = {held}", code, code))

    def head(self, log: str) -> tuple[int, str]:
        """Return the last number and hash of a log; (0, "") when there is none."""
        rows = self.query(
            "SELECT seq, hash FROM event WHERE log = ? ORDER BY seq DESC LIMIT 1", log
        )
        return (rows[0][0], rows[0][1]) if rows else (0, "")

    def news(self) -> frozenset[str]:
        """Return the subjects that were written to since the last call, by whomever."""
        last = self._last_row()
        if last == self._news_from:
            return frozenset()
        # With DISTINCT the planner walks the whole index of subjects.
        rows = self.query("SELECT subject FROM event WHERE rowid > ?", self._news_from)
        self._news_from = last
        if any(subject.startswith("log:") for (subject,) in rows):
            self._read_identity()  # another program began a log for this file: it is ours too
        return frozenset(subject for (subject,) in rows)

    def meta(self, name: str) -> str:
        with _mapped():
            return self._meta(name)

    def verify(self) -> tuple[int, int]:
        """Walk every chain; return how many logs and events hold.  Raises Damaged; never writes."""
        with _mapped():
            if self.execute("PRAGMA quick_check(1)") != [("ok",)]:
                raise Damaged("store_corrupt")
        excused = {
            subject for (subject,) in self.query("SELECT subject FROM event WHERE kind = 'erased'")
        }
        rows = self._stream(
            f"SELECT {COLUMNS_OF_EVENT}, p.salt, p.body {FROM_EVENTS} ORDER BY e.log, e.seq"
        )
        with closing(rows):
            return chain.walk(rows, excused)

    def copy_to(self, target: Path) -> tuple[int, int]:
        """Write a copy to `target`, open and count it; return its dossiers and events.

        The copy holds no secret key: who puts it back begins a new log.
        """
        partial = target.with_name(target.name + ".part")
        with _mapped():
            target.parent.mkdir(parents=True, exist_ok=True)
            partial.unlink(missing_ok=True)
            self._seal_own()
            try:
                self.execute("VACUUM INTO ?", str(partial))
                counted = disk.seal_copy(partial)
                partial.replace(target)
            finally:
                partial.unlink(missing_ok=True)
        if counted[1] < self.query("SELECT COUNT(*) FROM event WHERE log = ?", self.log)[0][0]:
            raise Damaged("copy_short", path=str(target))
        return counted

    def stale(self) -> bool:
        """Did somebody begin to write into a file that was being read as it lay?"""
        return self._untouched is not None and self._untouched != disk.quiet_since(self.path)

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _closed_if_it_fails(self) -> Iterator[None]:
        try:
            yield
        except CounterError:
            self.close()
            raise

    # --- inside ---

    def _seal_own(self) -> None:
        """Sign how far own logs go: with that who has only a copy can bring them back to a hub."""
        if self.key is None or not self.log:
            return
        with self.turn():
            for log in (self.log, *(log for (log,) in self.execute("SELECT log FROM outlet"))):
                head = (log, *self.head(log))
                sql = "INSERT OR IGNORE INTO seal VALUES (?, ?, ?, ?)"
                self.execute(sql, *head, self.key.sign(sealed_text(*head)))

    def execute(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Run one statement on this thread's connection; errors are peewee's.  For turns."""
        return list(self._db.execute_sql(sql, values).fetchall())

    def insert_many(self, sql: str, rows: Sequence[tuple[object, ...]]) -> None:
        self._db.cursor().executemany(sql, rows)

    def refold(self, subjects: Iterable[str], known: Mapping[str, list[Event]]) -> list["Dossier"]:
        """Make the rows of these dossiers anew; what is all `known` need not be read back."""
        from counter.dossier import fold
        from counter.projection import keep, made_of

        folded = (fold(known.get(subject) or self.events(subject)) for subject in subjects)
        made = [dossier for dossier in folded if dossier is not None]
        keep(made_of(made), self.execute, self.insert_many)
        return made

    def index(self, events: Iterable[Event]) -> None:
        """Note the numbers and command ids that these events use up."""
        from counter.projection import used_up

        for sql, rows in used_up(events):
            self.insert_many(sql, rows)

    def _rebuild(self) -> int:
        from counter.projection import remake

        for statement in statements(PROJECTION_TABLES):
            self.execute(statement)
        self.execute(
            "INSERT OR REPLACE INTO meta (name, value) VALUES ('projection', ?)", str(PROJECTION)
        )
        rows = self._stream(f"SELECT {EVENT}, e.rowid {FROM_EVENTS} ORDER BY e.subject")
        return remake(rows, self.insert_many)

    def _read(self, where: str, *values: object) -> list[Event]:
        rows = self.query(f"SELECT {EVENT} {FROM_EVENTS} {where}", *values)
        return [read_back(row) for row in rows]

    def _stream(self, sql: str) -> Generator[tuple[Any, ...], None, None]:
        with _mapped():
            yield from self._db.execute_sql(sql)

    def _last_row(self) -> int:
        return int(self.query("SELECT COALESCE(MAX(rowid), 0) FROM event")[0][0])

    def _meta(self, name: str) -> str:
        rows = self.execute("SELECT value FROM meta WHERE name = ?", name)
        return str(rows[0][0]) if rows else ""

    def _read_identity(self) -> None:
        rows = self.query("SELECT log, secret FROM identity")
        if rows:
            self.log = rows[0][0]
            self.key = Key(rows[0][1]) if rows[0][1] else None
            if self.key is None:
                self.quarrel = "restored"

    def _check_version(self) -> int:
        with _mapped():
            version = int(self.execute("PRAGMA user_version")[0][0])
        if version > len(MIGRATIONS):
            raise Damaged("store_newer", version=version)
        return version

    def _migrate(self) -> None:
        version = self._check_version()
        with _mapped():
            for step, script in enumerate(MIGRATIONS[version:], start=version + 1):
                with self._db.atomic("IMMEDIATE"):
                    if int(self.execute("PRAGMA user_version")[0][0]) >= step:
                        continue  # another process was faster
                    for statement in statements(script):
                        self.execute(statement)
                    self.execute(f"PRAGMA user_version = {step}")
            with self._db.atomic("IMMEDIATE"):
                if self._meta("projection") != str(PROJECTION):
                    self._rebuild()


def _looking(path: Path) -> SqliteDatabase:
    return SqliteDatabase(disk.address(path), uri=True, pragmas={"busy_timeout": 5000})


@contextmanager
def _mapped() -> Iterator[None]:
    """Turn what SQLite and the disk say into what a clerk or a technician can use."""
    try:
        yield
    except (DatabaseError, SqliteError, OSError, UnicodeDecodeError) as error:
        raise disk.meaning(error) from error
