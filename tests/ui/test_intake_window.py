"""Slips of the pad and VietQR, in the whole window on a real desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.vietqr import Payment, read_payment
from tests.conftest import Clock
from tests.room import COPY_OF_RECORD, office
from tests.ui.real import UOC, surroundings
from ui.intake import IntakePage
from ui.page import Surroundings
from ui.settings import SettingsPage
from ui.window import Window


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        account = replace(office(), bank="970415", account="113366668888")
        made.desk.set_up(account, 1, [("Nguyễn Thị Mẫu", "Công chức")])
        yield made


@pytest.fixture
def window(qtbot: QtBot, around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.setattr("ui.window.WARMED", ())
    made = Window(around)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    with qtbot.waitSignal(made.first_painted):
        made.show()
    return made


def intake(window: Window) -> IntakePage:
    page = window.page("intake")
    assert isinstance(page, IntakePage)
    return page


@pytest.mark.parametrize("name", ["today", "find", "give_back", "help"])
def test_an_unused_slip_of_the_pad_opens_intake_from_any_page(window: Window, name: str) -> None:
    [pad] = window.desk.new_pad(date(2026, 11, 20), 1)
    window.open(name)
    window.scan_received(pad)
    assert window.current == "intake"
    assert intake(window).draft.temporary_code == pad
    assert pad in window.status.scan.text()


def test_a_slip_of_the_pad_typed_into_the_one_field_opens_intake(window: Window) -> None:
    [pad] = window.desk.new_pad(date(2026, 11, 20), 1)
    window.ask.setText(pad)
    QTest.keyClick(window.ask, Qt.Key.Key_Return)
    assert window.current == "intake"
    assert intake(window).draft.temporary_code == pad


def test_a_slip_of_the_pad_that_was_entered_opens_its_dossier(window: Window, clock: Clock) -> None:
    [pad] = window.desk.new_pad(date(2026, 11, 20), 1)
    procedure = window.desk.catalogue.find(COPY_OF_RECORD)
    draft = intake(window).draft.with_owner(name="Lê Thị Mơ").with_procedure(procedure)
    window.desk.receive(replace(draft, temporary_code=pad, received_at=clock()))
    window.scan_received(pad)
    assert window.current == "dossier"


def test_a_trial_scan_of_a_slip_of_the_pad_stays_a_trial(window: Window) -> None:
    [pad] = window.desk.new_pad(date(2026, 11, 20), 1)
    window.open("settings")
    window.scan_received(pad)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    assert intake(window).draft.is_empty


def test_a_phone_reads_from_the_screen_how_to_pay(qtbot: QtBot, window: Window) -> None:
    window.scan_received(UOC)
    page = intake(window)
    page.what.procedure_chosen.emit(window.desk.catalogue.find(COPY_OF_RECORD))
    page.primary()
    code = page.keys.code
    qtbot.waitUntil(page.keys.payment.isVisible, timeout=5000)
    seen = page.keys.payment.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    picture = Image.frombytes(
        "L", (seen.width(), seen.height()), bytes(seen.constBits()), "raw", "L", seen.bytesPerLine()
    )
    [found] = zxingcpp.read_barcodes(picture)
    assert read_payment(found.text) == Payment("970415", "113366668888", 8000, code)
    window.scan_received(UOC)  # the next citizen: nobody pays for another
    assert page.keys.payment.isHidden()


def test_what_is_paid_at_once_shows_no_code_to_pay(qtbot: QtBot, window: Window) -> None:
    window.scan_received(UOC)
    page = intake(window)
    page.what.procedure_chosen.emit(window.desk.catalogue.find(COPY_OF_RECORD))
    page.when.cost.taken.click()
    page.primary()
    assert window.desk.payment_rows(page.keys.code) == ()


@pytest.mark.parametrize("words", ["doc than", "1.004873", "xac nhan tinh trang hon nhan"])
def test_who_types_without_waiting_has_the_procedure_at_enter(
    qtbot: QtBot, window: Window, words: str
) -> None:
    """Everything at once, as after a pause of the PC: keys, and Enter right behind them."""
    qtbot.waitUntil(lambda: window.wedge is not None)
    handle = window.windowHandle()
    window.open("intake")
    page = intake(window)
    page.show_draft(page.draft.with_owner(name="Đặng Thị Ước"))
    page.what.procedure.setFocus()
    for letter in words:
        QTest.keyClick(handle, letter)  # type: ignore[call-overload]
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert page.draft.procedure is not None
    assert page.draft.procedure.code == "1.004873"
    assert page.draft.problems() == ()
