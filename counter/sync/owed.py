"""Private parts that did not come with their events: erased by law, or lost on the hub?

An event is taken in without its private part, for the erasure may stand in another log, further
on.  What is neither here nor erased when an exchange ends is said, and asked for again.
"""

from collections.abc import Iterable, Sequence

from counter.errors import Refused
from counter.store import Store
from counter.sync.admission import holds_together, promises_private
from counter.sync.replica import Replica
from counter.sync.wire import Carried, Hub

LOST = "private_lost"
FEW = 100  # asked for again in one exchange


class Owed:
    """What the other side still owes this store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        sql = "SELECT log, seq, subject FROM parked JOIN event USING (log, seq) WHERE reason = ?"
        said = store.query(sql, LOST)  # before the program was started this time
        self._events = {(str(log), int(seq)): str(subject) for log, seq, subject in said}
        self._said = {log for log, _ in self._events}  # lacking something last time

    def note(self, events: Iterable[Carried]) -> None:
        """Look through what came."""
        for event in events:
            if event.private is None and promises_private(event.body):
                self._events[event.log, event.seq] = event.subject

    def ask(self, hub: Hub) -> frozenset[str]:
        """Ask for some of it again; return the subjects that are whole now."""
        self._forget_erased()
        found: list[Carried] = []
        for log, seq in list(self._events)[:FEW]:
            found += [e for e in hub.pull(log, seq, 1) if e.seq == seq and e.private is not None]
        whole = [event for event in found if holds_together(event)]
        return self._keep(whole) if whole else frozenset()

    def tell(self, replica: Replica, source: str) -> None:
        """Park what is not here and was not erased, a line for each log."""
        self._forget_erased()
        for log in self._said - {log for log, _ in self._events}:
            replica.unpark(log, LOST)
        self._said = {log for log, _ in self._events}
        for log, seq in sorted(self._events, reverse=True):
            replica.park(log, Refused(LOST, log=log, seq=seq), source)

    def _keep(self, events: Sequence[Carried]) -> frozenset[str]:
        store = self._store
        subjects = frozenset(event.subject for event in events)
        with store.turn():
            rows = [(e.log, e.seq, e.salt, e.private) for e in events]
            store.insert_many("INSERT OR IGNORE INTO private VALUES (?, ?, ?, ?)", rows)
            store.refold([s for s in subjects if s.startswith("dossier:")], {})
        for event in events:
            del self._events[event.log, event.seq]
        return subjects

    def _forget_erased(self) -> None:
        for place, subject in list(self._events.items()):
            sql = "SELECT 1 FROM event WHERE subject = ? AND kind = 'erased' LIMIT 1"
            if self._store.query(sql, subject):
                del self._events[place]
