"""What can be done next with a dossier: a few buttons, a menu of the rest, one of its papers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from counter.dossier import Stage
from counter.next_steps import next_steps
from ui import theme
from ui.flow import FlowLayout
from ui.page import dress
from ui.steps import USUAL, all_words, offered
from ui.widgets import button

if TYPE_CHECKING:
    from counter.dossier import Dossier

BESIDE = 2  # steps that have a button; the others are in the menu
BY_F9 = ("resume", "take_over")  # of these steps, where nothing else is to be done first
TOLD_ON = {  # the paper that a step was given with
    "supplement_requested": "supplement",
    "refused": "refusal",
    "extended": "apology",
    "stopped": "stop-notice",
}


class NextSteps(QWidget):
    """The row of steps.  F9 belongs to the first thing to do, never to one that takes away."""

    step_wanted = Signal(str)  # a name of ui/steps.py
    paper_wanted = Signal(str)  # a name of desk_forms.PAPERS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = all_words()
        self.print_slip = button(self.tr("In phiếu"), "F9", "primary", "printer")
        self.handed = button(self.tr("Đã giao phiếu"), "Alt+G", icon="ok")
        self.ready = button(self.tr("Có kết quả"), "F9", "primary", "ok")
        self.give_back = button(self.tr("Trả kết quả"), "F9", "primary", "give_back")
        self.usual = [button("", icon="list") for _ in range(BESIDE)]
        self.more = button(self.tr("Việc khác"), "Alt+M", icon="list")
        self.print_more = button(self.tr("In giấy"), "Alt+Y", icon="printer")
        self.handed.setShortcut("Alt+G")
        self.more.setShortcut("Alt+M")
        self.print_more.setShortcut("Alt+Y")
        row = FlowLayout(self)
        for part in self._buttons():
            row.addWidget(part)
        self.steps = {
            name: self._action(said.title, said.key, self.step_wanted.emit, name)
            for name, said in self._words.items()
        }
        self.void = self._action(self.tr("Hủy tiếp nhận"), "Alt+H")
        self.erase = self._action(self.tr("Xóa dữ liệu"), "Alt+X")
        self.reprint = self._action(self.tr("In lại phiếu hẹn"), "Alt+I")
        self.control_slip = self._action(
            self.tr("Phiếu kiểm soát"), "Alt+K", self.paper_wanted.emit, "control-slip"
        )
        self.papers = {
            name: self._action(said, "", self.paper_wanted.emit, name)
            for name, said in (
                ("supplement", self.tr("Phiếu yêu cầu bổ sung")),
                ("refusal", self.tr("Phiếu từ chối")),
                ("apology", self.tr("Phiếu xin lỗi và hẹn lại")),
                ("stop-notice", self.tr("Thông báo dừng giải quyết")),
            )
        }
        self.label = self._action(self.tr("Nhãn"), "Alt+N")
        self.menu = QMenu(self)
        self.print_menu = QMenu(self)
        for menu, opener in ((self.menu, self.more), (self.print_menu, self.print_more)):
            menu.setAccessibleName(opener.accessibleName())
            opener.clicked.connect(self._on_menu)
        for place, step in enumerate(self.usual):
            step.clicked.connect(lambda _=False, place=place: self._on_usual(place))
        self._beside: list[str] = []

    def _buttons(self) -> tuple[QPushButton, ...]:
        first = self.print_slip, self.handed, self.ready, self.give_back
        return (*first, *self.usual, self.more, self.print_more)

    def _action(
        self, said: str, key: str = "", does: Callable[[str], None] | None = None, name: str = ""
    ) -> QAction:
        action = QAction(said, self)
        if key:
            action.setShortcut(key)
        if does is not None:
            action.triggered.connect(lambda: does(name))
        self.addAction(action)
        return action

    def show_dossier(self, dossier: "Dossier", *, scanned: bool) -> None:
        """Offer what the rules allow; `scanned`: its slip is at hand, so printing is not first."""
        alive = not (dossier.void or dossier.newer)
        printable = alive and not dossier.erased
        unprinted = printable and not dossier.handed_over and dossier.open
        course = next_steps(dossier)
        steps = offered(dossier)
        self.print_slip.setVisible(unprinted)
        self.handed.setVisible(unprinted and bool(dossier.prints))
        self.ready.setVisible("ready" in course)
        self.give_back.setVisible("return" in course)
        ended = dossier.stage in (Stage.WITHDRAWN, Stage.STOPPED)
        said = self.tr("Trả lại giấy tờ") if ended else self.tr("Trả kết quả")
        self.give_back.setAccessibleName(said)
        self._beside = [name for name in steps if name in USUAL][:BESIDE]
        self._show_keys(first=unprinted and not scanned)
        for name, action in self.steps.items():
            action.setVisible(name in steps and name not in self._beside)
        told = _told(dossier) if printable else set()
        for name, action in self.papers.items():
            action.setVisible(name in told)
        self.reprint.setVisible(printable and not unprinted)
        self.control_slip.setVisible(printable)
        self.label.setVisible(printable)
        self.void.setVisible(alive and dossier.stage is not Stage.RETURNED)
        self.erase.setVisible(not dossier.erased)
        self.more.setVisible(any(action.isVisible() for action in self._others()))
        self.print_more.setVisible(printable)

    def _show_keys(self, *, first: bool) -> None:
        """Write the keys on the buttons; there is one F9, for what is usually done next."""
        _key(self.print_slip, "F9" if first else "Alt+I", "printer")
        _key(self.ready, "Alt+C" if first else "F9", "ok")
        _key(self.give_back, "F9", "give_back")
        waits = self.ready.isHidden() and self.give_back.isHidden() and not first
        for place, step in enumerate(self.usual):
            step.setVisible(place < len(self._beside))
            if place < len(self._beside):
                name = self._beside[place]
                said = self._words[name]
                step.setAccessibleName(said.title)
                _key(step, "F9" if waits and name in BY_F9 else said.key, said.icon)

    def first(self) -> QPushButton | None:
        """Return the button that has F9."""
        return next((b for b in self._buttons() if not b.isHidden() and "(F9)" in b.text()), None)

    def focused(self) -> QPushButton | None:
        """Return the button that the cursor is on."""
        return next((step for step in self._buttons() if step.hasFocus()), None)

    def button_of(self, name: str) -> QPushButton | None:
        """Return the button of a step, None where it is in the menu or not offered."""
        return self.usual[self._beside.index(name)] if name in self._beside else None

    def _others(self) -> tuple[QAction, ...]:
        return (*self.steps.values(), self.void, self.erase)

    def _on_usual(self, place: int) -> None:
        if place < len(self._beside):
            self.step_wanted.emit(self._beside[place])

    @Slot()
    def _on_menu(self) -> None:
        papers = self.sender() is self.print_more
        opener, menu = (self.print_more, self.print_menu) if papers else (self.more, self.menu)
        menu.clear()
        if papers:
            menu.addActions([self.reprint, self.control_slip, *self.papers.values(), self.label])
        else:
            menu.addActions(list(self.steps.values()))
            menu.addSeparator()
            menu.addActions([self.void, self.erase])
        menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))
        shown = [action for action in menu.actions() if action.isVisible()]
        if shown:
            menu.setActiveAction(shown[0])


def _told(dossier: "Dossier") -> set[str]:
    """Return the papers that were given with steps which still hold."""
    acts = set(dossier.acts)
    held = (e for e in dossier.history if e.kind in TOLD_ON and f"{e.log}:{e.seq}" in acts)
    return {TOLD_ON[event.kind] for event in held}


def _key(step: QPushButton, key: str, icon: str) -> None:
    """Write a key on a button; F9 itself belongs to the window."""
    name = step.accessibleName()
    step.setText(f"{name}  ({key})" if key else name)
    step.setShortcut(key if key != "F9" else "")
    dress(step, "primary" if key == "F9" else "")
    theme.set_icon(step, icon, "on_accent" if key == "F9" else "ink")
