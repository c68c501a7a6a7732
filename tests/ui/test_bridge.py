"""Threads meet Qt in one place: answers arrive in the GUI thread, gone pages are skipped."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from counter.errors import CounterError, Unavailable
from tests.ui.fakes import FakeDesk
from ui.bridge import LONG, Bridge, Jobs
from ui.window import Window


def test_a_job_runs_elsewhere_and_answers_here(qtbot: QtBot, jobs: Jobs) -> None:
    owner, seen = QObject(), []
    jobs.run(owner, threading.get_ident, lambda where: seen.append((where, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    worked, answered = seen[0]
    assert worked != answered == threading.get_ident()


def test_a_long_job_does_not_keep_paper_waiting(qtbot: QtBot, jobs: Jobs) -> None:
    owner, seen, gate = QObject(), [], threading.Event()
    jobs.run(owner, gate.wait, lambda _: seen.append("long"), lane=LONG)
    jobs.run(owner, lambda: None, lambda _: seen.append("paper"))
    qtbot.waitUntil(lambda: seen == ["paper"])
    gate.set()
    qtbot.waitUntil(lambda: seen == ["paper", "long"])


def test_a_failure_goes_to_who_asked(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    seen: list[CounterError] = []
    jobs.run(owner, _fail, seen.append, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].code == "printer_missing"


def test_a_failure_nobody_waits_for_is_told_anyway(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    with qtbot.waitSignal(jobs.failed) as told:
        jobs.run(owner, _fail, print)
    assert told.args is not None
    assert told.args[0].code == "printer_missing"


def test_a_bug_in_a_job_is_told_to_who_asked_and_reaches_the_net(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    seen: list[CounterError] = []
    with qtbot.captureExceptions() as caught:
        jobs.run(owner, lambda: 1 // 0, print, failed=seen.append)
        qtbot.waitUntil(lambda: bool(seen) and bool(caught))
    assert seen[0].code == "bug"
    assert caught[0][0] is ZeroDivisionError


def test_a_slip_whose_drawing_broke_down_is_told_and_marked(
    qtbot: QtBot, window: Window, fake_desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = fake_desk.take_in().code
    monkeypatch.setattr(fake_desk, "slip", lambda *_: 1 // 0)
    papers = window.around.print_jobs
    with qtbot.captureExceptions() as caught:
        papers.print_slip(code)
        qtbot.waitUntil(lambda: papers.working == 0 and bool(caught))
    assert window.line.mood == "error"
    assert "đang in" not in window.status.printer.text()
    assert fake_desk.dossier(code).prints[-1].outcome == "failed"


def test_a_page_that_is_gone_gets_no_answer(qtbot: QtBot, jobs: Jobs) -> None:
    import shiboken6

    gone, still, seen = QObject(), QObject(), []
    jobs.run(gone, lambda: None, lambda _: seen.append("gone"))
    jobs.run(still, lambda: None, lambda _: seen.append("still"))
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["still"]


def test_after_closing_nothing_is_begun(qtbot: QtBot) -> None:
    jobs, ran = Jobs(), []
    jobs.close()
    jobs.run(QObject(), lambda: ran.append(1), print)
    qtbot.wait(20)
    assert ran == []


@pytest.mark.parametrize("text", ["H99.999.01-261120-0001"])
def test_a_scan_from_a_thread_arrives_in_the_gui_thread(
    qtbot: QtBot, text: str, qapp: object
) -> None:
    bridge, listener = Bridge(), Listener()
    bridge.code_scanned.connect(listener.hear)
    thread = threading.Thread(target=bridge.code_scanned.emit, args=(text,))
    thread.start()
    qtbot.waitUntil(lambda: bool(listener.heard))
    thread.join()
    assert listener.heard == [(text, listener.thread())]


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, QThread]] = []

    def hear(self, text: str) -> None:
        self.heard.append((text, QThread.currentThread()))


def _fail() -> None:
    raise Unavailable("printer_missing", printer="x")
