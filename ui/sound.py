"""A short sound for done and another for wrong, so that nobody has to look up."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

GAP = 180  # ms between the two beeps of an error


def done() -> None:
    """One sound: it went well."""
    if sys.platform == "win32":
        import winsound

        winsound.MessageBeep(winsound.MB_OK)
    else:
        QTimer.singleShot(0, QApplication.beep)  # a slow X server must not hold the scan up


def wrong() -> None:
    """Another sound, or two: look at the screen."""
    if sys.platform == "win32":
        import winsound

        winsound.MessageBeep(winsound.MB_ICONHAND)
    else:
        QTimer.singleShot(0, QApplication.beep)
        QTimer.singleShot(GAP, QApplication.beep)
