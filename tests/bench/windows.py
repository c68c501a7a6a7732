"""How long the window takes to its first painting, and its memory, beside a bare window's."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.rooms import ROOT
from tests.bench.table import Line

BARE = ["-m", "tests.bench.bare_window"]


def measure(data: Path, rounds: int, environment: dict[str, str]) -> list[Line]:
    """Start both in turns, each in a fresh process on this data folder."""
    seen = {
        **environment,
        "QT_QPA_PLATFORM": "offscreen",
        "QMC_EXIT_AT_FIRST_PAINT": "1",
        "PYTHONUNBUFFERED": "1",
    }
    ours, bare = ["main.py", "--data", str(data)], BARE
    for command in (ours, bare):  # what Python and the disk keep is in place
        started(command, seen)
    mine, theirs = [], []
    for _ in range(rounds):
        theirs.append(started(bare, seen))
        mine.append(started(ours, seen))
    own, other = (statistics.median(time for time, _ in runs) for runs in (mine, theirs))
    fat, lean = (statistics.median(size for _, size in runs) for runs in (mine, theirs))
    return [
        Line("cửa sổ trần PySide6: vẽ lần đầu", other * 1000, "ms"),
        Line("cửa sổ của chương trình: vẽ lần đầu", own * 1000, "ms"),
        Line("mở cửa sổ / cửa sổ trần", own / other, "×", most=1.6, note="không bao giờ quá 2,0"),
        Line("bộ nhớ lớn nhất, cửa sổ trần", lean / 1024, "MB"),
        Line("bộ nhớ lớn nhất, chương trình", fat / 1024, "MB"),
        Line("bộ nhớ / cửa sổ trần", fat / lean, "×", most=2.0),
    ]


def started(command: Sequence[str], environment: dict[str, str]) -> tuple[float, int]:
    """Run until it says that it is ready; return seconds, and KiB of memory at most."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=environment, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    ready = time.perf_counter() - start
    process.stdout.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if said != b"ready\n":
        raise RuntimeError(f"{command}: {said!r}, exit {process.returncode}")
    return ready, used.ru_maxrss
