"""What must hold whatever happens, in whatever order: tried on many made-up days."""

import contextlib
import random
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from counter.desk import Desk
from counter.dossier import NATIONAL, Dossier, apply, fold
from counter.errors import Refused
from counter.events import (
    NAMES,
    ClockConfirmed,
    Erased,
    Event,
    Fact,
    LastSlipSeen,
    OfficeSet,
    Opened,
    Person,
    ProcedureMark,
    Received,
    ResultReady,
    Returned,
    SlipPrinted,
    Unknown,
    Voided,
    decode,
    digest,
    encode,
)
from counter.row import row_of
from tests.conftest import Clock
from tests.room import COPY_OF_RECORD, STATUS, Room, at, receive, rows

SMALL = settings(derandomize=True, max_examples=100, deadline=None, database=None)
NOW = at("2026-11-20T09:20:00")
MOMENTS = st.integers(-5, 5).map(lambda days: NOW + timedelta(days=days))
PEOPLE = st.sampled_from(["", "Đặng Thị Ước", "Trần Văn Bình"])
FACTS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(
        Received,
        code=st.just("H01.151.01-261120-0001"),
        office=st.just("H01.151.01"),
        counter=st.integers(1, 3),
        procedure=st.just(ProcedureMark("1.004873", "Cấp Giấy xác nhận", "2026-01-01")),
        received_at=MOMENTS,
        due=st.none() | MOMENTS,
        amount=st.just(3),
        unit=st.just("working-days"),
        owner=st.builds(Person, name=PEOPLE, number=st.sampled_from(["", "027185001234"])),
        submitter=st.none() | st.builds(Person, name=PEOPLE),
    ),
    st.builds(ResultReady, MOMENTS),
    st.builds(Returned, MOMENTS, to=PEOPLE, paid=st.none() | st.integers(0, 10_000)),
    st.builds(Voided, PEOPLE),
    st.builds(Erased, st.just("theo luật")),
    st.builds(SlipPrinted, st.sampled_from(["sent", "saved", "failed", "proven", "handed", "??"])),
    st.builds(Unknown, st.sampled_from(["teleported", "sung_of"]), st.booleans()),
    st.builds(OfficeSet, st.just({})),
    st.builds(ClockConfirmed, st.none()),
    st.builds(LastSlipSeen, st.just("x")),
    st.builds(Opened, st.just("x"), st.just(1), st.just(1), st.just(""), st.just("x"), st.just("")),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Events of one subject from three logs, read back as a counter reads them."""
    made = []
    seqs = {"a": 0, "b": 0, "c": 0}
    for fact in draw(st.lists(FACTS, max_size=9)):
        log = draw(st.sampled_from("abc"))
        seqs[log] += 1
        stamp = draw(st.integers(1, 6))  # often the same: then log and number decide
        if isinstance(fact, Unknown):
            note = ',"note":true' if fact.note else ""
            body = f'{{"at":"{NOW.isoformat()}","by":"A","fact":{{"x":1}}{note}}}'
            kind, hidden = fact.kind, None
        else:
            body, private = encode(fact, NOW, "A")
            kind, hidden = NAMES[type(fact)], private.body if private else None
        columns = (log, seqs[log], stamp, kind, "dossier:x", "", body, "")
        gone = draw(st.booleans())
        made.append(decode((*columns, digest(*columns)), None if gone else hidden))
    return made


@given(histories(), st.randoms(use_true_random=False))
@SMALL
def test_any_order_of_the_same_events_is_the_same_dossier(
    events: list[Event], chance: random.Random
) -> None:
    first = fold(events)
    for _ in range(3):
        mixed = [*events]
        chance.shuffle(mixed)
        assert fold(mixed) == first
    if first is not None:
        assert row_of(first) == row_of(first)
        assert first.national_code in NATIONAL.values()


@given(histories(), st.randoms(use_true_random=False))
@SMALL
def test_adding_an_event_never_fails_and_never_loses_one(
    events: list[Event], chance: random.Random
) -> None:
    chance.shuffle(events)  # apply must bear even the wrong order
    dossier: Dossier | None = None
    seen = 0
    for event in events:
        dossier = apply(dossier, event)
        if dossier is not None:
            seen += 1
            assert len(dossier.history) == seen
            assert dossier.history[-1] is event
            row_of(dossier)


@given(histories())
@SMALL
def test_what_is_erased_names_nobody_unless_somebody_came_later(events: list[Event]) -> None:
    dossier = fold(events)
    if dossier is None or not isinstance(dossier.history[-1].fact, Erased):
        return
    assert dossier.erased
    assert (dossier.owner, dossier.submitter, dossier.returned_to) == (Person(), None, "")


class Day(RuleBasedStateMachine):
    """Two desks on one file, doing whatever a day brings."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="day-"))
        self.room = Room(self.folder, Clock())
        first = self.room.office_desk()
        self.desks = [first, self.room.desk()]
        self.codes: list[str] = []
        self.given: set[str] = set()

    def desk(self, place: int) -> Desk:
        self.room.clock.tick(seconds=20)
        return self.desks[place]

    @rule(
        place=st.integers(0, 1),
        name=st.sampled_from(["Đặng Thị Ước", "Trần Văn Bình", "H'Hen Niê"]),
        code=st.sampled_from([COPY_OF_RECORD, STATUS]),
        days=st.sampled_from([0, 0, 0, 2]),
        official=st.sampled_from(["", "", "", "0002", "0003", "7777"]),
    )
    def receive(self, place: int, name: str, code: str, days: int, official: str) -> None:
        desk = self.desk(place)
        fields: dict[str, Any] = {}
        if days:
            fields["received_at"] = self.room.clock() - timedelta(days=days)
        if official:
            fields["official_code"] = f"H01.151.01-261119-{official}"
        with contextlib.suppress(Refused):
            made = receive(desk, name, code, **fields)
            assert made.code not in self.given, "a number was given twice"
            self.given.add(made.code)
            self.codes.append(made.code)

    @precondition(lambda self: self.codes)
    @rule(
        place=st.integers(0, 1),
        which=st.integers(0, 50),
        verb=st.sampled_from(["ready", "return", "void", "erase", "print", "reprint"]),
    )
    def work(self, place: int, which: int, verb: str) -> None:
        desk, code = self.desk(place), self.codes[which % len(self.codes)]
        before = desk.dossier(code)
        try:
            match verb:
                case "ready":
                    desk.mark_ready((code,))
                case "return":
                    desk.give_back((code,), "Đặng Thị Ước", paid=8000)
                case "void":
                    desk.void(code, "nhầm người")
                case "erase":
                    desk.erase(code, "theo yêu cầu")
                case "print":
                    desk.slip_printed(code, "sent", "HP")
                case "reprint":
                    desk.slip_printed(code, "saved", "HP", reprint=1, reason="mất")
        except Refused:
            assert desk.dossier(code) == before, "a refusal wrote something"
        else:
            assert len(desk.dossier(code).history) == len(before.history) + 1

    @rule(place=st.integers(0, 1))
    def look(self, place: int) -> None:
        self.desks[place].look_for_news()

    @rule(place=st.integers(0, 1))
    def open_again(self, place: int) -> None:
        self.desks[place]._store.close()
        self.desks[place] = self.room.desk()

    @invariant()
    def both_see_the_same(self) -> None:
        if self.codes:
            code = self.codes[-1]
            assert self.desks[0].dossier(code) == self.desks[1].dossier(code)

    def teardown(self) -> None:
        try:
            before = rows(self.desks[0])
            commands = self.desks[0]._store.query("SELECT * FROM command ORDER BY id")
            numbers = self.desks[0]._store.query("SELECT * FROM used_number")
            found = [self.desks[0].find(name) for name in ("uoc", "binh", "hen nie", "0002")]
            assert self.desks[1].rebuild() == len(self.codes)
            assert rows(self.desks[0]) == before
            assert self.desks[0]._store.query("SELECT * FROM command ORDER BY id") == commands
            assert self.desks[0]._store.query("SELECT * FROM used_number") == numbers
            again = [self.desks[0].find(name) for name in ("uoc", "binh", "hen nie", "0002")]
            assert [{row.code for row in rows} for rows in again] == [
                {row.code for row in rows} for rows in found
            ]
            verified = self.desks[0].verify()
            assert verified.events == self.desks[0]._store.query("SELECT COUNT(*) FROM event")[0][0]
            stamps = self.desks[0]._store.query("SELECT stamp FROM event ORDER BY rowid")
            assert stamps == sorted(set(stamps)), "stamps went back"
        finally:
            self.room.close()
            shutil.rmtree(self.folder)


TestAnyDayEqualsItsRebuild = Day.TestCase
TestAnyDayEqualsItsRebuild.settings = settings(
    derandomize=True, max_examples=25, stateful_step_count=25, deadline=None, database=None
)


@given(st.lists(st.integers(-3, 90), min_size=1, max_size=12))
@settings(derandomize=True, max_examples=20, deadline=None, database=None)
def test_stamps_go_up_however_the_clock_jumps(jumps: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock()
        room = Room(Path(folder), clock)
        desk = room.desk()
        for jump in jumps:
            clock.tick(days=jump)
            if desk.clock_problem():
                desk.confirm_clock()
            with contextlib.suppress(Refused):  # no calendar for that year
                receive(desk)
        stamps = [stamp for (stamp,) in desk._store.query("SELECT stamp FROM event ORDER BY seq")]
        assert stamps == sorted(set(stamps))
        desk.verify()
        room.close()
