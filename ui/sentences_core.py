"""The desk, its store and its dossiers: the sentence of each code."""

from ui.translation import noop

SENTENCES = {
    "store": noop(
        "messages",
        "Không ghi được dữ liệu ({reason}). Chưa có gì bị mất; kiểm tra ổ đĩa rồi làm lại.",
    ),
    "disk_full": noop(
        "messages",
        "Ổ đĩa đã đầy nên chưa ghi được. Những gì đã lưu vẫn nguyên; giải phóng chỗ trống rồi làm lại.",
    ),
    "store_readonly": noop(
        "messages",
        "Thư mục dữ liệu không cho ghi hoặc không mở được. Kiểm tra quyền của thư mục rồi làm lại.",
    ),
    "store_busy": noop(
        "messages", "Dữ liệu đang được chương trình khác ghi. Đợi vài giây rồi làm lại."
    ),
    "store_corrupt": noop(
        "messages",
        "Tệp dữ liệu bị hỏng. Ngừng ghi, giữ nguyên thư mục dữ liệu và báo kỹ thuật khôi phục từ bản sao lưu.",
    ),
    "store_newer": noop(
        "messages",
        "Dữ liệu do phiên bản mới hơn của chương trình tạo ra (bản {version}). Dữ liệu vẫn nguyên; hãy cập nhật chương trình.",
    ),
    "store_old_projection": noop(
        "messages",
        "Danh sách tra cứu thuộc phiên bản cũ. Mở chương trình một lần hoặc chạy lệnh rebuild để dựng lại.",
    ),
    "log_append_only": noop(
        "messages", "Nhật ký chỉ được ghi thêm, không được sửa. Không có gì thay đổi; báo kỹ thuật."
    ),
    "log_gap": noop(
        "messages",
        "Nhật ký {log} thiếu hoặc sai thứ tự ở dòng {seq}. Ngừng ghi, giữ nguyên thư mục dữ liệu và báo kỹ thuật.",
    ),
    "log_broken": noop(
        "messages",
        "Dòng {seq} của nhật ký {log} đã bị sửa. Ngừng ghi, giữ nguyên thư mục dữ liệu và báo kỹ thuật.",
    ),
    "private_missing": noop(
        "messages",
        "Dòng {seq} của nhật ký {log} mất phần dữ liệu cá nhân mà không có quyết định xóa. Báo kỹ thuật.",
    ),
    "private_broken": noop(
        "messages", "Phần dữ liệu cá nhân ở dòng {seq} của nhật ký {log} đã bị sửa. Báo kỹ thuật."
    ),
    "key_missing": noop(
        "messages",
        "Tệp dữ liệu không có khóa của nhật ký {log} nên không ký phiếu được. Mở lại chương trình để bắt đầu nhật ký mới.",
    ),
    "private_returned": noop(
        "messages",
        "Dữ liệu cá nhân đã xóa theo luật lại xuất hiện ở dòng {seq} của nhật ký {log}. Báo kỹ thuật.",
    ),
    "copy_short": noop(
        "messages",
        "Bản sao lưu {path} thiếu dữ liệu nên không được tính. Sao lưu lại sang thư mục khác.",
    ),
    "bug": noop(
        "messages",
        "Chương trình gặp lỗi chưa lường trước. Dữ liệu đã lưu vẫn an toàn; lỗi đã được ghi vào tệp nhật ký chương trình.",
    ),
    "agency_invalid": noop(
        "messages",
        "“{text}” không phải mã định danh cơ quan. Viết như H01.151.01 hoặc 000.00.15.H25.",
    ),
    "office_name_missing": noop("messages", "Chưa có tên cơ quan. Nhập tên như in trên giấy."),
    "office_sample": noop(
        "messages",
        "Đang dùng cơ quan mẫu: giấy in ra không có giá trị. Khai báo cơ quan thật ở Cài đặt (F12).",
    ),
    "counters_invalid": noop(
        "messages", "Số quầy của cơ quan ({counters}) không dùng được. Nhập từ 1 đến 1000."
    ),
    "counter_invalid": noop(
        "messages",
        "Quầy số {counter} không có trong {counters} quầy của cơ quan. Nhập lại số quầy.",
    ),
    "officer_unknown": noop(
        "messages",
        "Không có cán bộ tên “{name}” đang làm việc ở quầy này. Thêm cán bộ ở Cài đặt hoặc gõ đúng họ tên.",
    ),
    "officer_name_missing": noop("messages", "Chưa có họ tên cán bộ."),
    "role_unknown": noop("messages", "Không có vai trò “{role}”."),
    "numbers_used_up": noop(
        "messages",
        "Quầy {counter} đã dùng hết số của ngày {day:%d/%m/%Y}. Tiếp nhận ở quầy khác hoặc dùng mã do hệ thống của tỉnh cấp.",
    ),
    "code_taken": noop(
        "messages", "Hồ sơ {code} đã có ở đây. Mở hồ sơ đó để xem, không tiếp nhận lần hai."
    ),
    "code_of_another_office": noop(
        "messages", "Mã {code} không phải của cơ quan này. Quét phiếu do chính quầy này in."
    ),
    "command_used": noop("messages", "Mã lệnh “{id}” đã dùng cho một việc khác. Dùng mã lệnh mới."),
    "settings_bad": noop(
        "messages",
        "Tệp cài đặt có giá trị không dùng được ({names}); đang dùng giá trị mặc định. Xem lại ở Cài đặt (F12).",
    ),
    "log_renewed_copied": noop(
        "messages",
        "Thư mục dữ liệu này được chép từ nơi khác. Quầy bắt đầu nhật ký mới và đánh số ở phần dự trữ, để không trùng số với bản gốc.",
    ),
    "log_renewed_restored": noop(
        "messages",
        "Dữ liệu được khôi phục từ bản sao cũ. Quầy đánh số ở phần dự trữ; hãy quét phiếu hẹn in gần nhất để đánh số nối tiếp.",
    ),
    "scan_suspect": noop(
        "messages",
        "Chữ đọc từ máy quét có thể sai dấu. So lại với thẻ; nên đặt máy quét ở chế độ USB-COM, UTF-8.",
    ),
    "clock_behind": noop(
        "messages",
        "Đồng hồ máy ({now:%H:%M %d/%m/%Y}) chậm hơn lần ghi gần nhất ({last:%H:%M %d/%m/%Y}). Chỉnh lại giờ, hoặc xác nhận giờ đúng rồi làm tiếp.",
    ),
    "clock_ahead": noop(
        "messages",
        "Đồng hồ máy ({now:%H:%M %d/%m/%Y}) đi trước lần ghi gần nhất ({last:%H:%M %d/%m/%Y}) hơn 30 ngày. Chỉnh lại giờ, hoặc xác nhận giờ đúng rồi làm tiếp.",
    ),
    "clock_right": noop("messages", "Đồng hồ: {now:%H:%M:%S %d/%m/%Y}, không có gì bất thường."),
    "owner_missing": noop("messages", "Chưa có tên chủ hồ sơ. Quét thẻ căn cước hoặc gõ họ tên."),
    "procedure_missing": noop(
        "messages", "Chưa chọn thủ tục. Gõ mã hoặc vài chữ của tên thủ tục rồi Enter."
    ),
    "received_in_future": noop(
        "messages", "Thời điểm nhận {at:%H:%M %d/%m/%Y} chưa tới. Nhập thời điểm đã qua."
    ),
    "paper_count_impossible": noop(
        "messages", "Giấy tờ “{name}”: số lượng {count} không hợp lệ. Nhập từ 1 trở lên."
    ),
    "same_open": noop("messages", "Người này đang có hồ sơ {code} về “{procedure}” chưa xong."),
    "procedure_other_version": noop(
        "messages",
        "Phiên bản thủ tục đang dùng không có hiệu lực vào ngày {day:%d/%m/%Y}. Kiểm tra lại thời hạn và giấy tờ.",
    ),
    "letters_replaced": noop(
        "messages",
        "Chữ {letters} không có trong phông chữ của giấy; trên phiếu sẽ in □. Sửa lại tên nếu gõ nhầm.",
    ),
    "paper_missing": noop("messages", "Còn thiếu: {paper}."),
    "reception_received_off_hours": noop(
        "messages", "Đang ngoài giờ tiếp nhận. Vẫn nhận được hồ sơ; hãy xem lại ngày hẹn."
    ),
    "reception_received_on_day_off": noop(
        "messages", "Ngày nhận là ngày nghỉ. Vẫn nhận được hồ sơ; hãy xem lại ngày hẹn."
    ),
    "reception_calendar_missing": noop("messages", "Chưa có lịch làm việc của năm nhận hồ sơ."),
    "dossier_unknown": noop(
        "messages", "Không có hồ sơ {code} ở quầy này. Kiểm tra lại mã hoặc tìm theo tên."
    ),
    "dossier_void": noop("messages", "Hồ sơ {code} đã hủy tiếp nhận nên không làm tiếp được."),
    "dossier_erased": noop(
        "messages", "Dữ liệu cá nhân của hồ sơ {code} đã được xóa nên không làm tiếp được."
    ),
    "dossier_newer": noop(
        "messages",
        "Hồ sơ {code} có bước do phiên bản mới hơn ghi. Cập nhật chương trình rồi làm tiếp; ở đây chỉ xem được.",
    ),
    "already_ready": noop("messages", "Hồ sơ {code} đã có kết quả từ trước."),
    "already_closed": noop("messages", "Hồ sơ {code} đã kết thúc nên không ghi nhận kết quả được."),
    "before_reception": noop(
        "messages",
        "Thời điểm có kết quả của hồ sơ {code} sớm hơn lúc tiếp nhận. Kiểm tra lại đồng hồ.",
    ),
    "already_returned": noop("messages", "Hồ sơ {code} đã trả kết quả lúc {at:%H:%M %d/%m/%Y}."),
    "not_ready": noop(
        "messages", "Hồ sơ {code} chưa có kết quả nên chưa trả được. Ghi nhận “Có kết quả” trước."
    ),
    "collector_missing": noop(
        "messages", "Chưa có tên người nhận kết quả. Quét thẻ hoặc gõ họ tên."
    ),
    "reason_missing": noop("messages", "Chưa ghi lý do."),
    "already_erased": noop("messages", "Dữ liệu cá nhân của hồ sơ {code} đã được xóa trước đó."),
    "stage_accepted": noop("messages", "Đã tiếp nhận"),
    "stage_transferred": noop("messages", "Đã chuyển xử lý"),
    "stage_processing": noop("messages", "Đang xử lý"),
    "stage_supplement": noop("messages", "Chờ bổ sung"),
    "stage_finance": noop("messages", "Chờ thực hiện nghĩa vụ tài chính"),
    "stage_interlinked": noop("messages", "Đang liên thông"),
    "stage_signing": noop("messages", "Chờ ký duyệt"),
    "stage_ready": noop("messages", "Đã có kết quả (chờ trả)"),
    "stage_posted": noop("messages", "Đã gửi bưu chính"),
    "stage_returned": noop("messages", "Đã trả kết quả"),
    "stage_rejected": noop("messages", "Từ chối giải quyết"),
    "stage_withdrawn": noop("messages", "Đã rút hồ sơ"),
    "stage_stopped": noop("messages", "Dừng giải quyết"),
    "history_received": noop("messages", "tiếp nhận hồ sơ"),
    "history_ready": noop("messages", "ghi nhận đã có kết quả"),
    "history_returned": noop("messages", "trả kết quả cho {to}"),
    "history_voided": noop("messages", "hủy tiếp nhận: {reason}"),
    "history_erased": noop("messages", "xóa dữ liệu cá nhân"),
    "history_slip_sent": noop("messages", "đã gửi phiếu hẹn tới máy in {printer}"),
    "history_slip_saved": noop("messages", "lưu phiếu hẹn thành tệp, chưa giao phiếu"),
    "history_slip_failed": noop("messages", "in phiếu hẹn không thành ({printer})"),
    "history_slip_proven": noop("messages", "đã quét lại phiếu hẹn vừa in"),
    "history_slip_handed": noop("messages", "đã giao phiếu hẹn cho người dân"),
    "history_slip_reprint": noop("messages", "in lại phiếu hẹn lần {reprint} ({printer})"),
    "history_unknown": noop("messages", "bước do phiên bản khác ghi"),
    "slip_forged": noop(
        "messages",
        "Phiếu {code} là giả: chữ ký không đúng. Không làm theo phiếu này; báo lãnh đạo.",
    ),
    "file_written": noop("messages", "Đã ghi {path}."),
    "out_folder_missing": noop(
        "messages", "Không có thư mục để ghi {path}. Chưa ghi gì; chọn thư mục khác."
    ),
    "out_is_folder": noop("messages", "{path} là thư mục. Chưa ghi gì; hãy ghi tên tệp."),
    "out_not_written": noop(
        "messages",
        "Hồ sơ {code} đã lưu nhưng không ghi được tệp phiếu {name} ({reason}). Xuất lại phiếu sang chỗ khác.",
    ),
    "backup_nothing": noop("messages", "Chưa có dữ liệu để sao lưu."),
    "backup_same_folder": noop(
        "messages", "Thư mục sao lưu trùng thư mục dữ liệu. Chọn thư mục ở ổ đĩa khác hoặc USB."
    ),
    "backup_old_copies": noop(
        "messages", "Đã sao lưu, nhưng không xóa được bản cũ trong {folder}."
    ),
    "backed_up": noop(
        "messages", "Đã sao lưu vào {path}: mở được, {dossiers} hồ sơ, {events} dòng nhật ký."
    ),
    "verified": noop("messages", "Nhật ký nguyên vẹn: {logs} nhật ký, {events} dòng."),
    "rebuilt": noop("messages", "Đã dựng lại danh sách và tìm kiếm từ nhật ký: {count} hồ sơ."),
    "last_slip_of_a_copy": noop(
        "messages",
        "Thư mục này là bản chép và bản gốc vẫn còn trên máy, nên không nối số sau phiếu {code}: hai bản sẽ cấp trùng số. Dùng một trong hai, hoặc đặt số quầy khác.",
    ),
    "last_slip_noted": noop(
        "messages", "Đã ghi nhận phiếu cuối {code}. Số hồ sơ tiếp theo sẽ nối sau phiếu này."
    ),
    "demo_made": noop("messages", "Đã tạo {count} hồ sơ mẫu."),
    "demo_without_times": noop(
        "messages",
        "Chưa thủ tục nào có thời hạn nên không tạo được hồ sơ mẫu. Nhập thời hạn ở trang Thủ tục trước.",
    ),
    "code_of_another_counter": noop(
        "messages",
        "Mã {code} không phải số của quầy {counter}. Quét phiếu cuối cùng do chính quầy này in.",
    ),
    "printer_lacks_size": noop(
        "messages",
        "Máy in “{printer}” không có khổ giấy {size}. Chọn khổ khác hoặc máy in khác trong Cài đặt rồi in lại.",
    ),
    "pdf_not_readable": noop(
        "messages",
        "Tệp PDF vừa tạo không mở lại được nên chưa in. Hãy in lại; nếu còn lỗi, cài lại chương trình.",
    ),
    "demo_on_real_store": noop(
        "messages", "Quầy này đã có hồ sơ thật nên không tạo hồ sơ mẫu. Dùng thư mục dữ liệu khác."
    ),
    "nothing_found": noop("messages", "Không có."),
    "import_rows_bad": noop(
        "messages", "Tệp có {count} chỗ sai nên chưa nhập gì. Sửa rồi nhập lại:\n{report}"
    ),
    "imported": noop("messages", "Đã nhập {count} thủ tục."),
    "calendar_rows_bad": noop(
        "messages",
        "Tệp lịch có {count} chỗ sai (chỗ đầu tiên ở dòng {row}) nên chưa nhập gì. Sửa rồi nhập lại.",
    ),
    "calendar_imported": noop("messages", "Đã nhập lịch làm việc: {years}."),
    "calendar_weeks_imported": noop("messages", "Đã nhập giờ làm việc hằng tuần."),
}
