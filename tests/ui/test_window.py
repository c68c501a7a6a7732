"""The window: keys, scans from anywhere, what is always in sight."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter.errors import Damaged
from tests.ui.conftest import FakePrinter
from tests.ui.fakes import FakeDesk, Notice
from ui.dossier import DossierPage
from ui.find import FindPage
from ui.frame import ASK
from ui.settings import SettingsPage
from ui.window import FRESH, Window


def press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, held or Qt.KeyboardModifier.NoModifier)


def test_the_window_opens_on_today(window: Window) -> None:
    assert window.current == "today"
    assert window.choices["today"].isChecked()


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_F3, "find"), (Qt.Key.Key_F1, "help")])
def test_a_key_brings_its_page(window: Window, key: Qt.Key, name: str) -> None:
    press(window, key)
    assert window.current == name


@pytest.mark.parametrize(("count", "told"), [(0, ""), (8, " (8)"), (99, " (99)"), (751, " 99+")])
def test_the_key_of_a_choice_is_whole_however_much_waits_there(
    qtbot: QtBot, window: Window, count: int, told: str
) -> None:
    window.showNormal()
    window.resize(1366, 728)
    choice = window.choices["sync"]
    choice.show_count(count)
    cap = next(part for part in choice.findChildren(QLabel) if part.text() == "Ctrl+F5")
    qtbot.waitUntil(cap.isVisible)
    assert choice.words.text() == f"Đồng bộ{told}"
    assert str(count or "") in choice.accessibleName()
    qtbot.waitUntil(lambda: cap.width() >= cap.minimumSizeHint().width())


def test_ctrl_k_goes_to_the_one_field(window: Window) -> None:
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.ask.hasFocus()


def test_a_code_in_the_one_field_opens_its_dossier(window: Window, fake_desk: FakeDesk) -> None:
    code = fake_desk.take_in().code
    window.ask.setText(code)
    QTest.keyClick(window.ask, Qt.Key.Key_Return)
    assert window.current == "dossier"
    assert window.ask.text() == ""


def test_words_in_the_one_field_are_searched(window: Window, fake_desk: FakeDesk) -> None:
    fake_desk.take_in("Đặng Thị Ước")
    window.ask.setText("dang uoc")
    QTest.keyClick(window.ask, Qt.Key.Key_Return)
    page = window.page("find")
    assert isinstance(page, FindPage)
    assert [row.owner for row in page.list.rows.rows] == ["Đặng Thị Ước"]


def test_a_scanned_slip_opens_its_dossier_from_any_page(
    window: Window, fake_desk: FakeDesk
) -> None:
    code = fake_desk.take_in().code
    window.open("help")
    window.around.bridge.code_scanned.emit(code)
    page = window.page("dossier")
    assert isinstance(page, DossierPage)
    assert (window.current, page.heading.text()) == ("dossier", code)
    assert code in window.status.scan.text()


def test_an_unknown_dossier_is_said_and_nothing_opens(window: Window) -> None:
    window.scan_received("H99.999.01-261120-0999")
    assert window.current == "today"
    assert window.line.mood == "error"
    assert "H99.999.01-261120-0999" in window.line.words.text()


def test_garbage_under_the_scanner_is_named(window: Window) -> None:
    window.scan_received("&&&???")
    assert window.line.mood == "error"
    assert "&&&???" in window.status.scan.text() or "mã lạ" in window.status.scan.text()


def test_a_post_code_is_called_what_it_is(window: Window) -> None:
    window.scan_received("EA123456785VN")
    assert "EA123456785VN" in window.line.words.text()


def test_escape_clears_the_field_before_it_leaves(window: Window) -> None:
    window.open("find")
    page = window.page("find")
    assert isinstance(page, FindPage)
    page.field.setText("an")
    press(window, Qt.Key.Key_Escape)
    assert (window.current, page.field.text()) == ("find", "")


def test_escape_on_a_clear_page_goes_back(window: Window, fake_desk: FakeDesk) -> None:
    window.open("help")
    window.open_dossier(fake_desk.take_in().code)
    press(window, Qt.Key.Key_Escape)
    assert window.current == "help"
    press(window, Qt.Key.Key_Escape)
    assert window.current == "today"


def test_the_sample_office_is_banner_enough_until_it_is_set(
    qtbot: QtBot, window: Window, fake_desk: FakeDesk
) -> None:
    assert window.banners.sample.isVisible()
    fake_desk.is_sample = False
    window.around.bridge.dossiers_changed.emit(frozenset({"office"}))
    qtbot.waitUntil(lambda: not window.banners.sample.isVisible())


def test_a_clock_that_cannot_be_asks_for_a_persons_word(
    window: Window, fake_desk: FakeDesk
) -> None:
    fake_desk.problem = Notice("clock_behind", {"now": fake_desk.now(), "last": fake_desk.now()})
    window.banners.look()
    assert window.banners.clock.isVisible()
    window.banners.clock.press.click()
    assert not window.banners.clock.isVisible()


def test_another_officer_is_one_key_and_a_number_away(window: Window, fake_desk: FakeDesk) -> None:
    press(window, Qt.Key.Key_F8)
    assert window.officers is not None
    QTest.keyClick(window.officers, Qt.Key.Key_2)
    assert fake_desk.officer.name == "Trần Văn Bình"
    assert "Trần Văn Bình" in window.officer.text()
    assert window.around.settings().officer == "Trần Văn Bình"


def test_facts_of_another_program_show_within_two_seconds(
    qtbot: QtBot, window: Window, fake_desk: FakeDesk
) -> None:
    assert window.page("today").desk.counts().waiting == 0
    listeners, fake_desk.listeners = fake_desk.listeners, []
    code = fake_desk.take_in().code
    fake_desk.listeners = listeners
    fake_desk.news = frozenset({code})
    window.open("today")
    page = window.page("today")
    qtbot.waitUntil(lambda: page.tiles["waiting"].number.text() == "1", timeout=2000)  # type: ignore[attr-defined]


def test_a_dead_printer_leaves_the_slip_in_the_corner(
    qtbot: QtBot, window: Window, fake_desk: FakeDesk, printer: FakePrinter
) -> None:
    printer.dead = True
    code = fake_desk.take_in().code
    with qtbot.waitSignal(window.around.print_jobs.saved):
        window.around.print_jobs.print_slip(code)
    assert window.sheet is not None
    assert window.sheet.isVisible()
    assert window.sheet.path.endswith(f"{code}.pdf")
    assert not fake_desk.dossier(code).handed_over
    press(window, Qt.Key.Key_Escape)
    assert not window.sheet.isVisible()


def test_the_corner_takes_word_that_the_slip_was_handed_over(
    qtbot: QtBot, window: Window, fake_desk: FakeDesk, printer: FakePrinter
) -> None:
    printer.dead = True
    code = fake_desk.take_in().code
    with qtbot.waitSignal(window.around.print_jobs.saved):
        window.around.print_jobs.print_slip(code)
    assert window.sheet is not None
    assert window.sheet.hand_over.isVisible()
    for step in (window.sheet.open, window.sheet.hand_over, window.sheet.close_it):
        assert step.width() >= step.sizeHint().width(), "the words on it are cut"
    window.sheet.hand_over.click()
    assert fake_desk.dossier(code).prints[-1].outcome == "handed"
    assert not window.sheet.isVisible()
    with qtbot.waitSignal(window.around.print_jobs.saved):
        window.around.print_jobs.print_daily_list(fake_desk.now().date())
    assert not window.sheet.hand_over.isVisible(), "a list is handed to nobody"


def test_a_living_printer_hands_the_slip_over(
    qtbot: QtBot, window: Window, fake_desk: FakeDesk, printer: FakePrinter
) -> None:
    code = fake_desk.take_in().code
    with qtbot.waitSignal(window.around.print_jobs.said):
        window.around.print_jobs.print_slip(code)
    assert printer.titles == [code]
    assert fake_desk.dossier(code).handed_over


def test_a_slip_scanned_back_proves_its_print_where_the_desk_asks_for_it(
    window: Window, fake_desk: FakeDesk
) -> None:
    code = fake_desk.take_in().code
    fake_desk.slip_printed(code, "sent", "May_in_A4")
    window.around.save_settings(replace(window.around.settings(), scan_back=True))
    window.scan_received(code)
    assert fake_desk.dossier(code).prints[-1].outcome == "proven"


def test_damage_takes_the_whole_page_and_stops_the_work(window: Window) -> None:
    window.show_damage(Damaged("store_corrupt"))
    assert not window.choices["find"].isEnabled()
    press(window, Qt.Key.Key_F9)
    press(window, Qt.Key.Key_F3)
    assert window.current == ""


def test_everything_that_takes_the_focus_has_a_name(window: Window, fake_desk: FakeDesk) -> None:
    window.open_dossier(fake_desk.take_in().code)
    for name in ("today", "find", "help"):
        window.open(name)
    nameless = [
        f"{widget.parent()}: {widget}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not _name(widget)
    ]
    assert nameless == []


def _name(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return "" if found is None else found.text(QAccessible.Text.Name)


def test_the_pages_fit_a_small_screen(window: Window, fake_desk: FakeDesk) -> None:
    window.open_dossier(fake_desk.take_in().code)
    for name in ("today", "find", "help", "dossier"):
        assert window.page(name).minimumSizeHint().width() <= 1366 - 208
    assert window.minimumSizeHint().height() <= 728


def test_an_unprinted_slip_makes_room_when_the_work_goes_on(
    qtbot: QtBot, window: Window, fake_desk: FakeDesk, printer: FakePrinter
) -> None:
    printer.dead = True
    window.around.print_jobs.print_slip(fake_desk.take_in().code)
    qtbot.waitUntil(lambda: window.sheet is not None and window.sheet.isVisible())
    sheet = window.sheet
    assert sheet is not None
    window.open("find")
    assert (sheet.isVisible(), sheet.chip.isVisible()) == (False, True)
    assert sheet.chip.height() < 48
    sheet.chip.click()
    assert (sheet.isVisible(), sheet.chip.isVisible()) == (True, False)
    sheet.leave()
    window.open("today")
    assert (sheet.isVisible(), sheet.chip.isVisible()) == (False, False)


def test_what_is_typed_right_after_a_key_of_a_page_arrives_there(window: Window) -> None:
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F12)
    for character in "h26.33.4":
        QTest.keyClick(handle, character)  # type: ignore[call-overload]
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    assert page.office.agency.text().endswith("h26.33.4")


def test_what_was_done_a_while_ago_is_not_said_on_the_next_page(
    qtbot: QtBot, window: Window
) -> None:
    window.say("Đã lưu", "ok")
    window.open("find")
    assert window.line.words.text() == "Đã lưu"  # it came with the page
    qtbot.wait(FRESH + 50)
    window.open("help")
    assert window.line.words.text() == ""
    window.say("Máy in đã tắt", "error")
    qtbot.wait(FRESH + 50)
    window.open("find")
    assert window.line.words.text() == "Máy in đã tắt"


def test_a_narrow_window_keeps_the_field_and_drops_the_date(qtbot: QtBot, window: Window) -> None:
    whole = window.clock.text()
    window.resize(683, 364)  # a small screen at 200 %
    qtbot.waitUntil(lambda: window.ask.width() >= ASK)
    shown = QLabel.text(window.clock)
    assert shown in whole.split("  ")[0]
    assert window.clock.width() >= window.clock.sizeHint().width()
    assert window.clock.accessibleName() == whole
    assert not window.choices["find"].words.isVisible()
    assert window.choices["find"].toolTip() == "Tra cứu  (F3)"
    window.resize(1366, 728)
    qtbot.waitUntil(lambda: QLabel.text(window.clock) == whole)
    assert window.choices["find"].words.isVisible()
