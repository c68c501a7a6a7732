"""The program's own log file: what happened to it, never whom it served.

Dossier codes and event numbers may stand there; personal numbers, names and
addresses may not.  A filter masks every run of digits that could be one.
"""

import logging
import sys
from pathlib import Path
from types import TracebackType

from counter.text import mask_digits

FILE = "counter.log"
SIZE = 1_000_000  # bytes; then a new file is begun
KEPT = 3  # older files


class Masked(logging.Formatter):
    """Writes a line, with long runs of digits masked, also in tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        return mask_digits(super().format(record))


class Rotating(logging.Handler):
    """Writes to files that take turns; the file and what it needs come with the first line."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._files: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._files is None:
            from logging.handlers import RotatingFileHandler

            self._files = RotatingFileHandler(
                self._path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", delay=True
            )
            self._files.setFormatter(self.formatter)
        self._files.handle(record)

    def close(self) -> None:
        if self._files is not None:
            self._files.close()
        super().close()


def start(folder: Path) -> None:
    """Write to a rotating file in the data folder; it is made with the first line."""
    handler = Rotating(folder / FILE)
    handler.setFormatter(Masked("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.raiseExceptions = False  # a full disk must not fill the terminal too


def report(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """Note a bug; errors that the program knows never come here."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, bug, trace)
        return
    logging.getLogger("bug").critical("bug", exc_info=(kind, bug, trace))
