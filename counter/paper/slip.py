"""Form 01, the slip: GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ (Thông tư 03/2025/TT-VPCP, Phụ lục I).

One page per copy, always: where much was handed in the type gets smaller, down to 8 pt, then the
list of papers gets two columns, then its end is left to the dossier.
"""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counter.dossier import Dossier
from counter.errors import Refused
from counter.events import Person
from counter.office import Office, Officer
from counter.paper import components, flow, fonts
from counter.paper.flow import Block, gap, paragraph
from counter.paper.fonts import BOLD, ITALIC, REGULAR
from counter.paper.head import band, head
from counter.paper.sheet import MM, SIZES, Area, Sheet
from counter.procedure import UNCOUNTED, UNIT_WORDS
from counter.text import date_text, in_words, moment_text, money, weekday

TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
COPIES = {"file": "Liên 1: Lưu", "citizen": "Liên 2: Giao người nộp"}
CHECK_QR = "Mã QR để kiểm tra giấy thật/giả (không cần mạng)"
NO_DATE = "không quy định thời hạn"
NUMBER_LABELS = {
    "cmnd": "Số CMND",
    "passport": "Số hộ chiếu",
    "foreign_passport": "Số hộ chiếu",
    "tax": "Mã số thuế",
}
BRING = (
    "Công dân đến nhận kết quả mang theo giấy hẹn này, thẻ căn cước/CCCD, phí, lệ phí (nếu có) "
    "và giấy ủy quyền (trong trường hợp không phải chính chủ đến nhận)."
)
BRING_ORGANISATION = (
    "Người đến nhận kết quả của tổ chức mang theo giấy hẹn này, thẻ căn cước/CCCD, phí, lệ phí "
    "(nếu có) và giấy giới thiệu hoặc giấy ủy quyền của tổ chức."
)


@dataclass(frozen=True, slots=True)
class Measure:
    """How one size of paper is laid out: margins in mm, type in pt."""

    left: float
    right: float
    top: float
    bottom: float
    head: float
    title: float
    bars: float  # height, mm
    largest: float  # type of the body
    sign: float  # room for a signature, mm


MEASURES = {
    "a4": Measure(20, 15, 12, 12, 11.5, 15, 12, 13, 20),
    "a5": Measure(10, 10, 8, 8, 8.5, 12, 10, 10, 11),
}
LEAST = 8.0  # pt; smaller type is no service to old eyes


@dataclass(frozen=True, slots=True)
class Fit:
    """One way to lay the body out."""

    size: float
    papers: str = "table"  # "table", "pair" (of narrow tables) or "text"
    listed: int | None = None  # so many papers are named, the rest is counted
    lines: int = 0  # at most so many for one field
    air: float = 1.0  # of the room between lines and for signatures


def slip(  # noqa: PLR0913 - what a desk decides about a paper
    dossier: Dossier,
    office: Office,
    receiver: Officer,
    *,
    qr: str,
    size: str = "a4",
    reprint: int = 0,
    copies: Sequence[str] = ("file", "citizen"),
    dots: int = 300,
    replace: bool = False,
    pay: str = "",
    pay_to: str = "",
) -> bytes:
    """Return the slip as a PDF, one page per copy ("file", "citizen").

    `qr` is the signed text that any counter can check; `reprint` n prints "… bản in lại lần n";
    `dots` per inch of the printer; `pay` is the VietQR text that pays the fee, `pay_to`
    names its account.  Raises
    `Refused("dossier_void", code=)`, `Refused("dossier_erased", code=)`,
    `Refused("paper_unknown", size=)`, `Refused("dots_unknown", dots=)`,
    `Unavailable("font_missing", path=)`, and `Refused("glyph_missing", letters=)` where a name has
    letters that the fonts lack, unless `replace`: then □ stands for them.
    """
    if dossier.void:
        raise Refused("dossier_void", code=dossier.code)
    if dossier.erased:
        raise Refused("dossier_erased", code=dossier.code)
    if size not in SIZES:
        raise Refused("paper_unknown", size=size)
    sheet = Sheet(*SIZES[size], f"{TITLE} {dossier.code}", office.name, dots)
    form = _Form(sheet, dossier, office, receiver, MEASURES[size], qr, reprint, pay, pay_to)
    body: list[Block] = []
    for number, copy in enumerate(copies):
        if number:
            sheet.next_page()
        y = form.top(copy)
        foot = form.foot()
        if not body:
            body = form.fitting(form.area.bottom - foot.height - y)
        for block in body:
            block.draw(sheet, form.area.x, y)
            y += block.height
        foot.draw(sheet, form.area.x, form.area.bottom - foot.height)
    return sheet.pdf(replace=replace)


@dataclass(slots=True)
class _Form:
    sheet: Sheet
    dossier: Dossier
    office: Office
    receiver: Officer
    measure: Measure
    qr: str
    reprint: int
    pay: str = ""
    pay_to: str = ""

    @property
    def area(self) -> Area:
        measure, sheet = self.measure, self.sheet
        return Area(
            measure.left * MM,
            measure.top * MM,
            (sheet.width - measure.left - measure.right) * MM,
            (sheet.height - measure.top - measure.bottom) * MM,
        )

    def top(self, copy: str) -> float:
        """Draw head, bars and title of one copy; return where the body begins."""
        sheet, measure, area = self.sheet, self.measure, self.area
        y = head(sheet, self.office, self.dossier.received_at, area, measure.head)
        room = Area(area.x, y + 2.5 * MM, area.width, measure.bars * MM)
        y = band(sheet, self.dossier.code, room, measure.head) + 2.5 * MM
        sheet.text(area.middle, y, TITLE, BOLD, measure.title, align="center")
        y += measure.title * fonts.LINE
        sheet.text(area.middle, y, f"({COPIES[copy]})", ITALIC, measure.head, align="center")
        y += measure.head * fonts.LINE
        if self.dossier.version > 1:
            text = f"Bản điều chỉnh lần {self.dossier.version - 1}, thay cho giấy đã cấp trước đó"
            sheet.text(area.middle, y, text, BOLD, measure.head, align="center")
            y += measure.head * fonts.LINE
        if self.reprint:
            text, type_size = f"Đây là bản in lại lần {self.reprint}", measure.head + 1
            half = fonts.width(text, BOLD) * type_size / 2 + 2 * MM
            y += 0.8 * MM
            sheet.box(Area(area.middle - half, y, 2 * half, type_size * 1.4), 1)
            sheet.text(area.middle, y + 0.14 * type_size, text, BOLD, type_size, align="center")
            y += type_size * 1.4
        return y + 2 * MM

    def fitting(self, room: float) -> list[Block]:
        """Return the body in the largest type that leaves it within the room."""
        for fit in self._fits():
            body = self._body(fit)
            spare = room - sum(block.height for block in body)
            if spare >= 0:
                return [*body[:-1], gap(min(spare / 2, 8 * MM)), body[-1]]
        return self._cut(room)

    def _fits(self) -> Iterator[Fit]:
        size = self.measure.largest
        while size > LEAST:
            yield Fit(size)
            size -= 0.5
        yield from (Fit(LEAST), Fit(LEAST, air=0.7))
        yield from (Fit(LEAST, "pair", air=0.7), Fit(LEAST, "pair", air=0.4))
        for size in (10, 9, 8.5, LEAST):
            yield Fit(min(size, self.measure.largest), "text", air=0.7)

    def _cut(self, room: float) -> list[Block]:
        """Return a body that names as many papers as there is room for, and counts the rest."""
        for lines in (8, 4, 2, 1):
            fit = Fit(LEAST, "text", 0, lines, 0.6)
            bare = self._body(fit)
            spare = room - sum(block.height for block in bare)
            if spare >= 0:
                break
        spare += self._components(fit).height
        listed = len(self.dossier.papers)
        while listed and self._components(dataclasses.replace(fit, listed=listed)).height > spare:
            listed -= 1
        return self._body(dataclasses.replace(fit, listed=listed))

    def _body(self, fit: Fit) -> list[Block]:
        return [*self._people(fit), *self._papers(fit), *self._terms(fit), self._signatures(fit)]

    def _field(self, fit: Fit, label: str, *value: tuple[str, str]) -> Block:
        words = self.sheet.words((REGULAR, label), *value)
        text = paragraph(words, fit.size, self.area.width, most=fit.lines)
        return flow.stack([text, gap(fit.size * 0.16 * fit.air)])

    def _people(self, fit: Fit) -> Iterator[Block]:
        dossier, owner = self.dossier, self.dossier.owner
        unit = f"{self.office.name} (quầy số {dossier.counter})"
        yield self._field(fit, "Bộ phận tiếp nhận và trả kết quả:", (REGULAR, unit))
        address = "cơ quan, tổ chức" if owner.organisation else "Ông/Bà"
        yield self._field(fit, "Tiếp nhận hồ sơ của:", (REGULAR, address), (BOLD, owner.name))
        if owner.organisation and owner.representative:
            yield self._field(fit, "Người đại diện:", (REGULAR, owner.representative))
        if dossier.submitter:
            known = "; ".join(about(dossier.submitter))
            submitter = (BOLD, dossier.submitter.name)
            yield self._field(
                fit, "Người nộp hồ sơ:", submitter, (REGULAR, f"({known})" if known else "")
            )
        yield self._field(fit, number_label(owner) + ":", (REGULAR, owner.number or "không có"))
        phone = owner.phone + (f" – Email: {owner.email}" if owner.email else "")
        yield self._field(fit, "Số điện thoại:", (REGULAR, phone or "không có"))
        yield self._field(
            fit, "Địa chỉ:", (REGULAR, owner.address or owner.card_address or "không có")
        )
        mark = dossier.procedure
        name = mark.name + (f" – {mark.case}" if mark.case else "")
        code = f"(mã thủ tục {mark.code})"
        label = "Thủ tục hành chính cần giải quyết:"
        yield self._field(fit, label, (BOLD, name), (REGULAR, code))
        if dossier.content:
            yield self._field(fit, "Nội dung yêu cầu giải quyết:", (REGULAR, dossier.content))

    def _papers(self, fit: Fit) -> Iterator[Block]:
        title = "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:"
        yield self._field(fit, title)
        if self.dossier.papers:
            yield self._components(fit)
        else:
            yield self._field(fit, "Không có giấy tờ nộp kèm.")
        if self.dossier.missing:
            missing = "; ".join(self.dossier.missing)
            yield self._field(fit, "", (BOLD, "Giấy tờ còn thiếu:"), (REGULAR, missing))

    def _components(self, fit: Fit) -> Block:
        sheet, papers, room = self.sheet, self.dossier.papers, self.area.width
        match fit.papers:
            case "table":
                listed = components.table(sheet, papers, fit.size, room, fit.air)
            case "pair":
                listed = components.pair(sheet, papers, fit.size, room, fit.air)
            case _:
                listed = components.text(sheet, papers, fit.size, room, fit.listed)
        return flow.stack([listed, gap(fit.size * 0.3 * fit.air)])

    def _terms(self, fit: Fit) -> Iterator[Block]:
        dossier = self.dossier
        yield self._field(fit, "2. Số lượng hồ sơ:", (REGULAR, f"{dossier.sets:02} (bộ)"))
        late = (ITALIC, f"(nhập sau, lúc {moment_text(dossier.entered_at)})")
        yield self._field(
            fit,
            "3. Thời gian nhận hồ sơ:",
            (REGULAR, moment_text(dossier.received_at)),
            *([late] if dossier.late_entry else []),
        )
        yield self._field(fit, "4. Thời gian trả kết quả giải quyết hồ sơ:", *self._due())
        yield self._field(fit, "5. Đăng ký trả kết quả tại:", (REGULAR, self._place()))
        yield self._field(fit, "6. Phí, lệ phí (nếu có):", (REGULAR, self._fee()))
        pieces = ("Vào sổ theo dõi hồ sơ, Quyển số:", "_", "Số thứ tự:", "_", "(nếu có)")
        book = self.sheet.words(*((REGULAR, piece) for piece in pieces))
        yield flow.to_fill_in(book, fit.size, self.area.width)
        yield gap(fit.size * 0.5 * fit.air)

    def _due(self) -> list[tuple[str, str]]:
        dossier = self.dossier
        if dossier.due is None:
            return [(BOLD, NO_DATE)]
        unit = UNIT_WORDS.get(dossier.unit, dossier.unit)
        time = unit if dossier.unit in UNCOUNTED else f"{dossier.amount:02} {unit}"
        why = f"({weekday(dossier.due)}; thời hạn giải quyết: {time})"
        pieces = [(BOLD, moment_text(dossier.due)), (REGULAR, why)]
        if dossier.provisional:
            years = ", ".join(map(str, dossier.provisional))
            pieces.append(
                (ITALIC, f"(tạm tính: lịch nghỉ năm {years} chưa được công bố chính thức)")
            )
        return pieces

    def _place(self) -> str:
        office = self.office
        match self.dossier.result_channel:
            case "post":
                return "nhà riêng hoặc trụ sở, qua dịch vụ bưu chính công ích"
            case "online":
                return "Cổng Dịch vụ công (bản điện tử)"
        return f"{office.name}, {office.address}" if office.address else office.name

    def _fee(self) -> str:
        paid = "; ".join(flow.noted(p) for p in self.dossier.payments if not p.cancelled)
        match self.dossier.fee:
            case None:
                fee = self.dossier.fee_text or "theo quy định"
            case 0:
                fee = "không thu"
            case amount:
                fee = f"{money(amount)} ({in_words(amount)})"
                said = self.dossier.fee_text
                fee += f" – {said}" if said not in ("", money(amount)) else ""
        return f"{fee} – {paid}" if paid else fee

    def _signatures(self, fit: Fit) -> Block:
        sheet, area = self.sheet, self.area
        room, size = self.measure.sign * MM * fit.air, fit.size
        line = size * fonts.LINE
        who = self.dossier.submitter or self.dossier.owner
        left = "" if who.organisation else who.name
        names = [
            flow.cut(sheet.words((BOLD, name)), size, area.width * 0.46, 2) if name else []
            for name in (left, self.receiver.name)
        ]
        title = flow.cut(sheet.words((ITALIC, self.receiver.title)), size, area.width * 0.46, 2)

        def draw(sheet: Sheet, x: float, y: float) -> None:
            for column, (role, name) in enumerate(
                zip(("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ"), names, strict=True)
            ):
                start, wide = x + column * area.width / 2, area.width / 2
                sheet.text(start + wide / 2, y, role, BOLD, size, align="center")
                hint = "(Ký và ghi rõ họ tên)"
                sheet.text(start + wide / 2, y + line, hint, ITALIC, size, align="center")
                foot = sheet.lines(
                    start, y + 2 * line + room, name, size, room=wide, align="center"
                )
                if column:
                    sheet.lines(start, foot, title, size, room=wide, align="center")

        high = max(len(names[0]), len(names[1]) + len(title))
        return Block((2 + high) * line + room, draw)

    def foot(self) -> Block:
        """Return what stands at the bottom: the QR that proves the slip, and what to bring."""
        sheet, area, office = self.sheet, self.area, self.office
        side = sheet.qr_side(self.qr)
        size = max(LEAST, self.measure.head - 1.5)
        pays = sheet.qr_side(self.pay) if self.pay else 0.0
        room = area.width - side - 3 * MM - pays
        bring = BRING_ORGANISATION if self.dossier.owner.organisation else BRING
        help_line = [f"Đường dây nóng: {office.hotline}."] if office.hotline else []
        hours = [f"Giờ làm việc: {office.hours}."] if office.hours else []
        notes = flow.stack(
            [
                paragraph(sheet.words((BOLD, "Chú ý:"), (REGULAR, bring)), size, room, most=4),
                gap(1.2),
                paragraph(
                    sheet.words((REGULAR, " ".join([*hours, *help_line]))), size, room, most=3
                ),
                gap(1.2),
                paragraph(sheet.words((REGULAR, "←"), (ITALIC, CHECK_QR)), size, room, most=2),
                *(
                    [flow.payment(sheet, self.dossier.fee, size, room, to=self.pay_to)]
                    if pays
                    else []
                ),
            ]
        )
        height = max(side, pays, notes.height) + 2 * MM

        def draw(sheet: Sheet, x: float, y: float) -> None:
            sheet.rule(x, y, x + area.width)
            sheet.qr(self.qr, x - 1.5 * MM, y + 1.2 * MM)
            notes.draw(sheet, x + side + 2 * MM, y + 2 * MM)
            if pays:
                sheet.qr(self.pay, x + area.width - pays + 1.4 * MM, y + 1.2 * MM)

        return Block(height, draw)


def number_label(person: Person) -> str:
    """Return what the number of a person is called on paper."""
    if person.number_kind in NUMBER_LABELS:
        return NUMBER_LABELS[person.number_kind]
    return "Mã số thuế" if person.organisation else "Số CCCD/MST"


def about(person: Person) -> Iterator[str]:
    """Yield what tells a submitter from others of the same name."""
    if person.number:
        yield f"{number_label(person)}: {person.number}"
    if person.phone:
        yield f"số điện thoại: {person.phone}"
    if person.mandate:
        until = person.mandate_ends
        yield f"theo {person.mandate}" + (f", đến hết ngày {date_text(until)}" if until else "")
