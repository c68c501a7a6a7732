"""Trả tại quầy: who collects, by which right, what is still to be paid, and everything goes out."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from counter.collector import By, Collector, Proof
from counter.desk_till import Fee
from counter.errors import CounterError
from counter.intake import Card, read_number
from counter.stage import Stage
from counter.text import clean, money
from ui.forms import Field, Hint, keyed
from ui.give_back_pile import PileView, Returns, Slip
from ui.pile_work import PileWork
from ui.widgets import label

if TYPE_CHECKING:
    from counter.codes import Scan
    from counter.row import Row
    from ui.page import Surroundings

WAIT = 200  # ms after the last letter of the name
MOST = 50  # dossiers of one person
COLLECTABLE = (*(Stage.READY, Stage.POSTED, Stage.REJECTED, Stage.WITHDRAWN, Stage.STOPPED),)


class Returning(PileWork):
    """A card, a pile of slips, one key; who has no slip is found by the card."""

    def __init__(self, around: "Surroundings") -> None:
        self.pile: Returns
        super().__init__(
            around,
            Returns(around.desk),
            PileView(),
            self.tr("Trả kết quả"),
            self.tr(
                "Quét thẻ người nhận và các phiếu hẹn, theo thứ tự nào cũng được, rồi bấm F9.\n"
                "Mất phiếu hẹn: quét thẻ, kết quả đang chờ của người đó sẽ hiện ra."
            ),
            "give_back",
        )
        self._waiting: list[Row] = []
        self._proven: set[str] = set()  # codes whose own slip was scanned
        self._card = ""  # the number of the card that was scanned
        self._suggested = ""
        self._given: tuple[str, ...] = ()  # to the last person
        self.sheet = keyed(self.tr("In giấy ký nhận"), "Ctrl+P", icon="printer")
        self.sheet.hide()
        self.name = Field(self.tr("Người nhận kết quả"), self.tr("Quét thẻ người nhận, hoặc gõ"))
        self.number = Field(self.tr("Số căn cước người nhận"))
        self.take_waiting = keyed(self.tr("Thêm vào danh sách"), "Ctrl+T", "link")
        self.waiting = Hint("", "muted", self.take_waiting)
        self.match = Hint("", "ok")
        self.authority = Field(
            self.tr("Giấy ủy quyền, giấy giới thiệu"), self.tr("Số, ngày, nơi chứng thực")
        )
        self.lost = QCheckBox(self.tr("Mất phiếu hẹn  (Ctrl+M)"))
        self.lost.setShortcut("Ctrl+M")
        self.checked = Field(self.tr("Đã đối chiếu"), beside=True)
        self.sum = label("", "title")
        self.paid = QCheckBox(self.tr("Đã thu"))
        self.series = Field(self.tr("Ký hiệu biên lai")).compact()
        self.receipt = Field(self.tr("Số biên lai")).compact()
        self._place()
        self._bind()
        self.begin()

    def _place(self) -> None:
        for field, share in ((self.name, 5), (self.number, 3), (self.code, 4)):
            self.fields.addWidget(field, share)
        for part in (self.waiting, self.match, self.authority):
            self.form.box.insertWidget(self.form.box.count() - 2, part)
        proof = QHBoxLayout()
        proof.setSpacing(8)
        proof.addWidget(self.lost)
        proof.addWidget(self.checked, 1)
        self.form.box.insertLayout(self.form.box.count() - 2, proof)
        self.lost.setMinimumHeight(36)
        self.paid.setMinimumHeight(36)
        till = QWidget()
        numbers = QHBoxLayout(till)
        numbers.setContentsMargins(0, 0, 0, 0)
        numbers.setSpacing(8)
        for field in (self.series, self.receipt):
            numbers.addWidget(field)
            field.setFixedWidth(140)
        for beside in (self.sheet, self.sum, self.paid, till):
            self.last.addWidget(beside)
        self.sum.setMinimumHeight(36)

    def _bind(self) -> None:
        self.take_waiting.clicked.connect(self._on_take_waiting)
        self.sheet.clicked.connect(self._on_sheet)
        self.lost.toggled.connect(self._on_lost)
        self.paid.toggled.connect(self._show_receipt)
        self._timer = QTimer(self, singleShot=True, interval=WAIT)
        self._timer.timeout.connect(self.look_up)
        for field in (self.name, self.number):
            field.typed.connect(lambda _: self._timer.start())

    # --- what the page passes on ---

    def default_focus(self) -> QWidget:
        return self.code

    def on_scan(self, scan: "Scan") -> bool:
        if isinstance(scan.value, Card):
            self.take_card(scan.value)
            return True
        taken = super().on_scan(scan)
        if taken and self.pile.slips:  # what was scanned lies on top
            self._proven.add(self.pile.slips[0].code)
            self._render_people()
        return taken

    def refresh(self, subjects: frozenset[str]) -> None:
        super().refresh(subjects)
        if any(row.code in subjects for row in self._waiting):
            self.look_up()

    def clear(self) -> bool:
        if self.name.text() or self.number.text():
            self.begin()
            return True
        return super().clear()

    def begin(self) -> None:
        """Begin with another person."""
        self._waiting, self._proven, self._card, self._suggested = [], set(), "", ""
        for field in (self.name, self.number, self.authority, self.checked):
            field.fill("")
            field.wrong(wrong=False)
        self.lost.setChecked(False)
        self.paid.setChecked(True)
        series, number = self.desk.next_receipt()
        self.series.fill(series)
        self.receipt.fill(number)
        super().begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heighten()

    def _heighten(self) -> None:
        """On a narrow screen lines wrap: the page is scrolled rather than its fields flattened."""
        box = self.layout()
        if box is not None and box.hasHeightForWidth():
            self.setMinimumHeight(box.minimumHeightForWidth(self.width()))

    # --- who collects ---

    def take_card(self, card: Card) -> None:
        """The person of this card is here to collect."""
        self.name.fill(card.name)
        self.number.fill(card.number)
        self._card = card.number
        self.said.emit(self.tr("Người nhận: {name}").format(name=card.name), "ok")
        self.look_up()
        self.code.setFocus()

    @property
    def who(self) -> tuple[str, str]:
        """Name and number of who collects, as typed or scanned."""
        return clean(self.name.text()), read_number(self.number.text()).text

    @Slot()
    def look_up(self) -> None:
        """Look for other results that wait for this person, then compare names."""
        self._timer.stop()
        number = self.who[1]
        self._waiting = []
        if len(number) >= 9:
            rows = [row for row in self.desk.find(number, MOST) if row.stage in COLLECTABLE]
            self._waiting = [row for row in rows if self.pile.good_line(row.code)]
        self.render_pile()

    @Slot()
    def _on_take_waiting(self) -> None:
        """Put them on the pile; who shows no slip is looked at more closely."""
        self.lost.setChecked(True)
        for row in self._not_listed():
            self.add(row.code)
        self.render_pile()
        (self.code if self.checked.text() else self.checked).setFocus()

    @Slot(bool)
    def _on_lost(self, on: bool) -> None:
        self._render_people()
        if on and not self.checked.text():
            self.checked.setFocus()

    # --- rendering ---

    def render_pile(self) -> None:
        super().render_pile()
        self._render_people()
        self._render_sum()
        self._heighten()

    def _render_people(self) -> None:
        to, number = self.who
        good = self.pile.good
        offer = ""
        waiting = self._not_listed()
        if waiting:
            names = "; ".join(row.procedure_name for row in waiting)
            offer = self.tr("Người này có {n} kết quả đang chờ: {names}").format(
                n=len(waiting), names=names
            )
        self.waiting.say(offer, "muted")
        self.take_waiting.setVisible(bool(offer))
        said, mood = self._matched(good, to, number)
        self.match.say(said, mood)
        self.authority.setVisible(bool(self._strangers(good)))
        self._suggest(good, to, number)
        self.checked.setVisible(self.lost.isChecked())
        if to:
            self.name.wrong(wrong=False)

    def _not_listed(self) -> "list[Row]":
        """What waits for this person and lies on no line yet."""
        listed = {slip.code for slip in self.pile.slips}
        return [row for row in self._waiting if row.code not in listed]

    def _forget(self, given: list[str]) -> None:
        """These wait no longer."""
        self._waiting = [row for row in self._waiting if row.code not in given]

    def _strangers(self, good: list[Slip]) -> list[str]:
        """The dossiers that know nobody of this name and number."""
        to, number = self.who
        others = [s for s in good if s.compared(to, number).who is Collector.OTHER]
        return [slip.code for slip in others] if to else []

    def _matched(self, good: list[Slip], to: str, number: str) -> tuple[str, str]:
        if not to or not good:
            return "", "ok"
        others = self._strangers(good)
        if others:
            said = self.tr(
                "{to} không phải chủ hồ sơ hay người nộp của {codes}: phải có giấy ủy quyền hoặc"
                " giấy giới thiệu, ghi vào ô dưới."
            )
            return said.format(to=to, codes=", ".join(others[:3])), "warning"
        found = [slip.compared(to, number) for slip in good]
        for one in found:
            if one.by is By.NUMBER:
                said = self.tr("Số căn cước khớp nhưng hồ sơ ghi tên {known}: hỏi lại người nhận.")
                return said.format(known=one.known), "warning"
        who = self.tr("người nộp thay")
        if all(one.who is Collector.OWNER for one in found):
            who = self.tr("chủ hồ sơ")
        if any(one.by is By.NAME for one in found):
            said = self.tr("Họ tên khớp {who}; chưa có số căn cước để đối chiếu.")
            return said.format(who=who), "muted"
        return self.tr("Số căn cước và họ tên khớp {who}.").format(who=who), "ok"

    def _suggest(self, good: list[Slip], to: str, number: str) -> None:
        """Offer words for what the card proved; what a clerk typed stays."""
        proven = bool(good) and bool(self._card) and self._card == number
        proven = proven and all(slip.compared(to, number).by is By.BOTH for slip in good)
        said = self.tr("Thẻ căn cước: số và họ tên khớp với hồ sơ") if proven else ""
        if self.checked.text() == self._suggested:
            self.checked.fill(said)
            self._suggested = said

    def _render_sum(self) -> None:
        good = self.pile.good
        owed = sum(slip.owed or 0 for slip in good)
        unknown = sum(slip.owed is None for slip in good)
        said = self.tr("Còn phải thu: {money}").format(money=money(owed)) if owed else ""
        if owed and unknown:
            said = self.tr("{said} ({n} hồ sơ chưa rõ phí)").format(said=said, n=unknown)
        self.sum.setText(said)
        self.sum.setVisible(bool(said))
        self.paid.setVisible(bool(owed))
        self._show_receipt()

    @Slot()
    def _show_receipt(self) -> None:
        shown = not self.paid.isHidden() and self.paid.isChecked()
        self.series.setVisible(shown)
        self.receipt.setVisible(shown)

    # --- giving back ---

    @Slot()
    def primary(self) -> None:
        if not self.ready():
            return
        good = self.pile.good
        lost = self.lost.isChecked()
        if not self.who[0]:
            self._want(self.tr("Quét thẻ hoặc gõ tên người nhận kết quả."), self.name)
        elif self._strangers(good) and not clean(self.authority.text()):
            said = self.tr("Ghi giấy ủy quyền hoặc giấy giới thiệu của người nhận.")
            self._want(said, self.authority)
        elif lost and not clean(self.checked.text()):
            self._want(self.tr("Ghi đã đối chiếu những gì thay cho phiếu hẹn."), self.checked)
        else:
            self._give(good)

    def _want(self, said: str, field: Field) -> None:
        self.refuse(said, field)
        field.wrong(wrong=True)

    def _give(self, good: list[Slip]) -> None:
        to, number = self.who
        given: list[str] = []
        try:
            if self.paid.isChecked() and not self.paid.isHidden():
                self._pay(good, to)
            for codes, proof in self._proofs(good):
                how = self.how.how()
                command = f"{self.command}-{proof.lost_slip}"
                made = self.desk.give_back(
                    *(codes, to, number, None, command, how.at, how.approved_by), proof
                )
                given += [dossier.code for dossier in made]
        except CounterError as error:
            self._forget(given)
            self.keep(error, given)
            if error.code in ("receipt_used", "receipt_incomplete"):
                self._want(self.trouble.words.text(), self.receipt)
            return
        self._given = tuple(given)
        self.sheet.show()
        said = self.tr("Đã trả {n} kết quả cho {to}").format(n=len(given), to=to)
        self._forget(given)
        self.finish(given, said)
        if not self.pile.slips:
            self.begin()

    @Slot()
    def _on_sheet(self) -> None:
        """Print what the last person signs."""
        codes = self._given
        if codes:
            title = self.tr("Giấy ký nhận kết quả {code}").format(code=codes[0])
            self.around.print_jobs.print_document(title, lambda: self.desk.return_sheet(codes))

    def _proofs(self, good: list[Slip]) -> list[tuple[tuple[str, ...], Proof]]:
        """Put together what was proven alike; a slip that was scanned is not lost."""
        authority = clean(self.authority.text()) if self._strangers(good) else ""
        shown = Proof(authority=authority)
        lost = replace(shown, lost_slip=True, checked=clean(self.checked.text()))
        without = self.lost.isChecked()
        missing = [s.code for s in good if without and s.code not in self._proven]
        there = [s.code for s in good if s.code not in missing]
        both = ((tuple(there), shown), (tuple(missing), lost))
        return [(codes, proof) for codes, proof in both if codes]

    def _pay(self, good: list[Slip], payer: str) -> None:
        """Note what was paid; the second of several has the receipt after that of the first."""
        series, number = clean(self.series.text()), clean(self.receipt.text())
        for slip in good:
            if not slip.owed:
                continue
            how = replace(self.how.how(), command=f"{self.command}-fee-{slip.code}")
            fee = Fee(slip.owed, series=series, number=number, moment="return", payer=payer)
            self.desk.pay(slip.code, fee, how)
            if number:
                series, number = self.desk.next_receipt()
