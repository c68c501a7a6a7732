"""Sự cố hệ thống: what was out of order and since when; what is late beside it, never less late."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter.errors import CounterError
from counter.outages import Outage
from ui import words
from ui.books_parts import BookLine, Lines, Section
from ui.bridge import LONG
from ui.flow import FlowLayout
from ui.forms import Field, Named, Options, keyed
from ui.how import HowRow
from ui.widgets import button, label

if TYPE_CHECKING:
    from counter.outages import Lateness
    from counter.row import Row
    from ui.page import Surroundings

Told = list[tuple["Row", "Lateness"]]
MOST_LATE = 500


class OutageBook(Section):
    """A form that begins or ends, the log, and the late dossiers that it says something about."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._command = uuid4().hex
        self._asked = 0  # only the last question's answer is shown
        self.system = Options()
        self.system.setEditable(True)
        self.system.setMinimumContentsLength(8)
        self.system.setSizeAdjustPolicy(
            Options.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for name in (
            self.tr("Hệ thống thông tin giải quyết thủ tục hành chính"),
            self.tr("Cổng Dịch vụ công quốc gia"),
            self.tr("Cơ sở dữ liệu quốc gia về dân cư"),
            self.tr("Đường truyền mạng"),
            self.tr("Điện"),
        ):
            self.system.addItem(name, name)
        self.evidence = Field(
            self.tr("Căn cứ"), self.tr("Thông báo, số công văn, ảnh chụp màn hình lưu ở đâu")
        )
        self.how = HowRow(self.desk)
        if (leader := self.how.leader.parentWidget()) is not None:
            leader.hide()  # whoever sees it writes it down
        self.begin = button(self.tr("Ghi bắt đầu sự cố"), "F9", "primary", "warning")
        self.end = keyed(self.tr("Ghi hệ thống chạy lại"), "Ctrl+E", icon="ok")
        self.list = Lines(
            self.tr("Các sự cố"),
            (
                (self.tr("Hệ thống"), 210),
                (self.tr("Từ lúc"), 130),
                (self.tr("Đến lúc"), 130),
                (self.tr("Kéo dài"), 100),
                (self.tr("Căn cứ"), 220),
                (self.tr("Người ghi"), 130),
            ),
            wide=4,
        )
        self.late_heading = label("", "title", wrap=True)
        self.late = Lines(
            self.tr("Hồ sơ quá hạn có sự cố"),
            (
                (self.tr("Mã hồ sơ"), 240),
                (self.tr("Chủ hồ sơ"), 180),
                (self.tr("Quá hạn"), 140),
                (self.tr("Hệ thống ngừng"), 140),
                (self.tr("Nói lên điều gì"), 200),
            ),
        )
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for field, share in ((Named(self.tr("Hệ thống"), self.system), 4), (self.evidence, 5)):
            field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            fields.addWidget(field, share)
        box.addLayout(fields)
        box.addWidget(self.how)
        act = FlowLayout()
        act.addWidget(self.begin)
        act.addWidget(self.end)
        box.addLayout(act)
        box.addWidget(self.list, 3)
        box.addWidget(self.late_heading)
        box.addWidget(self.late, 2)
        box.addStretch()  # where there is no list yet, the fields stay together

    def _bind(self) -> None:
        self.begin.clicked.connect(self.primary)
        self.end.clicked.connect(self._on_end)
        self.list.currentCellChanged.connect(self._on_current)
        self.late.opened.connect(self.dossier_wanted.emit)

    # --- what the page asks ---

    def shown(self) -> None:
        outages = self.desk.outages()
        self.list.show_lines(
            BookLine(self._cells(one), one.id, "warning" if one.ended_at is None else "ok")
            for one in outages
        )
        self.list.setVisible(bool(outages))
        self.end.setEnabled(any(one.ended_at is None for one in outages))
        self._asked += 1
        asked, desk = self._asked, self.desk
        if not outages:
            self._show_late(asked, [])
            return

        def look() -> Told:
            told = []
            for row in desk.rows("late", MOST_LATE):
                lateness = desk.lateness(desk.dossier(row.code))
                if lateness.out:
                    told.append((row, lateness))
            return told

        self.around.jobs.run(
            self, look, lambda told: self._show_late(asked, told), failed=self.refuse, lane=LONG
        )

    def default_focus(self) -> QWidget:
        return self.system

    def clear(self) -> bool:
        if not self.evidence.text() and not self.how.late.isChecked():
            return False
        self._begin()
        return True

    @Slot()
    def primary(self) -> None:
        """Write down that a system is out of order."""
        self._write(ends=False)

    @Slot()
    def _on_end(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.system.setEditText(chosen.system)
        self._write(ends=True)

    # --- inside ---

    def _write(self, *, ends: bool) -> None:
        if self.how.is_wrong():
            self.how.at.setFocus()
            self.said.emit(self.tr("Giờ ghi chưa đúng: viết như 20/11/2026 09:20."), "error")
            return
        how = replace(self.how.how(), command=self._command)
        write = self.desk.end_outage if ends else self.desk.begin_outage
        try:
            outage = write(self.evidence.text(), self.system.currentText(), how)
        except CounterError as error:
            self.refuse(error)
            if error.code == "evidence_missing":
                self.evidence.wrong(wrong=True)
                self.evidence.setFocus()
            return
        self._begin()
        self.shown()
        said = (
            self.tr("Đã ghi: {system} chạy lại lúc {at}, ngừng {length}.")
            if outage.ended_at
            else self.tr("Đã ghi: {system} ngừng từ {at}.")
        )
        at = outage.ended_at or outage.began_at
        length = self._length(outage)
        self.said.emit(
            said.format(system=self._name(outage), at=words.moment(at), length=length), "ok"
        )

    def _begin(self) -> None:
        self._command = uuid4().hex
        self.evidence.fill("")
        self.evidence.wrong(wrong=False)
        self.how.begin()

    def _chosen(self) -> Outage | None:
        """The outage that goes on in the current line, else the only one that goes on."""
        going_on = [one for one in self.desk.outages() if one.ended_at is None]
        here = [one for one in going_on if one.id == self.list.key()]
        return here[0] if here else going_on[0] if len(going_on) == 1 else None

    def _cells(self, one: Outage) -> tuple[str, ...]:
        return (
            self._name(one),
            words.moment(one.began_at),
            words.moment(one.ended_at) if one.ended_at else self.tr("chưa chạy lại"),
            self._length(one),
            "; ".join(filter(None, (one.evidence, one.end_evidence))),
            one.by,
        )

    def _name(self, one: Outage) -> str:
        return one.system or self.tr("(hệ thống chung)")

    def _length(self, one: Outage) -> str:
        span = (one.ended_at or self.desk.now()) - one.began_at
        return self._minutes(int(span.total_seconds() // 60))

    def _minutes(self, minutes: int) -> str:
        days, rest = divmod(minutes, 24 * 60)
        hours, left = divmod(rest, 60)
        parts = (
            self.tr("{n} ngày").format(n=days) if days else "",
            self.tr("{n} giờ").format(n=hours) if hours else "",
            self.tr("{n} phút").format(n=left) if left or not minutes else "",
        )
        return " ".join(filter(None, parts))

    def _worked(self, minutes: int) -> str:
        """Say working time in hours: a day of it has no fixed length."""
        hours, left = divmod(minutes, 60)
        said = self.tr("{n} giờ").format(n=hours) if hours else ""
        rest = self.tr("{n} phút").format(n=left) if left or not hours else ""
        return " ".join(filter(None, (said, rest)))

    @Slot()
    def _on_current(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.list.hasFocus():
            self.system.setEditText(chosen.system)

    def _show_late(self, asked: int, told: Any) -> None:
        if asked != self._asked:
            return
        self.late.show_lines(
            BookLine(
                (
                    row.code,
                    row.owner,
                    self._worked(lateness.late),
                    self._worked(lateness.out),
                    self.tr("Không có sự cố thì đã đúng hạn")
                    if lateness.explained
                    else self.tr("Sự cố chỉ là một phần"),
                ),
                row.code,
                "muted",
            )
            for row, lateness in told
        )
        self.late.setVisible(bool(told))
        self.late_heading.setText(
            self.tr(
                "{n} hồ sơ quá hạn có lúc hệ thống ngừng (giờ làm việc; không trừ vào quá hạn)"
            ).format(n=len(told))
            if told
            else self.tr("Không có hồ sơ quá hạn nào gặp sự cố")
        )
