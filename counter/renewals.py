"""Logs that had to be begun anew, and codes given anew with them: kept until a person saw which.

It may have happened in the background a moment before the window was closed.
"""

import json
from datetime import timedelta
from typing import NamedTuple

from counter.store import Store

SEEN = "renewals_seen"  # in `meta`: logs and new codes that somebody has looked at
KEPT = timedelta(days=30)
_SAID_AGAIN = """
    SELECT o.log, o.kind, o.subject, e.subject
    FROM orphan o JOIN event e ON e.log = substr(o.reissued, 1, instr(o.reissued, ':') - 1)
        AND e.seq = CAST(substr(o.reissued, instr(o.reissued, ':') + 1) AS INTEGER)
    WHERE instr(o.reissued, ':') > 0 AND e.stamp >= ? ORDER BY e.stamp, o.log, o.seq
"""


class Renewed(NamedTuple):
    """What became of the tail of a log."""

    log: str  # the old one
    again: int  # facts written again
    codes: tuple[tuple[str, str], ...]  # codes that were taken, and what stands for them now


def unseen(store: Store) -> list[Renewed]:
    """Return what happened in the last days and nobody has looked at yet."""
    if not store.query("SELECT 1 FROM orphan LIMIT 1"):
        return []
    since = int((store.now() - KEPT).timestamp() * 1000)
    known = _seen(store)
    again: dict[str, int] = {}
    codes: dict[str, list[tuple[str, str]]] = {}
    for log, kind, subject, now in store.query(_SAID_AGAIN, since):
        again[log] = again.get(log, 0) + 1
        old, new = subject.removeprefix("dossier:"), now.removeprefix("dossier:")
        if kind == "received" and old != new and new not in known:
            codes.setdefault(log, []).append((old, new))
    return [
        Renewed(log, count, tuple(codes.get(log, ())))
        for log, count in again.items()
        if log not in known or log in codes
    ]


def mark_seen(store: Store, code: str = "") -> None:
    """Somebody has looked at a new code, or at all of it."""
    made = unseen(store)
    new = [new for each in made for _, new in each.codes]
    looked = [code] if code else [each.log for each in made] + new
    if looked:
        store.set_meta(SEEN, json.dumps(sorted(_seen(store) | {*looked})))


def _seen(store: Store) -> set[str]:
    said = store.meta(SEEN)
    return set(json.loads(said)) if said else set()
