"""The hand-over list: many dossiers go from one unit to another, both sign for them.

A paper of the office's own, not of the circular; each side keeps one of its two copies.
"""

from collections.abc import Sequence
from datetime import date, datetime

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
from counter.text import date_text, in_words, moment_text

TWO_COPIES = "Giấy này được lập thành 02 bản, mỗi bên giữ 01 bản có giá trị như nhau."
BODY = 9.0  # pt, of the table
TEXT = {"a4": 12.0, "a5": 10.0}  # pt, of what stands around it
MARGIN = 12 * MM
MOST_LINES = 13  # of one cell: the longest names of procedures have 250 letters
COLUMNS = tuple(
    Column(name, share * MM, align)
    for name, share, align in (
        ("STT", 9, "center"),
        ("Mã hồ sơ", 41, "left"),
        ("Chủ hồ sơ", 32, "left"),
        ("Thủ tục", 37, "left"),
        ("Ngày nhận", 18, "center"),
        ("Ngày hẹn trả", 18, "center"),
        ("Số giấy tờ", 11, "center"),
        ("Ghi chú", 20, "left"),
    )
)


@dataclass(frozen=True, slots=True)
class HandOverLine:
    """One dossier; `note` says what differs from what should be there."""

    code: str
    owner: str
    procedure: str
    received_at: datetime
    due: datetime | None
    papers: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandOverList:
    """One hand-over: who gave what to whom; `back_by` is when the results have to come back."""

    number: str
    at: datetime
    giver: str
    from_unit: str
    taker: str  # "": whoever takes it writes the name
    to_unit: str
    lines: tuple[HandOverLine, ...]
    taken_at: datetime | None = None
    back_by: datetime | None = None
    note: str = ""


def hand_over_list(
    what: HandOverList, office: Office, *, size: str = "a4", dots: int = 300
) -> bytes:
    """Return the list as a PDF: A4 portrait or A5 landscape, as many pages as it needs.

    Letters that the fonts lack become □.  Raises `Refused("paper_unknown", size=)`,
    `Refused("dots_unknown", dots=)` and `Unavailable("font_missing", path=)`.
    """
    return hand_over_lists([what], office, size=size, dots=dots)


def hand_over_lists(
    lists: Sequence[HandOverList], office: Office, *, size: str = "a4", dots: int = 300
) -> bytes:
    """Return several lists as one PDF: each begins a page and counts its own pages."""
    if size not in SIZES:
        raise Refused("paper_unknown", size=size)
    form = form_for(Meaning.HAND_OVER_LIST, lists[0].at)
    # Both are 210 mm wide, so the columns are the same.
    width, height = SIZES["a4"] if size == "a4" else (SIZES["a5"][1], SIZES["a5"][0])
    name = f"{form.title} {lists[0].number}" if len(lists) == 1 else form.title
    sheet = Sheet(width, height, name.rstrip(), office.name, dots)
    for number, what in enumerate(lists):
        if number:
            sheet.next_page()
        _list(sheet, what, office, size)
    return sheet.pdf()


def _list(sheet: Sheet, what: HandOverList, office: Office, size: str) -> None:
    form = form_for(Meaning.HAND_OVER_LIST, what.at)
    width, height = sheet.width, sheet.height
    area = Area(MARGIN, 10 * MM, width * MM - 2 * MARGIN, (height - 20) * MM)
    y = head(sheet, office, local_day(what.at), area, 11, number=what.number) + 2.5 * MM
    sheet.text(area.middle, y, form.title, BOLD, 14, align="center")
    y += 14 * fonts.LINE + 1.5 * MM
    for block in _before(sheet, what, TEXT[size], area.width):
        block.draw(sheet, area.x, y)
        y += block.height
    heading = flow.heading(sheet, COLUMNS, BODY)
    lines = [_line(sheet, number, line) for number, line in enumerate(what.lines, 1)]
    end = _end(sheet, what, TEXT[size], area.width)
    above = 5 * MM  # of the next pages: the page's number
    rest = area.height - above - heading.height
    pages = dealt(lines, end.height, area.bottom - y - heading.height, rest)
    for number, page in enumerate(pages, 1):
        if number > 1:
            sheet.next_page()
            y = area.y + above
            if office.sample:
                sheet.mark(SAMPLE_MARK)
            _numbered(sheet, area, what, f"Trang {number}/{len(pages)}")
        elif len(pages) > 1:
            sheet.text(area.x, 5.5 * MM, f"Trang 1/{len(pages)}", ITALIC, BODY)
        if page or number == 1:
            heading.draw(sheet, area.x, y)
            y += heading.height
        for block in page:
            block.draw(sheet, area.x, y)
            y += block.height
    end.draw(sheet, area.x, y)


def _numbered(sheet: Sheet, area: Area, what: HandOverList, count: str) -> None:
    sheet.text(area.middle, area.y, count, REGULAR, BODY, align="center")
    if what.number:
        sheet.text(area.x, area.y, f"Số: {what.number}", ITALIC, BODY)


def _before(sheet: Sheet, what: HandOverList, size: float, room: float) -> list[Block]:
    fields = [
        ("Bên giao:", what.from_unit, what.giver),
        ("Bên nhận:", what.to_unit, what.taker),
    ]
    made: list[Block] = []
    for label, unit, name in fields:
        person = [(REGULAR, "– người thực hiện:"), (BOLD, name)] if name else []
        words = sheet.words((REGULAR, label), (BOLD, unit), *person)
        made += [paragraph(words, size, room, most=2), gap(1.5)]
    at = [(REGULAR, "Thời gian giao:"), (REGULAR, f"{moment_text(what.at)};")]
    taken = f"{moment_text(what.taken_at)}." if what.taken_at else "……………………………………"
    at += [(REGULAR, "thời gian nhận:"), (REGULAR, taken)]
    made += [paragraph(sheet.words(*at), size, room), gap(1.5)]
    if what.back_by:
        text = "Đề nghị đơn vị giải quyết trả kết quả chậm nhất:"
        words = sheet.words((REGULAR, text), (BOLD, moment_text(what.back_by)))
        made += [paragraph(words, size, room), gap(1.5)]
    return [*made, gap(2)]


def _line(sheet: Sheet, number: int, line: HandOverLine) -> Block:
    values = (
        str(number),
        line.code,
        line.owner,
        line.procedure,
        date_text(_local(line.received_at)),
        date_text(_local(line.due)) if line.due else "không quy định",
        f"{line.papers:02}",
        line.note,
    )
    return flow.text_row(sheet, values, COLUMNS, BODY, MOST_LINES)


def _local(moment: datetime) -> date:
    return local_day(moment)


def total(lines: Sequence[HandOverLine]) -> str:
    """Return the total in figures and words."""
    papers = sum(line.papers for line in lines)
    return (
        f"Tổng số: {len(lines)} hồ sơ ({_count(len(lines))} hồ sơ), gồm {papers} giấy tờ "
        f"({_count(papers).lower()} giấy tờ)."
    )


def _count(number: int) -> str:
    return in_words(number).removesuffix(" đồng")


def _end(sheet: Sheet, what: HandOverList, size: float, room: float) -> Block:
    line, sign = size * fonts.LINE, 16 * MM
    note = [(REGULAR, "Ghi chú:"), (REGULAR, what.note)] if what.note else []
    text = flow.stack(
        [
            gap(2 * MM),
            paragraph(sheet.words((BOLD, total(what.lines))), size, room),
            *([paragraph(sheet.words(*note), size, room, most=4)] if note else []),
            paragraph(sheet.words((ITALIC, TWO_COPIES)), size, room),
            gap(2 * MM),
        ]
    )

    def draw(sheet: Sheet, x: float, y: float) -> None:
        text.draw(sheet, x, y)
        y += text.height
        for number, (role, name) in enumerate((("BÊN GIAO", what.giver), ("BÊN NHẬN", what.taker))):
            middle = x + room * (0.25 + 0.5 * number)
            sheet.text(middle, y, role, BOLD, size, align="center")
            sheet.text(middle, y + line, SIGN, ITALIC, size, align="center")
            sheet.text(middle, y + 2 * line + sign, name, BOLD, size, align="center")

    return Block(text.height + 3 * line + sign, draw)
