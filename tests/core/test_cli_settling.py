"""What becomes of a dossier from the command line: ready, returned, void, erased."""

import sqlite3
from contextlib import closing

import pytest

from tests.command_line import COPY, STATUS, Desk
from tests.conftest import Clock

NOBODY = "H01.151.01-261120-0999"


def test_ready_and_return_take_several_codes(office: Desk, clock: Clock) -> None:
    made = [office.receive()["code"] for _ in range(3)]
    clock.tick(hours=1)
    ready = office("ready", made[0], made[1]).value
    assert [(row["code"], row["stage"], row["national_code"]) for row in ready] == [
        (made[0], "ready", 9),
        (made[1], "ready", 9),
    ]
    assert [row["code"] for row in office("list", "ready").value] == [made[1], made[0]]
    assert [row["code"] for row in office("list", "waiting").value] == [made[2]]
    back = office("return", made[0], made[1], "--to", "Nguyễn Văn An").value
    assert [row["stage"] for row in back] == ["returned", "returned"]
    assert [row["national_code"] for row in back] == [10, 10]
    assert office("list", "ready").value == []
    shown = office("show", made[0]).value
    assert shown["returned_to"] == "Nguyễn Văn An"
    assert shown["returned_at"] == shown["finished_at"] == "2026-11-20T10:20:00+07:00"
    assert shown["holder"] is None
    assert [row["code"] for row in office("find", "nguyen van an").value] == [made[1], made[0]]


def test_people_are_told_the_stage_in_their_own_words(office: Desk) -> None:
    code = office.receive()["code"]
    assert "Đã tiếp nhận" in office("list", "waiting", json=False).stdout
    assert "Đã có kết quả (chờ trả)" in office("ready", code, json=False).stdout
    assert "Đã trả kết quả" in office("return", code, "--to", "A", json=False).stdout


def test_one_code_is_answered_as_one_and_ready_always_as_a_list(office: Desk) -> None:
    code = office.receive()["code"]
    assert [row["code"] for row in office("ready", code).value] == [code]
    back = office("return", code, "--to", "A").value
    assert (back["code"], back["stage"], back["national_code"]) == (code, "returned", 10)


def test_all_are_settled_or_none(office: Desk) -> None:
    one, two = office.receive()["code"], office.receive()["code"]
    office("ready", one, NOBODY).refused("dossier_unknown")
    office("ready", one)
    assert one in office("ready", two, one).refused("already_ready")
    office("return", one, two, "--to", "A").refused("not_ready")
    assert office("show", two).value["stage"] == "accepted"
    assert office("show", one).value["stage"] == "ready"
    assert len(office("ready", two, two).value) == 1


def test_what_cannot_be_returned_is_refused_with_a_reason(office: Desk) -> None:
    code = office.receive()["code"]
    office("return", code, "--to", "A").refused("not_ready")
    office("ready", code)
    office("return", code, "--to", "  ").refused("collector_missing")
    office("return", NOBODY, "--to", "A").refused("dossier_unknown")
    office("return", "xyz", "--to", "A").refused("dossier_unknown")
    office("return", code, "--to", "A")
    assert "09:20" in office("return", code, "--to", "A").refused("already_returned")
    office("ready", code).refused("already_closed")
    office("void", code, "--reason", "nhầm").refused("already_returned")


@pytest.mark.parametrize(
    ("before", "command", "stage"),
    [
        ((), ("ready", "{code}"), "ready"),
        (("ready",), ("return", "{code}", "--to", "Trần Thị B"), "returned"),
        ((), ("void", "{code}", "--reason", "nhập nhầm"), "stopped"),
        ((), ("erase", "{code}", "--reason", "công dân yêu cầu"), "accepted"),
    ],
)
def test_the_same_command_id_settles_once(
    office: Desk, before: tuple[str, ...], command: tuple[str, ...], stage: str
) -> None:
    code, other = office.receive()["code"], office.receive()["code"]
    for step in before:
        office(step, code, other)
    words = [word.replace("{code}", code) for word in command]
    first = office(*words, "--id", "a-1").value
    events = office("verify").value["events"]
    assert office("--id", "a-1", *words).value == first
    assert office("verify").value["events"] == events
    assert office("show", code).value["stage"] == stage
    for_other = [word.replace("{code}", other) for word in command]
    office(*for_other, "--id", "a-1").refused("command_used")
    office("receive", "--procedure", COPY, "--name", "X", "--id", "a-1").refused("command_used")
    assert office("verify").value["events"] == events


def test_a_void_number_stays_used_and_its_reason_is_kept(office: Desk) -> None:
    code = office.receive()["code"]
    office("void", code, "--reason", " ").refused("reason_missing")
    value = office("void", code, "--reason", "nhập nhầm thủ tục").value
    assert (value["code"], value["void"]) == (code, True)
    shown = office("show", code).value
    assert shown["void"] is True
    assert "nhập nhầm thủ tục" in shown["history"][0]["text"]
    assert office("list", "waiting").value == []
    assert office("find", code).value[0]["code"] == code
    for words in (
        ("ready", code),
        ("return", code, "--to", "A"),
        ("void", code, "--reason", "lần nữa"),
    ):
        office(*words).refused("dossier_void")
    assert office.receive()["code"] == "H01.151.01-261120-0002"


def test_an_erased_person_is_gone_from_answers_and_from_the_disk(office: Desk) -> None:
    said = ("--name", "Hoàng Thị Kỳ Diệu", "--number", "001301987654", "--phone", "0987654321")
    code = office("receive", "--procedure", STATUS, *said).value["code"]
    office("erase", code, "--reason", "").refused("reason_missing")
    value = office("erase", code, "--reason", "công dân yêu cầu").value
    assert (value["code"], value["erased"]) == (code, True)
    shown = office("show", code).value
    assert (shown["owner"], shown["erased"], shown["stage"]) == (None, True, "accepted")
    for text in ("Kỳ Diệu", "ky dieu", "001301987654", "0987654321"):
        assert office("find", text).value == []
    row = office("find", code).value[0]
    assert (row["owner"], row["procedure"]) == (None, STATUS)
    office("slip", code, "--out", "x.pdf").refused("dossier_erased")
    office("erase", code, "--reason", "lần nữa").refused("already_erased")
    assert office("verify").value["events"] > 0
    raw = b"".join(path.read_bytes() for path in office.folder.iterdir())
    for trace in ("Kỳ Diệu", "ky dieu", "001301987654", "0987654321"):
        assert trace.encode() not in raw


def test_uncollected_is_what_lies_past_its_day(office: Desk, clock: Clock) -> None:
    code = office.receive()["code"]
    office("ready", code)
    assert office("list", "uncollected").value == []
    clock.tick(days=3)
    assert [row["code"] for row in office("list", "uncollected").value] == [code]
    assert [row["code"] for row in office("list", "ready").value] == [code]
    assert office("list", "late").value == []


def test_every_stage_and_national_code_is_of_the_list(office: Desk) -> None:
    code = office.receive()["code"]
    seen = [(office("show", code).value["stage"], office("show", code).value["national_code"])]
    for words in (("ready", code), ("return", code, "--to", "A")):
        office(*words)
        shown = office("show", code).value
        seen.append((shown["stage"], shown["national_code"]))
    assert seen == [("accepted", 2), ("ready", 9), ("returned", 10)]
    void = office.receive()["code"]
    assert office("void", void, "--reason", "nhầm").value["national_code"] == 8


def test_rebuild_gives_the_lists_back_as_they_were(office: Desk, clock: Clock) -> None:
    for number in range(6):
        office.receive("--phone", f"09123456{number:02}")
        clock.tick(minutes=3)
    office("ready", "H01.151.01-261120-0002")
    before = [office("list", name).value for name in ("waiting", "ready", "due")]
    with closing(sqlite3.connect(office.folder / "counter.db")) as db, db:
        db.execute("DELETE FROM dossier")
    assert office("list", "waiting").value == []
    assert office("rebuild").value == {"dossiers": 6}
    assert [office("list", name).value for name in ("waiting", "ready", "due")] == before
    assert len(office("find", "dang").value) == 6
