"""Dossiers between offices: given with all they need, acknowledged, and sent back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counter.desk_acts import NOW, How
from counter.desk_forms import Forms
from counter.errors import Refused

if TYPE_CHECKING:
    from counter.dossier import Dossier
    from counter.events import Event, Fact
    from counter.step_rules import Act
    from counter.turn import Turn


class Across(Forms):
    """A desk whose dossiers may go to other offices."""

    def send_back_across(
        self, code: str, result: str, how: How = NOW, *, refused: bool = False
    ) -> Dossier:
        """Send a dossier that was worked on for another office back to it, with the result."""
        from counter import across

        def decide(dossier: Dossier, act: Act) -> Fact:
            return across.finish(dossier, act, result, refused=refused)

        return self._step((code,), "done_for_others", how, decide)[0]

    def _wrote(self, turn: Turn, before: Dossier, event: Event) -> None:
        """Tell the other office what was just written here, in the same turn."""
        from counter import across
        from counter.across_facts import AcknowledgedAcross, DoneForOthers, ReturnedAcross
        from counter.events import Erased
        from counter.steps import GivenOver, TakenOver

        match event.fact:
            case GivenOver(to_office=office) as given if office:
                self._tell_office(turn, office, event, across.send(before, given))
            case TakenOver() as taken if across.to_acknowledge(before):
                said = AcknowledgedAcross(**across.stamp_of(taken), differences=taken.differences)
                self._tell_office(turn, before.origin, event, said)
            case DoneForOthers() as made:
                back = ReturnedAcross(
                    **across.stamp_of(made),
                    from_unit=before.unit_now or self.office.name,
                    refused=made.refused,
                    result=made.result,
                )
                self._tell_office(turn, made.to_office, event, back)
            case Erased() as erased:
                given_to = (e.fact for e in before.history if isinstance(e.fact, GivenOver))
                for office in sorted({given.to_office for given in given_to} - {""}):
                    self._tell_office(turn, office, event, erased)

    def _tell_office(self, turn: Turn, office: str, event: Event, fact: Fact) -> None:
        from counter.codes import parse_agency

        if parse_agency(office) is None:
            raise Refused("agency_invalid", text=office)
        if office == self.office.agency:
            raise Refused("office_is_own", office=office)
        turn.append(event.subject, fact, event.by, log=self._outlet(turn, office))

    def _outlet(self, turn: Turn, office: str) -> str:
        """Return the log that this office alone may read besides us; begun when first needed."""
        from counter.events import Opened

        rows = self._store.execute("SELECT log FROM outlet WHERE audience = ?", office)
        if rows:
            return str(rows[0][0])
        own = self._store.events(f"log:{self._store.log}")
        opened = next(e.fact for e in own if isinstance(e.fact, Opened))
        return turn.open_outlet(replace(opened, audience=office), self.officer.name)
