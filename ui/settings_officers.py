"""Cán bộ: who works here, with the title that stands under the name on every slip."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counter.office import SAMPLE_OFFICER, Officer
from counter.text import clean
from ui import theme
from ui.forms import Field, keyed
from ui.widgets import label

if TYPE_CHECKING:
    from counter.desk import Desk


class Officers(QWidget):
    """A list, and the fields of the one that is chosen."""

    said = Signal(str, str)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[Officer, ...] = ()
        self._officer: Officer | None = None  # None: somebody new
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Danh sách cán bộ"))
        self.new = keyed(self.tr("Thêm cán bộ"), "Ctrl+N", icon="officer")
        self.name = Field(self.tr("Họ và tên"))
        self.title = Field(self.tr("Chức danh"), self.tr("Công chức Tư pháp – Hộ tịch"))
        self.active = QCheckBox(self.tr("Đang làm việc ở quầy"))
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_row)
        self.new.clicked.connect(self._on_new)

    def _lay_out(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(16)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        right = QVBoxLayout()
        right.setSpacing(10)
        for part in (self.name, self.title, self.active):
            right.addWidget(part)
        right.addWidget(
            label(
                self.tr(
                    "Tên và chức danh in dưới chữ NGƯỜI TIẾP NHẬN HỒ SƠ. Cán bộ nghỉ thì bỏ dấu "
                    "“đang làm việc”; hồ sơ cũ vẫn giữ tên. Đổi cán bộ đang làm: phím F8."
                ),
                "muted",
                wrap=True,
            )
        )
        right.addStretch(1)
        box.addLayout(left, 1)
        box.addLayout(right, 1)

    def read(self, *, start: bool = False) -> None:
        """Show who works here; with `start` also throw away what was typed."""
        if not start and (self._desk.officers == self._shown or self.is_changed()):
            return
        chosen = self._officer.id if self._officer else ""
        self._shown = self._desk.officers
        self.list.blockSignals(True)
        self.list.clear()
        for officer in self._shown:
            title = f" – {officer.title}" if officer.title else ""
            gone = "" if officer.active else self.tr(" (đã nghỉ)")
            shape = theme.icon("officer", "ink" if officer.active else "muted")
            item = QListWidgetItem(shape, f"{officer.name}{title}{gone}")
            item.setSizeHint(QSize(0, 36))
            self.list.addItem(item)
        ids = [officer.id for officer in self._shown]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self.list.blockSignals(False)
        self._on_row(self.list.currentRow())

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self._show(self._shown[row])

    @Slot()
    def _on_new(self) -> None:
        self.list.setCurrentRow(-1)
        self._show(None)
        self.name.setFocus()

    def _show(self, officer: Officer | None) -> None:
        self._officer = officer
        self.name.fill(officer.name if officer else "")
        self.title.fill(officer.title if officer else "")
        self.active.setChecked(officer is None or officer.active)

    def is_changed(self) -> bool:
        """Was anything typed that is not saved?"""
        name, title = clean(self.name.text()), clean(self.title.text())
        if self._officer is None:
            return bool(name)
        return self._told(self._officer, name, title) != self._officer

    def _told(self, officer: Officer, name: str, title: str) -> Officer:
        return replace(officer, name=name, title=title, active=self.active.isChecked())

    def save(self) -> bool:
        """Write the officer down; False: nothing was changed.  Refuses a blank name."""
        if not self.is_changed():
            return False
        name, title = clean(self.name.text()), clean(self.title.text())
        known = self._officer
        if known is None or (known == SAMPLE_OFFICER and name != known.name):
            self._officer = self._desk.add_officer(name, title)  # the sample person is nobody
        else:
            self._officer = self._desk.change_officer(self._told(known, name, title))
        return True
