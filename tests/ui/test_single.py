"""One window per data folder."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.single import Single, name_of

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.single import Single
app = QCoreApplication([])
single = Single(Path(sys.argv[1]))
print("first" if single.is_first() else "second")
"""


def second_start(qtbot: QtBot, data: Path) -> str:
    """Start another process on a data folder, while this one answers."""
    root = Path(__file__).parents[2]
    started = subprocess.Popen(
        [sys.executable, "-c", SECOND, str(data)], cwd=root, stdout=subprocess.PIPE, text=True
    )
    qtbot.waitUntil(lambda: started.poll() is not None, timeout=15_000)
    said, _ = started.communicate()
    return said.strip()


def test_the_first_start_is_the_first(qapp: QObject, tmp_path: Path) -> None:
    single = Single(tmp_path)
    assert single.is_first()
    single.close()


def test_a_second_start_raises_the_first_window_and_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    single = Single(tmp_path)
    assert single.is_first()
    single.listen()
    with qtbot.waitSignal(single.raise_wanted, timeout=15_000):
        assert second_start(qtbot, tmp_path) == "second"
    single.close()


def test_another_folder_is_another_window(qtbot: QtBot, tmp_path: Path) -> None:
    single = Single(tmp_path / "a")
    assert single.is_first()
    single.listen()
    assert second_start(qtbot, tmp_path / "b") == "first"
    single.close()


def test_a_closed_window_leaves_room_for_the_next(qapp: QObject, tmp_path: Path) -> None:
    first = Single(tmp_path)
    assert first.is_first()
    first.listen()
    first.close()
    after = Single(tmp_path)
    assert after.is_first()
    after.close()


def test_a_folder_has_one_name_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    assert name_of(tmp_path) == name_of(tmp_path / "x" / "..")
