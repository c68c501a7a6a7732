"""A real window on a screen of its own, and hands for it: keys, a serial line, a camera.

What the pictures of the manual are taken with.  Needs Xvfb, openbox, xdotool, socat and the
`import` of ImageMagick; the people on the stage are invented.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from PIL import Image

from counter.text import VIETNAM

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SCREEN = "1366x768x24"
LARGEST = 150_000  # bytes of one picture
COLOURS = 256

SHIFTED = """
import sys
from datetime import datetime, timedelta

import main
from counter.text import VIETNAM

shift = timedelta(seconds=float(sys.argv.pop(1)))
main._now = lambda: datetime.now(VIETNAM) + shift
sys.exit(main.main())
"""

# A print queue that takes every job, and says what the file `state` says.
QUEUE = {
    "lp": 'cat > /dev/null; echo "request id is {queue}-7 (0 file(s))"; touch $D/job',
    "cancel": "rm -f $D/job",
    "lpstat": """case "$*" in
        *not-completed*) [ -s $D/printer-state ] && echo "{queue}-7   root   5120   Fri"; true;;
        *completed*) printf '{queue}-7   root   5120   Fri\\n\\tAlerts: job-completed\\n';;
        *-p*) echo "printer {queue} is idle."; cat $D/printer-state;;
        -e) echo "{queue}";;
        -d) echo "system default destination: {queue}";;
        -r) echo "scheduler is running";;
    esac""",
    "lpoptions": 'echo "PageSize/Media Size: *A4 A5 Custom.WIDTHxHEIGHT"',
}


class Stage:
    """One data folder, one day, one screen."""

    queue = "HP-LaserJet-M404"

    def __init__(self, folder: Path, display: str, moment: str) -> None:
        self.folder = folder
        self.data = folder / "quay"
        self.to_day(moment)
        self.window = ""
        self._children: list[subprocess.Popen[bytes]] = []
        bins = folder / "bin"
        bins.mkdir(parents=True, exist_ok=True)
        for name, body in QUEUE.items():
            script = bins / name
            script.write_text(f"#!/bin/sh\nD={folder}\n{body.replace('{queue}', self.queue)}\n")
            script.chmod(0o755)
        self.printer_says("")
        self.env = os.environ | {
            "DISPLAY": display,
            "PATH": f"{bins}:{os.environ['PATH']}",
            "QMC_STATE": str(folder / "state"),
            "TZ": "Asia/Ho_Chi_Minh",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        for loud in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
            self.env.pop(loud, None)

    def __enter__(self) -> Self:
        display = self.env["DISPLAY"]
        self._child("Xvfb", display, "-screen", "0", SCREEN, "-nolisten", "tcp")
        self._until(lambda: self._ok("xdotool", "getdisplaygeometry"))
        self._child("openbox")
        self.plug()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        for child in reversed(self._children):
            child.terminate()
            child.wait()

    def _child(self, *command: str) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        child = subprocess.Popen(command, env=self.env, cwd=self.folder, stdout=quiet, stderr=quiet)
        self._children.append(child)
        return child

    def _ok(self, *command: str) -> bool:
        done = subprocess.run(command, env=self.env, capture_output=True, check=False)
        return done.returncode == 0

    @staticmethod
    def _until(true: Callable[[], bool], seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                raise TimeoutError(true)
            time.sleep(0.1)

    # --- the program ---

    def _program(self, *arguments: str) -> list[str]:
        """The program as it is, but for the day on its calendar."""
        start = [sys.executable, "-c", SHIFTED, str(self._shift), "--data", str(self.data)]
        return [*start, *arguments]

    def command(self, *arguments: str) -> str:
        """Give one command; return what it printed."""
        done = subprocess.run(
            self._program(*arguments), env=self.env, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout

    def open(self, *arguments: str) -> None:
        """Open the window and wait until it is at work."""
        self._shown = self._child(*self._program(*arguments))
        self._until(self._find_window)
        self.rest(4)

    def close(self) -> None:
        """Close the window, as a clerk does."""
        if self.window:
            self.key("alt+F4")
            self.rest(2)
            if self._shown.poll() is None:
                self.key("alt+F4")  # it asked about what lies here alone
            self._shown.wait(30)
            self.window = ""

    def _find_window(self) -> bool:
        search = ["xdotool", "search", "--onlyvisible", "--name", "Quầy Một Cửa"]
        done = subprocess.run(search, env=self.env, capture_output=True, text=True, check=False)
        self.window = done.stdout.split()[0] if done.stdout.split() else ""
        return bool(self.window)

    def settings(self, **values: str) -> None:
        """Write the settings of this PC."""
        lines = [f"{name} = {value}\n" for name, value in values.items()]
        (self.data / "counter.ini").write_text(f"[counter]\n{''.join(lines)}", "utf-8")

    def to_day(self, moment: str) -> None:
        """Set the clock of the PC to a moment."""
        self._shift = (datetime.fromisoformat(moment) - datetime.now(VIETNAM)).total_seconds()

    def copy_data(self) -> Path:
        """Copy the data folder, as somebody does without this program."""
        return Path(shutil.copytree(self.data, self.folder / "ban-chep"))

    def put_back(self, copy: Path) -> None:
        """Put an old copy in the place of the data folder."""
        shutil.rmtree(self.data)
        shutil.copytree(copy, self.data)

    # --- hands ---

    def plug(self) -> None:
        """Plug the scanner in."""
        near, far = self.folder / "ttyACM0", self.folder / "hand"
        ends = (f"pty,raw,echo=0,link={near}", f"pty,raw,echo=0,link={far}")
        self._cable = self._child("socat", *ends)
        self._until(far.exists)

    def unplug(self) -> None:
        """Pull the scanner out."""
        self._cable.terminate()
        self._cable.wait()

    @staticmethod
    def rest(seconds: float = 0.6) -> None:
        """Let the window finish; on a busy PC it needs longer."""
        crowd = os.getloadavg()[0] / (os.cpu_count() or 1)
        time.sleep(seconds * min(max(1.0, 1.5 * crowd), 4.0))

    def key(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=self.env, check=True)
            self.rest(0.15)

    def type(self, text: str) -> None:
        """Type as slowly as a person."""
        subprocess.run(
            ["xdotool", "type", "--clearmodifiers", "--delay", "110", text],
            env=self.env,
            check=True,
        )
        self.rest(0.4)

    def scan(self, text: str) -> None:
        """Send one scan over the serial line."""
        with (self.folder / "hand").open("wb", buffering=0) as line:
            line.write(text.encode() + b"\r")
        self.rest(0.7)

    def printer_says(self, alert: str) -> None:
        """Let the queue be well, or let it lack something: `media-empty`."""
        told = f"\tAlerts: {alert}\n" if alert else ""
        (self.folder / "printer-state").write_text(told)

    # --- the camera ---

    def shoot(self, name: str) -> Path:
        """Take a picture of the whole screen."""
        self.rest(0.4)
        path = HERE / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], env=self.env, check=True)
        keep_small(path)
        return path


def keep_small(path: Path, colours: int = COLOURS) -> None:
    """Keep only the colours that matter most in a picture, until it is small enough."""
    with Image.open(path) as opened:
        picture = opened.convert("RGB")
    found: Any = picture.getcolors(picture.width * picture.height) or []
    ranked = [(count * _loudness(colour), colour) for count, colour in found]
    ranking = [colour for _, colour in sorted(ranked, reverse=True)]
    while True:
        palette = Image.new("P", (1, 1))
        palette.putpalette([part for colour in ranking[:colours] for part in colour])
        picture.quantize(palette=palette, dither=Image.Dither.NONE).save(path, optimize=True)
        if path.stat().st_size <= LARGEST or colours <= 8:
            return
        colours //= 2


def _loudness(colour: tuple[int, int, int]) -> float:
    """A small coloured sign means more than many pixels of grey."""
    return 1 + (max(colour) - min(colour)) ** 2 / 200
