"""The register of one day: which dossiers came in, with room for the hand-out of results."""

from collections.abc import Sequence
from datetime import date

from counter.office import Office, Officer
from counter.paper import fonts
from counter.paper.book import TITLE, BookLine, Ends, Measure, book, counted
from counter.paper.fonts import ITALIC
from counter.paper.sheet import Area, Sheet
from counter.text import date_text, long_date


def daily_list(
    lines: Sequence[BookLine], office: Office, day: date, officer: Officer, *, dots: int = 300
) -> bytes:
    """Return the list of `day` as a PDF, A4 lying across, in the order of `lines`.

    Letters that the fonts lack become □.  Raises what `book` raises.
    """

    def top(sheet: Sheet, area: Area, y: float, measure: Measure) -> float:
        type_ = measure.title * 0.82
        text = f"({long_date(day).capitalize()})"
        sheet.text(area.middle, y, text, ITALIC, type_, align="center")
        return y + type_ * fonts.LINE

    ends = Ends(f"{TITLE} {date_text(day)}", top, f"{counted(lines)}.")
    return book(lines, ends, office, day, officer, dots=dots)
