"""The label on a dossier's folder, 50 × 25 mm: a QR of the bare code, and the code in type.

Folders lie on shelves that visitors can see: no name and no number of a person is on it.
"""

from datetime import datetime

from counter.paper import fonts
from counter.paper.fonts import BOLD, REGULAR
from counter.paper.sheet import BIG_SQUARE, MM, Area, Sheet
from counter.text import date_text

WIDTH, HEIGHT = 50.0, 25.0  # mm
EDGE = 1.2 * MM


def label(code: str, *, due: datetime | None = None, dots: int = 203) -> bytes:
    """Return the label as a PDF; `due` is printed as the day the result is promised.

    Raises `Unavailable("font_missing", path=)`.
    """
    sheet = Sheet(WIDTH, HEIGHT, f"Nhãn hồ sơ {code}", "", dots)
    squares = sheet.dots_of(BIG_SQUARE - 0.01)
    foot = _largest(code, BOLD, 9, WIDTH * MM - 2 * EDGE)
    room = HEIGHT * MM - foot * fonts.LINE - 0.8 * MM
    while squares > 1 and sheet.qr_side(code, squares) > room:
        squares -= 1
    side = sheet.qr(code, 0.5 * MM, 0.4 * MM, squares)
    _parts(sheet, code, due, Area(side + 0.5 * MM, EDGE, WIDTH * MM - side - 2 * EDGE, room))
    line = HEIGHT * MM - foot * fonts.LINE - 0.6 * MM
    sheet.text(WIDTH * MM / 2, line, code, BOLD, foot, align="center")
    return sheet.pdf()


def _parts(sheet: Sheet, code: str, due: datetime | None, area: Area) -> None:
    """Write the code's parts big enough to be read from a shelf, the running number biggest."""
    *before, number = code.split("-")
    y = area.y
    for part in before:
        size = _largest(part, REGULAR, 9.5, area.width)
        sheet.text(area.x, y, part, REGULAR, size)
        y += size * fonts.LINE
    size = _largest(number, BOLD, 15, area.width)
    y -= 1
    sheet.text(area.x, y, number, BOLD, size)
    y += size * fonts.LINE
    if due:
        words = f"Hẹn {date_text(due)}"
        sheet.text(area.x, y, words, REGULAR, _largest(words, REGULAR, 8.5, area.width))


def _largest(text: str, face: str, size: float, room: float) -> float:
    long = fonts.width(text, face) * size
    return size if long <= room else size * room / long
