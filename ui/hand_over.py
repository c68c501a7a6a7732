"""Bàn giao: piles of dossiers go from hand to hand, and both hands are written down."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.hand_over_give import Giving
from ui.hand_over_take import Taking
from ui.modes import ModePage
from ui.page import Surroundings


class HandOverPage(ModePage):
    """Giao on one side, Nhận on the other; every scan belongs to the side in front."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Bàn giao")
        self.giving = Giving(around)
        self.taking = Taking(around)
        self.hold(
            (
                ("give", self.tr("Giao hồ sơ"), "hand_over", self.giving),
                ("take", self.tr("Nhận hồ sơ"), "intake", self.taking),
            )
        )
        self.taking.counted.connect(self._on_counted)

    def shown(self) -> None:
        super().shown()
        if self.mode != "take":
            self._on_counted(self.desk.counts().to_take_over)

    def refresh(self, subjects: frozenset[str]) -> None:
        super().refresh(subjects)
        if self.mode != "take":
            self._on_counted(self.desk.counts().to_take_over)

    @Slot(int)
    def _on_counted(self, n: int) -> None:
        name = self.tr("Nhận hồ sơ")
        self.name_tab("take", self.tr("{name} ({n})").format(name=name, n=n) if n else name)
