"""Dời ngày hẹn: whose date another calendar moves, who is to be phoned, whose slip to issue again.

Nothing moves that a person has not ticked, and nothing before F9.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter.errors import CounterError
from counter.moves import DateMove
from counter.text import date_text, weekday
from ui import messages
from ui.books_parts import BookLine, Lines, Section
from ui.bridge import LONG
from ui.flow import FlowLayout
from ui.forms import keyed, rename
from ui.how import HowRow
from ui.widgets import Sentence, button, label

if TYPE_CHECKING:
    from datetime import datetime

    from ui.page import Surroundings


class Moves(Section):
    """A list to tick; afterwards the same list with what is left to do: slips and phone calls."""

    written = Signal()
    refused = Signal()  # the calendar holds, its dates were not moved

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._command = uuid4().hex
        self._path: Path | None = None
        self._moves: tuple[DateMove, ...] = ()
        self._done = False
        self.heading = label("", "title", wrap=True)
        self.told = Sentence()
        self.list = Lines(
            self.tr("Hồ sơ đổi ngày hẹn"),
            (
                (self.tr("Mã hồ sơ"), 214),
                (self.tr("Chủ hồ sơ"), 140),
                (self.tr("Điện thoại"), 104),
                (self.tr("Hẹn cũ"), 158),
                (self.tr("Hẹn mới"), 158),
                (self.tr("Phiếu hẹn"), 110),
            ),
        )
        self.all = keyed(self.tr("Chọn tất cả"), "Ctrl+A", "quiet")
        self.none = keyed(self.tr("Bỏ chọn"), "Ctrl+D", "quiet")
        self.save = keyed(self.tr("Lưu danh sách gọi điện…"), "Ctrl+S", icon="list")
        self.reprint = keyed("", "Ctrl+P", icon="printer")
        self.how = HowRow(self.desk)
        self.move_dates = button("", "F9", "primary", "ok")
        self._lay_out()
        self._bind()
        self.begin((), None, "")

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.heading, 1)
        head.addWidget(self.all)
        head.addWidget(self.none)
        box.addLayout(head)
        box.addWidget(self.told)
        box.addWidget(self.list, 1)
        box.addWidget(self.how)
        last = FlowLayout()
        for act in (self.move_dates, self.reprint, self.save):
            last.addWidget(act)
        box.addLayout(last)

    def _bind(self) -> None:
        self.all.clicked.connect(lambda: self.list.tick(on=True))
        self.none.clicked.connect(lambda: self.list.tick(on=False))
        self.list.ticks_changed.connect(self._render)
        self.list.opened.connect(lambda move: self.dossier_wanted.emit(move.code))
        self.move_dates.clicked.connect(self.primary)
        self.reprint.clicked.connect(self._on_reprint)
        self.save.clicked.connect(self._on_save)

    def begin(self, moves: tuple[DateMove, ...], path: Path | None, told: str) -> None:
        """Show what would move, nothing ticked yet; `path` is the calendar that is to hold."""
        self._command = uuid4().hex
        self._moves, self._path, self._done = moves, path, False
        self.told.setText(told)
        self.how.begin()
        self.list.show_lines(self._line(move, ticked=False) for move in moves)
        self._render()

    @Slot()
    def primary(self) -> None:
        """Let the calendar hold, then move what is ticked."""
        wanted: list[DateMove] = self.list.ticked()
        if self._done or not (wanted or self._path):
            self.said.emit(self.tr("Chọn hồ sơ cần dời ngày hẹn (phím cách)."), "muted")
            return
        if self.how.is_wrong():
            self.how.at.setFocus()
            self.said.emit(self.tr("Giờ ghi chưa đúng: viết như 20/11/2026 09:20."), "error")
            return
        how = replace(self.how.how(), command=self._command if wanted else "")
        codes, path, desk = tuple(move.code for move in wanted), self._path, self.desk
        self.move_dates.setEnabled(False)

        def write() -> CounterError | None:
            if path is not None:
                desk.import_calendar(path)
            try:
                if codes:
                    desk.move_dates(codes, how)
            except CounterError as error:
                return error
            return None

        self.around.jobs.run(
            self,
            write,
            lambda error: self._on_moved(wanted, error),
            failed=self._on_not_imported,
            lane=LONG,
        )

    # --- what came of it ---

    def _on_not_imported(self, error: CounterError) -> None:
        self._render()
        self.refuse(error)

    def _on_moved(self, moved: list[DateMove], error: Any) -> None:
        imported, self._path = self._path is not None, None
        if error is not None:
            self._render()
            said = messages.text(error)
            if imported:
                said = self.tr("Lịch đã nhập, ngày hẹn chưa dời. {why}").format(why=said)
                self.refused.emit()
            self.said.emit(said, "error")
            if error.code == "leader_needed":
                self.how.ask_leader()
            return
        left = len(self._moves) - len(moved)
        self._moves, self._done = tuple(moved), True
        self.list.show_lines(self._line(move, ticked=None) for move in moved)
        said = self.tr("Đã nhập lịch làm việc.") if imported else ""
        if moved:
            told = self.tr("Đã dời {n} ngày hẹn: gọi điện và phát phiếu mới.")
            said = f"{said} {told.format(n=len(moved))}".strip()
        if left:
            more = self.tr("Còn {n} hồ sơ giữ ngày hẹn cũ.").format(n=left)
            said = f"{said} {more}"
        self.told.setText(said)
        self._render()
        self.written.emit()
        self.said.emit(said, "ok")
        (self.reprint if self.reprint.isVisible() else self.save).setFocus()

    @Slot()
    def _on_reprint(self) -> None:
        for move in self._out():
            self.around.print_jobs.print_slip(move.code)

    @Slot()
    def _on_save(self) -> None:
        name = self.tr("danh-sach-goi-dien.xlsx")
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu danh sách gọi điện"), name, self.tr("Bảng tính (*.xlsx)")
        )
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write whom to phone about which date; an empty column is for what was said."""
        heads = (
            *(self.tr("Mã hồ sơ"), self.tr("Chủ hồ sơ"), self.tr("Điện thoại")),
            *(self.tr("Thủ tục"), self.tr("Hẹn cũ"), self.tr("Hẹn mới")),
            *(self.tr("Phiếu hẹn"), self.tr("Đã gọi, trả lời")),
        )
        wanted = self._moves if self._done else tuple(self.list.ticked()) or self._moves
        rows = []
        for move in wanted:
            old, new = _dates(move)
            who = (move.code, move.owner, move.phone, move.procedure)
            rows.append((*who, old, new, self._slip(move), ""))
        self.save_list(path, heads, rows, 26, 26, 16, 14, 24, 24, 18, 30)

    # --- rendering ---

    def _line(self, move: DateMove, *, ticked: bool | None) -> BookLine:
        old, new = _dates(move)
        cells = (move.code, move.owner, move.phone or "–", old, new, self._slip(move))
        return BookLine(cells, move, ticked=ticked)

    def _slip(self, move: DateMove) -> str:
        return self.tr("in lại") if move.slip_out else self.tr("chưa giao")

    def _out(self) -> list[DateMove]:
        return [move for move in self._moves if move.slip_out]

    @Slot()
    def _render(self) -> None:
        total, ticked = len(self._moves), len(self.list.ticked())
        out = len(self._out())
        for part in (self.all, self.none, self.how):
            part.setVisible(bool(total) and not self._done)
        self.list.setVisible(bool(total))
        self.move_dates.setVisible(not self._done)
        self.move_dates.setEnabled(bool(ticked) or self._path is not None)
        self.reprint.setVisible(self._done and bool(out))
        rename(self.reprint, self.tr("In {n} phiếu mới").format(n=out), "Ctrl+P")
        self.save.setVisible(bool(total))
        if self._done:
            self.heading.setText(self.tr("Đã dời {n} ngày hẹn").format(n=total))
            return
        self.heading.setText(
            self.tr("{n} hồ sơ đổi ngày hẹn, đã chọn {k}").format(n=total, k=ticked)
            if total
            else self.tr("Không hồ sơ nào đổi ngày hẹn")
        )
        if self._path is None:
            said = self.tr("Dời {n} ngày hẹn").format(n=ticked)
        elif ticked:
            said = self.tr("Nhập lịch và dời {n} ngày hẹn").format(n=ticked)
        else:
            said = self.tr("Chỉ nhập lịch")
        rename(self.move_dates, said, "F9")


def _dates(move: DateMove) -> tuple[str, str]:
    """Say old and new day; the hour only where it is another."""
    hours = (move.due.hour, move.due.minute) != (move.new_due.hour, move.new_due.minute)
    return _date(move.due, hours=hours), _date(move.new_due, hours=hours)


def _date(at: "datetime", *, hours: bool) -> str:
    return f"{weekday(at.date())} {date_text(at.date())}{f' {at:%H:%M}' if hours else ''}"
