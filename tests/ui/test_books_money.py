"""The till and the outages on the page Sổ sách, on a real desk."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter.desk_acts import How
from counter.desk_till import Fee
from tests.conftest import Clock
from tests.room import STATUS, office, receive
from tests.ui.real import heard, surroundings, type_text
from ui.books import Book, BooksPage
from ui.books_cash import ALL, CashBook, read_money
from ui.books_outages import OutageBook
from ui.page import Surroundings

MAI, HOA, HA = "Trần Thị Mai", "Nguyễn Văn Hòa", "Lê Thị Thu Hà"
PORTAL = "Cổng Dịch vụ công quốc gia"


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        made.desk.set_up(office(), 1, [(MAI, ""), (HOA, "")])
        made.desk.add_officer(HA, "Giám đốc", "leader")
        made.desk.switch_officer(MAI)
        yield made


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> BooksPage:
    made = BooksPage(around)
    qtbot.addWidget(made)
    around.desk.subscribe(made.refresh)
    made.resize(1366, 700)
    made.show()
    return made


@pytest.fixture
def cash(page: BooksPage) -> CashBook:
    return page.open(Book.CASH, CashBook)


@pytest.fixture
def outages(page: BooksPage) -> OutageBook:
    return page.open(Book.OUTAGES, OutageBook)


def pay(cash: CashBook, amount: int, number: str = "") -> str:
    made = receive(cash.desk)
    fee = Fee(amount, series="AA/26P" if number else "", number=number)
    cash.desk.pay(made.code, fee)
    return made.code


# --- the till ---


def test_what_was_taken_stands_in_the_till_with_its_sum_in_words(cash: CashBook) -> None:
    code = pay(cash, 8000, "0001234")
    pay(cash, 15000)
    assert cash.sum.text() == "23.000 đ"
    assert cash.words.text() == "2 lần thu, bằng chữ: Hai mươi ba nghìn đồng"
    first = next(cells for cells in cash.list.texts() if cells[0] == code)
    assert first == (code, "8.000 đ", "khi tiếp nhận", "AA/26P 0001234", MAI, "")


def test_a_payment_is_cancelled_with_a_reason(page: BooksPage, cash: CashBook) -> None:
    code = pay(cash, 8000)
    said = heard(page)
    cash.cancel.click()
    cash.ask.yes.click()  # without a reason nothing happens
    assert cash.sum.text() == "8.000 đ"
    cash.ask.field.setText("Ghi nhầm hồ sơ")
    cash.ask.yes.click()
    assert said[-1] == (f"Đã hủy lần thu 8.000 đ của {code}. Số biên lai không dùng lại.", "ok")
    assert cash.sum.text() == "0 đ"
    assert cash.list.texts()[0][5] == "đã hủy"
    assert not cash.cancel.isEnabled()


@pytest.mark.parametrize(
    ("typed", "told"),
    [("23.000", "khớp với sổ"), ("25.000 đ", "thừa 2.000 đ"), ("20 000", "thiếu 3.000 đ")],
)
def test_the_difference_is_said_before_the_till_is_closed(
    qtbot: QtBot, page: BooksPage, cash: CashBook, typed: str, told: str
) -> None:
    pay(cash, 23000)
    type_text(cash.counted.line, typed)
    assert cash.difference.words.text() == told
    assert cash.desk.cash().closed_at is None
    said = heard(page)
    page.primary()
    assert said[-1] == (f"Đã chốt tiền ngày 20/11/2026: 23.000 đ, {told}.", "ok")
    assert cash.desk.cash().closed_at is not None
    assert not cash.closing.isVisible()
    assert told in cash.closed.words.text()
    assert not cash.cancel.isEnabled()


def test_a_till_is_not_closed_without_counting(page: BooksPage, cash: CashBook) -> None:
    pay(cash, 8000)
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert cash.desk.cash().closed_at is None


def test_a_closed_till_takes_nothing_more_and_says_so(page: BooksPage, cash: CashBook) -> None:
    cash.counted.fill("0")
    page.primary()
    said = heard(page)
    page.primary()
    assert said == [("Chỉ chốt được tiền của chính mình, khi chưa chốt.", "warning")]


def test_the_till_of_another_is_read_and_not_touched(cash: CashBook) -> None:
    pay(cash, 8000)
    cash.desk.switch_officer(HOA)
    cash.shown()
    assert cash.officer.value() == HOA
    assert cash.sum.text() == "0 đ"
    cash.officer.show_value(MAI)
    cash.shown()
    assert cash.sum.text() == "8.000 đ"
    assert not cash.closing.isVisible()
    assert not cash.cancel.isEnabled()
    assert cash.officer.findData(ALL) < 0


def test_a_leader_sees_every_till_at_once(cash: CashBook) -> None:
    pay(cash, 8000)
    cash.desk.switch_officer(HOA)
    pay(cash, 15000)
    cash.desk.switch_officer(HA)
    cash.shown()
    assert cash.officer.value() == ALL
    assert cash.sum.text() == "23.000 đ"
    assert {cells[4] for cells in cash.list.texts()} == {MAI, HOA}
    assert not cash.closing.isVisible()


def test_yesterdays_till_is_found_by_its_day(
    qtbot: QtBot, cash: CashBook, clock: Clock, page: BooksPage
) -> None:
    pay(cash, 8000)
    clock.tick(days=3)
    cash.day.show_day(cash.desk.now().date())
    cash.shown()
    assert cash.list.rowCount() == 0
    cash.day.clear()
    qtbot.keyClicks(cash.day, "20/11/2026")
    assert cash.sum.text() == "8.000 đ"
    assert page.clear()
    assert cash.list.rowCount() == 0


@pytest.mark.parametrize(
    ("text", "amount"),
    [("1.250.000", 1250000), (" 8 000 đ", 8000), ("0", 0), ("", None), ("-5", None), ("x", None)],
)
def test_money_is_read_as_people_write_it(text: str, amount: int | None) -> None:
    assert read_money(text) == amount


# --- outages ---


def begin(outages: OutageBook, evidence: str = "Ảnh chụp 09:05") -> None:
    outages.system.setEditText(PORTAL)
    outages.evidence.fill(evidence)
    outages.begin.click()


def test_an_outage_begins_goes_on_and_ends(
    page: BooksPage, outages: OutageBook, clock: Clock
) -> None:
    said = heard(page)
    begin(outages)
    assert said[-1] == (f"Đã ghi: {PORTAL} ngừng từ 20/11/2026 09:20.", "ok")
    assert outages.list.texts()[0][:3] == (PORTAL, "20/11/2026 09:20", "chưa chạy lại")
    clock.tick(minutes=90)
    outages.evidence.fill("Công văn 12")
    outages.end.click()
    assert said[-1] == (
        f"Đã ghi: {PORTAL} chạy lại lúc 20/11/2026 10:50, ngừng 1 giờ 30 phút.",
        "ok",
    )
    assert outages.list.texts()[0][3:5] == ("1 giờ 30 phút", "Ảnh chụp 09:05; Công văn 12")
    assert not outages.end.isEnabled()


def test_an_outage_that_names_no_system_is_called_the_shared_one(
    page: BooksPage, outages: OutageBook
) -> None:
    """As the command writes it down where nobody says which system."""
    said = heard(page)
    outages.desk.begin_outage("Công văn 12")
    outages.shown()
    assert outages.list.texts()[0][0] == "(hệ thống chung)"
    outages.list.setFocus()
    outages.evidence.fill("Công văn 13")
    outages.end.click()
    assert said[-1][0].startswith("Đã ghi: (hệ thống chung) chạy lại")


def test_without_outages_the_fields_stay_at_the_top(page: BooksPage, outages: OutageBook) -> None:
    page.resize(1366, 700)
    outages.layout().activate()
    assert outages.end.geometry().bottom() < 220


def test_an_outage_without_evidence_is_not_written(page: BooksPage, outages: OutageBook) -> None:
    said = heard(page)
    begin(outages, "")
    assert said[-1][1] == "error"
    assert outages.evidence.line.property("role") == "error"
    assert outages.desk.outages() == []


def test_an_outage_of_this_morning_is_entered_late(
    qtbot: QtBot, page: BooksPage, outages: OutageBook
) -> None:
    outages.how.late.click()
    outages.how.at.clear()
    qtbot.keyClicks(outages.how.at, "20/11/2026 07:45")
    begin(outages)
    assert outages.list.texts()[0][1] == "20/11/2026 07:45"
    assert not outages.how.late.isChecked()


def test_an_hour_that_is_none_writes_nothing(
    qtbot: QtBot, page: BooksPage, outages: OutageBook
) -> None:
    outages.how.late.click()
    outages.how.at.clear()
    type_text(outages.how.at, "hôm qua")
    said = heard(page)
    begin(outages)
    assert said[-1][1] == "error"
    assert outages.desk.outages() == []


def test_lateness_and_outage_stand_side_by_side(
    qtbot: QtBot, page: BooksPage, outages: OutageBook, clock: Clock
) -> None:
    late = receive(outages.desk, code=STATUS)
    clock.tick(minutes=30)
    outages.desk.begin_outage("Thông báo", PORTAL)
    clock.tick(days=7)
    outages.desk.end_outage("Thông báo", PORTAL, How(outages.desk.now() - timedelta(hours=1)))
    outages.shown()
    qtbot.waitUntil(lambda: outages.late.rowCount() == 1)
    cells = outages.late.texts()[0]
    assert cells[0] == late.code
    assert cells[4] == "Không có sự cố thì đã đúng hạn"
    assert outages.desk.dossier(late.code).overdue(outages.desk.now())
    with qtbot.waitSignal(page.dossier_wanted) as wanted:
        qtbot.keyClick(outages.late, Qt.Key.Key_Return)
    assert wanted.args == [late.code]
