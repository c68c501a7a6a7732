"""The commands by which counters agree: keys, exit codes and sentences that others rely on."""

from pathlib import Path

import pytest

from tests.command_line import COPY, OFFICE, STATUS, Desk
from tests.conftest import Clock

ONE, TWO = "H01.151.01/1", "H01.151.01/2"
CARD = "001203000005|012345678|Lò Thị Mẩy|15032003|Nữ|Thôn Đông, xã Mẫu, Bắc Ninh|20052021"
OUTCOME = {"sent", "received", "conflicts", "parked", "behind"}


class Office:
    """Two counters and the folder where they meet."""

    def __init__(self, folder: Path, first: Desk, second: Desk) -> None:
        self.folder = folder
        self.one, self.two = first, second
        self.address = f"file:{folder / 'chung'}"

    def join(self) -> None:
        assert self.one("hub", "init", self.address).exit == 0
        for number, desk in enumerate((self.one, self.two), 1):
            said = desk("hub", "enroll", "--hub", self.address, "--counter", str(number))
            assert desk("hub", "join", self.address, "--code", said.value["code"]).exit == 0

    def sync(self) -> None:
        """Let both know all."""
        for desk in (self.one, self.two, self.one):
            assert desk("sync").exit == 0


@pytest.fixture
def two(
    tmp_path: Path,
    desk: Desk,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Office:
    second = Desk(tmp_path / "second", capsys, monkeypatch)
    for number, (one, name) in enumerate(((desk, "Đỗ Thị Hoa"), (second, "Lê Văn Ba")), 1):
        said = one("setup", *OFFICE, "--counter", str(number), "--officer", name)
        assert said.exit == 0
    return Office(tmp_path, desk, second)


@pytest.fixture
def joined(two: Office) -> Office:
    two.join()
    return two


# --- the hub ---


def test_a_hub_is_made_enrolled_into_and_joined(two: Office) -> None:
    assert two.one("hub", "init", two.address).value == {
        "hub": two.address,
        "warnings": [],
        "warning_texts": [],
    }
    said = two.one("hub", "enroll", "--hub", two.address, "--counter", "1").value
    assert set(said) == {"code", "counter"}
    assert said["counter"] == ONE
    value = two.one("hub", "join", two.address, "--code", said["code"]).value
    assert value == {"hub": two.address, "counter": ONE}


def test_a_code_is_spent_once(two: Office) -> None:
    two.one("hub", "init", two.address)
    code = two.one("hub", "enroll", two.address, "--counter", "2").value["code"]
    assert two.two("hub", "join", two.address, "--code", code).exit == 0
    two.two("hub", "leave")
    two.two("hub", "join", two.address, "--code", code).refused("code_unknown")


def test_a_mistyped_and_an_old_code_are_refused(two: Office, clock: Clock) -> None:
    two.one("hub", "init", two.address)
    code = two.one("hub", "enroll", two.address, "--counter", "1").value["code"]
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    two.one("hub", "join", two.address, "--code", wrong).refused("code_mistyped")
    clock.tick(hours=73)
    two.one("hub", "join", two.address, "--code", code).refused("code_expired")


def test_how_a_counter_stands_is_told(joined: Office) -> None:
    keys = {"hub", "counter", "unsent", "oldest", "last_exchange", "parked", "renewed"}
    before = joined.one("hub", "status").value
    assert set(before) == keys
    assert (before["hub"], before["counter"]) == (joined.address, ONE)
    assert before["unsent"] > 0
    assert before["last_exchange"] is None
    joined.one("sync")
    after = joined.one("hub", "status").value
    assert (after["unsent"], after["oldest"], after["parked"]) == (0, None, [])
    assert after["last_exchange"] == "2026-11-20T09:20:00+07:00"


def test_who_left_is_joined_to_nothing(joined: Office) -> None:
    assert joined.one("hub", "leave").value == {"hub": None}
    assert joined.one("hub", "status").value["hub"] is None
    joined.one("sync").refused("hub_none")


def test_a_counter_that_was_struck_off_is_refused(joined: Office) -> None:
    said = joined.one("hub", "retire", "--hub", joined.address, "--counter", "2").value
    assert said == {"retired": TWO}
    joined.two("sync").refused("writer_retired")


@pytest.mark.parametrize("address", ["http://hub/", "file:relative", "chung"])
def test_an_address_that_is_none_is_refused(two: Office, address: str) -> None:
    two.one("hub", "init", address).refused("hub_url_unfit")


@pytest.mark.parametrize("words", [("hub", "init"), ("hub", "enroll"), ("hub", "join", "file:/x")])
def test_a_command_that_lacks_a_word_is_wrong_usage(two: Office, words: tuple[str, ...]) -> None:
    assert two.one(*words).exit == 2


# --- exchange ---


def test_what_one_saved_the_other_has_after_a_sync(joined: Office) -> None:
    joined.sync()
    code = joined.one.receive()["code"]
    sent = joined.one("sync", "--once").value
    assert sent == {"sent": 1, "received": 0, "conflicts": 0, "parked": 0, "behind": 0}
    came = joined.two("sync").value
    assert set(came) == OUTCOME
    assert all(type(count) is int for count in came.values())
    assert came["received"] == 1
    assert joined.two("show", code).value["code"] == code


def test_a_hub_that_is_away_is_exit_4_and_loses_nothing(joined: Office) -> None:
    joined.sync()
    (joined.folder / "chung").rename(joined.folder / "xa")
    joined.one.receive()
    told = joined.one("sync").refused("hub_away", status=4)
    assert "Chưa liên lạc được" in told
    joined.one("reconcile").refused("hub_away", status=4)
    assert joined.one("hub", "status").value["unsent"] == 1
    (joined.folder / "xa").rename(joined.folder / "chung")
    assert joined.one("sync").value["sent"] == 1


def test_what_the_others_cannot_take_is_parked_and_blocks_nothing(
    joined: Office, clock: Clock
) -> None:
    joined.sync()
    clock.tick(days=3)
    joined.two.receive()
    joined.two("sync")
    clock.tick(days=-3)
    code = joined.one.receive()["code"]
    outcome = joined.one("sync").value
    assert (outcome["parked"], outcome["sent"]) == (1, 1)
    [parked] = joined.one("hub", "status").value["parked"]
    assert set(parked) == {"counter", "seq", "reason", "since"}
    assert (parked["counter"], parked["reason"]) == (TWO, "stamp_ahead")
    assert joined.one("show", code).exit == 0


# --- sticks ---


def paired(two: Office) -> None:
    for desk, other in ((two.one, two.two), (two.two, two.one)):
        assert desk("pair", other("pair").value["code"]).exit == 0


def test_two_counters_pair_by_showing_their_codes(two: Office) -> None:
    shown = two.two("pair").value
    assert set(shown) == {"code", "counter"}
    assert shown["counter"] == TWO
    assert two.one("pair", shown["code"]).value == {"counter": TWO}
    assert two.one("pair", "--list").value == [{"counter": TWO, "last_bundle": None}]
    assert two.one("pair", "--forget", TWO).value == {"forgotten": TWO}
    assert two.one("pair", "--list").value == []
    two.one("pair", "--forget", TWO).refused("pair_unknown")
    two.one("pair", shown["code"][:-1]).refused("pair_code_bad")
    two.two("pair", shown["code"]).refused("pair_self")


def test_a_pair_code_under_the_scanner_is_known(two: Office) -> None:
    code = two.two("pair").value["code"]
    assert two.one("scan", f"]Q1{code}\r\n").value == {"kind": "pair", "number": code}


def test_a_stick_carries_what_the_other_has_not(two: Office) -> None:
    paired(two)
    code = two.one.receive()["code"]
    stick = two.folder / "usb.qmc"
    made = two.one("bundle", "export", str(stick)).value
    assert set(made) == {"number", "to", "events", "out"}
    assert (made["number"], made["to"], made["out"]) == (1, [TWO], str(stick))
    came = two.two("bundle", "import", str(stick)).value
    assert set(came) == OUTCOME
    assert came["received"] == made["events"]
    assert two.two("show", code).exit == 0
    assert two.two("pair", "--list").value == [{"counter": ONE, "last_bundle": 1}]
    two.two("bundle", "import", str(stick)).refused("bundle_replayed")


def test_a_bundle_that_is_cut_changed_or_a_strangers_brings_nothing(two: Office) -> None:
    stick, other = two.folder / "usb.qmc", two.folder / "khác.qmc"
    two.one("bundle", "export", str(stick)).refused("pair_none")
    two.one("bundle", "export", str(stick), "--to", TWO).refused("pair_unknown")
    paired(two)
    two.one.receive()
    assert two.one("bundle", "export", str(stick), "--to", TWO).exit == 0
    whole = stick.read_bytes()
    for altered in (whole[:-1], whole[:-200] + b"x" + whole[-199:]):
        other.write_bytes(altered)
        two.two("bundle", "import", str(other)).refused("bundle_cut")
    other.write_text("ghi chú")
    two.two("bundle", "import", str(other)).refused("bundle_none")
    two.two("pair", "--forget", ONE)
    two.two("bundle", "import", str(stick)).refused("bundle_writer_unknown")
    two.two("bundle", "import", str(two.folder / "thiếu")).refused("file_not_read", status=4)


# --- what a person settles ---


def test_an_evening_is_compared_by_count_and_hash(joined: Office) -> None:
    joined.sync()
    value = joined.one("reconcile").value
    assert set(value) == {"day", "equal", "events", "dossiers", "digest", "differences"}
    assert (value["day"], value["equal"], value["differences"]) == ("2026-11-20", True, [])
    code = joined.one.receive()["code"]
    apart = joined.one("reconcile").value
    assert (apart["equal"], apart["dossiers"]) == (False, 1)
    assert code in apart["differences"]
    told = joined.one("reconcile", json=False).stdout
    assert code in told.splitlines()


def test_two_acts_that_do_not_go_together_are_listed_and_settled(joined: Office) -> None:
    joined.sync()
    code = joined.one.receive(procedure=STATUS)["code"]
    joined.sync()
    joined.one("ready", code)
    joined.two("withdraw", code, "--reason", "Công dân đổi ý")
    joined.sync()
    [found] = joined.one("conflicts").value
    assert set(found) == {"key", "kind", "owner", "procedure", "holds", "came"}
    assert found["kind"] == "act"
    for side in (found["holds"], found["came"]):
        assert set(side) == {"code", "kind", "officer", "counter", "at"}
        assert side["code"] == code
    assert {found["holds"]["counter"], found["came"]["counter"]} == {ONE, TWO}
    told = joined.one("conflicts", json=False).stdout
    assert found["holds"]["kind"] not in told  # in words a clerk knows
    joined.one("conflicts", "--settle", found["key"]).refused("reason_missing")
    said = joined.one("conflicts", "--settle", found["key"], "--reason", "Đã hỏi").value
    assert said == {"settled": found["key"]}
    joined.sync()
    assert joined.two("conflicts").value == []
    joined.two("conflicts", "--settle", found["key"], "--reason", "x").refused("conflict_unknown")


def test_one_person_taken_in_by_two_counters_is_found(joined: Office) -> None:
    first, second = (
        desk.receive("--card", CARD, procedure=COPY)["code"] for desk in (joined.one, joined.two)
    )
    joined.sync()
    [found] = joined.two("conflicts").value
    assert found["kind"] == "double"
    assert {found["holds"]["code"], found["came"]["code"]} == {first, second}
