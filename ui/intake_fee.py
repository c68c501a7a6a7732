"""The fee of a draft: what it is, pages and copies where it goes by them, paid or remitted."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter.text import clean, in_words, money
from ui.forms import Field, Named, Number
from ui.widgets import label

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.intake import Draft

PAGES = "Alt+T"  # the key that leads to the pages


class FeePanel(QWidget):
    """Shows what a draft costs; a key says that it is in the till, another that nothing is due."""

    made = Signal(object)  # the next Draft

    def __init__(self, draft: "Draft", desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._desk = desk
        self.fee = label("", "title")
        self.in_words = label("", "muted")
        self.in_words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.pages = Number(self.tr("Số trang bản chính"), 9999)
        self.copies = Number(self.tr("Số bản"), 9999)
        self.taken = _ticked(self.tr("Đã thu"), "Alt+U")
        self.exempt = _ticked(self.tr("Miễn"), "Alt+E")
        self.series = Field(self.tr("Ký hiệu biên lai")).compact()
        self.number = Field(self.tr("Số biên lai")).compact()
        self.reason = Field(self.tr("Lý do miễn phí, lệ phí")).compact()
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._pages = Named(self.tr("Trang"), self.pages, beside=True)
        self._pages.name.setText(f"{self.tr('Trang')}  ({PAGES})")
        self._copies = Named(self.tr("Bản"), self.copies, beside=True)
        cost = QHBoxLayout()
        cost.setSpacing(8)
        cost.addWidget(self.fee)
        cost.addWidget(self.in_words, 1)
        cost.addWidget(self._pages)
        cost.addWidget(self._copies)
        column.addLayout(cost)
        self._till = QWidget()
        till = QHBoxLayout(self._till)
        till.setContentsMargins(0, 0, 0, 0)
        till.setSpacing(6)
        for choice in (self.taken, self.exempt):
            till.addWidget(choice)
        for field, stretch in ((self.series, 1), (self.number, 1), (self.reason, 2)):
            till.addWidget(field, stretch)
        till.addStretch(0)
        column.addWidget(self._till)

    def _bind(self) -> None:
        QShortcut(QKeySequence(PAGES), self).activated.connect(self.focus_pages)
        self.pages.told.connect(lambda pages: self._change(pages=pages))
        self.pages.returnPressed.connect(self._on_pages_told)
        self.copies.told.connect(lambda copies: self._change(copies=copies))
        self.taken.clicked.connect(self._on_taken)
        self.exempt.clicked.connect(self._on_exempt)
        self.series.typed.connect(lambda text: self._change(receipt_series=clean(text)))
        self.number.typed.connect(lambda text: self._change(receipt_number=clean(text)))
        self.reason.typed.connect(lambda text: self._change(exempt=clean(text)))

    def _change(self, **fields: object) -> None:
        changed = replace(self._draft, **fields)  # type: ignore[arg-type]
        if changed != self._draft:
            self.made.emit(changed)

    # --- what is shown ---

    def show_draft(self, draft: "Draft") -> None:
        """Show the fee of a draft."""
        self._draft = draft
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
        # Beside the pages there is no room for words.
        self.in_words.setText(in_words(total) if total and not by_pages else "")
        self._show_till(draft, total or 0)

    def _show_till(self, draft: "Draft", total: int) -> None:
        if draft.is_empty:
            self.exempt.setChecked(False)
        remitted = bool(draft.exempt) or (self.exempt.isChecked() and not draft.taken)
        self.exempt.setChecked(remitted)
        self.taken.setChecked(draft.taken)
        self._till.setVisible(bool(total))
        for field, text in (
            (self.series, draft.receipt_series),
            (self.number, draft.receipt_number),
        ):
            field.setVisible(draft.taken)
            if clean(field.text()) != text:
                field.fill(text)
        self.reason.setVisible(remitted)
        if clean(self.reason.text()) != draft.exempt:
            self.reason.fill(draft.exempt)

    def problem(self) -> str:
        """Return what keeps the fee from being noted as it stands here; "" is nothing."""
        if self.exempt.isChecked() and self._draft.fee() and not self._draft.exempt:
            return "exemption_reason_missing"
        return ""

    def show_problem(self, code: str) -> bool:
        """Put the cursor where a refusal is about; False: it is about something else."""
        fields = {
            "exemption_reason_missing": self.reason,
            "receipt_used": self.number,
            "receipt_incomplete": self.series if self.number.text() else self.number,
        }
        if code not in fields:
            return False
        fields[code].wrong(wrong=True)
        fields[code].setFocus()
        return True

    # --- what was entered ---

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

    @Slot(bool)
    def _on_taken(self, on: bool) -> None:
        self.exempt.setChecked(False)
        series, number = self._desk.next_receipt() if on else ("", "")
        self._change(taken=on, exempt="", receipt_series=series, receipt_number=number)
        if on and not number:
            self.series.setFocus()

    @Slot(bool)
    def _on_exempt(self, on: bool) -> None:
        self.exempt.setChecked(on)
        changed = replace(self._draft, taken=False, exempt="", receipt_series="", receipt_number="")
        self.made.emit(changed)
        if on:
            self.reason.setFocus()


def _ticked(text: str, key: str) -> QCheckBox:
    made = QCheckBox(f"{text}  ({key})")
    made.setAccessibleName(text)
    made.setShortcut(QKeySequence(key))
    return made
