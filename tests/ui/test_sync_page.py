"""The page Đồng bộ: hub, sticks, conflicts and evenings, on real desks that meet in a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter.desk import Desk
from tests.conftest import Clock
from tests.room import AGENCY, draft, receive
from tests.ui.real import heard, type_text
from tests.ui.together import HOA, MAI, Together, together
from ui.dossier import DossierPage
from ui.sync import Part, SyncPage
from ui.sync_conflicts import ConflictsSection
from ui.sync_evening import EveningSection
from ui.sync_join import JoinSection
from ui.sync_state import StateSection
from ui.sync_usb import UsbSection
from ui.window import Window

CARD = {"number": "001203000005"}
ONE, TWO = f"{AGENCY}/1", f"{AGENCY}/2"
SOON = 10_000  # ms


@pytest.fixture
def pair(qapp: object, tmp_path: Path, clock: Clock) -> Iterator[Together]:
    with together(tmp_path, clock) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, pair: Together) -> SyncPage:
    made = SyncPage(pair.around)
    qtbot.addWidget(made)
    made.resize(1130, 640)
    made.show()
    return made


@pytest.fixture
def joined(page: SyncPage, pair: Together) -> SyncPage:
    pair.join()
    page.shown()
    return page


# --- joining ---


def test_a_slip_of_the_finger_is_told_as_soon_as_all_letters_are_there(
    page: SyncPage, pair: Together
) -> None:
    section = page.open(Part.JOIN, JoinSection)
    code = pair.code().replace("-", "")
    type_text(section.code.line, code[:-1].lower())
    assert section.told.words.text() == ""
    type_text(section.code.line, "2" if code[-1] != "2" else "3")
    assert section.told.words.text().startswith("Mã nối quầy gõ chưa đúng.")
    section.code.line.clear()
    type_text(section.code.line, code.lower())
    assert section.told.words.text() == "Mã gõ đúng."
    assert section.code.text() == "-".join(code[at : at + 5] for at in range(0, 25, 5))


def test_a_counter_joins_by_address_and_code(qtbot: QtBot, page: SyncPage, pair: Together) -> None:
    section = page.open(Part.JOIN, JoinSection)
    said = heard(page)
    section.address.fill(pair.address)
    section.code.fill(pair.code())
    joined: list[bool] = []
    pair.around.bridge.link_changed.connect(lambda: joined.append(True))
    with qtbot.waitSignal(page.page_wanted, timeout=SOON) as wanted:
        page.primary()
    assert (wanted.args, joined) == (["sync/state"], [True])
    assert said[-1] == (f"Đã nối với {pair.address}.", "ok")
    assert pair.desk.hub == pair.address
    assert section.join.isHidden()


@pytest.mark.parametrize(
    ("address", "why"),
    [("http://sai", "Địa chỉ"), ("file:/khong/co", "Chưa liên lạc được với nơi chung.")],
)
def test_an_address_that_is_none_is_said_and_nothing_is_joined(
    qtbot: QtBot, page: SyncPage, pair: Together, address: str, why: str
) -> None:
    section = page.open(Part.JOIN, JoinSection)
    section.address.fill(address)
    section.code.fill(pair.code())
    said = heard(page)
    page.primary()
    qtbot.waitUntil(lambda: bool(said), timeout=SOON)
    assert said[-1][1] == "error"
    assert why in said[-1][0]
    assert section.join.isEnabled()
    assert not pair.desk.hub


def test_a_hub_is_left_only_on_second_thought(page: SyncPage, joined: SyncPage) -> None:
    section = page.open(Part.JOIN, JoinSection)
    section.leave.click()
    assert page.desk.hub
    assert page.clear(), "Esc thinks better of it"
    section.leave.click()
    section.leave.click()
    assert not page.desk.hub
    assert section.address.isVisible()


# --- state ---


def test_the_state_names_what_lies_here_and_who_lacks_what(
    qtbot: QtBot, joined: SyncPage, pair: Together
) -> None:
    section = joined.open(Part.STATE, StateSection)
    assert section.hub.text() == pair.address
    assert section.name.text() == ONE
    receive(pair.desk)
    section.shown()
    assert section.unsent.text() == "1 việc, 1 hồ sơ, cũ nhất 20/11/2026 09:20"
    assert section.others.texts() == [(TWO, "còn thiếu 1 việc mà quầy này biết")]
    said = heard(joined)
    joined.primary()
    qtbot.waitUntil(lambda: bool(said), timeout=SOON)
    assert said[-1] == ("Đã trao đổi: gửi 1 việc, nhận 0 việc.", "ok")
    assert section.unsent.text() == "không còn gì"


def test_a_hub_that_is_away_is_told_where_somebody_looks(
    qtbot: QtBot, joined: SyncPage, pair: Together
) -> None:
    section = joined.open(Part.STATE, StateSection)
    pair.cut()
    joined.primary()
    qtbot.waitUntil(lambda: "Chưa liên lạc được" in section.trouble.words.text(), timeout=SOON)
    assert section.now.isEnabled()


def test_what_could_not_be_taken_in_stands_there_with_its_reason(
    joined: SyncPage, pair: Together
) -> None:
    pair.clock.tick(days=3)
    receive(pair.other)
    pair.other.exchange()
    pair.clock.tick(days=-3)
    pair.desk.exchange()
    section = joined.open(Part.STATE, StateSection)
    section.shown()
    [line] = section.parked.texts()
    assert line[0] == TWO
    assert "giờ quá xa trong tương lai" in line[3]


# --- sticks ---


def test_a_pair_code_finds_its_page_from_anywhere(
    qtbot: QtBot, pair: Together, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.window.WARMED", ())
    window = Window(pair.around._replace(data=None))
    qtbot.addWidget(window)
    window.show()
    window.open("help")
    window.scan_received(pair.other.pair_code())
    page = window.page("sync")
    assert isinstance(page, SyncPage)
    section = page.open(Part.USB, UsbSection)
    assert window.current == "sync"
    assert section.told.words.text().startswith(f"Mã của quầy {TWO}.")
    assert pair.desk.pairs() == [], "nobody is believed before the clerk says so"


def paired(page: SyncPage, pair: Together) -> UsbSection:
    section = page.open(Part.USB, UsbSection)
    section.code.fill(pair.other.pair_code())
    section.pair.click()
    pair.other.pair(pair.desk.pair_code())
    return section


def test_a_counter_is_paired_and_forgotten(page: SyncPage, pair: Together) -> None:
    section = paired(page, pair)
    assert section.pairs.texts() == [(TWO, "chưa có")]
    section.forget.click()
    assert pair.desk.pairs(), "asked once more"
    section.forget.click()
    assert section.pairs.texts() == []
    assert pair.desk.pairs() == []


def test_a_code_that_is_none_pairs_nobody(page: SyncPage, pair: Together) -> None:
    section = page.open(Part.USB, UsbSection)
    said = heard(page)
    section.code.fill(pair.other.pair_code()[:-3])
    section._on_pair()
    assert said[-1] == (
        "Mã ghép quầy không đọc được. Quét hoặc chép lại đủ mã hiện ở quầy kia.",
        "error",
    )
    assert pair.desk.pairs() == []


def test_the_own_code_is_shown_as_text_and_as_a_square(
    qtbot: QtBot, page: SyncPage, pair: Together
) -> None:
    section = page.open(Part.USB, UsbSection)
    section.show_code.click()
    assert section.own.text() == pair.desk.pair_code()
    qtbot.waitUntil(section.square.isVisible, timeout=SOON)
    assert page.clear()
    assert not section.square.isVisible()


def test_a_stick_goes_there_and_comes_back_with_its_receipt(
    qtbot: QtBot, page: SyncPage, pair: Together
) -> None:
    section, said = paired(page, pair), heard(page)
    code = receive(pair.desk).code
    there, back = pair.folder / "đi", pair.folder / "về.qmc"
    section.write(there)
    qtbot.waitUntil(lambda: bool(said), timeout=SOON)
    assert said[-1][0].startswith(f"Đã ghi gói số 1 cho {TWO}: ")
    assert pair.other.import_bundle(there.with_suffix(".qmc")).received
    assert pair.other.dossier(code).code == code
    pair.other.export_bundle(back)
    section.read(back)
    qtbot.waitUntil(lambda: said[-1][0].startswith("Đã nhận"), timeout=SOON)
    assert section.pairs.texts() == [(TWO, "gói số 1")]
    section.read(back)
    qtbot.waitUntil(lambda: said[-1][1] == "error", timeout=SOON)
    assert said[-1][0] == (
        f"Gói số 1 của quầy {TWO} cũ hơn hoặc đã nhận rồi (đã có gói số 1). Không nhận lại."
    )


def test_without_a_pair_no_bundle_is_written(qtbot: QtBot, page: SyncPage, pair: Together) -> None:
    section, said = page.open(Part.USB, UsbSection), heard(page)
    section.write(pair.folder / "gói.qmc")
    qtbot.waitUntil(lambda: bool(said), timeout=SOON)
    assert said[-1][1] == "error"
    assert not (pair.folder / "gói.qmc").exists()


# --- conflicts ---


def apart(pair: Together) -> str:
    """Let two counters do two things to one dossier, neither knowing of the other."""
    code = receive(pair.desk, "Lò Thị Mẩy").code
    pair.desk.exchange()
    pair.other.exchange()
    pair.desk.mark_ready((code,))
    pair.other.withdraw(code, "Công dân đổi ý")
    pair.desk.exchange()
    pair.other.exchange()
    pair.desk.exchange()
    return code


def shown(qtbot: QtBot, page: SyncPage, count: int = 1) -> ConflictsSection:
    section = page.open(Part.CONFLICTS, ConflictsSection)
    page.shown()
    qtbot.waitUntil(lambda: section.list.rowCount() == count, timeout=SOON)
    return section


def test_two_acts_stand_side_by_side_with_names_and_times(
    qtbot: QtBot, joined: SyncPage, pair: Together
) -> None:
    code = apart(pair)
    section = shown(qtbot, joined)
    sides = (section.holds, section.came)
    assert [side.number.text() for side in sides] == [code, code]
    assert {(side.who.text(), side.counter.text()) for side in sides} == {(MAI, ONE), (HOA, TWO)}
    assert [side.when.text() for side in sides] == ["20/11/2026 09:20"] * 2
    assert {side.what.text() for side in sides} == {
        "Có kết quả",
        "Công dân rút hồ sơ: Công dân đổi ý",
    }
    with qtbot.waitSignal(joined.dossier_wanted) as wanted:
        section.holds.open.click()
    assert wanted.args == [code]
    qtbot.waitUntil(lambda: joined.list.item(Part.CONFLICTS).text() == "Việc trùng (1)")


def test_a_conflict_is_settled_with_a_reason_and_only_so(
    qtbot: QtBot, joined: SyncPage, pair: Together
) -> None:
    apart(pair)
    section, said = shown(qtbot, joined), heard(joined)
    joined.primary()
    assert said[-1][1] == "error"
    assert len(pair.desk.conflicts()) == 1
    section.reason.fill("Đã gọi cho công dân")
    joined.primary()
    assert said[-1] == ("Đã kết luận: Lò Thị Mẩy.", "ok")
    qtbot.waitUntil(section.none.isVisible, timeout=SOON)
    pair.desk.exchange()
    pair.other.exchange()
    assert pair.other.conflicts() == []


def test_a_person_taken_in_twice_is_settled_by_voiding_one(
    qtbot: QtBot, joined: SyncPage, pair: Together
) -> None:
    for desk in (pair.desk, pair.other):
        desk.receive(draft(desk, owner=CARD))
    pair.other.exchange()
    pair.desk.exchange()
    section = shown(qtbot, joined)
    assert section.list.texts()[0][0] == "tiếp nhận hai lần"
    assert section.came.open.isVisible()
    assert section.came.code != section.holds.code
    pair.desk.void(section.came.code, "Tiếp nhận hai lần")
    joined.refresh(frozenset({section.came.code}))
    qtbot.waitUntil(section.none.isVisible, timeout=SOON)


# --- evenings ---


def evening(qtbot: QtBot, page: SyncPage) -> EveningSection:
    section, said = page.open(Part.EVENING, EveningSection), heard(page)
    page.primary()
    qtbot.waitUntil(lambda: bool(said), timeout=SOON)
    return section


def test_an_evening_that_agrees_is_one_green_line(
    qtbot: QtBot, joined: SyncPage, pair: Together
) -> None:
    receive(pair.desk)
    pair.desk.exchange()
    section = evening(qtbot, joined)
    assert section.days.texts()[0][:4] == ("20/11/2026", "09:20", "khớp", "1")
    assert not section.apart.isVisible()
    pair.clock.tick(days=1)
    pair.desk.exchange()
    section.shown()
    assert section.told.words.text() == "Hôm nay chưa đối chiếu."


def test_what_the_hub_lacks_is_listed_by_number(
    qtbot: QtBot, joined: SyncPage, pair: Together
) -> None:
    code = receive(pair.desk).code
    section = evening(qtbot, joined)
    assert section.days.texts()[0][2] == "lệch 1 chỗ"
    assert section.apart.texts() == [(code,)]
    with qtbot.waitSignal(joined.dossier_wanted) as wanted:
        qtbot.keyClick(section.apart, Qt.Key.Key_Return)
    assert wanted.args == [code]


def test_without_a_hub_nothing_is_compared(qtbot: QtBot, page: SyncPage, pair: Together) -> None:
    section, said = page.open(Part.EVENING, EveningSection), heard(page)
    page.primary()
    qtbot.waitUntil(lambda: bool(said), timeout=SOON)
    assert said[-1][0].startswith("Quầy này chưa nối với nơi chung.")
    assert section.compare.isEnabled()


# --- a dossier ---


def where(page: DossierPage, code: str) -> str:
    page.show_dossier(code)
    return page.head.where.text()


def test_a_dossier_says_where_all_of_it_is(qtbot: QtBot, pair: Together) -> None:
    page = DossierPage(pair.around)
    qtbot.addWidget(page)
    desk: Desk = pair.desk
    code = receive(desk).code
    assert where(page, code) == "", "who works alone is not told"
    pair.join()
    code = receive(desk).code
    assert where(page, code) == "▲ Chỉ ở máy này"
    desk.exchange()
    assert where(page, code) == "Đã lên nơi chung"
    pair.other.exchange()
    receive(desk)
    desk.exchange()
    assert where(page, code) == f"Đã lên nơi chung. Đã có ở quầy {TWO}"
