"""The page Trả kết quả on a real desk: a card, a pile of slips, one key."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter.citizen import read_card
from counter.desk_till import Fee
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
    view = page.returning.view
    slips = page.returning.pile.slips
    last = view.columnCount() - 1
    told = [last if slip.good else view.reason_from(slip) for slip in slips]
    return [view.item(row, column).text() for row, column in enumerate(told)]


def stage(page: GiveBackPage, dossier: Dossier) -> Stage:
    return page.desk.dossier(dossier.code).stage


def returned(page: GiveBackPage, dossier: Dossier) -> Any:
    """What was written down when it was given back."""
    found = page.desk.dossier(dossier.code)
    return next(e.fact for e in found.history if e.kind == "returned")


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
    assert page.returning.view.rowCount() == 0
    assert page.returning.name.text() == ""


def test_the_qr_of_a_slip_does_as_well_as_its_bars(page: GiveBackPage) -> None:
    from counter.slips import qr_of

    ready = take_in_ready(page)
    assert scan(page, qr_of(ready))
    assert page.returning.pile.good[0].code == ready.code


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
    assert page.returning.view.rowCount() == 3  # the wrong ones stay in sight
    assert "3" in said[-1][0]


def test_giving_back_twice_is_refused_on_its_line(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    for _ in range(2):
        scan(page, UOC)
        scan(page, ready.code)
        page.primary()
    assert not page.returning.pile.good
    assert page.returning.view.rowCount() == 1


def test_the_same_slip_twice_is_one_line(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    scan(page, ready.code)
    scan(page, ready.code)
    assert page.returning.view.rowCount() == 1


def test_somebody_else_gives_nothing_back_without_a_paper_of_authority(page: GiveBackPage) -> None:
    ready, work = take_in_ready(page), page.returning
    scan(page, ready.code)
    scan(page, LOC)
    assert "giấy ủy quyền" in work.match.words.text()
    assert work.authority.isVisible()
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert stage(page, ready) is Stage.READY
    type_text(work.authority.line, "Giấy ủy quyền số 12 ngày 19/11/2026")
    page.primary()
    assert page.desk.dossier(ready.code).returned_to == "Nguyễn Văn Lộc"
    gave = returned(page, ready)
    assert gave.collector == "authorised"
    assert gave.authority == "Giấy ủy quyền số 12 ngày 19/11/2026"


def test_owner_and_submitter_may_collect_and_marks_do_not_matter(page: GiveBackPage) -> None:
    procedure, work = page.desk.catalogue.find("1.004873"), page.returning
    draft = Draft().with_owner(name="Đặng Thị Ước").with_submitter(name="Nguyễn Văn Lộc")
    made = page.desk.receive(draft.with_procedure(procedure))
    page.desk.mark_ready((made.code,))
    scan(page, made.code)
    for name, who in (("DANG THI UOC", "chủ hồ sơ"), ("nguyễn văn lộc", "người nộp thay")):
        work.name.fill(name)
        work.look_up()
        assert not work.authority.isVisible()
        assert who in work.match.words.text()
    work.name.fill("Trần Văn Lạ")
    work.look_up()
    assert work.authority.isVisible()


def test_the_same_number_under_another_name_is_looked_at_twice(page: GiveBackPage) -> None:
    ready, work = take_in_ready(page), page.returning
    scan(page, UOC.replace("Đặng Thị Ước", "Đặng Thị Ướt"))
    scan(page, ready.code)
    assert "Đặng Thị Ước" in work.match.words.text()
    assert not work.authority.isVisible()
    page.primary()
    assert returned(page, ready).collector == "owner"


def test_two_people_of_one_name_are_told_apart_by_their_numbers(page: GiveBackPage) -> None:
    ready, work = take_in_ready(page), page.returning
    scan(page, UOC.replace("027185001234", "027185001235"))
    scan(page, ready.code)
    assert work.authority.isVisible()


def test_without_a_collector_nothing_is_given_back(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    scan(page, ready.code)
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert stage(page, ready) is Stage.READY


def test_what_is_still_to_be_paid_is_paid_in_one_go(page: GiveBackPage) -> None:
    procedure, work = page.desk.catalogue.find("2.000635"), page.returning
    draft = Draft().with_card(read_card(UOC)).with_procedure(procedure)
    two = page.desk.receive(replace(draft, copies=2))
    one = page.desk.receive(draft)
    page.desk.pay(two.code, Fee(6_000))
    page.desk.mark_ready((one.code, two.code))
    for text in (UOC, one.code, two.code):
        scan(page, text)
    assert work.sum.text() == "Còn phải thu: 18.000 đ"
    type_text(work.series.line, "BL/26")
    type_text(work.receipt.line, "0000041")
    page.primary()
    paid = [page.desk.dossier(made.code).payments[-1] for made in (one, two)]
    assert [(line.amount, line.moment) for line in paid] == [(8_000, "return"), (10_000, "return")]
    assert [(line.series, line.number) for line in paid] == [
        ("BL/26", "0000041"),
        ("BL/26", "0000042"),
    ]
    assert page.desk.cash().total == 24_000
    assert work.receipt.text() == "0000043"  # for the next one


def test_what_was_not_paid_is_not_written_down_as_paid(page: GiveBackPage) -> None:
    ready = take_in_ready(page, procedure="2.000635")
    scan(page, UOC)
    scan(page, ready.code)
    page.returning.paid.click()
    page.primary()
    assert stage(page, ready) is Stage.RETURNED
    assert page.desk.dossier(ready.code).owed == 8_000


def test_a_receipt_that_was_used_gives_nothing_back(page: GiveBackPage) -> None:
    other, ready = take_in(page, LOC, "2.000635"), take_in_ready(page, procedure="2.000635")
    page.desk.pay(other.code, Fee(8_000, series="BL/26", number="7"))
    scan(page, UOC)
    scan(page, ready.code)
    work, said = page.returning, heard(page)
    work.series.fill("BL/26")
    work.receipt.fill("7")
    page.primary()
    assert said[-1][1] == "error"
    assert stage(page, ready) is Stage.READY
    work.receipt.fill("8")
    page.primary()
    assert stage(page, ready) is Stage.RETURNED


def test_a_lost_slip_is_found_by_the_card_and_says_what_was_checked(page: GiveBackPage) -> None:
    ready, work = take_in_ready(page), page.returning
    scan(page, UOC)
    assert work.take_waiting.isVisible()
    work.take_waiting.click()
    assert work.lost.isChecked()
    assert "khớp" in work.checked.text()
    page.primary()
    assert stage(page, ready) is Stage.RETURNED
    gave = returned(page, ready)
    assert (gave.lost_slip, gave.collector) == (True, "owner")
    assert "khớp" in gave.checked
    assert not work.lost.isChecked()


def test_what_is_listed_or_given_back_waits_no_longer(page: GiveBackPage) -> None:
    here, there, work = take_in_ready(page), take_in_ready(page), page.returning
    blocked = take_in(page, LOC)
    scan(page, UOC)
    assert "2 kết quả" in work.waiting.words.text()
    scan(page, here.code)
    assert "1 kết quả" in work.waiting.words.text(), "that one lies on the list by now"
    scan(page, blocked.code)  # cannot be given back: the pile stays after F9
    page.primary()
    assert stage(page, here) is Stage.RETURNED
    assert "1 kết quả" in work.waiting.words.text(), "that one has gone out"
    page.desk.give_back((there.code,), "Đặng Thị Ước")  # at another window
    page.refresh(frozenset({there.code}))
    assert work.waiting.isHidden()


def test_what_is_dropped_from_the_list_waits_again(page: GiveBackPage) -> None:
    ready, work = take_in_ready(page), page.returning
    scan(page, UOC)
    scan(page, ready.code)
    assert work.waiting.isHidden()
    work.drop.click()
    assert "1 kết quả" in work.waiting.words.text()


def test_without_a_card_somebody_says_what_was_checked(page: GiveBackPage) -> None:
    ready, work = take_in_ready(page), page.returning
    work.name.fill("Đặng Thị Ước")
    work.add(ready.code)
    work.lost.click()
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert stage(page, ready) is Stage.READY
    type_text(work.checked.line, "Hộ chiếu B1234567, chữ ký trong sổ")
    page.primary()
    assert returned(page, ready).checked == "Hộ chiếu B1234567, chữ ký trong sổ"


def test_a_slip_that_was_scanned_is_not_lost(page: GiveBackPage) -> None:
    lost, shown, work = take_in_ready(page), take_in_ready(page), page.returning
    scan(page, UOC)
    work.take_waiting.click()
    scan(page, shown.code)
    page.primary()
    assert returned(page, lost).lost_slip
    assert not returned(page, shown).lost_slip


def test_papers_of_a_withdrawn_dossier_are_handed_back(page: GiveBackPage) -> None:
    made = take_in(page)
    page.desk.withdraw(made.code, "Đổi ý")
    scan(page, UOC)
    assert page.returning.take_waiting.isVisible()  # they wait for this person as well
    scan(page, made.code)
    assert "trả lại giấy tờ" in lines(page)[0]
    page.primary()
    assert page.desk.dossier(made.code).papers_back
    scan(page, made.code)
    assert not page.returning.pile.good


def test_a_leader_and_a_late_hour_go_with_the_return(page: GiveBackPage, clock: Clock) -> None:
    leader = page.desk.add_officer("Phạm Thị Lan", "Giám đốc", "leader")
    ready, work = take_in_ready(page), page.returning
    clock.tick(hours=3)
    scan(page, UOC)
    scan(page, ready.code)
    work.how.begin()
    work.how.leader.show_value(leader.id)
    work.how.late.click()
    type_text(work.how.at, "20/11/2026 10:00")
    page.primary()
    gave = returned(page, ready)
    assert (gave.approved_by, gave.late_entry) == ("Phạm Thị Lan", True)
    assert f"{gave.returned_at:%H:%M}" == "10:00"


def test_a_pile_of_results_is_taken_in_on_the_same_page(page: GiveBackPage) -> None:
    first, second = take_in(page), take_in(page, LOC)
    page.tabs["results"].click()
    assert not page.returning.name.isVisible()
    scan(page, first.code)
    scan(page, second.code)
    page.primary()
    assert stage(page, first) is Stage.READY
    assert stage(page, second) is Stage.READY
    assert page.mode == "results"  # the next pile may come
    assert page.clear()
    assert page.mode == "return"


def test_results_go_off_by_post_under_the_number_of_the_parcel(page: GiveBackPage) -> None:
    first, second, work = take_in_ready(page), take_in_ready(page), page.posting
    scan(page, "EB123456785VN")
    assert page.mode == "post"
    assert work.tracking.text() == "EB123456785VN"
    scan(page, first.code)
    scan(page, second.code)
    assert work.address.text() == page.desk.dossier(first.code).owner.address
    page.primary()
    for made in (first, second):
        assert stage(page, made) is Stage.POSTED
        assert page.desk.dossier(made.code).tracking == "EB123456785VN"
    assert work.tracking.text() == ""


def test_nothing_is_posted_under_a_number_that_is_none(page: GiveBackPage) -> None:
    ready, work = take_in_ready(page), page.posting
    page.go_to("post")
    scan(page, ready.code)
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    type_text(work.tracking.line, "EB123")
    page.primary()
    assert said[-1][1] == "error"
    assert stage(page, ready) is Stage.READY
    work.tracking.fill("EB123456785VN")
    page.primary()
    assert stage(page, ready) is Stage.POSTED


def test_what_nobody_came_for_is_told_by_its_age(page: GiveBackPage, clock: Clock) -> None:
    made = []
    for _ in range(4):
        made.append(take_in_ready(page).code)
        clock.tick(days=9)
    page.shown()
    assert page.tabs["uncollected"].text().startswith("Chưa đến nhận (4)")
    page.go_to("uncollected")
    work = page.waiting
    for days, shown in {0: 4, 7: 4, 15: 3, 30: 1}.items():
        work.ages[days].click()
        assert [line.code for line in work.view.rows.lines] == made[:shown]
        assert work.ages[days].accessibleName().endswith(f": {shown}")
    page.primary()
    assert page.mode == "return"
    assert [slip.code for slip in page.returning.pile.slips] == made[:1]


def test_a_slip_scanned_among_those_that_wait_is_given_back(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    page.go_to("uncollected")
    assert scan(page, ready.code)
    assert page.mode == "return"
    assert page.returning.pile.good[0].code == ready.code


def test_the_reason_of_a_red_line_is_whole_and_without_the_code(page: GiveBackPage) -> None:
    page.resize(1100, 600)
    code = take_in(page).code
    page.returning.add(code)
    view = page.returning.view
    item = view.item(0, view.reason_from(page.returning.pile.slips[0]))
    assert item is not None
    assert item.text() == "Hồ sơ chưa có kết quả nên chưa trả được. Ghi nhận “Có kết quả” trước."
    assert item.toolTip() == item.text()
    lines = view.rowHeight(0) // view.fontMetrics().height()
    assert view.fontMetrics().horizontalAdvance(item.text()) < lines * (
        view.columnWidth(3) + view.columnWidth(4)
    )


def test_a_red_line_is_no_higher_than_two_lines_of_words(page: GiveBackPage) -> None:
    """A procedure may have a name of ninety words; the tip has all of it."""
    page.resize(1100, 600)
    known = [p for p in page.desk.catalogue.procedures if all(c.duration for c in p.cases)]
    longest = max(known, key=lambda procedure: len(procedure.name))
    page.returning.add(take_in(page, procedure=longest.code).code)
    view = page.returning.view
    assert view.rowHeight(0) < 3 * view.fontMetrics().lineSpacing() + 8
    item = view.item(0, 2)
    assert item is not None
    assert item.toolTip() == longest.name


def test_a_page_left_with_an_empty_pile_of_results_gives_back_again(page: GiveBackPage) -> None:
    page.go_to("results")
    page.shown()
    assert page.mode == "return"
    page.go_to("results")
    page.receiving.add(take_in(page).code)
    page.shown()
    assert page.mode == "results"  # what was scanned is still to be written down


def test_a_card_scanned_while_results_come_in_belongs_elsewhere(page: GiveBackPage) -> None:
    page.go_to("results")
    assert not scan(page, UOC)


def test_a_typed_code_does_as_well_as_a_scan(qtbot: QtBot, page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    type_text(page.returning.code.line, ready.code.lower())
    qtbot.keyClick(page.returning.code.line, Qt.Key.Key_Return)
    assert page.returning.pile.good[0].code == ready.code
    assert page.returning.code.text() == ""


def test_esc_clears_the_pile_then_goes_back(page: GiveBackPage) -> None:
    scan(page, take_in_ready(page).code)
    assert page.clear()
    assert page.returning.view.rowCount() == 0
    assert not page.clear()


def test_a_line_can_be_dropped(page: GiveBackPage) -> None:
    kept, dropped = take_in_ready(page), take_in_ready(page)
    scan(page, kept.code)
    scan(page, dropped.code)
    page.returning.drop.click()
    assert [slip.code for slip in page.returning.pile.slips] == [kept.code]


def test_what_another_program_did_meanwhile_is_seen(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    scan(page, ready.code)
    page.desk.give_back((ready.code,), "Đặng Thị Ước")
    page.refresh(frozenset({ready.code}))
    assert not page.returning.pile.good


def test_a_dossier_sent_here_from_its_page_is_on_the_list(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    page.show_dossier(ready.code)
    assert page.returning.pile.good[0].owner == "Đặng Thị Ước"


def test_an_erased_person_can_no_longer_collect(page: GiveBackPage) -> None:
    ready = take_in_ready(page)
    page.desk.erase(ready.code, "yêu cầu của công dân")
    scan(page, ready.code)
    assert not page.returning.pile.good
    assert page.desk.dossier(ready.code).owner == Person()


def test_the_last_person_signs_a_sheet(qtbot: QtBot, page: GiveBackPage, tmp_path: Path) -> None:
    ready, work = take_in_ready(page), page.returning
    assert work.sheet.isHidden()
    scan(page, UOC)
    scan(page, ready.code)
    page.primary()
    assert work.sheet.isVisible()
    work.sheet.click()
    qtbot.waitUntil(lambda: bool(list((tmp_path / "printed").glob("*.pdf"))), timeout=20_000)
