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
    "form_unknown": noop(
        "messages", "Không có biểu mẫu “{form}”. Hãy chọn một biểu mẫu trong danh sách."
    ),
    "form_not_in_force": noop(
        "messages",
        "Ngày {day:%d/%m/%Y} chưa có hoặc không còn biểu mẫu này theo quy định. Kiểm tra lại ngày của giấy, hoặc cập nhật danh mục biểu mẫu.",
    ),
    "forms_missing": noop(
        "messages",
        "Thiếu tệp danh mục biểu mẫu {path} nên chưa in được giấy này. Hồ sơ vẫn được lưu; hãy cài lại chương trình để khôi phục tệp này.",
    ),
    "forms_unreadable": noop(
        "messages",
        "Tệp danh mục biểu mẫu {path} bị hỏng nên chưa in được giấy này. Hồ sơ vẫn được lưu; hãy báo người quản trị khôi phục tệp này từ bộ cài đặt.",
    ),
    "pad_empty": noop("messages", "Tập giấy in sẵn phải có ít nhất một tờ. Hãy nhập số tờ cần in."),
    "pad_code_wrong": noop(
        "messages",
        "Mã {code} không phải là mã tạm (TAM-…) nên không in được lên giấy in sẵn. Hãy để chương trình cấp mã tạm.",
    ),
    "vietqr_bank_wrong": noop(
        "messages",
        "Mã ngân hàng “{bank}” không đúng: phải là 6 chữ số (mã BIN). Hãy sửa lại trong Cài đặt.",
    ),
    "vietqr_account_wrong": noop(
        "messages",
        "Số tài khoản “{account}” không đúng: chỉ gồm chữ số hoặc chữ in hoa không dấu, nhiều nhất 19 ký tự. Hãy sửa lại trong Cài đặt.",
    ),
    "vietqr_amount_wrong": noop(
        "messages",
        "Số tiền {amount} đồng không làm được mã VietQR: phải lớn hơn 0 và không quá {most} đồng. Hãy kiểm tra lại phí, lệ phí.",
    ),
    "vietqr_reference_wrong": noop(
        "messages",
        "Nội dung chuyển khoản “{reference}” không dùng được: chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối, nhiều nhất {most} ký tự. Hãy in giấy không kèm mã VietQR và thu phí theo cách khác.",
    ),
    "vietqr_unreadable": noop(
        "messages",
        "Mã vừa quét không phải là mã VietQR chuyển khoản bằng tiền đồng. Hãy quét lại đúng mã VietQR.",
    ),
    "vietqr_damaged": noop(
        "messages",
        "Mã VietQR vừa quét bị sai (tổng kiểm tra không khớp). Hãy quét lại; nếu vẫn sai, mã đã bị in hỏng hoặc bị sửa, không dùng mã này.",
    ),
}
