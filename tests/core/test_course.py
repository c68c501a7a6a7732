"""The fold of a course: who comes second is a conflict, and an undone step is as if never done."""

from dataclasses import replace
from itertools import permutations

import pytest

from counter import across_facts, steps
from counter import dossier as rules
from counter.dossier import Stage, fold
from counter.errors import Refused
from counter.events import Fact, Paper, Voided
from counter.step_rules import ON_PAPER
from counter.steps import (
    Bound,
    Extended,
    GivenOver,
    Resumed,
    Shelved,
    SupplementRequested,
    TakenOver,
    Undone,
    Withdrawn,
)
from tests.core.test_dossier import BACK, CODE, NOW, READY, RECEIVED, event
from tests.room import Room, at, receive
from ui.messages import SENTENCES

LATER = at("2026-11-23T09:00:00")
DUE, NEW = RECEIVED.due, at("2026-11-30T17:00:00")
ASKED = SupplementRequested(happened_at=LATER, papers=(Paper("Ảnh"),), reason="Mờ")
RESUMED = Resumed(happened_at=LATER, due=NEW, original_due=NEW, replaces=DUE)
UNTIL = NEW.date()
PROMISED = Extended(happened_at=LATER, due=NEW, original_due=DUE, replaces=DUE, until=UNTIL)


def course(*facts: Fact) -> rules.Dossier:
    made = fold(event(fact, place) for place, fact in enumerate((RECEIVED, *facts), start=1))
    assert made is not None
    return made


def test_a_request_pauses_and_a_resumption_dates_anew() -> None:
    asked = course(ASKED)
    assert (asked.stage, asked.paused_at, asked.requests) == (Stage.SUPPLEMENT, LATER, 1)
    again = course(ASKED, RESUMED)
    assert (again.stage, again.due, again.original_due) == (Stage.PROCESSING, NEW, NEW)
    assert again.slip_due == DUE, "the slip says what it said"


@pytest.mark.parametrize("second", [ASKED, READY, PROMISED, GivenOver(happened_at=LATER)])
def test_who_comes_second_is_a_conflict(second: Fact) -> None:
    made = course(ASKED, second)
    assert (made.stage, made.due) == (Stage.SUPPLEMENT, DUE)
    assert [e.fact for e in made.conflicts] == [second]


def test_a_date_that_another_counter_moved_first_is_not_moved_again() -> None:
    made = course(PROMISED, replace(PROMISED, due=at("2026-12-04T17:00:00")))
    assert (made.due, made.original_due, len(made.conflicts)) == (NEW, DUE, 1)


def test_what_is_undone_is_as_if_never_done() -> None:
    before = course(GivenOver(happened_at=LATER, to_unit="Tư pháp"))
    taken, undone = TakenOver(happened_at=LATER), Undone(happened_at=LATER, target="a:3")
    made = course(before.history[1].fact, taken, undone)
    assert (made.stage, made.moves, made.acts) == (before.stage, before.moves, before.acts)
    assert (made.undone, len(made.history)) == (("a:3",), 4)
    assert course(before.history[1].fact, taken, undone, taken).stage is Stage.PROCESSING


def test_only_the_last_step_can_be_undone() -> None:
    made = course(READY, BACK, Undone(happened_at=LATER, target="a:2"))
    assert (made.stage, len(made.conflicts)) == (Stage.RETURNED, 1)
    assert course(Voided(reason="Nhầm"), Undone(happened_at=LATER, target="a:2")).void is False


def test_what_did_not_fit_stays_out_when_its_rival_is_undone() -> None:
    made = course(READY, READY, Undone(happened_at=LATER, target="a:2"))
    assert (made.stage, len(made.conflicts)) == (Stage.ACCEPTED, 1)


def test_withdrawn_is_seven_then_eight_and_its_time_ended_at_the_request() -> None:
    made = course(ASKED, Withdrawn(happened_at=at("2026-12-20T09:00:00")))
    assert (made.national_code, made.stands_at) == (7, LATER)
    assert not made.overdue(at("2026-12-30T09:00:00"))


def test_a_temporary_code_stays_beside_the_official_one() -> None:
    bound = Bound(happened_at=LATER, code="H01.151.01-261120-0042")
    made = course(bound, replace(bound, code="H01.151.01-261120-0043"))
    assert (made.code, made.other_codes) == ("H01.151.01-261120-0042", (CODE,))
    assert len(made.conflicts) == 1


def test_a_shelf_is_a_note_and_any_order_folds_alike() -> None:
    facts = (RECEIVED, ASKED, Shelved(happened_at=LATER, place="Kệ 1"), RESUMED)
    events = [event(fact, place) for place, fact in enumerate(facts, start=1)]
    [made] = {fold(order) for order in permutations(events)}
    assert made is not None
    assert (made.shelf.place if made.shelf else "", made.acts) == ("Kệ 1", ("a:2", "a:4"))
    assert made.latest >= NOW


def test_every_kind_of_step_has_its_sentence() -> None:
    no_dossier = {"guided", "not_accepted", "pad_printed"}
    others = {*across_facts.KINDS, "conflict_settled", "double_settled"}
    kinds = {*steps.KINDS, *others, "fee_paid", "fee_cancelled", "fee_exempt"} - no_dossier
    assert {kind for kind in kinds if f"history_{kind}" not in SENTENCES} == set()
    undoable = {*steps.KINDS, "ready", "returned", "voided"} - no_dossier
    undoable -= {*ON_PAPER, "undone", "shelved"}
    assert {kind for kind in undoable if f"history_of_{kind}" not in SENTENCES} == set()


def test_two_officers_at_once_do_one_step(room: Room) -> None:
    one, other = room.office_desk(), room.desk()
    code = receive(one).code
    before = other.dossier(code)
    one.request_supplement(code, [Paper("Ảnh")], "Mờ")
    with pytest.raises(Refused) as caught:
        other.request_supplement(before.code, [Paper("Ảnh")], "Mờ")
    assert caught.value.code == "still_waiting"
    assert one.dossier(code).requests == 1
    assert len(one.dossier(code).history) == 2
