"""Trả kết quả: who collects, a pile of slips one after another, one key gives everything back.

Nothing stops the pile: a slip that cannot be given back is a red line with its reason.  The same
page takes a pile of results that came back from processing.
"""

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counter.codes import DossierCode, Scan, ScanKind, SlipMark
from counter.errors import CounterError, Refused
from counter.intake import Card as CitizenCard
from counter.intake import read_number
from counter.text import clean, money
from ui import messages
from ui.forms import Field, Hint, keyed, rename
from ui.give_back_pile import Pile, PileView, Slip
from ui.page import Page, Surroundings, dress
from ui.widgets import Card, button, label

if TYPE_CHECKING:
    from counter.row import Row

WAIT = 200  # ms after the last letter of the name


class GiveBackPage(Page):
    """Shows one pile; every scan adds a line to it."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Trả kết quả")
        self.pile = Pile(self.desk)
        self._command = uuid4().hex
        self._waiting: list[Row] = []
        self.heading = label("", "title")
        self.mode = keyed("", "Ctrl+G", icon="ok")
        self.name = Field(self.tr("Người nhận kết quả"), self.tr("Quét thẻ người nhận, hoặc gõ"))
        self.number = Field(self.tr("Số căn cước người nhận"))
        self.code = Field(self.tr("Mã hồ sơ"), self.tr("Quét phiếu hẹn, hoặc gõ mã rồi Enter"))
        self.take_waiting = keyed(self.tr("Thêm vào danh sách"), "Ctrl+T", "link")
        self.waiting = Hint("", "muted", self.take_waiting)
        self.view = PileView()
        self.empty = label("", "muted", wrap=True)
        self.trouble = Hint("", "error")
        self.authority = Hint("", "warning")
        self.sum = label("", "title")
        self.unsure = label("", "muted")
        self.paid = QCheckBox(self.tr("Đã thu phí, lệ phí"))
        self.paid.setChecked(True)
        self.give = button(self.tr("Trả kết quả"), "F9", "primary", "give_back")
        self.drop = keyed(self.tr("Bỏ dòng này"), "Delete", "quiet", "close")
        self.open = keyed(self.tr("Mở hồ sơ"), "Alt+O", "quiet", "find")
        self._lay_out()
        self._bind()
        self._render()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 8)
        page.setSpacing(8)
        who = Card()
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.mode)
        who.box.addLayout(head)
        self._who = QWidget()
        line = QHBoxLayout(self._who)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.name, 5)
        line.addWidget(self.number, 3)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self._who, 8)
        fields.addWidget(self.code, 4)
        who.box.addLayout(fields)
        for part in (self.waiting, self.authority, self.trouble):
            who.box.addWidget(part)
        page.addWidget(who)
        page.addWidget(self.view, 1)
        page.addWidget(self.empty, 1)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.give)
        last.addWidget(self.paid)
        last.addStretch(1)
        last.addWidget(self.unsure)
        last.addWidget(self.sum)
        last.addSpacing(16)
        last.addWidget(self.open)
        last.addWidget(self.drop)
        page.addLayout(last)

    def _bind(self) -> None:
        self.code.enter_moves = False
        self.code.line.returnPressed.connect(self._on_code)
        self.mode.clicked.connect(self._on_mode)
        self.take_waiting.clicked.connect(self._on_take_waiting)
        self.give.clicked.connect(self.primary)
        self.drop.clicked.connect(self._on_drop)
        self.open.clicked.connect(self._on_open)
        self.view.opened.connect(self.dossier_wanted)
        self.view.currentCellChanged.connect(self._on_current)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._on_collector)
        for field in (self.name, self.number):
            field.typed.connect(lambda _: self._timer.start())

    # --- what the window asks ---

    def shown(self) -> None:
        if not self.pile.slips:
            self.pile.results = False  # an empty pile begins as the title of the page says
        self.pile.look_again()
        self._render()

    def refresh(self, subjects: frozenset[str]) -> None:
        if any(slip.code in subjects for slip in self.pile.slips):
            self.pile.look_again()
            self._render()

    def default_focus(self) -> QWidget:
        return self.code

    def on_scan(self, scan: Scan) -> bool:
        match scan.value:
            case CitizenCard() as card if not self.pile.results:
                self._on_card(card)
            case SlipMark() as mark:
                self._on_slip(scan.text, mark.code)
            case DossierCode():
                self.add(scan.text)
            case _ if scan.kind is ScanKind.UNKNOWN and scan.reason is not None:
                said = messages.text(scan.reason.code, **scan.reason.values)
                self._say(self.pile.add_wrong(scan.text[:40], said))
            case _:
                return False
        return True

    def show_dossier(self, code: str) -> None:
        """Put a dossier on the list; a finished one is given back, another first gets ready."""
        if self.pile.results:
            self._switch(results=False)
        self.add(code)

    def clear(self) -> bool:
        if self.pile.slips or self.name.text() or self.number.text() or self.code.text():
            self._begin()
            return True
        if self.pile.results:
            self._switch(results=False)
            return True
        return False

    @Slot()
    def primary(self) -> None:
        good = self.pile.good
        if not good:
            self.said.emit(self.tr("Chưa có kết quả nào để ghi. Quét phiếu hẹn."), "warning")
            self.code.setFocus()
            return
        if self.pile.results:
            self._finish(good)
        else:
            self._give(good)

    # --- the pile ---

    def add(self, code: str) -> None:
        """Put a dossier on the list, by its code."""
        self._say(self.pile.add(code))

    def _on_slip(self, text: str, code: str) -> None:
        try:
            check = self.desk.check_slip(text)
        except Refused as refusal:
            self._say(self.pile.add_wrong(code, messages.text(refusal)))
            return
        if check.void:
            self._say(self.pile.add_wrong(code, messages.text("dossier_void", code=code)))
        else:
            self.add(code)

    def _say(self, slip: Slip) -> None:
        self._render()
        self.view.show_newest()
        owner = f" · {slip.owner}" if slip.owner else ""
        self.said.emit(f"{slip.code}{owner} · {slip.said}", "ok" if slip.good else "error")

    @Slot()
    def _on_code(self) -> None:
        typed = clean(self.code.text())
        if typed:
            self.code.fill("")
            self.add(typed)

    @Slot()
    def _on_drop(self) -> None:
        self.pile.drop(max(0, self.view.currentRow()))
        self._render()

    @Slot()
    def _on_open(self) -> None:
        code = self.view.code()
        if code:
            self.dossier_wanted.emit(code)

    @Slot()
    def _on_current(self) -> None:
        self.open.setEnabled(bool(self.view.code()))
        self.drop.setEnabled(bool(self.pile.slips))

    # --- who collects ---

    def _on_card(self, card: CitizenCard) -> None:
        self.name.fill(card.name)
        self.number.fill(card.number)
        self.said.emit(self.tr("Người nhận: {name}").format(name=card.name), "ok")
        self._on_collector()
        self.code.setFocus()

    @Slot()
    def _on_collector(self) -> None:
        """Look for other results that wait for this person, then compare names."""
        self._timer.stop()
        number = read_number(self.number.text()).text
        self._waiting = []
        if len(number) >= 9:
            rows = self.desk.last_dossiers(number)
            listed = {slip.code for slip in self.pile.slips}
            self._waiting = [r for r in rows if r.stage == "ready" and r.code not in listed]
        self._render()

    @Slot()
    def _on_take_waiting(self) -> None:
        for row in self._waiting:
            self._say(self.pile.add(row.code))
        self._waiting = []
        self._render()

    # --- giving back ---

    def _give(self, good: list[Slip]) -> None:
        to = clean(self.name.text())
        if not to:
            self._refuse(self.tr("Quét thẻ hoặc gõ tên người nhận kết quả."), self.name)
            return
        number = read_number(self.number.text()).text
        given: list[str] = []
        # One call for each sum, since what is paid is written down for each dossier.
        fees = dict.fromkeys(slip.fee if self.paid.isChecked() else None for slip in good)
        for fee in fees:
            codes = tuple(s.code for s in good if len(fees) == 1 or s.fee == fee)
            try:
                made = self.desk.give_back(codes, to, number, fee, f"{self._command}-{fee}")
            except CounterError as error:
                self._keep(error, given)
                return
            given += [dossier.code for dossier in made]
        self._done(given, self.tr("Đã trả {n} kết quả cho {to}").format(n=len(given), to=to))

    def _finish(self, good: list[Slip]) -> None:
        try:
            made = self.desk.mark_ready(tuple(slip.code for slip in good), self._command)
        except CounterError as error:
            self._keep(error, [])
            return
        said = self.tr("Đã ghi {n} kết quả, chờ người dân đến nhận").format(n=len(made))
        self._done([dossier.code for dossier in made], said)

    def _keep(self, error: CounterError, given: list[str]) -> None:
        """Say what went wrong; what is not written down stays on the list."""
        self._command = uuid4().hex if isinstance(error, Refused) else self._command
        self.pile.done(given)
        self.pile.look_again()
        self._render()
        kept = self.tr("{why} Các dòng còn trong danh sách chưa ghi, có thể thử lại.")
        self._refuse(kept.format(why=messages.text(error)), self.code)

    def _done(self, codes: list[str], said: str) -> None:
        left = [slip for slip in self.pile.slips if slip.code not in codes]
        if left:
            said = self.tr("{said}. Còn {n} dòng chưa ghi được.").format(said=said, n=len(left))
        self.pile.done(codes)
        self._command = uuid4().hex
        if not self.pile.slips:
            self._begin()
        self._render()
        self.said.emit(said, "ok")
        self.code.setFocus()

    def _refuse(self, said: str, field: Field) -> None:
        self.trouble.say(said, "error")
        self.said.emit(said, "error")
        field.wrong(wrong=True)
        field.setFocus()

    def _begin(self) -> None:
        self.pile.slips = []
        self._waiting = []
        self._command = uuid4().hex
        self.paid.setChecked(True)
        for field in (self.name, self.number, self.code):
            field.fill("")
            field.wrong(wrong=False)
        self._render()
        self.code.setFocus()

    @Slot()
    def _on_mode(self) -> None:
        self._switch(results=not self.pile.results)

    def _switch(self, *, results: bool) -> None:
        """Go from giving back to taking results in, or back; the pile is looked at anew."""
        self.pile.results = results
        self.pile.look_again()
        self._render()
        self.code.setFocus()

    # --- rendering ---

    def _render(self) -> None:
        results, good = self.pile.results, self.pile.good
        self.heading.setText(
            self.tr("Kết quả về: quét cả chồng hồ sơ đã giải quyết xong")
            if results
            else self.tr("Trả kết quả cho người dân")
        )
        rename(
            self.mode,
            self.tr("Sang trả kết quả") if results else self.tr("Sang ghi kết quả về"),
            "Ctrl+G",
        )
        self._who.setVisible(not results)
        self.paid.setVisible(not results and any(slip.fee for slip in good))
        self.view.show_slips(self.pile.slips)
        self.view.setVisible(bool(self.pile.slips))
        self.empty.setVisible(not self.pile.slips)
        self.empty.setText(
            self.tr("Quét lần lượt các phiếu của hồ sơ đã có kết quả, rồi bấm F9.")
            if results
            else self.tr(
                "Quét thẻ người nhận và các phiếu hẹn, theo thứ tự nào cũng được, rồi bấm F9.\n"
                "Mất phiếu hẹn: quét thẻ, kết quả đang chờ của người đó sẽ hiện ra."
            )
        )
        verb = self.tr("Ghi kết quả") if results else self.tr("Trả kết quả")
        count = self.tr("{verb} ({n})").format(verb=verb, n=len(good)) if good else verb
        rename(self.give, count, "F9")
        self.give.setEnabled(bool(good))
        self.trouble.say("")
        self._render_sum(good)
        self._render_people(good)
        self._on_current()

    def _render_sum(self, good: list[Slip]) -> None:
        known = [slip.fee for slip in good if slip.fee is not None]
        unknown = len(good) - len(known)
        said = self.tr("Phí: {money}").format(money=money(sum(known))) if any(known) else ""
        self.sum.setText("" if self.pile.results else said)
        note = self.tr("{n} hồ sơ chưa rõ phí").format(n=unknown) if unknown and said else ""
        self.unsure.setText("" if self.pile.results else note)

    def _render_people(self, good: list[Slip]) -> None:
        to, number = clean(self.name.text()), read_number(self.number.text()).text
        others = [slip for slip in good if to and not slip.belongs_to(to, number)]
        said = ""
        if others and not self.pile.results:
            said = self.tr(
                "{to} không phải chủ hồ sơ hay người nộp của {codes}: có giấy ủy quyền không?"
            ).format(to=to, codes=", ".join(slip.code for slip in others[:3]))
        self.authority.say(said, "warning")
        dress(self.authority.words, "warning")
        offer = ""
        if self._waiting and not self.pile.results:
            names = "; ".join(row.procedure_name for row in self._waiting)
            offer = self.tr("Người này có {n} kết quả đang chờ: {names}").format(
                n=len(self._waiting), names=names
            )
        self.waiting.say(offer, "muted")
        self.take_waiting.setVisible(bool(offer))
        if to:
            self.name.wrong(wrong=False)
