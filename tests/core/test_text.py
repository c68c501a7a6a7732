"""Vietnamese text as stored, found, sorted and printed."""

import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter import text

ANY = st.text(st.characters(exclude_categories=()), max_size=60)
PROPERTY = settings(derandomize=True, max_examples=100, deadline=None, database=None)


def test_a_search_key_has_no_marks_and_no_crossed_d() -> None:
    assert text.fold("  ĐẶNG  Thị\tƯớc ") == "dang thi uoc"


def test_the_search_key_is_the_same_whatever_the_unicode_form() -> None:
    name = "Nguyễn Thị Đường"
    assert text.fold(unicodedata.normalize("NFD", name)) == text.fold(name) == "nguyen thi duong"


def test_old_and_new_places_of_the_tone_give_one_search_key() -> None:
    assert text.fold("Hoà Thuý") == text.fold("Hòa Thúy")


@given(ANY)
@PROPERTY
def test_folding_twice_is_folding_once(any_text: str) -> None:
    assert text.fold(text.fold(any_text)) == text.fold(any_text)


@given(ANY)
@PROPERTY
def test_clean_text_can_always_be_stored(any_text: str) -> None:
    cleaned = text.clean(any_text)
    assert cleaned.encode("utf-8").decode() == cleaned == text.clean(cleaned) == text.nfc(cleaned)


@given(ANY)
@PROPERTY
def test_no_text_breaks_masking_or_judging(any_text: str) -> None:
    assert len(text.mask(any_text)) == len(any_text)
    assert text.looks_mangled(any_text + "?")
    assert len(text.mask_digits(any_text)) == len(any_text)


def test_clean_text_has_no_control_characters_and_single_blanks() -> None:
    assert text.clean("\ufeff\x02 Trần \r\n Văn\u200b\u00a0An\x00\x1d") == "Trần Văn An"


def test_a_megabyte_of_marks_is_cleaned() -> None:
    assert text.clean("ầ" + "\u0323\u0301" * 500_000 + " An").endswith(" An")


def test_money_is_written_with_dots() -> None:
    assert [text.money(n) for n in (0, 8000, 1234567)] == ["0 đ", "8.000 đ", "1.234.567 đ"]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (11, "Mười một đồng"),
        (14, "Mười bốn đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (55, "Năm mươi lăm đồng"),
        (101, "Một trăm linh một đồng"),
        (105, "Một trăm linh năm đồng"),
        (110, "Một trăm mười đồng"),
        (8000, "Tám nghìn đồng"),
        (15000, "Mười lăm nghìn đồng"),
        (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
        (2_000_010, "Hai triệu không trăm mười đồng"),
        (
            121_231_341,
            "Một trăm hai mươi mốt triệu hai trăm ba mươi mốt nghìn ba trăm bốn mươi mốt đồng",
        ),
        (3_000_000_000, "Ba tỷ đồng"),
        (1_000_002_000, "Một tỷ không trăm linh hai nghìn đồng"),
        (-8000, "Âm tám nghìn đồng"),
    ],
)
def test_amounts_are_said_as_people_say_them(amount: int, words: str) -> None:
    assert text.in_words(amount) == words


def test_numbers_are_masked_for_lists() -> None:
    assert text.mask("001099012345") == "0010****2345"
    assert text.mask("012345678") == "01****678"
    assert text.mask("12345") == "*****"


def test_the_log_never_shows_a_number_of_a_card() -> None:
    card = "001099012345|012345678|Trần Văn An|15032001|Nam|Hà Nội|20052021"
    masked = text.mask_digits(card)
    assert "001099012345" not in masked
    assert "012345678" not in masked
    assert text.mask_digits("0912345678") != "0912345678"


def test_the_log_keeps_dossier_codes_whole() -> None:
    for code in ("000.00.15.H25-180320-0003", "G09.20-20260609-0092637"):
        assert text.mask_digits(code) == code


def test_dates_are_written_as_on_state_papers() -> None:
    assert text.date_text(date(2026, 2, 5)) == "05/02/2026"
    assert text.long_date(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert text.long_date(date(2026, 3, 15)) == "ngày 15 tháng 3 năm 2026"
    assert text.long_date(date(2026, 11, 9)) == "ngày 09 tháng 11 năm 2026"


def test_moments_are_shown_in_the_time_of_viet_nam() -> None:
    expected = "17 giờ 00 phút, ngày 26 tháng 11 năm 2026"
    assert text.moment_text(datetime(2026, 11, 26, 17, 0, tzinfo=text.VIETNAM)) == expected
    assert text.moment_text(datetime(2026, 11, 26, 10, 0, tzinfo=UTC)) == expected


def test_weekdays_have_their_vietnamese_names() -> None:
    assert text.weekday(date(2026, 11, 23)) == "thứ Hai"
    assert text.weekday(date(2026, 11, 29)) == "Chủ nhật"


@pytest.mark.parametrize(
    "name", ["Trần Văn An", "H'Bia Niê", "Y Thêm", "Ngô-Đình Ấn", "ĐẶNG THỊ ƯỚC"]
)
def test_a_sound_name_is_not_called_mangled(name: str) -> None:
    assert not text.looks_mangled(name)
    assert not text.looks_mangled(unicodedata.normalize("NFD", name))


@pytest.mark.parametrize(
    "name", ["Tr?n V?n An", "Tr\ufffdn An", "Tráº§n An", "Tra:'n An", "An\x05", "陈文安", "Nguye6n"]
)
def test_a_mangled_name_is_noticed(name: str) -> None:
    assert text.looks_mangled(name)
