"""Tra cứu: what was typed into the one search field, as a list; numbers of people stay masked."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from ui.page import Page, Surroundings
from ui.rows import RowsView, nothing
from ui.widgets import Card, label

WAIT = 120  # ms after the last key: a word is read at once, not letter by letter


class FindPage(Page):
    """One field, one list."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Tra cứu")
        self.field = QLineEdit()
        self.field.setPlaceholderText(
            self.tr("Mã hồ sơ, họ tên (không cần dấu), số căn cước hoặc số điện thoại")
        )
        self.field.setAccessibleName(self.tr("Tìm hồ sơ"))
        self.field.setClearButtonEnabled(True)
        self.list = RowsView(self.desk, self.tr("Kết quả tra cứu"))
        self.list.rows.PAGE = 50
        self.list.chosen.connect(self.dossier_wanted)
        self.heading = label("", "muted")
        self.empty = label("", "muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._look)
        self._looked = ""
        self._lay_out()
        self.field.textChanged.connect(self._timer.start)
        self.field.returnPressed.connect(self._on_enter)
        self._say()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 0)
        page.setSpacing(12)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label(self.title, "title"))
        line.addWidget(self.field, 1)
        line.addWidget(self.heading)
        page.addLayout(line)
        self._stack = QStackedLayout()
        nothing = Card()
        nothing.box.addWidget(self.empty, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        page.addLayout(self._stack, 1)

    def search(self, text: str) -> None:
        """Show what `text` finds, cursor in the list."""
        self.field.setText(text)
        self._look()
        (self.list if self.list.rows.rows else self.field).setFocus()

    def default_focus(self) -> QWidget:
        return self.field

    def shown(self) -> None:
        if self._looked:
            self.list.read_again()

    def refresh(self, subjects: frozenset[str]) -> None:
        if self._looked:
            self.list.read_again()
            self._say()

    def clear(self) -> bool:
        if not self.field.text():
            return False
        self.field.clear()
        self._look()
        self.field.setFocus()
        return True

    def _look(self) -> None:
        self._timer.stop()
        text = self.field.text().strip()
        self._looked = text
        desk = self.desk
        if text:
            self.list.show_rows(lambda limit, offset: desk.find(text, limit, offset))
        else:
            self.list.show_rows(nothing)
        self._say()

    def _on_enter(self) -> None:
        if self._timer.isActive() or self._looked != self.field.text().strip():
            self._look()
        if len(self.list.rows.rows) == 1:
            self.dossier_wanted.emit(self.list.code())
        elif self.list.rows.rows:
            self.list.setFocus()

    def _say(self) -> None:
        found, more = len(self.list.rows.rows), self.list.rows.canFetchMore()
        self._stack.setCurrentIndex(0 if found else 1)
        if not self._looked:
            self.heading.clear()
            self.empty.setText(
                self.tr(
                    "Gõ vài chữ của họ tên (không cần dấu), mã hồ sơ, "
                    "số căn cước hoặc số điện thoại.\n"
                    "Quét phiếu hẹn sẽ mở thẳng hồ sơ."
                )
            )
        elif found:
            count = self.tr("hơn {n} hồ sơ") if more else self.tr("{n} hồ sơ")
            self.heading.setText(count.format(n=found))
        else:
            self.heading.setText(self.tr("không có hồ sơ nào"))
            self.empty.setText(
                self.tr(
                    "Không tìm thấy “{text}”.\nThử ít chữ hơn, hoặc kiểm tra lại mã trên phiếu."
                ).format(text=self._looked)
            )
