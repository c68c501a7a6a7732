"""Invented dossiers are as good as real ones, for everything but the people in them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby

import pytest

from counter.codes import parse_dossier_code
from counter.demo import ONLY_CITIZENS, fill
from counter.desk import Past
from counter.dossier import Stage
from counter.errors import Refused
from counter.slips import qr_of
from counter.text import nfc
from tests.conftest import Clock
from tests.room import Room, draft, office, receive

MANY = 1200


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    room = Room(tmp_path_factory.mktemp("demo"), Clock())
    fill(room.desk(), MANY, 7)
    yield room
    room.close()


def rows(room: Room, what: str) -> list[tuple[object, ...]]:
    return list(room.desk()._store.query(f"SELECT {what} FROM dossier ORDER BY id"))


def test_as_many_dossiers_are_made_as_were_asked_for(filled: Room) -> None:
    assert rows(filled, "COUNT(*)") == [(MANY,)]


def test_the_chain_of_invented_facts_holds(filled: Room) -> None:
    assert filled.desk().verify().events > 3 * MANY


def test_no_invented_past_contradicts_itself(filled: Room) -> None:
    assert rows(filled, "SUM(conflicts)") == [(0,)]


def test_the_rows_are_what_a_rebuild_makes_of_the_log(filled: Room) -> None:
    what = "subject, owner, stage, received, due, finished, returned, handed_over, words, marks"
    live = sorted(rows(filled, what))
    assert filled.desk().rebuild() == MANY
    assert sorted(rows(filled, what)) == live


def test_the_same_seed_invents_the_same_dossiers(filled: Room, room: Room) -> None:
    fill(room.desk(), MANY, 7)
    what = "code, owner, number, phone, procedure, stage, received, due, finished, returned"
    assert rows(room, what) == rows(filled, what)


def test_another_seed_invents_others_and_goes_on_numbering(room: Room) -> None:
    desk = room.desk()
    fill(desk, 300, 1)
    first = {code for (code,) in rows(room, "code")}
    fill(desk, 300, 2)
    everything = [code for (code,) in rows(room, "code")]
    assert len(set(everything)) == len(everything) == 600
    assert first < set(everything)


def test_the_numbers_of_each_day_are_the_next_ones_in_the_order_of_coming(filled: Room) -> None:
    days = groupby(rows(filled, "received, code"), key=lambda row: str(row[0])[:10])
    for day, came in days:
        codes = [parse_dossier_code(str(code)) for _, code in came]
        assert all(code and code.date.isoformat() == day for code in codes)
        assert [code.sequence for code in codes if code] == list(range(1, len(codes) + 1))


def test_everything_happened_in_working_hours_from_2024_to_yesterday(filled: Room) -> None:
    calendar, today = filled.desk().calendar, filled.clock().date().isoformat()
    for received, finished in rows(filled, "received, finished"):
        assert "2024-01-02" <= str(received)[:10] < today
        assert finished is None or str(finished)[:10] < today
    for (received,) in rows(filled, "DISTINCT substr(received, 1, 10)"):
        assert calendar.is_working(date.fromisoformat(str(received)))


def test_today_looks_like_a_day_at_a_counter(filled: Room) -> None:
    counts = filled.desk().counts()
    assert counts.waiting == 200
    assert 0 < counts.due < 100
    assert 0 < counts.late < 50
    assert counts.uncollected > 0
    assert 0 < counts.not_handed_over < 20


def test_no_firm_asks_for_what_only_citizens_have(filled: Room) -> None:
    desk = filled.desk()
    for (code,) in rows(filled, "code")[:1500]:
        dossier = desk.dossier(str(code))
        if dossier.owner.organisation:
            procedure = desk.catalogue.find(dossier.procedure.code)
            assert procedure.field not in ONLY_CITIZENS, dossier.procedure.name


def test_most_results_were_given_back_and_few_receptions_were_mistakes(filled: Room) -> None:
    stages = Counter(stage for (stage,) in rows(filled, "stage"))
    assert stages[Stage.RETURNED] > 0.75 * MANY
    assert 0 < stages[Stage.STOPPED] < 0.02 * MANY


def test_names_are_stored_as_everything_else_and_show_every_kind_of_owner(filled: Room) -> None:
    owners = [str(owner) for (owner,) in rows(filled, "owner")]
    assert all(nfc(owner) == owner for owner in owners)
    assert any(owner.startswith("Công ty") for owner in owners)
    assert any(owner.startswith("Đ") for owner in owners)
    assert any(owner.startswith("Nguyễn") for owner in owners)


def test_an_invented_slip_is_a_true_slip(filled: Room) -> None:
    desk = filled.desk()
    [(code,), *_] = rows(filled, "code")
    assert desk.check_slip(qr_of(desk.dossier(str(code)))).valid is True


def test_a_desk_can_receive_at_once_after_it_was_filled(room: Room) -> None:
    desk = room.desk()
    fill(desk, 1, 3)
    assert receive(desk).stage is Stage.ACCEPTED


def test_nothing_is_invented_where_real_dossiers_lie(room: Room) -> None:
    desk = room.office_desk()
    receive(desk)
    with pytest.raises(Refused) as refusal:
        fill(desk, 10, 1)
    assert refusal.value.code == "demo_on_real_store"
    assert rows(room, "COUNT(*)") == [(1,)]


def test_an_empty_store_of_a_named_office_may_be_filled(room: Room) -> None:
    desk = room.desk()
    desk.set_up(office(), 2)
    assert fill(desk, 10, 1) == 10
    assert {code.split("-")[0] for (code,) in rows(room, "code")} == {office().agency}


def test_work_that_is_stopped_leaves_whole_turns(room: Room) -> None:
    desk = room.desk()
    fill(desk, 10, 1)

    def stopped() -> Iterator[Past]:
        yield desk.decided(draft(desk), room.clock()), []
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.write_pasts(stopped())
    assert rows(room, "COUNT(*)") == [(10,)]
    assert desk.verify().events > 10
