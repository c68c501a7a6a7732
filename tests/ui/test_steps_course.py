"""The steps of a course through their forms: each writes one fact, or none and a sentence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.desk_acts import How
from counter.dossier import Stage
from counter.events import Paper
from counter.hand_over import Giving
from tests.ui import steps_on
from tests.ui.steps_on import COLLEAGUE, LEADER, UNIT, Steps, choose, write
from ui.step_ends import Bind, Post, Refuse, SendBack, Stop, Undo, Withdraw
from ui.step_papers import Finance, Resume, Supplement
from ui.step_places import Extend, HandOver, Shelve, Start, TakeOver

around, steps = steps_on.around, steps_on.steps
TRACKING = "EA123456785VN"


def ask_for_papers(steps: Steps, reason: str = "Tờ khai thiếu chữ ký") -> Supplement:
    form = steps.open("supplement")
    assert isinstance(form, Supplement)
    name, _, wrong = form.papers.rows()[-1]
    write(name, "Tờ khai")
    assert wrong is not None
    write(wrong, "thiếu chữ ký")
    write(form.reason, reason)
    return form


def test_a_supplement_is_asked_for_and_its_paper_printed(qtbot: QtBot, steps: Steps) -> None:
    ask_for_papers(steps)
    with qtbot.waitSignal(steps.page.around.print_jobs.said) as printed:
        made = steps.do()
    assert (made.stage, made.requests) == (Stage.SUPPLEMENT, 1)
    assert made.history[-1].fact.papers == (Paper("Tờ khai – thiếu chữ ký", "original", 1),)
    assert steps.page.form is None
    assert printed.args is not None
    assert "Phiếu yêu cầu bổ sung" in printed.args[0]
    assert "tạm dừng" in steps.page.head.due_state.text()


def test_a_line_of_papers_is_free_text_with_a_kind_and_a_count(steps: Steps) -> None:
    form = ask_for_papers(steps)
    name, count, _ = form.papers.rows()[-1]
    write(name, "Ảnh 4×6")
    write(count, "3")
    assert len(form.papers.rows()) == 3, "there is always one empty line"
    made = steps.do()
    assert made.history[-1].fact.papers[1] == Paper("Ảnh 4×6", "original", 3)


def test_missing_papers_are_filled_in_as_asked_for(steps: Steps) -> None:
    steps.take_in(without=(0,))
    assert len(steps.now.missing) == 1
    form = steps.open("supplement")
    assert isinstance(form, Supplement)
    names = [name.text() for name, _, _ in form.papers.rows()]
    assert names == [*steps.now.missing, ""]
    assert [paper.name for paper in form.papers.papers()] == [
        f"{name} – chưa nộp" for name in steps.now.missing
    ]


@pytest.mark.parametrize("field", ["papers", "reason"])
def test_a_request_without_papers_or_reason_is_refused_and_kept(steps: Steps, field: str) -> None:
    form = ask_for_papers(steps)
    if field == "papers":
        form.papers.rows()[0][0].setEditText("")
    else:
        form.reason.clear()
    before = steps.facts
    steps.do()
    assert steps.told()[1] == "error"
    assert steps.facts == before
    assert steps.page.form is form, "what was typed stays"


def test_a_second_request_asks_for_the_leader_and_is_done_with_one(steps: Steps) -> None:
    steps.desk.request_supplement(steps.page.code, (Paper("Ảnh"),), "mờ")
    steps.desk.resume(steps.page.code)
    steps.page.shown()
    form, before = ask_for_papers(steps, "Vẫn mờ"), steps.facts
    steps.do()
    assert "cần lãnh đạo duyệt" in steps.told()[0]
    assert form.how.leader.hasFocus()
    assert (steps.facts, form.reason.text()) == (before, "Vẫn mờ")
    choose(form)
    made = steps.do()
    assert (made.stage, made.requests) == (Stage.SUPPLEMENT, 2)
    assert made.history[-1].fact.approved_by == LEADER
    last = steps.page.path.item(steps.page.path.count() - 1).text()
    assert f"Lãnh đạo duyệt: {LEADER}" in last


def test_a_wait_ends_with_a_new_date_and_the_days_of_it_are_explained(steps: Steps) -> None:
    due = steps.now.due
    steps.clock.tick(days=3)
    steps.desk.request_supplement(steps.page.code, (Paper("Ảnh 4×6", count=2),), "mờ")
    steps.clock.tick(days=2)
    steps.page.shown()
    step = steps.page.steps.button_of("resume")
    assert step is not None
    assert "(F9)" in step.text()
    steps.page.primary()
    assert isinstance(steps.form, Resume)
    assert [paper.name for paper in steps.form.papers.papers()] == ["Ảnh 4×6"]
    made = steps.do()
    assert made.stage is Stage.PROCESSING
    assert made.due is not None
    assert due is not None
    assert made.due > due
    assert "Hẹn trả" in steps.told()[0]
    steps.page.why.click()
    days = steps.page.days
    assert days is not None
    assert any("chờ người nộp" in days.item(row).text() for row in range(days.count()))


def test_a_financial_duty_stops_the_time(steps: Steps) -> None:
    form = steps.open("finance")
    assert isinstance(form, Finance)
    write(form.amount, "1.250.000")
    write(form.reason, "Thuế theo thông báo số 12")
    made = steps.do()
    assert (made.stage, made.history[-1].fact.amount) == (Stage.FINANCE, 1250000)
    resume = steps.open("resume")
    assert isinstance(resume, Resume)
    assert not resume.papers.isVisible(), "no paper was asked for"
    assert steps.do().stage is Stage.PROCESSING


def test_an_amount_that_is_none_is_said_before_the_desk_is_asked(steps: Steps) -> None:
    form = steps.open("finance")
    assert isinstance(form, Finance)
    write(form.amount, "một triệu")
    steps.do()
    assert "Số tiền chưa đúng" in steps.told()[0]
    assert form.amount.hasFocus()
    assert steps.now.stage is Stage.ACCEPTED


def test_papers_are_given_to_a_unit_and_taken_over(steps: Steps) -> None:
    form = steps.open("hand_over")
    assert isinstance(form, HandOver)
    write(form.unit, UNIT)
    assert "Bộ phận xong trước" in form.term.words.text()
    assert steps.do().stage is Stage.TRANSFERRED
    assert "chưa ai xác nhận nhận" in steps.page.head.holder.text()
    steps.desk.switch_officer(COLLEAGUE)
    taking = steps.open("take_over")
    assert isinstance(taking, TakeOver)
    write(taking.differences, "Thiếu một bản sao")
    made = steps.do()
    assert (made.stage, made.holder, made.unit_now) == (Stage.PROCESSING, COLLEAGUE, UNIT)
    assert f"{COLLEAGUE}, {UNIT} đang giữ" in steps.page.head.holder.text()


def test_units_used_before_are_offered(steps: Steps) -> None:
    steps.desk.hand_over((steps.page.code,), Giving(UNIT))
    steps.take_in()
    form = steps.open("hand_over")
    assert isinstance(form, HandOver)
    assert form.unit.findText(UNIT) >= 0


def test_a_hand_over_to_nobody_is_refused(steps: Steps) -> None:
    form = steps.open("hand_over")
    steps.do()
    assert steps.told()[1] == "error"
    assert isinstance(form, HandOver)
    assert form.unit.line.hasFocus()


def test_the_leader_sends_a_result_back(steps: Steps) -> None:
    steps.open("submit")
    assert steps.do().stage is Stage.SIGNING
    form = steps.open("send_back")
    assert isinstance(form, SendBack)
    write(form.reason, "Sai căn cứ")
    assert steps.do().stage is Stage.PROCESSING


def test_an_apology_shows_the_day_before_it_promises(qtbot: QtBot, steps: Steps) -> None:
    form, first = steps.open("extend"), steps.now.due
    assert isinstance(form, Extend)
    write(form.until, "29/11/2026")
    assert "nghỉ" in form.promise.words.text(), "a Sunday"
    write(form.until, "30/11/2026")
    assert "17:00 thứ Hai, 30/11/2026" in form.promise.words.text()
    write(form.reason, "Chờ cơ quan khác trả lời")
    with qtbot.waitSignal(steps.page.around.print_jobs.said) as printed:
        made = steps.do()
    assert printed.args is not None
    assert "Phiếu xin lỗi" in printed.args[0]
    assert made.due is not None
    assert (made.due.day, made.original_due) == (30, first)
    assert "Hẹn ban đầu" in steps.page.head.original.text()
    assert not steps.page.head.original.isHidden()


def test_a_day_that_is_no_day_is_said(steps: Steps) -> None:
    form = steps.open("extend")
    assert isinstance(form, Extend)
    write(form.until, "31/11/2026")
    steps.do()
    assert "Chưa có ngày hẹn lại" in steps.told()[0]
    assert steps.now.extensions == 0


def test_a_promise_that_is_not_later_is_refused_by_the_desk(steps: Steps) -> None:
    form = steps.open("extend")
    assert isinstance(form, Extend)
    write(form.until, "23/11/2026")
    write(form.reason, "chậm")
    steps.do()
    assert "không muộn hơn" in steps.told()[0]
    assert form.until.hasFocus()


def test_a_refusal_is_printed_and_its_dossier_given_back(qtbot: QtBot, steps: Steps) -> None:
    form = steps.open("refuse")
    assert isinstance(form, Refuse)
    steps.do()
    assert steps.told()[1] == "error", "without a reason"
    write(form.reason, "Không thuộc thẩm quyền")
    write(form.grounds, "Điều 5 Luật Hộ tịch")
    with qtbot.waitSignal(steps.page.around.print_jobs.said):
        assert steps.do().stage is Stage.REJECTED
    assert steps.page.steps.papers["refusal"].isVisible()
    assert steps.page.give_back.text().endswith("(F9)")


def test_a_withdrawn_dossier_waits_for_its_papers_to_be_handed_back(steps: Steps) -> None:
    form = steps.open("withdraw")
    assert isinstance(form, Withdraw)
    write(form.reason, "Công dân đổi ý")
    made = steps.do()
    assert (made.stage, made.national_code) == (Stage.WITHDRAWN, 7)
    assert steps.page.give_back.accessibleName() == "Trả lại giấy tờ"


def test_a_stop_tells_reason_decision_and_refund(qtbot: QtBot, steps: Steps) -> None:
    form = steps.open("stop")
    assert isinstance(form, Stop)
    write(form.reason, "Quá hạn bổ sung")
    write(form.decision, "Thông báo số 7")
    write(form.refund, "8.000")
    with qtbot.waitSignal(steps.page.around.print_jobs.said):
        made = steps.do()
    fact = made.history[-1].fact
    assert (made.stage, fact.refund, fact.decision) == (Stage.STOPPED, 8000, "Thông báo số 7")


def test_a_scan_of_the_envelope_fills_the_tracking_number(steps: Steps) -> None:
    steps.desk.mark_ready((steps.page.code,))
    steps.page.shown()
    scan = steps.desk.scan(TRACKING)
    assert not steps.page.on_scan(scan), "nobody asked for it yet"
    form = steps.open("post")
    assert isinstance(form, Post)
    assert form.address.text() == steps.now.owner.address
    assert steps.page.on_scan(scan)
    made = steps.do()
    assert (made.stage, made.tracking) == (Stage.POSTED, TRACKING)


def test_a_tracking_number_that_is_none_is_refused(steps: Steps) -> None:
    steps.desk.mark_ready((steps.page.code,))
    steps.page.shown()
    form = steps.open("post")
    assert isinstance(form, Post)
    write(form.tracking, "12345")
    steps.do()
    assert "không phải số hiệu bưu gửi" in steps.told()[0]
    assert form.tracking.text() == "12345"


def test_the_time_of_a_non_boundary_dossier_begins_by_a_word(steps: Steps) -> None:
    steps.take_in(awaited=True)
    assert "tạm tính" in steps.page.head.lateness.text()
    steps.clock.tick(days=4)
    form = steps.open("start")
    assert isinstance(form, Start)
    write(form.authority, "UBND xã Định Mỹ")
    made = steps.do()
    assert not made.awaited
    assert made.due is not None
    assert made.due > steps.clock.time


def test_a_temporary_code_is_bound_to_the_next_number(steps: Steps) -> None:
    made = steps.take_in(temporary=True)
    temporary = made.code
    form = steps.open("bind")
    assert isinstance(form, Bind)
    done = steps.do()
    assert done.other_codes == (temporary,)
    assert steps.page.code == done.code != temporary
    assert temporary in steps.told()[0]


def test_an_official_code_is_scanned_into_its_form(steps: Steps) -> None:
    made = steps.take_in(temporary=True)
    steps.open("bind")
    official = f"{made.office}-261120-0077"
    assert steps.page.on_scan(steps.desk.scan(official))
    assert steps.do().code == official


def test_a_shelf_is_noted_and_the_alarm_comes_with_the_next_step(steps: Steps) -> None:
    form = steps.open("shelve")
    assert isinstance(form, Shelve)
    write(form.place, "Kệ A3")
    steps.do()
    assert "Kệ A3" in steps.page.head.shelf.text()
    assert steps.page.head.shelf.property("role") == "muted"
    steps.open("hand_over")
    write(steps.form.unit, UNIT)  # type: ignore[attr-defined]
    steps.do()
    assert steps.page.head.shelf.property("role") == "warning"


def test_undoing_says_what_it_takes_back(steps: Steps) -> None:
    steps.desk.submit((steps.page.code,))
    steps.page.shown()
    form = steps.open("undo")
    assert isinstance(form, Undo)
    said = [hint.accessibleName() for hint in form.body.findChildren(steps_on.Hint)]
    assert any("Sẽ hoàn tác: Trình lãnh đạo ký" in line for line in said)
    write(form.reason, "Bấm nhầm")
    assert steps.do().stage is Stage.ACCEPTED


def test_the_step_of_another_is_undone_with_a_leader(steps: Steps) -> None:
    steps.desk.submit((steps.page.code,))
    steps.desk.switch_officer(COLLEAGUE)
    steps.page.shown()
    form = steps.open("undo")
    assert isinstance(form, Undo)
    write(form.reason, "Bấm nhầm")
    assert steps.do().stage is Stage.SIGNING
    assert form.how.leader.hasFocus()
    choose(form)
    assert steps.do().stage is Stage.ACCEPTED


def test_a_late_entry_has_its_own_hour_and_a_mark(steps: Steps) -> None:
    done_at = steps.clock.time
    steps.clock.tick(hours=2)
    form = steps.open("submit")
    form.how.late.click()
    write(form.how.at, f"{done_at:%d/%m/%Y} 10:00")
    made = steps.do()
    fact = made.history[-1].fact
    assert (fact.late_entry, fact.happened_at.hour) == (True, 10)
    last = steps.page.path.item(steps.page.path.count() - 1).text()
    assert "20/11/2026 10:00" in last
    assert "Nhập sau, lúc 20/11/2026 11:20" in last


@pytest.mark.parametrize(
    ("hour", "sentence"),
    [
        ("20/11/2026 15:00", "ở tương lai"),
        ("19/11/2026 15:00", "19/11/2026"),
        ("hôm qua", "Lúc đã làm chưa đúng"),
    ],
)
def test_an_hour_that_cannot_be_is_refused(steps: Steps, hour: str, sentence: str) -> None:
    form, before = steps.open("submit"), steps.facts
    form.how.late.click()
    write(form.how.at, hour)
    steps.do()
    assert sentence in steps.told()[0]
    assert steps.facts == before


def test_out_of_order_is_refused_with_a_sentence(steps: Steps) -> None:
    form = ask_for_papers(steps)
    steps.desk.submit((steps.page.code,))  # by another program, while the form is open
    before = steps.facts
    steps.do()
    assert "trình lãnh đạo ký" in steps.told()[0]
    assert (steps.facts, steps.page.form) == (before, form)


def test_escape_leaves_a_form_and_nothing_is_kept(steps: Steps) -> None:
    form, before = ask_for_papers(steps), steps.facts
    assert steps.page.clear()
    assert steps.page.form is None
    assert steps.facts == before
    again = steps.open("supplement")
    assert again is not form
    assert isinstance(again, Supplement)
    assert (again.reason.text(), again.papers.papers()) == ("", ())


def test_enter_in_a_field_does_not_do_the_step(steps: Steps) -> None:
    form, before = ask_for_papers(steps), steps.facts
    QTest.keyClick(form.papers.rows()[0][0].line, Qt.Key.Key_Return)
    assert steps.facts == before
    assert steps.page.form is form


def test_a_change_from_elsewhere_leaves_the_open_form_alone(steps: Steps) -> None:
    form = ask_for_papers(steps, "Đang gõ dở")
    steps.desk.shelve((steps.page.code,), "Kệ A3")
    steps.page.refresh(frozenset({steps.now.subject}))
    assert steps.page.form is form
    assert form.reason.text() == "Đang gõ dở"
    assert "Kệ A3" in steps.page.head.shelf.text()


def test_the_time_used_and_left_is_told(steps: Steps) -> None:
    assert steps.page.head.clock.text() == "Đã dùng 0, còn 3 ngày làm việc"
    steps.clock.tick(days=5)  # Friday to Wednesday; 24 November is a day off
    steps.page.shown()
    assert steps.page.head.clock.text() == "Đã dùng 2, còn 1 ngày làm việc"


def test_lateness_that_an_outage_explains_is_shown_apart(steps: Steps) -> None:
    steps.clock.tick(days=6, hours=6)
    steps.desk.begin_outage("Công văn số 3", how=How(steps.clock.time.replace(hour=8)))
    steps.clock.tick(days=1)
    steps.desk.end_outage()
    steps.page.shown()
    assert "quá hạn" in steps.page.head.due_state.text()
    assert "không trừ vào thời gian quá hạn" in steps.page.head.lateness.text()


def test_the_head_says_since_when_it_stands(steps: Steps) -> None:
    steps.clock.tick(hours=1)
    steps.open("submit")
    steps.do()
    assert steps.page.head.stage.text() == "Chờ ký duyệt"
    assert steps.page.head.since.text() == "từ 20/11/2026 10:20"
