"""A dossier's course from the command line: waits, hands, ends, and who may do what."""

from pathlib import Path

import pytest

from tests.command_line import CARD, OFFICE, STATUS, Desk
from tests.conftest import Clock
from tests.room import at

LEADER = "Phạm Thị Lan"


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """An office with a clerk, a processor and a leader."""
    officers = ("Đỗ Thị Hoa;Công chức", "Lê Văn Ba;Chuyên viên;processor", f"{LEADER};Giám đốc")
    said = [word for officer in officers for word in ("--officer", officer)]
    assert desk("setup", *OFFICE, "--counter", "1", *said).exit == 0
    return desk


def test_who_signs_for_the_office_is_a_leader(staffed: Desk) -> None:
    roles = {one["name"]: one["role"] for one in staffed("officers").value}
    assert roles == {"Đỗ Thị Hoa": "clerk", "Lê Văn Ba": "processor", LEADER: "leader"}
    staffed("officers", "set", "Lê Văn Ba", "--role", "leader")
    assert staffed("officers").value[1]["role"] == "leader"


def test_a_supplement_stops_the_time_and_the_rest_runs_on(staffed: Desk, clock: Clock) -> None:
    """domain §4.9, example S: 2 of 5 days used, 3 remain after the day of the resumption."""
    staffed("procedures", "set", STATUS, "--time", "5", "working-days")
    clock.time = at("2026-11-25T09:00:00")
    code = staffed.receive(procedure=STATUS)["code"]
    assert staffed("show", code).value["due"] == "2026-12-02T17:00:00+07:00"
    clock.time = at("2026-11-27T14:00:00")
    asked = staffed("supplement", code, "--paper", "Bản sao giấy khai sinh", "--reason", "Thiếu")
    assert (asked.value["stage"], asked.value["national_code"]) == ("supplement", 5)
    assert asked.value["number"] == "1.Q1/HDHS"
    clock.time = at("2026-12-03T09:00:00")
    waiting = staffed("show", code).value
    assert waiting["clock"] == {
        "used": 2,
        "remaining": 3,
        "paused": True,
        "unit": "working-days",
    }
    assert waiting["overdue"] is False
    assert staffed("list", "late").value == staffed("list", "due").value == []
    staffed("ready", code).refused("still_waiting")
    back = staffed("resume", code).value
    assert (back["stage"], back["national_code"]) == ("processing", 4)
    assert back["due"] == back["original_due"] == "2026-12-08T17:00:00+07:00"
    shown = staffed("show", code).value
    assert sum(day["counted"] for day in shown["days"]) == 5
    assert [line["kind"] for line in shown["history"]] == [
        *("resumed", "supplement_requested", "received"),
    ]


def test_a_second_request_needs_a_leader(staffed: Desk, clock: Clock) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    ask = ("supplement", code, "--paper", "Sổ hộ khẩu cũ", "--reason", "Chưa rõ nơi ở")
    staffed(*ask)
    clock.tick(hours=1)
    staffed("resume", code)
    clock.tick(hours=1)
    staffed(*ask).refused("leader_needed")
    staffed(*ask, "--approved-by", "Lê Văn Ba").refused("leader_needed")
    staffed(*ask, "--approved-by", "Ai Đó").refused("leader_needed")
    assert staffed("show", code).value["stage"] == "processing"
    done = staffed(*ask, "--approved-by", "pham thi lan").value
    assert (done["approved_by"], done["number"]) == (LEADER, "2.Q1/HDHS")
    shown = staffed("show", code).value
    assert shown["requests"] == 2
    assert shown["timeliness"]["national"] == "late"


def test_no_working_minute_waited_leaves_the_date(staffed: Desk, clock: Clock) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    due = staffed("show", code).value["due"]
    clock.time = at("2026-11-20T17:30:00")
    staffed("supplement", code, "--paper", "Ảnh", "--reason", "Thiếu")
    clock.time = at("2026-11-23T07:00:00")
    assert staffed("resume", code).value["due"] == due


def test_a_request_after_the_due_date_never_makes_it_on_time(staffed: Desk, clock: Clock) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    clock.time = at("2026-11-30T09:00:00")
    assert staffed("show", code).value["overdue"] is True
    staffed("supplement", code, "--paper", "Ảnh", "--reason", "Thiếu")
    assert staffed("show", code).value["overdue"] is True
    assert [row["code"] for row in staffed("list", "late").value] == [code]
    clock.tick(days=1)
    assert staffed("resume", code).value["due"] == "2026-11-26T17:00:00+07:00"
    assert staffed("show", code).value["timeliness"]["statistics"] == "late"


def test_late_entry_is_between_the_previous_act_and_now(staffed: Desk, clock: Clock) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    ask = ("supplement", code, "--paper", "Ảnh", "--reason", "Thiếu", "--at")
    staffed(*ask, "2026-11-20T10:00").refused("act_in_future")
    staffed(*ask, "2026-11-20T09:00").refused("before_previous_act")
    clock.tick(hours=3)
    assert staffed(*ask, "2026-11-20T10:00").value["late_entry"] is True
    staffed("resume", code, "--at", "2026-11-20T09:30").refused("before_previous_act")
    line = staffed("show", code).value["history"][0]
    assert line["at"] == "2026-11-20T12:20:00+07:00"
    assert line["happened_at"] == "2026-11-20T10:00:00+07:00"


def test_an_extension_keeps_the_original_date(staffed: Desk, clock: Clock, tmp_path: Path) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    clock.time = at("2026-11-26T09:00:00")
    out = tmp_path / "xin-loi.pdf"
    extend = ("extend", code, "--reason", "Chờ xác minh", "--until")
    done = staffed(*extend, "2026-12-01", "--out", str(out)).value
    assert done["due"] == "2026-12-01T17:00:00+07:00"
    assert done["original_due"] == "2026-11-26T17:00:00+07:00"
    assert out.read_bytes().startswith(b"%PDF")
    staffed(*extend, "2026-12-02").refused("leader_needed")
    staffed(*extend, "2026-12-05", "--approved-by", LEADER).refused("day_off")
    staffed(*extend, "2026-11-30", "--approved-by", LEADER).refused("extension_not_later")
    clock.time = at("2026-11-30T09:00:00")
    staffed("ready", code)
    judged = staffed("show", code).value["timeliness"]
    assert (judged["statistics"], judged["promise"]) == ("late", "early")


def test_papers_go_from_hand_to_hand(staffed: Desk, clock: Clock) -> None:
    codes = [staffed.receive(procedure=STATUS)["code"] for _ in range(3)]
    clock.tick(hours=1)
    given = staffed("hand-over", *codes, "--to", "Phòng Văn hóa", "--differences", "Thiếu 1 ảnh")
    assert {row["stage"] for row in given.value} == {"transferred"}
    assert {row["give_by"] for row in given.value} == {"2026-11-20T17:00:00+07:00"}
    assert [row["late"] for row in given.value] == [False] * 3
    assert len({row["pile"] for row in given.value}) == 1
    staffed("ready", codes[0]).refused("not_taken_over")
    holding = staffed("show", codes[0]).value["holding"]
    assert (holding["officer"], holding["given_to"]) == ("Đỗ Thị Hoa", "Phòng Văn hóa")
    assert [r["code"] for r in staffed("list", "to_take_over").value] == codes[::-1]
    taken = staffed("--as", "Lê Văn Ba", "take-over", *codes).value
    assert {(row["stage"], row["taken_by"]) for row in taken} == {("processing", "Lê Văn Ba")}
    shown = staffed("show", codes[1]).value
    assert (shown["holder"], shown["holding"]["unit"]) == ("Lê Văn Ba", "Phòng Văn hóa")
    assert shown["holding"]["differences"] == "Thiếu 1 ảnh"
    staffed("take-over", codes[0]).refused("nothing_to_take_over")
    staffed("submit", *codes)
    assert staffed("send-back", codes[0], "--reason", "Sai tên").value["stage"] == "processing"
    assert staffed("ready", codes[1]).value[0]["stage"] == "ready"


def test_what_comes_after_three_may_go_over_next_morning(staffed: Desk, clock: Clock) -> None:
    clock.time = at("2026-11-20T15:01:00")
    code = staffed.receive(procedure=STATUS)["code"]
    clock.time = at("2026-11-23T08:00:00")
    [row] = staffed("hand-over", code, "--to", "Tư pháp").value
    assert (row["give_by"], row["late"]) == ("2026-11-23T11:30:00+07:00", False)


def test_all_of_a_pile_goes_or_none(staffed: Desk) -> None:
    one, two = (staffed.receive(procedure=STATUS)["code"] for _ in range(2))
    staffed("hand-over", two, "--to", "Tư pháp")
    staffed("hand-over", one, two, "--to", "Tư pháp").refused("not_taken_over")
    assert staffed("show", one).value["stage"] == "accepted"


def test_a_withdrawn_dossier_is_seven_until_its_papers_are_back(staffed: Desk) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    gone = staffed("withdraw", code, "--reason", "Đổi ý").value
    assert (gone["stage"], gone["national_code"]) == ("withdrawn", 7)
    staffed("withdraw", code).refused("already_closed")
    back = staffed("return", code, "--to", "Đặng Thị Ước").value
    assert (back["stage"], back["national_code"]) == ("withdrawn", 8)
    staffed("return", code, "--to", "Đặng Thị Ước").refused("papers_already_back")


def test_days_used_before_a_return_are_deducted(staffed: Desk, clock: Clock) -> None:
    staffed("procedures", "set", STATUS, "--time", "5", "working-days")
    clock.time = at("2026-11-25T09:00:00")
    first = staffed.receive(procedure=STATUS)["code"]
    staffed("receive", "--procedure", STATUS, "--name", "A", "--previous", first).refused(
        "previous_open"
    )
    clock.time = at("2026-11-27T09:00:00")
    refused = staffed("refuse", first, "--reason", "Không đủ điều kiện").value
    assert (refused["stage"], refused["national_code"]) == ("rejected", 8)
    assert refused["number"] == "1.Q1/TCHS"
    assert staffed("return", first, "--to", "Đặng Thị Ước").value["stage"] == "returned"
    clock.time = at("2026-11-30T09:00:00")
    again = staffed.receive("--previous", first, procedure=STATUS)
    assert (again["previous"], again["used_before"]) == (first, 2)
    assert again["due"] == "2026-12-03T17:00:00+07:00"
    refuse = ("refuse", again["code"], "--reason", "Vẫn không đủ")
    staffed(*refuse).refused("leader_needed")
    assert staffed(*refuse, "--approved-by", LEADER).value["stage"] == "rejected"


def test_a_non_boundary_dossier_begins_with_its_authority(staffed: Desk, clock: Clock) -> None:
    made = staffed.receive("--non-boundary", procedure=STATUS)
    assert made["non_boundary_waiting"] is True
    clock.time = at("2026-11-23T09:00:00")
    started = staffed("start", made["code"], "--authority", "UBND xã Giao Minh").value
    assert started["due"] == started["original_due"] == "2026-11-27T17:00:00+07:00"
    staffed("start", made["code"]).refused("clock_started")


def test_the_doer_undoes_on_the_same_day_anyone_else_with_a_leader(
    staffed: Desk, clock: Clock
) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    staffed("undo", code, "--reason", "Nhầm").refused("nothing_to_undo")
    staffed("ready", code)
    staffed("undo", code).refused("reason_missing")
    staffed("--as", "Lê Văn Ba", "undo", code, "--reason", "Nhầm").refused("leader_needed")
    assert staffed("undo", code, "--reason", "Nhầm").value["stage"] == "accepted"
    staffed("ready", code)
    clock.tick(days=3)
    staffed("undo", code, "--reason", "Nhầm").refused("leader_needed")
    undone = staffed("undo", code, "--reason", "Nhầm", "--approved-by", LEADER).value
    assert (undone["stage"], undone["approved_by"]) == ("accepted", LEADER)
    staffed("rebuild")
    assert staffed("show", code).value["stage"] == "accepted"
    assert staffed("show", code).value["conflicts"] == []


def test_the_same_command_twice_is_one_step(staffed: Desk, clock: Clock) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    ask = ("--id", "k1", "supplement", code, "--paper", "Ảnh", "--reason", "Thiếu")
    assert staffed(*ask).value["stage"] == staffed(*ask).value["stage"] == "supplement"
    assert staffed("show", code).value["requests"] == 1
    staffed("--id", "k1", "resume", code).refused("command_used")


def test_before_acceptance_there_is_paper_but_no_dossier(staffed: Desk, tmp_path: Path) -> None:
    guided = staffed(
        *("guide", "--procedure", STATUS, "--card", CARD, "--paper", "Giấy A=2", "Giấy B"),
        *("--reason", "-"),
        stdin="Thiếu giấy tờ".encode(),
    ).value
    assert guided["number"] == "1.Q1/HDHS"
    refused = staffed("refuse", "--procedure", STATUS, "--name", "A", "--reason", "Sai nơi").value
    assert refused["number"] == "1.Q1/TCHS"
    out = tmp_path / "p.pdf"
    for form, id_ in (("supplement", guided["id"]), ("refusal", refused["id"])):
        assert staffed("paper", form, id_, "--out", str(out)).value["path"] == str(out)
        assert out.read_bytes().startswith(b"%PDF")
    staffed("paper", "apology", guided["id"], "--out", str(out)).refused("paper_nothing")
    assert staffed("find", "Nguyễn Văn An").value == []
    store = staffed.folder / "counter.db"
    assert staffed("erase", guided["id"], "--reason", "Theo yêu cầu").value["erased"] is True
    assert "Nguyễn Văn An".encode() not in store.read_bytes()
    assert staffed("verify").value["ok"] is True
    assert staffed("refuse", "--reason", "x").exit == 2


def test_steps_out_of_order_are_refused_and_nothing_is_written(staffed: Desk) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    before = staffed("show", code).value
    staffed("resume", code).refused("not_waiting")
    staffed("take-over", code).refused("nothing_to_take_over")
    staffed("send-back", code).refused("not_submitted")
    staffed("post", code, "--tracking", "EA123456789VN").refused("not_ready")
    staffed("start", code).refused("clock_started")
    staffed("bind", code).refused("not_temporary")
    staffed("stop", code, "--reason", " ").refused("reason_missing")
    assert staffed("show", code).value == before


def test_a_stopped_dossier_gets_its_notice(staffed: Desk, clock: Clock, tmp_path: Path) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    staffed("supplement", code, "--paper", "Ảnh", "--reason", "Thiếu")
    clock.tick(days=7)
    out = tmp_path / "dung.pdf"
    done = staffed("stop", code, "--reason", "Quá hạn bổ sung", "--out", str(out)).value
    assert (done["stage"], done["national_code"]) == ("stopped", 8)
    assert out.stat().st_size > 1000
    assert staffed("show", code).value["overdue"] is False, "it ended at the request"


def test_results_go_by_post_or_to_whom_the_card_names(staffed: Desk) -> None:
    one, two = (staffed.receive(procedure=STATUS)["code"] for _ in range(2))
    staffed("ready", one, two)
    staffed("post", one, "--tracking", "EA12").refused("tracking_wrong")
    sent = staffed("post", one, "--tracking", "EA123456789VN").value
    assert (sent["stage"], sent["national_code"]) == ("posted", 9)
    assert staffed("return", one, "--to", "Đặng Thị Ước").value["stage"] == "returned"
    staffed("return", two, "--card", CARD, "--lost-slip").refused("checked_missing")
    back = staffed("return", two, "--card", CARD, "--lost-slip", "--checked", "Căn cước").value
    assert (back["stage"], back["warnings"]) == ("returned", ["collector_other"])


@pytest.mark.parametrize(
    ("policy", "due"),
    [
        ("continue", "2026-12-07T17:00:00+07:00"),
        ("restart", "2026-12-10T17:00:00+07:00"),
        ("shift", "2026-12-08T08:30:00+07:00"),
    ],
)
def test_a_procedure_says_what_a_wait_makes_of_its_time(
    staffed: Desk, clock: Clock, policy: str, due: str
) -> None:
    """domain §4.6: asked on the third of five days, brought three days and an hour later."""
    staffed("procedures", "set", STATUS, "--time", "5", "working-days", "--pause", policy)
    clock.time = at("2026-11-25T09:00:00")
    code = staffed.receive(procedure=STATUS)["code"]
    assert staffed("show", code).value["pause_policy"] == policy
    clock.time = at("2026-11-30T10:00:00")
    staffed("supplement", code, "--paper", "Ảnh", "--reason", "Mờ")
    clock.time = at("2026-12-03T11:00:00")
    resumed = staffed("resume", code).value
    assert staffed("show", code).value["due"] == resumed["due"]
    assert resumed["due"] == due


def test_steps_inside_the_office_have_their_share_of_the_time(staffed: Desk, clock: Clock) -> None:
    steps = ("--step", "Tư pháp=3", "--step", "Lãnh đạo=1", "--step", "Một cửa=1")
    staffed("procedures", "set", STATUS, "--time", "5", "working-days", *steps)
    clock.time = at("2026-11-25T09:00:00")
    code = staffed.receive(procedure=STATUS)["code"]
    [row] = staffed("hand-over", code, "--to", "Tư pháp").value
    assert row["unit_due"] == "2026-11-30T17:00:00+07:00"
    staffed("--as", "Lê Văn Ba", "take-over", code)
    assert staffed("show", code).value["holding"]["until"] == row["unit_due"]
    [row] = staffed("hand-over", code, "--to", "Lãnh đạo").value
    assert row["unit_due"] == "2026-12-01T17:00:00+07:00"


def test_another_agency_gives_back_what_it_got(staffed: Desk) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    [row] = staffed("hand-over", code, "--to", "Công an xã", "--agency").value
    assert (row["stage"], row["national_code"]) == ("interlinked", 4)
    staffed("ready", code).refused("not_taken_over")
    [row] = staffed("take-over", code).value
    assert row["stage"] == "processing"


def test_a_financial_duty_stops_the_time(staffed: Desk, clock: Clock) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    waiting = staffed("finance", code, "--amount", "500000", "--reason", "Thuế").value
    assert (waiting["stage"], waiting["national_code"]) == ("finance", 6)
    clock.time = at("2026-12-01T09:00:00")
    back = staffed("resume", code).value
    assert (back["stage"], back["due"]) == ("processing", "2026-12-04T17:00:00+07:00")
    shown = staffed("show", code).value
    assert shown["requests"] == 0
    assert "500.000 đ" in shown["history"][1]["text"]


def test_every_step_is_told_to_people(staffed: Desk, clock: Clock) -> None:
    code = staffed.receive(procedure=STATUS)["code"]
    staffed("shelf", "Kệ 1", code)
    staffed("fee", code, "--amount", "8000")
    staffed("fee", code, "--exempt", "Hộ nghèo")
    staffed("hand-over", code, "--to", "Tư pháp")
    staffed("take-over", code)
    staffed("supplement", code, "--paper", "Ảnh", "--reason", "Mờ")
    clock.tick(hours=2)
    staffed("resume", code)
    staffed("extend", code, "--until", "2026-12-04", "--reason", "Xác minh")
    staffed("submit", code)
    staffed("send-back", code, "--reason", "Sai tên")
    staffed("undo", code, "--reason", "Nhầm")
    staffed("send-back", code, "--reason", "Sai ngày sinh")
    staffed("refuse", code, "--reason", "Không đủ điều kiện")
    staffed("return", code, "--to", "Đặng Thị Ước")
    told = [line["text"] for line in staffed("show", code).value["history"]]
    assert all(text and "…" not in text and "history_" not in text for text in told), told
    people = staffed("show", code, json=False).stdout
    assert "history_" not in people
    assert "Từ chối giải quyết" not in people.splitlines()[0], "it was returned since"


@pytest.mark.parametrize(
    "words",
    [
        ("refuse", "H01.151.01-261120-0001", "--reason", "x"),
        ("withdraw", "H01.151.01-261120-0001"),
        ("shelf",),
        ("cash",),
        ("gaps",),
        ("outage", "list"),
        ("calendar", "move"),
    ],
    ids=lambda words: words[0],
)
def test_a_mistyped_folder_is_not_made(desk: Desk, words: tuple[str, ...]) -> None:
    assert desk(*words).exit in (0, 3)
    assert not desk.folder.exists()
