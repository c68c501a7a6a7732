"""What two counters did without knowing of each other: side by side, for a person to settle."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from counter.agreement_facts import ConflictSettled, DoubleSettled
from counter.course import done_at, key_of
from counter.dossier import Dossier
from counter.events import Event, Opened, Received
from counter.fact import Fact
from counter.records import dataclass
from counter.store import Store

APART = timedelta(days=60)  # receptions further from each other are two of a kind, not a mistake


@dataclass(frozen=True, slots=True)
class Side:
    """One of two acts."""

    code: str
    kind: str  # of the fact
    by: str
    counter: str  # OFFICE/N
    at: datetime
    event: Event


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two acts that do not go together; `kind` is act, code (one code, two people) or double."""

    key: str
    kind: str
    subject: str
    owner: str
    procedure: str
    holds: Side  # what stands
    came: Side  # what came second, or the other dossier
    other: str = ""  # subject of the other dossier, of a double


def of_store(store: Store, office: str) -> list[Conflict]:
    """Return what is not settled, newest first."""
    writers = _writers(store)
    made = [*_acts(store, writers), *_doubles(store, office, writers)]
    return sorted(made, key=lambda conflict: conflict.came.at, reverse=True)


def settled(conflict: Conflict, at: datetime, reason: str) -> Fact:
    """Return the fact that settles a conflict."""
    if conflict.other:
        return DoubleSettled(other=conflict.other, settled_at=at, reason=reason)
    return ConflictSettled(target=conflict.key, settled_at=at, reason=reason)


def _acts(store: Store, writers: dict[str, str]) -> Iterator[Conflict]:
    for (code,) in store.query("SELECT code FROM dossier WHERE conflicts > 0"):
        dossier = store.dossier(code)
        for event in dossier.conflicts if dossier else ():
            if dossier is None:
                continue
            kind = "code" if isinstance(event.fact, Received) else "act"
            holds = _first(dossier) if kind == "code" else _standing(dossier, event)
            yield Conflict(
                *(key_of(event), kind, dossier.subject, dossier.owner.name),
                dossier.procedure.name,
                *(_side(code, holds, writers), _side(code, event, writers)),
            )


def _doubles(store: Store, office: str, writers: dict[str, str]) -> Iterator[Conflict]:
    """The same person with the same procedure, taken in by two counters."""
    pairs = store.query(
        "SELECT a.code, b.code FROM dossier a JOIN dossier b ON b.number = a.number"
        " AND b.procedure = a.procedure AND b.id <> a.id AND b.received >= a.received"
        " WHERE a.office = ? AND a.open = 1 AND b.open = 1 AND a.number <> ''"
        " AND a.counter <> b.counter AND (b.received > a.received OR a.subject < b.subject)",
        office,
    )
    for one, other in pairs:
        first, second = store.dossier(one), store.dossier(other)
        if first is None or second is None or second.received_at - first.received_at > APART:
            continue
        facts = [event.fact for event in (*first.history, *second.history)]
        named = {fact.other for fact in facts if isinstance(fact, DoubleSettled)}
        known = [code for fact in facts if isinstance(fact, Received) for code in fact.known_open]
        if named & {first.subject, second.subject} or {first.code, second.code} & {*known}:
            continue
        yield Conflict(
            *(f"{first.code}+{second.code}", "double", first.subject, first.owner.name),
            first.procedure.name,
            _side(first.code, _first(first), writers),
            _side(second.code, _first(second), writers),
            second.subject,
        )


def _first(dossier: Dossier) -> Event:
    return next(e for e in dossier.history if isinstance(e.fact, Received))


def _standing(dossier: Dossier, against: Event) -> Event:
    """The act that was there when this one no longer fitted."""
    before = [e for e in dossier.history if key_of(e) in dossier.acts and e.order < against.order]
    return max(before, key=lambda event: event.order, default=_first(dossier))


def _side(code: str, event: Event, writers: dict[str, str]) -> Side:
    counter = writers.get(event.log, "")
    return Side(code, event.kind, event.by, counter, done_at(event), event)


def _writers(store: Store) -> dict[str, str]:
    """Return OFFICE/N of every log."""
    return {
        event.log: f"{event.fact.office}/{event.fact.counter}"
        for event in store.events_under("log")
        if isinstance(event.fact, Opened)
    }
