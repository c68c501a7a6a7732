"""F8: who works here now.  A number chooses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from counter.desk import Desk


class OfficerMenu(QMenu):
    """The officers at work, with a number each; the one at the counter has a tick."""

    chosen = Signal(str)  # name

    def __init__(self, desk: "Desk", parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Cán bộ đang làm việc"))
        for number, officer in enumerate((o for o in desk.officers if o.active), 1):
            title = f" – {officer.title}" if officer.title else ""
            action = self.addAction(f"&{number}  {officer.name}{title}")
            action.setCheckable(True)
            action.setChecked(officer.id == desk.officer.id)
            action.triggered.connect(lambda _=False, name=officer.name: self.chosen.emit(name))
