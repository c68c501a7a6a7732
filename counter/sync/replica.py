"""A counter's own store as a place where logs meet: what it has, and how it takes in what is new.

Taking in is cut into turns short enough that a clerk who saves meanwhile does not notice.  What
cannot be taken is parked with its reason, is asked for again at every exchange, and holds up
nothing but its own log.
"""

from collections.abc import Iterator, Mapping, Sequence
from json import dumps
from time import perf_counter
from typing import Any

from counter.errors import Refused
from counter.projection import used_in
from counter.schema import SCRUB
from counter.store import FROM_EVENTS, Store
from counter.sync.admission import Checked, check, writer_of
from counter.sync.folding import UNFOLDED, Folding, paced
from counter.sync.wire import PAGE, Carried, Head, View, Writer, is_sealed, seal
from counter.turn import INSERT_EVENT

LARGEST = 1000  # events in a turn
SPACED = 500  # events between two signed heads that are kept
EXPLICIT = INSERT_EVENT.replace("event (", "event (rowid, ").replace("(?,", "(?, ?,")
_SENT = (
    "SELECT e.log, e.seq, e.stamp, e.kind, e.subject, e.seen, e.body, e.prev, e.hash,"
    f" p.salt, p.body {FROM_EVENTS} WHERE e.log = ? AND e.seq >= ? ORDER BY e.seq LIMIT ?"
)
# One step of the index for each log: MAX(seq) ... GROUP BY would walk all of it.
_HEADS = """
    WITH RECURSIVE known (log) AS (
        SELECT MIN(log) FROM event
        UNION ALL SELECT (SELECT MIN(log) FROM event WHERE log > known.log) FROM known
        WHERE known.log IS NOT NULL)
    SELECT e.log, e.seq, e.hash FROM known JOIN event e
    ON e.log = known.log AND e.seq = (SELECT MAX(seq) FROM event WHERE log = known.log)
"""


class Replica(Folding):
    """The logs of one store, as any meeting place offers them."""

    judges = False  # of two tails of one log it cannot say which is the true one

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._writers: dict[str, Writer] = {}
        self._size = 100

    # --- what is here ---

    def look(self) -> View:
        """Say what is here, own heads freshly signed."""
        own = self.own_logs()
        heads = {
            log: self.sealed(log) if log in own else self._signed(log, head)
            for log, head in self.heads().items()
        }
        return View(self._store.log, self._store.now(), heads)

    def heads(self) -> dict[str, Head]:
        """Return how far each log is here; nothing is signed."""
        return {log: Head(seq, digest) for log, seq, digest in self._store.query(_HEADS)}

    def head(self, log: str) -> Head:
        return Head(*self._store.head(log))

    def hash_at(self, log: str, seq: int) -> str:
        """Return the hash of one event, or ""."""
        rows = self._store.query("SELECT hash FROM event WHERE log = ? AND seq = ?", log, seq)
        return str(rows[0][0]) if rows else ""

    def own_logs(self) -> tuple[str, ...]:
        """The logs that this file writes: its own, and those addressed to other offices."""
        if not self._store.log or self._store.key is None:
            return ()
        return (self._store.log, *(log for (log,) in self._store.query("SELECT log FROM outlet")))

    def writer(self, log: str) -> Writer | None:
        """Return who writes a log that has begun here."""
        if log not in self._writers:
            first = self.pull(log, 1, 1)
            said = writer_of(first[0]) if first else None
            if said is None:
                return None
            self._writers[log] = said
        return self._writers[log]

    def sealed(self, log: str, seq: int = 0) -> Head:
        """Return the head of an own log, or an earlier event of it, signed as of now."""
        place = (seq, self.hash_at(log, seq)) if seq else self._store.head(log)
        return seal(self._store.signer(), log, *place)

    def pull(self, log: str, since: int, most: int = PAGE) -> list[Carried]:
        return [Carried(*row) for row in self._store.query(_SENT, log, since, most)]

    # --- taking in ---

    def begin_log(self, writer: Writer) -> None:
        """Nothing has to be known of a log before it comes: its first event says it all."""
        if writer.log in self.own_logs():
            raise Refused("log_not_yours", log=writer.log)

    def push(self, events: Sequence[Carried], head: Head) -> Head:
        """Take events of another counter's log; what is not sealed by it is refused."""
        log = events[0].log
        if log in self.own_logs():
            raise Refused("log_not_yours", log=log)
        if events[0].seq > 1 and not self.head(log).seq:
            raise Refused("log_gap", log=log, seq=events[0].seq, has=0)
        writer = self.writer(log) or writer_of(events[0])
        sealed_here = (events[-1].seq, events[-1].hash) == (head.seq, head.hash)
        if writer is None or not sealed_here or not is_sealed(writer.key, log, head):
            raise Refused("seal_broken", log=log, seq=head.seq)
        problem = self._check(events).problem
        if problem is not None:
            raise problem
        for _ in self.take(events):
            pass
        self.note_seal(log, head)
        return self.head(log)

    relay = push

    def take(self, events: Sequence[Carried], *, fold: bool = True) -> Iterator[frozenset[str]]:
        """Write events of one log that are not here yet, a turn at a time; yield what changed.

        Raises Refused with what is wrong with the first event that does not fit; those before
        it are in.
        """
        left = list(events)
        while left:
            batch, left = left[: self._size], left[self._size :]
            begun = perf_counter()
            checked = self._check(batch)
            if checked.fresh:
                yield self._write(checked.fresh, fold=fold)
                self._pace(perf_counter() - begun, len(batch))
            if checked.problem is not None:
                raise checked.problem

    def _pace(self, took: float, count: int) -> None:
        """Make the next turn as long as it may be."""
        self._size = paced(self._size, took, count, LARGEST)

    def _check(self, events: Sequence[Carried]) -> Checked:
        log = events[0].log
        head = self.head(log)
        known: dict[int, str] = {}
        if events[0].seq <= head.seq:
            rows = self._store.query(
                "SELECT seq, hash FROM event WHERE log = ? AND seq BETWEEN ? AND ?",
                *(log, events[0].seq, events[-1].seq),
            )
            known = dict(rows)
        return self._spared(check(events, head, known, self._store.now()))

    def _spared(self, checked: Checked) -> Checked:
        """Let no other office erase whom this one received; what it was given it may erase."""
        erasing = [event for event in checked.fresh if event.kind == "erased"]
        own = self.writer(self._store.log) if erasing and self._store.log else None
        writer = self.writer(erasing[0].log) or writer_of(checked.fresh[0]) if erasing else None
        if own is None or writer is None or writer.office == own.office:
            return checked
        for event in erasing:
            if f"{own.office}-" in event.subject:
                fresh = [each for each in checked.fresh if each.seq < event.seq]
                return Checked(fresh, Refused("erased_by_others", log=event.log, seq=event.seq))
        return checked

    def _write(self, events: list[Carried], *, fold: bool) -> frozenset[str]:
        """Write checked events in one turn."""
        store = self._store
        with self._taking():
            if store.head(events[0].log)[0] != events[0].seq - 1:
                return frozenset()  # another program took them meanwhile; asked again next time
            subjects = self.insert(events)
            if fold:
                self.refold(subjects)
            else:
                store.execute("INSERT OR IGNORE INTO meta VALUES (?, '1')", UNFOLDED)
        return subjects

    def insert(self, events: Sequence[Carried], rowid: int = 0) -> frozenset[str]:
        """Write checked events; inside a turn.  Return their subjects, which are to be folded."""
        store = self._store
        subjects = frozenset(event.subject for event in events)
        for event in events[:1] if rowid else ():
            store.execute(EXPLICIT, rowid, *event[:9])
        store.insert_many(INSERT_EVENT, [event[:9] for event in events[bool(rowid) :]])
        gone = self._erased(subjects)
        kept = [e for e in events if e.private is not None and e.subject not in gone]
        hidden = [(e.log, e.seq, e.salt, e.private) for e in kept]
        store.insert_many("INSERT INTO private VALUES (?, ?, ?, ?)", hidden)
        for subject in {e.subject for e in events if e.kind == "erased"}:
            self._erase(subject)
        rows = ((*e[:9], None if e.subject in gone else e.private) for e in events)
        for sql, used in used_in(rows):
            store.insert_many(sql, used)
        return subjects

    def _erased(self, subjects: frozenset[str]) -> frozenset[str]:
        sql = (
            "SELECT subject FROM event"
            " WHERE subject IN (SELECT value FROM json_each(?)) AND kind = 'erased'"
        )
        rows = self._store.execute(sql, dumps([*subjects]))
        return frozenset(subject for (subject,) in rows)

    def _erase(self, subject: str) -> None:
        store = self._store
        store.execute(
            "DELETE FROM private"
            " WHERE (log, seq) IN (SELECT log, seq FROM event WHERE subject = ?)",
            subject,
        )
        store.execute("UPDATE orphan SET salt = NULL, private = NULL WHERE subject = ?", subject)
        store.execute("INSERT OR REPLACE INTO meta VALUES (?, 'due')", SCRUB)

    # --- seals, parked events, and how far others are ---

    def note_seal(self, log: str, head: Head) -> None:
        """Keep the signature of a head: with it this log can be brought back to a hub.

        The last one, and before it one for every so many events.
        """
        known = self.seals(log, 0)
        if not head.seal or (known and known[-1].seq >= head.seq):
            return
        with self._store.relaxed(), self._store.turn():
            if len(known) > 1 and known[-1].seq - known[-2].seq < SPACED:
                self._store.execute(
                    "DELETE FROM seal WHERE log = ? AND seq = ?", log, known[-1].seq
                )
            self._store.execute("INSERT INTO seal VALUES (?, ?, ?, ?)", log, *head)

    def last_seal(self, log: str) -> Head | None:
        """Return the furthest signed head of a log."""
        return next(reversed(self.seals(log, 0)), None)

    def seals(self, log: str, beyond: int) -> list[Head]:
        """Return the signed heads of a log beyond a number, in order."""
        rows = self._store.query(
            "SELECT seq, hash, seal FROM seal WHERE log = ? AND seq > ? ORDER BY seq", log, beyond
        )
        return [Head(*row) for row in rows]

    def park(self, log: str, refusal: Refused, source: str) -> None:
        """Write down which event of a log cannot be taken, and why."""
        seq = int(str(refusal.values.get("seq", 0)))
        now = self._store.now().isoformat(timespec="seconds")
        told = ";".join(f"{name}={value}" for name, value in refusal.values.items())
        sql = (
            "INSERT INTO parked VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (log) DO UPDATE SET"
            " seq = excluded.seq, reason = excluded.reason, told = excluded.told,"
            " source = excluded.source, since = CASE WHEN seq = excluded.seq"
            " AND reason = excluded.reason THEN since ELSE excluded.since END"
        )
        self._alone(sql, log, seq, refusal.code, told, source, now)

    def unpark(self, log: str, reason: str = "") -> None:
        """What could not be taken of a log was taken now.

        What it lacks besides (`reason` private_lost) is for who asks for it to unpark.
        """
        sql = "FROM parked WHERE log = ? AND (reason = ? OR ? = '' AND reason <> 'private_lost')"
        if self._store.query(f"SELECT 1 {sql}", log, reason, reason):
            self._alone(f"DELETE {sql}", log, reason, reason)

    def parked(self) -> list[tuple[Any, ...]]:
        """Return log, number, reason, words, source and since when, of all that is parked."""
        return self._store.query(
            "SELECT log, seq, reason, told, source, since FROM parked ORDER BY since, log"
        )

    def note_reach(self, place: str, vector: Mapping[str, int]) -> None:
        """Remember how far a hub, or another counter, says it has each log."""
        self.note_reaches({place: vector})

    def note_reaches(self, vectors: Mapping[str, Mapping[str, int]]) -> None:
        """Remember it of several; only what is not known yet is written."""
        known: dict[str, dict[str, int]] = {}
        for place, log, seq in self._store.query("SELECT place, log, seq FROM reach"):
            known.setdefault(place, {})[log] = seq
        told = {place: dict(vector) for place, vector in vectors.items()}
        changed = {place: now for place, now in told.items() if known.get(place, {}) != now}
        if not changed:
            return
        rows, gone = [], []
        for place, now in changed.items():
            before = known.get(place, {})
            rows += [(place, log, seq) for log, seq in now.items() if before.get(log) != seq]
            gone += [(place, log) for log in before if log not in now]
        with self._store.relaxed(), self._store.turn():
            self._store.insert_many("DELETE FROM reach WHERE place = ? AND log = ?", gone)
            self._store.insert_many("INSERT OR REPLACE INTO reach VALUES (?, ?, ?)", rows)

    def reach(self, place: str) -> dict[str, int]:
        """Return how far a place had each log when it was last heard of."""
        return dict(self._store.query("SELECT log, seq FROM reach WHERE place = ?", place))

    def tell_vector(self, vector: Mapping[str, int]) -> None:
        """A store is told by exchanges what others hold; it is nobody's notice board."""

    def vectors(self) -> Mapping[str, Mapping[str, int]]:
        return {}

    def apart(self, log: str, theirs: Head) -> list[str]:
        """Return in what a log differs from another side's: codes of dossiers, else log:seq."""
        mine = self.head(log)
        common = min(mine.seq, theirs.seq)
        if theirs.seq > mine.seq or (common and self.hash_at(log, theirs.seq) != theirs.hash):
            return [f"{log}:{theirs.seq}"]
        beyond = self._store.query(
            "SELECT DISTINCT e.subject, d.code FROM event e"
            " LEFT JOIN dossier d ON d.subject = e.subject WHERE e.log = ? AND e.seq > ?"
            " AND e.subject NOT LIKE 'reconciled:%'",  # what an evening wrote of an evening
            *(log, common),
        )
        return [code or subject for subject, code in beyond]

    def notices(self) -> Sequence[tuple[str, dict[str, object]]]:
        return ()

    def close(self) -> None:
        """The store belongs to whoever opened it."""

    def _signed(self, log: str, head: Head) -> Head:
        """What was signed last: beyond it nobody could believe what is here."""
        return self.last_seal(log) or head

    def _alone(self, sql: str, *values: object) -> None:
        with self._store.turn():
            self._store.execute(sql, *values)
