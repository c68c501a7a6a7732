"""Form 04, the apology: VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT.

Until 2025 it was PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ: the same content, another title.
"""

from datetime import date, datetime

from counter.events import Person
from counter.office import Office, Officer
from counter.paper.flow import Block
from counter.paper.fonts import BOLD, REGULAR
from counter.paper.form_numbers import Meaning, form_for
from counter.paper.letter import addressee, head_signature, letter, local_day, spoken_to
from counter.paper.slip import Fit
from counter.records import dataclass
from counter.text import long_date, moment_text


@dataclass(frozen=True, slots=True)
class Apology:
    """What an apology says.  `due` was promised, `new_due` is promised now.

    `time` n > 1 is the n-th new appointment, which `approved_by` allowed; `deputy` signs in the
    place of the office's head.
    """

    number: str
    day: date
    code: str
    person: Person
    procedure: str
    received_at: datetime
    due: datetime
    new_due: datetime
    reason: str
    field: str = ""
    submitter: Person | None = None
    time: int = 1
    approved_by: str = ""
    deputy: Officer | None = None


def apology(
    what: Apology, office: Office, *, size: str = "a4", dots: int = 300, replace: bool = False
) -> bytes:
    """Return the apology as a PDF: one page.

    Raises `Refused("paper_unknown", size=)`, `Refused("dots_unknown", dots=)`,
    `Refused("glyph_missing", letters=)` unless `replace`, what `form_for` raises, and
    `Unavailable("font_missing", path=)`.
    """
    form = form_for(Meaning.APOLOGY, what.day)
    paper = letter(form, office, what.day, size=size, dots=dots, number=what.number, code=what.code)
    you = spoken_to(what.person)
    field = f", lĩnh vực {what.field}" if what.field else ""
    received = (
        f"{long_date(local_day(what.received_at)).capitalize()}, {office.name} tiếp nhận hồ sơ "
        f"giải quyết thủ tục “{what.procedure}”{field} của {you}."
    )
    # Given before the day it is about, it tells what will be, not what was.
    fails = (
        "chưa trả kết quả" if local_day(what.day) > local_day(what.due) else "không thể trả kết quả"
    )
    late = (
        f"Tuy nhiên, {office.name} {fails} giải quyết hồ sơ của {you} đúng thời hạn quy định ghi "
        "trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
    )
    sorry = (
        f"{office.name} xin lỗi {you} vì sự chậm trễ này và đề nghị {you} đồng ý gia hạn thời gian "
        "giải quyết hồ sơ."
    )

    def body(fit: Fit) -> list[Block]:
        blocks = list(addressee(paper, fit, what.person, what.submitter))
        blocks += [
            paper.line(fit, received, most=max(fit.lines, 5) if fit.lines else 0),
            paper.line(fit, "Số biên nhận hồ sơ:", (BOLD, what.code), most=0),
            paper.line(fit, "Ngày hẹn trả kết quả:", (BOLD, moment_text(what.due)), most=0),
            paper.line(fit, late, most=0),
            paper.weighty(fit, "Lý do:", (REGULAR, what.reason)),
            paper.line(fit, sorry, most=0),
            paper.line(
                fit, "Thời gian hẹn trả kết quả lại:", (BOLD, moment_text(what.new_due)), most=0
            ),
            paper.line(fit, f"Rất mong nhận được sự thông cảm của {you}./.", most=0),
        ]
        to = ["Như trên;", f"{office.name} (để trả cho người nộp);", "Lưu: VT."]
        signer = head_signature(office, what.deputy)
        return [*blocks, paper.signatures(fit, paper.copies_to(fit, to), signer)]

    approved = f", được {what.approved_by} đồng ý" if what.approved_by else ""
    paper.one_page(body, paper.top(f"Lần thứ {what.time}{approved}" if what.time > 1 else ""))
    return paper.sheet.pdf(replace=replace)
