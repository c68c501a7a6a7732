"""Dossiers between offices in the window: sent to another's code, worked on, and sent back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter.desk import Desk
from counter.hand_over import Giving
from counter.sync.exchange import Exchange
from tests.conftest import Clock
from tests.room import RESIDENCE, Room, office, receive
from tests.sync.memory_hub import MemoryHub
from tests.ui.real import surroundings
from tests.ui.steps_on import write
from ui.dossier import DossierPage
from ui.hand_over import HandOverPage
from ui.page import Surroundings

OTHER = "H01.152.02"


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        made.desk.set_up(office(OTHER), 1)
        yield made


@pytest.fixture
def sender(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    room = Room(tmp_path / "sender", clock)
    made = room.desk()
    made.set_up(office(), 1)
    yield made
    room.close()


def exchange(hub: MemoryHub, *desks: Desk) -> None:
    for desk in (*desks, *desks):
        Exchange(desk._store, hub.door(desk.name), lambda fact: fact).run()


def test_what_came_from_another_office_is_sent_back_from_its_page(
    qtbot: QtBot, around: Surroundings, sender: Desk, clock: Clock
) -> None:
    hub, desk = MemoryHub(clock), around.desk
    code = receive(sender, code=RESIDENCE).code
    sender.hand_over((code,), Giving("Bộ phận Một cửa xã Bên", office=OTHER))
    exchange(hub, sender, desk)
    desk.take_over((code,))
    page = DossierPage(around)
    qtbot.addWidget(page)
    page.show()
    page.show_dossier(code)
    step = page.steps.button_of("send_across")
    assert step is not None
    assert step.isVisible()
    step.click()
    assert page.form is not None
    write(page.form.reason, "Đã xác nhận nơi cư trú")
    page.primary()
    exchange(hub, desk, sender)
    back = sender.dossier(code).history[-1]
    assert (back.kind, back.fact.result) == ("returned_across", "Đã xác nhận nơi cư trú")


def test_a_pile_goes_to_the_code_of_another_office(qtbot: QtBot, around: Surroundings) -> None:
    desk = around.desk
    code = receive(desk, code=RESIDENCE).code
    page = HandOverPage(around)
    qtbot.addWidget(page)
    page.show()
    giving = page.giving
    giving.add(code)
    assert giving.office.isHidden()
    giving.elsewhere.click()
    assert not giving.office.isHidden()
    giving.unit.setEditText("UBND xã Định Thành")
    giving.office.fill("h01.151.02")
    page.primary()
    assert desk.dossier(code).history[-1].fact.to_office == "H01.151.02"


def test_a_single_dossier_goes_to_the_code_of_another_office(
    qtbot: QtBot, around: Surroundings
) -> None:
    code = receive(around.desk, code=RESIDENCE).code
    page = DossierPage(around)
    qtbot.addWidget(page)
    page.show()
    page.show_dossier(code)
    step = page.steps.button_of("hand_over")
    assert step is not None
    step.click()
    form = page.form
    assert form is not None
    form.interlinked.click()
    write(form.office, "H01.151.02")
    form.interlinked.click()
    assert form.office.text() == "", "it is of another office only"
    form.interlinked.click()
    write(form.unit, "UBND xã Định Thành")
    write(form.office, "H01.151.02")
    page.primary()
    assert around.desk.dossier(code).history[-1].fact.to_office == "H01.151.02"
