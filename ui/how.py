"""How a step was done: now or earlier, with which leader's word.  One folded line under a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from counter.desk_acts import How
from ui.flow import FlowLayout
from ui.forms import Moment, Named, Options

if TYPE_CHECKING:
    from counter.desk import Desk


class HowRow(QWidget):
    """Asks for what is seldom needed: a leader who approved, and the hour of a late entry."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.leader = Options()
        self._leader = Named(self.tr("Lãnh đạo đã duyệt"), self.leader, beside=True)
        self.late = QCheckBox(self.tr("Việc đã làm từ trước, nay nhập lại"))
        self.at = Moment(self.tr("Lúc đã làm"))
        self.at.hide()
        row = FlowLayout(self)
        for part in (self._leader, self.late, self.at):
            row.addWidget(part)
        self.late.toggled.connect(self._on_late)
        self.begin()

    def begin(self) -> None:
        """Forget what was said of the step before."""
        self.leader.clear()
        self.leader.addItem(self.tr("(không cần)"), "")
        for officer in self._desk.officers:
            if officer.active and officer.role == "leader":
                self.leader.addItem(officer.name, officer.id)
        self.late.setChecked(False)

    def how(self) -> How:
        """Say when and by whose word; never a leader or an hour that nobody named."""
        return How(self.at.moment() if self.late.isChecked() else None, self.leader.value())

    def is_wrong(self) -> bool:
        """Is the hour no hour?"""
        return self.late.isChecked() and self.at.is_wrong()

    def ask_leader(self) -> None:
        """The rules want a leader's word: the cursor goes where it is named."""
        self.leader.setFocus()

    @Slot(bool)
    def _on_late(self, on: bool) -> None:
        self.at.setVisible(on)
        if on:
            self.at.show_moment(self._desk.now())
            self.at.setFocus()
            self.at.selectAll()
