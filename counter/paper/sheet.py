"""A sheet of paper: type, rules, bars and QR, in points from the upper left corner.

Bars and QR are vectors that lie on whole dots of the printer: a bar of 2.7 dots is printed now as
two and now as three, and then no scanner reads it.
"""

from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from threading import Lock

import segno
from reportlab import rl_config
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from counter.errors import Refused
from counter.office import Office
from counter.paper import fonts
from counter.paper.fonts import BOLD, ITALIC, REGULAR, Line, Word
from counter.text import long_date

rl_config.useA85 = 0  # streams as they are: no mail gateway of 1996 is in the way

MM = 72 / 25.4
SIZES = {"a4": (210.0, 297.0), "a5": (148.0, 210.0)}
# Dots of a module for each kind of printer: bars of 0.339 mm (0.375 mm at 203 dpi) and QR squares
# of 0.423 mm (0.375 mm) are what worn scanners still read.
BAR_DOTS = {203: 3, 300: 4, 600: 8}
QR_DOTS = {203: 3, 300: 5, 600: 10}
LEAST_BAR = 0.25  # mm; narrower bars are a lottery
QUIET_BARS, QUIET_QR = 10, 4  # modules
THIN, FAINT = 0.5, 0.35  # weight of rules, pt
LONGEST_TEXT = 1200  # letters of one field; nobody reads more on a slip

BEFORE_NUMBERS = frozenset({"số", "ngày", "tháng", "năm", "tục"})  # no line ends between

MOTTO_HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
SCAN_BARS = "Quét mã vạch này để tra cứu hồ sơ"
CHECK_QR = "Mã QR để kiểm tra giấy thật/giả (không cần mạng)"
LEAST_HEIGHT = 10 * MM  # of bars
SAMPLE_MARK = "MẪU THỬ – KHÔNG CÓ GIÁ TRỊ"

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
        if self.dots not in BAR_DOTS:
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
        dots = min(BAR_DOTS[self.dots], most)
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
        step = (dots or QR_DOTS[self.dots]) * self.dot
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
        return (len(self._rows(text)) + 2 * QUIET_QR) * (dots or QR_DOTS[self.dots]) * self.dot

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


def head(sheet: Sheet, office: Office, day: date, area: Area, size: float) -> float:
    """Draw what stands above every form (NĐ 30/2020, Phụ lục I); return where it ends.

    Left the office below the committee over it, right the nation's name and motto, place and date.
    """
    left = Area(area.x, area.y, area.width * 0.46, 0)
    right = Area(area.x + area.width * 0.48, area.y, area.width * 0.52, 0)
    if office.sample:
        sheet.mark(SAMPLE_MARK)
    y = left.y
    for face, text in ((REGULAR, office.parent), (BOLD, office.name)):
        lines = balanced(sheet.words((face, text.upper())), size, left.width)[:4]
        y = sheet.lines(left.x, y, lines, size, room=left.width, align="center")
    rule = left.width / 6
    sheet.rule(left.middle - rule, y + 4, left.middle + rule)
    foot = y + 6

    y = right.y
    sheet.text(right.middle, y, MOTTO_HEAD, BOLD, size, align="center")
    y += size * fonts.LINE
    sheet.text(right.middle, y, MOTTO, BOLD, size + 1, align="center")
    y += (size + 1) * fonts.LINE
    half = fonts.width(MOTTO, BOLD) * (size + 1) / 2
    sheet.rule(right.middle - half, y + 3, right.middle + half)
    y += 0.5 * size + 3
    sheet.text(
        right.middle, y, f"{office.place}, {long_date(day)}", ITALIC, size + 1, align="center"
    )
    return max(foot, y + (size + 1) * fonts.LINE)


def band(sheet: Sheet, code: str, area: Area, size: float) -> float:
    """Draw the bars of a dossier in a band of their own, the code in type beneath; return its end.

    A code too long for bars that can be read stands there as a QR of the same text.
    """
    sheet.text(area.middle, area.y, SCAN_BARS, ITALIC, size - 1, align="center")
    y = area.y + (size - 1) * fonts.LINE + 1.2 * MM
    bars = Area(area.x, y, area.width, max(area.height, LEAST_HEIGHT))
    if sheet.bars(code, bars):
        y = bars.bottom + 0.6 * MM
    else:
        y += sheet.qr(code, area.middle - sheet.qr_side(code) / 2, y)
    line = sheet.words((REGULAR, "Mã hồ sơ:"), (BOLD, code))
    return sheet.lines(
        area.x, y, fonts.wrap(line, size + 1, area.width), size + 1, room=area.width, align="center"
    )


def balanced(words: list[Word], size: float, room: float) -> list[Line]:
    """Break words into as few lines as the room asks for, all about as long."""
    lines = fonts.wrap(words, size, room)
    while room > 20:
        room -= size
        tighter = fonts.wrap(words, size, room)
        if len(tighter) > len(lines) or _widest(tighter, size) > room:
            break
        lines = tighter
    return lines


def _together(word: str, after: str) -> bool:
    """Tell whether no line may end between two words: 0912 345 678, số 2, thứ Năm."""
    if after[:1].isdigit():
        return word[-1].isdigit() or word in BEFORE_NUMBERS
    return word.endswith("thứ")


def _widest(lines: list[Line], size: float) -> float:
    return max(line[-1][0] + fonts.width(line[-1][2], line[-1][1]) * size for line in lines)


def _shift(text: str, face: str, size: float, align: str) -> float:
    if align == "left":
        return 0.0
    long = fonts.width(text, face) * size
    return long / 2 if align == "center" else long
