"""The pad for a power cut: slips printed beforehand, each with a temporary code and its bars.

They are filled in by hand and entered later with their true time; then the official code is bound
to the temporary one, and both can be scanned for ever.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from counter.codes import parse_temporary_code
from counter.errors import Refused
from counter.office import Office
from counter.paper import flow, fonts
from counter.paper.flow import Block, Column, gap, paragraph
from counter.paper.fonts import BOLD, ITALIC, REGULAR
from counter.paper.form_numbers import Meaning, form_for
from counter.paper.head import MOTTO, MOTTO_HEAD, SAMPLE_MARK, band
from counter.paper.letter import Signature
from counter.paper.sheet import MM, SIZES, Area, Sheet
from counter.paper.slip import BRING, COPIES, LEAST, MEASURES, Measure

LATER = (
    "Giấy in sẵn, dùng khi mất điện hoặc máy hỏng. Mã tạm này được gắn với mã hồ sơ chính thức "
    "khi nhập vào máy; cả hai mã đều tra cứu được."
)
ROWS = {"a4": 8, "a5": 5}  # of papers
ROLES = ("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ")
MOMENT = "_ giờ _ phút, ngày _ tháng _ năm 20_"
DATE = "ngày _ tháng _ năm 20_"
TYPE = {"a4": 12.5, "a5": 9.5}  # pt


@dataclass(frozen=True, slots=True)
class PadSlip:
    """One slip of the pad: its temporary code, and the counter it lies at."""

    code: str
    counter: int


def pad(
    slips: Sequence[PadSlip],
    office: Office,
    day: date,
    *,
    size: str = "a4",
    copies: Sequence[str] = ("file", "citizen"),
    dots: int = 300,
) -> bytes:
    """Return the pad as a PDF, a page for each copy of each slip.

    `day` is when it is made.  Letters that the fonts lack become □.  Raises
    `Refused("pad_empty")`, `Refused("pad_code_wrong", code=)` for a code that is not temporary,
    `Refused("paper_unknown", size=)`, `Refused("dots_unknown", dots=)` and
    `Unavailable("font_missing", path=)`.
    """
    if not slips:
        raise Refused("pad_empty")
    for one in slips:
        if parse_temporary_code(one.code) is None:
            raise Refused("pad_code_wrong", code=one.code)
    if size not in SIZES:
        raise Refused("paper_unknown", size=size)
    title = form_for(Meaning.PAD, day).title
    sheet = Sheet(*SIZES[size], f"{title} {slips[0].code}", office.name, dots)
    form = _Pad(sheet, office, title, size, MEASURES[size])
    first = True
    for number, one in enumerate(slips, 1):
        for copy in copies:
            if not first:
                sheet.next_page()
            first = False
            form.page(one, copy, f"Tờ {number}/{len(slips)}")
    return sheet.pdf()


@dataclass(slots=True)
class _Pad:
    sheet: Sheet
    office: Office
    title: str
    size: str
    measure: Measure

    @property
    def area(self) -> Area:
        measure, sheet = self.measure, self.sheet
        return Area(
            measure.left * MM,
            measure.top * MM,
            (sheet.width - measure.left - measure.right) * MM,
            (sheet.height - measure.top - measure.bottom) * MM,
        )

    def page(self, one: PadSlip, copy: str, count: str) -> None:
        """Draw one copy of one slip."""
        area, sheet = self.area, self.sheet
        y = self._top(one, copy, count)
        foot = self._foot()
        foot.draw(sheet, area.x, area.bottom - foot.height)
        sign = self._signatures()
        sign_at = area.bottom - foot.height - sign.height - 2 * MM
        sign.draw(sheet, area.x, sign_at)
        lines, rows = self._lines(one), ROWS[self.size] + 1
        # Hands need room: all lines and rows share what is left.
        high = (sign_at - 2 * MM - y) / (len(lines) + rows)
        for line in lines[:PAPERS_AFTER]:
            y = self._line(line, y, high)
        y = self._table(y + 0.15 * high, high * 0.96) + 0.09 * high
        for line in lines[PAPERS_AFTER:]:
            y = self._line(line, y, high)

    def _top(self, one: PadSlip, copy: str, count: str) -> float:
        """Draw the head, the date left to be written, the bars and the title."""
        sheet, office, area, size = self.sheet, self.office, self.area, self.measure.head
        if office.sample:
            sheet.mark(SAMPLE_MARK)
        left, right = area.width * 0.46, area.width * 0.52
        y = area.y
        for face, text in ((REGULAR, office.parent), (BOLD, office.name)):
            lines = fonts.balanced(sheet.words((face, text.upper())), size, left)[:4]
            y = sheet.lines(area.x, y, lines, size, room=left, align="center")
        middle = area.x + left / 2
        sheet.rule(middle - left / 6, y + 4, middle + left / 6)
        foot = y + 6
        x = area.x + area.width - right
        y = area.y
        for text, step in ((MOTTO_HEAD, 0.0), (MOTTO, 1.0)):
            sheet.text(x + right / 2, y, text, BOLD, size + step, align="center")
            y += (size + step) * fonts.LINE
        half = fonts.width(MOTTO, BOLD) * (size + 1) / 2
        sheet.rule(x + right / 2 - half, y + 3, x + right / 2 + half)
        y += 3 + 2 * MM
        place = [(ITALIC, piece) for piece in (f"{office.place},", *DATE.split(" "))]
        date_line = flow.to_fill_in(_pieces(place), size, right)
        date_line.draw(sheet, x, y)
        y = max(foot, y + date_line.height) + 2.5 * MM
        y = band(sheet, one.code, Area(area.x, y, area.width, self.measure.bars * MM), size)
        y += 2 * MM
        sheet.text(area.middle, y, self.title, BOLD, self.measure.title, align="center")
        y += self.measure.title * fonts.LINE
        what = f"({COPIES[copy]} – mã tạm – {count})"
        sheet.text(area.middle, y, what, ITALIC, size, align="center")
        return y + size * fonts.LINE + 1 * MM

    def _lines(self, one: PadSlip) -> list[str]:
        unit = f"{self.office.name} (quầy số {one.counter})"
        return [
            f"Bộ phận tiếp nhận và trả kết quả: {unit}",
            "Tiếp nhận hồ sơ của: _",
            "Số CCCD/MST: _ Số điện thoại: _",
            "Địa chỉ: _",
            "Thủ tục hành chính cần giải quyết: _",
            "_",
            "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:",
            "2. Số lượng hồ sơ: _ (bộ)",
            f"3. Thời gian nhận hồ sơ: {MOMENT}",
            f"4. Thời gian trả kết quả: {MOMENT}",
            "5. Đăng ký trả kết quả tại: _",
            "6. Phí, lệ phí (nếu có): _",
            "Vào sổ theo dõi hồ sơ, Quyển số: _ Số thứ tự: _",
        ]

    def _line(self, text: str, y: float, high: float) -> float:
        """Draw one line to write on, its type on the foot of the room it has."""
        sheet, size = self.sheet, TYPE[self.size]
        down = y + high - size * fonts.LINE
        if "_" in text:
            words = _pieces([(REGULAR, piece) for piece in text.split(" ")])
            flow.to_fill_in(words, size, self.area.width).draw(sheet, self.area.x, down)
        else:
            lines = flow.cut(sheet.words((REGULAR, text)), size, self.area.width, 1)
            sheet.lines(self.area.x, down, lines, size)
        return y + high

    def _table(self, y: float, high: float) -> float:
        """Draw the empty table of papers; return where it ends."""
        sheet, area, size = self.sheet, self.area, TYPE[self.size]
        columns = (
            Column("STT", size * 2.6),
            Column("Tên giấy tờ", area.width - size * 16.6),
            Column("Loại giấy tờ", size * 9.4),
            Column("Số lượng", size * 4.6),
        )
        for number in range(ROWS[self.size] + 1):
            x, top = area.x, y + number * high
            sheet.box(Area(x, top, area.width, high))
            for column in columns:
                if column is not columns[0]:
                    sheet.rule(x, top, x, top + high)
                text = column.heading if not number else ""
                if number and column is columns[0]:
                    text = str(number)
                middle, down = x + column.width / 2, top + (high - size * fonts.LINE) / 2
                face = REGULAR if number else BOLD
                sheet.text(middle, down, text, face, size, align="center")
                x += column.width
        return y + (ROWS[self.size] + 1) * high

    def _signatures(self) -> Block:
        size, wide = TYPE[self.size], self.area.width / 2
        line, hint = size * fonts.LINE, Signature(()).hint

        def draw(sheet: Sheet, x: float, y: float) -> None:
            for number, role in enumerate(ROLES):
                middle = x + wide * (number + 0.5)
                sheet.text(middle, y, role, BOLD, size, align="center")
                sheet.text(middle, y + line, hint, ITALIC, size, align="center")

        return Block(2 * line + self.measure.sign * MM, draw)

    def _foot(self) -> Block:
        """Return what to bring, and why the code begins with TAM."""
        office, room = self.office, self.area.width
        size = max(LEAST, self.measure.head - 1.5)
        reach = [f"Giờ làm việc: {office.hours}."] if office.hours else []
        reach += [f"Đường dây nóng: {office.hotline}."] if office.hotline else []
        words = self.sheet.words
        notes = [paragraph(words((BOLD, "Chú ý:"), (REGULAR, BRING)), size, room, most=3), gap(1)]
        if reach:
            notes.append(paragraph(words((REGULAR, " ".join(reach))), size, room, most=2))
        notes += [gap(1), paragraph(words((ITALIC, LATER)), size, room, most=3)]
        text = flow.stack(notes)

        def draw(sheet: Sheet, x: float, y: float) -> None:
            sheet.rule(x, y, x + room)
            text.draw(sheet, x, y + 1 * MM)

        return Block(text.height + 1 * MM, draw)


PAPERS_AFTER = 7  # lines, then the table


def _pieces(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Part holes from what they touch, and join what stands between them: one text each."""
    made: list[tuple[str, str]] = []
    for face, word in words:
        if word != "_" and word.endswith("_"):
            parts = [(face, word[:-1]), (face, "_")]
        else:
            parts = [(face, word)]
        for part in parts:
            if made and part[1] != "_" and made[-1][1] != "_":
                made[-1] = (face, f"{made[-1][1]} {part[1]}")
            else:
                made.append(part)
    return made
