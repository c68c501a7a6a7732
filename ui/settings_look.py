"""Giao diện: light or dark, the language, the sounds."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.forms import Named, Options
from ui.theme import Theme

if TYPE_CHECKING:
    from counter.settings import Settings


class LookSettings(QWidget):
    """How the program looks and sounds on this PC."""

    said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = Options(
            (
                ("system", self.tr("Theo hệ điều hành")),
                ("light", self.tr("Sáng")),
                ("dark", self.tr("Tối")),
            )
        )
        self.language = Options((("vi", "Tiếng Việt"), ("en", "English")))
        self.sound = QCheckBox(self.tr("Có tiếng khi xong việc và khi có lỗi"))
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Named(self.tr("Màu"), self.theme), 1)
        line.addWidget(Named(self.tr("Ngôn ngữ (đổi khi mở lại)"), self.language), 1)
        line.addStretch(1)
        box.addLayout(line)
        box.addWidget(self.sound)
        box.addStretch(1)

    def show_settings(self, own: "Settings") -> None:
        """Show the settings as they are."""
        self.theme.show_value(own.theme)
        self.language.show_value(own.language)
        self.sound.setChecked(own.sound)

    def told(self, own: "Settings") -> "Settings":
        """Return the settings as they stand here."""
        return replace(
            own,
            theme=self.theme.value(),
            language=self.language.value(),
            sound=self.sound.isChecked(),
        )

    @staticmethod
    def apply(scheme: str) -> None:
        """Turn light or dark at once."""
        app = QApplication.instance()
        dressed = app.property("theme") if app is not None else None
        if isinstance(dressed, Theme):
            dressed.set_scheme(scheme)
