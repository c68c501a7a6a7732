"""The window's own keys go before the editing keys that text fields have on some systems."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

# Under X11 a field takes these for itself: Ctrl+U empties it, Ctrl+E goes to its end.
TAKEN = frozenset({"Ctrl+E", "Ctrl+K", "Ctrl+U"})


class OwnKeys(QObject):
    """Event filter of the application: lets no field claim a key that is written on a button."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()).toString() not in TAKEN:
            return False
        event.ignore()
        return True
