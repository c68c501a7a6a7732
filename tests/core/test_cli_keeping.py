"""Keeping the store from the command line: verify, backup, demo, damage, a clock gone wrong."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.command_line import COPY, OFFICE, Desk, hashes
from tests.conftest import Clock


def change(desk: Desk, *statements: str) -> None:
    """Change the file behind the program's back."""
    with closing(sqlite3.connect(desk.folder / "counter.db")) as db, db:
        for (trigger,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            if trigger.startswith(("event", "private")):
                db.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            assert db.execute(statement).rowcount > 0


def test_verify_walks_every_chain_and_writes_nothing(office: Desk) -> None:
    office.receive()
    office("setup", *OFFICE, "--counter", "3")
    office.receive()
    before = office.bytes()
    value = office("verify").value
    assert value["logs"] == 2
    assert value["events"] >= 7
    assert office.bytes() == before


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (
            "UPDATE event SET body = replace(body, 'H01', 'H02') WHERE kind = 'received'",
            "log_broken",
        ),
        ("UPDATE private SET body = replace(body, 'Ước', 'Mơ')", "private_broken"),
        ("DELETE FROM private", "private_missing"),
        ("DELETE FROM event WHERE kind = 'officer_set'", "log_gap"),
    ],
)
def test_what_was_changed_behind_the_log_is_damage(office: Desk, statement: str, code: str) -> None:
    office.receive()
    change(office, statement)
    office("verify").refused(code, 5)


def test_a_store_that_is_none_or_newer_is_damage(office: Desk) -> None:
    office.receive()
    with closing(sqlite3.connect(office.folder / "counter.db")) as db:
        db.execute("PRAGMA user_version = 999")
    for words in (("list", "due"), ("receive", "--procedure", COPY, "--name", "X"), ("verify",)):
        office(*words).refused("store_newer", 5)
    (office.folder / "counter.db").write_bytes(b"this is no database at all" * 1000)
    kept = office.bytes()["counter.db"]
    for words in (("list", "due"), ("receive", "--procedure", COPY, "--name", "X"), ("verify",)):
        office(*words).refused("store_corrupt", 5)
    assert office("scan", "H01.151.01-261120-0001").value["kind"] == "dossier"
    assert office.bytes()["counter.db"] == kept


def test_a_data_folder_that_is_a_file_is_unavailable(desk: Desk) -> None:
    desk.folder.write_text("not a folder")
    desk("receive", "--procedure", COPY, "--name", "X").refused("store", 4)
    assert desk.folder.read_text() == "not a folder"
    assert desk("list", "due").value == []


def test_a_backup_is_opened_counted_and_named(office: Desk, tmp_path: Path) -> None:
    office.receive()
    value = office("backup", "--to", str(tmp_path / "ổ hai" / "sao")).value
    assert set(value) == {"path", "at", "dossiers", "events"}
    assert (value["dossiers"], value["at"]) == (1, "2026-11-20T09:20:00+07:00")
    assert value["events"] == office("verify").value["events"]
    with closing(sqlite3.connect(value["path"])) as copy:
        assert copy.execute("SELECT COUNT(*) FROM dossier").fetchone() == (1,)
        assert copy.execute("SELECT secret FROM identity").fetchone() == (None,)
    files = hashes(tmp_path / "ổ hai" / "sao")
    assert list(files) == [Path(value["path"]).name]
    office("backup", "--to", str(office.folder)).refused("backup_same_folder")
    office("backup", "--to", f"{office.folder}/../data/").refused("backup_same_folder")
    (tmp_path / "tệp").write_text("")
    said = office("backup", "--to", str(tmp_path / "tệp"))
    assert (said.exit, said.stdout) == (4, "")


def test_a_restored_copy_numbers_apart(office: Desk, tmp_path: Path) -> None:
    first = office.receive()["code"]
    copy = Path(office("backup", "--to", str(tmp_path / "sao")).value["path"])
    lost = office.receive()["code"]
    for path in list(office.folder.glob("counter.db*")):
        path.unlink()
    (office.folder / "counter.db").write_bytes(copy.read_bytes())
    after = office.receive()["code"]
    assert len({first, lost, after}) == 3
    assert int(after.rpartition("-")[2]) >= 10_000
    assert office("verify").value["logs"] >= 2


def test_a_demo_is_a_store_like_any_other(desk: Desk, tmp_path: Path) -> None:
    assert desk("demo", "--dossiers", "60", "--seed", "7").value["dossiers"] == 60
    assert desk("verify").value["events"] >= 60
    assert desk("rebuild").value == {"dossiers": 60}
    rows = desk("find", "nguyen", "--limit", "100").value
    assert rows
    shown = desk("show", rows[0]["code"]).value
    assert shown["owner"]["name"] == rows[0]["owner"]
    assert desk("demo", "--dossiers", "0", "--seed", "1").value["dossiers"] == 0
    out = str(tmp_path / "x.pdf")
    assert desk("slip", desk.receive()["code"], "--out", out).exit == 0


def test_the_same_seed_makes_the_same_people(desk: Desk, tmp_path: Path) -> None:
    answers = []
    for name in ("một", "hai"):
        folder = ("--data", str(tmp_path / name))
        desk("demo", "--dossiers", "20", "--seed", "5", *folder)
        answers.append(desk("find", "2", "--limit", "50", *folder).value)
        answers.append(desk("list", "waiting", *folder).value)
    assert answers[:2] == answers[2:]


def test_no_demo_among_real_dossiers(office: Desk) -> None:
    office.receive()
    office("demo", "--dossiers", "5", "--seed", "1").refused("demo_on_real_store")
    assert len(office("list", "waiting").value) == 1


@pytest.mark.parametrize(
    ("now", "problem"),
    [("2026-11-19T09:00+07:00", "clock_behind"), ("2027-01-05T09:00+07:00", "clock_ahead")],
)
def test_a_clock_gone_wrong_needs_a_persons_word(
    office: Desk, clock: Clock, now: str, problem: str
) -> None:
    code = office.receive()["code"]
    clock.time = datetime.fromisoformat(now)
    office("receive", "--procedure", COPY, "--name", "X").refused(problem)
    office("ready", code).refused(problem)
    assert office("clock").value["problem"] == problem
    assert office("show", code).exit == 0
    assert office("clock", "--confirm").value["problem"] is None
    assert office.receive()["code"].startswith("H01.151.01-2")
