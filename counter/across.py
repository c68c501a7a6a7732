"""A dossier between two offices: what may be decided, and what the other one is told."""

from typing import Any

from counter.across_facts import DoneForOthers, SentAcross
from counter.dossier import Dossier
from counter.errors import Refused
from counter.stage import AWAY, Stage
from counter.step_rules import Act, in_hand
from counter.steps import GivenOver, Step
from counter.text import clean

STAMP = ("happened_at", "late_entry", "office", "counter", "role", "approved_by")


def stamp_of(step: Step) -> dict[str, Any]:
    """Return when and by whom a step was done, for what the other office is told of it."""
    return {name: getattr(step, name) for name in STAMP}


def send(dossier: Dossier, given: GivenOver) -> SentAcross:
    """Return what the other office is told when papers are given to it: all of this dossier."""
    return SentAcross(
        **stamp_of(given),
        code=dossier.code,
        to_office=given.to_office,
        to_unit=given.to_unit,
        from_unit=given.from_unit,
        pile=given.pile,
        leg_due=given.leg_due,
        procedure=dossier.procedure,
        received_at=dossier.received_at,
        due=dossier.due,
        original_due=dossier.original_due,
        amount=dossier.amount,
        unit=dossier.unit,
        papers=dossier.papers,
        missing=dossier.missing,
        sets=dossier.sets,
        special_days=dossier.special_days,
        weeks=dossier.weeks,
        provisional=dossier.provisional,
        pause_policy=dossier.pause_policy,
        used_before=dossier.used_before,
        owner=dossier.owner,
        submitter=dossier.submitter,
        content=dossier.content,
        remark=dossier.remark,
        differences=given.differences,
    )


def finish(dossier: Dossier, act: Act, result: str, *, refused: bool) -> DoneForOthers:
    """Send a dossier back to the office that received it.  Refuses not_for_others."""
    if not dossier.origin:
        raise Refused("not_for_others", code=dossier.code)
    if dossier.stage not in (Stage.SIGNING, Stage.READY):
        in_hand(dossier)
    if not clean(result):
        raise Refused("reason_missing")
    return DoneForOthers(
        **act.stamp(), to_office=dossier.origin, refused=refused, result=result.strip()
    )


def to_acknowledge(dossier: Dossier) -> bool:
    """Does another office wait to hear that the papers came?"""
    return bool(dossier.move and dossier.move.from_office) and dossier.stage in AWAY
