"""What one cell of a catalogue table says, and how it is written: times, fees, papers, days.

Every reader takes what a person or a spreadsheet put there and refuses what it cannot be sure of.
"""

import re
from datetime import date, datetime

from counter.errors import Refused
from counter.procedure import (
    KIND_WORDS,
    UNCOUNTED,
    Component,
    Duration,
    Fee,
    PageTariff,
    ProcedureStep,
    duration_of,
    kind_of,
    national_code,
    pause_of,
    unit_of,
)
from counter.sheets import Cell, as_text
from counter.text import clean, fold, money

_FREE = frozenset({"mien", "mien phi", "mien le phi"})
_NOTHING = frozenset({"khong", "khong thu", "khong thu phi"})
_PER = {"truong hop": "case", "ho so": "case", "trang": "page", "ban": "copy", "ban sao": "copy"}
_PER_WORDS = {"case": "/trường hợp", "page": "/trang", "copy": "/bản"}
_DONG = r"(\d{1,3}(?:[., ]\d{3})+|\d+)(?:\s*(?:dong|vnd|d)\b)?"
_FEE = re.compile(rf"{_DONG}(?:\s*/\s*(truong hop|ho so|trang|ban sao|ban))?")
_TARIFF = re.compile(
    rf"{_DONG}\s*/\s*trang;\s*tu trang(?: thu)? (\d{{1,3}}):?\s*{_DONG}(?:\s*/\s*trang)?"
    rf";\s*toi da:?\s*{_DONG}\s*/\s*ban(?: sao)?"
)
_MOST_DIGITS = 9  # of an amount in đồng
_TIME = re.compile(r"(-?\d{1,9})\s*(\D*)")
_PAPER = re.compile(
    r"(?P<name>.+?)(?:\s*\[(?P<kind>[^\][]*)\])?(?:\s*[x×](?P<count>\d{1,4}))?"
    r"(?:\s*\{(?P<note>[^{}]*)\})?"
)
_LONGEST_PAPER = 1000
_STEP = re.compile(
    r"(?P<unit>[^={}]{1,120}?)\s*=\s*(?P<share>[0-9]{1,3})(?:\s*\{(?P<name>[^{}]{0,120})\})?"
)
_OPTIONAL = frozenset({"neu co", "khong bat buoc"})
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_EARLIEST, _LATEST = date(1990, 1, 1), date(2100, 12, 31)
_YES, _NO = frozenset({"co", "x", "yes", "1", "true"}), frozenset({"khong", "no", "0", "false"})


def read_code(cell: Cell) -> str:
    """Return the code as written, also where a spreadsheet took it for a number.

    Refuses `row_code_blank`, `row_code_bad`.  The six digits may have lost zeros at
    the end: whether such a code is meant, only a catalogue that has it can say.
    """
    text = clean(as_text(cell)).upper()
    if isinstance(cell, float) and 0 < cell < 10 and abs(cell - round(cell, 6)) < 1e-9:
        text = f"{cell:.6f}"
    elif re.fullmatch(r"[0-9]{7}", text):
        text = f"{text[0]}.{text[1:]}"
    if not text:
        raise Refused("row_code_blank")
    if national_code(text) is None:
        raise Refused("row_code_bad")
    return text


def lost_zeros(cell: Cell) -> bool:
    """Whether the code may be a number with a digit too few."""
    return isinstance(cell, float) and round(cell, 6) == round(cell, 5)


def read_time(amount: Cell, unit: Cell, before: Duration | None) -> Duration | None:
    """Return the time of two cells; the unit may stand in the first, or be as before.

    None: nothing was filled in.  Refuses `row_time_not_number`, `row_time_impossible`,
    `row_unit_unknown`, `row_unit_blank`, `row_unit_differs`.
    """
    named = clean(as_text(unit))
    text = fold(as_text(amount))
    if not text:
        return Duration(0, _unit(named)) if named and _unit(named) in UNCOUNTED else None
    counted = _TIME.fullmatch(text)
    if counted is None:
        try:
            number, behind = 0, unit_of(text)
        except Refused:
            raise Refused("row_time_not_number") from None
        if behind not in UNCOUNTED:
            raise Refused("row_time_not_number")
    else:
        number, behind = int(counted[1]), _unit(counted[2]) if counted[2] else ""
    if behind and named and behind != _unit(named):
        raise Refused("row_unit_differs")
    meant = behind or (_unit(named) if named else before.unit if before else "")
    if not meant:
        raise Refused("row_unit_blank")
    if meant in UNCOUNTED and number:
        raise Refused("row_time_impossible")
    try:
        return duration_of(number, meant)
    except Refused:
        raise Refused("row_time_impossible") from None


def _unit(text: str) -> str:
    try:
        return unit_of(text)
    except Refused:
        raise Refused("row_unit_unknown") from None


def read_fee(cell: Cell, before: Fee | None) -> Fee | None:
    """Return the fee of a cell, without its words; what it is counted by may be as before.

    None: nothing was filled in.  Refuses `row_fee_bad`.
    """
    text = fold(as_text(cell))
    if not text:
        return None
    if text in _FREE:
        return Fee(exempt=True)
    if text in _NOTHING:
        return Fee(0)
    if tariff := _TARIFF.fullmatch(text):
        first, start, then, cap = (_dong(group) for group in tariff.groups())
        if start < 2:
            raise Refused("row_fee_bad")
        return Fee(first, "page", tariff=PageTariff(first, start - 1, then, cap))
    plain = _FEE.fullmatch(text)
    if plain is None:
        raise Refused("row_fee_bad")
    amount, per = _dong(plain[1]), _PER.get(plain[2] or "", "")
    if before is not None and (per in ("", before.per)):
        if amount == before.amount and not before.exempt:
            return Fee(amount, before.per, tariff=before.tariff)
        per = before.per
    return Fee(amount, per)


def _dong(text: str) -> int:
    digits = re.sub(r"[., ]", "", text)
    if len(digits) > _MOST_DIGITS:
        raise Refused("row_fee_bad")
    return int(digits)


def write_fee(fee: Fee | None) -> str:
    """Write a fee so that `read_fee` reads the same."""
    if fee is None:
        return ""
    if fee.exempt:
        return "miễn phí"
    if fee.tariff is not None:
        tariff = fee.tariff
        return (
            f"{money(tariff.first)}/trang; từ trang {tariff.first_pages + 1}: "
            f"{money(tariff.then)}; tối đa {money(tariff.cap)}/bản"
        )
    return "" if fee.amount is None else money(fee.amount) + _PER_WORDS.get(fee.per, "")


def read_papers(cell: Cell) -> tuple[Component, ...]:
    """Return the papers of a cell, one a line, or parted by semicolons where it has one line.

    Refuses `row_paper_bad`, `row_kind_unknown`.
    """
    text = as_text(cell) if not isinstance(cell, str) else cell
    lines = text.split("\n") if "\n" in text else text.split(";")
    return tuple(_paper(line) for line in map(clean, lines) if line)


def _paper(line: str) -> Component:
    read = _PAPER.fullmatch(line) if len(line) <= _LONGEST_PAPER else None
    count = int(read["count"] or 1) if read else 0
    if read is None or not 1 <= count <= 999:
        raise Refused("row_paper_bad", value=line)
    words = [clean(word) for word in (read["kind"] or "").split(",")]
    kinds = [word for word in words if word and fold(word) not in _OPTIONAL]
    try:
        kind = kind_of(kinds[0]) if kinds else "original"
    except Refused:
        raise Refused("row_kind_unknown", value=kinds[0]) from None
    if len(kinds) > 1:
        raise Refused("row_kind_unknown", value=kinds[1])
    required = not any(fold(word) in _OPTIONAL for word in words)
    return Component(read["name"], kind, count, required, clean(read["note"] or ""))


def write_papers(components: tuple[Component, ...]) -> str:
    """Write papers so that `read_papers` reads the same."""
    lines = []
    for paper in components:
        kind = KIND_WORDS.get(paper.kind, paper.kind) + ("" if paper.required else ", nếu có")
        note = f" {{{paper.note}}}" if paper.note else ""
        lines.append(f"{paper.name} [{kind}] x{paper.count}{note}")
    return "\n".join(lines) + ("\n" if len(lines) == 1 and ";" in lines[0] else "")


def read_pause(cell: Cell) -> str | None:
    """Return what a wait makes of the time, None for a blank cell.  Refuses `row_pause_unknown`."""
    text = clean(as_text(cell))
    if not text:
        return None
    policy = pause_of(text)
    if policy is None:
        raise Refused("row_pause_unknown")
    return policy


def read_steps(cell: Cell) -> tuple[ProcedureStep, ...] | None:
    """Return the steps inside the office, one a line or parted by semicolons; None for a blank.

    “không” is no step at all.  Refuses `row_step_bad`.
    """
    text = as_text(cell) if not isinstance(cell, str) else cell
    lines = [clean(line) for line in text.replace("\n", ";").split(";")]
    lines = [line for line in lines if line]
    if not lines:
        return None
    return () if [fold(line) for line in lines] == ["khong"] else tuple(map(_step, lines))


def _step(line: str) -> ProcedureStep:
    read = _STEP.fullmatch(line)
    if read is None:
        raise Refused("row_step_bad", value=line)
    return ProcedureStep(read["unit"], int(read["share"]), clean(read["name"] or ""))


def write_steps(steps: tuple[ProcedureStep, ...]) -> str:
    """Write steps so that `read_steps` reads the same."""
    return "\n".join(
        f"{step.unit} = {step.share}" + (f" {{{step.name}}}" if step.name else "") for step in steps
    )


def read_day(cell: Cell) -> date | None:
    """Return the day of a cell, or None for a blank one.  Refuses `row_date_bad`."""
    text = clean(as_text(cell))
    if not text:
        return None
    try:
        if isinstance(cell, datetime):
            day = cell.date()
        elif isinstance(cell, date):
            day = cell
        elif numbers := _DAY_FIRST.fullmatch(text):
            day = date(int(numbers[3]), int(numbers[2]), int(numbers[1]))
        else:
            day = date.fromisoformat(text)
    except ValueError:
        raise Refused("row_date_bad") from None
    if not _EARLIEST <= day <= _LATEST:
        raise Refused("row_date_bad")
    return day


def read_yes(cell: Cell) -> bool | None:
    """Return what a yes-or-no cell says, None for a blank one.  Refuses `row_yes_no_bad`."""
    text = fold(as_text(cell))
    if not text:
        return None
    if text in _YES or text in _NO:
        return text in _YES
    raise Refused("row_yes_no_bad")
