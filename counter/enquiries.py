"""What was told before acceptance, and which papers people most often come without.

Both are read from the log when a page asks: a few rows by index, or the requests of a year.
"""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from counter.events import NOBODY
from counter.store import Store
from counter.text import clean, fold

RECENT = timedelta(days=180)  # who comes back later comes with something else
YEAR = timedelta(days=365)
MOST = 20_000  # requests looked at; more do not change which papers are wanting
_GUIDED = (
    "SELECT e.subject FROM event e JOIN private p ON p.log = e.log AND p.seq = e.seq"
    " WHERE e.subject >= 'before:HD-' AND e.subject < 'before:HD.' AND e.stamp >= ?"
    " AND e.kind = 'guided' AND instr(p.body, ?)"
    " AND (json_extract(p.body, '$.person.number') = ?"
    " OR json_extract(p.body, '$.submitter.number') = ?)"
    " ORDER BY e.stamp DESC"
)
_ASKED = (
    "SELECT p.body FROM used_form u CROSS JOIN event e ON e.subject = u.subject"
    " CROSS JOIN private p ON p.log = e.log AND p.seq = e.seq"
    " LEFT JOIN dossier d ON d.subject = e.subject"
    " WHERE u.form = 'supplement' AND u.office = ? AND e.stamp >= ?"
    " AND e.kind IN ('supplement_requested', 'guided')"
    " AND COALESCE(d.procedure, json_extract(e.body, '$.fact.procedure.code')) = ? LIMIT ?"
)


def guided(store: Store, number: str, now: datetime) -> list[str]:
    """Return the subjects of what this person, or whoever came for him, was told; newest first."""
    if number in ("", NOBODY.number):
        return []
    rows = store.query(_GUIDED, _stamp(now - RECENT), f'"{number}"', number, number)
    return [str(row[0]) for row in rows]


def often_missing(
    store: Store, office: str, procedure: str, now: datetime, most: int = 3
) -> tuple[tuple[str, int], ...]:
    """Return the papers asked for most often in a year, and how often; once is not often."""
    bodies = [
        str(row[0]) for row in store.query(_ASKED, office, _stamp(now - YEAR), procedure, MOST)
    ]
    counted, names = Counter[str](), dict[str, str]()
    for name in _asked(bodies):
        key = fold(name)
        counted[key] += 1
        names.setdefault(key, name)
    often = [(names[key], count) for key, count in counted.most_common() if count > 1]
    return tuple(often[:most])


def _asked(bodies: Iterable[str]) -> Iterable[str]:
    for body in bodies:
        papers = json.loads(body).get("papers", ())
        yield from dict.fromkeys(clean(str(paper["name"])) for paper in papers)


def _stamp(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
