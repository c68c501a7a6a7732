"""Printers as the desk knows them: take a finished PDF, bring it to paper without a dialog.

Here are the printers that need no window: a CUPS queue and a folder.  The one for Windows draws
through the window's toolkit and keeps the same `Printer` protocol.

**Sent is not printed.**  A queue can say that it took a job and that the device took it; that a
sheet came out, on the right paper and readable, only scanning the slip back can prove.
"""

import errno
import os
import re
import subprocess
import tempfile
import time
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from counter.errors import Unavailable, reason
from counter.records import dataclass

Size: TypeAlias = Literal["a4", "a5", "label"]

COMMAND_TIMEOUT = 10.0  # seconds for one question to CUPS, or for handing over a job
PATIENCE = 30.0  # seconds until a job that waits without known trouble is left to its queue
GRACE = 8.0  # seconds that trouble may last before the job is taken back
POLL = 0.25

_MEDIA: dict[Size, str] = {"a4": "A4", "a5": "A5", "label": "Custom.50x25mm"}


class JobState(StrEnum):
    """What became of a job, as far as a computer can know."""

    SENT = "sent"  # the queue has it or passed it on; no proof of paper
    SAVED = "saved"  # a file was written; nobody has a sheet in hand
    FAILED = "failed"  # not printed, and taken back, so that it does not come out later


class Trouble(StrEnum):
    """Why a job failed, for a person who goes to the printer."""

    NO_PAPER = "no_paper"
    JAM = "jam"
    OPEN = "open"
    NO_INK = "no_ink"
    OFFLINE = "offline"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    ABORTED = "aborted"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Job:
    """One print job.  `detail` holds the queue's own words, or the path of the saved file."""

    id: str
    printer: str
    state: JobState
    trouble: Trouble | None = None
    detail: str = ""

    @property
    def code(self) -> str:
        """The code of the sentence for this job; its values are printer and detail."""
        return f"print_{self.state}" + (f"_{self.trouble}" if self.trouble else "")


class Printer(Protocol):
    """Somewhere a PDF can go.  Blocks for at most half a minute: call it outside the window."""

    @property
    def name(self) -> str: ...

    def sizes(self) -> frozenset[Size]:
        """Return the papers it takes; all of them if it does not say."""
        ...

    def print_pdf(self, pdf: bytes, title: str, size: Size, copies: int = 1) -> Job:
        """Send it at its true size.  Raises Unavailable when the printer does not take it."""
        ...


def open_printer(spec: str) -> Printer:
    """Return the printer named by `file:DIR` or by its queue.  Asks nobody, so it cannot wait.

    Raises Unavailable("printer_unset") if nothing is named.
    """
    if not spec.strip():
        raise Unavailable("printer_unset")
    if spec.startswith("file:"):
        return FilePrinter(Path(spec.removeprefix("file:")))
    return CupsPrinter(spec)


def printers() -> list[str]:
    """Return the CUPS queues of this PC, the default one first; none where there is no CUPS."""
    try:
        names = _ask("lpstat", "-e").stdout.split()
        default = _ask("lpstat", "-d").stdout.rpartition(": ")[2].strip()
    except Unavailable:
        return []
    return sorted(names, key=lambda name: (name != default, name))


class FilePrinter:
    """Saves each job as a PDF in a folder: for an office without printer, or the day it dies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def name(self) -> str:
        """The spec that opens this printer again."""
        return f"file:{self._folder}"

    def sizes(self) -> frozenset[Size]:
        """Return all: a file has the size of its page."""
        return frozenset(_MEDIA)

    def print_pdf(self, pdf: bytes, title: str, size: Size, copies: int = 1) -> Job:  # noqa: ARG002
        """Write `title`.pdf, whole or not at all, over an earlier one; `copies` make no more files.

        Raises Unavailable with path: "pdf_disk_full", "pdf_folder_closed" (no right to write
        there), or "pdf_not_saved" (reason).
        """
        path = self._folder / f"{safe_name(title)}.pdf"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(path, pdf)
        except OSError as error:
            raise _not_saved(path, error) from error
        return Job(path.name, self.name, JobState.SAVED, detail=str(path))


def _write(path: Path, content: bytes) -> None:
    """Write beside the target and rename: a half written file never has the right name."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _not_saved(path: Path, error: OSError) -> Unavailable:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return Unavailable("pdf_disk_full", path=str(path))
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Unavailable("pdf_folder_closed", path=str(path))
    return Unavailable("pdf_not_saved", path=str(path), reason=reason(error))


_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$")


def safe_name(title: str) -> str:
    """Return the title as a file name without extension that Windows and Linux both accept."""
    name = _UNSAFE.sub("-", unicodedata.normalize("NFC", title))
    name = name.encode("utf-8", "replace")[:150].decode("utf-8", "ignore").strip(" .")
    return f"_{name}" if _RESERVED.match(name) else name or "phieu"


class CupsPrinter:
    """A queue of CUPS, through its commands.  The PDF goes there as it is, bars and all."""

    def __init__(self, name: str, *, patience: float = PATIENCE, grace: float = GRACE) -> None:
        self._name = name
        self._patience = patience
        self._grace = grace

    @property
    def name(self) -> str:
        """The name of the queue."""
        return self._name

    def sizes(self) -> frozenset[Size]:
        """Return the papers that the queue's driver lists; all of them if it lists none."""
        try:
            told = _ask("lpoptions", "-p", self._name, "-l").stdout
        except Unavailable:
            told = ""
        papers = re.search(r"^(?:PageSize|media)/[^:]*:(.*)$", told, re.MULTILINE)
        if papers is None:
            return frozenset(_MEDIA)
        listed = papers[1].replace("*", " ").split()
        found: set[Size] = {size for size, media in _MEDIA.items() if media in listed}
        if any(paper.startswith("Custom.") for paper in listed):
            found.add("label")
        return frozenset(found)

    def print_pdf(self, pdf: bytes, title: str, size: Size, copies: int = 1) -> Job:
        """Hand it to the queue and watch until it left, or until trouble has lasted.

        A job in trouble is taken back before it is called failed.  Raises Unavailable with
        "printer_missing", "printer_closed" (takes no jobs), "printer_refused" (reason),
        "printing_missing" (no CUPS here), "printing_stopped" (its service does not run) or
        "printing_silent" (seconds); then the queue does not have the job.
        """
        number = self._submit(pdf, title, size, copies)
        try:
            return self._watch(number)
        except Unavailable as silence:  # the queue has it, and nobody tells what became of it
            return Job(number, self._name, JobState.SENT, detail=silence.code)

    def _watch(self, number: str) -> Job:
        began = time.monotonic()
        trouble: Trouble | None = None
        trouble_since = began
        while True:
            time.sleep(POLL)
            if number not in self._jobs("not-completed"):
                return self._left(number)
            now = time.monotonic()
            earlier = trouble
            trouble, words = read_trouble(_ask("lpstat", "-l", "-p", self._name).stdout)
            if trouble and not earlier:
                trouble_since = now
            lasting = trouble is Trouble.PAUSED or now - trouble_since >= self._grace
            if trouble and (lasting or now - began >= self._patience):
                _ask("cancel", number)
                return Job(number, self._name, JobState.FAILED, trouble, words)
            if now - began >= self._patience:
                return Job(number, self._name, JobState.SENT, detail="waiting")

    def _submit(self, pdf: bytes, title: str, size: Size, copies: int) -> str:
        options = ["-o", f"media={_MEDIA[size]}", "-o", "print-scaling=none"]
        command = ["lp", "-d", self._name, "-n", str(copies), "-t", title, *options, "-"]
        done = _ask(*command, given=pdf)
        if done.returncode == 0 and (told := re.search(r"request id is (\S+)", done.stdout)):
            return told[1]
        reason = done.stderr.strip() or done.stdout.strip()
        if "not accepting jobs" in reason:
            raise Unavailable("printer_closed", printer=self._name)
        if "does not exist" not in reason:
            raise Unavailable("printer_refused", printer=self._name, reason=reason)
        # lp says the same whether the queue is unknown or nobody answers.
        if "is running" not in _ask("lpstat", "-r").stdout:
            raise Unavailable("printing_stopped", printer=self._name)
        raise Unavailable("printer_missing", printer=self._name)

    def _jobs(self, which: Literal["completed", "not-completed"]) -> dict[str, str]:
        """Job ids of the queue with what is said about each."""
        told = _ask("lpstat", "-l", "-W", which, "-o", self._name).stdout
        jobs = re.split(r"^(?=\S)", told, flags=re.MULTILINE)
        return {job.split()[0]: job for job in jobs if job.strip()}

    def _left(self, number: str) -> Job:
        """Tell how a job ended that is in the queue no more."""
        words = self._jobs("completed").get(number, "")
        alerts = re.search(r"Alerts: (.*)", words)
        told = alerts[1] if alerts else ""
        if "cancel" in told:
            return Job(number, self._name, JobState.FAILED, Trouble.CANCELLED, told)
        if re.search(r"abort|-error\b", told):
            return Job(number, self._name, JobState.FAILED, Trouble.ABORTED, told)
        return Job(number, self._name, JobState.SENT)


_REASONS: tuple[tuple[str, Trouble], ...] = (
    ("media-empty", Trouble.NO_PAPER),
    ("media-needed", Trouble.NO_PAPER),
    ("input-tray-missing", Trouble.NO_PAPER),
    ("media-jam", Trouble.JAM),
    ("cover-open", Trouble.OPEN),
    ("door-open", Trouble.OPEN),
    ("interlock-open", Trouble.OPEN),
    ("toner-empty", Trouble.NO_INK),
    ("marker-supply-empty", Trouble.NO_INK),
    ("offline", Trouble.OFFLINE),
    ("shutdown", Trouble.OFFLINE),
    ("timed-out", Trouble.OFFLINE),
    ("connecting-to-device", Trouble.OFFLINE),
    ("paused", Trouble.PAUSED),
)
_NO_ANSWER = re.compile(r"(?i)unavailable|not responding|unable to|offline|waiting for printer")


def read_trouble(told: str) -> tuple[Trouble | None, str]:
    """Find in `lpstat -l -p` why a printer does not print, and its own words for it.

    Words count more than their rank: out of paper is often only a warning.
    """
    head, _, rest = told.partition("\n")
    message = rest.partition("\n")[0].strip() if not rest.startswith("\tForm") else ""
    alerts = re.search(r"^\s*Alerts: (.*)$", told, re.MULTILINE)
    reasons = alerts[1].split() if alerts else []
    if " disabled since" in head:
        return Trouble.PAUSED, message
    for start, trouble in _REASONS:
        for known in reasons:
            if known.startswith(start):
                return trouble, known
    for known in reasons:
        if known.endswith("-error"):
            return Trouble.OTHER, known
    return (Trouble.OFFLINE, message) if _NO_ANSWER.search(message) else (None, message)


def _ask(*command: str, given: bytes = b"") -> "subprocess.CompletedProcess[str]":
    """Run one CUPS command with English answers; its exit code is the caller's business."""
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            timeout=COMMAND_TIMEOUT,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unavailable("printing_silent", seconds=int(COMMAND_TIMEOUT)) from error
    except OSError as error:
        raise Unavailable("printing_missing") from error
    return subprocess.CompletedProcess(
        done.args,
        done.returncode,
        done.stdout.decode("utf-8", "replace"),
        done.stderr.decode("utf-8", "replace"),
    )
