"""What may be done with a dossier: each rule looks at it and returns a step, or refuses.

What needs a leader by law or by prudence (a second request, return or extension, another one's
act) is refused as leader_needed until one of the office's leaders approves it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from counter import clock
from counter.across_facts import DoneForOthers
from counter.course import done_at, key_of
from counter.dossier import Dossier, Stage, writable
from counter.dossier_clock import clock_of, excerpt
from counter.errors import Refused
from counter.events import Fact, Paper
from counter.records import dataclass
from counter.stage import AWAY, ENDED_WITHOUT_RESULT, IN_HAND
from counter.steps import (
    Bound,
    CompetentReceived,
    Corrected,
    Extended,
    FinanceRequested,
    GivenOver,
    PapersHandedBack,
    Posted,
    ProcessingRefused,
    Rescheduled,
    Resumed,
    SentBack,
    Stopped,
    Submitted,
    SupplementRequested,
    TakenOver,
    Undone,
    Withdrawn,
)
from counter.text import clean
from counter.worktime import Calendar, local

# What is on paper already goes on as it is; what is mistaken in it is corrected by the next.
ON_PAPER = ("corrected", "bound", "rescheduled")


@dataclass(frozen=True, slots=True)
class Act:
    """Who does something, where and when; `leader` is the leader who stands for it, or ""."""

    at: datetime
    late: bool  # typed in later than done
    office: str
    counter: int
    by: str
    role: str
    leader: str = ""
    approved: bool = False  # the leader was named, not only at work

    def on(self, dossier: Dossier) -> "Act":
        """Return the act as it can follow the dossier's last step.  Refuses before_previous_act."""
        if self.at >= dossier.latest:
            return self
        if self.late:
            raise Refused(
                "before_previous_act", code=dossier.code, at=self.at, previous=dossier.latest
            )
        return replace(self, at=dossier.latest)  # the clock was set back by a moment

    def stamp(self, *, led: bool = False) -> dict[str, Any]:
        """Return what every step says of itself."""
        return {
            "happened_at": self.at,
            "late_entry": self.late,
            "office": self.office,
            "counter": self.counter,
            "role": self.role,
            "approved_by": self.leader if led or self.approved else "",
        }


@dataclass(frozen=True, slots=True)
class Numbered:
    """A running number of a form: of this counter and year."""

    number: int
    year: int
    text: str

    def stamp(self) -> dict[str, Any]:
        return {"number": self.number, "year": self.year, "numbered": self.text}


def led(act: Act, dossier: Dossier, what: str, *, needed: bool) -> bool:
    """Say whether a leader stands for it.  Refuses leader_needed."""
    if needed and not act.leader:
        raise Refused("leader_needed", code=dossier.code, what=what)
    return needed


def request_supplement(
    dossier: Dossier,
    act: Act,
    number: Numbered,
    papers: Sequence[Paper],
    reason: str,
    guidance: str = "",
    deadline: date | None = None,
) -> SupplementRequested:
    """Ask for what is wanting, once and in writing (NĐ 118/2025, Đ17); the time stands still."""
    in_hand(dossier)
    if not papers:
        raise Refused("papers_to_bring_missing")
    if not clean(reason):
        raise Refused("reason_missing")
    leads = led(act, dossier, "supplement", needed=dossier.requests >= 1)
    clock.pause(clock_of(dossier), act.at)
    return SupplementRequested(
        **act.stamp(led=leads),
        **number.stamp(),
        time=dossier.requests + 1,
        deadline=deadline,
        papers=tuple(papers),
        reason=reason.strip(),
        guidance=guidance.strip(),
    )


def request_payment(
    dossier: Dossier, act: Act, amount: int | None, reason: str
) -> FinanceRequested:
    """Ask for a financial duty, like land tax; the time stands still (national code 6)."""
    in_hand(dossier)
    clock.pause(clock_of(dossier), act.at)
    return FinanceRequested(**act.stamp(), amount=amount, reason=reason.strip())


def resume(
    dossier: Dossier, act: Act, calendar: Calendar, papers: Sequence[Paper], remark: str = ""
) -> Resumed:
    """Go on: what was asked for is here."""
    writable(dossier)
    if not dossier.paused:
        raise Refused("not_waiting", code=dossier.code, stage=dossier.stage)
    after = clock.resume(calendar, clock_of(dossier), act.at)
    return Resumed(
        **act.stamp(), **dated(dossier, act, calendar, after), papers=tuple(papers), remark=remark
    )


def start(dossier: Dossier, act: Act, calendar: Calendar, authority: str) -> CompetentReceived:
    """Begin the time of a non-boundary dossier: the competent authority has it (Đ17 khoản 3)."""
    writable(dossier)
    if not dossier.open:
        raise Refused("already_closed", code=dossier.code, stage=dossier.stage)
    if not dossier.awaited:
        began = [done_at(e) for e in dossier.history if e.kind == "competent_received"]
        raise Refused("clock_started", code=dossier.code, at=[dossier.received_at, *began][-1])
    after = clock.confirm(calendar, clock_of(dossier), act.at)
    return CompetentReceived(
        **act.stamp(), **dated(dossier, act, calendar, after), authority=clean(authority)
    )


def extend(
    dossier: Dossier, act: Act, calendar: Calendar, number: Numbered, until: date, reason: str
) -> Extended:
    """Promise a later day; the statistics keep the original one.  The second needs a leader."""
    writable(dossier)
    if not dossier.open:
        raise Refused("already_closed", code=dossier.code, stage=dossier.stage)
    if dossier.paused:
        raise Refused("still_waiting", code=dossier.code, since=dossier.paused_at)
    if not clean(reason):
        raise Refused("reason_missing")
    leads = led(act, dossier, "extension", needed=dossier.extensions >= 1)
    after = clock.extend(calendar, clock_of(dossier), act.at, until)
    return Extended(
        **act.stamp(led=leads),
        **dated(dossier, act, calendar, after),
        **number.stamp(),
        until=until,
        time=dossier.extensions + 1,
        reason=reason.strip(),
    )


def refuse(
    dossier: Dossier, act: Act, number: Numbered, reason: str, grounds: str = "", guidance: str = ""
) -> ProcessingRefused:
    """Return an accepted dossier with form 03.  A second return needs a leader."""
    if dossier.stage is not Stage.SIGNING:
        in_hand(dossier)
    writable(dossier)
    if not clean(reason):
        raise Refused("reason_missing")
    leads = led(act, dossier, "return", needed=dossier.returns >= 1)
    return ProcessingRefused(
        **act.stamp(led=leads),
        **number.stamp(),
        reason=reason.strip(),
        grounds=grounds.strip(),
        guidance=guidance.strip(),
    )


def withdraw(dossier: Dossier, act: Act, reason: str) -> Withdrawn:
    """Give way to the citizen's wish; code 7 until the papers are handed back, then 8."""
    _open(dossier)
    if not clean(reason):
        raise Refused("reason_missing")
    return Withdrawn(**act.stamp(), reason=reason.strip())


def stop(
    dossier: Dossier, act: Act, number: Numbered, reason: str, decision: str, refund: int | None
) -> Stopped:
    """Stop processing, as when nobody brings what was asked for (form 05 of 2025)."""
    _open(dossier)
    if not clean(reason):
        raise Refused("reason_missing")
    return Stopped(
        **act.stamp(),
        **number.stamp(),
        stage=dossier.stage.value,
        reason=reason.strip(),
        decision=decision.strip(),
        refund=refund,
    )


def hand_papers_back(
    dossier: Dossier, act: Act, to: str, number: str, refund: int | None
) -> PapersHandedBack:
    """Hand back the papers of a withdrawn or stopped dossier."""
    writable(dossier)
    if dossier.stage not in ENDED_WITHOUT_RESULT or dossier.stage is Stage.REJECTED:
        raise Refused("not_ready", code=dossier.code, stage=dossier.stage)
    if dossier.papers_back:
        raise Refused("papers_already_back", code=dossier.code)
    if not to.strip():
        raise Refused("collector_missing", code=dossier.code)
    return PapersHandedBack(**act.stamp(), refund=refund, to=to.strip(), to_number=number)


def submit(dossier: Dossier, act: Act) -> Submitted:
    """Lay the result before the leader."""
    in_hand(dossier)
    return Submitted(**act.stamp())


def send_back(dossier: Dossier, act: Act, reason: str) -> SentBack:
    """Want it worked on again."""
    writable(dossier)
    if dossier.stage is not Stage.SIGNING:
        raise Refused("not_submitted", code=dossier.code, stage=dossier.stage)
    return SentBack(**act.stamp(), reason=reason.strip())


def post(dossier: Dossier, act: Act, tracking: str, address: str) -> Posted:
    """Send the result by post; `tracking` is a number of UPU S10."""
    from counter.codes import parse_post

    writable(dossier)
    if dossier.stage is Stage.POSTED:
        raise Refused("already_posted", code=dossier.code, tracking=dossier.tracking)
    if dossier.stage is Stage.RETURNED:
        at, to = dossier.returned_at, dossier.returned_to
        raise Refused("already_returned", code=dossier.code, at=at, to=to)
    if dossier.stage is not Stage.READY:
        raise Refused("not_ready", code=dossier.code, stage=dossier.stage)
    number = parse_post(tracking)
    if number is None:
        raise Refused("tracking_wrong", text=clean(tracking)[:60])
    return Posted(**act.stamp(), tracking=number, address=clean(address))


def may_lie(dossier: Dossier) -> None:
    """Refuse what can no longer be laid on a shelf: it was given back, or taken back."""
    if dossier.stage is Stage.RETURNED:
        raise Refused(
            "already_returned",
            code=dossier.code,
            at=dossier.returned_at,
            to=dossier.returned_to,
        )
    writable(dossier)


def undo(dossier: Dossier, act: Act, now: datetime, reason: str) -> Undone:
    """Take the last step back: its doer on the same day, else with a leader's word."""
    if dossier.newer:
        raise Refused("dossier_newer", code=dossier.code)
    if dossier.erased:
        raise Refused("dossier_erased", code=dossier.code)
    if not clean(reason):
        raise Refused("reason_missing")
    if not dossier.acts:
        raise Refused("nothing_to_undo", code=dossier.code)
    last = next(event for event in dossier.history if key_of(event) == dossier.acts[-1])
    if last.kind in ON_PAPER:
        raise Refused("undo_on_paper", code=dossier.code)
    if told_others(dossier, last.fact):
        raise Refused("undo_told_others", code=dossier.code)
    own = last.by == act.by and local(last.at).date() == local(now).date()
    leads = led(act, dossier, "undo", needed=not own)
    return Undone(
        **act.stamp(led=leads), target=key_of(last), kind=last.kind, reason=reason.strip()
    )


def told_others(dossier: Dossier, fact: Fact) -> bool:
    """Does another office act on what this step told it?"""
    if isinstance(fact, GivenOver):
        return bool(fact.to_office)
    move = dossier.move
    acknowledged = isinstance(fact, TakenOver) and bool(move and move.from_office)
    return acknowledged or isinstance(fact, DoneForOthers)


def correct(dossier: Dossier, act: Act, changed: Dossier, reason: str) -> Corrected:
    """Say what the slip should say; it still has to be sealed as the next version."""
    writable(dossier)
    if dossier.stage is Stage.RETURNED:
        raise Refused("already_returned", code=dossier.code, at=dossier.returned_at, to="")
    if not clean(reason):
        raise Refused("reason_missing")
    if not clean(changed.owner.name):
        raise Refused("owner_missing")
    names = ("papers", "missing", "sets", "fee", "fee_text", "result_channel")
    people = ("owner", "submitter", "content", "remark")
    said = {name: getattr(changed, name) for name in (*names, *people)}
    if all(getattr(dossier, name) == value for name, value in said.items()):
        raise Refused("nothing_to_correct", code=dossier.code)
    return Corrected(**act.stamp(), **said, reason=reason.strip())


def bind(dossier: Dossier, act: Act, code: str, *, issued: bool) -> Bound:
    """Bind the official code to a temporary one, once and for ever."""
    from counter.codes import parse_temporary_code

    if dossier.newer:
        raise Refused("dossier_newer", code=dossier.code)
    if parse_temporary_code(dossier.code) is None:
        raise Refused("not_temporary", code=dossier.code)
    return Bound(**act.stamp(), code=code, issued=issued)


def reschedule(dossier: Dossier, act: Act, calendar: Calendar) -> Rescheduled:
    """Move the date as the calendar now in force would have it."""
    _open(dossier)
    if dossier.paused:
        raise Refused("still_waiting", code=dossier.code, since=dossier.paused_at)
    after = clock.recount(calendar, clock_of(dossier), act.at)
    if after.due == dossier.due:
        raise Refused("date_not_moved", code=dossier.code, due=dossier.due)
    return Rescheduled(**act.stamp(), **dated(dossier, act, calendar, after))


def dated(dossier: Dossier, act: Act, calendar: Calendar, after: clock.Clock) -> dict[str, Any]:
    """Return what a step that moves the date says of it."""
    last = max(after.due or act.at, act.at).date()
    days = excerpt(calendar, dossier.received_at.date(), last)
    return {
        "due": after.due,
        "original_due": after.original_due,
        "replaces": dossier.due,
        "special_days": days.special_days,
        "weeks": days.weeks,
        "provisional": days.provisional,
    }


def in_hand(dossier: Dossier) -> None:
    """Refuse unless whoever works on the dossier has its papers."""
    _open(dossier)
    if dossier.paused:
        raise Refused("still_waiting", code=dossier.code, since=dossier.paused_at)
    if dossier.stage in AWAY:
        raise Refused("not_taken_over", code=dossier.code, unit=dossier.moves[-1].to_unit)
    if dossier.stage not in IN_HAND:
        raise Refused("with_leader", code=dossier.code)


def _open(dossier: Dossier) -> None:
    writable(dossier)
    if dossier.stage is Stage.READY:
        raise Refused("already_ready", code=dossier.code)
    if not dossier.open:
        raise Refused("already_closed", code=dossier.code, stage=dossier.stage)
