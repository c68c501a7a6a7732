"""The steps of a dossier, in the clerk's words: from the first request to the last paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from counter.desk_acts import NOW, Acts, How

if TYPE_CHECKING:
    from counter.collector import Proof
    from counter.dossier import Dossier
    from counter.events import Fact, Paper
    from counter.hand_over import Giving
    from counter.step_rules import Act

LATELY = 2000  # facts: a few days of an office


class Steps(Acts):
    """A desk that can take a dossier through its whole course."""

    # --- waiting for the applicant ---

    def request_supplement(
        self,
        code: str,
        papers: Sequence[Paper],
        reason: str,
        guidance: str = "",
        deadline: date | None = None,
        how: How = NOW,
    ) -> Dossier:
        """Ask for what is wanting (form 02); the time stands still.  A second needs a leader."""
        from counter import step_rules

        def decide(dossier: Dossier, act: Act) -> Fact:
            number = self._next_form("supplement", act.at)
            return step_rules.request_supplement(
                dossier, act, number, papers, reason, guidance, deadline
            )

        return self._step((code,), "supplement_requested", how, decide)[0]

    def request_payment(
        self, code: str, amount: int | None = None, reason: str = "", how: How = NOW
    ) -> Dossier:
        """Ask for a financial duty; the time stands still."""
        from counter import step_rules

        return self._step(
            (code,),
            "finance_requested",
            how,
            lambda dossier, act: step_rules.request_payment(dossier, act, amount, reason),
        )[0]

    def resume(
        self, code: str, papers: Sequence[Paper] = (), remark: str = "", how: How = NOW
    ) -> Dossier:
        """Go on: what the dossier waited for is here.  The answer has the new date."""
        from counter import step_rules

        return self._step(
            (code,),
            "resumed",
            how,
            lambda dossier, act: step_rules.resume(dossier, act, self.calendar, papers, remark),
        )[0]

    def start_clock(self, code: str, authority: str = "", how: How = NOW) -> Dossier:
        """Say that the competent authority has a non-boundary dossier: its time begins."""
        from counter import step_rules

        return self._step(
            (code,),
            "competent_received",
            how,
            lambda dossier, act: step_rules.start(dossier, act, self.calendar, authority),
        )[0]

    def extend(self, code: str, until: date, reason: str, how: How = NOW) -> Dossier:
        """Promise a later day with an apology (form 04).  A second needs a leader."""
        from counter import step_rules

        def decide(dossier: Dossier, act: Act) -> Fact:
            number = self._next_form("apology", act.at)
            return step_rules.extend(dossier, act, self.calendar, number, until, reason)

        return self._step((code,), "extended", how, decide)[0]

    # --- from hand to hand ---

    def hand_over(self, codes: tuple[str, ...], said: Giving, how: How = NOW) -> list[Dossier]:
        """Give one dossier or a pile to a unit; all of them or none."""
        from counter import hand_over

        pile = said.pile or hand_over.pile_mark(how.at or self.now())
        marked = replace(said, pile=pile, from_unit=said.from_unit or self.office.name)
        return self._step(
            codes,
            "given_over",
            how,
            lambda dossier, act: hand_over.give(dossier, act, self.calendar, marked),
        )

    def give_by(self, dossier: Dossier) -> datetime | None:
        """Return until when a dossier has to go to the unit that works on it (Đ18 khoản 2)."""
        from counter import hand_over

        return hand_over.give_by(self.calendar, dossier.received_at)

    def units(self) -> list[str]:
        """Return the units to which papers were given lately, the usual ones first."""
        sql = (
            "SELECT json_extract(body, '$.fact.to_unit'), COUNT(*)"
            " FROM (SELECT kind, body FROM event ORDER BY stamp DESC LIMIT ?)"
            " WHERE kind = 'given_over' GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return [str(unit) for unit, _ in self._store.query(sql, LATELY) if unit]

    def take_over(
        self, codes: tuple[str, ...], differences: str = "", how: How = NOW
    ) -> list[Dossier]:
        """Confirm that the papers came; all of them or none."""
        from counter import hand_over

        return self._step(
            codes, "taken_over", how, lambda d, act: hand_over.take(d, act, differences)
        )

    def submit(self, codes: tuple[str, ...], how: How = NOW) -> list[Dossier]:
        """Lay these results before the leader for signing."""
        from counter import step_rules

        return self._step(codes, "submitted", how, step_rules.submit)

    def send_back(self, code: str, reason: str, how: How = NOW) -> Dossier:
        """The leader wants it worked on again."""
        from counter import step_rules

        return self._step(
            (code,), "sent_back", how, lambda d, act: step_rules.send_back(d, act, reason)
        )[0]

    # --- how it ends ---

    def mark_ready(
        self,
        codes: tuple[str, ...],
        command: str = "",
        at: datetime | None = None,
        approved_by: str = "",
    ) -> list[Dossier]:
        """Say that these results are here; all of them or none."""
        from counter import dossier as rules

        def decide(dossier: Dossier, act: Act) -> Fact:
            made = rules.finish(dossier, act.at)
            return replace(
                made,
                late_entry=act.late,
                office=act.office,
                counter=act.counter,
                role=act.role,
                approved_by=act.leader if act.approved else "",
            )

        return self._step(codes, "ready", How(at, approved_by, command), decide)

    def give_back(
        self,
        codes: tuple[str, ...],
        to: str,
        number: str = "",
        paid: int | None = None,
        command: str = "",
        at: datetime | None = None,
        approved_by: str = "",
        proof: Proof | None = None,
    ) -> list[Dossier]:
        """Hand these results to one person; all of them or none.

        Of a withdrawn or stopped dossier the papers are handed back.  Who
        collects is compared with those the dossier knows, and written down; `proof` is what was
        shown besides a slip.
        """
        from counter import dossier as rules
        from counter import step_rules
        from counter.collector import shown
        from counter.stage import ENDED_WITHOUT_RESULT, Stage

        def decide(dossier: Dossier, act: Act) -> Fact:
            if dossier.stage in ENDED_WITHOUT_RESULT - {Stage.REJECTED} and not dossier.void:
                papers = step_rules.hand_papers_back(dossier, act, to, number, None)
                return replace(papers, **shown(dossier, to, number, proof))
            made = rules.give_back(dossier, act.at, to, number, paid)
            return replace(
                made,
                **shown(dossier, to, number, proof),
                late_entry=act.late,
                office=act.office,
                counter=act.counter,
                role=act.role,
                approved_by=act.leader if act.approved else "",
            )

        kinds = "returned papers_handed_back"
        return self._step(codes, kinds, How(at, approved_by, command), decide)

    def refuse(
        self, code: str, reason: str, grounds: str = "", guidance: str = "", how: How = NOW
    ) -> Dossier:
        """Return an accepted dossier with form 03.  A second return needs a leader."""
        from counter import step_rules

        def decide(dossier: Dossier, act: Act) -> Fact:
            number = self._next_form("refusal", act.at)
            return step_rules.refuse(dossier, act, number, reason, grounds, guidance)

        return self._step((code,), "refused", how, decide)[0]

    def withdraw(self, code: str, reason: str, how: How = NOW) -> Dossier:
        """The citizen wants it back: national code 7 until the papers are handed back."""
        from counter import step_rules

        return self._step(
            (code,), "withdrawn", how, lambda d, act: step_rules.withdraw(d, act, reason)
        )[0]

    def stop(
        self,
        code: str,
        reason: str,
        decision: str = "",
        refund: int | None = None,
        how: How = NOW,
    ) -> Dossier:
        """Stop processing (form 05 of 2025)."""
        from counter import step_rules

        def decide(dossier: Dossier, act: Act) -> Fact:
            number = self._next_form("stop_notice", act.at)
            return step_rules.stop(dossier, act, number, reason, decision, refund)

        return self._step((code,), "stopped", how, decide)[0]

    def post(self, code: str, tracking: str, address: str = "", how: How = NOW) -> Dossier:
        """Send the result by post."""
        from counter import step_rules

        return self._step(
            (code,), "posted", how, lambda d, act: step_rules.post(d, act, tracking, address)
        )[0]

    def undo(self, code: str, reason: str, how: How = NOW) -> Dossier:
        """Take the last step back: one's own of today, else with a leader's word."""
        from counter import step_rules

        return self._step(
            (code,),
            "undone",
            how,
            lambda d, act: step_rules.undo(d, act, self.now(), reason),
        )[0]
