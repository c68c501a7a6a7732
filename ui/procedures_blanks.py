"""Điền chỗ trống: every procedure without a time, one below the other; type a number, go down."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counter.catalogue import Case, Duration, Fee, Procedure
from counter.catalogue_cells import read_fee, read_time, write_fee
from counter.errors import CounterError, Refused
from ui import messages, theme
from ui.widgets import Card, button, label

if TYPE_CHECKING:
    from counter.desk import Desk

TIME, FEE, MEANT = 3, 4, 5
USUAL = Duration(1, "working-days")  # what a number alone counts


class Blanks(QWidget):
    """A table of what is blank; nothing is written before F9."""

    said = Signal(str, str)
    changed = Signal()

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[tuple[Procedure, Case]] = []
        self.table = QTableWidget(0, 6)
        self.save = button(self.tr("Ghi các ô đã điền"), "F9", "primary", "ok")
        self.state = label("", "muted")
        self._lay_out()
        self.table.itemChanged.connect(self._on_changed)
        self.save.clicked.connect(self.primary)

    def _lay_out(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Thủ tục chưa có thời hạn"))
        table.setHorizontalHeaderLabels(
            [
                self.tr("Mã"),
                self.tr("Thủ tục"),
                self.tr("Trường hợp"),
                self.tr("Thời hạn"),
                self.tr("Phí, lệ phí"),
                self.tr("Hiểu là"),
            ]
        )
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(36)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((96, 0, 150, 150, 170, 220)):
            head.resizeSection(column, width)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        told = Card()
        told.box.addWidget(
            label(
                self.tr(
                    "Ô Thời hạn: gõ số ngày làm việc, ví dụ 3; hoặc cả đơn vị: 23 ngày, 2 tháng, "
                    "4 giờ làm việc, trong ngày, không quy định. Enter xuống dòng dưới. "
                    "Ô Phí: 8.000, 8.000/bản, hoặc miễn phí."
                ),
                "muted",
                wrap=True,
            )
        )
        page.addWidget(told)
        page.addWidget(table, 1)
        last = QHBoxLayout()
        last.addWidget(self.save)
        last.addWidget(self.state, 1)
        page.addLayout(last)

    def missing(self) -> list[tuple[Procedure, Case]]:
        """Every case without a time of every procedure in effect today."""
        every = self._desk.search_procedures("", 10_000)
        return [
            (procedure, case)
            for procedure in sorted(every, key=lambda one: (one.field, one.code))
            for case in procedure.cases
            if case.duration is None
        ]

    # --- what the page asks ---

    def shown(self) -> None:
        """Read the blanks again, unless something is typed in."""
        if not self._filled():
            self._read()

    def default_focus(self) -> QWidget:
        return self.table

    def clear(self) -> bool:
        """Empty what was typed in."""
        if not self._filled():
            return False
        self._read()
        return True

    @Slot()
    def primary(self) -> None:
        """Write down every row that is filled in and makes sense."""
        wanted: dict[str, Procedure] = {}
        bad = 0
        for row, (procedure, case) in enumerate(self._rows):
            try:
                filled = self._case(row, case)
            except Refused:
                bad += 1
                continue
            if filled != case:
                base = wanted.get(procedure.code, replace(procedure, source="office"))
                wanted[procedure.code] = base.with_case(filled)
        written = 0
        try:
            for procedure in wanted.values():
                self._desk.set_procedure(procedure)
                written += 1
        except CounterError as error:
            kept = self.tr("{why} Đã ghi {n}; các ô còn lại vẫn nguyên.")
            self.said.emit(kept.format(why=messages.text(error), n=written), "error")
            return
        if bad:
            self.said.emit(
                self.tr("Đã ghi {n} thủ tục. Còn {bad} dòng chưa hiểu (màu đỏ).").format(
                    n=written, bad=bad
                ),
                "error",
            )
        elif written:
            self._read()
            self.said.emit(self.tr("Đã ghi {n} thủ tục.").format(n=written), "ok")
        else:
            self.said.emit(self.tr("Chưa điền ô nào."), "muted")
        self.changed.emit()

    # --- rows ---

    def _read(self) -> None:
        table = self.table
        table.blockSignals(True)
        self._rows = self.missing()
        table.setRowCount(len(self._rows))
        for row, (procedure, case) in enumerate(self._rows):
            for column, text in enumerate((procedure.code, procedure.name, case.name)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                table.setItem(row, column, item)
            table.setItem(row, TIME, QTableWidgetItem(""))
            fee = QTableWidgetItem("" if case.fee is None else _told(case.fee))
            if case.fee is not None:
                fee.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                fee.setToolTip(case.fee.text)
            table.setItem(row, FEE, fee)
            meant = QTableWidgetItem("")
            meant.setFlags(Qt.ItemFlag.ItemIsEnabled)
            table.setItem(row, MEANT, meant)
        table.blockSignals(False)
        if self._rows:
            table.setCurrentCell(0, TIME)
        self.state.setText(
            self.tr("Còn {n} chỗ trống.").format(n=len(self._rows))
            if self._rows
            else self.tr("Không còn thủ tục nào thiếu thời hạn.")
        )

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _filled(self) -> bool:
        return any(self._text(row, TIME) for row in range(len(self._rows)))

    def _case(self, row: int, case: Case) -> Case:
        """Return the case as filled in.  Refuses what cannot be understood, with its value."""
        said = self._text(row, TIME)
        try:
            duration = read_time(said, "", USUAL)
            fee = case.fee
            if fee is None:
                said = self._text(row, FEE)
                read = read_fee(said, None)
                fee = replace(read, text=said) if read is not None else None
        except Refused as refusal:
            raise Refused(refusal.code, value=said) from refusal
        return replace(case, duration=duration, fee=fee)

    @Slot(QTableWidgetItem)
    def _on_changed(self, item: QTableWidgetItem) -> None:
        if item.column() not in (TIME, FEE):
            return
        row = item.row()
        said, ink = "", theme.look().ok
        try:
            case = self._case(row, self._rows[row][1])
            if case.duration is not None:
                said = case.duration.words()
        except Refused as refusal:
            said, ink = messages.text(refusal), theme.look().error
        meant = self.table.item(row, MEANT)
        if meant is not None:
            self.table.blockSignals(True)
            meant.setText(said)
            meant.setToolTip(said)
            meant.setForeground(QColor(ink))
            self.table.blockSignals(False)
        if item.column() == TIME and row + 1 < len(self._rows):
            self.table.setCurrentCell(row + 1, TIME)


def _told(fee: Fee) -> str:
    return write_fee(fee) or fee.text
