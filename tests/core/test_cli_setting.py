"""Setting up from the command line: office, counter, officers, catalogue, calendar."""

import json
import re
from pathlib import Path

import pytest

from tests.command_line import COPY, OFFICE, STATUS, Desk


def test_setup_says_what_the_office_is_now(desk: Desk) -> None:
    value = desk("setup", *OFFICE, "--counter", "2", "--officer", "Đỗ Thị Hoa").value
    assert value == {
        "office": "H01.151.01",
        "name": "Trung tâm Phục vụ hành chính công xã Định Mỹ",
        "parent": "Ủy ban nhân dân xã Định Mỹ",
        "place": "Định Mỹ",
        "counter": 2,
        "counters": 10,
        "officers": ["Đỗ Thị Hoa"],
    }
    said = ("--counters", "4", "--parent", "UBND xã Mỹ", "--place", "Mỹ")
    again = desk("setup", *OFFICE, "--counter", "2", *said).value
    assert (again["counters"], again["parent"], again["place"]) == (4, "UBND xã Mỹ", "Mỹ")
    assert again["officers"] == ["Đỗ Thị Hoa"]


def test_setting_up_twice_alike_writes_nothing(office: Desk) -> None:
    before = office("verify").value
    repeated = office("setup", *OFFICE, "--counter", "1", "--officer", "Đỗ Thị Hoa;Công chức")
    assert repeated.value["officers"] == ["Đỗ Thị Hoa", "Lê Văn Ba"]
    assert office("verify").value == before


def test_another_counter_begins_a_log_and_a_block_of_its_own(desk: Desk) -> None:
    desk("setup", *OFFICE, "--counter", "2", "--counters", "10")
    assert desk.receive()["code"] == "H01.151.01-261120-1000"
    assert desk.receive()["code"] == "H01.151.01-261120-1001"
    desk("setup", *OFFICE, "--counter", "1")
    assert desk.receive()["code"] == "H01.151.01-261120-0001"
    assert desk("verify").value["logs"] == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--office", "xyz", "--name", "X", "--counter", "1"), "agency_invalid"),
        (("--office", "H01.151.01", "--name", "X", "--counter", "11"), "counter_invalid"),
        (("--office", "H01.151.01", "--name", "X", "--counter", "0"), "counter_invalid"),
        (("--office", "H01.151.01", "--name", "X", "--counter", "-1"), "counter_invalid"),
        (
            ("--office", "H01.151.01", "--name", "X", "--counter", "3", "--counters", "2"),
            "counter_invalid",
        ),
        (
            ("--office", "H01.151.01", "--name", "X", "--counter", "1", "--counters", "0"),
            "counters_invalid",
        ),
        (("--office", "H01.151.01", "--name", " ", "--counter", "1"), "office_name_missing"),
    ],
)
def test_an_office_that_cannot_be_is_refused_and_nothing_set(
    desk: Desk, words: tuple[str, ...], code: str
) -> None:
    desk("setup", *words).refused(code)
    assert desk("verify").value["events"] == 0


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("foo",),
        ("setup",),
        ("setup", "--office", "H01.151.01", "--name", "X", "--counter", "một"),
        ("due", "3", "weeks", "--from", "2026-11-20"),
        ("due", "ba", "working-days", "--from", "2026-11-20"),
        ("due", "3", "working-days"),
        ("due", "3", "working-days", "--from", "hôm qua"),
        ("due", "3", "working-days", "--from", "2026-02-30"),
        ("due", "1", "working-days", "--from", "9999-12-31T23:59Z"),
        ("list", "everything"),
        ("find",),
        ("find", "x", "--limit", "-3"),
        ("receive", "--name", "X"),
        ("receive", "--procedure", COPY, "--card", "x", "--name", "X"),
        ("receive", "--procedure", COPY, "--name", "X", "--paper", "Tờ khai=hai"),
        ("receive", "--procedure", COPY, "--name", "X", "--paper", "=1"),
        ("receive", "--procedure", COPY, "--name", "X", "--received-at", "20/11/2026"),
        ("slip", "H01.151.01-261120-0001"),
        ("slip", "H01.151.01-261120-0001", "--out", ""),
        ("slip", "H01.151.01-261120-0001", "--out", "x.pdf", "--size", "a3"),
        ("ready",),
        ("return", "H01.151.01-261120-0001"),
        ("void", "H01.151.01-261120-0001"),
        ("erase", "H01.151.01-261120-0001"),
        ("backup",),
        ("backup", "--to", ""),
        ("demo", "--dossiers", "-1"),
        ("procedures", "import"),
        ("procedures", "set"),
        ("procedures", "set", COPY),
        ("procedures", "set", COPY, "--time", "²", "working-days"),
        ("procedures", "--time", "3", "working-days"),
        ("calendar", "export", "x"),
    ],
)
def test_a_wrong_command_line_is_told_from_a_refusal(desk: Desk, words: tuple[str, ...]) -> None:
    if not words:  # without a command the window would open
        words = ("--json", "--nonsense")
    said = desk(*words)
    assert (said.exit, said.stdout) == (2, "")
    assert "Lệnh chưa đúng" in said.stderr
    assert not re.search(r"Traceback|argument|required|invalid|expected", said.stderr)
    assert not (desk.folder / "counter.db").exists() or desk("verify").value["events"] == 0


def test_officers_are_known_by_name_with_or_without_marks(office: Desk) -> None:
    for named in ("Lê Văn Ba", "le van ba", "LÊ VĂN BA", "le-van-ba"):
        code = office("--as", named, "receive", "--procedure", COPY, "--name", "X").value["code"]
        assert office("show", code).value["history"][0]["officer"] == "Lê Văn Ba"
    office("list", "due", "--as", "Trần Văn Lạ").refused("officer_unknown")
    office("--as", "Trần Văn Lạ", "receive", "--procedure", COPY, "--name", "X").refused(
        "officer_unknown"
    )
    assert len(office("list", "waiting").value) == 4


def test_global_options_stand_before_or_after_the_command(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "khác"
    before = desk("--as", "Nguyễn Thị Mẫu", "--id", "1", "--data", str(other), "list", "due")
    after = desk("list", "due", "--as", "Nguyễn Thị Mẫu", "--id", "1", "--data", str(other))
    assert before.value == after.value == []
    assert desk("list", "due", "--json", json=False).value == []
    assert desk("list", "due", json=False).stdout == "Không có.\n"


def test_procedures_are_found_without_marks_and_by_what_citizens_say(desk: Desk) -> None:
    everything = desk("procedures").value
    assert len(everything) > 20
    assert {"code", "name", "version", "cases", "valid_from", "valid_to"} <= set(everything[0])
    assert next(p["code"] for p in desk("procedures", "khai", "sinh").value) == "1.001193"
    assert "1.001193" in [p["code"] for p in desk("procedures", "dang ky khai sinh").value]
    assert next(p["code"] for p in desk("procedures", STATUS).value) == STATUS
    assert desk("procedures", "xyzzy").value == desk("procedures", "???").value == []
    assert not desk.folder.exists()


def test_a_missing_time_is_asked_for_and_set_once(desk: Desk) -> None:
    blank = next(p for p in desk("procedures").value if p["cases"][0]["time"] is None)
    receive = ("receive", "--procedure", blank["code"], "--name", "X")
    assert blank["code"] in desk(*receive).refused("time_missing")
    set_ = desk("procedures", "set", blank["code"], "--time", "7", "working-days", "--fee", "5000")
    assert set_.value["cases"][0]["time"] == {"amount": 7, "unit": "working-days"}
    assert set_.value["cases"][0]["fee"] == 5000
    assert set_.value["version"] != blank["version"]
    received = desk(*receive).value
    assert (received["version"], received["fee"]) == (set_.value["version"], 5000)


def test_the_fee_just_set_is_said_back(desk: Desk) -> None:
    said = ("procedures", "set", STATUS, "--time", "3", "working-days", "--fee")
    assert ", không thu phí" in desk(*said, "0", json=False).stdout
    assert ", phí 8.000 đ" in desk(*said, "8000", json=False).stdout


def test_a_case_has_a_time_of_its_own_and_versions_stay_pinned(desk: Desk) -> None:
    first = desk.receive(procedure=STATUS)
    said = ("--case", "Có xác minh", "--time", "23", "working-days")
    made = desk("procedures", "set", STATUS, *said).value
    assert [case["name"] for case in made["cases"]][-1] == "Có xác minh"
    slow = desk.receive("--case", "co xac minh", procedure=STATUS)
    assert slow["due"] > first["due"]
    assert slow["version"] == made["version"] != first["version"]
    assert desk("show", first["code"]).value["version"] == first["version"]
    assert desk("show", slow["code"]).value["case"] == "Có xác minh"
    desk("receive", "--procedure", STATUS, "--case", "Lạ", "--name", "X").refused("case_unknown")


def test_figures_that_cannot_be_are_refused(desk: Desk) -> None:
    desk("procedures", "set", COPY, "--time", "3", "tuần").refused("unit_unknown")
    desk("procedures", "set", COPY, "--time", "0", "working-days").refused("time_impossible")
    desk("procedures", "set", "9.999999", "--time", "3", "months").refused("procedure_unknown")
    assert desk("verify").value["events"] == 0


def test_a_table_of_procedures_comes_in_whole_or_not_at_all(desk: Desk, tmp_path: Path) -> None:
    table = tmp_path / "bảng.csv"
    table.write_text("Mã,Tên,Thời hạn\nx,y,5 ngày\n1.001193,Khai sinh,-4\n", "utf-8")
    report = desk("procedures", "import", str(table)).refused("import_rows_bad")
    assert "Dòng 2" in report
    assert "Dòng 3" in report
    assert "“x”" in report
    assert desk("verify").value["events"] == 0
    template = tmp_path / "mẫu.xlsx"
    assert desk("procedures", "template", str(template)).value == {"path": str(template)}
    assert desk("procedures", "import", str(template)).value["imported"] == 0
    desk("procedures", "import", str(tmp_path / "không có.csv")).refused("file_missing")


def test_a_calendar_names_every_bad_row(desk: Desk, tmp_path: Path) -> None:
    table = tmp_path / "lịch.csv"
    table.write_text("Ngày,Loại\n35/13/2028,Nghỉ lễ\n01/01/2028,lạ\n", "utf-8")
    report = desk("calendar", "import", str(table)).refused("import_rows_bad")
    assert "Dòng 2" in report
    assert "Dòng 3" in report
    desk("due", "3", "working-days", "--from", "2028-01-05").refused("calendar_missing")


def test_weekly_hours_alone_are_named_when_imported(desk: Desk, tmp_path: Path) -> None:
    week = {"valid_from": "2026-04-16", "sessions": [*["07:00-11:00"] * 5, "", ""]}
    path = tmp_path / "giờ.json"
    path.write_text(json.dumps({"weeks": [week]}), "utf-8")
    said = desk("calendar", "import", str(path), json=False).stdout
    assert said == "Đã nhập giờ làm việc hằng tuần.\n"


def test_an_imported_year_can_be_counted_in(desk: Desk, tmp_path: Path) -> None:
    table = tmp_path / "lịch.csv"
    days = ["01/01/2028", "25/01/2028", "26/01/2028", "27/01/2028", "28/01/2028", "04/04/2028"]
    days += ["30/04/2028", "01/05/2028", "02/09/2028", "04/09/2028", "24/11/2028", "31/01/2028"]
    table.write_text("Ngày,Loại\n" + "".join(f"{day},Nghỉ lễ\n" for day in days), "utf-8")
    said = desk("calendar", "import", str(table))
    assert said.value == {"years": [2028]}, json.loads(said.stderr)
    due = desk("due", "1", "working-days", "--from", "2028-04-03T09:00").value
    assert due["due"] == "2028-04-05T17:00:00+07:00"
    assert due["provisional"] == []


def test_an_account_for_fees_is_set_kept_and_checked(desk: Desk, tmp_path: Path) -> None:
    account = ("--bank-bin", "970415", "--bank-name", "VietinBank", "--bank-account", "1133666688")
    desk("setup", *OFFICE, "--counter", "1", "--officer", "Đỗ Thị Hoa", *account)
    desk("setup", *OFFICE, "--counter", "1", "--hotline", "1900 1234")  # the account stays
    code = desk.receive()["code"]
    out = tmp_path / "slip.pdf"
    desk("paper", "slip", code, "--out", str(out))
    assert b"/Page" in out.read_bytes()
    wrong = ("--bank-bin", "97041", "--bank-account", "1133666688")
    desk("setup", *OFFICE, "--counter", "1", *wrong).refused("vietqr_bank_wrong")
