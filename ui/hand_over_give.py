"""Giao: a pile of dossiers goes to one unit, with one mark and one list to sign."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from counter import hand_over
from counter.text import clean, fold
from ui.forms import Field, Hint, Moment, Named, keyed
from ui.hand_over_pile import GivePile, GiveTable
from ui.pile_work import PileWork
from ui.rows import RowsView

if TYPE_CHECKING:
    from counter.row import Row
    from ui.page import Surroundings

MOST = 1000  # open dossiers looked through for those that wait to be given
translate = QCoreApplication.translate


class Giving(PileWork):
    """Whom to, until when; then slip after slip, and F9 gives all of them."""

    pile: GivePile

    def __init__(self, around: Surroundings) -> None:
        super().__init__(
            around,
            GivePile(around.desk),
            GiveTable(),
            translate("Giving", "Giao"),
            translate("Giving", "Quét lần lượt các phiếu của chồng hồ sơ cần giao, rồi bấm F9."),
            "hand_over",
        )
        self.unit = QComboBox()
        self.unit.setEditable(True)
        self.unit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.unit.setMinimumWidth(140)
        self.elsewhere = QCheckBox(self.tr("Cơ quan khác (liên thông)"))
        # Its counters are told of the dossier when this office exchanges, by hub or stick.
        self.office = Field(self.tr("Mã cơ quan nhận"), self.tr("Nếu có, như H01.150"), beside=True)
        self.office.setMinimumWidth(320)
        self.office.setToolTip(
            self.tr("Quầy của cơ quan đó nhận tin về hồ sơ qua nơi chung hoặc USB.")
        )
        self.office.hide()
        self.from_unit = Field(self.tr("Bên giao"))
        self.has_due = QCheckBox(self.tr("Hẹn giờ bên nhận làm xong"))
        self.due = Moment(self.tr("Bên nhận làm xong trước"))
        self.due.hide()
        self.note = Field(self.tr("Khác biệt"), "", beside=True)
        self.print_list = QCheckBox(self.tr("In danh sách bàn giao"))
        self.print_list.setChecked(True)
        self.again = keyed(self.tr("In lại danh sách vừa giao"), "Ctrl+P", icon="printer")
        self.again.hide()
        self.late = RowsView(self.desk, self.tr("Hồ sơ quá giờ giao"))
        self.late_head = Hint("", "warning")
        self._printed: tuple[str, date] | None = None  # the last pile, and its day
        for box in (self.elsewhere, self.has_due, self.print_list):
            box.setMinimumHeight(36)  # as high as what stands beside it
        self._place()
        self.elsewhere.toggled.connect(self._on_elsewhere)
        self.has_due.toggled.connect(self._on_has_due)
        self.note.typed.connect(self._on_note)
        self.again.clicked.connect(self._on_again)
        self.late.chosen.connect(self.add)

    def _place(self) -> None:
        whom = Named(self.tr("Giao cho"), self.unit)
        for part, share in ((whom, 4), (self.from_unit, 3), (self.code, 4)):
            self.fields.addWidget(part, share)
        self.rest.addWidget(self.elsewhere)
        self.rest.addWidget(self.office)
        self.rest.addWidget(self.has_due)
        self.rest.addWidget(self.due)
        waiting = QWidget()
        below = QVBoxLayout(waiting)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self.late_head)
        below.addWidget(self.late, 1)
        self.middle.addWidget(waiting, 6)
        self._waiting = waiting
        self.last.addWidget(self.print_list)
        self.last.addWidget(self.again)
        self.middle.addWidget(self.note)

    # --- what is offered ---

    def shown(self) -> None:
        self._offer_units()
        self.from_unit.line.setPlaceholderText(self.desk.office.name)
        self._find_late()
        super().shown()

    def refresh(self, subjects: frozenset[str]) -> None:
        if not self.pile.slips:
            self._find_late()
        super().refresh(subjects)

    def _offer_units(self) -> None:
        """Units used before come first, then those of the procedures' steps."""
        used = self.desk.units()
        steps = {clean(step.unit) for held in self.desk.catalogue.procedures for step in held.steps}
        names = {fold(name): name for name in (*sorted(steps), *used)}
        offered = [*used, *sorted(n for n in names.values() if n not in used)]
        if [self.unit.itemText(n) for n in range(self.unit.count())] == offered:
            return
        typed = self.unit.currentText()
        self.unit.clear()
        self.unit.addItems(offered)
        self.unit.setEditText(typed)

    def _find_late(self) -> None:
        """Find what the law wants given by now: received, and still at the counter."""
        now, calendar = self.desk.now(), self.desk.calendar
        found: list[Row] = []
        for row in self.desk.rows("waiting", MOST):
            if row.stage == "accepted":
                by = hand_over.give_by(calendar, row.received_at)
                if by is not None and now > by:
                    found.append(row)
        found.sort(key=lambda row: row.received_at)
        self.late.show_rows(lambda limit, offset: found[offset : offset + limit])
        said = self.tr("{n} hồ sơ đã quá giờ giao cho bộ phận giải quyết (Enter để đưa vào chồng)")
        self.late_head.say(said.format(n=len(found)) if found else "", "warning")
        self._show_late()

    def _show_late(self) -> None:
        self._waiting.setVisible(not self.pile.slips and self.late.rows.rowCount() > 0)

    # --- the pile ---

    def render_pile(self) -> None:
        super().render_pile()
        self._show_late()

    def on_current(self) -> None:
        super().on_current()
        code = self._noted()
        self.note.setVisible(bool(code))
        self.note.rename(self.tr("Khác biệt của {code}").format(code=code[-11:]))
        self.note.fill(next((s.note for s in self.pile.slips if s.code == code), ""))

    def _noted(self) -> str:
        """The line that a note belongs to: the current one, else what was scanned last."""
        code = self.view.code() or next((s.code for s in self.pile.slips), "")
        return code if any(s.good and s.code == code for s in self.pile.slips) else ""

    @Slot(str)
    def _on_note(self, text: str) -> None:
        self.pile.note(self._noted(), text)
        self.view.show_slips(self.pile.slips)

    def begin(self) -> None:
        self.pile.forget_notes()
        self.elsewhere.setChecked(False)
        self.has_due.setChecked(False)
        super().begin()

    @Slot(bool)
    def _on_elsewhere(self, on: bool) -> None:
        self.office.setVisible(on)
        if not on:
            self.office.fill("")

    @Slot(bool)
    def _on_has_due(self, on: bool) -> None:
        self.due.setVisible(on)
        if on:
            self.due.show_moment(self.desk.now())
            self.due.setFocus()
            self.due.selectAll()

    # --- giving ---

    @Slot()
    def primary(self) -> None:
        if not self.ready():
            return
        unit = clean(self.unit.currentText())
        if not unit:
            self.refuse(self.tr("Chọn hoặc gõ tên bộ phận nhận hồ sơ."), self.unit)
            return
        if self.has_due.isChecked() and self.due.is_wrong():
            self.refuse(self.tr("Giờ hẹn bên nhận không đúng. Ghi như 20/11/2026 09:20."), self.due)
            return
        self._give(unit)

    def _give(self, unit: str) -> None:
        at = self.how.how().at or self.desk.now()
        said = hand_over.Giving(
            unit=unit,
            from_unit=clean(self.from_unit.text()),
            pile=hand_over.pile_mark(at),
            interlinked=self.elsewhere.isChecked(),
            office=clean(self.office.text()).upper(),
            due=self.due.moment() if self.has_due.isChecked() else None,
        )
        given, error = self.each_note(
            {slip.code: clean(slip.note) for slip in self.pile.good},
            lambda codes, note, how: self.desk.hand_over(
                codes, replace(said, differences=note), how
            ),
        )
        if error is not None:
            self.keep(error, given)
        else:
            told = self.tr("Đã giao {n} hồ sơ cho {unit}").format(n=len(given), unit=unit)
            self.finish(given, told)
        if given:
            self._printed = said.pile, at.date()
            self.again.show()
            self._offer_units()
            if self.print_list.isChecked():
                self._on_again()

    @Slot()
    def _on_again(self) -> None:
        if self._printed is None:
            return
        pile, day = self._printed
        title = self.tr("Danh sách bàn giao {pile}").format(pile=pile)
        self.around.print_jobs.print_document(
            title, lambda: self.desk.hand_over_list(day, day, pile)
        )
