"""Dossier codes, the numbers of a counter, and what a scan means."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter import codes
from counter.citizen import Card
from counter.codes import Block, ScanKind
from counter.errors import Refused
from counter.text import VIETNAM

PROPERTY = settings(derandomize=True, max_examples=100, deadline=None, database=None)
ANY = st.text(st.characters(exclude_categories=()), max_size=200)
TODAY = date(2026, 11, 21)
CARD = "001099012345||Trần Văn An|15031999|Nam|Ấp Rẫy, Cà Mau|20052021"


@pytest.mark.parametrize(
    ("text", "agency", "day", "sequence"),
    [
        ("000.00.15.H25-180320-0003", "000.00.15.H25", date(2018, 3, 20), 3),
        ("000.A0.01.H26-210212-9090", "000.A0.01.H26", date(2021, 2, 12), 9090),
        ("H15.50.05.13-261008-0975", "H15.50.05.13", date(2026, 10, 8), 975),
        ("G09.20-20260609-0092637", "G09.20", date(2026, 6, 9), 92637),
        ("H01.151.01-261121-12345", "H01.151.01", date(2026, 11, 21), 12345),
    ],
)
def test_every_known_pattern_of_code_is_read(
    text: str, agency: str, day: date, sequence: int
) -> None:
    assert codes.parse_dossier_code(text) == codes.DossierCode(agency, day, sequence, text)


@pytest.mark.parametrize(
    "typed",
    [
        " h01.151.01-261121-0001\r\n",
        "H01.151.01–261121–0001",
        "H01.151.01 - 261121 - 0001",
        "\x02]C1H01.151.01-261121-0001\x03",
    ],
)
def test_a_code_is_read_however_it_was_typed(typed: str) -> None:
    code = codes.parse_dossier_code(typed)
    assert code is not None
    assert code.text == "H01.151.01-261121-0001"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "H01-261121-0001",
        "H01.151.01-261131-0001",
        "H01.151.01-20261301-0001",
        "H01.151.01-261121-001",
        "H01.151.01-261121-00000001",
        "H01.151.01-26112-0001",
        "H01.151.01-261121-0001-1",
        "H01.151.01-٢٦١١٢١-0001",
        "ﬁ1.151.01-261121-0001",
        "TAM-2-261121-0001",
        "H01.151.01-261121-0001" + " " * 5000,
    ],
)
def test_what_has_not_the_form_or_a_real_date_is_no_code(text: str) -> None:
    assert codes.parse_dossier_code(text) is None


def test_an_official_code_of_a_later_day_is_refused() -> None:
    assert codes.read_official_code("H01.151.01-261121-0001", TODAY).sequence == 1
    with pytest.raises(Refused, match="code_in_future"):
        codes.read_official_code("H01.151.01-261122-0001", TODAY)
    with pytest.raises(Refused, match="code_unreadable"):
        codes.read_official_code("H01", TODAY)


@given(
    st.sampled_from(["000.00.15.H25", "H01.151.01", "G09.20"]),
    st.dates(date(2018, 1, 1), date(2090, 1, 1)),
    st.integers(1, 99_999),
)
@PROPERTY
def test_a_code_that_was_made_is_read_back(agency: str, day: date, sequence: int) -> None:
    text = codes.make_code(agency, day, sequence)
    assert codes.parse_dossier_code(text) == codes.DossierCode(agency, day, sequence, text)
    assert codes.parse_temporary_code(text) is None


def test_the_number_has_four_digits_and_grows_to_five() -> None:
    assert codes.make_code("H01.151.01", TODAY, 7) == "H01.151.01-261121-0007"
    assert codes.make_code("H01.151.01", TODAY, 10000) == "H01.151.01-261121-10000"


def test_a_temporary_code_is_a_pattern_of_its_own() -> None:
    text = codes.make_temporary_code("H01.151.01", TODAY, 7)
    assert text == "TAM-H01.151.01-261121-0007"
    assert codes.parse_temporary_code(text) == codes.TemporaryCode("H01.151.01", TODAY, 7, text)
    assert codes.parse_dossier_code(text) is None


def test_counter_one_of_ten_begins_at_one() -> None:
    block = Block(10, 1)
    assert block.after(None) == 1
    assert block.after(998) == 999
    assert block.after(999) == 10_000
    assert block.after(14_499) is None


def test_counter_three_of_ten_has_its_own_thousand() -> None:
    block = Block(10, 3)
    assert block.ranges() == (range(2000, 3000), range(28_000, 32_500))
    assert block.after(None) == 2000
    assert block.after(2999) == 28_000


def test_a_restored_log_numbers_in_its_slice_of_the_upper_half() -> None:
    block = Block(10, 1)
    assert block.after(None, 0) == 14_500
    assert block.after(None, 15) == 14_500 + 15 * 281
    assert block.after(14_500 + 280, 0) is None
    assert block.after(None, 16) is None


@given(st.integers(1, codes.MOST_COUNTERS))
@settings(PROPERTY, max_examples=15)
def test_no_two_counters_or_incarnations_share_a_number(counters: int) -> None:
    seen: set[int] = set()
    total = 0
    for counter in range(1, counters + 1):
        block = Block(counters, counter)
        for slice_number in (None, *range(codes.SLICES)):
            for numbers in block.ranges(slice_number):
                assert numbers
                assert all(block.contains(number) for number in (numbers[0], numbers[-1]))
                assert numbers[0] > 0
                assert numbers[-1] < 100_000
                seen.update(numbers)
                total += len(numbers)
    assert len(seen) == total


@given(st.integers(1, 60), st.data())
@PROPERTY
def test_a_counter_gives_each_of_its_numbers_once_and_in_order(
    counters: int, data: st.DataObject
) -> None:
    block = Block(counters, data.draw(st.integers(1, counters)))
    slice_number = data.draw(st.none() | st.integers(0, 15))
    numbers = [number for part in block.ranges(slice_number) for number in part]
    at = data.draw(st.integers(0, len(numbers) - 1))
    before = numbers[at - 1] if at else None
    assert block.after(before, slice_number) == numbers[at]
    assert block.after(numbers[-1], slice_number) is None


@pytest.mark.parametrize(("counters", "counter"), [(10, 0), (10, 11), (0, 0), (1001, 1)])
def test_a_counter_outside_its_office_is_refused(counters: int, counter: int) -> None:
    with pytest.raises(Refused, match="counter_number_wrong"):
        Block(counters, counter)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("000.00.15.h25", "000.00.15.H25"),
        ("000.A0.01.H26", "000.A0.01.H26"),
        (" H01.151.01 ", "H01.151.01"),
        ("G09.20", "G09.20"),
        ("H26", None),
        ("15.H25", None),
        ("000.00.15.H25-180320", None),
        ("", None),
    ],
)
def test_office_identifiers_of_both_styles_are_known(text: str, agency: str | None) -> None:
    assert codes.parse_agency(text) == agency


MARK = codes.SlipMark(
    "K7Q2",
    "H01.151.01-261121-0001",
    "1.001193",
    datetime(2026, 11, 21, 8, 5, tzinfo=VIETNAM),
    datetime(2026, 11, 26, 17, 0, tzinfo=VIETNAM),
    1,
    bytes(range(64)),
)


def test_a_slip_says_what_it_was_told() -> None:
    text = codes.slip_text(MARK)
    assert text.startswith("QMC1:K7Q2:H01.151.01-261121-0001:1.001193:2611210805:2611261700:1:")
    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert codes.parse_slip(text) == MARK
    assert text.encode().startswith(codes.signed_part(MARK) + b":")


def test_a_slip_is_dated_in_viet_nam_wherever_the_clock_stands() -> None:
    utc = codes.SlipMark("K", "C", "P", datetime(2026, 11, 21, 1, 5, tzinfo=UTC), None, 1, b"x")
    assert codes.signed_part(utc) == b"QMC1:K:C:P:2611210805:-:1"
    assert codes.parse_slip(codes.slip_text(utc)) == utc


@given(st.binary(max_size=80), st.integers(0, 10**6), st.none() | st.integers(0, 10**6))
@PROPERTY
def test_any_mark_is_read_back_from_its_slip(
    signature: bytes, version: int, minutes: int | None
) -> None:
    due = None if minutes is None else MARK.received + timedelta(minutes=minutes)
    mark = codes.SlipMark(
        "A1", "G09.20-260101-0001", "1.000001", MARK.received, due, version, signature
    )
    assert codes.parse_slip(codes.slip_text(mark)) == mark


def test_a_slip_altered_in_form_is_none() -> None:
    text = codes.slip_text(MARK)
    for altered in (
        text[:-1] + ("B" if text[-1] != "B" else "C"),
        text.replace("2611210805", "2613210805"),
        text.replace(":1:", ":01:"),
        text.replace("QMC1", "QMC2"),
        text[:40],
    ):
        assert codes.parse_slip(altered) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("H01.151.01-261121-0001", ScanKind.DOSSIER),
        ("]C1000.00.15.H25-180320-0003\r", ScanKind.DOSSIER),
        (CARD, ScanKind.CITIZEN),
        ("]Q1" + CARD + "||||\r\n", ScanKind.CITIZEN),
        ("\x02" + codes.slip_text(MARK) + "\x03\n", ScanKind.SLIP),
        ("EE123456785VN", ScanKind.POST),
        ("0100233488", ScanKind.TAX),
        ("0100233488-001", ScanKind.TAX),
        ("TAM-2-261121-0001", ScanKind.TEMPORARY),
        ("]Q1QMC-PAIR:H01.151.01/2:00ff:ABC2:ABCDEF\r", ScanKind.PAIR),
        ("001099012345", ScanKind.UNKNOWN),
        ("0100233489", ScanKind.UNKNOWN),
        ("https://vidu.vn/tra-cuu", ScanKind.UNKNOWN),
        ("", ScanKind.UNKNOWN),
        ("\x00\x00", ScanKind.UNKNOWN),
    ],
)
def test_a_scan_is_sorted_by_its_content(text: str, kind: ScanKind) -> None:
    scan = codes.read_scan(text, TODAY)
    assert scan.kind is kind
    assert (scan.value is None) == (kind is ScanKind.UNKNOWN) == (scan.reason is not None)


def test_a_scanned_card_comes_as_a_card() -> None:
    value = codes.read_scan(CARD, TODAY).value
    assert isinstance(value, Card)
    assert value.name == "Trần Văn An"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "scan_empty"),
        ("001099012345", "scan_bare_number"),
        ("H01.151.01-261122-0001", "code_in_future"),
        ("H01.151.01-261131-0001", "code_date_wrong"),
        ("Ạ5.151.01-261121-0001", "scan_typed_through_input_method"),
        ("QMC1:ABC", "slip_unreadable"),
        ("001099012345||Trần Văn An", "card_too_few_fields"),
        (CARD.replace("Trần Văn An", ""), "card_without_name"),
        ("A" * 5000, "scan_too_long"),
        ("xin chào", "scan_unknown"),
    ],
)
def test_an_unknown_scan_says_why(text: str, reason: str) -> None:
    why = codes.read_scan(text, TODAY).reason
    assert why is not None
    assert why.code == reason


def test_an_unknown_card_says_what_it_lacks() -> None:
    why = codes.read_scan("001099012345||Trần Văn An", TODAY).reason
    assert why is not None
    assert why.values == {"fields": "3"}


@given(ANY)
@PROPERTY
def test_no_text_breaks_any_reader(text: str) -> None:
    scan = codes.read_scan(text, TODAY)
    assert (scan.kind is ScanKind.UNKNOWN) == (scan.reason is not None)
    for read in (
        codes.parse_agency,
        codes.parse_post,
        codes.parse_slip,
        codes.parse_temporary_code,
    ):
        read(text)


@given(st.text("0123456789.-:|ABHQMC1T ", max_size=80))
@PROPERTY
def test_no_code_like_text_breaks_sorting(text: str) -> None:
    for prefix in ("", "QMC1:", "TAM-", "H01.1-261121-"):
        codes.read_scan(prefix + text, TODAY)


@pytest.mark.parametrize("unit", ["A", "|", "1.", "]C1", "\x00", "Ạ", "ầ\u0323\u0301"])
def test_a_megabyte_is_an_unknown_code(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert codes.read_scan(text, TODAY).kind is ScanKind.UNKNOWN
    assert codes.parse_dossier_code(text) is None
