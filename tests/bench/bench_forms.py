"""How long each form takes, as a ratio to a bare canvas of reportlab that draws the same.

    python -m tests.bench.bench_forms

The bare canvas gets every word with its place worked out beforehand and the bars from reportlab's
own Code 128: what is left is what layout, checks and whole dots cost.  Both draw in turns, each
time for another person, so nothing is remembered from the time before.
"""

import random
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO

import pypdfium2 as pdfium
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas

from counter.events import Paper, Person
from counter.paper import fonts, sheet, warm_up
from counter.paper.apology import apology
from counter.paper.control_slip import control_slip
from counter.paper.hand_over_list import hand_over_list
from counter.paper.pad import PadSlip, pad
from counter.paper.refusal import refusal
from counter.paper.register import register
from counter.paper.stop_notice import stop_notice
from counter.paper.supplement import supplement
from tests.bench.bench_paper import BAR, FAMILY, GIVEN, Call, Recorder
from tests.core import test_paper_apology as apologies
from tests.core import test_paper_control_slip as control_slips
from tests.core import test_paper_hand_over_list as hand_overs
from tests.core import test_paper_refusal as refusals
from tests.core import test_paper_register as registers
from tests.core import test_paper_stop_notice as stop_notices
from tests.core import test_paper_supplement as supplements
from tests.core.papers import RECEIVER, SIGNED, pages, words
from tests.core.test_paper_slip import OFFICE, dossier

ROUNDS = 30
MOST = 2.0  # what was promised, as a ratio
LINES = 25  # of registers and lists
DAY = registers.book().until

Draw = Callable[[], bytes]


def bare(calls: Sequence[Call], codes: Sequence[str], size: tuple[float, float]) -> bytes:
    """Draw the same with nothing but reportlab, one of the codes on each page."""
    file = BytesIO()
    canvas = Canvas(
        file, pagesize=size, invariant=1, initialFontName=fonts.REGULAR, pageCompression=1
    )
    left = list(codes)
    for name, arguments, options in calls:
        if name == "showPage" and left:
            _bars(canvas, left.pop(0))
        getattr(canvas, name)(*arguments, **options)
    if left:
        _bars(canvas, left.pop(0))
    canvas.save()
    return file.getvalue()


def _bars(canvas: Canvas, code: str) -> None:
    Code128(code, barWidth=BAR, barHeight=34, quiet=0).drawOn(canvas, 150, 650)


def recorded(draw: Draw) -> tuple[list[Call], tuple[float, float]]:
    """Return the calls that draw a paper, without its bars, and the size of its pages."""
    usual, sheet.Canvas = sheet.Canvas, Recorder
    try:
        pdf = draw()
    finally:
        sheet.Canvas = usual
    calls = [call for call in Recorder.last if call[2].get("fill") != 1]
    # The last page is ended by saving it.
    if calls[-1][0] == "showPage":
        calls.pop()
    return calls, pdfium.PdfDocument(pdf)[0].get_size()


def cases(number: int) -> list[tuple[str, Draw, list[str]]]:
    """Return every form for the n-th person: what it is called, how to draw it, its bars."""
    rng = random.Random(number)
    name = " ".join([rng.choice(FAMILY), *rng.sample(GIVEN, 2)])
    person = Person(
        name=name.upper(),
        number=f"0010{rng.randrange(10**8):08}",
        phone=f"09{rng.randrange(10**8):08}",
        address=f"Số {rng.randrange(300)}, thôn {rng.choice(GIVEN)}, xã Định Mỹ, tỉnh An Giang",
    )
    code = f"H01.151.01-261121-{number:04}"
    papers = tuple(Paper(f"{rng.choice(GIVEN)}: bản vẽ số {n}", "copy") for n in range(1, 9))
    listed = tuple(
        registers.line(n, owner=f"{rng.choice(FAMILY)} {rng.choice(GIVEN)} {n}", code=f"{code}{n}")
        for n in range(1, LINES + 1)
    )
    pile = tuple(
        hand_overs.line(n, owner=f"{rng.choice(FAMILY)} {rng.choice(GIVEN)} {n}", code=f"{code}{n}")
        for n in range(1, LINES + 1)
    )
    request = replace(supplements.AFTER, person=person, code=code, papers=papers)
    refused = replace(refusals.WHAT, person=person, code=code)
    late = replace(apologies.WHAT, person=person, code=code)
    stopped = replace(stop_notices.WHAT, person=person, code=code, papers=papers)
    legs = tuple(
        replace(leg, note=f"{leg.note} {name}")
        for leg in (control_slips.FIRST, control_slips.SECOND)
    )
    what = dossier(code=code, owner=person)
    slips = [PadSlip(f"TAM-Q02-261121-{number:04}", 2)]
    return [
        ("supplement", lambda: supplement(request, OFFICE), [code]),
        ("refusal", lambda: refusal(refused, OFFICE), [code]),
        ("apology", lambda: apology(late, SIGNED), [code]),
        ("stop notice", lambda: stop_notice(stopped, SIGNED), [code]),
        ("control slip", lambda: control_slip(what, OFFICE, legs=legs), [code]),
        (
            f"register, {LINES} lines",
            lambda: register(registers.book(*listed), SIGNED, DAY, RECEIVER),
            [],
        ),
        (
            f"hand-over list, {LINES} lines",
            lambda: hand_over_list(replace(hand_overs.WHAT, lines=pile), SIGNED),
            [],
        ),
        ("slip of the pad, two copies", lambda: pad(slips, OFFICE, DAY), [slips[0].code] * 2),
    ]


def measure() -> list[tuple[str, float, str]]:
    """Return (name, value, unit) of every figure."""
    warm_up()
    _same()
    drawn = [(*case, *recorded(case[1])) for n in range(1, ROUNDS + 1) for case in cases(n)]
    fonts.width.cache_clear()
    for number in range(1001, 1004):
        for _, draw, _ in cases(number):
            draw()
    ours: dict[str, list[float]] = {}
    bares: dict[str, list[float]] = {}
    rng = random.Random(3)
    for name, draw, codes, calls, size in drawn:
        turns: list[tuple[dict[str, list[float]], Draw]] = [
            (ours, draw),
            (bares, lambda calls=calls, codes=codes, size=size: bare(calls, codes, size)),  # type: ignore[misc]
        ]
        rng.shuffle(turns)
        for times, turn in turns:
            start = time.perf_counter()
            turn()
            times.setdefault(name, []).append(time.perf_counter() - start)
    made: list[tuple[str, float, str]] = []
    for name, times in ours.items():
        mine, theirs = statistics.median(times), statistics.median(bares[name])
        made += [
            (f"{name}, warm", mine * 1000, "ms"),
            (f"{name} : bare reportlab", mine / theirs, "×"),
        ]
    return made


def _same() -> None:
    """See that what is compared says the same on every page."""
    for name, draw, codes in cases(0):
        calls, size = recorded(draw)
        mine, theirs = draw(), bare(calls, codes, size)
        assert pages(mine) == pages(theirs), name
        for page in range(pages(mine)):
            assert words(mine, page) == words(theirs, page), name


if __name__ == "__main__":
    for name, value, unit in measure():
        print(f"{name:55} {value:8.2f} {unit}")
