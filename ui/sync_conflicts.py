"""Việc trùng: what two counters did apart, side by side; a person says what holds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter.errors import CounterError
from ui import words
from ui.books_parts import BookLine, Lines, Section
from ui.bridge import LONG
from ui.forms import Field, keyed
from ui.widgets import Card, Sentence, button, label

if TYPE_CHECKING:
    from counter.conflicts import Conflict, Side
    from ui.page import Surroundings


class SideCard(Card):
    """One of two acts: who, when, where, what; and the way to its dossier."""

    def __init__(self, title: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.code = ""
        self.what, self.who = Sentence(), Sentence()
        self.when, self.counter, self.number = label(), label(), label("", "strong")
        self.open = keyed(self.tr("Mở hồ sơ"), key, icon="find")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for row, (name, held) in enumerate(
            (
                (self.tr("Hồ sơ"), self.number),
                (self.tr("Việc"), self.what),
                (self.tr("Người làm"), self.who),
                (self.tr("Lúc"), self.when),
                (self.tr("Quầy"), self.counter),
            )
        ):
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(held, row, 1)
        grid.setColumnStretch(1, 1)
        self.box.addLayout(grid)
        self.box.addStretch(1)
        last = QHBoxLayout()
        last.addWidget(self.open)
        last.addStretch(1)
        self.box.addLayout(last)

    def show_side(self, side: "Side") -> None:
        self.code = side.code
        self.number.setText(side.code)
        self.what.setText(words.happened(side.event))
        self.who.setText(side.by)
        self.when.setText(words.moment(side.at))
        self.counter.setText(side.counter or self.tr("chưa rõ"))


class ConflictsSection(Section):
    """A list above, the two acts of the current line below, and what is made of them."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._found: list[Conflict] = []
        self.none = label(
            self.tr("Không có việc nào hai quầy làm trùng nhau chờ kết luận."), "ok", wrap=True
        )
        self.list = Lines(
            self.tr("Những việc trùng"),
            (
                (self.tr("Trùng gì"), 220),
                (self.tr("Chủ hồ sơ"), 200),
                (self.tr("Thủ tục"), 300),
            ),
        )
        self.holds = SideCard(self.tr("Đang đúng"), "Alt+1")
        self.came = SideCard(self.tr("Đến sau"), "Alt+2")
        self.advice = Sentence()
        self.reason = Field(self.tr("Kết luận, lý do"), self.tr("ví dụ: đã hỏi công dân, giữ …"))
        self.settle = button(self.tr("Kết luận"), "F9", "primary", "ok")
        self._below = QWidget()
        self._lay_out()
        self.list.currentCellChanged.connect(lambda *_: self._show_current())
        self.list.opened.connect(lambda _: self.reason.setFocus())
        for side in (self.holds, self.came):
            side.open.clicked.connect(lambda _=False, side=side: self._on_open(side))
        self.reason.enter_moves = False
        self.reason.line.returnPressed.connect(self.primary)
        self.settle.clicked.connect(self.primary)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        box.addWidget(self.none)
        box.addWidget(self.list, 1)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.holds, 1)
        sides.addWidget(self.came, 1)
        below.addLayout(sides)
        below.addWidget(self.advice)
        below.addWidget(self.reason)
        last = QHBoxLayout()
        last.setContentsMargins(0, 0, 0, 4)
        last.addWidget(self.settle)
        last.addStretch(1)
        below.addLayout(last)
        box.addWidget(self._below)
        box.addStretch(0)

    # --- what the page asks ---

    def shown(self) -> None:
        desk = self.desk
        self.around.jobs.run(self, desk.conflicts, self._on_found, failed=self.refuse, lane=LONG)

    def default_focus(self) -> QWidget:
        return self.list

    def clear(self) -> bool:
        if not self.reason.text():
            return False
        self.reason.fill("")
        return True

    @Slot()
    def primary(self) -> None:
        """Settle the conflict of the current line, with a reason."""
        found = self._current()
        if found is None:
            return
        try:
            self.desk.settle(found.key, self.reason.text())
        except CounterError as error:
            self.reason.wrong(wrong=error.code == "reason_missing")
            self.reason.setFocus()
            self.refuse(error)
            return
        self.reason.fill("")
        self.said.emit(self.tr("Đã kết luận: {owner}.").format(owner=found.owner), "ok")
        self.shown()

    # --- inside ---

    def _on_found(self, found: "list[Conflict]") -> None:
        self._found = found
        self.list.show_lines(
            BookLine((self._kind(one), one.owner, one.procedure), one.key, "warning")
            for one in found
        )
        self.none.setVisible(not found)
        self.list.setVisible(bool(found))
        self._show_current()

    def _kind(self, found: "Conflict") -> str:
        return {
            "act": self.tr("hai việc không đi cùng nhau"),
            "code": self.tr("một mã, hai người"),
            "double": self.tr("tiếp nhận hai lần"),
        }.get(found.kind, found.kind)

    def _current(self) -> "Conflict | None":
        key = self.list.key()
        return next((one for one in self._found if one.key == key), None)

    def _show_current(self) -> None:
        found = self._current()
        self._below.setVisible(found is not None)
        if found is None:
            return
        self.holds.show_side(found.holds)
        self.came.show_side(found.came)
        self.came.open.setVisible(found.came.code != found.holds.code)
        self.advice.setText(
            {
                "act": self.tr(
                    "Việc đến sau không còn khớp nên không tính. Còn phải làm gì thì mở hồ sơ làm "
                    "tiếp như một việc mới, rồi ghi kết luận."
                ),
                "code": self.tr(
                    "Một mã đã cấp cho hai người: mở hồ sơ, sửa cho đúng người, rồi ghi kết luận."
                ),
                "double": self.tr(
                    "Nếu là một việc nhận hai lần: mở hồ sơ thừa và Hủy tiếp nhận. Nếu đúng là hai "
                    "việc: ghi lý do rồi kết luận."
                ),
            }.get(found.kind, "")
        )

    def _on_open(self, side: SideCard) -> None:
        if side.code:
            self.dossier_wanted.emit(side.code)
