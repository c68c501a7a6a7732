"""Sổ sách: what an office keeps beside its dossiers: registers, numbers, money, outages, days.

No book costs anything before it is first opened.
"""

from enum import IntEnum
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
NARROW = 760  # px, below which the list gives its room to the book

S = TypeVar("S", bound=Section)


class Book(IntEnum):
    """The books, as they stand in the list."""

    REGISTER = 0
    PAD = 1
    NUMBERS = 2
    CASH = 3
    OUTAGES = 4
    CALENDAR = 5


class BooksPage(Page):
    """Books by subject; F9 is what the one in front is for."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Sổ sách")
        self._books: dict[int, Section] = {}
        self._cards: list[Card] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các sổ"))
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(lambda _: self.book.default_focus().setFocus())
        self.list.setCurrentRow(Book.REGISTER)

    def _lay_out(self) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 8)
        page.setSpacing(8)
        self.list.setFixedWidth(SIDE)
        page.addWidget(self.list)
        self._stack = QStackedLayout()
        for name, icon in (
            (self.tr("Sổ theo dõi"), "books"),
            (self.tr("Phiếu cúp điện"), "intake"),
            (self.tr("Số chưa dùng"), "list"),
            (self.tr("Tiền thu"), "label"),
            (self.tr("Sự cố hệ thống"), "off"),
            (self.tr("Lịch làm việc"), "calendar"),
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
            self._cards.append(card)
            self._stack.addWidget(card)
        page.addLayout(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setFixedWidth(FOLDED if event.size().width() < NARROW else SIDE)

    @property
    def book(self) -> Section:
        """The one in front."""
        return self._book(self._stack.currentIndex())

    def _book(self, place: int) -> Section:
        """Return a book, made when it is first asked for."""
        if place not in self._books:
            book = _make(place, self.around)
            name_inner_fields(book)
            book.said.connect(self.said)
            book.dossier_wanted.connect(self.dossier_wanted)
            book.page_wanted.connect(self.page_wanted)
            self._books[place] = book
            self._cards[place].box.addWidget(scrolled(book), 1)
        return self._books[place]

    def go_to(self, place: int) -> None:
        """Bring one book to the front."""
        self.list.setCurrentRow(place)

    def open(self, place: int, kind: type[S]) -> S:
        """Bring a book to the front and return it as what it is."""
        self.go_to(place)
        book = self._book(place)
        if not isinstance(book, kind):
            raise TypeError(f"{book} is no {kind}")
        return book

    # --- what the window asks ---

    def shown(self) -> None:
        self.book.shown()

    def default_focus(self) -> QWidget:
        return self.list

    def on_scan(self, scan: "Scan") -> bool:
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
            self._book(row)
            self._stack.setCurrentIndex(row)
            if self.isVisible():
                self.book.shown()


def _make(place: int, around: Surroundings) -> Section:
    """Import and build a book."""
    match place:
        case Book.REGISTER:
            from ui.books_register import RegisterBook

            return RegisterBook(around)
        case Book.PAD:
            from ui.books_pad import PadBook

            return PadBook(around)
        case Book.NUMBERS:
            from ui.books_gaps import NumbersBook

            return NumbersBook(around)
        case Book.CASH:
            from ui.books_cash import CashBook

            return CashBook(around)
        case Book.OUTAGES:
            from ui.books_outages import OutageBook

            return OutageBook(around)
    from ui.books_calendar import CalendarBook

    return CalendarBook(around)
