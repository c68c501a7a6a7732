"""The control slip: PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ, which travels with the papers.

One block for each hand-over (Thông tư 03/2025/TT-VPCP, Phụ lục I).  The first one, from the
citizen to the counter, is known; the others are filled in by hand, and never struck out.
"""

from counter.dossier import Dossier
from counter.errors import Refused
from counter.office import Office
from counter.paper import flow, fonts
from counter.paper.flow import Block, Column, gap, paragraph
from counter.paper.fonts import BOLD, ITALIC, REGULAR, Line
from counter.paper.head import band, head
from counter.paper.sheet import MM, SIZES, Area, Sheet
from counter.paper.slip import NO_DATE
from counter.text import moment_text

TITLE = "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"
BLANK_TIME = "…… giờ …… phút, ngày …… tháng …… năm 20……"
OUTCOMES = ("□ Trước hạn", "□ Đúng hạn", "□ Quá hạn")
BODY, CELL = 12.0, 10.5  # pt
LEAST_BLOCK = 33 * MM  # of one hand-over: two people sign in it
BLOCKS = 4


def control_slip(dossier: Dossier, office: Office, *, dots: int = 300) -> bytes:
    """Return the control slip as a PDF: one A4 page.

    Letters that the fonts lack become □.  Raises `Refused("dossier_void", code=)`,
    `Refused("dossier_erased", code=)` and `Unavailable("font_missing", path=)`.
    """
    if dossier.void:
        raise Refused("dossier_void", code=dossier.code)
    if dossier.erased:
        raise Refused("dossier_erased", code=dossier.code)
    sheet = Sheet(*SIZES["a4"], f"{TITLE} {dossier.code}", office.name, dots)
    area = Area(20 * MM, 12 * MM, 175 * MM, 273 * MM)
    y = head(sheet, office, dossier.received_at, area, 11.5)
    y = band(sheet, dossier.code, Area(area.x, y + 2.5 * MM, area.width, 12 * MM), 11.5)
    y += 2.5 * MM
    sheet.text(area.middle, y, TITLE, BOLD, 15, align="center")
    y += 15 * fonts.LINE + 2 * MM
    for block in [*_lines(sheet, dossier, office, area.width), gap(2 * MM)]:
        block.draw(sheet, area.x, y)
        y += block.height
    _blocks(sheet, dossier, office, Area(area.x, y, area.width, area.bottom - y))
    return sheet.pdf()


def _lines(sheet: Sheet, dossier: Dossier, office: Office, room: float) -> list[Block]:
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
        made += [paragraph(words, BODY, room, most=4), gap(1.5)]
    return made


def _blocks(sheet: Sheet, dossier: Dossier, office: Office, area: Area) -> None:
    columns = (
        Column("TÊN CƠ QUAN", area.width * 0.27),
        Column("THỜI GIAN GIAO, NHẬN HỒ SƠ", area.width * 0.38),
        Column("KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/đúng hạn/quá hạn)", area.width * 0.2),
        Column("GHI CHÚ", area.width * 0.15),
    )
    top = flow.heading(sheet, columns, CELL - 1)
    top.draw(sheet, area.x, area.y)
    count = max(1, min(BLOCKS, int((area.height - top.height) / LEAST_BLOCK)))
    height = min((area.height - top.height) / count, 1.3 * LEAST_BLOCK)
    y = area.y + top.height
    for number in range(count):
        first, then = "……………………", "……………………"
        when = BLANK_TIME
        if number == 0:
            first, then, when = "Người nộp hồ sơ", office.name, moment_text(dossier.received_at)
        elif number == 1:
            first = office.name
        _block(sheet, columns, Area(area.x, y, area.width, height), (first, then, when))
        y += height


def _block(
    sheet: Sheet, columns: tuple[Column, ...], area: Area, values: tuple[str, str, str]
) -> None:
    giver, taker, when = values
    pad, line = CELL * 0.4, CELL * fonts.LINE
    sheet.box(area)
    x = area.x
    for column in columns[:-1]:
        x += column.width
        sheet.rule(x, area.y, x, area.bottom)
    y = area.y + pad
    for number, (role, unit) in enumerate((("1. Giao:", giver), ("2. Nhận:", taker))):
        words = sheet.words((BOLD, role), (REGULAR, unit))
        lines: list[Line] = flow.cut(words, CELL, columns[0].width - 2 * pad, 4)
        sheet.lines(area.x + pad, y + number * area.height / 2, lines, CELL)
    x, room = area.x + columns[0].width, columns[1].width
    lines = flow.cut(sheet.words((REGULAR, when)), CELL, room - 2 * pad, 2)
    foot = sheet.lines(x + pad, y, lines, CELL, room=room - 2 * pad, align="center") + pad
    sheet.rule(x, foot, x + room)
    sheet.rule(x + room / 2, foot, x + room / 2, area.bottom)
    for number, role in enumerate(("Người giao", "Người nhận")):
        middle = x + room * (0.25 + 0.5 * number)
        sheet.text(middle, foot + 2, role, BOLD, CELL, align="center")
        sheet.text(middle, foot + 2 + line, "(Ký, ghi rõ họ tên)", ITALIC, CELL - 2, align="center")
    x += room
    for number, outcome in enumerate(OUTCOMES):
        sheet.text(x + pad, y + number * 1.4 * line, outcome, REGULAR, CELL)
