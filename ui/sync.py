"""Đồng bộ: how this counter agrees with the others, and what a person has to settle."""

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counter.errors import CounterError
from ui.books_parts import Section
from ui.bridge import LONG
from ui.page import Surroundings
from ui.sections import SectionsPage

if TYPE_CHECKING:
    from counter.codes import Scan


class Part(IntEnum):
    """The sections, as they stand in the list."""

    STATE = 0
    JOIN = 1
    USB = 2
    CONFLICTS = 3
    EVENING = 4


class SyncPage(SectionsPage):
    """State, hub, sticks, conflicts, the evening."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        sections = (
            (self.tr("Trạng thái"), "info"),
            (self.tr("Nối quầy"), "sync"),
            (self.tr("Chép qua USB"), "backup"),
            (self.tr("Việc trùng"), "warning"),
            (self.tr("Đối chiếu"), "ok"),
        )
        super().__init__(around, self.tr("Các mục đồng bộ"), sections, parent)
        self.title = self.tr("Đồng bộ")

    def make(self, place: int) -> Section:
        match place:
            case Part.STATE:
                from ui.sync_state import StateSection

                return StateSection(self.around)
            case Part.JOIN:
                from ui.sync_join import JoinSection

                return JoinSection(self.around)
            case Part.USB:
                from ui.sync_usb import UsbSection

                return UsbSection(self.around)
            case Part.CONFLICTS:
                from ui.sync_conflicts import ConflictsSection

                return ConflictsSection(self.around)
        from ui.sync_evening import EveningSection

        return EveningSection(self.around)

    # --- what the window asks ---

    def show_part(self, part: str) -> None:
        if part.upper() in Part.__members__:
            self.go_to(Part[part.upper()])

    def shown(self) -> None:
        super().shown()
        self._count_conflicts()
        self.around.bridge.at_work.emit()  # who looks wants to see it as it is

    def refresh(self, subjects: frozenset[str]) -> None:
        super().refresh(subjects)
        if self.isVisible():
            self._count_conflicts()

    def on_scan(self, scan: "Scan") -> bool:
        from counter.codes import ScanKind

        if scan.kind is ScanKind.PAIR:
            self.go_to(Part.USB)
        return super().on_scan(scan)

    # --- inside ---

    def _count_conflicts(self) -> None:
        desk = self.desk
        self.around.jobs.run(
            self, lambda: len(desk.conflicts()), self._on_counted, failed=self._on_failed, lane=LONG
        )

    def _on_counted(self, count: int) -> None:
        name = self.tr("Việc trùng")
        item = self.list.item(Part.CONFLICTS)
        item.setText(f"{name} ({count})" if count else name)

    def _on_failed(self, _: CounterError) -> None:
        """Whoever opens the list of conflicts is told why."""
