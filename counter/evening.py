"""The evening: what is here is compared with what the hub holds, and what each day came to."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime

from counter import lists
from counter.agreement_facts import Reconciled
from counter.store import Store
from counter.sync.replica import Replica
from counter.sync.wire import Head


def compared(
    store: Store, office: str, place: str, theirs: Mapping[str, Head], now: datetime
) -> Reconciled:
    """Compare with the heads that a hub said it has; `place` is its address for people."""
    replica = Replica(store)
    mine = replica.heads()
    apart = [
        line
        for log in {**mine, **theirs}
        for line in replica.apart(log, theirs.get(log, Head(0, "")))
    ]
    lines = "\n".join(f"{log} {head.seq} {head.hash}" for log, head in sorted(mine.items()))
    return Reconciled(
        day=now.date(),
        compared_at=now,
        place=place,
        events=sum(head.seq for head in mine.values()),
        dossiers=len(lists.received_on(store, office, now.date(), now)),
        digest=hashlib.sha256(lines.encode()).hexdigest(),
        differences=tuple(dict.fromkeys(apart)),
    )


def since(store: Store, name: str, first: date) -> list[Reconciled]:
    """Return the last comparison of each day that a counter made, newest first."""
    found: dict[date, Reconciled] = {}
    for event in store.events(f"reconciled:{name}"):
        match event.fact:
            case Reconciled(day=day) as fact if day >= first:
                before = found.get(day)
                if before is None or before.compared_at <= fact.compared_at:
                    found[day] = fact
    return [found[day] for day in sorted(found, reverse=True)]
