"""Phiếu cúp điện: slips printed before the power fails, and those that nobody has entered yet."""

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter.codes import TemporaryCode
from counter.gaps import PadLeft
from ui import words
from ui.books_parts import BookLine, Day, Lines, Section, period_is_wrong
from ui.flow import FlowLayout
from ui.forms import Named, Number, Options, keyed
from ui.widgets import button, label

if TYPE_CHECKING:
    from counter.codes import Scan
    from ui.page import Surroundings

MOST_A_DAY = 100
MOST = 500  # slips of one print: what more is asked is a slip of the finger


class PadBook(Section):
    """Days, how many slips for each, and what of earlier pads is still to be entered."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        tomorrow = self.desk.now().date() + timedelta(days=1)
        self.since = Day(self.tr("Dùng từ ngày"), tomorrow)
        self.until = Day(self.tr("Đến ngày"), tomorrow)
        self.count = Number(self.tr("Số phiếu mỗi ngày"), MOST_A_DAY)
        self.count.show_value(10)
        self.paper = Options((("a4", self.tr("A4")), ("a5", self.tr("A5"))))
        self.sum = label("", "muted", wrap=True)
        self.print = button(self.tr("In phiếu"), "F9", "primary", "printer")
        self.heading = label("", "title", wrap=True)
        self.enter = keyed(self.tr("Nhập phiếu này"), "Ctrl+E", icon="intake")
        self.list = Lines(
            self.tr("Phiếu đã in, chưa nhập"),
            (
                (self.tr("Mã tạm"), 260),
                (self.tr("Quầy"), 64),
                (self.tr("In lúc"), 160),
                (self.tr("Người in"), 200),
            ),
        )
        self._lay_out()
        self._bind()
        self._tell_sum()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        box.addWidget(
            label(
                self.tr(
                    "In sẵn trước khi mất điện. Mỗi phiếu có mã tạm (TAM…) và mã vạch, viết tay "
                    "khi máy hỏng. Có điện lại thì nhập từng phiếu với giờ nhận thật; hồ sơ được "
                    "mã chính thức, cả hai mã đều tra cứu được."
                ),
                "muted",
                wrap=True,
            )
        )
        asked = FlowLayout()
        for name, held in (
            (self.tr("Dùng từ ngày"), self.since),
            (self.tr("Đến ngày"), self.until),
            (self.tr("Số phiếu mỗi ngày"), self.count),
            (self.tr("Khổ giấy"), self.paper),
        ):
            asked.addWidget(Named(name, held))
        box.addLayout(asked)
        act = QHBoxLayout()
        act.setSpacing(12)
        act.addWidget(self.print)
        act.addWidget(self.sum, 1)
        box.addLayout(act)
        box.addSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.enter)
        box.addLayout(head)
        box.addWidget(self.list, 1)
        box.addStretch()  # where there is no list yet, the fields stay together

    def _bind(self) -> None:
        self.print.clicked.connect(self.primary)
        self.enter.clicked.connect(lambda: self._enter(self.list.key()))
        self.list.opened.connect(self._enter)
        self.count.told.connect(self._tell_sum)
        for day in (self.since, self.until):
            day.told.connect(self._tell_sum)

    # --- what the page asks ---

    def shown(self) -> None:
        left = self.desk.pads_left()
        self.list.show_lines(
            BookLine((slip.code, str(slip.counter), words.moment(slip.printed_at), slip.by), slip)
            for slip in left
        )
        days = Counter(slip.printed_at.date() for slip in left)
        self.heading.setText(
            self.tr("Đã in, chưa nhập: {n} phiếu của {days} lần in").format(
                n=len(left), days=len(days)
            )
            if left
            else self.tr("Không còn phiếu nào chưa nhập")
        )
        self.enter.setEnabled(bool(left))
        self.list.setVisible(bool(left))

    def concerns(self, subjects: frozenset[str]) -> bool:
        return not subjects or any(s == "pad" or s.startswith("TAM-") for s in subjects)

    def default_focus(self) -> QWidget:
        return self.since

    def on_scan(self, scan: "Scan") -> bool:
        """A slip of the pad that waits to be entered goes to intake."""
        if not isinstance(scan.value, TemporaryCode):
            return False
        left = {slip.code: slip for slip in self.desk.pads_left()}
        slip = left.get(scan.value.text)
        self._enter(slip)
        return slip is not None

    @Slot()
    def primary(self) -> None:
        """Print the pad; its codes are used from then on."""
        wrong = period_is_wrong(self.since, self.until)
        days = self._days()
        if wrong is not None or not 0 < days * self.count.value() <= MOST:
            (wrong or self.count).setFocus()
            self.said.emit(
                self.tr("Ngày hoặc số phiếu chưa đúng: mỗi lần in từ 1 đến {n} phiếu.").format(
                    n=MOST
                ),
                "error",
            )
            return
        first, last, count = self.since.day(), self.until.day(), self.count.value()
        size: Literal["a4", "a5"] = "a5" if self.paper.value() == "a5" else "a4"
        title = self.tr("Phiếu cúp điện {day}, {n} phiếu").format(
            day=f"{first:%d-%m-%Y}", n=days * count
        )
        desk = self.desk
        self.around.print_jobs.print_document(
            title, lambda: desk.pad(first, last, count, size), size
        )

    # --- inside ---

    def _days(self) -> int:
        return (self.until.day() - self.since.day()).days + 1

    @Slot()
    def _tell_sum(self, _: object = None) -> None:
        days, count = self._days(), self.count.value()
        self.sum.setText(
            self.tr("{days} ngày × {count} = {n} phiếu, mỗi phiếu hai liên").format(
                days=days, count=count, n=days * count
            )
            if days > 0
            else ""
        )

    def _enter(self, slip: PadLeft | None) -> None:
        """Open intake with the code of this slip, as if its bars had been scanned there."""
        if slip is None:
            return
        self.page_wanted.emit("intake")
        bridge, code = self.around.bridge, slip.code
        QTimer.singleShot(0, self, lambda: bridge.code_scanned.emit(code))
