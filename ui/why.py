"""Vì sao ngày này?  Every day from reception to the appointment, and what it did to the date."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from counter.appointment import sentences
from ui import messages, theme, words

if TYPE_CHECKING:
    from counter.worktime import Appointment


class WhyPanel(QListWidget):
    """A list of days: the counted ones with a tick, the others pale with their reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Cách tính ngày hẹn trả"))
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setMinimumWidth(160)
        self.setAlternatingRowColors(True)

    def show_appointment(self, appointment: "Appointment") -> None:
        """Show the days of one appointment, the first of them on top."""
        self.clear()
        told = sentences(appointment.days)
        for day, (code, values) in zip(appointment.days, told, strict=True):
            said = messages.text(code, **values)
            self._line(said, "ok" if day.counted else "off", "ok" if day.counted else "muted")
        self._line(
            self.tr("Hẹn trả: {due}").format(due=words.due_text(appointment.due)), "clock", "accent"
        )
        for year in appointment.provisional:
            self._line(messages.text("calendar_provisional", year=year), "warning", "warning")
        self.setCurrentRow(0)

    def _line(self, said: str, shape: str, ink: str) -> None:
        item = QListWidgetItem(theme.icon(shape, ink), said[:1].upper() + said[1:])
        item.setToolTip(said)
        item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        self.addItem(item)
