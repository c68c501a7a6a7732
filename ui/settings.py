"""Cài đặt: the office as its papers name it, who works here, and what is plugged into this PC."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from counter.codes import Scan
from counter.errors import CounterError
from ui import messages, theme
from ui.forms import Hint, scrolled
from ui.page import Page, Surroundings
from ui.settings_copies import Copies
from ui.settings_look import LookSettings
from ui.settings_office import OfficeForm
from ui.settings_officers import Officers
from ui.settings_printers import Printers
from ui.settings_scanner import ScannerSettings
from ui.widgets import Card, button, label


class SettingsPage(Page):
    """Sections by subject; F9 saves all that was changed in any of them."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Cài đặt")
        self.office = OfficeForm(self.desk)
        self.officers = Officers(self.desk)
        self.scanner = ScannerSettings(around)
        self.printers = Printers(around)
        self.copies = Copies(around)
        self.look = LookSettings()
        # Those that are kept in the settings of this PC; the others are facts of the office.
        self.own = (self.scanner, self.printers, self.copies, self.look)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các phần cài đặt"))
        self.save = button(self.tr("Lưu cài đặt"), "F9", "primary", "ok")
        self.trouble = Hint("", "error")
        self._lay_out()
        self._bind()
        self._read()

    def _lay_out(self) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 8)
        page.setSpacing(8)
        self.list.setFixedWidth(208)
        page.addWidget(self.list)
        column = QVBoxLayout()
        column.setSpacing(8)
        self._stack = QStackedLayout()
        for name, icon, held in (
            (self.tr("Cơ quan"), "procedures", self.office),
            (self.tr("Cán bộ"), "officer", self.officers),
            (self.tr("Máy quét"), "scanner", self.scanner),
            (self.tr("Máy in và phiếu"), "printer", self.printers),
            (self.tr("Sao lưu"), "backup", self.copies),
            (self.tr("Giao diện"), "settings", self.look),
        ):
            item = QListWidgetItem(theme.icon(icon), name)
            item.setSizeHint(QSize(0, 40))
            self.list.addItem(item)
            card = Card()
            card.box.setContentsMargins(0, 8, 0, 8)
            head = label(name, "title")
            head.setContentsMargins(16, 0, 0, 0)
            card.box.addWidget(head)
            area = scrolled(held)
            held.setObjectName("section")
            area.setStyleSheet("QScrollArea, QWidget#section { background: transparent; }")
            card.box.addWidget(area, 1)
            self._stack.addWidget(card)
            if held is self.scanner:
                self._trial = card
        column.addLayout(self._stack, 1)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.save)
        last.addWidget(self.trouble, 1)
        last.setAlignment(self.save, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(last)
        page.addLayout(column, 1)
        self.list.setCurrentRow(0)

    def _bind(self) -> None:
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.list.itemActivated.connect(lambda _: self._section().focusNextChild())
        self.save.clicked.connect(self.primary)
        for section in (self.office, self.officers, *self.own):
            section.said.connect(self.said)

    def _section(self) -> QWidget:
        return self._stack.widget(self._stack.currentIndex()) or self

    # --- what the window asks ---

    def shown(self) -> None:
        self.scanner.look_for_ports()
        self.printers.look_for_printers()
        self.copies.show_last()
        self.officers.read()
        if not self.office.is_changed():
            self.office.read()

    def default_focus(self) -> QWidget:
        return self.office.agency.line if self.desk.is_sample else self.list

    def on_scan(self, scan: Scan) -> bool:
        """While the scanner is being set up, a scan is a trial and opens nothing."""
        return self._stack.currentWidget() is self._trial

    def go_to(self, place: int) -> None:
        """Bring one section to the front."""
        self.list.setCurrentRow(place)

    def refresh(self, subjects: frozenset[str]) -> None:
        if any(subject.startswith("officer") for subject in subjects):
            self.officers.read()

    def clear(self) -> bool:
        if not (self.office.is_changed() or self._changed_own() or self.officers.is_changed()):
            return False
        self._read()
        self.said.emit(self.tr("Đã bỏ các thay đổi chưa lưu."), "muted")
        return True

    @Slot()
    def primary(self) -> None:
        """Save: first what the office shares, then what belongs to this PC."""
        self.trouble.say("")
        try:
            done = [self.office.save(), self.officers.save(), self._save_own()]
        except CounterError as error:
            said = messages.text(error)
            self.trouble.say(said, "error")
            self.said.emit(said, "error")
            return
        if any(done):
            self._read()
            self.said.emit(self.tr("Đã lưu cài đặt."), "ok")
        else:
            self.said.emit(self.tr("Không có gì thay đổi."), "muted")

    def _read(self) -> None:
        self.office.read()
        self.officers.read(start=True)
        for section in self.own:
            section.show_settings(self.around.settings())

    def _changed_own(self) -> bool:
        own = self.around.settings()
        told = own
        for section in self.own:
            told = section.told(told)
        return told != own

    def _save_own(self) -> bool:
        if not self._changed_own():
            return False
        told = self.around.settings()
        before = told
        for section in self.own:
            told = section.told(told)
        self.around.save_settings(told)
        if told.theme != before.theme:
            self.look.apply(told.theme)
        if told.language != before.language:
            self.said.emit(self.tr("Ngôn ngữ đổi khi mở lại phần mềm."), "muted")
        return True
