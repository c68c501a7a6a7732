"""Lịch làm việc on the page Sổ sách: nothing moves that nobody has ticked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.dossier import Dossier
from counter.events import SlipPrinted
from counter.sheets import read_table
from tests.conftest import Clock
from tests.room import STATUS, office, receive
from tests.ui.real import heard, surroundings
from ui.books import Book, BooksPage
from ui.books_calendar import CalendarBook
from ui.page import Surroundings

STORM = "25/11/2026,nghỉ riêng,Nghỉ bão số 15,QĐ 88/QĐ-UBND"


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        made.desk.set_up(office(), 1, [("Trần Thị Mai", "")])
        yield made


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> BooksPage:
    made = BooksPage(around)
    qtbot.addWidget(made)
    around.desk.subscribe(made.refresh)
    made.resize(1366, 700)
    made.show()
    made.go_to(Book.CALENDAR)
    return made


@pytest.fixture
def book(page: BooksPage) -> CalendarBook:
    return page.open(Book.CALENDAR, CalendarBook)


@pytest.fixture
def storm(tmp_path: Path, book: CalendarBook) -> Path:
    """The calendar of the year, with one more day off."""
    days = book.desk.calendar.years[2026].days
    simple = [day for day in days if day.kind in ("holiday", "compensation")]
    rows = [f"{d.date:%d/%m/%Y},{d.kind},{d.title},{d.decision}" for d in simple]
    path = tmp_path / "lich.csv"
    path.write_text("\n".join(["Ngày,Loại,Tên ngày,Quyết định", *rows, STORM]), "utf-8")
    return path


def taken(book: CalendarBook) -> tuple[Dossier, Dossier]:
    """Two dossiers that the storm moves; the slip of the first is out."""
    first = receive(book.desk, "Lò Thị Mẩy", STATUS, owner={"phone": "0912345678"})
    second = receive(book.desk, "Nguyễn Văn Lộc", STATUS)
    return book.desk.slip_printed(first.code, "sent", "May_in_A4"), second


def look(qtbot: QtBot, book: CalendarBook, path: Path) -> None:
    book.path.fill(str(path))
    with qtbot.waitSignal(book.said, check_params_cb=lambda _, mood: mood != "muted"):
        qtbot.keyClick(book.path.line, Qt.Key.Key_Return)


def due(book: CalendarBook, dossier: Dossier) -> str:
    made = book.desk.dossier(dossier.code).due
    return f"{made:%d/%m/%Y}"


def test_a_year_is_shown_month_by_month(book: CalendarBook) -> None:
    texts = book.days.texts()
    assert ("Tháng 11", "", "", "") in texts
    assert texts[-1][:3] == ("thứ Ba 24/11/2026", "Nghỉ lễ, Tết", "Ngày Văn hóa Việt Nam")
    assert ("thứ Bảy 22/08/2026", "Làm bù") in [cells[:2] for cells in texts]
    assert book.days.key().title == "Ngày Văn hóa Việt Nam"  # the next one is in sight


def test_a_year_that_nobody_has_decided_is_marked(book: CalendarBook) -> None:
    place = book.year.findData("2027")
    assert book.year.itemText(place) == "2027 (tạm tính)"
    book.year.setCurrentIndex(place)
    book.year.chosen.emit("2027")
    assert book.state.words.text().startswith("Tạm tính")


def test_a_file_is_only_looked_at(qtbot: QtBot, book: CalendarBook, storm: Path) -> None:
    first, second = taken(book)
    look(qtbot, book, storm)
    assert book.moves.heading.text() == "2 hồ sơ đổi ngày hẹn, đã chọn 0"
    assert "Nghỉ bão số 15" in book.moves.told.text()
    cells = book.moves.list.texts()[0]
    assert cells == (
        *(first.code, "Lò Thị Mẩy", "0912345678"),
        *("thứ Năm 26/11/2026", "thứ Sáu 27/11/2026", "in lại"),
    )
    assert book.moves.list.texts()[1][5] == "chưa giao"
    assert due(book, second) == "26/11/2026"
    assert not [day for day in book.desk.calendar.years[2026].days if "bão" in day.title]


def test_only_what_is_ticked_moves_and_the_rest_is_still_offered(
    qtbot: QtBot, page: BooksPage, book: CalendarBook, storm: Path
) -> None:
    first, second = taken(book)
    look(qtbot, book, storm)
    qtbot.keyClick(book.moves.list, Qt.Key.Key_Space)
    assert book.moves.move_dates.text() == "Nhập lịch và dời 1 ngày hẹn  (F9)"
    with qtbot.waitSignal(page.said) as line:
        page.primary()
    assert line.args == [
        (
            "Đã nhập lịch làm việc. Đã dời 1 ngày hẹn: gọi điện và phát phiếu mới. "
            "Còn 1 hồ sơ giữ ngày hẹn cũ."
        ),
        "ok",
    ]
    assert (due(book, first), due(book, second)) == ("27/11/2026", "26/11/2026")
    assert page.clear()
    qtbot.waitUntil(book.waiting.isVisible)
    assert book.waiting.words.text().startswith("1 hồ sơ")
    book.look.click()
    book.moves.all.click()
    with qtbot.waitSignal(page.said) as line:
        page.primary()
    assert line.args[1] == "ok"
    assert due(book, second) == "27/11/2026"


def test_new_slips_are_printed_by_one_key_and_the_phone_list_is_kept(
    qtbot: QtBot, page: BooksPage, book: CalendarBook, storm: Path, tmp_path: Path
) -> None:
    first, _ = taken(book)
    look(qtbot, book, storm)
    page.activateWindow()
    qtbot.waitActive(page)
    handle = page.windowHandle()
    assert handle is not None
    with qtbot.waitSignal(book.moves.all.clicked):
        QTest.keyClick(handle, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.said):
        page.primary()
    assert book.moves.reprint.text() == "In 1 phiếu mới  (Ctrl+P)"
    with qtbot.waitSignal(page.around.print_jobs.said):
        book.moves.reprint.click()
    last = book.desk.dossier(first.code).history[-1].fact
    assert isinstance(last, SlipPrinted)
    assert last.version == 2
    with qtbot.waitSignal(page.said) as line:
        book.moves.write(tmp_path / "goi.xlsx")
    assert line.args[1] == "ok"
    rows = list(read_table(tmp_path / "goi.xlsx"))
    assert [row["Điện thoại"] for row in rows] == ["0912345678", ""]
    assert rows[0]["Hẹn mới"] == "thứ Sáu 27/11/2026"


def test_a_calendar_may_hold_and_move_nothing(
    qtbot: QtBot, page: BooksPage, book: CalendarBook, storm: Path
) -> None:
    first, _ = taken(book)
    look(qtbot, book, storm)
    assert book.moves.move_dates.text() == "Chỉ nhập lịch  (F9)"
    with qtbot.waitSignal(page.said):
        page.primary()
    assert [day for day in book.desk.calendar.years[2026].days if "bão" in day.title]
    assert due(book, first) == "26/11/2026"


def test_the_leader_who_agreed_stands_in_the_record(
    qtbot: QtBot, page: BooksPage, book: CalendarBook, storm: Path
) -> None:
    leader = book.desk.add_officer("Lê Thị Thu Hà", "Giám đốc", "leader")
    first, _ = taken(book)
    look(qtbot, book, storm)
    book.moves.how.leader.show_value(leader.id)
    book.moves.all.click()
    with qtbot.waitSignal(page.said):
        page.primary()
    assert "Lê Thị Thu Hà" in repr(book.desk.dossier(first.code).history[-1].fact)


def test_esc_puts_the_file_away_and_nothing_changed(
    qtbot: QtBot, page: BooksPage, book: CalendarBook, storm: Path
) -> None:
    first, _ = taken(book)
    look(qtbot, book, storm)
    assert page.clear()
    assert book.days.isVisible()
    assert book.path.text() == ""
    assert due(book, first) == "26/11/2026"
    assert not page.clear()


def test_a_date_that_was_moved_elsewhere_meanwhile_is_said(
    qtbot: QtBot, page: BooksPage, book: CalendarBook, storm: Path
) -> None:
    """The calendar holds, and the sentence says that no date was moved."""
    first, second = taken(book)
    look(qtbot, book, storm)
    book.moves.all.click()
    book.desk.mark_ready((first.code,))
    with qtbot.waitSignal(page.said) as line:
        page.primary()
    assert line.args[1] == "error"
    assert line.args[0].startswith("Lịch đã nhập, ngày hẹn chưa dời.")
    assert due(book, second) == "26/11/2026"


@pytest.mark.parametrize("name", ["khong-co.csv", "hong.xlsx"])
def test_a_file_that_is_no_calendar_is_said_in_a_sentence(
    qtbot: QtBot, book: CalendarBook, tmp_path: Path, name: str
) -> None:
    (tmp_path / "hong.xlsx").write_bytes(b"rac")
    said: list[tuple[str, str]] = []
    book.said.connect(lambda text, mood: said.append((text, mood)))
    look(qtbot, book, tmp_path / name)
    assert said[-1][1] == "error"
    assert " " in said[-1][0]
    assert book.path.line.property("role") == "error"
    assert book.days.isVisible()


def test_the_calendar_in_force_changes_nothing(
    qtbot: QtBot, page: BooksPage, book: CalendarBook, storm: Path
) -> None:
    book.desk.import_calendar(storm)
    said = heard(page)
    book.path.fill(str(storm))
    qtbot.keyClick(book.path.line, Qt.Key.Key_Return)
    same = "Tệp giống hệt lịch hiện hành, không có gì để nhập."
    qtbot.waitUntil(lambda: said[-1] == (same, "muted"))
    assert book.days.isVisible()
