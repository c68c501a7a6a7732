"""Sổ theo dõi: register, hand-over list and list of a day, printed or kept as a PDF."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from counter.text import date_text
from ui.books_parts import Day, Section, period_is_wrong, write_whole
from ui.bridge import PAPER
from ui.flow import FlowLayout
from ui.forms import Field, Named, Options, keyed
from ui.widgets import button, label

if TYPE_CHECKING:
    from ui.page import Surroundings

REGISTER, HAND_OVER, DAILY = range(3)


class RegisterBook(Section):
    """Which book, of which days, on which paper."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        today = self.desk.now().date()
        self._today = today
        self.choices = (
            QRadioButton(self.tr("Sổ theo dõi hồ sơ")),
            QRadioButton(self.tr("Danh sách giao nhận hồ sơ")),
            QRadioButton(self.tr("Danh sách tiếp nhận trong ngày")),
        )
        self.since = Day(self.tr("Từ ngày"), today)
        self.until = Day(self.tr("Đến ngày"), today)
        self.today = button(self.tr("Hôm nay"), "", "quiet")
        self.week = button(self.tr("Tuần này"), "", "quiet")
        self.month = button(self.tr("Tháng này"), "", "quiet")
        self.paper = Options((("a4", self.tr("A4")), ("a5", self.tr("A5"))))
        self.pile = Field(
            self.tr("Chỉ một lần giao (số trên danh sách)"), self.tr("Để trống: mọi lần giao")
        )
        self.print = button(self.tr("In"), "F9", "primary", "printer")
        self.save = keyed(self.tr("Lưu tệp PDF…"), "Ctrl+S", icon="list")
        self._lay_out()
        self._bind()
        self.choices[REGISTER].setChecked(True)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        hints = (
            self.tr("Mọi hồ sơ tiếp nhận trong thời gian này, cả hồ sơ đã hủy, đánh số liên tục."),
            self.tr("Hồ sơ quầy đã giao cho bộ phận xử lý, có chỗ ký giao và ký nhận."),
            self.tr("Hồ sơ tiếp nhận của một ngày, có chỗ ký khi trả kết quả."),
        )
        group = QButtonGroup(self)
        for choice, hint in zip(self.choices, hints, strict=True):
            group.addButton(choice)
            line = label(hint, "muted", wrap=True)
            line.setContentsMargins(28, 0, 0, 8)
            box.addWidget(choice)
            box.addWidget(line)
        days = FlowLayout()
        self._since = Named(self.tr("Từ ngày"), self.since)
        self._until = Named(self.tr("Đến ngày"), self.until)
        self._paper = Named(self.tr("Khổ giấy"), self.paper)
        for part in (self._since, self._until, self._paper):
            days.addWidget(part)
        box.addLayout(days)
        near = QHBoxLayout()
        near.setSpacing(8)
        for quick in (self.today, self.week, self.month):
            near.addWidget(quick)
        near.addStretch(1)
        box.addLayout(near)
        box.addWidget(self.pile)
        last = QHBoxLayout()
        last.setContentsMargins(0, 12, 0, 0)
        last.setSpacing(8)
        last.addWidget(self.print)
        last.addWidget(self.save)
        last.addStretch(1)
        box.addLayout(last)
        box.addStretch(1)
        self.pile.setMaximumWidth(420)

    def _bind(self) -> None:
        for choice in self.choices:
            choice.toggled.connect(self._on_choice)
        self.today.clicked.connect(lambda: self._show(self._now(), self._now()))
        self.week.clicked.connect(self._on_week)
        self.month.clicked.connect(lambda: self._show(self._now().replace(day=1), self._now()))
        self.print.clicked.connect(self.primary)
        self.save.clicked.connect(self._on_save)

    # --- what the page asks ---

    def shown(self) -> None:
        """A page left open over night begins with the new day."""
        if self._now() != self._today:
            self._today = self._now()
            self._show(self._today, self._today)

    def concerns(self, subjects: frozenset[str]) -> bool:
        return False

    def default_focus(self) -> QWidget:
        return self.choices[self.which()]

    def clear(self) -> bool:
        today = self._now()
        asked = (self.since.text(), self.until.text(), self.pile.text())
        if asked == (date_text(today), date_text(today), ""):
            return False
        self._show(today, today)
        self.pile.fill("")
        return True

    @Slot()
    def primary(self) -> None:
        """Print it."""
        wanted = self._wanted()
        if wanted is not None:
            title, draw, size = wanted
            self.around.print_jobs.print_document(title, draw, size)

    # --- inside ---

    def which(self) -> int:
        """Which of the three is chosen."""
        return next(n for n, choice in enumerate(self.choices) if choice.isChecked())

    def _now(self) -> date:
        return self.desk.now().date()

    def _show(self, since: date, until: date) -> None:
        self.since.show_day(since)
        self.until.show_day(until)

    @Slot()
    def _on_week(self) -> None:
        today = self._now()
        self._show(today - timedelta(days=today.weekday()), today)

    @Slot(bool)
    def _on_choice(self, on: bool) -> None:
        if not on:
            return
        which = self.which()
        self.pile.setVisible(which == HAND_OVER)
        self._until.setVisible(which != DAILY)
        self._paper.setVisible(which != DAILY)
        self._since.name.setText(self.tr("Ngày") if which == DAILY else self.tr("Từ ngày"))
        for quick in (self.week, self.month):
            quick.setVisible(which != DAILY)

    def _wanted(self) -> tuple[str, Callable[[], bytes], Literal["a4", "a5"]] | None:
        """What is to be drawn, under which name; None where the days are no period."""
        which, desk = self.which(), self.desk
        until = self.since if which == DAILY else self.until
        wrong = period_is_wrong(self.since, until)
        if wrong is not None:
            wrong.setFocus()
            self.said.emit(
                self.tr("Ngày ghi chưa đúng: viết như 20/11/2026, ngày đầu trước ngày cuối."),
                "error",
            )
            return None
        first, last = self.since.day(), until.day()
        size: Literal["a4", "a5"] = "a5" if self.paper.value() == "a5" else "a4"
        days = f"{first:%d-%m-%Y}" if first == last else f"{first:%d-%m-%Y} {last:%d-%m-%Y}"
        if which == DAILY:
            title = self.tr("Danh sách tiếp nhận {day}").format(day=days)
            return title, lambda: desk.daily_list(first), "a4"
        if which == HAND_OVER:
            pile = self.pile.text().strip()
            title = self.tr("Danh sách giao nhận {days}").format(days=days)
            return title, lambda: desk.hand_over_list(first, last, pile, size), size
        title = self.tr("Sổ theo dõi hồ sơ {days}").format(days=days)
        return title, lambda: desk.register(first, last, size), size

    @Slot()
    def _on_save(self) -> None:
        wanted = self._wanted()
        if wanted is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu tệp PDF"), f"{wanted[0]}.pdf", self.tr("Tệp PDF (*.pdf)")
        )
        if path:
            self.write_pdf(Path(path))

    def write_pdf(self, path: Path) -> None:
        """Write what F9 would print, off the window's thread."""
        wanted = self._wanted()
        if wanted is None:
            return
        if path.suffix.lower() != ".pdf":
            path = path.with_name(path.name + ".pdf")
        draw, said = wanted[1], self.tr("Đã lưu: {path}").format(path=path)
        self.around.jobs.run(
            self,
            lambda: write_whole(path, draw()),
            lambda _: self.said.emit(said, "ok"),
            failed=self.refuse,
            lane=PAPER,
        )
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
