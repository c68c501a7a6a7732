"""Tiếp nhận: who, what, which papers, when – one draft, read from top to bottom, one key to save.

The draft is kept whatever goes wrong.  Another person's card parks it, Esc clears it, and both
can be taken back.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from counter.errors import CounterError, Refused
from counter.events import Person
from ui import intake_scans as scans
from ui import messages
from ui.bridge import LONG
from ui.flow import Columns
from ui.forms import scrolled
from ui.intake_actions import Actions
from ui.intake_drafts import Drafts
from ui.intake_look import LookAround
from ui.intake_papers import PapersPanel
from ui.intake_save import Saver
from ui.intake_what import WhatPanel
from ui.intake_when import WhenPanel
from ui.intake_who import WhoPanel
from ui.page import Page, Surroundings, dress
from ui.why import WhyPanel
from ui.widgets import Card as Surface

if TYPE_CHECKING:
    from counter.catalogue import Procedure
    from counter.codes import Scan
    from counter.dossier import Dossier
    from counter.intake import Draft, Suggestion
    from ui.intake_enquiry import EnquiryPanel
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
        self.enquiry: EnquiryPanel | None = None
        self.who = WhoPanel(self.draft)
        self.what = WhatPanel(self.draft, self.desk.search_procedures)
        self.papers = PapersPanel(self.draft)
        self.when = WhenPanel(self.draft, self.desk)
        self.look = LookAround(self.desk, self.who, self.what, self.when, self)
        self.days = WhyPanel()
        self.keys = Actions()
        self.saver = Saver(self.desk, self.who, self.what, self.when, self.keys, self)
        self._lay_out()
        self._bind()
        self.show_draft(self.draft)
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
        self._usual = QWidget()
        below = Columns(8)
        self._usual.setLayout(below)
        below.setContentsMargins(0, 0, 0, 0)
        self._left = QStackedLayout()
        self._why = Surface(self.tr("Vì sao ngày này?"))
        self._why.box.addWidget(self.days, 1)
        self._left.addWidget(self.papers)
        self._left.addWidget(self._why)
        below.addLayout(self._left, 3)
        below.addWidget(self.when, 2)
        page.addWidget(self._usual, 1)
        self._page = page
        self._modes.addWidget(self._one)

    def _bind(self) -> None:
        for panel in (self.who, self.what, self.papers, self.when):
            panel.made.connect(self.show_draft)
        self.who.left.connect(self._on_left)
        self.who.suggested.connect(self._on_suggested)
        self.who.earlier_taken.connect(self._on_earlier)
        self.what.procedure_chosen.connect(self._on_procedure)
        self.what.time_told.connect(self._on_time_told)
        self.what.dossier_wanted.connect(self.dossier_wanted)
        self.when.why.clicked.connect(self._on_why)
        self.what.told_wanted.connect(self._on_told_wanted)
        self.saver.said.connect(self.said)
        self.keys.guide.clicked.connect(lambda: self._enquire("supplement"))
        self.keys.refuse.clicked.connect(lambda: self._enquire("refusal"))
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

    def on_scan(self, scan: "Scan") -> bool:
        if self.pile is not None and self._in_pile:
            return self.pile.on_scan(scan)
        return scans.take(self, scan)

    def clear(self) -> bool:
        if self._in_pile:
            self._modes.setCurrentWidget(self._one)
            self.default_focus().setFocus()
            return True
        if self._usual.isHidden():
            self._put_enquiry_away()
            self.keys.receive.setFocus()
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
        if self.enquiry is not None and self._usual.isHidden():
            self.enquiry.save()
            return
        dossier = self._receive(settled=False)
        if dossier is not None:
            self.slip_wanted.emit(dossier.code)

    # --- people ---

    @Slot(object)
    def _on_suggested(self, suggestion: "Suggestion") -> None:
        self.show_draft(self.draft.with_address(suggestion))
        self.look.look()

    @Slot(object)
    def _on_earlier(self, person: Person) -> None:
        self.show_draft(self.draft.with_earlier(person))
        self.look.look()

    @Slot()
    def _on_left(self) -> None:
        self.who.show_draft(self.draft)
        self.look.later(self.draft)

    # --- the procedure ---

    @Slot(object)
    def _on_procedure(self, procedure: "Procedure") -> None:
        self.show_draft(self.draft.with_procedure(procedure))
        self.look.look()
        self._look_for_often(procedure.code)
        if "time_missing" in self.draft.problems():
            self.what.ask_for_time()
        elif not self.draft.owner.name:
            self.who.name.setFocus()
        elif not self.when.cost.focus_pages() and not self.papers.focus_first():
            self.keys.receive.setFocus()

    def _look_for_often(self, procedure: str) -> None:
        """Ask beside the window which papers people mostly come without."""
        desk = self.desk
        self.around.jobs.run(
            self,
            lambda: desk.often_missing(procedure),
            lambda often: self.papers.show_often(procedure, often),
            failed=_ignore,
            lane=LONG,
        )

    @Slot(str)
    def _on_told_wanted(self, id_: str) -> None:
        self.around.print_jobs.print_paper("supplement", id_)

    @Slot(object)
    def _on_time_told(self, procedure: "Procedure") -> None:
        try:
            kept = self.desk.set_procedure(procedure)
        except CounterError as error:
            self.what.trouble.say(messages.text(error), "error")
            return
        self.show_draft(self.draft.with_figures(kept))
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
        if self.draft.is_empty:  # also the second stroke of a double click
            self.default_focus().setFocus()
            return None
        told = self.look.guided
        dossier = self.saver.receive(self.drafts.current, settled=settled)
        if dossier is None:
            return None
        self.drafts.saved()
        self._begun()
        self.said.emit(self.keys.tell(dossier, settled=settled, told=told), "ok")
        if dossier.fee and self.desk.office.takes_transfers:
            desk, code, keys = self.desk, dossier.code, self.keys
            self.around.jobs.run(
                keys,
                lambda: desk.payment_rows(code),
                lambda rows: keys.show_payment(code, rows),
                failed=_ignore,
                lane=LONG,
            )
        return dossier

    # --- before acceptance ---

    def _enquire(self, kind: str) -> None:
        """Open the form for what is said in writing before anything is accepted."""
        if self.draft.procedure is None or not self.draft.owner.name:
            code = "procedure_missing" if self.draft.owner.name else "owner_missing"
            self.saver.refused(Refused(code))
            return
        if self.enquiry is None:
            from ui.intake_enquiry import EnquiryPanel

            self.enquiry = EnquiryPanel(self.desk, self.around.print_jobs)
            self.enquiry.said.connect(self.said)
            self.enquiry.left.connect(self.clear)
            self.enquiry.done.connect(self._on_told)
            self._page.addWidget(self.enquiry, 1)
        self._usual.hide()
        self.keys.hide()
        self.enquiry.show()
        self.enquiry.begin(kind, self.draft)

    @Slot()
    def _on_told(self) -> None:
        self.drafts.clear()
        self._begun()

    # --- several drafts ---

    def _begun(self) -> None:
        """Show that another draft is on the counter."""
        self.clean_up()
        self.show_draft(self.draft)
        self.look.forget()
        self.look.look()
        self.default_focus().setFocus()

    def clean_up(self) -> None:
        """Put away what was open beside the draft before."""
        self.who.next_is_submitter = False
        self._left.setCurrentWidget(self.papers)
        self._put_enquiry_away()
        self.what.procedure.give_up()

    def _put_enquiry_away(self) -> None:
        if self.enquiry is not None:
            self.enquiry.hide()
        self._usual.show()
        self.keys.show()

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
    def show_draft(self, draft: "Draft") -> None:
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
