"""What is set rather than done: office, officers, calendar, catalogue, and the clock.

All of it is facts with subjects of their own, folded here; else what is shipped holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from counter import lists
from counter.errors import Refused
from counter.events import (
    NAMES,
    CalendarSet,
    ClockConfirmed,
    Event,
    LastSlipSeen,
    OfficerSet,
    OfficeSet,
    Opened,
    Plain,
    ProcedureSet,
)
from counter.office import (
    ROLES,
    SAMPLE_OFFICE,
    SAMPLE_OFFICER,
    Office,
    Officer,
    check,
    officer_id,
    staff,
)
from counter.plain import restore, unfold
from counter.records import dataclass
from counter.store import Store
from counter.text import VIETNAM as ZONE
from counter.text import clean, fold

if TYPE_CHECKING:
    from counter.calendar_file import Reading
    from counter.catalogue import Catalogue, Procedure
    from counter.catalogue_file import Import
    from counter.worktime import Calendar

RELEASED = datetime(2026, 11, 1, tzinfo=ZONE)  # nobody was at work before this program was made
BEHIND = timedelta(minutes=2)  # what a clock may be set back by without anyone asking
AHEAD = timedelta(days=30)
# Only these say what time it was: they were written after somebody, or this rule, saw the clock.
DATED = (
    *("received", "ready", "returned", "voided", "erased", "clock_confirmed"),
    # Every step; named, because a start has no need of their classes.
    *("competent_received", "supplement_requested", "finance_requested", "resumed"),
    *("given_over", "taken_over", "submitted", "sent_back", "refused", "withdrawn"),
    *("papers_handed_back", "stopped", "extended", "rescheduled", "undone", "corrected"),
    *("bound", "posted", "shelved", "pad_printed", "guided", "not_accepted"),
)

Listener = Callable[[frozenset[str]], None]
Setting = OfficeSet | OfficerSet | CalendarSet | ProcedureSet


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to look at that never stops the work; `link` is a dossier to open."""

    code: str
    values: Plain = field(default_factory=dict)
    link: str = ""


class Workplace:
    """One counter at work on one store."""

    def __init__(self, store: Store, resources: Path, officer: str = "") -> None:
        self._store = store
        self._resources = resources
        self._listeners: list[Listener] = []
        self._officer_id = ""
        self.renewed = ""  # copied or restored: this file had to begin another log
        self.office: Office = SAMPLE_OFFICE
        self.officers: tuple[Officer, ...] = (SAMPLE_OFFICER,)
        self.counter = 1
        self._load_people()
        if officer:
            self.switch_officer(officer)

    @property
    def is_sample(self) -> bool:
        return self.office.sample

    @property
    def counters(self) -> int:
        return self.office.counters

    @property
    def officer(self) -> Officer:
        """Who works here now."""
        for officer in self.officers:
            if officer.id == self._officer_id:
                return officer
        at_work = [officer for officer in self.officers if officer.active]
        return (at_work or list(self.officers))[0]

    def now(self) -> datetime:
        return self._store.now().astimezone(ZONE)

    # --- news ---

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` with the codes of dossiers, and other subjects, that change."""
        self._listeners.append(listener)

    def look_for_news(self) -> frozenset[str]:
        """Take in what another process wrote since; cheap when there is nothing."""
        return self._tell(self._store.news())

    # --- office and officers ---

    def set_up(
        self,
        office: Office,
        counter: int,
        officers: Iterable[Sequence[str]] = (),
        command: str = "",
    ) -> None:
        """Say which office and counter this is.  Another identifier or counter begins a new log.

        Each officer has name, title and perhaps role; those known by that name are renewed.
        """
        check(office, counter)
        changed = staff(self.officers, officers)
        self._check_clock()
        if self._repeats(command, "office_set", ["office"]):
            return
        moved = (office.agency, counter) != (self.office.agency, self.counter) or self.is_sample
        if moved or not self._store.log or self._store.quarrel:
            self._open_log(office, counter, "office" if self._store.log else "made")
            self.counter = counter
        facts: list[tuple[str, Setting]] = []
        if office != self.office or command:  # a command leaves its id, even with nothing to change
            facts.append(("office", OfficeSet(unfold(office))))
        facts += [(f"officer:{one.id}", OfficerSet(unfold(one))) for one in changed]
        self._set_all(facts, command)

    def add_officer(self, name: str, title: str = "", role: str = "clerk") -> Officer:
        """Add somebody who works here."""
        name = clean(name)
        if not name:
            raise Refused("officer_name_missing")
        if role not in ROLES:
            raise Refused("role_unknown", role=role)
        made = Officer(
            officer_id(name, frozenset(o.id for o in self.officers)), name, clean(title), role
        )
        return self.change_officer(made)

    def change_officer(self, officer: Officer, command: str = "") -> Officer:
        """Write down how an officer is called now, and whether he or she is at work."""
        if not clean(officer.name):
            raise Refused("officer_name_missing")
        self._set_all([(f"officer:{officer.id}", OfficerSet(unfold(officer)))], command)
        return officer

    def switch_officer(self, name: str) -> Officer:
        """Let another officer go on.  Refuses officer_unknown."""
        wanted = fold(name)
        for officer in self.officers:
            if officer.active and wanted in (fold(officer.name), fold(officer.id)):
                self._officer_id = officer.id
                return officer
        raise Refused(
            "officer_unknown", name=clean(name), known=[o.name for o in self.officers if o.active]
        )

    @property
    def last_slip_wanted(self) -> bool:
        """Does this log go on from a lost one, and nobody has scanned its last slip yet?"""
        log = self._store.log
        opened = [e.fact for e in self._store.events(f"log:{log}") if isinstance(e.fact, Opened)]
        if not any(fact.reason == "restored" for fact in opened):
            return False
        return not any(event.log == log for event in self._store.events("numbers"))

    # --- clock ---

    def clock_problem(self) -> Notice | None:
        """Say why nothing may be dated until a person has looked at the clock."""
        now, own = self.now(), lists.last_own_at(self._store, DATED) or RELEASED
        if now < own - BEHIND:  # what others wrote says nothing of this clock: theirs may be wrong
            return Notice("clock_behind", {"now": now, "last": own.astimezone(ZONE)})
        last = lists.last_at(self._store, DATED)
        if last and now > last + AHEAD:
            return Notice("clock_ahead", {"now": now, "last": last.astimezone(ZONE)})
        return None

    def confirm_clock(self, command: str = "") -> None:
        """Write down that a person found the clock right.  From here on it counts."""
        last = lists.last_at(self._store, DATED)
        self.begin()
        with self._store.turn() as turn:
            if not turn.wrote(command, "clock_confirmed", ["clock"]):
                turn.append("clock", ClockConfirmed(last), self.officer.name, command)

    def _check_clock(self) -> None:
        problem = self.clock_problem()
        if problem:
            raise Refused(problem.code, **problem.values)

    # --- catalogue and calendar: read when first asked for, and again after news ---

    @cached_property
    def calendar(self) -> Calendar:
        """The calendar in force: what is shipped, and what was set here."""
        return self._load_calendar()

    @cached_property
    def catalogue(self) -> Catalogue:
        """All versions of all procedures: what is shipped, and what was set here."""
        return self._load_catalogue()

    def procedure_at(self, text: str, day: date) -> Procedure:
        """Return the procedure that a code or words mean, as in effect on a day.

        For a late entry from before the first version known here, that first version.
        Refuses procedure_unknown, procedure_ambiguous, procedure_not_in_effect.
        """
        newest = self.catalogue.find(text)
        oldest = self.catalogue.versions(newest.code)[-1]
        return oldest if day < oldest.valid_from else self.catalogue.at(newest.code, day)

    def set_procedure(self, procedure: Procedure, command: str = "") -> Procedure:
        """Write down a version of a procedure."""
        from counter.catalogue import to_plain

        fact = ProcedureSet(to_plain(procedure))
        self._set_all([(f"procedure:{procedure.code}", fact)], command)
        return procedure

    def preview_procedures(self, path: Path) -> Import:
        """Read a file of procedures and say what it would change.  Nothing is written."""
        from counter import catalogue_file

        return catalogue_file.read_catalogue(path, self.catalogue)

    def import_procedures(self, preview: Import, command: str = "") -> int:
        """Write down every procedure of a preview that is new or changed; return how many."""
        from counter.catalogue import to_plain

        about = [f"procedure:{p.code}" for p in preview.procedures]
        if before := self._repeats(command, "procedure_set", about):
            return before
        fresh = [p for p in preview.procedures if self.catalogue.pinned(p.code, p.version) is None]
        facts = [(f"procedure:{p.code}", ProcedureSet(to_plain(p))) for p in fresh]
        self._set_all(facts, command)
        return len(fresh)

    def write_procedure_template(self, path: Path) -> None:
        from counter import catalogue_file

        catalogue_file.write_template(path, self.catalogue)

    def import_calendar(self, path: Path, command: str = "") -> tuple[int, ...]:
        """Take over the years of a calendar file; all of it or nothing.  Returns the years."""
        from counter import calendar_file

        reading = self._read_calendar(path)
        facts = [
            (f"calendar:{year.year}", CalendarSet(calendar_file.year_to_plain(year)))
            for year in reading.years
        ]
        facts += [
            (f"calendar:week-{week.valid_from}", CalendarSet(calendar_file.week_to_plain(week)))
            for week in reading.weeks
        ]
        self._set_all(facts, command)
        return tuple(year.year for year in reading.years)

    # --- inside ---

    def _read_calendar(self, path: Path) -> Reading:
        from counter import calendar_file

        reading = calendar_file.read_calendar(path)
        if reading.problems:
            first = reading.problems[0]
            raise Refused(
                "calendar_rows_bad",
                count=len(reading.problems),
                row=first.row,
                problem=first.code,
                problems=[(p.row, p.code, p.values) for p in reading.problems],
            )
        return reading

    def begin(self) -> None:
        """See to it that this file writes a log of its own; `renewed` says why it is a new one."""
        if not self._store.log or self._store.quarrel:
            self.renewed = self._store.quarrel
            self._open_log(self.office, self.counter, "made")

    def _open_log(self, office: Office, counter: int, reason: str) -> None:
        """Begin a log; where an earlier file of this folder is gone, go on after its numbers."""
        from counter import numbers

        lost = "" if self._store.log or office.sample else self._store.lost.get(office.agency, "")
        doubt = numbers.doubt(self._store, office.agency, counter)
        reason = doubt or ("replaced" if lost else reason)
        self._store.open_log(office.agency, counter, office.counters, self.officer.name, reason)
        if lost:
            with self._store.turn() as turn:
                turn.append("numbers", LastSlipSeen(lost), self.officer.name)

    def _set_all(self, facts: Sequence[tuple[str, Setting]], command: str = "") -> None:
        """Write all of these facts of one kind, once for a command; the first names the kind."""
        if not facts:
            return
        self._check_clock()
        self.begin()
        subjects = frozenset(subject for subject, _ in facts)
        with self._store.turn() as turn:
            if not turn.wrote(command, NAMES[type(facts[0][1])], subjects):
                for subject, fact in facts:
                    turn.append(subject, fact, self.officer.name, command)
        self._tell(subjects | self._store.news())

    def _repeats(self, command: str, kind: str, subjects: Iterable[str]) -> int:
        """Return how many such facts this very command wrote before.  Refuses command_used."""
        if not command or not self._store.log:
            return 0
        with self._store.turn() as turn:
            return turn.wrote(command, kind, subjects)

    def _tell(self, subjects: frozenset[str]) -> frozenset[str]:
        """Refold what is set, then tell who listens; dossiers go by their codes."""
        heads = {subject.partition(":")[0] for subject in subjects}
        if heads & {"office", "officer", "log"}:
            self._load_people()
        if "calendar" in heads:
            vars(self).pop("calendar", None)
        if "procedure" in heads:
            vars(self).pop("catalogue", None)
        told = frozenset(subject.removeprefix("dossier:") for subject in subjects)
        if told:
            for listener in self._listeners:
                listener(told)
        return told

    def _load_people(self) -> None:
        for event in _latest(self._store.events("office")):
            if isinstance(event.fact, OfficeSet):
                self.office = restore(Office, event.fact.content)
        officers = [
            restore(Officer, event.fact.content)
            for event in _latest(self._store.events_under("officer"))
            if isinstance(event.fact, OfficerSet)
        ]
        if officers:
            self.officers = tuple(officers)
        for event in self._store.events(f"log:{self._store.log}"):
            if isinstance(event.fact, Opened):
                self.counter = event.fact.counter

    def _load_calendar(self) -> Calendar:
        from counter import calendar_file
        from counter.worktime import Calendar

        shipped = calendar_file.built_in(self._resources)
        years = dict(shipped.years)
        weeks = {week.valid_from: week for week in shipped.weeks}
        for event in _latest(self._store.events_under("calendar")):
            if not isinstance(event.fact, CalendarSet):
                continue
            if "year" in event.fact.content:
                year = calendar_file.year_from_plain(event.fact.content)
                years[year.year] = year
            else:
                week = calendar_file.week_from_plain(event.fact.content)
                weeks[week.valid_from] = week
        return Calendar(weeks.values(), years.values())

    def _load_catalogue(self) -> Catalogue:
        from counter.catalogue import Catalogue, built_in, from_plain

        told = sorted(self._store.events_under("procedure"), key=lambda event: event.order)
        set_here = [from_plain(e.fact.content) for e in told if isinstance(e.fact, ProcedureSet)]
        return Catalogue([*built_in(self._resources / "catalogue.json"), *set_here])


def _latest(events: Iterable[Event]) -> list[Event]:
    """Return the last event of each subject, in the order in which subjects first appeared."""
    last: dict[str, Event] = {}
    for event in sorted(events, key=lambda event: event.order):
        last[event.subject] = event
    return list(last.values())
