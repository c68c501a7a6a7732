"""What every test stands on: no screen, no running clock, no trace outside its own folder."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import pytest

import ui

ROOT = Path(__file__).parent.parent
PLACES = ("QMC_STATE", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
WINDOWS_PLACES = ("LOCALAPPDATA", "APPDATA")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
assert ui.FOR_EVER, "imported before anything of Qt, see there"


@pytest.fixture(autouse=True)
def rubbish_in_the_main_thread() -> Iterator[None]:
    """Where a window was opened nobody collects by himself: see ui/rubbish.py."""
    yield
    if not gc.isenabled():
        gc.collect(1)


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the program keeps per user of the PC lies in a folder that this test has for itself."""
    home = tmp_path_factory.mktemp("state")
    for place in (*PLACES, *WINDOWS_PLACES):
        monkeypatch.setenv(place, str(home / place.lower()))
    return home


class Clock:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 20, 9, 20, tzinfo=timezone(timedelta(hours=7)))

    def __call__(self) -> datetime:
        return self.time

    def tick(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


class Outcome(NamedTuple):
    """What a command left behind."""

    exit: int
    stdout: str
    stderr: str


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Outcome]:
    """Run a command of the program in a process of its own, on a data folder of this test."""

    def run(*arguments: str, stdin: str | bytes = b"", data: Path | None = None) -> Outcome:
        done = subprocess.run(
            [sys.executable, "main.py", "--data", str(data or tmp_path / "data"), *arguments],
            cwd=ROOT,
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
