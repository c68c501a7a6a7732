"""The page Bàn giao on a real desk: piles of slips, two hands, and what is missing between them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.dossier import Dossier, Stage
from counter.hand_over import Giving as Said
from counter.intake import Draft
from counter.slips import qr_of
from tests.conftest import Clock
from tests.ui.real import heard, surroundings, type_text
from ui.hand_over import HandOverPage
from ui.page import Surroundings
from ui.window import Window

UNIT = "Bộ phận Tư pháp – Hộ tịch"
GIVER, TAKER = "Nguyễn Thị Mẫu", "Trần Văn Bình"


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        office = replace(made.desk.office, name="Trung tâm thử", sample=False)
        made.desk.set_up(office, 1, [(GIVER, "Công chức"), (TAKER, "Chuyên viên")])
        made.desk.switch_officer(GIVER)
        yield made


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> HandOverPage:
    made = HandOverPage(around)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    made.giving.print_list.setChecked(False)
    made.giving.unit.setEditText(UNIT)
    return made


def take_in(page: HandOverPage, owner: str = "Đặng Thị Ước") -> Dossier:
    procedure = page.desk.catalogue.find("1.004873")
    return page.desk.receive(Draft().with_owner(name=owner).with_procedure(procedure))


def scan(page: HandOverPage, text: str) -> bool:
    return page.on_scan(page.desk.scan(text))


def stage(page: HandOverPage, made: Dossier) -> Stage:
    return page.desk.dossier(made.code).stage


def cell(page: HandOverPage, column: int) -> str:
    """What stands in a column of the newest line."""
    item = page.giving.view.item(0, column)
    assert item is not None
    return item.text()


def given(page: HandOverPage, *owners: str) -> list[Dossier]:
    """A pile that was given and waits; the taker sits at the counter."""
    made = [take_in(page, owner) for owner in owners]
    page.desk.hand_over(tuple(one.code for one in made), Said(UNIT))
    page.desk.switch_officer(TAKER)
    page.go_to("take")
    return made


# --- giving ---


def test_a_pile_of_slips_and_one_key_give_everything_with_one_mark(page: HandOverPage) -> None:
    first, second = take_in(page), take_in(page, "Lò Thị Mẩy")
    said = heard(page)
    scan(page, qr_of(first))
    scan(page, second.code)
    page.primary()
    assert [mood for _, mood in said] == ["ok"] * 3
    moves = [page.desk.dossier(one.code).moves[-1] for one in (first, second)]
    assert {move.to_unit for move in moves} == {UNIT}
    assert {move.given_by for move in moves} == {GIVER}
    assert moves[0].pile == moves[1].pile != ""
    assert page.giving.view.rowCount() == 0


def test_a_line_says_owner_procedure_due_and_until_when_to_give(page: HandOverPage) -> None:
    made = take_in(page)
    scan(page, qr_of(made))
    cells = [cell(page, column) for column in range(7)]
    assert cells[0] == made.code
    assert cells[1] == "Đặng Thị Ước"
    assert cells[2] == made.procedure.name
    assert made.due is not None
    assert cells[3] == f"{made.due:%d/%m/%Y}"
    assert cells[4] == "17:00 hôm nay"


def test_what_came_after_three_has_until_the_next_morning(page: HandOverPage, clock: Clock) -> None:
    clock.tick(hours=6)  # 15:20 of a Friday
    scan(page, take_in(page).code)
    assert cell(page, 4) == "11:30 23/11"


def test_a_late_hand_over_is_said_and_still_given(page: HandOverPage, clock: Clock) -> None:
    made = take_in(page)
    clock.tick(days=3)
    scan(page, made.code)
    assert "quá giờ giao" in page.giving.pile.slips[0].said
    page.primary()
    move = page.desk.dossier(made.code).moves[-1]
    assert move.give_by is not None
    assert move.given_at > move.give_by


def test_what_waits_too_long_is_listed_and_enter_puts_it_on_the_pile(
    qtbot: QtBot, page: HandOverPage, clock: Clock
) -> None:
    made = take_in(page)
    page.shown()
    assert not page.giving.late.isVisible()
    clock.tick(days=3)
    page.shown()
    assert page.giving.late.isVisible()
    QTest.keyClick(page.giving.late, Qt.Key.Key_Return)
    assert [slip.code for slip in page.giving.pile.good] == [made.code]


def test_forged_void_and_unknown_slips_are_red_lines_and_no_stop(page: HandOverPage) -> None:
    good, void = take_in(page), take_in(page)
    page.desk.void(void.code, "nhận nhầm")
    forged = qr_of(good).replace(":1:", ":2:", 1)
    said = heard(page)
    for text in (forged, qr_of(void), "H99.999.01-261120-0999", "rác rưởi", qr_of(good)):
        assert scan(page, text)
    assert [mood for _, mood in said] == ["error"] * 4 + ["ok"]
    page.primary()
    assert stage(page, good) is Stage.TRANSFERRED
    assert page.giving.view.rowCount() == 3  # the forged slip had the code of the good one


def test_the_slip_before_a_correction_is_not_believed(page: HandOverPage) -> None:
    made = take_in(page)
    old = qr_of(made)
    page.desk.correct(made.code, lambda one: replace(one, remark="sửa"), "ghi nhầm")
    scan(page, old)
    assert not page.giving.pile.good
    assert "phiên bản mới" in page.giving.pile.slips[0].said


def test_the_same_slip_twice_is_one_line_and_said(page: HandOverPage) -> None:
    made = take_in(page)
    said = heard(page)
    scan(page, qr_of(made))
    scan(page, made.code)
    assert page.giving.view.rowCount() == 1
    assert said[-1][1] == "warning"
    assert "đã quét rồi" in said[-1][0]


def test_what_differs_is_noted_for_its_own_dossier(page: HandOverPage) -> None:
    first, second = take_in(page), take_in(page)
    scan(page, first.code)
    type_text(page.giving.note.line, "thiếu một bản sao")
    scan(page, second.code)
    assert page.giving.note.text() == ""
    page.primary()
    noted = [page.desk.dossier(one.code).moves[-1] for one in (first, second)]
    assert [move.differences for move in noted] == ["thiếu một bản sao", ""]
    assert noted[0].pile == noted[1].pile


def test_a_dossier_that_is_elsewhere_is_not_given_again(page: HandOverPage) -> None:
    made = take_in(page)
    page.desk.hand_over((made.code,), Said(UNIT))
    scan(page, made.code)
    assert not page.giving.pile.good
    assert "chưa ai xác nhận" in page.giving.pile.slips[0].said


def test_without_a_unit_nothing_is_given(page: HandOverPage) -> None:
    made = take_in(page)
    scan(page, made.code)
    page.giving.unit.setEditText(" ")
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert page.giving.unit.hasFocus()
    assert stage(page, made) is Stage.ACCEPTED


def test_units_used_before_are_offered_first(page: HandOverPage) -> None:
    scan(page, take_in(page).code)
    page.primary()
    assert page.giving.unit.itemText(0) == UNIT


def test_another_agency_and_its_date_are_written_down(page: HandOverPage) -> None:
    made = take_in(page)
    scan(page, made.code)
    page.giving.elsewhere.click()
    page.giving.has_due.click()
    page.giving.due.selectAll()
    type_text(page.giving.due, "24/11/2026 16:00")
    page.primary()
    move = page.desk.dossier(made.code).moves[-1]
    assert stage(page, made) is Stage.INTERLINKED
    assert move.due is not None
    assert f"{move.due:%d/%m %H:%M}" == "24/11 16:00"


def test_a_hand_over_of_yesterday_is_a_late_entry(page: HandOverPage, clock: Clock) -> None:
    made = take_in(page)
    clock.tick(days=3)
    scan(page, made.code)
    page.giving.how.late.click()
    page.giving.how.at.selectAll()
    type_text(page.giving.how.at, "20/11/2026 16:30")
    page.primary()
    done = page.desk.dossier(made.code)
    assert f"{done.moves[-1].given_at:%d/%m %H:%M}" == "20/11 16:30"


def test_a_hundred_slips_are_a_hundred_lines_and_one_pile(page: HandOverPage) -> None:
    made = [take_in(page, f"Người {number}") for number in range(100)]
    for one in made:
        scan(page, qr_of(one))
    assert page.giving.view.rowCount() == 100
    assert page.giving.write.text() == "Giao (100)  (F9)"
    page.primary()
    done = [page.desk.dossier(one.code) for one in made]
    assert {one.stage for one in done} == {Stage.TRANSFERRED}
    assert len({one.moves[-1].pile for one in done}) == 1


def test_the_list_to_sign_is_printed_for_the_pile(qtbot: QtBot, page: HandOverPage) -> None:
    page.giving.print_list.setChecked(True)
    scan(page, take_in(page).code)
    with qtbot.waitSignal(page.around.print_jobs.said, timeout=20_000) as told:
        page.primary()
    assert "Danh sách bàn giao" in told.args[0]
    assert page.giving.again.isVisible()


def test_what_another_program_did_meanwhile_is_seen(page: HandOverPage) -> None:
    made = take_in(page)
    scan(page, made.code)
    page.desk.hand_over((made.code,), Said("Nơi khác"))
    page.refresh(frozenset({made.code}))
    assert not page.giving.pile.good


# --- taking over ---


def test_a_scanned_pile_is_taken_over_by_somebody_else(page: HandOverPage) -> None:
    made = given(page, "Đặng Thị Ước", "Lò Thị Mẩy")
    for one in made:
        scan(page, qr_of(one))
    assert not page.taking.own.isVisible()
    page.primary()
    for one in made:
        move = page.desk.dossier(one.code).moves[-1]
        assert (move.given_by, move.taken_by) == (GIVER, TAKER)
        assert stage(page, one) is Stage.PROCESSING
    assert page.taking.empty.isVisible()


def test_whoever_takes_the_own_pile_is_told_so(page: HandOverPage) -> None:
    made = given(page, "Đặng Thị Ước")
    page.desk.switch_officer(GIVER)
    scan(page, made[0].code)
    assert GIVER in page.taking.own.words.text()


def test_a_click_ticks_as_well_as_a_scan(page: HandOverPage) -> None:
    made = given(page, "Đặng Thị Ước", "Lò Thị Mẩy")
    line = page.taking.view.line(made[1].code)
    assert line is not None
    line.setCheckState(0, Qt.CheckState.Checked)
    page.primary()
    assert [stage(page, one) for one in made] == [Stage.TRANSFERRED, Stage.PROCESSING]


def test_what_was_not_scanned_stays_in_sight_as_missing(page: HandOverPage) -> None:
    made = given(page, "Đặng Thị Ước", "Lò Thị Mẩy", "Y Blô Niê")
    said = heard(page)
    scan(page, made[0].code)
    head = page.taking.view.topLevelItem(0)
    assert head is not None
    assert "còn thiếu 2" in head.text(0)
    page.primary()
    assert said[-1][1] == "warning"
    head = page.taking.view.topLevelItem(0)
    assert head is not None
    assert "đã quét 1/3" in head.text(0)
    assert "còn thiếu 2" in head.text(0)
    assert head.childCount() == 2


def test_two_piles_stand_apart(page: HandOverPage, clock: Clock) -> None:
    given(page, "Đặng Thị Ước")
    clock.tick(minutes=5)
    given(page, "Lò Thị Mẩy", "Y Blô Niê")
    heads = [page.taking.view.topLevelItem(place) for place in range(2)]
    assert [head.childCount() for head in heads if head] == [2, 1]
    assert page.tabs["take"].text().startswith("Nhận hồ sơ (3)")


def test_what_was_never_given_is_a_red_line_and_no_stop(page: HandOverPage) -> None:
    made = given(page, "Đặng Thị Ước")
    other = take_in(page)
    said = heard(page)
    scan(page, other.code)
    scan(page, qr_of(made[0]))
    assert [mood for _, mood in said] == ["error", "ok"]
    assert "Bên giao" in page.taking.wrong[other.code]
    page.primary()
    assert stage(page, made[0]) is Stage.PROCESSING


def test_the_taker_notes_what_differs(page: HandOverPage) -> None:
    made = given(page, "Đặng Thị Ước", "Lò Thị Mẩy")
    for one in made:
        scan(page, one.code)
    type_text(page.taking.note.line, "thiếu tờ khai")
    page.primary()
    noted = [page.desk.dossier(one.code).moves[-1].taken_differences for one in made]
    assert noted == ["", "thiếu tờ khai"]


def test_esc_unticks_then_goes_to_giving_then_leaves(page: HandOverPage) -> None:
    scan(page, given(page, "Đặng Thị Ước")[0].code)
    assert page.clear()
    assert not page.taking.ticked
    assert page.clear()
    assert page.mode == "give"
    assert not page.clear()


def test_a_hundred_that_wait_are_read_little_by_little(qtbot: QtBot, page: HandOverPage) -> None:
    made = given(page, *(f"Người {number}" for number in range(100)))
    assert len(page.taking.known) < 100
    scan(page, made[0].code)  # heard while the rest is read
    qtbot.waitUntil(lambda: len(page.taking.known) == 100)
    head = page.taking.view.topLevelItem(0)
    assert head is not None
    assert head.childCount() == 100
    assert "đã quét 1/100" in head.text(0)


# --- in the window ---


def test_f7_brings_it_and_scans_elsewhere_open_the_dossier(
    qtbot: QtBot, around: Surroundings, page: HandOverPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.window.WARMED", ())
    made = take_in(page)
    window = Window(around)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F7)
    assert window.current == "hand_over"
    window.scan_received(qr_of(made))
    assert window.current == "hand_over"
    window.open("today")
    window.scan_received(qr_of(made))
    assert window.current == "dossier"
    window.open("hand_over/take")
    opened = window.page("hand_over")
    assert isinstance(opened, HandOverPage)
    assert opened.mode == "take"
    window.close()
