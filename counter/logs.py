"""The program's own log file: what happened to it, never whom it served.

Dossier codes and event numbers may stand there; personal numbers, names and
addresses may not.  A filter masks every run of digits that could be one.
"""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from counter.text import mask_digits

FILE = "counter.log"


class Masked(logging.Formatter):
    """Writes a line, with long runs of digits masked, also in tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        return mask_digits(super().format(record))


def start(folder: Path) -> None:
    """Write to a rotating file in the data folder; it is made with the first line."""
    handler = RotatingFileHandler(
        folder / FILE, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(Masked("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.raiseExceptions = False  # a full disk must not fill the terminal too


def report(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """Note a bug; errors that the program knows never come here."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, bug, trace)
        return
    logging.getLogger("bug").critical("bug", exc_info=(kind, bug, trace))
