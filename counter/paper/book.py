"""SỔ THEO DÕI HỒ SƠ, the paper register: its thirteen columns and the pages they fill.

Thông tư 03/2025/TT-VPCP, Phụ lục I.  The register of a period and the list of a day differ in what
stands above the table and below it, and in nothing else.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from counter.errors import Refused
from counter.office import Office, Officer
from counter.paper import flow, fonts
from counter.paper.flow import Block, Column
from counter.paper.fonts import BOLD, ITALIC, REGULAR
from counter.paper.head import SAMPLE_MARK, head
from counter.paper.letter import HEAD_TITLE, local_day
from counter.paper.pages import dealt
from counter.paper.sheet import MM, SIZES, Area, Sheet
from counter.records import dataclass
from counter.text import VIETNAM, date_text, in_words

TITLE = "SỔ THEO DÕI TÌNH HÌNH TIẾP NHẬN HỒ SƠ THỦ TỤC HÀNH CHÍNH"
HEADINGS = (
    *("STT", "Mã hồ sơ", "Nội dung hồ sơ", "Số lượng (bộ)", "Họ tên chủ hồ sơ", "Địa chỉ"),
    *("Số điện thoại", "Nhận hồ sơ", "Hẹn trả kết quả", "Ngày nhận kết quả"),
    *("Bên giao (Ký tên)", "Bên nhận (Ký tên)", "Ghi chú"),
)
MIDDLE = frozenset({0, 3, 6, 7, 8, 9, 10, 11})  # columns
GROUPS = {7: (2, "Ngày, tháng, năm"), 9: (3, "Trả kết quả")}  # first column → how many, heading
MOST_LINES = 13  # of one cell: the longest names of procedures have 250 letters


@dataclass(frozen=True, slots=True)
class Measure:
    """How one size of paper, lying across, is laid out: lengths in mm, type in pt."""

    margin: float
    columns: tuple[float, ...]
    head: float
    title: float
    names: float  # of the columns
    body: float
    sign: float


MEASURES = {
    "a4": Measure(10, (9, 40, 41, 11, 30, 29, 20, 17, 17, 17, 16, 16, 14), 11, 14, 8.5, 9, 14),
    "a5": Measure(8, (6, 26, 27, 8, 22, 21, 13.5, 13.5, 13.5, 13.5, 11, 11, 8), 8.5, 11, 6, 6.5, 9),
}


@dataclass(frozen=True, slots=True)
class BookLine:
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


Top = Callable[[Sheet, Area, float, Measure], float]  # draws from a height on, returns the next


@dataclass(frozen=True, slots=True)
class Ends:
    """What makes one book differ from another; `top` draws what stands below the title."""

    name: str
    top: Top
    totals: str
    label: str = ""  # of the circular, in the corner


def book(
    lines: Sequence[BookLine],
    ends: Ends,
    office: Office,
    day: date,
    officer: Officer,
    *,
    size: str = "a4",
    dots: int = 300,
) -> bytes:
    """Return the lines as pages of the register, made on `day` by `officer`.

    Letters that the fonts lack become □.  Raises `Refused("paper_unknown", size=)`,
    `Refused("dots_unknown", dots=)` and `Unavailable("font_missing", path=)`.
    """
    if size not in SIZES:
        raise Refused("paper_unknown", size=size)
    measure = MEASURES[size]
    height, width = SIZES[size]
    sheet = Sheet(width, height, ends.name, office.name, dots)
    area = Area(measure.margin * MM, 12 * MM, (width - 2 * measure.margin) * MM, (height - 24) * MM)
    columns = tuple(
        Column(name, wide * MM, "center" if number in MIDDLE else "left")
        for number, (name, wide) in enumerate(zip(HEADINGS, measure.columns, strict=True))
    )
    heading = flow.grouped_heading(sheet, columns, GROUPS, measure.names, numbered=True)
    blocks = [_line(sheet, line, columns, measure.body) for line in lines]
    end = _end(ends.totals, office, officer, area, measure)
    if ends.label:
        sheet.text(area.x + area.width, 6 * MM, ends.label, ITALIC, measure.body, align="right")
    y = head(sheet, office, local_day(day), area, measure.head) + 1.5 * MM
    sheet.text(area.middle, y, TITLE, BOLD, measure.title, align="center")
    y = ends.top(sheet, area, y + measure.title * fonts.LINE, measure) + 2 * MM
    room = area.bottom - y - heading.height
    pages = dealt(blocks, end.height, room, area.height - heading.height)
    for number, page in enumerate(pages, 1):
        if number > 1:
            sheet.next_page()
            y = area.y
            if office.sample:
                sheet.mark(SAMPLE_MARK)
        count = f"Trang {number}/{len(pages)}"
        sheet.text(area.middle, 6 * MM, count, REGULAR, measure.body, align="center")
        heading.draw(sheet, area.x, y)
        y += heading.height
        for block in page:
            block.draw(sheet, area.x, y)
            y += block.height
    end.draw(sheet, area.x, y)
    return sheet.pdf()


def counted(lines: Sequence[BookLine]) -> str:
    """Return how many dossiers and sets there are, in figures and words."""
    sets = sum(line.sets for line in lines)
    return (
        f"Tổng số: {len(lines)} hồ sơ ({_count(len(lines))} hồ sơ), gồm {sets} bộ "
        f"({_count(sets).lower()} bộ)"
    )


def _line(sheet: Sheet, line: BookLine, columns: Sequence[Column], body: float) -> Block:
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
    return flow.text_row(sheet, values, columns, body, MOST_LINES)


def _moment(moment: datetime) -> str:
    local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
    return f"{local:%H:%M}, {date_text(local)}"


def _count(number: int) -> str:
    return in_words(number).removesuffix(" đồng")


def _end(totals: str, office: Office, officer: Officer, area: Area, measure: Measure) -> Block:
    size, sign = measure.body + 2, measure.sign * MM
    line = size * fonts.LINE
    head_title = (office.signer_title or HEAD_TITLE).upper()
    sides = (("NGƯỜI LẬP SỔ", officer.name), (head_title, office.signer))

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.text(x, y + 2 * MM, totals, BOLD, size)
        y += 5 * MM + line
        for number, (role, name) in enumerate(sides):
            middle = x + area.width * (0.22 + 0.56 * number)
            sheet.text(middle, y, role, BOLD, size, align="center")
            sheet.text(middle, y + line, "(Ký, ghi rõ họ tên)", ITALIC, size - 1, align="center")
            sheet.text(middle, y + 2 * line + sign, name, BOLD, size, align="center")

    return Block(5 * MM + 4 * line + sign, draw)
