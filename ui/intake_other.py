"""Seldom ways in: entered late, another's code, a slip of the pad, come again, non-boundary."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counter.text import VIETNAM
from ui.forms import Field, Moment, Named

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.intake import Draft

NEVER = datetime(2000, 1, 1, tzinfo=VIETNAM)


class OtherWays(QWidget):
    """Shows how a draft differs from what usually comes over the counter."""

    made = Signal(object)  # the next Draft

    def __init__(self, draft: "Draft", desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._desk = desk
        self._pad = ""
        self.received_at = Moment(self.tr("Đã nhận lúc"))
        self.official = Field(self.tr("Mã hồ sơ đã cấp, nếu có")).compact()
        self.pad = Field(self.tr("Mã tạm trên phiếu in sẵn")).compact()
        self.previous = Field(self.tr("Mã hồ sơ trước đã trả lại")).compact()
        self.temporary = QCheckBox(self.tr("Chờ mã của tỉnh"))
        self.temporary.setToolTip(
            self.tr("Hệ thống của tỉnh sẽ cấp mã hồ sơ; phiếu hẹn mang mã tạm")
        )
        self.awaited = QCheckBox(self.tr("Phi địa giới"))
        self.awaited.setToolTip(
            self.tr("Thời hạn bắt đầu khi cơ quan có thẩm quyền nhận được hồ sơ")
        )
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(4)
        at = Named(self.tr("Đã nhận lúc"), self.received_at, beside=True)
        rows: tuple[tuple[QWidget, QWidget], ...] = (
            (at, self.official),
            (self.pad, self.previous),
            (self.temporary, self.awaited),
        )
        for left, right in rows:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(left, 1)
            row.addWidget(right, 1)
            column.addLayout(row)

    def _bind(self) -> None:
        self.received_at.told.connect(self._on_received_at)
        self.official.typed.connect(self._on_official)
        self.pad.typed.connect(self._on_pad)
        self.previous.typed.connect(lambda text: self._change(previous=text.strip()))
        self.temporary.clicked.connect(lambda on: self._change(temporary=on))
        self.awaited.clicked.connect(lambda on: self._change(awaited=on))

    def _change(self, **fields: object) -> None:
        changed = replace(self._draft, **fields)  # type: ignore[arg-type]
        if changed != self._draft:
            self.made.emit(changed)

    def is_used(self, draft: "Draft") -> bool:
        """Does this draft differ from what usually comes?"""
        codes = draft.official_code or draft.temporary_code or draft.previous
        return bool(codes or draft.received_at or draft.temporary or draft.awaited)

    def show_draft(self, draft: "Draft") -> None:
        """Show how a draft comes in."""
        self._draft = draft
        if draft.received_at is not None:
            self.received_at.show_moment(draft.received_at)
        elif draft.temporary_code and draft.temporary_code != self._pad:
            self.received_at.show_moment(NEVER)
            self.received_at.clear()  # only the slip of the pad knows the hour
        self._pad = draft.temporary_code
        for field, text in (
            (self.official, draft.official_code),
            (self.pad, draft.temporary_code),
            (self.previous, draft.previous),
        ):
            if field.text().strip() != text:
                field.fill(text)
        self.official.setEnabled(not (draft.temporary_code or draft.temporary))
        self.pad.setEnabled(not (draft.official_code or draft.temporary))
        self.temporary.setEnabled(not (draft.official_code or draft.temporary_code))
        self.temporary.setChecked(draft.temporary)
        self.awaited.setChecked(draft.awaited)

    def begin(self) -> None:
        """Put the cursor on the hour, which is now unless somebody says another."""
        if self._draft.received_at is None and not self._draft.temporary_code:
            self.received_at.show_moment(self._desk.now())
        self.received_at.setFocus()

    def none(self) -> "Draft":
        """Return the draft as if it came as usual."""
        return replace(
            self._draft,
            received_at=None,
            official_code="",
            temporary_code="",
            temporary=False,
            previous="",
            awaited=False,
        )

    def problem(self) -> str:
        """Return what keeps the draft from being saved; "" is nothing."""
        wanting = self._draft.temporary_code and self._draft.received_at is None
        return "pad_time_missing" if wanting else ""

    def show_problem(self, code: str) -> bool:
        """Put the cursor where a refusal is about; False: it is about something else."""
        if code in ("received_in_future", "pad_time_missing"):
            self.received_at.setFocus()
            return True
        field = self.official
        if self._draft.temporary_code:
            field = self.pad
        if code.startswith("previous_") or code == "dossier_unknown":
            field = self.previous
        elif not code.startswith("code_"):
            return False
        field.wrong(wrong=True)
        field.setFocus()
        return True

    @Slot(object)
    def _on_received_at(self, at: datetime) -> None:
        self._change(received_at=at)

    @Slot(str)
    def _on_official(self, text: str) -> None:
        self._change(official_code=text.strip())

    @Slot(str)
    def _on_pad(self, text: str) -> None:
        self._change(temporary_code=text.strip().upper())
