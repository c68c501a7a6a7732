"""What of the exchange must be seen until it is settled: the clock, a log begun anew, a last look.

A day is not closed unseen: who closes the window while something lies here alone is asked once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from counter.errors import CounterError
from ui import app, messages
from ui.banners import Banner
from ui.bridge import LONG
from ui.forms import rename
from ui.widgets import button

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.window import Window

SEEN_KEY, CLOCK_KEY = "Ctrl+Shift+S", "Ctrl+Shift+H"
SEND_KEY, CLOSE_KEY, STAY_KEY = "Ctrl+1", "Ctrl+2", "Ctrl+3"


class SyncBanners(QObject):
    """The banners of the exchange, and what their buttons do."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._codes: list[tuple[str, str]] = []  # that were taken, and what stands for them now
        self._again = 0  # facts that were written again
        self._closing = False
        look = button(self.tr("Xem đồng bộ"), CLOCK_KEY)
        self.odd = Banner(look)
        self.seen = button("", "")
        self.renewed = Banner(self.seen)
        self.send = button(self.tr("Gửi rồi đóng"), SEND_KEY)
        self.close = button(self.tr("Vẫn đóng"), CLOSE_KEY)
        self.stay = button(self.tr("Ở lại"), STAY_KEY)
        self.leaving = Banner(self.send, self.close, self.stay)
        for banner in (self.odd, self.renewed, self.leaving):
            window.banners.add(banner)
        for held, key in (
            (look, CLOCK_KEY),
            (self.seen, SEEN_KEY),
            (self.send, SEND_KEY),
            (self.close, CLOSE_KEY),
            (self.stay, STAY_KEY),
        ):
            held.setShortcut(key)
        look.clicked.connect(lambda: window.open("sync"))
        self.seen.clicked.connect(self._on_seen)
        self.send.clicked.connect(self._on_send)
        self.close.clicked.connect(self._on_close)
        self.stay.clicked.connect(self._on_stay)

    # --- the clock, and what the hub has to say of itself ---

    def say_odd(self, minutes: int, notices: Iterable[tuple[str, dict[str, object]]] = ()) -> None:
        """Say how far this clock is off the hub's and what the hub lacks, until it is mended."""
        said = [messages.text("clock_off_hub", minutes=abs(minutes))] if minutes else []
        said += [messages.text(code, **values) for code, values in notices]
        self.odd.setVisible(bool(said))
        self.odd.words.setText(" ".join(said))

    # --- a log that was begun anew ---

    @Slot(tuple)
    def say_renewed(self, renewals: Iterable[Any]) -> None:
        """Name what became of the tail of a log, one thing after the other until all is seen."""
        for renewal in renewals:
            self._again += renewal.again
            self._codes += [pair for pair in renewal.codes if pair not in self._codes]
            if not renewal.codes:
                self._codes.append(("", ""))
        self._show_renewed()

    def _show_renewed(self) -> None:
        self.renewed.setVisible(bool(self._codes))
        if not self._codes:
            self._again = 0
            return
        code, new = self._codes[0]
        first = messages.text("log_renewed_forked", again=self._again) if self._again else ""
        told = messages.text("code_renewed", code=code, new=new) if code else ""
        self.renewed.words.setText(" ".join(filter(None, (first, told))))
        rename(self.seen, self.tr("Mở hồ sơ") if code else self.tr("Đã xem"), SEEN_KEY)

    @Slot()
    def _on_seen(self) -> None:
        _, new = self._codes.pop(0)
        self._again = 0
        if new or not self._codes:
            self._note_seen(new if self._codes else "")
        self._show_renewed()
        if new:
            self._window.open_dossier(new)

    def _note_seen(self, code: str) -> None:
        try:
            self._desk.renewals_seen(code)
        except CounterError as error:  # it will be said once more
            self._window.say(messages.text(error), "warning")

    # --- the end of the day ---

    def may_close(self) -> bool:
        """May the window close?  Where something lies here alone it is asked, once."""
        if self._closing or self.leaving.isVisible() or self._window.damaged:
            return True
        if app.application().isSavingSession():  # the whole PC goes off
            return True
        try:
            unsent = None if self._desk.is_alone else self._desk.unsent()
        except CounterError:  # what cannot be read holds nobody back in the evening
            return True
        if unsent is None or not unsent.events or unsent.oldest is None:
            return True
        self._ask(unsent.events, f"{unsent.oldest:%H:%M %d/%m}")
        return False

    def _ask(self, count: int, oldest: str) -> None:
        verb = self.tr("Gửi rồi đóng") if self._desk.hub else self.tr("Xuất gói USB")
        rename(self.send, verb, SEND_KEY)
        said = self.tr("{n} việc chưa gửi, cũ nhất {at} – vẫn đóng?")
        self.leaving.words.setText(said.format(n=count, at=oldest))
        self.send.setEnabled(True)
        self.leaving.show()
        self.send.setFocus()

    @Slot()
    def _on_send(self) -> None:
        if not self._desk.hub:
            self.leaving.hide()
            self._window.open("sync/usb")
            return
        self.send.setEnabled(False)
        self.leaving.words.setText(self.tr("Đang gửi…"))
        self._window.around.jobs.run(
            self, self._desk.exchange, self._on_sent, failed=self._on_not_sent, lane=LONG
        )

    def _on_sent(self, _: object) -> None:
        unsent = self._desk.unsent()
        if unsent.oldest is None:
            self._on_close()
        else:
            self._ask(unsent.events, f"{unsent.oldest:%H:%M %d/%m}")

    def _on_not_sent(self, error: CounterError) -> None:
        self.leaving.hide()
        if not self.may_close():
            self._window.say(messages.text(error), "error")

    @Slot()
    def _on_close(self) -> None:
        self._closing = True
        self._window.close()

    @Slot()
    def _on_stay(self) -> None:
        self.leaving.hide()
