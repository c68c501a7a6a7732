"""Nhập từ tệp: a filled table is looked at first; nothing is written before the clerk says so."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counter.errors import CounterError
from ui import messages, theme
from ui.bridge import LONG
from ui.forms import Field, keyed
from ui.widgets import Card, button, label

if TYPE_CHECKING:
    from counter.desk import Desk
    from ui.bridge import Jobs


class FileImport(QWidget):
    """A path, what the file would change, every bad row with its number."""

    said = Signal(str, str)
    changed = Signal()

    def __init__(self, desk: "Desk", jobs: "Jobs", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self.preview: Any = None  # what the desk makes of the file
        self.path = Field(self.tr("Tệp .xlsx hoặc .csv"), self.tr("Đường dẫn tệp, rồi Enter"))
        self.choose = keyed(self.tr("Chọn tệp…"), "Ctrl+O", icon="find")
        self.template = keyed(self.tr("Xuất bảng mẫu…"), "Ctrl+S", icon="list")
        self.summary = label("", "title")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Tệp sẽ thay đổi những gì"))
        self.list.setWordWrap(True)
        self.take = button(self.tr("Nhập vào danh mục"), "F9", "primary", "ok")
        self.take.setEnabled(False)
        self._lay_out()
        self.path.enter_moves = False
        self.path.line.returnPressed.connect(self._on_path)
        self.choose.clicked.connect(self._on_choose)
        self.template.clicked.connect(self._on_template)
        self.take.clicked.connect(self.primary)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        card = Card()
        card.box.addWidget(
            label(
                self.tr(
                    "Xuất bảng mẫu, điền bằng Excel hoặc LibreOffice, rồi chọn lại tệp ở đây. "
                    "Ô để trống giữ nguyên như danh mục hiện có."
                ),
                "muted",
                wrap=True,
            )
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.path, 1)
        for held in (self.choose, self.template):
            below = QVBoxLayout()
            below.addStretch(1)
            below.addWidget(held)
            line.addLayout(below)
        card.box.addLayout(line)
        page.addWidget(card)
        page.addWidget(self.summary)
        page.addWidget(self.list, 1)
        last = QHBoxLayout()
        last.addWidget(self.take)
        last.addStretch(1)
        page.addLayout(last)

    # --- what the page asks ---

    def shown(self) -> None:
        """Nothing to read again: the file is looked at when it is named."""

    def default_focus(self) -> QWidget:
        return self.path

    def clear(self) -> bool:
        """Put the preview away."""
        if self.preview is None and not self.path.text():
            return False
        self.path.fill("")
        self._show(None)
        return True

    @Slot()
    def primary(self) -> None:
        """Write down what the preview showed."""
        if self.preview is None:
            self._on_path()
            return
        if not self.preview.to_write:
            self.said.emit(self.tr("Tệp không có gì mới so với danh mục."), "muted")
            return
        try:
            count = self._desk.import_procedures(self.preview)
        except CounterError as error:
            self.said.emit(messages.text(error), "error")
            return
        left = len({problem.row for problem in self.preview.problems})
        said = self.tr("Đã nhập {n} thủ tục.").format(n=count)
        if left:
            said = self.tr("Đã nhập {n} thủ tục, bỏ qua {bad} dòng lỗi.").format(n=count, bad=left)
        self.path.fill("")
        self._show(None)
        self.said.emit(said, "ok")
        self.changed.emit()

    # --- files ---

    def read(self, path: Path) -> None:
        """Look at a file off the window's thread."""
        self.path.fill(str(path))
        self.summary.setText(self.tr("Đang đọc {name}…").format(name=path.name))
        desk = self._desk
        self._jobs.run(
            self,
            lambda: desk.preview_procedures(path),
            self._show,
            failed=self._on_failed,
            lane=LONG,
        )

    @Slot()
    def _on_path(self) -> None:
        typed = self.path.text().strip().strip('"')
        if typed:
            self.read(Path(typed))
        else:
            self.path.setFocus()

    @Slot()
    def _on_choose(self) -> None:
        kinds = self.tr("Bảng tính (*.xlsx *.xlsm *.csv *.tsv *.txt)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn tệp danh mục"), "", kinds)
        if path:
            self.read(Path(path))

    @Slot()
    def _on_template(self) -> None:
        name = self.tr("danh-muc-thu-tuc.xlsx")
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu bảng mẫu"), name, self.tr("Bảng tính (*.xlsx)")
        )
        if path:
            self.write_template(Path(path))

    def write_template(self, path: Path) -> None:
        """Write the table to fill in."""
        if path.suffix.lower() != ".xlsx":
            path = path.with_name(path.name + ".xlsx")
        try:
            self._desk.write_procedure_template(path)
        except CounterError as error:
            self.said.emit(messages.text(error), "error")
            return
        self.said.emit(self.tr("Đã lưu bảng mẫu: {path}").format(path=path), "ok")

    def _on_failed(self, error: CounterError) -> None:
        self._show(None)
        self.path.wrong(wrong=True)
        self.said.emit(messages.text(error), "error")

    # --- what is shown ---

    def _show(self, preview: Any) -> None:
        self.preview = preview
        self.list.clear()
        self.take.setEnabled(preview is not None and bool(preview.to_write))
        if preview is None:
            self.summary.clear()
            return
        self.summary.setText(
            self.tr("{new} mới · {changed} thay đổi · {same} không đổi · {bad} chỗ lỗi").format(
                new=len(preview.new),
                changed=len(preview.changed),
                same=len(preview.same),
                bad=len(preview.problems),
            )
        )
        for problem in preview.problems:
            said = self.tr("Dòng {row}, cột {column}: {why}").format(
                row=problem.row,
                column=problem.column,
                why=messages.text(problem.code, value=problem.value),
            )
            self._line(said, "error")
        if preview.ignored:
            names = ", ".join(preview.ignored)
            self._line(self.tr("Không dùng các cột: {names}").format(names=names), "muted")
        for said, procedures in (
            (self.tr("Mới"), preview.new),
            (self.tr("Thay đổi"), preview.changed),
        ):
            for procedure in procedures:
                self._line(f"{said}: {procedure.code} {procedure.name}", "ok")
        self.take.setFocus()

    def _line(self, said: str, mood: str) -> None:
        shape = {"ok": "ok", "error": "error"}.get(mood, "info")
        item = QListWidgetItem(theme.icon(shape, mood), said)
        item.setToolTip(said)
        item.setSizeHint(QSize(0, 32))
        self.list.addItem(item)
