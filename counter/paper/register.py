"""The register of a period: SỔ THEO DÕI HỒ SƠ (Thông tư 03/2025/TT-VPCP, Phụ lục I), A4 landscape.

The line numbers of a book are those of the register, not of the page: they are given by the caller
and begin anew with each book (Quyển).
"""

from collections.abc import Sequence
from datetime import date, datetime

from counter.office import Office, Officer
from counter.paper import flow, fonts
from counter.paper.daily_list import AREA, BODY, GROUPS, TITLE
from counter.paper.flow import Block, Column
from counter.paper.fonts import BOLD, ITALIC, REGULAR, balanced
from counter.paper.form_numbers import Meaning, form_for
from counter.paper.head import SAMPLE_MARK, head
from counter.paper.letter import HEAD_TITLE, local_day
from counter.paper.pages import dealt
from counter.paper.sheet import MM, SIZES, Sheet
from counter.records import dataclass
from counter.text import VIETNAM, date_text, in_words

MOST_LINES = 13  # of one cell: the longest names of procedures have 250 letters
HEAD = 8.5  # pt
COLUMNS = tuple(
    Column(name, share * MM, align)
    for name, share, align in (
        ("STT", 9, "center"),
        ("Mã hồ sơ", 40, "left"),
        ("Nội dung hồ sơ", 41, "left"),
        ("Số lượng (bộ)", 11, "center"),
        ("Họ tên chủ hồ sơ", 30, "left"),
        ("Địa chỉ", 29, "left"),
        ("Số điện thoại", 20, "center"),
        ("Nhận hồ sơ", 17, "center"),
        ("Hẹn trả kết quả", 17, "center"),
        ("Ngày nhận kết quả", 17, "center"),
        ("Bên giao (Ký tên)", 16, "center"),
        ("Bên nhận (Ký tên)", 16, "center"),
        ("Ghi chú", 14, "left"),
    )
)


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One dossier of the register; `giver` and `taker` are of the result."""

    number: int
    code: str
    content: str
    owner: str
    received_at: datetime
    due: datetime | None
    sets: int = 1
    address: str = ""
    phone: str = ""
    returned_at: datetime | None = None
    giver: str = ""
    taker: str = ""
    note: str = ""
    void: bool = False  # its number stays used, but it is no dossier


@dataclass(frozen=True, slots=True)
class Register:
    """A register, or the part of it that lies between two days (both within)."""

    since: date
    until: date
    lines: tuple[RegisterLine, ...]
    book: str = ""  # Quyển số
    field: str = ""  # the field it is kept for, where there is one book per field


def register(
    what: Register, office: Office, day: date, officer: Officer, *, dots: int = 300
) -> bytes:
    """Return the register as a PDF, made on `day` by `officer`.

    Letters that the fonts lack become □.  Raises `Refused("dots_unknown", dots=)` and
    `Unavailable("font_missing", path=)`.
    """
    width, height = SIZES["a4"]
    period = f"Từ ngày {date_text(what.since)} đến ngày {date_text(what.until)}"
    sheet = Sheet(height, width, f"{TITLE} {period}", office.name, dots)
    heading = flow.grouped_heading(sheet, COLUMNS, GROUPS, HEAD, numbered=True)
    lines = [_line(sheet, line) for line in what.lines]
    end = _end(what.lines, office, officer)
    y = _first(sheet, what, office, day, period)
    room = AREA.bottom - y - heading.height
    pages = dealt(lines, end.height, room, AREA.height - heading.height)
    for number, page in enumerate(pages, 1):
        if number > 1:
            sheet.next_page()
            y = AREA.y
            if office.sample:
                sheet.mark(SAMPLE_MARK)
        count = f"Trang {number}/{len(pages)}"
        sheet.text(AREA.middle, 6 * MM, count, REGULAR, BODY, align="center")
        heading.draw(sheet, AREA.x, y)
        y += heading.height
        for block in page:
            block.draw(sheet, AREA.x, y)
            y += block.height
    end.draw(sheet, AREA.x, y)
    return sheet.pdf()


def _first(sheet: Sheet, what: Register, office: Office, day: date, period: str) -> float:
    label = form_for(Meaning.REGISTER, day).label
    sheet.text(AREA.x + AREA.width, 6 * MM, label, ITALIC, BODY, align="right")
    y = head(sheet, office, local_day(day), AREA, 11) + 1.5 * MM
    sheet.text(AREA.middle, y, TITLE, BOLD, 14, align="center")
    y += 14 * fonts.LINE
    parts = [
        f"Quyển số: {what.book}" if what.book else "",
        f"Lĩnh vực: {what.field}" if what.field else "",
    ]
    for text in (f"({period})", " – ".join(part for part in parts if part)):
        if text:
            lines = balanced(sheet.words((ITALIC, text)), 11.5, AREA.width)[:2]
            y = sheet.lines(AREA.x, y, lines, 11.5, room=AREA.width, align="center")
    return y + 2 * MM


def _line(sheet: Sheet, line: RegisterLine) -> Block:
    values = (
        str(line.number),
        line.code,
        line.content,
        f"{line.sets:02}",
        line.owner,
        line.address,
        line.phone,
        _moment(line.received_at),
        _moment(line.due) if line.due else "không quy định",
        date_text(local_day(line.returned_at)) if line.returned_at else "",
        line.giver,
        line.taker,
        line.note,
    )
    cells = [
        flow.cut(sheet.words((REGULAR, value)), BODY, column.width - BODY * 0.6, MOST_LINES)
        for value, column in zip(values, COLUMNS, strict=True)
    ]
    return flow.row(cells, COLUMNS, BODY)


def _moment(moment: datetime) -> str:
    local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
    return f"{local:%H:%M}, {date_text(local)}"


def totals(lines: Sequence[RegisterLine]) -> str:
    """Return what the lines add up to, in figures and words; void ones are counted apart."""
    kept = [line for line in lines if not line.void]
    void = len(lines) - len(kept)
    sets = sum(line.sets for line in kept)
    returned = sum(line.returned_at is not None for line in kept)
    said = (
        f"Tổng số: {len(kept)} hồ sơ ({_count(len(kept))} hồ sơ), gồm {sets} bộ "
        f"({_count(sets).lower()} bộ); đã trả kết quả: {returned}; chưa trả kết quả: "
        f"{len(kept) - returned}"
    )
    return f"{said}; đã hủy: {void}." if void else f"{said}."


def _count(number: int) -> str:
    return in_words(number).removesuffix(" đồng")


def _end(lines: Sequence[RegisterLine], office: Office, officer: Officer) -> Block:
    size = BODY + 2
    line = size * fonts.LINE
    head_title = (office.signer_title or HEAD_TITLE).upper()
    sides = (("NGƯỜI LẬP SỔ", officer.name), (head_title, office.signer))

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.text(x, y + 2 * MM, totals(lines), BOLD, size)
        y += 5 * MM + line
        for number, (role, name) in enumerate(sides):
            middle = x + AREA.width * (0.22 + 0.56 * number)
            sheet.text(middle, y, role, BOLD, size, align="center")
            sheet.text(middle, y + line, "(Ký, ghi rõ họ tên)", ITALIC, size - 1, align="center")
            sheet.text(middle, y + 2 * line + 14 * MM, name, BOLD, size, align="center")

    return Block(5 * MM + 4 * line + 14 * MM, draw)
