"""What facts of another office make of a dossier: here as its guest, or away and told of."""

from counter.across_facts import (
    AcknowledgedAcross,
    DoneForOthers,
    ReturnedAcross,
    SentAcross,
)
from counter.events import Event
from counter.records import replace
from counter.stage import IN_HAND, Stage
from counter.standing import Dossier, Move


def opened(event: Event, fact: SentAcross) -> Dossier:
    """Return the dossier as another office's fact brings it: it waits to be taken over here."""
    return Dossier(
        subject=event.subject,
        code=fact.code,
        office=fact.to_office,
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
        due=fact.leg_due or fact.due,
        original_due=fact.leg_due or fact.original_due,
        amount=fact.amount,
        unit=fact.unit,
        special_days=fact.special_days,
        weeks=fact.weeks,
        provisional=fact.provisional,
        pause_policy=fact.pause_policy,
        used_before=fact.used_before,
        fee=None,
        fee_text="",
        channel="interlinked",
        result_channel="counter",
        issued=False,
        late_entry=fact.late_entry,
        key_id="",
        seal="",
        stage=Stage.TRANSFERRED,
        moves=(_move(event, fact),),
        last_at=fact.happened_at,
        origin=fact.office,
        history=(event,),
    )


def told(dossier: Dossier, event: Event) -> Dossier | None:
    """Add what the other office says.  To who wrote it, it is nothing new; None for other facts."""
    move = dossier.move
    match event.fact:
        case SentAcross() as fact if dossier.origin and dossier.stage is Stage.RETURNED:
            moves = (*dossier.moves, _move(event, fact))
            return replace(
                dossier, stage=Stage.TRANSFERRED, moves=moves, returned_at=None, finished_at=None
            )
        case AcknowledgedAcross() as fact if (
            not dossier.origin and move and dossier.stage is Stage.INTERLINKED
        ):
            if move.taken_at is not None:
                return dossier
            taken = replace(
                move,
                taken_at=fact.happened_at,
                taken_by=event.by,
                taken_differences=fact.differences,
            )
            return replace(dossier, moves=(*dossier.moves[:-1], taken))
        case ReturnedAcross() as fact if (
            not dossier.origin and move and dossier.stage is Stage.INTERLINKED
        ):
            back = Move(
                to_unit=move.from_unit,
                from_unit=move.to_unit,
                given_at=fact.happened_at,
                given_by=event.by,
                differences=fact.result,
            )
            return replace(dossier, stage=Stage.TRANSFERRED, moves=(*dossier.moves, back))
        case SentAcross() | AcknowledgedAcross() | ReturnedAcross():
            return dossier
    return None


def done(dossier: Dossier, fact: DoneForOthers) -> Dossier | None:
    """Add that a dossier of another office went back there; None where it no longer fits."""
    if not dossier.origin or dossier.stage not in IN_HAND | {Stage.SIGNING, Stage.READY}:
        return None
    at = fact.happened_at
    return replace(
        dossier,
        stage=Stage.RETURNED,
        finished_at=dossier.finished_at or at,
        returned_at=at,
        returned_to=fact.to_office,
    )


def _move(event: Event, fact: SentAcross) -> Move:
    return Move(
        to_unit=fact.to_unit,
        from_unit=fact.from_unit or fact.office,
        given_at=fact.happened_at,
        given_by=event.by,
        pile=fact.pile,
        due=fact.leg_due,
        differences=fact.differences,
        from_office=fact.office,
    )
