"""Copies of the store: opened, counted, without the key, and good enough to go on from."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from counter.errors import CounterError, Damaged, Refused, Unavailable
from counter.store import Store
from tests.room import OWNER, Room, hashes, receive, rows


@pytest.fixture
def copies(room: Room) -> Path:
    return room.data.parent / "copies"


def test_a_copy_holds_everything_but_the_key(room: Room, copies: Path) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    desk.mark_ready((code,))
    copy = desk.back_up(copies)
    assert (copy.dossiers, copy.events) == (1, desk.verify().events)
    with closing(sqlite3.connect(copy.path)) as file:
        assert file.execute("SELECT secret FROM identity").fetchall() == [(None,)]
    [secret] = desk._store.query("SELECT secret FROM identity")
    assert secret[0] not in Path(copy.path).read_bytes()
    with closing(Store.reading(Path(copy.path), room.clock)) as opened:
        assert opened.verify() == (1, copy.events)
        dossier = opened.dossier(code)
        assert dossier is not None
        assert dossier.owner.name == OWNER
    assert [path.name for path in copies.iterdir()] == [Path(copy.path).name]


def test_the_last_copy_is_remembered(room: Room, copies: Path) -> None:
    desk = room.office_desk()
    assert desk.last_backup() is None
    copy = desk.back_up(copies)
    room.close()
    assert room.looking().last_backup() == copy


def test_copying_changes_no_row_and_no_fact(room: Room, copies: Path) -> None:
    desk = room.office_desk()
    receive(desk)
    before = rows(desk)
    events = desk.verify().events
    desk.back_up(copies)
    assert rows(desk) == before
    assert desk.verify().events == events


def test_old_copies_go_and_foreign_files_stay(room: Room, copies: Path) -> None:
    desk = room.office_desk()
    copies.mkdir()
    (copies / "ảnh của Mẫu.db").write_text("x")
    made = []
    for _ in range(16):
        made.append(Path(desk.back_up(copies).path))
        room.clock.tick(seconds=1)
    kept = sorted(copies.glob("quay-*.db"))
    assert kept == made[-14:]
    assert (copies / "ảnh của Mẫu.db").exists()


def test_the_data_folder_itself_is_no_second_folder(room: Room) -> None:
    desk = room.office_desk()
    for folder in (room.data, room.data / ".." / "data"):
        with pytest.raises(Refused) as caught:
            desk.back_up(folder)
        assert caught.value.code == "backup_same_folder"


def test_a_folder_that_cannot_be_made_is_said(room: Room, tmp_path: Path) -> None:
    desk = room.office_desk()
    (tmp_path / "file").write_text("x")
    with pytest.raises(Unavailable):
        desk.back_up(tmp_path / "file" / "copies")
    assert desk.last_backup() is None


def test_a_copy_that_did_not_fit_leaves_nothing_behind(room: Room, copies: Path) -> None:
    desk = room.office_desk()
    first = desk.back_up(copies)
    receive(desk)
    room.clock.tick(minutes=1)
    (copies / (Path(first.path).name.replace("092000", "092100") + ".part")).mkdir()
    with pytest.raises(CounterError):  # something is in the way of the copy
        desk.back_up(copies)
    assert desk.last_backup() == first


def test_a_damaged_store_does_not_replace_a_good_copy(room: Room, copies: Path) -> None:
    desk = room.office_desk()
    for number in range(40):
        receive(desk, f"Người {number}")
    desk.back_up(copies)
    room.close()
    before = hashes(copies)
    with room.path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 12)
    room.clock.tick(minutes=1)
    with pytest.raises((Damaged, Unavailable)):
        room.desk().back_up(copies)
    assert hashes(copies) == before


def test_work_goes_on_from_a_copy_elsewhere(room: Room, copies: Path) -> None:
    desk = room.office_desk()
    given = [receive(desk).code for _ in range(2)]
    copy = desk.back_up(copies)
    given += [receive(desk).code for _ in range(2)]  # lost with the old PC
    room.close()
    desk = room.desk(Path(copy.path))
    given += [receive(desk).code for _ in range(3)]
    assert len(set(given)) == 7
    assert desk.verify().logs == 2
    desk.last_slip(given[3])
    assert int(receive(desk).code[-4:]) == 5
