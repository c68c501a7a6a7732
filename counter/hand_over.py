"""Papers change hands inside the office: who gave, who took, what differs, and until when."""

from datetime import datetime

from counter import legs
from counter.dossier import Dossier, writable
from counter.errors import Refused
from counter.records import dataclass
from counter.stage import AWAY
from counter.step_rules import Act, in_hand
from counter.steps import GivenOver, TakenOver
from counter.text import clean, fold
from counter.worktime import SAME_DAY_CUTOFF, Calendar, local


@dataclass(frozen=True, slots=True)
class Giving:
    """One hand-over of one or many dossiers, as the giver says it."""

    unit: str
    from_unit: str = ""
    pile: str = ""
    interlinked: bool = False  # to another agency
    office: str = ""  # identifier of that agency, where its counters are told of it
    due: datetime | None = None  # when the unit has to be done; None: by the procedure's shares
    differences: str = ""


def give(dossier: Dossier, act: Act, calendar: Calendar, said: Giving) -> GivenOver:
    """Give the papers to a unit, or to another agency; its taker has to confirm.

    The leg has its own date: the giver's, else the share of the procedure's step, never beyond the
    total.
    """
    in_hand(dossier)
    if not clean(said.unit):
        raise Refused("unit_missing")
    return GivenOver(
        **act.stamp(),
        to_unit=clean(said.unit),
        from_unit=dossier.unit_now or clean(said.from_unit),
        pile=said.pile,
        give_by=None if dossier.moves else give_by(calendar, dossier.received_at),
        leg_due=_own_due(dossier, act, said.due)
        if said.due
        else leg_due(calendar, dossier, said.unit),
        interlinked=said.interlinked or bool(said.office),
        to_office=clean(said.office),
        differences=said.differences.strip(),
    )


def take(dossier: Dossier, act: Act, differences: str = "") -> TakenOver:
    """Confirm that the papers came; what an agency gives back is with the unit again."""
    writable(dossier)
    if dossier.stage not in AWAY:
        raise Refused("nothing_to_take_over", code=dossier.code, stage=dossier.stage)
    last = dossier.moves[-1]
    unit = last.from_unit if last.interlinked else last.to_unit
    return TakenOver(**act.stamp(), unit=unit, differences=differences.strip())


def give_by(calendar: Calendar, received_at: datetime) -> datetime | None:
    """Until when a dossier has to go to the unit that works on it (NĐ 118/2025, Đ18 khoản 2).

    The same working day, or the first session of the next one when it came after 15:00.
    """
    received = local(received_at)
    day = received.date()
    try:
        if calendar.is_working(day) and received.time() <= SAME_DAY_CUTOFF:
            return calendar.closing(day)
        day = calendar.next_working_day(day)
        first = calendar.sessions(day)[0]
        return calendar.closing(day).replace(hour=first.end.hour, minute=first.end.minute)
    except Refused:  # beyond the calendar there is no such moment
        return None


def leg_due(calendar: Calendar, dossier: Dossier, unit: str) -> datetime | None:
    """When a unit has to be done by the procedure's shares of time; with the whole otherwise."""
    before = sum(fold(move.to_unit) == fold(unit) for move in dossier.moves)
    step = legs.step_of(dossier, unit, before)
    return dossier.due if step is None else legs.planned(calendar, dossier)[step]


def _own_due(dossier: Dossier, act: Act, due: datetime) -> datetime:
    """Return a date that the giver sets.  Refuses leg_beyond_total, leg_due_past."""
    if dossier.due is not None and due > dossier.due:
        raise Refused("leg_beyond_total", code=dossier.code, due=due, total=dossier.due)
    if due <= act.at:
        raise Refused("leg_due_past", code=dossier.code, due=due)
    return due


def pile_mark(now: datetime) -> str:
    """Return the mark that dossiers given together bear: yymmdd-HHMMSS of the moment."""
    return f"{local(now):%y%m%d-%H%M%S}"
