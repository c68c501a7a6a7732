"""Qt may be used for weeks: no call of it may use up the objects that Python is made of."""

import subprocess
import sys

from tests.conftest import ROOT

PROGRAM = """
import ui
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Source(QObject):
    told = Signal(str)

app = QApplication([])
label, source = QLabel(), Source()
source.told.connect(lambda text: None)
for number in range(20_000):
    label.setText("x")
    label.isVisible()
    source.told.emit("x")
print("alive")
"""


def test_sixty_thousand_calls_of_qt_leave_python_alive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == "alive\n", done.stderr
