"""Money, shelves and broken systems: what a desk notes beside the course of its dossiers."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from counter.desk_acts import NOW, How
from counter.desk_slips import Slips
from counter.errors import Refused
from counter.events import NAMES
from counter.records import dataclass
from counter.text import VIETNAM as ZONE
from counter.text import clean

if TYPE_CHECKING:
    from counter.dossier import Dossier
    from counter.events import Fact
    from counter.money_facts import CashClosed, OutageBegan, OutageEnded
    from counter.outages import Lateness, Outage
    from counter.step_rules import Act

A_BOOK = timedelta(days=31)  # whoever noted no receipt for so long has another book by now
MOMENTS = ("reception", "supplement", "return")
MOST = 9_999_999_999  # đồng: more is a slip of the finger


@dataclass(frozen=True, slots=True)
class Fee:
    """What was paid, or why nothing is due; the receipt is the treasury's own paper."""

    amount: int = 0  # đồng
    exempt: str = ""
    series: str = ""
    number: str = ""
    moment: str = "reception"
    payer: str = ""
    pages: int = 0
    copies: int = 0


@dataclass(frozen=True, slots=True)
class CashLine:
    """One payment of a day."""

    key: str
    code: str
    amount: int
    moment: str
    series: str
    number: str
    cancelled: bool


@dataclass(frozen=True, slots=True)
class Cash:
    """The till of one clerk on one day; `counted` is None until it is closed."""

    day: date
    officer: str
    lines: tuple[CashLine, ...]
    counted: int | None = None
    closed_at: datetime | None = None

    @property
    def total(self) -> int:
        return sum(line.amount for line in self.lines if not line.cancelled)


@dataclass(frozen=True, slots=True)
class Lying:
    """One dossier on a shelf; `misplaced` where its electronic step says otherwise."""

    code: str
    stage: str
    place: str
    misplaced: bool
    due: datetime | None
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Stock:
    """What a stock-take found: on the shelf, missing there, and there without being noted."""

    place: str
    found: tuple[str, ...]
    missing: tuple[str, ...]
    strange: tuple[str, ...]


class Till(Slips):
    """A desk that takes money, knows where papers lie, and what was out of order."""

    # --- fees ---

    def pay(self, code: str, fee: Fee, how: How = NOW) -> Dossier:
        """Note a fee, or the reason why nothing is due.  The till of the day must be open."""
        from counter.dossier import writable
        from counter.money_facts import FeePaid

        _check_fee(fee)

        def decide(dossier: Dossier, act: Act) -> Fact:
            writable(dossier)
            self._payable(fee, act.at.date())
            return FeePaid(
                **act.stamp(),
                amount=fee.amount,
                moment=fee.moment,
                series=clean(fee.series),
                number=clean(fee.number),
                pages=fee.pages,
                copies=fee.copies,
                exempt=clean(fee.exempt),
                payer=clean(fee.payer) or dossier.owner.name,
            )

        return self._step((code,), "fee_paid", how, decide)[0]

    def check_fee(self, fee: Fee) -> None:
        """Refuse what `pay` would refuse of this fee today, before a dossier is received."""
        _check_fee(fee)
        self._payable(fee, self.now().date())

    def next_receipt(self) -> tuple[str, str]:
        """Return series and number that follow the receipt this clerk noted last, or blanks."""
        sql = (
            "SELECT series, number, day, key FROM payment"
            " WHERE day >= ? AND officer = ? AND number <> '' ORDER BY day DESC LIMIT 1000"
        )
        since = self.now().date() - A_BOOK
        noted = self._store.query(sql, since.isoformat(), self.officer.name)
        if not noted:
            return "", ""
        last = max(noted, key=lambda row: (row[2], _place(str(row[3]))[1]))
        series, number = last[:2]
        return str(series), _after(str(number))

    def cancel_fee(self, code: str, receipt: str, reason: str, how: How = NOW) -> Dossier:
        """Cancel a fee noted by mistake, by its receipt or its mark; the number stays used."""
        from counter.money_facts import FeeCancelled

        if not clean(reason):
            raise Refused("reason_missing")

        def decide(dossier: Dossier, act: Act) -> Fact:
            live = [p for p in dossier.payments if not p.cancelled]
            named = [p for p in live if receipt in (p.key, f"{p.series}:{p.number}")]
            if not named:
                raise Refused("payment_unknown", receipt=receipt)
            self._till_open(named[-1].at.astimezone(ZONE).date(), named[-1].by)
            return FeeCancelled(**act.stamp(), target=named[-1].key, reason=reason.strip())

        return self._step((code,), "fee_cancelled", how, decide)[0]

    def cash(self, day: date | None = None, officer: str = "") -> Cash:
        """Return what a clerk took on a day."""
        day, officer = day or self.now().date(), officer or self.officer.name
        sql = (
            "SELECT p.key, d.code, p.amount, p.moment, p.series, p.number, p.cancelled"
            " FROM payment p JOIN dossier d ON d.subject = p.subject"
            " WHERE p.day = ? AND p.officer = ?"
        )
        lines = [
            CashLine(key, code, amount, moment, series, number, bool(cancelled))
            for key, code, amount, moment, series, number, cancelled in self._store.query(
                sql, day.isoformat(), officer
            )
        ]
        lines.sort(key=lambda line: _place(line.key))
        closed = self._closed(day, officer)
        if closed is None:
            return Cash(day, officer, tuple(lines))
        return Cash(day, officer, tuple(lines), closed.counted, closed.closed_at)

    def close_cash(
        self, counted: int, day: date | None = None, remark: str = "", how: How = NOW
    ) -> Cash:
        """Close the till of a day: what was counted stands beside what was noted."""
        from counter.money_facts import CashClosed

        day = day or self.now().date()
        if day > self.now().date():
            raise Refused("act_in_future", at=self.now())
        act = self._acting(how)
        if act.at.date() < day:
            raise Refused("act_before_day", at=act.at, day=day)
        self._check_clock()
        self.begin()
        with self._store.turn() as turn:
            before = turn.command(how.command)
            if before is None:
                self._till_open(day)
                cash = self.cash(day)
                live = [line for line in cash.lines if not line.cancelled]
                closed = CashClosed(
                    day=day,
                    officer=cash.officer,
                    payments=len(live),
                    total=cash.total,
                    counted=counted,
                    closed_at=act.at,
                    late_entry=act.late,
                    approved_by=act.leader if act.approved else "",
                    remark=clean(remark),
                )
                subject = f"cash:{day}:{cash.officer}"
                turn.append(subject, closed, self.officer.name, how.command)
            elif before != ("cash_closed", f"cash:{day}:{self.officer.name}"):
                raise Refused("command_used", id=how.command)
        self._tell(self._store.news())
        return self.cash(day)

    def _payable(self, fee: Fee, day: date) -> None:
        self._till_open(day)
        sql = "SELECT subject FROM payment WHERE series = ? AND number = ? AND number <> ''"
        if self._store.query(sql, clean(fee.series), clean(fee.number)):
            raise Refused("receipt_used", series=fee.series, number=fee.number)

    def _till_open(self, day: date, officer: str = "") -> None:
        """Refuse cash_closed where whose till it is (who works now) has closed it."""
        officer = officer or self.officer.name
        if self._closed(day, officer) is not None:
            raise Refused("cash_closed", day=day, officer=officer)

    def _closed(self, day: date, officer: str) -> CashClosed | None:
        from counter.money_facts import CashClosed

        told = self._store.events(f"cash:{day}:{officer}")
        return next((e.fact for e in told if isinstance(e.fact, CashClosed)), None)

    # --- shelves ---

    def shelve(self, codes: tuple[str, ...], place: str, how: How = NOW) -> list[Dossier]:
        """Say where these papers lie."""
        from counter import step_rules
        from counter.steps import Shelved

        if not clean(place):
            raise Refused("place_missing")

        def decide(dossier: Dossier, act: Act) -> Fact:
            step_rules.may_lie(dossier)
            return Shelved(**act.stamp(), place=clean(place), stage=dossier.stage.value)

        return self._step(codes, "shelved", how, decide)

    def shelves(self, place: str = "") -> list[Lying]:
        """Return what lies on a shelf, or on all; of results those that wait longest first."""
        sql = (
            "SELECT code, stage, shelf, misplaced, due, finished FROM dossier"
            " WHERE shelf <> '' AND stage <> 'returned' AND (shelf = ? OR ? = '')"
            " ORDER BY shelf, finished IS NULL, finished, id"
        )
        found = self._store.query(sql, clean(place), clean(place))
        return [
            Lying(code, stage, shelf, bool(odd), _moment(due), _moment(finished))
            for code, stage, shelf, odd, due, finished in found
        ]

    def take_stock(self, place: str, codes: tuple[str, ...], command: str = "") -> Stock:
        """Compare a shelf with what was scanned on it, and write down the difference.

        Refuses place_missing: all papers of the office lie on no one shelf.
        """
        from counter.money_facts import ShelfCounted

        if not clean(place):
            raise Refused("place_missing")
        ought = {line.code for line in self.shelves(place)}
        seen = {self.dossier(code).code for code in codes}
        stock = Stock(
            clean(place),
            tuple(sorted(seen & ought)),
            tuple(sorted(ought - seen)),
            tuple(sorted(seen - ought)),
        )
        self._check_clock()
        self.begin()
        with self._store.turn() as turn:
            before = turn.command(command)
            if before is not None and before != ("shelf_counted", f"shelf:{stock.place}"):
                raise Refused("command_used", id=command)
            if before is None:
                fact = ShelfCounted(
                    place=stock.place,
                    counted_at=self.now(),
                    found=stock.found,
                    missing=stock.missing,
                    strange=stock.strange,
                )
                turn.append(f"shelf:{stock.place}", fact, self.officer.name, command)
        self._tell(self._store.news())
        return stock

    # --- systems out of order ---

    def begin_outage(self, evidence: str, system: str = "", how: How = NOW) -> Outage:
        """Write down since when a system is out of order, and what shows it."""
        from counter.money_facts import OutageBegan

        if not clean(evidence):
            raise Refused("evidence_missing")
        at = self._acting(how).at
        open_ = any(o.ended_at is None and o.system == clean(system) for o in self.outages())
        if open_ and not self._repeated(how.command):
            raise Refused("outage_open", system=clean(system))
        fact = OutageBegan(
            began_at=at,
            system=clean(system),
            late_entry=how.at is not None,
            evidence=evidence.strip(),
        )
        return self._outage(f"outage:{at:%Y%m%dT%H%M%S}:{self.counter}", fact, how.command)

    def end_outage(self, evidence: str = "", system: str = "", how: How = NOW) -> Outage:
        """Write down that a system works again."""
        from counter.money_facts import OutageEnded

        at = self._acting(how).at
        again = self._repeated(how.command)
        known = [o for o in self.outages() if o.system == clean(system)]
        still = [o for o in known if o.ended_at is None or o.id == again]
        if not still:
            raise Refused("outage_none", system=clean(system))
        if at < still[0].began_at:
            raise Refused("before_previous_act", code="", at=at, previous=still[0].began_at)
        fact = OutageEnded(ended_at=at, late_entry=how.at is not None, evidence=evidence.strip())
        return self._outage(f"outage:{still[0].id}", fact, how.command)

    def outages(self) -> list[Outage]:
        """Return what was out of order, newest first."""
        from counter import outages

        return outages.of_log(self._store.events_under("outage"))

    def lateness(self, dossier: Dossier) -> Lateness:
        """Return how late a dossier is, and how much of its time outages took, side by side."""
        from counter import outages

        return outages.lateness(self.calendar, dossier, self.outages(), self.now())

    def _repeated(self, command: str) -> str:
        """Return the outage that this very command wrote of already, or ""."""
        found = self._store.query("SELECT subject FROM command WHERE id = ?", command)
        return str(found[0][0]).removeprefix("outage:") if command and found else ""

    def _outage(self, subject: str, fact: OutageBegan | OutageEnded, command: str) -> Outage:
        self._check_clock()
        self.begin()
        with self._store.turn() as turn:
            before = turn.command(command)
            if before is None:
                turn.append(subject, fact, self.officer.name, command)
            elif before[0] != NAMES[type(fact)]:
                raise Refused("command_used", id=command)
            else:
                subject = before[1]
        self._tell(self._store.news())
        return next(o for o in self.outages() if o.id == subject.removeprefix("outage:"))


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _place(key: str) -> tuple[str, int]:
    """The log of a payment, and its place there: the ninth comes before the tenth."""
    log, _, place = key.rpartition(":")
    return log, int(place)


def _check_fee(fee: Fee) -> None:
    if fee.moment not in MOMENTS:
        raise Refused("moment_unknown", moment=fee.moment)
    if bool(fee.amount) == bool(clean(fee.exempt)) or not 0 <= fee.amount <= MOST:
        raise Refused("fee_amount_or_exempt")
    if bool(fee.series) != bool(fee.number):
        raise Refused("receipt_incomplete")


def _after(number: str) -> str:
    """The number that follows, as wide as this one; what does not end in digits has none."""
    digits = re.search(r"[0-9]+$", number)
    if digits is None:
        return ""
    return number[: digits.start()] + str(int(digits[0]) + 1).zfill(len(digits[0]))
