"""Beside a dossier's course: codes, papers, money, shelves, outages and new calendars."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.command_line import CARD, OFFICE, STATUS, Desk
from tests.conftest import Clock
from tests.room import at

CERTIFIED = "2.000815"  # by the page


@pytest.fixture
def office(desk: Desk) -> Desk:
    """A real office: a clerk and a leader."""
    officers = ("--officer", "Đỗ Thị Hoa;Công chức", "--officer", "Phạm Thị Lan;Giám đốc")
    assert desk("setup", *OFFICE, "--counter", "1", *officers).exit == 0
    return desk


def slip_qr(desk: Desk, code: str, folder: Path) -> str:
    """The text of the QR on a dossier's slip as it is now."""
    import zxingcpp

    out = folder / "slip.pdf"
    assert desk("slip", code, "--out", str(out)).exit == 0
    page = pdfium.PdfDocument(out.read_bytes())[0].render(scale=300 / 72).to_pil()
    return next(f.text for f in zxingcpp.read_barcodes(page) if f.text.startswith("QMC1"))


# --- codes ---


def test_a_temporary_code_is_bound_and_both_are_good_for_ever(office: Desk, tmp_path: Path) -> None:
    made = office.receive("--temporary", procedure=STATUS)
    temporary = made["code"]
    assert temporary == "TAM-H01.151.01.1-261120-0001"
    old = slip_qr(office, temporary, tmp_path)
    bound = office("bind", temporary, "--code", "H01.151.01-261120-7777").value
    assert (bound["code"], bound["other_codes"]) == ("H01.151.01-261120-7777", [temporary])
    for typed in (temporary, temporary.lower(), bound["code"]):
        assert office("show", typed).value["code"] == bound["code"]
        assert [row["code"] for row in office("find", typed).value] == [bound["code"]]
    assert office("scan", temporary).value["known"] is True
    for text in (old, slip_qr(office, bound["code"], tmp_path)):
        check = office("check-slip", text).value
        assert (check["valid"], check["void"]) == (True, False)
    office("bind", temporary).refused("not_temporary")
    office("rebuild")
    assert office("show", temporary).value["code"] == bound["code"]


def test_a_bound_number_is_given_to_nobody_else(office: Desk) -> None:
    first, second = (office.receive("--temporary", procedure=STATUS)["code"] for _ in range(2))
    own = office("bind", first).value["code"]
    assert own == "H01.151.01-261120-0001"
    office("bind", second, "--code", own).refused("code_taken")
    assert office.receive(procedure=STATUS)["code"] == "H01.151.01-261120-0002"


def test_a_slip_of_the_pad_is_entered_with_its_own_code(
    office: Desk, clock: Clock, tmp_path: Path
) -> None:
    out = tmp_path / "pad.pdf"
    office("paper", "pad", "--out", str(out), "--count", "2")
    assert len(pdfium.PdfDocument(out.read_bytes())) == 4
    free = office.receive("--temporary", procedure=STATUS)["code"]
    assert free.endswith("-0003"), "those of the pad are given to nobody else"
    clock.tick(hours=2)
    on_pad = free.replace("-0003", "-0002")
    made = office.receive("--temporary", on_pad, "--received-at", "2026-11-20T10:00")
    assert (made["code"], made["late_entry"]) == (on_pad, True)
    again = office(
        *("receive", "--procedure", STATUS, "--name", "A", "--temporary", on_pad),
    )
    again.refused("code_taken")


def test_every_unused_number_is_explained(office: Desk) -> None:
    codes = [office.receive(procedure=STATUS)["code"] for _ in range(3)]
    office("void", codes[1], "--reason", "Nhập nhầm người")
    found = office("gaps").value
    assert found[0] == {
        "from": 2,
        "to": 2,
        "count": 1,
        "reason": "void",
        "text": "Hồ sơ đã hủy tiếp nhận; số không dùng lại.",
        "code": codes[1],
        "void_reason": "Nhập nhầm người",
    }
    assert (found[1]["from"], found[1]["to"], found[1]["reason"]) == (4, 999, "not_reached")
    told = sum(gap["count"] for gap in found)
    assert told + 2 == 999 + 9000, "with the two in use the whole part of the day"
    assert {gap["reason"] for gap in found} == {"void", "not_reached", "reserved"}


def test_a_slip_of_the_pad_that_nobody_used_is_explained_too(office: Desk, tmp_path: Path) -> None:
    office("paper", "pad", "--out", str(tmp_path / "pad.pdf"), "--count", "2")
    left = [gap for gap in office("gaps").value if gap["reason"] == "pad"]
    assert [gap["code"][-4:] for gap in left] == ["0001", "0002"]
    office.receive("--temporary", left[0]["code"], procedure=STATUS)
    assert [gap for gap in office("gaps").value if gap["reason"] == "pad"] == left[1:]
    assert [g for g in office("gaps", "--day", "2026-11-19").value if g["reason"] == "pad"] == []


def test_a_corrected_slip_voids_the_one_before(office: Desk, tmp_path: Path) -> None:
    code = office.receive(procedure=STATUS)["code"]
    old = slip_qr(office, code, tmp_path)
    same = ("correct", code, "--name", "Đặng Thị Ước", "--reason", "Sai tên")
    office(*same).refused("nothing_to_correct")
    done = office("correct", code, "--name", "Đặng Thị Ướt", "--reason", "Sai tên").value
    assert done["slip_version"] == 2
    assert office("check-slip", old).value["void"] is True
    new = office("check-slip", slip_qr(office, code, tmp_path)).value
    assert (new["valid"], new["void"], new["version"]) == (True, False, 2)
    assert office("show", code).value["owner"]["name"] == "Đặng Thị Ướt"
    office("undo", code, "--reason", "x").refused("undo_on_paper")
    office("erase", code, "--reason", "Theo yêu cầu")
    assert office("show", code).value["owner"] is None
    assert office("find", "Đặng Thị Ướt").value == []


# --- papers ---


def test_every_paper_of_a_course_is_printed(office: Desk, clock: Clock, tmp_path: Path) -> None:
    code = office.receive(procedure=STATUS)["code"]
    out = tmp_path / "paper.pdf"
    for form in ("supplement", "refusal", "apology", "stop-notice"):
        office("paper", form, code, "--out", str(out)).refused("paper_nothing")
    office("paper", "hand-over-list", "--out", str(out)).refused("nothing_handed_over")
    clock.tick(hours=1)
    office("hand-over", code, "--to", "Tư pháp")
    office("take-over", code)
    office("supplement", code, "--paper", "Ảnh thẻ", "--reason", "Ảnh mờ")
    before = office.bytes()
    for form in ("slip", "supplement", "control-slip"):
        for size in ("a4", "a5"):
            done = office("paper", form, code, "--out", str(out), "--size", size)
            assert done.value["size"] == size
            document = pdfium.PdfDocument(out.read_bytes())
            assert code in document[0].get_textpage().get_text_range()
    for form in ("register", "hand-over-list"):
        days = ("--from", "2026-11-19", "--to", "2026-11-20")
        office("paper", form, *days, "--out", str(out))
        text = pdfium.PdfDocument(out.read_bytes())[0].get_textpage().get_text_range()
        assert code.split("-")[-1] in text
    assert office.bytes() == before, "papers are only looked at"


# --- money ---


def test_fees_are_noted_with_their_receipts_and_counted(office: Desk, clock: Clock) -> None:
    code = office.receive(procedure=STATUS)["code"]
    paid = office("fee", code, "--amount", "8000", "--receipt", "AB-26E:0001").value
    assert (paid["amount"], paid["in_words"]) == (8000, "Tám nghìn đồng")
    office("fee", code, "--amount", "5", "--receipt", "AB-26E:0001").refused("receipt_used")
    office("fee", code).refused("fee_amount_or_exempt")
    assert office("fee", code, "--amount", "5", "--receipt", "0001").exit == 2
    office("fee", code, "--exempt", "Hộ nghèo", "--moment", "return")
    other = office("fee", code, "--amount", "2000", "--receipt", "AB-26E:0002").value
    assert other["total"] == 10000
    cash = office("cash").value
    assert (cash["total"], cash["counted"], len(cash["payments"])) == (10000, None, 3)
    office("fee", code, "--cancel", "AB-26E:0002", "--reason", "Ghi nhầm")
    office("fee", code, "--cancel", "AB-26E:0002", "--reason", "Ghi nhầm").refused(
        "payment_unknown"
    )
    closed = office("cash", "--close", "7000").value
    assert (closed["total"], closed["difference"]) == (8000, -1000)
    office("cash", "--close", "8000").refused("cash_closed")
    office("fee", code, "--amount", "1").refused("cash_closed")
    office("rebuild")
    assert office("cash").value == closed
    clock.tick(days=3)
    assert office("fee", code, "--amount", "1000").value["total"] == 9000


def test_money_is_taken_back_only_from_a_till_that_is_open(office: Desk) -> None:
    """Whoever cancels: the till is that of the clerk who took it."""
    code = office.receive(procedure=STATUS)["code"]
    lan = ("--as", "Phạm Thị Lan")
    office(*lan, "fee", code, "--amount", "8000", "--receipt", "AB:1")
    office(*lan, "fee", code, "--amount", "2000", "--receipt", "AB:2")
    hoa = ("--as", "Đỗ Thị Hoa", "fee", code, "--reason", "Ghi nhầm", "--cancel")
    done = office(*hoa, "AB:1").value
    assert (done["receipt"], done["amount"], done["cancelled"]) == ("AB:1", 8000, True)
    assert "1 lần thu" in office(*lan, "cash", json=False).stdout
    assert "chênh lệch −500 đ" in office(*lan, "cash", "--close", "1500", json=False).stdout
    said = office(*hoa, "AB:2").refused("cash_closed")
    assert "Phạm Thị Lan" in said
    assert office(*lan, "cash").value["total"] == 2000


def test_payments_stand_in_the_order_they_were_made_in(office: Desk) -> None:
    code = office.receive(procedure=STATUS)["code"]
    for number in range(1, 13):
        office("fee", code, "--amount", "1000", "--receipt", f"AB:{number}")
    found = [row["receipt"] for row in office("cash").value["payments"]]
    assert found == [f"AB:{number}" for number in range(12, 0, -1)]


# --- shelves ---


def test_a_shelf_that_has_no_name_is_not_counted(office: Desk) -> None:
    code = office.receive(procedure=STATUS)["code"]
    office("shelf", "Kệ A", code)
    assert office("shelf", " ", "--check", code).exit == 2
    assert office("shelf", "--check").exit == 2
    for words in (("Kệ A", "--check", code), ("--check", "Kệ A", code), ("Kệ A", code, "--check")):
        stock = office("shelf", *words).value
        assert (stock["place"], stock["found"], stock["missing"]) == ("Kệ A", [code], [])


def test_a_paper_that_stayed_behind_raises_an_alarm(office: Desk, clock: Clock) -> None:
    one, two = (office.receive(procedure=STATUS)["code"] for _ in range(2))
    office("shelf", "Kệ 1", one, two)
    assert [row["misplaced"] for row in office("shelf", "Kệ 1").value] == [False, False]
    office("hand-over", one, "--to", "Tư pháp")
    assert [row["code"] for row in office("list", "misplaced").value] == [one]
    assert "paper_misplaced" in office("show", one).value["warnings"]
    office("take-over", one)
    office("shelf", "Tư pháp", one)
    assert office("list", "misplaced").value == []
    stock = office("shelf", "Kệ 1", one, "--check").value
    assert stock == {"place": "Kệ 1", "found": [], "missing": [two], "strange": [one]}


# --- outages ---


def test_an_outage_is_shown_beside_lateness_and_never_subtracted(
    office: Desk, clock: Clock
) -> None:
    code = office.receive(procedure=STATUS)["code"]
    office("outage", "begin").refused("evidence_missing")
    office("outage", "end").refused("outage_none")
    begun = ("outage", "begin", "--evidence", "Công văn 12", "--system", "Cổng tỉnh")
    clock.time = at("2026-11-26T14:00:00")
    assert office(*begun).value["ended_at"] is None
    office(*begun).refused("outage_open")
    clock.time = at("2026-11-27T09:00:00")
    end = ("outage", "end", "--system", "Cổng tỉnh", "--at")
    office(*end, "2026-11-26T13:00").refused("before_previous_act")
    assert office(*end, "2026-11-27T08:30").value["end_evidence"] is None
    assert len(office("outage", "list").value) == 1
    late = office("show", code).value
    assert late["overdue"] is True
    assert late["timeliness"]["statistics"] == "late"
    assert late["lateness"]["minutes"] == 90
    assert late["lateness"]["outage_minutes"] == 240
    assert late["lateness"]["explained"] is True


# --- calendars ---


def test_a_new_calendar_moves_nothing_without_a_word(
    office: Desk, clock: Clock, tmp_path: Path
) -> None:
    code = office.receive("--phone", "0912345678", procedure=STATUS)["code"]
    table = tmp_path / "lich.csv"
    days = ["01/01/2026", "30/04/2026", "01/05/2026", "02/09/2026", "24/11/2026", "26/11/2026"]
    table.write_text("Ngày,Loại\n" + "".join(f"{day},Nghỉ lễ\n" for day in days), "utf-8")
    before = office.bytes()
    preview = office("calendar", "import", str(table), "--preview")
    [move] = preview.value
    assert office.bytes() == before
    assert (move["code"], move["phone"], move["reissue_slip"]) == (code, "0912345678", False)
    assert (move["due"], move["new_due"]) == (
        "2026-11-26T17:00:00+07:00",
        "2026-11-27T17:00:00+07:00",
    )
    assert move["days"] == ["2026-11-26"]
    told = office("calendar", "import", str(table)).value
    assert ([m["code"] for m in told["moves"]], told["moved"]) == ([code], False)
    assert office("show", code).value["due"] == "2026-11-26T17:00:00+07:00"
    assert [m["code"] for m in office("calendar", "move").value] == [code]
    office("calendar", "move", code)
    moved = office("show", code).value
    assert moved["due"] == "2026-11-27T17:00:00+07:00"
    assert (moved["slip"]["version"], moved["slip"]["due"]) == (2, moved["due"])
    assert sum(day["counted"] for day in moved["days"]) == 3
    assert office("calendar", "move").value == []
    office("calendar", "move", code).refused("date_not_moved")


def test_the_card_of_who_collects_is_compared(office: Desk) -> None:
    code = office("receive", "--procedure", CERTIFIED, "--card", CARD).value["code"]
    office("ready", code)
    assert office("return", code, "--card", CARD).value["warnings"] == []


# --- papers of a step ---


def test_a_paper_that_cannot_be_written_is_known_before_the_step(
    office: Desk, tmp_path: Path
) -> None:
    code = office.receive(procedure=STATUS)["code"]
    before, why = office.bytes(), ("--reason", "Thiếu giấy", "--out", str(tmp_path / "no" / "x"))
    for step in (
        ("supplement", code, "--paper", "Ảnh", *why),
        ("extend", code, "--until", "2026-12-01", *why),
        ("stop", code, *why),
        ("refuse", code, *why),
        ("correct", code, "--name", "Đặng Thị Ướt", *why),
        ("guide", "--procedure", STATUS, "--paper", "Ảnh", *why),
        ("refuse", "--procedure", STATUS, *why),
    ):
        office(*step).refused("out_folder_missing", 4)
    assert office.bytes() == before


def test_a_step_whose_paper_no_circular_knew_says_that_it_was_taken(
    office: Desk, tmp_path: Path
) -> None:
    code = office.receive("--received-at", "2025-05-05T09:00", procedure=STATUS)["code"]
    out = str(tmp_path / "dung.pdf")
    late = ("--at", "2025-05-08T09:00", "--out", out)
    said = office("stop", code, "--reason", "Không bổ sung", *late).refused("out_not_written", 4)
    assert f"Hồ sơ {code} đã lưu" in said
    assert "08/05/2025" in said
    assert office("show", code).value["stage"] == "stopped"
