"""Hôm nay: numbers, the list behind each, and the way through them by keyboard."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import FakePrinter
from tests.ui.fakes import FakeDesk
from ui.page import Surroundings
from ui.rows import DUE, RowsModel
from ui.today import TodayPage


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings, fake_desk: FakeDesk) -> TodayPage:
    week_ago = fake_desk.now() - timedelta(days=7)
    fake_desk.take_in("Đỗ Văn Muộn", days=2, received_at=week_ago)
    fake_desk.take_in("Lê Thị Hạn", days=5, received_at=week_ago)
    ready = fake_desk.take_in("Hồ Văn Xong", days=5).code
    fake_desk.mark_ready([ready])
    page = TodayPage(around)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    return page


def test_each_tile_counts_its_list(page: TodayPage) -> None:
    shown = {name: tile.number.text() for name, tile in page.tiles.items()}
    assert shown == {"due": "1", "late": "1", "waiting": "2", "ready": "1", "uncollected": "0"}


def test_a_click_on_a_tile_shows_the_list_behind_it(page: TodayPage) -> None:
    page.tiles["late"].click()
    assert [row.owner for row in page.list.rows.rows] == ["Đỗ Văn Muộn"]
    assert page.tiles["late"].isChecked()
    assert not page.tiles["due"].isChecked()


def test_arrows_walk_the_tiles_and_down_goes_into_the_list(page: TodayPage) -> None:
    page.tiles["due"].setFocus()
    QTest.keyClick(page.tiles["due"], Qt.Key.Key_Right)
    assert page.shows == "late"
    QTest.keyClick(page.tiles["late"], Qt.Key.Key_Down)
    assert page.list.hasFocus()


def test_enter_in_the_list_opens_the_dossier(qtbot: QtBot, page: TodayPage) -> None:
    page.show_list("ready")
    with qtbot.waitSignal(page.dossier_wanted) as opened:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert opened.args == [page.list.rows.rows[0].code]


def test_an_empty_list_says_what_to_do(page: TodayPage) -> None:
    page.show_list("uncollected")
    assert page.empty.isVisible()
    assert "chưa đến nhận" in page.empty.text()


def test_slips_that_were_not_handed_over_are_a_list_of_their_own(page: TodayPage) -> None:
    assert "2" in page.not_handed_over.text()
    page.not_handed_over.click()
    assert page.list.rows.rowCount() == 2


def test_the_day_is_told_in_one_line(page: TodayPage) -> None:
    assert page.received.text() == "Hôm nay: tiếp nhận 1, trả kết quả 0"


def test_a_late_dossier_says_so_in_words_and_shape(page: TodayPage) -> None:
    page.show_list("late")
    index = page.list.rows.index(0, DUE)
    assert "quá" in page.list.rows.data(index)  # type: ignore[operator]
    assert page.list.rows.data(index, Qt.ItemDataRole.DecorationRole) is not None


def test_the_daily_list_goes_to_the_printer(
    qtbot: QtBot, page: TodayPage, printer: FakePrinter
) -> None:
    with qtbot.waitSignal(page.around.print_jobs.said):
        page.daily_list.click()
    assert printer.titles == ["Danh sách tiếp nhận 2026-11-20"]


def test_a_long_list_is_read_page_by_page(
    qtbot: QtBot, fake_desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RowsModel, "PAGE", 3)
    for number in range(7):
        fake_desk.take_in(f"Người {number}")
    model = RowsModel(fake_desk)
    model.show_rows(lambda limit, offset: fake_desk.rows("waiting", limit, offset))
    sizes = [model.rowCount()]
    while model.canFetchMore():
        model.fetchMore()
        sizes.append(model.rowCount())
    assert sizes == [3, 6, 7]


def test_a_changed_list_keeps_the_place(page: TodayPage, fake_desk: FakeDesk) -> None:
    page.show_list("waiting")
    page.list.selectRow(1)
    before = page.list.code()
    fake_desk.take_in("Người Mới")
    page.refresh(frozenset())
    assert page.list.code() == before
