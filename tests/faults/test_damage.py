"""A store whose bytes are not what was written: found, said, never a crash, never made worse."""

import random
import re
import shutil
from collections.abc import Callable

import pytest

from counter.errors import CounterError, Damaged, Unavailable
from tests.room import OWNER, Room, hashes, receive


@pytest.fixture
def busy(room: Room) -> Room:
    """A closed store with some pages in it."""
    desk = room.office_desk()
    codes = [receive(desk, f"Người số {n}", remark="ghi chú " * 60).code for n in range(12)]
    desk.mark_ready(tuple(codes[:8]))
    desk.give_back(tuple(codes[:4]), OWNER)
    room.close()
    return room


def use(room: Room) -> list[CounterError]:
    """Try what a clerk tries; return what was said.  Anything else that is raised is a bug."""
    said: list[CounterError] = []
    for opened in (room.looking, room.desk):
        try:
            desk = opened()
        except CounterError as error:
            said.append(error)
            continue
        for verb in (
            lambda desk=desk: desk.find("nguoi so"),
            lambda desk=desk: desk.counts(),
            lambda desk=desk: [desk.dossier(row.code) for row in desk.rows("waiting")],
            lambda desk=desk: desk.verify(),
        ):
            try:
                verb()
            except CounterError as error:
                said.append(error)
        room.close()
    return said


@pytest.mark.parametrize("seed", range(24))
def test_random_bytes_in_the_middle_are_found(busy: Room, seed: int) -> None:
    chance = random.Random(seed)
    size = busy.path.stat().st_size
    with busy.path.open("r+b") as file:
        file.seek(chance.randrange(100, size - 4096))
        file.write(chance.randbytes(chance.choice([64, 512, 4096])))
    said = use(busy)
    for error in said:
        assert isinstance(error, Damaged | Unavailable), error


@pytest.mark.parametrize(
    ("known", "changed"),
    [
        (b"CREATE INDEX dossier_code ON", b"CREATE INDEX dossier_cod\xff ON"),
        (
            b"CREATE INDEX dossier_code ON dossier (code)",
            b"CREATE INDEX dossier_code ON \xffossier (code)",
        ),
    ],
)
def test_a_broken_list_of_tables_is_damage(busy: Room, known: bytes, changed: bytes) -> None:
    content = busy.path.read_bytes()
    assert known in content
    busy.path.write_bytes(content.replace(known, changed))
    said = use(busy)
    assert said
    assert {type(error) for error in said} == {Damaged}, said


@pytest.mark.parametrize("seed", range(6))
def test_a_changed_letter_inside_an_event_is_found(busy: Room, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(busy.path.read_bytes())
    places = [found.start() for found in re.finditer(b'"by":"Nguy', content)]
    content[chance.choice(places) + 7] ^= 1 << chance.randrange(5)
    busy.path.write_bytes(content)
    with pytest.raises(Damaged) as caught:
        busy.looking().verify()
    assert caught.value.code in ("log_broken", "store_corrupt")
    assert any(isinstance(error, Damaged) for error in use(busy))


@pytest.mark.parametrize("part", [0.0, 0.001, 0.3, 0.5, 0.9])
def test_a_file_cut_short_is_damaged_and_stays_as_it_is(busy: Room, part: float) -> None:
    size = int(busy.path.stat().st_size * part)
    with busy.path.open("r+b") as file:
        file.truncate(size)
    said = use(busy) if size else []
    assert size == 0 or any(isinstance(error, Damaged) for error in said), said


@pytest.mark.parametrize(
    "content", [b"x", b"SQLite format 3\0", b"PK\x03\x04" * 2000, b"\0" * 8192, b"Xin chao " * 999]
)
def test_what_is_no_database_is_left_alone(room: Room, content: bytes) -> None:
    room.data.mkdir()
    room.path.write_bytes(content)
    before = hashes(room.data)
    for opened in (room.desk, room.looking):
        with pytest.raises(Damaged) as caught:
            opened()
        assert caught.value.code == "store_corrupt"
    assert hashes(room.data) == before


def test_a_file_that_was_only_just_begun_is_no_damage(room: Room) -> None:
    room.data.mkdir()
    room.path.write_bytes(b"")
    with pytest.raises(Unavailable) as caught:
        room.looking()
    assert caught.value.code == "store_old_projection"
    receive(room.desk())


def test_a_database_of_another_program_is_left_alone(room: Room) -> None:
    room.data.mkdir()
    with room.raw() as file:
        file.execute("CREATE TABLE event (name TEXT)")
        file.execute("INSERT INTO event VALUES ('Hội làng')")
    with pytest.raises(CounterError):
        room.desk()
    with room.raw() as file:
        assert file.execute("SELECT name FROM event").fetchall() == [("Hội làng",)]
        assert file.execute("SELECT COUNT(*) FROM sqlite_master").fetchone() == (1,)


def test_a_lost_file_with_its_log_still_there_is_not_mixed_up(busy: Room) -> None:
    busy.path.unlink()
    desk = busy.desk()
    codes = {receive(desk).code for _ in range(2)}
    assert codes.isdisjoint(f"H01.151.01-261120-{n:04}" for n in range(1, 13))
    desk.verify()


def test_broken_lists_are_mended_by_a_rebuild(busy: Room) -> None:
    with busy.raw() as file:
        file.execute("UPDATE dossier SET owner = 'sai', stage = 'returned', due = NULL")
        file.execute("INSERT INTO dossier_words (dossier_words) VALUES ('delete-all')")
    desk = busy.desk()
    assert desk.find("nguoi so") == []
    desk.verify()
    assert desk.rebuild() == 12
    assert len(desk.find("nguoi so")) == 12
    assert desk.counts().ready == 4


def torn(room: Room) -> None:
    wal = room.path.with_name("counter.db-wal")
    with wal.open("r+b") as file:
        file.truncate(wal.stat().st_size - 1000)


def noisy(room: Room) -> None:
    wal = room.path.with_name("counter.db-wal")
    with wal.open("r+b") as file:
        file.seek(wal.stat().st_size - 2000)
        file.write(b"\x55" * 500)


def gone(room: Room) -> None:
    room.path.with_name("counter.db-wal").unlink()


@pytest.mark.parametrize("fault", [torn, noisy, gone])
def test_a_log_that_lost_its_newest_pages_is_whole_up_to_there(
    room: Room, fault: Callable[[Room], None]
) -> None:
    desk = room.office_desk()
    desk._store.checkpoint()
    given = [receive(desk, f"Người {n}").code for n in range(5)]
    crashed = room.data.parent / "crashed"
    room.crash_copy(crashed)
    room.close()
    shutil.rmtree(room.data)
    shutil.copytree(crashed, room.data)
    fault(room)
    room.path.with_name("counter.db-shm").unlink()
    desk = room.desk()
    desk.verify()
    kept = {row.code for row in desk.rows("today")}
    assert kept < set(given)
    assert desk._store.quarrel == "restored"  # the guard knows that there was more
    assert receive(desk).code not in given
