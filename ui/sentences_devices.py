"""Scanners and printers: the sentence of each code."""

from ui.translation import noop

SENTENCES = {
    # What the system says of a file or a folder, for {reason} in other sentences.
    "reason_EACCES": noop("messages", "không có quyền"),
    "reason_EPERM": noop("messages", "không có quyền"),
    "reason_EROFS": noop("messages", "ổ đĩa chỉ cho đọc"),
    "reason_ENOSPC": noop("messages", "ổ đĩa đã đầy"),
    "reason_EDQUOT": noop("messages", "hết dung lượng được cấp"),
    "reason_ENOENT": noop("messages", "không có thư mục hoặc tệp này"),
    "reason_ENOTDIR": noop("messages", "đường dẫn đi qua một tệp"),
    "reason_EISDIR": noop("messages", "đây là một thư mục"),
    "reason_EEXIST": noop("messages", "đã có tệp trùng tên"),
    "reason_EIO": noop("messages", "ổ đĩa bị lỗi"),
    "reason_ENAMETOOLONG": noop("messages", "tên quá dài"),
    "reason_EBUSY": noop("messages", "đang có chương trình khác dùng"),
    "reason_ETXTBSY": noop("messages", "đang có chương trình khác dùng"),
    "scanner_off": noop("messages", "Chưa đặt cổng máy quét. Vào Cài đặt để chọn cổng."),
    "scanner_opening": noop("messages", "Đang mở máy quét ở cổng {port}…"),
    "scanner_ready": noop("messages", "Máy quét sẵn sàng ({port})."),
    "scanner_away": noop(
        "messages",
        "Không thấy máy quét ở {port}. Kiểm tra dây cắm; cắm lại là dùng được ngay, không cần mở lại chương trình.",
    ),
    "scanner_busy": noop(
        "messages",
        "Cổng {port} đang bị một chương trình khác giữ. Hãy đóng chương trình đó, máy quét sẽ tự hoạt động lại.",
    ),
    "scanner_busy_by": noop(
        "messages",
        "Cổng {port} đang bị chương trình {holder} giữ. Hãy đóng chương trình đó, máy quét sẽ tự hoạt động lại.",
    ),
    "scanner_denied": noop(
        "messages",
        "Tài khoản máy tính này chưa được phép mở cổng {port}. Nhờ kỹ thuật thêm tài khoản vào nhóm {group} rồi đăng nhập lại.",
    ),
    "scanner_failed": noop(
        "messages",
        "Máy quét ở {port} không đọc được: {detail}. Xem lại cổng và tốc độ trong Cài đặt, hoặc mở lại chương trình.",
    ),
    "scan_oversize": noop(
        "messages",
        "Máy quét gửi một dòng quá dài (trên {size} byte), đã bỏ qua. Hãy quét lại; nếu còn lặp lại, kiểm tra tốc độ (baud) trong Cài đặt.",
    ),
    "scan_unended": noop(
        "messages",
        "Máy quét đã gửi {size} byte nhưng không có ký tự kết thúc. Quét mã cài đặt “thêm Enter (CR)” trong tờ cài đặt máy quét.",
    ),
    "printer_unset": noop(
        "messages", "Chưa chọn máy in. Vào Cài đặt để chọn máy in cho loại giấy này."
    ),
    "printer_missing": noop(
        "messages", "Không tìm thấy máy in “{printer}”. Kiểm tra tên máy in trong Cài đặt."
    ),
    "printer_closed": noop(
        "messages",
        "Máy in “{printer}” đang tạm ngừng nhận lệnh in. Phiếu chưa in; mở lại máy in trong phần cài đặt máy in của máy tính rồi in lại.",
    ),
    "printer_refused": noop(
        "messages",
        "Máy in “{printer}” không nhận lệnh in: {reason}. Phiếu chưa in; hãy in lại sau khi xử lý.",
    ),
    "printing_missing": noop(
        "messages",
        "Máy tính này chưa cài hệ thống in (CUPS). Phiếu được lưu thành tệp PDF để in sau.",
    ),
    "printing_stopped": noop(
        "messages",
        "Dịch vụ in của máy tính đang tắt nên chưa gửi được tới “{printer}”. Nhờ kỹ thuật bật dịch vụ in (CUPS) rồi in lại.",
    ),
    "printing_silent": noop(
        "messages",
        "Dịch vụ in không trả lời sau {seconds} giây. Hãy xem máy in đã ra giấy chưa trước khi in lại.",
    ),
    "pdf_disk_full": noop(
        "messages", "Đĩa đã đầy nên không lưu được tệp {path}. Hãy dọn bớt đĩa rồi in lại."
    ),
    "pdf_folder_closed": noop(
        "messages",
        "Không có quyền ghi vào thư mục của tệp {path}. Chọn thư mục khác trong Cài đặt rồi in lại.",
    ),
    "pdf_not_saved": noop(
        "messages",
        "Không lưu được tệp {path} ({reason}). Chọn thư mục khác trong Cài đặt rồi in lại.",
    ),
    "print_sent": noop("messages", "Đã gửi phiếu tới máy in “{printer}”."),
    "print_saved": noop("messages", "Chưa in ra giấy: phiếu đã lưu tại {detail}."),
    "print_failed_no_paper": noop(
        "messages", "Máy in “{printer}” hết giấy. Lệnh in đã được rút lại; nạp giấy rồi in lại."
    ),
    "print_failed_jam": noop(
        "messages",
        "Máy in “{printer}” bị kẹt giấy. Lệnh in đã được rút lại; gỡ giấy kẹt rồi in lại.",
    ),
    "print_failed_open": noop(
        "messages", "Nắp máy in “{printer}” đang mở. Lệnh in đã được rút lại; đóng nắp rồi in lại."
    ),
    "print_failed_no_ink": noop(
        "messages", "Máy in “{printer}” hết mực. Lệnh in đã được rút lại; thay mực rồi in lại."
    ),
    "print_failed_offline": noop(
        "messages",
        "Máy in “{printer}” tắt hoặc mất kết nối. Lệnh in đã được rút lại; bật máy, kiểm tra dây rồi in lại.",
    ),
    "print_failed_paused": noop(
        "messages",
        "Máy in “{printer}” đang bị tạm dừng. Lệnh in đã được rút lại; bật lại hàng đợi in rồi in lại.",
    ),
    "print_failed_cancelled": noop(
        "messages", "Lệnh in tới “{printer}” đã bị hủy. Nếu cần, hãy in lại."
    ),
    "print_failed_aborted": noop(
        "messages",
        "Hệ thống in bỏ dở lệnh in tới “{printer}” ({detail}). Hãy in lại; nếu còn lỗi, nhờ kỹ thuật xem trình điều khiển máy in.",
    ),
    "print_failed_other": noop(
        "messages",
        "Máy in “{printer}” báo lỗi: {detail}. Lệnh in đã được rút lại; xử lý máy in rồi in lại.",
    ),
}
