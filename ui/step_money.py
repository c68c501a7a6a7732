"""Forms of fees: what was paid with which receipt, or why nothing is due; and mistakes."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from counter.desk_acts import How
from counter.desk_till import Fee
from counter.errors import CounterError
from counter.text import in_words, money
from ui import words
from ui.forms import Named, Number, Options
from ui.step_form import StepForm
from ui.step_parts import Amount, Names

if TYPE_CHECKING:
    from counter import catalogue
    from counter.dossier import Dossier
    from counter.standing import Payment

MOST_PAGES = 9999


class Pay(StepForm):
    """A fee, with the receipt of the treasury; or the reason why nothing is due."""

    FIELDS: ClassVar[dict[str, str]] = {
        "fee_amount_or_exempt": "amount",
        "receipt_incomplete": "number",
        "receipt_used": "number",
    }

    def fill_in(self) -> None:
        dossier = self.dossier
        if dossier.fee_text:
            self.hint(self.tr("Mức thu: {text}").format(text=dossier.fee_text))
        self.tariff = self._tariff()
        self.pages = Number(self.tr("Số trang bản chính"), MOST_PAGES)
        self.copies = Number(self.tr("Số bản"), MOST_PAGES)
        self.pages.show_value(1)
        self.copies.show_value(1)
        self.amount = Amount(self.tr("Số tiền (đồng)"))
        self.amount.setMinimumWidth(120)
        self.moment = Options(
            (
                ("reception", self.tr("khi tiếp nhận")),
                ("supplement", self.tr("khi bổ sung")),
                ("return", self.tr("khi trả kết quả")),
            )
        )
        self.moment.show_value("reception" if dossier.stage in _FIRST else "return")
        parts: list[QWidget] = [
            Named(self.tr("Số tiền (đồng)"), self.amount),
            Named(self.tr("Lúc thu"), self.moment),
        ]
        if self.tariff is not None:
            parts += [
                Named(self.tr("Số trang bản chính"), self.pages),
                Named(self.tr("Số bản"), self.copies),
            ]
        self.beside(*parts)
        self.in_words = self.hint("")
        self.series = self.line(self.tr("Ký hiệu biên lai"))
        self.number = self.line(self.tr("Số biên lai"))
        self.payer = self.line(self.tr("Người nộp tiền"), text=dossier.owner.name)
        self.beside(self.series, self.number, self.payer, stretch=(1, 1, 2))
        self.exempt = Names(
            self.tr("Lý do miễn"), self._exemptions(), self.tr("Hộ nghèo, người khuyết tật…")
        )
        self.column.addWidget(Named(self.tr("Lý do miễn (khi không thu)"), self.exempt))
        self.exempt.typed.connect(self._on_exempt)
        self.amount.told.connect(self._on_amount)
        for count in (self.pages, self.copies):
            count.told.connect(self._on_counts)
        self._offer()

    def wrong(self) -> tuple[QWidget, str] | None:
        if self.amount.is_wrong():
            return self.amount, self.tr("Số tiền chưa đúng. Gõ số đồng, như 150.000.")
        return None

    def act(self, code: str, how: How) -> "Dossier":
        counted = self.tariff is not None and not self.exempt.text()
        fee = Fee(
            amount=self.amount.amount() or 0,
            exempt=self.exempt.text(),
            series=self.series.text().strip(),
            number=self.number.text().strip(),
            moment=self.moment.value(),
            payer=self.payer.text(),
            pages=self.pages.value() if counted else 0,
            copies=self.copies.value() if counted else 0,
        )
        return self.desk.pay(code, fee, how)

    def told(self, made: "Dossier") -> str:
        last = made.payments[-1]
        if last.exempt:
            return self.tr("Đã ghi miễn phí, lệ phí: {why}.").format(why=last.exempt)
        return self.tr("Đã thu {amount} của hồ sơ {code}.").format(
            amount=money(last.amount), code=made.code
        )

    def _offer(self) -> None:
        """Fill in what is left to pay, and the receipt that follows the last one."""
        paid = sum(p.amount for p in self.dossier.payments if not p.cancelled)
        if self.dossier.fee and self.dossier.fee > paid:
            self.amount.show_amount(self.dossier.fee - paid)
        series, number = self.desk.next_receipt()
        self.series.fill(series)
        self.number.fill(number)

    def _procedure(self) -> "catalogue.Procedure | None":
        """Return the procedure as it was when the dossier came."""
        try:
            day = self.dossier.received_at.date()
            return self.desk.procedure_at(self.dossier.procedure.code, day)
        except CounterError:
            return None

    def _exemptions(self) -> tuple[str, ...]:
        known = self._procedure()
        return known.exemptions if known is not None else ()

    def _tariff(self) -> "catalogue.Fee | None":
        """Return the fee of the case where it is counted by pages and copies."""
        known, wanted = self._procedure(), self.dossier.procedure.case
        cases = known.cases if known is not None else ()
        fee = next((case.fee for case in cases if case.name == wanted), None)
        return fee if fee is not None and fee.per in ("page", "copy") else None

    @Slot(str)
    def _on_exempt(self, why: str) -> None:
        """Who pays nothing gets no receipt."""
        if why.strip():
            for field in (self.amount, self.series.line, self.number.line):
                field.clear()

    @Slot()
    def _on_counts(self) -> None:
        if self.tariff is None:
            return
        try:
            total = self.tariff.total(self.pages.value(), self.copies.value())
        except CounterError:  # the catalogue has no figure: it is typed
            return
        self.amount.show_amount(total)

    @Slot(object)
    def _on_amount(self, amount: int | None) -> None:
        said = self.tr("Bằng chữ: {words}").format(words=in_words(amount)) if amount else ""
        self.in_words.say(said, "muted")


class CancelFee(StepForm):
    """A fee was noted by mistake; the number of its receipt stays used."""

    def fill_in(self) -> None:
        live = [payment for payment in self.dossier.payments if not payment.cancelled]
        self.payment = Options((payment.key, self._line(payment)) for payment in reversed(live))
        self.column.addWidget(Named(self.tr("Lần thu"), self.payment))
        self.reason = self.lines(self.tr("Lý do hủy"))

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.cancel_fee(code, self.payment.value(), self.reason.text(), how)

    def _line(self, payment: "Payment") -> str:
        receipt = f"{payment.series} {payment.number}".strip()
        return ", ".join(
            filter(
                None,
                (
                    payment.exempt or money(payment.amount),
                    self.tr("biên lai {receipt}").format(receipt=receipt) if receipt else "",
                    words.moment(payment.at),
                    payment.by,
                ),
            )
        )


_FIRST = ("accepted", "transferred", "processing", "interlinked")
FORMS: dict[str, type[StepForm]] = {"fee": Pay, "cancel_fee": CancelFee}
