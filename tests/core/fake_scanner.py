"""A scanner without hardware: a real pseudo-terminal that can be unplugged and plugged in again."""

import os
import queue
import tty
from pathlib import Path
from types import TracebackType
from typing import Self

from counter.decoding import Line
from counter.device.scanner import Scanner, ScannerSettings, ScannerState, Status, Trouble


class FakePort:
    """The far end of a serial line.  `path` is a link, so a new terminal keeps the old name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._master = -1
        self.plug()

    def plug(self) -> None:
        self._master, slave = os.openpty()
        tty.setraw(slave)
        self.path.symlink_to(os.ttyname(slave))
        os.close(slave)

    def unplug(self) -> None:
        self.path.unlink()
        os.close(self._master)
        self._master = -1

    def scan(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._master, data) :]

    def received(self) -> bytes:
        return os.read(self._master, 1024)

    def close(self) -> None:
        if self._master >= 0:
            self.unplug()


class Heard:
    """A running scanner and everything that it said, in order."""

    def __init__(self, settings: ScannerSettings) -> None:
        self.lines: queue.Queue[tuple[bytes, Line]] = queue.Queue()
        self.states: queue.Queue[ScannerState] = queue.Queue()
        self.troubles: queue.Queue[tuple[Trouble, int]] = queue.Queue()
        self.scanner = Scanner(
            settings,
            lambda raw, line: self.lines.put((raw, line)),
            self.states.put,
            lambda trouble, size: self.troubles.put((trouble, size)),
        )

    def __enter__(self) -> Self:
        self.scanner.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.scanner.close()

    def text(self, timeout: float = 3.0) -> str:
        return self.lines.get(timeout=timeout)[1].text

    def texts(self, count: int) -> list[str]:
        return [self.text() for _ in range(count)]

    def until(self, status: Status, timeout: float = 3.0) -> ScannerState:
        """Wait for a state; raises queue.Empty when it does not come."""
        while True:
            state = self.states.get(timeout=timeout)
            if state.status is status:
                return state
