"""What a clerk does, and what a desk refuses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.catalogue import Duration
from counter.desk import Desk
from counter.errors import Refused
from counter.intake import Draft
from counter.worktime import DayKind
from tests.room import (
    AGENCY,
    CERTIFIED_COPY,
    COPY_OF_RECORD,
    OWNER,
    RESIDENCE,
    SLOW,
    STATUS,
    Room,
    at,
    draft,
    receive,
)

UNKNOWN = f"{AGENCY}-261120-0999"


def refusal(verb: Callable[..., object], *values: object) -> str:
    with pytest.raises(Refused) as caught:
        verb(*values)
    return caught.value.code


def events(desk: Desk) -> int:
    return int(desk._store.query("SELECT COUNT(*) FROM event")[0][0])


# --- reception ---


def test_a_name_and_a_procedure_are_enough(room: Room) -> None:
    desk = room.office_desk()
    made = desk.receive(draft(desk))
    assert (made.code, made.stage) == (f"{AGENCY}-261120-0001", "accepted")
    assert (made.owner.name, made.procedure.code) == (OWNER, COPY_OF_RECORD)
    assert made.received_by == desk.officer.name
    assert made == desk.dossier(made.code)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": "  "}, "owner_missing"),
        ({"procedure": None}, "procedure_missing"),
        ({"code": "1.001612"}, "time_missing"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    room: Room, change: dict[str, str | None], code: str
) -> None:
    desk = room.office_desk()
    before = events(desk)
    said = dict(change)
    if "procedure" in said:
        wanted = replace(draft(desk), procedure=None)
    else:
        wanted = draft(desk, said.get("name") or OWNER, said.get("code") or COPY_OF_RECORD)
        wanted = wanted.with_owner(name=said.get("name", OWNER))
    assert refusal(desk.receive, wanted) == code
    assert refusal(desk.receive, Draft()) == "owner_missing"
    assert events(desk) == before


def test_a_late_clerk_is_warned_and_served(room: Room) -> None:
    desk = room.office_desk()
    for moment in ("2026-11-20T20:00:00", "2026-11-22T10:00:00", "2026-11-24T09:00:00"):
        room.clock.time = at(moment)
        codes = [notice.code for notice in desk.notices(draft(desk, code=STATUS))]
        assert any("reception" in code or "received" in code for code in codes)
        receive(desk, code=STATUS)


def test_a_year_without_a_calendar_is_refused(room: Room) -> None:
    desk = room.office_desk()
    before = events(desk)
    room.clock.time = at("2031-05-05T09:00:00")
    desk.confirm_clock()
    assert refusal(desk.receive, draft(desk, code=STATUS)) == "calendar_missing"
    assert events(desk) == before + 1


def test_a_provisional_year_is_marked(room: Room) -> None:
    desk = room.office_desk()
    room.clock.time = at("2026-12-30T09:00:00")
    desk.confirm_clock()
    made = receive(desk, code=RESIDENCE)
    assert made.provisional == (2027,)
    assert any(n.code == "calendar_provisional" for n in desk.notices(draft(desk, code=RESIDENCE)))


def test_missing_papers_are_noted(room: Room) -> None:
    desk = room.office_desk()
    wanted = draft(desk, code=STATUS)
    required = [place for place, paper in enumerate(wanted.components) if paper.required]
    wanted = wanted.tick(required[0], handed_in=False)
    made = desk.receive(wanted)
    assert made.missing == (wanted.components[required[0]].name,)


def test_what_is_settled_at_once_is_three_facts_in_one_go(room: Room) -> None:
    desk = room.office_desk()
    wanted = replace(draft(desk, code=CERTIFIED_COPY), pages=3, copies=2)
    made = desk.receive_and_return(wanted, OWNER, wanted.fee(), "c-1")
    assert (made.stage, made.paid, made.returned_to) == ("returned", 10_000, OWNER)
    assert [event.kind for event in made.history] == ["received", "ready", "returned"]
    assert refusal(desk.receive_and_return, wanted, " ", 0) == "collector_missing"


# --- results ---


def test_a_pile_is_given_back_whole_or_not_at_all(room: Room) -> None:
    desk = room.office_desk()
    codes = tuple(receive(desk).code for _ in range(3))
    desk.mark_ready(codes[:2])
    before = events(desk)
    assert refusal(desk.give_back, codes, OWNER) == "not_ready"
    assert refusal(desk.give_back, (*codes[:2], UNKNOWN), OWNER) == "dossier_unknown"
    assert refusal(desk.mark_ready, (codes[2], codes[0])) == "already_ready"
    assert events(desk) == before
    assert [d.stage for d in desk.give_back(codes[:2], OWNER)] == ["returned", "returned"]


def test_a_slip_scanned_twice_in_a_pile_is_one_dossier(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    pile = (code, code.lower(), f" {code} ", code)
    assert [d.code for d in desk.mark_ready(pile)] == [code]
    assert [d.code for d in desk.give_back(pile, OWNER)] == [code]
    assert len(desk.dossier(code).history) == 3


def test_what_cannot_be_done_is_refused_and_written_nowhere(room: Room) -> None:
    desk = room.office_desk()
    new, ready, back, void, gone = (receive(desk).code for _ in range(5))
    desk.mark_ready((ready, back))
    desk.give_back((back,), OWNER)
    desk.void(void, "nhầm người")
    desk.erase(gone, "theo yêu cầu")
    before = events(desk)
    for verb, values, code in (
        (desk.give_back, ((new,), OWNER), "not_ready"),
        (desk.give_back, ((back,), OWNER), "already_returned"),
        (desk.give_back, ((void,), OWNER), "dossier_void"),
        (desk.give_back, ((gone,), OWNER), "dossier_erased"),
        (desk.give_back, ((ready,), "\t"), "collector_missing"),
        (desk.mark_ready, ((ready,),), "already_ready"),
        (desk.mark_ready, ((back,),), "already_closed"),
        (desk.mark_ready, ((void,),), "dossier_void"),
        (desk.void, (back, "nhầm"), "already_returned"),
        (desk.void, (void, "nhầm"), "dossier_void"),
        (desk.void, (new, ""), "reason_missing"),
        (desk.erase, (gone, "luật"), "already_erased"),
        (desk.erase, (new, " "), "reason_missing"),
        (desk.slip, (void,), "dossier_void"),
        (desk.slip, (gone,), "dossier_erased"),
        (desk.dossier, (UNKNOWN,), "dossier_unknown"),
        (desk.dossier, ("",), "dossier_unknown"),
        (desk.dossier, ("x" * 1_000_000,), "dossier_unknown"),
        (desk.switch_officer, ("Không Có Ai",), "officer_unknown"),
        (desk.add_officer, ("",), "officer_name_missing"),
        (desk.slip_printed, (new, "sent", "HP", "a4", 1, ""), "reason_missing"),
    ):
        assert refusal(verb, *values) == code  # type: ignore[arg-type]
    assert events(desk) == before


def test_voiding_takes_a_dossier_out_and_keeps_its_number(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    made = desk.void(code, "nhầm người")
    assert (made.void, made.stage) == (True, "stopped")
    assert [row.void for row in desk.find(code)] == [True]


def test_a_code_may_be_typed_as_people_type(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    for typed in (code.lower(), f" {code}\r\n", code.replace("-", "–"), code.replace("-", " - ")):
        assert desk.dossier(typed).code == code


def test_a_dossier_of_a_newer_version_is_shown_but_not_touched(room: Room) -> None:
    from counter.events import digest

    desk = room.office_desk()
    code = receive(desk).code
    seq, prev = desk._store.head(desk._store.log)
    body = '{"at":"2026-11-20T09:21:00.000+07:00","by":"Máy mới","fact":{"to":"x"}}'
    stamp = desk._store.query("SELECT MAX(stamp) FROM event")[0][0] + 1
    columns = (desk._store.log, seq + 1, stamp, "teleported", f"dossier:{code}", "", body, prev)
    room.close()
    with room.raw() as file:
        row = (*columns, digest(*columns))
        file.execute(f"INSERT INTO event VALUES ({', '.join('?' * 9)})", row)
    desk = room.desk()
    desk.rebuild()
    desk.verify()
    assert desk.dossier(code).newer
    assert desk.dossier(code).history[-1].body == body
    assert refusal(desk.mark_ready, (code,)) == "dossier_newer"
    assert refusal(desk.void, code, "nhầm") == "dossier_newer"
    assert len(desk.slip(code)) > 1000
    other = receive(desk).code
    assert desk.mark_ready((other,))[0].stage == "ready"


# --- dates that stay as they were decided ---


@given(
    amount=st.integers(1, 40),
    unit=st.sampled_from(["working-days", "calendar-days", "months", "working-hours"]),
    hours=st.integers(-24 * 300, 0),
)
@settings(
    derandomize=True,
    max_examples=40,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_date_is_explained_from_the_fact_alone(
    room: Room, amount: int, unit: str, hours: int
) -> None:
    desk = room._open[0] if room._open else room.office_desk()
    amount = amount % 3 + 1 if unit == "months" else amount
    procedure = desk.catalogue.find(STATUS)
    case = replace(procedure.cases[0], duration=Duration(amount, unit))
    chosen = replace(procedure, cases=(case,))
    when = room.clock() + timedelta(hours=hours)
    wanted = replace(draft(desk), procedure=chosen, case="", received_at=when)
    decided = desk.appointment(amount, unit, when.replace(microsecond=0))
    made = desk.receive(wanted)
    calendar, desk.calendar = desk.calendar, None  # type: ignore[assignment]
    assert desk.explain(made) == decided
    assert made.due == decided.due
    desk.calendar = calendar


def test_a_date_is_explained_as_it_was_decided_though_the_calendar_changed(
    room: Room, tmp_path: Path
) -> None:
    desk = room.office_desk()
    made = receive(desk, code=STATUS)
    before = desk.explain(made)
    days = [day for day in desk.calendar.years[2026].days if day.kind == DayKind.HOLIDAY]
    lines = ["Ngày,Loại,Tên", *(f"{day.date},holiday,{day.title}" for day in days)]
    file = tmp_path / "lich.csv"
    file.write_text("\n".join([*lines, "2026-11-25,holiday,Hội làng"]), "utf-8")
    assert desk.import_calendar(file) == (2026,)
    assert desk.explain(desk.dossier(made.code)) == before
    assert before.due == made.due == at("2026-11-26T17:00:00")
    later = receive(desk, code=STATUS)
    assert later.due == at("2026-11-27T17:00:00")
    assert any(day.title == "Hội làng" for day in desk.explain(later).days)
    desk.rebuild()
    assert desk.dossier(made.code).due == made.due
    room.close()
    again = room.looking()
    assert again.explain(again.dossier(made.code)) == before


def test_a_dossier_keeps_the_procedure_it_was_received_under(room: Room) -> None:
    desk = room.office_desk()
    made = receive(desk, code=STATUS)
    known = desk.catalogue.find(STATUS)
    case = replace(known.cases[0], duration=Duration(9, "working-days"))
    changed = replace(known, name="Tên mới", cases=(case, *known.cases[1:]))
    desk.set_procedure(replace(changed, valid_from=date(2026, 11, 20)))
    kept = desk.dossier(made.code)
    assert kept.procedure == made.procedure
    assert kept.procedure.name != "Tên mới"
    assert desk.catalogue.pinned(STATUS, kept.procedure.version) is not None
    later = receive(desk, code=STATUS)
    assert (later.procedure.name, later.amount) == ("Tên mới", 9)
    assert later.procedure.version != kept.procedure.version
    desk.rebuild()
    assert desk.dossier(made.code).procedure == made.procedure


def test_the_case_decides_the_time(room: Room) -> None:
    desk = room.office_desk()
    short, slow = receive(desk, code=STATUS), receive(desk, code=STATUS, case=SLOW)
    assert (short.amount, short.unit) == (3, "working-days")
    assert (slow.amount, slow.unit, slow.procedure.case) == (23, "calendar-days", SLOW)


# --- papers ---


def test_a_slip_printed_again_is_the_same_bytes(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk, code=STATUS).code
    first, before = desk.slip(code), events(desk)
    assert first.startswith(b"%PDF")
    assert events(desk) == before
    room.clock.tick(days=1)
    desk.add_officer("Trần Văn Bình", "Công chức")
    desk.set_up(replace(desk.office, name="Trung tâm đã đổi tên"), 1)
    desk.mark_ready((code,))
    assert desk.slip(code) == first
    assert desk.slip(code, reprint=1) != first
    room.close()
    assert room.looking().slip(code) == first


def test_who_listens_hears_the_codes_that_changed(room: Room) -> None:
    desk = room.office_desk()
    heard: list[frozenset[str]] = []
    desk.subscribe(heard.append)
    code = receive(desk).code
    desk.mark_ready((code,))
    with pytest.raises(Refused):
        desk.mark_ready((code,))
    assert heard == [{code}, {code}]
    assert desk.look_for_news() == frozenset()


def test_an_own_office_change_reaches_who_listens(room: Room) -> None:
    desk = room.desk()
    heard: set[str] = set()
    desk.subscribe(heard.update)
    desk.set_up(replace(desk.office, agency=AGENCY, sample=False), 2)
    assert "office" in heard


def test_papers_are_only_looked_for_where_something_is_written(room: Room) -> None:
    desk = room.office_desk()
    before = events(desk)
    code = receive(desk, code=STATUS).code
    for paper in (desk.control_slip(code), desk.label(code), desk.scanner_sheet()):
        assert paper.startswith(b"%PDF")
    assert desk.daily_list(room.clock().date()).startswith(b"%PDF")
    assert events(desk) == before + 1
