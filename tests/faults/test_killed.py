"""Killed in the middle: what was promised is there, the rest never was."""

import random
import time

import pytest

from tests.room import Room, receive, start


def lines_before_death(room: Room, lines: int, more: float) -> list[str]:
    """Let another process receive, kill it a moment after so many lines; return its promises."""
    process = start(room, "receive", 100_000)
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(lines)]
    time.sleep(more)
    process.kill()
    rest, _ = process.communicate(timeout=60)
    said += rest.splitlines(keepends=True)
    return [line.strip().strip('"') for line in said if line.endswith("\n")]


def test_killed_again_and_again_every_promise_is_kept(room: Room) -> None:
    room.office_desk()
    room.close()
    chance = random.Random(7)
    promised: list[str] = []
    for _ in range(7):
        promised += lines_before_death(room, chance.randrange(1, 12), chance.random() / 80)
        desk = room.desk()
        desk.verify()
        kept = [row.code for row in desk.rows("today", limit=5000)]
        assert set(promised) <= set(kept)
        assert len(kept) - len(promised) <= 7, "at most the one under way each time"
        for code in kept:
            assert desk.dossier(code).owner.name.startswith("Người")
        promised = kept
        desk.rebuild()
        assert [row.code for row in desk.rows("today", limit=5000)] == kept
        promised.append(receive(desk, "Người sau").code)
        assert len(set(promised)) == len(promised), "a number was given twice"
        room.close()


@pytest.mark.parametrize("delay", [0.16, 0.2, 0.23, 0.26, 0.3])
def test_killed_while_a_file_is_made_it_is_made_at_the_next_start(room: Room, delay: float) -> None:
    lines_before_death(room, 0, delay)
    desk = room.desk()
    desk.verify()
    receive(desk)
    desk.verify()


def test_killed_before_the_last_trace_is_gone_the_next_start_removes_it(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk, "Zyxwvu Tsrqpon").code
    for number in range(30):
        receive(desk, f"Người {number}")
    desk._store.scrub, scrub = lambda: None, desk._store.scrub  # type: ignore[method-assign]
    desk.erase(code, "theo yêu cầu")  # and here it dies
    crashed = room.data.parent / "crashed"
    room.crash_copy(crashed)
    assert b"zyxwvu" in room.bytes().lower()
    again = room.desk(crashed / "counter.db")
    left = b"".join(path.read_bytes() for path in crashed.iterdir()).lower()
    assert b"zyxwvu" not in left
    assert again.dossier(code).erased
    again.verify()
    scrub()


def test_a_reader_in_the_way_of_an_erasure_does_not_keep_the_name(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk, "Zyxwvu Tsrqpon").code
    desk._store.execute("PRAGMA busy_timeout = 50")
    with room.raw() as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM event").fetchone()
        desk.erase(code, "theo yêu cầu")
        reader.rollback()
    assert b"zyxwvu" in room.bytes().lower()
    room.close()
    room.desk()
    assert b"zyxwvu" not in room.bytes().lower()
