"""What the events of a dossier add up to: one value, from which everything is read."""

from datetime import datetime

from counter.events import Event, Paper, Person, Plain, ProcedureMark
from counter.records import dataclass
from counter.stage import (
    NATIONAL,
    OPEN,
    PAUSED,
    PLACES,
    WITHDRAWAL_ASKED,
    Place,
    Stage,
)


@dataclass(frozen=True, slots=True)
class Print:
    """One job of printing the slip."""

    at: datetime
    outcome: str  # sent, saved, failed, proven, handed
    printer: str
    reprint: int
    by: str
    awaits_proof: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """One hand-over: given by somebody, and taken over by somebody once that is confirmed."""

    to_unit: str
    from_unit: str
    given_at: datetime
    given_by: str
    pile: str = ""
    give_by: datetime | None = None
    due: datetime | None = None  # when the unit has to be done
    interlinked: bool = False
    differences: str = ""
    from_office: str = ""  # where another office sent it
    taken_at: datetime | None = None
    taken_by: str = ""
    taken_differences: str = ""


@dataclass(frozen=True, slots=True)
class Payment:
    """A fee as noted: what, when, by whom, with which receipt."""

    key: str  # log:seq
    at: datetime
    by: str
    amount: int
    moment: str
    series: str = ""
    number: str = ""
    exempt: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the papers were laid down, by whom, and where they ought to have been then."""

    place: str
    at: datetime
    by: str
    ought: str


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
    other_codes: tuple[str, ...] = ()  # temporary ones, good for ever
    slip_due: datetime | None = None  # what the valid slip says
    last_at: datetime | None = None  # when the last step was done
    pause_policy: str = "continue"
    previous: str = ""
    used_before: float = 0.0
    returns: int = 0
    origin: str = ""  # the office that received it, where that is another one
    awaited: bool = False
    legs: tuple[Plain, ...] = ()
    requests: int = 0  # for a supplement
    extensions: int = 0
    paused_at: datetime | None = None  # the request it waits for, or ended in
    moves: tuple[Move, ...] = ()
    papers_back: bool = False  # of a dossier without a result
    tracking: str = ""
    payments: tuple[Payment, ...] = ()
    shelf: Shelf | None = None
    acts: tuple[str, ...] = ()  # the steps that made it what it is, as log:seq
    undone: tuple[str, ...] = ()
    history: tuple[Event, ...] = ()
    conflicts: tuple[Event, ...] = ()  # came second; a person must look

    @property
    def national_code(self) -> int:
        if self.stage is Stage.WITHDRAWN and not self.papers_back:
            return WITHDRAWAL_ASKED
        return NATIONAL[self.stage]

    @property
    def open(self) -> bool:
        """Is the result still being worked on?"""
        return self.stage in OPEN

    @property
    def paused(self) -> bool:
        return self.stage in PAUSED

    @property
    def stands_at(self) -> datetime | None:
        """When its time stands still: the request it waits for, or the end."""
        return self.paused_at or self.finished_at

    def overdue(self, now: datetime) -> bool:
        """Late is derived, never stored: the end is when processing finished."""
        end = self.stands_at or (now if self.open else None)
        return self.due is not None and end is not None and not self.void and end > self.due

    @property
    def latest(self) -> datetime:
        """When the last step was done; none may be dated before it."""
        return self.last_at or self.received_at

    @property
    def move(self) -> Move | None:
        """The last hand-over, confirmed or not."""
        return self.moves[-1] if self.moves else None

    @property
    def holder(self) -> str:
        """The officer who has it: who took it over last, or who received it; "" when it is over."""
        if not self.open:
            return ""
        taken = [move for move in self.moves if move.taken_by]
        return taken[-1].taken_by if taken else self.received_by

    @property
    def unit_now(self) -> str:
        """The unit that took it over last, or "" for the counter."""
        taken = [move for move in self.moves if move.taken_at]
        return taken[-1].to_unit if taken else ""

    @property
    def place(self) -> Place:
        """Where the papers ought to be."""
        if self.papers_back:
            return Place.GONE
        if self.stage in (Stage.SUPPLEMENT, Stage.FINANCE, Stage.PROCESSING) and not self.unit_now:
            return Place.COUNTER
        return PLACES.get(self.stage, Place.UNIT)

    @property
    def misplaced(self) -> bool:
        """Do the papers lie where they lay before the last steps were written down?"""
        return self.shelf is not None and self.shelf.ought != f"{self.place}:{self.unit_now}"

    @property
    def owed(self) -> int | None:
        """What is still to be paid, in đồng; None where nobody knows the fee."""
        live = [payment for payment in self.payments if not payment.cancelled]
        if self.fee is None:
            return None
        if any(payment.exempt for payment in live):
            return 0
        return max(0, self.fee - sum(payment.amount for payment in live) - (self.paid or 0))

    @property
    def handed_over(self) -> bool:
        """Has the citizen the slip, as far as the desk can know?"""
        return any(
            job.outcome in ("proven", "handed") or (job.outcome == "sent" and not job.awaits_proof)
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
