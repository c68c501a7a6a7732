"""Before acceptance, after a power cut, and the fee: on a real desk, with real papers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter.desk_till import Fee
from counter.events import Person
from counter.text import VIETNAM
from tests.conftest import Clock
from tests.room import CERTIFIED_COPY, COPY_OF_RECORD, STATUS, office
from tests.ui.real import LOC, UOC, heard, surroundings, type_text
from ui.intake import IntakePage
from ui.page import Surroundings

NUMBER = "027185001234"


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        made.desk.set_up(office(), 1, [("Nguyễn Thị Mẫu", "Công chức"), ("Lê Ánh", "", "leader")])
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


def choose(page: IntakePage, code: str) -> None:
    page.what.procedure_chosen.emit(page.desk.catalogue.find(code))


def begun(page: IntakePage, card: str = UOC, code: str = STATUS) -> None:
    """Somebody stands here with some papers."""
    scan(page, card)
    choose(page, code)


def papers(qtbot: QtBot, around: Surroundings, name: str) -> str:
    """The words of the paper of this name, once it is printed."""
    folder = around.data.parent / "printed" if around.data else Path()
    qtbot.waitUntil(lambda: bool(list(folder.glob(f"*{name}*.pdf"))), timeout=5000)
    qtbot.waitUntil(lambda: around.print_jobs.working == 0, timeout=5000)
    [path, *_] = folder.glob(f"*{name}*.pdf")
    return " ".join(pdfium.PdfDocument(path)[0].get_textpage().get_text_bounded().split())


# --- before acceptance ---


def test_what_is_wanting_is_told_in_writing_and_no_dossier_begins(
    qtbot: QtBot, page: IntakePage, around: Surroundings
) -> None:
    begun(page)
    page.show_draft(page.draft.tick(0, False))
    wanting = page.draft.components[0].name
    page.keys.guide.click()
    assert page.enquiry is not None
    assert page.enquiry.isVisible()
    assert page.keys.isHidden()
    type_text(page.enquiry.other, "Ảnh 4×6")
    qtbot.keyClick(page.enquiry.other, Qt.Key.Key_Return)
    said = heard(page)
    page.primary()
    [told] = page.desk.guided_of(NUMBER, STATUS)
    assert [paper.name for paper in getattr(told.fact, "papers", ())] == [wanting, "Ảnh 4×6"]
    assert told.fact.person.name == "Đặng Thị Ước"
    assert page.desk.counts().received_today == 0
    assert told.fact.numbered in said[0][0]
    printed = papers(qtbot, around, told.id)
    assert "Đặng Thị Ước" in printed
    assert "Ảnh 4×6" in printed
    assert page.draft.is_empty
    assert page.keys.isVisible()


def test_a_refusal_names_reason_and_grounds(
    qtbot: QtBot, page: IntakePage, around: Surroundings
) -> None:
    begun(page)
    page.keys.refuse.click()
    assert page.enquiry is not None
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"  # a refusal without a reason is none
    assert page.enquiry.reason.line.hasFocus() or page.focusWidget() is page.enquiry.reason.line
    type_text(page.enquiry.reason.line, "Không thuộc thẩm quyền của xã")
    type_text(page.enquiry.grounds.line, "Điều 10 Luật Hộ tịch")
    page.primary()
    assert said[-1][1] == "ok"
    printed = papers(qtbot, around, "TC-")
    assert "Không thuộc thẩm quyền của xã" in printed
    assert "Điều 10 Luật Hộ tịch" in printed
    assert page.desk.counts().received_today == 0


def test_written_twice_is_written_once(page: IntakePage) -> None:
    begun(page)
    page.show_draft(page.draft.tick(0, False))
    page.keys.guide.click()
    page.primary()
    page.primary()
    assert len(page.desk.guided_of(NUMBER)) == 1


def test_esc_gives_the_draft_back_as_it_was(page: IntakePage) -> None:
    begun(page)
    before = page.draft
    page.keys.guide.click()
    assert page.clear()
    assert page.draft == before
    assert page.papers.isVisible()
    assert page.keys.isVisible()


def test_without_a_procedure_nothing_can_be_told_about_it(page: IntakePage) -> None:
    scan(page, UOC)
    page.keys.guide.click()
    assert page.enquiry is None
    assert page.what.procedure.property("role") == "error"


def test_a_late_entry_by_a_leader_s_word_is_written_as_such(page: IntakePage) -> None:
    begun(page)
    page.show_draft(page.draft.tick(0, False))
    page.keys.guide.click()
    assert page.enquiry is not None
    page.enquiry.how.late.click()
    page.enquiry.how.at.clear()
    type_text(page.enquiry.how.at, "19/11/2026 14:05")
    page.enquiry.how.leader.setCurrentIndex(1)
    page.primary()
    [told] = page.desk.guided_of(NUMBER)
    assert told.fact.happened_at == datetime(2026, 11, 19, 14, 5, tzinfo=VIETNAM)
    assert told.fact.late_entry
    assert told.fact.approved_by == "Lê Ánh"


def test_who_comes_back_is_reminded_and_the_reception_says_so(
    page: IntakePage, clock: Clock
) -> None:
    begun(page)
    page.show_draft(page.draft.tick(0, False))
    wanting = page.draft.components[0].name
    page.keys.guide.click()
    page.primary()
    begun(page, LOC)
    assert page.what.told.isHidden()
    page.drafts.clear()
    begun(page)
    assert "Đã được hướng dẫn ngày 20/11/2026" in page.what.told.words.text()
    assert wanting in page.what.told.words.text()
    page.keys.guide.click()
    assert page.enquiry is not None
    assert page.enquiry.recent.count() == 1
    page.clear()
    page.primary()
    assert "đã hướng dẫn ngày 20/11/2026" in page.keys.saved.text()


def test_papers_often_wanting_are_named_beside_the_list(qtbot: QtBot, page: IntakePage) -> None:
    for _ in range(2):
        begun(page)
        page.show_draft(page.draft.tick(0, False))
        wanting = page.draft.components[0].name
        page.keys.guide.click()
        page.primary()
    choose(page, STATUS)
    qtbot.waitUntil(page.papers.often.isVisible, timeout=5000)
    assert page.papers.often.words.text() == f"Hay thiếu: {wanting} (2 lần)"
    choose(page, COPY_OF_RECORD)
    assert page.papers.often.isHidden()


# --- power cuts, and what comes otherwise ---


def test_a_slip_of_the_pad_is_entered_with_the_hour_written_on_it(page: IntakePage) -> None:
    [pad] = page.desk.new_pad(date(2026, 11, 20), 1)
    scan(page, UOC)
    assert scan(page, pad)
    choose(page, STATUS)
    assert page.when.other.pad.text() == pad
    said = heard(page)
    page.primary()
    assert said[-1] == (
        f"Ghi ngày giờ đã nhận, như viết trên phiếu in sẵn {pad}, rồi lưu lại.",
        "error",
    )
    type_text(page.when.other.received_at, "20/11/2026 08:05")
    page.primary()
    made = page.desk.dossier(pad)
    assert made.received_at == datetime(2026, 11, 20, 8, 5, tzinfo=VIETNAM)
    assert made.late_entry
    assert not scan(page, pad)  # it is a dossier now: the window opens it


def test_another_slip_of_the_pad_begins_another_draft(page: IntakePage) -> None:
    one, two = page.desk.new_pad(date(2026, 11, 20), 2)
    scan(page, one)
    scan(page, UOC)
    scan(page, two)
    assert page.draft.temporary_code == two
    assert [kept.draft.temporary_code for kept in page.drafts.waiting] == [one]


def test_a_code_that_the_province_gives_later_is_a_temporary_one_now(page: IntakePage) -> None:
    begun(page)
    page.when.elsewhere.click()
    page.when.other.temporary.click()
    page.primary()
    assert page.keys.code.startswith("TAM-")


def test_a_dossier_that_was_returned_comes_again_with_less_time(
    page: IntakePage, clock: Clock
) -> None:
    begun(page)
    page.primary()
    first = page.keys.code
    clock.tick(days=3)
    begun(page)
    ordinary = page.when.due.text()
    page.when.elsewhere.click()
    type_text(page.when.other.previous.line, first)
    assert page.when.due.text() == "Chưa tính được"  # the other is open yet
    page.desk.refuse(first, "Thiếu giấy tờ cư trú")
    page.when.show_draft(page.draft)
    assert page.when.due.text() not in ("Chưa tính được", ordinary)
    page.look.look()
    assert any("Đã trừ 1 ngày làm việc" in said for said in page.when.hints.sentences)
    page.primary()
    assert page.desk.dossier(page.keys.code).previous == first


def test_what_was_returned_to_the_same_person_is_offered(page: IntakePage, clock: Clock) -> None:
    begun(page)
    page.primary()
    first = page.keys.code
    begun(page)
    assert page.when.returned.isHidden()  # it is open: the page warns of that
    page.clear()
    page.desk.refuse(first, "Thiếu giấy tờ cư trú")
    begun(page)
    assert first in page.when.returned.words.text()
    page.when.take_up.click()
    page.look.look()
    assert page.when.returned.isHidden()
    assert page.draft.previous == first
    assert page.when.elsewhere.isChecked()


def test_a_non_boundary_dossier_waits_for_its_authority(page: IntakePage) -> None:
    begun(page)
    page.when.elsewhere.click()
    page.when.other.awaited.click()
    page.look.look()
    assert any("tạm tính" in said for said in page.when.hints.sentences)
    page.primary()
    assert page.desk.dossier(page.keys.code).awaited


def test_to_close_the_seldom_ways_is_to_come_as_usual(page: IntakePage) -> None:
    begun(page)
    usual = page.draft
    page.when.elsewhere.click()
    page.when.other.awaited.click()
    page.when.elsewhere.click()
    assert page.draft == usual


# --- the fee ---


def test_one_key_notes_the_fee_and_the_next_receipt_follows(page: IntakePage) -> None:
    begun(page, code=COPY_OF_RECORD)
    page.when.cost.taken.click()
    assert page.when.cost.in_words.text() == "Tám nghìn đồng"
    type_text(page.when.cost.series.line, "BL/26")
    type_text(page.when.cost.number.line, "0000041")
    page.primary()
    [paid] = page.desk.dossier(page.keys.code).payments
    assert (paid.amount, paid.series, paid.number) == (8000, "BL/26", "0000041")
    begun(page, LOC, COPY_OF_RECORD)
    assert not page.when.cost.taken.isChecked()
    page.when.cost.taken.click()
    assert page.draft.receipt_series == "BL/26"
    assert page.when.cost.number.text() == "0000042"


def test_a_receipt_used_before_is_refused_before_anything_is_received(page: IntakePage) -> None:
    begun(page, code=COPY_OF_RECORD)
    page.primary()
    page.desk.pay(page.keys.code, Fee(8000, series="BL/26", number="41"))
    begun(page, LOC, COPY_OF_RECORD)
    page.show_draft(replace(page.draft, taken=True, receipt_series="BL/26", receipt_number="41"))
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert page.desk.counts().received_today == 1
    assert page.focusWidget() is page.when.cost.number.line


def test_a_fee_is_remitted_only_with_a_reason(page: IntakePage) -> None:
    begun(page, code=COPY_OF_RECORD)
    page.when.cost.exempt.click()
    page.primary()
    assert page.desk.counts().received_today == 0
    type_text(page.when.cost.reason.line, "Hộ nghèo")
    page.primary()
    [remitted] = page.desk.dossier(page.keys.code).payments
    assert (remitted.amount, remitted.exempt) == (0, "Hộ nghèo")


def test_chung_thuc_by_pages_and_copies_is_paid_once(qtbot: QtBot, page: IntakePage) -> None:
    begun(page, code=CERTIFIED_COPY)
    page.when.cost.pages.set_value(5)
    page.when.cost.copies.set_value(3)
    page.when.cost.taken.click()
    type_text(page.when.cost.series.line, "BL/26")
    type_text(page.when.cost.number.line, "7")
    page.keys.settle.click()
    dossier = page.desk.dossier(page.keys.code)
    [paid] = dossier.payments
    assert (paid.amount, paid.number) == (21_000, "7")
    assert page.desk.cash().total == 21_000


def test_a_parked_draft_keeps_its_receipt(page: IntakePage) -> None:
    begun(page, code=COPY_OF_RECORD)
    page.show_draft(replace(page.draft, taken=True, receipt_series="BL/26", receipt_number="41"))
    scan(page, LOC)
    assert not page.when.cost.taken.isChecked()
    page.keys.back.click()
    assert page.when.cost.taken.isChecked()
    assert page.when.cost.number.text() == "41"


# --- who hands in for another ---


def test_the_right_of_who_hands_in_is_kept_and_its_end_is_noticed(page: IntakePage) -> None:
    begun(page)
    page.who.add_submitter.click()
    scan(page, LOC)
    page.who.mandate.show_value("giấy ủy quyền")
    page.who.mandate.chosen.emit("giấy ủy quyền")
    type_text(page.who.mandate_until.line, "01/11/2026")
    page.look.look()
    assert any("hết hạn từ ngày 01/11/2026" in said for said in page.when.hints.sentences)
    page.primary()
    submitter = page.desk.dossier(page.keys.code).submitter
    assert submitter is not None
    assert (submitter.mandate, submitter.mandate_until) == ("giấy ủy quyền", "2026-11-01")
    assert page.desk.dossier(page.keys.code).owner != Person()
