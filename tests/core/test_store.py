"""One file on disk: append-only, chained, erasable, the same for two who write at once."""

import itertools
import os
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from counter.errors import Damaged, Refused
from counter.events import KINDS, Erased, Person, Received, ResultReady, Returned
from counter.guard import Guard
from counter.schema import MIGRATIONS
from counter.store import Store
from tests.conftest import Clock
from tests.room import OWNER, Room, answer, draft, hashes, receive, rows, start

COLUMNS = ("log", "seq", "stamp", "kind", "subject", "seen", "body", "prev", "hash")


def damage(room: Room) -> str:
    with pytest.raises(Damaged) as caught:
        room.looking().verify()
    return caught.value.code


@pytest.fixture
def busy(room: Room) -> Room:
    """A counter after a little work: six events, three of them with a private part."""
    desk = room.office_desk()
    first = receive(desk)
    receive(desk, "Trần Văn Bình")
    desk.mark_ready((first.code,))
    desk.give_back((first.code,), OWNER)
    return room


# --- what is written stays ---


@pytest.mark.parametrize("column", COLUMNS)
def test_no_column_of_an_event_can_be_changed(busy: Room, column: str) -> None:
    with busy.raw() as file, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        file.execute(f"UPDATE event SET {column} = {column}")


def test_no_event_can_be_deleted(busy: Room) -> None:
    with busy.raw() as file, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        file.execute("DELETE FROM event WHERE seq = 3")


def test_an_event_cannot_be_replaced_by_another_of_its_number(busy: Room) -> None:
    with busy.raw() as file, pytest.raises(sqlite3.IntegrityError):
        file.execute(
            "INSERT OR REPLACE INTO event SELECT log, seq, stamp, kind, subject, seen, '{}', prev,"
            " hash FROM event WHERE seq = 3"
        )
    busy.looking().verify()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE private SET body = '{}'",
        "UPDATE private SET salt = x'00'",
        "DELETE FROM private",
        "DELETE FROM private WHERE seq = (SELECT MIN(seq) FROM private)",
    ],
)
def test_a_private_part_is_neither_changed_nor_deleted(busy: Room, sql: str) -> None:
    with busy.raw() as file, pytest.raises(sqlite3.IntegrityError, match="private part"):
        file.execute(sql)


def test_a_private_part_is_not_replaced(busy: Room) -> None:
    with busy.raw() as file, pytest.raises(sqlite3.IntegrityError):
        file.execute("INSERT OR REPLACE INTO private SELECT log, seq, salt, '{}' FROM private")


# --- what is changed all the same is found ---


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("seq", [1, 4, 6])
def test_every_changed_column_of_an_event_is_found(busy: Room, column: str, seq: int) -> None:
    number = column in ("seq", "stamp")
    changed = f"{column} + 1000" if number else f"{column} || ' '"
    busy.tamper(f"UPDATE event SET {column} = {changed} WHERE seq = ?", seq)
    assert damage(busy) in ("log_gap", "log_broken")


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ("body = replace(body, 'Bình', 'Bính')", {"private_broken"}),
        ("body = body || ' '", {"private_broken"}),
        ("salt = zeroblob(16)", {"private_broken"}),
        ("log = log || '0'", {"private_missing"}),
        ("seq = seq + 1000", {"private_missing"}),
    ],
)
def test_every_changed_column_of_a_private_part_is_found(
    busy: Room, change: str, codes: set[str]
) -> None:
    busy.tamper(f"UPDATE private SET {change} WHERE body LIKE '%Bình%'")
    assert damage(busy) in codes


@pytest.mark.parametrize("seq", [1, 2, 4])
def test_an_event_taken_out_of_the_middle_is_found(busy: Room, seq: int) -> None:
    busy.tamper("DELETE FROM event WHERE seq = ?", seq)
    assert damage(busy) == "log_gap"


def test_a_private_part_that_is_gone_without_an_erasure_is_damage(busy: Room) -> None:
    busy.tamper("DELETE FROM private WHERE body LIKE '%Bình%'")
    assert damage(busy) == "private_missing"


def test_a_private_part_that_nobody_promised_is_damage(busy: Room) -> None:
    busy.tamper(
        "INSERT INTO private SELECT log, seq, zeroblob(16), '{}' FROM event WHERE kind = 'ready'"
    )
    assert damage(busy) == "private_broken"


def test_two_events_that_changed_places_are_found(busy: Room) -> None:
    busy.tamper("UPDATE event SET seq = CASE seq WHEN 4 THEN -5 ELSE -4 END WHERE seq IN (4, 5)")
    busy.tamper("UPDATE event SET seq = -seq WHERE seq < 0")
    assert damage(busy) in ("log_gap", "log_broken")


def test_a_rewritten_event_with_a_fitting_hash_breaks_the_next_one(busy: Room) -> None:
    from counter.events import digest

    with busy.raw() as file:
        row = file.execute(f"SELECT {', '.join(COLUMNS)} FROM event WHERE seq = 5").fetchone()
    log, seq, stamp, kind, subject, seen, body, prev, _ = row
    forged = body.replace("Nguyễn", "Ngô")
    assert forged != body
    made = digest(log, seq, stamp, kind, subject, seen, forged, prev)
    busy.tamper("UPDATE event SET body = ?, hash = ? WHERE seq = 5", forged, made)
    assert damage(busy) == "log_gap"


def test_a_whole_log_verifies_and_says_how_much_it_walked(busy: Room) -> None:
    verified = busy.looking().verify()
    with busy.raw() as file:
        assert (verified.logs, verified.events) == (
            1,
            file.execute("SELECT COUNT(*) FROM event").fetchone()[0],
        )


# --- erasure ---


SECRET = "Quàng Thị Bí Mật"
TRACES = [
    text.encode()
    for text in (SECRET, "Bí Mật", "quang thi", "bi mat", "027185009999", "0987650000", "Xin kín")
]


@pytest.fixture
def erased(room: Room) -> tuple[Room, str]:
    """A counter that erased somebody who left traces wherever a dossier can leave them."""
    desk = room.office_desk()
    receive(desk, "Trần Văn Bình")
    owner = {"number": "027185009999", "phone": "0987650000", "address": "Thôn Bí Mật"}
    code = receive(desk, SECRET, owner=owner, content="Xin kín", remark=SECRET).code
    desk.mark_ready((code,))
    desk.give_back((code,), SECRET, "027185009999")
    desk.slip_printed(code, "saved", "file", reprint=1, reason=f"của {SECRET}")
    assert any(trace in room.bytes() for trace in TRACES)
    desk.erase(code, "theo yêu cầu")
    return room, code


def test_an_erased_name_is_nowhere_in_the_folder(erased: tuple[Room, str]) -> None:
    room, _ = erased
    assert [trace.decode() for trace in TRACES if trace in room.bytes()] == []
    room.close()
    assert [trace.decode() for trace in TRACES if trace in room.bytes()] == []


def test_an_erased_dossier_still_verifies_and_can_be_made_anew(erased: tuple[Room, str]) -> None:
    room, code = erased
    desk = room.desk()
    desk.verify()
    desk.rebuild()
    desk.verify()
    assert desk.dossier(code).owner.name == ""
    assert desk.find(SECRET) == desk.find("027185009999") == desk.find("0987650000") == []
    assert [row.code for row in desk.find(code)] == [code]
    assert [trace for trace in TRACES if trace in room.bytes()] == []


def test_an_erased_private_part_cannot_come_back(erased: tuple[Room, str]) -> None:
    room, code = erased
    with room.raw() as file, pytest.raises(sqlite3.IntegrityError, match="erased by law"):
        file.execute(
            "INSERT INTO private SELECT log, seq, x'00', '{}' FROM event WHERE subject = ?",
            (f"dossier:{code}",),
        )


def test_an_erased_private_part_that_was_put_back_by_force_is_found(
    erased: tuple[Room, str],
) -> None:
    room, code = erased
    room.tamper(
        "INSERT INTO private SELECT log, seq, x'00', '{}' FROM event WHERE subject = ?",
        f"dossier:{code}",
    )
    assert damage(room) == "private_returned"


def test_a_refused_erasure_leaves_nothing_to_clean(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    with pytest.raises(Refused):
        desk.erase(code, " ")
    assert desk._store.meta("scrub") == ""
    desk.erase(code, "theo yêu cầu")
    assert desk._store.meta("scrub") == ""


def test_what_is_written_and_erased_in_one_turn_leaves_no_trace(room: Room) -> None:
    desk = room.office_desk()
    model = receive(desk).history[0].fact
    assert isinstance(model, Received)
    hidden = replace(model, code=f"{model.code}9", owner=Person(SECRET))
    subject = f"dossier:{hidden.code}"
    with desk._store.turn() as turn:
        for fact in (hidden, ResultReady(room.clock()), Returned(room.clock(), to=SECRET)):
            turn.append(subject, fact, "A")
        turn.append(subject, Erased("theo yêu cầu"), "A")
    assert [row for row in rows(desk) if "bi mat" in str(row).lower()] == []
    before = rows(desk)
    desk.rebuild()
    assert rows(desk) == before
    desk.verify()


def test_others_keep_their_private_part_when_one_is_erased(erased: tuple[Room, str]) -> None:
    room, _ = erased
    assert [row.owner for row in room.desk().find("binh")] == ["Trần Văn Bình"]


def test_erasing_while_another_window_is_open_leaves_no_trace(room: Room) -> None:
    desk, other = room.office_desk(), room.desk()
    code = receive(desk, SECRET).code
    assert other.dossier(code).owner.name == SECRET
    desk.erase(code, "theo yêu cầu")
    assert [trace for trace in TRACES if trace in room.bytes()] == []
    other.look_for_news()
    assert other.dossier(code).owner.name == ""


# --- the same command twice ---


def test_the_same_reception_twice_is_one_dossier(room: Room) -> None:
    desk = room.office_desk()
    first = receive(desk, command="c-1")
    again = receive(desk, "Người khác", command="c-1")
    assert again == first
    assert len(desk.rows("today")) == 1


def test_the_same_step_twice_is_one_step(room: Room) -> None:
    desk = room.office_desk()
    codes = tuple(receive(desk).code for _ in range(3))
    ready = desk.mark_ready(codes, "r-1")
    assert desk.mark_ready(codes, "r-1") == ready
    back = desk.give_back(codes, OWNER, command="b-1")
    assert desk.give_back(codes, OWNER, command="b-1") == back
    assert [len(desk.dossier(code).history) for code in codes] == [3, 3, 3]


def test_one_go_twice_is_one_dossier(room: Room) -> None:
    desk = room.office_desk()
    one = desk.receive_and_return(draft(desk, code="2.000815"), OWNER, 4000, "c-1")
    assert desk.receive_and_return(draft(desk, code="2.000815"), OWNER, 4000, "c-1") == one
    assert one.stage == "returned"


def test_a_command_id_is_not_used_for_something_else(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk, command="c-1").code
    with pytest.raises(Refused) as caught:
        desk.mark_ready((code,), "c-1")
    assert caught.value.code == "command_used"
    assert desk.dossier(code).stage == "accepted"


def test_a_refused_command_may_be_tried_again(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    with pytest.raises(Refused):
        desk.give_back((code,), OWNER, command="b-1")
    desk.mark_ready((code,))
    assert desk.give_back((code,), OWNER, command="b-1")[0].stage == "returned"


def test_command_ids_survive_a_rebuild(room: Room) -> None:
    desk = room.office_desk()
    first = receive(desk, command="c-1")
    desk.rebuild()
    assert receive(desk, command="c-1") == first


def test_the_same_id_from_two_threads_is_one_dossier(room: Room) -> None:
    desk = room.office_desk()
    wanted = draft(desk)
    together = threading.Barrier(4)
    codes: list[str] = []

    def press() -> None:
        together.wait()
        codes.append(desk.receive(wanted, "double-click").code)
        desk._store.close()  # this thread's own connection

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(codes) == 4
    assert len(set(codes)) == 1
    assert len(desk.rows("today")) == 1


def test_the_same_id_from_two_processes_is_one_dossier(room: Room) -> None:
    desk = room.office_desk()
    both = [start(room, "receive", 1, "retry") for _ in range(2)]
    [[first], [second]] = [answer(process) for process in both]
    assert first == second
    assert len(desk.rows("today")) == 1


# --- two at once ---


def test_two_processes_and_a_window_write_at_once(room: Room) -> None:
    desk = room.office_desk()
    heard: set[str] = set()
    desk.subscribe(heard.update)
    both = [start(room, "receive", 60) for _ in range(2)]
    own = []
    while any(process.poll() is None for process in both):
        own.append(receive(desk, "Người ở cửa sổ").code)
        desk.look_for_news()
        sleep(0.003)  # who waits for the file only polls: a loop without a pause starves them
    said = [code for process in both for code in answer(process)]
    desk.look_for_news()
    assert len(said) == 120
    assert len({*said, *own}) == len(said) + len(own), "a number was given twice"
    assert heard >= {*said, *own}
    verified = desk.verify()
    assert verified.events == len(said) + len(own) + 2
    before = rows(desk)
    assert desk.rebuild() == len(said) + len(own)
    assert rows(desk) == before


def test_two_programs_that_begin_a_file_together_share_it(room: Room) -> None:
    both = [start(room, "receive", 5) for _ in range(2)]
    said = [code for process in both for code in answer(process)]
    assert len(set(said)) == 10
    room.desk().verify()


def test_a_desk_hears_of_the_work_of_another(room: Room) -> None:
    desk, other = room.office_desk(), room.desk()
    heard: list[frozenset[str]] = []
    desk.subscribe(heard.append)
    code = receive(other).code
    assert desk.look_for_news() == {code}
    assert desk.look_for_news() == frozenset()
    assert heard == [{code}]


def test_a_desk_takes_over_the_office_and_counter_that_another_set(room: Room) -> None:
    desk = room.desk()
    receive(desk)
    room.office_desk(counter=3)
    desk.look_for_news()
    assert (desk.office.agency, desk.counter) == ("H01.151.01", 3)
    code = receive(desk).code
    assert code == "H01.151.01-261120-2000"
    desk.verify()
    assert desk.check_slip(_qr(desk, code)).counter == "H01.151.01/3"


def _qr(desk: Any, code: str) -> str:
    from counter import slips

    return slips.qr_of(desk.dossier(code))


# --- looking ---


def test_looking_writes_nothing_when_nobody_works(busy: Room) -> None:
    busy.close()
    before = hashes(busy.data)
    _look(busy)
    assert hashes(busy.data) == before


def test_looking_writes_nothing_beside_an_open_window(busy: Room) -> None:
    before = {name: is_ for name, is_ in hashes(busy.data).items() if not name.endswith("-shm")}
    assert any(name.endswith("-wal") for name in before)
    _look(busy)
    after = hashes(busy.data)
    assert {name: after[name] for name in before} == before
    assert len(after) <= len(before) + 1


def test_looking_writes_nothing_after_a_crash(busy: Room) -> None:
    crashed = busy.data.parent / "crashed"
    busy.crash_copy(crashed)
    for path in crashed.glob("*-shm"):
        path.unlink()
    before = hashes(crashed)
    busy.close()
    busy.path = crashed / busy.path.name
    _look(busy)
    after = hashes(crashed)
    assert {name: after[name] for name in before} == before


def _look(room: Room) -> None:
    desk = room.looking()
    desk.verify()
    found = desk.find("binh")
    assert len(found) == 1
    assert desk.dossier(found[0].code).owner.name == "Trần Văn Bình"
    desk.counts()
    for name in ("due", "late", "waiting", "ready", "uncollected"):
        desk.rows(name)
    desk._store.close()


def test_a_folder_with_nothing_in_it_can_be_looked_at(room: Room) -> None:
    desk = room.looking()
    assert desk.verify().events == 0
    assert desk.find("binh") == []
    assert not room.data.exists()


# --- versions ---


def test_a_store_of_a_newer_version_is_left_alone_to_the_byte(busy: Room) -> None:
    busy.close()
    for mode in ("wal", "delete"):
        with busy.raw() as file:
            file.execute(f"PRAGMA journal_mode = {mode}")
            file.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        before = hashes(busy.data)
        for opened in (busy.desk, busy.looking):
            with pytest.raises(Damaged) as caught:
                opened()
            assert caught.value.code == "store_newer"
        assert hashes(busy.data) == before


def test_rows_of_an_older_projection_are_made_anew_at_the_start(busy: Room) -> None:
    before = rows(busy.desk())
    busy.close()
    with busy.raw() as file:
        file.execute("UPDATE meta SET value = '0' WHERE name = 'projection'")
        file.execute("UPDATE dossier SET owner = 'sai'")
    assert rows(busy.desk()) == before


def test_a_rebuild_keeps_the_order_of_lists(room: Room) -> None:
    desk = room.office_desk(counter=2)
    for number in ("9999", "10000", "0500"):
        receive(desk, official_code=f"H01.151.01-261120-{number}")
    receive(desk)
    receive(desk, official_code="A01.001.01-261120-0001")
    before = [row.code for row in desk.rows("waiting")]
    desk.rebuild()
    assert [row.code for row in desk.rows("waiting")] == before
    newest = receive(desk).code
    assert [row.code for row in desk.rows("waiting")] == [newest, *before]


def test_every_kind_in_a_log_has_been_given_a_class() -> None:
    assert all(name == name.lower() for name in KINDS)


def test_a_file_without_its_key_writes_a_new_log(busy: Room) -> None:
    busy.tamper("UPDATE identity SET secret = NULL")
    desk = busy.desk()
    receive(desk)
    assert desk.verify().logs == 2


def test_threads_that_write_and_read_do_not_meet_locks(room: Room) -> None:
    desk = room.office_desk()
    numbers = itertools.count()

    def work() -> None:
        with closing(desk._store):  # this thread's own connection
            for _ in range(10):
                receive(desk, f"Người {next(numbers)}")
                desk.find("nguoi")
                desk.counts()

    with ThreadPoolExecutor(3) as threads:
        for done in [threads.submit(work) for _ in range(3)]:
            done.result()
    assert len(desk.rows("today")) == 30


def test_a_store_can_be_opened_where_no_folder_was(room: Room) -> None:
    deep = room.data / "a" / "b" / "counter.db"
    store = Store.writing(deep, room.clock, Guard(room.guard))
    store.close()
    assert deep.exists()


@pytest.mark.skipif(os.name == "nt", reason="there the rights of a folder are no bits")
def test_a_new_data_folder_is_for_whoever_works_here_alone(tmp_path: Path) -> None:
    store = Store.writing(tmp_path / "data" / "counter.db", Clock(), Guard(tmp_path / "guard"))
    store.close()
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
