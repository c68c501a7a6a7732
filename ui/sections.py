"""A page of several sections, like Sổ sách: a list of them at its left, one of them in front.

No section costs anything before it is first opened.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedLayout, QWidget

from ui import theme
from ui.books_parts import Section
from ui.forms import scrolled
from ui.page import Page, Surroundings
from ui.widgets import Card, label, name_inner_fields

if TYPE_CHECKING:
    from counter.codes import Scan

SIDE, FOLDED = 192, 44  # px, of the list with its words and without them
NARROW = 760  # px, below which the list gives its room to the section

S = TypeVar("S", bound=Section)


class SectionsPage(Page):
    """Sections by subject; F9 is what the one in front is for."""

    def __init__(
        self,
        around: Surroundings,
        name: str,
        sections: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what the list is called; sections are (words, icon)."""
        super().__init__(around, parent)
        self._made: dict[int, Section] = {}
        self._cards: list[Card] = []
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self._lay_out(sections)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(lambda _: self.section.default_focus().setFocus())
        self.list.setCurrentRow(0)

    def make(self, place: int) -> Section:
        """Import and build a section."""
        raise NotImplementedError

    def _lay_out(self, sections: Sequence[tuple[str, str]]) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 8)
        page.setSpacing(8)
        self.list.setFixedWidth(SIDE)
        page.addWidget(self.list)
        self._stack = QStackedLayout()
        for name, icon in sections:
            item = QListWidgetItem(theme.icon(icon), name)
            item.setSizeHint(QSize(0, 40))
            item.setToolTip(name)
            self.list.addItem(item)
            card = Card()
            card.box.setContentsMargins(0, 8, 0, 8)
            head = label(name, "title")
            head.setContentsMargins(16, 0, 0, 0)
            card.box.addWidget(head)
            self._cards.append(card)
            self._stack.addWidget(card)
        page.addLayout(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setFixedWidth(FOLDED if event.size().width() < NARROW else SIDE)

    @property
    def section(self) -> Section:
        """The one in front."""
        return self._section(self._stack.currentIndex())

    def _section(self, place: int) -> Section:
        """Return a section, made when it is first asked for."""
        if place not in self._made:
            made = self.make(place)
            name_inner_fields(made)
            made.said.connect(self.said)
            made.dossier_wanted.connect(self.dossier_wanted)
            made.page_wanted.connect(self.page_wanted)
            self._made[place] = made
            self._cards[place].box.addWidget(scrolled(made), 1)
        return self._made[place]

    def go_to(self, place: int) -> None:
        """Bring one section to the front."""
        self.list.setCurrentRow(place)

    def open(self, place: int, kind: type[S]) -> S:
        """Bring a section to the front and return it as what it is."""
        self.go_to(place)
        section = self._section(place)
        if not isinstance(section, kind):
            raise TypeError(f"{section} is no {kind}")
        return section

    # --- what the window asks ---

    def shown(self) -> None:
        self.section.shown()

    def default_focus(self) -> QWidget:
        return self.list

    def on_scan(self, scan: "Scan") -> bool:
        return self.section.on_scan(scan)

    def clear(self) -> bool:
        return self.section.clear()

    @Slot()
    def primary(self) -> None:
        self.section.primary()

    def refresh(self, subjects: frozenset[str]) -> None:
        if self.isVisible() and self.section.concerns(subjects):
            self.section.shown()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row >= 0:
            self._section(row)
            self._stack.setCurrentIndex(row)
            if self.isVisible():
                self.section.shown()
