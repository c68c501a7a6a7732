"""Two tails of one log: which events give way, and how nothing of them is lost.

It happens where a PC was put back to an earlier state with all it remembered: the counter went on
writing under numbers that the hub had seen before.  The hub's tail is the true one.  What was
written here instead becomes orphans, kept as evidence, and their facts are written again in a new
log.  A reception whose code went to somebody else gets another code, and a person is told.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import NamedTuple

from counter.errors import Refused
from counter.events import Fact, Opened, Received, Unknown, read_back
from counter.store import Store
from counter.sync.admission import check
from counter.sync.replica import Replica
from counter.sync.wire import Carried, Head, Hub

Renewed = Callable[[Received], Received]  # gives a reception whose code was taken another one
NEVER = "-"  # an orphan that cannot be said again: for a person to read
_ORPHANED = """
    INSERT OR IGNORE INTO orphan
    SELECT e.log, e.seq, e.stamp, e.kind, e.subject, e.seen, e.body, e.prev, e.hash,
        p.salt, p.body, ''
    FROM event e LEFT JOIN private p ON p.log = e.log AND p.seq = e.seq
    WHERE e.log = ? AND e.seq > ?
"""


class Renewal(NamedTuple):
    """A log that was begun anew, for a person to know."""

    old: str
    log: str  # the new one
    common: int  # the last event that both tails share
    again: int  # facts written again
    taken: int  # events that came from the hub in their place
    codes: tuple[tuple[str, str], ...]  # codes that were taken, and what stands for them now
    changed: frozenset[str]  # subjects


def begin_anew(
    store: Store, replica: Replica, hub: Hub, log: str, theirs: Head, renewed: Renewed
) -> Renewal:
    """Let the hub's tail of an own log have its place, and go on in a new log.

    The new log comes first: whatever is cut off after it is taken up by `finish`.
    """
    first = read_back((*replica.pull(log, 1, 1)[0][:9], None))
    opened = first.fact
    if not isinstance(opened, Opened):
        raise Refused("log_broken", log=log, seq=1)
    place = (opened.office, opened.counter, opened.counters)
    if log == store.log:
        store.open_log(*place, first.by, "restored")
        new = store.log
    else:
        with store.turn() as turn:
            new = turn.open_outlet(opened, first.by)
    changed, taken, common = give_way(store, replica, hub, log, theirs)
    done = finish(store, log, new, renewed)
    return done._replace(common=common, taken=taken, changed=changed | done.changed)


def give_way(
    store: Store, replica: Replica, hub: Hub, log: str, theirs: Head
) -> tuple[frozenset[str], int, int]:
    """Let the hub's tail of a log have its place; return subjects, how many came, what is common.

    In one turn: there is never a moment without either tail.
    """
    common = last_common(replica, hub, log, theirs)
    tail = _tail(hub, log, common, theirs)
    head = Head(common, replica.hash_at(log, common))
    problem = check(tail, head, {}, store.now()).problem
    if problem is not None:
        raise problem
    with store.turn():
        rows = store.execute("SELECT subject FROM event WHERE log = ? AND seq > ?", log, common)
        subjects = {subject for (subject,) in rows}
        beyond = store.execute("SELECT MAX(rowid) + 1 FROM event")[0][0]
        store.execute(_ORPHANED, log, common)
        store.execute("DELETE FROM private WHERE log = ? AND seq > ?", log, common)
        store.execute("DELETE FROM event WHERE log = ? AND seq > ?", log, common)
        for subject in subjects:
            store.execute("DELETE FROM payment WHERE subject = ?", subject)
            store.execute("DELETE FROM dossier WHERE subject = ?", subject)
        if tail:  # behind what was there: who watches for new rows must see them
            subjects |= replica.insert(tail, beyond)
        replica.refold(subjects)
        store.execute("DELETE FROM seal WHERE log = ? AND seq > ?", log, common)
    return frozenset(subjects), len(tail), common


def pending(store: Store, log: str) -> bool:
    """Are there orphans of this log whose facts were not yet written again?"""
    return bool(store.query("SELECT 1 FROM orphan WHERE log = ? AND reissued = '' LIMIT 1", log))


def last_common(replica: Replica, hub: Hub, log: str, theirs: Head) -> int:
    """Return the last number at which both sides have the same event."""
    low, high = 0, min(replica.head(log).seq, theirs.seq)
    while low < high:
        middle = (low + high + 1) // 2
        found = hub.pull(log, middle, 1)
        if found and found[0].hash == replica.hash_at(log, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _tail(hub: Hub, log: str, common: int, theirs: Head) -> list[Carried]:
    tail: list[Carried] = []
    since = common
    while since < theirs.seq:
        found = [event for event in hub.pull(log, since + 1) if event.seq > since]
        if not found:
            raise Refused("log_gap", log=log, seq=since + 1, has=since)
        tail += found
        since = tail[-1].seq
    return tail


def finish(store: Store, log: str, new: str, renewed: Renewed) -> Renewal:
    """Write the facts of orphans again in a new log; what they name by number is named anew."""
    rows = store.query(
        "SELECT log, seq, stamp, kind, subject, seen, body, prev, hash, private FROM orphan"
        " WHERE log = ? AND reissued = '' ORDER BY seq",
        log,
    )
    places: dict[str, str] = {}  # of an orphan → of the event that says it again
    subjects: dict[str, str] = {}
    codes: list[tuple[str, str]] = []
    with store.turn() as turn:
        for row in rows:
            event = read_back(row)
            again = NEVER
            if not (isinstance(event.fact, (Opened, Unknown)) or event.erased):
                fact, subject = _pointed(event.fact, places), event.subject
                if isinstance(fact, Received) and _is_taken(store, subject):
                    fact = renewed(fact)
                    codes.append((subject.removeprefix("dossier:"), fact.code))
                    subjects[subject] = f"dossier:{fact.code}"
                made = turn.append_again(subjects.get(subject, subject), fact, event, new)
                again = places[f"{log}:{event.seq}"] = f"{new}:{made.seq}"
            sql = "UPDATE orphan SET reissued = ? WHERE log = ? AND seq = ? AND hash = ?"
            store.execute(sql, again, log, event.seq, event.hash)
    changed = frozenset(dossier.subject for dossier in turn.changed)
    return Renewal(log, new, 0, len(places), 0, tuple(codes), changed)


def _is_taken(store: Store, subject: str) -> bool:
    sql = "SELECT 1 FROM event WHERE subject = ? AND kind = 'received'"
    return bool(store.execute(sql, subject))


def _pointed(fact: Fact, places: dict[str, str]) -> Fact:
    """Let a fact that names an orphan name what stands for it now."""
    for field in fields(fact):
        value = getattr(fact, field.name)
        if isinstance(value, str) and value in places:
            fact = replace(fact, **{field.name: places[value]})
    return fact
