"""What a desk knows before anything is saved: the date, why, and what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter import lists
from counter.desk_papers import Papers
from counter.errors import Refused
from counter.records import dataclass
from counter.settings import Settings
from counter.text import in_alphabet
from counter.workplace import Notice

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from counter.again import Before
    from counter.dossier import Dossier
    from counter.events import Person
    from counter.intake import Draft
    from counter.row import Row
    from counter.store import Store
    from counter.units import Suggestion, Units
    from counter.worktime import Appointment


@dataclass(frozen=True, slots=True)
class Preview:
    """What the appointment would be at another moment."""

    label: str  # after_cutoff or tomorrow
    at: datetime
    due: datetime | None


class Dates(Papers):
    """A workplace that can say when a draft would be due, and what is odd about it."""

    def __init__(
        self, store: Store, resources: Path, settings: Settings | None = None, officer: str = ""
    ) -> None:
        super().__init__(store, resources, settings or Settings(), officer)
        self._units: Units | None = None
        self._usage: tuple[date, dict[str, int]] | None = None

    # --- dates ---

    def appointment(
        self, amount: int, unit: str, at: datetime, used: float = 0, policy: str = "continue"
    ) -> Appointment:
        """Return the due moment and the reason for every day.  Refuses calendar_missing (year).

        `used` of the time, in its unit, is deducted: the dossier was returned before.
        """
        from counter.worktime import Unit

        if not used:
            return self.calendar.due(at, amount, Unit(unit))
        from counter import clock

        terms = clock.Terms(amount, Unit(unit), clock.Policy(policy), used)
        return clock.begin(self.calendar, at, terms).appointment(self.calendar)

    def appointment_for(self, draft: Draft) -> Appointment | None:
        """Return the appointment of a draft, or None while its procedure has no time."""
        case = draft.chosen_case
        if case is None or case.duration is None:
            return None
        return self._appointment_at(draft, draft.received_at or self.now())

    def before(self, draft: Draft) -> Before | None:
        """What a returned dossier, taken up again, used of the time (Gia Lai 2018: deducted).

        Refuses dossier_unknown, previous_open, previous_other_procedure.
        """
        if not draft.previous:
            return None
        from counter import again

        return again.before(self.calendar, self.dossier(draft.previous), draft)

    def _appointment_at(self, draft: Draft, at: datetime) -> Appointment:
        time, before = draft.time(), self.before(draft)
        used = before.used if before else 0
        return self.appointment(time.amount, time.unit, at, used, draft.chosen.pause_policy)

    def previews(self, draft: Draft) -> tuple[Preview, ...]:
        """Return what the date would be after the next cut-off, and tomorrow."""
        from counter.worktime import Unit

        case = draft.chosen_case
        if case is None or case.duration is None or draft.received_at is not None:
            return ()
        made, now, unit = [], self.now(), Unit(case.duration.unit)
        for at in self.calendar.next_cutoffs(now, unit):
            label = "after_cutoff" if at.date() == now.date() else "tomorrow"
            try:
                made.append(Preview(label, at, self._appointment_at(draft, at).due))
            except Refused:  # beyond the calendar there is nothing to show
                continue
        return tuple(made)

    def explain(self, dossier: Dossier) -> Appointment:
        """Explain a given date from the calendar days that decided it then."""
        from counter import dossier_clock

        return dossier_clock.explain(dossier)

    def notices(self, draft: Draft) -> tuple[Notice, ...]:
        """What a clerk should look at before saving.  None of it stops the reception."""
        found = [Notice(caution.code, dict(caution.values)) for caution in draft.doubts()]
        now = self.now()
        if draft.procedure:
            owner, code = draft.owner, draft.procedure.code
            same = lists.open_with(self._store, owner.number, owner.name, code, now)
            found += [
                Notice("same_open", {"code": row.code, "procedure": row.procedure_name}, row.code)
                for row in same
            ]
            day = (draft.received_at or now).date()
            if not draft.procedure.in_effect(day):
                found.append(Notice("procedure_other_version", {"day": day}))
        ends = draft.submitter.mandate_ends if draft.submitter else None
        if ends and ends < (draft.received_at or now).date():
            found.append(Notice("mandate_expired", {"day": ends}))
        letters = _odd_letters(draft)
        if letters:
            found.append(Notice("letters_replaced", {"letters": letters}))
        found += self._time_notices(draft, now)
        found += [Notice("paper_missing", {"paper": name}) for name in draft.missing]
        return tuple(found)

    def _time_notices(self, draft: Draft, now: datetime) -> list[Notice]:
        found = []
        try:
            closed = self.calendar.receives(draft.received_at or now)
            if closed:
                found.append(Notice(f"reception_{closed}", {"at": draft.received_at or now}))
            appointment = self.appointment_for(draft)
            if appointment and draft.previous and (before := self.before(draft)):
                from counter.procedure import UNIT_WORDS

                unit = UNIT_WORDS.get(draft.time().unit, "")
                values = {"code": before.code, "used": _count(before.used), "unit": unit}
                found.append(Notice("days_deducted", values))
            if appointment and draft.awaited:
                found.append(Notice("due_provisional"))
            years = appointment.provisional if appointment else ()
            found += [Notice("calendar_provisional", {"year": year}) for year in years]
        except Refused as refusal:
            found.append(Notice(refusal.code, refusal.values))
        if self.is_sample:
            found.append(Notice("office_sample"))
        return found

    def earlier(self, number: str = "", phone: str = "", name: str = "") -> tuple[Person, ...]:
        """Return owners of earlier dossiers to fill in from, newest first."""
        people: dict[tuple[str, str], Person] = {}
        for row in lists.of_person(self._store, number, phone, name, self.now()):
            dossier = self._store.dossier(row.code)
            if dossier and dossier.owner.name:
                people.setdefault((dossier.owner.number, dossier.owner.name), dossier.owner)
        return tuple(people.values())

    def last_dossiers(self, number: str) -> list[Row]:
        """Return the last five dossiers of a person."""
        return lists.of_person(self._store, number, "", "", self.now()) if number else []

    def suggest_address(self, address: str) -> tuple[Suggestion, ...]:
        """Return today's address for one of before 1 July 2025; the clerk confirms."""
        if self._units is None:
            from counter.units import Units

            self._units = Units.load(self._resources)
        return self._units.suggest(address)


def _count(used: float) -> str:
    """A number of days as people write it: 2 or 1,5."""
    return f"{used:.3g}".replace(".", ",")


def _odd_letters(draft: Draft) -> str:
    """Return the letters of names and address that Vietnamese paper does not know."""
    people = [person for person in (draft.owner, draft.submitter) if person]
    said = "".join(f"{person.name}{person.address}{person.representative}" for person in people)
    odd = "".join(dict.fromkeys(c for c in said if not c.isascii() and not in_alphabet(c)))
    if not odd:
        return ""
    from counter.paper.fonts import missing_glyphs

    return missing_glyphs(odd)
