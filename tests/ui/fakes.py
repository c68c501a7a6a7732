"""A desk in memory for tests of pages: real facts, real fold, no store and no paper."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from counter import dossier as rules
from counter.codes import Scan, read_scan
from counter.dossier import Dossier, Stage
from counter.errors import Refused
from counter.events import NAMES, Event, Fact, Paper, Person, ProcedureMark, Received, SlipPrinted
from counter.office import SAMPLE_OFFICE, SAMPLE_OFFICER, Officer
from counter.outages import Lateness, lateness
from counter.row import Row
from counter.stage import AWAY
from counter.text import VIETNAM, fold
from counter.worktime import Appointment, Calendar, CalendarYear, Session, Unit, WeekPattern

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
DAY = (Session(time(7, 30), time(11, 30)), Session(time(13, 30), time(17)))


def calendar() -> Calendar:
    """Monday to Friday, no holidays, 2026 and 2027."""
    week = WeekPattern(date(2020, 1, 1), (*([DAY] * 5), (), ()))
    return Calendar([week], [CalendarYear(2026, ()), CalendarYear(2027, (), provisional=True)])


@dataclass(frozen=True, slots=True)
class Counts:
    due: int = 0
    late: int = 0
    waiting: int = 0
    ready: int = 0
    uncollected: int = 0
    received_today: int = 0
    returned_today: int = 0
    not_handed_over: int = 0
    to_take_over: int = 0
    misplaced: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    code: str
    values: dict[str, Any] = field(default_factory=dict)
    link: str = ""


class FakeDesk:
    """Says what the contract of the desk says, from a dictionary."""

    def __init__(self, now: datetime | None = None) -> None:
        self.time = now or datetime(2026, 11, 20, 9, 20, tzinfo=VIETNAM)
        self.office = SAMPLE_OFFICE
        self.officers: tuple[Officer, ...] = (
            SAMPLE_OFFICER,
            Officer("tran-van-binh", "Trần Văn Bình", "Công chức Tư pháp – Hộ tịch"),
        )
        self.officer = SAMPLE_OFFICER
        self.counter, self.counters, self.is_sample = 1, 10, True
        self.hub, self.is_alone = "", True
        self.calendar = calendar()
        self.dossiers: dict[str, Dossier] = {}
        self.listeners: list[Callable[[frozenset[str]], None]] = []
        self.calls: list[tuple[Any, ...]] = []
        self.problem: Notice | None = None
        self.news: frozenset[str] = frozenset()
        self.slip_error: Exception | None = None
        self.last_slip_wanted = False

    def now(self) -> datetime:
        return self.time

    # --- making what tests look at ---

    def take_in(
        self,
        owner: str = "Đặng Thị Ước",
        procedure: str = "1.004884",
        name: str = "Đăng ký lại khai sinh",
        *,
        days: int = 5,
        received_at: datetime | None = None,
        phone: str = "0912345678",
        submitter: Person | None = None,
    ) -> Dossier:
        """Receive one dossier."""
        at = received_at or self.time
        code = f"{self.office.agency}-{at:%y%m%d}-{len(self.dossiers) + 1:04}"
        due = self.calendar.due(at, days, Unit.WORKING_DAYS).due
        fact = Received(
            code=code,
            office=self.office.agency,
            counter=1,
            procedure=ProcedureMark(procedure, name, "2026-01-01", field="Hộ tịch"),
            received_at=at,
            due=due,
            amount=days,
            unit="working-days",
            papers=(Paper("Tờ khai theo mẫu"), Paper("Giấy khai sinh", "copy", 2)),
            missing=("Giấy tờ cư trú",),
            fee=8000,
            owner=Person(
                owner,
                "027185001234",
                "citizen",
                "1985-01-01",
                "Nữ",
                phone,
                "Thôn Đông Cốc, xã Mẫu, tỉnh Bắc Ninh",
            ),
            submitter=submitter,
        )
        made = self._write(code, None, fact)
        self._tell(code)
        return made

    def _write(self, code: str, before: Dossier | None, fact: Fact) -> Dossier:
        number = len(before.history) + 1 if before else 1
        event = Event(
            log="1",
            seq=number,
            stamp=number,
            kind=NAMES[type(fact)],
            subject=code,
            seen="",
            body="",
            prev="",
            hash="",
            fact=fact,
            at=self.time,
            by=self.officer.name,
            command="",
        )
        made = rules.apply(before, event)
        assert made is not None
        self.dossiers[code] = made
        return made

    def _tell(self, *codes: str) -> None:
        for listener in self.listeners:
            listener(frozenset(codes))

    # --- who ---

    def switch_officer(self, name_or_id: str) -> Officer:
        for officer in self.officers:
            if name_or_id in (officer.id, officer.name):
                self.officer = officer
                return officer
        raise Refused("officer_unknown", name=name_or_id)

    def clock_problem(self) -> Notice | None:
        return self.problem

    def confirm_clock(self) -> None:
        self.problem = None

    # --- dossiers ---

    def dossier(self, code: str) -> Dossier:
        if code not in self.dossiers:
            raise Refused("dossier_unknown", code=code)
        return self.dossiers[code]

    def explain(self, dossier: Dossier) -> Appointment:
        return self.calendar.due(dossier.received_at, dossier.amount, Unit(dossier.unit))

    def lateness(self, dossier: Dossier) -> Lateness:
        return lateness(self.calendar, dossier, [], self.time)

    def mark_ready(self, codes: Iterable[str], command: str = "") -> list[Dossier]:
        return self._decide(codes, lambda one: rules.finish(one, self.time))

    def give_back(
        self,
        codes: Iterable[str],
        to: str,
        number: str = "",
        paid: int | None = None,
        command: str = "",
    ) -> list[Dossier]:
        return self._decide(codes, lambda one: rules.give_back(one, self.time, to, number, paid))

    def void(self, code: str, reason: str, command: str = "") -> Dossier:
        return self._decide([code], lambda one: rules.void(one, reason))[0]

    def erase(self, code: str, reason: str, command: str = "") -> Dossier:
        return self._decide([code], lambda one: rules.erase(one, reason))[0]

    def _decide(self, codes: Iterable[str], rule: Callable[[Dossier], Fact]) -> list[Dossier]:
        facts = [(code, rule(self.dossier(code))) for code in codes]
        made = [self._write(code, self.dossiers[code], fact) for code, fact in facts]
        self._tell(*(code for code, _ in facts))
        return made

    # --- lists ---

    def _row(self, one: Dossier) -> Row:
        return Row(
            one.code,
            one.owner.name,
            one.procedure.code,
            one.procedure.name,
            one.stage,
            one.due,
            one.received_at,
            one.counter,
            one.overdue(self.time),
            one.void,
            one.handed_over,
            one.owner.phone,
            one.subject,
        )

    def _named(self, name: str) -> list[Row]:
        today = self.time.date()
        tests: dict[str, Callable[[Dossier], bool]] = {
            "due": lambda one: one.open and one.due is not None and one.due.date() == today,
            "late": lambda one: one.open and one.overdue(self.time),
            "waiting": lambda one: one.open,
            "ready": lambda one: one.stage is Stage.READY,
            "uncollected": lambda one: (
                one.stage is Stage.READY
                and one.finished_at is not None
                and self.time - one.finished_at > timedelta(days=1)
            ),
            "today": lambda one: one.received_at.date() == today,
            "not_handed_over": lambda one: one.open and not one.handed_over,
            "returned_today": lambda one: one.stage is Stage.RETURNED,
            "misplaced": lambda one: one.misplaced and one.stage is not Stage.RETURNED,
            "to_take_over": lambda one: one.stage in AWAY,
        }
        wanted = tests[name]
        return [self._row(one) for one in reversed(self.dossiers.values()) if wanted(one)]

    def counts(self) -> Counts:
        named = {
            name: len(self._named(name))
            for name in ("due", "late", "waiting", "ready", "uncollected", "returned_today")
        }
        return Counts(
            **named,
            received_today=len(self._named("today")),
            not_handed_over=len(self._named("not_handed_over")),
            to_take_over=len(self._named("to_take_over")),
            misplaced=len(self._named("misplaced")),
        )

    def rows(self, name: str, limit: int = 200, offset: int = 0) -> list[Row]:
        self.calls.append(("rows", name, limit, offset))
        return self._named(name)[offset : offset + limit]

    def find(self, text: str, limit: int = 50, offset: int = 0) -> list[Row]:
        self.calls.append(("find", text, limit, offset))
        words = fold(text).split()
        found = [
            self._row(one)
            for one in reversed(self.dossiers.values())
            if all(word in fold(f"{one.code} {one.owner.name} {one.owner.phone}") for word in words)
        ]
        return found[offset : offset + limit]

    def scan(self, text: str) -> Scan:
        return read_scan(text)

    # --- paper ---

    def slip(self, code: str, size: str = "a4", reprint: int = 0) -> bytes:
        if self.slip_error is not None:
            raise self.slip_error
        self.dossier(code)
        return PDF

    def control_slip(self, code: str) -> bytes:
        return PDF

    def label(self, code: str) -> bytes:
        return PDF

    def daily_list(self, day: date) -> bytes:
        return PDF

    def test_page(self, printer: str, size: str = "a4") -> bytes:
        return PDF

    def scanner_sheet(self) -> bytes:
        return PDF

    def warm_up(self) -> None:
        """Nothing here is slow the first time."""

    def slip_printed(
        self,
        code: str,
        outcome: str,
        printer: str,
        size: str = "a4",
        reprint: int = 0,
        reason: str = "",
    ) -> Dossier:
        self.calls.append(("slip_printed", code, outcome, printer, reprint))
        fact = SlipPrinted(outcome, printer, size, 1, reprint, reason)
        return self._decide([code], lambda _: fact)[0]

    # --- safety, news ---

    def last_backup(self) -> Any:
        return None

    def subscribe(self, listener: Callable[[frozenset[str]], None]) -> None:
        self.listeners.append(listener)

    def look_for_news(self) -> frozenset[str]:
        news, self.news = self.news, frozenset()
        if news:
            self._tell(*news)
        return news

    def rename_officer(self, name: str) -> None:
        self.officer = replace(self.officer, name=name)
