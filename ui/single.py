"""One window per data folder: a second start raises the first and leaves."""

import logging
import os
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

logger = logging.getLogger(__name__)

PATIENCE = 3000  # ms that the first start may need until it listens
RAISE = b"raise"


class Single(QObject):
    """Whose window this data folder is.  The lock is cheap; the server can wait."""

    raise_wanted = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name_of(data)
        self._lock = QLockFile(str(Path(gettempdir(), f"{self._name}.lock")))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Take the lock; if another window has it, raise that one.

        A lock whose owner does not answer is no reason to keep a counter closed.
        """
        if self._lock.tryLock(0):
            return True
        if self._raise_first():
            return False
        logger.warning("another window holds the lock and does not answer")
        return True

    def listen(self) -> None:
        """From now on a second start can raise this window."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        if not self._server.listen(self._name):
            logger.warning("no second start can be heard: %s", self._server.errorString())

    def close(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _raise_first(self) -> bool:
        from PySide6.QtCore import QDeadlineTimer, QThread
        from PySide6.QtNetwork import QLocalSocket

        deadline = QDeadlineTimer(PATIENCE)
        while not deadline.hasExpired():
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(500):
                socket.write(RAISE)
                socket.flush()
                return socket.waitForReadyRead(PATIENCE)
            if self._lock.tryLock(0):  # the other one has just closed
                self._lock.unlock()
                return False
            QThread.msleep(100)
        return False

    def _on_connected(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        socket.write(RAISE)
        socket.flush()
        socket.disconnected.connect(socket.deleteLater)
        self.raise_wanted.emit()


def name_of(data: Path) -> str:
    """Return the name under which the window of a data folder is known to this user."""
    said = f"{_user()}:{data.resolve()}".encode()
    # Python's own would load OpenSSL for this one name.
    digest = QCryptographicHash.hash(said, QCryptographicHash.Algorithm.Sha256)
    return f"quay-mot-cua-{digest.toHex().toStdString()[:16]}"


def _user() -> str:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):  # as getpass looks for it
        if said := os.environ.get(name):
            return said
    import getpass

    return getpass.getuser()
