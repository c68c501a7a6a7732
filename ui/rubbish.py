"""Rubbish is collected in the GUI thread only.

Python looks for dead circles of objects in whatever thread happens to make the next object.
If that is a scanner's or a printer's thread, and the circle holds a widget, Qt's object dies in
a thread it does not live in, and the process with it.  So the automatic look is off while a
window is open, and a timer looks instead, where widgets may die.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY = 2_000  # ms; young objects only, which takes well under a millisecond
WHOLE = 30  # every so many looks all objects are looked at


class Rubbish(QObject):
    """Collects in the thread of its owner, which is the GUI thread."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        gc.disable()
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        self._looks += 1
        gc.collect(2 if self._looks % WHOLE == 0 else 1)
