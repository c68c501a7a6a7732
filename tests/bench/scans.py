"""From the last byte on the scanner's line to the page that shows it.

    python -m tests.bench.scans DATA ROUNDS

opens the real window on a data folder, off the screen, with a pseudo-terminal for a scanner.
Another process writes cards and codes into it and notes when each last byte went out.
"""

import json
import os
import subprocess
import sys
import time
import tty
from argparse import Namespace
from pathlib import Path

import ui
from tests.bench.rooms import ROOT
from tests.bench.table import Line, percentile

assert ui.FOR_EVER, "imported before anything of Qt, see there"

CARD = "001190{:06}||Nguyễn Thị Thử|01021990|Nữ|Số 1, thôn Đông, xã Mẫu|02032022"
SCREEN = {"name": "office", "x": 0, "y": 0, "width": 1366, "height": 768}  # else it is 800 x 800
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
AFTER_PAINTING = -100  # priority of an event that comes after all that Qt put off; painting has -1
WARM = 3000  # ms; the window loads what it needs later right after its first painting
WRITER = """
import os, sys, time
line, texts = int(sys.argv[1]), sys.stdin.read().splitlines()
for text in texts:
    time.sleep(0.05)
    os.write(line, text.encode())
    time.sleep(0.002)
    print(time.monotonic_ns(), flush=True)
    os.write(line, b"\\r")
"""


def measure(data: Path, rounds: int, environment: dict[str, str]) -> list[Line]:
    """Measure in a process of its own."""
    if os.name != "posix":
        return [Line("byte cuối → trang: p99", None, "ms", most=10.0, note="cần pty")]
    screen = data.with_name("screen.json")
    screen.write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.scans", str(data), str(rounds)],
        cwd=ROOT,
        env={**environment, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"},
        stdout=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        return [Line("byte cuối → trang: p99", None, "ms", most=10.0, note="cửa sổ dừng lại")]
    times = json.loads(done.stdout.splitlines()[-1])
    lines = []
    for name, kind in (("thẻ → Tiếp nhận", "card"), ("mã hồ sơ → trang Hồ sơ", "code")):
        label = f"byte cuối của {name}"
        lines.append(Line(f"{label}: p50", percentile(times[kind], 0.5) * 1000, "ms"))
        p99 = percentile(times[kind], 0.99) * 1000
        lines.append(Line(f"{label}: p99", p99, "ms", most=10.0))
        drawn = times[f"{kind} drawn"]
        lines.append(Line(f"{label}, đã vẽ xong: p50", percentile(drawn, 0.5) * 1000, "ms"))
        lines.append(Line(f"{label}, đã vẽ xong: p99", percentile(drawn, 0.99) * 1000, "ms"))
    return lines


def scanned(data: Path, rounds: int) -> dict[str, list[float]]:
    """Return the seconds of each scan, by its kind: written, read, decoded, routed, shown."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

    import main
    from counter import settings
    from ui import app
    from ui.window import Window

    master, slave = os.openpty()
    tty.setraw(slave)
    own, _ = settings.load(data)
    qt = app.create(own.language, own.theme)
    store, desk = main._desk(data, own)
    options = Namespace(scanner=os.ttyname(slave), printer=None)
    counter = main.Counter(options, data, store, desk, ())
    window = Window(counter.around)
    known = [row.code for row in desk.rows("waiting", 20)]
    texts = [
        known[number // 4 % len(known)] if number % 4 == 3 else CARD.format(number // 8)
        for number in range(rounds)
    ]
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(master)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pass_fds=[master],
        text=True,
    )
    assert writer.stdin is not None
    assert writer.stdout is not None

    class Shown(QObject):
        """Told after the window, because it asked after the window."""

        def __init__(self) -> None:
            super().__init__()
            self.at: list[int] = []
            self.drawn: list[int] = []

        @Slot(str)
        def on_scanned(self, text: str) -> None:
            self.at.append(time.monotonic_ns())
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), AFTER_PAINTING)

        def customEvent(self, event: QEvent) -> None:  # noqa: N802
            self.drawn.append(time.monotonic_ns())
            if len(self.drawn) == rounds:
                qt.quit()

    shown = Shown()
    counter.bridge.code_scanned.connect(shown.on_scanned)
    window.show()
    counter.start_scanner()
    QTimer.singleShot(WARM, lambda: (writer.stdin.write("\n".join(texts)), writer.stdin.close()))
    QTimer.singleShot(60_000 + rounds * 100, qt.quit)
    qt.exec()
    written = [int(line) for line in writer.stdout]
    counter.close()
    if len(shown.drawn) != rounds:
        raise RuntimeError(f"{len(shown.drawn)} of {rounds} scans arrived")
    times: dict[str, list[float]] = {}
    for text, gone, there, drawn in zip(texts, written, shown.at, shown.drawn, strict=True):
        kind = "card" if "|" in text else "code"
        times.setdefault(kind, []).append((there - gone) / 1e9)
        times.setdefault(f"{kind} drawn", []).append((drawn - gone) / 1e9)
    return times


if __name__ == "__main__":
    print(json.dumps(scanned(Path(sys.argv[1]), int(sys.argv[2]))))
