"""The page Sổ sách on a real desk: registers, the pad for a power cut, numbers nobody used."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from counter.sheets import read_table
from tests.conftest import Clock
from tests.room import office, receive
from tests.ui.real import heard, surroundings
from ui.books import Book, BooksPage
from ui.books_gaps import NumbersBook
from ui.books_pad import PadBook
from ui.books_parts import Day
from ui.books_register import DAILY, HAND_OVER, RegisterBook
from ui.page import Surroundings
from ui.sections import NARROW
from ui.widgets import name_inner_fields

TODAY = date(2026, 11, 20)


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        made.desk.set_up(office(), 1, [("Trần Thị Mai", "Chuyên viên")])
        yield made


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> BooksPage:
    made = BooksPage(around)
    name_inner_fields(made)
    qtbot.addWidget(made)
    around.desk.subscribe(made.refresh)
    made.resize(1366, 700)
    made.show()
    made.shown()
    return made


def test_a_narrow_window_leaves_the_room_to_the_book(page: BooksPage) -> None:
    page.resize(NARROW - 1, 400)
    assert page.width() == NARROW - 1
    assert page.list.width() < 50
    assert all(page.list.item(n).toolTip() for n in range(6))


@pytest.fixture
def register(page: BooksPage) -> RegisterBook:
    return page.open(Book.REGISTER, RegisterBook)


@pytest.fixture
def pad(page: BooksPage) -> PadBook:
    return page.open(Book.PAD, PadBook)


@pytest.fixture
def numbers(page: BooksPage) -> NumbersBook:
    return page.open(Book.NUMBERS, NumbersBook)


def printed(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "printed").glob("*.pdf"))


@pytest.mark.parametrize("place", list(Book))
def test_a_book_comes_to_the_front_and_all_of_it_has_names(page: BooksPage, place: Book) -> None:
    page.go_to(place)
    book = page.book
    assert book.isVisible()
    assert book.isAncestorOf(book.default_focus())
    kinds = (QLineEdit, QComboBox, QPushButton, QTableWidget, QListWidget)
    shown = [w for kind in kinds for w in page.findChildren(kind) if w.isVisible()]
    assert [w for w in shown if not w.accessibleName()] == []


# --- registers ---


def test_the_register_of_today_is_printed_by_one_key(
    qtbot: QtBot, page: BooksPage, tmp_path: Path
) -> None:
    receive(page.desk)
    page.primary()
    qtbot.waitUntil(lambda: printed(tmp_path) != [])
    assert "Sổ theo dõi hồ sơ 20-11-2026" in printed(tmp_path)[0]


@pytest.mark.parametrize("size", ["a4", "a5"])
def test_a_register_is_kept_as_a_file(
    qtbot: QtBot, page: BooksPage, register: RegisterBook, tmp_path: Path, size: str
) -> None:
    receive(page.desk)
    register.paper.show_value(size)
    register.month.click()
    with qtbot.waitSignal(page.said) as line:
        register.write_pdf(tmp_path / "so")
    assert line.args[1] == "ok"
    assert (tmp_path / "so.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_written_is_said_in_a_sentence(
    qtbot: QtBot, page: BooksPage, register: RegisterBook, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.said) as line:
        register.write_pdf(tmp_path / "khong-co" / "so.pdf")
    assert line.args[1] == "error"
    assert "so.pdf" in line.args[0]


def test_a_period_that_ends_before_it_begins_is_refused(
    page: BooksPage, register: RegisterBook, tmp_path: Path
) -> None:
    register.until.show_day(TODAY - timedelta(days=1))
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert register.until.property("role") == "error"
    assert page.around.print_jobs.working == 0


def test_a_hand_over_list_of_nothing_is_said_in_a_sentence(
    qtbot: QtBot, page: BooksPage, register: RegisterBook
) -> None:
    register.choices[HAND_OVER].click()
    with qtbot.waitSignal(page.around.print_jobs.said) as line:
        page.primary()
    assert line.args == ["Từ 20/11/2026 đến 20/11/2026 chưa giao hồ sơ nào.", "error"]


def test_the_list_of_a_day_asks_for_one_day(
    qtbot: QtBot, page: BooksPage, register: RegisterBook, tmp_path: Path
) -> None:
    receive(page.desk)
    register.choices[DAILY].click()
    assert not register.until.isVisible()
    assert not register.paper.isVisible()
    page.primary()
    qtbot.waitUntil(lambda: printed(tmp_path) != [])


def test_esc_brings_today_back(page: BooksPage, register: RegisterBook) -> None:
    assert not page.clear()
    register.month.click()
    assert page.clear()
    assert register.since.day() == TODAY


def test_arrows_turn_the_days(qtbot: QtBot) -> None:
    day = Day("Ngày", date(2026, 11, 30))
    qtbot.addWidget(day)
    qtbot.keyClick(day, Qt.Key.Key_Up)
    assert day.text() == "01/12/2026"
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert day.day() == date(2026, 11, 30)


# --- the pad ---


def test_a_pad_is_printed_and_its_slips_wait_to_be_entered(
    qtbot: QtBot, page: BooksPage, pad: PadBook, tmp_path: Path
) -> None:
    pad.count.set_value(3)
    pad.until.show_day(TODAY + timedelta(days=2))
    page.primary()
    qtbot.waitUntil(lambda: pad.list.rowCount() == 6)
    qtbot.waitUntil(lambda: printed(tmp_path) != [])
    assert pad.list.texts()[0][0].startswith("TAM-H01.151.01.1-2611")
    shown = [cells[0] for cells in pad.list.texts()]
    assert shown == [slip.code for slip in page.desk.pads_left()]


def test_a_pad_of_thousands_is_a_slip_of_the_finger(page: BooksPage, pad: PadBook) -> None:
    pad.until.show_day(TODAY + timedelta(days=365))
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert page.desk.pads_left() == []


def test_a_slip_of_the_pad_opens_intake_with_its_code(
    qtbot: QtBot, page: BooksPage, pad: PadBook
) -> None:
    [code] = page.desk.new_pad(TODAY, 1)
    with (
        qtbot.waitSignal(page.page_wanted) as wanted,
        qtbot.waitSignal(page.around.bridge.code_scanned) as scanned,
    ):
        pad.enter.click()
    assert wanted.args == ["intake"]
    assert scanned.args == [code]


def test_a_scanned_slip_of_the_pad_goes_to_intake(
    qtbot: QtBot, page: BooksPage, pad: PadBook
) -> None:
    left, entered = page.desk.new_pad(TODAY, 2)
    receive(page.desk, temporary_code=entered)
    with qtbot.waitSignal(page.around.bridge.code_scanned) as scanned:
        assert page.on_scan(page.desk.scan(left))
    assert scanned.args == [left]
    assert not page.on_scan(page.desk.scan(entered))  # a dossier by now: the window opens it
    assert not page.on_scan(page.desk.scan("H01.151.01-261120-0001"))


def test_an_entered_slip_leaves_the_list(page: BooksPage, pad: PadBook) -> None:
    codes = page.desk.new_pad(TODAY, 2)
    assert pad.list.rowCount() == 2
    receive(page.desk, temporary_code=codes[0])
    assert [cells[0] for cells in pad.list.texts()] == [codes[1]]


# --- numbers ---


def test_unused_numbers_are_explained_and_add_up(page: BooksPage, numbers: NumbersBook) -> None:
    made = [receive(page.desk) for _ in range(3)]
    page.desk.void(made[1].code, "Nhầm người")
    assert "2 số trên hồ sơ" in numbers.sum.words.text()
    told = [cells[3] for cells in numbers.list.texts()]
    assert told[0] == (
        f"{made[1].code}: Hồ sơ đã hủy tiếp nhận; số không dùng lại. Lý do: Nhầm người."
    )
    assert all(told)
    numbers.list.selectRow(0)
    assert numbers.open.isEnabled()
    numbers.list.selectRow(1)
    assert not numbers.open.isEnabled()


def test_the_ledger_of_numbers_is_kept_as_a_table(
    qtbot: QtBot, page: BooksPage, numbers: NumbersBook, tmp_path: Path
) -> None:
    receive(page.desk)
    with qtbot.waitSignal(page.said) as line:
        numbers.write(tmp_path / "so.xlsx")
    assert line.args[1] == "ok"
    rows = list(read_table(tmp_path / "so.xlsx"))
    counts = [int(row["Bao nhiêu"].replace(".", "")) for row in rows]
    assert sum(counts[:-1]) == counts[-1]
    assert rows[-1]["Vì sao"] == "Cộng cả khối số"


def test_another_day_is_another_ledger(qtbot: QtBot, page: BooksPage, numbers: NumbersBook) -> None:
    receive(page.desk)
    qtbot.keyClick(numbers.day, Qt.Key.Key_Down)
    assert "0 số trên hồ sơ" in numbers.sum.words.text()
    assert page.clear()
    assert "1 số trên hồ sơ" in numbers.sum.words.text()
