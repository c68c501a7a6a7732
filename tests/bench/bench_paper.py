"""How long a slip takes: as a ratio to a bare canvas of reportlab that draws the same, and cold.

    python -m tests.bench.bench_paper

The bare canvas gets every word with its place worked out beforehand, the bars from reportlab's own
Code 128, and the QR as one path, made once: what is left is what layout, checks and whole dots
cost.  Both draw two pages, in turns, each time for another dossier.
"""

import pickle
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import segno
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from counter.dossier import Dossier
from counter.events import Person
from counter.paper import fonts, sheet, warm_up
from counter.paper.slip import slip
from tests.core.test_paper_slip import OFFICE, QR, RECEIVER, dossier, words

ROUNDS = 60
A4 = (210 * 72 / 25.4, 297 * 72 / 25.4)
BAR, SQUARE = 4 * 72 / 300, 5 * 72 / 300  # pt: the modules of a slip at 300 dots per inch
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ")
GIVEN = ("Hoài", "Thương", "Minh", "Khuê", "Đức", "Quỳnh", "Hường", "Lẵng", "Ưng", "Bích", "Ngọc")
COLD = """
import pickle, sys, time
from counter import paper
what, office, receiver, qr = pickle.load(sys.stdin.buffer)
{warm}
start = time.perf_counter()
from counter.paper.slip import slip
slip(what, office, receiver, qr=qr)
print(time.perf_counter() - start)
"""

Call = tuple[str, tuple[Any, ...], dict[str, Any]]


class Recorder(Canvas):  # type: ignore[misc]
    """A canvas that remembers what was drawn, but for the symbols."""

    calls: list[Call]

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.__dict__["calls"] = []
        super().__init__(*arguments, **options)
        Recorder.last = self.calls = []


def _remembering(name: str) -> Callable[..., Any]:
    original = getattr(Canvas, name)

    def call(self: Recorder, *arguments: Any, **options: Any) -> Any:
        self.calls.append((name, arguments, options))
        return original(self, *arguments, **options)

    return call


for _name in ("setFont", "drawString", "line", "rect", "setLineWidth", "setDash", "showPage"):
    setattr(Recorder, _name, _remembering(_name))


def recorded(what: Dossier, qr: str) -> list[Call]:
    """Return the calls that draw this slip, without bars and QR."""
    usual, sheet.Canvas = sheet.Canvas, Recorder
    try:
        slip(what, OFFICE, RECEIVER, qr=qr)
    finally:
        sheet.Canvas = usual
    calls: list[Call] = Recorder.last
    return [call for call in calls if call[2].get("fill") != 1]


def bare(calls: list[Call], code: str, qr: str, *, widget: bool = False) -> bytes:
    """Draw the same with nothing but reportlab; `widget`: with its own QR, too."""
    file = BytesIO()
    canvas = Canvas(
        file, pagesize=A4, invariant=1, initialFontName=fonts.REGULAR, pageCompression=1
    )
    path = None if widget else square_path(canvas, qr)
    for name, arguments, options in [*calls, ("showPage", (), {})]:
        if name == "showPage":
            Code128(code, barWidth=BAR, barHeight=34, quiet=0).drawOn(canvas, 150, 650)
            if path:
                canvas.drawPath(path, stroke=0, fill=1)
            else:
                drawing = Drawing(64, 64)
                drawing.add(QrCodeWidget(qr, barLevel="M", barWidth=64, barHeight=64))
                renderPDF.draw(drawing, canvas, 60, 40)
        if name != "showPage" or arguments:
            getattr(canvas, name)(*arguments, **options)
        elif canvas.getPageNumber() == 1:
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def square_path(canvas: Canvas, qr: str) -> Any:
    """Return the QR as one path of runs."""
    path = canvas.beginPath()
    for number, row in enumerate(segno.make_qr(qr, error="m", boost_error=False).matrix):
        start = -1
        for place, dark in enumerate((*row, 0)):
            if dark and start < 0:
                start = place
            elif not dark and start >= 0:
                path.rect(
                    60 + start * SQUARE, 100 - number * SQUARE, (place - start) * SQUARE, SQUARE
                )
                start = -1
    return path


def people(count: int, seed: int) -> list[tuple[Dossier, str]]:
    """Return so many dossiers of different people, each with the text of its QR."""
    rng = random.Random(seed)
    made = []
    for number in range(1, count + 1):
        code = f"H01.151.01-261121-{number:04}"
        owner = Person(
            name=" ".join([rng.choice(FAMILY), *rng.sample(GIVEN, 2)]).upper(),
            number=f"0010{rng.randrange(10**8):08}",
            phone=f"09{rng.randrange(10**8):08}",
            address=f"Số {rng.randrange(300)}, thôn {rng.choice(GIVEN)}, xã Định Mỹ, tỉnh An Giang",
        )
        seal = "".join(rng.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=103))
        made.append((dossier(code=code, owner=owner), QR[:63] + seal))
    return made


def cold(warm: str = "") -> float:
    """Return the seconds of the first slip of a fresh process."""
    done = subprocess.run(
        [sys.executable, "-c", COLD.format(warm=warm)],
        cwd=Path(__file__).parents[2],
        input=pickle.dumps((dossier(), OFFICE, RECEIVER, QR)),
        capture_output=True,
        check=True,
    )
    return float(done.stdout)


def measure() -> list[tuple[str, float, str]]:
    """Return (name, value, unit) of every figure."""
    warm_up()
    cases = [(what, qr, recorded(what, qr)) for what, qr in people(ROUNDS, seed=1)]
    what, qr, calls = cases[0]
    assert words(bare(calls, what.code, qr), 1) == words(slip(what, OFFICE, RECEIVER, qr=qr), 1)
    fonts.width.cache_clear()
    for what, qr in people(5, seed=2):
        slip(what, OFFICE, RECEIVER, qr=qr)
    ours: list[float] = []
    bares: list[float] = []
    widgets: list[float] = []
    rng = random.Random(3)
    for number, (what, qr, calls) in enumerate(cases):
        turns: list[tuple[list[float], Callable[[], bytes]]] = [
            (ours, lambda what=what, qr=qr: slip(what, OFFICE, RECEIVER, qr=qr)),  # type: ignore[misc]
            (bares, lambda what=what, qr=qr, calls=calls: bare(calls, what.code, qr)),  # type: ignore[misc]
        ]
        if number % 6 == 0:
            turns.append(
                (
                    widgets,
                    lambda what=what, qr=qr, calls=calls: bare(calls, what.code, qr, widget=True),
                )  # type: ignore[misc]
            )
        rng.shuffle(turns)
        for times, draw in turns:
            start = time.perf_counter()
            draw()
            times.append(time.perf_counter() - start)
    mine, theirs = statistics.median(ours), statistics.median(bares)
    return [
        ("slip, two copies, warm", mine * 1000, "ms"),
        ("bare reportlab, the same", theirs * 1000, "ms"),
        ("slip : bare reportlab (at most 1.2)", mine / theirs, "×"),
        ("slip : bare reportlab with its own QR", mine / statistics.median(widgets), "×"),
        ("first slip of a process", cold() * 1000, "ms"),
        ("first slip after warm-up", cold("paper.warm_up()") * 1000, "ms"),
    ]


if __name__ == "__main__":
    for name, value, unit in measure():
        print(f"{name:45} {value:8.2f} {unit}")
