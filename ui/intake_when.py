"""Bao giờ: the appointment, large, before anything is saved; what it would be later; the fee."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from counter.errors import Refused
from ui import messages, words
from ui.forms import Hint, Hints, Options, keyed
from ui.intake_fee import FeePanel
from ui.intake_other import OtherWays
from ui.widgets import Card, label

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.intake import Draft
    from counter.worktime import Appointment


class WhenPanel(Card):
    """Shows when the result is promised, and what it costs."""

    made = Signal(object)  # the next Draft

    def __init__(self, draft: "Draft", desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._draft = draft
        self._desk = desk
        self.appointment: Appointment | None = None
        self.refusal = ""  # why there is no date
        self.due = label("", "big")
        self.due.setAccessibleName(self.tr("Hẹn trả kết quả"))
        self.term = label("", "muted")
        self.why = keyed(self.tr("Vì sao ngày này?"), "Alt+V", "link")
        self.later = label("", "muted")
        self.hints = Hints(3, wrap=True)
        self.take_up = keyed(self.tr("Nối tiếp"), "Alt+B", "link")
        self.take_up.setProperty("slim", True)
        self.returned = Hint("", "warning", self.take_up, wrap=True)
        self._returned = ""
        self.cost = FeePanel(draft, desk)
        self.channel = Options(
            (
                ("counter", self.tr("Tại quầy")),
                ("post", self.tr("Bưu chính công ích")),
                ("online", self.tr("Trực tuyến")),
            )
        )
        self.channel.setAccessibleName(self.tr("Nơi nhận kết quả"))
        self.elsewhere = keyed(self.tr("Nhập sau, khác"), "Ctrl+E", "quiet", "clock")
        self.elsewhere.setCheckable(True)
        self.elsewhere.setToolTip(
            self.tr(
                "Hồ sơ đã nhận trước đó, có mã của hệ thống tỉnh, nhận bằng phiếu in sẵn "
                "khi mất điện, nộp lại sau khi bị trả, hoặc phi địa giới"
            )
        )
        for words_of in (self.due, self.later):
            words_of.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.other = OtherWays(draft, desk)
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        self.box.setContentsMargins(16, 6, 16, 6)
        self.box.setSpacing(2)
        for low in (self.why, self.elsewhere):
            low.setProperty("slim", True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.tr("Hẹn trả kết quả"), "title"))
        head.addWidget(self.channel)
        head.addStretch(1)
        head.addWidget(self.elsewhere)
        self.box.addLayout(head)
        self.other.hide()
        self.box.addWidget(self.other)
        self.box.addWidget(self.due)
        line = QHBoxLayout()
        line.addWidget(self.term)
        line.addStretch(1)
        line.addWidget(self.why)
        self.box.addLayout(line)
        self.box.addWidget(self.later)
        self.box.addWidget(self.returned)
        self.box.addWidget(self.hints)
        self.box.addStretch(1)
        self.box.addWidget(self.cost)

    def _bind(self) -> None:
        self.take_up.clicked.connect(lambda: self._change(previous=self._returned))
        self.elsewhere.toggled.connect(self._on_elsewhere)
        self.other.made.connect(self.made)
        self.cost.made.connect(self.made)
        self.channel.chosen.connect(lambda channel: self._change(result_channel=channel))

    def _change(self, **fields: object) -> None:
        changed = replace(self._draft, **fields)  # type: ignore[arg-type]
        if changed != self._draft:
            self.made.emit(changed)

    # --- what is shown ---

    def show_draft(self, draft: "Draft") -> None:
        """Show date and fee of a draft as they would be decided now."""
        self._draft = draft
        self.other.show_draft(draft)
        if self.other.is_used(draft) and not self.elsewhere.isChecked():
            self.elsewhere.setChecked(True)
        elif draft.is_empty and self.elsewhere.isChecked():
            self.elsewhere.setChecked(False)
        self.channel.show_value(draft.result_channel)
        self._show_due()
        self.cost.show_draft(draft)

    def _show_due(self) -> None:
        draft = self._draft
        refusal = None
        self.appointment = None
        try:
            self.appointment = self._desk.appointment_for(draft)
        except Refused as error:
            refusal = error
        case = draft.chosen_case
        if refusal is not None:
            self.due.setText(self.tr("Chưa tính được"))
        elif self.appointment is not None:
            self.due.setText(words.due_text(self.appointment.due))
        else:
            self.due.setText("–" if case is None else self.tr("Chưa có thời hạn"))
        told = case.duration.words() if case is not None and case.duration is not None else ""
        self.term.setText(self.tr("Thời hạn: {time}").format(time=told) if told else "")
        self.why.setVisible(self.appointment is not None)
        self._show_later()
        self.refusal = messages.text(refusal) if refusal is not None else ""

    def _show_later(self) -> None:
        due = self.appointment.due if self.appointment else None
        lines = []
        with suppress(Refused):  # next year may not be known yet; then nothing is shown
            for preview in self._desk.previews(self._draft):
                said = self._preview(preview.label, preview.at, preview.due)
                same = preview.due == due
                lines.append(self.tr("{said} (không đổi)").format(said=said) if same else said)
        self.later.setText("\n".join(lines))
        self.later.setVisible(bool(lines) and not self.elsewhere.isChecked())

    def _preview(self, name: str, at: datetime, due: datetime | None) -> str:
        if name == "after_cutoff":
            said = self.tr("Nhận sau {when} hôm nay: {due}")
            return said.format(when=f"{at:%H:%M}", due=words.due_text(due))
        said = self.tr("Nhận ngày {when}: {due}")
        return said.format(when=f"{at:%d/%m}", due=words.due_text(due))

    def show_returned(self, code: str) -> None:
        """Offer to take up a dossier that was returned; or nothing."""
        self._returned = code
        said = self.tr("Hồ sơ {code} đã trả lại trước đây: nối tiếp để trừ ngày đã dùng.")
        self.returned.say(said.format(code=code) if code else "", "warning")

    def show_notices(self, said: "list[tuple[str, str]]") -> None:
        """Say what should be known about day and hour."""
        refused = [(self.refusal, "error")] if self.refusal else []
        self.hints.show_all([*refused, *said])

    # --- late entry ---

    def takes_code(self) -> bool:
        """Would a scanned dossier code be the official code of this draft?"""
        codes = self._draft.official_code or self._draft.temporary_code
        return self.elsewhere.isChecked() and not codes

    @Slot(bool)
    def _on_elsewhere(self, on: bool) -> None:
        self.other.setVisible(on)
        self.later.setVisible(bool(self.later.text()) and not on)
        if on:
            self.other.begin()
        elif (usual := self.other.none()) != self._draft:
            self.made.emit(usual)

    # --- what keeps it from being saved ---

    def problem(self) -> str:
        """Return the code of what is wanting here before anything can be saved, or ""."""
        return self.other.problem() or self.cost.problem()

    def show_problem(self, code: str) -> bool:
        """Put the cursor where a refusal is about; False: it is about something else."""
        return self.cost.show_problem(code) or self.other.show_problem(code)
