"""What a clerk asks of the other counters: joined, unsent, seen by, conflicts, the evening."""

import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk import Desk
from counter.errors import Refused, Unavailable
from counter.sync import places
from counter.sync.runner import Runner, Told
from counter.sync.wire import Hub
from tests.conftest import Clock
from tests.room import AGENCY, Room, draft, office, receive, rows

CARD = {"number": "001203000005"}


class Shared:
    """Desks of one office that meet in a folder."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.address = f"file:{folder / 'shared'}"
        self.folder, self.clock = folder, clock
        places.init(self.address)
        self.rooms: list[Room] = []

    def desk(self, number: int) -> Desk:
        room = Room(self.folder / str(number), self.clock)
        self.rooms.append(room)
        desk = room.desk()
        desk.set_up(office(), number)
        desk.join_hub(self.address, places.enroll(self.address, AGENCY, number, self.clock()))
        return desk


@pytest.fixture
def shared(tmp_path: Path, clock: Clock) -> Iterator[Shared]:
    made = Shared(tmp_path, clock)
    yield made
    for room in made.rooms:
        room.close()


def test_a_dossier_is_here_then_on_the_hub_then_seen_by_another(shared: Shared) -> None:
    one, two = shared.desk(1), shared.desk(2)
    one.exchange()
    code = receive(one).code
    unsent = one.unsent()
    assert (unsent.events, unsent.dossiers, unsent.oldest) == (1, 1, shared.clock())
    assert one.whereabouts(one.dossier(code)).unsent == 1
    assert not one.whereabouts(one.dossier(code)).on_hub
    one.exchange()
    assert one.unsent().events == 0
    where = one.whereabouts(one.dossier(code))
    assert where.on_hub
    assert where.seen_by == ()
    two.exchange()
    receive(one)
    one.exchange()
    assert one.whereabouts(one.dossier(code)).seen_by == (f"{AGENCY}/2",)


def test_a_sample_office_joins_nothing(room: Room, shared: Shared) -> None:
    with pytest.raises(Refused, match="office_sample_joins"):
        room.desk().join_hub(shared.address, "x")


def test_without_a_hub_there_is_nothing_to_exchange_with(room: Room) -> None:
    with pytest.raises(Refused, match="hub_none"):
        room.office_desk().exchange()


def test_what_two_did_apart_is_shown_side_by_side_and_settled_by_a_fact(shared: Shared) -> None:
    one, two = shared.desk(1), shared.desk(2)
    code = receive(one).code
    one.exchange()
    two.exchange()
    one.mark_ready((code,))
    two.withdraw(code, "Công dân đổi ý")
    one.exchange()
    assert two.exchange().parked == 0
    one.exchange()
    [conflict] = one.conflicts()
    assert conflict.kind == "act"
    assert {conflict.holds.counter, conflict.came.counter} == {f"{AGENCY}/1", f"{AGENCY}/2"}
    assert one.conflicts() == two.conflicts()
    two.settle(conflict.key, "Đã gọi cho công dân")
    two.exchange()
    one.exchange()
    assert one.conflicts() == two.conflicts() == []
    assert rows(one) == rows(two)


def test_one_person_taken_in_by_two_counters_is_found(shared: Shared) -> None:
    one, two = shared.desk(1), shared.desk(2)
    first = one.receive(draft(one, owner=CARD)).code
    second = two.receive(draft(two, owner=CARD)).code
    one.exchange()
    two.exchange()
    [conflict] = two.conflicts()
    assert conflict.kind == "double"
    assert {conflict.holds.code, conflict.came.code} == {first, second}
    two.settle(conflict.key, "Hai bản khác nhau")
    two.exchange()
    one.exchange()
    assert one.conflicts() == []


def test_a_second_dossier_that_the_clerk_knew_of_is_no_mistake(shared: Shared) -> None:
    one, two = shared.desk(1), shared.desk(2)
    one.receive(draft(one, owner=CARD))
    one.exchange()
    two.exchange()
    two.receive(draft(two, owner=CARD))
    assert two.conflicts() == []


def test_a_conflict_is_settled_only_with_a_reason(shared: Shared) -> None:
    one = shared.desk(1)
    with pytest.raises(Refused, match="reason_missing"):
        one.settle("x", " ")
    with pytest.raises(Refused, match="conflict_unknown"):
        one.settle("x", "Vì sao")


def test_the_evening_names_what_is_not_on_the_hub(shared: Shared) -> None:
    one = shared.desk(1)
    one.exchange()
    assert one.reconcile().differences == ()
    code = receive(one).code
    said = one.reconcile()
    assert code in said.differences
    one.exchange()
    assert one.reconcile().differences == ()


def test_each_day_is_told_by_its_last_comparison(shared: Shared) -> None:
    one = shared.desk(1)
    one.exchange()
    one.reconcile()
    receive(one)
    shared.clock.tick(hours=1)
    evening = one.reconcile()
    shared.clock.tick(days=3)
    later = one.reconcile()
    assert one.reconciliations() == [later, evening]
    shared.clock.tick(days=28)
    assert one.reconciliations() == [later]


def test_another_counter_is_known_with_what_it_lacks(shared: Shared) -> None:
    one, two = shared.desk(1), shared.desk(2)
    assert one.others() == []
    two.exchange()
    one.exchange()
    [other] = one.others()
    assert other.name == f"{AGENCY}/2"
    two.exchange()
    receive(two)
    two.exchange()
    one.exchange()
    assert [other.behind for other in one.others()] == [0]
    receive(one)
    one.exchange()
    assert [other.behind for other in one.others()] == [1]


def test_who_joins_nothing_is_alone_until_paired(room: Room, shared: Shared) -> None:
    alone, joined = room.office_desk(3), shared.desk(1)
    assert alone.is_alone
    assert not joined.is_alone
    alone.pair(joined.pair_code())
    assert not alone.is_alone


def test_without_a_hub_unsent_is_what_a_paired_counter_has_not_receipted(
    room: Room, shared: Shared
) -> None:
    one, two = room.office_desk(3), shared.desk(1)
    one.pair(two.pair_code())
    two.pair(one.pair_code())
    receive(one)
    assert one.unsent().dossiers == 1
    there, back = shared.folder / "đi.qmc", shared.folder / "về.qmc"
    one.export_bundle(there)
    two.import_bundle(there)
    assert one.unsent().dossiers == 1, "nobody has said yet that it came"
    two.export_bundle(back)
    one.import_bundle(back)
    assert one.unsent().events == 0


def test_a_slip_of_the_finger_in_a_code_is_told_at_once(shared: Shared) -> None:
    one = shared.desk(1)
    code = places.enroll(shared.address, AGENCY, 7, shared.clock())
    one.check_join_code(f" {code.lower()} ")
    with pytest.raises(Refused, match="code_mistyped"):
        one.check_join_code(("1" if code[0] != "1" else "2") + code[1:])


def test_a_pair_code_names_its_counter_before_anybody_is_believed(shared: Shared) -> None:
    one, two = shared.desk(1), shared.desk(2)
    assert one.read_pair(two.pair_code()).name == two.name
    assert one.pairs() == []
    rows = two.pair_rows()
    assert len(rows) > 20
    assert rows[0][0] == (0, 7), "the corner by which a camera finds it"


def test_a_hub_that_is_away_is_said_and_nothing_is_lost(shared: Shared) -> None:
    one = shared.desk(1)
    (shared.folder / "shared").rename(shared.folder / "away")
    code = receive(one).code
    with pytest.raises(Unavailable, match="hub_away"):
        one.exchange()
    (shared.folder / "away").rename(shared.folder / "shared")
    assert one.exchange().sent
    assert one.whereabouts(one.dossier(code)).on_hub


def test_the_background_brings_what_another_saved(shared: Shared) -> None:
    one, two = shared.desk(1), shared.desk(2)
    heard: queue.Queue[Told] = queue.Queue()
    runner = two.runner(heard.put)
    runner.start()
    try:
        code = receive(one).code
        one.exchange()
        runner.wake()
        for _ in range(20):
            told = heard.get(timeout=60)
            assert told.problem is None
            if told.outcome and f"dossier:{code}" in told.outcome.changed:
                break
        assert two.dossier(code).code == code
    finally:
        runner.close()


def test_the_background_goes_on_after_what_nobody_foresaw(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = shared.desk(1), shared.desk(2)
    heard: queue.Queue[Told] = queue.Queue()
    bugs: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", bugs.append)
    left = [1]

    def connect() -> Hub:
        if left:
            return list[Hub]()[left.pop()]  # an IndexError, as a bug is
        return two.connect()

    runner = Runner(two._store, connect, two._renewed, heard.put)
    code = receive(one).code
    one.exchange()
    runner.start()
    try:
        assert getattr(heard.get(timeout=60).problem, "code", "") == "bug"
        runner.wake()
        told = heard.get(timeout=60)
        assert told.outcome, told.problem
        assert f"dossier:{code}" in told.outcome.changed
        assert [bug.exc_type for bug in bugs] == [IndexError]
    finally:
        runner.close()
