"""Sổ sách: what an office keeps beside its dossiers: registers, numbers, money, outages, days."""

from enum import IntEnum

from PySide6.QtWidgets import QWidget

from ui.books_parts import Section
from ui.page import Surroundings
from ui.sections import SectionsPage


class Book(IntEnum):
    """The books, as they stand in the list."""

    REGISTER = 0
    PAD = 1
    NUMBERS = 2
    CASH = 3
    OUTAGES = 4
    CALENDAR = 5


class BooksPage(SectionsPage):
    """Books by subject; F9 is what the one in front is for."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        books = (
            (self.tr("Sổ theo dõi"), "books"),
            (self.tr("Phiếu cúp điện"), "intake"),
            (self.tr("Số chưa dùng"), "list"),
            (self.tr("Tiền thu"), "label"),
            (self.tr("Sự cố hệ thống"), "off"),
            (self.tr("Lịch làm việc"), "calendar"),
        )
        super().__init__(around, self.tr("Các sổ"), books, parent)
        self.title = self.tr("Sổ sách")

    @property
    def book(self) -> Section:
        """The one in front."""
        return self.section

    def make(self, place: int) -> Section:
        match place:
            case Book.REGISTER:
                from ui.books_register import RegisterBook

                return RegisterBook(self.around)
            case Book.PAD:
                from ui.books_pad import PadBook

                return PadBook(self.around)
            case Book.NUMBERS:
                from ui.books_gaps import NumbersBook

                return NumbersBook(self.around)
            case Book.CASH:
                from ui.books_cash import CashBook

                return CashBook(self.around)
            case Book.OUTAGES:
                from ui.books_outages import OutageBook

                return OutageBook(self.around)
        from ui.books_calendar import CalendarBook

        return CalendarBook(self.around)
