"""May these events be taken in?  The same questions on every side, before anything is written.

Nothing here reads a store: what is already known is handed in, so that a counter, a folder and a
simulated hub all judge alike.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from counter.errors import Refused
from counter.events import digest
from counter.sync.wire import AHEAD, Carried, Head, Writer

NOTHING = Head(0, "")


class Checked(NamedTuple):
    """What of a batch is new and holds; `problem` is why the rest is not taken."""

    fresh: list[Carried]
    problem: Refused | None = None

    @property
    def head(self) -> Head:
        return Head(self.fresh[-1].seq, self.fresh[-1].hash) if self.fresh else NOTHING


def check(
    events: Iterable[Carried], head: Head, known: Mapping[int, str], now: datetime
) -> Checked:
    """Check events of one log, in order, against its head here.

    `known` has the hashes of what is here already, by number, as far as the events overlap it.
    """
    latest = int((now + AHEAD).timestamp() * 1000)
    fresh: list[Carried] = []
    seq, before = head.seq, head.hash
    for event in events:
        where = {"log": event.log, "seq": event.seq}
        if event.seq <= head.seq:
            if known.get(event.seq) != event.hash:
                return Checked(fresh, Refused("log_forked", **where))
            continue
        if event.seq != seq + 1:
            return Checked(fresh, Refused("log_gap", **where, has=seq))
        if event.prev != before or not holds_together(event):
            return Checked(fresh, Refused("log_broken", **where))
        if event.stamp > latest:
            return Checked(fresh, Refused("stamp_ahead", **where, stamp=event.stamp))
        fresh.append(event)
        seq, before = event.seq, event.hash
    return Checked(fresh)


def holds_together(event: Carried) -> bool:
    """Is this event what was hashed, at the right place, and its private part the promised one?"""
    opens = event.kind == "opened" and event.subject == f"log:{event.log}"
    return (
        opens is (event.seq == 1)
        and digest(*event[:8]) == event.hash
        and (event.private is None or _promised(event.body) == _commitment(event))
    )


def promises_private(body: str) -> bool:
    """Does an event have a private part, here or elsewhere?"""
    return '"private":"' in body and bool(_promised(body))


def writer_of(first: Carried) -> Writer | None:
    """Return who writes a log, of its first event; None where that says nothing of the kind."""
    try:
        fact = json.loads(first.body)["fact"]
        return Writer(
            first.log,
            fact["office"],
            int(fact["counter"]),
            bytes.fromhex(fact["key"]),
            fact["audience"],
            fact.get("parent", ""),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _promised(body: str) -> str:
    try:
        said = json.loads(body)
    except ValueError:
        return ""
    promised = said.get("private", "") if isinstance(said, dict) else ""
    return promised if isinstance(promised, str) else ""


def _commitment(event: Carried) -> str:
    return hashlib.sha256((event.salt or b"") + (event.private or "").encode()).hexdigest()
