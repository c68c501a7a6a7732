"""Where threads meet Qt.  No other module in ui/ knows that threads exist.

A slot runs in the GUI thread only if it is a method of a QObject that lives
there.  So the bridge stays in the GUI thread, other threads call `emit` on
it, nothing is ever moved to a thread, and no lambda crosses one.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from counter.errors import CounterError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

PAPER, LONG = "paper", "long"

Answer = tuple[QObject, "Future[Any]", Callable[[Any], None], Callable[[CounterError], None] | None]


class Line(Protocol):
    """What a scanner read, turned into text."""

    @property
    def text(self) -> str: ...
    @property
    def encoding(self) -> str: ...
    @property
    def suspect(self) -> bool: ...


class Bridge(QObject):
    """What the core and the devices have to say, as signals.  Any thread may emit them."""

    code_scanned = Signal(str)  # the text of one scan
    scanner_state = Signal(object)  # ui.status.ScannerState
    dossiers_changed = Signal(frozenset)  # subjects
    raw_read = Signal(bytes, str, bool)  # bytes of a scan, their encoding, are letters doubtful
    notice = Signal(str, dict)  # code and values for messages.text: said in one line
    sync_told = Signal(object)  # counter.sync.runner.Told: what came of an exchange
    link_changed = Signal()  # this counter joined a hub or was paired, or left
    logs_renewed = Signal(tuple)  # of counter.sync.forks.Renewal: a person must know
    at_work = Signal()  # somebody works or looks: exchange soon

    def on_line(self, raw: bytes, line: Line) -> None:
        """Hand on one scan.  Called in the scanner's thread; it only emits."""
        self.raw_read.emit(raw, line.encoding, line.suspect)
        if line.suspect:
            self.notice.emit("scan_suspect", {"encoding": line.encoding})
        self.code_scanned.emit(line.text)

    def on_trouble(self, trouble: str, size: int) -> None:
        """Hand on what came over the line and was no scan.  Called in the scanner's thread."""
        self.notice.emit(str(trouble), {"size": size})


class Jobs(QObject):
    """Runs what waits on a device or takes long, one job at a time in each lane.

    `paper` is for rendering and printers, `long` for backup, verify, import and lists of
    printers and ports.  Answers arrive in the GUI thread.
    """

    failed = Signal(CounterError)  # a job that named nobody for its failure

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._closed = False

    def run(
        self,
        owner: QObject,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        *,
        failed: Callable[[CounterError], None] | None = None,
        lane: str = PAPER,
    ) -> None:
        """Run `job` off the GUI thread, then `done` (or `failed`) on it if `owner` still lives."""
        if self._closed:
            return
        future = self._lane(lane).submit(job)
        future.add_done_callback(lambda answer: self._tell((owner, answer, done, failed)))

    def close(self) -> None:
        """Let running jobs end, drop waiting ones, answer nobody."""
        self._closed = True
        for lane in self._lanes.values():
            lane.shutdown(cancel_futures=True)

    def _lane(self, name: str) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor

        if name not in self._lanes:
            self._lanes[name] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        return self._lanes[name]

    def _tell(self, answer: Answer) -> None:
        if not self._closed and shiboken6.isValid(self):
            self._answered.emit(answer)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        owner, future, done, failed = answer
        if future.cancelled() or not shiboken6.isValid(owner):
            return
        problem = future.exception()
        if problem is None:
            done(future.result())
            return
        told = problem if isinstance(problem, CounterError) else CounterError("bug")
        if failed is None:
            self.failed.emit(told)
        else:
            failed(told)
        if told is not problem:
            raise problem  # whoever waited knows; the one net writes down why


def every(seconds: int, act: Callable[[], None], owner: QObject) -> None:
    """Call `act` in the GUI thread again and again, while `owner` lives."""
    timer = QTimer(owner)
    timer.setInterval(seconds * 1000)
    timer.timeout.connect(act)
    timer.start()


def later(milliseconds: int, act: Callable[[], None], owner: QObject) -> None:
    """Call `act` once in the GUI thread, if `owner` still lives by then."""
    QTimer.singleShot(milliseconds, owner, act)
