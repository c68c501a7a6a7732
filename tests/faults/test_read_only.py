"""A folder that takes nothing: said in one code, readable all the same."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from counter.errors import Unavailable
from tests.conftest import Clock
from tests.room import Room, hashes, receive


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let nobody write under a folder, not even root."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        commands = (["mount", "--bind", folder, folder], ["mount", "-o", "remount,bind,ro", folder])
        if any(subprocess.run(c, capture_output=True, check=False).returncode for c in commands):
            pytest.skip("root may write everywhere here, and may mount nothing")
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)
    else:
        inside = [folder, *folder.iterdir()]
        modes = [path.stat().st_mode for path in inside]
        for path in reversed(inside):
            path.chmod(0o500 if path.is_dir() else 0o400)
        try:
            yield
        finally:
            for path, mode in zip(inside, modes, strict=True):
                path.chmod(mode)


def refused(verb: object, *values: object) -> str:
    with pytest.raises(Unavailable) as caught:
        verb(*values)  # type: ignore[operator]
    return caught.value.code


def test_a_counter_in_a_locked_folder_can_be_read_but_takes_nothing_in(room: Room) -> None:
    code = receive(room.office_desk()).code
    room.close()
    before = hashes(room.data)
    with locked(room.data):
        assert refused(lambda: receive(room.desk())) == "store_readonly"
        room.close()
        desk = room.looking()
        assert desk.dossier(code).owner.name
        assert desk.find("uoc")
        desk.verify()
        room.close()
        assert hashes(room.data) == before
    assert receive(room.desk()).code != code


def test_a_folder_locked_in_the_middle_of_work_loses_nothing(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    room.close()
    with locked(room.data):
        assert room.looking().dossier(code).code == code
    room.close()
    desk = room.desk()
    assert desk.verify().events == 3


def test_where_no_folder_can_be_made_no_counter_begins(tmp_path: Path, clock: Clock) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    with locked(closed):
        room = Room(closed, clock)
        assert refused(room.desk) == "store_readonly"
        assert list(closed.iterdir()) == []


def test_a_locked_guard_lets_no_log_begin(room: Room) -> None:
    room.guard.mkdir()
    desk = room.desk()
    with locked(room.guard):
        assert refused(receive, desk) == "store_readonly"
        assert desk.rows("today") == []
    receive(desk)
    assert desk.verify().events == 2


def test_a_guard_locked_later_never_makes_a_written_dossier_look_refused(room: Room) -> None:
    desk = room.office_desk()
    with locked(room.guard):
        code = receive(desk).code
    assert [row.code for row in desk.rows("today")] == [code]


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "data").write_text("nhầm")
    assert refused(Room(tmp_path, clock).desk)
    assert (tmp_path / "data").read_text() == "nhầm"


def test_a_folder_in_the_place_of_the_file_is_said(room: Room) -> None:
    room.path.mkdir(parents=True)
    assert refused(room.desk)
