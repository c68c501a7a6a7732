"""The ledger of numbers and the pad: every number of a day is on a dossier, or explained."""

from datetime import date, timedelta

import pytest

from counter.codes import Block
from counter.gaps import PadLeft
from tests.room import Room, draft, receive

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(("counter", "counters"), [(1, 1), (1, 10), (3, 7), (10, 10)])
def test_the_numbers_of_a_day_add_up_to_the_whole_part(
    room: Room, counter: int, counters: int
) -> None:
    desk = room.office_desk(counter, counters)
    made = [receive(desk) for _ in range(4)]
    desk.void(made[1].code, "Nhầm người")
    ledger = desk.number_ledger(DAY)
    block = Block(counters, counter)
    assert ledger.size == sum(block.contains(number) for number in range(100_000))
    assert ledger.used == 3
    assert ledger.used + ledger.unused == ledger.size
    assert [gap.reason for gap in ledger.gaps if gap.why == "void"] == ["Nhầm người"]


def test_a_day_without_a_dossier_is_one_empty_part(room: Room) -> None:
    ledger = room.office_desk().number_ledger(DAY)
    assert (ledger.used, ledger.unused) == (0, ledger.size)


def test_a_slip_of_the_pad_waits_until_it_is_entered(room: Room) -> None:
    desk = room.office_desk(2)
    first = desk.new_pad(DAY, 3)
    room.clock.tick(minutes=5)
    second = desk.new_pad(DAY + timedelta(days=1), 2)
    assert [slip.code for slip in desk.pads_left()] == [*second, *first]
    receive(desk, temporary_code=first[1])
    assert [slip.code for slip in desk.pads_left()] == [*second, first[0], first[2]]
    desk.bind(first[1])
    assert first[1] not in {slip.code for slip in desk.pads_left()}
    last = desk.pads_left()[-1]
    assert last == PadLeft(first[2], 2, last.printed_at, desk.officer.name)


def test_a_long_pad_is_looked_through_to_its_end(room: Room) -> None:
    desk = room.office_desk()
    codes = desk.new_pad(DAY, 450)
    receive(desk, temporary_code=codes[-1])
    assert len(desk.pads_left()) == 449


def test_an_own_temporary_number_is_no_slip_of_the_pad(room: Room) -> None:
    desk = room.office_desk()
    desk.receive(draft(desk, temporary=True))
    assert desk.pads_left() == []
