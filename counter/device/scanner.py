"""A barcode scanner on a serial line: one thread that reads it and opens it again when it is back.

The callbacks run in that thread.  They hand the news over to the window's thread and return.
What was scanned is never logged: it may be a citizen's card.
"""

import errno
import logging
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import StrEnum
from typing import Protocol

import serial
from serial.tools import list_ports

from counter.decoding import Line, decode_line
from counter.device.framing import LIMIT, Ending, Frame, Framer
from counter.device.holder import group, holder
from counter.errors import Unavailable
from counter.records import dataclass

if os.name == "posix":
    import termios

    # A port that vanishes while it is being set up makes termios raise an error of its own.
    _AWAY: tuple[type[Exception], ...] = (OSError, termios.error)
else:
    _AWAY = (OSError,)

logger = logging.getLogger(__name__)

READ_TIMEOUT = 0.1  # seconds; also the longest that closing waits for a quiet line
WRITE_TIMEOUT = 1.0
CHUNK = 4096
FIRST_RETRY, LAST_RETRY = 0.2, 1.0  # seconds between attempts to open; a cable is back within 3 s
UNENDED = 2.0  # seconds after which a begun line says that the scanner sends no ending
RECENT = 20

# Makers of hand-held readers by USB vendor number.
_READERS = {
    "05E0",  # Symbol, Motorola, Zebra
    "05F9",  # PSC, Datalogic
    "065A",  # Opticon
    "067E",  # Intermec
    "0C2E",  # Metrologic, Honeywell
    "1EAB",  # Newland
}
_READER_WORDS = ("scan", "barcode", "bar code", "imager", "reader")


class Status(StrEnum):
    """How the scanner stands, for the lamp in the status bar."""

    OFF = "off"  # no port is set
    OPENING = "opening"
    READY = "ready"
    AWAY = "away"  # unplugged, switched off or not there; tried again and again
    BUSY = "busy"  # another program holds the port
    DENIED = "denied"  # this user may not open the port
    FAILED = "failed"  # the settings make no sense to the port, or the reader broke down


@dataclass(frozen=True, slots=True)
class ScannerState:
    """The lamp and what to say about it: `holder` when busy, `group` (to join) when denied."""

    status: Status
    port: str = ""
    holder: str = ""
    group: str = ""
    detail: str = ""

    @property
    def code(self) -> str:
        """The code of the sentence for this state; its values are the other fields."""
        return f"scanner_{self.status}" + ("_by" if self.holder else "")


class Trouble(StrEnum):
    """What came over the line and was no scan."""

    OVERSIZE = "scan_oversize"  # a line longer than any code; thrown away
    UNENDED = "scan_unended"  # bytes wait and no ending comes: wrong suffix, or wrong baud


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """How to find and read the scanner.

    `port` is a device name, an address (`socket://host:port`, `rfc2217://…`, `loop://`),
    `usb:VID:PID[:SERIAL]` in hexadecimal, or `auto` for the first USB reader.  With `usb` set the
    device is found by that identity wherever it is plugged in, and `port` is only its last name.
    """

    port: str = ""
    baud: int = 9600
    ending: Ending = Ending.ANY
    idle_ms: int = 80
    usb: str = ""
    bytesize: int = 8
    parity: str = "N"


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port of this PC; vid and pid are four hexadecimal digits, empty if not USB."""

    device: str
    description: str = ""
    vid: str = ""
    pid: str = ""
    serial: str = ""

    @property
    def usb(self) -> str:
        """The identity that stays when the device is plugged in elsewhere; empty if not USB."""
        return ":".join(part for part in (self.vid, self.pid, self.serial) if part)

    @property
    def is_reader(self) -> bool:
        """Whether maker or description speak of a code reader."""
        told = self.description.casefold()
        return self.vid in _READERS or any(word in told for word in _READER_WORDS)


def ports() -> list[Port]:
    """List the serial ports of this PC, likely readers first."""
    try:
        found = list(list_ports.comports())
    except (OSError, TypeError, ValueError):  # a device that left while its data were being read
        return []
    listed = [
        Port(
            device=info.device,
            description=info.description or "",
            vid="" if info.vid is None else f"{info.vid:04X}",
            pid="" if info.pid is None else f"{info.pid:04X}",
            serial=info.serial_number or "",
        )
        for info in found
    ]
    return sorted(listed, key=lambda port: (not port.is_reader, not port.vid, port.device))


def locate(settings: ScannerSettings, present: Callable[[], Sequence[Port]] = ports) -> str:
    """Return the device to open now, empty if it is not plugged in."""
    name = settings.port.strip()
    if "://" in name:
        return name
    if name.casefold() == "auto" and not settings.usb:
        listed = [port for port in present() if port.vid]
        chosen = [port for port in listed if port.is_reader] or listed
        return chosen[0].device if chosen else ""
    identity = name[4:] if name.casefold().startswith("usb:") else settings.usb
    if not identity:
        return name
    listed = list(present())
    for port in listed:
        if port.vid and _is(port, identity):
            return port.device
    # The last name may belong to another device by now; a name that is no USB port may be a link.
    named = not name.casefold().startswith(("usb:", "auto"))
    return name if named and all(port.device != name for port in listed) else ""


def _is(port: Port, identity: str) -> bool:
    vid, pid, number = (*identity.split(":", 2), "", "")[:3]
    same = (vid.upper().zfill(4), pid.upper().zfill(4)) == (port.vid, port.pid)
    return same and number in ("", port.serial)


class _Line(Protocol):
    """What this module needs of an open pyserial port."""

    timeout: float | None

    @property
    def in_waiting(self) -> int: ...
    def read(self, size: int = 1, /) -> bytes: ...
    def write(self, data: bytes, /) -> int | None: ...
    def close(self) -> None: ...


def _unheard(trouble: Trouble, size: int) -> None:
    """For those who do not want to know."""


class Scanner:
    """Reads one scanner until it is closed.

    `on_line` gets the bytes of one scan and what they say; `on_state` every change of the lamp;
    `on_trouble` what came and was no scan, with its size in bytes.  All three are called in the
    scanner's thread.
    """

    def __init__(
        self,
        settings: ScannerSettings,
        on_line: Callable[[bytes, Line], None],
        on_state: Callable[[ScannerState], None],
        on_trouble: Callable[[Trouble, int], None] = _unheard,
    ) -> None:
        self._settings = settings
        self._on_line = on_line
        self._on_state = on_state
        self._on_trouble = on_trouble
        self._framer = Framer(settings.ending)
        by_silence = settings.ending is Ending.IDLE
        self._silence = max(settings.idle_ms, 10) / 1000 if by_silence else READ_TIMEOUT
        self._recent: deque[bytes] = deque(maxlen=RECENT)
        self._state = ScannerState(Status.OFF)
        self._line: _Line | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    @property
    def state(self) -> ScannerState:
        """The state last reported."""
        return self._state

    def recent(self) -> tuple[bytes, ...]:
        """The last scans as they came, oldest first, to find out what is wrong with a scanner."""
        return tuple(self._recent.copy())

    def start(self) -> None:
        """Begin to read.  Without a port there is nothing to read and the state stays off."""
        if self._settings.port or self._settings.usb:
            self._thread.start()
        else:
            self._on_state(self._state)

    def close(self, wait: float = 2.0) -> None:
        """Stop reading; no callback is begun after this.

        Returns after `wait` seconds even if the driver does not let go of the port.
        """
        self._stop.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(wait)

    def send(self, data: bytes) -> None:
        """Send a command to the scanner; on `loop://` it comes back as a scan.

        Raises Unavailable("scanner_away") when no port is open or it takes nothing.
        """
        line = self._line
        if line is None:
            raise Unavailable("scanner_away", port=self._settings.port)
        try:
            line.write(data)
        except _AWAY as error:
            raise Unavailable("scanner_away", port=self._settings.port) from error

    def _run(self) -> None:
        self._report(ScannerState(Status.OPENING, self._settings.port))
        retry = FIRST_RETRY
        try:
            while not self._stop.is_set():
                began = time.monotonic()
                self._session()
                if time.monotonic() - began > LAST_RETRY:
                    retry = FIRST_RETRY
                self._stop.wait(retry)
                retry = min(retry * 2, LAST_RETRY)
        finally:
            # Closed, or a bug that goes on to threading.excepthook; the lamp shows either.
            closed = self._stop.is_set()
            status = Status.OFF if closed else Status.FAILED
            self._report(ScannerState(status, self._settings.port))

    def _session(self) -> None:
        """Open the port and read it until it goes away."""
        line = self._open()
        if line is None:
            return
        self._line = line
        try:
            self._read(line)
        finally:
            self._line = None
            self._framer.clear()
            with suppress(*_AWAY):
                line.close()

    def _open(self) -> _Line | None:
        """Return the open port, or None after saying why not."""
        device = locate(self._settings)
        if not device:
            self._report(ScannerState(Status.AWAY, self._settings.port or self._settings.usb))
            return None
        try:
            line: _Line = serial.serial_for_url(
                device,
                baudrate=self._settings.baud,
                bytesize=self._settings.bytesize,
                parity=self._settings.parity,
                timeout=min(READ_TIMEOUT, self._silence),
                write_timeout=WRITE_TIMEOUT,
                exclusive=True,
            )
        except _AWAY as error:
            self._report(why(device, error))
            return None
        except ValueError as error:  # a baud rate or an address that this port cannot have
            self._report(ScannerState(Status.FAILED, device, detail=str(error)))
            return None
        self._report(ScannerState(Status.READY, device))
        return line

    def _read(self, line: _Line) -> None:
        """Read until closed or unplugged."""
        counts = not self._state.port.startswith("socket:")  # it says 1 for any number of bytes
        heard = time.monotonic()
        told = True
        while not self._stop.is_set():
            try:
                chunk = _chunk(line, counts=counts)
            except _AWAY as error:
                self._report(why(self._state.port, error))
                return
            if chunk:
                heard, told = time.monotonic(), False
                self._hand_over(self._framer.feed(chunk))
                continue
            silent = time.monotonic() - heard
            if silent >= self._silence:
                self._hand_over(self._framer.idle())
            if silent >= UNENDED and not told:
                told = True
                if self._framer.pending:
                    self._on_trouble(Trouble.UNENDED, self._framer.pending)

    def _hand_over(self, frames: list[Frame]) -> None:
        for frame in frames:
            if self._stop.is_set():
                return
            self._recent.append(frame.raw)
            if frame.oversize:
                self._on_trouble(Trouble.OVERSIZE, LIMIT)
                continue
            line = decode_line(frame.raw)
            if line.text:  # control characters alone are nothing that anybody scanned
                self._on_line(frame.raw, line)

    def _report(self, state: ScannerState) -> None:
        changed, self._state = state != self._state, state
        if changed:
            logger.info("scanner %s %s %s", state.port, state.status, state.detail)
        if changed and not self._stop.is_set():
            self._on_state(state)


def _chunk(line: _Line, *, counts: bool) -> bytes:
    """Wait for the first byte, then take what is there; empty when the line is silent."""
    first = line.read(1)
    if not first:
        return b""
    if counts:
        waiting = line.in_waiting
        return first + line.read(min(waiting, CHUNK)) if waiting else first
    patience, line.timeout = line.timeout, 0
    try:
        return first + line.read(CHUNK)
    finally:
        line.timeout = patience


def why(device: str, error: Exception) -> ScannerState:
    """Say what an error of the operating system means for the person at the desk."""
    number = error.errno if isinstance(error, OSError) else None
    detail = str(error)
    match number:
        case errno.EPERM | errno.EACCES:
            return ScannerState(Status.DENIED, device, group=group(device), detail=detail)
        case errno.EAGAIN | errno.EBUSY:  # the lock, or the driver
            return ScannerState(Status.BUSY, device, holder=holder(device), detail=detail)
    # Windows gives a port to one program only, and says so in words.
    refused = "could not open port" in detail and "PermissionError(13" in detail
    return ScannerState(Status.BUSY if refused else Status.AWAY, device, detail=detail)
