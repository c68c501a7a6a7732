"""Keys written on buttons work wherever the cursor is, also where a field has a use for them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.keys import OwnKeys


class FieldOfX11(QLineEdit):
    """Claims every key with Ctrl before any shortcut, as fields do where Qt follows X11."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)


@pytest.mark.parametrize("key", [Qt.Key.Key_U, Qt.Key.Key_E])
def test_a_field_does_not_keep_a_key_from_its_button(
    qapp: QApplication, qtbot: QtBot, key: Qt.Key
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, button = FieldOfX11(page), QPushButton(page)
    button.setShortcut(f"Ctrl+{chr(key)}")
    own = OwnKeys(page)
    qapp.installEventFilter(own)
    page.show()
    page.activateWindow()
    qtbot.waitActive(page)
    field.setFocus()
    handle = page.windowHandle()
    assert handle is not None
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.keyClick(handle, key, Qt.KeyboardModifier.ControlModifier)
    qapp.removeEventFilter(own)


def test_what_no_button_has_is_left_to_the_field(qapp: QApplication) -> None:
    select_all = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier
    )
    assert not OwnKeys().eventFilter(qapp, select_all)
