"""Tables from and to spreadsheet files: the only door to openpyxl.

Read: .xlsx by its values, never its formulas; .csv and .txt in UTF-8, UTF-16 or the old Vietnamese
code page, whatever the separator.  Written: .xlsx, whole or not at all.
"""

import csv
import io
import os
import re
import secrets
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from counter.errors import Refused, Unavailable, reason
from counter.records import dataclass
from counter.text import clean, nfc

Cell = str | int | float | bool | date | datetime | time | None

MAX_ROWS = 20_000
MAX_COLUMNS = 256
MAX_BYTES = 20_000_000
MAX_UNPACKED = 100_000_000  # a small file may unpack to something that fills the memory

_WORKBOOKS = frozenset({".xlsx", ".xlsm"})
_TEXTS = frozenset({".csv", ".txt", ".tsv"})
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # .xls, and .xlsx under a password
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_ERRORS = frozenset({"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"})
# What openpyxl lets through when a file is not what it says.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet; row n of the file is `rows[n - 1]`, cut after its last filled cell."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    uncomputed: frozenset[tuple[int, int]] = frozenset()  # row from 1, column from 0: no value

    def __iter__(self) -> Iterator[dict[str, str]]:
        """Give every row from the second on, as text under the headings of the first."""
        headings = [as_text(cell) for cell in self.rows[0]] if self.rows else []
        for row in self.rows[1:]:
            yield {
                heading: as_text(row[column]) if column < len(row) else ""
                for column, heading in enumerate(headings)
                if heading
            }


def as_text(cell: Cell) -> str:
    """Write a cell as text: whole numbers without a point, days as YYYY-MM-DD, nothing as ""."""
    match cell:
        case None:
            return ""
        case datetime() if cell.time() == time.min:
            return cell.date().isoformat()
        case date() | time():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case str():
            return "\n".join(map(clean, cell.splitlines())).strip()
    return str(cell)


def read_table(path: Path) -> Table:
    """Read the first sheet that holds anything.

    Refuses `file_missing`, `file_kind_unknown`, `file_kind_old`, `file_broken`, `file_too_large`,
    `file_encoding_unknown`, `sheet_empty`, `sheet_too_long`; raises Unavailable `file_not_read`.
    """
    kind = path.suffix.lower()
    if not path.is_file():
        raise Refused("file_missing", name=path.name)
    if kind not in _WORKBOOKS | _TEXTS | {".xls"}:
        raise Refused("file_kind_unknown", name=path.name)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Refused("file_too_large", name=path.name, megabytes=MAX_BYTES // 1_000_000)
        content = path.read_bytes()
    except OSError as error:
        raise Unavailable("file_not_read", name=path.name, reason=reason(error)) from error
    if content.startswith(_OLD_OFFICE):
        raise Refused("file_kind_old", name=path.name)
    table = _read_text(path, content) if kind in _TEXTS else _read_workbook(path, content)
    if not any(cell is not None for row in table.rows for cell in row):
        raise Refused("sheet_empty", name=path.name)
    return table


def _read_workbook(path: Path, content: bytes) -> Table:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        formulas = _look_inside(path, content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that are not read anyway
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            name, rows = _first_filled(path, book)
            unknown = set(_without_value(rows))
            if formulas:
                book = load_workbook(io.BytesIO(content), read_only=True, data_only=False)
                written = _rows_of(path, book[name])
                unknown |= _not_yet_computed(rows, written)
    except (*_BROKEN, InvalidFileException) as error:
        raise Refused("file_broken", name=path.name) from error
    kept = tuple(
        tuple(None if (number, column) in unknown else cell for column, cell in enumerate(row))
        for number, row in enumerate(rows, 1)
    )
    return Table(name, kept, frozenset(unknown))


def _look_inside(path: Path, content: bytes) -> bool:
    """Return whether there are formulas.  Refuses what would unpack to too much."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MAX_UNPACKED:
            raise Refused("file_too_large", name=path.name, megabytes=MAX_UNPACKED // 1_000_000)
        sheets = [name for name in packed.namelist() if name.startswith("xl/worksheets/")]
        return any(_FORMULA.search(packed.read(name)) for name in sheets if name.endswith(".xml"))


def _first_filled(path: Path, book: Any) -> tuple[str, tuple[tuple[Cell, ...], ...]]:
    for sheet in book.worksheets:
        rows = _rows_of(path, sheet)
        if any(cell is not None for row in rows for cell in row):
            return sheet.title, rows
    raise Refused("sheet_empty", name=path.name)


def _rows_of(path: Path, sheet: Any) -> tuple[tuple[Cell, ...], ...]:
    sheet.reset_dimensions()  # programs that write the file often state them wrongly
    rows = []
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > MAX_ROWS:
            raise Refused("sheet_too_long", name=path.name, rows=MAX_ROWS)
        rows.append(_row(row))
    return tuple(rows)


def _row(values: Sequence[Any]) -> tuple[Cell, ...]:
    cells = [_cell(value) for value in values[:MAX_COLUMNS]]
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return nfc(value) if value.strip() else None
    if isinstance(value, (int, float, date, time)):
        return value
    return None if value is None else str(value)


def _without_value(rows: Sequence[Sequence[Cell]]) -> Iterable[tuple[int, int]]:
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, str) and cell in _ERRORS:
                yield number, column


def _not_yet_computed(
    rows: Sequence[Sequence[Cell]], written: Sequence[Sequence[Cell]]
) -> set[tuple[int, int]]:
    return {
        (number, column)
        for number, row in enumerate(written, 1)
        for column, formula in enumerate(row)
        if formula is not None and (number > len(rows) or _at(rows[number - 1], column) is None)
    }


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else None


def _read_text(path: Path, content: bytes) -> Table:
    text = _decoded(path, content)
    if "\0" in text:
        raise Refused("file_broken", name=path.name)
    rows: list[tuple[Cell, ...]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)):
            if len(rows) == MAX_ROWS:
                raise Refused("sheet_too_long", name=path.name, rows=MAX_ROWS)
            rows.append(_row(row))
    except csv.Error as error:
        raise Refused("file_broken", name=path.name) from error
    return Table(path.stem, tuple(rows))


def _decoded(path: Path, content: bytes) -> str:
    unicode_text = content.startswith((b"\xff\xfe", b"\xfe\xff"))  # as Excel calls its UTF-16
    for encoding in ["utf-16"] if unicode_text else ["utf-8-sig", "cp1258"]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("file_encoding_unknown", name=path.name)


def _separator(text: str) -> str:
    """The character that parts the first line with anything in it; a title line has none."""
    for line in text.splitlines()[:10]:
        bare = re.sub(r'"[^"]*"', "", line)
        best = max(";\t,", key=bare.count)
        if bare.count(best):
            return best
    return ","


def write_table(
    path: Path,
    headers: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[int] = (),
    notes: Sequence[Sequence[str]] = (),
    *,
    title: str = "Danh sách",
    notes_title: str = "Hướng dẫn",
) -> None:
    """Write an .xlsx file with a head that stays in sight, and the notes on a second sheet.

    Widths are in characters.  The file is put in place in one step; an older one is replaced.
    Raises Unavailable `file_not_written`.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    _fill(sheet, [headers, *rows], widths, heads=1)
    if notes:
        _fill(book.create_sheet(notes_title), notes, [26, 90], heads=0)
    packed = io.BytesIO()
    book.save(packed)
    _put(path, packed.getvalue())


def _fill(sheet: Any, rows: Sequence[Sequence[Cell]], widths: Sequence[int], *, heads: int) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    top = Alignment(wrap_text=True, vertical="top")
    bold = Font(bold=True)
    for number, row in enumerate(rows):
        cells = []
        for value in row:
            if isinstance(value, str):
                # Text stays text: no formula out of "=…", no number out of a procedure's code.
                cell = WriteOnlyCell(sheet, value="\n".join(map(clean, value.split("\n"))))
                cell.data_type, cell.number_format = "s", "@"
            else:
                cell = WriteOnlyCell(sheet, value=value)
                if isinstance(value, date):
                    cell.number_format = "dd/mm/yyyy"
            cell.alignment = top
            if number < heads:
                cell.font = bold
            cells.append(cell)
        sheet.append(cells)


def _put(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):  # the first error is the one to tell
            beside.unlink(missing_ok=True)
        raise Unavailable("file_not_written", name=path.name, reason=reason(error)) from error
