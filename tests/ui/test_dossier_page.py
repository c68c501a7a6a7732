"""Hồ sơ: what is said of a dossier, and what can be done with it next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.events import ResultReady
from tests.ui.conftest import FakePrinter
from tests.ui.fakes import FakeDesk
from ui.dossier import DossierPage
from ui.page import Surroundings


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings, fake_desk: FakeDesk) -> DossierPage:
    page = DossierPage(around)
    qtbot.addWidget(page)
    page.show_dossier(fake_desk.take_in().code)
    page.show()
    return page


def shown(page: DossierPage) -> set[str]:
    steps = {
        "print_slip": page.print_slip,
        "ready": page.ready,
        "give_back": page.give_back,
        "reprint": page.reprint,
        "void": page.void,
        "erase": page.erase,
    }
    return {name for name, step in steps.items() if step.isVisible()}


def test_a_new_dossier_asks_for_its_slip_first(page: DossierPage) -> None:
    assert "Chưa giao phiếu" in page.head.slip_state.text()
    assert page.print_slip.text().endswith("(F9)")
    assert shown(page) == {"print_slip", "ready", "void", "erase"}


def test_f9_takes_the_next_step_each_time(
    qtbot: QtBot, page: DossierPage, fake_desk: FakeDesk
) -> None:
    page.slip_wanted.connect(lambda code: fake_desk.slip_printed(code, "sent", "May_in_A4"))
    page.primary()
    page.shown()
    page.primary()
    assert fake_desk.dossier(page.code).stage == "ready"
    with qtbot.waitSignal(page.return_wanted):
        page.primary()


def test_the_date_is_large_and_says_what_is_left(page: DossierPage) -> None:
    assert page.head.due.text() == "17:00 thứ Sáu, 27/11/2026"
    assert page.head.due_state.text() == "✓ còn 5 ngày làm việc"


def test_a_late_dossier_says_so(page: DossierPage, fake_desk: FakeDesk) -> None:
    fake_desk.time = fake_desk.time.replace(month=12)
    page.shown()
    assert "quá hạn" in page.head.due_state.text()


def test_voiding_asks_for_a_reason_in_place(page: DossierPage, fake_desk: FakeDesk) -> None:
    page.void.trigger()
    assert page.ask.field.hasFocus()
    QTest.keyClick(page.ask.field, Qt.Key.Key_Return)
    assert page.ask.isVisible()  # without a reason nothing happens
    page.ask.field.insert("nhầm thủ tục")
    QTest.keyClick(page.ask.field, Qt.Key.Key_Return)
    assert fake_desk.dossier(page.code).void
    assert page.head.stage.text() == "Đã hủy tiếp nhận"
    assert shown(page) == {"erase"}
    assert page.path.hasFocus(), "Enter must not begin to erase"


def test_escape_leaves_the_question_and_nothing_is_done(
    page: DossierPage, fake_desk: FakeDesk
) -> None:
    page.void.trigger()
    assert page.clear()
    assert not fake_desk.dossier(page.code).void


def test_erasing_leaves_dates_but_no_name(page: DossierPage, fake_desk: FakeDesk) -> None:
    page.erase.trigger()
    page.ask.field.setText("theo yêu cầu")
    page.ask.yes.click()
    assert fake_desk.dossier(page.code).erased
    assert "đã xóa" in page.head.trouble.text()
    assert page.head.due.text() == "17:00 thứ Sáu, 27/11/2026"


def test_a_reprint_says_which_copy_it_is(
    qtbot: QtBot, page: DossierPage, fake_desk: FakeDesk, printer: FakePrinter
) -> None:
    fake_desk.slip_printed(page.code, "sent", printer.name)
    page.shown()
    page.reprint.trigger()
    page.ask.field.setText("phiếu bị rách")
    with qtbot.waitSignal(page.around.print_jobs.said):
        page.ask.yes.click()
    page.shown()
    assert fake_desk.dossier(page.code).reprints == 1
    assert "in lại lần 1" in page.head.slip_state.text()


def test_why_this_date_is_told_day_by_day(page: DossierPage) -> None:
    page.why.click()
    assert page.days is not None
    assert page.days.count() == 8 + 1  # Friday to Friday, and the appointment
    assert page.clear()
    assert page.days is None


def test_the_path_names_hour_and_officer(page: DossierPage, fake_desk: FakeDesk) -> None:
    fake_desk.mark_ready([page.code])
    page.shown()
    last = page.path.item(page.path.count() - 1).text()
    assert "20/11/2026 09:20" in last
    assert fake_desk.officer.name in last
    assert "Có kết quả" in last


def test_missing_papers_are_listed_as_missing(page: DossierPage) -> None:
    said = [page.papers.item(row).text() for row in range(page.papers.count())]
    assert "Giấy khai sinh – 2 bản sao" in said
    assert "Còn thiếu: Giấy tờ cư trú" in said


def test_what_came_second_is_shown_to_a_person(page: DossierPage, fake_desk: FakeDesk) -> None:
    fake_desk.mark_ready([page.code])
    before = fake_desk.dossier(page.code)
    fake_desk._write(page.code, before, ResultReady(fake_desk.now()))
    page.shown()
    assert "Trùng việc" in page.head.trouble.text()


def test_a_refusal_stands_on_the_page_not_in_a_dialog(
    qtbot: QtBot, page: DossierPage, fake_desk: FakeDesk
) -> None:
    fake_desk.mark_ready([page.code])  # by another program; the page does not know yet
    with qtbot.waitSignal(page.said) as said:
        page.ready.click()
    assert said.args is not None
    assert said.args[1] == "error"


def test_the_cursor_goes_to_the_next_step_when_the_last_one_is_done(
    qtbot: QtBot, page: DossierPage, fake_desk: FakeDesk
) -> None:
    page.activateWindow()
    fake_desk.slip_printed(page.code, "sent", "May_in_A4")
    page.shown()
    page.ready.setFocus()
    fake_desk.mark_ready([page.code])  # by another program
    page.refresh(frozenset({page.code}))
    assert page.give_back.hasFocus()


def test_a_slip_printed_from_its_file_is_handed_over_by_word(
    page: DossierPage, fake_desk: FakeDesk
) -> None:
    assert not page.handed.isVisible(), "there is no file yet"
    fake_desk.slip_printed(page.code, "saved", "phieu.pdf")
    page.shown()
    page.handed.click()
    assert fake_desk.dossier(page.code).handed_over
    assert page.head.slip_state.text() == "✓ Đã giao phiếu"
    assert not page.handed.isVisible()
    assert page.ready.text().endswith("(F9)")
    assert "đã giao cho người dân" in page.path.item(page.path.count() - 1).text()


def test_after_a_scan_f9_is_the_result_and_printing_has_its_own_key(
    qtbot: QtBot, page: DossierPage, fake_desk: FakeDesk
) -> None:
    fake_desk.slip_printed(page.code, "saved", "phieu.pdf")
    page.show_read(fake_desk.dossier(page.code), scanned=True)
    assert page.ready.text().endswith("(F9)")
    assert page.print_slip.text().endswith("(Alt+I)")
    with qtbot.assertNotEmitted(page.slip_wanted):
        page.primary()
    assert fake_desk.dossier(page.code).stage == "ready"


def test_a_slip_not_handed_over_is_no_matter_once_the_work_is_done(
    page: DossierPage, fake_desk: FakeDesk
) -> None:
    fake_desk.mark_ready([page.code])
    page.shown()
    assert not page.head.slip_state.isVisible()


def test_a_result_that_came_a_day_before_its_date_came_early(
    page: DossierPage, fake_desk: FakeDesk
) -> None:
    fake_desk.mark_ready([page.code])
    page.shown()
    assert page.head.due_state.text() == "✓ xong trước hạn"


def test_a_result_that_came_on_its_day_came_in_time(page: DossierPage, fake_desk: FakeDesk) -> None:
    fake_desk.time = fake_desk.time.replace(day=27)
    fake_desk.mark_ready([page.code])
    page.shown()
    assert page.head.due_state.text() == "✓ xong đúng hạn"
