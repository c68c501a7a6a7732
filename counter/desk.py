"""Everything a clerk can do, in the clerk's words.

The desk is the only object that pages and commands talk to.  Each verb decides
inside one turn of the store, writes its facts, tells who listens, and returns
the dossier as it now stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from counter import lists
from counter.desk_sync import Agreement
from counter.errors import Refused
from counter.events import Fact, LastSlipSeen, ProcedureMark, Received, SlipPrinted
from counter.records import dataclass
from counter.text import VIETNAM as ZONE

if TYPE_CHECKING:
    from pathlib import Path

    from counter.backup import Copy
    from counter.catalogue import Procedure
    from counter.codes import Scan
    from counter.dossier import Dossier
    from counter.intake import Draft
    from counter.lists import Counts
    from counter.row import Row
    from counter.slips import SlipCheck
    from counter.uncollected import Uncollected

Past = tuple[Received, Sequence[tuple[datetime, Fact]]]  # a reception, and what happened when


@dataclass(frozen=True, slots=True)
class Verified:
    """How much of the log was walked and holds."""

    logs: int
    events: int


class Desk(Agreement):
    """One clerk at one counter."""

    # --- intake ---

    def receive(self, draft: Draft, command: str = "") -> Dossier:
        """Take a dossier in: numbered, dated and on disk.  Refuses what draft.problems() names."""
        return self._receive(draft, command, None)

    def receive_and_return(
        self, draft: Draft, to: str, paid: int | None, command: str = ""
    ) -> Dossier:
        """Receive, settle and give back in one go, as for chứng thực."""
        if not to.strip():
            raise Refused("collector_missing", code="")
        return self._receive(draft, command, (to, paid))

    def _receive(
        self, draft: Draft, command: str, settled: tuple[str, int | None] | None
    ) -> Dossier:
        from counter import dossier as rules

        problems = draft.problems()
        if problems:
            procedure = draft.procedure
            raise Refused(problems[0], code=procedure.code if procedure else "", case=draft.case)
        self._check_clock()
        self.begin()
        with self._store.turn() as turn:
            done = self._done(turn, command, "received")
            if done:
                return done
            fact = self._decided(draft)
            subject = f"dossier:{fact.code}"
            if self._store.events(subject):
                raise Refused("code_taken", code=fact.code)
            turn.append(subject, fact, self.officer.name, command)
            if settled is not None:
                to, paid = settled
                turn.append(
                    subject, rules.finish(turn.dossier(fact.code), self.now()), self.officer.name
                )
                back = rules.give_back(turn.dossier(fact.code), self.now(), to, paid=paid)
                back = replace(back, pages=draft.pages, copies=draft.copies)
                turn.append(subject, back, self.officer.name)
        return self._changed(turn)[0]

    def _decided(self, draft: Draft) -> Received:
        """Decide code and date.  Inside a turn, so that no number is given twice."""
        from counter import numbers, slips
        from counter.codes import read_official_code

        now = self.now()
        at = draft.received_at.astimezone(ZONE) if draft.received_at else now
        if at > now:
            raise Refused("received_in_future", at=at)
        fact = self.decided(draft, at)
        if draft.official_code:
            code = read_official_code(draft.official_code, now.date()).text
        elif draft.temporary_code or draft.temporary:
            code = self._temporary(draft, at.date())
        else:
            code = numbers.next_code(
                self._store, self.office.agency, self.counter, self.counters, at.date()
            )
        same = lists.open_with(
            self._store, fact.owner.number, fact.owner.name, fact.procedure.code, now
        )
        fact = replace(
            fact,
            code=code,
            late_entry=draft.received_at is not None,
            known_open=tuple(row.code for row in same),
        )
        return slips.sealed(fact, self._store.signer())

    def decided(self, draft: Draft, at: datetime) -> Received:
        """Return what receiving a draft at a moment would write, but for its code and seal."""
        from counter.calendar_file import day_to_plain, week_to_plain

        procedure, case, time = draft.chosen, draft.chosen_case, draft.time()
        before = self.before(draft)
        appointment = self.appointment(
            time.amount, time.unit, at, before.used if before else 0, procedure.pause_policy
        )
        last = (appointment.due or at).date()
        return Received(
            code="",
            office=self.office.agency,
            counter=self.counter,
            procedure=ProcedureMark(
                procedure.code,
                procedure.name,
                procedure.version,
                draft.case,
                procedure.field,
                procedure.immediate,
            ),
            received_at=at.replace(microsecond=0),
            due=appointment.due,
            amount=time.amount,
            unit=time.unit,
            papers=draft.papers,
            missing=draft.missing,
            sets=draft.sets,
            special_days=tuple(day_to_plain(day) for day in self.calendar.excerpt(at.date(), last)),
            weeks=tuple(
                week_to_plain(week) for week in self.calendar.weeks_between(at.date(), last)
            ),
            provisional=appointment.provisional,
            fee=draft.fee(),
            fee_text=case.fee.text if case and case.fee else "",
            channel=draft.channel,
            result_channel=draft.result_channel,
            issued=not (draft.official_code or draft.temporary_code or draft.temporary),
            role=self.officer.role,
            pause_policy=procedure.pause_policy,
            previous=before.code if before else "",
            used_before=before.used if before else 0.0,
            returns=before.returns if before else 0,
            awaited=draft.awaited,
            legs=tuple({"unit": s.unit, "share": s.share} for s in procedure.steps),
            owner=draft.owner,
            submitter=draft.submitter,
            content=draft.content,
            remark=draft.remark,
        )

    def _temporary(self, draft: Draft, day: date) -> str:
        """Return the code on the slip of the pad, or the next temporary one."""
        from counter import numbers
        from counter.codes import parse_temporary_code

        if not draft.temporary_code:
            return numbers.next_temporary(self._store, self.office.agency, self.counter, day)
        code = parse_temporary_code(draft.temporary_code)
        if code is None:
            raise Refused("code_unreadable", text=draft.temporary_code[:60])
        if code.date > self.now().date():
            raise Refused("code_in_future", code=code.text, day=code.date)
        return code.text

    def write_pasts(self, pasts: Iterable[Past]) -> None:
        """Write dossiers with all that became of them, in one turn: invented pasts alone."""
        from counter import numbers, slips

        self.begin()
        codes: dict[date, Iterator[str]] = {}
        facts: list[tuple[str, Fact, datetime]] = []
        with self._store.turn() as turn:
            for received, later in pasts:
                day = received.received_at.date()
                if day not in codes:
                    codes[day] = numbers.free_codes(
                        self._store, self.office.agency, self.counter, self.counters, day
                    )
                fact = slips.sealed(replace(received, code=next(codes[day])), self._store.signer())
                subject = f"dossier:{fact.code}"
                facts.append((subject, fact, fact.received_at))
                facts += [(subject, follows, moment) for moment, follows in later]
            turn.append_past(facts, self.officer.name)
        self._changed(turn)

    # --- a dossier and what is done with it ---

    def void(self, code: str, reason: str, command: str = "") -> Dossier:
        """Take a mistaken intake back.  Its number stays used."""
        from counter import dossier as rules

        return self._act((code,), "voided", command, lambda dossier: rules.void(dossier, reason))[0]

    def erase(self, code: str, reason: str, command: str = "") -> Dossier:
        """Erase who a dossier was about, on this disk without a trace.  What was done stays."""
        from counter import dossier as rules

        erased = self._act(
            (code,), "erased", command, lambda dossier: rules.erase(dossier, reason)
        )[0]
        self._store.scrub()
        return erased

    def slip_printed(
        self,
        code: str,
        outcome: str,
        printer: str,
        size: str = "a4",
        reprint: int = 0,
        reason: str = "",
        command: str = "",
    ) -> Dossier:
        """Write down what became of a print job: sent, saved, failed or proven."""
        from counter import dossier as rules

        awaits = self.settings.scan_back and outcome == "sent"

        def note(dossier: Dossier) -> SlipPrinted:
            made = SlipPrinted(outcome, printer, size, dossier.version)
            if reprint:
                made = rules.reprint(dossier, reason, outcome, printer, size)
            return replace(made, reprint=reprint, awaits_proof=awaits)

        return self._act((code,), "slip_printed", command, note, dated=False)[0]

    def last_slip(self, code: str) -> None:
        """After a restore: the last slip this counter printed; numbers go on after it."""
        from counter import numbers
        from counter.codes import Block, read_official_code

        parsed = read_official_code(code, self.now().date())
        if parsed.agency != self.office.agency:
            raise Refused("code_of_another_office", code=parsed.text)
        if not Block(self.counters, self.counter).contains(parsed.sequence):
            raise Refused("code_of_another_counter", code=parsed.text, counter=self.counter)
        if numbers.original_is_there(self._store):
            raise Refused("last_slip_of_a_copy", code=parsed.text)
        self._check_clock()
        self.begin()
        with self._store.turn() as turn:
            turn.append("numbers", LastSlipSeen(parsed.text), self.officer.name)

    # --- lists, search, scans ---

    @property
    def is_empty(self) -> bool:
        """Has nothing ever been received here?"""
        return not self._store.query("SELECT 1 FROM dossier LIMIT 1")

    def counts(self) -> Counts:
        return lists.counts(self._store, self.office.agency, self.now())

    def rows(
        self, name: str, limit: int = 200, offset: int = 0, *, newest_first: bool = False
    ) -> list[Row]:
        """Return a page of a list of lists.NAMES: what is most urgent first, or newest first."""
        store, office, now = self._store, self.office.agency, self.now()
        return lists.rows(store, office, name, now, limit, offset, newest_first=newest_first)

    def uncollected(self) -> list[Uncollected]:
        """Return the results that wait for their people, those that wait longest first."""
        from counter import uncollected

        return uncollected.waiting(self._store, self.office.agency, self.now())

    def find(self, text: str, limit: int = 50, offset: int = 0) -> list[Row]:
        """Search everything on the disk by code, name, number or phone."""
        return lists.find(self._store, text, self.now(), limit, offset)

    def search_procedures(self, text: str, limit: int = 20) -> list[Procedure]:
        """Return procedures in effect today by code, words or what citizens say."""
        since = self.now() - timedelta(days=30)
        if self._usage is None or self._usage[0] != self.now().date():
            self._usage = (self.now().date(), lists.usage(self._store, self.office.agency, since))
        return self.catalogue.search(text, self.now().date(), limit, self._usage[1])

    def scan(self, text: str) -> Scan:
        """Say what was held under the scanner, by its content alone."""
        from counter.codes import read_scan

        return read_scan(text, self.now().date())

    def check_slip(self, text: str) -> SlipCheck:
        """Tell a true slip from a forged or a void one, offline."""
        from counter import slips

        return slips.check(self._store, text)

    # --- safety ---

    def back_up(self, folder: Path) -> Copy:
        """Write a copy into a second folder, open it and count it."""
        from counter import backup

        return backup.make(
            self._store, folder, self.now(), self.office.agency, self.settings.backup_keep
        )

    def last_backup(self) -> Copy | None:
        from counter import backup

        return backup.last(self._store)

    def verify(self) -> Verified:
        """Walk every chain.  Raises Damaged; writes nothing."""
        return Verified(*self._store.verify())

    def rebuild(self) -> int:
        """Make lists and search anew from the log; return the number of dossiers."""
        return self._store.rebuild()
