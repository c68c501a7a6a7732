"""Numbers of dossiers: each counter's own, each once, for ever."""

from datetime import timedelta

import pytest

from counter.codes import Block
from counter.errors import Refused
from tests.room import AGENCY, Room, at, receive


def sequence(code: str) -> int:
    return int(code.rsplit("-", 1)[1])


@pytest.mark.parametrize(
    ("counter", "counters", "first"),
    [(1, 10, 1), (2, 10, 1000), (10, 10, 9000), (1, 1, 1), (3, 3, 6666), (7, 16, 3750)],
)
def test_each_counter_begins_in_its_own_part(
    room: Room, counter: int, counters: int, first: int
) -> None:
    desk = room.office_desk(counter, counters)
    assert [sequence(receive(desk).code) for _ in range(3)] == [first, first + 1, first + 2]


@pytest.mark.parametrize(
    ("counter", "four", "five"),
    [
        (1, range(1, 10), 10_000),
        (500, range(4990, 5000), 54_910),
        (1000, range(9990, 10_000), 99_910),
    ],
)
def test_after_four_digits_come_five_and_then_nothing(
    room: Room, counter: int, four: range, five: int
) -> None:
    desk = room.office_desk(counter, 1000)
    codes = [receive(desk).code for _ in range(len(four) + 45)]
    assert [sequence(code) for code in codes] == [*four, *range(five, five + 45)]
    assert codes[0] == f"{AGENCY}-261120-{four[0]:04}"
    assert codes[-1] == f"{AGENCY}-261120-{five + 44}"
    with pytest.raises(Refused) as caught:
        receive(desk)
    assert caught.value.code == "numbers_used_up"
    assert len(desk.rows("today", limit=100)) == len(codes)
    room.clock.tick(days=3)
    assert sequence(receive(desk).code) == four[0]


def test_no_two_counters_of_an_office_can_meet() -> None:
    for counters in (1, 2, 3, 7, 10, 16, 999, 1000):
        seen: set[int] = set()
        for counter in range(1, counters + 1):
            block = Block(counters, counter)
            parts = [block.ranges(None), *(block.ranges(piece) for piece in range(16))]
            own = [number for part in parts for numbers in part for number in numbers]
            assert len(own) == len(set(own))
            assert seen.isdisjoint(own)
            assert 0 not in own
            seen.update(own)
        assert max(seen) < 100_000


def test_official_numbers_inside_our_part_are_passed_over(room: Room) -> None:
    desk = room.office_desk()
    for number in ("0001", "0003", "0004"):
        receive(desk, official_code=f"{AGENCY}-261120-{number}")
    receive(desk, official_code=f"{AGENCY}-20261120-0006")
    assert [sequence(receive(desk).code) for _ in range(3)] == [2, 5, 7]


def test_an_official_number_far_ahead_does_not_drag_ours_along(room: Room) -> None:
    desk = room.office_desk()
    receive(desk)
    receive(desk, official_code=f"{AGENCY}-261120-0900")
    assert sequence(receive(desk).code) == 2


@pytest.mark.parametrize(
    "typed",
    [
        "h01.151.01-261119-0007",
        " H01.151.01 – 261119 – 0007 ",
        "H01.151.01-261119-0007\r\n",
    ],
)
def test_a_code_given_before_is_kept_as_it_is(room: Room, typed: str) -> None:
    made = receive(room.office_desk(), official_code=typed)
    assert made.code == f"{AGENCY}-261119-0007"
    assert not made.issued


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("nhầm", "code_unreadable"),
        (f"{AGENCY}-261121-0001", "code_in_future"),
        (f"{AGENCY}-261332-0001", "code_unreadable"),
    ],
)
def test_a_code_that_is_none_is_refused(room: Room, typed: str, code: str) -> None:
    desk = room.office_desk()
    with pytest.raises(Refused) as caught:
        receive(desk, official_code=typed)
    assert caught.value.code == code
    assert desk.rows("today") == []


def test_a_code_is_never_taken_twice(room: Room) -> None:
    desk = room.office_desk()
    own = receive(desk).code
    receive(desk, official_code="H26.001.01-261119-0007")
    for code in (own, "h26.001.01-261119-0007"):
        with pytest.raises(Refused) as caught:
            receive(desk, official_code=code)
        assert caught.value.code == "code_taken"


def test_a_late_entry_takes_the_next_number_of_its_day(room: Room) -> None:
    desk = room.office_desk()
    receive(desk)
    room.clock.tick(days=3)
    receive(desk)
    late = receive(desk, received_at=at("2026-11-20T16:00:00"))
    assert late.code == f"{AGENCY}-261120-0002"
    assert late.late_entry
    assert (late.received_at, late.entered_at) == (at("2026-11-20T16:00:00"), room.clock())
    earlier = receive(desk, received_at=at("2026-11-19T08:00:00"))
    assert earlier.code == f"{AGENCY}-261119-0001"
    assert receive(desk).code == f"{AGENCY}-261123-0002"


def test_nothing_is_received_later_than_now(room: Room) -> None:
    desk = room.office_desk()
    with pytest.raises(Refused) as caught:
        receive(desk, received_at=room.clock() + timedelta(minutes=1))
    assert caught.value.code == "received_in_future"


def test_the_day_of_a_code_is_the_day_in_viet_nam(room: Room) -> None:
    desk = room.office_desk()
    room.clock.time = at("2026-11-21T00:30:00").astimezone(tz=None)
    assert receive(desk).code == f"{AGENCY}-261121-0001"


def test_a_void_or_erased_number_is_not_given_again(room: Room) -> None:
    desk = room.office_desk()
    first, second = receive(desk).code, receive(desk).code
    desk.void(second, "nhầm người")
    desk.erase(first, "theo yêu cầu")
    assert sequence(receive(desk).code) == 3
    desk.rebuild()
    assert sequence(receive(desk).code) == 4
    room.close()
    assert sequence(receive(room.desk()).code) == 5
