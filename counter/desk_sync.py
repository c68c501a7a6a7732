"""How a desk agrees with the others: by a hub or a stick; and what lies where, truthfully."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from counter.desk_across import Across
from counter.desk_acts import NOW, How
from counter.errors import Refused
from counter.records import dataclass
from counter.text import clean

if TYPE_CHECKING:
    from pathlib import Path

    from counter.agreement_facts import Reconciled
    from counter.conflicts import Conflict
    from counter.dossier import Dossier
    from counter.events import Received
    from counter.renewals import Renewed
    from counter.sync.bundle import Made
    from counter.sync.exchange import Outcome
    from counter.sync.pairs import Pair
    from counter.sync.replica import Replica
    from counter.sync.runner import Runner, Told
    from counter.sync.wire import Hub

LINK = "hub"  # the row of `link` that names the hub
LAST = "exchanged"  # in `meta`: when the hub was last heard of


@dataclass(frozen=True, slots=True)
class Unsent:
    """What this counter wrote and the hub does not have yet."""

    events: int = 0
    dossiers: int = 0
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where all that is known of a dossier lies."""

    unsent: int  # of its events that the hub does not have
    on_hub: bool
    seen_by: tuple[str, ...]  # counters that hold all of it


@dataclass(frozen=True, slots=True)
class Parked:
    """Something that could not be taken in, with its reason; it is tried again each time."""

    log: str
    counter: str  # OFFICE/N of its writer, where known
    seq: int
    reason: str
    told: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Other:
    """Another counter of the office, as it was last heard of."""

    name: str  # OFFICE/N
    behind: int  # events known here that it is not known to hold


class Agreement(Across):
    """A desk that exchanges with other counters."""

    @property
    def name(self) -> str:
        """How this counter is named: OFFICE/N."""
        return f"{self.office.agency}/{self.counter}"

    @property
    def is_alone(self) -> bool:
        """Is there neither a hub nor a paired counter that anything could go to?"""
        sql = "SELECT 1 FROM link WHERE name = ? OR name LIKE 'pair:%' LIMIT 1"
        return not self._store.query(sql, LINK)

    # --- the hub ---

    @property
    def hub(self) -> str:
        """The meeting place, without its password; "" where there is none."""
        from counter.sync import places

        return places.shown(self._link())

    def join_hub(self, address: str, code: str) -> str:
        """Join a hub or a shared folder with a one-time code; return its address for people."""
        from counter.sync import places
        from counter.sync.replica import Replica

        if self.is_sample:
            raise Refused("office_sample_joins")
        self._check_clock()
        self.begin()
        writer = Replica(self._store).writer(self._store.log)
        if writer is None:
            raise Refused("log_broken", log=self._store.log, seq=1)
        link = places.join(address, code, writer, self.now())
        with self._store.turn():
            self._store.execute(
                "INSERT OR REPLACE INTO link VALUES (?, ?, '', ?)",
                *(LINK, link, self.now().isoformat(timespec="seconds")),
            )
        return places.shown(link)

    def check_join_code(self, code: str) -> None:
        """Refuses code_mistyped: a slip of the finger is told before a hub is asked anything."""
        from counter.sync import join_code

        join_code.read(code)

    def leave_hub(self) -> None:
        """Forget the hub; what is here stays here."""
        with self._store.turn():
            self._store.execute("DELETE FROM link WHERE name = ?", LINK)
            self._store.execute("DELETE FROM reach WHERE place = ?", LINK)

    def connect(self) -> Hub:
        """Return the hub of this counter.  Refuses hub_none."""
        from counter.sync import places

        link = self._link()
        if not link:
            raise Refused("hub_none")
        return places.connect(link, self.name, self._store.now)

    def exchange(self) -> Outcome:
        """Exchange once, now.  Raises Unavailable where the hub is away."""
        from counter.sync.exchange import Exchange

        self._check_clock()
        hub = self.connect()
        try:
            self.begin()
            outcome = Exchange(self._store, hub, self._renewed).run()
        finally:
            hub.close()
        self.heard(self.now())
        self._tell(self._store.news())
        return outcome

    def minutes_off(self, outcome: Outcome) -> int:
        """How many minutes this clock is off the hub's, where a person must know; else 0."""
        from counter.sync.wire import SKEW

        return round(outcome.skew.total_seconds() / 60) if abs(outcome.skew) > SKEW else 0

    def runner(self, tell: Callable[[Told], None]) -> Runner:
        """Return what exchanges in the background; `tell` is called in its thread."""
        from counter.sync.runner import Runner

        return Runner(self._store, self.connect, self._renewed, tell)

    def heard(self, at: datetime) -> None:
        """Remember when the hub was last heard of; not on disk each time, that is not worth it."""
        last = self.last_exchange
        if last is None or (at - last).total_seconds() >= 60:
            self._store.set_meta(LAST, at.isoformat(timespec="seconds"))

    @property
    def last_exchange(self) -> datetime | None:
        """When the hub was last heard of, to the minute."""
        said = self._store.meta(LAST)
        return datetime.fromisoformat(said) if said else None

    # --- sticks ---

    def pair_code(self) -> str:
        """Return what this counter shows to another one, once."""
        from counter.sync import pairs

        if self.is_sample:
            raise Refused("office_sample_joins")
        self.begin()
        return pairs.own_code(self._store, self.name)

    def pair_rows(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """Return that code as a QR for a screen: the black runs of each row.

        Loads the library of papers: to be asked beside the window, not in it.
        """
        from counter.paper.sheet import qr_rows

        return tuple(map(tuple, qr_rows(self.pair_code())))

    def read_pair(self, code: str) -> Pair:
        """Say whose code this is; nobody is trusted yet.  Refuses pair_code_bad."""
        from counter.sync import pairs

        return pairs.read(code)

    def pair(self, code: str) -> Pair:
        """Trust the counter that showed this code.  Refuses pair_code_bad, pair_self."""
        from counter.sync import pairs

        self.begin()
        return pairs.add(self._store, code)

    def unpair(self, name: str) -> None:
        """Trust a counter no longer.  Refuses pair_unknown."""
        from counter.sync import pairs

        if pairs.find(self._store, name) is None:
            raise Refused("pair_unknown", to=name)
        pairs.forget(self._store, name)

    def pairs(self) -> list[Pair]:
        """Return the counters whose sticks are believed."""
        from counter.sync import pairs

        return pairs.all_of(self._store)

    def export_bundle(self, path: Path, to: str = "") -> Made:
        """Write a stick for the counters of this office, or for one counter or office."""
        from counter.sync import bundle

        self.begin()
        return bundle.export(self._store, path, self.name, self.office.agency, to)

    def import_bundle(self, path: Path) -> Outcome:
        """Take in what a stick brings.  Refuses what is cut, changed, old, or of a stranger."""
        from counter.sync import bundle
        from counter.sync.exchange import Exchange

        self._check_clock()
        self.begin()
        opened = bundle.read(self._store, path)
        outcome = Exchange(self._store, opened.hub, self._renewed).take_in()
        bundle.taken(self._store, opened)
        self._tell(self._store.news())
        return outcome

    # --- what is where ---

    def unsent(self) -> Unsent:
        """Say what the hub does not have yet; without a hub, what paired counters do not have."""
        from counter.sync.replica import Replica

        replica = Replica(self._store)
        there = self._there(replica)
        count, subjects, oldest = 0, set(), ""
        for log in replica.own_logs():
            since = there.get(log, 0)
            if not (ahead := max(0, replica.head(log).seq - since)):
                continue
            count += ahead
            sql = "SELECT DISTINCT subject FROM event WHERE log = ? AND seq > ?"
            told = {subject for (subject,) in self._store.query(sql, log, since)}
            subjects |= {subject for subject in told if subject.startswith("dossier:")}
            sql = "SELECT json_extract(body, '$.at') FROM event WHERE log = ? AND seq = ?"
            [(at,)] = self._store.query(sql, log, since + 1)
            oldest = min(filter(None, (oldest, at)), default="")
        return Unsent(count, len(subjects), datetime.fromisoformat(oldest) if oldest else None)

    def _there(self, replica: Replica) -> dict[str, int]:
        """How far own logs are where they go to: at the hub, or at all that were paired."""
        paired = [] if self._link() else self.pairs()
        if not paired:
            return replica.reach(LINK)
        there = {}
        for log in replica.own_logs():
            writer = replica.writer(log)
            readers = [p.name for p in paired if writer and p.office == writer.audience]
            there[log] = min((replica.reach(name).get(log, 0) for name in readers), default=0)
        return there

    def others(self) -> list[Other]:
        """Return the other counters of the office, and how far behind they were last heard of."""
        from counter.sync.replica import Replica

        replica = Replica(self._store)
        heads, own = replica.heads(), self.office.agency
        writers = [writer for log in heads if (writer := replica.writer(log)) is not None]
        ours = {writer.log for writer in writers if writer.audience == own}
        names = {writer.name for writer in writers if writer.office == own} - {self.name}
        made = []
        for name in sorted(names, key=lambda name: (len(name), name)):
            held = replica.reach(name)
            behind = sum(max(0, heads[log].seq - held.get(log, 0)) for log in ours)
            made.append(Other(name, behind))
        return made

    def whereabouts(self, dossier: Dossier) -> Whereabouts:
        """Say whether all that is known of a dossier is on the hub, and who holds all of it."""
        needed: dict[str, int] = {}
        for event in dossier.history:
            needed[event.log] = max(needed.get(event.log, 0), event.seq)
        reach: dict[str, dict[str, int]] = {}
        for place, log, seq in self._store.query("SELECT place, log, seq FROM reach"):
            reach.setdefault(place, {})[log] = seq
        hub = reach.pop(LINK, {})
        unsent = sum(event.seq > hub.get(event.log, 0) for event in dossier.history)
        seen = (
            name
            for name, held in reach.items()
            if name != self.name and all(held.get(log, 0) >= seq for log, seq in needed.items())
        )
        return Whereabouts(unsent, bool(hub) and not unsent, tuple(sorted(seen)))

    def parked(self) -> list[Parked]:
        """Return what could not be taken in, and why."""
        from counter.sync.replica import Replica

        replica = Replica(self._store)
        made = []
        for log, seq, reason, told, _, since in replica.parked():
            writer = replica.writer(log)
            when = datetime.fromisoformat(since)
            made.append(Parked(log, writer.name if writer else "", seq, reason, told, when))
        return made

    def reconcile(self, command: str = "") -> Reconciled:
        """Compare what is here with what the hub holds, and write the result down."""
        from counter import evening

        hub = self.connect()
        try:
            theirs = hub.look().heads
        finally:
            hub.close()
        fact = evening.compared(self._store, self.office.agency, self.hub, theirs, self.now())
        with self._store.turn() as turn:
            if not turn.command(command):
                turn.append(f"reconciled:{self.name}", fact, self.officer.name, command)
        self._tell(self._store.news())
        return fact

    def reconciliations(self, days: int = 30) -> list[Reconciled]:
        """Return the last comparison of each day, newest first."""
        from counter import evening

        first = self.now().date() - timedelta(days=days - 1)
        return evening.since(self._store, self.name, first)

    # --- conflicts ---

    def conflicts(self) -> list[Conflict]:
        """Return what two counters did without knowing of each other, for a person to settle."""
        from counter import conflicts

        return conflicts.of_store(self._store, self.office.agency)

    def settle(self, key: str, reason: str, how: How = NOW) -> None:
        """Say that a conflict was looked at, and why it is none any more.

        Refuses conflict_unknown, reason_missing.
        """
        from counter import conflicts

        if not clean(reason):
            raise Refused("reason_missing")
        act = self._acting(how)
        found = next((c for c in self.conflicts() if c.key == key), None)
        if found is None:
            raise Refused("conflict_unknown", key=key)
        self._check_clock()
        self.begin()
        with self._store.turn() as turn:
            if not turn.command(how.command):
                fact = conflicts.settled(found, act.at, clean(reason))
                turn.append(found.subject, fact, self.officer.name, how.command)
        self._tell(self._store.news())

    def renewals(self) -> list[Renewed]:
        """Return the logs that were begun anew lately, for a person who has not seen it yet."""
        from counter import renewals

        return renewals.unseen(self._store)

    def renewals_seen(self, code: str = "") -> None:
        """A person has seen one new code, or all there is."""
        from counter import renewals

        renewals.mark_seen(self._store, code)

    # --- inside ---

    def _link(self) -> str:
        rows = self._store.query("SELECT address FROM link WHERE name = ?", LINK)
        return str(rows[0][0]) if rows else ""

    def _renewed(self, fact: Received) -> Received:
        """Give a reception another code of this counter: its own went to somebody else."""
        from counter import numbers, slips

        place = (fact.office, fact.counter, self.counters)
        code = numbers.next_code(self._store, *place, fact.received_at.date())
        return slips.sealed(replace(fact, code=code, issued=True), self._store.signer())
