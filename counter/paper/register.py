"""The register of a period: SỔ THEO DÕI HỒ SƠ (Thông tư 03/2025/TT-VPCP, Phụ lục I).

The line numbers of a book are those of the register, not of the page: they are given by the caller
and begin anew with each book (Quyển).
"""

from collections.abc import Sequence
from datetime import date

from counter.office import Office, Officer
from counter.paper.book import TITLE, BookLine, Ends, Measure, book, counted
from counter.paper.fonts import ITALIC, balanced
from counter.paper.form_numbers import Meaning, form_for
from counter.paper.sheet import Area, Sheet
from counter.records import dataclass
from counter.text import date_text


@dataclass(frozen=True, slots=True)
class Register:
    """A register, or the part of it that lies between two days (both within)."""

    since: date
    until: date
    lines: tuple[BookLine, ...]
    book: str = ""  # Quyển số
    field: str = ""  # the field it is kept for, where there is one book per field


def register(
    what: Register,
    office: Office,
    day: date,
    officer: Officer,
    *,
    size: str = "a4",
    dots: int = 300,
) -> bytes:
    """Return the register as a PDF lying across, made on `day` by `officer`.

    Letters that the fonts lack become □.  Raises what `book` raises.
    """
    period = f"Từ ngày {date_text(what.since)} đến ngày {date_text(what.until)}"
    parts = [
        f"Quyển số: {what.book}" if what.book else "",
        f"Lĩnh vực: {what.field}" if what.field else "",
    ]

    def top(sheet: Sheet, area: Area, y: float, measure: Measure) -> float:
        type_ = measure.title * 0.82
        for text in (f"({period})", " – ".join(part for part in parts if part)):
            if text:
                lines = balanced(sheet.words((ITALIC, text)), type_, area.width)[:2]
                y = sheet.lines(area.x, y, lines, type_, room=area.width, align="center")
        return y

    label = form_for(Meaning.REGISTER, day).label
    ends = Ends(f"{TITLE} {period}", top, totals(what.lines), label)
    return book(what.lines, ends, office, day, officer, size=size, dots=dots)


def totals(lines: Sequence[BookLine]) -> str:
    """Return what the lines add up to, in figures and words; void ones are counted apart."""
    kept = [line for line in lines if not line.void]
    void = len(lines) - len(kept)
    returned = sum(line.returned_at is not None for line in kept)
    said = f"{counted(kept)}; đã trả kết quả: {returned}; chưa trả kết quả: {len(kept) - returned}"
    return f"{said}; đã hủy: {void}." if void else f"{said}."
