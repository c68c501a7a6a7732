"""The control slip: PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ, which travels with the papers.

One block for each hand-over (Thông tư 03/2025/TT-VPCP, Phụ lục I).  The first one, from the
citizen to the counter, is known, and so is every hand-over that was confirmed; the others are
filled in by hand, and never struck out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter.appointment import Timeliness
from counter.dossier import Dossier
from counter.errors import Refused
from counter.office import Office
from counter.paper import flow, fonts
from counter.paper.flow import Block, Column, gap, paragraph
from counter.paper.fonts import BOLD, ITALIC, REGULAR, Line
from counter.paper.form_numbers import Meaning, form_for
from counter.paper.head import SAMPLE_MARK, band, head
from counter.paper.pages import dealt
from counter.paper.sheet import MM, SIZES, Area, Sheet
from counter.paper.slip import NO_DATE
from counter.text import VIETNAM, date_text, moment_text

TITLE = "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"
BLANK_TIME = "…… giờ …… phút, ngày …… tháng …… năm 20……"
OUTCOMES = ("□ Trước hạn", "□ Đúng hạn", "□ Quá hạn")
RESULTS = {
    Timeliness.EARLY: "Trước hạn",
    Timeliness.ON_TIME: "Đúng hạn",
    Timeliness.LATE: "Quá hạn",
}
BLOCKS = 4
MOST_NOTE = 8  # lines of a note


@dataclass(frozen=True, slots=True)
class Leg:
    """One hand-over; `due` and `result` are of the unit that takes, None while it is at work.

    `taken_at` is None, and `taker` may be "", while the taker has not confirmed.
    """

    giver: str
    from_unit: str
    taker: str
    to_unit: str
    given_at: datetime
    taken_at: datetime | None = None
    due: datetime | None = None
    result: Timeliness | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """How one size of paper is laid out: lengths in mm, type in pt."""

    left: float
    right: float
    top: float
    bottom: float
    head: float
    title: float
    bars: float
    body: float
    cell: float
    small: float
    block: float  # the least height of a hand-over: two people sign in it
    sign: float  # room for a signature above a printed name
    blank: str  # to write the name of a unit on


MEASURES = {
    "a4": Measure(20, 15, 12, 12, 11.5, 15, 12, 12.0, 10.5, 8.5, 33, 8, "……………………"),
    "a5": Measure(10, 10, 8, 8, 8.5, 11.5, 10, 9.0, 8.5, 8.0, 24, 6, "…………"),
}


@dataclass(frozen=True, slots=True)
class Cells:
    """What stands in one block."""

    giver: str = ""  # left to be written
    taker: str = ""
    when: tuple[str, ...] = (BLANK_TIME,)
    names: tuple[str, str] = ("", "")
    result: str = ""
    due: str = ""
    note: str = ""
    judged: bool = False  # nothing is left to be ticked


def control_slip(
    dossier: Dossier,
    office: Office,
    *,
    legs: Sequence[Leg] = (),
    plan: Sequence[tuple[str, datetime | None]] = (),
    day: date | None = None,
    size: str = "a4",
    dots: int = 300,
) -> bytes:
    """Return the control slip as a PDF: one page, and more only for a path of many legs.

    `plan` has the units still to come, each with the moment until which it has to be done.  `day`
    is that of printing, by which the form has its number; without it none is printed.
    Letters that the fonts lack become □.  Raises `Refused("dossier_void", code=)`,
    `Refused("dossier_erased", code=)`, `Refused("paper_unknown", size=)`, what `form_for` raises,
    and `Unavailable("font_missing", path=)`.
    """
    if dossier.void:
        raise Refused("dossier_void", code=dossier.code)
    if dossier.erased:
        raise Refused("dossier_erased", code=dossier.code)
    if size not in SIZES:
        raise Refused("paper_unknown", size=size)
    measure = MEASURES[size]
    sheet = Sheet(*SIZES[size], f"{TITLE} {dossier.code}", office.name, dots)
    width = sheet.width - measure.left - measure.right
    height = sheet.height - measure.top - measure.bottom
    area = Area(measure.left * MM, measure.top * MM, width * MM, height * MM)
    if day:
        label = form_for(Meaning.CONTROL_SLIP, day).label
        sheet.text(area.x + area.width, area.y - 3.4 * MM, label, ITALIC, 8, align="right")
    y = head(sheet, office, dossier.received_at, area, measure.head)
    bars = Area(area.x, y + 2.5 * MM, area.width, measure.bars * MM)
    y = band(sheet, dossier.code, bars, measure.head) + 2.5 * MM
    sheet.text(area.middle, y, TITLE, BOLD, measure.title, align="center")
    y += measure.title * fonts.LINE + 2 * MM
    for block in [*_lines(sheet, dossier, office, area.width, measure.body), gap(2 * MM)]:
        block.draw(sheet, area.x, y)
        y += block.height
    path = _Path(sheet, dossier, office, measure, area)
    room = Area(area.x, y, area.width, area.bottom - y)
    if legs:
        path.travelled(legs, plan, room)
    else:
        path.begun(plan, room)
    return sheet.pdf()


def _lines(sheet: Sheet, dossier: Dossier, office: Office, room: float, size: float) -> list[Block]:
    mark = dossier.procedure
    name = mark.name + (f" – {mark.case}" if mark.case else "")
    due = moment_text(dossier.due) if dossier.due else NO_DATE
    fields = [
        ("Mã hồ sơ:", BOLD, dossier.code),
        ("Chủ hồ sơ:", BOLD, dossier.owner.name),
        ("Loại thủ tục:", REGULAR, f"{name} (mã thủ tục {mark.code})"),
        ("Thời gian nhận:", REGULAR, moment_text(dossier.received_at)),
        ("Thời gian trả:", BOLD, due),
        ("Cơ quan (bộ phận) giải quyết hồ sơ:", REGULAR, office.parent or office.name),
    ]
    if dossier.remark:
        fields.append(("Ghi chú:", REGULAR, dossier.remark))
    made = []
    for label, face, value in fields:
        words = sheet.words((REGULAR, label), (face, value))
        made += [paragraph(words, size, room, most=4), gap(1.5)]
    return made


@dataclass(slots=True)
class _Path:
    """The table of hand-overs while it is drawn."""

    sheet: Sheet
    dossier: Dossier
    office: Office
    measure: Measure
    page: Area

    @property
    def columns(self) -> tuple[Column, ...]:
        width = self.page.width
        return (
            Column("TÊN CƠ QUAN", width * 0.27),
            Column("THỜI GIAN GIAO, NHẬN HỒ SƠ", width * 0.38),
            Column("KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/đúng hạn/quá hạn)", width * 0.2),
            Column("GHI CHÚ", width * 0.15),
        )

    def begun(self, plan: Sequence[tuple[str, datetime | None]], area: Area) -> None:
        """Draw the reception and empty blocks, as many as one page has room for."""
        least = self.measure.block * MM
        top = self._heading()
        top.draw(self.sheet, area.x, area.y)
        count = max(1, min(BLOCKS, int((area.height - top.height) / least)))
        height = min((area.height - top.height) / count, 1.3 * least)
        y = area.y + top.height
        ahead = _ahead(self.office.name, plan)
        for number in range(count):
            cells = self._reception() if number == 0 else Cells()
            if 0 < number <= len(ahead):
                cells = ahead[number - 1]
            self._block(Area(area.x, y, area.width, height), cells)
            y += height

    def travelled(
        self, legs: Sequence[Leg], plan: Sequence[tuple[str, datetime | None]], area: Area
    ) -> None:
        """Draw the reception, every leg, and empty blocks after them, at least one."""
        sheet, heading = self.sheet, self._heading()
        reception = replace(self._reception(), judged=True)
        blocks = [self._known(reception), *(self._known(_cells(leg)) for leg in legs)]
        ahead = _ahead(legs[-1].to_unit, plan)
        blocks += [self._empty(cells) for cells in ahead[:-1]]
        free = self._empty(ahead[-1])
        above = 5 * MM
        rest = self.page.height - above - heading.height
        pages = dealt([*blocks, free], 0, area.height - heading.height, rest)
        y = area.y
        for number, page in enumerate(pages, 1):
            if number > 1:
                sheet.next_page()
                y = self.page.y + above
                if self.office.sample:
                    sheet.mark(SAMPLE_MARK)
            self._count(number, len(pages))
            heading.draw(sheet, area.x, y)
            y += heading.height
            for block in page:
                block.draw(sheet, area.x, y)
                y += block.height
        while y + free.height <= self.page.bottom:
            free = self._empty(Cells())
            free.draw(sheet, area.x, y)
            y += free.height

    def _count(self, number: int, pages: int) -> None:
        if pages == 1:
            return
        sheet, page, size = self.sheet, self.page, 8.0
        y = page.y if number > 1 else page.y - 3.4 * MM
        sheet.text(page.x, y, f"Trang {number}/{pages}", ITALIC, size)
        if number > 1:
            sheet.text(page.x + page.width, y, self.dossier.code, ITALIC, size, align="right")

    def _heading(self) -> Block:
        return flow.heading(self.sheet, self.columns, max(8.0, self.measure.cell - 1))

    def _reception(self) -> Cells:
        when = (moment_text(self.dossier.received_at),)
        return Cells("Người nộp hồ sơ", self.office.name, when)

    def _empty(self, cells: Cells) -> Block:
        height = self.measure.block * MM
        return Block(
            height,
            lambda _sheet, x, y: self._block(Area(x, y, self.page.width, height), cells),
        )

    def _known(self, cells: Cells) -> Block:
        """Return a block as high as what is written in it."""
        measure, columns = self.measure, self.columns
        pad, line = measure.cell * 0.4, measure.cell * fonts.LINE
        units = max(len(self._unit(role, unit)) for role, unit in self._sides(cells))
        names = max(len(self._name(name)) for name in cells.names)
        middle = (len(self._when(cells)) + 2 + names) * line + pad * 3 + measure.sign * MM
        note = len(self._note(cells)) * measure.small * fonts.LINE
        result = len(self._judged(cells)) * line
        height = max(2 * (units * line + 2 * pad), middle, note + 2 * pad, result + 2 * pad)
        width = sum(column.width for column in columns)
        return Block(height, lambda _sheet, x, y: self._block(Area(x, y, width, height), cells))

    def _sides(self, cells: Cells) -> tuple[tuple[str, str], tuple[str, str]]:
        return ("1. Giao:", cells.giver), ("2. Nhận:", cells.taker)

    def _unit(self, role: str, unit: str) -> list[Line]:
        size = self.measure.cell
        words = self.sheet.words((BOLD, role), (REGULAR, unit or self.measure.blank))
        return flow.cut(words, size, self.columns[0].width - 0.8 * size, 4)

    def _when(self, cells: Cells) -> list[Line]:
        size, room = self.measure.cell, self.columns[1].width
        lines: list[Line] = []
        for text in cells.when:
            lines += flow.cut(self.sheet.words((REGULAR, text)), size, room - 0.8 * size, 2)
        return lines

    def _name(self, name: str) -> list[Line]:
        size, room = self.measure.cell, self.columns[1].width / 2 - 4
        return flow.cut(self.sheet.words((REGULAR, name)), size, room, 7) if name else []

    def _judged(self, cells: Cells) -> list[Line]:
        size, room = self.measure.cell, self.columns[2].width
        words = self.sheet.words((BOLD, cells.result), (REGULAR, cells.due))
        return flow.cut(words, size, room - 0.8 * size, 5)

    def _note(self, cells: Cells) -> list[Line]:
        size, room = self.measure.small, self.columns[3].width - 0.8 * self.measure.cell
        words = self.sheet.words((REGULAR, cells.note))
        return flow.cut(words, size, room, MOST_NOTE) if words else []

    def _block(self, area: Area, cells: Cells) -> None:
        sheet, size, columns = self.sheet, self.measure.cell, self.columns
        pad, line = size * 0.4, size * fonts.LINE
        sheet.box(area)
        x = area.x
        for column in columns[:-1]:
            x += column.width
            sheet.rule(x, area.y, x, area.bottom)
        y = area.y + pad
        for number, (role, unit) in enumerate(self._sides(cells)):
            lines = self._unit(role, unit)
            sheet.lines(area.x + pad, y + number * area.height / 2, lines, size)
        x, room = area.x + columns[0].width, columns[1].width
        when = self._when(cells)
        foot = sheet.lines(x + pad, y, when, size, room=room - 2 * pad, align="center") + pad
        sheet.rule(x, foot, x + room)
        sheet.rule(x + room / 2, foot, x + room / 2, area.bottom)
        for number, role in enumerate(("Người giao", "Người nhận")):
            middle = x + room * (0.25 + 0.5 * number)
            sheet.text(middle, foot + 2, role, BOLD, size, align="center")
            hint = "(Ký, ghi rõ họ tên)"
            sheet.text(middle, foot + 2 + line, hint, ITALIC, self.measure.small, align="center")
            name = self._name(cells.names[number])
            start = area.bottom - pad - len(name) * line
            half = room / 2 - 4
            sheet.lines(middle - half / 2, start, name, size, room=half, align="center")
        x += room
        if cells.judged:
            sheet.lines(x + pad, y, self._judged(cells), size)
        else:
            for number, outcome in enumerate(OUTCOMES):
                sheet.text(x + pad, y + number * 1.4 * line, outcome, REGULAR, size)
            below = y + len(OUTCOMES) * 1.4 * line
            sheet.lines(x + pad, below, self._judged(cells), self.measure.small)
        sheet.lines(x + columns[2].width + pad, y, self._note(cells), self.measure.small)


def _cells(leg: Leg) -> Cells:
    when = [moment_text(leg.given_at)]
    if leg.taken_at and moment_text(leg.taken_at) != when[0]:
        when.append(f"nhận: {_short(leg.taken_at)}")
    elif not leg.taken_at:
        when.append("(bên nhận chưa xác nhận)")
    return Cells(
        leg.from_unit,
        leg.to_unit,
        tuple(when),
        (leg.giver, leg.taker),
        RESULTS[leg.result] if leg.result else "",
        f"(hạn {_short(leg.due)})" if leg.due else "",
        leg.note,
        judged=leg.result is not None or leg.due is None,
    )


def _ahead(giver: str, plan: Sequence[tuple[str, datetime | None]]) -> list[Cells]:
    """Return a block for each unit still to come, and one more to be filled in."""
    made = []
    for unit, due in plan:
        made.append(Cells(giver, unit, due=f"(hạn {_short(due)})" if due else ""))
        giver = unit
    return [*made, Cells(giver)]


def _short(moment: datetime) -> str:
    local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
    return f"{local:%H:%M}, {date_text(local)}"
