"""The course of a dossier: what each step makes of it.  Nothing decides here, nothing raises."""

from datetime import datetime

from counter import guests
from counter.across_facts import DoneForOthers
from counter.events import Event, Fact, ResultReady, Returned
from counter.money_facts import FeeCancelled, FeePaid
from counter.records import replace
from counter.stage import AWAY, IN_HAND, WORKING, Stage
from counter.standing import Dossier, Move, Payment, Shelf
from counter.steps import (
    Bound,
    CompetentReceived,
    Corrected,
    DatedStep,
    Extended,
    FinanceRequested,
    GivenOver,
    PapersHandedBack,
    Posted,
    ProcessingRefused,
    Rescheduled,
    Resumed,
    SentBack,
    Shelved,
    Step,
    Stopped,
    Submitted,
    SupplementRequested,
    TakenOver,
    Withdrawn,
)

RETURNABLE = frozenset({Stage.READY, Stage.POSTED, Stage.REJECTED})


def key_of(event: Event) -> str:
    """Return how a later event names this one."""
    return f"{event.log}:{event.seq}"


def noted(dossier: Dossier, event: Event) -> Dossier | None:
    """Add what says nothing of the course: fees and shelves.  None for any other event."""
    match event.fact:
        case FeePaid() as fee:
            line = Payment(
                *(key_of(event), fee.happened_at, event.by, fee.amount, fee.moment),
                *(fee.series, fee.number, fee.exempt),
            )
            return replace(dossier, payments=(*dossier.payments, line))
        case FeeCancelled(target=target):
            lines = (replace(p, cancelled=p.cancelled or p.key == target) for p in dossier.payments)
            return replace(dossier, payments=tuple(lines))
        case Shelved(place=place, happened_at=at):
            ought = f"{dossier.place}:{dossier.unit_now}"
            return replace(dossier, shelf=Shelf(place, at, event.by, ought) if place else None)
    return None


def step(dossier: Dossier, event: Event) -> Dossier | None:
    """Add one step.  None where it no longer fits: somebody else was first."""
    fact = event.fact
    if dossier.void:
        return None
    if isinstance(fact, DatedStep):
        return _dated(dossier, fact) if fact.replaces == dossier.due else None
    return (
        _waits(dossier, fact)
        or _settled(dossier, fact)
        or _moved(dossier, event)
        or _ended(dossier, fact)
        or _papered(dossier, fact)
    )


def _waits(dossier: Dossier, fact: Fact) -> Dossier | None:
    match fact:
        case SupplementRequested(happened_at=at) if dossier.stage in IN_HAND:
            requests = dossier.requests + 1
            return replace(dossier, stage=Stage.SUPPLEMENT, paused_at=at, requests=requests)
        case FinanceRequested(happened_at=at) if dossier.stage in IN_HAND:
            return replace(dossier, stage=Stage.FINANCE, paused_at=at)
    return None


def _papered(dossier: Dossier, fact: Fact) -> Dossier | None:
    match fact:
        case Posted(tracking=tracking) if dossier.stage is Stage.READY:
            return replace(dossier, stage=Stage.POSTED, tracking=tracking)
        case Corrected() if dossier.stage is not Stage.RETURNED:
            return _corrected(dossier, fact)
        case Bound(code=code, key_id=key_id, seal=seal) if not dossier.other_codes:
            codes = (dossier.code,)
            return replace(dossier, code=code, other_codes=codes, key_id=key_id, seal=seal)
    return None


def _dated(dossier: Dossier, fact: DatedStep) -> Dossier | None:
    dated = replace(
        dossier,
        due=fact.due,
        original_due=fact.original_due,
        provisional=fact.provisional,
    )
    match fact:
        case Resumed() if dossier.paused:
            return replace(dated, stage=Stage.PROCESSING, paused_at=None)
        case CompetentReceived() if dossier.open and dossier.awaited:
            return replace(dated, awaited=False)
        case Extended() if dossier.open and not dossier.paused:
            return replace(dated, extensions=dossier.extensions + 1)
        case Rescheduled(key_id=key_id, seal=seal) if dossier.open and not dossier.paused:
            version = dossier.version + 1
            return replace(dated, slip_due=fact.due, version=version, key_id=key_id, seal=seal)
    return None


def _settled(dossier: Dossier, fact: Fact) -> Dossier | None:
    match fact:
        case ResultReady(finished_at=at) if dossier.stage in WORKING - AWAY:
            return replace(dossier, stage=Stage.READY, finished_at=at)
        case Returned(returned_at=at, to=to, paid=paid) if dossier.stage in RETURNABLE:
            return replace(dossier, stage=Stage.RETURNED, returned_at=at, returned_to=to, paid=paid)
    return None


def _moved(dossier: Dossier, event: Event) -> Dossier | None:
    match event.fact:
        case GivenOver() as fact if dossier.stage in IN_HAND:
            move = Move(
                *(fact.to_unit, fact.from_unit, fact.happened_at, event.by, fact.pile),
                *(fact.give_by, fact.leg_due, fact.interlinked, fact.differences),
            )
            stage = Stage.INTERLINKED if fact.interlinked else Stage.TRANSFERRED
            return replace(dossier, stage=stage, moves=(*dossier.moves, move))
        case TakenOver() as fact if dossier.stage in AWAY:
            taken = replace(
                dossier.moves[-1],
                taken_at=fact.happened_at,
                taken_by=event.by,
                taken_differences=fact.differences,
            )
            return replace(dossier, stage=Stage.PROCESSING, moves=(*dossier.moves[:-1], taken))
        case Submitted() if dossier.stage in IN_HAND:
            return replace(dossier, stage=Stage.SIGNING)
        case SentBack() if dossier.stage is Stage.SIGNING:
            return replace(dossier, stage=Stage.PROCESSING)
    return None


def _ended(dossier: Dossier, fact: Fact) -> Dossier | None:
    match fact:
        case ProcessingRefused(happened_at=at) if dossier.stage in IN_HAND | {Stage.SIGNING}:
            return replace(dossier, stage=Stage.REJECTED, finished_at=at)
        case Withdrawn(happened_at=at) if dossier.open:
            return replace(dossier, stage=Stage.WITHDRAWN, finished_at=at)
        case Stopped(happened_at=at) if dossier.open:
            return replace(dossier, stage=Stage.STOPPED, finished_at=at)
        case DoneForOthers():
            return guests.done(dossier, fact)
        case PapersHandedBack() if _keeps_papers(dossier):
            return replace(dossier, papers_back=True)
    return None


def _keeps_papers(dossier: Dossier) -> bool:
    return dossier.stage in (Stage.WITHDRAWN, Stage.STOPPED) and not dossier.papers_back


def _corrected(dossier: Dossier, fact: Corrected) -> Dossier:
    return replace(
        dossier,
        owner=fact.owner,
        submitter=fact.submitter,
        content=fact.content,
        remark=fact.remark,
        papers=fact.papers,
        missing=fact.missing,
        sets=fact.sets,
        fee=fact.fee,
        fee_text=fact.fee_text,
        result_channel=fact.result_channel,
        key_id=fact.key_id,
        seal=fact.seal,
        slip_due=dossier.due,
        version=dossier.version + 1,
    )


def done_at(event: Event) -> datetime:
    """Return the moment that a fact tells of: not when it was written down."""
    match event.fact:
        case Step(happened_at=at) | ResultReady(finished_at=at) | Returned(returned_at=at):
            return at
    return event.at
