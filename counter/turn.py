"""One change to the log: what is decided inside one transaction, and what it touches."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from counter.dossier import Dossier
from counter.errors import Refused
from counter.events import (
    NAMES,
    Erased,
    Event,
    Fact,
    Opened,
    Private,
    Received,
    decode,
    digest,
    encode,
)
from counter.schema import SCRUB
from counter.signing import Key
from counter.steps import Bound

INSERT_EVENT = (
    "INSERT INTO event (log, seq, stamp, kind, subject, seen, body, prev, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Log(Protocol):
    """What a turn needs of the store it belongs to."""

    log: str

    def signer(self) -> Key: ...
    def now(self) -> datetime: ...
    def head(self, log: str) -> tuple[int, str]: ...
    def dossier(self, code: str) -> Dossier | None: ...
    def execute(self, sql: str, *values: object) -> list[tuple[Any, ...]]: ...
    def insert_many(self, sql: str, rows: Sequence[tuple[object, ...]]) -> None: ...
    def index(self, events: Iterable[Event]) -> None: ...
    def refold(
        self, subjects: Iterable[str], known: Mapping[str, list[Event]]
    ) -> list[Dossier]: ...


class Turn:
    """What may be done inside one change."""

    def __init__(self, store: Log) -> None:
        self._store = store
        self._events: list[Event] = []
        self._newest = 0  # the highest stamp in the file
        self._heads: dict[str, tuple[int, str]] = {}  # of the logs written to
        self._last: dict[str, str] = {}  # of each subject written to, its last event here
        self._known: dict[str, list[Event]] = {}  # all there is of subjects that began in this turn
        self.changed: list[Dossier] = []

    def append(self, subject: str, fact: Fact, by: str, command: str = "", log: str = "") -> Event:
        """Write one fact to this counter's log, or to its log for another office."""
        return self._write([(subject, fact, self._store.now())], by, command, log)[0]

    def append_again(self, subject: str, fact: Fact, said: Event, log: str, seen: str) -> Event:
        """Write what an event said once more, in another log: at its time, with its officer.

        It keeps its stamp: what came after it, in whatever log, comes after it still.
        """
        again = (said.stamp, seen)
        return self._write([(subject, fact, said.at)], said.by, said.command, log, again)[0]

    def open_outlet(self, like: Opened, by: str) -> str:
        """Begin a log of this file that another office may read; return its name.

        One that this file had for that office before is its parent.
        """
        store, log = self._store, secrets.token_hex(8)
        before = store.execute("SELECT log FROM outlet WHERE audience = ?", like.audience)
        store.execute("INSERT OR REPLACE INTO outlet VALUES (?, ?)", log, like.audience)
        parent = str(before[0][0]) if before else store.log
        key = store.signer().public.hex()
        opened = replace(like, key=key, parent=parent, reason="outlet", slice=-1)
        self._write([(f"log:{log}", opened, store.now())], by, "", log)
        return log

    def append_past(self, facts: Iterable[tuple[str, Fact, datetime]], by: str) -> None:
        """Write many facts, each with its subject, as of moments that are over."""
        self._write(facts, by)

    def _write(
        self,
        facts: Iterable[tuple[str, Fact, datetime]],
        by: str,
        command: str = "",
        log: str = "",
        again: tuple[int, str] | None = None,
    ) -> list[Event]:
        store, made = self._store, []
        hidden: list[tuple[str, int, bytes, str]] = []
        for subject, fact, at in facts:
            event, private = self._next(log or store.log, subject, fact, at, (by, command), again)
            if private is not None:
                hidden.append((event.log, event.seq, private.salt, private.body))
            made.append(event)
        store.insert_many(INSERT_EVENT, [event.columns for event in made])
        store.insert_many("INSERT INTO private VALUES (?, ?, ?, ?)", hidden)
        for event in made:
            if isinstance(event.fact, Erased):
                self._erase(event.subject)
        return made

    def _next(
        self,
        log: str,
        subject: str,
        fact: Fact,
        at: datetime,
        whose: tuple[str, str],
        again: tuple[int, str] | None,
    ) -> tuple[Event, Private | None]:
        store, (by, command) = self._store, whose
        # Nobody else writes until this turn ends, so the disk is asked once.
        if log not in self._heads:
            self._heads[log] = store.head(log)
        if not self._events:
            self._newest = store.execute("SELECT MAX(stamp) FROM event")[0][0] or 0
        # Wall time, pushed past everything seen: what is written after hearing
        # from another counter sorts after it, whatever the clocks say.
        stamp = again[0] if again else max(int(at.timestamp() * 1000), self._newest + 1)
        self._newest = max(self._newest, stamp)
        seq, prev = self._heads[log]
        body, private = encode(fact, at, by, command)
        seen = self._seen(subject)
        told = again[1] if again else seen
        columns = (log, seq + 1, stamp, NAMES[type(fact)], subject, told, body, prev)
        event = decode((*columns, digest(*columns)), private.body if private else None)
        self._events.append(event)
        self._heads[log] = event.seq, event.hash
        self._last[subject] = f"{event.log}:{event.seq}"
        if not seen:
            self._known[subject] = [event]
        elif subject in self._known:
            self._known[subject].append(event)
        return event, private

    def dossier(self, code: str) -> Dossier:
        """Return a dossier as it stands in this turn.  Refuses an unknown code."""
        found = self._store.dossier(code)
        if found is None:
            raise Refused("dossier_unknown", code=code)
        return found

    def command(self, id_: str) -> tuple[str, str] | None:
        """Return kind and subject of what a command with this id did already."""
        rows = (
            self._store.execute("SELECT kind, subject FROM command WHERE id = ?", id_)
            if id_
            else []
        )
        return (rows[0][0], rows[0][1]) if rows else None

    def wrote(self, id_: str, kind: str, subjects: Iterable[str]) -> int:
        """Return how many facts of a kind a command with this id wrote already.

        Refuses command_used where it wrote something else, or of none of these subjects.
        """
        before = self.command(id_)
        if before is None:
            return 0
        about = frozenset(subjects)
        if before[0] != kind or before[1] not in about:
            raise Refused("command_used", id=id_)
        sql = "SELECT COUNT(*) FROM event WHERE subject = ? AND json_extract(body, '$.id') = ?"
        return sum(int(self._store.execute(sql, subject, id_)[0][0]) for subject in about)

    def settle(self) -> None:
        """Refold what was touched; still inside the transaction."""
        subjects = dict.fromkeys(
            event.subject for event in self._events if event.subject.startswith("dossier:")
        )
        self._store.index(self._events)
        self.changed = self._store.refold(subjects, self._known)

    @property
    def given(self) -> str:
        """The last number given in this turn, or ""."""
        facts = [e.fact for e in self._events if isinstance(e.fact, (Received, Bound))]
        return next((fact.code for fact in reversed(facts) if fact.issued), "")

    @property
    def last(self) -> int:
        """The highest number written to this counter's own log in this turn, or 0."""
        return self._heads.get(self._store.log, (0, ""))[0]

    def _seen(self, subject: str) -> str:
        if subject in self._last:
            return self._last[subject]
        rows = self._store.execute(
            "SELECT log, seq FROM event WHERE subject = ?"
            " ORDER BY stamp DESC, log DESC, seq DESC LIMIT 1",
            subject,
        )
        return f"{rows[0][0]}:{rows[0][1]}" if rows else ""

    def _erase(self, subject: str) -> None:
        self._store.execute("INSERT OR REPLACE INTO meta VALUES (?, 'due')", SCRUB)
        self._known.pop(subject, None)
        self._store.execute(
            "DELETE FROM private"
            " WHERE (log, seq) IN (SELECT log, seq FROM event WHERE subject = ?)",
            subject,
        )
        sql = "UPDATE orphan SET salt = NULL, private = NULL WHERE subject = ?"
        self._store.execute(sql, subject)
