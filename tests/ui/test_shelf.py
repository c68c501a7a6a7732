"""The page Kho hồ sơ on a real desk: what lies where, laid down and counted by scanning."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.dossier import Dossier
from counter.hand_over import Giving
from counter.intake import Draft
from counter.slips import qr_of
from tests.conftest import Clock
from tests.ui.real import heard, surroundings
from ui.page import Surroundings
from ui.shelf import ShelfPage
from ui.shelf_view import CODE, OWNER, PROCEDURE, WAITS
from ui.today import TodayPage

SHELF, RESULTS = "Tủ A – ngăn 1", "Kệ kết quả"


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> ShelfPage:
    made = ShelfPage(around)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    return made


def take_in(page: ShelfPage, owner: str = "Đặng Thị Ước", place: str = "") -> Dossier:
    procedure = page.desk.catalogue.find("1.004873")
    made = page.desk.receive(Draft().with_owner(name=owner).with_procedure(procedure))
    return page.desk.shelve((made.code,), place)[0] if place else made


def ready(page: ShelfPage, owner: str = "Đặng Thị Ước", place: str = RESULTS) -> Dossier:
    made = page.desk.mark_ready((take_in(page, owner).code,))[0]
    return page.desk.shelve((made.code,), place)[0]


def scan(page: ShelfPage, text: str) -> bool:
    return page.on_scan(page.desk.scan(text))


def place_of(page: ShelfPage, made: Dossier) -> str:
    shelf = page.desk.dossier(made.code).shelf
    return shelf.place if shelf else ""


def shelves(page: ShelfPage) -> list[str]:
    return [page.viewing.shelves.item(n).text() for n in range(page.viewing.shelves.count())]


def column(page: ShelfPage, number: int) -> list[object]:
    model = page.viewing.view.lying
    return [model.data(model.index(row, number)) for row in range(model.rowCount())]


# --- looking ---


def test_shelves_are_listed_with_what_lies_on_them(page: ShelfPage) -> None:
    take_in(page, place=SHELF)
    take_in(page, place=SHELF)
    ready(page)
    page.shown()
    assert shelves(page) == ["Tất cả các kệ  (3)", f"{RESULTS}  (1)", f"{SHELF}  (2)"]


def test_results_that_wait_longest_come_first_with_their_days(
    page: ShelfPage, clock: Clock
) -> None:
    ready(page, "Người đầu")
    clock.tick(days=5)
    take_in(page, "Chưa xong", RESULTS)
    ready(page, "Người sau")
    clock.tick(days=4)
    page.shown()
    assert column(page, OWNER) == ["Người đầu", "Người sau", "Chưa xong"]
    assert column(page, WAITS) == ["9 ngày", "4 ngày", ""]


def test_a_paper_that_lies_elsewhere_than_its_step_is_first_and_red(page: ShelfPage) -> None:
    fine, odd = take_in(page, place=SHELF), take_in(page, place=SHELF)
    page.desk.hand_over((odd.code,), Giving("Tư pháp"))
    page.desk.take_over((odd.code,))
    page.shown()
    assert shelves(page)[0] == "Giấy và bước không khớp  (1)"
    assert page.viewing.shelves.currentRow() == 0
    assert column(page, CODE) == [odd.code]
    model = page.viewing.view.lying
    assert model.data(model.index(0, CODE), Qt.ItemDataRole.ForegroundRole) is not None
    page.desk.shelve((odd.code,), "Bàn thụ lý")
    page.refresh(frozenset({odd.code}))
    assert shelves(page)[0].startswith("Tất cả")
    assert fine.code in column(page, CODE)


def test_enter_opens_the_dossier_and_a_scan_is_left_to_the_window(
    qtbot: QtBot, page: ShelfPage
) -> None:
    made = ready(page)
    page.shown()
    with qtbot.waitSignal(page.dossier_wanted) as opened:
        QTest.keyClick(page.viewing.view, Qt.Key.Key_Return)
    assert opened.args == [made.code]
    assert not scan(page, qr_of(made))


def test_what_was_given_back_lies_on_no_shelf(page: ShelfPage) -> None:
    made = ready(page)
    page.desk.give_back((made.code,), "Đặng Thị Ước")
    page.shown()
    assert column(page, CODE) == []
    assert page.viewing.empty.isVisible()


# --- laying down ---


def test_a_scanned_pile_is_laid_on_a_shelf(page: ShelfPage) -> None:
    first, second = take_in(page), take_in(page, place=SHELF)
    page.go_to("lay")
    page.laying.place.setEditText("Tủ B")
    for one in (first, second):
        scan(page, qr_of(one))
    page.primary()
    assert [place_of(page, one) for one in (first, second)] == ["Tủ B", "Tủ B"]
    assert page.laying.view.rowCount() == 0
    assert page.laying.place.currentText() == "Tủ B"  # the next pile often goes there too


def test_a_shelf_is_the_same_whatever_its_capitals(page: ShelfPage) -> None:
    take_in(page, place=SHELF)
    made = take_in(page)
    page.go_to("lay")
    page.laying.place.setEditText("tủ a – NGĂN 1")
    scan(page, made.code)
    page.primary()
    assert place_of(page, made) == SHELF


def test_what_cannot_lie_there_is_a_red_line_and_no_stop(page: ShelfPage) -> None:
    made, gone = take_in(page), ready(page)
    page.desk.give_back((gone.code,), "Đặng Thị Ước")
    page.go_to("lay")
    page.laying.place.setEditText(SHELF)
    said = heard(page)
    for text in (gone.code, qr_of(made).replace(":1:", ":2:", 1), "H99.999.01-261120-0999"):
        scan(page, text)
    scan(page, qr_of(made))
    assert [mood for _, mood in said] == ["error"] * 3 + ["ok"]
    page.primary()
    assert place_of(page, made) == SHELF
    assert page.laying.view.rowCount() == 2


def test_without_a_shelf_nothing_is_laid_down(page: ShelfPage) -> None:
    made = take_in(page)
    page.go_to("lay")
    scan(page, made.code)
    page.primary()
    assert page.laying.place.hasFocus()
    assert place_of(page, made) == ""


# --- counting ---


def test_a_stock_take_finds_what_is_missing_and_what_is_strange(page: ShelfPage) -> None:
    there, lost = ready(page, "Có đây"), ready(page, "Mất rồi")
    strange, never = take_in(page, "Lạc chỗ", SHELF), take_in(page, "Chưa xếp")
    page.viewing.shown()
    page.viewing.shelves.setCurrentRow(1)
    page.viewing.count.click()
    assert (page.mode, page.counting.place.currentText()) == ("count", RESULTS)
    for one in (there, strange, never):
        scan(page, qr_of(one))
    said = heard(page)
    page.primary()
    assert said[-1][1] == "warning"
    assert page.counting.found.codes == [there.code]
    assert page.counting.missing.codes == [lost.code]
    assert page.counting.strange.codes == [strange.code, never.code]
    assert SHELF in page.counting.strange.list.item(0).text()  # where it should lie


def test_a_stock_take_is_saved(page: ShelfPage) -> None:
    made = ready(page)
    page.counting.go_to_place(RESULTS)
    page.go_to("count")
    scan(page, qr_of(made))
    told: list[frozenset[str]] = []
    page.desk.subscribe(told.append)
    page.primary()
    assert any(f"shelf:{RESULTS}" in subjects for subjects in told)
    assert page.counting.found.head.text() == "Đúng: 1"


def test_an_empty_shelf_can_be_counted(page: ShelfPage) -> None:
    made = ready(page)
    page.counting.go_to_place(RESULTS)
    page.go_to("count")
    page.primary()
    assert page.counting.missing.codes == [made.code]


def test_what_was_strange_can_be_noted_where_it_is(page: ShelfPage) -> None:
    made, gone = take_in(page, place=SHELF), ready(page)
    page.desk.give_back((gone.code,), "Đặng Thị Ước")
    page.counting.go_to_place(RESULTS)
    page.go_to("count")
    for one in (made, gone):
        scan(page, one.code)
    page.primary()
    assert page.counting.strange.codes == [made.code, gone.code]
    said = heard(page)
    page.counting.fetch.click()
    assert place_of(page, made) == RESULTS
    assert "1 hồ sơ đã xong" in said[-1][0]


def test_codes_nobody_knows_do_not_stop_a_stock_take(page: ShelfPage) -> None:
    made = ready(page)
    page.counting.go_to_place(RESULTS)
    page.go_to("count")
    scan(page, "H99.999.01-261120-0999")
    scan(page, qr_of(made))
    page.primary()
    assert page.counting.found.codes == [made.code]


def test_esc_takes_the_outcome_away_then_goes_back_to_looking(page: ShelfPage) -> None:
    page.counting.go_to_place(RESULTS)
    page.go_to("count")
    page.primary()
    assert page.counting.outcome.isVisible()
    assert page.clear()
    assert not page.counting.outcome.isVisible()
    assert page.clear()
    assert page.mode == "view"


# --- on the page of the day ---


def test_the_day_shows_its_alarms_only_where_there_are_any(
    qtbot: QtBot, around: Surroundings, page: ShelfPage
) -> None:
    today = TodayPage(around)
    qtbot.addWidget(today)
    today.show()
    today.shown()
    assert not any(alarm.isVisible() for alarm in today.alarms.values())
    made = take_in(page, place=SHELF)
    page.desk.hand_over((made.code,), Giving("Tư pháp"))
    today.refresh(frozenset({made.code}))
    assert [alarm.number.text() for alarm in today.alarms.values()] == ["1", "1"]
    wanted: list[str] = []
    today.page_wanted.connect(wanted.append)
    for alarm in today.alarms.values():
        alarm.click()
    assert wanted == ["hand_over/take", "shelf/misplaced"]


def test_the_alarm_of_the_day_leads_to_the_list_of_them(page: ShelfPage) -> None:
    made = take_in(page, place=SHELF)
    page.desk.hand_over((made.code,), Giving("Tư pháp"))
    page.go_to("lay")
    page.show_part("misplaced")
    assert page.mode == "view"
    assert column(page, CODE) == [made.code]


def test_the_name_of_a_procedure_has_room_on_the_screen_of_an_office(page: ShelfPage) -> None:
    page.resize(1366 - 208, 700)
    ready(page)
    page.shown()
    view = page.viewing.view
    assert view.columnWidth(PROCEDURE) >= 180
    assert view.wordWrap()
