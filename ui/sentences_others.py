"""What is said of other counters: the hub between them, sticks, and what two did at once."""

from ui.translation import noop

SENTENCES = {
    "office_sample_joins": noop(
        "messages",
        "Cơ quan mẫu chưa nối với quầy nào được. Khai báo cơ quan thật trong Cài đặt rồi làm lại.",
    ),
    "hub_none": noop(
        "messages",
        "Quầy này chưa nối với nơi chung. Nhờ người quản trị cấp mã rồi nối ở trang Đồng bộ.",
    ),
    "hub_away": noop(
        "messages",
        "Chưa liên lạc được với nơi chung. Cứ làm việc bình thường: mọi việc đã lưu ở máy này và sẽ tự gửi khi có mạng.",
    ),
    "hub_unknown": noop(
        "messages",
        "Thư mục {where} không phải nơi chung của các quầy. Kiểm tra lại thư mục, hoặc nhờ người quản trị lập nơi chung ở đó.",
    ),
    "hub_file_damaged": noop(
        "messages",
        "Tệp {path} trong thư mục chung bị hỏng. Báo người quản trị khôi phục thư mục; dữ liệu ở quầy này vẫn nguyên.",
    ),
    "hub_url_unfit": noop(
        "messages",
        "Địa chỉ nơi chung không dùng được. Cần dạng postgresql://máy/kho hoặc file:/đường/dẫn/đầy/đủ.",
    ),
    "folder_other_office": noop(
        "messages",
        "Thư mục chung này của cơ quan {known}. Mỗi cơ quan dùng một thư mục riêng; cơ quan {office} hãy chọn thư mục khác.",
    ),
    "counter_unreadable": noop(
        "messages",
        "Không hiểu tên quầy {text}. Ghi số quầy, hoặc mã cơ quan và số quầy, ví dụ H01.151.01/2.",
    ),
    "writer_unknown": noop(
        "messages",
        "Nơi chung không biết quầy {writer}. Kiểm tra số quầy, hoặc nhờ người quản trị cấp mã để nối lại.",
    ),
    "writer_retired": noop(
        "messages",
        "Quầy này đã bị loại khỏi nơi chung. Dữ liệu vẫn ở máy này; muốn dùng lại, nhờ người quản trị cấp mã mới.",
    ),
    "log_not_yours": noop(
        "messages",
        "Nơi chung không nhận vì nhật ký {log} không phải của quầy này. Báo người quản trị kiểm tra mã đã cấp.",
    ),
    "log_forked": noop(
        "messages",
        "Nhật ký {log} có hai bản khác nhau từ việc số {seq}: có máy đã dùng lại dữ liệu cũ. Báo người quản trị xem quầy nào vừa khôi phục.",
    ),
    "seal_broken": noop(
        "messages",
        "Chữ ký của nhật ký {log} không đúng nên chưa nhận. Báo người quản trị kiểm tra quầy đã gửi.",
    ),
    "erased_by_others": noop(
        "messages",
        "Cơ quan khác ghi xóa dữ liệu cá nhân của hồ sơ do cơ quan này tiếp nhận (việc số {seq}) nên chưa nhận. Báo người quản trị hỏi lại cơ quan đó.",
    ),
    "private_lost": noop(
        "messages",
        "Nơi chung thiếu phần thông tin cá nhân của việc số {seq}, nhật ký {log}. Báo người quản trị; quầy đã ghi sẽ gửi lại khi khôi phục.",
    ),
    "stamp_ahead": noop(
        "messages",
        "Việc số {seq} của nhật ký {log} ghi giờ quá xa trong tương lai nên tạm để riêng. Chỉnh đồng hồ của quầy đã ghi.",
    ),
    "clock_off_hub": noop(
        "messages",
        "Đồng hồ sai: máy này lệch {minutes} phút so với nơi chung. Chỉnh lại ngày giờ của máy rồi mới ghi hồ sơ.",
    ),
    "code_mistyped": noop(
        "messages", "Mã nối quầy gõ chưa đúng. Gõ lại đủ 25 chữ và số như đã được cấp."
    ),
    "code_unknown": noop(
        "messages", "Mã nối quầy không đúng hoặc đã dùng rồi. Nhờ người quản trị cấp mã mới."
    ),
    "code_expired": noop(
        "messages",
        "Mã nối quầy đã hết hạn lúc {at:%H:%M %d/%m/%Y}. Nhờ người quản trị cấp mã mới.",
    ),
    "not_for_others": noop(
        "messages",
        "Hồ sơ {code} do cơ quan này tiếp nhận nên không có nơi nào để trả về. Ghi có kết quả như thường lệ.",
    ),
    "undo_told_others": noop(
        "messages",
        "Cơ quan bên kia đã được báo nên không hoàn tác được. Gọi cho bên đó rồi ghi việc tiếp theo.",
    ),
    "office_is_own": noop(
        "messages",
        "{office} là chính cơ quan này. Giao cho bộ phận trong cơ quan thì để trống mã cơ quan.",
    ),
    "pair_code_bad": noop(
        "messages",
        "Mã ghép quầy không đọc được. Quét hoặc chép lại đủ mã hiện ở quầy kia.",
    ),
    "pair_self": noop(
        "messages", "Đây là mã của chính quầy này. Quét mã hiện ở màn hình của quầy kia."
    ),
    "pair_none": noop(
        "messages",
        "Chưa ghép với quầy nào. Ghép hai quầy một lần ở trang Đồng bộ rồi mới xuất gói.",
    ),
    "pair_unknown": noop(
        "messages", "Chưa ghép với {to}. Ghép hai quầy một lần ở trang Đồng bộ trước."
    ),
    "bundle_none": noop(
        "messages", "Tệp {path} không phải gói trao đổi của Quầy Một Cửa. Chọn đúng tệp trên USB."
    ),
    "bundle_cut": noop(
        "messages",
        "Gói {path} bị thiếu hoặc đã bị sửa nên không nhận gì cả. Xuất lại từ quầy kia.",
    ),
    "bundle_writer_unknown": noop(
        "messages",
        "Gói này của quầy {writer}, chưa ghép với quầy này (hoặc đã khôi phục, đã bị loại). Ghép lại rồi xuất gói mới.",
    ),
    "bundle_replayed": noop(
        "messages",
        "Gói số {number} của quầy {writer} cũ hơn hoặc đã nhận rồi (đã có gói số {last}). Không nhận lại.",
    ),
    "bundle_not_for_us": noop(
        "messages", "Gói này của quầy {writer} dành cho {to}, quầy này không mở được."
    ),
    "conflict_unknown": noop(
        "messages", "Không còn việc nào cần kết luận mang mã {key}. Có thể quầy khác đã kết luận."
    ),
    "reconciled_equal": noop(
        "messages",
        "Ngày {day:%d/%m/%Y}: khớp với nơi chung, {dossiers} hồ sơ trong ngày, {events} việc.",
    ),
    "reconciled_apart": noop(
        "messages", "Ngày {day:%d/%m/%Y}: còn {count} chỗ lệch với nơi chung, kể ra bên dưới."
    ),
    "log_renewed_forked": noop(
        "messages",
        "Máy này đã dùng lại dữ liệu cũ nên bắt đầu nhật ký mới; {again} việc đã được ghi lại, không mất việc nào.",
    ),
    "code_renewed": noop(
        "messages",
        "Mã {code} đã thuộc hồ sơ khác. Hồ sơ này nay mang mã {new}: in lại phiếu và báo công dân.",
    ),
    "history_sent_across": noop("messages", "chuyển hồ sơ liên thông sang cơ quan {to_office}"),
    "history_acknowledged_across": noop("messages", "cơ quan bên kia xác nhận đã nhận hồ sơ"),
    "history_returned_across": noop("messages", "{from_unit} trả hồ sơ về: {result}"),
    "history_done_for_others": noop("messages", "trả hồ sơ về cơ quan {to_office}: {result}"),
    "history_of_done_for_others": noop("messages", "trả hồ sơ về cơ quan khác"),
    "history_conflict_settled": noop("messages", "kết luận việc trùng: {reason}"),
    "history_double_settled": noop("messages", "kết luận hai hồ sơ đều đúng: {reason}"),
}
