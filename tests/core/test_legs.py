"""Each leg of a dossier has a date of its own, inside the total, and is judged by it."""

from dataclasses import replace
from datetime import datetime

import pytest

from counter.desk import Desk
from counter.dossier import Dossier
from counter.errors import Refused
from counter.events import Paper
from counter.hand_over import Giving
from counter.legs import LegDate, legs_of
from counter.procedure import Duration, ProcedureStep
from tests.core.papers import whole
from tests.room import STATUS, Room, at, receive

STEPS = (ProcedureStep("Tư pháp", 2), ProcedureStep("Công an xã", 2), ProcedureStep("Lãnh đạo", 1))


@pytest.fixture
def desk(room: Room) -> Desk:
    """Wednesday 25 November 2026, a procedure of five working days in three steps."""
    desk = room.office_desk()
    known = desk.catalogue.find(STATUS)
    case = replace(known.cases[0], duration=Duration(5, "working-days"))
    desk.set_procedure(replace(known.with_case(case), steps=STEPS))
    room.clock.time = at("2026-11-25T09:00:00")
    return desk


def legs(desk: Desk, code: str) -> tuple[LegDate, ...]:
    return legs_of(desk.calendar, desk.dossier(code), desk.now())


def dues(desk: Desk, code: str) -> list[str]:
    return [f"{leg.due:%d/%m %H:%M}" for leg in legs(desk, code) if leg.due]


def give(desk: Desk, code: str, unit: str, due: datetime | None = None) -> Dossier:
    return desk.hand_over((code,), Giving(unit, due=due))[0]


def test_each_step_is_due_by_its_share_and_the_last_with_the_whole(desk: Desk) -> None:
    code = receive(desk, code=STATUS).code
    assert [leg.unit for leg in legs(desk, code)] == ["Tư pháp", "Công an xã", "Lãnh đạo"]
    assert dues(desk, code) == ["27/11 17:00", "01/12 17:00", "02/12 17:00"]
    assert f"{desk.dossier(code).due:%d/%m}" == "02/12"


def test_a_wait_moves_the_legs_behind_it_with_the_whole(room: Room, desk: Desk) -> None:
    """domain §4.9, example S: two of five days used, then a wait until Thursday."""
    code = receive(desk, code=STATUS).code
    room.clock.time = at("2026-11-27T14:00:00")
    desk.request_supplement(code, [Paper("Ảnh")], "Thiếu")
    room.clock.time = at("2026-12-03T09:00:00")
    desk.resume(code)
    assert f"{desk.dossier(code).due:%d/%m}" == "08/12"
    assert dues(desk, code) == ["27/11 17:00", "07/12 17:00", "08/12 17:00"]


def test_a_wait_that_moved_nothing_leaves_every_leg(room: Room, desk: Desk) -> None:
    code = receive(desk, code=STATUS).code
    before = dues(desk, code)
    room.clock.time = at("2026-11-25T17:30:00")
    desk.request_supplement(code, [Paper("Ảnh")], "Thiếu")
    room.clock.time = at("2026-11-26T07:00:00")
    desk.resume(code)
    assert dues(desk, code) == before


def test_a_unit_keeps_its_date_and_is_judged_when_it_gives_on(room: Room, desk: Desk) -> None:
    code = receive(desk, code=STATUS).code
    give(desk, code, "tư pháp")
    assert desk.dossier(code).moves[-1].due == at("2026-11-27T17:00:00")
    assert [leg.unit for leg in legs(desk, code)] == ["tư pháp", "Công an xã", "Lãnh đạo"]
    desk.take_over((code,))
    assert legs(desk, code)[0].result is None
    room.clock.time = at("2026-11-30T08:00:00")
    assert legs(desk, code)[0].result == "late"
    give(desk, code, "Lãnh đạo")
    room.clock.time = at("2026-12-01T08:00:00")
    desk.take_over((code,))
    desk.mark_ready((code,))
    assert [(leg.unit, leg.result) for leg in legs(desk, code)] == [
        ("tư pháp", "late"),
        ("Lãnh đạo", "early"),
    ]


def test_another_agency_is_judged_when_the_papers_are_back(room: Room, desk: Desk) -> None:
    code = receive(desk, code=STATUS).code
    agency = Giving("Công an xã", interlinked=True, due=at("2026-11-30T11:00:00"))
    desk.hand_over((code,), agency)
    room.clock.time = at("2026-11-30T10:00:00")
    desk.take_over((code,))
    [first, *_] = legs(desk, code)
    assert (first.agency, first.due) == (True, at("2026-11-30T11:00:00"))
    assert first.result == "on_time"


def test_no_leg_goes_beyond_the_total_or_ends_before_it_begins(room: Room, desk: Desk) -> None:
    code = receive(desk, code=STATUS).code
    for due, refusal in (
        ("2026-12-02T17:01:00", "leg_beyond_total"),
        ("2026-11-25T09:00:00", "leg_due_past"),
    ):
        with pytest.raises(Refused) as caught:
            give(desk, code, "Tư pháp", at(due))
        assert caught.value.code == refusal
    assert desk.dossier(code).moves == ()
    assert give(desk, code, "Tư pháp", at("2026-12-02T17:00:00")).moves[0].due is not None


def test_the_control_slip_tells_each_leg_its_date(room: Room, desk: Desk) -> None:
    code = receive(desk, code=STATUS).code
    for size in ("a4", "a5"):
        text = whole(desk.control_slip(code, size))
        for phrase in ("2. Nhận: Tư pháp", "(hạn 17:00, 27/11/2026)", "(hạn 17:00, 01/12/2026)"):
            assert phrase in text
    give(desk, code, "Tư pháp")
    desk.take_over((code,))
    text = whole(desk.control_slip(code))
    assert "2. Nhận: Công an xã" in text
    assert text.count("(hạn 17:00, 27/11/2026)") == 1
    room.clock.time = at("2026-11-30T08:00:00")
    give(desk, code, "Công an xã")
    assert "Quá hạn (hạn 17:00, 27/11/2026)" in whole(desk.control_slip(code))


def test_a_procedure_without_steps_has_the_legs_it_travelled(desk: Desk) -> None:
    code = receive(desk).code
    assert legs(desk, code) == ()
    give(desk, code, "Phòng Kinh tế")
    [leg] = legs(desk, code)
    assert (leg.unit, leg.due) == ("Phòng Kinh tế", desk.dossier(code).due)
