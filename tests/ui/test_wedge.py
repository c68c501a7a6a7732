"""A scanner that types is told from fingers, and its code never stays in a field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from counter.codes import read_scan
from tests.ui.fakes import FakeDesk
from ui.wedge import Burst, garbled_by
from ui.window import Window

CODE = "H99.999.01-261120-0001"
OLD_CODE = "000.00.15.H25-180320-0003"


def typed(text: str, gap: float) -> str:
    """What a burst makes of a text typed with this many seconds between two keys."""
    burst, at = Burst(), 100.0
    for character in text:
        at += gap
        burst.add(character, at)
    return burst.end(at + gap)


@pytest.mark.parametrize("gap", [0.0, 0.005, 0.02, 0.034])
def test_keys_at_the_speed_of_a_scanner_are_a_scan(gap: float) -> None:
    assert typed(CODE, gap) == CODE


@pytest.mark.parametrize("gap", [0.04, 0.08, 0.2])
def test_keys_at_the_speed_of_fingers_are_none(gap: float) -> None:
    assert typed(CODE, gap) == ""


def test_a_short_burst_is_rolling_fingers() -> None:
    assert typed("0912345", 0.01) == ""


def test_a_pause_begins_a_new_burst() -> None:
    burst = Burst()
    burst.add("x", 0.0)
    for place, character in enumerate(CODE):
        burst.add(character, 1.0 + place / 200)
    assert burst.end(1.0 + len(CODE) / 200) == CODE


def test_what_an_input_method_takes_back_is_taken_back() -> None:
    assert typed("H99.999.01-261120x\b-0001", 0.005) == CODE


def known(text: str) -> bool:
    return read_scan(text).kind not in ("unknown", "tax")


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (OLD_CODE, ""),
        ("Nguyễn Văn An", ""),
        ("Đ12.34.56-261120-0001", "input_method"),
        ("QMC1:4Ư:H99.999.01-261120-0001:1.004884:Â7Ê", "input_method"),
        ('ààà:àà:&(:H25)&_àéàè)ààà"', "layout"),
        ("tam-h25-180320-0003", ""),
    ],
)
def test_what_garbled_a_code_is_named(text: str, cause: str) -> None:
    assert garbled_by(text, known) == cause


def send(window: Window, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Press keys the way a keyboard does: on the window, not on a widget."""
    handle = window.windowHandle()
    assert handle is not None
    for character in text:
        QTest.keyClick(handle, character)  # type: ignore[call-overload]
    QTest.keyClick(handle, end)


def test_a_typed_scan_opens_its_dossier_and_leaves_the_field_as_it_was(
    window: Window, fake_desk: FakeDesk
) -> None:
    code = fake_desk.take_in().code
    window.ask.setText("đang gõ")
    window.ask.setFocus()
    send(window, code)
    assert window.current == "dossier"
    assert window.ask.text() == "đang gõ"


def test_a_typed_scan_ends_with_tab_too(window: Window, fake_desk: FakeDesk) -> None:
    code = fake_desk.take_in().code
    send(window, code, Qt.Key.Key_Tab)
    assert window.current == "dossier"


def test_words_typed_quickly_stay_words(window: Window, fake_desk: FakeDesk) -> None:
    fake_desk.take_in("Nguyen Van An")
    window.ask.setFocus()
    send(window, "nguyen van an")
    assert window.current == "find"


def test_a_typed_scan_leaves_a_long_text_as_it_was(
    qtbot: QtBot, window: Window, fake_desk: FakeDesk
) -> None:
    code = fake_desk.take_in().code
    text = QPlainTextEdit(window)
    text.setPlainText("ghi chú")
    text.show()
    text.setFocus()
    send(window, code)
    assert text.toPlainText() == "ghi chú"


def test_a_garbled_scan_is_named_and_taken_out(window: Window) -> None:
    window.ask.setFocus()
    assert window.wedge is not None
    with_marks = "Đ12.34.56-261120-0001"
    window.wedge.garbled.emit(with_marks, garbled_by(with_marks, known))
    assert "UniKey" in window.line.words.text()
    assert window.line.mood == "error"


def table(window: Window) -> QTableWidget:
    """A table in front of the window whose cell is edited by typing, the cell chosen."""
    cells = QTableWidget(1, 1, window)
    cells.setItem(0, 0, QTableWidgetItem(""))
    cells.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)
    cells.show()
    cells.setFocus()
    cells.setCurrentCell(0, 0)
    cells.setFocus()
    return cells


def test_letters_typed_at_speed_into_a_cell_all_arrive(qtbot: QtBot, window: Window) -> None:
    cells = table(window)
    send(window, "1 thang ruoi")
    item = cells.item(0, 0)
    assert item is not None
    assert item.text() == "1 thang ruoi"


def test_letters_held_back_arrive_after_a_moment(qtbot: QtBot, window: Window) -> None:
    cells = table(window)
    handle = window.windowHandle()
    for character in "1 thang":
        QTest.keyClick(handle, character)  # type: ignore[call-overload]
    qtbot.waitUntil(
        lambda: [line.text() for line in cells.findChildren(QLineEdit)] == ["1 thang"], timeout=2000
    )


def test_a_slow_key_after_fast_ones_comes_after_them(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.wedge is not None
    times = iter([0.0, 0.01, 0.02, 0.12, 0.22, 0.32, 0.42])
    monkeypatch.setattr(window.wedge, "_now", lambda: next(times))
    cells = table(window)
    handle = window.windowHandle()
    for character in "thang":
        QTest.keyClick(handle, character)  # type: ignore[call-overload]
    assert [line.text() for line in cells.findChildren(QLineEdit)] == ["thang"]


def test_a_typed_scan_leaves_a_cell_as_it_was(window: Window, fake_desk: FakeDesk) -> None:
    code = fake_desk.take_in().code
    cells = table(window)
    send(window, code)
    item = cells.item(0, 0)
    assert window.current == "dossier"
    assert item is not None
    assert item.text() == ""
