"""Số chưa dùng: every number of a day that no dossier bears, and why; it adds up to the block."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter.errors import CounterError
from counter.gaps import Gap, Ledger
from counter.text import date_text
from ui import messages
from ui.books_parts import BookLine, Day, Lines, Section
from ui.forms import Hint, Named, keyed
from ui.widgets import button, label

if TYPE_CHECKING:
    from ui.page import Surroundings

MOODS = {"lost": "warning", "void": "muted"}


class NumbersBook(Section):
    """A day, its sum, its gaps."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.day = Day(self.tr("Ngày"), self.desk.now().date())
        self.save = button(self.tr("Lưu bảng…"), "F9", "primary", "list")
        self.open = keyed(self.tr("Mở hồ sơ"), "Alt+O", "quiet", "find")
        self.sum = Hint("", "ok", wrap=True)
        self.ledger: Ledger | None = None
        self.list = Lines(
            self.tr("Số chưa dùng"),
            (
                (self.tr("Từ số"), 84),
                (self.tr("Đến số"), 80),
                (self.tr("Bao nhiêu"), 90),
                (self.tr("Vì sao"), 400),
            ),
        )
        self._lay_out()
        self.day.told.connect(lambda _: self.shown())
        self.save.clicked.connect(self.primary)
        self.open.clicked.connect(lambda: self._on_open(self.list.key()))
        self.list.opened.connect(self._on_open)
        self.list.currentCellChanged.connect(self._on_current)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        box.addWidget(
            label(
                self.tr(
                    "Mỗi quầy có một khối số riêng cho mỗi ngày. Số nào không nằm trên hồ sơ "
                    "đều phải nói được vì sao."
                ),
                "muted",
                wrap=True,
            )
        )
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(Named(self.tr("Ngày"), self.day, beside=True))
        line.addWidget(self.sum, 1)
        box.addLayout(line)
        box.addWidget(self.list, 1)
        last = QHBoxLayout()
        last.setContentsMargins(0, 0, 0, 4)
        last.addWidget(self.save)
        last.addStretch(1)
        last.addWidget(self.open)
        box.addLayout(last)

    # --- what the page asks ---

    def shown(self) -> None:
        try:
            ledger = self.desk.number_ledger(self.day.day())
        except CounterError as error:
            self.refuse(error)
            return
        self.ledger = ledger
        self.list.show_lines(
            BookLine(cells, gap, MOODS.get(gap.why, ""))
            for gap, cells in zip(ledger.gaps, self._cells(ledger), strict=True)
        )
        whole = ledger.used + ledger.unused == ledger.size
        self.sum.say(
            self.tr(
                "Khối {size} số của quầy {counter}: {used} số trên hồ sơ, {unused} số chưa dùng."
            ).format(
                size=_number(ledger.size),
                counter=self.desk.counter,
                used=_number(ledger.used),
                unused=_number(ledger.unused),
            ),
            "ok" if whole else "error",
        )
        self._on_current()

    def default_focus(self) -> QWidget:
        return self.day

    def clear(self) -> bool:
        today = self.desk.now().date()
        if self.day.text() == date_text(today):
            return False
        self.day.show_day(today)
        self.shown()
        return True

    @Slot()
    def primary(self) -> None:
        """Keep the lines as a table, to print or to send."""
        if self.ledger is None:
            return
        name = self.tr("so-chua-dung-{day}.xlsx").format(day=f"{self.ledger.day:%Y-%m-%d}")
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu bảng số chưa dùng"), name, self.tr("Bảng tính (*.xlsx)")
        )
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write the table, its sum in the last line."""
        ledger = self.ledger
        if ledger is None:
            return
        heads = [item.text() for c in range(4) if (item := self.list.horizontalHeaderItem(c))]
        rows = [
            *self._cells(ledger),
            ("", "", _number(ledger.used), self.tr("Số nằm trên hồ sơ")),
            ("", "", _number(ledger.size), self.tr("Cộng cả khối số")),
        ]
        self.save_list(path, heads, rows, 12, 12, 12, 90)

    # --- inside ---

    def _cells(self, ledger: Ledger) -> list[tuple[str, ...]]:
        return [
            (f"{gap.first:04}", f"{gap.last:04}", _number(gap.count), self._why(gap))
            for gap in ledger.gaps
        ]

    def _why(self, gap: Gap) -> str:
        said = messages.text(f"gap_{gap.why}")
        if not gap.code:
            return said
        reason = self.tr(" Lý do: {reason}.").format(reason=gap.reason.rstrip("."))
        return f"{gap.code}: {said}{reason if gap.reason else ''}"

    def _on_open(self, gap: Gap | None) -> None:
        if gap is not None and gap.code:
            self.dossier_wanted.emit(gap.code)

    @Slot()
    def _on_current(self) -> None:
        gap = self.list.key()
        self.open.setEnabled(isinstance(gap, Gap) and bool(gap.code))


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
