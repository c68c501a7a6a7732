"""Tiền thu: the till of a clerk on a day – what was taken, counted, and the difference."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter.desk_till import Cash, CashLine
from counter.errors import CounterError
from counter.text import date_text, in_words, money
from ui import words
from ui.books_parts import BookLine, Day, Lines, Section
from ui.flow import FlowLayout
from ui.forms import Field, Hint, Named, Options, keyed
from ui.how import HowRow
from ui.widgets import Ask, button, label

if TYPE_CHECKING:
    from ui.page import Surroundings

ALL = "*"


class CashBook(Section):
    """Anybody's till can be read; a leader reads all at once; only the own one is closed here."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._command = uuid4().hex
        self._opened_for = ""
        self.tills: tuple[Cash, ...] = ()
        self.day = Day(self.tr("Ngày"), self.desk.now().date())
        self.officer = Options()
        self.sum = label("", "big")
        self.words = label("", "muted", wrap=True)
        self.list = Lines(
            self.tr("Các lần thu"),
            (
                (self.tr("Mã hồ sơ"), 250),
                (self.tr("Số tiền"), 120),
                (self.tr("Khi nào"), 130),
                (self.tr("Biên lai"), 140),
                (self.tr("Cán bộ"), 160),
                (self.tr("Ghi chú"), 120),
            ),
        )
        self.empty = label("", "muted", wrap=True)
        self.cancel = keyed(self.tr("Hủy lần thu"), "Delete", "quiet", "void")
        self.open = keyed(self.tr("Mở hồ sơ"), "Alt+O", "quiet", "find")
        self.ask = Ask()
        self._cancelled: CashLine | None = None  # what the question is about
        self.counted = Field(self.tr("Tiền mặt đếm được"), self.tr("Ví dụ 1.250.000"))
        self.remark = Field(self.tr("Ghi chú khi chốt"), self.tr("Vì sao lệch, nếu có"))
        self.how = HowRow(self.desk)
        self.close_till = button(self.tr("Chốt tiền trong ngày"), "F9", "primary", "ok")
        self.difference = Hint("", "muted")
        self.closed = Hint("", "ok", wrap=True)
        self.closing = QWidget()
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        asked = FlowLayout(gap=16)
        asked.addWidget(Named(self.tr("Ngày"), self.day, beside=True))
        asked.addWidget(Named(self.tr("Cán bộ thu"), self.officer, beside=True))
        box.addLayout(asked)
        total = QHBoxLayout()
        total.setSpacing(16)
        total.addWidget(self.sum)
        total.addWidget(self.words, 1)
        box.addLayout(total)
        box.addWidget(self.list, 1)
        box.addWidget(self.empty, 1)
        box.addWidget(self.ask)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.open)
        below.addWidget(self.cancel)
        box.addLayout(below)
        close = QVBoxLayout(self.closing)
        close.setContentsMargins(0, 0, 0, 0)
        close.setSpacing(8)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.counted, 2)
        fields.addWidget(self.remark, 5)
        close.addLayout(fields)
        close.addWidget(self.how)
        act = QHBoxLayout()
        act.setSpacing(12)
        act.addWidget(self.close_till)
        act.addWidget(self.difference, 1)
        act.addStretch(0)
        close.addLayout(act)
        box.addWidget(self.closing)
        box.addWidget(self.closed)

    def _bind(self) -> None:
        self.day.told.connect(lambda _: self.shown())
        self.officer.chosen.connect(lambda _: self.shown())
        self.counted.typed.connect(lambda _: self._tell_difference())
        self.close_till.clicked.connect(self.primary)
        self.cancel.clicked.connect(self._on_cancel)
        self.open.clicked.connect(lambda: self._on_open(self.list.key()))
        self.list.opened.connect(self._on_open)
        self.list.currentCellChanged.connect(self._on_current)
        self.ask.answered.connect(self._on_reason)
        self.ask.left.connect(self.list.setFocus)

    # --- what the page asks ---

    def shown(self) -> None:
        self._offer_officers()
        day, wanted = self.day.day(), self.officer.value()
        names = self._names() if wanted == ALL else [wanted]
        tills = [self.desk.cash(day, name) for name in names]
        self.tills = tuple(till for till in tills if till.lines or len(tills) == 1)
        self._render()

    def default_focus(self) -> QWidget:
        return self.counted if self.closing.isVisible() else self.day

    def clear(self) -> bool:
        if self.ask.isVisible():
            self.ask.leave()
            return True
        today = self.desk.now().date()
        own = self.officer.value() == self.desk.officer.name and self.day.text() == date_text(today)
        if own and not self.counted.text() and not self.remark.text():
            return False
        self.day.show_day(today)
        self._begin()
        self.officer.show_value(self.desk.officer.name)
        self.shown()
        return True

    @Slot()
    def primary(self) -> None:
        """Close the own till, with what was counted."""
        if not self._may_close():
            self.said.emit(self.tr("Chỉ chốt được tiền của chính mình, khi chưa chốt."), "warning")
            return
        counted = read_money(self.counted.text())
        if counted is None or self.how.is_wrong():
            self.counted.wrong(wrong=counted is None)
            (self.counted if counted is None else self.how.at).setFocus()
            self.said.emit(self.tr("Đếm tiền mặt rồi ghi số tiền đếm được."), "error")
            return
        how = replace(self.how.how(), command=self._command)
        try:
            till = self.desk.close_cash(counted, self.day.day(), self.remark.text(), how)
        except CounterError as error:
            self.refuse(error)
            if error.code == "leader_needed":
                self.how.ask_leader()
            return
        self._begin()
        self.shown()
        said = self.tr("Đã chốt tiền ngày {day}: {total}, {difference}.")
        self.said.emit(
            said.format(
                day=date_text(till.day),
                total=money(till.total),
                difference=self._difference(counted - till.total)[0],
            ),
            "ok",
        )

    # --- inside ---

    def _begin(self) -> None:
        self._command = uuid4().hex
        self.counted.fill("")
        self.remark.fill("")
        self.counted.wrong(wrong=False)
        self.how.begin()

    def _names(self) -> list[str]:
        return [officer.name for officer in self.desk.officers]

    def _offer_officers(self) -> None:
        """Show everybody's till; who came to the counter since starts with the own one."""
        officer = self.desk.officer
        offered = [(name, name) for name in self._names()]
        if officer.role == "leader":
            offered.insert(0, (ALL, self.tr("Tất cả cán bộ")))
        shown = self.officer.value()
        if self._opened_for != officer.id:
            self._opened_for = officer.id
            shown = ALL if officer.role == "leader" else officer.name
            self._begin()
        self.officer.clear()
        for value, name in offered:
            self.officer.addItem(name, value)
        self.officer.show_value(shown)

    def _render(self) -> None:
        lines = [(line, till) for till in self.tills for line in till.lines]
        self.list.show_lines(
            BookLine(self._cells(line, till), (line, till), "muted" if line.cancelled else "")
            for line, till in lines
        )
        self.list.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.empty.setText(self.tr("Chưa thu lần nào trong ngày này."))
        total = sum(till.total for till in self.tills)
        self.sum.setText(money(total))
        count = sum(bool(line.amount) and not line.cancelled for line, _ in lines)
        self.words.setText(
            self.tr("{n} lần thu, bằng chữ: {words}").format(n=count, words=in_words(total))
        )
        self.closing.setVisible(self._may_close())
        self.closed.say(self._closed(), "ok")
        self._tell_difference()
        self._on_current()

    def _cells(self, line: CashLine, till: Cash) -> tuple[str, ...]:
        moments = {
            "reception": self.tr("khi tiếp nhận"),
            "supplement": self.tr("khi bổ sung"),
            "return": self.tr("khi trả kết quả"),
        }
        note = self.tr("đã hủy") if line.cancelled else "" if line.amount else self.tr("miễn")
        return (
            line.code,
            money(line.amount),
            moments.get(line.moment, line.moment),
            f"{line.series} {line.number}".strip(),
            till.officer,
            note,
        )

    def _may_close(self) -> bool:
        """Is this the own till, still open?"""
        own = len(self.tills) == 1 and self.tills[0].officer == self.desk.officer.name
        return own and self.officer.value() != ALL and self.tills[0].closed_at is None

    def _tell_difference(self) -> None:
        """Say what closing would write down, before it is written."""
        counted = read_money(self.counted.text())
        if counted is None:
            self.difference.say("" if not self.counted.text() else self.tr("Chưa rõ số tiền."))
            return
        total = sum(till.total for till in self.tills)
        self.difference.say(*self._difference(counted - total))

    def _closed(self) -> str:
        """Say how these tills were closed, if they were."""
        said = self.tr("{officer}: đã chốt lúc {at}, đếm được {counted}, {difference}.")
        return " ".join(
            said.format(
                officer=till.officer,
                at=words.moment(till.closed_at),
                counted=money(till.counted),
                difference=self._difference(till.counted - till.total)[0],
            )
            for till in self.tills
            if till.counted is not None and till.closed_at is not None
        )

    def _difference(self, difference: int) -> tuple[str, str]:
        if not difference:
            return self.tr("khớp với sổ"), "ok"
        said = self.tr("thừa {money}") if difference > 0 else self.tr("thiếu {money}")
        return said.format(money=money(abs(difference))), "warning"

    # --- one payment ---

    def _chosen(self) -> tuple[CashLine, Cash] | None:
        key = self.list.key()
        return key if isinstance(key, tuple) else None

    def _on_open(self, key: tuple[CashLine, Cash] | None) -> None:
        if key is not None:
            self.dossier_wanted.emit(key[0].code)

    @Slot()
    def _on_current(self) -> None:
        chosen = self._chosen()
        self.open.setEnabled(chosen is not None)
        mine = chosen is not None and chosen[1].officer == self.desk.officer.name
        leads = self.desk.officer.role == "leader"
        self.cancel.setEnabled(
            chosen is not None
            and (mine or leads)
            and not chosen[0].cancelled
            and chosen[1].closed_at is None
        )

    @Slot()
    def _on_cancel(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        line = chosen[0]
        self._cancelled = line
        self.ask.ask(
            self.tr("Hủy lần thu {money} của {code} vì:").format(
                money=money(line.amount), code=line.code
            ),
            self.tr("Hủy lần thu"),
            danger=True,
        )

    @Slot(str)
    def _on_reason(self, reason: str) -> None:
        line = self._cancelled
        if line is None:
            return
        try:
            self.desk.cancel_fee(line.code, line.key, reason)
        except CounterError as error:
            self.refuse(error)
            return
        self.shown()
        self.list.setFocus()
        self.said.emit(
            self.tr("Đã hủy lần thu {money} của {code}. Số biên lai không dùng lại.").format(
                money=money(line.amount), code=line.code
            ),
            "ok",
        )


def read_money(text: str) -> int | None:
    """Read whole đồng as people write them: 1.250.000, 1 250 000 đ; None where it is none."""
    bare = "".join(c for c in text.strip().removesuffix("đ") if c not in ".,  ")
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) <= 12 else None
