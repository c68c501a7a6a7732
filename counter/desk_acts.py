"""How a desk acts on its dossiers: decided and written inside one turn, all of them or none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from counter.desk_dates import Dates
from counter.errors import Refused
from counter.records import dataclass
from counter.text import VIETNAM as ZONE
from counter.text import clean, fold

if TYPE_CHECKING:
    from counter.dossier import Dossier
    from counter.events import Event, Fact
    from counter.step_rules import Act, Numbered
    from counter.turn import Turn

Decide = Callable[["Dossier", "Act"], "Fact"]


@dataclass(frozen=True, slots=True)
class How:
    """How a step was done: when (None: now), with which leader's word, by which command."""

    at: datetime | None = None
    approved_by: str = ""
    command: str = ""


NOW = How()


class Acts(Dates):
    """A workplace whose clerk can act on dossiers."""

    def dossier(self, code: str) -> Dossier:
        """Return a dossier by any code it ever had, as typed.  Refuses dossier_unknown."""
        from counter.codes import parse_dossier_code, parse_temporary_code

        parsed = parse_dossier_code(code) or parse_temporary_code(code)
        found = self._store.dossier(parsed.text if parsed else code.strip().upper())
        if found is None:
            raise Refused("dossier_unknown", code=code.strip()[:60])
        return found

    def _step(self, codes: tuple[str, ...], kinds: str, how: How, decide: Decide) -> list[Dossier]:
        """Decide a step for each of these dossiers as it stands inside the turn."""
        act = self._acting(how)
        return self._act(
            codes, kinds, how.command, lambda dossier: decide(dossier, act.on(dossier))
        )

    def _acting(self, how: How) -> Act:
        """Say who acts, when, and which leader stands for it.

        Refuses act_in_future, leader_needed where the one named is no leader at work.
        """
        from counter.step_rules import Act

        now, officer = self.now(), self.officer
        at = now if how.at is None else how.at.astimezone(ZONE)
        if at > now:
            raise Refused("act_in_future", at=at)
        leader = officer.name if officer.role == "leader" else ""
        if clean(how.approved_by):
            wanted = fold(how.approved_by)
            leaders = [o for o in self.officers if o.active and o.role == "leader"]
            named = [o.name for o in leaders if wanted in (fold(o.name), fold(o.id))]
            if not named:
                raise Refused("leader_needed", code="", what="approval")
            leader = named[0]
        return Act(
            *(at, how.at is not None, self.office.agency, self.counter),
            *(officer.name, officer.role, leader, bool(clean(how.approved_by))),
        )

    def _next_form(self, form: str, at: datetime) -> Numbered:
        """Return the next running number of a form.  To be asked inside a turn."""
        from counter import form_series

        place = (self.office.agency, self.counter, self.counters)
        return form_series.next_number(self._store, form, *place, at.year)

    def _act(
        self,
        codes: tuple[str, ...],
        kinds: str,
        command: str,
        decide: Callable[[Dossier], Fact],
        *,
        dated: bool = True,
    ) -> list[Dossier]:
        if dated:
            self._check_clock()
        # One slip may lie in a pile twice, scanned once and typed once.
        known = list({made.subject: made for made in map(self.dossier, codes)}.values())
        self.begin()
        with self._store.turn() as turn:
            if done := self._done(turn, command, kinds):
                if done.subject not in [dossier.subject for dossier in known]:
                    raise Refused("command_used", id=command)
                return [turn.dossier(dossier.code) for dossier in known]
            for place, dossier in enumerate(known):
                before = turn.dossier(dossier.code)
                id_ = command if place == 0 else ""
                event = turn.append(dossier.subject, decide(before), self.officer.name, id_)
                self._wrote(turn, before, event)
        return self._changed(turn)

    def _wrote(self, turn: Turn, before: Dossier, event: Event) -> None:
        """A step was written in this turn: whoever has to be told is told in the same one."""

    def _done(self, turn: Turn, command: str, kinds: str) -> Dossier | None:
        """The same command twice is the same result (a double click, a retry)."""
        before = turn.command(command)
        if before is None:
            return None
        if before[0] not in kinds.split():
            raise Refused("command_used", id=command)
        return turn.dossier(before[1].removeprefix("dossier:"))

    def _changed(self, turn: Turn) -> list[Dossier]:
        self._tell(self._store.news())
        return turn.changed
