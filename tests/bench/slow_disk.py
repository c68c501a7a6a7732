"""What receiving costs beside a bare durable write of the same bytes, each fsync taking 5 ms.

    python -m tests.bench.slow_disk DATA

runs in a process that the C library's fsync was replaced in; prints the medians and sums as JSON.
"""

import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from counter.desk import Desk
from counter.settings import guard_folder
from tests.bench.rooms import ROOT, desk, drafts
from tests.bench.stores import timed
from tests.bench.table import Line, percentile

SOURCE = Path(__file__).with_name("slow_fsync.c")
FSYNC = 0.005  # seconds


def measure(data: Path, rounds: int, environment: dict[str, str]) -> list[Line]:
    """Measure in a process of its own; without a C compiler there is nothing to say."""
    name = "ghi bền trần / tiếp nhận, mỗi fsync 5 ms"
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        return [Line(name, None, "×", least=0.6, note="không có trình dịch C")]
    with tempfile.TemporaryDirectory() as made:
        shim = Path(made) / "slow_fsync.so"
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O2", "-o", str(shim), str(SOURCE), "-ldl"], check=True
        )
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.slow_disk", str(data), str(rounds)],
            cwd=ROOT,
            env={**environment, "LD_PRELOAD": str(shim)},
            stdout=subprocess.PIPE,
            check=True,
        )
    said = json.loads(done.stdout)
    if said["raw"] < FSYNC:
        return [Line(name, None, "×", least=0.6, note="fsync không chậm lại được")]
    return [
        Line("ghi bền trần (sqlite3), fsync 5 ms: p50", said["raw"] * 1000, "ms"),
        Line("tiếp nhận, fsync 5 ms: p50", said["ours"] * 1000, "ms"),
        Line(name, said["ratio"], "×", least=0.6),
    ]


def compared(ours: Desk, rounds: int) -> dict[str, float]:
    """Write in turns: a reception, then its bytes into a bare table beside the store."""
    store = ours._store
    assert store.path is not None
    beside = store.path.with_name("bare.db")
    bare = sqlite3.connect(beside, isolation_level=None)
    for pragma in ("journal_mode = wal", "synchronous = full", "wal_autocheckpoint = 20000"):
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE IF NOT EXISTS fact (body TEXT NOT NULL)")
    raw: list[float] = []
    whole: list[float] = []
    for draft in drafts(ours, rounds, seed=3):
        with timed(whole):
            made = ours.receive(draft)
        [(body, hidden)] = store.query(
            "SELECT e.body, p.body FROM event e JOIN private p USING (log, seq)"
            " WHERE subject = ? ORDER BY e.rowid DESC LIMIT 1",
            made.subject,
        )
        with timed(raw):
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO fact VALUES (?)", (body + hidden,))
            bare.execute("COMMIT")
    bare.close()
    ratio = sum(raw) / sum(whole)
    return {"raw": percentile(raw, 0.5), "ours": percentile(whole, 0.5), "ratio": ratio}


if __name__ == "__main__":
    opened = desk(Path(sys.argv[1]), guard_folder())
    print(json.dumps(compared(opened, int(sys.argv[2]))))
    opened._store.close()
