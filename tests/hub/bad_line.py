"""A line between counters and a hub that does what bad lines do: drag, fall silent, break off.

It carries bytes and knows nothing of what they mean.
"""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

PIECE = 4096  # bytes carried at once


class BadLine:
    """Listens on a port of its own, carries to another; a good line until told otherwise."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.delay = 0.0  # seconds for each piece
        self.lengths: Iterator[int] | None = None  # bytes after which each connection breaks off
        self.passed = 0  # bytes, both ways
        self._due: tuple[int, Callable[[], object]] | None = None
        self._carries = threading.Event()
        self._carries.set()
        self._guard = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._begin(self._listen)

    def at(self, further: int, act: Callable[[], object]) -> None:
        """Do something once, as soon as so many more bytes have come; they go on after it."""
        with self._guard:
            self._due = (self.passed + further, act)

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Carry nothing, close nothing: each end believes that the other is just slow."""
        self.fall_silent()
        try:
            yield
        finally:
            self.go_on()

    def fall_silent(self) -> None:
        self._carries.clear()

    def go_on(self) -> None:
        self._carries.set()

    def close(self) -> None:
        self.go_on()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for each in list(self._sockets):
            _end(each)
        for thread in self._threads:
            thread.join(5)

    def _begin(self, work: Callable[..., None], *said: object) -> None:
        thread = threading.Thread(target=work, args=said, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _listen(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self._carries.wait()
            try:
                far = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                near.close()
                continue
            self._sockets += [near, far]
            left = [next(self.lengths)] if self.lengths else []
            self._begin(self._carry, near, far, left)
            self._begin(self._carry, far, near, left)

    def _carry(self, source: socket.socket, target: socket.socket, left: list[int]) -> None:
        with suppress(OSError):
            while piece := source.recv(PIECE):
                self._count(len(piece))
                self._carries.wait()
                if self.delay:
                    time.sleep(self.delay)
                if left:
                    piece, left[0] = piece[: left[0]], left[0] - len(piece)
                target.sendall(piece)
                if left and left[0] <= 0:
                    break
        for each in (source, target):
            _end(each)

    def _count(self, size: int) -> None:
        with self._guard:
            self.passed += size
            due = self._due
            if due is None or self.passed < due[0]:
                return
            self._due = None
        due[1]()


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
