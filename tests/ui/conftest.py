"""A window on a desk in memory; a printer that remembers, and one that is dead."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.device.printer import Job, JobState
from counter.errors import Unavailable
from counter.settings import Settings
from tests.ui.fakes import FakeDesk
from ui import app as application
from ui.bridge import Bridge, Jobs
from ui.page import Surroundings
from ui.print_jobs import PrintJobs
from ui.window import Window


class FakePrinter:
    """Takes everything, or nothing once it is dead."""

    name = "May_in_A4"

    def __init__(self) -> None:
        self.dead = False
        self.titles: list[str] = []

    def sizes(self) -> frozenset[str]:
        return frozenset({"a4", "a5", "label"})

    def print_pdf(self, pdf: bytes, title: str, size: str, copies: int = 1) -> Job:
        if self.dead:
            raise Unavailable("printer_missing", printer=self.name)
        self.titles.append(title)
        return Job("1", self.name, JobState.SENT)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application.create("vi", "light")


@pytest.fixture
def fake_desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def printer() -> FakePrinter:
    return FakePrinter()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def around(
    qapp: QApplication, fake_desk: FakeDesk, printer: FakePrinter, jobs: Jobs, tmp_path: Path
) -> Surroundings:
    kept = [Settings(printer_slip=printer.name, sound=False)]
    print_jobs = PrintJobs(
        fake_desk, jobs, lambda paper: printer, tmp_path / "phieu", lambda: kept[-1]
    )
    return Surroundings(
        fake_desk, Bridge(), jobs, print_jobs, lambda: kept[-1], kept.append, data=tmp_path
    )


@pytest.fixture
def window(qtbot: QtBot, around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> Window:
    """The window, shown; nothing is built ahead, so that a test sees what it asked for."""
    monkeypatch.setattr("ui.window.WARMED", ())
    window = Window(around)
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    return window
