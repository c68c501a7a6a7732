"""Form 02, the supplement request: PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ.

All that lacks is said at once, in writing, with the reason and what to do (NĐ 118/2025/NĐ-CP,
Điều 17 k2a).  Before acceptance there is no dossier, so no code; afterwards the clock stands.
"""

from collections.abc import Iterator
from datetime import date, datetime

from counter.events import Paper, Person
from counter.office import Office, Officer
from counter.paper import flow, fonts
from counter.paper.flow import Block, Column, gap
from counter.paper.fonts import ITALIC, REGULAR
from counter.paper.form_numbers import Meaning, form_for
from counter.paper.head import SAMPLE_MARK
from counter.paper.letter import Letter, Signature, identity, letter, spoken_to
from counter.paper.pages import dealt
from counter.paper.sheet import MM, Sheet
from counter.paper.slip import LEAST, Fit
from counter.procedure import KIND_WORDS
from counter.records import dataclass
from counter.text import moment_text

COUNTED = ("original", "certified", "copy")  # kinds that have a column of their own
GROUPS = {2: (3, "Số lượng")}
SMALLEST = {"a4": 11.0, "a5": 9.0}  # pt; before type gets smaller, there are more pages
NOT_ACCEPTED = "Hồ sơ chưa được tiếp nhận; thời hạn giải quyết chưa được tính."


@dataclass(frozen=True, slots=True)
class Supplement:
    """What a supplement request says.

    `papers` of kind "" stand in no column, with their count by the name; `code` and `paused_at`
    are of an accepted dossier; `time` n is the n-th request, which `approved_by` allowed;
    `vietqr` pays `fee` đồng, where one is due.
    """

    number: str
    day: date
    person: Person
    content: str  # what was asked for
    papers: tuple[Paper, ...]
    reason: str
    adviser: Officer
    guidance: str = ""
    phone: str = ""  # of the adviser; else the office's own is printed
    submitter: Person | None = None
    code: str = ""
    paused_at: datetime | None = None
    time: int = 1
    approved_by: str = ""
    vietqr: str = ""
    fee: int | None = None


def supplement(
    what: Supplement, office: Office, *, size: str = "a4", dots: int = 300, replace: bool = False
) -> bytes:
    """Return the request as a PDF: one page, or as many as the papers need.

    Raises `Refused("paper_unknown", size=)`, `Refused("dots_unknown", dots=)`,
    `Refused("glyph_missing", letters=)` unless `replace`, what `form_for` raises, and
    `Unavailable("font_missing", path=)`.
    """
    form = form_for(Meaning.SUPPLEMENT, what.day)
    paper = letter(form, office, what.day, size=size, dots=dots, number=what.number, code=what.code)
    y = paper.top(_request(what))
    plan = _plan(paper, what, SMALLEST[size], paper.area.bottom - y)
    for number, page in enumerate(plan.pages, 1):
        if number > 1:
            paper.sheet.next_page()
            y = _next_top(paper, what)
        _count(paper, number, len(plan.pages))
        if number > 1 and page and page[0] in plan.rows:
            plan.heading.draw(paper.sheet, paper.area.x, y)
            y += plan.heading.height
        for block in page:
            block.draw(paper.sheet, paper.area.x, y)
            y += block.height
    spare = paper.area.bottom - y - plan.foot.height
    plan.foot.draw(paper.sheet, paper.area.x, y + max(0.0, min(spare / 2, 5 * MM)))
    return paper.sheet.pdf(replace=replace)


@dataclass(frozen=True, slots=True)
class _Plan:
    pages: list[list[Block]]
    heading: Block
    rows: list[Block]  # before which the heading is drawn again on a new page
    foot: Block


def _plan(paper: Letter, what: Supplement, smallest: float, first: float) -> _Plan:
    """Return the largest type with which all is on one page, else the least with pages."""
    rest = paper.area.height - 2.2 * LEAST
    type_size = paper.measure.largest
    while True:
        plan = _laid_out(paper, what, Fit(type_size), first, rest)
        if len(plan.pages) == 1 or type_size <= smallest:
            return plan
        type_size -= 0.5


def _laid_out(paper: Letter, what: Supplement, fit: Fit, first: float, rest: float) -> _Plan:
    before = list(identity(paper, fit, what.person, what.submitter, what.content))
    you = spoken_to(what.person)
    label = f"Yêu cầu {you} hoàn thiện hồ sơ gồm những nội dung như sau:"
    before.append(paper.line(fit, label))
    heading, rows = _table(paper, what, fit)
    if rows:
        rows[0] = flow.stack([heading, rows[0]])
    after = _after(paper, what, fit)
    sign = Signature(("NGƯỜI HƯỚNG DẪN",), what.adviser.name, what.adviser.title)
    foot = paper.signatures(fit, _pays(paper, what, fit), sign)
    lines = [*before, *rows, gap(fit.size * 0.5), *after]
    pages = dealt(lines, foot.height, first, rest - heading.height)
    return _Plan(pages, heading, rows[1:], foot)


def _request(what: Supplement) -> str:
    """Return which request it is, where it is not the first."""
    approved = f", được {what.approved_by} đồng ý" if what.approved_by else ""
    return f"Lần thứ {what.time}{approved}" if what.time > 1 else ""


def _next_top(paper: Letter, what: Supplement) -> float:
    """Draw what a loose page needs to be put back; return where it begins."""
    sheet, area = paper.sheet, paper.area
    if paper.office.sample:
        sheet.mark(SAMPLE_MARK)
    number = f"Số: {what.number}" if what.number else ""
    sheet.text(area.x, area.y, number, ITALIC, LEAST)
    sheet.text(area.x + area.width, area.y, what.code, ITALIC, LEAST, align="right")
    return area.y + 2.2 * LEAST


def _count(paper: Letter, number: int, pages: int) -> None:
    """Number a page, in the middle from the second on (NĐ 30/2020/NĐ-CP, Phụ lục I)."""
    if pages == 1:
        return
    area, text = paper.area, f"Trang {number}/{pages}"
    if number == 1:
        paper.sheet.text(area.x, area.y, text, ITALIC, LEAST)
    else:
        paper.sheet.text(area.middle, area.y, text, REGULAR, LEAST, align="center")


def _table(paper: Letter, what: Supplement, fit: Fit) -> tuple[Block, list[Block]]:
    size, width = fit.size, paper.area.width
    narrow = size * 4.1
    columns = (
        Column("TT", size * 2.4, "center"),
        Column("Thành phần hồ sơ", width - size * 2.4 - 3 * narrow),
        *(Column(name, narrow, "center") for name in ("Bản chính", "Bản chứng thực", "Bản photo")),
    )
    heading = flow.grouped_heading(paper.sheet, columns, GROUPS, size - 0.5)
    rows = []
    for number, one in enumerate(what.papers, 1):
        other = one.kind if one.kind not in COUNTED else ""
        name = f"{one.name} ({KIND_WORDS.get(other, other)}: {one.count:02})" if other else one.name
        if not one.kind and one.count > 1:
            name = f"{one.name} (số lượng: {one.count:02})"
        values = [str(number), name]
        values += [f"{one.count:02}" if kind == one.kind else "" for kind in COUNTED]
        cells = [
            fonts.wrap(paper.sheet.words((REGULAR, value)), size, column.width - size * 0.6)
            for value, column in zip(values, columns, strict=True)
        ]
        rows.append(flow.row(cells, columns, size))
    return heading, rows


def _after(paper: Letter, what: Supplement, fit: Fit) -> Iterator[Block]:
    yield paper.line(fit, "Lý do:", (REGULAR, what.reason))
    if what.guidance:
        yield paper.line(fit, "Hướng dẫn:", (REGULAR, what.guidance))
    if not what.code:
        yield paper.line(fit, NOT_ACCEPTED)
    elif what.paused_at:
        paused = (
            f"Thời hạn giải quyết hồ sơ tạm dừng từ {moment_text(what.paused_at)} và được tính "
            "tiếp khi nhận đủ nội dung bổ sung."
        )
        yield paper.line(fit, paused)
    office = paper.office
    phone = what.phone or office.hotline
    reach = f"{office.name}{f' số điện thoại {phone}' if phone else ''}"
    yield paper.line(
        fit,
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, "
        f"{spoken_to(what.person)} liên hệ {reach} để được hướng dẫn./.",
    )


def _pays(paper: Letter, what: Supplement, fit: Fit) -> Block | None:
    """Return the VietQR that pays what is due with the supplement."""
    if not what.vietqr:
        return None
    sheet, side = paper.sheet, paper.sheet.qr_side(what.vietqr)
    size = max(LEAST, fit.size - 2)

    def code(sheet: Sheet, x: float, y: float) -> None:
        sheet.qr(what.vietqr, x, y)

    text = flow.payment(sheet, what.fee, size, max(side, paper.area.width * 0.42), "↑")
    return flow.stack([Block(side, code), text])
