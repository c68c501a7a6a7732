"""Commands that only read: due, card, scan, find on nothing.  They leave no byte behind."""

import json
import os
import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.command_line import CARD, COPY, Desk

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00")
CODE = "H01.151.01-261120-0001"


@pytest.mark.parametrize(
    ("amount", "unit", "start", "due"),
    [
        (3, "working-days", "2026-11-20T09:20", "2026-11-26T17:00"),
        (3, "working-days", "2026-11-21T09:20", "2026-11-26T17:00"),
        (3, "working-days", "2026-08-20T10:00", "2026-08-24T17:00"),
        (3, "working-days", "2026-08-28T10:00", "2026-09-07T17:00"),
        (7, "calendar-days", "2026-02-10T08:00", "2026-02-23T17:00"),
        (1, "working-days", "2026-11-20T12:15", "2026-11-23T17:00"),
        (10, "calendar-days", "2026-11-23T14:00", "2026-12-03T17:00"),
        (4, "working-hours", "2026-11-20T15:30", "2026-11-23T10:00"),
        (0, "same-day", "2026-11-20T14:59", "2026-11-20T17:00"),
        (0, "same-day", "2026-11-20T15:00", "2026-11-20T17:00"),
        (0, "same-day", "2026-11-20T15:00:01", "2026-11-23T17:00"),
        (1, "months", "2026-10-20T08:00", "2026-11-20T17:00"),
        (1, "months", "2026-05-31T08:00", "2026-06-30T17:00"),
    ],
)
def test_due_gives_the_date_and_a_reason_for_every_day(
    desk: Desk, amount: int, unit: str, start: str, due: str
) -> None:
    value = desk("due", str(amount), unit, "--from", start).value
    assert value["due"] == f"{due}:00+07:00"
    dates = [day["date"] for day in value["days"]]
    assert dates == sorted(set(dates))
    assert (dates[0], dates[-1]) == (start[:10], due[:10])
    for day in value["days"]:
        assert set(day) == {"date", "counted", "reason", "text"}
        assert isinstance(day["counted"], bool)
        assert re.fullmatch(r"[a-z_]+", day["reason"])
        assert "{" not in day["text"]
        date = "/".join(reversed(day["date"].split("-")))
        assert date in day["text"]
    if unit == "working-days":
        assert sum(day["counted"] for day in value["days"]) == amount
    assert not desk.folder.exists()


def test_due_without_a_time_is_null_and_zero_belongs_to_two_units_alone(desk: Desk) -> None:
    value = desk("due", "0", "none", "--from", "2026-11-20").value
    assert value["due"] is None
    assert isinstance(value["days"], list)
    for amount, unit in (("0", "working-days"), ("1", "same-day"), ("2", "none")):
        desk("due", amount, unit, "--from", "2026-11-20").refused("duration_invalid")
    desk("due", "999999", "months", "--from", "2026-11-20").refused("duration_too_long")


@pytest.mark.parametrize(
    "start",
    [
        "2026-11-20T09:20",
        "2026-11-20 09:20:00",
        "2026-11-20T09:20:00+07:00",
        "2026-11-20T02:20:00Z",
        "2026-11-19T21:20:00-05:00",
        "2026-11-20T09:20:00.123456",
        "2026-11-20",
    ],
)
def test_a_moment_may_be_written_in_any_iso_8601_way(desk: Desk, start: str) -> None:
    value = desk("due", "3", "working-days", "--from", start).value
    assert value["due"] == "2026-11-26T17:00:00+07:00"
    assert value["days"][0]["date"] == "2026-11-20"


def test_years_without_a_calendar_are_refused_and_provisional_ones_marked(desk: Desk) -> None:
    for start in ("2028-03-01", "1999-01-01", "0001-01-01", "9999-12-31T23:59"):
        said = desk("due", "3", "working-days", "--from", start).refused("calendar_missing")
        assert str(int(start[:4])) in said
    over = desk("due", "3", "working-days", "--from", "2026-12-30T09:00").value
    assert over["due"].startswith("2027-01-")
    assert over["provisional"] == [2027]
    told = desk("due", "3", "working-days", "--from", "2026-12-30T09:00", json=False)
    assert "2027" in told.stdout
    assert "chưa chính thức" in told.stdout


def test_card_answers_all_fields_by_name(desk: Desk) -> None:
    assert desk("card", CARD).value | {"warning_texts": 0} == {
        "number": "001201012345",
        "old_number": "012345678",
        "name": "Nguyễn Văn An",
        "born": "2001-03-15",
        "sex": "Nam",
        "address": "Số 1, Giao Minh, Ninh Bình",
        "issued": "2021-05-20",
        "warnings": [],
        "warning_texts": 0,
    }
    eleven = desk("card", "036301001234||H'Bia Niê|00001950|Nữ|Buôn Đôn|06102025||||").value
    assert (eleven["old_number"], eleven["born"], eleven["issued"]) == (None, "1950", "2025-10-06")
    assert "birth_incomplete" in eleven["warnings"]
    empty = desk("card", "001201012345||Y|||  |").value
    blank = [empty[name] for name in ("old_number", "born", "sex", "address", "issued")]
    assert blank == [None] * 5
    assert len(empty["warnings"]) >= 4
    assert not desk.folder.exists()


@pytest.mark.parametrize(
    "line",
    [
        CARD.encode(),
        b"]Q1" + CARD.encode() + b"\r\n",
        b"\x02" + CARD.encode() + b"\x03\r",
        CARD.encode() + b"\n",
        CARD.encode() + b"||||",
        CARD.encode().decode("latin-1").encode(),
        b"\xff\xff" + CARD.encode() + b"\r",
    ],
    ids=["plain", "aim", "stx", "lf", "eleven", "double", "filler"],
)
def test_card_takes_the_line_as_it_is_delivered(desk: Desk, line: bytes) -> None:
    value = desk("card", "-", stdin=line).value
    assert (value["name"], value["number"]) == ("Nguyễn Văn An", "001201012345")
    scan = desk("scan", "-", stdin=line).value
    assert (scan["kind"], scan["name"]) == ("citizen", "Nguyễn Văn An")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "card_too_few_fields"),
        ("a|b|c|d|e|f", "card_too_few_fields"),
        (CARD.replace("001201012345", "00120101234"), "card_number_wrong"),
        (CARD.replace("001201012345", "00120101234O"), "card_number_wrong"),
        (CARD.replace("Nguyễn Văn An", " "), "card_without_name"),
        ("|" * 5000, "card_too_long"),
    ],
)
def test_what_is_no_card_is_refused(desk: Desk, text: str, code: str) -> None:
    desk("card", "-", stdin=text.encode()).refused(code)
    assert desk("scan", "-", stdin=text.encode()).value["kind"] == "unknown"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CODE, "dossier"),
        (CODE.lower(), "dossier"),
        ("]C0" + CODE, "dossier"),
        ("000.00.15.H25-180320-0003", "dossier"),
        ("G09.20-20260609-0092637", "dossier"),
        ("TAM-Q1-261120-0001", "temporary"),
        (CARD, "citizen"),
        ("RR123456785VN", "post"),
        ("0100233488", "tax"),
        ("0100233488-001", "tax"),
        ("001201012345", "unknown"),
        ("H01.151.01-261399-0001", "unknown"),
        ("H01.151.01-291120-0001", "unknown"),
        ("", "unknown"),
        ("-", "unknown"),
        ("-1", "unknown"),
        ("--xyz", "unknown"),
        ("-abc=1", "unknown"),
        ("xin chào", "unknown"),
        ("QMC1:hỏng", "unknown"),
    ],
)
def test_scan_says_what_it_was_and_never_fails(desk: Desk, text: str, kind: str) -> None:
    value = desk("scan", text).value
    assert value["kind"] == kind
    if kind == "unknown":
        assert re.fullmatch(r"[a-z_]+", value["reason"])
        assert value["message"][-1] == "."
    if kind in ("dossier", "temporary"):
        assert (value["known"], value["stage"], value["due"]) == (False, None, None)
    assert not desk.folder.exists()


def test_scan_knows_the_dossiers_of_this_counter(office: Desk) -> None:
    made = office.receive()
    value = office("scan", f"]C1{made['code']}\r\n").value
    assert value == {
        "kind": "dossier",
        "code": made["code"],
        "agency": "H01.151.01",
        "date": "2026-11-20",
        "sequence": 1,
        "known": True,
        "stage": "accepted",
        "due": made["due"],
    }


def test_reading_leaves_every_byte_as_it_was(office: Desk, tmp_path: object) -> None:
    code = office.receive("--phone", "0912345678")["code"]
    before = office.bytes()
    for words in (
        ("due", "3", "working-days", "--from", "2026-11-20"),
        ("card", CARD),
        ("scan", code),
        ("procedures",),
        ("procedures", "khai tử"),
        ("show", code),
        ("find", "dang thi uoc"),
        ("list", "waiting"),
        ("slip", code, "--out", f"{tmp_path}/phiếu.pdf"),
        ("slip", code, "--out", f"{tmp_path}/nhỏ.pdf", "--size", "a5"),
        ("officers",),
        ("verify",),
        ("label", code, "--out", f"{tmp_path}/nhãn.pdf"),
        ("daily-list", "--out", f"{tmp_path}/ngày.pdf"),
    ):
        assert office(*words).exit == 0, words
        assert office.bytes() == before, words


def test_nothing_is_made_by_looking_at_nothing(desk: Desk) -> None:
    for name in ("due", "late", "waiting", "ready", "uncollected"):
        assert desk("list", name).value == []
    assert desk("find", "an").value == []
    assert desk("verify").value["events"] == 0
    desk("show", CODE).refused("dossier_unknown")
    desk("slip", CODE, "--out", "x.pdf").refused("dossier_unknown")
    desk("check-slip", "abc").refused("slip_unreadable")
    desk("ready", CODE).refused("dossier_unknown")
    desk("return", CODE, "--to", "A").refused("dossier_unknown")
    desk("void", CODE, "--reason", "nhầm").refused("dossier_unknown")
    desk("erase", CODE, "--reason", "yêu cầu").refused("dossier_unknown")
    desk("backup", "--to", f"{desk.folder}-2").refused("backup_nothing")
    assert desk("rebuild").value == {"dossiers": 0}
    assert not desk.folder.exists()


def as_argument(data: bytes) -> str:
    """What Python makes of an argument's bytes."""
    return os.fsdecode(data.replace(b"\0", b""))


@settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    command=st.sampled_from(
        [
            ("card",),
            ("scan",),
            ("find",),
            ("show",),
            ("check-slip",),
            ("procedures",),
            ("due", "1", "working-days", "--from"),
            ("receive", "--procedure", COPY, "--name"),
            ("receive", "--name", "X", "--procedure"),
            ("receive", "--procedure", COPY, "--name", "X", "--phone"),
            ("receive", "--procedure", COPY, "--name", "X", "--paper"),
            ("receive", "--procedure", COPY, "--name", "X", "--code"),
            ("receive", "--procedure", COPY, "--name", "X", "--received-at"),
            ("ready",),
            ("return", "--to", "A"),
        ]
    ),
    junk=st.one_of(
        st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40),
        st.binary(max_size=30).map(as_argument),
        st.text("|0123456789ANnăộ-.:=T+Z ", max_size=60),
    ),
)
def test_no_argument_makes_a_command_fall(
    office: Desk, command: tuple[str, ...], junk: str
) -> None:
    assume(junk not in ("-h", "--help"))
    said = office(*command, junk)
    match said.exit:
        case 0:
            json.loads(said.stdout)
        case 3:
            assert said.stdout == ""
            assert set(json.loads(said.stderr)) == {"error", "message"}
        case other:
            assert (other, command == ("scan",)) == (2, False)
            assert "Lệnh chưa đúng" in said.stderr
