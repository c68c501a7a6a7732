"""Form 05, the stop notice: THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ (Thông tư 03/2025/TT-VPCP).

It says who asked for the stop, at which stage it comes, what was decided, and what becomes of the
money and the papers.
"""

from datetime import date, datetime

from counter.events import Paper, Person
from counter.office import Office, Officer
from counter.paper import components
from counter.paper.flow import Block, gap
from counter.paper.fonts import BOLD, REGULAR
from counter.paper.form_numbers import Meaning, form_for
from counter.paper.letter import (
    Letter,
    addressee,
    head_signature,
    letter,
    local_day,
    moment_or_none,
    spoken_to,
)
from counter.paper.slip import NO_DATE, Fit
from counter.records import dataclass
from counter.text import in_words, long_date, money

NAMED = {6: 24, 4: 16, 3: 10, 2: 5, 1: 0}  # lines a field may have → papers that are named


@dataclass(frozen=True, slots=True)
class StopNotice:
    """What a stop notice says.  Money in đồng; None: nothing was paid, nothing is given back."""

    number: str
    day: date
    code: str
    person: Person
    procedure: str
    received_at: datetime
    due: datetime | None
    request: str  # who asked for it, and when
    stage: str  # where the dossier stood
    reason: str
    stopped_at: datetime
    decision: str = ""  # where it is more than the stop itself
    paid: int | None = None
    refund: int | None = None
    money_note: str = ""
    papers: tuple[Paper, ...] = ()  # given back
    submitter: Person | None = None
    deputy: Officer | None = None


def stop_notice(
    what: StopNotice, office: Office, *, size: str = "a4", dots: int = 300, replace: bool = False
) -> bytes:
    """Return the notice as a PDF: one page.

    Raises `Refused("paper_unknown", size=)`, `Refused("dots_unknown", dots=)`,
    `Refused("glyph_missing", letters=)` unless `replace`, what `form_for` raises (before 2025
    there was no such form), and `Unavailable("font_missing", path=)`.
    """
    form = form_for(Meaning.STOP_NOTICE, what.day)
    paper = letter(form, office, what.day, size=size, dots=dots, number=what.number, code=what.code)

    def body(fit: Fit) -> list[Block]:
        blocks = list(addressee(paper, fit, what.person, what.submitter))
        blocks += _told(paper, fit, what)
        if what.papers:
            blocks += _given_back(paper, fit, what)
        you = spoken_to(what.person)
        end = f"{office.name} thông báo để {you} được biết và thực hiện./."
        to = ["Như trên;", f"{office.name} (để trả cho người nộp);", "Lưu: VT, hồ sơ."]
        signer = head_signature(office, what.deputy)
        return [
            *blocks,
            paper.line(fit, end, most=0),
            paper.signatures(fit, paper.copies_to(fit, to), signer),
        ]

    paper.one_page(body, paper.top())
    return paper.sheet.pdf(replace=replace)


def _told(paper: Letter, fit: Fit, what: StopNotice) -> list[Block]:
    received = (
        f"{long_date(local_day(what.received_at)).capitalize()}, {paper.office.name} tiếp nhận hồ "
        f"sơ giải quyết thủ tục “{what.procedure}” của {spoken_to(what.person)}, mã hồ sơ"
    )
    due = f"ngày hẹn trả kết quả: {moment_or_none(what.due, NO_DATE)}."
    stopped = f"dừng giải quyết hồ sơ kể từ {moment_or_none(what.stopped_at, '')}."
    decision = f"{stopped} {what.decision}" if what.decision else stopped
    most = max(fit.lines, 6) if fit.lines else 0
    return [
        paper.line(fit, received, (BOLD, f"{what.code};"), (REGULAR, due), most=most),
        paper.weighty(fit, "1. Đề nghị dừng giải quyết:", (REGULAR, what.request)),
        paper.line(fit, "2. Giai đoạn dừng:", (REGULAR, what.stage)),
        paper.weighty(fit, "3. Lý do dừng:", (REGULAR, what.reason)),
        paper.weighty(fit, "4. Quyết định:", (BOLD, decision)),
        paper.weighty(fit, "5. Nghĩa vụ tài chính:", (REGULAR, _money(what))),
    ]


def _money(what: StopNotice) -> str:
    if not what.paid and not what.refund:
        said = "không phát sinh phí, lệ phí phải hoàn trả."
    else:
        parts = []
        if what.paid is not None:
            parts.append(f"đã nộp {_sum(what.paid)}")
        back = f"hoàn trả {_sum(what.refund)}" if what.refund else "không hoàn trả"
        said = f"{'; '.join([*parts, back])}."
    return f"{said} {what.money_note}".rstrip()


def _sum(amount: int) -> str:
    return f"{money(amount)} ({in_words(amount)})"


def _given_back(paper: Letter, fit: Fit, what: StopNotice) -> list[Block]:
    listed = components.text(
        paper.sheet, what.papers, fit.size, paper.area.width, NAMED.get(fit.lines)
    )
    return [paper.line(fit, "6. Giấy tờ trả lại:", most=0), listed, gap(fit.size * 0.25)]
