"""Days, hours and calendars: the sentence of each code."""

from ui.translation import noop

SENTENCES = {
    "calendar_missing": noop(
        "messages",
        "Chưa có lịch làm việc năm {year} nên không tính được ngày hẹn. Nhập lịch năm {year} ở Sổ sách (F11) rồi làm lại.",
    ),
    "week_missing": noop(
        "messages",
        "Chưa khai giờ làm việc cho ngày {date:%d/%m/%Y}. Khai giờ làm việc trong tuần ở Cài đặt.",
    ),
    "day_off": noop("messages", "Ngày {date:%d/%m/%Y} là ngày nghỉ, không có giờ làm việc."),
    "duration_invalid": noop(
        "messages",
        "Thời hạn giải quyết {amount} không hợp lệ. Nhập số từ 1 trở lên; với “trong ngày” hoặc “không quy định” thì nhập 0.",
    ),
    "duration_too_long": noop(
        "messages",
        "Thời hạn giải quyết {amount} quá dài (nhiều nhất {most}). Kiểm tra lại số đã nhập.",
    ),
    "received_off_hours": noop(
        "messages", "Đang ngoài giờ tiếp nhận. Vẫn nhận được hồ sơ; hãy xem lại ngày hẹn."
    ),
    "received_on_day_off": noop(
        "messages", "Hôm nay là ngày nghỉ. Vẫn nhận được hồ sơ; hãy xem lại ngày hẹn."
    ),
    "calendar_provisional": noop(
        "messages", "Lịch nghỉ năm {year} chưa chính thức, ngày hẹn có thể thay đổi."
    ),
    "calendar_resource": noop(
        "messages",
        "Tệp lịch đi kèm chương trình bị thiếu hoặc hỏng ({name}). Cài lại chương trình; dữ liệu hồ sơ vẫn còn nguyên.",
    ),
    "calendar_not_json": noop(
        "messages", "Tệp không đọc được: không phải JSON hợp lệ. Xuất lại tệp rồi nhập lại."
    ),
    "calendar_empty": noop(
        "messages", "Tệp không có ngày nào hoặc sai cấu trúc lịch. Dùng tệp mẫu rồi nhập lại."
    ),
    "calendar_columns_missing": noop(
        "messages", "Bảng thiếu cột “Ngày” hoặc cột “Loại” ở dòng tiêu đề."
    ),
    "calendar_cell_invalid": noop("messages", "Ô “{column}” phải là chữ, không đọc được: {value}."),
    "calendar_date_invalid": noop("messages", "Ngày “{value}” không đúng. Viết như 24/11/2026."),
    "calendar_date_twice": noop(
        "messages", "Ngày {date:%d/%m/%Y} có hai lần trong tệp. Bỏ bớt một dòng."
    ),
    "calendar_kind_unknown": noop(
        "messages",
        "Không hiểu loại ngày “{value}”. Dùng: Nghỉ lễ, Nghỉ bù, Nghỉ hoán đổi, Làm bù, Trực thứ Bảy, Nghỉ địa phương.",
    ),
    "calendar_day_not_weekend": noop(
        "messages",
        "Ngày {date:%d/%m/%Y} không phải thứ Bảy hay Chủ nhật nên không thể là ngày làm bù hoặc ngày trực.",
    ),
    "calendar_makeup_without_hours": noop(
        "messages",
        "Ngày làm bù {date:%d/%m/%Y} chưa ghi làm thay cho ngày nào, cũng chưa ghi giờ làm việc.",
    ),
    "calendar_replaced_day_not_off": noop(
        "messages", "Ngày {date:%d/%m/%Y} được làm bù nhưng trong tệp chưa ghi là ngày nghỉ."
    ),
    "calendar_sessions_invalid": noop(
        "messages",
        "Giờ làm việc “{value}” không đúng. Viết như 07:30-11:30, 13:30-17:00, theo thứ tự trong ngày.",
    ),
    "calendar_sessions_not_for_kind": noop(
        "messages", "Ngày nghỉ {date:%d/%m/%Y} không ghi giờ làm việc. Xóa ô giờ."
    ),
    "calendar_provisional_unclear": noop(
        "messages",
        "Ô “Năm tạm” ghi “{value}”, không rõ có hay không. Ghi “x” nếu lịch chưa chính thức, để trống nếu đã chính thức.",
    ),
    "calendar_year_invalid": noop(
        "messages", "Năm “{value}” không đúng. Năm phải từ 2000 đến 2100."
    ),
    "calendar_wrong_year": noop("messages", "Ngày {date:%d/%m/%Y} không thuộc năm {year}."),
    "calendar_holiday_missing": noop(
        "messages",
        "Lịch năm {year} thiếu ngày lễ {date:%d/%m/%Y}. Tệp phải có đủ các ngày của cả năm, vì sẽ thay cho lịch đang dùng.",
    ),
    "calendar_week_invalid": noop(
        "messages", "Giờ làm việc trong tuần phải đủ 7 ngày, từ thứ Hai đến Chủ nhật."
    ),
    "day_first_day": noop("messages", "{weekday} {date}: ngày tiếp nhận{named}, không tính."),
    "day_working_day": noop("messages", "{weekday} {date}: ngày làm việc thứ {count}."),
    "day_makeup_work": noop("messages", "{weekday} {date}: ngày làm việc thứ {count}{named}."),
    "day_weekend": noop("messages", "{weekday} {date}: nghỉ hằng tuần, không tính."),
    "day_holiday": noop("messages", "{weekday} {date}: nghỉ{named}, không tính."),
    "day_compensation": noop("messages", "{weekday} {date}: nghỉ bù{named}, không tính."),
    "day_swapped_off": noop("messages", "{weekday} {date}: nghỉ hoán đổi{named}, không tính."),
    "day_local_off": noop(
        "messages", "{weekday} {date}: nghỉ theo lịch của cơ quan{named}, không tính."
    ),
    "day_duty_saturday": noop(
        "messages", "{weekday} {date}: chỉ trực tiếp nhận và trả kết quả, không tính."
    ),
    "day_calendar_day": noop("messages", "{weekday} {date}: ngày thứ {count}{named}."),
    "day_moved": noop(
        "messages", "{weekday} {date}: hạn rơi vào ngày nghỉ nên chuyển sang ngày làm việc này."
    ),
    "day_same_day": noop("messages", "{weekday} {date}: trả kết quả trong ngày này."),
    "day_after_cutoff": noop(
        "messages",
        "{weekday} {date}: nhận sau 15 giờ hoặc sau giờ làm việc, chuyển sang ngày làm việc tiếp theo.",
    ),
    "day_after_closing": noop(
        "messages", "{weekday} {date}: nhận sau giờ làm việc, tính từ ngày làm việc tiếp theo."
    ),
    "day_working_hours": noop("messages", "{weekday} {date}: tính {time} làm việc."),
    "kind_holiday": noop("messages", "Nghỉ lễ, tết"),
    "kind_compensation": noop("messages", "Nghỉ bù"),
    "kind_swapped_off": noop("messages", "Nghỉ hoán đổi"),
    "kind_makeup_work": noop("messages", "Làm bù"),
    "kind_duty_saturday": noop("messages", "Trực thứ Bảy"),
    "kind_local_off": noop("messages", "Nghỉ địa phương"),
    "unit_working-days": noop("messages", "ngày làm việc"),
    "unit_calendar-days": noop("messages", "ngày"),
    "unit_months": noop("messages", "tháng"),
    "unit_working-hours": noop("messages", "giờ làm việc"),
    "unit_same-day": noop("messages", "trong ngày"),
    "unit_none": noop("messages", "không quy định"),
    "timeliness_early": noop("messages", "trước hạn"),
    "timeliness_on_time": noop("messages", "đúng hạn"),
    "timeliness_late": noop("messages", "quá hạn"),
    "clock_started": noop(
        "messages", "Hồ sơ đã bắt đầu tính thời hạn từ {at:%d/%m/%Y %H:%M}, không bắt đầu lại được."
    ),
    "clock_paused": noop(
        "messages",
        "Hồ sơ đang chờ người nộp từ {since:%d/%m/%Y %H:%M}. Ghi nhận đã nhận đủ rồi mới làm tiếp.",
    ),
    "clock_not_paused": noop(
        "messages",
        "Hồ sơ không ở trạng thái chờ bổ sung hay chờ nộp tiền nên không có gì để tiếp tục.",
    ),
    "clock_stopped": noop(
        "messages", "Hồ sơ đã kết thúc xử lý lúc {at:%d/%m/%Y %H:%M}, thời hạn không còn thay đổi."
    ),
    "clock_without_due": noop(
        "messages", "Thủ tục này không quy định thời hạn nên không có ngày hẹn để gia hạn."
    ),
    "act_before_day": noop(
        "messages", "Chưa thể chốt tiền ngày {day} vào lúc {at}: sớm hơn ngày đó. Sửa lại lúc chốt."
    ),
    "before_previous_act": noop(
        "messages",
        "Thời điểm {at:%d/%m/%Y %H:%M} sớm hơn việc đã ghi trước đó ({previous:%d/%m/%Y %H:%M}). Kiểm tra lại ngày giờ.",
    ),
    "extension_not_later": noop(
        "messages",
        "Ngày hẹn lại {until:%d/%m/%Y} không muộn hơn ngày hẹn hiện tại ({due:%d/%m/%Y}). Chọn ngày muộn hơn.",
    ),
    "extension_past": noop(
        "messages", "Ngày hẹn lại {until:%d/%m/%Y} đã qua. Chọn một ngày làm việc sắp tới."
    ),
    "day_paused": noop(
        "messages",
        "{weekday} {date}: chờ người nộp bổ sung hoặc thực hiện nghĩa vụ tài chính, không tính.",
    ),
    "day_resumed_day": noop(
        "messages", "{weekday} {date}: ngày nhận đủ để giải quyết tiếp, không tính."
    ),
    "day_kept": noop(
        "messages", "{weekday} {date}: ngày cuối của thời hạn, để lại tính sau khi nhận đủ."
    ),
    "day_before_restart": noop(
        "messages", "{weekday} {date}: thời hạn được tính lại từ đầu, ngày này không tính nữa."
    ),
    "day_request_day": noop(
        "messages", "{weekday} {date}: đã dùng {time} đến lúc yêu cầu bổ sung."
    ),
    "day_overdue": noop("messages", "{weekday} {date}: đã quá ngày hẹn, chưa hẹn lại."),
    "day_extension_day": noop(
        "messages", "{weekday} {date}: ngày thứ {count}, thuộc thời gian gia hạn."
    ),
    "policy_continue": noop("messages", "tính tiếp phần thời hạn còn lại"),
    "policy_restart": noop("messages", "tính lại từ đầu"),
    "policy_shift": noop("messages", "cộng thêm đúng thời gian đã chờ"),
    "why_supplement": noop("messages", "chờ bổ sung"),
    "why_finance": noop("messages", "chờ thực hiện nghĩa vụ tài chính"),
    "late_by_requests": noop(
        "messages",
        "Đã yêu cầu bổ sung {count} lần nên Bộ chỉ số 766 tính là quá hạn, dù vẫn trong hạn giải quyết.",
    ),
    "leg_does_not_fit": noop(
        "messages",
        "Các bước cộng lại dài hơn thời hạn chung. Bước này phải xong trong hạn chung, không có thêm thời gian.",
    ),
    "clock_deducted": noop("messages", "Đã trừ {used} {unit} dùng ở lần tiếp nhận trước."),
}
