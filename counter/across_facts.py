"""Facts that go from one office to another: each lies in a log that only these two may read.

What an office does itself stands in its own log; these tell the other one of it.
"""

from datetime import datetime
from typing import ClassVar

from counter.fact import NOBODY, Fact, Paper, Person, Plain, ProcedureMark
from counter.records import dataclass
from counter.steps import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class SentAcross(Step):
    """A dossier goes to another office, with all that it needs to work on it (liên thông)."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("owner", "submitter", "content", "remark", "differences")

    code: str
    to_office: str  # agency identifier
    to_unit: str = ""
    from_unit: str = ""
    pile: str = ""
    leg_due: datetime | None = None  # when this office has to be done
    procedure: ProcedureMark
    received_at: datetime
    due: datetime | None = None  # of the whole
    original_due: datetime | None = None
    amount: int = 0
    unit: str = "none"
    papers: tuple[Paper, ...] = ()
    missing: tuple[str, ...] = ()
    sets: int = 1
    special_days: tuple[Plain, ...] = ()
    weeks: tuple[Plain, ...] = ()
    provisional: tuple[int, ...] = ()
    pause_policy: str = "continue"
    used_before: float = 0.0
    owner: Person = NOBODY
    submitter: Person | None = None
    content: str = ""
    remark: str = ""
    differences: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgedAcross(Step):
    """The other office has the papers, and says so."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("differences",)

    differences: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedAcross(Step):
    """The other office is done: result and papers are on their way back."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("result",)

    from_unit: str = ""
    refused: bool = False  # it was not settled there
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneForOthers(Step):
    """What was worked on for another office went back there."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("result",)

    to_office: str
    refused: bool = False
    result: str = ""


KINDS: dict[str, type[Fact]] = {
    "sent_across": SentAcross,
    "acknowledged_across": AcknowledgedAcross,
    "returned_across": ReturnedAcross,
    "done_for_others": DoneForOthers,
}
