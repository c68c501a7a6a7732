"""Identity cards and numbers, with every oddity that people bring to the counter."""

import unicodedata
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter import citizen
from counter.citizen import Card, NumberKind, read_card
from counter.errors import Refused

PROPERTY = settings(derandomize=True, max_examples=100, deadline=None, database=None)
ANY = st.text(st.characters(exclude_categories=()), max_size=200)
TODAY = date(2026, 11, 21)
OLD = "001201012345|012345678|Nguyễn Văn An|15032001|Nam|Số 1, Cầu Giấy, Hà Nội|20052021"
NEW = "037198012345||Trần Thị Bình|20111998|Nữ|Xóm Đông, Giao Minh, Ninh Bình|06102025||||"


def with_field(position: int, value: str, text: str = OLD) -> str:
    fields = text.split("|")
    fields[position] = value
    return "|".join(fields)


def codes(card: Card) -> list[str]:
    return [caution.code for caution in card.cautions]


def test_a_card_of_seven_fields_is_read() -> None:
    assert read_card(OLD, TODAY) == Card(
        number="001201012345",
        old_number="012345678",
        name="Nguyễn Văn An",
        born="2001-03-15",
        sex="Nam",
        address="Số 1, Cầu Giấy, Hà Nội",
        issued="2021-05-20",
    )


def test_a_card_of_eleven_fields_is_read() -> None:
    card = read_card(NEW, TODAY)
    assert (card.number, card.old_number, card.name) == ("037198012345", None, "Trần Thị Bình")
    assert (card.born, card.sex, card.issued) == ("1998-11-20", "Nữ", "2025-10-06")
    assert codes(card) == []


@pytest.mark.parametrize("extra", ["|", "||||", "|Trần Văn Cha|Lê Thị Mẹ|x|y|z"])
def test_further_fields_change_nothing(extra: str) -> None:
    assert read_card(OLD + extra, TODAY) == read_card(OLD, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "]Q1" + OLD + "\r\n",
        "\x02" + OLD + "\x03",
        "\ufeff" + OLD + "\t",
        "  \r\n" + OLD + "\x1d",
        "\x1d]d2" + OLD + "\x04",
        unicodedata.normalize("NFD", OLD),
        OLD.encode().decode("latin-1"),
        OLD.encode()
        .decode("latin-1")
        .encode()
        .decode("latin-1")
        .encode("latin-1")
        .decode("latin-1"),
        OLD.replace("|", " | "),
        OLD.encode("gb18030").decode("utf-8", "surrogateescape"),
    ],
)
def test_what_the_line_puts_around_a_card_is_taken_off(text: str) -> None:
    assert read_card(text, TODAY) == read_card(OLD, TODAY)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "card_too_few_fields"),
        ("001201012345", "card_too_few_fields"),
        ("|".join(OLD.split("|")[:6]), "card_too_few_fields"),
        (with_field(0, ""), "card_number_wrong"),
        (with_field(0, "00120101234"), "card_number_wrong"),
        (with_field(0, "0012010123456"), "card_number_wrong"),
        (with_field(0, "00120101234A"), "card_number_wrong"),
        (with_field(0, "٠٠١٢٠١٠١٢٣٤٥"), "card_number_wrong"),
        (with_field(2, ""), "card_without_name"),
        (with_field(2, " \x00\u200b "), "card_without_name"),
        ("||||||", "card_number_wrong"),
        (OLD + "|" + "x" * 5000, "card_too_long"),
    ],
)
def test_no_number_too_few_fields_or_no_name_is_no_card(text: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_card(text, TODAY)
    assert refusal.value.code == code


def test_a_card_with_nothing_but_number_and_name_is_a_card() -> None:
    card = read_card("001201012345||Nguyễn Văn An||||", TODAY)
    assert (card.old_number, card.born, card.sex, card.address, card.issued) == (None,) * 5
    assert codes(card) == ["birth_missing", "sex_missing", "address_missing", "issue_missing"]


@pytest.mark.parametrize(
    ("birth", "born", "cautions"),
    [
        ("15032001", "2001-03-15", []),
        ("15/03/2001", "2001-03-15", []),
        ("00002001", "2001", ["birth_incomplete"]),
        ("00032001", "2001", ["birth_incomplete"]),
        ("2001", "2001", ["birth_incomplete"]),
        ("31022001", None, ["birth_impossible"]),
        ("00000000", None, ["birth_impossible"]),
        ("99999999", None, ["birth_impossible"]),
        ("mười lăm", None, ["birth_unreadable"]),
        ("", None, ["birth_missing"]),
        ("15032101", "2101-03-15", ["number_year_differs", "birth_in_future"]),
        ("22112026", "2026-11-22", ["number_year_differs", "birth_in_future"]),
        ("15031801", "1801-03-15", ["number_year_differs", "birth_long_ago"]),
    ],
)
def test_births_are_read_as_far_as_they_are_known(
    birth: str, born: str | None, cautions: list[str]
) -> None:
    card = read_card(with_field(3, birth), TODAY)
    assert card.born == born
    assert codes(card) == cautions


@pytest.mark.parametrize(
    ("issue", "issued", "cautions"),
    [
        ("20052021", "2021-05-20", []),
        ("", None, ["issue_missing"]),
        ("31042021", None, ["issue_impossible"]),
        ("00002021", None, ["issue_impossible"]),
        ("22112026", "2026-11-22", ["issue_in_future"]),
        ("01011999", "1999-01-01", ["issue_before_birth"]),
    ],
)
def test_the_day_of_issue_is_judged_but_never_refused(
    issue: str, issued: str | None, cautions: list[str]
) -> None:
    card = read_card(with_field(6, issue), TODAY)
    assert card.issued == issued
    assert codes(card) == cautions


@pytest.mark.parametrize(
    ("text", "sex"),
    [("NAM", "Nam"), (" nam ", "Nam"), ("Male", "Nam"), ("nữ", "Nữ"), ("NU\u031b\u0303", "Nữ")],
)
def test_sex_is_read_in_any_case_and_form(text: str, sex: str) -> None:
    card = read_card(with_field(4, text), TODAY)
    assert card.sex == sex


def test_a_sex_nobody_can_read_is_left_open() -> None:
    card = read_card(with_field(4, "N?"), TODAY)
    assert card.sex is None
    assert codes(card) == ["sex_unreadable"]


@pytest.mark.parametrize("old_number", ["012345678", "001201012345", ""])
def test_an_old_number_has_nine_or_twelve_digits_or_is_absent(old_number: str) -> None:
    card = read_card(with_field(1, old_number), TODAY)
    assert card.old_number == (old_number or None)
    assert codes(card) == []


def test_an_odd_old_number_is_kept_with_a_caution() -> None:
    card = read_card(with_field(1, "12 AB"), TODAY)
    assert card.old_number == "12 AB"
    assert codes(card) == ["old_number_odd"]


@pytest.mark.parametrize("name", ["NGUYỄN VĂN AN", "H'Bia Niê", "Thêm"])
def test_a_name_keeps_its_own_capitals_and_marks(name: str) -> None:
    card = read_card(with_field(2, name), TODAY)
    assert card.name == name
    assert codes(card) == []


@pytest.mark.parametrize("name", ["Nguy?n V?n An", "Nguy\ufffdn", "...", "123"])
def test_a_mangled_name_is_a_caution(name: str) -> None:
    assert codes(read_card(with_field(2, name), TODAY)) == ["name_mangled"]


def test_a_mangled_address_is_a_caution() -> None:
    assert codes(read_card(with_field(5, "H? N?i"), TODAY)) == ["address_mangled"]


def test_a_number_that_tells_another_birth_or_sex_is_a_caution() -> None:
    assert [c.code for c in citizen.check_citizen_number("001201012345", "1999-01-01", "Nữ")] == [
        "number_year_differs",
        "number_sex_differs",
    ]
    assert citizen.check_citizen_number("001199012345", "1999", "Nữ") == ()
    assert citizen.check_citizen_number("001301012345", "2001-02-03", "Nữ") == ()


@pytest.mark.parametrize(
    ("province", "odd"), [("001", False), ("096", False), ("003", True), ("236", True)]
)
def test_provinces_of_before_the_merger_are_known(province: str, odd: bool) -> None:
    cautions = citizen.check_citizen_number(province + "201012345", None, None)
    assert bool(cautions) == odd


def test_there_were_sixty_three_provinces() -> None:
    assert len(citizen.PROVINCES) == 63


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("001 201 012 345", NumberKind.CITIZEN, "001201012345"),
        ("012345678", NumberKind.CMND, "012345678"),
        ("c1234567", NumberKind.PASSPORT, "C1234567"),
        ("P12345678", NumberKind.PASSPORT, "P12345678"),
        ("AB123456X", NumberKind.FOREIGN_PASSPORT, "AB123456X"),
        ("0100233488", NumberKind.TAX, "0100233488"),
        ("0100233488-001", NumberKind.TAX, "0100233488-001"),
        ("0100233488001", NumberKind.TAX, "0100233488-001"),
        ("00120101234", NumberKind.UNKNOWN, "00120101234"),
        ("PASSPORT", NumberKind.UNKNOWN, "PASSPORT"),
        ("", NumberKind.UNKNOWN, ""),
    ],
)
def test_a_number_is_known_by_its_form(typed: str, kind: NumberKind, text: str) -> None:
    number = citizen.read_number(typed)
    assert (number.kind, number.text) == (kind, text)


def test_a_number_of_no_known_form_is_kept_with_a_caution() -> None:
    assert [c.code for c in citizen.read_number("00120101234").cautions] == ["number_form_unknown"]
    assert citizen.read_number("").cautions == ()


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("0100233488", True),
        ("0100112437", True),
        ("0100233488-001", True),
        ("0100233489", False),
        ("001201012345", False),
        ("", False),
    ],
)
def test_the_check_digit_of_a_tax_code_is_reckoned(text: str, sound: bool) -> None:
    assert citizen.tax_code_ok(text) == sound


def test_a_wrong_check_digit_is_a_caution_only() -> None:
    number = citizen.read_number("0100233489")
    assert number.kind is NumberKind.TAX
    assert [c.code for c in number.cautions] == ["tax_code_check_digit"]


@pytest.mark.parametrize(
    "typed",
    ["0912345678", "0912.345.678", "+84 912 345 678", "84912345678", "(+84) 0912-345-678"],
)
def test_a_phone_is_kept_in_its_national_form(typed: str) -> None:
    assert citizen.read_phone(typed) == ("0912345678", ())


def test_a_landline_is_a_phone() -> None:
    assert citizen.read_phone("024 3825 1234") == ("02438251234", ())


def test_a_phone_of_before_2018_comes_with_its_new_number() -> None:
    number, [caution] = citizen.read_phone("0168.123.4567")
    assert number == "01681234567"
    assert (caution.code, caution.values) == ("phone_of_before_2018", {"now": "0381234567"})


@pytest.mark.parametrize("typed", ["12345", "gọi bà Tám", "0412345678"])
def test_what_is_no_phone_is_kept_as_typed(typed: str) -> None:
    number, [caution] = citizen.read_phone(typed)
    assert (number, caution.code) == (typed, "phone_form_unknown")


def test_no_phone_is_not_odd() -> None:
    assert citizen.read_phone(" ") == ("", ())


def test_a_name_is_cleaned_and_judged() -> None:
    assert citizen.read_name("  Trần\tVăn  An ") == ("Trần Văn An", ())
    assert [c.code for c in citizen.read_name(" ")[1]] == ["name_missing"]
    assert [c.code for c in citizen.read_name("A B C D E G H I")[1]] == ["name_long"]


@given(ANY)
@PROPERTY
def test_no_text_breaks_the_reader_of_cards(text: str) -> None:
    with suppress(Refused):
        read_card(text, TODAY)
    citizen.read_number(text)
    citizen.read_name(text)
    citizen.read_phone(text)
    assert not citizen.tax_code_ok(text + "x")
    assert citizen.check_citizen_number(text + "x", text, text) == ()


@given(st.lists(ANY.map(lambda text: text.replace("|", "")), min_size=6, max_size=12))
@PROPERTY
def test_whatever_the_other_fields_hold_a_card_stays_a_card(fields: list[str]) -> None:
    fields[1] = "An" + fields[1]
    card = read_card("|".join(["001201012345", *fields]), TODAY)
    assert card.number == "001201012345"
    assert card.name.encode()


@given(st.sampled_from("+084 .-()"), st.text("+084 .-()123", max_size=20))
@PROPERTY
def test_reading_a_phone_again_changes_nothing(first: str, rest: str) -> None:
    number, cautions = citizen.read_phone(first + rest)
    if not cautions:
        assert citizen.read_phone(number) == (number, ())


@pytest.mark.parametrize("unit", [OLD, "|", "0", "ầ\u0323\u0301", "\udc80"])
def test_a_megabyte_is_no_card(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    with pytest.raises(Refused, match="card_too_long"):
        read_card(text)
    citizen.read_number(text)
    citizen.read_phone(text)
    citizen.read_name(text)
