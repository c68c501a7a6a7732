"""Procedures and tables: the sentence of each code."""

from ui.translation import noop

SENTENCES = {
    "procedure_unknown": noop(
        "messages",
        "Không có thủ tục “{text}” trong danh mục. Gõ mã (ví dụ 1.001193) hoặc vài chữ trong tên thủ tục.",
    ),
    "procedure_ambiguous": noop(
        "messages", "“{text}” có thể là nhiều thủ tục: {codes}. Hãy gõ mã hoặc thêm chữ cho rõ."
    ),
    "procedure_not_in_effect": noop(
        "messages",
        "Thủ tục {code} không có hiệu lực ngày {day:%d/%m/%Y}. Kiểm tra ngày tiếp nhận hoặc cập nhật danh mục.",
    ),
    "case_unknown": noop(
        "messages",
        "Thủ tục {code} không có trường hợp “{case}”. Hãy chọn trong các trường hợp của thủ tục.",
    ),
    "time_missing": noop(
        "messages",
        "Thủ tục {code} chưa có thời hạn giải quyết. Hãy nhập thời hạn ở trang Thủ tục; chỉ phải nhập một lần.",
    ),
    "time_impossible": noop(
        "messages", "Thời hạn {amount} không hợp lệ. Nhập số nguyên từ 1 đến 999."
    ),
    "unit_unknown": noop(
        "messages",
        "Không hiểu đơn vị thời hạn “{text}”. Dùng: ngày làm việc, ngày, tháng, giờ làm việc, trong ngày, không quy định.",
    ),
    "kind_unknown": noop(
        "messages",
        "Không hiểu loại giấy tờ “{text}”. Dùng: bản chính, bản sao chứng thực, bản sao, bản điện tử, khai thác từ CSDL, xuất trình.",
    ),
    "count_impossible": noop("messages", "Số trang, số bản và số trường hợp phải từ 1 trở lên."),
    "fee_missing": noop(
        "messages",
        "Chưa có mức phí của thủ tục này. Hãy nhập mức phí ở trang Thủ tục hoặc ghi số tiền thực thu.",
    ),
    "fee_impossible": noop("messages", "Mức phí {amount} không hợp lệ. Nhập số đồng từ 0 trở lên."),
    "procedure_unreadable": noop(
        "messages",
        "Dữ liệu của thủ tục {code} bị hỏng. Ngừng ghi, giữ nguyên thư mục dữ liệu và báo kỹ thuật.",
    ),
    "resource_unreadable": noop(
        "messages",
        "Tệp {name} của chương trình bị thiếu hoặc hỏng. Hãy cài lại chương trình; dữ liệu hồ sơ không bị ảnh hưởng.",
    ),
    "file_missing": noop("messages", "Không tìm thấy tệp {name}. Kiểm tra lại tên và thư mục."),
    "file_kind_unknown": noop(
        "messages", "Tệp {name} không phải bảng tính. Hãy dùng tệp .xlsx hoặc .csv."
    ),
    "file_kind_old": noop(
        "messages",
        "Tệp {name} thuộc dạng Excel cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, lưu lại thành .xlsx không mật khẩu rồi nhập lại.",
    ),
    "file_broken": noop(
        "messages", "Tệp {name} bị hỏng hoặc không đúng dạng. Mở bằng Excel, lưu lại rồi nhập lại."
    ),
    "file_too_large": noop(
        "messages",
        "Tệp {name} quá lớn (quá {megabytes} MB). Chỉ giữ lại bảng cần nhập rồi nhập lại.",
    ),
    "file_encoding_unknown": noop(
        "messages", "Không đọc được chữ trong tệp {name}. Hãy lưu lại thành .xlsx hoặc CSV UTF-8."
    ),
    "sheet_empty": noop("messages", "Tệp {name} không có dữ liệu."),
    "sheet_too_long": noop(
        "messages",
        "Bảng trong tệp {name} dài quá {rows} dòng. Xóa các dòng thừa phía dưới rồi nhập lại.",
    ),
    "file_not_read": noop(
        "messages",
        "Không đọc được tệp {name} ({reason}). Nếu tệp đang mở ở chương trình khác, hãy đóng lại rồi thử lại.",
    ),
    "file_not_written": noop(
        "messages",
        "Không ghi được tệp {name} ({reason}). Kiểm tra ổ đĩa, quyền của thư mục, và đóng tệp nếu đang mở trong Excel.",
    ),
    "columns_missing": noop(
        "messages",
        "Không thấy hàng tiêu đề có các cột: {columns}. Hãy dùng tệp mẫu của chương trình.",
    ),
    "column_twice": noop("messages", "Có nhiều cột cùng nghĩa: {columns}. Hãy giữ lại một cột."),
    "row_code_blank": noop("messages", "Thiếu mã thủ tục."),
    "row_code_bad": noop("messages", "“{value}” không phải mã thủ tục (dạng 1.001193)."),
    "row_name_blank": noop("messages", "Thủ tục mới nên phải có tên."),
    "row_twice": noop("messages", "Trùng thủ tục và trường hợp với dòng {value}."),
    "row_differs": noop("messages", "“{value}” khác với dòng trước của cùng thủ tục."),
    "row_time_not_number": noop("messages", "Thời hạn “{value}” không phải số nguyên."),
    "row_time_impossible": noop(
        "messages",
        "Thời hạn “{value}” không hợp lệ (từ 1 đến 999; để trống nếu giải quyết trong ngày hoặc không quy định).",
    ),
    "row_unit_unknown": noop("messages", "Không hiểu đơn vị thời hạn “{value}”."),
    "row_unit_blank": noop("messages", "Có thời hạn nhưng thiếu đơn vị."),
    "row_unit_differs": noop("messages", "Đơn vị “{value}” khác với đơn vị ghi ở cột Thời hạn."),
    "row_fee_bad": noop(
        "messages", "Không hiểu mức phí “{value}”. Ví dụ đúng: 8.000, 2.000 đ/trang, miễn phí."
    ),
    "row_paper_bad": noop(
        "messages", "Không đọc được giấy tờ “{value}”. Ví dụ đúng: Tờ khai [bản chính] x1."
    ),
    "row_kind_unknown": noop("messages", "Không hiểu loại giấy tờ “{value}”."),
    "row_date_bad": noop("messages", "Ngày “{value}” không hợp lệ. Viết dạng 01/07/2025."),
    "row_dates_reversed": noop("messages", "Ngày hết hiệu lực “{value}” trước ngày bắt đầu."),
    "row_valid_from_blank": noop("messages", "Thiếu ngày bắt đầu hiệu lực."),
    "row_pause_unknown": noop(
        "messages", "Không hiểu “{value}”. Ghi một trong: tính tiếp, tính lại từ đầu, dời ngày hẹn."
    ),
    "row_step_bad": noop(
        "messages", "Không đọc được bước “{value}”. Ví dụ đúng: Phòng Tư pháp = 2."
    ),
    "row_yes_no_bad": noop("messages", "“{value}” phải là “có” hoặc “không”."),
    "row_value_missing": noop(
        "messages", "Ô này là công thức chưa có kết quả hoặc báo lỗi. Hãy gõ giá trị trực tiếp."
    ),
}
