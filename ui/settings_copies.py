"""Sao lưu: a second folder for copies that are opened and counted."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter.errors import CounterError
from ui import messages, words
from ui.bridge import LONG
from ui.forms import Field, Hint, Named, Number, keyed
from ui.widgets import label

if TYPE_CHECKING:
    from counter.settings import Settings
    from ui.page import Surroundings


class Copies(QWidget):
    """A folder, a button that copies now, and what was counted in the copy."""

    said = Signal(str, str)

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self.folder = Field(
            self.tr("Thư mục sao lưu"), self.tr("Ổ đĩa khác hoặc thẻ nhớ, ví dụ E:\\SaoLuu")
        )
        self.choose = keyed(self.tr("Chọn thư mục…"), "Ctrl+O", icon="find")
        self.keep = Number(self.tr("Giữ bao nhiêu bản"), 999, 72)
        self.now = keyed(self.tr("Sao lưu ngay"), "Ctrl+B", icon="backup")
        self.last = Hint("", "muted")
        self._lay_out()
        self.choose.clicked.connect(self._on_choose)
        self.now.clicked.connect(self._on_now)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(10)
        bottom = Qt.AlignmentFlag.AlignBottom
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.folder, 1)
        line.addWidget(self.choose, 0, bottom)
        line.addWidget(Named(self.tr("Giữ"), self.keep), 0, bottom)
        box.addLayout(line)
        box.addWidget(
            label(
                self.tr("Tự sao lưu khi đóng phần mềm. Mỗi bản sao được mở ra và đếm lại."),
                "muted",
                wrap=True,
            )
        )
        box.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.last)
        box.addStretch(1)

    def show_settings(self, own: "Settings") -> None:
        """Show the settings as they are."""
        self.folder.fill(own.backup_folder)
        self.keep.show_value(own.backup_keep)
        self.show_last()

    def told(self, own: "Settings") -> "Settings":
        """Return the settings as they stand here."""
        folder = self.folder.text().strip().strip('"')
        return replace(own, backup_folder=folder, backup_keep=self.keep.value())

    def show_last(self) -> None:
        """Say when the last copy was made."""
        copy = self._around.desk.last_backup()
        if copy is None:
            self.last.say(self.tr("Chưa có bản sao nào."), "warning")
        else:
            self._show_copy(copy, "muted")

    def _show_copy(self, copy: Any, mood: str) -> None:
        self.last.say(
            self.tr("Bản sao {at}: {dossiers} hồ sơ, {events} sự kiện · {path}").format(
                at=words.moment(copy.at),
                dossiers=copy.dossiers,
                events=copy.events,
                path=copy.path,
            ),
            mood,
        )

    # --- copies ---

    @Slot()
    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Chọn thư mục sao lưu"))
        if folder:
            self.folder.fill(folder)

    @Slot()
    def _on_now(self) -> None:
        folder = self.folder.text().strip().strip('"')
        if not folder:
            self.folder.wrong(wrong=True)
            self.folder.setFocus()
            self.said.emit(self.tr("Chọn thư mục sao lưu trước."), "error")
            return
        self.now.setEnabled(False)
        self.last.say(self.tr("Đang sao lưu…"), "muted")
        desk = self._around.desk
        self._around.jobs.run(
            self,
            lambda: desk.back_up(Path(folder)),
            self._on_copied,
            failed=self._on_not_copied,
            lane=LONG,
        )

    def _on_copied(self, copy: Any) -> None:
        self.now.setEnabled(True)
        self._show_copy(copy, "ok")
        self.said.emit(self.tr("Đã sao lưu và đếm lại: {n} hồ sơ.").format(n=copy.dossiers), "ok")

    def _on_not_copied(self, error: CounterError) -> None:
        self.now.setEnabled(True)
        self.last.say(messages.text(error), "error")
        self.said.emit(messages.text(error), "error")
