"""What is known of this PC's logs outside the data folder.

A log's identity belongs to a file.  If the folder was copied, or an older copy
was put back, the file still thinks it is the one that wrote those numbers.
So name, folder and highest number of each log are also kept here, per user of
the PC; where they disagree with the file, a new log must be begun.

The note is written without fsync after the file is safe: a power cut can only
leave it behind the file, which is harmless.
"""

import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

HEAD = 86  # bytes of the two lines that change with every dossier
SLICES = 16  # equal reserved parts of a counter's block, one for each further log


class Noted(NamedTuple):
    """What is remembered of one log."""

    seq: int
    home: str
    piece: int
    code: str  # the highest number it gave


class Guard:
    """One small file per log: highest event, highest code given, reserved part, folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def disagreement(self, log: str, store: Path, seq: int) -> str:
        """Return why this file may not go on writing this log: copied, restored, or ""."""
        noted = self._read(log)
        if noted is None or noted.home != _home(store):
            return "copied"
        return "restored" if noted.seq > seq else ""

    def home_of(self, log: str) -> Path | None:
        """Return the folder in which a log was last written on this PC."""
        noted = self._read(log)
        return Path(noted.home) if noted else None

    def highest_codes(self, store: Path) -> dict[str, str]:
        """Return the highest code that was given in this folder, for each agency."""
        highest: dict[str, str] = {}
        for noted in self._all():
            if noted.home == _home(store) and noted.code:
                agency = noted.code.rsplit("-", 2)[0]
                highest[agency] = max(highest.get(agency, ""), noted.code, key=_place)
        return highest

    def note(self, log: str, store: Path, seq: int, piece: int = -1, code: str = "") -> None:
        """Remember a log that is about to be written here."""
        self._folder.mkdir(parents=True, exist_ok=True)
        text = f"{_head(seq, code)}{piece}\n{_home(store)}\n"
        self._path(log).write_text(text, "utf-8", newline="\n")

    def raise_to(self, log: str, store: Path, seq: int, code: str = "") -> None:
        """Remember the highest number of a log, and the highest code it gave.

        A late entry comes after the codes of today, but says nothing of them.

        Both are read and overwritten in place, with one short write: another process never finds
        half a note, and what it noted meanwhile is not taken back.
        """
        try:
            with self._path(log).open("r+b", buffering=0) as file:
                noted, known = _read_head(file.read(HEAD))
                file.seek(0)
                file.write(_head(max(seq, noted), max(known, code, key=_place)).encode("ascii"))
        except (FileNotFoundError, ValueError):  # somebody swept the folder while we were at work
            with suppress(OSError):
                self.note(log, store, seq, -1, code)
        except OSError:  # a note behind the file is harmless, and the dossier is on disk
            return

    def free_slice(self) -> int:
        """Return a reserved part that no log of this PC numbers in, chosen by chance."""
        used = {noted.piece for noted in self._all()}
        free = [piece for piece in range(SLICES) if piece not in used]
        return secrets.choice(free or range(SLICES))

    def _all(self) -> Iterator[Noted]:
        for path in self._folder.glob("*.log-guard"):
            noted = self._read(path.name.removesuffix(".log-guard"))
            if noted is not None:
                yield noted

    def _read(self, log: str) -> Noted | None:
        path = self._path(log)
        try:
            seq, code, piece, home = path.read_text("utf-8").splitlines()
            _place(code.strip())  # who cannot read the code cannot trust the note
            return Noted(int(seq), home, int(piece), code.strip())
        except (OSError, ValueError):
            return None

    def _path(self, log: str) -> Path:
        return self._folder / f"{log}.log-guard"


def _place(code: str) -> tuple[str, int]:
    """Where a code stands among those of its agency: by day, then by number."""
    _, day, number = code.rsplit("-", 2) if code else ("", "", "0")
    return day, int(number)


def _head(seq: int, code: str) -> str:
    return f"{seq:020d}\n{code:64.64}\n"


def _read_head(head: bytes) -> tuple[int, str]:
    """Read what `_head` wrote.  Raises ValueError for anything else."""
    seq, code = head.decode("ascii").splitlines()
    _place(code.strip())
    return int(seq), code.strip()


def _home(store: Path) -> str:
    return str(store.resolve().parent)
