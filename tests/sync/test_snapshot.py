"""A new counter may start from a copy of another one's file instead of asking for every event."""

import shutil
from pathlib import Path

from counter.codes import Block, parse_dossier_code
from tests.conftest import Clock
from tests.room import Room, office, receive, rows
from tests.sync.test_desk_sync import Shared


def test_a_new_counter_starts_from_a_copy_and_fetches_only_the_rest(
    tmp_path: Path, clock: Clock
) -> None:
    shared = Shared(tmp_path, clock)
    one = shared.desk(1)
    for _ in range(5):
        receive(one)
    one.exchange()
    copy = one.back_up(tmp_path / "copies")
    later = receive(one).code
    one.exchange()

    room = Room(tmp_path / "2", clock)
    room.path.parent.mkdir(parents=True)
    shutil.copy(copy.path, room.path)
    two = room.desk()
    two.set_up(office(), 2)
    two.join_hub(shared.address, _code(shared, 2))
    outcome = two.exchange()
    assert outcome.received == 1, "the rest, and nothing that the copy had"
    assert two.dossier(later).owner.name
    one.exchange()
    assert rows(one) == rows(two)
    two.verify()
    mine = parse_dossier_code(receive(two).code)
    assert mine is not None
    assert mine.sequence == Block(10, 2).ranges()[0].start, "all of its own block is free"
    assert not two.last_slip_wanted
    for each in (*shared.rooms, room):
        each.close()


def test_who_comes_back_as_the_counter_of_the_copy_numbers_apart(
    tmp_path: Path, clock: Clock
) -> None:
    room = Room(tmp_path / "1", clock)
    one = room.desk()
    one.set_up(office(), 1)
    receive(one)
    copy = one.back_up(tmp_path / "copies")
    given = receive(one).code

    other = Room(tmp_path / "2", clock)
    other.path.parent.mkdir(parents=True)
    shutil.copy(copy.path, other.path)
    desk = other.desk()
    desk.set_up(office(), 2)
    desk.set_up(office(), 1)
    assert receive(desk).code != given
    for each in (room, other):
        each.close()


def _code(shared: Shared, number: int) -> str:
    from counter.sync import places
    from tests.room import AGENCY

    return places.enroll(shared.address, AGENCY, number, shared.clock())
