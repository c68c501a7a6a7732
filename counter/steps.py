"""The facts of a dossier's course: every step with officer, role, counter, time and reason.

A step says what was decided, not what it was decided from.  One that moves the due date carries
the new one, the one it replaces, and the days of the calendar that explain it.
"""

from datetime import date, datetime
from typing import ClassVar

from counter.fact import NOBODY, Fact, Paper, Person, Plain, ProcedureMark
from counter.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Fact):
    """One step; `happened_at` is when it was done, also where it was typed in later."""

    happened_at: datetime
    late_entry: bool = False
    office: str = ""
    counter: int = 0
    role: str = ""  # of the officer who did it
    approved_by: str = ""  # the leader, where one is needed


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedStep(Step):
    """A step that decides the due date anew, from `special_days` and `weeks` of the calendar."""

    due: datetime | None = None
    original_due: datetime | None = None  # for the statistics
    replaces: datetime | None = None
    special_days: tuple[Plain, ...] = ()
    weeks: tuple[Plain, ...] = ()
    provisional: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedStep(Step):
    """A step with a paper of its own running number, per form, counter and year."""

    FORM: ClassVar[str] = ""  # form_numbers.Meaning

    number: int = 0
    year: int = 0
    numbered: str = ""  # as it is printed


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetentReceived(DatedStep):
    """The competent authority has a non-boundary dossier: its time begins (NĐ 118/2025, Đ17)."""

    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequested(NumberedStep):
    """Papers are wanting; the time stands still from here on (form 02)."""

    FORM: ClassVar[str] = "supplement"
    PRIVATE: ClassVar[tuple[str, ...]] = ("papers", "reason", "guidance")

    time: int = 1  # the n-th request
    deadline: date | None = None  # until when they ought to be brought
    papers: tuple[Paper, ...] = ()
    reason: str = ""
    guidance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinanceRequested(Step):
    """The applicant has to pay a duty first; the time stands still from here on."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)

    amount: int | None = None  # đồng
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(DatedStep):
    """What the dossier waited for is there; the time runs on."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("papers", "remark")

    papers: tuple[Paper, ...] = ()  # what was brought
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOver(Step):
    """The papers were given to another unit, or another agency, which has to confirm it."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("differences",)

    to_unit: str = ""
    from_unit: str = ""
    pile: str = ""  # dossiers given together bear the same mark
    give_by: datetime | None = None  # the law's moment for the first hand-over
    leg_due: datetime | None = None  # when the unit has to be done
    interlinked: bool = False  # to another agency
    to_office: str = ""  # its identifier, where it is told by an addressed log
    differences: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver(Step):
    """Whoever got the papers says so."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("differences",)

    unit: str = ""
    differences: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted(Step):
    """The result lies before the leader for signing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBack(Step):
    """The leader wants it worked on again."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessingRefused(NumberedStep):
    """An accepted dossier is not settled; it is returned with form 03."""

    FORM: ClassVar[str] = "refusal"
    PRIVATE: ClassVar[tuple[str, ...]] = ("reason", "guidance")

    grounds: str = ""  # the law it rests on
    reason: str = ""
    guidance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Step):
    """The citizen wants the dossier back."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersHandedBack(Step):
    """The papers of a dossier that ended without a result were handed back."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("to", "to_number", "checked", "authority")

    refund: int | None = None  # đồng
    lost_slip: bool = False
    collector: str = ""  # as in Returned
    to: str = ""
    to_number: str = ""
    checked: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped(NumberedStep):
    """Processing was stopped (form 05 of 2025)."""

    FORM: ClassVar[str] = "stop_notice"
    PRIVATE: ClassVar[tuple[str, ...]] = ("reason", "request", "decision")

    stage: str = ""  # where it stood
    refund: int | None = None  # đồng
    reason: str = ""
    request: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extended(DatedStep):
    """A later day was promised with an apology (form 04); statistics keep the original one."""

    FORM: ClassVar[str] = "apology"
    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)

    until: date
    time: int = 1  # the n-th extension
    number: int = 0
    year: int = 0
    numbered: str = ""  # as it is printed
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescheduled(DatedStep):
    """Another calendar moved the date, by a person's word; the slip has to be printed anew."""

    key_id: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Step):
    """The last step was a mistake: the dossier stands as before it."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)

    target: str  # log:seq
    kind: str = ""  # of what was undone
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected(Step):
    """What a slip said was wrong: its next version says this; the version before is void."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("owner", "submitter", "content", "remark", "reason")

    papers: tuple[Paper, ...] = ()
    missing: tuple[str, ...] = ()
    sets: int = 1
    fee: int | None = None
    fee_text: str = ""
    result_channel: str = "counter"
    key_id: str = ""
    seal: str = ""
    owner: Person = NOBODY
    submitter: Person | None = None
    content: str = ""
    remark: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound(Step):
    """The official code of a dossier that was received under a temporary one; both stay good."""

    code: str
    issued: bool = False  # given by this counter; else by the provincial system
    key_id: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted(Step):
    """The result went off by post."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("address",)

    tracking: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved(Step):
    """The papers were laid down at a place; it says nothing of what is done with them."""

    NOTE: ClassVar[bool] = True

    place: str
    stage: str = ""  # where the dossier stood then


@dataclass(frozen=True, slots=True, kw_only=True)
class PadPrinted(Step):
    """Slips with temporary codes were printed beforehand: these codes are in use."""

    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guided(NumberedStep):
    """Before acceptance: what is wanting was told in writing (form 02).  There is no dossier."""

    FORM: ClassVar[str] = "supplement"
    PRIVATE: ClassVar[tuple[str, ...]] = (
        *("person", "submitter", "content", "papers", "reason", "guidance"),
    )

    procedure: ProcedureMark
    person: Person = NOBODY
    submitter: Person | None = None
    content: str = ""
    papers: tuple[Paper, ...] = ()
    reason: str = ""
    guidance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAccepted(NumberedStep):
    """Before acceptance: what was brought is not receivable (form 03).  There is no dossier."""

    FORM: ClassVar[str] = "refusal"
    PRIVATE: ClassVar[tuple[str, ...]] = ("person", "submitter", "content", "reason", "guidance")

    procedure: ProcedureMark
    grounds: str = ""
    person: Person = NOBODY
    submitter: Person | None = None
    content: str = ""
    reason: str = ""
    guidance: str = ""


KINDS: dict[str, type[Fact]] = {
    "competent_received": CompetentReceived,
    "supplement_requested": SupplementRequested,
    "finance_requested": FinanceRequested,
    "resumed": Resumed,
    "given_over": GivenOver,
    "taken_over": TakenOver,
    "submitted": Submitted,
    "sent_back": SentBack,
    "refused": ProcessingRefused,
    "withdrawn": Withdrawn,
    "papers_handed_back": PapersHandedBack,
    "stopped": Stopped,
    "extended": Extended,
    "rescheduled": Rescheduled,
    "undone": Undone,
    "corrected": Corrected,
    "bound": Bound,
    "posted": Posted,
    "shelved": Shelved,
    "pad_printed": PadPrinted,
    "guided": Guided,
    "not_accepted": NotAccepted,
}
