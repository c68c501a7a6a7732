"""The table an office fills: what comes out goes in again, and every bad row is told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from counter.catalogue import (
    KIND_WORDS,
    UNIT_WORDS,
    Case,
    Catalogue,
    Component,
    Duration,
    Fee,
    PageTariff,
    Procedure,
    built_in,
)
from counter.catalogue_cells import read_fee, read_papers, read_steps, read_time, write_steps
from counter.catalogue_columns import COLUMNS
from counter.catalogue_file import Import, Problem, read_catalogue, write_template
from counter.errors import Refused, Unavailable
from counter.procedure import ProcedureStep
from counter.text import clean, nfc

DAY = date(2026, 11, 21)
HEADINGS = {name: heading for name, heading, _, _ in COLUMNS}
BIRTH, WEDDING, SINGLE, COPIES = "1.001193", "1.000894", "1.004873", "2.000815"
KNOWN = Catalogue(built_in())


def workbook(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def read(folder: Path, *rows: Mapping[str, object], known: Catalogue = KNOWN) -> Import:
    """Read rows given by the names of their columns."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    table = [[HEADINGS[name] for name in names]]
    lines = [[row.get(name) for name in names] for row in rows]
    return read_catalogue(workbook(folder / "bang.xlsx", [*table, *lines]), known, DAY)


def wrong(folder: Path, **cells: object) -> tuple[str, str]:
    """Return what is wrong with one row, and under which heading."""
    cells = {"code": WEDDING, "case": None} | cells
    [problem] = read(folder, cells).problems
    assert problem.row == 2
    return problem.code, problem.column


def case_of(folder: Path, code: str = WEDDING, **cells: object) -> Case:
    found = read(folder, {"code": code, **cells})
    assert found.problems == ()
    return found.procedures[0].case(str(cells.get("case", "")))


# The template.


def test_the_template_read_back_changes_nothing(tmp_path: Path) -> None:
    write_template(tmp_path / "mau.xlsx", KNOWN)
    found = read_catalogue(tmp_path / "mau.xlsx", KNOWN)
    assert (len(found.new), len(found.changed), len(found.same)) == (0, 0, 52)
    assert not found.problems
    assert not found.ignored


def test_the_template_alone_makes_the_whole_catalogue(tmp_path: Path) -> None:
    write_template(tmp_path / "mau.xlsx", KNOWN)
    found = read_catalogue(tmp_path / "mau.xlsx")
    assert len(found.new) == 52
    kept = {"source": "", "exemptions": ()}
    assert [replace(p, **kept) for p in found.new] == [  # type: ignore[arg-type]
        replace(p, **kept)  # type: ignore[arg-type]
        for p in KNOWN.procedures
    ]
    assert {p.source for p in found.new} == {"mau.xlsx"}


def test_the_template_has_a_row_a_case_and_tells_how_to_fill_it(tmp_path: Path) -> None:
    write_template(tmp_path / "mau.xlsx", KNOWN)
    table, notes = load_workbook(tmp_path / "mau.xlsx").worksheets
    assert [cell.value for cell in table[1]] == [heading for _, heading, _, _ in COLUMNS]
    assert table.max_row == 1 + sum(len(p.cases) for p in KNOWN.procedures)
    told = {row[0].value: str(row[1].value) for row in notes.iter_rows()}
    assert set(HEADINGS.values()) < set(told)
    assert all(word in told["Đơn vị"] for word in UNIT_WORDS.values())


def test_only_the_newest_version_is_offered_to_be_filled(tmp_path: Path) -> None:
    old = Procedure(code="1.000001", name="Cũ", valid_from=date(2025, 7, 1))
    new = replace(old, name="Mới", valid_from=DAY)
    write_template(tmp_path / "mau.xlsx", Catalogue([old, new]))
    found = read_catalogue(tmp_path / "mau.xlsx")
    assert [(p.name, p.valid_from) for p in found.new] == [("Mới", DAY)]


def test_a_template_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="file_not_written"):
        write_template(tmp_path / "nowhere" / "mau.xlsx", KNOWN)


# Filling blanks.


def test_two_columns_are_enough_to_fill_a_blank(tmp_path: Path) -> None:
    found = read(tmp_path, {"code": WEDDING, "time": "5 ngày làm việc"})
    [wedding] = found.changed
    before = KNOWN.at(WEDDING, DAY)
    assert wedding.duration() == Duration(5, "working-days")
    assert wedding.case().fee == before.case().fee
    assert (wedding.name, wedding.also, wedding.valid_from) == (
        before.name, before.also, before.valid_from,
    )  # fmt: skip
    assert wedding.source == "bang.xlsx"
    assert Catalogue([*built_in(), wedding]).at(WEDDING, DAY) == wedding


def test_headings_are_known_without_marks_in_any_order_under_a_title(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["DANH MỤC THỦ TỤC"],
        [],
        ["  THOI HAN ", "đơn  vị", "Ghi nhớ riêng", "MA THU TUC"],
        [5, "Ngày", "x", WEDDING],
    ]
    found = read_catalogue(workbook(tmp_path / "a.xlsx", rows), KNOWN)
    assert found.changed[0].duration() == Duration(5, "calendar-days")
    assert found.ignored == ("Ghi nhớ riêng",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_file_serves_as_well(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"Mã thủ tục;Thời hạn;Đơn vị\n{WEDDING};5;ngày làm việc\n".encode(encoding))
    assert read_catalogue(path, KNOWN).changed[0].duration() == Duration(5, "working-days")


def test_a_new_procedure_needs_a_name_and_begins_today(tmp_path: Path) -> None:
    found = read(
        tmp_path, {"code": "1.999999.000.00.00.H25", "name": "Thủ tục mới", "time": "trong ngày"}
    )
    [new] = found.new
    assert (new.code, new.local_code) == ("1.999999", "1.999999.000.00.00.H25")
    assert (new.valid_from, new.cases) == (DAY, (Case(duration=Duration(0, "same-day")),))
    assert wrong(tmp_path, code="1.999999") == ("row_name_blank", "Tên thủ tục")
    path = workbook(tmp_path / "b.xlsx", [["Mã thủ tục", "Tên thủ tục"], ["1.999999", "Mới"]])
    assert [p.code for p in read_catalogue(path).problems] == ["row_valid_from_blank"]


def test_a_later_first_day_makes_a_new_version_beside_the_old(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {"code": SINGLE, "time": 2, "valid_from": "01/01/2027", "decision": "123/QĐ-UBND"},
    )
    [single] = found.changed
    catalogue = Catalogue([*built_in(), single])
    assert catalogue.at(SINGLE, DAY).duration() == Duration(3, "working-days")
    assert catalogue.at(SINGLE, date(2027, 1, 1)).duration() == Duration(2, "working-days")
    assert single.duration("Có xác minh") == Duration(23, "calendar-days")
    assert single.case().duration_text == ""  # the old words no longer fit the figure


def test_rows_of_one_procedure_are_its_cases(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {"code": WEDDING, "time": 1, "unit": "ngày làm việc", "case": "thông thường"},
        {"code": WEDDING, "time": 5, "unit": "ngày làm việc", "case": "Có xác minh"},
    )
    [wedding] = found.changed
    assert [(case.name, case.duration) for case in wedding.cases] == [
        ("", Duration(1, "working-days")),
        ("Có xác minh", Duration(5, "working-days")),
    ]


def test_the_other_columns_are_taken_over(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {
            "code": WEDDING, "field": "Tư pháp", "also": "cưới hỏi; hôn thú", "immediate": "Có",
            "valid_to": date(2027, 2, 28), "time_text": "Ngay", "fee_text": "Miễn cho tất cả",
        },
    )  # fmt: skip
    [wedding] = found.changed
    assert (wedding.field, wedding.also) == ("Tư pháp", ("cưới hỏi", "hôn thú"))
    assert (wedding.immediate, wedding.valid_to) == (True, date(2027, 2, 28))
    assert wedding.case().duration_text == "Ngay"
    assert wedding.case().fee == Fee(exempt=True, text="Miễn cho tất cả")


# Codes as spreadsheets spoil them.


@pytest.mark.parametrize("cell", ["1.001193", 1.001193, 1001193, "1001193", " 1.001193 "])
def test_a_code_that_became_a_number_is_still_the_code(tmp_path: Path, cell: object) -> None:
    found = read(tmp_path, {"code": cell, "decision": "1/QĐ"})
    assert [p.code for p in found.changed] == [BIRTH]


def test_zeros_lost_at_the_end_come_back_only_for_a_code_that_is_known(tmp_path: Path) -> None:
    found = read(tmp_path, {"code": 1.00011, "decision": "1/QĐ"})
    assert [p.code for p in found.changed] == ["1.000110"]
    assert wrong(tmp_path, code=1.00012)[0] == "row_code_bad"


@pytest.mark.parametrize("cell", ["HC-001", "1.00119", 12, -1.5, 1.0011935, True, DAY])
def test_what_is_no_code_is_told(tmp_path: Path, cell: object) -> None:
    found = read(tmp_path, {"code": cell, "name": "x"})
    assert [p.code for p in found.problems] == ["row_code_bad"]
    assert found.procedures == ()


# Bad rows.


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"time": "năm"}, "row_time_not_number", "Thời hạn"),
        ({"time": 3.5, "unit": "ngày"}, "row_time_not_number", "Thời hạn"),
        ({"time": True, "unit": "ngày"}, "row_time_not_number", "Thời hạn"),
        ({"time": -3, "unit": "ngày"}, "row_time_impossible", "Thời hạn"),
        ({"time": 0, "unit": "ngày"}, "row_time_impossible", "Thời hạn"),
        ({"time": 99999, "unit": "ngày"}, "row_time_impossible", "Thời hạn"),
        ({"time": 2, "unit": "trong ngày"}, "row_time_impossible", "Thời hạn"),
        ({"time": 3, "unit": "tuần"}, "row_unit_unknown", "Đơn vị"),
        ({"time": "3 ngày", "unit": "tháng"}, "row_unit_differs", "Đơn vị"),
        ({"time": 3}, "row_unit_blank", "Thời hạn"),
        ({"fee": "tùy"}, "row_fee_bad", "Phí"),
        ({"fee": -5}, "row_fee_bad", "Phí"),
        ({"fee": 8000.5}, "row_fee_bad", "Phí"),
        ({"fee": "9" * 5000}, "row_fee_bad", "Phí"),
        ({"papers": "Tờ khai [bản lạ]"}, "row_kind_unknown", "Thành phần hồ sơ"),
        ({"papers": "Tờ khai x0"}, "row_paper_bad", "Thành phần hồ sơ"),
        ({"valid_from": "31/02/2026"}, "row_date_bad", "Hiệu lực từ"),
        ({"valid_from": "hôm qua"}, "row_date_bad", "Hiệu lực từ"),
        ({"valid_from": date(1900, 1, 1)}, "row_date_bad", "Hiệu lực từ"),
        ({"valid_to": "01/06/2025"}, "row_dates_reversed", "Hiệu lực đến"),
        ({"immediate": "hơi hơi"}, "row_yes_no_bad", "Giải quyết ngay"),
        ({"time": "=1+2"}, "row_value_missing", "Thời hạn"),
        ({"name": "#REF!"}, "row_value_missing", "Tên thủ tục"),
    ],
)
def test_a_bad_cell_is_told_with_its_row_and_heading(
    tmp_path: Path, cells: dict[str, object], code: str, column: str
) -> None:
    assert wrong(tmp_path, **cells) == (code, column)


def test_every_bad_row_is_told_at_once_and_the_good_ones_still_show(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {"code": WEDDING, "time": "5 ngày làm việc"},
        {"code": "xyz", "time": "x"},
        {},
        {"code": None, "time": "4 ngày"},
        {"code": SINGLE, "time": "một tuần"},
        {"code": SINGLE, "time": "9 ngày", "case": "Có xác minh"},
    )
    assert [(p.row, p.code, p.value) for p in found.problems] == [
        (3, "row_code_bad", "xyz"),
        (3, "row_time_not_number", "x"),
        (5, "row_code_blank", ""),
        (6, "row_time_not_number", "một tuần"),
    ]
    assert [p.code for p in found.to_write] == [WEDDING]  # half a procedure is none


def test_a_row_given_twice_is_told_with_the_first_one(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {"code": SINGLE, "case": "Có xác minh", "time": 9},
        {"code": f"{SINGLE}.000.00.00.H25", "case": "CO XAC MINH", "time": 8},
    )
    assert found.problems == (Problem(3, "Trường hợp", "row_twice", "2"),)


def test_rows_that_give_one_procedure_two_names_are_told(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {"code": WEDDING, "name": "Kết hôn"},
        {"code": WEDDING, "name": "Ly hôn", "case": "Khác"},
        {"code": WEDDING, "case": "Khác nữa"},
    )
    assert found.problems == (Problem(3, "Tên thủ tục", "row_differs", "Ly hôn"),)


@pytest.mark.parametrize(
    "rows",
    [
        [["Tên thủ tục", "Thời hạn"], ["x", 3]],
        [["Mã thủ tục"], [WEDDING]],
        [[]] * 11 + [["Mã", "Tên thủ tục"]],
    ],
)
def test_a_table_without_the_columns_is_refused(tmp_path: Path, rows: list[list[object]]) -> None:
    with pytest.raises(Refused) as caught:
        read_catalogue(workbook(tmp_path / "a.xlsx", [*rows, ["x"]]))
    assert caught.value.code == "columns_missing"
    assert caught.value.values == {"columns": ["Mã thủ tục", "Tên thủ tục"]}


def test_a_heading_given_twice_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["Mã thủ tục", "Phí", "Lệ phí"], [WEDDING, 1, 2]])
    with pytest.raises(Refused, match="column_twice") as caught:
        read_catalogue(path)
    assert caught.value.values == {"columns": ["Phí", "Lệ phí"]}


def test_headings_without_rows_bring_nothing(tmp_path: Path) -> None:
    found = read_catalogue(workbook(tmp_path / "a.xlsx", [["Mã thủ tục", "Phí"]]), KNOWN)
    assert not found.procedures
    assert not found.problems


# Cells.


@pytest.mark.parametrize(
    ("amount", "unit", "time"),
    [
        (3, "ngày làm việc", Duration(3, "working-days")),
        (3.0, "NGAY LAM VIEC", Duration(3, "working-days")),
        ("03 ngày làm việc", None, Duration(3, "working-days")),
        ("8 giờ", "", Duration(8, "working-hours")),
        ("2", "tháng", Duration(2, "months")),
        (None, "trong ngày", Duration(0, "same-day")),
        ("Không quy định", None, Duration(0, "none")),
        (0, "none", Duration(0, "none")),
        (None, "ngày làm việc", None),
        (" ", None, None),
    ],
)
def test_times_are_read_as_people_write_them(
    amount: str | float | None, unit: str | None, time: Duration | None
) -> None:
    assert read_time(amount, unit, None) == time


def test_a_time_without_a_unit_keeps_the_one_it_had() -> None:
    assert read_time(7, None, Duration(3, "months")) == Duration(7, "months")


@pytest.mark.parametrize(
    ("cell", "fee"),
    [
        (8000, Fee(8_000)),
        (8000.0, Fee(8_000)),
        ("8.000", Fee(8_000)),
        ("8,000 VNĐ", Fee(8_000)),
        ("8.000 đồng/bản", Fee(8_000, "copy")),
        ("8000đ / bản sao", Fee(8_000, "copy")),
        ("10.000 đ/trường hợp", Fee(10_000, "case")),
        ("2.000 đ/trang", Fee(2_000, "page")),
        ("Miễn phí", Fee(exempt=True)),
        ("Không thu phí", Fee(0)),
        (0, Fee(0)),
        (
            "1.500 đồng/trang; từ trang thứ 4: 700 đồng/trang; tối đa: 90.000 đồng/bản",
            Fee(1_500, "page", tariff=PageTariff(1_500, 3, 700, 90_000)),
        ),
        ("", None),
        (None, None),
    ],
)
def test_fees_are_read_as_people_write_them(cell: str | float | None, fee: Fee | None) -> None:
    assert read_fee(cell, None) == fee


def test_a_bare_amount_is_counted_as_the_fee_was() -> None:
    tariff = PageTariff(2_000, 2, 1_000, 200_000)
    before = Fee(2_000, "page", "nguyên văn", tariff=tariff)
    assert read_fee(2_000, before) == Fee(2_000, "page", tariff=tariff)
    assert read_fee("2.500 đ/trang", before) == Fee(2_500, "page")
    assert read_fee(9_000, Fee(8_000, "copy")) == Fee(9_000, "copy")


def test_papers_are_read_as_people_write_them(tmp_path: Path) -> None:
    cell = (
        "Tờ khai theo mẫu; Giấy chứng sinh [bản sao] x2 {nếu sinh tại viện}; Ảnh ×3; "
        "CCCD [xuất trình, nếu có]"
    )
    expected = (
        Component("Tờ khai theo mẫu"),
        Component("Giấy chứng sinh", "copy", 2, note="nếu sinh tại viện"),
        Component("Ảnh", count=3),
        Component("CCCD", "shown", required=False),
    )
    assert read_papers(cell) == expected
    assert read_papers(cell.replace("; ", "\n")) == expected
    assert case_of(tmp_path, papers=cell).components == expected


# Out and in again.

_parts = st.sampled_from(["Tờ khai", "Đơn x2", "số 12/3", "(nếu có)", "A, b: c"])
_letters = st.characters(categories=["Ll", "Lu", "Nd"])
_word = st.text(_letters, max_size=8).map(lambda text: nfc("A" + text))
_words = st.lists(_parts | _word, min_size=1, max_size=3).map(" ".join)
_blank_or_words = st.just("") | _words
_counted = st.sampled_from(["working-days", "calendar-days", "months", "working-hours"])
_durations = st.builds(Duration, st.integers(1, 999), _counted) | st.builds(
    Duration, st.just(0), st.sampled_from(["same-day", "none"])
)
_dong = st.integers(0, 999_999_999)
_fees = (
    st.builds(Fee, _dong, st.sampled_from(["", "case", "page", "copy"]), _blank_or_words)
    | st.builds(Fee, text=_words)
    | st.builds(Fee, text=_blank_or_words, exempt=st.just(True))
    | st.builds(PageTariff, _dong, st.integers(1, 99), _dong, _dong).flatmap(
        lambda tariff: st.builds(
            Fee, st.just(tariff.first), st.just("page"), _blank_or_words, tariff=st.just(tariff)
        )
    )
)
_papers = st.builds(
    Component,
    _words,
    st.sampled_from(sorted(KIND_WORDS)),
    st.integers(1, 999),
    st.booleans(),
    _blank_or_words,
)
_cases = st.builds(
    Case,
    duration=st.none() | _durations,
    duration_text=_blank_or_words,
    fee=st.none() | _fees,
    components=st.lists(_papers, max_size=3).map(tuple),
)
_procedures = st.builds(
    Procedure,
    code=st.from_regex(r"[0-9]\.[0-9]{6}", fullmatch=True),
    name=_words,
    valid_from=st.dates(date(1990, 1, 1), date(2050, 1, 1)),
    valid_to=st.none() | st.dates(date(2050, 1, 1), date(2100, 1, 1)),
    also=st.lists(_words, max_size=3).map(tuple),
    field=_blank_or_words,
    cases=st.lists(_cases, min_size=1, max_size=3).map(
        lambda cases: tuple(replace(c, name=f"Loại {n}" if n else "") for n, c in enumerate(cases))
    ),
    decision=_blank_or_words,
    source=st.just("mau.xlsx"),
    immediate=st.booleans(),
)


@settings(
    derandomize=True,
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(procedures=st.lists(_procedures, max_size=3, unique_by=lambda p: p.code))
def test_whatever_a_catalogue_holds_comes_back_from_its_table(
    tmp_path: Path, procedures: list[Procedure]
) -> None:
    catalogue = Catalogue([*procedures, KNOWN.at(COPIES, DAY)])
    path = tmp_path / "mau.xlsx"
    write_template(path, catalogue)
    again = read_catalogue(path)
    assert again.problems == ()
    assert {p.code: p for p in again.new} == {
        p.code: replace(p, source="mau.xlsx") for p in catalogue.procedures
    }
    assert len(read_catalogue(path, catalogue).same) == len(catalogue)


# What a wait makes of the time, and the steps inside the office.

STEPS = (ProcedureStep("Phòng Tư pháp", 2, "Thẩm định"), ProcedureStep("Lãnh đạo", 1))


@pytest.mark.parametrize(
    ("cell", "policy"),
    [
        ("tính tiếp", "continue"),
        ("TINH LAI TU DAU", "restart"),
        ("dời ngày hẹn", "shift"),
        ("Shift", "shift"),
    ],
)
def test_a_table_says_what_a_wait_makes_of_the_time(tmp_path: Path, cell: str, policy: str) -> None:
    found = read(tmp_path, {"code": WEDDING, "pause": cell})
    assert not found.problems
    assert found.procedures[0].pause_policy == policy
    assert wrong(tmp_path, pause="dừng hẳn") == ("row_pause_unknown", HEADINGS["pause"])


def test_a_table_gives_each_unit_its_share_of_the_time(tmp_path: Path) -> None:
    cell = "Phòng Tư pháp = 2 {Thẩm định}\nLãnh đạo=1"
    found = read(tmp_path, {"code": WEDDING, "steps": cell})
    assert not found.problems
    assert found.procedures[0].steps == STEPS
    for text in ("Phòng Tư pháp", "Phòng Tư pháp = hai", "{} = 2", "A = 1000", "A = 1 {"):
        assert wrong(tmp_path, steps=text) == ("row_step_bad", HEADINGS["steps"])


def test_blank_cells_keep_policy_and_steps_and_no_step_takes_them_away(tmp_path: Path) -> None:
    known = Catalogue(
        replace(p, pause_policy="shift", steps=STEPS) if p.code == WEDDING else p
        for p in built_in()
    )
    kept = read(tmp_path, {"code": WEDDING, "pause": None, "steps": " "}, known=known)
    assert len(kept.same) == 1
    gone = read(tmp_path, {"code": WEDDING, "pause": "tính tiếp", "steps": "không"}, known=known)
    assert (gone.procedures[0].pause_policy, gone.procedures[0].steps) == ("continue", ())


def test_rows_of_one_procedure_agree_about_its_steps(tmp_path: Path) -> None:
    rows = [
        {"code": SINGLE, "case": None, "steps": "A = 1", "also": None},
        {"code": SINGLE, "case": "Có xác minh", "steps": "A = 2", "also": "độc thân"},
    ]
    assert [p.code for p in read(tmp_path, *rows).problems] == ["row_differs"]
    rows[1]["steps"] = None
    assert not read(tmp_path, *rows).problems


def test_the_template_has_policy_and_steps_and_reads_back_alike(tmp_path: Path) -> None:
    known = Catalogue(replace(p, pause_policy="restart", steps=STEPS) for p in built_in())
    write_template(tmp_path / "mau.xlsx", known)
    found = read_catalogue(tmp_path / "mau.xlsx", known)
    assert (len(found.same), found.changed, found.problems) == (52, (), ())


@given(
    st.lists(
        st.builds(
            ProcedureStep,
            st.text("AĐệ 1-", min_size=1, max_size=9).map(clean).filter(bool),
            st.integers(0, 999),
            st.text("Bờ ", max_size=9).map(clean),
        ).filter(lambda step: step.unit.lower() != "không"),
        max_size=4,
    )
)
@settings(derandomize=True, max_examples=60, deadline=None)
def test_steps_are_read_as_they_were_written(steps: list[ProcedureStep]) -> None:
    assert (read_steps(write_steps(tuple(steps))) or ()) == tuple(steps)
