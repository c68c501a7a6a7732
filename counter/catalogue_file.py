"""The catalogue as a table that an office fills: a template out, a preview of a filled table in.

One row is one case of a procedure.  What a table leaves blank stays as it was, so a table with two
columns, code and time, is enough to fill the blanks.  Nothing is changed here: the reader says what
a table would bring and every row that is wrong, and whoever asked decides.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from counter.catalogue import Catalogue
from counter.catalogue_cells import (
    lost_zeros,
    read_code,
    read_day,
    read_fee,
    read_papers,
    read_pause,
    read_steps,
    read_time,
    read_yes,
    write_fee,
    write_papers,
    write_steps,
)
from counter.catalogue_columns import COLUMNS, HEADING_ROWS, HEADINGS, OFFICIAL
from counter.errors import Refused
from counter.procedure import (
    PAUSE_WORDS,
    UNCOUNTED,
    UNIT_WORDS,
    Case,
    Fee,
    Procedure,
    national_code,
)
from counter.sheets import Cell, Table, as_text, read_table, write_table
from counter.text import clean, fold

T = TypeVar("T")

_ORDINARY = frozenset({"thong thuong", "binh thuong"})
_UNIT_CODES = frozenset({"row_unit_unknown", "row_unit_blank", "row_unit_differs"})


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in one cell; row and heading as the person sees them in the file."""

    row: int
    column: str
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Import:
    """What a table would bring.  A procedure with a bad row is in none of the three."""

    source: str
    new: tuple[Procedure, ...] = ()
    changed: tuple[Procedure, ...] = ()
    same: tuple[Procedure, ...] = ()
    problems: tuple[Problem, ...] = ()
    ignored: tuple[str, ...] = ()  # headings that mean nothing here

    @property
    def procedures(self) -> tuple[Procedure, ...]:
        """Every good procedure of the table."""
        return (*self.new, *self.changed, *self.same)

    @property
    def to_write(self) -> tuple[Procedure, ...]:
        """What differs from the catalogue."""
        return (*self.new, *self.changed)


@dataclass(slots=True)
class _Row:
    """One row while it is read: its cells by column, and what is wrong with them."""

    number: int
    cells: Mapping[str, Cell]
    headings: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def text(self, column: str) -> str:
        return _text(self.cells.get(column))

    def wrong(self, column: str, code: str, value: str | None = None) -> None:
        shown = self.text(column) if value is None else value
        heading = self.headings.get(column) or OFFICIAL[column]
        self.problems.append(Problem(self.number, heading, code, shown[:80]))

    def read(self, column: str, reader: Callable[[Cell], T]) -> T | None:
        """Return what the reader makes of a cell; what it refuses becomes a problem."""
        try:
            return reader(self.cells.get(column))
        except Refused as refusal:
            at_fault = "unit" if refusal.code in _UNIT_CODES and "unit" in self.headings else column
            value = refusal.values.get("value")
            self.wrong(at_fault, refusal.code, None if value is None else str(value))
            return None


def read_catalogue(path: Path, known: Catalogue | None = None, today: date | None = None) -> Import:
    """Read a table against the catalogue that it would change.

    A new procedure without a first day begins `today`; without `today` that is a problem.
    Refuses `columns_missing`, `column_twice`; refuses and raises what `sheets.read_table` does.
    """
    known = known or Catalogue()
    table = read_table(path)
    head, columns, ignored = _heading(table)
    rows = list(_rows(table, head, columns))
    found: dict[str, list[Procedure]] = {"new": [], "changed": [], "same": []}
    for (code, first), group in _grouped(rows, known, today).items():
        procedure = replace(_procedure(code, first, group, known), source=path.name)
        if not any(row.problems for row in group):
            found[_difference(procedure, known)].append(procedure)
    return Import(
        path.name,
        tuple(found["new"]),
        tuple(found["changed"]),
        tuple(found["same"]),
        tuple(problem for row in rows for problem in row.problems),
        ignored,
    )


def _heading(table: Table) -> tuple[int, dict[int, str], tuple[str, ...]]:
    """Return the row of the headings, the columns below them, and the headings not understood."""
    for number, row in enumerate(table.rows[:HEADING_ROWS], 1):
        names = {column: HEADINGS.get(fold(as_text(cell))) for column, cell in enumerate(row)}
        columns = {column: name for column, name in names.items() if name}
        meant = list(columns.values())
        if "code" not in meant or len(meant) < 2:
            continue
        twice = [as_text(row[each]) for each, name in columns.items() if meant.count(name) > 1]
        if twice:
            raise Refused("column_twice", columns=twice)
        rest = (clean(as_text(cell)) for column, cell in enumerate(row) if column not in columns)
        return number, columns, tuple(heading for heading in rest if heading)
    raise Refused("columns_missing", columns=[COLUMNS[0][1], COLUMNS[1][1]])


def _rows(table: Table, head: int, columns: Mapping[int, str]) -> Iterator[_Row]:
    top = table.rows[head - 1]
    headings = {name: clean(as_text(top[column])) for column, name in columns.items()}
    for number, cells in enumerate(table.rows[head:], head + 1):
        named = {name: cells[column] for column, name in columns.items() if column < len(cells)}
        row = _Row(number, named, headings)
        for column, name in columns.items():
            if (number, column) in table.uncomputed:
                row.wrong(name, "row_value_missing")
        if row.problems or any(cell is not None for cell in named.values()):
            yield row


def _grouped(
    rows: Sequence[_Row], known: Catalogue, today: date | None
) -> dict[tuple[str, date], list[_Row]]:
    """Put the rows of one version together; a blank first day is the known version's own."""
    newest = {procedure.code: procedure.valid_from for procedure in reversed(known.procedures)}
    groups: dict[tuple[str, date], list[_Row]] = defaultdict(list)
    for row in rows:
        code = national_code(row.read("code", read_code) or "") or ""
        if code and lost_zeros(row.cells.get("code")) and code not in newest:
            row.wrong("code", "row_code_bad")
            code = ""
        first = row.read("valid_from", read_day) or newest.get(code, today)
        if first is not None:
            groups[code or str(row.number), first].append(row)
        elif not row.problems:
            row.wrong("valid_from", "row_valid_from_blank")
    return groups


def _procedure(code: str, first: date, group: Sequence[_Row], known: Catalogue) -> Procedure:
    """Lay the rows of one version over what is known of it; note what is wrong in the rows.

    Rows without a code are read too, each alone, so that every bad cell is told at once.
    """
    base = _base(code, first, known)
    name = _one(group, "name", _text) or (base.name if base else "")
    if not name and national_code(code):
        group[0].wrong("name", "row_name_blank")
    procedure = base or Procedure(code=code, name=name, valid_from=first, cases=())
    last = _one(group, "valid_to", read_day)
    if last is not None and last < first:
        group[0].wrong("valid_to", "row_dates_reversed")
    immediate = _one(group, "immediate", read_yes)
    steps = _one(group, "steps", read_steps)
    procedure = replace(
        procedure,
        name=name,
        local_code=_one(group, "code", _local_code) or procedure.local_code,
        also=_one(group, "also", _list) or procedure.also,
        field=_one(group, "field", _text) or procedure.field,
        valid_from=first,
        valid_to=last or procedure.valid_to,
        decision=_one(group, "decision", _text) or procedure.decision,
        immediate=procedure.immediate if immediate is None else immediate,
        pause_policy=_one(group, "pause", read_pause) or procedure.pause_policy,
        steps=procedure.steps if steps is None else steps,
    )
    seen: dict[str, int] = {}
    for row in group:
        title = "" if fold(row.text("case")) in _ORDINARY else row.text("case")
        before = seen.setdefault(fold(title), row.number)
        if before != row.number:
            row.wrong("case", "row_twice", str(before))
            continue
        procedure = procedure.with_case(_case(row, _known_case(procedure, title)))
    return procedure


def _base(code: str, first: date, known: Catalogue) -> Procedure | None:
    """The version that begins that day, or else the newest one, to go on from."""
    versions = _versions(code, known)
    for procedure in versions:
        if procedure.valid_from == first:
            return procedure
    return replace(versions[0], valid_to=None) if versions else None


def _versions(code: str, known: Catalogue) -> tuple[Procedure, ...]:
    try:
        return known.versions(code)
    except Refused:
        return ()


def _one(group: Sequence[_Row], column: str, reader: Callable[[Cell], T | None]) -> T | None:
    """Return what all rows of a version say in a column that has one value; blanks agree."""
    found: T | None = None
    for row in group:
        value = row.read(column, reader)
        if value in (None, ""):
            continue
        if found is not None and value != found:
            row.wrong(column, "row_differs")
        found = value if found is None else found
    return found


def _text(cell: Cell) -> str:
    return clean(as_text(cell))


def _local_code(cell: Cell) -> str:
    text = _text(cell).upper()
    return text if len(text) > 8 and national_code(text) else ""


def _list(cell: Cell) -> tuple[str, ...] | None:
    words = as_text(cell).replace("\n", ";").split(";")
    return tuple(word for word in map(clean, words) if word) or None


def _known_case(procedure: Procedure, title: str) -> Case:
    try:
        return procedure.case(title)
    except Refused:
        return Case(title)


def _case(row: _Row, case: Case) -> Case:
    """Lay one row over a case."""
    unit = row.cells.get("unit")
    duration = row.read("time", lambda cell: read_time(cell, unit, case.duration))
    if duration is not None and duration != case.duration:
        case = replace(case, duration=duration, duration_text="")
    fee = row.read("fee", lambda cell: read_fee(cell, case.fee))
    if fee is not None and (case.fee is None or fee != replace(case.fee, text="")):
        case = replace(case, fee=fee)
    if text := row.text("fee_text"):
        case = replace(case, fee=replace(case.fee or Fee(), text=text))
    papers = row.read("papers", read_papers)
    return replace(
        case,
        duration_text=row.text("time_text") or case.duration_text,
        components=papers or case.components,
    )


def _difference(procedure: Procedure, known: Catalogue) -> str:
    versions = _versions(procedure.code, known)
    if any(replace(each, source=procedure.source) == procedure for each in versions):
        return "same"
    return "changed" if versions else "new"


def write_template(path: Path, catalogue: Catalogue) -> None:
    """Write the newest version of every procedure as a table to fill in, one row a case.

    A second sheet tells what belongs into each column.  Raises Unavailable `file_not_written`.
    """
    rows = [_cells(procedure, case) for procedure in _newest(catalogue) for case in procedure.cases]
    notes = [("Cột", "Cách điền"), *((heading, note) for _, heading, _, note in COLUMNS)]
    notes.append(("Ô để trống", "Giữ nguyên như trong danh mục hiện có."))
    write_table(
        path,
        [heading for _, heading, _, _ in COLUMNS],
        rows,
        [width for _, _, width, _ in COLUMNS],
        notes,
        title="Danh mục thủ tục",
    )


def _newest(catalogue: Catalogue) -> list[Procedure]:
    newest: dict[str, Procedure] = {}
    for procedure in catalogue.procedures:
        newest.setdefault(procedure.code, procedure)
    return list(newest.values())


def _cells(procedure: Procedure, case: Case) -> list[Cell]:
    duration = case.duration
    counted = duration is not None and duration.unit not in UNCOUNTED
    return [
        procedure.local_code or procedure.code,
        procedure.name,
        case.name or None,
        duration.amount if duration and counted else None,
        UNIT_WORDS.get(duration.unit, duration.unit) if duration else None,
        case.duration_text or None,
        write_fee(case.fee) or None,
        (case.fee.text if case.fee else "") or None,
        write_papers(case.components) or None,
        procedure.field or None,
        "; ".join(procedure.also) or None,
        procedure.valid_from,
        procedure.valid_to,
        procedure.decision or None,
        "có" if procedure.immediate else None,
        None if procedure.pause_policy == "continue" else PAUSE_WORDS[procedure.pause_policy],
        write_steps(procedure.steps) or None,
    ]
