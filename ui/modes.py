"""A page with several ways of working, one of them in front; Alt+1, Alt+2 … bring the others."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedLayout, QVBoxLayout
from PySide6.QtWidgets import QWidget as Widget

from ui.flow import FlowLayout
from ui.forms import keyed, rename
from ui.page import Page, Surroundings, dress

if TYPE_CHECKING:
    from counter.codes import Scan

MARK = 16  # px that the mark of the chosen one takes


class Mode(Widget):
    """One way of working; its page passes on what the window asks."""

    said = Signal(str, str)
    dossier_wanted = Signal(str)

    def shown(self) -> None:
        """Come to the front: read again what may have changed meanwhile."""

    def default_focus(self) -> Widget:
        """Return the widget in which typing starts."""
        return self

    def on_scan(self, scan: "Scan") -> bool:
        """Take a scan; False lets the window route it."""
        return False

    def clear(self) -> bool:
        """Clear what was entered; False: there was nothing to clear."""
        return False

    def primary(self) -> None:
        """F9."""

    def refresh(self, subjects: frozenset[str]) -> None:
        """Facts about these subjects were written."""


class ModePage(Page):
    """Shows one of its modes; Esc leads back to the first one before it leaves the page."""

    def __init__(self, around: Surroundings, parent: Widget | None = None) -> None:
        super().__init__(around, parent)
        self.modes: dict[str, Mode] = {}
        self.tabs: dict[str, QPushButton] = {}
        self.mode = ""  # the name of the one in front
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 8)
        page.setSpacing(8)
        self._line = FlowLayout()  # on a narrow screen the tabs take a second line
        page.addLayout(self._line)
        self._stack = QStackedLayout()
        page.addLayout(self._stack, 1)
        self._group = QButtonGroup(self)

    def hold(self, modes: Iterable[tuple[str, str, str, Mode]]) -> None:
        """Take the modes in: name, words, icon, and the mode itself."""
        for place, (name, words, icon, mode) in enumerate(modes, 1):
            tab = dress(keyed(words, f"Alt+{place}", icon=icon), "nav")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, name=name: self.go_to(name))
            self._group.addButton(tab)
            self._line.addWidget(tab)
            self._stack.addWidget(mode)
            mode.said.connect(self.said)
            mode.dossier_wanted.connect(self.dossier_wanted)
            self.modes[name], self.tabs[name] = mode, tab
            self.name_tab(name, words)
        self.mode = next(iter(self.modes))
        self.tabs[self.mode].setChecked(True)

    def name_tab(self, name: str, words: str) -> None:
        """Give a tab other words, and the room they need."""
        tab = self.tabs[name]
        rename(tab, words, f"Alt+{list(self.tabs).index(name) + 1}")
        tab.setMinimumWidth(tab.sizeHint().width() + MARK)

    def go_to(self, name: str) -> None:
        """Bring a mode to the front."""
        self.mode = name
        self.tabs[name].setChecked(True)
        self._stack.setCurrentWidget(self.modes[name])
        self.modes[name].shown()
        self.modes[name].default_focus().setFocus()

    def show_part(self, part: str) -> None:
        if part in self.modes:
            self.go_to(part)

    def shown(self) -> None:
        self.modes[self.mode].shown()

    def default_focus(self) -> Widget:
        return self.modes[self.mode].default_focus()

    def on_scan(self, scan: "Scan") -> bool:
        return self.modes[self.mode].on_scan(scan)

    def clear(self) -> bool:
        if self.modes[self.mode].clear():
            return True
        first = next(iter(self.modes))
        if self.mode != first:
            self.go_to(first)
            return True
        return False

    def primary(self) -> None:
        self.modes[self.mode].primary()

    def refresh(self, subjects: frozenset[str]) -> None:
        self.modes[self.mode].refresh(subjects)
