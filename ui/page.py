"""What a page of the window is: the few verbs that the window asks of it, and what it may ask back.

A page never knows the window.  It emits wishes (`dossier_wanted`, `slip_wanted`, …) and says what
happened in one short line (`said`).

Names of looks, set as the dynamic property "role" (helper: `dress(widget, "primary")`):

    buttons   primary  danger  quiet (flat, text only)  tile  nav
    labels    title  big (the due date, the code)  muted  error  warning  ok  key (a key cap)
    frames    card  banner
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from counter.codes import Scan
    from counter.desk import Desk
    from counter.settings import Settings
    from ui.bridge import Bridge, Jobs
    from ui.print_jobs import PrintJobs

W = TypeVar("W", bound=QWidget)


class Surroundings(NamedTuple):
    """What every page is given: the desk, and the helpers that keep waiting out of the way.

    `printers` and `ports` may take hundreds of milliseconds: call them in `jobs`.
    """

    desk: "Desk"
    bridge: "Bridge"
    jobs: "Jobs"
    print_jobs: "PrintJobs"
    settings: "Callable[[], Settings]"  # as they are now
    save_settings: "Callable[[Settings], None]"  # writes the INI; port and printers follow at once
    printers: Callable[[], list[str]] = list
    ports: Callable[[], list[Any]] = list  # counter.device.scanner.Port
    data: Path | None = None  # the data folder


class Page(QWidget):
    """One page.  `__init__(around)`; built on its first show, kept while the window lives."""

    dossier_wanted = Signal(str)  # open this dossier's page
    slip_wanted = Signal(str)  # print the original slip of this dossier
    page_wanted = Signal(str)  # a name of ui/pages.py, or name/part
    return_wanted = Signal(str)  # put this dossier on the list of Trả kết quả
    said = Signal(str, str)  # one short line and its mood: ok, warning, error, muted

    title = ""  # translated, set in __init__

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.around = around
        self.desk = around.desk
        QTimer.singleShot(0, self.get_dressed)

    @Slot()
    def get_dressed(self) -> None:
        """Be seen by the style while nobody waits: a page built ahead is in the window by now."""
        if not self.isVisible():
            for part in (self, *self.findChildren(QWidget)):
                part.ensurePolished()

    def shown(self) -> None:
        """Come to the front: read again what may have changed meanwhile."""

    def default_focus(self) -> QWidget | None:
        """Return the widget in which typing starts on this page."""
        return None

    def show_dossier(self, code: str) -> None:
        """Show one dossier, where the page can."""

    def show_part(self, part: str) -> None:
        """Bring one part of the page to the front, where it has parts: `name/part` was wanted."""

    def on_scan(self, scan: "Scan") -> bool:
        """Take a scan while this page is in front; False lets the window route it."""
        return False

    def clear(self) -> bool:
        """Clear what was entered; False: there was nothing to clear, Esc goes back."""
        return False

    def primary(self) -> None:
        """F9: the one thing this page is for."""

    def refresh(self, subjects: frozenset[str]) -> None:
        """Facts about these subjects were written, here or by another program; empty: any."""


def dress(widget: W, role: str) -> W:
    """Give a widget its look by name; only another look than before is worth the style's time."""
    if (widget.property("role") or "") != role:
        widget.setProperty("role", role)
        look_again(widget)
    return widget


def look_again(widget: QWidget) -> None:
    """Let the style see what changed of a widget; one that was never shown is seen anyway."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
