"""What is said of a hub that is a database: to a clerk, and to who looks after it."""

from ui.translation import noop

SENTENCES = {
    "hub_busy": noop(
        "messages",
        "Nơi chung đang bận. Cứ làm việc bình thường: quầy sẽ tự gửi lại sau ít phút.",
    ),
    "hub_full": noop(
        "messages",
        "Ổ đĩa của nơi chung đã đầy nên chưa nhận thêm. Việc đã lưu ở máy này; báo người quản trị dọn chỗ ngay.",
    ),
    "hub_nearly_full": noop(
        "messages",
        "Nơi chung đã dùng {percent} % chỗ được dành. Báo người quản trị dọn hoặc thêm ổ đĩa trong tuần này.",
    ),
    "hub_untrusted": noop(
        "messages",
        "Máy chủ của nơi chung không chứng minh được là đúng máy, nên quầy không nối. Kiểm tra ngày giờ của máy này; nếu đúng, báo người quản trị xem chứng thư.",
    ),
    "hub_tls_off": noop(
        "messages",
        "Máy chủ của nơi chung chưa bật mã hóa đường truyền. Nhờ người quản trị bật TLS rồi nối lại.",
    ),
    "hub_tls_needed": noop(
        "messages",
        "Nối qua mạng phải có mã hóa và chứng thư được kiểm tra, địa chỉ này lại ghi sslmode={sslmode}. Bỏ phần đó hoặc ghi sslmode=verify-full.",
    ),
    "hub_outdated": noop(
        "messages",
        "Nơi chung là bản cũ hơn chương trình này. Nhờ người quản trị chạy lại lệnh hub init bằng bản mới.",
    ),
    "hub_newer": noop(
        "messages",
        "Nơi chung đã ở bản {version}, mới hơn chương trình này. Cập nhật chương trình rồi làm lại.",
    ),
    "hub_not_made": noop(
        "messages",
        "Kho dữ liệu này chưa được lập làm nơi chung. Chạy lệnh hub init với địa chỉ đó trước.",
    ),
    "hub_too_old": noop(
        "messages",
        "PostgreSQL ở đó là bản {version}; nơi chung cần từ bản 15. Cài bản mới rồi làm lại.",
    ),
    "hub_encoding": noop(
        "messages",
        "Kho dữ liệu dùng bảng mã {encoding}, không giữ đúng được chữ Việt. Tạo kho mới với bảng mã UTF8.",
    ),
    "hub_rights_missing": noop(
        "messages",
        "Tài khoản trong địa chỉ không được phép làm việc này. Dùng tài khoản quản trị của nơi chung.",
    ),
    "hub_room_unknown": noop(
        "messages",
        "Chưa biết nơi chung được dùng bao nhiêu chỗ trên ổ đĩa, nên không báo trước được khi sắp đầy.",
    ),
    "hub_superuser": noop(
        "messages",
        "“{user}” là tài khoản toàn quyền. Hằng ngày hãy dùng một tài khoản thuộc nhóm hub_admin để cấp mã và loại quầy.",
    ),
    "hub_tls_weak": noop(
        "messages",
        "Dòng {line} của pg_hba.conf cho {address} vào mà không mã hóa. Đổi host thành hostssl.",
    ),
    "hub_password_weak": noop(
        "messages",
        "Máy chủ còn cho vào bằng cách {method} (dòng {line} của pg_hba.conf). Đổi thành scram-sha-256.",
    ),
    "hub_unsafe": noop(
        "messages",
        "Máy chủ đang tắt {setting}: mất điện có thể làm mất việc đã nhận. Bật lại thiết lập đó.",
    ),
    "code_spent": noop(
        "messages",
        "Mã nối quầy này đã dùng rồi. Mỗi mã chỉ dùng một lần; nhờ người quản trị cấp mã mới.",
    ),
    "code_of_another": noop(
        "messages", "Mã này cấp cho quầy {counter}. Nhập mã của đúng quầy này, hoặc nhờ cấp mã mới."
    ),
    "counter_joined": noop(
        "messages",
        "Quầy {counter} đang nối với nơi chung. Nếu máy cũ đã mất hoặc thay, hãy loại quầy đó trước rồi cấp mã mới.",
    ),
    "counter_unknown": noop(
        "messages",
        "Không có quầy {counter} nào đang nối với nơi chung. Kiểm tra lại mã cơ quan và số quầy.",
    ),
}
