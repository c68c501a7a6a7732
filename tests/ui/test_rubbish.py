"""A circle that holds a widget may only die in the GUI thread."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui import rubbish
from ui.app import application


class Circle(QObject):
    """Holds itself, as widgets with slots of their own often do."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def work_hard() -> None:
    for _ in range(200_000):
        [[]].append([])


def test_a_worker_makes_objects_without_collecting_widgets(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert application().findChild(rubbish.Rubbish) is not None
    assert not gc.isenabled()
    dead = weakref.ref(Circle())
    worker = threading.Thread(target=work_hard)
    worker.start()
    worker.join()
    assert dead() is not None, "it died in a thread it does not live in"


def test_the_gui_thread_collects_what_is_dead(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rubbish, "EVERY", 10)
    dead = weakref.ref(Circle())
    owner = QObject()
    rubbish.Rubbish(owner)
    qtbot.waitUntil(lambda: dead() is None)
