"""How facts add up to a dossier, and what a clerk may do with it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from counter import dossier as rules
from counter.dossier import NATIONAL, PAUSED, WORKING, Dossier, Stage, fold
from counter.errors import Refused
from counter.events import (
    NAMES,
    Erased,
    Event,
    Fact,
    Person,
    ProcedureMark,
    Received,
    ResultReady,
    Returned,
    SlipPrinted,
    Unknown,
    Voided,
)
from tests.room import at

NOW = at("2026-11-20T09:20:00")
CODE = "H01.151.01-261120-0001"
RECEIVED = Received(
    code=CODE,
    office="H01.151.01",
    counter=1,
    procedure=ProcedureMark("1.004873", "Cấp Giấy xác nhận", "2026-01-01"),
    received_at=NOW,
    due=at("2026-11-25T17:00:00"),
    amount=3,
    unit="working-days",
    owner=Person("Đặng Thị Ước", "027185001234"),
    submitter=Person("Trần Văn Bình"),
    content="Xin xác nhận",
    remark="Nộp thay",
)
READY = ResultReady(NOW + timedelta(days=1))
BACK = Returned(NOW + timedelta(days=2), paid=8000, to="Đặng Thị Ước")


def event(fact: Fact, stamp: int, log: str = "a") -> Event:
    kind = fact.kind if isinstance(fact, Unknown) else NAMES[type(fact)]
    return Event(
        log, stamp, stamp, kind, f"dossier:{CODE}", "", "{}", "", "", fact, NOW, "Lê Thị Mẫu", ""
    )


def dossier(*facts: Fact) -> Dossier:
    made = fold(event(fact, place) for place, fact in enumerate((RECEIVED, *facts), start=1))
    assert made is not None
    return made


def refusal(verb: object, *values: object) -> str:
    with pytest.raises(Refused) as caught:
        verb(*values)  # type: ignore[operator]
    return caught.value.code


def test_no_events_are_no_dossier() -> None:
    assert fold([]) is None


def test_what_was_never_received_is_no_dossier() -> None:
    assert fold([event(READY, 1), event(BACK, 2)]) is None


def test_a_dossier_is_received_finished_and_given_back() -> None:
    assert dossier().stage is Stage.ACCEPTED
    assert dossier(READY).stage is Stage.READY
    done = dossier(READY, BACK)
    assert done.stage is Stage.RETURNED
    assert (done.returned_to, done.paid, done.returned_at) == (
        "Đặng Thị Ước",
        8000,
        BACK.returned_at,
    )
    assert [type(e.fact) for e in done.history] == [Received, ResultReady, Returned]


def test_every_stage_has_its_national_code() -> None:
    assert set(NATIONAL) == set(Stage)
    assert set(Stage) >= WORKING | PAUSED
    assert [dossier(*facts).national_code for facts in ((), (READY,), (READY, BACK))] == [2, 9, 10]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ((), "not_ready"),
        ((READY, BACK), "already_returned"),
        ((Voided("nhầm"),), "dossier_void"),
        ((READY, Erased("theo luật")), "dossier_erased"),
        ((Unknown("teleported", note=False),), "dossier_newer"),
    ],
)
def test_a_result_is_not_given_back_when(facts: tuple[Fact, ...], code: str) -> None:
    assert refusal(rules.give_back, dossier(*facts), NOW, "Đặng Thị Ước") == code


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ((READY,), "already_ready"),
        ((READY, BACK), "already_closed"),
        ((Voided("nhầm"),), "dossier_void"),
        ((Erased("theo luật"),), "dossier_erased"),
        ((Unknown("teleported", note=False),), "dossier_newer"),
    ],
)
def test_a_result_is_not_marked_ready_when(facts: tuple[Fact, ...], code: str) -> None:
    assert refusal(rules.finish, dossier(*facts), NOW) == code


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ((READY, BACK), "already_returned"),
        ((Voided("nhầm"),), "dossier_void"),
        ((Erased("theo luật"),), "dossier_erased"),
        ((Unknown("teleported", note=False),), "dossier_newer"),
    ],
)
def test_an_intake_is_not_voided_when(facts: tuple[Fact, ...], code: str) -> None:
    assert refusal(rules.void, dossier(*facts), "nhầm") == code


@pytest.mark.parametrize("reason", ["", "   ", "\t\n"])
def test_voiding_erasing_and_reprinting_want_a_reason(reason: str) -> None:
    assert refusal(rules.void, dossier(), reason) == "reason_missing"
    assert refusal(rules.erase, dossier(), reason) == "reason_missing"
    assert refusal(rules.reprint, dossier(), reason, "sent", "HP", "a4") == "reason_missing"


def test_somebody_must_collect() -> None:
    assert refusal(rules.give_back, dossier(READY), NOW, "  ") == "collector_missing"


def test_nothing_is_finished_before_it_was_received() -> None:
    assert refusal(rules.finish, dossier(), NOW - timedelta(seconds=1)) == "before_reception"


def test_what_is_erased_is_not_erased_again() -> None:
    assert refusal(rules.erase, dossier(Erased("theo luật")), "theo luật") == "already_erased"


def test_neither_a_void_nor_an_erased_slip_is_printed_again() -> None:
    assert refusal(rules.reprint, dossier(Voided("nhầm")), "mất", "sent", "HP", "a4") == (
        "dossier_void"
    )
    assert refusal(rules.reprint, dossier(Erased("luật")), "mất", "sent", "HP", "a4") == (
        "dossier_erased"
    )


def test_copies_of_a_slip_are_counted() -> None:
    once = rules.reprint(dossier(SlipPrinted("sent")), "mất", "sent", "HP", "a4")
    again = rules.reprint(dossier(SlipPrinted("sent"), once), "mất", "sent", "HP", "a4")
    assert (once.reprint, again.reprint) == (1, 2)


@pytest.mark.parametrize(
    ("outcome", "handed_over"),
    [("sent", True), ("proven", True), ("handed", True), ("saved", False), ("failed", False)],
)
def test_only_a_slip_that_came_out_was_handed_over(outcome: str, handed_over: bool) -> None:
    assert dossier(SlipPrinted(outcome)).handed_over is handed_over


def test_erasing_leaves_what_was_done_and_nobody_in_it() -> None:
    erased = dossier(READY, BACK, Erased("theo luật"))
    assert erased.owner == Person()
    assert (erased.submitter, erased.content, erased.remark, erased.returned_to) == (
        None,
        "",
        "",
        "",
    )
    assert (erased.stage, erased.returned_at) == (Stage.RETURNED, BACK.returned_at)


def test_a_state_of_a_newer_version_makes_a_dossier_read_only_here() -> None:
    made = dossier(Unknown("teleported", note=False))
    assert made.newer
    for verb, more in (
        (rules.finish, (NOW,)),
        (rules.give_back, (NOW, "A")),
        (rules.void, ("nhầm",)),
    ):
        assert refusal(verb, made, *more) == "dossier_newer"


def test_a_note_of_a_newer_version_stops_nothing() -> None:
    made = dossier(Unknown("sung_of", note=True))
    assert not made.newer
    assert rules.finish(made, NOW) == ResultReady(NOW)
    assert len(made.history) == 2


@pytest.mark.parametrize(
    ("facts", "stage"),
    [
        ((READY, READY), Stage.READY),
        ((READY, BACK, replace(BACK, to="Người khác")), Stage.RETURNED),
        ((READY, BACK, Voided("nhầm")), Stage.RETURNED),
        ((Voided("nhầm"), READY), Stage.STOPPED),
        ((BACK,), Stage.ACCEPTED),
        ((RECEIVED,), Stage.ACCEPTED),
    ],
)
def test_a_fact_that_no_longer_fits_becomes_a_conflict(
    facts: tuple[Fact, ...], stage: Stage
) -> None:
    made = dossier(*facts)
    assert made.stage is stage
    assert [e.fact for e in made.conflicts] == [facts[-1]]
    assert made.returned_to in ("", "Đặng Thị Ước")


@pytest.mark.parametrize(
    ("facts", "now", "late"),
    [
        ((), "2026-11-25T17:00:00", False),
        ((), "2026-11-25T17:00:01", True),
        ((READY,), "2027-01-01T08:00:00", False),  # finished in time, not yet collected
        ((ResultReady(at("2026-11-26T08:00:00")),), "2026-11-26T08:00:00", True),
        ((Voided("nhầm"),), "2027-01-01T08:00:00", False),
    ],
)
def test_late_is_judged_by_when_processing_ended(
    facts: tuple[Fact, ...], now: str, late: bool
) -> None:
    assert dossier(*facts).overdue(at(now)) is late


def test_without_a_date_nothing_is_late() -> None:
    made = fold([event(replace(RECEIVED, due=None, unit="none"), 1)])
    assert made is not None
    assert not made.overdue(datetime(2100, 1, 1, tzinfo=NOW.tzinfo))


def test_the_next_fact_names_the_last_one_its_writer_knew() -> None:
    assert dossier(READY).head == "a:2"


def test_where_slips_are_scanned_back_only_a_proven_one_was_handed_over() -> None:
    sent = SlipPrinted("sent", awaits_proof=True)
    assert not dossier(sent).handed_over
    assert dossier(sent, SlipPrinted("proven")).handed_over
