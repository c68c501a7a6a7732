"""The page Thủ tục on a real desk: one procedure, all blanks, a whole file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.conftest import Clock
from tests.ui.real import heard, surroundings, type_text
from ui.page import Surroundings
from ui.procedures import ProceduresPage
from ui.procedures_blanks import FEE, MEANT, TIME


@pytest.fixture
def around(tmp_path: Path, clock: Clock) -> Iterator[Surroundings]:
    with surroundings(tmp_path, clock) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> ProceduresPage:
    made = ProceduresPage(around)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    return made


def fill(page: ProceduresPage, row: int, column: int, text: str) -> None:
    item = page.blanks.table.item(row, column)
    assert item is not None
    item.setText(text)


def meant(page: ProceduresPage, row: int) -> str:
    item = page.blanks.table.item(row, MEANT)
    assert item is not None
    return item.text()


def search(page: ProceduresPage, text: str) -> None:
    page.form.search.clear()
    type_text(page.form.search, text)
    page.form.list.setCurrentRow(0)


def test_a_procedure_is_found_by_words_without_marks(page: ProceduresPage) -> None:
    search(page, "doc than")
    assert page.form.name.text() == "Cấp Giấy xác nhận tình trạng hôn nhân"
    assert page.form.time.text() == "3 ngày làm việc"
    assert "01/07/2025" in page.form.version.text()


def test_time_and_fee_of_one_procedure_are_changed(page: ProceduresPage) -> None:
    search(page, "1.000894")
    page.form.time.fill("5")
    page.form.fee.fill("20.000/bản")
    page.form.papers.setPlainText("Tờ khai [bản chính] x1\nGiấy tờ khác [bản sao, nếu có]")
    said = heard(page)
    page.primary()
    assert said[-1][1] == "ok"
    case = page.desk.catalogue.find("1.000894").case()
    assert case.duration is not None
    assert case.duration.words() == "5 ngày làm việc"
    assert case.fee is not None
    assert (case.fee.amount, case.fee.per) == (20_000, "copy")
    assert [paper.required for paper in case.components] == [True, False]
    assert "cơ quan nhập" in page.form.version.text()


def test_cases_are_edited_one_at_a_time_and_saved_together(page: ProceduresPage) -> None:
    search(page, "1.004873")
    page.form.time.fill("4 ngày làm việc")
    page.form._on_case("Có xác minh")
    page.form.time.fill("20 ngày")
    page.primary()
    procedure = page.desk.catalogue.find("1.004873")
    assert procedure.duration().words() == "4 ngày làm việc"
    assert procedure.duration("Có xác minh").words() == "20 ngày"


def test_a_case_is_added(qtbot: QtBot, page: ProceduresPage) -> None:
    search(page, "1.000894")
    type_text(page.form.add_case.line, "Có yếu tố nước ngoài")
    qtbot.keyClick(page.form.add_case.line, Qt.Key.Key_Return)
    page.form.time.fill("10")
    page.primary()
    procedure = page.desk.catalogue.find("1.000894")
    assert procedure.duration("Có yếu tố nước ngoài").words() == "10 ngày làm việc"
    assert procedure.case().duration is None


def test_what_cannot_be_understood_is_said_and_nothing_is_written(page: ProceduresPage) -> None:
    search(page, "1.000894")
    page.form.time.fill("nhanh")
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert "nhanh" in page.form.trouble.words.text()
    assert page.desk.catalogue.find("1.000894").case().duration is None
    assert page.clear()
    assert page.form.time.text() == ""


def test_saving_without_a_change_makes_no_version(page: ProceduresPage) -> None:
    search(page, "1.004873")
    before = len(page.desk.catalogue.procedures)
    said = heard(page)
    page.primary()
    assert said[-1][1] == "muted"
    assert len(page.desk.catalogue.procedures) == before


def test_a_new_procedure_is_added(page: ProceduresPage) -> None:
    page.form.new.click()
    page.form.code.fill("9.123456")
    page.form.name.fill("Thủ tục của riêng xã")
    page.form.time.fill("2")
    page.primary()
    assert page.desk.catalogue.find("9.123456").name == "Thủ tục của riêng xã"


def test_all_blanks_are_filled_on_one_page(page: ProceduresPage) -> None:
    page.go_to(1)
    before = len(page.blanks.missing())
    codes = [procedure.code for procedure, _ in page.blanks.missing()[:3]]
    fill(page, 0, TIME, "3")
    fill(page, 1, TIME, "23 ngày")
    fill(page, 2, TIME, "trong ngày")
    fill(page, 0, FEE, "8.000/bản")
    assert meant(page, 0) == "3 ngày làm việc"
    page.primary()
    assert len(page.blanks.missing()) == before - 3
    assert page.blanks.table.rowCount() == before - 3
    times = [page.desk.catalogue.find(code).duration().words() for code in codes]
    assert times == ["3 ngày làm việc", "23 ngày", "trong ngày"]
    fee = page.desk.catalogue.find(codes[0]).case().fee
    assert fee is not None
    assert fee.amount == 8_000
    assert str(before - 3) in page.choices[1].text()


def test_the_cursor_goes_down_the_column(page: ProceduresPage) -> None:
    page.go_to(1)
    fill(page, 0, TIME, "3")
    assert page.blanks.table.currentRow() == 1
    assert page.blanks.table.currentColumn() == TIME


def test_a_bad_blank_is_said_in_its_row_and_the_others_are_written(page: ProceduresPage) -> None:
    page.go_to(1)
    code = page.blanks.missing()[1][0].code
    fill(page, 0, TIME, "nhanh")
    fill(page, 1, TIME, "4")
    assert "nhanh" in meant(page, 0)
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert page.desk.catalogue.find(code).duration().words() == "4 ngày làm việc"


def test_a_file_is_looked_at_before_anything_is_written(
    qtbot: QtBot, page: ProceduresPage, tmp_path: Path
) -> None:
    table = tmp_path / "danh-muc.csv"
    table.write_text(
        "Mã thủ tục;Tên thủ tục;Thời hạn;Đơn vị\n"
        "1.000894;;5;ngày làm việc\n"
        "1.00;Mã sai;2;ngày\n"
        "1.004837;;ba;ngày\n",
        "utf-8",
    )
    page.go_to(2)
    page.file.path.fill(str(table))
    page.primary()
    qtbot.waitUntil(lambda: page.file.preview is not None)
    told = [page.file.list.item(row).text() for row in range(page.file.list.count())]
    assert any(line.startswith("Dòng 3,") for line in told)
    assert any(line.startswith("Dòng 4,") for line in told)
    assert page.file.summary.text().startswith("0 mới · 1 thay đổi")
    assert page.desk.catalogue.find("1.000894").case().duration is None
    page.primary()
    assert page.desk.catalogue.find("1.000894").duration().words() == "5 ngày làm việc"
    assert page.file.preview is None


def test_a_file_that_is_no_table_is_said_in_a_sentence(
    qtbot: QtBot, page: ProceduresPage, tmp_path: Path
) -> None:
    page.go_to(2)
    said = heard(page)
    page.file.read(tmp_path / "khong-co.xlsx")
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1][1] == "error"
    assert " " in said[-1][0]
    assert not page.file.take.isEnabled()


def test_the_template_comes_back_unchanged(
    qtbot: QtBot, page: ProceduresPage, tmp_path: Path
) -> None:
    page.go_to(2)
    page.file.write_template(tmp_path / "mau")
    page.file.read(tmp_path / "mau.xlsx")
    qtbot.waitUntil(lambda: page.file.preview is not None)
    assert page.file.preview is not None
    assert not page.file.preview.to_write
    assert not page.file.take.isEnabled()


def test_what_a_wait_makes_of_the_time_and_the_steps_are_set(page: ProceduresPage) -> None:
    search(page, "1.000894")
    page.form.time.fill("5")
    page.form.pause.show_value("restart")
    page.form.steps.setPlainText("Phòng Tư pháp = 2 {Thẩm định}\nLãnh đạo = 1")
    page.primary()
    kept = page.desk.catalogue.find("1.000894")
    assert kept.pause_policy == "restart"
    assert [(s.unit, s.share, s.name) for s in kept.steps] == [
        ("Phòng Tư pháp", 2, "Thẩm định"),
        ("Lãnh đạo", 1, ""),
    ]
    search(page, "1.001193")
    assert page.form.steps.toPlainText() == ""
    assert page.form.pause.value() == "continue"
    search(page, "1.000894")
    assert page.form.steps.toPlainText() == "Phòng Tư pháp = 2 {Thẩm định}\nLãnh đạo = 1"
    assert page.form.pause.value() == "restart"


def test_a_step_that_makes_no_sense_is_told(page: ProceduresPage) -> None:
    search(page, "1.000894")
    page.form.time.fill("5")
    page.form.steps.setPlainText("Phòng Tư pháp hai ngày")
    said = heard(page)
    page.primary()
    assert said[-1][1] == "error"
    assert "Phòng Tư pháp hai ngày" in said[-1][0]
    assert page.desk.catalogue.find("1.000894").steps == ()
