"""Fees, corrected slips, menus and keys of the page Hồ sơ."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.desk_till import Fee
from counter.dossier import Stage
from counter.events import Paper
from tests.ui import steps_on
from tests.ui.real import LOC
from tests.ui.steps_on import CERTIFIED, CLERK, LEADER, Steps, choose, write
from ui.how import HowRow
from ui.step_money import CancelFee, Pay
from ui.step_papers import Correct

around, steps = steps_on.around, steps_on.steps


def pay(steps: Steps) -> Pay:
    form = steps.open("fee")
    assert isinstance(form, Pay)
    return form


def test_a_fee_is_noted_with_its_receipt_and_in_words(steps: Steps) -> None:
    form = pay(steps)
    write(form.amount, "8.000")
    assert "Tám nghìn đồng" in form.in_words.words.text()
    write(form.series, "AB/26P")
    write(form.number, "0000123")
    made = steps.do()
    paid = made.payments[-1]
    assert (paid.amount, paid.series, paid.number) == (8000, "AB/26P", "0000123")
    assert "8.000 đ" in steps.told()[0]
    assert steps.page.form is None


def test_the_next_receipt_is_offered(steps: Steps) -> None:
    steps.desk.pay(steps.page.code, Fee(8000, series="AB/26P", number="0000123"))
    form = pay(steps)
    assert (form.series.text(), form.number.text()) == ("AB/26P", "0000124")


def test_a_receipt_without_its_number_is_refused_and_kept(steps: Steps) -> None:
    form = pay(steps)
    write(form.amount, "8000")
    write(form.series, "AB/26P")
    steps.do()
    assert "ký hiệu và số" in steps.told()[0]
    assert form.number.line.hasFocus()
    assert form.amount.text() == "8000"
    assert steps.now.payments == ()


def test_pages_and_copies_make_the_amount_by_the_tariff(steps: Steps) -> None:
    steps.take_in(CERTIFIED)
    form = pay(steps)
    write(form.pages, "5")
    write(form.copies, "2")
    assert form.amount.amount() == 2 * (2 * 2000 + 3 * 1000)
    write(form.series, "AB/26P")
    write(form.number, "1")
    steps.do()
    fact = steps.now.history[-1].fact
    assert (fact.pages, fact.copies, fact.amount) == (5, 2, 14000)


def test_who_is_exempt_pays_nothing(steps: Steps) -> None:
    form = pay(steps)
    write(form.amount, "8000")
    write(form.exempt, "Hộ nghèo")
    assert form.amount.text() == ""
    made = steps.do()
    assert (made.payments[-1].amount, made.payments[-1].exempt) == (0, "Hộ nghèo")
    assert "miễn" in steps.told()[0]


def test_a_fee_noted_by_mistake_is_cancelled_with_a_reason(steps: Steps) -> None:
    assert "cancel_fee" not in steps.offered()
    steps.desk.pay(steps.page.code, Fee(8000, series="AB/26P", number="1"))
    steps.page.shown()
    form = steps.open("cancel_fee")
    assert isinstance(form, CancelFee)
    steps.do()
    assert steps.told()[1] == "error", "without a reason"
    write(form.reason, "Ghi nhầm hồ sơ")
    assert steps.do().payments[-1].cancelled
    assert "cancel_fee" not in steps.offered()


def test_a_corrected_slip_is_its_next_version_and_printed(qtbot: QtBot, steps: Steps) -> None:
    form, owner = steps.open("correct"), steps.now.owner
    assert isinstance(form, Correct)
    write(form.name, "Đặng Thị Ước Mơ")
    write(form.reason, "Sai tên đệm")
    with qtbot.waitSignal(steps.page.around.print_jobs.said):
        made = steps.do()
    assert (made.version, made.owner.name) == (2, "Đặng Thị Ước Mơ")
    assert made.owner.born == owner.born, "what was not changed stays"
    assert steps.now.history[-1].kind == "slip_printed"
    assert "phiên bản 2" in steps.said[0][0]


def test_a_correction_without_a_change_or_a_reason_is_refused(steps: Steps) -> None:
    form = steps.open("correct")
    assert isinstance(form, Correct)
    write(form.reason, "Không rõ")
    steps.do()
    assert "giống hệt" in steps.told()[0]
    form.reason.line.clear()
    write(form.content, "Nội dung khác")
    steps.do()
    assert form.reason.line.hasFocus()
    assert steps.now.version == 1


def test_papers_are_corrected_line_by_line(qtbot: QtBot, steps: Steps) -> None:
    made = steps.take_in(without=(0,))
    missing = made.missing[0]
    form = steps.open("correct")
    assert isinstance(form, Correct)
    write(form.papers.rows()[-1][0], missing)
    write(form.reason, "Đã nộp nhưng chưa ghi")
    with qtbot.waitSignal(steps.page.around.print_jobs.said):
        done = steps.do()
    assert missing in [paper.name for paper in done.papers]
    assert done.missing == ()
    assert done.papers[: len(made.papers)] == made.papers


def test_a_card_corrects_the_owner(steps: Steps) -> None:
    form = steps.open("correct")
    assert isinstance(form, Correct)
    assert steps.page.on_scan(steps.desk.scan(LOC))
    assert (form.name.text(), form.number.text()) == ("Nguyễn Văn Lộc", "001091004567")


# --- menus and keys ---


def test_what_is_usual_has_buttons_and_the_rest_a_menu(steps: Steps) -> None:
    row = steps.page.steps
    assert [b.text() for b in row.usual] == [
        "Giao hồ sơ  (Alt+O)",
        "Yêu cầu bổ sung  (Alt+B)",
    ]
    row.more.click()
    shown = [a.text() for a in row.menu.actions() if a.isVisible() and a.text()]
    row.menu.close()
    assert shown[:3] == ["Yêu cầu nghĩa vụ tài chính", "Trình ký", "Xin lỗi và hẹn lại"]
    assert shown[-2:] == ["Hủy tiếp nhận", "Xóa dữ liệu"]


def test_the_menu_is_walked_with_arrows_and_enter(steps: Steps) -> None:
    row = steps.page.steps
    row.more.click()
    QTest.keyClick(row.menu, Qt.Key.Key_Down)
    QTest.keyClick(row.menu, Qt.Key.Key_Return)
    assert steps.form.step == "submit"


def test_a_key_opens_its_form_and_no_other_while_it_is_open(qtbot: QtBot, steps: Steps) -> None:
    with qtbot.waitActive(steps.page):
        steps.page.activateWindow()
    QTest.keyClick(steps.page, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: steps.page.form is not None)
    form = steps.form
    assert form.step == "supplement"
    for key in (Qt.Key.Key_T, Qt.Key.Key_O, Qt.Key.Key_M):
        QTest.keyClick(steps.page, key, Qt.KeyboardModifier.AltModifier)
    assert steps.page.form is form
    assert not steps.page.steps.menu.isVisible()


def test_papers_of_the_course_can_be_printed_again(qtbot: QtBot, steps: Steps) -> None:
    steps.desk.request_supplement(steps.page.code, (Paper("Ảnh"),), "mờ")
    steps.page.shown()
    row = steps.page.steps
    row.print_more.click()
    shown = [a.text() for a in row.print_menu.actions() if a.isVisible()]
    row.print_menu.close()
    assert shown == ["In lại phiếu hẹn", "Phiếu kiểm soát", "Phiếu yêu cầu bổ sung", "Nhãn"]
    with qtbot.waitSignal(steps.page.around.print_jobs.said) as printed:
        row.papers["supplement"].trigger()
    assert printed.args is not None
    assert "Phiếu yêu cầu bổ sung" in printed.args[0]


def test_a_paper_of_an_undone_step_is_not_offered(steps: Steps) -> None:
    steps.desk.refuse(steps.page.code, "nhầm")
    steps.desk.undo(steps.page.code, "bấm nhầm")
    steps.page.shown()
    assert not steps.page.steps.papers["refusal"].isVisible()


def test_every_step_that_the_rules_know_has_words_and_a_form(steps: Steps) -> None:
    from counter.next_steps import STEPS
    from ui.steps import DONE_ELSEWHERE, all_words, make_form

    steps.desk.pay(steps.page.code, Fee(8000))
    course = {name for names in STEPS.values() for name in names} - DONE_ELSEWHERE
    assert course | {"start", "correct", "bind", "undo"} <= set(all_words())
    for name, said in all_words().items():
        how = HowRow(steps.desk)
        form = make_form(name, steps.page.around, steps.now, how)
        assert form.does.text() == f"{said.verb}  (F9)"
        form.deleteLater()


def test_keys_of_steps_are_given_once() -> None:
    from ui.steps import all_words

    words = all_words()
    # A guest is never made ready here, so it may have that key.
    assert words.pop("send_across").key == "Alt+C"
    keys = [said.key for said in words.values() if said.key]
    page = ["Alt+V", "Alt+G", "Alt+C", "Alt+I", "Alt+K", "Alt+N", "Alt+H", "Alt+X", "Alt+M"]
    assert len({*keys, *page, "Alt+Y", "Alt+P"}) == len(keys) + len(page) + 2


def test_of_a_void_dossier_only_that_can_be_undone(steps: Steps) -> None:
    steps.desk.void(steps.page.code, "nhầm")
    steps.page.shown()
    assert steps.offered() == {"undo"}, "the mistake may be a mistake"
    assert steps.page.steps.first() is None


def test_another_dossier_puts_the_open_form_away(steps: Steps) -> None:
    steps.open("refuse")
    steps.take_in()
    assert steps.page.form is None
    assert steps.now.stage is Stage.ACCEPTED


def test_a_leader_at_work_is_named_in_the_path(steps: Steps) -> None:
    steps.desk.switch_officer(LEADER)
    steps.open("submit")
    steps.do()
    last = steps.page.path.item(steps.page.path.count() - 1).text()
    assert f"{LEADER} (lãnh đạo), quầy 1" in last
    assert CLERK in steps.page.path.item(0).text()


def test_a_leader_may_be_named_where_none_is_needed(steps: Steps) -> None:
    form = steps.open("submit")
    choose(form)
    steps.do()
    assert steps.now.history[-1].fact.approved_by == LEADER


def test_an_open_form_takes_the_room_of_the_row_of_steps(qtbot: QtBot, steps: Steps) -> None:
    head, before = steps.page.head, steps.page.head.height()
    form = steps.open("supplement")
    qtbot.waitUntil(lambda: head.height() < before)
    qtbot.waitUntil(lambda: form.body.height() >= form.body.minimumSizeHint().height())
    steps.page.clear()
    qtbot.waitUntil(lambda: head.height() == before)


def test_f9_held_down_does_not_take_the_next_step_as_well(steps: Steps) -> None:
    steps.open("submit")
    assert steps.do().stage is Stage.SIGNING
    assert steps.do().stage is Stage.SIGNING
    steps.page.ready.click()
    assert steps.now.stage is Stage.READY
