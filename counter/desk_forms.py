"""The papers of a dossier's course: each tells of the fact it was given with."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from counter.desk_till import Till
from counter.errors import Refused
from counter.text import VIETNAM, clean

if TYPE_CHECKING:
    from counter.desk_slips import Written
    from counter.dossier import Dossier
    from counter.events import Event, Fact
    from counter.office import Office, Officer
    from counter.standing import Move
    from counter.steps import Extended, ProcessingRefused, Stopped, SupplementRequested

PAPERS = (
    *("slip", "control-slip", "supplement", "refusal", "apology", "stop-notice"),
    "return-sheet",
)


class Forms(Till):
    """A desk that can print every paper of the circular."""

    def paper(self, form: str, code: str, size: str = "a4", number: str = "") -> bytes:
        """Return a paper of a dossier, or of what was written before acceptance: the last one.

        `number` names another: as it is printed, its running number, or how many-th of its form.
        Refuses paper_nothing where that never happened, dossier_erased, dossier_void.
        """
        from counter.steps import Extended, ProcessingRefused, Stopped, SupplementRequested

        if number and form in ("slip", "control-slip"):
            raise Refused("paper_nothing", form=form, code=code)
        if form == "slip":
            return self.slip(code, size)
        if form == "control-slip":
            return self.control_slip(code, size)
        if form == "return-sheet" and not number:
            return self.return_sheet((code,), size)
        told = self.written(code)
        if told is not None:
            return self._of_enquiry(form, told, size)
        dossier = self._printable(code)
        event = _told(form, dossier, number)
        office, by = self._office_at(event), self._officer(event.by)
        match event.fact:
            case SupplementRequested() as asked:
                return self._supplement(dossier, asked, office, by, size)
            case ProcessingRefused() as refused:
                return self._refusal(dossier, refused, office, by, size)
            case Extended() as extended:
                return self._apology(dossier, extended, office, size)
            case Stopped() as stopped:
                return self._stop_notice(dossier, stopped, office, by, size)
        raise Refused("paper_nothing", form=form, code=code)

    def control_slip(self, code: str, size: str = "a4") -> bytes:
        """Return the sheet that travels with the papers, with every hand-over so far."""
        from counter.legs import legs_of
        from counter.paper import control_slip

        dossier = self._printable(code)
        dated = legs_of(self.calendar, dossier, self.now())
        legs = [
            control_slip.Leg(
                giver=move.given_by,
                from_unit=move.from_unit,
                taker=move.taken_by,
                to_unit=move.to_unit,
                given_at=move.given_at,
                taken_at=move.taken_at,
                due=leg.due,
                result=leg.result,
                note="; ".join(filter(None, (move.differences, move.taken_differences))),
            )
            for move, leg in zip(dossier.moves, dated, strict=False)
        ]
        plan = [(leg.unit, leg.due) for leg in dated if leg.given_at is None]
        office = self._as_it_was(dossier)[0]
        dots = self.settings.printer_dots
        day = self.now().date()
        return control_slip.control_slip(
            dossier, office, legs=legs, plan=plan, day=day, size=size, dots=dots
        )

    def return_sheet(self, codes: tuple[str, ...], size: str = "a4") -> bytes:
        """Return what one person collected, to be signed for.  Refuses paper_nothing."""
        from counter import desk_lists as lists
        from counter.paper import return_sheet as paper

        gave = [(dossier, lists.last_return(dossier)) for dossier in map(self._printable, codes)]
        what, event = lists.return_sheet(gave), gave[0][1]
        office, dots = self._office_at(event), self.settings.printer_dots
        return paper.return_sheet(what, office, size=size, dots=dots)

    # --- of a period ---

    def register(self, since: date, until: date, size: str = "a4") -> bytes:
        """Return the register of the days from `since` to `until`, both within."""
        from counter.desk_lists import ended
        from counter.paper import register
        from counter.paper.book import BookLine

        lines = []
        for number, code in enumerate(self._received_between(since, until), 1):
            found = self._store.dossier(code)
            if found is None:
                continue
            gave = [e.by for e in found.history if e.kind == "returned"]
            lines.append(
                BookLine(
                    number=number,
                    code=found.code,
                    content=found.content or found.procedure.name,
                    owner=found.owner.name,
                    received_at=found.received_at,
                    due=found.due,
                    sets=found.sets,
                    address=found.owner.address or found.owner.card_address,
                    phone=found.owner.phone,
                    returned_at=found.returned_at,
                    giver=gave[-1] if gave and found.returned_at else "",
                    taker=found.returned_to,
                    note="; ".join([*found.other_codes, *filter(None, [ended(found)])]),
                    void=found.void,
                )
            )
        what = register.Register(since, until, tuple(lines))
        day, dots = self.now().date(), self.settings.printer_dots
        return register.register(what, self.office, day, self.officer, size=size, dots=dots)

    def hand_over_list(self, since: date, until: date, pile: str = "", size: str = "a4") -> bytes:
        """Return the list of what was given over in these days, or of one pile."""
        from counter import desk_lists as lists
        from counter.paper import hand_over_list as paper

        given = self._given_between(since, until, pile)
        if not given:
            raise Refused("nothing_handed_over", since=since, until=until)
        dots = self.settings.printer_dots
        what = lists.hand_over_lists(given)
        return paper.hand_over_lists(what, self.office, size=size, dots=dots)

    def pad(self, since: date, until: date, count: int, size: str = "a4") -> bytes:
        """Return slips for a power cut, `count` for each of these days; their codes are used."""
        from counter.paper import pad

        days = [since + timedelta(days=n) for n in range((until - since).days + 1)]
        codes = [code for day in days for code in self.new_pad(day, count)]
        slips = [pad.PadSlip(code, self.counter) for code in codes]
        dots = self.settings.printer_dots
        return pad.pad(slips, self.office, self.now().date(), size=size, dots=dots)

    # --- inside ---

    def _officer(self, name: str) -> Officer:
        from counter.office import Officer

        return next((o for o in self.officers if o.name == name), Officer("", name))

    def _supplement(
        self, d: Dossier, asked: SupplementRequested, office: Office, by: Officer, size: str
    ) -> bytes:
        from counter.paper import supplement as paper

        what = paper.Supplement(
            number=asked.numbered,
            day=asked.happened_at.date(),
            person=d.owner,
            submitter=d.submitter,
            content=d.content or d.procedure.name,
            papers=asked.papers,
            reason=asked.reason,
            guidance=asked.guidance,
            adviser=by,
            code=d.code,
            paused_at=asked.happened_at,
            time=asked.time,
            approved_by=asked.approved_by,
        )
        dots = self.settings.printer_dots
        return paper.supplement(what, office, size=size, dots=dots, replace=True)

    def _refusal(
        self, d: Dossier, refused: ProcessingRefused, office: Office, by: Officer, size: str
    ) -> bytes:
        from counter.paper import refusal as paper

        what = paper.Refusal(
            day=refused.happened_at.date(),
            person=d.owner,
            submitter=d.submitter,
            content=d.content or d.procedure.name,
            reason=refused.reason,
            officer=by,
            number=refused.numbered,
            grounds=refused.grounds,
            guidance=refused.guidance,
            code=d.code,
        )
        dots = self.settings.printer_dots
        return paper.refusal(what, office, size=size, dots=dots, replace=True)

    def _apology(self, d: Dossier, extended: Extended, office: Office, size: str) -> bytes:
        from counter.paper import apology as paper

        if extended.due is None or extended.replaces is None:
            raise Refused("paper_nothing", form="apology", code=d.code)
        what = paper.Apology(
            number=extended.numbered,
            day=extended.happened_at.date(),
            code=d.code,
            person=d.owner,
            submitter=d.submitter,
            procedure=d.procedure.name,
            received_at=d.received_at,
            due=extended.replaces,
            new_due=extended.due,
            reason=extended.reason,
            field=d.procedure.field,
            time=extended.time,
            approved_by=extended.approved_by,
        )
        dots = self.settings.printer_dots
        return paper.apology(what, office, size=size, dots=dots, replace=True)

    def _stop_notice(
        self, d: Dossier, stopped: Stopped, office: Office, by: Officer, size: str
    ) -> bytes:
        from counter.paper import stop_notice as paper
        from counter.stage import LABELS, Stage

        paid = sum(p.amount for p in d.payments if not p.cancelled)
        what = paper.StopNotice(
            number=stopped.numbered,
            day=stopped.happened_at.date(),
            code=d.code,
            person=d.owner,
            submitter=d.submitter,
            procedure=d.procedure.name,
            received_at=d.received_at,
            due=d.due,
            request=stopped.request or clean(f"{by.title} {by.name}"),
            stage=LABELS.get(Stage(stopped.stage), stopped.stage),
            reason=stopped.reason,
            stopped_at=stopped.happened_at,
            decision=stopped.decision,
            paid=paid or None,
            refund=stopped.refund,
            papers=d.papers,
        )
        dots = self.settings.printer_dots
        return paper.stop_notice(what, office, size=size, dots=dots, replace=True)

    def _of_enquiry(self, form: str, told: Written, size: str) -> bytes:
        from counter.paper import refusal, supplement
        from counter.steps import Guided, NotAccepted

        fact, by = told.fact, self._officer(told.by)
        content = fact.content or fact.procedure.name
        dots = self.settings.printer_dots
        match fact:
            case Guided() if form == "supplement":
                asked = supplement.Supplement(
                    *(fact.numbered, fact.happened_at.date(), fact.person, content),
                    *(fact.papers, fact.reason, by, fact.guidance),
                    submitter=fact.submitter,
                )
                return supplement.supplement(asked, self.office, size=size, dots=dots, replace=True)
            case NotAccepted() if form == "refusal":
                refused = refusal.Refusal(
                    *(fact.happened_at.date(), fact.person, content, fact.reason, by),
                    *(fact.numbered, fact.grounds, fact.guidance, fact.submitter),
                )
                return refusal.refusal(refused, self.office, size=size, dots=dots, replace=True)
        raise Refused("paper_nothing", form=form, code=told.id)

    def _received_between(self, since: date, until: date) -> list[str]:
        sql = (
            "SELECT code FROM dossier WHERE office = ? AND received >= ? AND received < ?"
            " ORDER BY received, id"
        )
        beyond = (until + timedelta(days=1)).isoformat()
        found = self._store.query(sql, self.office.agency, since.isoformat(), beyond)
        return [str(row[0]) for row in found]

    def _given_between(self, since: date, until: date, pile: str) -> list[tuple[Dossier, Move]]:
        """Hand-overs are written down when they happen or later, never before."""
        first = datetime.combine(since, time.min, VIETNAM)
        sql = "SELECT DISTINCT subject FROM event WHERE stamp >= ? AND kind = 'given_over'"
        subjects = self._store.query(sql, int(first.timestamp() * 1000))
        made = []
        for (subject,) in subjects:
            found = self._store.dossier(str(subject).removeprefix("dossier:"))
            for move in found.moves if found else ():
                day = move.given_at.astimezone(VIETNAM).date()
                if found and since <= day <= until and pile in ("", move.pile):
                    made.append((found, move))
        return sorted(made, key=lambda pair: (pair[1].given_at, pair[0].code))


def _told(form: str, dossier: Dossier, number: str) -> Event:
    """Return the last step that has such a paper, or the one whose paper has this number."""
    from counter.course import key_of

    kinds, acts = _told_by(form), set(dossier.acts)
    told = [e for e in dossier.history if isinstance(e.fact, kinds) and key_of(e) in acts]
    wanted = clean(number).casefold()
    if not wanted:
        found = told[-1:]
    else:
        facts: list[Any] = [event.fact for event in told]
        printed = [fact.numbered.casefold() == wanted for fact in facts]
        running = [str(fact.number) == wanted for fact in facts]
        nth = [str(time) == wanted for time in range(1, len(told) + 1)]
        marks = next((marks for marks in (printed, running, nth) if any(marks)), [])
        found = [event for event, is_it in zip(told, marks, strict=False) if is_it]
    if not found:
        raise Refused("paper_nothing", form=form, code=dossier.code)
    return found[0]


def _told_by(form: str) -> tuple[type[Fact], ...]:
    """Return the facts that a paper can tell of; none where it is no paper of a course."""
    from counter import steps

    return {
        "supplement": (steps.SupplementRequested, steps.Guided),
        "refusal": (steps.ProcessingRefused, steps.NotAccepted),
        "apology": (steps.Extended,),
        "stop-notice": (steps.Stopped,),
    }.get(form, ())
