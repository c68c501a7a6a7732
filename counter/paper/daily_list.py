"""The register of one day: which dossiers came in, with room for the hand-out of results.

A4 landscape, with the columns of the paper register (SỔ THEO DÕI HỒ SƠ, Thông tư
03/2025/TT-VPCP, Phụ lục I).
"""

from collections.abc import Sequence
from datetime import date, datetime

from counter.office import Office, Officer
from counter.paper import flow, fonts
from counter.paper.flow import Block, Column
from counter.paper.fonts import BOLD, ITALIC, REGULAR, Line, balanced
from counter.paper.head import SAMPLE_MARK, head
from counter.paper.pages import dealt
from counter.paper.sheet import MM, SIZES, Area, Sheet
from counter.records import dataclass
from counter.text import date_text, in_words, long_date

TITLE = "SỔ THEO DÕI TÌNH HÌNH TIẾP NHẬN HỒ SƠ THỦ TỤC HÀNH CHÍNH"
BODY = 9.0  # pt
AREA = Area(10 * MM, 12 * MM, 277 * MM, 186 * MM)
MOST_LINES = 6  # of one cell


@dataclass(frozen=True, slots=True)
class ListLine:
    """One dossier of the list."""

    code: str
    procedure: str
    owner: str
    received_at: datetime
    due: datetime | None
    sets: int = 1
    address: str = ""
    phone: str = ""
    returned_at: datetime | None = None
    note: str = ""  # "đã hủy", "nhập sau" …


COLUMNS = tuple(
    Column(name, share * MM, align)
    for name, share, align in (
        ("STT", 8, "center"),
        ("Mã hồ sơ", 40, "left"),
        ("Nội dung hồ sơ", 44, "left"),
        ("Số lượng (bộ)", 11, "center"),
        ("Họ tên chủ hồ sơ", 32, "left"),
        ("Địa chỉ", 31, "left"),
        ("Số điện thoại", 20, "center"),
        ("Nhận hồ sơ", 17, "center"),
        ("Hẹn trả kết quả", 17, "center"),
        ("Ngày nhận kết quả", 17, "center"),
        ("Bên giao (Ký tên)", 14, "center"),
        ("Bên nhận (Ký tên)", 14, "center"),
        ("Ghi chú", 12, "left"),
    )
)
GROUPS = {7: (2, "Ngày, tháng, năm"), 9: (3, "Trả kết quả")}  # first column → how many, heading


def daily_list(
    rows: Sequence[ListLine], office: Office, day: date, officer: Officer, *, dots: int = 300
) -> bytes:
    """Return the list of `day` as a PDF, in the order of `rows`, made by `officer`.

    Letters that the fonts lack become □.  Raises `Unavailable("font_missing", path=)`.
    """
    width, height = SIZES["a4"]
    sheet = Sheet(height, width, f"{TITLE} {date_text(day)}", office.name, dots)
    lines = [_line(sheet, number, row) for number, row in enumerate(rows, 1)]
    end = _end(rows, office, officer)
    y = _first(sheet, office, day)
    pages = dealt(lines, end.height, AREA.bottom - y - HEADING, AREA.height - HEADING)
    for number, page in enumerate(pages, 1):
        if number > 1:
            sheet.next_page()
            y = AREA.y
            if office.sample:
                sheet.mark(SAMPLE_MARK)
        count = f"Trang {number}/{len(pages)}"
        sheet.text(AREA.middle, 6 * MM, count, REGULAR, BODY, align="center")
        y = _top(sheet, y)
        for block in page:
            block.draw(sheet, AREA.x, y)
            y += block.height
    end.draw(sheet, AREA.x, y)
    return sheet.pdf()


HEADING = 20 * MM  # room of the heading of the table, on every page


def _first(sheet: Sheet, office: Office, day: date) -> float:
    y = head(sheet, office, day, AREA, 11) + 1.5 * MM
    sheet.text(AREA.middle, y, TITLE, BOLD, 14, align="center")
    y += 14 * fonts.LINE
    sheet.text(AREA.middle, y, f"({long_date(day).capitalize()})", ITALIC, 11.5, align="center")
    return y + 11.5 * fonts.LINE + 2 * MM


def _top(sheet: Sheet, y: float) -> float:
    """Draw the heading, two lines deep where columns belong together, and the columns' numbers."""
    number = 4.5 * MM
    deep = HEADING - number
    group = 4.5 * MM
    x, left = AREA.x, 0
    for index, column in enumerate(COLUMNS):
        if index in GROUPS:
            count, name = GROUPS[index]
            wide = sum(c.width for c in COLUMNS[index : index + count])
            _cell(sheet, Area(x, y, wide, group), name)
            left = count
        top = group if left > 0 else 0
        left -= 1
        _cell(sheet, Area(x, y + top, column.width, deep - top), column.heading)
        _cell(sheet, Area(x, y + deep, column.width, number), str(index + 1), ITALIC)
        x += column.width
    return y + HEADING


def _cell(sheet: Sheet, area: Area, text: str, face: str = BOLD) -> None:
    sheet.box(area)
    size = BODY - 0.5
    lines = balanced(sheet.words((face, text)), size, area.width - 3)
    y = area.y + (area.height - len(lines) * size * fonts.LINE) / 2
    sheet.lines(area.x + 1.5, y, lines, size, room=area.width - 3, align="center")


def _line(sheet: Sheet, number: int, row: ListLine) -> Block:
    values = (
        str(number),
        row.code,
        row.procedure,
        f"{row.sets:02}",
        row.owner,
        row.address,
        row.phone,
        f"{row.received_at:%H:%M}, {date_text(row.received_at)}",
        f"{row.due:%H:%M}, {date_text(row.due)}" if row.due else "không quy định",
        date_text(row.returned_at) if row.returned_at else "",
        "",
        "",
        row.note,
    )
    cells: list[list[Line]] = [
        flow.cut(sheet.words((REGULAR, value)), BODY, column.width - BODY * 0.6, MOST_LINES)
        for value, column in zip(values, COLUMNS, strict=True)
    ]
    return flow.row(cells, COLUMNS, BODY)


def _end(rows: Sequence[ListLine], office: Office, officer: Officer) -> Block:
    """Return the totals, in figures and words, and who signs."""
    size, sets = BODY + 2, sum(row.sets for row in rows)
    total = (
        f"Tổng số: {len(rows)} hồ sơ ({_count(len(rows))} hồ sơ), "
        f"gồm {sets} bộ ({_count(sets).lower()} bộ)."
    )
    sides = (
        ("NGƯỜI LẬP SỔ", officer.name),
        (office.signer_title or "NGƯỜI ĐỨNG ĐẦU BỘ PHẬN", office.signer),
    )
    line = size * fonts.LINE

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.text(x, y + 2 * MM, total, BOLD, size)
        y += 5 * MM + line
        for number, (role, name) in enumerate(sides):
            middle = x + AREA.width * (0.22 + 0.56 * number)
            sheet.text(middle, y, role, BOLD, size, align="center")
            sheet.text(middle, y + line, "(Ký, ghi rõ họ tên)", ITALIC, size - 1, align="center")
            sheet.text(middle, y + 2 * line + 14 * MM, name, BOLD, size, align="center")

    return Block(5 * MM + 4 * line + 14 * MM, draw)


def _count(number: int) -> str:
    return in_words(number).removesuffix(" đồng")
