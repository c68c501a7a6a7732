"""Command ids and leaders: the same id writes once, another use of it is refused, and who may."""

import json
from pathlib import Path

import pytest

from tests.command_line import CARD, COPY, OFFICE, STATUS, Desk
from tests.conftest import Clock
from tests.room import at

LEADER = "Phạm Thị Lan"
DAYS = [{"date": "2026-12-24", "kind": "holiday", "title": "Nghỉ thử"}]


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """An office with a clerk, another clerk, and a leader."""
    officers = ("Đỗ Thị Hoa;Công chức", "Lê Văn Ba;Công chức", f"{LEADER};Giám đốc")
    said = [word for officer in officers for word in ("--officer", officer)]
    assert desk("setup", *OFFICE, "--counter", "1", *said).exit == 0
    return desk


def events(desk: Desk) -> int:
    return int(desk("verify").value["events"])


def once(desk: Desk, *words: str) -> None:
    """Give a command twice under one id: the second writes nothing and answers alike."""
    first = desk(*words, "--id", "c-1").value
    count = events(desk)
    assert desk(*words, "--id", "c-1").value == first
    assert events(desk) == count


def test_setting_up_under_one_id_is_done_once(desk: Desk) -> None:
    setup = ("setup", *OFFICE, "--counter", "2", "--officer", "Đỗ Thị Hoa;Công chức")
    once(desk, *setup)
    desk("setup", *OFFICE, "--counter", "3", "--id", "c-1")
    assert desk("setup", *OFFICE, "--counter", "2").value["counter"] == 2
    desk("procedures", "set", STATUS, "--time", "5", "working-days", "--id", "c-1").refused(
        "command_used"
    )
    desk("receive", "--procedure", COPY, "--name", "A", "--id", "c-1").refused("command_used")


def test_setting_up_again_under_an_id_leaves_it_used_though_nothing_changed(staffed: Desk) -> None:
    once(staffed, "setup", *OFFICE, "--counter", "1")
    staffed("clock", "--confirm", "--id", "c-1").refused("command_used")


def test_a_procedure_is_set_once_under_an_id(staffed: Desk) -> None:
    once(staffed, "procedures", "set", STATUS, "--time", "5", "working-days")
    other = ("procedures", "set", COPY, "--time", "5", "working-days", "--id", "c-1")
    staffed(*other).refused("command_used")
    staffed("setup", *OFFICE, "--counter", "1", "--id", "c-1").refused("command_used")


def test_a_table_of_procedures_is_taken_over_once_and_says_so_alike(
    staffed: Desk, tmp_path: Path
) -> None:
    table = tmp_path / "danh-muc.csv"
    lines = ["Mã thủ tục,Tên thủ tục,Thời hạn,Đơn vị,Hiệu lực từ"]
    lines += [f"9.99999{n},Thủ tục {n},{n},ngày làm việc,01/11/2026" for n in (1, 2, 3)]
    table.write_text("\n".join(lines), "utf-8")
    once(staffed, "procedures", "import", str(table))
    assert staffed("procedures", "import", str(table), "--id", "c-1").value["imported"] == 3
    staffed("clock", "--confirm", "--id", "c-1").refused("command_used")


def test_a_calendar_and_the_clock_are_written_once_under_an_id(
    staffed: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "lich.json"
    week = {"valid_from": "2027-01-01", "sessions": ["07:30-11:30,13:30-17:00"] * 5 + ["", ""]}
    file.write_text(json.dumps({"weeks": [week]}), "utf-8")
    once(staffed, "calendar", "import", str(file))
    staffed("clock", "--confirm", "--id", "c-1").refused("command_used")
    count = events(staffed)
    staffed("clock", "--confirm", "--id", "c-2")
    staffed("clock", "--confirm", "--id", "c-2")
    assert events(staffed) == count + 1
    staffed("calendar", "import", str(file), "--id", "c-2").refused("command_used")


def test_an_officer_is_changed_once_under_an_id(staffed: Desk) -> None:
    once(staffed, "officers", "set", "Lê Văn Ba", "--role", "processor")
    other = ("officers", "set", LEADER, "--role", "clerk", "--id", "c-1")
    staffed(*other).refused("command_used")


def test_an_outage_begins_and_ends_once_under_an_id(staffed: Desk, clock: Clock) -> None:
    once(staffed, "outage", "begin", "--evidence", "Mất mạng")
    staffed("outage", "begin", "--evidence", "Mất mạng").refused("outage_open")
    staffed("outage", "end", "--id", "c-1").refused("command_used")
    clock.tick(hours=1)
    first = staffed("outage", "end", "--id", "c-2").value
    clock.tick(hours=1)
    assert staffed("outage", "end", "--id", "c-2").value == first
    staffed("outage", "end").refused("outage_none")


def test_an_id_of_another_thing_is_not_good_for_till_and_shelf(staffed: Desk) -> None:
    code = staffed.receive()["code"]
    staffed("ready", code, "--id", "c-1")
    staffed("cash", "--close", "0", "--id", "c-1").refused("command_used")
    staffed("shelf", "A1", "--check", "--id", "c-1").refused("command_used")
    assert staffed("cash").value["closed_at"] is None


@pytest.mark.parametrize("words", [("ready",), ("return", "--to", "Đặng Thị Ước")])
def test_ready_and_return_keep_the_leader_that_was_named(
    staffed: Desk, words: tuple[str, ...]
) -> None:
    code = staffed.receive()["code"]
    if words[0] == "return":
        staffed("ready", code)
    stage = staffed("show", code).value["stage"]
    staffed(words[0], code, *words[1:], "--approved-by", "Lê Văn Ba").refused("leader_needed")
    assert staffed("show", code).value["stage"] == stage
    staffed(words[0], code, *words[1:], "--approved-by", "pham thi lan")
    assert staffed("show", code).value["history"][0]["approved_by"] == LEADER


def test_the_till_is_closed_late_with_a_leaders_word(staffed: Desk, clock: Clock) -> None:
    clock.tick(days=3)
    close = ("cash", "--day", "2026-11-20", "--close", "0", "--approved-by")
    staffed(*close, "Lê Văn Ba").refused("leader_needed")
    staffed(*close, LEADER, "--at", "2026-11-19T17:00").refused("act_before_day")
    staffed(*close, LEADER, "--at", "2026-11-24T17:00").refused("act_in_future")
    closed = staffed(*close, LEADER, "--at", "2026-11-20T17:00").value
    assert closed["closed_at"] == "2026-11-20T17:00:00+07:00"


def test_who_collects_is_compared_and_written_down(staffed: Desk) -> None:
    codes = [staffed.receive("--card", CARD)["code"] for _ in range(4)]
    staffed("ready", *codes)
    lost = ("--lost-slip", "--checked", "Thẻ căn cước, sổ theo dõi")
    own = staffed("return", codes[0], "--card", CARD, *lost)
    assert own.value["warnings"] == []
    staffed("return", codes[1], "--to", "Nguyễn Văn An")
    staffed("return", codes[2], "--to", "Lò Thị Mẩy", "--authority", "Giấy ủy quyền ngày 19/11")
    staffed("return", codes[3], "--to", "Lò Thị Mẩy")
    told = [staffed("show", code).value["return"] for code in codes]
    assert [one["collector"] for one in told] == ["owner", "owner", "authorised", "other"]
    assert (told[0]["lost_slip"], told[0]["checked"]) == (True, "Thẻ căn cước, sổ theo dõi")
    assert told[2]["authority"] == "Giấy ủy quyền ngày 19/11"
    assert told[1]["checked"] is None


def test_undo_is_for_the_doer_on_that_day_and_else_for_a_leader(
    staffed: Desk, clock: Clock
) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    undo = ("undo", code, "--reason", "Bấm nhầm")
    staffed("--as", "Lê Văn Ba", "ready", code)
    staffed("--as", "Đỗ Thị Hoa", *undo).refused("leader_needed")
    for clerk in ("Lê Văn Ba", "Đỗ Thị Hoa"):
        staffed("--as", "Đỗ Thị Hoa", *undo, "--approved-by", clerk).refused("leader_needed")
    assert staffed("show", code).value["stage"] == "ready"
    assert staffed("--as", "Lê Văn Ba", *undo).value["stage"] == "accepted"
    staffed("--as", "Lê Văn Ba", "ready", code)
    clock.time = at("2026-11-23T08:00:00")
    staffed("--as", "Lê Văn Ba", *undo).refused("leader_needed")
    staffed("--as", "Lê Văn Ba", *undo, "--approved-by", "Lê Văn Ba").refused("leader_needed")
    done = staffed("--as", "Lê Văn Ba", *undo, "--approved-by", LEADER).value
    assert (done["stage"], done["approved_by"]) == ("accepted", LEADER)


def test_show_tells_each_leg_its_date_and_refuses_one_beyond_the_total(staffed: Desk) -> None:
    steps = ("--step", "Tư pháp=2", "--step", "Lãnh đạo=1")
    staffed("procedures", "set", STATUS, "--time", "3", "working-days", *steps)
    code = staffed.receive(procedure=STATUS)["code"]
    beyond = ("hand-over", code, "--to", "Công an", "--agency", "--due")
    staffed(*beyond, "2026-11-27T17:00").refused("leg_beyond_total")
    staffed(*beyond, "2026-11-25T11:00")
    legs = staffed("show", code).value["legs"]
    assert [(leg["unit"], leg["due"], leg["agency"]) for leg in legs] == [
        ("Công an", "2026-11-25T11:00:00+07:00", True),
        ("Tư pháp", "2026-11-25T17:00:00+07:00", False),  # the day before is a holiday
        ("Lãnh đạo", "2026-11-26T17:00:00+07:00", False),
    ]
    assert legs[0]["result"] is None


def test_papers_by_number_and_size_from_the_command_line(staffed: Desk, tmp_path: Path) -> None:
    code, out = staffed.receive(procedure=STATUS)["code"], str(tmp_path / "g.pdf")
    staffed("supplement", code, "--paper", "Ảnh", "--reason", "Thiếu")
    paper = ("paper", "supplement", code, "--out", out, "--number")
    assert staffed(*paper, "1.Q1/HDHS").value["path"] == out
    staffed(*paper, "2").refused("paper_nothing")
    assert staffed("paper", "register", "--size", "a5", "--out", out).value["size"] == "a5"
