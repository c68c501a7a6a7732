"""The facts a counter writes down.  A fact is never edited, only added to.

A new field needs a default.  A new meaning needs a new kind: the old kind
stays, because any counter may have to read a log written by another version.
Fields that tell of people are named in `PRIVATE`: they leave the fact for a
part of its own, and the fact keeps only a commitment to it.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any, ClassVar

from counter.errors import Damaged
from counter.fact import NOBODY, Fact, Paper, Person, Plain, ProcedureMark
from counter.plain import dumps, restore, unfold
from counter.records import dataclass

__all__ = [
    "KINDS", "NAMES", "NOBODY", "CalendarSet", "ClockConfirmed", "Erased", "Event", "Fact",
    "LastSlipSeen", "OfficeSet", "OfficerSet", "Opened", "Paper", "Person", "Plain", "Private",
    "ProcedureMark", "ProcedureSet", "Received", "ResultReady", "Returned", "SlipPrinted",
    "Unknown", "Voided", "decode", "digest", "encode", "fits", "read_back",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opened(Fact):
    """The first event of every log: who writes here, with which key."""

    office: str  # agency identifier
    counter: int  # N of M
    counters: int
    key: str  # Ed25519 public key, hex
    audience: str  # the office that may read this log
    parent: str = ""  # the log this one goes on from
    reason: str = ""  # why a new log was begun: made, office, copied, restored
    slice: int = -1  # the reserved part of the block it numbers in; -1 is the whole block


@dataclass(frozen=True, slots=True)
class Received(Fact):
    """A dossier was accepted: code, appointment and procedure version, as decided then."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("owner", "submitter", "content", "remark")

    code: str
    office: str
    counter: int
    procedure: ProcedureMark
    received_at: datetime
    due: datetime | None
    amount: int
    unit: str
    papers: tuple[Paper, ...] = ()
    missing: tuple[str, ...] = ()  # required papers that were not handed in
    sets: int = 1
    special_days: tuple[Plain, ...] = ()  # calendar days that decided the date
    weeks: tuple[Plain, ...] = ()  # the weekly hours they stand in
    provisional: tuple[int, ...] = ()  # years whose calendar was not yet official
    fee: int | None = None  # đồng
    fee_text: str = ""
    channel: str = "direct"
    result_channel: str = "counter"
    issued: bool = True  # False: the code was given by the provincial system
    late_entry: bool = False
    key_id: str = ""
    seal: str = ""  # signature of the slip, base32
    role: str = ""  # of who received it
    pause_policy: str = "continue"  # clock.Policy
    previous: str = ""  # the returned dossier that this one takes up again
    used_before: float = 0.0  # of the time, before that return, in `unit`
    returns: int = 0  # how often it was returned before
    awaited: bool = False  # the competent authority has it only later: the date is provisional
    legs: tuple[Plain, ...] = ()  # steps inside the office: unit, share, due
    known_open: tuple[str, ...] = ()  # open dossiers of the same person and procedure, seen then
    owner: Person = NOBODY
    submitter: Person | None = None
    content: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ResultReady(Fact):
    """Processing is finished; the result waits at the counter.  The clock stops here."""

    finished_at: datetime
    late_entry: bool = False
    office: str = ""
    counter: int = 0
    role: str = ""
    approved_by: str = ""  # the leader who was named


@dataclass(frozen=True, slots=True)
class Returned(Fact):
    """The result was handed over the counter."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("to", "to_number", "checked", "authority")

    returned_at: datetime
    paid: int | None = None  # đồng
    pages: int = 0
    copies: int = 0
    late_entry: bool = False
    office: str = ""
    counter: int = 0
    role: str = ""
    lost_slip: bool = False  # the collector had no slip and proved who he or she is
    approved_by: str = ""  # the leader who was named
    collector: str = ""  # collector.Collector, as the desk compared them; "" was not compared
    to: str = ""
    to_number: str = ""
    checked: str = ""  # what was looked at in place of the slip
    authority: str = ""  # the paper by which another one collects


@dataclass(frozen=True, slots=True)
class Voided(Fact):
    """The intake was a mistake.  Its number stays used."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Erased(Fact):
    """The private parts of this dossier were erased by law.  The reason names no one."""

    reason: str


@dataclass(frozen=True, slots=True)
class SlipPrinted(Fact):
    """What became of one print job: sent, saved, failed, proven (scanned back) or handed.

    `handed` is a person's word: the file was printed elsewhere and given to the citizen.
    """

    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)
    NOTE: ClassVar[bool] = True

    outcome: str
    printer: str = ""
    size: str = "a4"
    version: int = 1
    reprint: int = 0  # 0 is the original, n the n-th copy
    reason: str = ""
    awaits_proof: bool = False  # this desk counts a slip only once it was scanned back


@dataclass(frozen=True, slots=True)
class OfficeSet(Fact):
    """The office as it prints itself."""

    content: Plain


@dataclass(frozen=True, slots=True)
class OfficerSet(Fact):
    """One officer: name, title, role, at work or not."""

    content: Plain


@dataclass(frozen=True, slots=True)
class CalendarSet(Fact):
    """A year of the calendar, or the weekly sessions."""

    content: Plain


@dataclass(frozen=True, slots=True)
class ProcedureSet(Fact):
    """One version of a procedure."""

    content: Plain


@dataclass(frozen=True, slots=True)
class ClockConfirmed(Fact):
    """A person looked at the clock and said that it is right."""

    was: datetime | None = None  # the last known time


@dataclass(frozen=True, slots=True)
class LastSlipSeen(Fact):
    """After a restore the last printed slip was scanned: numbers go on after it."""

    code: str


@dataclass(frozen=True, slots=True)
class Unknown(Fact):
    """A fact this version cannot read.  It is carried, never dropped."""

    kind: str
    note: bool


# The names in the log.  They outlive the classes: add lines, never edit one.
_FIRST: dict[str, type[Fact]] = {
    "opened": Opened,
    "received": Received,
    "ready": ResultReady,
    "returned": Returned,
    "voided": Voided,
    "erased": Erased,
    "slip_printed": SlipPrinted,
    "office_set": OfficeSet,
    "officer_set": OfficerSet,
    "calendar_set": CalendarSet,
    "procedure_set": ProcedureSet,
    "clock_confirmed": ClockConfirmed,
    "last_slip_seen": LastSlipSeen,
}


@cache
def _all() -> dict[str, type[Fact]]:
    """Every kind.  Steps and money are dozens of classes: loaded when the first one is met."""
    from counter import across_facts, agreement_facts, money_facts, steps

    others = {**agreement_facts.KINDS, **across_facts.KINDS}
    return {**_FIRST, **steps.KINDS, **money_facts.KINDS, **others}


@cache
def _names() -> dict[type[Fact], str]:
    return {cls: name for name, cls in _all().items()}


class _Kinds(Mapping[str, type[Fact]]):
    """The class of every kind, by its name in the log."""

    def __getitem__(self, name: str) -> type[Fact]:
        return _FIRST.get(name) or _all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_all())

    def __len__(self) -> int:
        return len(_all())


class _Names(Mapping[type[Fact], str]):
    """The name in the log of every class."""

    def __getitem__(self, cls: type[Fact]) -> str:
        return _names()[cls]

    def __iter__(self) -> Iterator[type[Fact]]:
        return iter(_names())

    def __len__(self) -> int:
        return len(_names())


KINDS, NAMES = _Kinds(), _Names()


@dataclass(frozen=True, slots=True)
class Private:
    """The part of a fact that tells of people; it can be erased without breaking the chain."""

    salt: bytes
    body: str

    def commitment(self) -> str:
        return hashlib.sha256(self.salt + self.body.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Event:
    """A fact with its place in the log of the counter that wrote it."""

    log: str
    seq: int  # 1, 2, 3, … without gaps
    stamp: int  # orders events of different logs: max(now in ms, last seen + 1)
    kind: str
    subject: str
    seen: str  # "log:seq" of the last event of this subject its writer knew, or ""
    body: str  # the exact text that was hashed
    prev: str  # hash of the event before it in this log, "" for the first
    hash: str
    fact: Fact
    at: datetime  # what the wall clock said: for people to read, never compared
    by: str  # officer
    command: str  # id of the command that wrote it, or ""
    erased: bool = False  # it had a private part that is gone

    @property
    def columns(self) -> tuple[str, int, int, str, str, str, str, str, str]:
        """What the table of events keeps."""
        return (
            *(self.log, self.seq, self.stamp, self.kind, self.subject),
            *(self.seen, self.body, self.prev, self.hash),
        )

    @property
    def order(self) -> tuple[int, str, int]:
        """The one total order in which every replica folds."""
        return self.stamp, self.log, self.seq


def digest(
    log: str, seq: int, stamp: int, kind: str, subject: str, seen: str, body: str, prev: str
) -> str:
    """Return the hash of an event: SHA-256 over all its columns, one per line, body last."""
    head = f"{prev}\n{log}\n{seq}\n{stamp}\n{kind}\n{subject}\n{seen}\n"
    return hashlib.sha256((head + body).encode()).hexdigest()


def encode(fact: Fact, at: datetime, by: str, command: str = "") -> tuple[str, Private | None]:
    """Return the body to hash and the private part that it commits to."""
    public = unfold(fact)
    if not fact.PRIVATE:
        return _body(fact, public, at, by, command, None), None
    hidden = {name: public.pop(name) for name in fact.PRIVATE}
    if not any(hidden.values()):
        return _body(fact, public, at, by, command, None), None
    private = Private(secrets.token_bytes(16), dumps(hidden))
    return _body(fact, public, at, by, command, private), private


def _body(
    fact: Fact, public: Plain, at: datetime, by: str, command: str, private: Private | None
) -> str:
    body: Plain = {"at": at.isoformat(timespec="milliseconds"), "by": by, "fact": public}
    if fact.NOTE:
        body["note"] = True
    if command:
        body["id"] = command
    if private is not None:
        body["private"] = private.commitment()
    return dumps(body)


def fits(body: str, private: Private) -> bool:
    """Tell whether a private part is the one that the body commits to."""
    promised = json.loads(body).get("private", "")
    return hmac.compare_digest(promised, private.commitment())


@lru_cache(maxsize=512)  # one act reads a dossier several times; what was written never changes
def decode(
    columns: tuple[str, int, int, str, str, str, str, str, str], private: str | None
) -> Event:
    """Read an event back; fields this version does not know are left aside."""
    kind, body = columns[3], columns[6]
    said: Plain = json.loads(body)
    values: Mapping[str, Any] = said["fact"]
    if private is not None:
        values = {**values, **json.loads(private)}
    cls = _FIRST.get(kind) or _all().get(kind)
    fact = Unknown(kind, bool(said.get("note"))) if cls is None else restore(cls, values)
    return Event(
        *columns,
        fact=fact,
        at=datetime.fromisoformat(said["at"]),
        by=said["by"],
        command=said.get("id", ""),
        erased="private" in said and private is None,
    )


def read_back(row: tuple[Any, ...]) -> Event:
    """Return the event of its columns, the private part behind them.

    What its writer hashed but nobody can read is carried as unknown; what was not hashed so is
    damage: raises Damaged log_broken.
    """
    try:
        return decode(row[:9], row[9])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        if digest(*row[:8]) != row[8]:
            raise Damaged("log_broken", log=row[0], seq=row[1]) from error
    at = datetime.fromtimestamp(row[2] / 1000, UTC)
    columns: tuple[str, int, int, str, str, str, str, str, str] = row[:9]
    return Event(*columns, fact=Unknown(row[3], note=False), at=at, by="", command="")
