"""Giấy tờ gì: the papers of the procedure with a tick, a kind and a count each, and any others."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counter.catalogue import KIND_WORDS
from counter.events import Paper
from counter.text import clean
from ui.forms import Hint, Number, Options
from ui.page import dress
from ui.widgets import Card, label

if TYPE_CHECKING:
    from counter.catalogue import Component
    from counter.intake import Draft

NARROW = 500  # px, below which a name finds no room beside the rest of its line


class Tick(QCheckBox):
    """A tick box with a long name: in two lines at most, then "…"; in full as its hint."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(hint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(self._in_two_lines(self.width() - 40))

    def _in_two_lines(self, room: int) -> str:
        metrics = self.fontMetrics()
        words = self._name.split()
        first = 0
        while first < len(words) and metrics.horizontalAdvance(" ".join(words[: first + 1])) < room:
            first += 1
        if first in (0, len(words)):
            return metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        rest = metrics.elidedText(" ".join(words[first:]), Qt.TextElideMode.ElideRight, room)
        return f"{' '.join(words[:first])}\n{rest}"


@dataclass(frozen=True, slots=True)
class _Line:
    """The widgets of one paper."""

    tick: Tick
    kind: Options
    count: Number
    state: QLabel
    name: str
    place: int  # in the list of the procedure; -1 for a paper added by hand


class PapersPanel(Card):
    """Shows what was handed in.  Space ticks, ↑ ↓ go through them, a digit sets a count."""

    made = Signal(object)  # the next Draft

    def __init__(self, draft: "Draft", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._draft = draft
        self._listed: tuple[Component, ...] = ()
        self._added: tuple[str, ...] = ()
        self._narrow = False
        self.lines: list[_Line] = []
        self.summary = label("", "muted")
        self.other = QLineEdit()
        self.other.setAccessibleName(self.tr("Giấy tờ khác"))
        self.other.setPlaceholderText(self.tr("Giấy tờ khác: gõ tên rồi Enter"))
        self.sets = Number(self.tr("Số bộ hồ sơ"), 99)
        self.empty = label("", "muted", wrap=True)
        self.often = Hint("", "muted")
        self._often: dict[str, str] = {}  # by the code of a procedure
        self._lay_out()
        self.other.returnPressed.connect(self._on_other)
        self.sets.told.connect(self._on_sets)

    def _lay_out(self) -> None:
        self.box.setContentsMargins(16, 6, 16, 6)
        self.box.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self.tr("Giấy tờ"), "title"))
        head.addWidget(self.summary, 1)
        sets = label(self.tr("Số bộ"), "muted")
        sets.setBuddy(self.sets)
        head.addWidget(sets)
        head.addWidget(self.sets)
        self.box.addLayout(head)
        self._rows = QWidget()
        self._rows.setObjectName("papers")
        self._rows.setStyleSheet("QWidget#papers { background: transparent; }")
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        column.addWidget(self.empty)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setStyleSheet("QScrollArea { background: transparent; }")
        self.area.setMinimumHeight(72)
        self.area.setWidget(self._rows)
        self.box.addWidget(self.area, 1)
        self.box.addWidget(self.often)
        self.box.addWidget(self.other)

    # --- what is shown ---

    def show_often(self, procedure: str, often: tuple[tuple[str, int], ...]) -> None:
        """Say which papers of this procedure people mostly come without."""
        names = "; ".join(
            self.tr("{name} ({count} lần)").format(name=name, count=count) for name, count in often
        )
        said = self.tr("Hay thiếu: {names}").format(names=names) if names else ""
        self._often[procedure] = said
        self._show_often()

    def _show_often(self) -> None:
        chosen = self._draft.procedure
        self.often.say(self._often.get(chosen.code, "") if chosen else "", "muted")

    def show_draft(self, draft: "Draft") -> None:
        """Show the papers of a draft; rows are made anew only where the list is another one."""
        self._draft = draft
        self._show_often()
        known = {component.name for component in draft.components}
        handed = {paper.name: paper for paper in draft.papers}
        added = tuple(dict.fromkeys((*self._added, *(n for n in handed if n not in known))))
        if draft.is_empty or draft.components != self._listed:
            added = tuple(name for name in handed if name not in known)
        if draft.components != self._listed or added != self._added:
            self._listed, self._added = draft.components, added
            self._build()
        for line in self.lines:
            self._show_line(line, handed.get(line.name))
        self.empty.setVisible(not self.lines)
        self.empty.setText(
            self.tr("Chọn thủ tục để hiện danh sách giấy tờ.")
            if draft.procedure is None
            else self.tr("Danh mục chưa có danh sách giấy tờ của thủ tục này. Ghi từng giấy tờ.")
        )
        missing = len(draft.missing)
        self.summary.setText(
            self.tr("còn thiếu {n}").format(n=missing)
            if missing
            else self.tr("đã nhận {n}").format(n=len(handed))
            if handed
            else ""
        )
        dress(self.summary, "warning" if missing else "muted")
        self.other.setEnabled(draft.procedure is not None)
        self.sets.show_value(draft.sets)

    def _show_line(self, line: _Line, paper: Paper | None) -> None:
        required = line.place >= 0 and self._listed[line.place].required
        line.tick.setChecked(paper is not None)
        line.kind.setEnabled(paper is not None)
        line.count.setEnabled(paper is not None)
        if paper is not None:
            line.kind.show_value(paper.kind)
            line.count.show_value(paper.count)
        said = self.tr("thiếu") if required else self.tr("không có")
        line.state.setText("" if paper is not None else said)
        dress(line.state, "warning" if required and paper is None else "muted")

    def _build(self) -> None:
        for line in self.lines:
            for part in (line.tick, line.kind, line.count, line.state):
                part.hide()
                part.deleteLater()
        self.lines = []
        for place, component in enumerate(self._listed):
            note = f" – {component.note}" if component.note else ""
            self._add_line(component.name, component.kind, place, component.name + note)
        for name in self._added:
            self._add_line(name, "original", -1, name)
        before: QWidget = self.sets
        for line in self.lines:
            for part in (line.tick, line.kind, line.count):
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self.other)

    def _add_line(self, name: str, kind: str, place: int, hint: str) -> None:
        tick = Tick(name, hint)
        tick.installEventFilter(self)
        kinds = Options(KIND_WORDS.items())
        kinds.setAccessibleName(self.tr("Loại: {name}").format(name=name))
        kinds.setMinimumWidth(136)
        kinds.setMaximumWidth(168)
        kinds.show_value(kind)
        count = Number(self.tr("Số lượng: {name}").format(name=name), 99, 48)
        count.show_value(self._listed[place].count if place >= 0 else 1)
        state = label("", "warning")
        state.setFixedWidth(72)
        line = _Line(tick, kinds, count, state, name, place)
        self._place(line, len(self.lines))
        self.lines.append(line)
        tick.clicked.connect(lambda on: self._on_tick(line, on))
        kinds.chosen.connect(lambda _: self._on_changed(line))
        count.told.connect(lambda _: self._on_changed(line))

    def _place(self, line: _Line, row: int) -> None:
        """A narrow place has the name above the rest of its line: it is what a clerk reads."""
        below = int(self._narrow)
        self._grid.addWidget(line.tick, row * 2, 0, 1, 3 if below else 1)
        for column, part in enumerate((line.kind, line.count, line.state), 1 - below):
            self._grid.addWidget(part, row * 2 + below, column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._narrow != (self.width() < NARROW):
            self._narrow = not self._narrow
            for row, line in enumerate(self.lines):
                self._place(line, row)

    # --- what was entered ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ticks = [line.tick for line in self.lines]
            if watched in ticks:
                return self._key(ticks.index(watched), event)
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QCheckBox):
            self.area.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def _key(self, place: int, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if place + 1 < len(self.lines):
                    self.lines[place + 1].tick.setFocus()
                else:
                    self.other.setFocus()
            case Qt.Key.Key_Up:
                self.lines[max(0, place - 1)].tick.setFocus()
            case key if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
                if not self.lines[place].tick.isChecked():
                    self.lines[place].tick.click()
                self.lines[place].count.set_value(key - Qt.Key.Key_0)
            case _:
                return False
        return True

    def _on_tick(self, line: _Line, on: bool) -> None:
        if line.place >= 0:
            self.made.emit(self._draft.tick(line.place, on))
        elif on:
            self.made.emit(self._draft.with_paper(Paper(line.name, line.kind.value())))
        else:
            self.made.emit(self._draft.without_paper(line.name))

    def _on_changed(self, line: _Line) -> None:
        if line.tick.isChecked():
            paper = Paper(line.name, line.kind.value(), line.count.value())
            if paper not in self._draft.papers:
                self.made.emit(self._draft.with_paper(paper))

    @Slot()
    def _on_other(self) -> None:
        name = clean(self.other.text())
        if name:
            self.other.clear()
            self.made.emit(self._draft.with_paper(Paper(name)))
            self.area.ensureWidgetVisible(self.lines[-1].tick)

    @Slot(int)
    def _on_sets(self, sets: int) -> None:
        if sets != self._draft.sets:
            self.made.emit(replace(self._draft, sets=sets))

    def focus_first(self) -> bool:
        """Put the cursor on the first paper; False where there is none."""
        if not self.lines:
            return False
        self.lines[0].tick.setFocus()
        return True
