"""Cut what a scanner's line delivers into scans, wherever the line happens to cut it.

Pure: no port, no clock.  `scanner.py` feeds it bytes and tells it when the line has been silent.
"""

import re
from enum import StrEnum

from counter.records import dataclass

LIMIT = 64 * 1024  # bytes; the densest QR holds 2,953, so more than this is noise or another device
HEAD = 64  # bytes of an oversize line that are kept to look at


class Ending(StrEnum):
    """What a scanner sends after a code."""

    ANY = "any"
    CR = "cr"
    LF = "lf"
    CRLF = "crlf"
    TAB = "tab"
    IDLE = "idle"  # nothing at all: silence ends the code, and so does CR or LF if one comes


_PATTERNS = {
    Ending.ANY: re.compile(rb"[\r\n]"),
    Ending.CR: re.compile(rb"\r"),
    Ending.LF: re.compile(rb"\n"),
    Ending.CRLF: re.compile(rb"\r\n"),
    Ending.TAB: re.compile(rb"\t"),
    Ending.IDLE: re.compile(rb"[\r\n]"),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The bytes of one scan, without its ending.  Of an oversize one only the head is kept."""

    raw: bytes
    oversize: bool = False


class Framer:
    """Collects bytes and gives back whole frames; never holds more than `limit` and one chunk."""

    def __init__(self, ending: Ending = Ending.ANY, limit: int = LIMIT) -> None:
        self._flush_on_idle = ending is Ending.IDLE
        self._pattern = _PATTERNS[ending]
        self._overlap = 1 if ending is Ending.CRLF else 0  # an ending of two bytes may be cut
        self._limit = limit
        self._head = min(HEAD, limit)
        self._pending = bytearray()
        self._dropping = False

    @property
    def pending(self) -> int:
        """Bytes that wait for their ending."""
        return len(self._pending)

    def feed(self, chunk: bytes) -> list[Frame]:
        """Take what the line delivered; return the frames that are whole now, no empty ones."""
        searched = max(0, len(self._pending) - self._overlap)
        self._pending += chunk
        frames: list[Frame] = []
        begin = 0
        for end in self._pattern.finditer(self._pending, searched):
            frames += self._cut(bytes(self._pending[begin : end.start()]))
            begin = end.end()
        del self._pending[:begin]
        if self._dropping or len(self._pending) > self._limit + self._overlap:
            frames += self._drop()
        return frames

    def idle(self) -> list[Frame]:
        """The line is silent.  Ends a frame if silence is the ending, and any oversize line.

        With another ending the begun frame stays: a slow line must not break a code in two.
        """
        if self._dropping:
            self.clear()
            return []
        if not self._flush_on_idle:
            return []
        rest = bytes(self._pending)
        self.clear()
        return self._cut(rest)

    def clear(self) -> None:
        """Forget what was begun; half a scan from before an unplugging is no scan."""
        self._pending.clear()
        self._dropping = False

    def _cut(self, raw: bytes) -> list[Frame]:
        if self._dropping:  # the tail of a line that was already reported
            self._dropping = False
            return []
        if len(raw) > self._limit:
            return [Frame(raw[: self._head], oversize=True)]
        return [Frame(raw)] if raw else []

    def _drop(self) -> list[Frame]:
        """Throw away what is pending, but for the first byte of an ending that may be cut."""
        head = Frame(bytes(self._pending[: self._head]), oversize=True)
        reported = [] if self._dropping else [head]
        self._dropping = True
        del self._pending[: len(self._pending) - self._overlap]
        return reported
