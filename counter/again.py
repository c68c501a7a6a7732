"""A returned dossier comes again: the days that it used before are deducted from its time."""

from counter import clock
from counter.dossier import Dossier
from counter.dossier_clock import clock_of
from counter.errors import Refused
from counter.intake import Draft
from counter.records import dataclass
from counter.stage import ENDED_WITHOUT_RESULT, Stage
from counter.worktime import Calendar


@dataclass(frozen=True, slots=True)
class Before:
    """What is taken over from the dossier that was returned."""

    code: str
    used: float  # in the unit of the procedure
    returns: int


def before(calendar: Calendar, previous: Dossier, draft: Draft) -> Before:
    """Say what a returned dossier used of its time.

    Refuses previous_open, previous_other_procedure.
    """
    handed_back = previous.stage is Stage.RETURNED and any(
        event.kind == "refused" for event in previous.history
    )
    if not (previous.stage in ENDED_WITHOUT_RESULT or handed_back) or previous.void:
        raise Refused("previous_open", code=previous.code, stage=previous.stage)
    time = draft.time()
    if previous.procedure.code != draft.chosen.code or previous.unit != time.unit:
        raise Refused("previous_other_procedure", code=previous.code)
    ended = clock_of(previous)
    used = clock.used(calendar, ended, previous.finished_at or ended.at)
    return Before(previous.code, used, previous.returns + int(_returned(previous)))


def _returned(previous: Dossier) -> bool:
    """Was it the office that returned it?  What a citizen withdrew was not."""
    return any(event.kind == "refused" for event in previous.history)
