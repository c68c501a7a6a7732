"""Faults planted one by one, each an honest mistake: what proves agreement has to find them all."""

from collections.abc import Callable, Sequence
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from counter import dossier
from counter.errors import CounterError
from counter.events import Event
from counter.store import Store
from counter.sync import admission, forks, replica
from counter.sync.exchange import Exchange
from counter.sync.replica import Replica
from counter.sync.wire import Carried, Head, View
from tests.conftest import Clock
from tests.sync import memory_hub
from tests.sync.memory_hub import Door
from tests.sync.pen import Pen
from tests.sync.places import ONE, a_store, memory
from tests.sync.test_contract import TestContract as Contract
from tests.sync.test_simulation import LONG, Apart, Weeks
from tests.sync.world import Pc

MOST = 600  # weeks in which a fault has to show
FAILED = (AssertionError, pytest.fail.Exception)


def lived(machine: type[Apart]) -> None:
    """Live through weeks until something is wrong."""
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        machine,
        settings=settings(
            derandomize=True,
            max_examples=MOST,
            stateful_step_count=20,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            report_multiple_bugs=False,
            print_blob=False,
            suppress_health_check=list(HealthCheck),
        ),
    )


# --- the faults ---


def remembers_what_was_sent(patch: pytest.MonkeyPatch) -> None:
    """It goes on from what was acknowledged once, and does not ask."""
    sent: dict[tuple[int, str], Head] = {}
    world: list[object] = []
    asks = Exchange._give

    def give(self: Exchange, log: str, view: View) -> bool:
        if world[:1] != [self._store.now.__self__.world]:  # type: ignore[attr-defined]
            world[:] = [self._store.now.__self__.world]  # type: ignore[attr-defined]
            sent.clear()
        known = sent.get((0, log))
        told = view._replace(heads={**view.heads, log: known}) if known else view
        done = asks(self, log, told)
        mine = self._replica.head(log)
        if done and self._has.get(log) == mine.seq:
            sent[0, log] = self._replica.sealed(log)
        return done

    patch.setattr(Exchange, "_give", give)


def swallows_a_fork(patch: pytest.MonkeyPatch) -> None:
    """ON CONFLICT DO NOTHING: what is there already is not compared, on either side."""

    def lax(events: Sequence[Carried], head: Head, known: Any, now: Any) -> admission.Checked:
        fresh = [event for event in events if event.seq > head.seq]
        return admission.Checked(fresh)

    def give(self: Exchange, log: str, view: View) -> bool:
        theirs = view.heads.get(log)
        if theirs is None:
            writer = self._replica.writer(log)
            assert writer is not None
            self._hub.begin_log(writer)
        self._push(log, theirs.seq if theirs else 0)
        return True

    patch.setattr(memory_hub, "check", lax)
    patch.setattr(Exchange, "_give", give)


def folds_as_it_comes(patch: pytest.MonkeyPatch) -> None:
    """Events count in the order of their arrival."""

    def events(self: Store, subject: str) -> list[Event]:
        return self._read("WHERE e.subject = ? ORDER BY e.rowid", subject)

    patch.setattr(Store, "events", events)
    patch.setattr(dossier, "fold", lambda events: reduce(dossier.apply, events, None))


def says_done_too_early(patch: pytest.MonkeyPatch) -> None:
    """The clerk is told before the disk has it; the power goes."""

    def reopen(self: Pc) -> None:
        self.store.close()
        before = self.images[-2] if len(self.images) > 1 else self.images[-1]
        self.power.left = 0
        self.store = self._open(before.file)

    patch.setattr(Pc, "reopen", reopen)


def forgets_names_on_the_way(patch: pytest.MonkeyPatch) -> None:
    """Who brings back what a hub has lost brings the events alone."""
    honest = Door.relay

    def relay(self: Door, events: Sequence[Carried], head: Head) -> Head:
        return honest(self, [e._replace(salt=None, private=None) for e in events], head)

    patch.setattr(Door, "relay", relay)


def lets_erased_names_in_again(patch: pytest.MonkeyPatch) -> None:
    """The hub erases what it has, and does not look at what comes later."""
    erases = Door._forget

    def keep(self: Door, kept: list[Carried], event: Carried) -> None:
        kept.append(event)
        erases(self, [event.subject] if event.kind == "erased" else [])

    patch.setattr(Door, "_keep", keep)


def remembers_what_came(patch: pytest.MonkeyPatch) -> None:
    """It asks only for what lies beyond the highest place it has ever read, as by one cursor."""
    read: dict[tuple[int, str], int] = {}
    world: list[object] = []
    fetch = Exchange._fetch

    def by_cursor(self: Exchange, log: str, theirs: Head) -> None:
        pc = self._store.now.__self__  # type: ignore[attr-defined]
        if world[:1] != [pc.world]:
            world[:] = [pc.world]
            read.clear()
        if read.get((pc.place, log), 0) >= theirs.seq:
            return
        fetch(self, log, theirs)
        read[pc.place, log] = theirs.seq

    patch.setattr(Exchange, "_fetch", by_cursor)


def gives_a_taken_code_again(patch: pytest.MonkeyPatch) -> None:
    """A reception keeps the code that is on somebody else's slip."""
    patch.setattr(Pc, "_renewed", lambda self, fact: fact)


def shows_everybody_everything(patch: pytest.MonkeyPatch) -> None:
    """The hub does not ask to whom a log is addressed."""
    patch.setattr(Door, "_may_read", lambda self, writer: True)


def says_nothing_again(patch: pytest.MonkeyPatch) -> None:
    """What gave way is kept as evidence, and nobody writes its facts again."""

    def silent(
        store: Store, replica: Replica, turn: object, logs: tuple[str, str], rows: Any, _: object
    ) -> forks.Renewal:
        store.execute("UPDATE orphan SET reissued = '-' WHERE log = ?", logs[0])
        return forks.Renewal(*logs, 0, 0, 0, (), frozenset())

    patch.setattr(forks, "_say_again", silent)


def keeps_what_was_paid(patch: pytest.MonkeyPatch) -> None:
    """A payment stays in the list when the act it came by turns out to be a conflict."""

    def refold(self: Replica, subjects: Sequence[str]) -> None:
        self._store.refold([s for s in subjects if s.startswith("dossier:")], {})

    patch.setattr(Replica, "refold", refold)


def parks_for_ever(patch: pytest.MonkeyPatch) -> None:
    """What could not be taken once stays on the list, also when it came by another way."""
    patch.setattr(Replica, "unpark", lambda self, log: None)


IN_WEEKS: list[Callable[[pytest.MonkeyPatch], None]] = [
    remembers_what_was_sent,
    swallows_a_fork,
    folds_as_it_comes,
    says_done_too_early,
    forgets_names_on_the_way,
    lets_erased_names_in_again,
    remembers_what_came,
    gives_a_taken_code_again,
    shows_everybody_everything,
    says_nothing_again,
    keeps_what_was_paid,
    parks_for_ever,
]


# Weeks find these too, after a minute or two.
SEEN_SOONER_WITHOUT_TROUBLES = {
    folds_as_it_comes,
    lets_erased_names_in_again,
}


LATE = (keeps_what_was_paid, parks_for_ever)  # need many weeks to be found
IN_TIME = [fault for fault in IN_WEEKS if LONG or fault not in LATE]


@pytest.mark.parametrize("fault", IN_TIME, ids=lambda fault: fault.__name__)
def test_weeks_find(fault: Callable[[pytest.MonkeyPatch], None]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        fault(patch)
        with pytest.raises((AssertionError, CounterError)):
            lived(Apart if fault in SEEN_SOONER_WITHOUT_TROUBLES else Weeks)


# --- what nobody honest does, the contract finds ---


@pytest.fixture
def pen(clock: Clock) -> Pen:
    made = Pen(ONE, clock)
    for name in ("Đặng Thị Ước", "Trần Văn Bình", "H'Hen Niê"):
        made.receive(name)
    return made


def test_the_contract_finds_who_believes_any_seal(
    tmp_path: Path, clock: Clock, pen: Pen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replica, "is_sealed", lambda key, log, head: True)
    with a_store(tmp_path, clock) as place, pytest.raises(FAILED):
        Contract().test_a_head_that_its_writer_did_not_sign_is_believed_by_nobody(place, pen, clock)


def test_the_contract_finds_who_takes_any_stamp(
    tmp_path: Path, clock: Clock, pen: Pen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admission, "AHEAD", admission.AHEAD * 1000)
    with a_store(tmp_path, clock) as place, pytest.raises(FAILED):
        Contract().test_a_stamp_far_ahead_is_refused_until_its_time_comes(place, pen, clock)


def test_the_contract_finds_who_does_not_compare(
    tmp_path: Path, clock: Clock, pen: Pen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lax(events: Sequence[Carried], head: Head, known: Any, now: Any) -> admission.Checked:
        return admission.Checked([event for event in events if event.seq > head.seq])

    monkeypatch.setattr(memory_hub, "check", lax)
    with memory(tmp_path, clock) as place:
        place.at(ONE).begin_log(pen.writer)
        with pytest.raises(FAILED):
            Contract().test_another_tail_is_refused_where_it_parts(place, pen)
