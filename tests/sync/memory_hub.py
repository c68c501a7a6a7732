"""A hub in memory that judges as the real one does: for simulations, where seconds are scarce.

tests/sync/test_contract.py holds it to the same answers as PostgreSQL and a folder.
"""

import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from counter.errors import Refused
from counter.sync.admission import NOTHING, check, writer_of
from counter.sync.wire import PAGE, Carried, Head, View, Writer, is_sealed


@dataclass
class MemoryHub:
    """What a hub keeps; `door` opens it for one counter."""

    now: Callable[[], datetime]
    epoch: str = field(default_factory=lambda: secrets.token_hex(4))
    logs: dict[str, list[Carried]] = field(default_factory=dict)
    heads: dict[str, Head] = field(default_factory=dict)
    writers: dict[str, Writer] = field(default_factory=dict)
    told: dict[str, dict[str, int]] = field(default_factory=dict)
    brought: dict[str, list[tuple[list[Carried], Head]]] = field(default_factory=dict)
    retired: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)

    def door(self, name: str) -> "Door":
        """Open the hub as the counter OFFICE/N would."""
        return Door(self, name)

    def copy(self) -> "MemoryHub":
        """Return it as it is now: a backup that may come back later."""
        return MemoryHub(
            self.now,
            secrets.token_hex(4),
            {log: list(events) for log, events in self.logs.items()},
            dict(self.heads),
            dict(self.writers),
            {log: dict(vector) for log, vector in self.told.items()},
            {log: list(pieces) for log, pieces in self.brought.items()},
            set(self.retired),
            set(self.erased),
        )


class Door:
    """The hub as one counter may use it."""

    judges = True

    def __init__(self, hub: MemoryHub, name: str) -> None:
        self.hub = hub
        self.name = name
        self.office = name.rpartition("/")[0]

    def look(self) -> View:
        self._alive()
        heads = {
            log: self._reach(log)
            for log, writer in self.hub.writers.items()
            if self._may_read(writer) and (log in self.hub.heads or self._reach(log).seq)
        }
        return View(self.hub.epoch, self.hub.now(), heads)

    def begin_log(self, writer: Writer) -> None:
        self._alive()
        known = self.hub.writers.get(writer.log)
        if writer.name != self.name or known not in (None, writer):
            raise Refused("log_not_yours", log=writer.log)
        self.hub.writers[writer.log] = writer

    def pull(self, log: str, since: int, most: int = PAGE) -> list[Carried]:
        self._alive()
        writer = self.hub.writers.get(log)
        if writer is None or not self._may_read(writer):
            return []
        return [e for e in self._offered(log) if e.seq >= since][:most]

    def push(self, events: Sequence[Carried], head: Head) -> Head:
        self._alive()
        log = events[0].log
        writer = self.hub.writers.get(log)
        if writer is None or writer.name != self.name:
            raise Refused("log_not_yours", log=log)
        kept, mine = self.hub.logs.setdefault(log, []), self.hub.heads.get(log, NOTHING)
        checked = check(events, mine, {e.seq: e.hash for e in kept}, self.hub.now())
        if checked.problem is not None:
            raise checked.problem
        if checked.fresh and checked.head[:2] != head[:2]:
            raise Refused("log_broken", log=log, seq=head.seq)
        for event in checked.fresh:
            self._keep(kept, event)
        if checked.fresh:
            self.hub.heads[log] = head
        return self.hub.heads[log]

    def relay(self, events: Sequence[Carried], head: Head) -> Head:
        self._alive()
        log = events[0].log
        writer = self.hub.writers.get(log) or writer_of(events[0])
        if writer is None or writer.office != self.office:
            raise Refused("log_not_yours", log=log)
        if not is_sealed(writer.key, log, head):
            raise Refused("seal_broken", log=log, seq=head.seq)
        self.hub.writers.setdefault(log, writer)
        mine = self._reach(log)
        known = {e.seq: e.hash for e in self._offered(log)}
        checked = check(events, mine, known, self.hub.now())
        if checked.problem is not None:
            raise checked.problem
        if checked.fresh:
            fresh = [self._without_erased(event) for event in checked.fresh]
            self.hub.brought.setdefault(log, []).append((fresh, head))
        return self._reach(log)

    def tell_vector(self, vector: Mapping[str, int]) -> None:
        self._alive()
        self.hub.told[self.name] = dict(vector)

    def vectors(self) -> Mapping[str, Mapping[str, int]]:
        self._alive()
        return {
            name: {
                log: seq
                for log, seq in vector.items()
                if (writer := self.hub.writers.get(log)) and self._may_read(writer)
            }
            for name, vector in self.hub.told.items()
            if name.rpartition("/")[0] == self.office
        }

    def close(self) -> None:
        """Nothing is held open."""

    # --- inside ---

    def _alive(self) -> None:
        if self.name in self.hub.retired:
            raise Refused("writer_retired", writer=self.name)

    def _may_read(self, writer: Writer) -> bool:
        return self.office in (writer.office, writer.audience)

    def _offered(self, log: str) -> list[Carried]:
        """What its writer brought, and behind it what others brought back."""
        events = list(self.hub.logs.get(log, []))
        for piece, _ in self.hub.brought.get(log, []):
            last = events[-1] if events else None
            events += [e for e in piece if e.seq > (last.seq if last else 0)]
        return events

    def _reach(self, log: str) -> Head:
        heads = [self.hub.heads.get(log, NOTHING)]
        heads += [head for _, head in self.hub.brought.get(log, [])]
        return max(heads, key=lambda head: head.seq)

    def _keep(self, kept: list[Carried], event: Carried) -> None:
        if event.kind == "erased":
            self.hub.erased.add(event.subject)
            for log, events in self.hub.logs.items():
                self.hub.logs[log][:] = [self._without_erased(e) for e in events]
            for log, pieces in self.hub.brought.items():
                self.hub.brought[log] = [
                    ([self._without_erased(e) for e in piece], head) for piece, head in pieces
                ]
        kept.append(self._without_erased(event))

    def _without_erased(self, event: Carried) -> Carried:
        gone = event.subject in self.hub.erased
        return event._replace(salt=None, private=None) if gone else event


def names_in(hub: MemoryHub) -> str:
    """Return every private part that the hub keeps, as one text."""
    kept = [e for events in hub.logs.values() for e in events]
    return json.dumps([e.private for e in kept if e.private], ensure_ascii=False)
