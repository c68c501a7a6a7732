"""A dossier's course, its money and its papers: the sentence of each code."""

from ui.translation import noop

SENTENCES = {
    "act_in_future": noop(
        "messages", "Thời điểm {at:%H:%M %d/%m/%Y} ở tương lai. Kiểm tra lại ngày giờ đã nhập."
    ),
    "leader_needed": noop(
        "messages",
        "Việc này cần lãnh đạo duyệt. Xin ý kiến rồi ghi tên lãnh đạo đang làm việc vào ô người duyệt.",
    ),
    "papers_to_bring_missing": noop(
        "messages", "Chưa ghi giấy tờ nào cần bổ sung. Ghi đầy đủ trong một lần."
    ),
    "not_waiting": noop(
        "messages", "Hồ sơ {code} không chờ bổ sung hay chờ nộp tiền nên không có gì để tiếp tục."
    ),
    "still_waiting": noop(
        "messages",
        "Hồ sơ {code} đang chờ người nộp từ {since:%H:%M %d/%m/%Y}. Ghi nhận đã nhận đủ rồi mới làm tiếp.",
    ),
    "not_taken_over": noop(
        "messages",
        "Hồ sơ {code} đã giao cho {unit} nhưng chưa ai xác nhận nhận. Quét để xác nhận nhận hồ sơ trước.",
    ),
    "with_leader": noop(
        "messages",
        "Hồ sơ {code} đang trình lãnh đạo ký. Ghi có kết quả, hoặc ghi lãnh đạo trả lại để làm tiếp.",
    ),
    "papers_already_back": noop("messages", "Giấy tờ của hồ sơ {code} đã được trả lại."),
    "not_submitted": noop(
        "messages", "Hồ sơ {code} chưa trình lãnh đạo ký nên không có gì để trả lại."
    ),
    "tracking_wrong": noop(
        "messages", "“{text}” không phải số hiệu bưu gửi (2 chữ, 9 số, 2 chữ như EA123456789VN)."
    ),
    "nothing_to_undo": noop(
        "messages", "Hồ sơ {code} không có việc nào để hoàn tác. Tiếp nhận nhầm thì hủy tiếp nhận."
    ),
    "undo_on_paper": noop(
        "messages",
        "Việc vừa ghi của hồ sơ {code} đã in ra giấy nên không hoàn tác được. Sửa phiếu thêm một lần nữa.",
    ),
    "nothing_to_correct": noop(
        "messages",
        "Nội dung sửa của hồ sơ {code} giống hệt phiếu hiện có nên không in phiên bản mới.",
    ),
    "not_temporary": noop("messages", "Hồ sơ {code} đã có mã chính thức, không gắn mã khác được."),
    "date_not_moved": noop(
        "messages", "Lịch hiện hành không làm đổi ngày hẹn {due:%d/%m/%Y} của hồ sơ {code}."
    ),
    "unit_missing": noop("messages", "Chưa ghi giao hồ sơ cho bộ phận nào."),
    "nothing_to_take_over": noop(
        "messages",
        "Hồ sơ {code} không được giao cho ai nên không có gì để nhận. Bên giao ghi giao hồ sơ trước.",
    ),
    "previous_open": noop(
        "messages", "Hồ sơ {code} chưa kết thúc nên chưa thể nộp lại. Mở hồ sơ đó để làm tiếp."
    ),
    "previous_other_procedure": noop(
        "messages",
        "Hồ sơ {code} thuộc thủ tục khác hoặc tính thời hạn khác nên không trừ thời gian đã dùng được.",
    ),
    "paper_nothing": noop("messages", "Hồ sơ {code} chưa có việc nào để in mẫu giấy này."),
    "nothing_handed_over": noop(
        "messages", "Từ {since:%d/%m/%Y} đến {until:%d/%m/%Y} chưa giao hồ sơ nào."
    ),
    "moment_unknown": noop(
        "messages",
        "Lúc thu phí “{moment}” không đúng. Chọn khi tiếp nhận, khi bổ sung hoặc khi trả kết quả.",
    ),
    "fee_amount_or_exempt": noop(
        "messages", "Ghi số tiền đã thu, hoặc lý do miễn; không ghi cả hai."
    ),
    "receipt_incomplete": noop("messages", "Biên lai cần cả ký hiệu và số."),
    "receipt_used": noop(
        "messages", "Biên lai {series} số {number} đã ghi cho một lần thu khác. Kiểm tra lại số."
    ),
    "payment_unknown": noop(
        "messages", "Không tìm thấy lần thu {receipt} còn hiệu lực của hồ sơ này."
    ),
    "cash_closed": noop(
        "messages",
        "Tiền ngày {day:%d/%m/%Y} của {officer} đã chốt, không ghi thêm được. Ghi vào ngày làm việc tiếp theo.",
    ),
    "place_missing": noop("messages", "Chưa ghi tên kệ hoặc ngăn."),
    "evidence_missing": noop(
        "messages",
        "Chưa ghi căn cứ (thông báo, ảnh chụp màn hình, số công văn) cho việc ngừng hệ thống.",
    ),
    "outage_open": noop(
        "messages", "Sự cố của hệ thống “{system}” đang mở. Kết thúc sự cố đó trước."
    ),
    "outage_none": noop("messages", "Không có sự cố nào đang mở của hệ thống “{system}”."),
    "form_numbers_used_up": noop(
        "messages",
        "Quầy {counter} đã dùng hết số của mẫu này trong năm {year}. Báo người quản trị.",
    ),
    "leg_beyond_total": noop(
        "messages",
        "Hẹn bộ phận làm xong lúc {due:%H:%M %d/%m/%Y} là muộn hơn ngày hẹn trả của {code}"
        " ({total:%H:%M %d/%m/%Y}). Hẹn sớm hơn.",
    ),
    "leg_due_past": noop(
        "messages", "Giờ hẹn bộ phận làm xong {due:%H:%M %d/%m/%Y} đã qua. Hẹn một giờ muộn hơn."
    ),
    "collector_other": noop(
        "messages",
        "Người nhận {name} không phải chủ hồ sơ hay người nộp của: {codes}. Kiểm tra giấy ủy quyền.",
    ),
    "paper_misplaced": noop(
        "messages",
        "Giấy tờ của hồ sơ {code} còn nằm ở “{place}” trong khi bước điện tử đã chuyển. Tìm và chuyển giấy tờ.",
    ),
    "due_provisional": noop(
        "messages", "Ngày hẹn là tạm tính: thời hạn bắt đầu khi cơ quan có thẩm quyền nhận hồ sơ."
    ),
    "days_deducted": noop(
        "messages",
        "Đã trừ {used} {unit} mà hồ sơ {code} đã dùng trước khi trả lại.",
    ),
    "mandate_expired": noop(
        "messages",
        "Giấy tờ của người nộp thay hết hạn từ ngày {day:%d/%m/%Y}. Xem lại trước khi tiếp nhận.",
    ),
    "exemption_reason_missing": noop(
        "messages", "Ghi lý do miễn phí, lệ phí, hoặc bỏ chọn Miễn (Alt+E)."
    ),
    "fee_not_noted": noop(
        "messages",
        "Hồ sơ {code} đã tiếp nhận nhưng CHƯA ghi được phí: {why} Mở hồ sơ để ghi lại phí.",
    ),
    "pad_time_missing": noop(
        "messages", "Ghi ngày giờ đã nhận, như viết trên phiếu in sẵn {code}, rồi lưu lại."
    ),
    "lateness_with_outage": noop(
        "messages",
        "Quá hạn {late}; trong lúc giải quyết, hệ thống ngừng {out} (không trừ vào thời gian quá hạn).",
    ),
    "written_before": noop(
        "messages", "Đã ghi {id}, số {numbered}. Chưa có hồ sơ, thời hạn chưa tính."
    ),
    "slip_corrected": noop(
        "messages",
        "Đã sửa phiếu {code}: phiên bản {version} có hiệu lực, phiên bản trước bị hủy. In phiếu mới cho công dân.",
    ),
    "code_bound": noop(
        "messages",
        "Đã gắn mã chính thức {code} cho mã tạm {temporary}. Cả hai mã đều quét được mãi.",
    ),
    "gap_not_reached": noop("messages", "Chưa dùng đến."),
    "gap_void": noop("messages", "Hồ sơ đã hủy tiếp nhận; số không dùng lại."),
    "gap_reserved": noop("messages", "Để dành cho quầy này khi phải khôi phục dữ liệu."),
    "gap_lost": noop(
        "messages", "Số có thể nằm trên phiếu của tệp dữ liệu đã mất; không dùng lại."
    ),
    "already_posted": noop(
        "messages", "Kết quả của hồ sơ {code} đã gửi bưu chính, số hiệu {tracking}."
    ),
    "checked_missing": noop(
        "messages",
        "Mất phiếu hẹn thì phải ghi đã đối chiếu những gì (căn cước, câu hỏi về hồ sơ) rồi mới trả.",
    ),
    "gap_pad": noop("messages", "Phiếu in sẵn đã in, chưa nhập hồ sơ."),
    "cash_closed_told": noop(
        "messages", "Đã chốt lúc {at}: đếm được {counted}, chênh lệch {difference}."
    ),
    "cash_told": noop(
        "messages", "{officer}, ngày {day:%d/%m/%Y}: {count} lần thu, cộng {total} ({words})."
    ),
    "stock_told": noop(
        "messages", "Kệ {place}: đúng {found} hồ sơ; thiếu: {missing}; lạ: {strange}."
    ),
    "dates_would_move": noop(
        "messages",
        "{count} hồ sơ đổi ngày hẹn theo lịch mới. Xem danh sách, gọi cho công dân rồi mới dời ngày hẹn.",
    ),
    "history_competent_received": noop("messages", "cơ quan có thẩm quyền đã nhận, hẹn trả {due}"),
    "history_supplement_requested": noop(
        "messages", "yêu cầu bổ sung lần {time}, số {numbered}: {papers}"
    ),
    "history_finance_requested": noop("messages", "yêu cầu thực hiện nghĩa vụ tài chính: {amount}"),
    "history_resumed": noop("messages", "đã nhận đủ, giải quyết tiếp, hẹn trả {due}"),
    "history_given_over": noop("messages", "giao hồ sơ cho {to_unit}"),
    "history_taken_over": noop("messages", "xác nhận đã nhận hồ sơ: {unit}"),
    "history_submitted": noop("messages", "trình lãnh đạo ký"),
    "history_sent_back": noop("messages", "lãnh đạo trả lại để làm tiếp: {reason}"),
    "history_refused": noop("messages", "từ chối giải quyết, số {numbered}: {reason}"),
    "history_withdrawn": noop("messages", "công dân rút hồ sơ: {reason}"),
    "history_papers_handed_back": noop("messages", "trả lại giấy tờ cho {to}"),
    "history_stopped": noop("messages", "dừng giải quyết, số {numbered}: {reason}"),
    "history_extended": noop("messages", "xin lỗi và hẹn lại {due}, số {numbered}: {reason}"),
    "history_rescheduled": noop("messages", "dời ngày hẹn theo lịch mới: {due}"),
    "history_undone": noop("messages", "hoàn tác việc {kind}: {reason}"),
    "history_corrected": noop("messages", "sửa phiếu, in phiên bản mới: {reason}"),
    "history_bound": noop("messages", "gắn mã chính thức {code}"),
    "history_posted": noop("messages", "gửi bưu chính, số hiệu {tracking}"),
    "history_shelved": noop("messages", "xếp giấy tờ ở {place}"),
    "history_fee_paid": noop("messages", "thu {amount}, biên lai {receipt}"),
    "history_fee_exempt": noop("messages", "miễn phí, lệ phí: {exempt}"),
    "history_fee_cancelled": noop("messages", "hủy lần thu đã ghi: {reason}"),
    "history_of_competent_received": noop("messages", "bắt đầu tính thời hạn"),
    "history_of_supplement_requested": noop("messages", "yêu cầu bổ sung"),
    "history_of_finance_requested": noop("messages", "yêu cầu nộp tiền"),
    "history_of_resumed": noop("messages", "nhận đủ bổ sung"),
    "history_of_given_over": noop("messages", "giao hồ sơ"),
    "history_of_taken_over": noop("messages", "nhận hồ sơ"),
    "history_of_submitted": noop("messages", "trình ký"),
    "history_of_sent_back": noop("messages", "trả lại để làm tiếp"),
    "history_of_refused": noop("messages", "từ chối giải quyết"),
    "history_of_withdrawn": noop("messages", "rút hồ sơ"),
    "history_of_papers_handed_back": noop("messages", "trả lại giấy tờ"),
    "history_of_stopped": noop("messages", "dừng giải quyết"),
    "history_of_extended": noop("messages", "hẹn lại ngày trả"),
    "history_of_posted": noop("messages", "gửi bưu chính"),
    "history_of_ready": noop("messages", "ghi có kết quả"),
    "history_of_returned": noop("messages", "trả kết quả"),
    "history_of_voided": noop("messages", "hủy tiếp nhận"),
}
