"""How long the window takes to its first painting, and its memory, beside a bare window's.

    python -m tests.bench.windows DATA ROUNDS

starts both in turns from a small process: what a process is started from counts as its memory.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.table import Line

ROOT = Path(__file__).parents[2]
BARE = ["-m", "tests.bench.bare_window"]


def measure(data: Path, rounds: int, environment: dict[str, str]) -> list[Line]:
    """Measure from a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.windows", str(data), str(rounds)],
        cwd=ROOT,
        env={
            **environment,
            "QT_QPA_PLATFORM": "offscreen",
            "QMC_EXIT_AT_FIRST_PAINT": "1",
            "PYTHONUNBUFFERED": "1",
        },
        stdout=subprocess.PIPE,
        check=True,
    )
    own, fat, other, lean = json.loads(done.stdout)
    return [
        Line("cửa sổ trần PySide6: vẽ lần đầu", other * 1000, "ms"),
        Line("cửa sổ của chương trình: vẽ lần đầu", own * 1000, "ms"),
        Line("mở cửa sổ / cửa sổ trần", own / other, "×", most=1.6, note="không bao giờ quá 2,0"),
        Line("bộ nhớ lớn nhất, cửa sổ trần", lean / 1024, "MB"),
        Line("bộ nhớ lớn nhất, chương trình", fat / 1024, "MB"),
        Line("bộ nhớ / cửa sổ trần", fat / lean, "×", most=2.0),
    ]


def compared(data: str, rounds: int) -> list[float]:
    """Return seconds and KiB, of the program's window and of the bare one: medians."""
    ours, mine, theirs = ["main.py", "--data", data], [], []
    for command in (ours, BARE):  # what Python and the disk keep is in place
        started(command)
    for _ in range(rounds):
        theirs.append(started(BARE))
        mine.append(started(ours))
    return [
        statistics.median(run[place] for run in runs) for runs in (mine, theirs) for place in (0, 1)
    ]


def started(command: Sequence[str]) -> tuple[float, int]:
    """Run until it says that it is ready; return seconds, and KiB of memory at most."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, *command], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    said = process.stdout.readline()
    ready = time.perf_counter() - start
    process.stdout.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if said != b"ready\n":
        raise RuntimeError(f"{command}: {said!r}, exit {process.returncode}")
    return ready, used.ru_maxrss


if __name__ == "__main__":
    print(json.dumps(compared(sys.argv[1], int(sys.argv[2]))))
