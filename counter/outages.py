"""When systems were out of order, and how much of a dossier's lateness that explains.

It is shown apart and never subtracted in silence: late stays late.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from counter.dossier import Dossier
from counter.errors import Refused
from counter.events import Event
from counter.money_facts import OutageBegan, OutageEnded
from counter.records import dataclass
from counter.worktime import Calendar


@dataclass(frozen=True, slots=True)
class Outage:
    """One time out of order; `ended_at` is None while it lasts."""

    id: str
    system: str
    began_at: datetime
    by: str
    evidence: str
    ended_at: datetime | None = None
    end_evidence: str = ""


@dataclass(frozen=True, slots=True)
class Lateness:
    """Working minutes late, those of its time that systems were out, and which outages."""

    late: int
    out: int
    outages: tuple[Outage, ...]

    @property
    def explained(self) -> bool:
        """Would it not have been late but for the outages?"""
        return 0 < self.late <= self.out


def of_log(events: Iterable[Event]) -> list[Outage]:
    """Add up what was written down, newest first."""
    known: dict[str, Outage] = {}
    for event in sorted(events, key=lambda event: event.order):
        id_ = event.subject.removeprefix("outage:")
        match event.fact:
            case OutageBegan(began_at=at, system=system, evidence=evidence) if id_ not in known:
                known[id_] = Outage(id_, system, at, event.by, evidence)
            case OutageEnded(ended_at=at, evidence=evidence) if id_ in known:
                if known[id_].ended_at is None:
                    known[id_] = replace(known[id_], ended_at=at, end_evidence=evidence)
    return sorted(known.values(), key=lambda outage: outage.began_at, reverse=True)


def lateness(
    calendar: Calendar, dossier: Dossier, outages: Iterable[Outage], now: datetime
) -> Lateness:
    """Say how late a dossier is, and what was out of order from its reception to its end."""
    end = dossier.stands_at or now
    overlapping = [
        (max(o.began_at, dossier.received_at), min(o.ended_at or end, end), o) for o in outages
    ]
    inside = [(first, last, o) for first, last, o in overlapping if first < last]
    try:
        late = _minutes(calendar, dossier.due, end) if dossier.overdue(now) else 0
        out = sum(_minutes(calendar, first, last) for first, last in _apart(inside))
    except Refused:  # beyond the calendar nothing can be counted
        return Lateness(0, 0, ())
    return Lateness(late, out, tuple(o for _, _, o in inside))


def _apart(
    spans: Iterable[tuple[datetime, datetime, Outage]],
) -> list[tuple[datetime, datetime]]:
    """Join what overlaps: two systems out at once are no longer time."""
    made: list[tuple[datetime, datetime]] = []
    for first, last, _ in sorted(spans, key=lambda span: span[:2]):
        if made and first <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], last))
        else:
            made.append((first, last))
    return made


def _minutes(calendar: Calendar, first: datetime | None, last: datetime) -> int:
    if first is None:
        return 0
    return int(calendar.working_time(first, last).total_seconds() // 60)
