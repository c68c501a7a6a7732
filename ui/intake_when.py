"""Bao giờ: the appointment, large, before anything is saved; what it would be later; the fee."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from counter.errors import Refused
from counter.text import money
from ui import messages, words
from ui.forms import Field, Hints, Moment, Named, Number, Options, keyed
from ui.widgets import Card, label

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.intake import Draft
    from counter.worktime import Appointment


PAGES = "Alt+T"  # the key that leads to the pages


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
        self.fee = label("", "title")
        self.pages = Number(self.tr("Số trang bản chính"), 9999)
        self.copies = Number(self.tr("Số bản"), 9999)
        self.channel = Options(
            (
                ("counter", self.tr("Tại quầy")),
                ("post", self.tr("Bưu chính công ích")),
                ("online", self.tr("Trực tuyến")),
            )
        )
        self.channel.setAccessibleName(self.tr("Nơi nhận kết quả"))
        self.elsewhere = keyed(self.tr("Nhập sau"), "Ctrl+E", "quiet", "clock")
        self.elsewhere.setCheckable(True)
        self.elsewhere.setToolTip(
            self.tr("Hồ sơ đã nhận trước đó, hoặc đã có mã của hệ thống tỉnh")
        )
        for words_of in (self.due, self.later):
            words_of.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.official = Field(self.tr("Mã hồ sơ đã cấp, nếu có")).compact()
        self.received_at = Moment(self.tr("Đã nhận lúc"))
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
        self.late = QWidget()
        late = QHBoxLayout(self.late)
        late.setContentsMargins(0, 0, 0, 0)
        late.setSpacing(8)
        late.addWidget(Named(self.tr("Đã nhận lúc"), self.received_at, beside=True), 5)
        late.addWidget(self.official, 6)
        self.late.hide()
        self.box.addWidget(self.late)
        self.box.addWidget(self.due)
        line = QHBoxLayout()
        line.addWidget(self.term)
        line.addStretch(1)
        line.addWidget(self.why)
        self.box.addLayout(line)
        self.box.addWidget(self.later)
        self.box.addWidget(self.hints)
        self.box.addStretch(1)
        self._pages = Named(self.tr("Trang"), self.pages, beside=True)
        self._pages.name.setText(f"{self.tr('Trang')}  ({PAGES})")
        self._copies = Named(self.tr("Bản"), self.copies, beside=True)
        cost = QHBoxLayout()
        cost.setSpacing(8)
        cost.addWidget(self.fee, 1)
        cost.addWidget(self._pages)
        cost.addWidget(self._copies)
        self.box.addLayout(cost)

    def _bind(self) -> None:
        QShortcut(QKeySequence(PAGES), self).activated.connect(self.focus_pages)
        self.elsewhere.toggled.connect(self._on_elsewhere)
        self.received_at.told.connect(self._on_received_at)
        self.official.typed.connect(lambda text: self._change(official_code=text.strip()))
        self.pages.told.connect(lambda pages: self._change(pages=pages))
        self.pages.returnPressed.connect(self._on_pages_told)
        self.copies.told.connect(lambda copies: self._change(copies=copies))
        self.channel.chosen.connect(lambda channel: self._change(result_channel=channel))

    def _change(self, **fields: object) -> None:
        changed = replace(self._draft, **fields)  # type: ignore[arg-type]
        if changed != self._draft:
            self.made.emit(changed)

    # --- what is shown ---

    def show_draft(self, draft: "Draft") -> None:
        """Show date and fee of a draft as they would be decided now."""
        self._draft = draft
        late = draft.received_at is not None or bool(draft.official_code)
        if late and not self.elsewhere.isChecked():
            self.elsewhere.setChecked(True)
        elif draft.is_empty and self.elsewhere.isChecked():
            self.elsewhere.setChecked(False)
        if draft.received_at is not None:
            self.received_at.show_moment(draft.received_at)
        if self.official.text().strip() != draft.official_code:
            self.official.fill(draft.official_code)
        self.channel.show_value(draft.result_channel)
        self._show_due()
        self._show_fee()

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

    def _show_fee(self) -> None:
        draft = self._draft
        case = draft.chosen_case
        fee = case.fee if case is not None else None
        total = draft.fee()
        by_pages = fee is not None and (fee.tariff is not None or fee.per == "page")
        by_copies = by_pages or (fee is not None and fee.per in ("copy", "case"))
        self._pages.setVisible(by_pages)
        self._copies.setVisible(by_copies)
        self._copies.name.setText(
            self.tr("Trường hợp") if fee is not None and fee.per == "case" else self.tr("Bản")
        )
        self.pages.show_value(draft.pages)
        self.copies.show_value(draft.copies)
        if case is None:
            said = ""
        elif total == 0:
            said = self.tr("Không thu phí")
        elif total is None:
            said = self.tr("Phí: chưa có trong danh mục")
        else:
            said = self.tr("Phí: {money}").format(money=money(total))
        self.fee.setText(said)
        self.fee.setToolTip(fee.text if fee is not None else "")

    def show_notices(self, said: "list[tuple[str, str]]") -> None:
        """Say what should be known about day and hour."""
        refused = [(self.refusal, "error")] if self.refusal else []
        self.hints.show_all([*refused, *said])

    @Slot()
    def focus_pages(self) -> bool:
        """Put the cursor on the pages; False where the fee does not go by them."""
        if self._pages.isHidden():
            return False
        self.pages.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pages.selectAll()
        return True

    @Slot()
    def _on_pages_told(self) -> None:
        self.copies.setFocus(Qt.FocusReason.TabFocusReason)

    # --- late entry ---

    def takes_code(self) -> bool:
        """Would a scanned dossier code be the official code of this draft?"""
        return self.elsewhere.isChecked() and not self._draft.official_code

    @Slot(bool)
    def _on_elsewhere(self, on: bool) -> None:
        self.late.setVisible(on)
        self.later.setVisible(bool(self.later.text()) and not on)
        if on:
            if self._draft.received_at is None:
                self.received_at.show_moment(self._desk.now())
            self.received_at.setFocus()
        else:
            self._change(received_at=None, official_code="")

    @Slot(object)
    def _on_received_at(self, at: datetime) -> None:
        if self.elsewhere.isChecked():
            self._change(received_at=at)
