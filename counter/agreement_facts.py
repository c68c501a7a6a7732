"""The facts by which counters come to agree: a conflict settled, an evening compared."""

from datetime import date, datetime
from typing import ClassVar

from counter.fact import Fact
from counter.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictSettled(Fact):
    """A person looked at an act that no longer fitted, and said what holds.

    The act stays in the log; it is a conflict no longer.  Where something must still be done, that
    is a step of its own.
    """

    NOTE: ClassVar[bool] = True
    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)

    target: str  # log:seq of the act that did not fit
    settled_at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleSettled(Fact):
    """Two dossiers of one person for one procedure are meant: nobody took it in twice."""

    NOTE: ClassVar[bool] = True
    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)

    other: str  # subject of the other dossier
    settled_at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled(Fact):
    """In the evening a counter compared what it holds with what the hub holds."""

    day: date
    compared_at: datetime
    place: str  # which hub
    events: int  # held here
    dossiers: int  # received on that day, as far as is known here
    digest: str  # SHA-256 over the heads of all logs
    differences: tuple[str, ...] = ()  # codes of dossiers, or log:seq, that one side lacks


KINDS: dict[str, type[Fact]] = {
    "conflict_settled": ConflictSettled,
    "double_settled": DoubleSettled,
    "reconciled": Reconciled,
}
