"""The columns of the catalogue's table: their headings, widths, and what belongs into each."""

from counter.procedure import KIND_WORDS, PAUSE_WORDS, UNIT_WORDS
from counter.text import fold

# The columns: their name here, their heading, their width, what the second sheet says of them.
COLUMNS = (
    ("code", "Mã thủ tục", 14, "Mã quốc gia dạng 1.001193, hoặc mã đầy đủ 1.001193.000.00.00.H25."),
    ("name", "Tên thủ tục", 48, "Tên đầy đủ. Thủ tục đã có trong danh mục thì có thể để trống."),
    ("case", "Trường hợp", 22, "Để trống là trường hợp thông thường. Mỗi trường hợp một dòng."),
    ("time", "Thời hạn", 10, "Số nguyên, ví dụ 3. Để trống nếu chưa có số liệu."),
    ("unit", "Đơn vị", 16, "Một trong: " + ", ".join(UNIT_WORDS.values()) + "."),
    ("time_text", "Ghi chú thời hạn", 36, "Nguyên văn thời hạn theo quyết định công bố."),
    (
        "fee",
        "Phí",
        24,
        (
            "Số đồng, ví dụ 8.000; thêm /trang, /bản hoặc /trường hợp nếu cần; hoặc “miễn phí”. "
            "Theo trang: 2.000 đ/trang; từ trang 3: 1.000 đ; tối đa 200.000 đ/bản."
        ),
    ),
    ("fee_text", "Ghi chú phí", 36, "Nguyên văn mức thu, đối tượng được miễn, giảm."),
    (
        "papers",
        "Thành phần hồ sơ",
        60,
        (
            "Mỗi giấy tờ một dòng trong ô, hoặc cách nhau bằng dấu chấm phẩy: "
            "Tờ khai [bản chính] x1 {ghi chú}. Giấy tờ không bắt buộc: [bản sao, nếu có]. "
            "Loại giấy tờ: " + ", ".join(KIND_WORDS.values()) + "."
        ),
    ),
    ("field", "Lĩnh vực", 20, "Ví dụ: Hộ tịch, Chứng thực."),
    ("also", "Tên thường gọi", 30, "Cách người dân hay nói, cách nhau bằng dấu chấm phẩy."),
    ("valid_from", "Hiệu lực từ", 12, "Ngày dạng 01/07/2025."),
    ("valid_to", "Hiệu lực đến", 12, "Ngày cuối cùng còn hiệu lực; để trống nếu không thời hạn."),
    ("decision", "Quyết định", 20, "Số quyết định công bố."),
    ("immediate", "Giải quyết ngay", 12, "“có” nếu nhận và trả ngay một lượt (chứng thực)."),
    (
        "pause",
        "Sau khi chờ bổ sung",
        18,
        "Thời hạn tính thế nào khi công dân bổ sung xong. Một trong: "
        + ", ".join(PAUSE_WORDS.values())
        + ".",
    ),
    (
        "steps",
        "Các bước nội bộ",
        40,
        (
            "Mỗi bước một dòng trong ô, hoặc cách nhau bằng dấu chấm phẩy: tên bộ phận = phần thời "
            "hạn, theo đơn vị của thời hạn. Ví dụ: Phòng Tư pháp = 2 {Thẩm định}; Lãnh đạo = 1. "
            "“không” là bỏ hết các bước."
        ),
    ),
)
OFFICIAL = {name: heading for name, heading, _, _ in COLUMNS}
HEADINGS = {fold(heading): name for name, heading in OFFICIAL.items()} | {
    "ma tthc": "code",
    "ma so tthc": "code",
    "ma": "code",
    "ten tthc": "name",
    "ten thu tuc hanh chinh": "name",
    "thoi han giai quyet": "time",
    "don vi tinh": "unit",
    "le phi": "fee",
    "phi, le phi": "fee",
    "so quyet dinh": "decision",
}
HEADING_ROWS = 10  # an official table has its title above the headings
