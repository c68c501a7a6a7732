"""How the exchange with the other counters stands, told wherever somebody looks.

The exchange runs beside the window; what it tells arrives here, and becomes a state, a banner, a
row of another counter.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from counter.errors import CounterError, Unavailable
from ui import messages
from ui.bridge import LONG
from ui.sync_banners import SyncBanners

if TYPE_CHECKING:
    from counter.desk_sync import Unsent
    from ui.window import Window


class Runner(Protocol):
    """What exchanges in the background: counter.sync.runner.Runner."""

    def start(self) -> None: ...
    def wake(self) -> None: ...
    def close(self, patience: float) -> None: ...


SILENT = timedelta(seconds=30)  # without a word after which an exchange is said to drag on
SHORT = timedelta(minutes=1)  # an age below this is not said
WORKING = 30_000  # ms after which another key says again that somebody works
APART = 10  # seconds between two counts of conflicts
PATIENCE = 2.0  # seconds that an exchange under way may keep a window from closing


class Told(Protocol):
    """What came of an exchange: counter.sync.runner.Told."""

    @property
    def at(self) -> datetime: ...
    @property
    def outcome(self) -> Any: ...  # counter.sync.exchange.Outcome
    @property
    def problem(self) -> CounterError | None: ...


class ByHand(NamedTuple):
    """What came of an exchange that somebody asked for."""

    at: datetime
    outcome: Any = None
    problem: CounterError | None = None


class SyncWatch(QObject):
    """Follows the exchanges of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._runner: Runner | None = None
        self._heard: datetime | None = None  # when the hub last answered
        self._problem: CounterError | None = None
        self._unsent: Unsent | None = None
        self._joined = self._alone = False
        self._counting = False
        self._count_in = 1  # seconds
        self._uncounted = True
        self.banners = SyncBanners(window)
        self._awake = QTimer(self, singleShot=True, interval=WORKING)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._on_second)
        bridge = window.around.bridge
        bridge.sync_told.connect(self._on_told)
        bridge.link_changed.connect(self._on_link)
        bridge.logs_renewed.connect(self.banners.say_renewed)
        bridge.dossiers_changed.connect(self._on_written)
        bridge.code_scanned.connect(lambda _: self._on_work())
        bridge.at_work.connect(self._exchange_soon)
        self._desk.subscribe(self._exchange_soon)
        window.installEventFilter(self)
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)
        self._on_link()
        self._second.start()
        self._tell_renewed()

    def _tell_renewed(self) -> None:
        """Name what was begun anew when nobody looked."""
        try:
            self.banners.say_renewed(self._desk.renewals())
        except CounterError as error:
            self._problem = error

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.KeyPress:
                self._on_work()
            case QEvent.Type.Close if watched is self._window and not self.banners.may_close():
                event.ignore()
                return True
        return False

    def end(self) -> None:
        """Exchange no more: the window is closing."""
        self._second.stop()
        if self._runner is not None:
            self._runner.close(PATIENCE)

    # --- what happens ---

    @Slot(object)
    def _on_told(self, told: Told) -> None:
        outcome = told.outcome
        self._problem = told.problem
        if outcome is not None:
            self._heard = told.at
            self._desk.heard(told.at)
            self.banners.say_odd(self._desk.minutes_off(outcome), outcome.notices)
            if outcome.renewed:
                self.banners.say_renewed(outcome.renewed)
            if outcome.received or outcome.changed:
                self._uncounted = True
                self._window.look_for_news()
            if outcome.sent or self._unsent is None or self._unsent.events:
                self._count_unsent()
            if outcome.sent and self._window.current in ("dossier", "sync"):
                self._window.pages[self._window.current].refresh(frozenset())
        self._tell()

    @Slot(frozenset)
    def _on_written(self, _: object) -> None:
        self._unsent = None
        self._uncounted = True

    @Slot()
    def _on_link(self) -> None:
        self._joined = bool(self._desk.hub)
        self._alone = self._desk.is_alone
        self._heard = self._desk.last_exchange if self._joined else None
        self._problem = None
        self._unsent = None
        self.banners.say_odd(0)
        self._on_second()
        self._exchange()

    def _exchange(self) -> None:
        """Exchange with the hub of now; what exchanged before ends in its own time."""
        before, self._runner = self._runner, None
        if before is not None:
            before.close(0)
        if self._joined:
            self._runner = self._desk.runner(self._window.around.bridge.sync_told.emit)
            self._runner.start()

    def _exchange_soon(self, _: object = None) -> None:
        """Something was written, or somebody works.  Called in any thread."""
        if self._runner is not None:
            self._runner.wake()

    def _on_work(self) -> None:
        if not self._awake.isActive():
            self._awake.start()
            self._exchange_soon()

    @Slot()
    def _on_second(self) -> None:
        if self._window.damaged:
            return
        if self._unsent is None and not self._alone:
            self._count_unsent()
        self._count_in = max(0, self._count_in - 1)
        if self._uncounted and not (self._counting or self._alone or self._count_in):
            self._count_conflicts()
        self._tell()

    def _count_unsent(self) -> None:
        try:
            self._unsent = self._desk.unsent()
        except CounterError as error:  # a disk that does not answer has its own sentence
            self._problem = error

    def _count_conflicts(self) -> None:
        self._counting, self._uncounted, self._count_in = True, False, APART
        desk = self._desk
        self._window.around.jobs.run(
            self,
            lambda: len(desk.conflicts()),
            self._on_conflicts,
            failed=self._on_uncounted,
            lane=LONG,
        )

    def _on_uncounted(self, _: CounterError) -> None:
        self._counting = False

    def _on_conflicts(self, count: int) -> None:
        self._counting = False
        self._window.choices["sync"].show_count(count)

    # --- in words ---

    def _tell(self) -> None:
        words, mood, short = self.state()
        more = messages.text(self._problem) if self._problem is not None else ""
        if self._alone:
            more = self.tr("Quầy này làm việc một mình. Bấm để nối với các quầy khác.")
        self._window.status.sync.show_state(words, mood, more, short)

    def state(self) -> tuple[str, str, str]:
        """Say how things stand: the words, their mood, and fewer words for little room."""
        now, unsent = self._desk.now(), self._unsent
        left = since = ""
        if unsent is not None and unsent.oldest is not None:
            left = self.tr("{n} chưa gửi").format(n=unsent.events)
            since = self.tr("cũ nhất {at}").format(at=_at(unsent.oldest, now))
        if self._alone:
            return self.tr("chưa nối"), "muted", self.tr("chưa nối")
        if not self._joined:
            said = _joined(left, since) or self.tr("đã đến các quầy đã ghép")
            said = self.tr("USB: {said}").format(said=said)
            return said, "warning" if left else "ok", said
        if self._heard is None:
            said = _joined(self.tr("chưa trao đổi lần nào"), left)
            return said, "warning", said
        at, age = _at(self._heard, now), now - self._heard
        spent = f" ({_age(age)})" if age >= SHORT else ""
        if self._problem is not None:
            away = isinstance(self._problem, Unavailable)
            lost = self.tr("mất liên lạc") if away else self.tr("bị từ chối")
            said = self.tr("{lost} từ {at}").format(lost=lost, at=at)
            return _joined(f"{said}{spent}", left), "error", _joined(f"{lost} {_age(age)}", left)
        if age > SILENT:
            wait = self.tr("chờ trả lời")
            said = self.tr("{lost} từ {at}").format(lost=wait, at=at)
            return _joined(f"{said}{spent}", left), "warning", _joined(f"{wait} {_age(age)}", left)
        heard = f"{self._heard:%H:%M:%S}"
        if left:
            return f"{left}, {since} · {heard}", "warning", f"{left} · {heard}"
        said = self.tr("đã gửi hết · {at}").format(at=heard)
        return said, "ok", said


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _at(moment: datetime, now: datetime) -> str:
    """Say a moment as short as it is still plain: the hour alone where it is of today."""
    return f"{moment:%H:%M}" if moment.date() == now.date() else f"{moment:%H:%M %d/%m}"


def _age(span: timedelta) -> str:
    minutes = max(0, int(span.total_seconds() // 60))
    if minutes < 60:
        return f"{minutes} phút"
    hours = minutes // 60
    return f"{hours} giờ" if hours < 48 else f"{hours // 24} ngày"
