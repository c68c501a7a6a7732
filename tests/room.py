"""A counter to try things on: a data folder, the guard beside it, a clock, and desks on them."""

import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from counter.desk import Desk
from counter.dossier import Dossier
from counter.guard import Guard
from counter.intake import Draft
from counter.office import SAMPLE_OFFICE, Office
from counter.plain import dumps, unfold
from counter.store import Store
from tests.conftest import Clock

ROOT = Path(__file__).parent.parent
RESOURCES = ROOT / "resources"
AGENCY = "H01.151.01"
COPY_OF_RECORD = "2.000635"  # same day, 8.000 đ a copy
STATUS = "1.004873"  # three working days, or 23 days where something must be looked into
CERTIFIED_COPY = "2.000815"  # settled at once
RESIDENCE = "1.004222"  # seven working days
SLOW = "Có xác minh"
OWNER = "Đặng Thị Ước"


def office(agency: str = AGENCY, counters: int = 10) -> Office:
    """Return an office that is no sample."""
    return replace(SAMPLE_OFFICE, agency=agency, sample=False, counters=counters)


class Room:
    """One counter: everything it keeps lies under one folder."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.clock = clock
        self.path = folder / "data" / "counter.db"
        self.guard = folder / "guard"
        self._open: list[Desk] = []

    @property
    def data(self) -> Path:
        return self.path.parent

    def desk(self, path: Path | None = None) -> Desk:
        """Open a desk that writes."""
        desk = Desk(Store.writing(path or self.path, self.clock, Guard(self.guard)), RESOURCES)
        self._open.append(desk)
        return desk

    def office_desk(self, counter: int = 1, counters: int = 10) -> Desk:
        """Open a desk of a real office."""
        desk = self.desk()
        desk.set_up(office(counters=counters), counter)
        return desk

    def looking(self) -> Desk:
        """Open a desk that only looks."""
        desk = Desk(Store.reading(self.path, self.clock), RESOURCES)
        self._open.append(desk)
        return desk

    def close(self) -> None:
        """Close whatever is open, as at the end of the day."""
        while self._open:
            self._open.pop()._store.close()

    def crash_copy(self, to: Path) -> None:
        """Copy the data folder as it lies, in the middle of work."""
        shutil.copytree(self.data, to)

    @contextmanager
    def raw(self, path: Path | None = None) -> Iterator[sqlite3.Connection]:
        """Open the file as somebody does who goes around the program."""
        with closing(sqlite3.connect(path or self.path)) as connection, connection:
            yield connection

    def tamper(self, sql: str, *values: object) -> None:
        """Change the file behind the program's back, past its triggers."""
        self.close()
        with self.raw() as connection:
            found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = found.fetchall()
            for name, _ in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            changed = connection.execute(sql, values).rowcount
            for _, made in triggers:
                connection.execute(made)
        assert changed, "the test changed nothing"

    def bytes(self) -> bytes:
        """Return everything that lies in the data folder."""
        return b"".join(path.read_bytes() for path in sorted(self.data.iterdir()))


def draft(desk: Desk, name: str = OWNER, code: str = COPY_OF_RECORD, **fields: Any) -> Draft:
    """Return a draft that is ready to be received; `case` and any field of a draft may be said."""
    case = fields.pop("case", "")
    owner = fields.pop("owner", {})
    made = Draft().with_procedure(desk.catalogue.find(code), case)
    return replace(made.with_owner(name=name, **owner), **fields)


def receive(desk: Desk, name: str = OWNER, code: str = COPY_OF_RECORD, **fields: Any) -> Dossier:
    """Take a dossier in."""
    command = fields.pop("command", "")
    return desk.receive(draft(desk, name, code, **fields), command)


def at(text: str) -> datetime:
    """Return a moment of Viet Nam."""
    return datetime.fromisoformat(f"{text}+07:00")


def rows(desk: Desk) -> list[tuple[Any, ...]]:
    """Return all that lists and search keep, in an order of its own."""
    kept = desk._store.query("SELECT * FROM dossier")
    return sorted(row[1:] for row in kept)


def hashes(folder: Path) -> dict[str, str]:
    """Return what every file of a folder holds."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }


def start(room: Room, *arguments: object) -> subprocess.Popen[str]:
    """Start another process at the same counter: tests/other_process.py says what it can do."""
    command = [sys.executable, "-m", "tests.other_process", str(room.path), str(room.guard)]
    return subprocess.Popen(
        [*command, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
    )


def answer(process: subprocess.Popen[str]) -> list[Any]:
    """Wait for another process; return what it said, a value a line."""
    said, complaint = process.communicate(timeout=60)
    assert process.returncode == 0, complaint
    return [json.loads(line) for line in said.splitlines()]


def as_text(value: object) -> str:
    """Return a value as one line of JSON."""
    return dumps(unfold(value))


@pytest.fixture
def room(tmp_path: Path, clock: Clock) -> Iterator[Room]:
    """A counter of this test's own."""
    made = Room(tmp_path, clock)
    yield made
    made.close()
