"""Form 03, the refusal: PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ.

Before acceptance it bears no dossier code, for there is no dossier; afterwards it does.
"""

from datetime import date

from counter.events import Person
from counter.office import Office, Officer
from counter.paper.flow import Block
from counter.paper.fonts import REGULAR
from counter.paper.form_numbers import Meaning, form_for
from counter.paper.letter import Signature, identity, letter, spoken_to
from counter.paper.slip import Fit
from counter.records import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a refusal says.  `grounds`: the law it rests on; `code`: none before acceptance."""

    day: date
    person: Person
    content: str  # what was asked for
    reason: str
    officer: Officer
    number: str = ""
    grounds: str = ""
    guidance: str = ""  # where to go, what to do instead
    submitter: Person | None = None
    code: str = ""


def refusal(
    what: Refusal, office: Office, *, size: str = "a4", dots: int = 300, replace: bool = False
) -> bytes:
    """Return the refusal as a PDF: one page.

    Raises `Refused("paper_unknown", size=)`, `Refused("dots_unknown", dots=)`,
    `Refused("glyph_missing", letters=)` unless `replace`, what `form_for` raises, and
    `Unavailable("font_missing", path=)`.
    """
    form = form_for(Meaning.REFUSAL, what.day)
    paper = letter(form, office, what.day, size=size, dots=dots, number=what.number, code=what.code)

    def body(fit: Fit) -> list[Block]:
        blocks = list(identity(paper, fit, what.person, what.submitter, what.content))
        decided = (
            f"Qua xem xét, {office.name} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do "
            "cụ thể như sau:"
        )
        blocks += [
            paper.line(fit, decided, most=0),
            paper.weighty(fit, "", (REGULAR, what.reason)),
        ]
        if what.grounds:
            blocks.append(paper.weighty(fit, "Căn cứ:", (REGULAR, what.grounds)))
        if what.guidance:
            blocks.append(paper.weighty(fit, "Hướng dẫn:", (REGULAR, what.guidance)))
        told = f"Xin thông báo cho {spoken_to(what.person)} được biết và thực hiện./."
        blocks.append(paper.line(fit, told, most=0))
        who = what.submitter or what.person
        left = Signature(("NGƯỜI NỘP HỒ SƠ",), "" if who.organisation else who.name)
        officer = what.officer
        right = Signature(("NGƯỜI TIẾP NHẬN HỒ SƠ",), officer.name, officer.title)
        return [*blocks, paper.signatures(fit, left, right)]

    paper.one_page(body, paper.top())
    return paper.sheet.pdf(replace=replace)
