"""Form 02 says at once all that lacks; only an accepted dossier has a code on it."""

import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from counter.errors import Refused
from counter.events import Paper, Person
from counter.office import SAMPLE_OFFICE
from counter.paper.supplement import NOT_ACCEPTED, Supplement, supplement
from counter.vietqr import Payment, payment_text
from tests.core.papers import (
    COMPANY,
    FORTY,
    LONG_NAME,
    LONG_PERSON,
    LONG_WORK,
    OFFICE,
    OLD_CODE,
    OWNER,
    RECEIVER,
    SIZES,
    SUBMITTER,
    is_clean,
    is_one_paper,
    is_own,
    pages,
    read,
    size,
    whole,
    words,
)
from tests.core.test_paper_slip import CODE, MM, moment, places

PAY = payment_text(Payment("970405", "3100205123456", 8000, CODE))
BEFORE = Supplement(
    "12/HDHS",
    moment(21, 9, 20),
    OWNER,
    "Đăng ký khai sinh",
    (
        Paper("Giấy chứng sinh"),
        Paper("Giấy tờ chứng minh nơi cư trú", "certified", 2),
        Paper("Ảnh chân dung", "electronic"),
        Paper("Cam đoan về việc sinh", ""),
    ),
    "Giấy chứng sinh nộp kèm là bản photo không có dấu.",
    RECEIVER,
    guidance="Xin cấp lại giấy chứng sinh tại Trạm Y tế xã.",
)
AFTER = replace(BEFORE, code=CODE, paused_at=moment(21, 10))
LONGEST = replace(
    AFTER,
    person=LONG_PERSON,
    submitter=SUBMITTER,
    content=LONG_WORK,
    code=OLD_CODE,
    papers=FORTY,
    reason="Hồ sơ thiết kế chưa đúng quy chuẩn hiện hành; " * 12,
    guidance="Đề nghị liên hệ đơn vị tư vấn thiết kế để hoàn thiện; " * 12,
    time=2,
    approved_by="Phó Giám đốc Nguyễn Thị Ước",
    vietqr=PAY,
    fee=8000,
)


def test_papers_of_no_kind_say_how_many_are_wanted() -> None:
    asked = (Paper("Ảnh chân dung 4×6", "", 3), Paper("Tờ khai", ""))
    text = words(made(replace(BEFORE, papers=asked)))
    assert "Ảnh chân dung 4×6 (số lượng: 03)" in text
    assert text.count("số lượng:") == 1


def made(what: Supplement = BEFORE, **changes: Any) -> bytes:
    return supplement(what, OFFICE, **changes)


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("place", ["Phong Nha – Kẻ Bàng Thượng", "Định Mỹ Thượng Hạ " * 4])
def test_a_place_with_a_long_name_stays_within_the_margin(paper: str, place: str) -> None:
    pdf = supplement(AFTER, replace(OFFICE, place=place), size=paper)
    is_clean(pdf)
    margin = {"a4": 15, "a5": 10}[paper]
    wide = SIZES[paper][0]
    assert max(right for _, _, right, _ in places(pdf)) <= (wide - margin) * MM + 1


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_before_acceptance_there_is_no_code_and_no_bars(paper: str) -> None:
    pdf = made(size=paper)
    text = words(pdf)
    assert size(pdf) == SIZES[paper]
    assert pages(pdf) == 1
    assert read(pdf) == []
    assert "Mã hồ sơ" not in text
    for phrase in (
        "Mẫu số 02 – Thông tư 03/2025/TT-VPCP",
        "Số: 12/HDHS",
        "Định Mỹ, ngày 21 tháng 11 năm 2026",
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "Tiếp nhận hồ sơ/yêu cầu của Ông/Bà: NGUYỄN THỊ HOÀI THƯƠNG",
        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh",
        "Địa chỉ: Thôn Đông Thượng, xã Định Mỹ, tỉnh An Giang",
        "Số điện thoại: 0912345678",
        "Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:",
        "1 Giấy chứng sinh 01",
        "2 Giấy tờ chứng minh nơi cư trú 02",
        "3 Ảnh chân dung (bản điện tử: 01)",
        "4 Cam đoan về việc sinh",
        "Lý do: Giấy chứng sinh nộp kèm là bản photo không có dấu.",
        "Hướng dẫn: Xin cấp lại giấy chứng sinh tại Trạm Y tế xã.",
        NOT_ACCEPTED,
        "số điện thoại 1900 1234 để được hướng dẫn./.",
        "NGƯỜI HƯỚNG DẪN",
        "(Ký và ghi rõ họ tên)",
        "Trần Văn Bảo",
    ):
        assert phrase in text
    is_clean(pdf)


@pytest.mark.parametrize(("paper", "dots"), [("a4", 203), ("a4", 300), ("a5", 203), ("a5", 600)])
def test_after_acceptance_its_bars_are_the_code_of_the_dossier(paper: str, dots: int) -> None:
    pdf = made(AFTER, size=paper, dots=dots)
    assert read(pdf, dots) == [CODE]
    text = words(pdf)
    assert f"Mã hồ sơ: {CODE}" in text
    assert "tạm dừng từ 10 giờ 00 phút, ngày 21 tháng 11 năm 2026" in text
    assert NOT_ACCEPTED not in text


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_forty_papers_go_on_over_numbered_pages_and_none_is_lost(paper: str) -> None:
    pdf = made(LONGEST, size=paper)
    count = pages(pdf)
    assert count > 1
    text = whole(pdf)
    for one in FORTY:
        assert one.name in text
    for page in range(count):
        on_page = words(pdf, page)
        assert f"Trang {page + 1}/{count}" in on_page
        assert "12/HDHS" in on_page
        assert OLD_CODE in on_page
        if "Bản vẽ thiết kế" in on_page:
            assert "Thành phần hồ sơ" in on_page
    for phrase in (
        LONG_NAME,
        LONG_WORK,
        "Người nộp hồ sơ: TRẦN LÊ NGUYỄN VĂN HOÀNG MINH ĐỨC",
        "Email: hoaithuong.nguyenphuoc@vidu.vn",
        "(Lần thứ 2, được Phó Giám đốc Nguyễn Thị Ước đồng ý)",
    ):
        assert phrase in text
    # Who signs stands below words, not alone on a page.
    assert "để được hướng dẫn./." in words(pdf, count - 1)
    assert "NGƯỜI HƯỚNG DẪN" in words(pdf, count - 1)
    is_clean(pdf)
    is_own(pdf)
    assert read(pdf) == [OLD_CODE]


@pytest.mark.parametrize("count", range(0, 24, 3))
def test_wherever_the_page_ends_all_papers_and_the_signature_are_there(count: int) -> None:
    pdf = made(replace(LONGEST, papers=FORTY[:count]), size="a5")
    text = whole(pdf)
    assert text.count("Bản vẽ thiết kế xây dựng") == count
    assert text.count("NGƯỜI HƯỚNG DẪN") == 1
    is_clean(pdf)


def test_the_fee_of_a_supplement_can_be_paid_by_its_vietqr() -> None:
    pdf = made(replace(AFTER, vietqr=PAY, fee=8000), size="a5", dots=203)
    assert read(pdf, 203) == sorted([CODE, PAY])
    assert "nộp 8.000 đ bằng ứng dụng ngân hàng" in words(pdf)
    is_clean(pdf)


def test_an_organisation_is_spoken_of_as_one() -> None:
    text = words(made(replace(BEFORE, person=COMPANY)))
    assert f"Tiếp nhận hồ sơ/yêu cầu của cơ quan, tổ chức: {COMPANY.name}" in text
    assert "Người đại diện: Lê Ánh" in text
    assert "Yêu cầu Quý cơ quan, tổ chức hoàn thiện hồ sơ" in text
    assert "Ông/Bà" not in text


def test_the_adviser_s_own_number_goes_before_that_of_the_office() -> None:
    text = words(made(replace(BEFORE, phone="02963 123 456")))
    assert "số điện thoại 02963 123 456 để được hướng dẫn" in text
    assert "1900 1234" not in text


def test_a_first_request_is_not_numbered() -> None:
    assert "Lần thứ" not in words(made())


def test_a_form_of_another_year_has_the_number_of_its_circular() -> None:
    pdf = made(replace(BEFORE, day=moment(5, 9, month=2, year=2024)))
    assert "Mẫu số 02 – Thông tư 01/2018/TT-VPCP" in words(pdf)
    assert "ngày 05 tháng 02 năm 2024" in words(pdf)


def test_a_sample_office_marks_every_page() -> None:
    pdf = supplement(LONGEST, SAMPLE_OFFICE, size="a5")
    for page in range(pages(pdf)):
        assert "MẪU THỬ – KHÔNG CÓ GIÁ TRỊ" in words(pdf, page)
    assert read(pdf) == [OLD_CODE]


def test_the_same_request_is_the_same_paper_in_fonts_of_its_own() -> None:
    is_one_paper(lambda: made(AFTER))
    is_own(made(AFTER, size="a5"))


def test_detached_marks_are_joined_and_letters_nobody_can_print_are_named() -> None:
    loose = unicodedata.normalize("NFD", "Nguyễn Thị Hường")
    assert "Ông/Bà: Nguyễn Thị Hường" in words(made(replace(BEFORE, person=Person(loose))))
    odd = replace(BEFORE, reason="Thiếu 漢 tự")
    with pytest.raises(Refused) as refusal:
        made(odd)
    assert (refusal.value.code, refusal.value.values) == ("glyph_missing", {"letters": "漢"})
    assert "Thiếu □ tự" in words(made(odd, replace=True))


def test_unknown_paper_and_printer_are_refused() -> None:
    for changes, code in (({"size": "a3"}, "paper_unknown"), ({"dots": 72}, "dots_unknown")):
        with pytest.raises(Refused) as refusal:
            made(**changes)
        assert refusal.value.code == code
