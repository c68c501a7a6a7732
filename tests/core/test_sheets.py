"""Spreadsheet files as offices have them: made by Excel, by hand, by other programs, or broken."""

import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from counter import sheets
from counter.errors import Refused, Unavailable
from counter.sheets import as_text, read_table, write_table

NOON = datetime.fromisoformat("2026-11-21T12:00")
HEAD = ("Mã thủ tục", "Tên thủ tục")


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        read_table(path)
    assert caught.value.values["name"] == path.name
    return caught.value.code


def workbook(path: Path, rows: Iterable[Iterable[object]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def text(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


# Reading.


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "bang.xlsx"
    rows = [
        ("1.001193", "Đăng ký khai sinh", 3, date(2026, 11, 21)),
        ("2.000815", None, None, None),
    ]
    write_table(path, [*HEAD, "Số", "Ngày"], rows, [10, 40], [("Cột", "Cách điền")])
    table = read_table(path)
    assert table.rows[0] == (*HEAD, "Số", "Ngày")
    assert table.rows[1] == ("1.001193", "Đăng ký khai sinh", 3, NOON.replace(hour=0))
    assert table.rows[2] == ("2.000815",)
    assert load_workbook(path).sheetnames == ["Danh sách", "Hướng dẫn"]


def test_rows_keep_their_numbers_over_blank_ones(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [HEAD, (), ("1.001193", "  "), (None, "x")])
    rows = read_table(path).rows
    assert rows[1:3] == ((), ("1.001193",))
    assert rows[3] == (None, "x")


def test_the_first_sheet_with_anything_on_it_is_read(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet("Thủ tục").append(["Mã"])
    book.save(tmp_path / "a.xlsx")
    table = read_table(tmp_path / "a.xlsx")
    assert (table.name, table.rows) == ("Thủ tục", (("Mã",),))


def test_a_formula_is_read_by_its_value_and_never_by_its_words(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [HEAD, ("=1+2", "x"), ("#N/A", "=HYPERLINK(B1)")])
    table = read_table(path)
    assert table.rows[1] == (None, "x")  # no program has computed it yet
    assert table.uncomputed == {(2, 0), (3, 0), (3, 1)}
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["xl/worksheets/sheet1.xml"] = (
        parts["xl/worksheets/sheet1.xml"]
        .replace(b"<f>1+2</f><v></v>", b"<f>1+2</f><v>3</v>")
        .replace(b"<f>1+2</f><v />", b"<f>1+2</f><v>3</v>")
    )
    with zipfile.ZipFile(path, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    table = read_table(path)
    assert table.rows[1] == (3, "x")
    assert table.uncomputed == {(3, 0), (3, 1)}


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_files_are_read_whatever_their_separator_and_encoding(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    lines = [
        separator.join(HEAD),
        separator.join(["1.001193", f'"Nhận cha{separator} mẹ, con\nđợt ""hai"""']),
    ]
    path = text(tmp_path / "a.csv", "\r\n".join(lines).encode(encoding))
    assert read_table(path).rows == (HEAD, ("1.001193", f'Nhận cha{separator} mẹ, con\nđợt "hai"'))


def test_the_old_vietnamese_code_page_is_read_with_composed_letters(tmp_path: Path) -> None:
    # cp1258 writes the tone as a character of its own behind the letter
    content = "Ma\xcc".replace("\xcc", "\u0301") + ";Đăng ky\u0301"
    path = text(tmp_path / "a.csv", content.encode("cp1258"))
    assert read_table(path).rows == (("Má", "Đăng ký"),)


def test_a_title_above_the_table_does_not_decide_the_separator(tmp_path: Path) -> None:
    path = text(tmp_path / "a.csv", "DANH MỤC\nMã;Tên, gọi khác\n".encode())
    assert read_table(path).rows == (("DANH MỤC",), ("Mã", "Tên, gọi khác"))


def test_a_table_gives_its_rows_under_their_headings(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [("Ngày", "Số", None), (date(2026, 9, 2), 2.0, "x"), ()])
    assert list(read_table(path)) == [{"Ngày": "2026-09-02", "Số": "2"}]


def test_cells_are_told_as_people_write_them() -> None:
    assert as_text(None) == ""
    assert as_text(3.0) == "3"
    assert as_text(3.5) == "3.5"
    assert as_text(NOON.replace(hour=0)) == "2026-11-21"
    assert as_text(NOON.replace(hour=9)) == "2026-11-21T09:00:00"
    assert as_text("  Đăng  ký \n x ") == "Đăng ký\nx"


# What cannot be read.


def test_a_file_that_is_not_there_or_not_a_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.xlsx") == "file_missing"
    (tmp_path / "b.xlsx").mkdir()
    assert refusal(tmp_path / "b.xlsx") == "file_missing"


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(text(tmp_path / name, b"x")) == "file_kind_unknown"


@pytest.mark.parametrize("name", ["a.xls", "a.xlsx", "a.csv"])
def test_an_old_or_locked_excel_file_is_named_as_such(tmp_path: Path, name: str) -> None:
    path = text(tmp_path / name, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100)
    assert refusal(path) == "file_kind_old"


def test_a_broken_workbook_is_refused_wherever_it_is_cut(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "a.xlsx", [HEAD, ("1.001193", "x")]).read_bytes()
    for size in range(0, len(whole) - 1, 211):
        assert refusal(text(tmp_path / "b.xlsx", whole[:size])) == "file_broken"


def test_an_archive_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    for names in [["x.txt"], ["[Content_Types].xml"], ["xl/workbook.xml", "[Content_Types].xml"]]:
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as packed:
            for name in names:
                packed.writestr(name, "<x>")
        assert refusal(tmp_path / "a.xlsx") == "file_broken"


def test_text_called_a_workbook_and_a_workbook_called_text_are_refused(tmp_path: Path) -> None:
    assert refusal(text(tmp_path / "a.xlsx", "Mã;Tên".encode())) == "file_broken"
    whole = workbook(tmp_path / "b.xlsx", [HEAD]).read_bytes()
    assert refusal(text(tmp_path / "b.csv", whole)) in {"file_broken", "file_encoding_unknown"}


def test_nothing_at_all_is_refused(tmp_path: Path) -> None:
    assert refusal(workbook(tmp_path / "a.xlsx", [])) == "sheet_empty"
    assert refusal(workbook(tmp_path / "b.xlsx", [(" ",), (None, "")])) == "sheet_empty"
    for content in [b"", b"\xef\xbb\xbf", b" ; ;\n\n"]:
        assert refusal(text(tmp_path / "c.csv", content)) == "sheet_empty"


def test_utf_16_cut_in_the_middle_of_a_letter_is_refused(tmp_path: Path) -> None:
    assert refusal(text(tmp_path / "a.csv", b"\xff\xfea\0b")) == "file_encoding_unknown"


def test_a_million_rows_are_refused_before_they_fill_the_memory(tmp_path: Path) -> None:
    assert refusal(text(tmp_path / "a.csv", b"1;2\n" * 1_000_000)) == "sheet_too_long"
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = "Mã"
    sheet["A1048576"] = "x"
    book.save(tmp_path / "b.xlsx")
    assert refusal(tmp_path / "b.xlsx") == "sheet_too_long"


def test_a_small_file_that_would_unpack_to_too_much_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        for n in range(11):
            packed.writestr(f"xl/worksheets/sheet{n}.xml", b"\0" * 10_000_000)
    assert refusal(tmp_path / "a.xlsx") == "file_too_large"


def test_a_file_too_large_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "MAX_BYTES", 10)
    assert refusal(text(tmp_path / "a.csv", b"x" * 11)) == "file_too_large"


# Writing.


def test_text_stays_text_whatever_it_looks_like(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, HEAD, [("=1+1", "1.001193"), ("+84", "@x\x07y")])
    sheet = load_workbook(path).worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["=1+1", "1.001193"],
        ["+84", "@xy"],
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert sheet["B2"].number_format == "@"
    assert sheet.freeze_panes == "A2"


def test_a_file_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = text(tmp_path / "a.xlsx", b"old")
    write_table(path, HEAD, [])
    assert read_table(path).rows == (HEAD,)
    assert [each.name for each in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_folder_that_is_not_there_leaves_nothing_half_written(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="file_not_written") as caught:
        write_table(tmp_path / "nowhere" / "a.xlsx", HEAD, [])
    assert caught.value.values == {"name": "a.xlsx", "reason": "ENOENT"}
    (tmp_path / "b.xlsx").mkdir()
    with pytest.raises(Unavailable, match="file_not_written"):
        write_table(tmp_path / "b.xlsx", HEAD, [])
    assert [each.name for each in tmp_path.iterdir()] == ["b.xlsx"]
