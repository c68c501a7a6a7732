"""Papers: the sentence of each code."""

from ui.translation import noop

SENTENCES = {
    "glyph_missing": noop(
        "messages",
        "Phông chữ in không có chữ “{letters}”. Hồ sơ đã được lưu; hãy sửa lại chữ đó, hoặc in với ô vuông □ thay thế rồi viết tay bổ sung.",
    ),
    "paper_unknown": noop("messages", "Không có khổ giấy “{size}”. Hãy chọn khổ A4 hoặc A5."),
    "dots_unknown": noop(
        "messages",
        "Độ phân giải máy in {dots} điểm/inch không hợp lệ. Hãy chọn 203, 300 hoặc 600 trong Cài đặt.",
    ),
    "font_missing": noop(
        "messages",
        "Thiếu hoặc hỏng tệp phông chữ {path} nên chưa in được. Hồ sơ vẫn được lưu; hãy cài lại chương trình để khôi phục tệp này.",
    ),
}
