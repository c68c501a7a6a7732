"""What a desk does with codes and slips: corrected, bound, moved to another date, or not given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from counter.desk_acts import NOW, How
from counter.desk_steps import Steps
from counter.errors import Refused
from counter.events import Erased
from counter.records import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from counter.dossier import Dossier
    from counter.events import Fact, Paper, Person, ProcedureMark
    from counter.gaps import Gap, Ledger, PadLeft
    from counter.moves import DateMove
    from counter.step_rules import Act
    from counter.steps import Bound, Guided, NotAccepted
    from counter.worktime import Calendar

MOST_TOLD = 5  # papers given to one person before acceptance; older ones help nobody


@dataclass(frozen=True, slots=True)
class Written:
    """A paper that was given before acceptance: there is no dossier, but it can be printed."""

    id: str
    fact: Guided | NotAccepted
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Enquiry:
    """Who came with what, before anything was accepted."""

    procedure: ProcedureMark
    person: Person
    reason: str
    papers: tuple[Paper, ...] = ()
    guidance: str = ""
    content: str = ""
    grounds: str = ""
    submitter: Person | None = None


class Slips(Steps):
    """A desk whose codes and slips can be mended."""

    # --- before acceptance ---

    def guide(self, said: Enquiry, how: How = NOW) -> Written:
        """Tell in writing what is wanting (form 02); no dossier begins, no time runs."""
        from counter.steps import Guided

        if not said.papers:
            raise Refused("papers_to_bring_missing")

        def made(act: Act) -> Guided:
            return Guided(
                **act.stamp(),
                **self._next_form("supplement", act.at).stamp(),
                procedure=said.procedure,
                person=said.person,
                submitter=said.submitter,
                content=said.content,
                papers=said.papers,
                reason=said.reason.strip(),
                guidance=said.guidance.strip(),
            )

        return self._before_acceptance("guided", "HD", said, how, made)

    def refuse_reception(self, said: Enquiry, how: How = NOW) -> Written:
        """Refuse in writing what is not receivable (form 03); no dossier begins."""
        from counter.steps import NotAccepted

        def made(act: Act) -> NotAccepted:
            return NotAccepted(
                **act.stamp(),
                **self._next_form("refusal", act.at).stamp(),
                procedure=said.procedure,
                person=said.person,
                submitter=said.submitter,
                content=said.content,
                grounds=said.grounds.strip(),
                reason=said.reason.strip(),
                guidance=said.guidance.strip(),
            )

        return self._before_acceptance("not_accepted", "TC", said, how, made)

    def written(self, id_: str) -> Written | None:
        """Return what was given before acceptance under this mark, or None."""
        from counter.steps import Guided, NotAccepted

        for event in self._store.events(f"before:{id_.strip().upper()}"):
            if isinstance(event.fact, (Guided, NotAccepted)):
                return Written(
                    event.subject.removeprefix("before:"), event.fact, event.at, event.by
                )
        return None

    def guided_of(self, number: str, procedure: str = "") -> list[Written]:
        """Return what a person of this number was told lately to bring, newest first.

        Only about one procedure where its code is given.  It takes no dossier to be asked for.
        """
        from counter import enquiries

        told = enquiries.guided(self._store, number, self.now())
        found = [self.written(subject.removeprefix("before:")) for subject in told]
        of_it = [w for w in found if w and procedure in ("", w.fact.procedure.code)]
        return of_it[:MOST_TOLD]

    def often_missing(self, procedure: str) -> tuple[tuple[str, int], ...]:
        """Return the papers that people come without, and how often they were asked for in a year.

        Reads every request of the year: to be asked beside the window, not in it.
        """
        from counter import enquiries

        return enquiries.often_missing(self._store, self.office.agency, procedure, self.now())

    def erase_written(self, id_: str, reason: str) -> None:
        """Erase who a paper given before acceptance was about; its number stays used."""
        told = self.written(id_)
        if told is None:
            raise Refused("dossier_unknown", code=id_[:60])
        if not reason.strip():
            raise Refused("reason_missing")
        self._check_clock()
        self.begin()
        with self._store.turn() as turn:
            turn.append(f"before:{told.id}", Erased(reason.strip()), self.officer.name)
        self._tell(self._store.news())
        self._store.scrub()

    def _before_acceptance(
        self,
        kind: str,
        mark: str,
        said: Enquiry,
        how: How,
        made: Callable[[Act], Guided | NotAccepted],
    ) -> Written:
        if not said.reason.strip():
            raise Refused("reason_missing")
        act = self._acting(how)
        self._check_clock()
        self.begin()
        with self._store.turn() as turn:
            before = turn.command(how.command)
            if before is not None and before[0] != kind:
                raise Refused("command_used", id=how.command)
            if before is None:
                fact = made(act)
                id_ = f"{mark}-{fact.office}-{fact.counter}-{fact.year}-{fact.number}"
                turn.append(f"before:{id_}", fact, self.officer.name, how.command)
            else:
                id_ = before[1].removeprefix("before:")
        self._tell(self._store.news())
        done = self.written(id_)
        if done is None:
            raise Refused("paper_nothing", form=kind, code=id_)
        return done

    # --- codes and slips ---

    def correct(
        self, code: str, change: Callable[[Dossier], Dossier], reason: str, how: How = NOW
    ) -> Dossier:
        """Say what the slip should say: its next version holds, the one before is void."""
        from counter import slips, step_rules

        def decide(dossier: Dossier, act: Act) -> Fact:
            changed = change(dossier)
            fact = step_rules.correct(dossier, act, changed, reason)
            key = self._store.signer()
            next_ = replace(dossier, version=dossier.version + 1, slip_due=dossier.due)
            return replace(fact, key_id=key.id, seal=slips.seal(next_, key))

        return self._step((code,), "corrected", how, decide)[0]

    def bind(self, code: str, official: str = "", how: How = NOW) -> Dossier:
        """Bind the official code, or the next number of this counter, to a temporary one."""
        from counter import numbers, slips, step_rules
        from counter.codes import read_official_code

        given = read_official_code(official, self.now().date()).text if official else ""

        def decide(dossier: Dossier, act: Act) -> Bound:
            made = given or numbers.next_code(
                self._store,
                self.office.agency,
                self.counter,
                self.counters,
                dossier.received_at.date(),
            )
            fact = step_rules.bind(dossier, act, made, issued=not given)
            if self._store.dossier(made) is not None:
                raise Refused("code_taken", code=made)
            key = self._store.signer()
            return replace(fact, key_id=key.id, seal=slips.seal(replace(dossier, code=made), key))

        return self._step((code,), "bound", how, decide)[0]

    def gaps(self, day: date) -> list[Gap]:
        """Explain every number of this counter's part of a day that no dossier bears."""
        from counter import gaps

        return gaps.of_day(self._store, self.office.agency, self.counter, self.counters, day)

    def number_ledger(self, day: date) -> Ledger:
        """Return all of this counter's part of a day: what is used, and why the rest is not."""
        from counter import gaps

        return gaps.ledger(self._store, self.office.agency, self.counter, self.counters, day)

    def pads_left(self) -> list[PadLeft]:
        """Return the slips of the pad that were printed and are not entered yet."""
        from counter import gaps

        return gaps.pads_left(self._store, self.office.agency)

    def new_pad(self, day: date, count: int, how: How = NOW) -> tuple[str, ...]:
        """Return temporary codes for slips printed beforehand; they are given to nobody else."""
        from counter import numbers
        from counter.steps import PadPrinted

        act = self._acting(how)
        self._check_clock()
        self.begin()
        with self._store.turn() as turn:
            codes = numbers.temporary_codes(
                self._store, self.office.agency, self.counter, day, count
            )
            turn.append("pad", PadPrinted(**act.stamp(), codes=codes), self.officer.name)
        self._tell(self._store.news())
        return codes

    # --- another calendar ---

    def date_moves(self, path: Path | None = None) -> list[DateMove]:
        """Return the open dossiers whose dates the calendar in force, or one of a file, would move.

        Nothing is moved by asking.
        """
        from counter import moves

        calendar = self.calendar if path is None else self.calendar_with(path)
        return moves.would_move(self._store, self.office.agency, calendar, self.now())

    def move_dates(self, codes: tuple[str, ...], how: How = NOW) -> list[Dossier]:
        """Move these dates as the calendar in force has it; their slips have a next version."""
        from counter import slips, step_rules

        def decide(dossier: Dossier, act: Act) -> Fact:
            fact = step_rules.reschedule(dossier, act, self.calendar)
            key = self._store.signer()
            next_ = replace(dossier, version=dossier.version + 1, slip_due=fact.due)
            return replace(fact, key_id=key.id, seal=slips.seal(next_, key))

        return self._step(codes, "rescheduled", how, decide)

    def calendar_with(self, path: Path) -> Calendar:
        """Return the calendar as it would be with the years and weeks of a file."""
        from counter.worktime import Calendar

        reading = self._read_calendar(path)
        years = {**self.calendar.years, **{year.year: year for year in reading.years}}
        weeks = {week.valid_from: week for week in (*self.calendar.weeks, *reading.weeks)}
        return Calendar(weeks.values(), years.values())
