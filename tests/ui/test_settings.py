"""The page Cài đặt on a real desk: the office, who works here, and what is plugged in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter.device.scanner import Port
from tests.conftest import Clock
from tests.ui.real import heard, surroundings
from ui.page import Surroundings
from ui.settings import SettingsPage
from ui.settings_scanner import spelt

READER = Port("/dev/ttyACM0", "Máy quét", "0C2E", "0B6A")


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    more = {"ports": lambda: [READER], "printers": lambda: ["May_in_A4", "May_in_tem"]}
    with surroundings(tmp_path, clock, **more) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> SettingsPage:
    made = SettingsPage(around)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    qtbot.waitUntil(lambda: made.scanner.port.count() == 3)
    qtbot.waitUntil(lambda: made.printers.queues["list"].count() == 3)
    return made


def set_office(page: SettingsPage) -> None:
    page.office.agency.fill("H01.151.01")
    page.office.name.fill("Trung tâm Phục vụ hành chính công xã An Hòa")
    page.office.parent_name.fill("Ủy ban nhân dân xã An Hòa")
    page.office.place.fill("An Hòa")
    page.office.counter.set_value(3)


def test_the_real_office_is_set_and_the_sample_is_gone(page: SettingsPage) -> None:
    assert page.office.agency.text() == ""
    set_office(page)
    said = heard(page)
    page.primary()
    assert said[-1][1] == "ok"
    assert not page.desk.is_sample
    assert page.desk.office.agency == "H01.151.01"
    assert page.desk.office.hours.startswith("Thứ Hai")
    assert page.desk.counter == 3


def test_an_identifier_that_is_none_is_refused_at_its_field(page: SettingsPage) -> None:
    set_office(page)
    page.office.agency.fill("An Hòa")
    page.primary()
    assert page.office.agency.line.property("role") == "error"
    assert page.trouble.isVisible()
    assert page.desk.is_sample
    assert page.office.name.text().endswith("An Hòa")  # what was typed stays


def test_a_counter_beyond_the_number_of_counters_is_refused(page: SettingsPage) -> None:
    set_office(page)
    page.office.counter.set_value(11)
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert page.desk.is_sample


def test_nothing_changed_writes_nothing(page: SettingsPage) -> None:
    said = heard(page)
    page.primary()
    assert said == [("Không có gì thay đổi.", "muted")]
    assert page.desk.is_sample
    assert not page.clear()


def test_esc_takes_back_what_was_not_saved(page: SettingsPage) -> None:
    set_office(page)
    page.look.sound.click()
    assert page.clear()
    assert page.office.agency.text() == ""
    assert page.look.sound.isChecked()


def test_an_officer_is_added_renamed_and_leaves(page: SettingsPage) -> None:
    page.officers.new.click()
    page.officers.name.fill("Lò Thị Mai")
    page.officers.title.fill("Công chức Tư pháp – Hộ tịch")
    page.primary()
    assert [officer.name for officer in page.desk.officers] == ["Lò Thị Mai"]
    page.officers.name.fill("Lò Thị Mai Anh")
    page.primary()
    assert page.desk.officers[0].name == "Lò Thị Mai Anh"
    page.officers.active.click()
    page.primary()
    assert not page.desk.officers[0].active


def test_who_takes_the_sample_persons_place_is_somebody_else(page: SettingsPage) -> None:
    page.officers.name.fill("Lò Thị Mai")
    page.primary()
    [officer] = page.desk.officers
    assert (officer.id, officer.name) == ("lo-thi-mai", "Lò Thị Mai")


def test_an_officer_without_a_name_is_refused(page: SettingsPage) -> None:
    page.officers.new.click()
    page.officers.name.fill("Lò Thị Mai")
    page.primary()
    page.officers.name.fill("")
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert page.desk.officers[0].name == "Lò Thị Mai"


def test_a_scanner_is_chosen_by_what_it_is_not_by_where_it_is(
    page: SettingsPage, around: Surroundings
) -> None:
    place = page.scanner.port.findText("/dev/ttyACM0", Qt.MatchFlag.MatchStartsWith)
    page.scanner.port.setCurrentIndex(place)
    page.scanner.ending.show_value("crlf")
    page.primary()
    assert around.settings().scanner_port == "usb:0C2E:0B6A"
    assert around.settings().scanner_ending == "crlf"


def test_a_port_may_be_typed(page: SettingsPage, around: Surroundings) -> None:
    page.scanner.port.setEditText("socket://localhost:5555")
    page.primary()
    assert around.settings().scanner_port == "socket://localhost:5555"
    page.scanner._on_ports([READER])  # looking again keeps it
    assert page.scanner.port.currentText() == "socket://localhost:5555"


def test_a_trial_scan_shows_its_bytes_and_opens_nothing(
    page: SettingsPage, around: Surroundings
) -> None:
    page.go_to(2)
    around.bridge.raw_read.emit(b"]C1H99\x1d\r", "utf-8", False)
    assert page.scanner.bytes.text() == "]C1H99<GS><CR>"
    assert page.on_scan(page.desk.scan("H99.999.01-261118-0042"))
    page.go_to(0)
    assert not page.on_scan(page.desk.scan("H99.999.01-261118-0042"))


def test_bytes_beyond_ascii_are_spelt_in_numbers() -> None:
    assert spelt("Ước".encode()) == "<C6><AF><E1><BB><9B>c"
    assert spelt(b"x" * 1000).endswith("x …")


def test_each_paper_has_its_printer(page: SettingsPage, around: Surroundings) -> None:
    page.printers.queues["slip"].setCurrentText("May_in_A4")
    page.printers.queues["label"].setCurrentText("May_in_tem")
    page.printers.queues["list"].setEditText("file:/tmp/phieu")
    page.printers.slip_size.show_value("a5")
    page.printers.dots.show_value("203")
    page.printers.pages.show_value("1")
    page.printers.scan_back.click()
    page.primary()
    own = around.settings()
    assert (own.printer_slip, own.printer_label) == ("May_in_A4", "May_in_tem")
    assert own.printer_list == "file:/tmp/phieu"
    assert (own.slip_size, own.printer_dots, own.copies, own.scan_back) == ("a5", 203, 1, True)


def test_a_copy_is_made_at_once_and_its_count_is_said(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path
) -> None:
    page.copies.folder.fill(str(tmp_path / "sao-luu"))
    (tmp_path / "sao-luu").mkdir()
    with qtbot.waitSignal(page.said) as heard_line:
        page.copies.now.click()
    assert heard_line.args == ["Đã sao lưu và đếm lại: 0 hồ sơ.", "ok"]
    assert list((tmp_path / "sao-luu").glob("*.db"))
    assert page.copies.now.isEnabled()


def test_a_copy_beside_the_original_is_refused(
    qtbot: QtBot, page: SettingsPage, around: Surroundings
) -> None:
    page.copies.folder.fill(str(around.data))
    with qtbot.waitSignal(page.said) as heard_line:
        page.copies.now.click()
    assert heard_line.args[1] == "error"
    assert page.copies.last.isVisibleTo(page.copies)


def test_a_copy_without_a_folder_asks_for_one(page: SettingsPage) -> None:
    said = heard(page)
    page.copies.now.click()
    assert said[-1][1] == "error"
    assert page.copies.folder.line.property("role") == "error"


def test_the_look_is_kept(page: SettingsPage, around: Surroundings) -> None:
    page.look.sound.click()
    page.look.language.show_value("en")
    page.primary()
    assert not around.settings().sound
    assert around.settings().language == "en"


def test_the_account_for_fees_is_set_and_a_wrong_one_is_refused(page: SettingsPage) -> None:
    set_office(page)
    page.office.bank.fill("97041")
    page.office.account.fill("1133 6666 8888")
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert page.office.bank.line.property("role") == "error"
    page.office.bank.fill("970415")
    page.office.account_name.fill("UBND xã An Hòa")
    page.primary()
    assert said[-1][1] == "ok"
    office = page.desk.office
    assert (office.bank, office.account) == ("970415", "113366668888")
    assert office.account_name == "UBND xã An Hòa"
    assert not page.office.is_changed()
