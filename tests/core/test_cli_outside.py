"""The program as other programs meet it: processes, pipes, bytes, several at once."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.command_line import CARD, COPY, OFFICE, hashes
from tests.conftest import ROOT, Outcome

Run = Callable[..., Outcome]


def value(outcome: Outcome) -> Any:
    """The one JSON value of a command that went well."""
    assert (outcome.exit, outcome.stderr) == (0, ""), outcome
    return json.loads(outcome.stdout)


def start(data: Path, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """Start a command and go on."""
    return subprocess.Popen(
        [sys.executable, "main.py", "--data", str(data), *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def test_a_day_at_the_counter_by_commands_alone(run: Run, tmp_path: Path) -> None:
    value(run("--json", "setup", *OFFICE, "--counter", "2", "--officer", "Đỗ Thị Hoa"))
    line = b"\x02]Q1" + CARD.encode() + b"||||\x03\r\n"
    slip = tmp_path / "phiếu.pdf"
    words = ("receive", "--procedure", COPY, "--card", "-", "--out", str(slip), "--json")
    code = value(run(*words, stdin=line))["code"]
    before = hashes(tmp_path / "data")
    assert not {"counter.db-wal", "counter.db-shm"} & set(before)
    assert value(run("--json", "scan", f"]C1{code}\r\n"))["stage"] == "accepted"
    assert value(run("find", "nguyen van an", "--json"))[0]["code"] == code
    assert hashes(tmp_path / "data") == before
    assert value(run("--json", "ready", code))[0]["stage"] == "ready"
    assert value(run("--json", "return", code, "--to", "Nguyễn Văn An"))["stage"] == "returned"
    again = run("--json", "return", code, "--to", "Nguyễn Văn An")
    assert (again.exit, again.stdout) == (3, "")
    assert set(json.loads(again.stderr)) == {"error", "message"}
    assert value(run("--json", "verify"))["ok"] is True


def test_refusals_and_wrong_usage_have_their_own_exit_codes(run: Run, tmp_path: Path) -> None:
    missing = run("show", "H01.151.01-261120-0001")
    assert (missing.exit, missing.stdout, missing.stderr.count("\n")) == (3, "", 1)
    usage = run("due", "x", "working-days", "--from", "2026-11-20")
    assert (usage.exit, usage.stdout) == (2, "")
    file = tmp_path / "tệp"
    file.write_text("")
    away = run("--json", "receive", "--procedure", COPY, "--name", "X", data=file)
    assert (away.exit, away.stdout) == (4, "")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "counter.db").write_bytes(b"no database" * 2000)
    damaged = run("--json", "verify")
    assert (damaged.exit, damaged.stdout) == (5, "")
    assert json.loads(damaged.stderr)["error"] == "store_corrupt"


def test_bytes_of_any_encoding_come_through_stdin_and_arguments(run: Run) -> None:
    double = CARD.encode().decode("latin-1").encode()
    for line in (CARD.encode() + b"\r", double, CARD.encode("utf-8-sig")):
        assert value(run("--json", "card", "-", stdin=line))["name"] == "Nguyễn Văn An"
    for junk in (b"", b"\xff\xfe\x00\x01", b"\x00" * 1_000_000, b"A|" * 500_000):
        assert value(run("--json", "scan", "-", stdin=junk))["kind"] == "unknown"
        refused = run("--json", "card", "-", stdin=junk)
        assert (refused.exit, refused.stdout) == (3, "")
    command = [sys.executable, "main.py", "--json", "receive", "--procedure", COPY, "--name"]
    done = subprocess.run([*command, b"\xff\xfe"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 3
    assert json.loads(done.stderr)["error"] == "owner_missing"


def test_answers_are_utf_8_whatever_the_system_prefers(tmp_path: Path) -> None:
    for preferred in ("latin-1", "cp1252", "ascii", "utf-8:strict"):
        words = ("--json", "card", CARD)
        done = start(tmp_path / "data", *words, PYTHONIOENCODING=preferred, PYTHONUTF8="0")
        out, error = done.communicate()
        assert (done.returncode, error) == (0, b"")
        assert json.loads(out.decode("utf-8"))["name"] == "Nguyễn Văn An"


def test_times_are_of_viet_nam_wherever_the_system_thinks_it_is(tmp_path: Path) -> None:
    for zone in ("America/New_York", "Pacific/Auckland"):
        words = ("--json", "due", "3", "working-days", "--from", "2026-11-20T09:20")
        out, _ = start(tmp_path / "data", *words, TZ=zone).communicate()
        assert json.loads(out)["due"] == "2026-11-26T17:00:00+07:00"
        words = ("--json", "receive", "--procedure", COPY, "--name", "X")
        out, _ = start(tmp_path / "data", *words, TZ=zone).communicate()
        made = json.loads(out)
        assert made["received_at"].endswith("+07:00")
        assert made["received_at"][2:10].replace("-", "") == made["code"].split("-")[1]


def test_who_stops_listening_gets_no_traceback(run: Run, tmp_path: Path) -> None:
    value(run("--json", "demo", "--dossiers", "400", "--seed", "1"))
    with start(tmp_path / "data", "--json", "find", "n", "--limit", "400") as listing:
        assert listing.stdout is not None
        assert listing.stderr is not None
        listing.stdout.close()
        assert listing.stderr.read() == b""
    assert listing.returncode == 0


def test_commands_work_while_another_process_holds_the_store(run: Run, tmp_path: Path) -> None:
    value(run("--json", "setup", *OFFICE, "--counter", "1"))
    receive = ("--json", "receive", "--procedure", COPY, "--name", "Trần Thị B")
    with closing(sqlite3.connect(tmp_path / "data" / "counter.db", isolation_level=None)) as held:
        held.execute("PRAGMA journal_mode = wal")
        held.execute("INSERT INTO meta (name, value) VALUES ('held', '1')")
        held.execute("BEGIN")
        held.execute("SELECT COUNT(*) FROM event").fetchone()
        first = value(run(*receive))["code"]
        assert [row["code"] for row in value(run("--json", "list", "waiting"))] == [first]
        assert value(run("--json", "verify"))["ok"] is True
        assert held.execute("SELECT COUNT(*) FROM dossier").fetchone() == (0,)  # its own moment
    assert value(run("--json", "find", "tran"))[0]["code"] == first


def test_two_at_once_never_share_a_number(run: Run, tmp_path: Path) -> None:
    value(run("--json", "setup", *OFFICE, "--counter", "1"))
    words = ("--json", "receive", "--procedure", COPY, "--name", "Trần Thị B")
    running = [start(tmp_path / "data", *words) for _ in range(6)]
    answers = [json.loads(process.communicate()[0]) for process in running]
    assert len({answer["code"] for answer in answers}) == 6
    same = [start(tmp_path / "data", *words, "--id", "một") for _ in range(4)]
    answers = [json.loads(process.communicate()[0]) for process in same]
    assert len({answer["code"] for answer in answers}) == 1
    verified = value(run("--json", "verify"))
    assert verified["logs"] == 1
    assert len(value(run("--json", "list", "waiting"))) == 7


def test_without_data_the_folder_of_this_user_is_used(own_state: Path) -> None:
    command = [sys.executable, "main.py", "--json"]
    for words in (["list", "due"], ["receive", "--procedure", COPY, "--name", "X"]):
        done = subprocess.run([*command, *words], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 0, done
    assert len(list(own_state.rglob("counter.db"))) == 1


def test_a_command_loads_neither_window_nor_paper_nor_tables(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-X", "importtime", "main.py"),
            *("--data", str(tmp_path), "--json", "receive", "--procedure", COPY, "--name", "X"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "peewee" in loaded
    heavy = ("PySide6", "reportlab", "openpyxl", "serial", "segno", "hypothesis", "counter.demo")
    assert [name for name in heavy if name in loaded] == []
