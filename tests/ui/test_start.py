"""What the window loads until it is painted: everything else waits for the quiet moment after."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LATER = {
    *("concurrent.futures", "cryptography", "logging.handlers"),
    *("openpyxl", "psycopg.pq", "reportlab", "segno", "serial"),
    *("calendar", "locale", "platform", "socket", "uuid"),
    *("PySide6.QtNetwork", "PySide6.QtPdf", "PySide6.QtPrintSupport"),
    *("counter.backup", "counter.calendar_file", "counter.catalogue", "counter.citizen"),
    "counter.cli_grammar",
    *("counter.codes", "counter.intake", "counter.numbers", "counter.procedure"),
    *("counter.sheets", "counter.slips", "counter.units"),
}


def start(folder: Path) -> set[str]:
    """Open the window up to its first painting; return the modules that were loaded."""
    started = subprocess.run(
        [sys.executable, "-X", "importtime", "main.py", "--data", str(folder / "data")],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QMC_EXIT_AT_FIRST_PAINT": "1",
            "QMC_STATE": str(folder / "state"),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert started.stdout == "ready\n"
    return {line.rpartition("|")[2].strip() for line in started.stderr.splitlines()}


def test_until_it_is_painted_the_window_loads_only_what_it_shows(tmp_path: Path) -> None:
    start(tmp_path)  # the first one makes the store and its key
    loaded = start(tmp_path)
    assert "ui.today" in loaded
    assert loaded & LATER == set()
