"""The answers of commands in words, for people at a terminal."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from counter.catalogue_file import Problem
from counter.codes import ScanKind
from counter.dossier import Dossier
from counter.procedure import Fee, Procedure
from counter.row import Row
from counter.text import money

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
        ScanKind.PAIR: "Mã ghép quầy",
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
        + _fee(case.fee)
        for case in known.cases
    )
    return f"{known.code}  {known.name} ({cases})"


def _fee(fee: Fee | None) -> str:
    if fee is None or (fee.amount is None and not fee.exempt):
        return ""
    return f", phí {money(fee.amount)}" if fee.amount and not fee.exempt else ", không thu phí"


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
