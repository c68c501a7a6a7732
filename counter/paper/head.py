"""What stands above every form: the office, the nation's motto, and the bars of the dossier."""

from datetime import date

from counter.office import Office
from counter.paper import fonts
from counter.paper.fonts import BOLD, ITALIC, REGULAR, balanced
from counter.paper.sheet import MM, Area, Sheet
from counter.text import long_date

MOTTO_HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
SCAN_BARS = "Quét mã vạch này để tra cứu hồ sơ"
LEAST_HEIGHT = 10 * MM  # of bars
LEAST_TYPE = 8.0  # pt, of place and date where the name of the place is long
SAMPLE_MARK = "MẪU THỬ – KHÔNG CÓ GIÁ TRỊ"


def head(
    sheet: Sheet, office: Office, day: date, area: Area, size: float, *, number: str = ""
) -> float:
    """Draw what stands above every form (NĐ 30/2020, Phụ lục I); return where it ends.

    Left the office below the committee over it, and the number of the paper where it has one;
    right the nation's name and motto, place and date.
    """
    left = Area(area.x, area.y, area.width * 0.46, 0)
    right = Area(area.x + area.width * 0.48, area.y, area.width * 0.52, 0)
    if office.sample:
        sheet.mark(SAMPLE_MARK)
    y = left.y
    for face, text in ((REGULAR, office.parent), (BOLD, office.name)):
        lines = balanced(sheet.words((face, text.upper())), size, left.width)[:4]
        y = sheet.lines(left.x, y, lines, size, room=left.width, align="center")
    rule = left.width / 6
    sheet.rule(left.middle - rule, y + 4, left.middle + rule)
    foot = y + 6

    y = right.y
    sheet.text(right.middle, y, MOTTO_HEAD, BOLD, size, align="center")
    y += size * fonts.LINE
    sheet.text(right.middle, y, MOTTO, BOLD, size + 1, align="center")
    y += (size + 1) * fonts.LINE
    half = fonts.width(MOTTO, BOLD) * (size + 1) / 2
    sheet.rule(right.middle - half, y + 3, right.middle + half)
    y += 0.5 * size + 3
    where = f"{office.place}, " if office.place else ""
    dated = where + long_date(day)
    small = max(LEAST_TYPE, min(size + 1, right.width / fonts.width(dated, ITALIC)))
    if fonts.width(dated, ITALIC) * small <= right.width:
        sheet.text(right.middle, y, dated, ITALIC, small, align="center")
        y += small * fonts.LINE
    else:
        lines = balanced(sheet.words((ITALIC, dated)), small, right.width)
        y = sheet.lines(right.x, y, lines, small, room=right.width, align="center")
    line = (size + 1) * fonts.LINE
    if number:
        foot = max(foot, y - line)
        sheet.text(left.middle, foot, f"Số: {number}", REGULAR, size + 1, align="center")
        foot += line
    return max(foot, y)


def band(sheet: Sheet, code: str, area: Area, size: float) -> float:
    """Draw the bars of a dossier in a band of their own, the code in type beneath; return its end.

    A code too long for bars that can be read stands there as a QR of the same text.
    """
    small = max(size - 1, 8)
    sheet.text(area.middle, area.y, SCAN_BARS, ITALIC, small, align="center")
    y = area.y + small * fonts.LINE + 1.2 * MM
    bars = Area(area.x, y, area.width, max(area.height, LEAST_HEIGHT))
    if sheet.bars(code, bars):
        y = bars.bottom + 0.6 * MM
    else:
        y += sheet.qr(code, area.middle - sheet.qr_side(code) / 2, y)
    line = sheet.words((REGULAR, "Mã hồ sơ:"), (BOLD, code))
    return sheet.lines(
        area.x, y, fonts.wrap(line, size + 1, area.width), size + 1, room=area.width, align="center"
    )
