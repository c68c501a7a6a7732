"""Lịch làm việc: the special days of a year, and another calendar looked at before it holds."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from counter.errors import CounterError
from counter.text import date_text, weekday
from counter.worktime import Calendar, DayKind, SpecialDay
from ui.books_moves import Moves
from ui.books_parts import BookLine, Lines, Section
from ui.bridge import LONG
from ui.forms import Field, Hint, Named, Options, keyed
from ui.widgets import label

if TYPE_CHECKING:
    from counter.moves import DateMove
    from ui.page import Surroundings


@dataclass(frozen=True, slots=True)
class Preview:
    """What a calendar would change: the one of a file, or (no path) the one in force."""

    path: Path | None
    years: tuple[int, ...] = ()  # whose days are others
    added: tuple[SpecialDay, ...] = ()
    gone: tuple[SpecialDay, ...] = ()
    weeks: bool = False  # other weekly hours
    moves: "tuple[DateMove, ...]" = ()

    @property
    def changes(self) -> bool:
        """Is this another calendar than the one in force?"""
        return bool(self.years) or self.weeks


class CalendarBook(Section):
    """A year day by day; a file is looked at first, and F9 alone makes it hold."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._asked = 0  # only the last question's answer is shown
        self.preview: Preview | None = None
        self.path = Field(
            self.tr("Nhập lịch từ tệp"),
            self.tr("Đường dẫn tệp .xlsx, .csv hoặc .json, rồi Enter: xem trước, chưa đổi gì"),
        )
        self.choose = keyed(self.tr("Chọn tệp…"), "Ctrl+O", icon="find")
        self.year = Options()
        self.state = Hint("", "muted", wrap=True)
        self.look = keyed(self.tr("Xem các hồ sơ đó"), "Ctrl+M", icon="list")
        self.waiting = Hint("", "warning", self.look)
        self.days = Lines(
            self.tr("Ngày nghỉ và ngày làm bù"),
            (
                (self.tr("Ngày"), 170),
                (self.tr("Loại"), 170),
                (self.tr("Nội dung"), 230),
                (self.tr("Căn cứ"), 300),
            ),
        )
        self.moves = Moves(around)
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.path, 1)
        below = QVBoxLayout()
        below.addStretch(1)
        below.addWidget(self.choose)
        line.addLayout(below)
        box.addLayout(line)
        self._stack = QStackedLayout()
        shown = QWidget()
        year = QVBoxLayout(shown)
        year.setContentsMargins(0, 0, 0, 0)
        year.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Named(self.tr("Năm"), self.year, beside=True))
        head.addWidget(self.state, 1)
        year.addWidget(self.waiting)
        year.addLayout(head)
        year.addWidget(self.days, 1)
        year.addWidget(
            label(
                self.tr(
                    "Ngày không có trong bảng làm việc như mọi tuần. Ngày hẹn đã in trên phiếu "
                    "không tự đổi khi lịch đổi."
                ),
                "muted",
                wrap=True,
            )
        )
        self._stack.addWidget(shown)
        self._stack.addWidget(self.moves)
        box.addLayout(self._stack, 1)

    def _bind(self) -> None:
        self.path.enter_moves = False
        self.path.line.returnPressed.connect(self._on_path)
        self.choose.clicked.connect(self._on_choose)
        self.look.clicked.connect(self._on_look)
        self.year.chosen.connect(lambda _: self._show_year())
        self.moves.said.connect(self.said)
        self.moves.dossier_wanted.connect(self.dossier_wanted)
        self.moves.written.connect(self._on_written)
        self.moves.refused.connect(self._on_refused)

    # --- what the page asks ---

    def shown(self) -> None:
        if self._stack.currentIndex():
            return  # what is being decided stays as it is
        self._offer_years()
        self._ask(None)

    def concerns(self, subjects: frozenset[str]) -> bool:
        return not subjects or any(subject.startswith("calendar") for subject in subjects)

    def default_focus(self) -> QWidget:
        return self.moves.list if self._stack.currentIndex() else self.path

    def clear(self) -> bool:
        if not self._stack.currentIndex() and not self.path.text():
            return False
        self._back()
        return True

    @Slot()
    def primary(self) -> None:
        """Let the calendar hold and move what is ticked; without a preview, look at the file."""
        if self._stack.currentIndex():
            self.moves.primary()
        else:
            self._on_path()

    # --- the year ---

    def _offer_years(self) -> None:
        years = self.desk.calendar.years
        shown = self.year.value() or str(self.desk.now().year)
        self.year.clear()
        for number, year in sorted(years.items()):
            mark = self.tr(" (tạm tính)") if year.provisional else ""
            self.year.addItem(f"{number}{mark}", str(number))
        self.year.show_value(shown if shown in {str(year) for year in years} else "")
        self._show_year()

    def _show_year(self) -> None:
        chosen = self.year.value()
        year = self.desk.calendar.years.get(int(chosen)) if chosen else None
        if year is None:
            self.days.show_lines([])
            self.state.say(self.tr("Chưa có lịch năm nào: nhập từ tệp."), "warning")
            return
        lines, month = [], 0
        for day in _sorted(year.days):
            if day.date.month != month:
                month = day.date.month
                head = self.tr("Tháng {month}").format(month=month)
                lines.append(BookLine((head,), strong=True))
            lines.append(BookLine(self._cells(day), day))
        self.days.show_lines(lines)
        today = self.desk.now().date()
        self.days.go_to(next((day for day in _sorted(year.days) if day.date >= today), None))
        if year.provisional:
            said = self.tr("Tạm tính: Nhà nước chưa quyết định lịch năm này, ngày hẹn có thể đổi.")
            self.state.say(said, "warning")
        else:
            self.state.say(self.tr("Lịch chính thức."), "ok")

    def _cells(self, day: SpecialDay) -> tuple[str, ...]:
        kinds = {
            DayKind.HOLIDAY: self.tr("Nghỉ lễ, Tết"),
            DayKind.COMPENSATION: self.tr("Nghỉ bù"),
            DayKind.SWAPPED_OFF: self.tr("Nghỉ hoán đổi"),
            DayKind.MAKEUP_WORK: self.tr("Làm bù"),
            DayKind.DUTY_SATURDAY: self.tr("Trực thứ Bảy"),
            DayKind.LOCAL_OFF: self.tr("Nghỉ riêng"),
        }
        return _named(day), kinds[day.kind], day.title, day.decision

    # --- another calendar ---

    @Slot()
    def _on_path(self) -> None:
        typed = self.path.text().strip().strip('"')
        if typed:
            self._ask(Path(typed))
        else:
            self.path.setFocus()
            self.said.emit(self.tr("Ghi đường dẫn hoặc chọn tệp lịch để xem trước."), "muted")

    @Slot()
    def _on_choose(self) -> None:
        kinds = self.tr("Lịch làm việc (*.xlsx *.csv *.json)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn tệp lịch"), "", kinds)
        if path:
            self.path.fill(path)
            self._ask(Path(path))

    def _ask(self, path: Path | None) -> None:
        """Recount every open dossier, off the window's thread."""
        self._asked += 1
        asked, desk = self._asked, self.desk
        if path is not None:
            said = self.tr("Đang tính lại ngày hẹn theo {name}…").format(name=path.name)
            self.said.emit(said, "muted")

        def recount() -> Preview:
            moves = tuple(desk.date_moves(path))
            if path is None:
                return Preview(None, moves=moves)
            return _compared(desk.calendar, desk.calendar_with(path), path, moves)

        self.around.jobs.run(
            self,
            recount,
            lambda preview: self._show(asked, preview),
            failed=self._on_failed,
            lane=LONG,
        )

    def _on_failed(self, error: CounterError) -> None:
        self.path.wrong(wrong=bool(self.path.text()))
        self.refuse(error)

    def _show(self, asked: int, preview: Any) -> None:
        if asked != self._asked:
            return
        self.preview = preview
        if preview.path is not None:
            self._show_file(preview)
            return
        n = len(preview.moves)
        said = self.tr("{n} hồ sơ đang mở có ngày hẹn khác với lịch hiện hành.").format(n=n)
        self.waiting.say(said if n else "", "warning")

    def _show_file(self, preview: Preview) -> None:
        if not preview.changes and not preview.moves:
            self.said.emit(self.tr("Tệp giống hệt lịch hiện hành, không có gì để nhập."), "muted")
            return
        self.moves.begin(preview.moves, preview.path, self._difference(preview))
        self._stack.setCurrentIndex(1)
        self.moves.list.setFocus()
        self.said.emit(self.moves.heading.text(), "warning" if preview.moves else "ok")

    @Slot()
    def _on_look(self) -> None:
        if self.preview is not None and self.preview.moves:
            said = self.tr("Theo lịch đang có hiệu lực.")
            self.moves.begin(self.preview.moves, None, said)
            self._stack.setCurrentIndex(1)
            self.moves.list.setFocus()

    def _difference(self, preview: Preview) -> str:
        """Say what the file changes of the calendar in force."""
        years = ", ".join(map(str, preview.years))
        parts = [self.tr("Lịch năm {years} thay đổi.").format(years=years) if years else ""]
        for said, days in (
            (self.tr("Thêm: {days}."), preview.added),
            (self.tr("Bỏ: {days}."), preview.gone),
        ):
            if days:
                named = "; ".join(f"{_named(day)} {day.title}".strip() for day in days[:4])
                more = "; …" if len(days) > 4 else ""
                parts.append(said.format(days=named + more))
        parts.append(self.tr("Giờ làm việc hằng tuần thay đổi.") if preview.weeks else "")
        return " ".join(filter(None, parts))

    @Slot()
    def _on_written(self) -> None:
        self.path.fill("")
        self._offer_years()

    @Slot()
    def _on_refused(self) -> None:
        """The calendar holds, its dates are not moved: they are still to be seen."""
        self.path.fill("")
        self._offer_years()

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.path.fill("")
        self.path.wrong(wrong=False)
        self.shown()
        self.path.setFocus()


def _sorted(days: tuple[SpecialDay, ...]) -> list[SpecialDay]:
    return sorted(days, key=lambda day: day.date)


def _named(day: SpecialDay) -> str:
    return f"{weekday(day.date)} {date_text(day.date)}"


def _compared(
    before: Calendar, after: Calendar, path: Path, moves: "tuple[DateMove, ...]"
) -> Preview:
    years = tuple(n for n, year in sorted(after.years.items()) if before.years.get(n) != year)
    old = {(day.date, day.kind) for n in years if n in before.years for day in before.years[n].days}
    new = {(day.date, day.kind) for n in years for day in after.years[n].days}
    added = [day for n in years for day in after.years[n].days if (day.date, day.kind) not in old]
    gone = [
        day
        for n in years
        if n in before.years
        for day in before.years[n].days
        if (day.date, day.kind) not in new
    ]
    weeks = tuple(before.weeks) != tuple(after.weeks)
    return Preview(path, years, tuple(added), tuple(gone), weeks, moves)
