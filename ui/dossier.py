"""Hồ sơ: one dossier in full, and what can be done with it next."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counter.dossier import Stage
from counter.errors import CounterError, Refused
from ui import messages, theme, words
from ui.dossier_parts import Papers, Path, People, Value
from ui.flow import Columns, FlowLayout
from ui.page import Page, Surroundings, dress
from ui.widgets import Ask, Card, button, label

if TYPE_CHECKING:
    from counter.dossier import Dossier


logger = logging.getLogger(__name__)


class DossierPage(Page):
    """Shows one dossier; every change is read anew from the desk."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Hồ sơ")
        self.code = ""
        self._fresh = False  # what is shown was read in this very turn of Qt's loop
        self._scanned = False  # its slip lies on the counter: the next step is not to print it
        self._asking = ""
        self.heading = Value("big")
        self.stage = label("", "title")
        self.procedure = label("", wrap=True)
        self.due = label("", "big")
        self.due_state = label()
        self.slip_state = label()
        self.trouble = label("", "error", wrap=True)
        self.why = button(self.tr("Vì sao ngày này?"), "Alt+V", "link")
        self.ready = button(self.tr("Có kết quả"), "F9", "primary", "ok")
        self.give_back = button(self.tr("Trả kết quả"), "F9", "primary", "give_back")
        self.print_slip = button(self.tr("In phiếu"), "F9", "primary", "printer")
        self.handed = button(self.tr("Đã giao phiếu"), "Alt+G", icon="ok")
        self.reprint = button(self.tr("In lại phiếu"), "Alt+I", icon="printer")
        self.control_slip = button(self.tr("Phiếu kiểm soát"), "Alt+K", icon="list")
        self.label = button(self.tr("Nhãn"), "Alt+N", icon="label")
        self.void = button(self.tr("Hủy tiếp nhận"), "Alt+H", "quiet", "void")
        self.erase = button(self.tr("Xóa dữ liệu"), "Alt+X", "quiet", "erase")
        self.ask = Ask()
        self.path = Path()
        self.papers = Papers()
        self.people = People()
        self.days: QWidget | None = None
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 0)
        page.setSpacing(12)
        head = Card()
        top = Columns()
        left = QVBoxLayout()
        left.setSpacing(4)
        for part in (self.heading, self.stage, self.procedure, self.slip_state):
            left.addWidget(part)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(label(self.tr("Hẹn trả kết quả"), "muted"))
        right.addWidget(self.due)
        right.addWidget(self.due_state)
        right.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
        top.addLayout(left, 3)
        top.addLayout(right, 2)
        head.box.addLayout(top)
        head.box.addWidget(self.trouble)
        next_steps = FlowLayout()
        for step in self._steps():
            next_steps.addWidget(step)
        head.box.addLayout(next_steps)
        head.box.addWidget(self.ask)
        page.addWidget(head)
        below = Columns()
        people = Card(self.tr("Chủ hồ sơ, người nộp"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.people)
        people.box.addWidget(scroll, 1)
        self._right = Card()
        self._middle = label(self.tr("Thành phần hồ sơ"), "title")
        self._right.box.addWidget(self._middle)
        self._right.box.addWidget(self.papers, 1)
        path = Card(self.tr("Quá trình giải quyết"))
        path.box.addWidget(self.path, 1)
        for card in (people, self._right, path):
            card.setMinimumWidth(224)
            below.addWidget(card, 1)
        page.addLayout(below, 1)

    def _steps(self) -> tuple[QPushButton, ...]:
        return (
            self.print_slip,
            self.handed,
            self.ready,
            self.give_back,
            self.reprint,
            self.control_slip,
            self.label,
            self.void,
            self.erase,
        )

    def _bind(self) -> None:
        jobs = self.around.print_jobs
        self.ready.clicked.connect(self._on_ready)
        self.give_back.clicked.connect(lambda: self.return_wanted.emit(self.code))
        self.print_slip.clicked.connect(lambda: self.slip_wanted.emit(self.code))
        self.handed.clicked.connect(self._on_handed)
        self.reprint.clicked.connect(lambda: self._question("reprint"))
        self.control_slip.clicked.connect(lambda: jobs.print_control_slip(self.code))
        self.label.clicked.connect(lambda: jobs.print_label(self.code))
        self.void.clicked.connect(lambda: self._question("void"))
        self.erase.clicked.connect(lambda: self._question("erase"))
        self.why.clicked.connect(self._on_why)
        self.ask.answered.connect(self._on_answered)
        self.ask.left.connect(self._focus)
        for step, key in (
            (self.why, "Alt+V"),
            (self.handed, "Alt+G"),
            (self.reprint, "Alt+I"),
            (self.control_slip, "Alt+K"),
            (self.label, "Alt+N"),
            (self.void, "Alt+H"),
            (self.erase, "Alt+X"),
        ):
            step.setShortcut(key)

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
        return self._next_step() or self.path

    def _next_step(self) -> QPushButton | None:
        """What F9 does; never what takes something away."""
        order = (self.print_slip, self.ready, self.give_back)
        if self._scanned:
            order = (self.ready, self.give_back, self.print_slip)
        return next((step for step in order if step.isVisibleTo(self)), None)

    def clear(self) -> bool:
        if self.ask.isVisible():
            self.ask.leave()
            return True
        return self._hide_days()

    def primary(self) -> None:
        if (step := self._next_step()) is not None:
            step.click()

    # --- rendering ---

    def _render(self) -> None:
        try:
            dossier = self.desk.dossier(self.code)
        except Refused as refusal:
            self.said.emit(messages.text(refusal), "error")
            return
        self._show(dossier)

    def _show(self, dossier: "Dossier") -> None:
        self.heading.setText(dossier.code)
        self.stage.setText(words.stage(dossier.stage, void=dossier.void))
        case = f" – {dossier.procedure.case}" if dossier.procedure.case else ""
        self.procedure.setText(f"{dossier.procedure.name}{case}  ({dossier.procedure.code})")
        self.due.setText(words.due_text(dossier.due))
        state, mood = words.due_state(self.desk, dossier)
        self.due_state.setText(_SHAPES.get(mood, "") + state)
        dress(self.due_state, mood)
        self.why.setVisible(bool(dossier.amount or dossier.due))
        self._render_slip(dossier)
        self._render_trouble(dossier)
        self._render_steps(dossier)
        self.people.show_dossier(dossier)
        self.papers.show_dossier(dossier)
        self.path.show_dossier(dossier)

    def _render_slip(self, dossier: "Dossier") -> None:
        said, mood = words.slip_state(dossier, scan_back=self.around.settings().scan_back)
        self.slip_state.setText(_SHAPES.get(mood, "") + said if said else "")
        dress(self.slip_state, mood)
        self.slip_state.setVisible(bool(said))

    def _render_trouble(self, dossier: "Dossier") -> None:
        clash = self.tr("Trùng việc: {what} lúc {when}, {by}. Kiểm tra lại với người ghi.")
        lines = [
            clash.format(what=words.happened(event), when=words.moment(event.at), by=event.by)
            for event in dossier.conflicts
        ]
        if dossier.newer:
            lines.append(
                self.tr("Hồ sơ có việc do phiên bản mới hơn ghi: ở máy này chỉ xem, không sửa.")
            )
        if dossier.erased:
            lines.append(self.tr("Dữ liệu cá nhân đã xóa theo luật."))
        self.trouble.setText("\n".join(lines))
        self.trouble.setVisible(bool(lines))

    def _render_steps(self, dossier: "Dossier") -> None:
        focused = next((step for step in self._steps() if step.hasFocus()), None)
        alive = not (dossier.void or dossier.newer)
        printable = alive and not dossier.erased
        unprinted = printable and not dossier.handed_over and dossier.open
        self.print_slip.setVisible(unprinted)
        self.ready.setVisible(alive and dossier.open)
        self.give_back.setVisible(alive and dossier.stage is Stage.READY)
        first = unprinted and not self._scanned
        for step, key, icon in (
            (self.print_slip, "F9" if first else "Alt+I", "printer"),
            (self.ready, "Alt+C" if first else "F9", "ok"),
        ):
            _key(step, key)
            dress(step, "primary" if key == "F9" else "")
            theme.set_icon(step, icon, "on_accent" if key == "F9" else "ink")
        self.handed.setVisible(unprinted and bool(dossier.prints))
        self.reprint.setVisible(printable and not unprinted)
        self.control_slip.setVisible(printable)
        self.label.setVisible(printable)
        self.void.setVisible(alive and dossier.stage is not Stage.RETURNED)
        self.erase.setVisible(not dossier.erased)
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


_SHAPES = {"ok": "✓ ", "warning": "▲ ", "error": "✕ "}


def _key(step: QPushButton, key: str) -> None:
    """Write a key on a button; F9 itself belongs to the window."""
    step.setText(f"{step.accessibleName()}  ({key})")
    step.setShortcut(key if key != "F9" else "")
