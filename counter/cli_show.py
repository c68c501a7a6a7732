"""Everything that `show` says of one dossier: where it stands, why, and what was done with it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from counter import figures
from counter.appointment import duration_text, sentences
from counter.cli_text import moment
from counter.course import done_at
from counter.desk import Desk
from counter.dossier import Dossier
from counter.dossier_clock import clock_of
from counter.events import Event
from counter.history import told
from counter.legs import LegDate, legs_of
from counter.text import mask, money
from counter.verdict import judge

Say = Callable[..., str]
Plain = dict[str, Any]


def clock(desk: Desk, found: Dossier) -> Plain:
    """Time used and left, in the unit of the procedure; None where it has no figures."""
    told = figures.figures(desk.calendar, found, desk.now())
    return {
        "used": told.used,
        "remaining": told.remaining,
        "paused": told.paused,
        "unit": told.unit,
    }


def shown(desk: Desk, found: Dossier, say: Say) -> Plain:
    """Everything `show` answers."""
    iso = _iso
    submitter = found.submitter
    time = clock_of(found)
    verdict = judge(time, desk.now())
    return {
        "code": found.code,
        "other_codes": list(found.other_codes),
        "stage": found.stage.value,
        "national_code": found.national_code,
        "procedure": found.procedure.code,
        "procedure_name": found.procedure.name,
        "case": found.procedure.case or None,
        "version": found.procedure.version,
        "owner": _person(found, "owner"),
        "submitter": {"name": submitter.name, "number": submitter.number or None}
        if submitter
        else None,
        "papers": [{"name": p.name, "kind": p.kind, "count": p.count} for p in found.papers],
        "missing": list(found.missing),
        "warnings": warnings(found),
        "received_at": iso(found.received_at),
        "late_entry": found.late_entry,
        "due": iso(found.due),
        "original_due": iso(found.original_due),
        "overdue": found.overdue(desk.now()),
        "timeliness": {
            "statistics": verdict.statistics,
            "promise": verdict.promise,
            "national": verdict.national,
            "late_by_requests": verdict.late_by_requests,
        },
        "lateness": _lateness(desk, found),
        "clock": clock(desk, found),
        "pause_policy": found.pause_policy,
        "days": [
            {
                "date": d.date.isoformat(),
                "counted": d.counted,
                "reason": d.reason,
                "text": say(code, **values),
            }
            for d, (code, values) in zip(time.days, sentences(time.days), strict=True)
        ],
        "holder": found.holder or None,
        "holding": holding(desk, found),
        "legs": [_leg(leg) for leg in legs_of(desk.calendar, found, desk.now())],
        "shelf": {
            "place": found.shelf.place,
            "since": iso(found.shelf.at),
            "misplaced": found.misplaced,
        }
        if found.shelf
        else None,
        "requests": found.requests,
        "extensions": found.extensions,
        "previous": found.previous or None,
        "returns": found.returns,
        "non_boundary_waiting": found.awaited,
        "papers_back": found.papers_back,
        "tracking": found.tracking or None,
        "finished_at": iso(found.finished_at),
        "returned_at": iso(found.returned_at),
        "returned_to": found.returned_to or None,
        "return": _return(found),
        "fee": found.fee,
        "paid": found.paid,
        "payments": [
            {
                "key": p.key,
                "at": iso(p.at),
                "officer": p.by,
                "amount": p.amount,
                "moment": p.moment,
                "receipt": f"{p.series}:{p.number}" if p.number else None,
                "exempt": p.exempt or None,
                "cancelled": p.cancelled,
            }
            for p in reversed(found.payments)
        ],
        "void": found.void,
        "erased": found.erased,
        "slip": {
            "version": found.version,
            "due": iso(found.slip_due),
            "handed_over": found.handed_over,
            "reprints": found.reprints,
            "prints": [
                {"at": iso(p.at), "outcome": p.outcome, "printer": p.printer, "reprint": p.reprint}
                for p in reversed(found.prints)
            ],
        },
        "history": [_line(event, say) for event in reversed(found.history)],
        "conflicts": [
            {"at": iso(e.at), "kind": e.kind, "officer": e.by, "log": e.log}
            for e in reversed(found.conflicts)
        ],
    }


def holding(desk: Desk, found: Dossier) -> Plain | None:
    """Who has an open dossier, since when, until when; and who has not confirmed yet."""
    told = figures.holding(found, None if found.moves else desk.give_by(found))
    if told is None:
        return None
    return {
        "officer": told.officer,
        "unit": told.unit or None,
        "since": _iso(told.since),
        "until": _iso(told.until),
        "given_to": told.given_to or None,
        "given_at": _iso(told.given_at),
        "differences": told.differences or None,
    }


def warnings(found: Dossier) -> list[str]:
    """Codes of what a clerk should still look at; none of it keeps the dossier from going on."""
    return [
        *["paper_missing" for _ in found.missing],
        *["calendar_provisional" for _ in found.provisional],
        *["paper_misplaced" for _ in [found] if found.misplaced],
        *["due_provisional" for _ in [found] if found.awaited],
    ]


def dossier(desk: Desk, found: Dossier, say: Say) -> str:
    """Everything `show` says to people."""
    owner = found.owner
    lines = [
        f"{found.code}  –  {say(f'stage_{found.stage.value}')}"
        + (" (đã hủy tiếp nhận)" if found.void else ""),
        f"Chủ hồ sơ: {owner.name or '(đã xóa)'}"
        + (f", {mask(owner.number)}" if owner.number else ""),
        f"Thủ tục: {found.procedure.code} {found.procedure.name}"
        + (f" ({found.procedure.case})" if found.procedure.case else ""),
        f"Nhận: {moment(found.received_at)}; hẹn trả: {moment(found.due)}"
        + (" – QUÁ HẠN" if found.overdue(desk.now()) else ""),
    ]
    if held := holding(desk, found):
        lines.append(_held(held))
    if found.original_due != found.due:
        lines.append(f"Hẹn trả ban đầu: {moment(found.original_due)}")
    if found.other_codes:
        lines.append("Mã tạm: " + ", ".join(found.other_codes))
    if found.fee is not None:
        lines.append(f"Phí, lệ phí: {money(found.fee)}")
    if found.missing:
        lines.append("Còn thiếu: " + "; ".join(found.missing))
    if found.misplaced:
        lines.append("! " + say("paper_misplaced", code=found.code, place=_place(found)))
    late = desk.lateness(found)
    if late.late and late.out:
        words = {"late": duration_text(late.late), "out": duration_text(late.out)}
        lines.append(say("lateness_with_outage", **words))
    lines += [
        f"  {done_at(event):%d/%m/%Y %H:%M}  {event.by}: {told(event, say)}{_noted(event)}"
        for event in found.history
    ]
    return "\n".join(lines)


def _held(held: Plain) -> str:
    """Say in one line who has it, since when and until when, and who has yet to confirm it."""

    def at(text: str) -> str:
        return moment(datetime.fromisoformat(text))

    said = f"Đang giữ: {held['officer']}" + (f" – {held['unit']}" if held["unit"] else "")
    said += f", từ {at(held['since'])}"
    if held["until"]:
        said += f", đến {at(held['until'])}"
    if held["given_to"]:
        said += f"; đã giao {held['given_to']} lúc {at(held['given_at'])}, chưa xác nhận nhận"
    return said


def _noted(event: Event) -> str:
    """Say of a step that it was typed in later, and who approved it."""
    late = "nhập sau" if getattr(event.fact, "late_entry", False) else ""
    leader = getattr(event.fact, "approved_by", "")
    notes = "; ".join(filter(None, [late, f"{leader} duyệt" if leader else ""]))
    return f" ({notes})" if notes else ""


def _line(event: Event, say: Say) -> Plain:
    fact = event.fact
    return {
        "at": _iso(event.at),
        "kind": event.kind,
        "officer": event.by,
        "text": told(event, say),
        "happened_at": _iso(done_at(event)),
        "late_entry": bool(getattr(fact, "late_entry", False)),
        "role": getattr(fact, "role", "") or None,
        "counter": getattr(fact, "counter", 0) or None,
        "approved_by": getattr(fact, "approved_by", "") or None,
        "number": getattr(fact, "numbered", "") or None,
    }


def _lateness(desk: Desk, found: Dossier) -> Plain | None:
    late = desk.lateness(found)
    if not late.late:
        return None
    return {
        "minutes": late.late,
        "outage_minutes": late.out,
        "explained": late.explained,
        "outages": [o.id for o in late.outages],
    }


def _return(found: Dossier) -> Plain | None:
    """In which right it was collected, and what stood in for a lost slip."""
    gave = [e.fact for e in found.history if e.kind in ("returned", "papers_handed_back")]
    if not gave or not (found.returned_at or found.papers_back):
        return None
    names = ("collector", "lost_slip", "checked", "authority")
    return {name: getattr(gave[-1], name) or None for name in names}


def _leg(leg: LegDate) -> Plain:
    return {
        "unit": leg.unit,
        "from": leg.from_unit or None,
        "agency": leg.agency,
        "due": _iso(leg.due),
        "given_at": _iso(leg.given_at),
        "taken_at": _iso(leg.taken_at),
        "result": leg.result,
    }


def _place(found: Dossier) -> str:
    return found.shelf.place if found.shelf else ""


def _person(found: Dossier, which: str) -> Plain | None:
    person = getattr(found, which)
    if found.erased or person is None:
        return None
    names = ("name", "number", "born", "sex", "phone", "address", "card_address", "representative")
    made = {name: getattr(person, name) or None for name in names}
    return {**made, "organisation": person.organisation}


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="seconds")
