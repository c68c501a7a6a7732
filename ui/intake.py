"""Tiếp nhận: who, what, which papers, when – one draft, read from top to bottom, one key to save.

The draft is kept whatever goes wrong.  Another person's card parks it, Esc clears it, and both
can be taken back.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from counter.codes import DossierCode, Scan, ScanKind
from counter.errors import CounterError, Refused, Unavailable
from counter.events import Person
from counter.intake import Card
from ui import messages
from ui.bridge import LONG
from ui.flow import Columns
from ui.forms import scrolled
from ui.intake_actions import Actions
from ui.intake_drafts import Drafts
from ui.intake_look import LookAround
from ui.intake_papers import PapersPanel
from ui.intake_what import WhatPanel
from ui.intake_when import WhenPanel
from ui.intake_who import WhoPanel
from ui.page import Page, Surroundings, dress
from ui.why import WhyPanel
from ui.widgets import Card as Surface

if TYPE_CHECKING:
    from counter.catalogue import Procedure
    from counter.dossier import Dossier
    from counter.intake import Draft, Suggestion
    from ui.open_pile import OpenPile

SOMEWHERE = "Xã Hà Mãn, Thuận Thành, Bắc Ninh"  # any address of before July 2025
AGAIN = 30_000  # ms: the date shown follows the clock


class IntakePage(Page):
    """Shows one draft.  Every input makes a new draft; every draft is rendered."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Tiếp nhận")
        self.drafts = Drafts()
        self.pile: OpenPile | None = None
        self.who = WhoPanel(self.draft)
        self.what = WhatPanel(self.draft, self.desk.search_procedures)
        self.papers = PapersPanel(self.draft)
        self.when = WhenPanel(self.draft, self.desk)
        self.look = LookAround(self.desk, self.who, self.what, self.when, self)
        self.days = WhyPanel()
        self.keys = Actions()
        self._lay_out()
        self._bind()
        self._show(self.draft)
        desk = self.desk  # its table of communes is read now, not while the first card waits
        around.jobs.run(self, lambda: desk.suggest_address(SOMEWHERE), _ignore, lane=LONG)

    @property
    def draft(self) -> "Draft":
        """What is on the counter now."""
        return self.drafts.current.draft

    @property
    def _in_pile(self) -> bool:
        return self._modes.currentWidget() is self.pile

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._modes = QStackedLayout()
        whole.addLayout(self._modes)
        self._one = QWidget()
        column = QVBoxLayout(self._one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(form := QWidget()), 1)
        column.addWidget(self.keys)
        page = QVBoxLayout(form)
        page.setContentsMargins(16, 8, 16, 0)
        page.setSpacing(6)
        page.addWidget(self.who)
        page.addWidget(self.what)
        below = Columns(8)
        self._left = QStackedLayout()
        self._why = Surface(self.tr("Vì sao ngày này?"))
        self._why.box.addWidget(self.days, 1)
        self._left.addWidget(self.papers)
        self._left.addWidget(self._why)
        below.addLayout(self._left, 3)
        below.addWidget(self.when, 2)
        page.addLayout(below, 1)
        self._modes.addWidget(self._one)

    def _bind(self) -> None:
        for panel in (self.who, self.what, self.papers, self.when):
            panel.made.connect(self._show)
        self.who.left.connect(self._on_left)
        self.who.suggested.connect(self._on_suggested)
        self.who.earlier_taken.connect(self._on_earlier)
        self.what.procedure_chosen.connect(self._on_procedure)
        self.what.time_told.connect(self._on_time_told)
        self.what.dossier_wanted.connect(self.dossier_wanted)
        self.when.why.clicked.connect(self._on_why)
        self.keys.receive.clicked.connect(self.primary)
        self.keys.settle.clicked.connect(self._on_settle)
        self.keys.again.clicked.connect(self._on_again)
        self.keys.back.clicked.connect(self._on_back)
        self.keys.undo.clicked.connect(self._on_undo)
        self.keys.open_pile.clicked.connect(self._on_pile)
        self.keys.open_saved.clicked.connect(lambda: self.dossier_wanted.emit(self.keys.code))
        self._clock = QTimer(self)
        self._clock.setInterval(AGAIN)
        self._clock.timeout.connect(self._on_time)

    # --- what the window asks ---

    def shown(self) -> None:
        self._clock.start()
        self._on_time()

    def default_focus(self) -> QWidget:
        if self.pile is not None and self._in_pile:
            return self.pile.code
        return self.what.procedure if self.draft.owner.name else self.who.name

    def refresh(self, subjects: frozenset[str]) -> None:
        if any(subject.startswith(("office", "calendar", "procedure")) for subject in subjects):
            self._on_time()

    def on_scan(self, scan: Scan) -> bool:
        if self.pile is not None and self._in_pile:
            return self.pile.on_scan(scan)
        match scan.value:
            case Card() as card:
                self._on_card(card)
                return True
            case DossierCode() if self.when.takes_code():
                self._show(replace(self.draft, official_code=scan.text))
                return True
        if scan.kind is ScanKind.TAX and not self.draft.owner.number:
            self._show(self.draft.with_owner(number=scan.text, organisation=True))
            return True
        return False

    def clear(self) -> bool:
        if self._in_pile:
            self._modes.setCurrentWidget(self._one)
            self.default_focus().setFocus()
            return True
        if self.what.procedure.close_list():
            self.what.procedure.give_up()
            return True
        if self._left.currentWidget() is self._why:
            self._left.setCurrentWidget(self.papers)
            return True
        if self.who.next_is_submitter and self.draft.submitter is None:
            self.who.arm_submitter(armed=False)
            return True
        if self.draft.is_empty:
            return False
        self.drafts.clear()
        self._begun()
        self.said.emit(self.tr("Đã xóa trang. Lấy lại bằng Alt+Z."), "muted")
        return True

    @Slot()
    def primary(self) -> None:
        if self.pile is not None and self._in_pile:
            self.pile.enter()
            return
        dossier = self._receive(settled=False)
        if dossier is not None:
            self.slip_wanted.emit(dossier.code)

    # --- people ---

    def _on_card(self, card: Card) -> None:
        if self.who.next_is_submitter:
            self.who.next_is_submitter = False
            self._show(self.draft.with_submitter_card(card))
            self.said.emit(self.tr("Người nộp thay: {name}").format(name=card.name), "ok")
        else:
            said = self.tr("Chủ hồ sơ: {name}").format(name=card.name)
            if not self.draft.concerns(card):
                name = self.drafts.park() or self.tr("người chưa có tên")
                said = self.tr("{said}. Hồ sơ của {name} để chờ (Ctrl+J).").format(
                    said=said, name=name
                )
                self._clean_up()
            self._show(self.draft.with_card(card))
            self.said.emit(said, "ok")
        self.look.soon()
        self.what.procedure.setFocus()
        self.what.procedure.selectAll()

    @Slot(object)
    def _on_suggested(self, suggestion: "Suggestion") -> None:
        self._show(self.draft.with_address(suggestion))
        self.look.look()

    @Slot(object)
    def _on_earlier(self, person: Person) -> None:
        self._show(self.draft.with_earlier(person))
        self.look.look()

    @Slot()
    def _on_left(self) -> None:
        self.who.show_draft(self.draft)
        self.look.later(self.draft)

    # --- the procedure ---

    @Slot(object)
    def _on_procedure(self, procedure: "Procedure") -> None:
        self._show(self.draft.with_procedure(procedure))
        self.look.look()
        if "time_missing" in self.draft.problems():
            self.what.ask_for_time()
        elif not self.draft.owner.name:
            self.who.name.setFocus()
        elif not self.when.focus_pages() and not self.papers.focus_first():
            self.keys.receive.setFocus()

    @Slot(object)
    def _on_time_told(self, procedure: "Procedure") -> None:
        try:
            kept = self.desk.set_procedure(procedure)
        except CounterError as error:
            self.what.trouble.say(messages.text(error), "error")
            return
        self._show(self.draft.with_figures(kept))
        self.said.emit(self.tr("Đã ghi thời hạn vào danh mục."), "ok")
        if not self.papers.focus_first():
            self.keys.receive.setFocus()

    @Slot()
    def _on_why(self) -> None:
        if self._left.currentWidget() is self._why:
            self._left.setCurrentWidget(self.papers)
        elif self.when.appointment is not None:
            self.days.show_appointment(self.when.appointment)
            self._left.setCurrentWidget(self._why)
            self.days.setFocus()

    # --- saving ---

    @Slot()
    def _on_settle(self) -> None:
        self._receive(settled=True)

    def _receive(self, *, settled: bool) -> "Dossier | None":
        draft, command = self.draft, self.drafts.current.command
        if draft.is_empty:  # also the second stroke of a double click
            self.default_focus().setFocus()
            return None
        try:
            if settled:
                to = (draft.submitter or draft.owner).name or draft.owner.name
                dossier = self.desk.receive_and_return(draft, to, draft.fee(), command)
            else:
                dossier = self.desk.receive(draft, command)
        except Refused as refusal:
            self._on_refused(refusal)
            return None
        except Unavailable as error:
            self._say_kept(error)
            return None
        self.drafts.saved()
        self._begun()
        self.said.emit(self.keys.tell(dossier, settled=settled), "ok")
        return dossier

    def _on_refused(self, refusal: Refused) -> None:
        said = messages.text(refusal)
        self.keys.say_wrong(said)
        self.said.emit(said, "error")
        match refusal.code:
            case "owner_missing":
                self.who.name.wrong(wrong=True)
                self.who.name.setFocus()
            case "procedure_missing":
                dress(self.what.procedure, "error")
                self.what.procedure.setFocus()
            case "time_missing":
                self.what.ask_for_time()
            case "received_in_future":
                self.when.received_at.setFocus()
            case code if code.startswith("code_"):
                self.when.official.wrong(wrong=True)
                self.when.official.setFocus()

    def _say_kept(self, error: Unavailable) -> None:
        said = self.tr("{why} Thông tin trên trang còn nguyên, chưa cấp mã; thử lại F9.").format(
            why=messages.text(error)
        )
        self.keys.say_wrong(said)
        self.said.emit(said, "error")

    # --- several drafts ---

    def _begun(self) -> None:
        """Show that another draft is on the counter."""
        self._clean_up()
        self._show(self.draft)
        self.look.look()
        self.default_focus().setFocus()

    def _clean_up(self) -> None:
        """Put away what was open beside the draft before."""
        self.who.next_is_submitter = False
        self._left.setCurrentWidget(self.papers)
        self.what.procedure.give_up()

    @Slot()
    def _on_back(self) -> None:
        if self.drafts.take_waiting():
            self._begun()

    @Slot()
    def _on_undo(self) -> None:
        if self.drafts.take_cleared():
            self._begun()

    @Slot()
    def _on_again(self) -> None:
        if self.drafts.same_people():
            self._begun()

    @Slot()
    def _on_pile(self) -> None:
        if self.pile is None:
            from ui.open_pile import OpenPile

            self.pile = OpenPile(self.desk)
            self.pile.said.connect(self.said)
            self.pile.dossier_wanted.connect(self.dossier_wanted)
            self.pile.done.connect(self.clear)
            self._modes.addWidget(self.pile)
        self._modes.setCurrentWidget(self.pile)
        self.pile.code.setFocus()

    # --- rendering ---

    @Slot(object)
    def _show(self, draft: "Draft") -> None:
        """Take a draft and show it; what is asked of the store follows a moment later."""
        self.drafts.change(draft)
        for panel in (self.who, self.what, self.papers, self.when):
            panel.show_draft(draft)
        if draft.owner.name or draft.is_empty:
            self.who.name.wrong(wrong=False)
        if draft.procedure is not None or draft.is_empty:
            dress(self.what.procedure, "")
        self.keys.say_wrong("")
        self.keys.show_drafts(self.drafts)
        self.look.later(draft)

    @Slot()
    def _on_time(self) -> None:
        if self.isVisible():
            self.when.show_draft(self.draft)
            self.look.look()


def _ignore(_: object) -> None:
    """Nobody waits for this."""
