"""The sheet beside a new scanner: what to set on it, and codes that show whether it is set right.

Makers have programming codes of their own, so none is printed here: the sheet says what to look
for in the booklet, and the test codes say whether it was found.
"""

from collections.abc import Iterator, Sequence

from counter.office import Office
from counter.paper import fonts
from counter.paper.flow import Block, gap, paragraph
from counter.paper.fonts import BOLD, ITALIC, REGULAR
from counter.paper.sheet import BAR, BIG_SQUARE, MM, SIZES, Area, Sheet

TITLE = "CÀI ĐẶT VÀ KIỂM TRA MÁY QUÉT"
SAMPLE_CODE = "H99.999.01-261121-0001"
SAMPLE_TEXT = "Tiếng Việt có dấu: Nguyễn Thị Hoài Thương, Đường Ưỡng Lẵng – 0123456789"
SETTINGS = (
    (
        "Kiểu kết nối:",
        (
            "cổng nối tiếp ảo (USB-COM, USB Serial, CDC, Virtual COM). Không dùng kiểu bàn phím "
            "(USB Keyboard, HID): bộ gõ tiếng Việt và ô đang chọn sẽ làm sai mã."
        ),
    ),
    ("Ký tự kết thúc:", "thêm CR (Enter, 0x0D) sau mỗi lần quét. LF hoặc CR+LF cũng dùng được."),
    ("Bảng mã:", "UTF-8, để họ tên trên thẻ căn cước giữ đủ dấu."),
    ("Tiền tố:", "không thêm gì trước mã (tắt Prefix, AIM ID, Code ID)."),
    ("Loại mã:", "bật Code 128 và QR Code; máy phải là loại đọc được mã hai chiều (2D)."),
    (
        "Tốc độ:",
        "9600, 8 bit dữ liệu, không chẵn lẻ, 1 bit dừng; máy nối qua USB thì tốc độ nào cũng được.",
    ),
)
STEPS = (
    "Cắm máy quét vào cổng USB. Chương trình luôn hiện trạng thái máy quét: phải báo đã kết nối.",
    (
        "Nếu chưa kết nối: mở Cài đặt, chọn cổng của máy quét. Nếu không thấy cổng nào, máy còn ở "
        "kiểu bàn phím: tìm mục USB-COM trong sách hướng dẫn của máy và quét mã cài đặt ở đó."
    ),
    "Quét hai mã thử dưới đây và so với dòng chữ in kèm.",
)
FAULTS = (
    ("Không hiện gì:", "thiếu ký tự kết thúc CR, hoặc chọn nhầm cổng."),
    ("Chữ có dấu thành ký tự lạ:", "bảng mã chưa phải UTF-8."),
    ("Thừa ký tự ở đầu, như ]C1:", "chưa tắt tiền tố; chương trình tự bỏ được nhưng nên tắt."),
    ("Chữ hiện vào ô đang gõ:", "máy còn ở kiểu bàn phím."),
    ("Đọc được mã QR mà không đọc mã vạch:", "chưa bật Code 128, hoặc giấy in mờ."),
)
SIZE = 11.5  # pt


def scanner_sheet(office: Office, *, dots: int = 300) -> bytes:
    """Return the sheet as a PDF: one A4 page.  Raises `Unavailable("font_missing", path=)`."""
    sheet = Sheet(*SIZES["a4"], TITLE, office.name, dots)
    area = Area(22 * MM, 16 * MM, 171 * MM, 265 * MM)
    sheet.text(area.middle, area.y, office.name, REGULAR, SIZE, align="center")
    y = area.y + 7 * MM
    sheet.text(area.middle, y, TITLE, BOLD, 16, align="center")
    y += 11 * MM
    for block in _instructions(sheet, area.width):
        block.draw(sheet, area.x, y)
        y += block.height
    y = _tests(sheet, area, y + 2 * MM)
    for block in _section(sheet, "4. Nếu không đúng", FAULTS, area.width):
        block.draw(sheet, area.x, y)
        y += block.height
    return sheet.pdf()


def _instructions(sheet: Sheet, room: float) -> Iterator[Block]:
    yield from _section(sheet, "1. Đặt trên máy quét (theo sách hướng dẫn của máy)", SETTINGS, room)
    steps = [(f"Bước {number}:", step) for number, step in enumerate(STEPS, 1)]
    yield from _section(sheet, "2. Nối với chương trình", steps, room)
    yield paragraph(sheet.words((BOLD, "3. Quét thử")), SIZE + 0.5, room)


def _section(
    sheet: Sheet, title: str, items: Sequence[tuple[str, str]], room: float
) -> Iterator[Block]:
    yield paragraph(sheet.words((BOLD, title)), SIZE + 0.5, room)
    yield gap(1 * MM)
    for name, text in items:
        words = sheet.words((BOLD, name), (REGULAR, text))
        yield paragraph(words, SIZE, room, indent=5 * MM)
        yield gap(0.8 * MM)
    yield gap(2.5 * MM)


def _tests(sheet: Sheet, area: Area, y: float) -> float:
    x, line = area.x + 5 * MM, SIZE * fonts.LINE
    sheet.text(x, y, "Mã vạch (Code 128). Chương trình phải hiện mã hồ sơ:", REGULAR, SIZE)
    y += line + 1 * MM
    sheet.bars_at(SAMPLE_CODE, x + 4 * MM, Area(x, y, area.width, 14 * MM), sheet.dots_of(BAR))
    sheet.text(x + 4 * MM, y + 14.5 * MM, SAMPLE_CODE, BOLD, SIZE)
    y += 16.5 * MM + line
    sheet.text(x, y, "Mã QR có chữ Việt. Chương trình phải hiện đúng từng dấu:", REGULAR, SIZE)
    y += line
    side = sheet.qr(SAMPLE_TEXT, x, y, sheet.dots_of(BIG_SQUARE - 0.01))
    lines = fonts.wrap(sheet.words((BOLD, SAMPLE_TEXT)), SIZE, area.width - side - 12 * MM)
    foot = sheet.lines(x + side + 2 * MM, y + 6 * MM, lines, SIZE) + 2 * MM
    hint = "(hồ sơ và người nêu ở đây đều không có thật)"
    sheet.text(x + side + 2 * MM, foot, hint, ITALIC, SIZE - 1.5)
    return y + side + 3 * MM
