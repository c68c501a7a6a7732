"""A dossier: how facts add up to one, and what a clerk may do with it.

`apply` never raises and `fold` takes events in any order, so every counter
that holds the same events shows the same dossier.  Rules live in the
functions that decide: they look at a dossier and return a fact or refuse.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import reduce

from counter import course, guests
from counter.across_facts import SentAcross
from counter.agreement_facts import ConflictSettled, DoubleSettled
from counter.errors import Refused
from counter.events import (
    NOBODY,
    Erased,
    Event,
    Received,
    ResultReady,
    Returned,
    SlipPrinted,
    Unknown,
    Voided,
)
from counter.records import replace
from counter.stage import AWAY, NATIONAL, PAUSED, WORKING, Stage
from counter.standing import Dossier, Print
from counter.steps import Undone

__all__ = [
    "NATIONAL",
    "PAUSED",
    "WORKING",
    "Dossier",
    "Print",
    "Stage",
    "apply",
    "erase",
    "finish",
    "fold",
    "give_back",
    "reprint",
    "void",
    "writable",
]


def fold(events: Iterable[Event]) -> Dossier | None:
    """Add up the events of one dossier, whatever order they came in."""
    return reduce(apply, sorted(events, key=lambda event: event.order), None)


def apply(dossier: Dossier | None, event: Event) -> Dossier | None:
    """Add one event.  An event that no longer fits becomes a conflict."""
    if dossier is None:
        return _opened(event)
    grown = (*dossier.history, event)
    if noted := (
        _noted(dossier, event) or course.noted(dossier, event) or guests.told(dossier, event)
    ):
        return replace(noted, history=grown)
    match event.fact:
        case Undone(target=target) if dossier.acts and dossier.acts[-1] == target:
            return _without(dossier, event, target)
    made = _voided(dossier, event) or course.step(dossier, event)
    if made is None:
        return replace(dossier, history=grown, conflicts=(*dossier.conflicts, event))
    return replace(
        made,
        history=grown,
        acts=(*dossier.acts, course.key_of(event)),
        last_at=max(dossier.latest, course.done_at(event)),
    )


def _noted(dossier: Dossier, event: Event) -> Dossier | None:
    """Add what is no act.  None for any other event."""
    match event.fact:
        case Unknown(note=note):
            return replace(dossier, newer=dossier.newer or not note)
        case SlipPrinted() as job:
            line = Print(
                event.at, job.outcome, job.printer, job.reprint, event.by, job.awaits_proof
            )
            return replace(dossier, prints=(*dossier.prints, line))
        case Erased():
            blank = replace(dossier, owner=NOBODY, submitter=None, content="", remark="")
            return replace(blank, erased=True, returned_to="")
        case ConflictSettled(target=target):
            left = (e for e in dossier.conflicts if course.key_of(e) != target)
            return replace(dossier, conflicts=tuple(left))
        case DoubleSettled():
            return dossier
    return None


def _voided(dossier: Dossier, event: Event) -> Dossier | None:
    ended = dossier.stage is Stage.RETURNED or dossier.void
    if ended or not isinstance(event.fact, Voided):
        return None
    end = dossier.finished_at or event.at
    return replace(dossier, stage=Stage.STOPPED, void=True, finished_at=end)


def _without(dossier: Dossier, undoing: Event, target: str) -> Dossier | None:
    """Fold again what is left when an act was undone; what did not fit stays a conflict."""
    undone = (*dossier.undone, target)
    aside = {*undone, *map(course.key_of, dossier.conflicts)}
    left = (event for event in dossier.history if course.key_of(event) not in aside)
    base = reduce(apply, (event for event in left if not isinstance(event.fact, Undone)), None)
    if base is None:
        return dossier
    return replace(
        base,
        history=(*dossier.history, undoing),
        conflicts=dossier.conflicts,
        undone=undone,
    )


def _opened(event: Event) -> Dossier | None:
    fact = event.fact
    if isinstance(fact, SentAcross):
        return guests.opened(event, fact)
    if not isinstance(fact, Received):
        return None
    return Dossier(
        subject=event.subject,
        code=fact.code,
        office=fact.office,
        counter=fact.counter,
        log=event.log,
        procedure=fact.procedure,
        owner=fact.owner,
        submitter=fact.submitter,
        content=fact.content,
        remark=fact.remark,
        papers=fact.papers,
        missing=fact.missing,
        sets=fact.sets,
        received_at=fact.received_at,
        entered_at=event.at,
        received_by=event.by,
        due=fact.due,
        original_due=fact.due,
        amount=fact.amount,
        unit=fact.unit,
        special_days=fact.special_days,
        weeks=fact.weeks,
        provisional=fact.provisional,
        fee=fact.fee,
        fee_text=fact.fee_text,
        channel=fact.channel,
        result_channel=fact.result_channel,
        issued=fact.issued,
        late_entry=fact.late_entry,
        key_id=fact.key_id,
        seal=fact.seal,
        slip_due=fact.due,
        last_at=fact.received_at,
        pause_policy=fact.pause_policy,
        previous=fact.previous,
        used_before=fact.used_before,
        returns=fact.returns,
        awaited=fact.awaited,
        legs=fact.legs,
        erased=event.erased,
        history=(event,),
    )


def finish(dossier: Dossier, at: datetime) -> ResultReady:
    """Say that the result is here.  The clock stops at `at`."""
    writable(dossier)
    if dossier.stage is Stage.READY:
        raise Refused("already_ready", code=dossier.code)
    if not dossier.open:
        raise Refused("already_closed", code=dossier.code, stage=dossier.stage)
    if dossier.paused:
        raise Refused("still_waiting", code=dossier.code, since=dossier.paused_at)
    if dossier.stage in AWAY:
        raise Refused("not_taken_over", code=dossier.code, unit=dossier.moves[-1].to_unit)
    if at < dossier.received_at:
        raise Refused("before_reception", code=dossier.code)
    return ResultReady(at)


def give_back(
    dossier: Dossier, at: datetime, to: str, number: str = "", paid: int | None = None
) -> Returned:
    """Hand the result over the counter."""
    writable(dossier)
    if dossier.stage is Stage.RETURNED:
        raise Refused(
            "already_returned", code=dossier.code, at=dossier.returned_at, to=dossier.returned_to
        )
    if dossier.stage not in course.RETURNABLE:
        raise Refused("not_ready", code=dossier.code, stage=dossier.stage)
    if not to.strip():
        raise Refused("collector_missing", code=dossier.code)
    return Returned(at, paid=paid, to=to.strip(), to_number=number)


def void(dossier: Dossier, reason: str) -> Voided:
    """Take a mistaken intake out of the lists.  The number stays used, with the reason."""
    writable(dossier)
    if dossier.stage is Stage.RETURNED:
        raise Refused(
            "already_returned", code=dossier.code, at=dossier.returned_at, to=dossier.returned_to
        )
    if not reason.strip():
        raise Refused("reason_missing")
    return Voided(reason=reason.strip())


def erase(dossier: Dossier, reason: str) -> Erased:
    """Erase who it was about (Luật 91/2025/QH15); what was done and when stays."""
    if dossier.erased:
        raise Refused("already_erased", code=dossier.code)
    if not reason.strip():
        raise Refused("reason_missing")
    return Erased(reason.strip())


def reprint(dossier: Dossier, reason: str, outcome: str, printer: str, size: str) -> SlipPrinted:
    """Record the next copy of a slip: it says which copy it is."""
    if dossier.void:
        raise Refused("dossier_void", code=dossier.code)
    if dossier.erased:
        raise Refused("dossier_erased", code=dossier.code)
    if not reason.strip():
        raise Refused("reason_missing")
    number = dossier.reprints + 1
    return SlipPrinted(outcome, printer, size, dossier.version, number, reason.strip())


def writable(dossier: Dossier) -> None:
    """Refuse what nobody may change: dossier_newer, dossier_void, dossier_erased."""
    if dossier.newer:
        raise Refused("dossier_newer", code=dossier.code)
    if dossier.void:
        raise Refused("dossier_void", code=dossier.code)
    if dossier.erased:
        raise Refused("dossier_erased", code=dossier.code)
