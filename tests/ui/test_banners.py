"""A restored counter asks for its last slip, and numbers go on after it."""

import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot

from counter.desk import Desk
from counter.guard import Guard
from counter.intake import Draft
from counter.office import Office
from counter.store import Store
from tests.conftest import ROOT, Clock
from ui.banners import Banners

OFFICE = Office("H01.151.01", "Trung tâm xã Định Mỹ", "Ủy ban nhân dân xã Định Mỹ", "Định Mỹ")


def desk_in(folder: Path, clock: Clock) -> Desk:
    store = Store.writing(folder / "data" / "counter.db", clock, Guard(folder / "guard"))
    return Desk(store, ROOT / "resources")


def receive(desk: Desk) -> str:
    procedure = desk.procedure_at("1.004873", desk.now().date())
    return desk.receive(Draft().with_owner(name="Lò Thị Mẩy").with_procedure(procedure)).code


def test_the_slip_scanned_after_a_restore_lets_the_numbers_go_on(
    qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    desk = desk_in(tmp_path, clock)
    desk.set_up(OFFICE, 1)
    receive(desk)
    desk._store.close()
    shutil.copytree(tmp_path / "data", tmp_path / "older")
    desk = desk_in(tmp_path, clock)
    lost = receive(desk)
    desk._store.close()
    shutil.rmtree(tmp_path / "data")
    shutil.copytree(tmp_path / "older", tmp_path / "data")

    desk = desk_in(tmp_path, clock)
    desk.begin()
    banners = Banners(desk)
    qtbot.addWidget(banners)
    banners.show()
    assert banners.last_slip.isVisible()
    assert not banners.takes_slip(lost), "nobody said yet that this is the last slip"
    banners.last_slip.press.click()
    assert banners.last_slip.words.text().startswith("Hãy quét phiếu hẹn")
    with qtbot.waitSignal(banners.said):
        assert banners.takes_slip(lost)
    assert not banners.last_slip.isVisible()
    assert receive(desk) == "H01.151.01-261120-0003"
    desk._store.close()


def test_the_buttons_of_banners_have_their_keys_written_on_them(
    qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    desk = desk_in(tmp_path, clock)
    banners = Banners(desk)
    qtbot.addWidget(banners)
    for banner in (banners.clock, banners.last_slip):
        assert banner.press.shortcut().toString() in banner.press.text()
        assert banner.press.shortcut().toString()
    desk._store.close()
