"""Facts of the till, the shelf and the network: what was paid, counted, and out of order."""

from datetime import date, datetime
from typing import ClassVar

from counter.fact import Fact
from counter.records import dataclass
from counter.steps import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class FeePaid(Step):
    """A fee was taken, or is not due; the receipt is the treasury's own, only noted here."""

    NOTE: ClassVar[bool] = True
    PRIVATE: ClassVar[tuple[str, ...]] = ("exempt", "payer")

    amount: int = 0  # đồng
    moment: str = "reception"  # reception, supplement, return
    series: str = ""  # of the receipt
    number: str = ""
    pages: int = 0
    copies: int = 0
    exempt: str = ""  # why nothing is due
    payer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeCancelled(Step):
    """A fee was noted by mistake; its receipt keeps its number."""

    NOTE: ClassVar[bool] = True
    PRIVATE: ClassVar[tuple[str, ...]] = ("reason",)

    target: str  # log:seq of what is cancelled
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CashClosed(Fact):
    """A clerk closed the till of a day."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("remark",)

    day: date
    officer: str
    payments: int
    total: int  # đồng, by the notes
    counted: int  # đồng, by hand
    closed_at: datetime
    late_entry: bool = False
    approved_by: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfCounted(Fact):
    """What a stock-take of a shelf found."""

    place: str
    counted_at: datetime
    found: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageBegan(Fact):
    """A system that the counter needs was out of order from here on."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("evidence",)

    began_at: datetime
    system: str = ""
    late_entry: bool = False
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageEnded(Fact):
    """The system works again."""

    PRIVATE: ClassVar[tuple[str, ...]] = ("evidence",)

    ended_at: datetime
    late_entry: bool = False
    evidence: str = ""


KINDS: dict[str, type[Fact]] = {
    "fee_paid": FeePaid,
    "fee_cancelled": FeeCancelled,
    "cash_closed": CashClosed,
    "shelf_counted": ShelfCounted,
    "outage_began": OutageBegan,
    "outage_ended": OutageEnded,
}
