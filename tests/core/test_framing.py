from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.device.framing import HEAD, LIMIT, Ending, Frame, Framer

CARD = "079190001234|023456789|Nguyễn Thị Ánh|01021990|Nữ|Thôn 2, Đồng Tháp|06102025||||"
MIXED = f"000.00.15.H25-180320-0003\r\n{CARD}\r\n\r\nABC\n\rD\r".encode()
STEADY = settings(derandomize=True, max_examples=60, deadline=None)


def cut(stream: bytes, places: set[int]) -> list[bytes]:
    bounds = sorted(places | {0, len(stream)})
    return [stream[a:b] for a, b in pairwise(bounds)]


def frames(framer: Framer, chunks: list[bytes]) -> list[Frame]:
    return [frame for chunk in chunks for frame in framer.feed(chunk)]


@STEADY
@given(st.sets(st.integers(0, len(MIXED))))
def test_scans_do_not_depend_on_how_the_line_cuts_them(places: set[int]) -> None:
    whole = [b"000.00.15.H25-180320-0003", CARD.encode(), b"ABC", b"D"]
    assert [frame.raw for frame in frames(Framer(), cut(MIXED, places))] == whole


@STEADY
@given(st.data(), st.sampled_from(Ending), st.binary(max_size=60))
def test_noise_gives_the_same_frames_however_it_is_cut(
    data: st.DataObject, ending: Ending, noise: bytes
) -> None:
    stream = noise + b"\r\n" + noise[::-1] + b"\r\n"
    places = data.draw(st.sets(st.integers(0, len(stream))))
    at_once = Framer(ending, limit=8).feed(stream)
    assert frames(Framer(ending, limit=8), cut(stream, places)) == at_once


@pytest.mark.parametrize(
    ("ending", "stream", "expected"),
    [
        (Ending.CR, b"A\nB\rC\r", [b"A\nB", b"C"]),
        (Ending.LF, b"A\rB\nC\n", [b"A\rB", b"C"]),
        (Ending.CRLF, b"A\rB\r\nC\nD\r\n", [b"A\rB", b"C\nD"]),
        (Ending.TAB, b"A\tB C\t", [b"A", b"B C"]),
        (Ending.IDLE, b"A\r\nB\n", [b"A", b"B"]),
    ],
)
def test_a_set_ending_is_the_only_one_that_ends(
    ending: Ending, stream: bytes, expected: list[bytes]
) -> None:
    assert [frame.raw for frame in Framer(ending).feed(stream)] == expected


def test_fifty_scans_in_one_write_stay_fifty_and_in_order() -> None:
    codes = [f"000.00.15.H25-180320-{number:04}".encode() for number in range(50)]
    assert [frame.raw for frame in Framer().feed(b"\r\n".join(codes) + b"\r\n")] == codes


def test_endings_alone_are_no_scans() -> None:
    assert Framer().feed(b"\r\n\r\r\n\n") == []


def test_silence_ends_a_scan_only_where_nothing_else_does() -> None:
    silent, ended = Framer(Ending.IDLE), Framer()
    silent.feed(b"ABC")
    ended.feed(b"ABC")
    assert silent.idle() == [Frame(b"ABC")]
    assert silent.idle() == []
    assert ended.idle() == []
    assert ended.feed(b"D\r") == [Frame(b"ABCD")]


def test_the_longest_line_is_kept_and_one_byte_more_is_not() -> None:
    assert Framer().feed(b"x" * LIMIT + b"\r") == [Frame(b"x" * LIMIT)]
    assert Framer().feed(b"x" * (LIMIT + 1) + b"\r") == [Frame(b"x" * HEAD, oversize=True)]


def test_a_megabyte_of_garbage_is_one_oversize_frame_and_the_next_scan_is_whole() -> None:
    framer = Framer()
    heard: list[Frame] = []
    longest = 0
    for _ in range(256):
        heard += framer.feed(b"\xff\x00~" * 1365)
        longest = max(longest, framer.pending)
    heard += framer.feed(b"tail\r\nABC\r")
    assert heard == [Frame((b"\xff\x00~" * HEAD)[:HEAD], oversize=True), Frame(b"ABC")]
    assert longest <= LIMIT


def test_silence_after_garbage_saves_the_next_scan() -> None:
    framer = Framer()
    framer.feed(b"~" * (LIMIT + 1))
    framer.idle()
    assert framer.feed(b"ABC\r") == [Frame(b"ABC")]


def test_half_a_scan_is_forgotten_when_the_cable_was_out() -> None:
    framer = Framer()
    framer.feed(b"079190")
    framer.clear()
    assert framer.feed(b"ABC\r") == [Frame(b"ABC")]
