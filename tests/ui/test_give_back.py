"""The page Trả kết quả on a real desk: a card, a pile of slips, one key."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter.citizen import read_card
from counter.dossier import Dossier, Stage
from counter.events import Person
from counter.intake import Draft
from tests.conftest import Clock
from tests.ui.real import LOC, UOC, heard, surroundings, type_text
from ui.give_back import GiveBackPage
from ui.page import Surroundings


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> GiveBackPage:
    made = GiveBackPage(around)
    qtbot.addWidget(made)
    made.show()
    return made


def take_in(page: GiveBackPage, card: str = UOC, procedure: str = "1.004873") -> Dossier:
    draft = Draft().with_card(read_card(card))
    return page.desk.receive(draft.with_procedure(page.desk.catalogue.find(procedure)))


def take_in_ready(page: GiveBackPage, card: str = UOC, procedure: str = "1.004873") -> Dossier:
    made = take_in(page, card, procedure)
    return page.desk.mark_ready((made.code,))[0]


def scan(page: GiveBackPage, text: str) -> bool:
    return page.on_scan(page.desk.scan(text))


def lines(page: GiveBackPage) -> list[str]:
    return [page.view.item(row, 4).text() for row in range(page.view.rowCount())]


def stage(page: GiveBackPage, dossier: Dossier) -> Stage:
    return page.desk.dossier(dossier.code).stage


def test_a_card_a_pile_of_slips_and_one_key_give_everything_back(page: GiveBackPage) -> None:
    first, second = take_in_ready(page), take_in_ready(page, procedure="2.000635")
    said = heard(page)
    scan(page, UOC)
    scan(page, first.code)
    scan(page, second.code)
    page.primary()
    assert [mood for _, mood in said] == ["ok"] * 4
    for dossier in (first, second):
        done = page.desk.dossier(dossier.code)
        assert done.stage is Stage.RETURNED
        assert done.returned_to == "Đặng Thị Ước"
    assert page.view.rowCount() == 0
    assert page.name.text() == ""


def test_the_qr_of_a_slip_does_as_well_as_its_bars(page: GiveBackPage) -> None:
    from counter.slips import qr_of

    ready = take_in_ready(page)
    assert scan(page, qr_of(ready))
    assert page.pile.good[0].code == ready.code


def test_a_forged_slip_is_a_red_line_and_no_stop(page: GiveBackPage) -> None:
    from counter.slips import qr_of

    ready = take_in_ready(page)
    text = qr_of(ready)
    forged = text.replace(":1:", ":2:", 1)
    assert forged != text
    said = heard(page)
    scan(page, forged)
    scan(page, ready.code)
    assert [mood for _, mood in said] == ["error", "ok"]


def test_errors_are_lines_with_words_and_the_rest_is_given_back(page: GiveBackPage) -> None:
    ready, waiting = take_in_ready(page), take_in(page)
    said = heard(page)
    scan(page, UOC)
    for code in (waiting.code, "H99.999.01-261120-0999", ready.code, "rác rưởi"):
        scan(page, code)
    assert [mood for _, mood in said[1:]] == ["error", "error", "ok", "error"]
    assert all(lines(page))
    page.primary()
    assert stage(page, ready) is Stage.RETURNED
    assert stage(page, waiting) is Stage.ACCEPTED
    assert page.view.rowCount() == 3  # the wrong ones stay in sight
    assert "3" in said[-1][0]


def test_giving_back_twice_is_refused_on_its_line(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    for _ in range(2):
        scan(page, UOC)
        scan(page, ready.code)
        page.primary()
    assert not page.pile.good
    assert page.view.rowCount() == 1


def test_the_same_slip_twice_is_one_line(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    scan(page, ready.code)
    scan(page, ready.code)
    assert page.view.rowCount() == 1


def test_somebody_else_is_asked_for_a_paper_of_authority(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    scan(page, ready.code)
    scan(page, LOC)
    assert "giấy ủy quyền" in page.authority.words.text()
    assert page.authority.isVisible()
    page.primary()  # a warning, never a stop
    assert page.desk.dossier(ready.code).returned_to == "Nguyễn Văn Lộc"


def test_owner_and_submitter_may_collect_and_marks_do_not_matter(page: GiveBackPage) -> None:
    procedure = page.desk.catalogue.find("1.004873")
    draft = Draft().with_owner(name="Đặng Thị Ước").with_submitter(name="Nguyễn Văn Lộc")
    made = page.desk.receive(draft.with_procedure(procedure))
    page.desk.mark_ready((made.code,))
    scan(page, made.code)
    for name in ("DANG THI UOC", "nguyễn văn lộc"):
        page.name.fill(name)
        page._on_collector()
        assert not page.authority.isVisible()
    page.name.fill("Trần Văn Lạ")
    page._on_collector()
    assert page.authority.isVisible()


def test_without_a_collector_nothing_is_given_back(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    scan(page, ready.code)
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert stage(page, ready) is Stage.READY


def test_fees_are_added_up_and_each_dossier_keeps_its_own(page: GiveBackPage) -> None:
    procedure = page.desk.catalogue.find("2.000635")
    draft = Draft().with_card(read_card(UOC)).with_procedure(procedure)
    two = page.desk.receive(replace(draft, copies=2))
    one = page.desk.receive(draft)
    page.desk.mark_ready((one.code, two.code))
    scan(page, UOC)
    scan(page, one.code)
    scan(page, two.code)
    assert page.sum.text() == "Phí: 24.000 đ"
    page.primary()
    assert page.desk.dossier(one.code).paid == 8_000
    assert page.desk.dossier(two.code).paid == 16_000


def test_what_was_not_paid_is_not_written_down_as_paid(page: GiveBackPage) -> None:
    ready = take_in_ready(page, procedure="2.000635")
    scan(page, UOC)
    scan(page, ready.code)
    page.paid.click()
    page.primary()
    assert page.desk.dossier(ready.code).paid is None


def test_a_lost_slip_is_found_by_the_card(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    scan(page, UOC)
    assert page.take_waiting.isVisible()
    page.take_waiting.click()
    page.primary()
    assert stage(page, ready) is Stage.RETURNED


def test_a_pile_of_results_is_taken_in_on_the_same_page(page: GiveBackPage) -> None:
    first, second = take_in(page), take_in(page, LOC)
    page.mode.click()
    assert not page.name.isVisible()
    scan(page, first.code)
    scan(page, second.code)
    page.primary()
    assert stage(page, first) is Stage.READY
    assert stage(page, second) is Stage.READY
    assert page.pile.results  # the next pile may come
    assert page.clear()
    assert not page.pile.results


def test_the_reason_of_a_red_line_is_whole_and_without_the_code(page: GiveBackPage) -> None:
    page.resize(1100, 600)
    code = take_in(page).code
    page.add(code)
    assert lines(page) == ["Hồ sơ chưa có kết quả nên chưa trả được. Ghi nhận “Có kết quả” trước."]
    item = page.view.item(0, 4)
    assert item.toolTip() == item.text()
    room = page.view.columnWidth(4) * (page.view.rowHeight(0) // page.view.fontMetrics().height())
    assert page.view.fontMetrics().horizontalAdvance(item.text()) < room


def test_a_page_left_with_an_empty_pile_of_results_gives_back_again(page: GiveBackPage) -> None:
    page.mode.click()
    page.shown()
    assert not page.pile.results
    page.mode.click()
    page.add(take_in(page).code)
    page.shown()
    assert page.pile.results  # what was scanned is still to be written down


def test_a_card_scanned_while_results_come_in_belongs_elsewhere(page: GiveBackPage) -> None:
    page.mode.click()
    assert not scan(page, UOC)


def test_a_typed_code_does_as_well_as_a_scan(qtbot: QtBot, page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    type_text(page.code.line, ready.code.lower())
    qtbot.keyClick(page.code.line, Qt.Key.Key_Return)
    assert page.pile.good[0].code == ready.code
    assert page.code.text() == ""


def test_esc_clears_the_pile_then_goes_back(page: GiveBackPage) -> None:
    scan(page, take_in_ready(page).code)
    assert page.clear()
    assert page.view.rowCount() == 0
    assert not page.clear()


def test_a_line_can_be_dropped(page: GiveBackPage) -> None:
    kept, dropped = take_in_ready(page), take_in_ready(page)
    scan(page, kept.code)
    scan(page, dropped.code)
    page.drop.click()
    assert [slip.code for slip in page.pile.slips] == [kept.code]


def test_what_another_program_did_meanwhile_is_seen(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    scan(page, ready.code)
    page.desk.give_back((ready.code,), "Đặng Thị Ước")
    page.refresh(frozenset({ready.code}))
    assert not page.pile.good


def test_a_dossier_sent_here_from_its_page_is_on_the_list(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    page.show_dossier(ready.code)
    assert page.pile.good[0].owner == "Đặng Thị Ước"


def test_an_erased_person_can_no_longer_collect(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    page.desk.erase(ready.code, "yêu cầu của công dân")
    scan(page, ready.code)
    assert not page.pile.good
    assert page.desk.dossier(ready.code).owner == Person()
