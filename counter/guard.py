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
from pathlib import Path

SLICES = 16  # equal reserved parts of a counter's block, one for each further log


class Guard:
    """One small file per log: highest number, folder, reserved part."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def disagreement(self, log: str, store: Path, seq: int) -> str:
        """Return why this file may not go on writing this log: copied, restored, or ""."""
        noted = self._read(log)
        if noted is None:
            return "copied"
        highest, home, _ = noted
        if home != _home(store):
            return "copied"
        return "restored" if highest > seq else ""

    def remembers(self, store: Path) -> bool:
        """Tell whether a log was written in this folder before."""
        return any(highest and home == _home(store) for highest, home, _ in self._all())

    def note(self, log: str, store: Path, seq: int, piece: int = -1) -> None:
        """Remember a log that is about to be written here."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._path(log).write_text(f"{seq:020d}\n{_home(store)}\n{piece}\n", "utf-8")

    def raise_to(self, log: str, store: Path, seq: int) -> None:
        """Remember the highest number of a log: 20 digits at the head of its file."""
        try:
            with self._path(log).open("r+b", buffering=0) as file:
                file.write(b"%020d" % seq)
        except FileNotFoundError:  # somebody swept the folder while we were at work
            self.note(log, store, seq)

    def free_slice(self) -> int:
        """Return a reserved part that no log of this PC numbers in, chosen by chance."""
        used = {piece for _, _, piece in self._all()}
        free = [piece for piece in range(SLICES) if piece not in used]
        return secrets.choice(free or range(SLICES))

    def _all(self) -> Iterator[tuple[int, str, int]]:
        for path in self._folder.glob("*.log-guard"):
            noted = self._read(path.name.removesuffix(".log-guard"))
            if noted is not None:
                yield noted

    def _read(self, log: str) -> tuple[int, str, int] | None:
        try:
            seq, home, piece = self._path(log).read_text("utf-8").splitlines()
            return int(seq), home, int(piece)
        except (OSError, ValueError):
            return None

    def _path(self, log: str) -> Path:
        return self._folder / f"{log}.log-guard"


def _home(store: Path) -> str:
    return str(store.resolve().parent)
