"""What is set rather than done: office, officers, clock, calendar and catalogue."""

from dataclasses import replace
from pathlib import Path

import pytest

from counter import steps
from counter.errors import Refused
from counter.office import SAMPLE_OFFICE, SAMPLE_OFFICER
from counter.workplace import DATED
from tests.room import AGENCY, COPY_OF_RECORD, STATUS, Room, at, draft, office, receive


def code_of(verb: object, *values: object) -> str:
    with pytest.raises(Refused) as caught:
        verb(*values)  # type: ignore[operator]
    return caught.value.code


# --- the first start ---


def test_the_first_start_needs_no_answer(room: Room) -> None:
    desk = room.desk()
    assert desk.is_sample
    assert (desk.office, desk.officers, desk.counter) == (SAMPLE_OFFICE, (SAMPLE_OFFICER,), 1)
    assert receive(desk).code == "H99.999.01-261120-0001"


def test_looking_around_writes_nothing(room: Room) -> None:
    desk = room.desk()
    desk.counts()
    desk.find("uoc")
    desk.search_procedures("khai sinh")
    desk.notices(draft(desk))
    assert desk.verify().events == 0


def test_the_office_is_set_for_every_later_start(room: Room) -> None:
    desk = room.desk()
    desk.set_up(office(counters=4), 3, (("Trần Văn Bình", "Chuyên viên"), ("Lò Thị Mẩy", "")))
    room.close()
    for again in (room.looking(), room.desk()):
        assert (again.office, again.counter, again.counters) == (office(counters=4), 3, 4)
        assert [(o.name, o.title) for o in again.officers] == [
            ("Trần Văn Bình", "Chuyên viên"),
            ("Lò Thị Mẩy", ""),
        ]
        assert not again.is_sample


@pytest.mark.parametrize(
    ("change", "counter", "code"),
    [
        ({"agency": "nhầm"}, 1, "agency_invalid"),
        ({"name": " "}, 1, "office_name_missing"),
        ({"counters": 0}, 1, "counters_invalid"),
        ({"counters": 1001}, 1, "counters_invalid"),
        ({}, 0, "counter_invalid"),
        ({}, 11, "counter_invalid"),
    ],
)
def test_an_impossible_office_is_refused_whole(
    room: Room, change: dict[str, object], counter: int, code: str
) -> None:
    desk = room.desk()
    assert code_of(desk.set_up, replace(office(), **change), counter) == code  # type: ignore[arg-type]
    assert desk.is_sample
    assert desk.verify().events == 0


def test_the_same_office_again_begins_no_log(room: Room) -> None:
    desk = room.office_desk()
    log = desk._store.log
    desk.set_up(replace(desk.office, hotline="1900 1234"), 1)
    assert desk._store.log == log
    assert desk.office.hotline == "1900 1234"


# --- officers ---


def test_switching_the_clerk_changes_who_signs(room: Room) -> None:
    desk = room.office_desk()
    desk.add_officer("Trần Văn Bình", "Chuyên viên")
    desk.add_officer("Lò Thị Mẩy")
    for said, name in (("lo thi may", "Lò Thị Mẩy"), ("tran-van-binh", "Trần Văn Bình")):
        assert desk.switch_officer(said).name == name
        assert receive(desk).received_by == name


def test_namesakes_are_two_people(room: Room) -> None:
    desk = room.office_desk()
    first, second = desk.add_officer("Trần Văn Bình"), desk.add_officer("Trần Văn Bình")
    assert first.id != second.id
    assert len(desk.officers) == 2


def test_who_has_left_cannot_go_on(room: Room) -> None:
    desk = room.office_desk()
    gone = desk.add_officer("Trần Văn Bình")
    desk.add_officer("Lò Thị Mẩy")
    desk.change_officer(replace(gone, active=False))
    assert code_of(desk.switch_officer, "Trần Văn Bình") == "officer_unknown"
    assert desk.officer.name == "Lò Thị Mẩy"


def test_an_officer_without_a_name_or_with_an_odd_role_is_refused(room: Room) -> None:
    desk = room.office_desk()
    assert code_of(desk.add_officer, " \t") == "officer_name_missing"
    assert code_of(desk.add_officer, "A", "", "king") == "role_unknown"
    assert code_of(desk.change_officer, replace(SAMPLE_OFFICER, name="")) == "officer_name_missing"


# --- clock ---


@pytest.mark.parametrize(
    ("jump", "problem"),
    [
        ({"minutes": -1}, None),
        ({"minutes": -2}, None),
        ({"minutes": -3}, "clock_behind"),
        ({"days": -4000}, "clock_behind"),
        ({"days": 30}, None),
        ({"days": 30, "seconds": 1}, "clock_ahead"),
        ({"days": 3650}, "clock_ahead"),
    ],
)
def test_a_clock_that_jumped_needs_a_persons_word(
    room: Room, jump: dict[str, float], problem: str | None
) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    desk.mark_ready((receive(desk).code,))
    room.clock.tick(**jump)
    found = desk.clock_problem()
    assert (found.code if found else None) == problem
    if problem is None:
        receive(desk)
        return
    ready = desk.rows("ready")[0].code
    before = desk.verify().events
    for verb, *values in (
        (desk.receive, draft(desk)),
        (desk.receive_and_return, draft(desk), "Ước", 0),
        (desk.mark_ready, (code,)),
        (desk.give_back, (ready,), "Ước"),
        (desk.void, code, "nhầm"),
        (desk.erase, code, "theo yêu cầu"),
        (desk.set_procedure, desk.catalogue.find(STATUS)),
        (desk.add_officer, "Trần Văn Bình"),
        (desk.set_up, office(counters=5), 2),
        (desk.last_slip, f"{AGENCY}-20010101-0001"),
    ):
        assert code_of(verb, *values) == problem
    assert desk.verify().events == before


def test_after_a_persons_word_work_goes_on_and_stamps_go_up(room: Room) -> None:
    desk = room.office_desk()
    receive(desk)
    for jump in (-9, 40, -40, 400, -400):
        room.clock.tick(days=jump)
        assert desk.clock_problem() is not None
        desk.confirm_clock()
        assert desk.clock_problem() is None
        if room.clock().year == 2026:
            receive(desk)
    stamps = [stamp for (stamp,) in desk._store.query("SELECT stamp FROM event ORDER BY seq")]
    assert stamps == sorted(set(stamps))
    desk.verify()


def test_a_clock_from_before_this_program_is_behind_at_the_first_start(room: Room) -> None:
    desk = room.desk()
    room.clock.time = at("2001-01-01T00:00:00")
    assert code_of(desk.receive, draft(desk)) == "clock_behind"
    assert code_of(desk.set_up, office(), 1) == "clock_behind"
    desk.confirm_clock()
    assert desk.clock_problem() is None


def test_no_printer_speaks_for_the_clock(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    for days, problem in ((-5, "clock_behind"), (45, "clock_ahead")):
        room.clock.tick(days=days)
        desk.slip_printed(code, "sent", "HP")  # the sheet has come out, whatever the clock says
        found = desk.clock_problem()
        assert found is not None
        assert found.code == problem


def test_the_clock_is_judged_again_at_every_start(room: Room) -> None:
    receive(room.office_desk())
    room.close()
    room.clock.tick(days=-1)
    assert room.desk().clock_problem() is not None


# --- catalogue and calendar ---


def test_figures_filled_in_hold_for_every_later_start(room: Room) -> None:
    from counter.catalogue import Duration

    desk = room.office_desk()
    blank = desk.catalogue.find("1.001612")
    case = replace(blank.cases[0], duration=Duration(3, "working-days"))
    desk.set_procedure(replace(blank, cases=(case,)))
    room.close()
    assert receive(room.desk(), code="1.001612").amount == 3


def test_another_window_learns_of_new_figures(room: Room) -> None:
    from counter.catalogue import Duration

    desk, other = room.office_desk(), room.desk()
    blank = desk.catalogue.find("1.001612")
    case = replace(blank.cases[0], duration=Duration(3, "working-days"))
    desk.set_procedure(replace(blank, cases=(case,)))
    other.look_for_news()
    assert other.catalogue.find("1.001612").cases[0].duration == Duration(3, "working-days")


def test_a_bad_calendar_changes_nothing(room: Room, tmp_path: Path) -> None:
    desk = room.office_desk()
    before, known = desk.verify().events, desk.calendar.years
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b,c\n1,2,3\n", "utf-8")
    with pytest.raises(Refused):
        desk.import_calendar(bad)
    assert desk.verify().events == before
    assert desk.calendar.years == known


def test_the_catalogue_survives_a_rebuild_without_becoming_dossiers(room: Room) -> None:
    desk = room.office_desk()
    desk.set_procedure(replace(desk.catalogue.find(COPY_OF_RECORD), name="Tên mới"))
    receive(desk)
    assert desk.rebuild() == 1
    assert desk.catalogue.find(COPY_OF_RECORD).name == "Tên mới"


def test_every_step_says_what_time_it_was() -> None:
    assert set(steps.KINDS) <= set(DATED)
