"""A sheet of paper: type, rules, bars and QR, in points from the upper left corner.

Bars and QR are vectors that lie on whole dots of the printer: a bar of 2.7 dots is printed now as
two and now as three, and then no scanner reads it.
"""

from dataclasses import dataclass, field
from io import BytesIO
from math import ceil
from threading import Lock

import segno
from reportlab import rl_config
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from counter.errors import Refused
from counter.paper import fonts
from counter.paper.fonts import BOLD, REGULAR, Line, Word

rl_config.useA85 = 0  # streams as they are: no mail gateway of 1996 is in the way

MM = 72 / 25.4
SIZES = {"a4": (210.0, 297.0), "a5": (148.0, 210.0)}
# What worn scanners still read, mm; printed in whole dots, so 0.339 (0.375 at 203 dpi) and 0.423
# (0.375) come out.  Labels lie on shelves for months, so their QR is bigger.
BAR, SQUARE, BIG_SQUARE = 0.33, 0.374, 0.5
DOTS = range(100, 2401)  # per inch: no printer has fewer or more
LEAST_BAR = 0.25  # mm; narrower bars are a lottery
QUIET_BARS, QUIET_QR = 10, 4  # modules
THIN, FAINT = 0.5, 0.35  # weight of rules, pt
LONGEST_TEXT = 1200  # letters of one field; nobody reads more on a slip

BEFORE_NUMBERS = frozenset({"số", "ngày", "tháng", "năm", "tục"})  # no line ends between


Runs = list[tuple[int, int]]  # black from here, so many modules wide

_saving = Lock()  # cutting a font for one paper moves a pointer in the font that all papers share


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the page, pt."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(slots=True)
class Sheet:
    """The pages of one paper.  `width` and `height` in mm; `dots` per inch of its printer."""

    width: float
    height: float
    title: str
    office: str = ""
    dots: int = 300
    lost: dict[str, None] = field(default_factory=dict)  # letters the fonts lack
    _canvas: Canvas = field(init=False)
    _file: BytesIO = field(init=False)
    _bars: dict[str, tuple[Runs, int]] = field(default_factory=dict)
    _squares: dict[str, list[Runs]] = field(default_factory=dict)
    _paths: dict[tuple[str, float, float, float], PDFPathObject] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.dots not in DOTS:
            raise Refused("dots_unknown", dots=self.dots)
        fonts.load()
        self._file = BytesIO()
        self._canvas = Canvas(
            self._file,
            pagesize=(self.width * MM, self.height * MM),
            invariant=1,
            initialFontName=REGULAR,
            pageCompression=1,
        )
        self._canvas.setTitle(self.title)
        self._canvas.setAuthor(self.office)
        self._canvas.setCreator("Quầy Một Cửa")
        self._canvas.setViewerPreference("PrintScaling", "None")

    # Type

    def words(self, *pieces: tuple[str, str]) -> list[Word]:
        """Split (face, text) pieces into words fit to be drawn: NFC, no letter the fonts lack."""
        made: list[Word] = []
        for face, text in pieces:
            drawn, lost = fonts.printable(text[:LONGEST_TEXT])
            self.lost |= dict.fromkeys(lost)
            if len(text) > LONGEST_TEXT:
                drawn += " …"
            last = ""
            for word in drawn.split(" "):
                if last and _together(last, word):
                    made[-1] = (face, f"{made[-1][1]} {word}")
                elif word:
                    made.append((face, word))
                last = word
        return made

    def text(
        self, x: float, y: float, text: str, face: str, size: float, *, align: str = "left"
    ) -> None:
        """Draw one line whose upper edge is at `y`; `x` is its left, middle or right."""
        drawn, lost = fonts.printable(text)
        self.lost |= dict.fromkeys(lost)
        self._put(x - _shift(drawn, face, size, align), y, drawn, face, size)

    def lines(
        self,
        x: float,
        y: float,
        lines: list[Line],
        size: float,
        *,
        room: float = 0,
        align: str = "left",
    ) -> float:
        """Draw wrapped lines below each other; return where the next would begin."""
        for line in lines:
            last, face, word = line[-1]
            spare = room - last - fonts.width(word, face) * size
            shift = {"left": 0.0, "center": spare / 2, "right": spare}[align]
            for place, piece_face, piece in line:
                self._put(x + shift + place, y, piece, piece_face, size)
            y += size * fonts.LINE
        return y

    def _put(self, x: float, y: float, text: str, face: str, size: float) -> None:
        self._canvas.setFont(face, size)
        self._canvas.drawString(x, self._up(y + size * fonts.ASCENT), text)

    def _up(self, y: float) -> float:
        return self.height * MM - y

    # Rules

    def rule(
        self, x: float, y: float, to_x: float, to_y: float | None = None, weight: float = THIN
    ) -> None:
        """Draw a straight line."""
        self._canvas.setLineWidth(weight)
        self._canvas.line(x, self._up(y), to_x, self._up(y if to_y is None else to_y))

    def box(self, area: Area, weight: float = THIN) -> None:
        """Draw the border of an area."""
        self._canvas.setLineWidth(weight)
        self._canvas.rect(area.x, self._up(area.bottom), area.width, area.height, stroke=1, fill=0)

    def blank(self, area: Area) -> None:
        """Make an area white again: nothing may stand in the quiet zone of a symbol."""
        self._canvas.setFillGray(1)
        self._canvas.rect(area.x, self._up(area.bottom), area.width, area.height, stroke=0, fill=1)
        self._canvas.setFillGray(0)

    def dotted(self, x: float, y: float, to_x: float) -> None:
        """Draw a line of points to write on."""
        self._canvas.setLineWidth(THIN)
        self._canvas.setDash(0.5, 2)
        self._canvas.line(x, self._up(y), to_x, self._up(y))
        self._canvas.setDash()

    def mark(self, text: str) -> None:
        """Write across the whole page, in outline: what stands there stays legible."""
        canvas, size = self._canvas, self.width * MM / 12.5
        canvas.saveState()
        canvas.translate(self.width * MM / 2, self.height * MM / 2)
        canvas.rotate(52 if self.height > self.width else 32)
        canvas.setStrokeGray(0.45)
        canvas.setLineWidth(0.5)
        line = canvas.beginText(-fonts.width(text, BOLD) * size / 2, -size / 3)
        line.setFont(BOLD, size)
        line.setTextRenderMode(1)
        line.textOut(text)
        line.setTextRenderMode(0)
        canvas.drawText(line)
        canvas.restoreState()

    # Symbols

    @property
    def dot(self) -> float:
        """One dot of the printer, pt."""
        return 72 / self.dots

    @property
    def square(self) -> int:
        """Dots of a square of the QR on a slip."""
        return 10 if self.dots == 600 else self.dots_of(SQUARE)

    def dots_of(self, size: float) -> int:
        """Return the fewest whole dots that are at least so many mm."""
        return ceil(size * self.dots / 25.4)

    def snap(self, place: float) -> float:
        """Return the nearest whole dot."""
        return round(place / self.dot) * self.dot

    def bars(self, code: str, area: Area) -> bool:
        """Draw the code as Code 128 in the middle of the area, quiet zones within.

        The widest module that fits is taken, never under 0.25 mm.  False: the code is too long for
        that, nothing was drawn.
        """
        _, modules = self._runs(code)
        most = int(area.width / ((modules + 2 * QUIET_BARS) * self.dot))
        dots = min(self.dots_of(BAR), most)
        if dots * 25.4 / self.dots < LEAST_BAR - 0.001:
            return False
        self.bars_at(code, self.snap(area.middle - modules * dots * self.dot / 2), area, dots)
        return True

    def bars_at(self, code: str, x: float, area: Area, dots: int) -> None:
        """Draw the bars from `x` on, `dots` printer dots to a module, as high as the area."""
        runs, modules = self._runs(code)
        step, x = dots * self.dot, self.snap(x)
        quiet = QUIET_BARS * step
        self.blank(Area(x - quiet, area.y, modules * step + 2 * quiet, area.height))
        foot = self._up(area.bottom)
        if not (path := self._paths.get((code, x, foot, step))):
            path = self._paths[code, x, foot, step] = self._canvas.beginPath()
            for start, count in runs:
                path.rect(x + start * step, foot, count * step, area.height)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def qr(self, text: str, x: float, y: float, dots: int = 0) -> float:
        """Draw a QR (level M) with its quiet zone, which begins at `x`, `y`; return the side."""
        step = (dots or self.square) * self.dot
        x, y = self.snap(x), self.snap(y)
        rows = self._rows(text)
        side = (len(rows) + 2 * QUIET_QR) * step
        self.blank(Area(x, y, side, side))
        if not (path := self._paths.get((text, x, y, step))):
            path = self._paths[text, x, y, step] = self._canvas.beginPath()
            for number, row in enumerate(rows):
                foot = self._up(y + (QUIET_QR + number + 1) * step)
                for start, count in row:
                    path.rect(x + (QUIET_QR + start) * step, foot, count * step, step)
        self._canvas.drawPath(path, stroke=0, fill=1)
        return side

    def qr_side(self, text: str, dots: int = 0) -> float:
        """Return the side of the QR with its quiet zone, pt."""
        return (len(self._rows(text)) + 2 * QUIET_QR) * (dots or self.square) * self.dot

    def _runs(self, code: str) -> tuple[Runs, int]:
        if code not in self._bars:
            self._bars[code] = bar_runs(code)
        return self._bars[code]

    def _rows(self, text: str) -> list[Runs]:
        if text not in self._squares:
            self._squares[text] = qr_rows(text)
        return self._squares[text]

    # Pages

    def next_page(self) -> None:
        """Begin a new page."""
        self._canvas.showPage()

    def pdf(self, *, replace: bool = True) -> bytes:
        """Return the finished paper.

        `replace`: □ may stand where the fonts lack a letter; otherwise such a letter is
        `Refused("glyph_missing", letters=)`.
        """
        if self.lost and not replace:
            raise Refused("glyph_missing", letters="".join(self.lost))
        with _saving:
            self._canvas.save()
        return self._file.getvalue()


def bar_runs(code: str) -> tuple[Runs, int]:
    """Return the bars of a Code 128 in modules, and how many modules it is wide."""
    symbol = Code128(code, barWidth=1, barHeight=1, quiet=0)
    modules = round(symbol.width)  # asking for it encodes, too
    runs, place = [], 0
    for letter in symbol.decomposed:  # "A" is a bar of one module, "a" a space of one
        count = ord(letter.lower()) - ord("a") + 1
        if letter.isupper():
            runs.append((place, count))
        place += count
    return runs, modules


def qr_rows(text: str) -> list[Runs]:
    """Return the black runs of each row of a QR with error level M."""
    rows = []
    for row in segno.make_qr(text, error="m", boost_error=False).matrix:
        runs, start = [], -1
        for place, dark in enumerate((*row, 0)):
            if dark and start < 0:
                start = place
            elif not dark and start >= 0:
                runs.append((start, place - start))
                start = -1
        rows.append(runs)
    return rows


def _together(word: str, after: str) -> bool:
    """Tell whether no line may end between two words: 0912 345 678, số 2, thứ Năm."""
    if after[:1].isdigit():
        return word[-1].isdigit() or word in BEFORE_NUMBERS
    return word.endswith("thứ")


def _shift(text: str, face: str, size: float, align: str) -> float:
    if align == "left":
        return 0.0
    long = fonts.width(text, face) * size
    return long / 2 if align == "center" else long
