"""Tra cứu: words without marks, one list, Enter opens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeDesk
from ui.find import FindPage
from ui.page import Surroundings
from ui.rows import OWNER


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings, fake_desk: FakeDesk) -> FindPage:
    fake_desk.take_in("Đặng Thị Ước", phone="0912345678")
    fake_desk.take_in("Đặng Văn Hai")
    page = FindPage(around)
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_empty_page_says_what_to_type(page: FindPage) -> None:
    assert page.empty.isVisible()
    assert "họ tên" in page.empty.text()


def test_typing_searches_without_marks_after_a_moment(qtbot: QtBot, page: FindPage) -> None:
    QTest.keyClicks(page.field, "uoc")
    qtbot.waitUntil(lambda: page.list.rows.rowCount() == 1)
    assert page.list.rows.rows[0].owner == "Đặng Thị Ước"


def test_enter_opens_the_only_one_found(qtbot: QtBot, page: FindPage) -> None:
    page.field.setText("uoc")
    with qtbot.waitSignal(page.dossier_wanted):
        QTest.keyClick(page.field, Qt.Key.Key_Return)


def test_enter_with_several_found_goes_into_the_list(page: FindPage) -> None:
    page.field.setText("dang")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    assert page.heading.text() == "2 hồ sơ"


def test_nothing_found_says_what_was_looked_for(page: FindPage) -> None:
    page.search("khong co ai")
    assert "khong co ai" in page.empty.text()
    assert page.field.hasFocus()


def test_a_phone_is_masked(page: FindPage) -> None:
    page.search("uoc")
    hint = page.list.rows.data(page.list.rows.index(0, OWNER), Qt.ItemDataRole.ToolTipRole)
    assert hint == "Điện thoại: ••• 678"


def test_clearing_twice_means_there_was_nothing_left(page: FindPage) -> None:
    page.search("dang")
    assert page.clear()
    assert page.list.rows.rowCount() == 0
    assert not page.clear()
