"""Thủ tục: the catalogue of the office – one procedure, all blanks at once, or a whole file."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.forms import keyed, rename
from ui.page import Page, Surroundings, dress
from ui.procedures_blanks import Blanks
from ui.procedures_form import Form
from ui.procedures_import import FileImport

MARK = 16  # px that the mark of the chosen one takes


class ProceduresPage(Page):
    """Three ways into one catalogue; F9 writes what the one in front holds."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Thủ tục")
        self.form = Form(self.desk)
        self.blanks = Blanks(self.desk)
        self.file = FileImport(self.desk, around.jobs)
        self.modes = (self.form, self.blanks, self.file)
        self.choices = (
            keyed(self.tr("Danh mục"), "Alt+1", icon="procedures"),
            keyed("", "Alt+2", icon="warning"),
            keyed(self.tr("Nhập từ tệp"), "Alt+3", icon="list"),
        )
        self._lay_out()
        self._bind()
        self._show_count()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 8)
        page.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        group = QButtonGroup(self)
        for choice in self.choices:
            choice.setCheckable(True)
            choice.setMinimumWidth(choice.sizeHint().width())
            dress(choice, "nav")
            group.addButton(choice)
            line.addWidget(choice)
        line.addStretch(1)
        self.choices[0].setChecked(True)
        page.addLayout(line)
        self._stack = QStackedLayout()
        for mode in self.modes:
            self._stack.addWidget(mode)
        page.addLayout(self._stack, 1)

    def _bind(self) -> None:
        for place, choice in enumerate(self.choices):
            choice.clicked.connect(lambda _=False, place=place: self.go_to(place))
        for mode in self.modes:
            mode.said.connect(self.said)
            mode.changed.connect(self._on_changed)

    def go_to(self, place: int) -> None:
        """Bring one of the three to the front."""
        self.choices[place].setChecked(True)
        self._stack.setCurrentIndex(place)
        self.modes[place].shown()
        self.modes[place].default_focus().setFocus()

    def shown(self) -> None:
        self.modes[self._stack.currentIndex()].shown()
        self._show_count()

    def default_focus(self) -> QWidget:
        return self.modes[self._stack.currentIndex()].default_focus()

    def refresh(self, subjects: frozenset[str]) -> None:
        if any(subject.startswith("procedure") for subject in subjects):
            self._show_count()

    def clear(self) -> bool:
        if self.modes[self._stack.currentIndex()].clear():
            return True
        if self._stack.currentIndex():
            self.go_to(0)
            return True
        return False

    def primary(self) -> None:
        self.modes[self._stack.currentIndex()].primary()

    @Slot()
    def _on_changed(self) -> None:
        self._show_count()

    def _show_count(self) -> None:
        said = self.tr("Điền chỗ trống ({n})").format(n=len(self.blanks.missing()))
        rename(self.choices[1], said, "Alt+2")
        wanted = self.choices[1].sizeHint().width() + MARK  # so that the chosen one is not cut
        self.choices[1].setMinimumWidth(wanted)
