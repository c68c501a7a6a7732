"""The disk takes no more: nothing half-written, everything readable, and on it goes with room."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from counter.errors import Unavailable
from tests.conftest import Clock
from tests.room import Room, answer, receive, start


def fill(room: Room) -> list[str]:
    """Receive until the disk says no; return the codes that were promised."""
    desk = room._open[-1]
    given = []
    said = ""
    while not said and len(given) < 2000:
        try:
            given.append(receive(desk, f"Người {len(given)}", remark="đầy " * 300).code)
        except Unavailable as error:
            said = error.code
    assert said == "disk_full"
    return given


def still_whole(room: Room, given: list[str]) -> None:
    """Everything promised is there, nothing else is, and it can be read."""
    desk = room._open[-1]
    assert len(desk.find("nguoi", limit=5000)) == len(given)
    assert desk.dossier(given[-1]).owner.name == f"Người {len(given) - 1}"
    assert desk.verify().events == len(given) + 2


def test_a_file_that_may_not_grow_refuses_whole_dossiers(room: Room) -> None:
    desk = room.office_desk()
    pages = desk._store.execute("PRAGMA page_count")[0][0]
    desk._store.execute(f"PRAGMA max_page_count = {pages + 60}")  # SQLite's own "disk is full"
    given = fill(room)
    still_whole(room, given)
    with pytest.raises(Unavailable):
        receive(desk, remark="đầy " * 30_000)
    desk._store.execute("PRAGMA max_page_count = 1000000")
    code = receive(desk, f"Người {len(given)}").code
    assert code not in given
    still_whole(room, [*given, code])
    room.close()
    room.desk()
    still_whole(room, [*given, code])


@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are POSIX")
def test_a_system_that_lets_no_file_grow_loses_nothing(room: Room) -> None:
    room.office_desk()
    room.close()
    *said, stop, found, last = answer(start(room, "burst", 600_000))
    assert stop["kind"] == "Unavailable"
    assert found == {"found": len(said)}
    assert len({*said, last}) == len(said) + 1
    desk = room.desk()
    desk.verify()
    assert len(desk.find("nguoi", limit=5000)) == len(said) + 1
    assert receive(desk).code not in {*said, last}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root may make a small disk; the tests above need none")
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here; the tests above need none")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_full_disk_refuses_whole_dossiers(small_disk: Path, clock: Clock, tmp_path: Path) -> None:
    room = Room(small_disk, clock)
    room.guard = tmp_path / "guard"
    desk = room.office_desk()
    given = fill(room)
    still_whole(room, given)
    with pytest.raises(Unavailable) as caught:
        desk.back_up(small_disk / "copies")
    assert caught.value.code == "disk_full"
    assert list((small_disk / "copies").iterdir()) == []
    assert desk.back_up(tmp_path / "copies").events == len(given) + 2
    subprocess.run(["mount", "-o", "remount,size=20m", str(small_disk)], check=True)
    code = receive(desk, f"Người {len(given)}").code
    assert code not in given
    still_whole(room, [*given, code])
    room.close()
    room.desk()
    still_whole(room, [*given, code])
    room.close()


def test_a_disk_full_to_the_brim_is_named_as_such_at_the_start(
    small_disk: Path, clock: Clock, tmp_path: Path
) -> None:
    room = Room(small_disk, clock)
    room.guard = tmp_path / "guard"
    given = receive(room.office_desk(), "Người 0").code
    room.close()
    with (small_disk / "đầy").open("wb", buffering=0) as brim, suppress(OSError):
        while brim.write(bytes(4096)):
            pass
    with pytest.raises(Unavailable) as caught:
        receive(room.desk(), "Người 1")
    assert caught.value.code == "disk_full"
    room.close()
    (small_disk / "đầy").unlink()
    assert [row.code for row in room.desk().find("nguoi")] == [given]
    room.close()
