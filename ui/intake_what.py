"""Việc gì: the procedure, found while typing; its case; and figures that the catalogue lacks."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMoveEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from counter.catalogue import UNIT_WORDS, duration_of
from counter.errors import Refused
from counter.text import clean, date_text
from ui import messages
from ui.forms import Field, Hint, Hints, Options, keyed
from ui.page import dress
from ui.widgets import Card, button, label

if TYPE_CHECKING:
    from counter.catalogue import Procedure
    from counter.desk_slips import Written
    from counter.intake import Draft

SHOWN = 8  # lines of the list below the field


class ProcedureField(QLineEdit):
    """Type a code or some words, Enter chooses the procedure; the list below never takes focus."""

    chosen = Signal(object)  # Procedure

    def __init__(
        self, search: "Callable[[str, int], list[Procedure]]", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._found: list[Procedure] = []
        self._said = ""
        self._looked = ""  # for what the list was made
        self.setPlaceholderText(self.tr("Gõ vài chữ không cần dấu, hoặc mã thủ tục, rồi Enter"))
        self.setAccessibleName(self.tr("Thủ tục"))
        self.list = QListWidget()
        self.list.setObjectName("found")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Thủ tục tìm thấy"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.hide()
        self.list.itemClicked.connect(self._on_clicked)
        self.textEdited.connect(self._on_edited)
        self.installEventFilter(self)

    def show_procedure(self, procedure: "Procedure | None") -> None:
        """Show what is chosen; what is being typed is left alone."""
        said = f"{procedure.code}  {procedure.name}" if procedure else ""
        if said == self._said:
            return
        self._said = said
        self.setText(said)
        self.setCursorPosition(0)
        self.setToolTip(said)
        self.close_list()

    def close_list(self) -> bool:
        """Put the list away; False: it was not there."""
        if self.list.isHidden():
            return False
        self.list.hide()
        return True

    def give_up(self) -> None:
        """Show again what is chosen in place of what was typed."""
        self.setText(self._said)
        self.close_list()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut:
            self.close_list()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        row, last = self.list.currentRow(), self.list.count() - 1
        match event.key():
            case Qt.Key.Key_Down if self.list.isHidden():
                self._look(self.text() if self.text() != self._said else "")
            case Qt.Key.Key_Down:
                self.list.setCurrentRow(min(row + 1, last))
            case Qt.Key.Key_Up if not self.list.isHidden():
                self.list.setCurrentRow(max(row - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case _:
                return False
        return True

    def _enter(self) -> None:
        QGuiApplication.inputMethod().commit()  # a word still under the hands of an input method
        if self.list.isHidden() and self.text() == self._said and self._said:
            self.focusNextChild()
            return
        if self.list.isHidden() or self._looked != self.text():
            self._look(self.text())
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self._choose(self._found[row])

    def _choose(self, procedure: "Procedure") -> None:
        self.close_list()
        self._said = ""
        self.show_procedure(procedure)
        self.chosen.emit(procedure)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        dress(self, "")
        if clean(text):
            self._look(text)
        else:
            self.close_list()

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._choose(self._found[self.list.row(item)])

    def _look(self, text: str) -> None:
        self._found, self._looked = self._search(text, 20), text
        self.list.clear()
        height = self.fontMetrics().height() + 12
        for procedure in self._found:
            item = QListWidgetItem(f"{procedure.code}   {procedure.name}")
            item.setToolTip(procedure.name)
            item.setSizeHint(QSize(0, height))
            self.list.addItem(item)
        if not self._found:
            nothing = self.tr("Không có thủ tục nào như vậy. Thử ít chữ hơn, hoặc thêm ở F6.")
            item = QListWidgetItem(nothing)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        if self.list.parent() is not self.window():
            self.list.setParent(self.window())
        self.list.setCurrentRow(0)
        self.list.show()
        self.list.raise_()
        self.place_list()

    def place_list(self) -> None:
        """Put the list right below the field, wherever that is now."""
        if self.list.isHidden():
            return
        home, row = self.window(), self.list.sizeHintForRow(0)
        place = self.mapTo(home, QPoint(0, self.height() + 2))
        wanted = min(SHOWN, self.list.count()) * row + 6
        room = home.height() - place.y() - 8
        width = min(self.width(), home.width() - place.x() - 8)
        self.list.setGeometry(place.x(), place.y(), width, max(row + 6, min(wanted, room)))


class WhatPanel(Card):
    """Shows the procedure of a draft, its case, what is asked for, and what is still blank."""

    made = Signal(object)  # the next Draft
    procedure_chosen = Signal(object)
    time_told = Signal(object)  # a Procedure with its time filled in, to be written down
    dossier_wanted = Signal(str)
    told_wanted = Signal(str)  # print again what was told before acceptance

    def __init__(
        self,
        draft: "Draft",
        search: "Callable[[str, int], list[Procedure]]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._draft = draft
        self._cases: tuple[str, ...] = ()
        self.procedure = ProcedureField(search)
        self.content = Field(
            self.tr("Nội dung"), self.tr("Nội dung yêu cầu giải quyết, nếu cần"), beside=True
        )
        self.amount = QLineEdit()
        self.amount.setAccessibleName(self.tr("Thời hạn"))
        self.amount.setMaximumWidth(72)
        self.unit = Options(UNIT_WORDS.items())
        self.unit.setAccessibleName(self.tr("Đơn vị thời hạn"))
        self.tell_time = button(self.tr("Ghi vào danh mục"), "Enter", "primary")
        self.trouble = Hint("", "error")
        self.open_other = button("", "Alt+M", "link")
        self.open_other.setShortcut("Alt+M")
        self.same = Hint("", "warning", self.open_other)
        self.print_told = keyed(self.tr("In lại"), "Alt+I", "link")
        self.print_told.setProperty("slim", True)
        self.told = Hint("", "warning", self.print_told)
        self._told = ""
        self.notices = Hints(2)
        self._other = ""
        self._lay_out()
        self.procedure.chosen.connect(self.procedure_chosen)
        self.content.typed.connect(lambda text: self.made.emit(replace(self._draft, content=text)))
        self.tell_time.clicked.connect(self._on_time)
        self.amount.returnPressed.connect(self._on_time)
        self.print_told.clicked.connect(lambda: self.told_wanted.emit(self._told))
        self.open_other.clicked.connect(lambda: self.dossier_wanted.emit(self._other))

    def _lay_out(self) -> None:
        self.box.setContentsMargins(16, 6, 16, 6)
        self.box.setSpacing(4)
        self.open_other.setProperty("slim", True)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label(self.tr("Thủ tục"), "title"))
        line.addWidget(self.procedure, 1)
        self.box.addLayout(line)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(16)
        self._group = QButtonGroup(self)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addLayout(self._choices)
        below.addWidget(self.content, 1)
        self.box.addLayout(below)
        self.blank = QWidget()
        ask = QHBoxLayout(self.blank)
        ask.setContentsMargins(0, 0, 0, 0)
        ask.setSpacing(8)
        question = label(
            self.tr("Danh mục chưa có thời hạn của thủ tục này. Thời hạn là:"), "warning"
        )
        question.setBuddy(self.amount)
        asked: tuple[QWidget, ...] = (question, self.amount, self.unit, self.tell_time)
        for held in asked:
            ask.addWidget(held)
        ask.addStretch(1)
        self.blank.hide()
        for part in (self.blank, self.trouble, self.same, self.told, self.notices):
            self.box.addWidget(part)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.procedure.place_list()

    def show_draft(self, draft: "Draft") -> None:
        """Show the procedure of a draft."""
        self._draft = draft
        self.procedure.show_procedure(draft.procedure)
        names = tuple(case.name for case in draft.procedure.cases) if draft.procedure else ()
        self._show_cases(names if len(names) > 1 else (), draft.case)
        if clean(self.content.text()) != clean(draft.content):
            self.content.fill(draft.content)
        case = draft.chosen_case
        blank = case is not None and case.duration is None
        if blank and self.blank.isHidden():
            self.amount.clear()
            self.unit.show_value("working-days")
        self.blank.setVisible(blank)
        if not blank:
            self.trouble.say("")

    def _show_cases(self, names: tuple[str, ...], chosen: str) -> None:
        if names != self._cases:
            self._cases = names
            for old in self._group.buttons():
                self._group.removeButton(old)
                old.hide()
                old.deleteLater()
            for name in names:
                choice = QRadioButton(name or self.tr("Thông thường"))
                choice.setProperty("case", name)
                choice.clicked.connect(lambda _=False, name=name: self._on_case(name))
                self._group.addButton(choice)
                self._choices.addWidget(choice)
        for made in self._group.buttons():
            made.setChecked(made.property("case") == chosen)

    def show_same(self, said: str, code: str) -> None:
        """Warn that the same person has the same procedure open; or take the warning away."""
        self._other = code
        self.open_other.setText(self.tr("Mở {code}  (Alt+M)").format(code=code))
        self.open_other.setShortcut("Alt+M")
        self.open_other.setVisible(bool(code))
        self.same.say(said, "warning")

    def show_told(self, told: "Written | None") -> None:
        """Say what this person was told to bring, and when; or take that away."""
        self._told = told.id if told else ""
        if told is None:
            self.told.say("")
            return
        papers = "; ".join(paper.name for paper in getattr(told.fact, "papers", ()))
        said = self.tr("Đã được hướng dẫn ngày {day}: thiếu {papers}")
        self.told.say(
            said.format(day=date_text(told.fact.happened_at.date()), papers=papers), "warning"
        )

    def ask_for_time(self) -> None:
        """Put the cursor where the time is typed."""
        self.amount.setFocus()

    def _on_case(self, name: str) -> None:
        self.made.emit(self._draft.with_case(name))

    @Slot()
    def _on_time(self) -> None:
        procedure, case = self._draft.procedure, self._draft.chosen_case
        if procedure is None or case is None:
            return
        typed = clean(self.amount.text())
        try:
            amount = int(typed) if typed.isascii() and typed.isdigit() else 0
            duration = duration_of(amount, self.unit.value())
        except Refused as refusal:
            self.trouble.say(messages.text(refusal), "error")
            dress(self.amount, "error")
            self.amount.setFocus()
            return
        dress(self.amount, "")
        filled = procedure.with_case(replace(case, duration=duration))
        self.time_told.emit(replace(filled, source="office"))
