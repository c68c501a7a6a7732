"""Exchanges in the background, for as long as the window is open; nobody ever waits for one.

Twice a second while somebody works, slower when nothing happens.  Where the hub is away it is
asked again after a pause that grows to a minute, and that for ever.
"""

import logging
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from counter.errors import CounterError, Damaged, Unavailable
from counter.store import Store
from counter.sync.exchange import Exchange, Outcome
from counter.sync.forks import Renewed
from counter.sync.wire import Hub

logger = logging.getLogger(__name__)

BUSY, IDLE = 0.5, 5.0  # seconds between two exchanges
CALM = 120.0  # seconds without anything new, after which a counter is idle
SWITCH = 0.0005  # seconds: a save asks for the interpreter dozens of times, and waits each time
LONGEST = 60.0  # seconds between two tries where the hub is away
REST = 0.002  # seconds that the store is left alone between two turns


class Told(NamedTuple):
    """What came of the last try: an outcome, or why there was none."""

    at: datetime
    outcome: Outcome | None = None
    problem: CounterError | None = None


class Runner:
    """One thread that exchanges with one hub.  `tell` is called in that thread."""

    def __init__(
        self,
        store: Store,
        connect: Callable[[], Hub],
        renewed: Renewed,
        tell: Callable[[Told], None],
    ) -> None:
        self._store = store
        self._connect = connect
        self._renewed = renewed
        self._tell = tell
        self._wake = threading.Event()
        self._ended = False
        self._exchange: Exchange | None = None
        self._hub: Hub | None = None
        self._quiet = 0.0
        self._failures = 0
        self._thread = self._new_thread()

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """Something was saved, or somebody works: exchange at once."""
        self._quiet = 0.0
        self._wake.set()

    def close(self, patience: float = 5.0) -> None:
        """End after the exchange that is under way, or leave it behind after some seconds."""
        self._ended = True
        self._wake.set()
        self._thread.join(patience)

    def _new_thread(self) -> threading.Thread:
        return threading.Thread(target=self._work, name="sync", daemon=True)

    def _work(self) -> None:
        """Exchange until it is closed.  What nobody foresaw ends this thread and is reported by
        its hook; a new one goes on after a pause, so that no exchange ever stops unseen.
        """
        try:
            self._exchange_on()
        finally:
            self._store.close()  # this thread's connection
            if not self._ended:
                self._failures = max(1, self._failures)
                self._thread = self._new_thread()
                self._thread.start()
                self._tell(Told(self._store.now(), problem=Damaged("bug")))

    def _exchange_on(self) -> None:
        sys.setswitchinterval(min(SWITCH, sys.getswitchinterval()))
        if self._failures:
            self._leave()
            self._wake.wait(self._pause_after_failure())
        while not self._ended:
            self._wake.clear()
            told = self._try()
            if not self._ended:
                self._tell(told)
            pause = self._pause(told)
            self._quiet += pause
            self._wake.wait(pause)
        self._leave()

    def _try(self) -> Told:
        self._failures += 1  # until it is known to have gone well
        try:
            if self._exchange is None:
                self._hub = self._connect()
                self._exchange = Exchange(self._store, self._hub, self._renewed, REST)
            outcome = self._exchange.run()
        except CounterError as error:
            if not isinstance(error, Unavailable):
                logger.warning("no exchange: %s", error.code)
            self._leave()
            return Told(self._store.now(), problem=error)
        self._failures = 0
        if outcome.sent or outcome.received:
            self._quiet = 0.0
        return Told(self._store.now(), outcome)

    def _pause(self, told: Told) -> float:
        if told.problem is not None:
            return self._pause_after_failure()
        return BUSY if self._quiet < CALM else IDLE

    def _pause_after_failure(self) -> float:
        return float(min(LONGEST, 2.0 ** min(self._failures - 1, 6)))

    def _leave(self) -> None:
        hub, self._hub, self._exchange = self._hub, None, None
        if hub is not None:
            hub.close()
