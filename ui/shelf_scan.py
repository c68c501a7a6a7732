"""Xếp lên kệ and Kiểm kê: a place, then everything that is scanned at it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QWidget

from counter.errors import CounterError
from counter.text import clean, fold
from ui import theme
from ui.forms import Named, keyed
from ui.pile_work import PileWork
from ui.shelf_pile import ShelfPile, ShelfTable
from ui.widgets import Card, label

if TYPE_CHECKING:
    from counter.desk_till import Stock
    from ui.page import Surroundings

translate = QCoreApplication.translate


class AtAShelf(PileWork):
    """A pile that belongs to one place."""

    written = Signal()  # what lies where has changed

    def __init__(self, around: Surroundings, verb: str, begin_by: str, *, counting: bool) -> None:
        pile = ShelfPile(around.desk, counting=counting)
        super().__init__(around, pile, ShelfTable(), verb, begin_by, "shelf")
        self.place = QComboBox()
        self.place.setEditable(True)
        self.place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.place.setMinimumWidth(160)
        self.fields.addWidget(Named(self.tr("Kệ, ngăn"), self.place), 4)
        self.fields.addWidget(self.code, 5)

    def default_focus(self) -> QWidget:
        return self.code if clean(self.place.currentText()) else self.place

    def offer(self, places: Iterable[str]) -> None:
        """Offer the places that have something on them; what is typed stays."""
        typed = self.place.currentText()
        self.place.clear()
        self.place.addItems(list(places))
        self.place.setEditText(typed)

    def go_to_place(self, place: str) -> None:
        """Work at this place."""
        self.place.setEditText(place)

    def named(self) -> str:
        """The place as it is known, whatever its capitals; says where there is none."""
        typed = clean(self.place.currentText())
        if not typed:
            self.refuse(self.tr("Chọn hoặc gõ tên kệ, ngăn."), self.place)
        known = [self.place.itemText(n) for n in range(self.place.count())]
        return next((place for place in known if fold(place) == fold(typed)), typed)


class Laying(AtAShelf):
    """Say where papers lie: a place, and the pile that is put there."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(
            around,
            translate("Laying", "Xếp lên kệ"),
            translate("Laying", "Chọn kệ, quét lần lượt các phiếu đặt lên kệ đó, rồi bấm F9."),
            counting=False,
        )

    @Slot()
    def primary(self) -> None:
        if not self.ready() or not (place := self.named()):
            return
        laid, error = self.each_note(
            {slip.code: "" for slip in self.pile.good},
            lambda codes, _, how: self.desk.shelve(codes, place, how),
        )
        if error is not None:
            self.keep(error, laid)
            return
        said = self.tr("Đã xếp {n} hồ sơ vào “{place}”").format(n=len(laid), place=place)
        self.finish(laid, said)
        self.written.emit()


class Counting(AtAShelf):
    """Compare a shelf with what was scanned on it."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(
            around,
            translate("Counting", "Kiểm kê"),
            translate(
                "Counting",
                "Chọn kệ, quét hết các phiếu đang nằm trên kệ đó, rồi bấm F9 để đối chiếu.",
            ),
            counting=True,
        )
        self.how.hide()  # a shelf is counted now, by whoever stands there
        self.stock: Stock | None = None
        self.missing = Column(self.tr("Thiếu"), "error")
        self.strange = Column(self.tr("Lạ"), "warning")
        self.found = Column(self.tr("Đúng"), "ok")
        self.fetch = keyed(self.tr("Xếp các hồ sơ lạ vào kệ này"), "Ctrl+T", "link")
        self.fetch.clicked.connect(self._on_fetch)
        self.strange.box.addWidget(self.fetch)
        self.outcome = QWidget()
        columns = QHBoxLayout(self.outcome)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(8)
        for column in (self.missing, self.strange, self.found):
            column.opened.connect(self.dossier_wanted)
            columns.addWidget(column, 1)
        self.outcome.hide()
        self.middle.addWidget(self.outcome, 6)

    def render_pile(self) -> None:
        """An empty shelf can be counted as well: everything on it is missing then."""
        if self.pile.slips:
            self._show(None)
        super().render_pile()
        self.write.setEnabled(True)
        self.empty.setVisible(not self.pile.slips and self.stock is None)

    def clear(self) -> bool:
        if super().clear():
            return True
        if self.stock is None:
            return False
        self._show(None)
        self.render_pile()
        return True

    @Slot()
    def primary(self) -> None:
        if not (place := self.named()):
            return
        try:
            codes = tuple(slip.code for slip in self.pile.good)
            stock = self.desk.take_stock(place, codes, self.command)
        except CounterError as error:
            self.keep(error, [])
            return
        self.command = uuid4().hex
        self.pile.slips = []
        self._show(stock)
        self.render_pile()
        said = self.tr("“{place}”: đúng {found}, thiếu {missing}, lạ {strange} hồ sơ. Đã lưu.")
        wrong = bool(stock.missing or stock.strange)
        self.said.emit(
            said.format(
                place=place,
                found=len(stock.found),
                missing=len(stock.missing),
                strange=len(stock.strange),
            ),
            "warning" if wrong else "ok",
        )
        self.written.emit()

    def _show(self, stock: Stock | None) -> None:
        self.stock = stock
        self.outcome.setVisible(stock is not None)
        if stock is None:
            return
        self.missing.show_codes(self._told(stock.missing))
        self.strange.show_codes(self._told(stock.strange))
        self.found.show_codes(self._told(stock.found))
        self.fetch.setVisible(bool(stock.strange))

    def _told(self, codes: Iterable[str]) -> list[tuple[str, str]]:
        """Say whose each is, and where it should be."""
        made = []
        for code in codes:
            slip = self.pile.line(self.desk.dossier(code))
            place = slip.place if self.stock and slip.place != self.stock.place else ""
            parts = (code, slip.owner, slip.said, place)
            made.append((code, " · ".join(filter(None, parts))))
        return made

    @Slot()
    def _on_fetch(self) -> None:
        """What was found here without being noted lies here from now on, where it still may."""
        if self.stock is None:
            return
        laying = ShelfPile(self.desk, counting=False)
        slips = [laying.add(code) for code in self.stock.strange]
        codes = tuple(slip.code for slip in slips if slip.good)
        place = self.stock.place
        try:
            moved = self.desk.shelve(codes, place)
        except CounterError as error:
            self.refused(error)
            return
        kept = [slip for slip in slips if not slip.good]
        said = self.tr("Đã xếp {n} hồ sơ vào “{place}”").format(n=len(moved), place=place)
        if kept:
            said = self.tr("{said}. {n} hồ sơ đã xong, không xếp lên kệ.").format(
                said=said, n=len(kept)
            )
        self.fetch.hide()
        self.said.emit(said, "warning" if kept else "ok")
        self.written.emit()


class Column(Card):
    """One of the three answers of a stock-take; Enter opens the dossier."""

    opened = Signal(str)

    def __init__(self, name: str, mood: str) -> None:
        super().__init__()
        self.name, self.mood = name, mood
        self.codes: list[str] = []
        self.setMinimumWidth(180)
        self.head = label(name, "title")
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setWordWrap(True)
        self.box.addWidget(self.head)
        self.box.addWidget(self.list, 1)
        self.list.itemActivated.connect(self._on_activated)

    def show_codes(self, told: list[tuple[str, str]]) -> None:
        """Show codes, with what is said of each."""
        self.head.setText(f"{self.name}: {len(told)}")
        self.codes = [code for code, _ in told]
        self.list.clear()
        self.list.addItems([said for _, said in told])
        for place in range(self.list.count()):
            self.list.item(place).setIcon(theme.icon(self.mood, self.mood))

    @Slot()
    def _on_activated(self) -> None:
        if 0 <= self.list.currentRow() < len(self.codes):
            self.opened.emit(self.codes[self.list.currentRow()])
