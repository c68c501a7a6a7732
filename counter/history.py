"""What each event of a dossier did, in a sentence."""

from collections.abc import Callable
from typing import Any

from counter.events import Event, Fact, SlipPrinted, Unknown
from counter.money_facts import FeePaid
from counter.steps import (
    DatedStep,
    FinanceRequested,
    GivenOver,
    Resumed,
    SupplementRequested,
    TakenOver,
    Undone,
)
from counter.text import money

Say = Callable[..., str]
GONE = "(đã xóa)"
TOLD_PLAINLY = (
    *("to", "reason", "numbered", "unit", "to_unit", "tracking", "code", "place"),
    *("to_office", "from_unit", "result", "other"),
)


def told(event: Event, say: Say) -> str:
    """Say what an event did, in a sentence."""
    fact = event.fact
    if isinstance(fact, SlipPrinted):
        kind = f"history_slip_{fact.outcome}" if not fact.reprint else "history_slip_reprint"
        return say(kind, reprint=fact.reprint, printer=fact.printer)
    if isinstance(fact, Unknown):
        return say("history_unknown")
    if isinstance(fact, FeePaid) and fact.exempt:
        return say("history_fee_exempt", exempt=fact.exempt)
    if isinstance(fact, Undone):
        kind = say(f"history_of_{fact.kind}")
        return say("history_undone", kind=kind, reason=fact.reason or GONE)
    sentence = say(f"history_{event.kind}", **_values(event))
    return " – ".join(filter(None, [sentence, _besides(fact)]))


def _besides(fact: Fact) -> str:
    """Return what was noted with a step, where its sentence has no place for it."""
    match fact:
        case SupplementRequested() | FinanceRequested():
            return fact.reason
        case GivenOver() | TakenOver():
            return fact.differences
        case Resumed():
            return fact.remark
    return ""


def _values(event: Event) -> dict[str, Any]:
    """Return what the sentences of all kinds may want to fill in."""
    fact: Any = event.fact
    values = {name: getattr(fact, name) or GONE for name in TOLD_PLAINLY if hasattr(fact, name)}
    if isinstance(fact, SupplementRequested):
        asked = (p.name + (f" ({p.count:02})" if p.count > 1 else "") for p in fact.papers)
        values |= {"papers": "; ".join(asked) or GONE, "time": fact.time}
    if isinstance(fact, DatedStep):
        values["due"] = f"{fact.due:%H:%M ngày %d/%m/%Y}" if fact.due else "không quy định"
    if isinstance(fact, FeePaid):
        receipt = f"{fact.series} {fact.number}".strip() or "không có số"
        values |= {"amount": money(fact.amount), "receipt": receipt}
    if isinstance(fact, FinanceRequested):
        values["amount"] = "chưa rõ" if fact.amount is None else money(fact.amount)
    return values
