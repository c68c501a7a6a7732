"""What the bytes of a scanner say, in the encodings that scanners really send."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.decoding import decode_line, decode_text, strip_aim

PROPERTY = settings(derandomize=True, max_examples=100, deadline=None, database=None)

FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Võ", "Hồ", "Ngô", "Lã", "Đỗ", "Quách")
MIDDLES = ("Văn", "Thị", "Hữu", "Ngọc", "Đức", "Thùy", "Quỳnh", "Như", "Tường")
GIVEN = ("An", "Ước", "Hà", "Huệ", "Tuyết", "Thảo", "Dũng", "Nguyệt", "Khuê", "Giỏi", "Quý", "Uyên")
PLACES = ("Thôn Đồng Chằm, Định Mỹ, An Giang", "Tổ 3, Phường Cầu Giấy, Hà Nội", "Ấp Rẫy, Cà Mau")


def card(family: str, middle: str, given_name: str, sex: str, place: str) -> str:
    return f"001099012345|012345678|{family} {middle} {given_name}|15031999|{sex}|{place}|20052021"


CARDS = st.builds(
    card,
    st.sampled_from(FAMILIES),
    st.sampled_from(MIDDLES),
    st.sampled_from(GIVEN),
    st.sampled_from(("Nam", "Nữ")),
    st.sampled_from(PLACES),
)


def cp1258(text: str) -> bytes:
    """As Windows writes it: the letter with its hat or horn, then the tone on its own."""
    out = b""
    for character in text:
        try:
            out += character.encode("cp1258")
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", character)
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            letter = unicodedata.normalize("NFC", marks.replace(tone, ""))
            out += letter.encode("cp1258") + tone.encode("cp1258")
    return out


def exactly(text: str, data: bytes) -> bool:
    line = decode_line(data)
    return line.text == text and not line.suspect


@given(CARDS)
@PROPERTY
def test_a_card_is_read_exactly_in_every_encoding_that_keeps_its_letters(text: str) -> None:
    assert exactly(text, text.encode())
    assert exactly(text, unicodedata.normalize("NFD", text).encode())
    assert exactly(text, text.encode("gb18030"))
    assert exactly(text, cp1258(text))
    assert exactly(text, text.encode().decode("latin-1").encode())


@given(CARDS)
@PROPERTY
def test_letters_lost_on_the_way_are_never_lost_in_silence(text: str) -> None:
    for data in (
        text.encode("cp1252", "replace"),
        text.encode("latin-1", "replace"),
        text.encode("ascii", "replace"),
        text.encode("utf-8").replace("ễ".encode(), b"\xef\xbf\xbd").replace("ầ".encode(), b"\xe1"),
        bytes(byte & 0x7F for byte in text.encode()),
    ):
        line = decode_line(data)
        assert line.suspect or line.text == text


@given(CARDS, st.integers(1, 60))
@PROPERTY
def test_a_letter_cut_in_the_middle_is_noticed(text: str, length: int) -> None:
    data = text.encode()[: 20 + length]
    try:
        data.decode()
    except UnicodeDecodeError:
        assert decode_line(data).suspect


def test_text_decoded_as_windows_western_is_put_right() -> None:
    text = card("Nguyễn", "Thị", "Hà", "Nữ", "Ấp Rẫy, Cà Mau")
    mangled = "".join(
        bytes([byte]).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte)
        for byte in text.encode()
    )
    line = decode_text(mangled)
    assert (line.text, line.suspect) == (text, False)


def test_bytes_that_a_shell_could_not_decode_are_decoded_here() -> None:
    text = card("Nguyễn", "Văn", "An", "Nam", "Ấp Rẫy, Cà Mau")
    from_shell = cp1258(text).decode("utf-8", "surrogateescape")
    assert decode_text(from_shell).text == text


def test_plain_codes_are_not_suspect() -> None:
    line = decode_line(b"\x02]C1000.00.15.H25-180320-0003\r\n")
    assert (line.text, line.suspect) == ("000.00.15.H25-180320-0003", False)


def test_a_question_mark_in_a_name_makes_the_line_suspect() -> None:
    data = b"001099012345||Tran V?n An|15031999|Nam|Ha Noi|20052021"
    assert decode_line(data).suspect
    assert not decode_line(data.replace(b"?", b"a")).suspect


def test_a_cut_eighth_bit_is_noticed_even_when_it_leaves_only_a_blank() -> None:
    text = "001099012345||Lan Hà|15031999|Nam|Long Xuyen|20052021"
    assert decode_line(bytes(byte & 0x7F for byte in text.encode())).suspect


@pytest.mark.parametrize(
    "text",
    ["]C1AB12", "\x02AB12\x03", "\ufeffAB12\r\n", "\t]Q3AB12\x1d", "ÿAB12ÿ", "]Q2\\000026AB12"],
)
def test_prefixes_control_characters_and_filler_are_taken_off(text: str) -> None:
    assert strip_aim(text) == "AB12"


@given(st.text(st.characters(exclude_categories=()), max_size=200))
@PROPERTY
def test_any_text_gives_storable_text(text: str) -> None:
    line = decode_text(text)
    assert line.text.encode().decode() == unicodedata.normalize("NFC", line.text)
    assert strip_aim(line.text) == line.text


@given(st.binary(max_size=300))
@PROPERTY
def test_any_bytes_give_storable_text(data: bytes) -> None:
    assert decode_line(data).text.encode().decode() == decode_line(data).text


@pytest.mark.parametrize("unit", [b"\xff", b"A|", b"\xe1\xbb", "ầ\u0323\u0301".encode()])
def test_a_megabyte_is_text_in_doubt(unit: bytes) -> None:
    data = unit * (1_000_000 // len(unit))
    line = decode_line(data)
    assert line.suspect
