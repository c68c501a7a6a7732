"""Sổ sách: what an office keeps beside its dossiers: registers, numbers, money, outages, days."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedLayout, QWidget

from counter.codes import Scan
from ui import theme
from ui.books_calendar import CalendarBook
from ui.books_cash import CashBook
from ui.books_gaps import NumbersBook
from ui.books_outages import OutageBook
from ui.books_pad import PadBook
from ui.books_parts import Section
from ui.books_register import RegisterBook
from ui.forms import scrolled
from ui.page import Page, Surroundings
from ui.widgets import Card, label

SIDE, FOLDED = 192, 44  # px, of the list with its words and without them
NARROW = 760  # px, below which the list gives its room to the book


class BooksPage(Page):
    """Books by subject; F9 is what the one in front is for."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Sổ sách")
        self.register = RegisterBook(around)
        self.pad = PadBook(around)
        self.numbers = NumbersBook(around)
        self.cash = CashBook(around)
        self.outages = OutageBook(around)
        self.calendar = CalendarBook(around)
        self.books: tuple[Section, ...] = (
            *(self.register, self.pad, self.numbers),
            *(self.cash, self.outages, self.calendar),
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các sổ"))
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 8)
        page.setSpacing(8)
        self.list.setFixedWidth(SIDE)
        page.addWidget(self.list)
        self._stack = QStackedLayout()
        for name, icon, held in (
            (self.tr("Sổ theo dõi"), "books", self.register),
            (self.tr("Phiếu cúp điện"), "intake", self.pad),
            (self.tr("Số chưa dùng"), "list", self.numbers),
            (self.tr("Tiền thu"), "label", self.cash),
            (self.tr("Sự cố hệ thống"), "off", self.outages),
            (self.tr("Lịch làm việc"), "calendar", self.calendar),
        ):
            item = QListWidgetItem(theme.icon(icon), name)
            item.setSizeHint(QSize(0, 40))
            item.setToolTip(name)
            self.list.addItem(item)
            card = Card()
            card.box.setContentsMargins(0, 8, 0, 8)
            head = label(name, "title")
            head.setContentsMargins(16, 0, 0, 0)
            card.box.addWidget(head)
            held.setObjectName("section")
            area = scrolled(held)
            held.setObjectName("section")
            area.setStyleSheet("QScrollArea, QWidget#section { background: transparent; }")
            card.box.addWidget(area, 1)
            self._stack.addWidget(card)
        page.addLayout(self._stack, 1)
        self.list.setCurrentRow(0)

    def _bind(self) -> None:
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(lambda _: self.book.default_focus().setFocus())
        for book in self.books:
            book.said.connect(self.said)
            book.dossier_wanted.connect(self.dossier_wanted)
            book.page_wanted.connect(self.page_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setFixedWidth(FOLDED if event.size().width() < NARROW else SIDE)

    @property
    def book(self) -> Section:
        """The one in front."""
        return self.books[self._stack.currentIndex()]

    def go_to(self, place: int) -> None:
        """Bring one book to the front."""
        self.list.setCurrentRow(place)

    # --- what the window asks ---

    def shown(self) -> None:
        self.book.shown()

    def default_focus(self) -> QWidget:
        return self.list

    def on_scan(self, scan: Scan) -> bool:
        return self.book.on_scan(scan)

    def clear(self) -> bool:
        return self.book.clear()

    @Slot()
    def primary(self) -> None:
        self.book.primary()

    def refresh(self, subjects: frozenset[str]) -> None:
        if self.isVisible() and self.book.concerns(subjects):
            self.book.shown()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row >= 0:
            self._stack.setCurrentIndex(row)
            self.book.shown()
