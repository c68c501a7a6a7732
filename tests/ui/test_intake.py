"""The page Tiếp nhận on a real desk: one scan, a few letters, one key."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counter.events import Person
from counter.intake import Draft
from tests.conftest import Clock
from tests.ui.real import LOC, UOC, heard, surroundings, type_text
from ui.intake import IntakePage
from ui.intake_who import born_of
from ui.page import Surroundings
from ui.wedge import Wedge

VN = timezone(timedelta(hours=7))


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> IntakePage:
    made = IntakePage(around)
    qtbot.addWidget(made)
    made.resize(1158, 620)
    made.show()
    made.shown()
    return made


def scan(page: IntakePage, text: str) -> bool:
    return page.on_scan(page.desk.scan(text))


def choose(qtbot: QtBot, page: IntakePage, words: str) -> None:
    page.what.procedure.setFocus()
    page.what.procedure.clear()
    type_text(page.what.procedure, words)
    qtbot.keyClick(page.what.procedure, Qt.Key.Key_Return)


def receive(qtbot: QtBot, page: IntakePage) -> str:
    with qtbot.waitSignal(page.slip_wanted) as wanted:
        page.primary()
    return str(wanted.args[0])


def test_one_scan_a_few_letters_and_one_key_make_a_dossier_and_ask_for_its_slip(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    code = receive(qtbot, page)
    dossier = page.desk.dossier(code)
    assert dossier.owner.name == "Đặng Thị Ước"
    assert dossier.owner.born == "1985-02-05"
    assert dossier.procedure.code == "1.004873"
    assert dossier.due == datetime(2026, 11, 26, 17, 0, tzinfo=VN)
    assert page.draft.is_empty
    assert code in page.keys.saved.text()


def test_a_scanned_card_fills_the_fields_and_puts_the_cursor_on_the_procedure(
    qtbot: QtBot, page: IntakePage
) -> None:
    page.activateWindow()
    scan(page, UOC)
    assert page.who.name.text() == "Đặng Thị Ước"
    assert page.who.born.text() == "05/02/1985"
    assert page.default_focus() is page.what.procedure
    assert page.focusWidget() is page.what.procedure


def test_the_date_stands_large_before_anything_is_saved(qtbot: QtBot, page: IntakePage) -> None:
    choose(qtbot, page, "doc than")
    assert "26/11/2026" in page.when.due.text()
    assert "27/11/2026" in page.when.later.text()  # tomorrow is a Saturday, so Monday
    assert page.desk.counts().received_today == 0


def test_why_this_date_is_told_day_by_day_in_place_of_the_papers(
    qtbot: QtBot, page: IntakePage
) -> None:
    choose(qtbot, page, "doc than")
    page.when.why.click()
    told = [page.days.item(row).text() for row in range(page.days.count())]
    assert page.days.isVisible()
    assert any("24/11/2026" in line and "Ngày Văn hóa" in line for line in told)
    assert page.clear()
    assert page.papers.isVisible()


def test_the_same_key_twice_makes_one_dossier(qtbot: QtBot, page: IntakePage) -> None:
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    said = heard(page)
    page.primary()
    page.primary()
    assert len(page.desk.rows("today")) == 1
    assert [mood for _, mood in said] == ["ok"]


def test_a_name_typed_by_hand_suffices(qtbot: QtBot, page: IntakePage) -> None:
    type_text(page.who.name.line, "Trần Thị Hoa")
    choose(qtbot, page, "1.004873")
    assert page.desk.dossier(receive(qtbot, page)).owner == Person("Trần Thị Hoa")


def test_without_a_name_the_field_says_so_and_nothing_is_lost(
    qtbot: QtBot, page: IntakePage
) -> None:
    choose(qtbot, page, "doc than")
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert page.who.name.line.property("role") == "error"
    assert page.draft.procedure is not None
    assert not page.desk.rows("today")


def test_papers_are_ticked_and_what_is_missing_is_said_in_words(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "khai sinh")
    required = [line for line in page.papers.lines if line.tick.isChecked()]
    assert required
    required[0].tick.click()
    assert required[0].state.text() == "thiếu"
    assert page.papers.summary.text() == "còn thiếu 1"
    code = receive(qtbot, page)
    assert page.desk.dossier(code).missing == (required[0].name,)


@pytest.mark.parametrize("width", [620, 350])
def test_the_names_of_papers_are_read_in_a_narrow_place_too(
    qtbot: QtBot, page: IntakePage, width: int
) -> None:
    page.papers.setFixedWidth(width)
    choose(qtbot, page, "doc than")
    qtbot.wait(50)  # the lines are laid out
    assert all(line.tick.width() >= 160 for line in page.papers.lines)
    assert page.papers._rows.width() <= page.papers.area.viewport().width()


def test_a_digit_on_a_paper_sets_its_count_and_a_line_adds_another_paper(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    qtbot.keyClick(page.papers.lines[0].tick, Qt.Key.Key_3)
    type_text(page.papers.other, "Đơn viết tay")
    qtbot.keyClick(page.papers.other, Qt.Key.Key_Return)
    papers = page.desk.dossier(receive(qtbot, page)).papers
    assert papers[0].count == 3
    assert papers[-1].name == "Đơn viết tay"
    assert not page.papers.lines  # the next dossier begins without it


def test_a_missing_time_is_asked_for_right_there_and_kept_for_the_next(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "1.000894")
    assert page.what.blank.isVisible()
    type_text(page.what.amount, "5")
    qtbot.keyClick(page.what.amount, Qt.Key.Key_Return)
    assert not page.what.blank.isVisible()
    assert "30/11/2026" in page.when.due.text()
    receive(qtbot, page)
    assert page.desk.catalogue.find("1.000894").duration().words() == "5 ngày làm việc"


def test_a_time_that_makes_no_sense_is_refused_beside_its_field(
    qtbot: QtBot, page: IntakePage
) -> None:
    choose(qtbot, page, "1.000894")
    qtbot.keyClick(page.what.amount, Qt.Key.Key_Return)
    assert page.what.blank.isVisible()
    assert page.what.trouble.isVisible()


def test_another_case_has_another_date(qtbot: QtBot, page: IntakePage) -> None:
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    other = [b for b in page.what._group.buttons() if b.property("case") == "Có xác minh"]
    other[0].click()
    dossier = page.desk.dossier(receive(qtbot, page))
    assert dossier.procedure.case == "Có xác minh"
    assert (dossier.amount, dossier.unit) == (23, "calendar-days")


def test_another_persons_card_parks_the_draft_and_a_key_brings_it_back(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    scan(page, LOC)
    assert page.who.name.text() == "Nguyễn Văn Lộc"
    assert page.draft.procedure is None
    assert page.keys.back.isVisible()
    assert "Đặng Thị Ước" in page.keys.back.text()
    page.keys.back.click()
    assert page.who.name.text() == "Đặng Thị Ước"
    assert page.draft.procedure is not None
    assert page.drafts.names == ["Nguyễn Văn Lộc"]


def test_the_same_card_again_parks_nothing_and_keeps_the_phone(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    type_text(page.who.phone.line, "0912345678")
    scan(page, UOC)
    assert page.draft.owner.phone == "0912345678"
    assert not page.drafts.waiting


def test_the_next_card_can_be_made_the_submitters(qtbot: QtBot, page: IntakePage) -> None:
    scan(page, UOC)
    page.who.add_submitter.click()
    scan(page, LOC)
    choose(qtbot, page, "doc than")
    dossier = page.desk.dossier(receive(qtbot, page))
    assert dossier.owner.name == "Đặng Thị Ước"
    assert dossier.submitter is not None
    assert dossier.submitter.name == "Nguyễn Văn Lộc"
    assert not page.who.submitter_name.isVisible()


def test_a_second_procedure_for_the_same_person_needs_no_new_scan(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    first = receive(qtbot, page)
    page.keys.again.click()
    choose(qtbot, page, "trich luc")
    second = receive(qtbot, page)
    assert first != second
    assert page.desk.dossier(second).owner == page.desk.dossier(first).owner


def test_esc_clears_the_page_and_a_key_takes_that_back(qtbot: QtBot, page: IntakePage) -> None:
    scan(page, UOC)
    assert page.clear()
    assert page.who.name.text() == ""
    assert not page.clear()  # nothing left: the window goes back
    page.keys.undo.click()
    assert page.who.name.text() == "Đặng Thị Ước"


def test_enter_takes_what_is_typed_now_not_what_the_list_was_made_for(
    qtbot: QtBot, page: IntakePage
) -> None:
    field = page.what.procedure
    field.setFocus()
    type_text(field, "ket hon")
    field.setText("doc than")  # an input method may put whole words, and tell of it later
    assert field.list.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.draft.procedure is not None
    assert page.draft.procedure.code == "1.004873"


def test_the_line_chosen_with_the_arrows_is_the_one_that_enter_takes(
    qtbot: QtBot, page: IntakePage
) -> None:
    field = page.what.procedure
    field.setFocus()
    type_text(field, "khai sinh")
    second = page.desk.search_procedures("khai sinh", 2)[1]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(field, key)
    assert page.draft.procedure == second


def test_esc_takes_away_what_was_wrong_with_the_page_as_well(page: IntakePage) -> None:
    scan(page, UOC)
    page.primary()
    assert page.what.procedure.property("role") == "error"
    assert page.clear()
    assert page.what.procedure.property("role") != "error"


def test_the_same_person_with_the_same_procedure_open_is_a_warning_with_a_link(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    first = receive(qtbot, page)
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    assert page.what.same.isVisible()
    with qtbot.waitSignal(page.dossier_wanted) as wanted:
        page.what.open_other.click()
    assert wanted.args == [first]
    assert receive(qtbot, page) != first  # it never stops


def test_an_old_address_is_offered_as_todays_and_both_are_kept(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    qtbot.waitUntil(lambda: "Song Liễu" in page.who.offer.words.text())
    page.who.take_address.click()
    owner = page.draft.owner
    assert owner.address.endswith("tỉnh Bắc Ninh")
    assert "Thuận Thành" in owner.card_address
    assert not page.who.take_address.isVisible()


def test_what_an_earlier_dossier_knows_is_offered_by_number(qtbot: QtBot, page: IntakePage) -> None:
    scan(page, UOC)
    type_text(page.who.phone.line, "0912345678")
    choose(qtbot, page, "doc than")
    receive(qtbot, page)
    scan(page, UOC)
    qtbot.waitUntil(page.who.take_earlier.isVisible)
    assert "••• 678" in page.who.before.words.text()
    page.who.take_earlier.click()
    assert page.who.phone.text() == "0912345678"


def test_a_doubt_about_a_card_stands_at_its_field_and_stops_nothing(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC.replace("|05021985|", "|05021984|"))
    assert page.who.number.line.toolTip()
    assert page.who.doubts.sentences
    choose(qtbot, page, "doc than")
    receive(qtbot, page)


def test_chung_thuc_is_received_settled_and_given_back_in_one_go(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "2.000815")
    assert page.keys.settle.isVisible()
    page.when.cost.pages.set_value(5)
    page.when.cost.copies.set_value(3)
    assert page.when.cost.fee.text() == "Phí: 21.000 đ"
    page.keys.settle.click()
    [row] = page.desk.rows("today")
    dossier = page.desk.dossier(row.code)
    assert dossier.stage == "returned"
    assert dossier.paid == 21_000
    assert dossier.returned_to == "Đặng Thị Ước"


def test_after_a_certified_copy_is_chosen_its_pages_are_typed(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "2.000815")
    assert page.when.cost.pages.hasFocus()
    qtbot.keyClicks(page.when.cost.pages, "12")
    assert page.draft.pages == 12
    qtbot.keyClick(page.when.cost.pages, Qt.Key.Key_Return)
    assert page.when.cost.copies.hasFocus()
    assert any("Alt+T" in said.text() for said in page.when.findChildren(QLabel))


def test_a_late_entry_under_its_official_code_is_taken_in_under_that_code(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    page.when.elsewhere.click()
    page.when.other.received_at.clear()
    type_text(page.when.other.received_at, "18/11/2026 14:05")
    assert scan(page, "H99.999.01-261118-0042")
    assert "23/11/2026" in page.when.due.text()
    code = receive(qtbot, page)
    dossier = page.desk.dossier(code)
    assert code == "H99.999.01-261118-0042"
    assert dossier.late_entry
    assert dossier.received_at == datetime(2026, 11, 18, 14, 5, tzinfo=VN)
    assert not page.when.other.isVisible()


def test_a_late_entry_in_the_future_is_refused_and_the_draft_stays(
    qtbot: QtBot, page: IntakePage
) -> None:
    scan(page, UOC)
    choose(qtbot, page, "doc than")
    page.when.elsewhere.click()
    page.when.other.received_at.clear()
    type_text(page.when.other.received_at, "21/11/2026 08:00")
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert page.draft.owner.name == "Đặng Thị Ước"
    assert not page.desk.rows("today")


def test_a_scanned_dossier_code_is_no_business_of_intake_otherwise(page: IntakePage) -> None:
    assert not scan(page, "H99.999.01-261118-0042")


def test_an_organisation_is_asked_for_other_things(qtbot: QtBot, page: IntakePage) -> None:
    page.who.organisation.click()
    assert page.who.representative.isVisible()
    assert not page.who.born.isVisible()
    assert page.who.name.line.accessibleName() == "Tên tổ chức"


def test_a_full_disk_keeps_the_draft_and_says_that_no_number_was_given(
    qtbot: QtBot, page: IntakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counter.errors import Unavailable

    scan(page, UOC)
    choose(qtbot, page, "doc than")
    real = page.desk.receive

    def full(draft: Draft, command: str = "") -> None:
        raise Unavailable("store_full")

    monkeypatch.setattr(page.desk, "receive", full)
    page.primary()
    assert "còn nguyên" in page.keys.note.text()
    assert page.draft.owner.name == "Đặng Thị Ước"
    monkeypatch.setattr(page.desk, "receive", real)
    receive(qtbot, page)
    assert len(page.desk.rows("today")) == 1


def test_typing_never_moves_the_cursor_in_a_name(qtbot: QtBot, page: IntakePage) -> None:
    type_text(page.who.name.line, "Trần  Thi")
    page.who.name.line.setCursorPosition(4)
    type_text(page.who.name.line, "g")
    assert page.who.name.line.cursorPosition() == 5
    assert page.draft.owner.name == "Trầng Thi"


def test_a_phone_is_put_in_order_only_after_it_was_typed(qtbot: QtBot, page: IntakePage) -> None:
    type_text(page.who.phone.line, "0912 345 678")
    assert page.who.phone.text() == "0912 345 678"
    assert page.draft.owner.phone == "0912345678"
    page.who.phone.line.editingFinished.emit()
    assert page.who.phone.text() == "0912345678"


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("05/02/1985", "1985-02-05"),
        ("5-2-1985", "1985-02-05"),
        ("05021985", "1985-02-05"),
        ("1985", "1985"),
        ("", ""),
        ("31/02/1985", None),
        ("xưa", None),
    ],
)
def test_a_birth_is_read_as_people_type_it(typed: str, born: str | None) -> None:
    assert born_of(typed) == born


# --- a pile of dossiers that are open already ---


def test_a_card_that_a_scanner_types_leaves_nothing_of_itself_in_a_draft(
    qapp: QApplication, qtbot: QtBot, page: IntakePage
) -> None:
    wedge = Wedge(page.desk.scan, page)
    wedge.scanned.connect(lambda text: scan(page, text))
    qapp.installEventFilter(wedge)
    page.activateWindow()
    qtbot.waitActive(page)
    handle = page.windowHandle()
    assert handle is not None
    page.who.name.setFocus()
    for character in "001201012345|012345678|Nguyen Van An|15032001|Nam|Xom 1|20052021":
        QTest.keyClick(handle, character)  # type: ignore[call-overload]
    QTest.keyClick(handle, Qt.Key.Key_Return)
    qapp.removeEventFilter(wedge)
    assert page.draft.owner.name == "Nguyen Van An"
    assert page.drafts.names == []


def test_a_pile_of_open_dossiers_goes_in_one_line_after_the_other(
    qtbot: QtBot, page: IntakePage
) -> None:
    page.keys.open_pile.click()
    pile = page.pile
    assert pile is not None
    scan(page, "H99.999.01-261116-0007")
    assert pile.received_at.text().startswith("16/11/2026")
    type_text(pile.name.line, "Lò Thị Mai")
    type_text(pile.procedure, "doc than")
    qtbot.keyClick(pile.procedure, Qt.Key.Key_Return)
    page.primary()
    scan(page, "H99.999.01-261116-0008")
    type_text(pile.name.line, "Lò Văn Sơn")
    qtbot.keyClick(pile.phone.line, Qt.Key.Key_Return)  # the procedure is still there
    assert pile.list.count() == 2
    second = page.desk.dossier("H99.999.01-261116-0008")
    assert second.procedure.code == "1.004873"
    assert second.received_at.date().day == 16
    assert not second.issued


def test_the_same_official_code_twice_is_refused_and_what_was_typed_stays(
    qtbot: QtBot, page: IntakePage
) -> None:
    page.keys.open_pile.click()
    pile = page.pile
    assert pile is not None
    for name in ("Lò Thị Mai", "Lò Văn Sơn"):
        scan(page, "H99.999.01-261116-0007")
        type_text(pile.name.line, name)
        if pile._draft.procedure is None:
            type_text(pile.procedure, "doc than")
            qtbot.keyClick(pile.procedure, Qt.Key.Key_Return)
        page.primary()
    assert pile.list.count() == 1
    assert pile.trouble.isVisible()
    assert pile.name.text() == "Lò Văn Sơn"
    assert page.clear()  # back to ordinary intake
    assert page.who.isVisible()


def test_a_draft_replaced_from_outside_shows_everything(page: IntakePage) -> None:
    page.show_draft(replace(page.draft, content="Xác nhận để vay vốn", sets=2))
    assert page.what.content.text() == "Xác nhận để vay vốn"
    assert page.papers.sets.value() == 2
