"""What the lists of a desk say: dossiers put into the lines of hand-overs and returns."""

from collections.abc import Iterable, Sequence
from typing import Any

from counter.course import done_at, key_of
from counter.dossier import Dossier
from counter.errors import Refused
from counter.events import Event
from counter.paper.hand_over_list import HandOverLine, HandOverList
from counter.paper.return_sheet import ReturnSheet, SheetLine
from counter.stage import Stage
from counter.standing import Move
from counter.worktime import local

ENDS = {
    Stage.REJECTED: "từ chối giải quyết",
    Stage.WITHDRAWN: "rút hồ sơ",
    Stage.STOPPED: "dừng giải quyết",
}
ENDING = frozenset({"refused", "withdrawn", "stopped"})
RIGHTS = {"owner": "chủ hồ sơ", "submitter": "người nộp hồ sơ", "authorised": "người được ủy quyền"}


def hand_over_lists(given: Iterable[tuple[Dossier, Move]]) -> list[HandOverList]:
    """Return a list for each pile between two units: both sides sign it, so it has one giver."""
    apart: dict[tuple[str, ...], list[tuple[Dossier, Move]]] = {}
    for dossier, move in given:
        between = (move.from_unit, move.to_unit, move.pile, move.given_by)
        apart.setdefault(between, []).append((dossier, move))
    return [_hand_over(each) for each in apart.values()]


def _hand_over(given: list[tuple[Dossier, Move]]) -> HandOverList:
    moves = [move for _, move in given]
    dues = [move.due for move in moves if move.due]
    taken = [move.taken_at for move in moves if move.taken_at]
    return HandOverList(
        number=moves[0].pile,
        at=min(move.given_at for move in moves),
        giver=moves[0].given_by,
        from_unit=moves[0].from_unit,
        taker=_joined(move.taken_by for move in moves),
        to_unit=moves[0].to_unit,
        lines=tuple(
            HandOverLine(
                code=dossier.code,
                owner=dossier.owner.name,
                procedure=dossier.procedure.name,
                received_at=dossier.received_at,
                due=dossier.due,
                papers=sum(p.count for p in dossier.papers),
                note="; ".join(filter(None, (move.differences, move.taken_differences))),
            )
            for dossier, move in given
        ),
        taken_at=max(taken) if len(taken) == len(moves) else None,
        back_by=max(dues, default=None),
    )


def last_return(dossier: Dossier) -> Event:
    """Return when it was given back, or its papers were.  Refuses paper_nothing before that."""
    acts = set(dossier.acts)
    for event in reversed(dossier.history):
        if event.kind in ("returned", "papers_handed_back") and key_of(event) in acts:
            return event
    raise Refused("paper_nothing", form="return-sheet", code=dossier.code)


def ended(dossier: Dossier) -> str:
    """Return how and when a dossier ended that had no result, as the register notes it."""
    words = ENDS.get(dossier.stage, "")
    if dossier.void or not words:
        return ""
    acts = set(dossier.acts)
    closed = [e for e in dossier.history if e.kind in ENDING and key_of(e) in acts]
    said = f"{words} {local(done_at(closed[-1])):%d/%m}" if closed else words
    return f"{said}, đã trả lại giấy tờ" if dossier.papers_back else said


def return_sheet(gave: Sequence[tuple[Dossier, Event]]) -> ReturnSheet:
    """Return what one person collected; the first says who that was, and when."""
    first, facts = gave[0][1], [event.fact for _, event in gave]
    told: list[Any] = list(facts)
    return ReturnSheet(
        at=done_at(first),
        collector=told[0].to,
        number=told[0].to_number,
        right=RIGHTS.get(told[0].collector, ""),
        officer=first.by,
        lines=tuple(_handed(dossier, event.kind) for dossier, event in gave),
        authority=_joined(fact.authority for fact in told),
        checked=_joined(fact.checked for fact in told if fact.lost_slip),
    )


def _handed(dossier: Dossier, kind: str) -> SheetLine:
    acts = set(dossier.acts)
    refused = any(e.kind == "refused" and key_of(e) in acts for e in dossier.history)
    paid = sum(p.amount for p in dossier.payments if not p.cancelled and p.moment == "return")
    return SheetLine(
        dossier.code,
        dossier.owner.name,
        dossier.procedure.name,
        "Kết quả" if kind == "returned" and not refused else "Giấy tờ đã nộp",
        paid + (dossier.paid or 0) or None,
    )


def _joined(names: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, names)))
