"""What the numbered papers to a citizen have in common: head, number, bars, addressee, signatures.

A letter is one page: where much was written the type gets smaller, down to 8 pt; then fields are
cut, the reasons last.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counter.errors import Refused
from counter.events import Person
from counter.office import Office, Officer
from counter.paper import flow, fonts
from counter.paper.flow import Block, gap, paragraph
from counter.paper.fonts import BOLD, ITALIC, REGULAR, balanced
from counter.paper.form_numbers import Form
from counter.paper.head import band, head
from counter.paper.sheet import MM, SIZES, Area, Sheet
from counter.paper.slip import LEAST, MEASURES, Fit, Measure, about
from counter.text import VIETNAM, moment_text

SIGN = "(Ký và ghi rõ họ tên)"
SEAL = "(Ký, ghi rõ họ tên, đóng dấu)"
COPY_TO = "Nơi nhận:"
HEAD_TITLE = "GIÁM ĐỐC"

Words = tuple[str, str]  # face and text


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the capitals above, line by line, and the name and title below."""

    roles: tuple[str, ...]
    name: str = ""
    title: str = ""
    hint: str = SIGN


@dataclass(slots=True)
class Letter:
    """One paper of this kind while it is drawn; no `code`: there is no dossier (yet)."""

    sheet: Sheet
    office: Office
    form: Form
    day: date
    measure: Measure
    number: str = ""
    code: str = ""

    @property
    def area(self) -> Area:
        """The page within its margins."""
        measure, sheet = self.measure, self.sheet
        return Area(
            measure.left * MM,
            measure.top * MM,
            (sheet.width - measure.left - measure.right) * MM,
            (sheet.height - measure.top - measure.bottom) * MM,
        )

    def top(self, note: str = "") -> float:
        """Draw all above the text, `note` below the title; return where the text begins."""
        sheet, measure, area = self.sheet, self.measure, self.area
        if self.form.label:
            sheet.text(area.x + area.width, area.y, self.form.label, ITALIC, LEAST, align="right")
            area = Area(area.x, area.y + 1.3 * LEAST, area.width, area.height)
        y = head(sheet, self.office, self.day, area, measure.head, number=self.number)
        if self.code:
            room = Area(area.x, y + 2.5 * MM, area.width, measure.bars * MM)
            y = band(sheet, self.code, room, measure.head)
        y += 3 * MM
        size = measure.title
        long = fonts.width(self.form.title, BOLD)
        if long * size > area.width >= long * size * 0.9:
            size = area.width / long  # rather a little smaller than two lines
        title = balanced(sheet.words((BOLD, self.form.title)), size, area.width + 0.01)
        y = sheet.lines(area.x, y, title, size, room=area.width, align="center")
        if note:
            sheet.text(area.middle, y, f"({note})", ITALIC, measure.head, align="center")
            y += measure.head * fonts.LINE
        return y + 2.5 * MM

    def line(self, fit: Fit, label: str, *value: Words, most: int | None = None) -> Block:
        """Return one field; `most` lines of it are printed, else as many as the fit allows."""
        words = self.sheet.words((REGULAR, label), *value)
        most = fit.lines if most is None else most
        text = paragraph(words, fit.size, self.area.width, most=most)
        return flow.stack([text, gap(fit.size * 0.25 * fit.air)])

    def weighty(self, fit: Fit, label: str, *value: Words) -> Block:
        """Return a field that is cut last of all: a reason is owed in full."""
        return self.line(fit, label, *value, most=fit.listed or 0)

    def signatures(self, fit: Fit, left: Signature | Block | None, right: Signature) -> Block:
        """Return the foot of the text: two who sign, or whom copies go to and one who signs."""
        half = self.area.width / 2
        if isinstance(left, Signature):
            return flow.beside(self._signature(fit, left), self._signature(fit, right), half)
        return flow.beside(left or gap(0), self._signature(fit, right), half)

    def copies_to(self, fit: Fit, lines: Sequence[str]) -> Block:
        """Return the list Nơi nhận (NĐ 30/2020/NĐ-CP, Phụ lục I)."""
        size = max(LEAST, fit.size - 1)
        made = [paragraph(self.sheet.words((BOLD, COPY_TO)), size, self.area.width / 2)]
        for line in lines:
            words = self.sheet.words((REGULAR, f"- {line}"))
            made.append(paragraph(words, max(LEAST, size - 1), self.area.width * 0.46, most=4))
        return flow.stack(made)

    def _signature(self, fit: Fit, who: Signature) -> Block:
        sheet, size, wide = self.sheet, fit.size, self.area.width / 2
        room, line = self.measure.sign * MM * fit.air, fit.size * fonts.LINE
        name, title = (
            flow.cut(sheet.words((face, text)), size, wide * 0.92, 3) if text else []
            for face, text in ((BOLD, who.name), (ITALIC, who.title))
        )
        above = [*((BOLD, role) for role in who.roles), (ITALIC, who.hint)]

        def draw(sheet: Sheet, x: float, y: float) -> None:
            for face, text in above:
                sheet.text(x + wide / 2, y, text, face, size, align="center")
                y += line
            y = sheet.lines(x, y + room, name, size, room=wide, align="center")
            sheet.lines(x, y, title, size, room=wide, align="center")

        return Block((len(above) + len(name) + len(title)) * line + room, draw)

    def one_page(self, body: Callable[[Fit], list[Block]], y: float) -> None:
        """Draw the body from `y` on in the largest type that leaves it on the page.

        The last block of the body is the signatures: what room is left goes above them.
        """
        room = self.area.bottom - y
        for fit in fits(self.measure.largest):
            blocks = body(fit)
            spare = room - sum(block.height for block in blocks)
            if spare >= 0:
                break
        for block in [*blocks[:-1], gap(max(0.0, min(spare / 2, 6 * MM))), blocks[-1]]:
            block.draw(self.sheet, self.area.x, y)
            y += block.height


def letter(
    form: Form, office: Office, day: date, *, size: str, dots: int, number: str = "", code: str = ""
) -> Letter:
    """Begin a letter.  Raises `Refused("paper_unknown", size=)`, `Refused("dots_unknown", dots=)`.

    And `Unavailable("font_missing", path=)`.
    """
    if size not in SIZES:
        raise Refused("paper_unknown", size=size)
    title = " ".join(part for part in (form.title, number, code) if part)
    sheet = Sheet(*SIZES[size], title, office.name, dots)
    return Letter(sheet, office, form, local_day(day), MEASURES[size], number, code)


def local_day(moment: date) -> date:
    """Return the day in Viet Nam; a bare date is one already."""
    if isinstance(moment, datetime):
        local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
        return local.date()
    return moment


def fits(largest: float) -> Iterator[Fit]:
    """Yield ways to lay a letter out, the best first; `listed` is the lines of weighty fields."""
    size = largest
    while size > LEAST:
        yield Fit(size)
        size -= 0.5
    yield from (Fit(LEAST), Fit(LEAST, air=0.6))
    yield from (Fit(LEAST, lines=lines, air=0.6) for lines in (6, 4, 3, 2))
    yield from (Fit(LEAST, listed=lines, lines=2, air=0.5) for lines in (16, 12, 8, 5, 3, 2))
    yield Fit(LEAST, listed=1, lines=1, air=0.3)


def addressed(person: Person) -> str:
    """Return how a paper speaks of the one it is about: Ông/Bà, or an organisation."""
    return "cơ quan, tổ chức" if person.organisation else "Ông/Bà"


def spoken_to(person: Person) -> str:
    """Return how a paper speaks to the one it is for."""
    return "Quý cơ quan, tổ chức" if person.organisation else "Ông/Bà"


def identity(
    paper: Letter, fit: Fit, person: Person, submitter: Person | None, content: str
) -> Iterator[Block]:
    """Yield whom the paper is about, as forms 02 and 03 name them."""
    label = f"Tiếp nhận hồ sơ/yêu cầu của {addressed(person)}:"
    yield paper.line(fit, label, (BOLD, person.name))
    if person.organisation and person.representative:
        yield paper.line(fit, "Người đại diện:", (REGULAR, person.representative))
    if submitter:
        known = "; ".join(about(submitter))
        name = (BOLD, submitter.name)
        yield paper.line(fit, "Người nộp hồ sơ:", name, (REGULAR, f"({known})" if known else ""))
    yield paper.line(fit, "Nội dung yêu cầu giải quyết:", (REGULAR, content))
    address = person.address or person.card_address or "không có"
    yield paper.line(fit, "Địa chỉ:", (REGULAR, address))
    email = [(REGULAR, "Email:"), (REGULAR, person.email)] if person.email else []
    yield paper.line(fit, "Số điện thoại:", (REGULAR, person.phone or "không có"), *email)


def addressee(paper: Letter, fit: Fit, person: Person, submitter: Person | None) -> Iterator[Block]:
    """Yield Kính gửi, with how to reach the addressee."""
    sheet, room = paper.sheet, paper.area.width
    name = ([] if person.organisation else [(REGULAR, "Ông/Bà")]) + [(BOLD, person.name)]
    words = sheet.words((REGULAR, "Kính gửi:"), *name)
    yield paragraph(words, fit.size, room, align="center", most=3)
    known = [
        f"{label}: {value}"
        for label, value in (
            ("Địa chỉ", person.address or person.card_address),
            ("số điện thoại", person.phone),
            ("người nộp hồ sơ", submitter.name if submitter else ""),
        )
        if value
    ]
    if known:
        words = sheet.words((ITALIC, f"({'; '.join(known)})"))
        yield paragraph(words, fit.size, room, align="center", most=fit.lines)
    yield gap(fit.size * 0.7 * fit.air)


def head_signature(office: Office, deputy: Officer | None) -> Signature:
    """Return who signs for the office: its head, or a deputy in the head's place (NĐ 30/2020)."""
    title = (office.signer_title or HEAD_TITLE).upper()
    if deputy is None:
        return Signature((title,), office.signer, hint=SEAL)
    own = deputy.title.upper()
    own = own if own.startswith("PHÓ ") else f"PHÓ {title}"
    return Signature((f"KT. {title}", own), deputy.name, hint=SEAL)


def moment_or_none(moment: datetime | None, otherwise: str) -> str:
    """Return a moment as forms write it."""
    return moment_text(moment) if moment else otherwise
