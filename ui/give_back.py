"""Trả kết quả: over the counter, by post, as they come in, and what nobody came for yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from counter.codes import ScanKind
from ui.give_back_more import Posting, Receiving
from ui.give_back_out import Returning
from ui.give_back_waiting import Uncollecting
from ui.modes import ModePage
from ui.page import Surroundings

if TYPE_CHECKING:
    from counter.codes import Scan


class GiveBackPage(ModePage):
    """Four ways of working on results; every scan belongs to the one in front."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Trả kết quả")
        self.returning = Returning(around)
        self.receiving = Receiving(around)
        self.posting = Posting(around)
        self.waiting = Uncollecting(around)
        self.hold(
            (
                ("return", self.tr("Trả tại quầy"), "give_back", self.returning),
                ("results", self.tr("Kết quả về"), "ok", self.receiving),
                ("post", self.tr("Gửi bưu chính"), "hand_over", self.posting),
                ("uncollected", self.tr("Chưa đến nhận"), "clock", self.waiting),
            )
        )
        self.waiting.counted.connect(self._on_counted)
        self.waiting.return_wanted.connect(self.show_dossier)

    def shown(self) -> None:
        work = self.modes[self.mode]
        if work is self.receiving and not self.receiving.pile.slips:
            self.go_to("return")  # an empty page begins as its title says
        super().shown()
        if self.mode != "uncollected":
            self.waiting.read()

    def on_scan(self, scan: "Scan") -> bool:
        """A label of the post and a card know where they belong."""
        if scan.kind is ScanKind.POST:
            self.go_to("post")
        elif self.mode == "uncollected":
            self.go_to("return")
        return super().on_scan(scan)

    @Slot(str)
    def show_dossier(self, code: str) -> None:
        """Put a dossier on the list of those to be given back; an unfinished one says so there."""
        self.go_to("return")
        self.returning.add(code)

    @Slot(int)
    def _on_counted(self, n: int) -> None:
        name = self.tr("Chưa đến nhận")
        self.name_tab("uncollected", self.tr("{name} ({n})").format(name=name, n=n) if n else name)
