"""Two tails of one log: which events give way, and how nothing of them is lost.

It happens where a PC was put back to an earlier state with all it remembered: the counter went on
writing under numbers that the hub had seen before.  The hub's tail is the true one.  What was
written here instead becomes orphans, kept as evidence, and their facts are written again in a new
log.  A reception whose code went to somebody else gets another code, and a person is told.
"""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, NamedTuple

from counter.errors import Refused
from counter.events import Fact, Opened, Received, Unknown, read_back
from counter.store import EVENT, FROM_EVENTS, Store
from counter.sync.admission import check
from counter.sync.replica import Replica
from counter.sync.wire import Carried, Head, Hub
from counter.turn import Turn

Renewed = Callable[[Received], Received]  # gives a reception whose code was taken another one
_TOLD = f"SELECT {EVENT} {FROM_EVENTS} WHERE e.log = ?"
RECEPTION = ""  # stands for the subject of any
NEVER = "-"  # an orphan that cannot be said again: for a person to read
_ORPHANED = """
    INSERT OR IGNORE INTO orphan
    SELECT e.log, e.seq, e.stamp, e.kind, e.subject, e.seen, e.body, e.prev, e.hash,
        p.salt, p.body, ''
    FROM event e LEFT JOIN private p ON p.log = e.log AND p.seq = e.seq
    WHERE e.log = ? AND e.seq > ?
"""


class Said(NamedTuple):
    """Where an act stands already."""

    place: str
    subject: str
    private: str | None


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

    It is one turn: a clerk finds all that she did before it, and behind it.
    """
    first = read_back((*replica.pull(log, 1, 1)[0][:9], None))
    opened = first.fact
    if not isinstance(opened, Opened):
        raise Refused("log_broken", log=log, seq=1)
    common, tail = _fitting(store, replica, hub, log, theirs)
    made: list[tuple[frozenset[str], Renewal]] = []

    def change_places(turn: Turn) -> None:
        new = store.log if log == own else turn.open_outlet(opened, first.by)
        made.append(_changed_places(store, replica, turn, (log, new), common, tail, renewed))

    own = store.log
    if log == own:
        place = (opened.office, opened.counter, opened.counters)
        store.open_log(*place, first.by, "restored", change_places)
    else:
        with store.turn() as turn:
            change_places(turn)
    [(changed, renewal)] = made
    return renewal._replace(common=common, taken=len(tail), changed=changed)


def give_way(
    store: Store, replica: Replica, hub: Hub, log: str, theirs: Head
) -> tuple[frozenset[str], int]:
    """Let the hub's tail of another's log have its place; return subjects, and how many came.

    In one turn: there is never a moment without either tail.
    """
    common, tail = _fitting(store, replica, hub, log, theirs)
    with store.turn():
        subjects = _swap(store, replica, log, common, tail)
    return subjects, len(tail)


def finish(store: Store, replica: Replica, log: str, renewed: Renewed) -> Renewal:
    """Write again what is left of a former log of this counter."""
    with store.turn() as turn:
        new = _goes_on(store, replica, turn, log)
        said = _say_again(store, replica, turn, (log, new), _orphans(store, log), renewed)
    return said._replace(changed=frozenset(dossier.subject for dossier in turn.changed))


def _goes_on(store: Store, replica: Replica, turn: Turn, log: str) -> str:
    """Return the log of this file that has the readers of a former one."""
    first = read_back((*replica.pull(log, 1, 1)[0][:9], None))
    opened = first.fact
    if not isinstance(opened, Opened) or opened.audience == opened.office:
        return store.log
    known = store.execute("SELECT log FROM outlet WHERE audience = ?", opened.audience)
    return str(known[0][0]) if known else turn.open_outlet(opened, first.by)


def _fitting(
    store: Store, replica: Replica, hub: Hub, log: str, theirs: Head
) -> tuple[int, list[Carried]]:
    """Return the last event that both sides have, and the hub's events after it."""
    common = last_common(replica, hub, log, theirs)
    tail = _tail(hub, log, common, theirs)
    problem = check(tail, Head(common, replica.hash_at(log, common)), {}, store.now()).problem
    if problem is not None:
        raise problem
    return common, tail


def _changed_places(
    store: Store,
    replica: Replica,
    turn: Turn,
    logs: tuple[str, str],
    common: int,
    tail: list[Carried],
    renewed: Renewed,
) -> tuple[frozenset[str], Renewal]:
    """Put the hub's tail where the own one was, and write the own one again behind it."""
    log, _ = logs
    beyond = store.execute("SELECT * FROM event WHERE log = ? AND seq > ?", log, common)
    names = dict(
        store.execute("SELECT seq, body FROM private WHERE log = ? AND seq > ?", log, common)
    )
    rows = [(*row, names.get(row[1])) for row in beyond]
    subjects = _swap(store, replica, log, common, tail)
    said = _say_again(store, replica, turn, logs, rows, renewed)
    again = {f"dossier:{code}" for _, code in said.codes}
    return subjects | again, said


def _swap(
    store: Store, replica: Replica, log: str, common: int, tail: list[Carried]
) -> frozenset[str]:
    """Make what is here beyond a number orphans, and put a tail in its place; inside a turn."""
    rows = store.execute("SELECT subject FROM event WHERE log = ? AND seq > ?", log, common)
    subjects = frozenset(subject for (subject,) in rows)
    beyond = store.execute("SELECT MAX(rowid) + 1 FROM event")[0][0]
    store.execute(_ORPHANED, log, common)
    store.execute("DELETE FROM private WHERE log = ? AND seq > ?", log, common)
    store.execute("DELETE FROM event WHERE log = ? AND seq > ?", log, common)
    for subject in subjects:
        store.execute("DELETE FROM dossier WHERE subject = ?", subject)
    if tail:  # behind what was there: who watches for new rows must see them
        subjects |= replica.insert(tail, beyond)
    replica.refold(subjects)
    store.execute("DELETE FROM seal WHERE log = ? AND seq > ?", log, common)
    return subjects


def _orphans(store: Store, log: str) -> list[tuple[Any, ...]]:
    return store.execute(
        "SELECT log, seq, stamp, kind, subject, seen, body, prev, hash, private FROM orphan"
        " WHERE log = ? AND reissued = '' ORDER BY seq",
        log,
    )


def pending(store: Store) -> list[str]:
    """Return logs with orphans whose facts were not yet written again."""
    rows = store.query("SELECT DISTINCT log FROM orphan WHERE reissued = ''")
    return [log for (log,) in rows]


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


def _say_again(
    store: Store,
    replica: Replica,
    turn: Turn,
    logs: tuple[str, str],
    rows: list[tuple[Any, ...]],
    renewed: Renewed,
) -> Renewal:
    """Write the facts of orphans again in a new log; what they name by number is named anew.

    What a file that is gone wrote again already, and the hub brought back, is not written twice.
    """
    log, new = logs
    before = _said_before(store, replica, log, rows)
    places: dict[str, str] = {}  # of an orphan → of the event that says it again
    subjects: dict[str, str] = {}
    codes: list[tuple[str, str]] = []
    again = 0
    for row in rows:
        event = read_back(row)
        seen, followed = places.get(event.seen, ""), ""
        if not seen:  # of a log that was written again before this one
            seen, followed = _again(store, event.seen)
        place, subject = NEVER, subjects.get(event.subject, followed or event.subject)
        said = before.get((*_act(row), subject)) or before.get((*_act(row), RECEPTION))
        if said and said.private in (None, row[9]):
            place, subjects[event.subject] = said.place, said.subject
        elif not isinstance(event.fact, (Opened, Unknown)):
            renew = isinstance(event.fact, Received) and _is_there(store, subject, "received")
            if not renew and _is_there(store, subject, "erased"):
                event = read_back((*row[:9], None))  # what was done stays, whom it was for does not
            fact = _pointed(event.fact, places)
            if renew and isinstance(fact, Received):
                fact = renewed(fact)
                codes.append((subject.removeprefix("dossier:"), fact.code))
                subject = subjects[event.subject] = f"dossier:{fact.code}"
            elif subject != event.subject:
                fact = _renamed(fact, event.subject, subject)
            made = turn.append_again(subject, fact, event, new, seen or event.seen)
            place, again = f"{new}:{made.seq}", again + 1
        if place != NEVER:
            places[f"{log}:{event.seq}"] = place
        sql = "UPDATE orphan SET reissued = ? WHERE log = ? AND seq = ? AND hash = ?"
        store.execute(sql, place, log, event.seq, event.hash)
    return Renewal(log, new, 0, again, 0, tuple(codes), frozenset())


def _said_before(
    store: Store, replica: Replica, log: str, rows: list[tuple[Any, ...]]
) -> dict[tuple[str, str, str], Said]:
    """Return what this counter's logs say already, by act.

    A reception may have got another code by that: it is known without its subject.
    """
    wanted = {_act(row) for row in rows}
    own = replica.writer(log)
    said: dict[tuple[str, str, str], Said] = {}
    for other in replica.heads():
        writer = replica.writer(other)
        if not (writer and own and (writer.name, writer.audience) == (own.name, own.audience)):
            continue
        for row in store.execute(_TOLD, other):
            if _act(row) in wanted:
                subject = RECEPTION if row[3] == "received" else row[4]
                said[*_act(row), subject] = Said(f"{row[0]}:{row[1]}", row[4], row[9])
    return said


def _act(row: tuple[Any, ...]) -> tuple[str, str]:
    """What makes an act one of a kind: what it was, when, by whom, by which command."""
    body = row[6]
    return row[3], body.partition(',"fact":')[0] + str(json.loads(body).get("id", ""))


def _again(store: Store, place: str) -> tuple[str, str]:
    """Return where an orphan was written again, and of which subject; nothing for other events."""
    log, _, seq = place.rpartition(":")
    rows = store.execute(
        "SELECT reissued FROM orphan WHERE log = ? AND seq = ? AND reissued LIKE '%:%'", log, seq
    )
    for (again,) in rows:
        new, _, number = again.rpartition(":")
        sql = "SELECT subject FROM event WHERE log = ? AND seq = ?"
        for (subject,) in store.execute(sql, new, int(number)):
            return str(again), str(subject)
    return "", ""


def _renamed(fact: Fact, before: str, now: str) -> Fact:
    """Let a fact that bears the code of its dossier bear the one that it has now."""
    if getattr(fact, "code", "") != before.removeprefix("dossier:"):
        return fact
    return replace(fact, code=now.removeprefix("dossier:"))  # type: ignore[call-arg]


def _is_there(store: Store, subject: str, kind: str) -> bool:
    return bool(store.execute("SELECT 1 FROM event WHERE subject = ? AND kind = ?", subject, kind))


def _pointed(fact: Fact, places: dict[str, str]) -> Fact:
    """Let a fact that names an orphan name what stands for it now."""
    for field in fields(fact):
        value = getattr(fact, field.name)
        if isinstance(value, str) and value in places:
            fact = replace(fact, **{field.name: places[value]})
    return fact
