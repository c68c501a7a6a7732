"""The page Hồ sơ on a real desk with a clerk, a colleague and a leader: for tests of its steps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from counter.citizen import read_card
from counter.dossier import Dossier
from counter.intake import Draft
from tests.conftest import Clock
from tests.ui.real import UOC, heard, surroundings, type_text
from ui.dossier import DossierPage
from ui.forms import Hint
from ui.page import Surroundings
from ui.step_form import StepForm

__all__ = ["Hint", "Steps", "around", "choose", "steps", "write"]
CLERK, COLLEAGUE, LEADER = "Trần Thị Mai", "Nguyễn Văn Hòa", "Lê Thị Thu Hà"
STATUS = "1.004873"  # three working days
CERTIFIED = "2.000815"  # by pages and copies
UNIT = "Công chức Tư pháp – Hộ tịch"


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        made.desk.add_officer(CLERK)
        made.desk.add_officer(COLLEAGUE)
        made.desk.add_officer(LEADER, "Giám đốc", "leader")
        made.desk.switch_officer(CLERK)
        yield made


class Steps:
    """A page, what it said, and one dossier on it."""

    def __init__(self, page: DossierPage, clock: Clock) -> None:
        self.page, self.clock, self.desk = page, clock, page.desk
        self.said = heard(page)
        self.take_in()

    def take_in(
        self, procedure: str = STATUS, *, without: tuple[int, ...] = (), **fields: object
    ) -> Dossier:
        """Receive a dossier whose slip is out, `without` these papers, and show it."""
        draft = Draft(**fields).with_card(read_card(UOC))  # type: ignore[arg-type]
        draft = draft.with_procedure(self.desk.catalogue.find(procedure))
        for place in without:
            draft = draft.tick(place, False)
        made = self.desk.receive(draft)
        self.desk.slip_printed(made.code, "sent", "May_in_A4")
        self.show(made.code)
        return self.now

    def show(self, code: str) -> None:
        self.page.show_dossier(code)

    @property
    def now(self) -> Dossier:
        """The dossier as it stands on the disk."""
        return self.desk.dossier(self.page.code)

    @property
    def facts(self) -> int:
        return len(self.now.history)

    @property
    def form(self) -> StepForm:
        assert self.page.form is not None, "no form is open"
        return self.page.form

    def open(self, name: str) -> StepForm:
        """Press the button of a step, or choose it in the menu."""
        step = self.page.steps.button_of(name)
        if step is not None:
            assert step.isVisible()
            step.click()
        else:
            action = self.page.steps.steps[name]
            assert action.isVisible(), f"{name} is not offered"
            action.trigger()
        assert self.form.step == name
        return self.form

    def do(self) -> Dossier:
        """F9."""
        self.page.primary()
        return self.now

    def told(self) -> tuple[str, str]:
        return self.said[-1]

    def offered(self) -> set[str]:
        steps = self.page.steps
        beside = {name for name in steps.steps if steps.button_of(name) is not None}
        return beside | {name for name, action in steps.steps.items() if action.isVisible()}


@pytest.fixture
def steps(qtbot: QtBot, around: Surroundings, clock: Clock) -> Steps:
    page = DossierPage(around)
    qtbot.addWidget(page)
    page.resize(1158, 600)
    page.show()
    return Steps(page, clock)


def write(field: QWidget, text: str) -> None:
    """Type into a field, whatever it is made of."""
    target = field.focusProxy() or field
    target.setFocus()
    if isinstance(target, QPlainTextEdit):
        target.selectAll()
    else:
        QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(target, text)


def choose(form: StepForm, leader: str = LEADER) -> None:
    """Name the leader who approved."""
    place = form.how.leader.findText(leader)
    assert place > 0
    form.how.leader.setCurrentIndex(place)
