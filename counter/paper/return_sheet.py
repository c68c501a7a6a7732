"""The sheet that a collector signs: which results were handed over, to whom, by which right.

A paper of the office's own, kept with the register, whose cells for signatures are small.  Where
the slip was lost or another person came it says what was shown instead.
"""

from collections.abc import Sequence
from datetime import datetime

from counter.errors import Refused
from counter.office import Office
from counter.paper import flow, fonts
from counter.paper.flow import Block, Column, gap, paragraph
from counter.paper.fonts import BOLD, ITALIC, REGULAR
from counter.paper.form_numbers import Meaning, form_for
from counter.paper.head import SAMPLE_MARK, head
from counter.paper.letter import SIGN, local_day
from counter.paper.pages import dealt
from counter.paper.sheet import MM, SIZES, Area, Sheet
from counter.records import dataclass
from counter.text import in_words, moment_text, money

BODY = 9.0  # pt, of the table
TEXT = {"a4": 12.0, "a5": 10.0}  # pt, of what stands around it
MARGIN = 12 * MM
MOST_LINES = 13  # of one cell
COLUMNS = tuple(
    Column(name, share * MM, align)
    for name, share, align in (
        ("STT", 9, "center"),
        ("Mã hồ sơ", 43, "left"),
        ("Chủ hồ sơ", 38, "left"),
        ("Thủ tục", 48, "left"),
        ("Nội dung trả", 26, "left"),
        ("Đã thu", 22, "right"),
    )
)
ACKNOWLEDGED = "Tôi đã nhận đủ kết quả, giấy tờ nêu trên và không có ý kiến gì khác."


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One dossier; `what` is handed over, `paid` in đồng or None where nothing was."""

    code: str
    owner: str
    procedure: str
    what: str
    paid: int | None = None


@dataclass(frozen=True, slots=True)
class ReturnSheet:
    """One return: who collects, in which right, and what was looked at."""

    at: datetime
    collector: str
    number: str
    right: str  # as it is printed
    officer: str
    lines: tuple[SheetLine, ...]
    authority: str = ""
    checked: str = ""  # in place of a lost slip


def return_sheet(what: ReturnSheet, office: Office, *, size: str = "a4", dots: int = 300) -> bytes:
    """Return the sheet as a PDF: A4 upright or A5 lying across, as many pages as it needs.

    Letters that the fonts lack become □.  Raises `Refused("paper_unknown", size=)`,
    `Refused("dots_unknown", dots=)` and `Unavailable("font_missing", path=)`.
    """
    if size not in SIZES:
        raise Refused("paper_unknown", size=size)
    form = form_for(Meaning.RETURN_SHEET, what.at)
    # Both are 210 mm wide, so the columns are the same.
    width, height = SIZES["a4"] if size == "a4" else (SIZES["a5"][1], SIZES["a5"][0])
    sheet = Sheet(width, height, f"{form.title} {what.lines[0].code}", office.name, dots)
    area = Area(MARGIN, 10 * MM, width * MM - 2 * MARGIN, (height - 20) * MM)
    y = head(sheet, office, local_day(what.at), area, 11) + 2.5 * MM
    sheet.text(area.middle, y, form.title, BOLD, 14, align="center")
    y += 14 * fonts.LINE + 1.5 * MM
    for block in _before(sheet, what, TEXT[size], area.width):
        block.draw(sheet, area.x, y)
        y += block.height
    heading = flow.heading(sheet, COLUMNS, BODY)
    lines = [_line(sheet, number, line) for number, line in enumerate(what.lines, 1)]
    end = _end(sheet, what, TEXT[size], area.width)
    pages = dealt(lines, end.height, area.bottom - y - heading.height, area.height - heading.height)
    for number, page in enumerate(pages, 1):
        if number > 1:
            sheet.next_page()
            y = area.y
            if office.sample:
                sheet.mark(SAMPLE_MARK)
        if len(pages) > 1:
            sheet.text(area.x, 5.5 * MM, f"Trang {number}/{len(pages)}", ITALIC, BODY)
        if page or number == 1:
            heading.draw(sheet, area.x, y)
            y += heading.height
        for block in page:
            block.draw(sheet, area.x, y)
            y += block.height
    end.draw(sheet, area.x, y)
    return sheet.pdf()


def _before(sheet: Sheet, what: ReturnSheet, size: float, room: float) -> list[Block]:
    fields = [
        ("Người nhận:", f"{what.collector} ({what.right})" if what.right else what.collector),
        ("Số căn cước/giấy tờ:", what.number or "……………………………………"),
        ("Thời gian trả:", f"{moment_text(what.at)}"),
    ]
    if what.authority:
        fields.append(("Giấy ủy quyền, giấy giới thiệu:", what.authority))
    if what.checked:
        fields.append(("Không có giấy hẹn (báo mất); đã đối chiếu:", what.checked))
    made: list[Block] = []
    for label, value in fields:
        words = sheet.words((REGULAR, label), (BOLD, value))
        made += [paragraph(words, size, room, most=4), gap(1.5)]
    return [*made, gap(2)]


def _line(sheet: Sheet, number: int, line: SheetLine) -> Block:
    paid = money(line.paid) if line.paid else ""
    values = (str(number), line.code, line.owner, line.procedure, line.what, paid)
    return flow.text_row(sheet, values, COLUMNS, BODY, MOST_LINES)


def total(lines: Sequence[SheetLine]) -> str:
    """Return the total in figures and words."""
    paid = sum(line.paid or 0 for line in lines)
    count = in_words(len(lines)).removesuffix(" đồng")
    said = f"Tổng số: {len(lines)} hồ sơ ({count} hồ sơ)"
    return f"{said}; đã thu {money(paid)} ({in_words(paid).lower()})." if paid else f"{said}."


def _end(sheet: Sheet, what: ReturnSheet, size: float, room: float) -> Block:
    line, sign = size * fonts.LINE, 16 * MM
    text = flow.stack(
        [
            gap(2 * MM),
            paragraph(sheet.words((BOLD, total(what.lines))), size, room),
            paragraph(sheet.words((ITALIC, ACKNOWLEDGED)), size, room),
            gap(2 * MM),
        ]
    )
    sides = (("NGƯỜI NHẬN KẾT QUẢ", what.collector), ("NGƯỜI TRẢ KẾT QUẢ", what.officer))

    def draw(sheet: Sheet, x: float, y: float) -> None:
        text.draw(sheet, x, y)
        y += text.height
        for number, (role, name) in enumerate(sides):
            middle = x + room * (0.25 + 0.5 * number)
            sheet.text(middle, y, role, BOLD, size, align="center")
            sheet.text(middle, y + line, SIGN, ITALIC, size, align="center")
            sheet.text(middle, y + 2 * line + sign, name, BOLD, size, align="center")

    return Block(text.height + 3 * line + sign, draw)
