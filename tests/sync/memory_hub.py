"""A hub in memory that judges as the real one does: for simulations, where seconds are scarce.

tests/sync/test_contract.py holds it to the same answers as PostgreSQL and a folder.
"""

import json
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
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
    brought: dict[tuple[str, str], list[Carried]] = field(default_factory=dict)  # by log, carrier
    relayed: dict[tuple[str, str], Head] = field(default_factory=dict)
    enrolled: set[str] = field(default_factory=set)  # empty: whoever comes
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
            {place: list(events) for place, events in self.brought.items()},
            dict(self.relayed),
            set(self.enrolled),
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
        offered, mine = self._offered(log), self._reach(log)
        checked = check(events, mine, {e.seq: e.hash for e in offered}, self.hub.now())
        if checked.problem is not None:
            raise checked.problem
        if checked.fresh:
            own = len(self.hub.logs.get(log, []))
            fresh = [self._without_erased(event) for event in checked.fresh]
            self.hub.brought[log, self.name] = [*offered[own:], *fresh]
            self.hub.relayed[log, self.name] = head
            self._forget(e.subject for e in fresh if e.kind == "erased")
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

    def notices(self) -> Sequence[tuple[str, dict[str, object]]]:
        return ()

    def close(self) -> None:
        """Nothing is held open."""

    # --- inside ---

    def _alive(self) -> None:
        if self.name in self.hub.retired:
            raise Refused("writer_retired", writer=self.name)
        if self.hub.enrolled and self.name not in self.hub.enrolled:
            raise Refused("writer_unknown", writer=self.name)

    def _may_read(self, writer: Writer) -> bool:
        return self.office in (writer.office, writer.audience)

    def _offered(self, log: str) -> list[Carried]:
        """What its writer brought, and behind it what somebody brought back and fits."""
        events = self.hub.logs.get(log, [])
        carrier = self._carrier(log)
        if carrier is None:
            return list(events)
        return [*events, *(e for e in self.hub.brought[log, carrier] if e.seq > len(events))]

    def _reach(self, log: str) -> Head:
        carrier = self._carrier(log)
        if carrier is None:
            return self.hub.heads.get(log, NOTHING)
        return self.hub.relayed[log, carrier]

    def _carrier(self, log: str) -> str | None:
        """Whose copy goes furthest beyond what the writer brought, and goes on from there."""
        mine = self.hub.heads.get(log, NOTHING)
        found = [
            (head.seq, carrier)
            for (known, carrier), head in self.hub.relayed.items()
            if known == log and head.seq > mine.seq and self._goes_on(log, carrier, mine)
        ]
        return max(found)[1] if found else None

    def _goes_on(self, log: str, carrier: str, mine: Head) -> bool:
        piece = self.hub.brought[log, carrier]
        return any(e.seq == mine.seq + 1 and e.prev == mine.hash for e in piece)

    def _keep(self, kept: list[Carried], event: Carried) -> None:
        kept.append(event)
        kept[-1] = self._without_erased(event)
        self._forget([event.subject] if event.kind == "erased" else [])

    def _forget(self, subjects: Iterable[str]) -> None:
        gone = frozenset(subjects)
        self.hub.erased |= gone
        for events in (*self.hub.logs.values(), *self.hub.brought.values()) if gone else ():
            events[:] = [self._without_erased(e) for e in events]

    def _without_erased(self, event: Carried) -> Carried:
        gone = event.subject in self.hub.erased
        return event._replace(salt=None, private=None) if gone else event


def names_in(hub: MemoryHub) -> str:
    """Return every private part that the hub keeps, as one text."""
    kept = [e for events in (*hub.logs.values(), *hub.brought.values()) for e in events]
    return json.dumps([e.private for e in kept if e.private], ensure_ascii=False)
