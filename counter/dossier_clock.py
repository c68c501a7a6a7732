"""The clock of a dossier, from its facts alone, each counted by the calendar that decided it."""

from collections.abc import Iterator
from datetime import date, datetime

from counter import clock
from counter.across_facts import SentAcross
from counter.calendar_file import day_from_plain, day_to_plain, week_from_plain, week_to_plain
from counter.clock import Clock, Policy, Terms
from counter.course import done_at, key_of
from counter.dossier import Dossier
from counter.errors import Refused
from counter.events import Event, Fact, Plain, Received, ResultReady, Voided
from counter.happenings import Ended, Finished, Happening, Paused, Started, Why
from counter.happenings import Extended as HasExtended
from counter.happenings import Resumed as HasResumed
from counter.records import dataclass
from counter.steps import (
    CompetentReceived,
    DatedStep,
    Extended,
    FinanceRequested,
    ProcessingRefused,
    Rescheduled,
    Resumed,
    Stopped,
    SupplementRequested,
    Withdrawn,
)
from counter.worktime import Appointment, Calendar, Unit


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What of the calendar decides a date, as facts keep it."""

    special_days: tuple[Plain, ...]
    weeks: tuple[Plain, ...]
    provisional: tuple[int, ...]


def excerpt(calendar: Calendar, first: date, last: date) -> Excerpt:
    """Cut out the days from `first` to `last`."""
    known = (calendar.years.get(year) for year in range(first.year, last.year + 1))
    return Excerpt(
        tuple(day_to_plain(day) for day in calendar.excerpt(first, last)),
        tuple(week_to_plain(week) for week in calendar.weeks_between(first, last)),
        tuple(year.year for year in known if year is not None and year.provisional),
    )


def clock_of(dossier: Dossier) -> Clock:
    """Fold the clock.  Raises what `Calendar.due` raises where a log was written by force."""
    facts = (e.fact for e in dossier.history)
    received = next(fact for fact in facts if isinstance(fact, (Received, SentAcross)))
    terms = Terms(
        received.amount, Unit(received.unit), _policy(received.pause_policy), received.used_before
    )
    calendar = _calendar(dossier, received, received.received_at)
    awaited = isinstance(received, Received) and received.awaited
    made = clock.begin(calendar, received.received_at, terms, awaited=awaited)
    for event in _effective(dossier):
        fact, at = event.fact, done_at(event)
        if isinstance(fact, DatedStep):
            calendar = _calendar(dossier, fact, at)
        if isinstance(fact, Rescheduled):
            made = clock.recount(calendar, made, at)
        elif happening := _happening(fact, at):
            try:
                made = clock.after(calendar, terms, made, happening) or made
            except Refused:  # what does not fit the time says nothing of it
                continue
    return made


def explain(dossier: Dossier) -> Appointment:
    """Return the due moment in force with every day from reception on."""
    made = clock_of(dossier)
    if dossier.origin and made.due != dossier.due:  # decided where it was received
        return Appointment(dossier.due, (), dossier.provisional)
    return Appointment(made.due, made.days, dossier.provisional)


def _happening(fact: Fact, at: datetime) -> Happening | None:
    match fact:
        case SupplementRequested():
            return Paused(at)
        case FinanceRequested():
            return Paused(at, Why.FINANCE)
        case Resumed():
            return HasResumed(at)
        case CompetentReceived():
            return Started(at)
        case Extended(until=until):
            return HasExtended(at, until)
        case ResultReady():
            return Finished(at)
        case ProcessingRefused() | Withdrawn() | Stopped() | Voided():
            return Ended(at)
    return None


def _effective(dossier: Dossier) -> Iterator[Event]:
    acts = set(dossier.acts)
    return (event for event in dossier.history if key_of(event) in acts)


def _calendar(dossier: Dossier, fact: Received | SentAcross | DatedStep, at: datetime) -> Calendar:
    last = max(fact.due or at, at).date()
    return Calendar.from_excerpt(
        [week_from_plain(week) for week in fact.weeks],
        [day_from_plain(day) for day in fact.special_days],
        range(dossier.received_at.year, last.year + 1),
        fact.provisional,
    )


def _policy(name: str) -> Policy:
    return Policy(name) if name in set(Policy) else Policy.CONTINUE
