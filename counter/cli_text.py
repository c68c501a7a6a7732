"""The answers of commands in words, for people at a terminal."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from counter.appointment import sentences
from counter.catalogue_file import Problem
from counter.codes import ScanKind
from counter.desk import Desk
from counter.dossier import Dossier
from counter.events import Event, Returned, SlipPrinted, Unknown, Voided
from counter.procedure import Procedure
from counter.row import Row
from counter.text import mask, money
from counter.worktime import Unit

Say = Callable[..., str]
Plain = dict[str, Any]


def parent_and_place(name: str) -> tuple[str, str]:
    """Guess committee and place from the name of a centre; the office may change both."""
    found = re.search(r"\b(xã|phường|đặc khu)\s+(.+)$", name, re.IGNORECASE)
    if not found:
        return "", ""
    return f"Ủy ban nhân dân {found[1].lower()} {found[2]}", found[2]


def moment(at: datetime | None) -> str:
    return "không quy định thời hạn" if at is None else f"{at:%H:%M} ngày {at:%d/%m/%Y}"


def setup(value: Plain) -> str:
    officers = ", ".join(value["officers"]) or "chưa khai báo"
    counter = f"quầy {value['counter']}/{value['counters']}"
    return f"{value['name']} ({value['office']}), {counter}. Cán bộ: {officers}."


def due(at: datetime | None) -> str:
    return f"Hẹn trả: {moment(at)}"


def card(value: Plain, warnings: list[str]) -> str:
    lines = [
        f"Số: {value['number']}",
        f"Họ tên: {value['name']}",
        f"Ngày sinh: {value['born'] or '–'}",
        f"Giới tính: {value['sex'] or '–'}",
        f"Địa chỉ: {value['address'] or '–'}",
    ]
    return "\n".join(lines + [f"! {text}" for text in warnings])


def scan(kind: ScanKind, value: Plain) -> str:
    name = {
        ScanKind.DOSSIER: "Mã hồ sơ",
        ScanKind.CITIZEN: "Thẻ căn cước",
        ScanKind.SLIP: "Phiếu hẹn",
        ScanKind.POST: "Mã bưu gửi",
        ScanKind.TAX: "Mã số thuế",
        ScanKind.TEMPORARY: "Mã tạm",
        ScanKind.UNKNOWN: "Không nhận ra",
    }[kind]
    rest = (
        value.get("code") or value.get("name") or value.get("number") or value.get("message") or ""
    )
    return f"{name}: {rest}"


def slip_check(value: Plain) -> str:
    if value["valid"] is None:
        return f"Phiếu {value['code']}: chưa có khóa của quầy đã in nên chưa kiểm tra được."
    state = "đã bị thay thế hoặc hủy" if value["void"] else "còn hiệu lực"
    counter = f"quầy {value['counter']}, {value['office']}"
    return f"Phiếu {value['code']} là thật ({counter}), {state}."


def procedure(known: Procedure) -> str:
    cases = "; ".join(
        (f"{case.name}: " if case.name else "")
        + (case.duration.words() if case.duration else "chưa có thời hạn")
        for case in known.cases
    )
    return f"{known.code}  {known.name} ({cases})"


def problem(found: Problem) -> Plain:
    return {"row": found.row, "column": found.column, "value": found.value}


def received(dossier: Dossier, warnings: list[str]) -> str:
    lines = [f"Đã tiếp nhận {dossier.code}. Hẹn trả: {moment(dossier.due)}."]
    return "\n".join(lines + [f"! {text}" for text in warnings])


def line(dossier: Dossier, say: Say) -> str:
    return f"{dossier.code}  {dossier.procedure.name}  {_stage(dossier.stage, dossier.void, say)}"


def row(found: Row, say: Say) -> str:
    owner, stage = found.owner or "(đã xóa)", _stage(found.stage, found.void, say)
    return f"{found.code}  {owner}  {found.procedure_name}  {stage}  {moment(found.due)}"


def _stage(name: str, void: bool, say: Say) -> str:  # noqa: FBT001
    return say(f"stage_{name}") + (" (đã hủy tiếp nhận)" if void else "")


def clock(desk: Desk, found: Dossier) -> Plain:
    """Time used and left, in the unit of the procedure; None where it has no time."""
    now = desk.now()
    end = min(found.finished_at or now, now)
    unit = Unit(found.unit)
    if found.due is None or unit is Unit.SAME_DAY:
        return {"used": None, "remaining": None, "paused": False, "unit": unit.value}
    match unit:
        case Unit.WORKING_HOURS:
            used = round(
                desk.calendar.working_time(found.received_at, end).total_seconds() / 3600, 2
            )
            total: float = found.amount
        case Unit.WORKING_DAYS:
            used = desk.calendar.working_days_between(found.received_at.date(), end.date())
            total = found.amount
        case _:
            used = (end.date() - found.received_at.date()).days
            total = (found.due.date() - found.received_at.date()).days
    return {"used": used, "remaining": total - used, "paused": False, "unit": unit.value}


def shown(desk: Desk, found: Dossier, say: Say) -> Plain:
    """Everything `show` answers."""
    iso = _iso
    submitter = found.submitter
    days = desk.explain(found).days
    return {
        "code": found.code,
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
        "clock": clock(desk, found),
        "days": [
            {
                "date": d.date.isoformat(),
                "counted": d.counted,
                "reason": d.reason,
                "text": say(code, **values),
            }
            for d, (code, values) in zip(days, sentences(days), strict=True)
        ],
        "holder": found.received_by if found.open else None,
        "finished_at": iso(found.finished_at),
        "returned_at": iso(found.returned_at),
        "returned_to": found.returned_to or None,
        "fee": found.fee,
        "paid": found.paid,
        "void": found.void,
        "erased": found.erased,
        "slip": {
            "version": found.version,
            "handed_over": found.handed_over,
            "reprints": found.reprints,
            "prints": [
                {"at": iso(p.at), "outcome": p.outcome, "printer": p.printer, "reprint": p.reprint}
                for p in reversed(found.prints)
            ],
        },
        "history": [
            {"at": iso(event.at), "kind": event.kind, "officer": event.by, "text": told(event, say)}
            for event in reversed(found.history)
        ],
        "conflicts": [
            {"at": iso(e.at), "kind": e.kind, "officer": e.by, "log": e.log}
            for e in reversed(found.conflicts)
        ],
    }


def warnings(found: Dossier) -> list[str]:
    """Codes of what a clerk should still look at; none of it keeps the dossier from going on."""
    return [
        *["paper_missing" for _ in found.missing],
        *["calendar_provisional" for _ in found.provisional],
    ]


def told(event: Event, say: Say) -> str:
    """Say what an event did, in a sentence."""
    values: Plain = {}
    match event.fact:
        case Returned(to=to):
            values = {"to": to or "(đã xóa)"}
        case Voided(reason=reason):
            values = {"reason": reason or "(đã xóa)"}
        case SlipPrinted(outcome=outcome, reprint=reprint, printer=printer):
            kind = f"history_slip_{outcome}" if not reprint else "history_slip_reprint"
            return say(kind, reprint=reprint, printer=printer)
        case Unknown():
            return say("history_unknown")
    return say(f"history_{event.kind}", **values)


def dossier(desk: Desk, found: Dossier, say: Say) -> str:
    """Everything `show` says to people."""
    owner = found.owner
    lines = [
        f"{found.code}  –  {_stage(found.stage, found.void, say)}",
        f"Chủ hồ sơ: {owner.name or '(đã xóa)'}"
        + (f", {mask(owner.number)}" if owner.number else ""),
        f"Thủ tục: {found.procedure.code} {found.procedure.name}"
        + (f" ({found.procedure.case})" if found.procedure.case else ""),
        f"Nhận: {moment(found.received_at)}; hẹn trả: {moment(found.due)}"
        + (" – QUÁ HẠN" if found.overdue(desk.now()) else ""),
    ]
    if found.fee is not None:
        lines.append(f"Phí, lệ phí: {money(found.fee)}")
    if found.missing:
        lines.append("Còn thiếu: " + "; ".join(found.missing))
    lines += [
        f"  {event.at:%d/%m/%Y %H:%M}  {event.by}: {told(event, say)}" for event in found.history
    ]
    return "\n".join(lines)


def _person(found: Dossier, which: str) -> Plain | None:
    person = getattr(found, which)
    if found.erased or person is None:
        return None
    names = ("name", "number", "born", "sex", "phone", "address", "card_address")
    return {name: getattr(person, name) or None for name in names}


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="seconds")
