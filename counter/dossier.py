"""A dossier: how facts add up to one, and what a clerk may do with it.

`apply` never raises and `fold` takes events in any order, so every counter
that holds the same events shows the same dossier.  Rules live in the
functions that decide: they look at a dossier and return a fact or refuse.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import reduce

from counter.errors import Refused
from counter.events import (
    NOBODY,
    Erased,
    Event,
    Paper,
    Person,
    Plain,
    ProcedureMark,
    Received,
    ResultReady,
    Returned,
    SlipPrinted,
    Unknown,
    Voided,
)


class Stage(StrEnum):
    """Where a dossier stands (domain: state machine); each maps to one national code."""

    ACCEPTED = "accepted"
    TRANSFERRED = "transferred"
    PROCESSING = "processing"
    SUPPLEMENT = "supplement"
    FINANCE = "finance"
    INTERLINKED = "interlinked"
    SIGNING = "signing"
    READY = "ready"
    POSTED = "posted"
    RETURNED = "returned"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


NATIONAL = {
    Stage.ACCEPTED: 2,
    Stage.TRANSFERRED: 4,
    Stage.PROCESSING: 4,
    Stage.SUPPLEMENT: 5,
    Stage.FINANCE: 6,
    Stage.INTERLINKED: 4,
    Stage.SIGNING: 4,
    Stage.READY: 9,
    Stage.POSTED: 9,
    Stage.RETURNED: 10,
    Stage.REJECTED: 8,
    Stage.WITHDRAWN: 8,
    Stage.STOPPED: 8,
}
WORKING = frozenset(
    {Stage.ACCEPTED, Stage.TRANSFERRED, Stage.PROCESSING, Stage.INTERLINKED, Stage.SIGNING}
)
PAUSED = frozenset({Stage.SUPPLEMENT, Stage.FINANCE})


@dataclass(frozen=True, slots=True)
class Print:
    """One job of printing the slip."""

    at: datetime
    outcome: str  # sent, saved, failed, proven
    printer: str
    reprint: int
    by: str
    awaits_proof: bool = False


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the events of one subject add up to."""

    subject: str
    code: str
    office: str
    counter: int
    log: str  # whose key sealed the slip
    procedure: ProcedureMark
    owner: Person
    submitter: Person | None
    content: str
    remark: str
    papers: tuple[Paper, ...]
    missing: tuple[str, ...]
    sets: int
    received_at: datetime
    entered_at: datetime  # when it was typed in; later than received_at for a late entry
    received_by: str
    due: datetime | None
    original_due: datetime | None
    amount: int
    unit: str
    special_days: tuple[Plain, ...]
    weeks: tuple[Plain, ...]
    provisional: tuple[int, ...]
    fee: int | None
    fee_text: str
    channel: str
    result_channel: str
    issued: bool
    late_entry: bool
    key_id: str
    seal: str
    stage: Stage = Stage.ACCEPTED
    version: int = 1  # of the slip
    void: bool = False
    erased: bool = False
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    returned_to: str = ""
    paid: int | None = None
    prints: tuple[Print, ...] = ()
    newer: bool = False  # written by a newer version: read-only here
    history: tuple[Event, ...] = ()
    conflicts: tuple[Event, ...] = ()  # came second; a person must look

    @property
    def national_code(self) -> int:
        return NATIONAL[self.stage]

    @property
    def open(self) -> bool:
        """Is the result still being worked on?"""
        return self.stage in WORKING or self.stage in PAUSED

    def overdue(self, now: datetime) -> bool:
        """Late is derived, never stored: the end is when processing finished."""
        end = self.finished_at or (now if self.open else None)
        return self.due is not None and end is not None and not self.void and end > self.due

    @property
    def handed_over(self) -> bool:
        """Was the slip printed, as far as the desk can know?"""
        return any(
            job.outcome == "proven" or (job.outcome == "sent" and not job.awaits_proof)
            for job in self.prints
        )

    @property
    def reprints(self) -> int:
        return max((job.reprint for job in self.prints), default=0)

    @property
    def head(self) -> str:
        """The last event its writer knew: goes into `seen` of the next."""
        last = self.history[-1]
        return f"{last.log}:{last.seq}"


def fold(events: Iterable[Event]) -> Dossier | None:
    """Add up the events of one dossier, whatever order they came in."""
    return reduce(apply, sorted(events, key=lambda event: event.order), None)


def apply(dossier: Dossier | None, event: Event) -> Dossier | None:
    """Add one event.  An event that no longer fits becomes a conflict."""
    if dossier is None:
        return _opened(event)
    grown = (*dossier.history, event)
    match event.fact:
        case Unknown(note=note):
            return replace(dossier, history=grown, newer=dossier.newer or not note)
        case SlipPrinted() as job:
            line = Print(
                event.at, job.outcome, job.printer, job.reprint, event.by, job.awaits_proof
            )
            return replace(dossier, history=grown, prints=(*dossier.prints, line))
        case Erased():
            return replace(
                dossier,
                history=grown,
                erased=True,
                owner=NOBODY,
                submitter=None,
                content="",
                remark="",
                returned_to="",
            )
        case ResultReady(finished_at=at) if dossier.open and not dossier.void:
            return replace(dossier, history=grown, stage=Stage.READY, finished_at=at)
        case Returned(returned_at=at, to=to, paid=paid) if dossier.stage is Stage.READY:
            return replace(
                dossier,
                history=grown,
                stage=Stage.RETURNED,
                returned_at=at,
                returned_to=to,
                paid=paid,
            )
        case Voided() if dossier.stage is not Stage.RETURNED and not dossier.void:
            end = dossier.finished_at or event.at
            return replace(dossier, history=grown, stage=Stage.STOPPED, void=True, finished_at=end)
    return replace(dossier, history=grown, conflicts=(*dossier.conflicts, event))


def _opened(event: Event) -> Dossier | None:
    fact = event.fact
    if not isinstance(fact, Received):
        return None
    return Dossier(
        subject=event.subject,
        code=fact.code,
        office=fact.office,
        counter=fact.counter,
        log=event.log,
        procedure=fact.procedure,
        owner=fact.owner,
        submitter=fact.submitter,
        content=fact.content,
        remark=fact.remark,
        papers=fact.papers,
        missing=fact.missing,
        sets=fact.sets,
        received_at=fact.received_at,
        entered_at=event.at,
        received_by=event.by,
        due=fact.due,
        original_due=fact.due,
        amount=fact.amount,
        unit=fact.unit,
        special_days=fact.special_days,
        weeks=fact.weeks,
        provisional=fact.provisional,
        fee=fact.fee,
        fee_text=fact.fee_text,
        channel=fact.channel,
        result_channel=fact.result_channel,
        issued=fact.issued,
        late_entry=fact.late_entry,
        key_id=fact.key_id,
        seal=fact.seal,
        erased=event.erased,
        history=(event,),
    )


def finish(dossier: Dossier, at: datetime) -> ResultReady:
    """Say that the result is here.  The clock stops at `at`."""
    _writable(dossier)
    if dossier.stage is Stage.READY:
        raise Refused("already_ready", code=dossier.code)
    if not dossier.open:
        raise Refused("already_closed", code=dossier.code, stage=dossier.stage)
    if at < dossier.received_at:
        raise Refused("before_reception", code=dossier.code)
    return ResultReady(at)


def give_back(
    dossier: Dossier, at: datetime, to: str, number: str = "", paid: int | None = None
) -> Returned:
    """Hand the result over the counter."""
    _writable(dossier)
    if dossier.stage is Stage.RETURNED:
        raise Refused(
            "already_returned", code=dossier.code, at=dossier.returned_at, to=dossier.returned_to
        )
    if dossier.stage is not Stage.READY:
        raise Refused("not_ready", code=dossier.code, stage=dossier.stage)
    if not to.strip():
        raise Refused("collector_missing", code=dossier.code)
    return Returned(at, paid=paid, to=to.strip(), to_number=number)


def void(dossier: Dossier, reason: str) -> Voided:
    """Take a mistaken intake out of the lists.  The number stays used, with the reason."""
    _writable(dossier)
    if dossier.stage is Stage.RETURNED:
        raise Refused(
            "already_returned", code=dossier.code, at=dossier.returned_at, to=dossier.returned_to
        )
    if not reason.strip():
        raise Refused("reason_missing")
    return Voided(reason=reason.strip())


def erase(dossier: Dossier, reason: str) -> Erased:
    """Erase who it was about (Luật 91/2025/QH15); what was done and when stays."""
    if dossier.erased:
        raise Refused("already_erased", code=dossier.code)
    if not reason.strip():
        raise Refused("reason_missing")
    return Erased(reason.strip())


def reprint(dossier: Dossier, reason: str, outcome: str, printer: str, size: str) -> SlipPrinted:
    """Record the next copy of a slip: it says which copy it is."""
    if dossier.void:
        raise Refused("dossier_void", code=dossier.code)
    if dossier.erased:
        raise Refused("dossier_erased", code=dossier.code)
    if not reason.strip():
        raise Refused("reason_missing")
    number = dossier.reprints + 1
    return SlipPrinted(outcome, printer, size, dossier.version, number, reason.strip())


def _writable(dossier: Dossier) -> None:
    if dossier.newer:
        raise Refused("dossier_newer", code=dossier.code)
    if dossier.void:
        raise Refused("dossier_void", code=dossier.code)
    if dossier.erased:
        raise Refused("dossier_erased", code=dossier.code)
