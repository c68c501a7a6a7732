"""Danh mục: one procedure at a time – cases, times, fees and papers, with the day they begin."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from counter.catalogue import Case, Duration, Procedure, national_code
from counter.catalogue_cells import (
    read_day,
    read_fee,
    read_papers,
    read_steps,
    read_time,
    write_fee,
    write_papers,
    write_steps,
)
from counter.errors import CounterError, Refused
from counter.text import clean, date_text
from ui import messages, theme
from ui.forms import Field, Hint, Named, Options, keyed, scrolled
from ui.widgets import Card, button, label

if TYPE_CHECKING:
    from counter.desk import Desk

USUAL = Duration(1, "working-days")


class Form(QWidget):
    """A list to choose from, and beside it what the office may set."""

    said = Signal(str, str)
    changed = Signal()

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: list[Procedure] = []
        self._kept: Procedure | None = None  # as it is in the catalogue
        self._edited: Procedure | None = None
        self._case = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Tìm theo mã hoặc vài chữ không dấu"))
        self.search.setAccessibleName(self.tr("Tìm thủ tục"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Danh mục thủ tục"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.new = keyed(self.tr("Thêm thủ tục"), "Ctrl+N", "quiet", "procedures")
        self.version = label("", "muted", wrap=True)
        self.code = Field(self.tr("Mã thủ tục"), "1.001193")
        self.name = Field(self.tr("Tên thủ tục"))
        self.also = Field(self.tr("Người dân hay gọi"), self.tr("khai sinh; làm giấy khai sinh"))
        self.valid_from = Field(self.tr("Hiệu lực từ"), "01/07/2025")
        self.valid_to = Field(self.tr("Hiệu lực đến"), self.tr("trống: không thời hạn"))
        self.decision = Field(self.tr("Quyết định công bố"))
        self.immediate = QCheckBox(self.tr("Nhận và trả ngay (chứng thực)"))
        self.pause = Options(
            (
                ("continue", self.tr("Tính tiếp phần thời hạn còn lại")),
                ("restart", self.tr("Tính lại thời hạn từ đầu")),
                ("shift", self.tr("Dời ngày hẹn bằng thời gian chờ")),
            )
        )
        self.steps = QPlainTextEdit()
        self.steps.setTabChangesFocus(True)
        self.steps.setMinimumHeight(64)
        self.steps.setPlaceholderText(
            self.tr("Mỗi dòng một bước: Phòng Tư pháp = 2 {Thẩm định}, theo đơn vị của thời hạn")
        )
        self.case = Options()
        self.case.setAccessibleName(self.tr("Trường hợp"))
        self.add_case = Field(self.tr("Thêm trường hợp"), self.tr("gõ tên trường hợp rồi Enter"))
        self.time = Field(self.tr("Thời hạn"), self.tr("3 ngày làm việc"))
        self.fee = Field(self.tr("Phí, lệ phí"), self.tr("8.000/bản, hoặc miễn phí"))
        self.papers = QPlainTextEdit()
        self.papers.setTabChangesFocus(True)
        self.papers.setMinimumHeight(88)
        self.papers.setPlaceholderText(
            self.tr(
                "Mỗi dòng một giấy tờ: Tờ khai [bản chính] x1; "
                "nếu không bắt buộc: [bản sao, nếu có]"
            )
        )
        self.trouble = Hint("", "error")
        self.save = button(self.tr("Lưu thủ tục"), "F9", "primary", "ok")
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        left = Card()
        left.box.addWidget(self.search)
        left.box.addWidget(self.list, 1)
        left.box.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        page.addWidget(left, 2)
        right = QVBoxLayout()
        right.setSpacing(8)
        card = Card()
        form = QWidget()
        box = QVBoxLayout(form)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addWidget(self.version)
        box.addLayout(_row((self.code, 1), (self.name, 4)))
        box.addLayout(_row((self.also, 3), (self.decision, 2)))
        box.addLayout(_row((self.valid_from, 1), (self.valid_to, 1), (self.immediate, 2)))
        box.addWidget(label(self.tr("Thời hạn, phí và giấy tờ"), "title"))
        self._which = Named(self.tr("Trường hợp"), self.case)
        box.addLayout(_row((self._which, 1), (self.add_case, 1)))
        box.addLayout(_row((self.time, 1), (self.fee, 1)))
        box.addWidget(Named(self.tr("Giấy tờ"), self.papers), 1)
        box.addWidget(label(self.tr("Giải quyết trong cơ quan"), "title"))
        box.addWidget(Named(self.tr("Sau khi công dân bổ sung"), self.pause))
        box.addWidget(Named(self.tr("Các bước nội bộ và phần thời hạn"), self.steps))
        box.addWidget(self.trouble)
        card.box.setContentsMargins(0, 0, 0, 0)
        area = scrolled(form)
        form.setObjectName("form")
        area.setStyleSheet("QScrollArea, QWidget#form { background: transparent; }")
        card.box.addWidget(area, 1)
        right.addWidget(card, 1)
        right.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        page.addLayout(right, 3)

    def _bind(self) -> None:
        self.search.textEdited.connect(self._look)
        self.search.returnPressed.connect(self._on_search_enter)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(lambda _: self.time.setFocus())
        self.new.clicked.connect(self._on_new)
        self.case.chosen.connect(self._on_case)
        self.add_case.enter_moves = False
        self.add_case.line.returnPressed.connect(self._on_add_case)
        self.save.clicked.connect(self.primary)

    # --- what the page asks ---

    def shown(self) -> None:
        """Read the list again; what is being edited stays."""
        if self._edited is None or not self._is_changed():
            self._look(self.search.text())

    def default_focus(self) -> QWidget:
        return self.search

    def clear(self) -> bool:
        """Take back what was edited, then what was searched."""
        if self._edited is not None and self._is_changed():
            self._show(self._kept)
            self.said.emit(self.tr("Đã bỏ các thay đổi."), "muted")
            return True
        if self.search.text():
            self.search.clear()
            self._look("")
            self.search.setFocus()
            return True
        return False

    @Slot()
    def primary(self) -> None:
        """Write the procedure down as a version of its own."""
        if self._edited is None:
            return
        try:
            made = replace(self._read(), source="office")
            if self._kept is not None and replace(made, source=self._kept.source) == self._kept:
                self.said.emit(self.tr("Không có gì thay đổi."), "muted")
                return
            self._desk.set_procedure(made)
        except CounterError as error:
            self.trouble.say(messages.text(error), "error")
            self.said.emit(messages.text(error), "error")
            return
        self.said.emit(self.tr("Đã lưu {code} {name}").format(code=made.code, name=made.name), "ok")
        self._kept = made
        self._look(self.search.text(), made.code)
        self._show(made, self._case)
        self.changed.emit()

    # --- the list ---

    @Slot(str)
    def _look(self, text: str, code: str = "") -> None:
        wanted = code or (self._kept.code if self._kept else "")
        self._found = self._desk.search_procedures(text, 10_000)
        self.list.blockSignals(True)
        self.list.clear()
        for procedure in self._found:
            blank = any(case.duration is None for case in procedure.cases)
            shape = theme.icon("warning", "warning") if blank else theme.icon("ok", "ok")
            item = QListWidgetItem(shape, f"{procedure.code}  {procedure.name}")
            hint = self.tr("{name} – chưa có thời hạn") if blank else "{name}"
            item.setToolTip(hint.format(name=procedure.name))
            item.setSizeHint(QSize(0, 34))
            self.list.addItem(item)
        codes = [procedure.code for procedure in self._found]
        self.list.setCurrentRow(codes.index(wanted) if wanted in codes else -1)
        self.list.blockSignals(False)
        if wanted not in codes and codes:
            self.list.setCurrentRow(0)

    @Slot()
    def _on_search_enter(self) -> None:
        if self._found:
            self.list.setFocus()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self._show(self._found[row])

    @Slot()
    def _on_new(self) -> None:
        today = self._desk.now().date()
        self._show(None)
        self._edited = Procedure(code="", name="", valid_from=today)
        self.valid_from.fill(date_text(today))
        self.code.line.setReadOnly(False)
        self.version.setText(self.tr("Thủ tục mới"))
        self.code.setFocus()

    # --- the form ---

    def _show(self, procedure: Procedure | None, case: str = "") -> None:
        self._kept = self._edited = procedure
        self.trouble.say("")
        shown = procedure or Procedure(code="", name="", valid_from=date(2000, 1, 1))
        self.code.fill(shown.local_code or shown.code)
        self.code.line.setReadOnly(procedure is not None)
        self.name.fill(shown.name)
        self.also.fill("; ".join(shown.also))
        self.decision.fill(shown.decision)
        self.valid_from.fill(date_text(shown.valid_from) if procedure else "")
        self.valid_to.fill(date_text(shown.valid_to) if shown.valid_to else "")
        self.immediate.setChecked(shown.immediate)
        self.pause.show_value(shown.pause_policy)
        self.steps.setPlainText(write_steps(shown.steps))
        sources = {"built-in": self.tr("kèm theo phần mềm"), "office": self.tr("cơ quan nhập")}
        self.version.setText(
            self.tr("Phiên bản {version} · hiệu lực từ {day} · nguồn: {source}").format(
                version=shown.version.rpartition(".")[2],
                day=date_text(shown.valid_from),
                source=sources.get(shown.source, shown.source),
            )
            if procedure
            else ""
        )
        self._show_cases(shown, case)

    def _show_cases(self, procedure: Procedure, chosen: str) -> None:
        self.case.clear()
        for case in procedure.cases:
            self.case.addItem(case.name or self.tr("Thông thường"), case.name)
        names = [case.name for case in procedure.cases]
        self._case = chosen if chosen in names else names[0]
        self.case.setCurrentIndex(names.index(self._case))
        self._show_case(procedure.case(self._case))

    def _show_case(self, case: Case) -> None:
        self.time.fill(case.duration.words() if case.duration else "")
        self.time.line.setToolTip(case.duration_text)
        self.fee.fill(write_fee(case.fee))
        self.fee.line.setToolTip(case.fee.text if case.fee else "")
        self.papers.setPlainText(write_papers(case.components).strip("\n"))

    @Slot(str)
    def _on_case(self, name: str) -> None:
        if self._edited is None:
            return
        try:
            self._edited = self._edited.with_case(self._read_case(self._edited))
        except Refused as refusal:
            self.trouble.say(messages.text(refusal), "error")
            self.case.show_value(self._case)
            return
        self._case = name
        self._show_case(self._edited.case(name))

    @Slot()
    def _on_add_case(self) -> None:
        name = clean(self.add_case.text())
        if self._edited is None or not name:
            return
        self._edited = self._edited.with_case(self._read_case(self._edited))
        if all(case.name != name for case in self._edited.cases):
            self._edited = self._edited.with_case(Case(name))
        self.add_case.fill("")
        self._show_cases(self._edited, name)
        self.time.setFocus()

    def _read(self) -> Procedure:
        """Return the procedure as it stands in the form.  Refuses what cannot be understood."""
        if self._edited is None:
            raise Refused("row_code_blank")
        typed = clean(self.code.text()).upper()
        code = national_code(typed)
        if code is None:
            raise Refused("row_code_bad", value=typed)
        if not clean(self.name.text()):
            raise Refused("row_name_blank")
        began = _day(self.valid_from)
        if began is None:
            raise Refused("row_valid_from_blank")
        made = replace(
            self._edited,
            code=code,
            local_code=typed if typed != code else "",
            name=clean(self.name.text()),
            also=tuple(filter(None, map(clean, self.also.text().split(";")))),
            decision=clean(self.decision.text()),
            valid_from=began,
            valid_to=_day(self.valid_to),
            immediate=self.immediate.isChecked(),
            pause_policy=self.pause.value(),
            steps=read_steps(self.steps.toPlainText()) or (),
        )
        return made.with_case(self._read_case(made))

    def _read_case(self, procedure: Procedure) -> Case:
        case = procedure.case(self._case)
        said = clean(self.time.text())
        try:
            duration = read_time(said, "", USUAL)
            said = clean(self.fee.text())
            fee = read_fee(said, case.fee)
            if fee is not None:
                same = case.fee is not None and write_fee(case.fee) == said
                fee = case.fee if same else replace(fee, text=said)
            papers = read_papers(self.papers.toPlainText())
        except Refused as refusal:
            raise Refused(refusal.code, **{"value": said, **refusal.values}) from refusal
        return replace(case, duration=duration, fee=fee, components=papers)

    def _is_changed(self) -> bool:
        try:
            return self._read() != self._kept
        except Refused:
            return True


def _day(field: Field) -> date | None:
    try:
        return read_day(field.text())
    except Refused as refusal:
        raise Refused(refusal.code, value=clean(field.text())) from refusal


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part, stretch in parts:
        row.addWidget(part, stretch, Qt.AlignmentFlag.AlignBottom)
    return row
