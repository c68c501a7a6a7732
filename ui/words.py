"""Words that several pages say alike: stages, kinds of facts and papers, days left."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counter.errors import Refused
from counter.events import Event, Unknown
from counter.text import date_text, weekday
from ui import messages

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.dossier import Dossier
    from counter.row import Row

translate = QCoreApplication.translate


def stage(name: str, *, void: bool = False) -> str:
    """Say a stage as the counter says it."""
    if void:
        return translate("words", "Đã hủy tiếp nhận")
    return messages.text(f"stage_{name}")


def happened(event: Event) -> str:
    """Say what an event is, for the path of a dossier."""
    said = {
        "received": translate("words", "Tiếp nhận hồ sơ"),
        "ready": translate("words", "Có kết quả"),
        "returned": translate("words", "Trả kết quả"),
        "voided": translate("words", "Hủy tiếp nhận"),
        "erased": translate("words", "Xóa dữ liệu cá nhân"),
        "slip_printed": translate("words", "In phiếu"),
    }
    if event.kind in said:
        return said[event.kind]
    if isinstance(event.fact, Unknown):
        return translate("words", "Việc do phiên bản mới hơn ghi")
    from counter.history import told

    sentence = told(event, messages.text)
    return sentence[:1].upper() + sentence[1:]


def printed(outcome: str) -> str:
    """Say what became of a print job."""
    said = {
        "sent": translate("words", "đã gửi tới máy in"),
        "saved": translate("words", "chưa in được, phiếu đã lưu"),
        "failed": translate("words", "in không thành công"),
        "proven": translate("words", "đã quét lại phiếu"),
        "handed": translate("words", "đã giao cho người dân"),
    }
    return said.get(outcome, outcome)


def paper_kind(kind: str) -> str:
    """Say what kind of paper was handed in."""
    said = {
        "original": translate("words", "bản chính"),
        "certified": translate("words", "bản sao chứng thực"),
        "copy": translate("words", "bản sao"),
        "electronic": translate("words", "bản điện tử"),
        "shown": translate("words", "xuất trình"),
    }
    return said.get(kind, kind)


def moment(when: datetime) -> str:
    """Say a moment for a line of a list: 20/11/2026 09:20."""
    return f"{date_text(when.date())} {when:%H:%M}"


def due_text(due: datetime | None) -> str:
    """Say an appointment in full: hour, weekday, date."""
    if due is None:
        return translate("words", "Không hẹn ngày trả")
    return f"{due:%H:%M} {weekday(due.date())}, {date_text(due.date())}"


def short_due(due: datetime | None) -> str:
    """Say an appointment for a column."""
    return "–" if due is None else moment(due)


def time_left(desk: "Desk", due: datetime | None, now: datetime) -> str:
    """Say how many working days are left, or how late it is; nothing without an appointment."""
    if due is None:
        return ""
    today, day = now.date(), due.date()
    try:
        if now > due:
            late = desk.calendar.working_days_between(day, today)
            if not late:
                return translate("words", "quá hạn từ {time}").format(time=f"{due:%H:%M}")
            return translate("words", "quá hạn {n} ngày làm việc").format(n=late)
        if day == today:
            return translate("words", "đến hạn hôm nay")
        left = desk.calendar.working_days_between(today, day)
    except Refused:
        return translate("words", "quá hạn") if now > due else ""
    if not left:
        return translate("words", "còn chưa tới một ngày làm việc")
    return translate("words", "còn {n} ngày làm việc").format(n=left)


def short_left(desk: "Desk", due: datetime | None, now: datetime) -> str:
    """Say the days left for a column; the full words are its hint."""
    if due is None:
        return ""
    late, today, day = now > due, now.date(), due.date()
    if day == today:
        return translate("words", "quá giờ hẹn") if late else translate("words", "hôm nay")
    try:
        first, last = (day, today) if late else (today, day)
        days = desk.calendar.working_days_between(first, last)
    except Refused:
        return translate("words", "quá hạn") if late else ""
    said = translate("words", "quá {n} ngày") if late else translate("words", "còn {n} ngày")
    return said.format(n=days)


def due_state(desk: "Desk", dossier: "Dossier") -> tuple[str, str]:
    """Say where a dossier stands against its date, and the mood of it."""
    from counter.appointment import Timeliness, timeliness

    now = desk.now()
    late = dossier.overdue(now)
    if dossier.void:
        return translate("words", "không còn tính hạn"), "muted"
    if dossier.open:
        words = time_left(desk, dossier.due, now)
        soon = dossier.due is not None and dossier.due.date() == now.date()
        return words, "error" if late else "warning" if soon else "ok"
    if dossier.finished_at is None or dossier.due is None:
        return "", "muted"
    if late:
        return translate("words", "xong quá hạn"), "error"
    if timeliness(dossier.due, dossier.finished_at) is Timeliness.EARLY:
        return translate("words", "xong trước hạn"), "ok"
    return translate("words", "xong đúng hạn"), "ok"


def slip_state(dossier: "Dossier", *, scan_back: bool) -> tuple[str, str]:
    """Say whether the citizen has the slip, and the mood of it; nothing where it is no matter."""
    if dossier.void or not (dossier.handed_over or dossier.open):
        return "", "muted"
    if not dossier.handed_over:
        how = f" ({printed(dossier.prints[-1].outcome)})" if dossier.prints else ""
        return translate("words", "Chưa giao phiếu{how}").format(how=how), "warning"
    outcomes = {job.outcome for job in dossier.prints}
    if "handed" in outcomes:
        said = translate("words", "Đã giao phiếu")
    elif dossier.reprints:
        said = translate("words", "Đã in phiếu, bản in lại lần {n}").format(n=dossier.reprints)
    else:
        said = translate("words", "Đã in phiếu")
    if "proven" in outcomes:
        said = translate("words", "{said}, đã quét lại").format(said=said)
    elif scan_back and "handed" not in outcomes:
        said = translate("words", "{said}, chờ quét lại phiếu").format(said=said)
    return said, "ok"


def row_state(row: "Row") -> str:
    """Say the stage of a row, and that its slip is still here."""
    if row.stage == "accepted" and not row.handed_over and not row.void:
        return translate("words", "Chưa giao phiếu")
    return stage(row.stage, void=row.void)


def masked(digits: str) -> str:
    """Hide a phone or a number but for its last three digits."""
    return "" if not digits else f"••• {digits[-3:]}"
