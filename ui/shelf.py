"""Kho hồ sơ: where papers lie, what lies where it should not, and whether all of it is there."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.modes import ModePage
from ui.page import Surroundings
from ui.shelf_scan import AtAShelf, Counting, Laying
from ui.shelf_view import Viewing


class ShelfPage(ModePage):
    """Looking, laying down and counting; only the last two take scans for themselves."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Kho hồ sơ")
        self.viewing = Viewing(around)
        self.laying = Laying(around)
        self.counting = Counting(around)
        self.hold(
            (
                ("view", self.tr("Xem kho"), "list", self.viewing),
                ("lay", self.tr("Xếp lên kệ"), "shelf", self.laying),
                ("count", self.tr("Kiểm kê"), "ok", self.counting),
            )
        )
        self.viewing.lay_wanted.connect(lambda place: self._work("lay", self.laying, place))
        self.viewing.count_wanted.connect(lambda place: self._work("count", self.counting, place))
        for work in (self.laying, self.counting):
            work.written.connect(self._offer)

    def shown(self) -> None:
        super().shown()
        self._offer()

    def go_to(self, name: str) -> None:
        self._offer()
        super().go_to(name)

    def show_part(self, part: str) -> None:
        if part == "misplaced":
            self.go_to("view")
            self.viewing.show_alarm()
        else:
            super().show_part(part)

    def _work(self, name: str, work: AtAShelf, place: str) -> None:
        work.go_to_place(place)
        self.go_to(name)

    @Slot()
    def _offer(self) -> None:
        """Offer the shelves in use wherever a shelf is asked for."""
        places = sorted({line.place for line in self.desk.shelves()})
        for work in (self.laying, self.counting):
            work.offer(places)
