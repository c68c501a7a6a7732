"""One exchange with a meeting place: what is missing there goes out, what is missing here comes in.

It always starts from what the other side says it has, never from what was remembered: that one
rule heals a hub that was restored, a message that was lost and an answer that never came.
Whatever is cut off is begun again by the next exchange; nothing is ever given up.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from time import monotonic, sleep
from typing import NamedTuple

from counter.errors import Refused
from counter.store import Store
from counter.sync import forks
from counter.sync.admission import NOTHING, writer_of
from counter.sync.owed import Owed
from counter.sync.replica import Replica
from counter.sync.wire import MOST, Head, Hub, View, Writer, is_sealed, seal

logger = logging.getLogger(__name__)

HUB = "hub"  # how far the hub has each log stands under this name
ASKED = 5.0  # seconds after which the others are asked anew what they hold
MANY = 5_000  # events that come in without folding after each turn, where fewer are here
HELD = frozenset(
    {"stamp_ahead", "log_broken", "log_gap", "log_forked", "seal_broken", "erased_by_others"}
)


class Outcome(NamedTuple):
    """What came of an exchange.  `behind` counts events that one side still lacks."""

    sent: int = 0
    received: int = 0
    parked: int = 0
    behind: int = 0
    skew: timedelta = timedelta()  # how far this clock is ahead of the hub's
    renewed: tuple[forks.Renewal, ...] = ()  # logs that had to be begun anew
    changed: frozenset[str] = frozenset()  # subjects
    notices: tuple[tuple[str, dict[str, object]], ...] = ()  # of the hub's, code and values


class Exchange:
    """Exchanges of one store with one meeting place."""

    def __init__(self, store: Store, hub: Hub, renewed: forks.Renewed, rest: float = 0.0) -> None:
        """`renewed` gives a reception whose code was taken another one; `rest` is how many seconds
        to leave the store alone between two turns.
        """
        self._store = store
        self._hub = hub
        self._renewed = renewed
        self._rest = rest
        self._replica = Replica(store)
        self._owed = Owed(store)
        self._told: Mapping[str, int] = {}
        self._holds: tuple[str, Head] | None = None  # the signed head that was checked last
        self._calm: dict[str, Head] = {}  # logs that were the same on both sides
        self._notices: Sequence[tuple[str, dict[str, object]]] = ()
        self._asked: float | None = None  # when the others were last asked what they hold
        self._begin()

    def _begin(self) -> None:
        self._sent = self._received = 0
        self._changed: set[str] = set()
        self._renewals: list[forks.Renewal] = []
        self._much = False  # is more to come in than is here?
        self._has: dict[str, int] = {}  # how far the hub has own logs now

    def run(self) -> Outcome:
        """Exchange once.  Raises Unavailable where the other side is away."""
        self._begin()
        replica, hub = self._replica, self._hub
        asked = self._store.now()
        view = hub.look()
        skew = asked + (self._store.now() - asked) / 2 - view.now
        self._finish()
        parted = [log for log in replica.own_logs() if not self._give(log, view)]
        if parted:
            self._renew(parted, view)
        own, heads = replica.own_logs(), replica.heads()
        self._much = _is_much(heads, view)
        if replica.parked():
            self._calm.clear()
        for log, theirs in sorted(view.heads.items()):
            calm = self._calm.get(log) == theirs and heads.get(log, NOTHING)[:2] == theirs[:2]
            if log not in own and not calm:
                self._fetch(log, theirs)
        for subjects in replica.fold_rest():
            self._note(subjects)
        self._note(self._owed.ask(hub))
        self._owed.tell(replica, HUB)
        if self._received or self._changed or self._renewals:
            heads = replica.heads()
        for log, mine in heads.items():
            if log not in own and mine.seq > view.heads.get(log, NOTHING).seq:
                self._bring_back(log, view.heads.get(log, NOTHING))
        return self._done(view, skew, {log: head.seq for log, head in heads.items()})

    def take_in(self) -> Outcome:
        """Only take in what the other side has, as from a bundle; nothing goes out."""
        self._begin()
        replica, hub = self._replica, self._hub
        self._finish()
        view, own = hub.look(), replica.own_logs()
        self._much = _is_much(replica.heads(), view)
        for log, theirs in sorted(view.heads.items()):
            if log not in own:
                self._fetch(log, theirs)
            elif replica.hash_at(log, theirs.seq) != theirs.hash:
                self._begin_anew(log, theirs)
        for subjects in replica.fold_rest():
            self._note(subjects)
        self._owed.tell(replica, view.epoch)
        replica.note_reaches(hub.vectors())
        heads, there = replica.heads(), {log: h.seq for log, h in view.heads.items()}
        behind = sum(max(0, seq - heads.get(log, NOTHING).seq) for log, seq in there.items())
        return self._outcome(behind, timedelta())

    def _outcome(self, behind: int, skew: timedelta) -> Outcome:
        return Outcome(
            *(self._sent, self._received, len(self._replica.parked()), behind, skew),
            *(tuple(self._renewals), frozenset(self._changed), tuple(self._notices)),
        )

    def _done(self, view: View, skew: timedelta, heads: Mapping[str, int]) -> Outcome:
        there = dict.fromkeys(view.heads, 0) | {log: h.seq for log, h in view.heads.items()}
        for log in self._replica.own_logs():
            there[log] = max(there.get(log, 0), self._has.get(log, 0))
        self._replica.note_reach(HUB, there)
        due = self._asked is None or monotonic() > self._asked + ASKED
        # In the background not after every single event: each would be told to, and by, everybody.
        if heads != self._told and (due or not self._rest):
            self._hub.tell_vector(heads)
            self._told = heads
        if due or (not self._rest and (self._sent or self._received)):
            self._asked = monotonic()
            self._notices = self._hub.notices()
            self._replica.note_reaches(self._hub.vectors())
        behind = sum(max(0, seq - there.get(log, 0)) for log, seq in heads.items())
        behind += sum(max(0, seq - heads.get(log, 0)) for log, seq in there.items())
        return self._outcome(behind, skew)

    # --- what goes out ---

    def _give(self, log: str, view: View) -> bool:
        """Bring the hub's copy of an own log up to date; False where it has another tail."""
        replica = self._replica
        theirs = view.heads.get(log)
        if theirs is None:
            writer = replica.writer(log)
            if writer is None:
                return True
            self._hub.begin_log(writer)
            theirs = NOTHING
        mine = replica.head(log)
        if theirs.seq > mine.seq or (
            theirs.seq and replica.hash_at(log, theirs.seq) != theirs.hash
        ):
            return False
        self._push(log, theirs.seq)
        return True

    def _push(self, log: str, since: int) -> None:
        replica, key = self._replica, self._store.signer()
        upto = replica.head(log).seq
        while since < upto:
            # One event that is there already goes along: two tails of one log must not pass unseen.
            events = replica.pull(log, max(1, since), MOST)
            try:
                head = self._hub.push(events, seal(key, log, events[-1].seq, events[-1].hash))
            except Refused as refusal:
                has = int(str(refusal.values.get("has", since)))
                if refusal.code == "log_gap" and has < since:
                    since = has  # the rest came from others, and has to come from its writer
                    continue
                self._hold(log, refusal)
                self._has[log] = since
                return
            self._sent += head.seq - since
            since = head.seq
        replica.unpark(log)
        self._has[log] = since

    def _finish(self) -> None:
        """Write again what is left of former logs of this counter."""
        for log in forks.pending(self._store):
            if self._was_own(log):
                done = forks.finish(self._store, self._replica, log, self._renewed)
                self._renewals.append(done)
                self._changed |= done.changed

    def _was_own(self, log: str) -> bool:
        writer = self._replica.writer(log)
        return writer is not None and writer.name == self._own_name()

    def _renew(self, parted: Sequence[str], view: View) -> None:
        """Go on in new logs, and give those too."""
        replica = self._replica
        for log, theirs in sorted(view.heads.items()):  # what a file that is gone said again there
            first = self._hub.pull(log, 1, 1) if log not in replica.own_logs() else []
            writer = writer_of(first[0]) if first else None
            if writer is not None and writer.name == self._own_name():
                self._fetch(log, theirs)
        for log in parted:
            self._begin_anew(log, view.heads[log])
        for log in replica.own_logs():
            if log not in view.heads:
                self._give(log, view)

    def _begin_anew(self, log: str, theirs: Head) -> None:
        """The hub has another tail of this log: this file is an old one, put back."""
        try:
            renewal = forks.begin_anew(
                self._store, self._replica, self._hub, log, theirs, self._renewed
            )
        except Refused as refusal:  # that tail is not all there, or does not hold
            self._hold(log, refusal)
            return
        self._replica.unpark(log)
        self._renewals.append(renewal)
        self._changed |= renewal.changed
        self._received += renewal.taken
        self._has[log] = theirs.seq

    def _bring_back(self, log: str, theirs: Head) -> None:
        """The hub has lost what another counter wrote: it is here, and its writer signed it."""
        replica = self._replica
        writer = replica.writer(log)
        if writer is None or (theirs.seq and replica.hash_at(log, theirs.seq) != theirs.hash):
            return  # another tail: it was parked when it was fetched
        former = writer.name == self._own_name()
        send = self._hub.push if former else self._hub.relay
        since = theirs.seq
        try:
            if former and not since:
                self._hub.begin_log(writer)
            for known in replica.seals(log, since):
                events = replica.pull(log, max(1, since), known.seq - max(1, since) + 1)
                send(events, known)
                self._sent += known.seq - since
                since = known.seq
        except Refused as refusal:
            logger.info("log %s not brought back: %s", log, refusal.code)

    def _own_name(self) -> str:
        own = self._replica.writer(self._store.log)
        return own.name if own else ""

    # --- what comes in ---

    def _fetch(self, log: str, theirs: Head) -> None:
        """Take in what another counter wrote; what cannot be taken holds up its own log alone."""
        replica = self._replica
        mine = replica.head(log)
        try:
            if theirs.seq <= mine.seq:
                same, whole = replica.hash_at(log, theirs.seq) == theirs.hash, True
            else:
                same, whole = True, self._take(log, mine, theirs)
        except Refused as refusal:
            if refusal.code != "log_forked":
                self._hold(log, refusal)
                return
            same = whole = False
        if not same:
            self._differs(log, theirs)
        elif whole:
            self._agrees(log, theirs)

    def _hold(self, log: str, refusal: Refused) -> None:
        """Put a log aside until it can be taken; anything else that is refused concerns all."""
        if refusal.code not in HELD:
            raise refusal
        self._replica.park(log, refusal, HUB)

    def _agrees(self, log: str, theirs: Head) -> None:
        """A log is here as it is there; until one of them grows there is nothing to look at."""
        self._replica.unpark(log)
        self._keep_seal(log, theirs)
        self._calm[log] = theirs

    def _take(self, log: str, mine: Head, theirs: Head) -> bool:
        """Take in what is missing; False where another program of this counter is at it."""
        replica = self._replica
        writer = replica.writer(log)
        since = mine.seq
        while since < theirs.seq:
            events = self._hub.pull(log, max(1, since))
            if not events:
                raise Refused("log_gap", log=log, seq=since + 1, has=since)
            writer = writer or writer_of(events[0])
            self._vouched(log, writer, theirs)
            self._owed.note(events)
            for subjects in replica.take(events, fold=not self._much):
                self._note(subjects)
            now = replica.head(log).seq
            if now == since and events[-1].seq <= since:  # it says it has more, and gives none
                raise Refused("log_gap", log=log, seq=since + 1, has=since)
            if now == since:
                return False  # another program is taking them in
            self._received += now - since
            since = now
        if replica.hash_at(log, theirs.seq) != theirs.hash:
            raise Refused("log_forked", log=log, seq=theirs.seq)
        return True

    def _vouched(self, log: str, writer: Writer | None, theirs: Head) -> None:
        if self._holds != (log, theirs):
            if writer is None or not is_sealed(writer.key, log, theirs):
                raise Refused("seal_broken", log=log, seq=theirs.seq)
            self._holds = log, theirs

    def _keep_seal(self, log: str, theirs: Head) -> None:
        writer = self._replica.writer(log)
        known = self._replica.last_seal(log)
        if known is not None and known.seq >= theirs.seq:
            return
        known_to_hold = self._holds == (log, theirs)
        if known_to_hold or (writer is not None and is_sealed(writer.key, log, theirs)):
            self._replica.note_seal(log, theirs)

    def _differs(self, log: str, theirs: Head) -> None:
        """What we hold of another counter's log is not what the hub holds."""
        if not self._hub.judges:
            self._replica.park(log, Refused("log_forked", log=log, seq=theirs.seq), HUB)
            return
        replica = self._replica
        try:
            self._vouched(log, replica.writer(log), theirs)
            changed, taken = forks.give_way(self._store, self._replica, self._hub, log, theirs)
        except Refused as refusal:
            self._hold(log, refusal)
            return
        self._note(changed)
        self._received += taken
        replica.unpark(log)
        if self._was_own(log):
            self._finish()

    def _note(self, subjects: Iterable[str]) -> None:
        self._changed.update(subjects)
        if self._rest:
            sleep(self._rest)


def _is_much(heads: Mapping[str, Head], view: View) -> bool:
    """Is so much missing here that every dossier is better folded once, when all has come?"""
    there = view.heads.items()
    missing = sum(max(0, theirs.seq - heads.get(log, NOTHING).seq) for log, theirs in there)
    return missing > max(MANY, sum(head.seq for head in heads.values()))
