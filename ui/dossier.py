"""Hồ sơ: one dossier in full, and what can be done with it next."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counter.errors import CounterError, Refused
from ui import messages
from ui.dossier_head import Head
from ui.dossier_parts import Papers, Path, People
from ui.dossier_steps import NextSteps
from ui.flow import Columns
from ui.how import HowRow
from ui.page import Page, Surroundings
from ui.widgets import Ask, Card, label

if TYPE_CHECKING:
    from counter.codes import Scan
    from counter.dossier import Dossier
    from ui.step_form import StepForm


logger = logging.getLogger(__name__)
REST = 600  # ms after a form in which F9, still held down, does not take the next step as well


class DossierPage(Page):
    """Shows one dossier; every change is read anew from the desk."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Hồ sơ")
        self.code = ""
        self._fresh = False  # what is shown was read in this very turn of Qt's loop
        self._scanned = False  # its slip lies on the counter: the next step is not to print it
        self._asking = ""
        self.head = Head(around.desk)
        self.heading, self.why = self.head.heading, self.head.why
        self.steps = NextSteps()
        self.print_slip, self.handed = self.steps.print_slip, self.steps.handed
        self.ready, self.give_back = self.steps.ready, self.steps.give_back
        self.reprint, self.void = self.steps.reprint, self.steps.void
        self.erase = self.steps.erase
        self.ask = Ask()
        self.path = Path()
        self.papers = Papers()
        self.people = People()
        self.days: QWidget | None = None
        self.form: StepForm | None = None
        self._how = HowRow(around.desk, self)
        self._how.hide()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 0)
        page.setSpacing(12)
        self.head.box.addWidget(self.steps)
        self.head.box.addWidget(self.ask)
        page.addWidget(self.head)
        self._below = Columns()
        self._people = Card(self.tr("Chủ hồ sơ, người nộp"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.people)
        self._people.box.addWidget(scroll, 1)
        self._right = Card()
        self._middle = label(self.tr("Thành phần hồ sơ"), "title")
        self._right.box.addWidget(self._middle)
        self._right.box.addWidget(self.papers, 1)
        path = Card(self.tr("Quá trình giải quyết"))
        path.box.addWidget(self.path, 1)
        for card in (self._people, self._right, path):
            card.setMinimumWidth(224)
            self._below.addWidget(card, 1)
        page.addLayout(self._below, 1)

    def _bind(self) -> None:
        jobs, steps = self.around.print_jobs, self.steps
        self.ready.clicked.connect(self._on_ready)
        self.give_back.clicked.connect(lambda: self.return_wanted.emit(self.code))
        self.print_slip.clicked.connect(lambda: self.slip_wanted.emit(self.code))
        self.handed.clicked.connect(self._on_handed)
        self.reprint.triggered.connect(lambda: self._question("reprint"))
        steps.label.triggered.connect(lambda: jobs.print_label(self.code))
        self.void.triggered.connect(lambda: self._question("void"))
        self.erase.triggered.connect(lambda: self._question("erase"))
        steps.step_wanted.connect(self.open_step)
        steps.paper_wanted.connect(lambda form: jobs.print_paper(form, self.code))
        self.why.clicked.connect(self._on_why)
        self.ask.answered.connect(self._on_answered)
        self.ask.left.connect(self._focus)

    @Slot()
    def get_dressed(self) -> None:
        super().get_dressed()
        if not (self.code or self.isVisible()):
            self._rehearse()

    def _rehearse(self) -> None:
        """Show what was received last to nobody: the first scan would wait for what that loads."""
        try:
            for row in self.desk.rows("waiting", 1):
                self.desk.scan(row.code)
                self._show(self.desk.dossier(row.code))
        except CounterError as error:  # it is told to who asks for it
            logger.info("not rehearsed: %s", error.code)

    # --- what the window asks ---

    def show_dossier(self, code: str) -> None:
        self.show_read(self.desk.dossier(code))

    def show_read(self, dossier: "Dossier", *, scanned: bool = False) -> None:
        """Show a dossier as it was read this moment; `scanned` where its slip is at hand."""
        self._scanned = scanned
        self.ask.hide()
        self._hide_days()
        self._put_form_away()
        self.code = dossier.code
        self._show(dossier)
        self._fresh = True
        QTimer.singleShot(0, self._on_turn_over)
        self._focus()

    def shown(self) -> None:
        if self.code and not self._fresh:
            self._render()

    @Slot()
    def _on_turn_over(self) -> None:
        self._fresh = False

    def refresh(self, subjects: frozenset[str]) -> None:
        if self.code and not self.ask.isVisible():
            self._render()

    def default_focus(self) -> QWidget:
        if self.form is not None:
            return self.form.first()
        return self.steps.first() or self.path

    def clear(self) -> bool:
        if self.ask.isVisible():
            self.ask.leave()
            return True
        if self.form is not None:
            self._on_left()
            return True
        return self._hide_days()

    def primary(self) -> None:
        if self.form is not None:
            self.form.do()
        elif self.ask.isVisible() or self._rest.isActive():
            return
        elif (step := self.steps.first()) is not None:
            step.click()

    def on_scan(self, scan: "Scan") -> bool:
        return self.form is not None and self.form.on_scan(scan)

    # --- a step and its form ---

    @Slot(str)
    def open_step(self, name: str) -> None:
        """Show the form of a step in the place of people and papers."""
        from ui.steps import make_form

        try:
            dossier = self.desk.dossier(self.code)
            self.ask.hide()
            self._hide_days()
            self._put_form_away()
            form = make_form(name, self.around, dossier, self._how, self)
        except CounterError as error:
            self.said.emit(messages.text(error), "error")
            return
        form.said.connect(self.said)
        form.done.connect(self._on_done)
        form.left.connect(self._on_left)
        self.form = form
        self._below.insertWidget(0, form, 3)
        for part in (self._people, self._right, self.steps, self.why):
            part.hide()
        form.begin()

    def _put_form_away(self) -> bool:
        if self.form is None:
            return False
        self._how.setParent(self)
        self._how.hide()
        self._below.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = None
        for part in (self._people, self._right, self.steps):
            part.show()
        return True

    @Slot()
    def _on_left(self) -> None:
        if self._put_form_away():
            self._render()
            self._focus()

    @Slot(object, str)
    def _on_done(self, made: "Dossier", said: str) -> None:
        paper = self.form.PAPER if self.form is not None else ""
        self._put_form_away()
        self._rest.start()
        self.code = made.code
        self._show(made)
        self._focus()
        self.said.emit(said, "ok")
        if paper == "slip":
            self.around.print_jobs.print_slip(self.code)
        elif paper:
            self.around.print_jobs.print_paper(paper, self.code)

    # --- rendering ---

    def _render(self) -> None:
        try:
            dossier = self.desk.dossier(self.code)
        except Refused as refusal:
            self.said.emit(messages.text(refusal), "error")
            return
        self._show(dossier)

    def _show(self, dossier: "Dossier") -> None:
        focused = self.steps.focused()
        self.head.show_dossier(dossier, scan_back=self.around.settings().scan_back)
        self.why.setVisible(self.form is None and bool(dossier.amount or dossier.due))
        self.steps.show_dossier(dossier, scanned=self._scanned)
        self.people.show_dossier(dossier)
        self.papers.show_dossier(dossier)
        self.path.show_dossier(dossier)
        if focused is not None and focused.isHidden():
            self._focus()

    # --- doing ---

    @Slot()
    def _on_ready(self) -> None:
        self._do(
            lambda: self.desk.mark_ready((self.code,)),
            self.tr("Đã có kết quả: {code}").format(code=self.code),
        )

    @Slot()
    def _on_handed(self) -> None:
        self.around.print_jobs.handed(self.code)
        self._render()
        self._focus()

    def _question(self, what: str) -> None:
        self._asking = what
        match what:
            case "reprint":
                self.ask.ask(self.tr("Lý do in lại phiếu:"), self.tr("In lại"))
            case "void":
                self.ask.ask(
                    self.tr("Lý do hủy tiếp nhận (số hồ sơ vẫn giữ):"),
                    self.tr("Hủy tiếp nhận"),
                    danger=True,
                )
            case _:
                self.ask.ask(
                    self.tr("Lý do xóa dữ liệu cá nhân (không lấy lại được):"),
                    self.tr("Xóa dữ liệu"),
                    danger=True,
                )

    @Slot(str)
    def _on_answered(self, reason: str) -> None:
        match self._asking:
            case "reprint":
                self.around.print_jobs.print_slip(self.code, reason)
            case "void":
                self._do(
                    lambda: self.desk.void(self.code, reason),
                    self.tr("Đã hủy tiếp nhận {code}; số này không dùng lại.").format(
                        code=self.code
                    ),
                )
            case _:
                self._do(
                    lambda: self.desk.erase(self.code, reason),
                    self.tr("Đã xóa dữ liệu cá nhân của {code}.").format(code=self.code),
                )
        self._focus()

    def _do(self, verb: Callable[[], object], said: str) -> None:
        try:
            verb()
        except CounterError as error:
            self.said.emit(messages.text(error), "error")
        else:
            self.said.emit(said, "ok")
        self._render()
        self._focus()

    @Slot()
    def _on_why(self) -> None:
        if self._hide_days():
            return
        from ui.why import WhyPanel

        try:
            appointment = self.desk.explain(self.desk.dossier(self.code))
        except CounterError as error:
            self.said.emit(messages.text(error), "error")
            return
        panel = WhyPanel()
        panel.show_appointment(appointment)
        self._middle.setText(self.tr("Vì sao ngày này?"))
        self._right.box.addWidget(panel, 1)
        self.papers.hide()
        self.days = panel
        panel.setFocus()

    def _hide_days(self) -> bool:
        if self.days is None:
            return False
        self.days.deleteLater()
        self._right.box.removeWidget(self.days)
        self.days.hide()
        self.days = None
        self._middle.setText(self.tr("Thành phần hồ sơ"))
        self.papers.show()
        return True

    def _focus(self) -> None:
        self.default_focus().setFocus()
