"""Receiving from the command line, and what show, find and list say afterwards."""

import re
import unicodedata
from pathlib import Path

import pytest

from tests.command_line import CARD, COPY, STATUS, Desk
from tests.conftest import Clock

ANSWER = {"code", "due", "stage", "national_code", "procedure", "version", "warnings"}
ROW = {"code", "owner", "procedure", "stage", "due"}


def codes(rows: list[dict[str, str]]) -> list[str]:
    return [row["code"] for row in rows]


def test_receive_answers_what_the_contract_names(office: Desk) -> None:
    value = office("receive", "--procedure", STATUS, "--card", CARD).value
    assert set(value) >= ANSWER
    assert value["code"] == "H01.151.01-261120-0001"
    assert value["due"] == "2026-11-26T17:00:00+07:00"
    assert (value["stage"], value["national_code"], value["procedure"]) == ("accepted", 2, STATUS)
    assert isinstance(value["version"], str)
    assert value["warnings"] == []
    assert (value["received_at"], value["late_entry"]) == ("2026-11-20T09:20:00+07:00", False)


def test_show_answers_all_that_receive_did_and_the_history(office: Desk) -> None:
    made = office.receive("--phone", "091 234 5678", "--number", "001301012345")
    shown = office("show", made["code"]).value
    assert set(shown) >= ANSWER | {"original_due", "clock", "holder", "history"}
    for name in ("code", "due", "stage", "national_code", "procedure", "version"):
        assert shown[name] == made[name], name
    assert shown["original_due"] == made["due"]
    assert shown["holder"] == "Đỗ Thị Hoa"
    assert shown["owner"]["name"] == "Đặng Thị Ước"
    assert shown["owner"]["phone"] == "0912345678"
    assert shown["owner"]["address"] is None
    office("ready", made["code"])
    history = office("show", made["code"]).value["history"]
    assert [step["kind"] for step in history] == ["ready", "received"]
    assert all(set(step) >= {"at", "kind", "officer", "text"} for step in history)
    assert office("show", made["code"].lower()).value["code"] == made["code"]
    assert office("show", " " + made["code"].replace("-", "–")).value["code"] == made["code"]


def test_an_organisation_is_received_as_one(office: Desk) -> None:
    made = office.receive(
        *("--name", "Công ty TNHH Hà Mãn", "--organisation", "--representative", "Lý Văn Đại")
    )
    owner = office("show", made["code"]).value["owner"]
    assert (owner["name"], owner["organisation"]) == ("Công ty TNHH Hà Mãn", True)
    assert owner["representative"] == "Lý Văn Đại"


def test_the_clock_counts_what_is_used_and_left(office: Desk, clock: Clock) -> None:
    code = office.receive(procedure=STATUS)["code"]
    assert office("show", code).value["clock"] == {
        "used": 0,
        "remaining": 3,
        "paused": False,
        "unit": "working-days",
    }
    clock.tick(days=3)
    assert office("show", code).value["clock"]["used"] == 1
    clock.tick(days=4)
    late = office("show", code).value
    assert late["clock"]["remaining"] < 0
    assert late["overdue"] is True
    assert codes(office("list", "late").value) == [code]


def test_a_name_is_found_with_and_without_marks_and_stored_composed(office: Desk) -> None:
    name = unicodedata.normalize("NFD", "  Đặng   Thị Ước ")
    code = office("receive", "--procedure", COPY, "--name", name, "--number", "001301012345").value[
        "code"
    ]
    for text in ("Đặng Thị Ước", "dang thi uoc", "UOC DANG", "001301012345", code, code[-4:]):
        rows = office("find", text).value
        assert codes(rows) == [code], text
        assert set(rows[0]) == ROW
        assert rows[0]["owner"] == "Đặng Thị Ước"
    assert codes(office("find", "-", stdin="ước".encode()).value) == [code]
    assert office("find", "Trần").value == office("find", "").value == []


def test_lists_are_newest_first_and_limits_are_kept(office: Desk, clock: Clock) -> None:
    made = []
    for procedure in (STATUS, COPY, STATUS, COPY):
        made.append(office.receive(procedure=procedure)["code"])
        clock.tick(minutes=1)
    made.append(office.receive("--received-at", "2026-11-19T10:00", procedure=STATUS)["code"])
    newest_first = made[::-1]
    assert codes(office("find", "dang thi uoc").value) == newest_first
    assert codes(office("find", "dang thi uoc", "--limit", "2").value) == newest_first[:2]
    assert office("find", "dang thi uoc", "--limit", "0").value == []
    waiting = office("list", "waiting").value
    assert codes(waiting) == newest_first
    assert all(set(row) == ROW for row in waiting)
    assert codes(office("list", "due").value) == [made[3], made[1]]
    clock.tick(days=10)
    assert codes(office("list", "late").value) == newest_first
    assert office("rebuild").value == {"dossiers": 5}
    assert codes(office("list", "late").value) == newest_first


def test_the_same_command_twice_is_the_same_result(office: Desk, clock: Clock) -> None:
    words = ("receive", "--procedure", COPY, "--name", "Trần Thị B", "--id", "lệnh-1")
    first = office(*words).value
    clock.tick(hours=5)
    again = office(*words).value
    for name in ("code", "due", "version", "received_at", "stage"):
        assert again[name] == first[name], name
    assert "same_open" not in again["warnings"]
    assert codes(office("list", "waiting").value) == [first["code"]]
    office("ready", first["code"], "--id", "lệnh-1").refused("command_used")
    other = office("receive", "--procedure", COPY, "--name", "Trần Thị B", "--id", "lệnh-2").value
    assert other["code"] != first["code"]
    assert "same_open" in other["warnings"]
    assert other["links"] == [first["code"]]


def test_a_late_entry_dates_the_code_and_takes_that_days_next_number(office: Desk) -> None:
    late = office.receive("--received-at", "2026-11-18T14:30")
    assert late["code"] == "H01.151.01-261118-0001"
    assert late["received_at"] == "2026-11-18T14:30:00+07:00"
    assert late["due"] == "2026-11-18T17:00:00+07:00"
    assert late["late_entry"] is True
    assert office.receive()["code"] == "H01.151.01-261120-0001"
    assert office.receive("--received-at", "2026-11-18")["code"] == "H01.151.01-261118-0002"
    assert office.receive("--received-at", "2026-11-17T18:00Z")["code"].endswith("-261118-0003")
    shown = office("show", late["code"]).value
    assert shown["late_entry"] is True
    assert shown["history"][0]["at"] == "2026-11-20T09:20:00+07:00"


def test_a_late_entry_of_before_the_first_version_takes_that_version(office: Desk) -> None:
    early = office.receive("--received-at", "2025-03-03T09:00")
    assert early["code"] == "H01.151.01-250303-0001"
    assert "procedure_other_version" in early["warnings"]
    assert early["due"] == "2025-03-03T17:00:00+07:00"
    for moment in ("2023-05-05T09:00", "2001-01-01"):
        words = ("receive", "--procedure", COPY, "--name", "X", "--received-at", moment)
        office(*words).refused("calendar_missing")


def test_nothing_is_received_in_the_future(office: Desk) -> None:
    for moment in ("2026-11-20T09:20:01", "2026-11-20T03:20Z", "2026-11-21", "9999-01-01"):
        words = ("receive", "--procedure", COPY, "--name", "X", "--received-at", moment)
        office(*words).refused("received_in_future")
    now = office.receive("--received-at", "2026-11-20T09:20")
    assert now["code"] == "H01.151.01-261120-0001"


def test_reception_is_never_refused_by_day_or_hour(office: Desk) -> None:
    for moment, warning in (
        ("2026-11-15T10:00", "reception_received_on_day_off"),
        ("2026-11-19T20:00", "reception_received_off_hours"),
    ):
        assert warning in office.receive("--received-at", moment)["warnings"]


@pytest.mark.parametrize(
    ("said", "kind", "count"),
    [
        ("Tờ khai=1", "original", 1),
        ("Tờ khai:bản chính=2", "original", 2),
        ("Tờ khai:Bản sao chứng thực=1", "certified", 1),
        ("Tờ khai:ban sao=3", "copy", 3),
        ("Tờ khai:bản điện tử=1", "electronic", 1),
        ("Tờ khai:xuất trình=1", "shown", 1),
        ("Tờ khai:copy=9", "copy", 9),
        ("Tờ khai:original=1", "original", 1),
        ("Tờ khai", "original", 1),
    ],
)
def test_papers_are_named_with_kind_and_count(
    office: Desk, said: str, kind: str, count: int
) -> None:
    code = office.receive("--paper", said)["code"]
    papers = office("show", code).value["papers"]
    assert papers == [{"name": "Tờ khai", "kind": kind, "count": count}]


def test_papers_that_are_not_there_are_missing_not_a_stop(office: Desk) -> None:
    all_there = office.receive(procedure="1.001193")
    shown = office("show", all_there["code"]).value
    required = [paper["name"] for paper in shown["papers"]]
    assert required
    assert shown["missing"] == shown["warnings"] == []
    one = office.receive("--paper", f"{required[0]}=1", "--paper", "Lạ=0", procedure="1.001193")
    assert one["warnings"].count("paper_missing") == len(required) - 1
    shown = office("show", one["code"]).value
    assert shown["missing"] == required[1:]
    assert shown["warnings"] == ["paper_missing"] * (len(required) - 1)
    words = ("receive", "--procedure", COPY, "--name", "X", "--paper", "Tờ khai:giấy lạ=1")
    office(*words).refused("kind_unknown")


def test_a_dossier_is_taken_in_under_the_code_it_already_has(office: Desk) -> None:
    own = office.receive("--code", "h01.151.01-261120-0001")
    assert own["code"] == "H01.151.01-261120-0001"
    assert office.receive()["code"] == "H01.151.01-261120-0002"
    foreign = office.receive("--code", "G09.20-20260609-0092637")
    assert foreign["code"] == "G09.20-20260609-0092637"
    assert codes(office("find", "G09.20-20260609-0092637").value) == [foreign["code"]]
    assert office("scan", foreign["code"]).value["known"] is True

    def refused(code: str, error: str) -> None:
        office("receive", "--procedure", COPY, "--name", "X", "--code", code).refused(error)

    refused("H01.151.01-261120-0001", "code_taken")
    refused("G09.20-20260609-0092637", "code_taken")
    refused("H01.151.01-261121-0009", "code_in_future")
    refused("H01.151.01-261399-0009", "code_unreadable")
    refused("TAM-Q1-261120-0001", "code_unreadable")
    refused("xyz", "code_unreadable")
    assert len(office("list", "waiting").value) == 3


def test_what_is_missing_is_named_and_nothing_is_written(office: Desk) -> None:
    before = office("verify").value

    def refused(error: str, *words: str) -> None:
        office("receive", *words).refused(error)

    refused("owner_missing", "--procedure", COPY)
    refused("owner_missing", "--procedure", COPY, "--name", " \t ")
    refused("procedure_unknown", "--procedure", "không có thủ tục này", "--name", "X")
    refused("procedure_unknown", "--procedure", "9.999999", "--name", "X")
    refused("procedure_unknown", "--procedure", "", "--name", "X")
    refused("card_too_few_fields", "--procedure", COPY, "--card", "001201012345")
    refused("card_too_long", "--procedure", COPY, "--card", "x" * 5000)
    assert office("verify").value == before


def test_a_card_from_stdin_fills_the_owner(office: Desk) -> None:
    line = b"]Q1" + CARD.encode() + b"||||\r\n"
    words = ("receive", "--procedure", COPY, "--card", "-", "--phone", "0912345678")
    value = office(*words, stdin=line).value
    owner = office("show", value["code"]).value["owner"]
    assert (owner["name"], owner["number"]) == ("Nguyễn Văn An", "001201012345")
    assert (owner["born"], owner["phone"]) == ("2001-03-15", "0912345678")


def test_the_slip_lies_where_it_was_wanted_or_nothing_is_received(
    office: Desk, tmp_path: Path
) -> None:
    before = office("verify").value
    words = ("receive", "--procedure", COPY, "--name", "X", "--out")
    office(*words, str(tmp_path / "không có" / "phiếu.pdf")).refused("out_folder_missing", 4)
    office(*words, str(tmp_path)).refused("out_is_folder", 4)
    office(*words, "/").refused("out_is_folder", 4)
    office(*words, "/proc/phiếu.pdf").refused("file_not_written", 4)
    assert office("verify").value == before
    out = tmp_path / "phiếu hẹn.pdf"
    out.write_bytes(b"old")
    value = office(*words, str(out)).value
    assert value["slip"] == str(out)
    assert out.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_people_get_sentences_and_no_json(office: Desk) -> None:
    said = office("receive", "--procedure", STATUS, "--name", "Trần Thị B", json=False)
    assert said.stdout == ("Đã tiếp nhận H01.151.01-261120-0001. Hẹn trả: 17:00 ngày 26/11/2026.\n")
    shown = office("show", "H01.151.01-261120-0001", json=False).stdout
    assert "Trần Thị B" in shown
    assert "Đã tiếp nhận" in shown
    assert not re.search(r"[{}_]|None", shown)
    said = office("show", "H01.151.01-261120-0009", json=False)
    assert (said.exit, said.stdout) == (3, "")
    assert said.stderr.count("\n") == 1
    assert "H01.151.01-261120-0009" in said.stderr


def test_the_sample_office_says_so(desk: Desk) -> None:
    value = desk.receive()
    assert value["code"] == "H99.999.01-261120-0001"
    assert "office_sample" in value["warnings"]
