"""Walking the chains of a store: does every event still say what was written?"""

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from counter.errors import Damaged
from counter.events import Private, digest, fits


def walk(rows: Iterable[tuple[Any, ...]], excused: set[str]) -> tuple[int, int]:
    """Check events that come by log and number; return how many logs and events hold.

    A row is the nine columns of an event, then salt and text of its private part.
    A private part may be missing only where its subject is `excused` by an erasure.
    Raises Damaged at the first event that does not hold.
    """
    logs = events = 0
    for log, chain in groupby(rows, key=lambda row: row[0]):
        logs += 1
        expected, prev = 1, ""
        for _, seq, stamp, kind, subject, seen, body, before, own, salt, hidden in chain:
            opens = kind == "opened" and subject == f"log:{log}"
            if seq != expected or before != prev or opens is not (seq == 1):
                raise Damaged("log_gap", log=log, seq=expected)
            if digest(log, seq, stamp, kind, subject, seen, body, before) != own:
                raise Damaged("log_broken", log=log, seq=seq)
            _check_private(log, seq, body, salt, hidden, excused=subject in excused)
            expected, prev = seq + 1, own
            events += 1
    return logs, events


def _check_private(
    log: str, seq: int, body: str, salt: bytes | None, hidden: str | None, *, excused: bool
) -> None:
    promised = '"private":"' in body and "private" in json.loads(body)
    if hidden is None:
        if promised and not excused:
            raise Damaged("private_missing", log=log, seq=seq)
    elif excused:
        raise Damaged("private_returned", log=log, seq=seq)
    elif not promised or not fits(body, Private(salt or b"", hidden)):
        raise Damaged("private_broken", log=log, seq=seq)
