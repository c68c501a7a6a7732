"""Days at the counter, each told as text and played on a real desk."""

from pathlib import Path

import pytest

from tests.room import Room
from tests.scenarios.counter_day import CounterDay

DAYS = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.stem)
def test_a_day_goes_as_it_is_told(room: Room, day: Path) -> None:
    told = day.read_text("utf-8").strip()
    assert CounterDay(room).play(told) == told


def test_there_are_days() -> None:
    assert DAYS
