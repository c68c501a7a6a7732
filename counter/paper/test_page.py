"""The test page of a printer: does it scale, does it cut, are bars and letters clean?

A clerk prints it, lays a ruler on it and scans three codes; no number of it needs a technician.
"""

from counter.errors import Refused
from counter.office import Office
from counter.paper import fonts
from counter.paper.fonts import BOLD, ITALIC, REGULAR, balanced
from counter.paper.sheet import BAR, MM, SIZES, Area, Sheet

TITLE = "TRANG IN THỬ"
ALPHABET = (
    "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY aăâbcdđeêghiklmnoôơpqrstuưvxy FJWZ fjwz 0123456789",
    "ÀÁẢÃẠ ẰẮẲẴẶ ẦẤẨẪẬ ÈÉẺẼẸ ỀẾỂỄỆ ÌÍỈĨỊ ÒÓỎÕỌ ỒỐỔỖỘ ỜỚỞỠỢ ÙÚỦŨỤ ỪỨỬỮỰ ỲÝỶỸỴ",
    "àáảãạ ằắẳẵặ ầấẩẫậ èéẻẽẹ ềếểễệ ìíỉĩị òóỏõọ ồốổỗộ ờớởỡợ ùúủũụ ừứửữự ỳýỷỹỵ",
)
SAMPLE = "Nguyễn Phước Quỳnh Hoằng – Ưỡng Lẵng, thửa đất số 12, tờ bản đồ 08"
TEST_CODE = "H99.999.01-261121-0001"
QUESTIONS = (
    "1. Khung ngoài cùng đủ bốn cạnh: máy in không cắt mép. Thiếu cạnh nào thì chỉnh lề ấy.",
    (
        "2. Đặt thước lên vạch ngang và vạch dọc: từ 0 đến 100 phải đúng 100 mm. Ngắn hay dài hơn: "
        "máy in đang thu phóng: đặt tỷ lệ 100 % (Actual size, None)."
    ),
    "3. Các chữ có dấu rõ ràng, không mất dấu, không có ô vuông.",
    "4. Quét từng mã vạch và mã QR dưới đây: máy quét phải hiện đúng dòng chữ in kèm.",
)


def test_page(
    office: Office,
    printer: str,
    size: str = "a4",  # noqa: PT028 - tests a printer, not the program
    *,
    dots: int = 300,  # noqa: PT028
) -> bytes:
    """Return the test page for a queue named `printer` as a PDF.

    Raises `Refused("paper_unknown", size=)` and `Unavailable("font_missing", path=)`.
    """
    if size not in SIZES:
        raise Refused("paper_unknown", size=size)
    sheet = Sheet(*SIZES[size], f"{TITLE} {printer}", office.name, dots)
    wide, high = sheet.width * MM, sheet.height * MM
    type_size = 11.0 if size == "a4" else 8.5
    for edge, name in ((5, "5 mm"), (10, "10 mm")):
        sheet.box(Area(edge * MM, edge * MM, wide - 2 * edge * MM, high - 2 * edge * MM))
        sheet.text((edge + 1) * MM, (edge + 0.5) * MM, name, ITALIC, 6)
    area = Area(22 * MM, 17 * MM, wide - 36 * MM, high - 30 * MM)
    _rulers(sheet, area)
    y = _words(sheet, office, printer, size, area, type_size)
    _symbols(sheet, area, y + 2 * MM, type_size)
    return sheet.pdf()


def _rulers(sheet: Sheet, area: Area) -> None:
    """Draw 100 mm across and 100 mm down, a stroke for each millimetre."""
    x, y = area.x, 12 * MM
    sheet.rule(x, y, x + 100 * MM)
    for mark in range(101):
        long = (3 if mark % 10 == 0 else 2 if mark % 5 == 0 else 1.2) * MM
        sheet.rule(x + mark * MM, y, x + mark * MM, y + long, 0.3)
        sheet.rule(12 * MM, area.y + mark * MM, 12 * MM + long, area.y + mark * MM, 0.3)
        if mark % 20 == 0:
            sheet.text(x + mark * MM + 0.6, y + 1.6 * MM, str(mark), REGULAR, 6.5)
            sheet.text(15.3 * MM, area.y + mark * MM - 3.5, str(mark), REGULAR, 6.5)
    sheet.rule(12 * MM, area.y, 12 * MM, area.y + 100 * MM)


def _words(
    sheet: Sheet, office: Office, printer: str, size: str, area: Area, type_size: float
) -> float:
    y = area.y + 3 * MM
    sheet.text(area.middle, y, TITLE, BOLD, type_size + 5, align="center")
    y += (type_size + 5) * fonts.LINE
    about = f"{office.name} – máy in: {printer} – khổ {size.upper()} – {sheet.dots} điểm/inch"
    lines = balanced(sheet.words((ITALIC, about)), type_size, area.width)[:3]
    y = sheet.lines(area.x, y, lines, type_size, room=area.width, align="center") + 2 * MM
    for question in QUESTIONS:
        lines = fonts.wrap(sheet.words((REGULAR, question)), type_size, area.width)
        y = sheet.lines(area.x, y, lines, type_size) + 0.8 * MM
    y += 1.5 * MM
    for letters in ALPHABET:
        lines = fonts.wrap(sheet.words((REGULAR, letters)), type_size, area.width)
        y = sheet.lines(area.x, y, lines, type_size)
    for face, points in ((REGULAR, 8), (BOLD, 9), (ITALIC, 10)):
        text = f"{points} pt: {SAMPLE}"
        sheet.text(area.x, y, text, face, points)
        y += points * fonts.LINE
    return y


def _symbols(sheet: Sheet, area: Area, y: float, type_size: float) -> None:
    """Draw bars and QR at the module that the slips use, one dot narrower and one wider."""
    high = 10 * MM
    usual = sheet.dots_of(BAR)
    for dots in (usual, usual - 1 if sheet.dots < 600 else usual - 2):
        module = dots * 25.4 / sheet.dots
        name = f"Mã vạch, vạch hẹp nhất {_mm(module)} mm"
        note = " (cỡ in trên giấy tiếp nhận)" if dots == usual else " (hẹp hơn, chỉ để so sánh)"
        sheet.text(area.x, y, name + note, ITALIC, type_size - 1)
        y += (type_size - 1) * fonts.LINE + 0.5 * MM
        sheet.bars_at(TEST_CODE, area.x + 4 * MM, Area(area.x, y, area.width, high), dots)
        y += high + 0.5 * MM
        sheet.text(area.x + 4 * MM, y, TEST_CODE, BOLD, type_size)
        y += type_size * fonts.LINE + 1.5 * MM
    x, usual = area.x, sheet.square
    for dots in (usual, usual + 1 if sheet.dots < 600 else usual + 2):
        side = sheet.qr(TEST_CODE, x, y, dots)
        name = f"Mã QR, ô {_mm(dots * 25.4 / sheet.dots)} mm"
        lines = fonts.wrap(sheet.words((ITALIC, name)), type_size - 1, 32 * MM)
        foot = sheet.lines(x + side, y + 4 * MM, lines, type_size - 1)
        number = TEST_CODE.rsplit("-", 1)[0] + "-", TEST_CODE.rsplit("-", 1)[1]
        for part in number:
            sheet.text(x + side, foot, part, BOLD, type_size - 2)
            foot += (type_size - 2) * fonts.LINE
        x += side + 36 * MM


def _mm(size: float) -> str:
    return f"{size:.3f}".replace(".", ",")
