"""A real desk on a real file for tests of pages, with all that a page is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from counter.desk import Desk
from counter.device.printer import open_printer
from counter.guard import Guard
from counter.settings import Settings
from counter.store import Store
from tests.conftest import ROOT, Clock
from ui.bridge import Bridge, Jobs
from ui.page import Page, Surroundings
from ui.print_jobs import PrintJobs

UOC = (
    "027185001234|125364789|Đặng Thị Ước|05021985|Nữ|"
    "Thôn Đông Cốc, Xã Hà Mãn, Thuận Thành, Bắc Ninh|12052021"
)
LOC = "001091004567||Nguyễn Văn Lộc|12071991|Nam|Số 5, phường Hàng Bạc, Hoàn Kiếm, Hà Nội|01012022"


class Kept:
    """The settings of this PC, as the program keeps them."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.saved: list[Settings] = []

    def save(self, settings: Settings) -> None:
        self.settings = settings
        self.saved.append(settings)


@contextmanager
def surroundings(folder: Path, clock: Clock, **more: Any) -> Iterator[Surroundings]:
    """Open a desk in a folder, and everything around it; close it after."""
    store = Store.writing(folder / "data" / "quay.db", clock, Guard(folder / "guard"))
    kept = Kept()
    desk = Desk(store, ROOT / "resources", kept.settings)
    jobs = Jobs()
    printed = folder / "printed"
    papers = PrintJobs(
        desk, jobs, lambda _: open_printer(f"file:{printed}"), printed, lambda: kept.settings
    )
    around = Surroundings(
        desk=desk,
        bridge=Bridge(),
        jobs=jobs,
        print_jobs=papers,
        settings=lambda: kept.settings,
        save_settings=kept.save,
        data=folder / "data",
        **more,
    )
    yield around
    jobs.close()
    store.close()


def heard(page: Page) -> list[tuple[str, str]]:
    """Write down every line that a page says."""
    lines: list[tuple[str, str]] = []
    page.said.connect(lambda text, mood: lines.append((text, mood)))
    return lines


def type_text(widget: QWidget, text: str) -> None:
    """Type letters of any alphabet, one after the other."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            )
