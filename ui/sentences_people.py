"""People, cards and codes: the sentence of each code."""

from ui.translation import noop

SENTENCES = {
    "card_too_long": noop(
        "messages",
        "Nội dung quét dài quá {limit} ký tự nên không phải mã QR trên thẻ căn cước. Hãy quét lại.",
    ),
    "card_too_few_fields": noop(
        "messages",
        "Mã vừa quét chỉ có {fields} trường, mã QR trên thẻ căn cước phải có ít nhất 7. Hãy quét lại hoặc nhập tay.",
    ),
    "card_number_wrong": noop(
        "messages",
        "Số định danh đọc được có {length} ký tự, không đúng 12 chữ số. Hãy quét lại hoặc nhập tay.",
    ),
    "card_without_name": noop(
        "messages",
        "Mã QR không có họ và tên nên không nhận là thẻ căn cước. Hãy quét lại hoặc nhập tay.",
    ),
    "code_unreadable": noop(
        "messages",
        "“{text}” không đúng dạng mã hồ sơ (ví dụ H01.151.01-261121-0001). Hãy kiểm tra và nhập lại.",
    ),
    "code_in_future": noop(
        "messages", "Mã hồ sơ {code} mang ngày ở tương lai. Hãy kiểm tra lại mã và đồng hồ của máy."
    ),
    "counter_number_wrong": noop(
        "messages",
        "Quầy số {counter} trên tổng số {counters} quầy là không hợp lệ. Số quầy phải từ 1 đến tổng số quầy, tổng số quầy không quá {most}.",
    ),
    "scan_empty": noop("messages", "Máy quét không đọc được gì. Hãy quét lại."),
    "scan_too_long": noop(
        "messages", "Nội dung quét quá dài, không phải mã của quầy. Hãy quét lại đúng mã trên giấy."
    ),
    "scan_bare_number": noop(
        "messages",
        "Đây chỉ là một dãy số, không phải mã QR của thẻ. Hãy quét mã QR trên thẻ căn cước hoặc nhập số vào ô số giấy tờ.",
    ),
    "scan_typed_through_input_method": noop(
        "messages",
        "Mã bị bộ gõ tiếng Việt làm sai. Hãy tắt UniKey hoặc chuyển máy quét sang chế độ USB-COM rồi quét lại.",
    ),
    "scan_unknown": noop(
        "messages",
        "Không nhận ra mã này. Quầy đọc được mã hồ sơ, phiếu hẹn, thẻ căn cước, mã bưu gửi và mã số thuế.",
    ),
    "code_date_wrong": noop(
        "messages",
        "Mã có dạng mã hồ sơ nhưng ngày trong mã không có thật. Hãy quét lại hoặc nhập tay.",
    ),
    "slip_unreadable": noop(
        "messages",
        "Mã QR của phiếu không còn nguyên vẹn. Hãy quét lại, hoặc quét mã vạch hay nhập mã hồ sơ in bên dưới.",
    ),
    "number_province_unknown": noop(
        "messages",
        "Ba số đầu {province} của số định danh không có trong danh sách tỉnh. Hãy đối chiếu với thẻ.",
    ),
    "number_year_differs": noop(
        "messages",
        "Số định danh ứng với năm sinh {number_year}, trên thẻ ghi {year}. Hãy đối chiếu với thẻ.",
    ),
    "number_sex_differs": noop(
        "messages",
        "Số định danh ứng với giới tính {number_sex}, trên thẻ ghi {sex}. Hãy đối chiếu với thẻ.",
    ),
    "number_form_unknown": noop(
        "messages", "Số giấy tờ ({length} ký tự) không đúng dạng nào đã biết. Hãy kiểm tra lại."
    ),
    "cmnd_expired": noop(
        "messages", "Chứng minh nhân dân 9 số đã hết giá trị sử dụng. Hãy hỏi số định danh 12 số."
    ),
    "tax_code_check_digit": noop("messages", "Mã số thuế sai chữ số kiểm tra. Hãy kiểm tra lại."),
    "phone_of_before_2018": noop(
        "messages",
        "Số di động 11 số đã đổi từ năm 2018. Số mới có thể là {now}, hãy hỏi lại công dân.",
    ),
    "phone_form_unknown": noop("messages", "Số điện thoại không đúng dạng. Hãy hỏi lại công dân."),
    "name_missing": noop("messages", "Chưa có họ và tên."),
    "name_mangled": noop(
        "messages", "Họ và tên “{name}” có ký tự lạ, có thể hỏng khi truyền. Hãy sửa theo thẻ."
    ),
    "name_long": noop(
        "messages", "Họ và tên có {words} từ, dài khác thường. Hãy đối chiếu với thẻ."
    ),
    "birth_missing": noop("messages", "Thẻ không ghi ngày sinh."),
    "birth_incomplete": noop("messages", "Thẻ chỉ ghi năm sinh {year}."),
    "birth_unreadable": noop("messages", "Không đọc được ngày sinh “{text}”. Hãy nhập theo thẻ."),
    "birth_impossible": noop("messages", "Ngày sinh “{text}” không có thật. Hãy nhập theo thẻ."),
    "birth_in_future": noop(
        "messages", "Ngày sinh {born} ở tương lai. Hãy kiểm tra thẻ và đồng hồ của máy."
    ),
    "birth_long_ago": noop(
        "messages", "Ngày sinh {born} cách nay hơn 130 năm. Hãy đối chiếu với thẻ."
    ),
    "sex_missing": noop("messages", "Thẻ không ghi giới tính."),
    "sex_unreadable": noop("messages", "Không đọc được giới tính “{text}”. Hãy chọn theo thẻ."),
    "address_missing": noop("messages", "Thẻ không ghi nơi cư trú. Hãy hỏi và nhập tay."),
    "address_mangled": noop("messages", "Địa chỉ “{address}” có ký tự hỏng. Hãy sửa theo thẻ."),
    "issue_missing": noop("messages", "Thẻ không ghi ngày cấp."),
    "issue_impossible": noop("messages", "Ngày cấp “{text}” không có thật. Hãy nhập theo thẻ."),
    "issue_in_future": noop(
        "messages", "Ngày cấp {issued} ở tương lai. Hãy kiểm tra thẻ và đồng hồ của máy."
    ),
    "issue_before_birth": noop(
        "messages", "Ngày cấp {issued} trước ngày sinh. Hãy đối chiếu với thẻ."
    ),
    "old_number_odd": noop(
        "messages", "Số CMND cũ trên thẻ không có 9 hoặc 12 chữ số. Hãy đối chiếu với thẻ."
    ),
}
