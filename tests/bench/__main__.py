"""Measure everything that was promised in numbers, in one run: `python -m tests.bench [--quick]`.

Absolute times are those of this machine on this day; ratios were measured in turns.  The
full run needs about half an hour and twelve gigabytes beside the temporary folder's other guests.
"""

import argparse
import contextlib
import importlib
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import agreeing, piles, rooms, rules, scans, slow_disk, steps, stores, windows
from tests.bench.table import Line, shown

SIZES, QUICK = (1_000, 50_000, 200_000), (100, 300, 600)
MINUTES = 300.0  # what 200,000 invented dossiers may take, in seconds


def main() -> int:
    """Print the table; always 0: what falls short is told, not judged."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("--quick", action="store_true", help="small stores, under a minute")
    quick = asked.parse_args().quick
    print(
        f"{platform.system()}, {os.cpu_count()} lõi, Python {platform.python_version()},"
        f" SQLite {sqlite3.sqlite_version}" + (", chạy nhanh: số không để so" if quick else "")
    )
    with tempfile.TemporaryDirectory(prefix="qmc-bench-") as folder, _own_state(Path(folder)):
        lines = []
        for line in measured(Path(folder), quick=quick):
            print(f"… {line.name}", file=sys.stderr)
            lines.append(line)
        print(shown(lines))
    return 0


def measured(folder: Path, *, quick: bool) -> Iterator[Line]:
    """Yield every line of the table."""
    sizes, environment = QUICK if quick else SIZES, dict(os.environ)
    # On a clerk's PC Python keeps what it compiled; a builder's machine may have that switched off.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    took = {size: rooms.filled(folder / str(size), size, environment) for size in sizes}
    largest = sizes[-1]
    label = f"demo --dossiers {largest:,}".replace(",", ".")
    yield Line(label, took[largest], "s", most=None if quick else MINUTES)
    desks = {size: rooms.desk(folder / str(size), folder / "state") for size in sizes}
    yield from stores.measure(desks, 40 if quick else 1000)
    yield from steps.measure(desks, 10 if quick else 300)
    yield from piles.measure(desks, 1 if quick else 5)
    for desk in desks.values():
        desk._store.close()
    data = folder / str(largest)
    yield from slow_disk.measure(data, 20 if quick else 300, environment)
    yield from windows.measure(data, 1 if quick else 11, environment)
    yield from scans.measure(data, 16 if quick else 400, environment)
    yield from rules.measure(10 if quick else 300)
    yield from agreeing.measure(data, folder / "agreeing", quick=quick)
    yield from paper(quick=quick)
    yield from forms(quick=quick)


def paper(*, quick: bool) -> Iterator[Line]:
    """The slip beside bare reportlab; its own module knows how."""
    bench_paper = importlib.import_module("tests.bench.bench_paper")
    if quick:
        bench_paper.ROUNDS = 4
    goals = {"slip : bare reportlab": 1.2}
    for name, value, unit in bench_paper.measure():
        most = next((goal for begun, goal in goals.items() if name.startswith(f"{begun} (")), None)
        yield Line(name, value, unit, most=most)


def forms(*, quick: bool) -> Iterator[Line]:
    """Every other form beside bare reportlab."""
    bench_forms = importlib.import_module("tests.bench.bench_forms")
    if quick:
        bench_forms.ROUNDS = 2
    for name, value, unit in bench_forms.measure():
        yield Line(name, value, unit, most=bench_forms.MOST if unit == "×" else None)


@contextlib.contextmanager
def _own_state(folder: Path) -> Iterator[None]:
    """What the program remembers per user of the PC lies beside the stores, not at home."""
    before = os.environ.get("QMC_STATE")
    os.environ["QMC_STATE"] = str(folder / "state")
    try:
        yield
    finally:
        if before is None:
            del os.environ["QMC_STATE"]
        else:
            os.environ["QMC_STATE"] = before


if __name__ == "__main__":
    sys.exit(main())
