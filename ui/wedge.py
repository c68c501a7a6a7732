"""A scanner that types: told from fingers by its speed, and named when something garbles it.

A scanner in keyboard mode sends a code as key strokes a few milliseconds apart and ends with
Enter or Tab.  Fingers leave 80–200 ms, and 30–50 ms when they roll.  What it typed into a field
is taken out again, so a scan never ends up in whatever was touched last.  Elsewhere fast keys are
held back, and given to where they were going as soon as they turn out to be no scan: a person
never loses a letter.
"""

import re
import time
from collections.abc import Callable
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from counter.text import fold

if TYPE_CHECKING:
    from counter.codes import Scan

FAST = 0.035  # seconds between two keys, at the median
PAUSE = 0.120  # seconds after which a new burst begins
SHORTEST = 8  # characters
ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)

# What a scanner set to English types on a PC whose keyboard is set to French.
_FRENCH = str.maketrans("&é\"'(-è_çà):;AQWZaqwz", "1234567890-.,QAZWqazw")


# Letters may be gone after an input method: what is left still looks like no words.
_CODE_LIKE = re.compile(r"^[^ ]*[0-9]{5}[^ ]*$")


class Burst:
    """Key strokes in quick succession."""

    def __init__(self) -> None:
        self._typed: list[str] = []
        self._gaps: list[float] = []
        self._last = float("-inf")

    def begins(self, at: float) -> bool:
        """Would a key at this moment begin a new burst?"""
        return not self._typed or at - self._last > PAUSE

    def add(self, typed: str, at: float) -> None:
        """Take one key: a character, or a backspace that takes the last one away."""
        if self.begins(at):
            self.clear()
        else:
            self._gaps.append(at - self._last)
        self._last = at
        if typed == "\b":
            del self._typed[-1:]
        else:
            self._typed.append(typed)

    def is_fast(self) -> bool:
        """Three keys at the speed of a scanner."""
        return len(self._gaps) >= 2 and median(self._gaps) < FAST

    def end(self, at: float) -> str:
        """Return what a scanner typed before this Enter or Tab; nothing if it was fingers."""
        text = "".join(self._typed)
        fast = not self.begins(at) and median([*self._gaps, at - self._last]) < FAST
        self.clear()
        return text if fast and len(text) >= SHORTEST else ""

    def clear(self) -> None:
        """Forget the burst."""
        self._typed.clear()
        self._gaps.clear()


def garbled_by(text: str, known: Callable[[str], bool]) -> str:
    """Name what garbled a scan: `input_method`, `layout`, `caps`, or nothing.

    `known` tells whether a text is a code.  A text that is one is not garbled.
    """
    if known(text):
        return ""
    if known(text.translate(_FRENCH)):
        return "layout"
    plain = "".join(fold(part).upper() or part for part in text)
    if plain != text.upper() and (known(plain) or _CODE_LIKE.search(plain)):
        return "input_method"
    if known(text.swapcase()):
        return "caps"
    return ""


class Wedge(QObject):
    """Event filter of the application: sees every key once, before any widget does."""

    scanned = Signal(str)
    garbled = Signal(str, str)  # what came, and what garbled it

    def __init__(self, read: "Callable[[str], Scan]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._burst = Burst()
        self._widget: QWidget | None = None
        self._before: tuple[str, int] | None = None
        self._held: list[tuple[int, Qt.KeyboardModifier, str]] = []
        self._release = QTimer(self)
        self._release.setSingleShot(True)
        self._release.setInterval(round(PAUSE * 1000))
        self._release.timeout.connect(self._let_go)
        self._now = time.monotonic

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not watched.isWindowType():
            return False
        return isinstance(event, QKeyEvent) and self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        at = self._now()
        key, text = Qt.Key(event.key()), event.text()
        if key in ENDS:
            return self._ended(at)
        if key == Qt.Key.Key_Backspace:
            text = "\b"
        elif not text or not text.isprintable():
            if text:
                self._burst.clear()
                self._let_go()
            return False
        if self._burst.begins(at):
            self._let_go()
            self._remember()
        self._burst.add(text, at)
        if self._widget is not None and self._before is None and self._burst.is_fast():
            self._held.append((event.key(), event.modifiers(), event.text()))
            self._release.start()
            return True
        self._let_go()
        return False

    @Slot()
    def _let_go(self) -> None:
        """Give the keys held back to where they were going: they were no scan."""
        self._release.stop()
        held, self._held = self._held, []
        for key, modifiers, text in held:
            to = QApplication.focusWidget() or QApplication.activeWindow()
            if to is not None:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(to, QKeyEvent(kind, key, modifiers, text))

    def _ended(self, at: float) -> bool:
        text = self._burst.end(at)
        if text and self._is_code(text):
            self._restore()
            self.scanned.emit(text)
            return True
        cause = garbled_by(text, self._is_code) if text else ""
        if cause:
            self._restore()
            self.garbled.emit(text, cause)
            return True
        self._let_go()
        return False

    def _is_code(self, text: str) -> bool:
        return self._read(text).kind not in ("unknown", "tax")

    def _remember(self) -> None:
        self._widget = QApplication.focusWidget()
        self._before = None
        match self._widget:
            case QLineEdit() as field:
                self._before = field.text(), field.cursorPosition()
            case QPlainTextEdit() | QTextEdit() as field:
                self._before = field.toPlainText(), field.textCursor().position()

    def _restore(self) -> None:
        """Take a scan out again: what was held back is dropped, a field is as it was."""
        self._release.stop()
        self._held.clear()
        focus = QApplication.focusWidget()
        if self._before is None and self._widget is not None and focus is not None:
            if self._widget.isAncestorOf(focus):  # the first key began to edit a cell
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(
                    focus, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, none)
                )
            return
        if self._before is None or self._widget is not focus:
            return
        text, place = self._before
        match self._widget:
            case QLineEdit() as field:
                field.setText(text)
                field.setCursorPosition(place)
                field.textEdited.emit(text)  # who followed the typing hears that it was taken out
            case QPlainTextEdit() | QTextEdit() as field:
                field.setPlainText(text)
                cursor = field.textCursor()
                cursor.setPosition(place)
                field.setTextCursor(cursor)
