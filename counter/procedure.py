"""One version of a procedure (thủ tục hành chính): its cases, times, fees and papers.

Times, fees and papers change by decision and by province, so they are data with dates.  A figure
that no source vouches for is left blank; the office is asked for it when it is first needed.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from counter.errors import Damaged, Refused
from counter.plain import dumps, restore, unfold
from counter.records import dataclass
from counter.text import clean, fold, money

# The units a time may have (the names of `counter.worktime.Unit`), as people write them.
UNIT_WORDS = {
    "working-days": "ngày làm việc",
    "calendar-days": "ngày",
    "months": "tháng",
    "working-hours": "giờ làm việc",
    "same-day": "trong ngày",
    "none": "không quy định",
}
UNCOUNTED = frozenset({"same-day", "none"})
LONGEST = 999  # of any unit; more is a slip of the finger
_UNIT_ALIASES = {
    "gio": "working-hours",
    "ngay": "calendar-days",
    "trong ngay lam viec": "same-day",
    "giai quyet ngay": "same-day",
    "khong": "none",
    "khong co thoi han": "none",
}

# How a paper is handed in.  "shown" is looked at and given back, it never joins the dossier.
KIND_WORDS = {
    "original": "bản chính",
    "certified": "bản sao chứng thực",
    "copy": "bản sao",
    "electronic": "bản điện tử",
    "database": "khai thác từ CSDL",
    "shown": "xuất trình",
}
_KIND_ALIASES = {
    "ban goc": "original",
    "ban sao co chung thuc": "certified",
    "ban photo": "copy",
    "photo": "copy",
    "csdl": "database",
    "khai thac tu co so du lieu": "database",
}

# What a wait for the applicant makes of the time (the names of `counter.clock.Policy`).
PAUSE_WORDS = {
    "continue": "tính tiếp",
    "restart": "tính lại từ đầu",
    "shift": "dời ngày hẹn",
}

_CODE = re.compile(r"\d\.\d{6}(?:\.[0-9A-Z]{2,3}(?:\.\d{2}){2}\.[A-Z]\d{2})?(?:\.\d{2})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Duration:
    """A time as the procedure states it: so many of a unit, 0 of "same-day" and "none"."""

    amount: int
    unit: str

    def words(self) -> str:
        """As people write it: 3 ngày làm việc."""
        word = UNIT_WORDS.get(self.unit, self.unit)
        return word if self.unit in UNCOUNTED else f"{self.amount} {word}"


@dataclass(frozen=True, slots=True)
class Component:
    """One paper of the procedure's list."""

    name: str
    kind: str = "original"  # a key of KIND_WORDS
    count: int = 1
    required: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class PageTariff:
    """Đồng per page of one copy: its first pages, those after them, and the most it may cost."""

    first: int
    first_pages: int
    then: int
    cap: int

    def copy(self, pages: int) -> int:
        """What one copy of so many pages costs."""
        dear = min(pages, self.first_pages)
        return min(self.cap, dear * self.first + (pages - dear) * self.then)


@dataclass(frozen=True, slots=True)
class Fee:
    """What is charged: đồng per case, page or copy, with the words of the rule."""

    amount: int | None = None
    per: str = ""  # "case", "page", "copy"; "" where nothing is counted
    text: str = ""
    exempt: bool = False
    tariff: PageTariff | None = None

    def total(self, pages: int = 1, copies: int = 1, cases: int = 1) -> int:
        """Add up whole đồng; pages are those of the original, cases the papers signed.

        Refuses `count_impossible` for a count below one, `fee_missing` where the figure is blank.
        """
        if min(pages, copies, cases) < 1:
            raise Refused("count_impossible", pages=pages, copies=copies, cases=cases)
        if self.exempt:
            return 0
        if self.tariff is not None:
            return self.tariff.copy(pages) * copies
        if self.amount is None:
            raise Refused("fee_missing", text=self.text)
        counted = {"page": pages * copies, "copy": copies, "case": cases}
        return self.amount * counted.get(self.per, 1)


@dataclass(frozen=True, slots=True)
class ProcedureStep:
    """One step inside the office: which unit, and its share of the time in the case's unit."""

    unit: str
    share: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One way a procedure can go; the ordinary one has no name."""

    name: str = ""
    duration: Duration | None = None  # None: nobody has vouched for a figure yet
    duration_text: str = ""
    fee: Fee | None = None
    components: tuple[Component, ...] = ()

    def duration_or_refuse(self, code: str) -> Duration:
        """Return the time.  Refuses `time_missing` for the procedure `code` while it is blank."""
        if self.duration is None:
            raise Refused("time_missing", code=code, case=self.name)
        return self.duration

    def with_fee(self, amount: int) -> "Case":
        """Return the case charged so many đồng, counted as before.  Refuses `fee_impossible`."""
        if amount < 0:
            raise Refused("fee_impossible", amount=amount)
        per = (self.fee.per if self.fee else "") or "case"
        return replace(self, fee=Fee(amount, per, money(amount)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One version of a procedure (thủ tục hành chính), as in effect from a day on."""

    code: str  # national code, N.NNNNNN
    name: str
    valid_from: date
    local_code: str = ""  # with the publishing agency behind it
    also: tuple[str, ...] = ()  # what citizens call it
    field: str = ""  # lĩnh vực
    cases: tuple[Case, ...] = (Case(),)
    exemptions: tuple[str, ...] = ()  # who pays nothing
    online_level: str = ""  # "", "none", "partly", "full"
    valid_to: date | None = None  # the last day
    decision: str = ""  # the decision that published it
    source: str = "office"  # "built-in", the name of a file, "office"
    immediate: bool = False  # received, settled and given back in one go
    pause_policy: str = "continue"  # clock.Policy: what a wait makes of the time
    steps: tuple[ProcedureStep, ...] = ()  # inside the office, one after the other

    @property
    def version(self) -> str:
        """A short name for this very content: the same content has the same name everywhere.

        Neither where it came from nor a later end date changes the name that dossiers keep.
        """
        content = unfold(replace(self, source="", valid_to=None))
        if self.pause_policy == "continue":  # what has no word on it keeps the name it had
            del content["pause_policy"]
        if not self.steps:
            del content["steps"]
        digest = hashlib.sha256(dumps(content).encode()).hexdigest()
        return f"{self.valid_from.isoformat()}.{digest[:6]}"

    def case(self, name: str = "") -> Case:
        """Return the case of that name, marks and capitals aside.  Refuses `case_unknown`."""
        wanted = fold(name)
        for case in self.cases:
            if fold(case.name) == wanted:
                return case
        raise Refused("case_unknown", code=self.code, case=name, cases=[c.name for c in self.cases])

    def duration(self, case: str = "") -> Duration:
        """Return the time of a case.  Refuses `case_unknown`, `time_missing`."""
        return self.case(case).duration_or_refuse(self.code)

    def with_case(self, case: Case) -> "Procedure":
        """Return the procedure with this case in place of the one of its name, or added to it."""
        wanted = fold(case.name)
        if any(fold(known.name) == wanted for known in self.cases):
            cases = tuple(case if fold(known.name) == wanted else known for known in self.cases)
        else:
            cases = (*self.cases, case)
        return replace(self, cases=cases)

    def in_effect(self, day: date) -> bool:
        """Whether this version is good on that day, both ends included."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def duration_of(amount: int, unit: str) -> Duration:
    """Make a time from what a person wrote.  Refuses `unit_unknown`, `time_impossible`."""
    known = unit_of(unit)
    if known in UNCOUNTED:
        return Duration(0, known)
    if not 1 <= amount <= LONGEST:
        raise Refused("time_impossible", amount=amount, unit=known)
    return Duration(amount, known)


def unit_of(text: str) -> str:
    """Return the unit named in English or Vietnamese, marks aside.  Refuses `unit_unknown`."""
    found = _named(text, UNIT_WORDS, _UNIT_ALIASES)
    if found is None:
        raise Refused("unit_unknown", text=clean(text)[:60])
    return found


def kind_of(text: str) -> str:
    """Return the kind of paper named in English or Vietnamese.  Refuses `kind_unknown`."""
    found = _named(text, KIND_WORDS, _KIND_ALIASES)
    if found is None:
        raise Refused("kind_unknown", text=clean(text)[:60])
    return found


def _named(text: str, words: Mapping[str, str], aliases: Mapping[str, str]) -> str | None:
    wanted = fold(text)
    for name, word in words.items():
        if wanted in (name, name.replace("-", " "), fold(word)):
            return name
    return aliases.get(wanted)


def pause_of(text: str) -> str | None:
    """Return the policy named in English or Vietnamese, marks aside; None where it is none."""
    return _named(text, PAUSE_WORDS, {})


def national_code(text: str) -> str | None:
    """Return the eight characters that name a procedure everywhere, or None: not a code."""
    text = text.strip().upper()
    return text[:8] if _CODE.fullmatch(text) else None


def to_plain(procedure: Procedure) -> dict[str, Any]:
    """Return what JSON can say of the procedure."""
    plain: dict[str, Any] = unfold(procedure)
    return plain


def from_plain(plain: Mapping[str, Any]) -> Procedure:
    """Make the procedure again; keys of a newer version are left aside.

    Raises Damaged `procedure_unreadable`.
    """
    try:
        procedure = restore(Procedure, plain)
    except (TypeError, ValueError, AttributeError) as error:
        raise Damaged("procedure_unreadable", code=str(plain.get("code", ""))) from error
    if not isinstance(procedure.code, str) or national_code(procedure.code) != procedure.code:
        raise Damaged("procedure_unreadable", code=str(procedure.code))
    if not isinstance(procedure.name, str) or not procedure.cases:
        raise Damaged("procedure_unreadable", code=procedure.code)
    return procedure
