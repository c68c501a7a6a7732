"""A dossier between two offices: sent whole, acknowledged, sent back; nobody else travels."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk import Desk
from counter.desk_acts import How
from counter.errors import Refused
from counter.events import Erased, Received
from counter.hand_over import Giving
from counter.next_steps import next_steps
from counter.sync.exchange import Exchange
from tests.conftest import Clock
from tests.room import AGENCY, RESIDENCE, Room, office, receive
from tests.sync.memory_hub import MemoryHub

OTHER = "H01.152.02"
TO = Giving("Bộ phận Một cửa xã Bên", office=OTHER)


class Two:
    """Two offices that share a hub."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.hub = MemoryHub(clock)
        self.rooms = [Room(folder / name, clock) for name in ("here", "there")]
        self.here, self.there = (room.desk() for room in self.rooms)
        self.here.set_up(office(), 1)
        self.there.set_up(office(OTHER), 1)
        self.clock = clock

    def exchange(self, desk: Desk) -> None:
        Exchange(desk._store, self.hub.door(desk.name), lambda fact: fact).run()

    def both(self) -> None:
        for _ in range(2):
            self.exchange(self.here)
            self.exchange(self.there)


@pytest.fixture
def two(tmp_path: Path, clock: Clock) -> Iterator[Two]:
    made = Two(tmp_path, clock)
    yield made
    for room in made.rooms:
        room.close()


def sent(two: Two) -> str:
    code = receive(two.here, code=RESIDENCE).code
    two.clock.tick(minutes=30)
    two.here.hand_over((code,), TO)
    two.both()
    return code


def test_the_other_office_has_the_dossier_whole(two: Two) -> None:
    code = sent(two)
    mine, theirs = two.here.dossier(code), two.there.dossier(code)
    assert mine.stage.value == "interlinked"
    assert (theirs.origin, theirs.office, theirs.stage.value) == (AGENCY, OTHER, "transferred")
    assert (theirs.owner, theirs.papers, theirs.due) == (mine.owner, mine.papers, mine.due)
    assert [row.code for row in two.there.rows("to_take_over")] == [code]


def test_only_that_dossier_travels(two: Two) -> None:
    other = receive(two.here, "Ngô Thị Khác").code
    sent(two)
    with pytest.raises(Refused, match="dossier_unknown"):
        two.there.dossier(other)
    held = two.there._store.query("SELECT COUNT(*) FROM private WHERE body LIKE '%Khác%'")
    assert held == [(0,)]
    assert two.there.find("Ngô") == []


def test_the_acknowledgement_of_the_other_side_is_seen_here(two: Two) -> None:
    code = sent(two)
    two.there.take_over((code,), "Thiếu một bản sao")
    two.both()
    move = two.here.dossier(code).move
    assert move is not None
    assert move.taken_at is not None
    assert move.taken_differences == "Thiếu một bản sao"
    assert two.here.dossier(code).stage.value == "interlinked"
    assert two.there.dossier(code).stage.value == "processing"


def test_it_comes_back_with_its_result_and_is_taken_over_again(two: Two) -> None:
    code = sent(two)
    two.there.take_over((code,))
    two.clock.tick(minutes=30)
    two.there.send_back_across(code, "Đã xác minh: đủ điều kiện")
    two.both()
    assert two.there.dossier(code).stage.value == "returned"
    back = two.here.dossier(code)
    assert back.stage.value == "transferred"
    assert back.move is not None
    assert back.move.differences == "Đã xác minh: đủ điều kiện"
    two.here.take_over((code,))
    two.here.mark_ready((code,))
    assert two.here.dossier(code).stage.value == "ready"


def test_what_another_office_was_told_is_not_undone(two: Two) -> None:
    code = sent(two)
    with pytest.raises(Refused, match="undo_told_others"):
        two.here.undo(code, "Nhầm")
    two.there.take_over((code,))
    with pytest.raises(Refused, match="undo_told_others"):
        two.there.undo(code, "Nhầm")


def test_a_guest_is_offered_to_be_sent_back_rather_than_returned(two: Two) -> None:
    code = sent(two)
    two.there.take_over((code,))
    steps = next_steps(two.there.dossier(code))
    assert "send_across" in steps
    assert "ready" not in steps


def test_it_may_go_there_twice(two: Two) -> None:
    code = sent(two)
    two.there.take_over((code,))
    two.there.send_back_across(code, "Thiếu")
    two.both()
    two.here.take_over((code,))
    two.here.hand_over((code,), TO)
    two.both()
    assert two.there.dossier(code).stage.value == "transferred"
    two.there.take_over((code,))
    two.both()
    assert two.there.dossier(code).stage.value == "processing"
    assert two.here.dossier(code).conflicts == two.there.dossier(code).conflicts == ()


def test_an_erasure_follows_the_dossier(two: Two) -> None:
    code = sent(two)
    two.there.take_over((code,))
    two.here.erase(code, "Theo yêu cầu")
    two.both()
    assert two.there.dossier(code).owner.name == ""
    for desk in (two.here, two.there):
        held = desk._store.query("SELECT COUNT(*) FROM private WHERE body LIKE '%Ước%'")
        assert held == [(0,)]
        desk.verify()


def test_what_is_not_for_others_is_not_sent_back(two: Two) -> None:
    code = receive(two.here).code
    with pytest.raises(Refused, match="not_for_others"):
        two.here.send_back_across(code, "x")


def test_nothing_is_sent_to_the_own_office_or_nowhere(two: Two) -> None:
    code = receive(two.here).code
    for wrong, why in ((AGENCY, "office_is_own"), ("nơi nào", "agency_invalid")):
        with pytest.raises(Refused, match=why):
            two.here.hand_over((code,), Giving("x", office=wrong), How())
    assert two.here.dossier(code).stage.value == "accepted"


def test_its_days_can_be_explained_at_the_other_office(two: Two) -> None:
    code = sent(two)
    there = two.there.dossier(code)
    assert two.there.explain(there).due == there.due
    assert two.there.rebuild() == 1
    assert two.there.dossier(code) == there


def test_no_other_office_erases_whom_this_one_received(two: Two) -> None:
    code, kept = sent(two), receive(two.here, "Người ở lại").code
    two.both()
    log = two.there._outlet
    with two.there._store.turn() as turn:  # as no desk would do it
        erased = Erased(reason="Không phải của mình")
        turn.append(f"dossier:{kept}", erased, "Kẻ lạ", log=log(turn, AGENCY))
    before = two.here.dossier(kept).owner
    two.both()
    assert [parked.reason for parked in two.here.parked()] == ["erased_by_others"]
    assert two.here.dossier(kept).owner == before
    two.here.erase(code, "Theo yêu cầu")  # what is ours to erase still goes, here and there
    two.both()
    assert two.there.dossier(code).erased
    two.here.verify()


def test_a_dossier_that_gets_another_code_is_sent_across_under_that_one(
    two: Two, tmp_path: Path
) -> None:
    sent(two)  # so that there is a log for the other office
    two.rooms[0].close()
    shutil.copytree(tmp_path / "here", tmp_path / "image")
    two.here = two.rooms[0].desk()
    first = receive(two.here, "Trần Thị Trước").code
    two.here.hand_over((first,), TO)
    two.both()
    two.rooms[0].close()
    shutil.rmtree(tmp_path / "here")
    shutil.copytree(tmp_path / "image", tmp_path / "here")
    two.here = two.rooms[0].desk()
    assert receive(two.here, "Lê Văn Sau").code == first, "both stand on slips"
    two.here.hand_over((first,), TO)

    def renewed(fact: Received) -> Received:
        return two.here._renewed(fact)

    hub = two.hub.door(two.here.name)
    [(taken, given)] = [
        pair for r in Exchange(two.here._store, hub, renewed).run().renewed for pair in r.codes
    ]
    assert taken == first
    two.both()
    there = {code: two.there.dossier(code).owner.name for code in (first, given)}
    assert there == {first: "Trần Thị Trước", given: "Lê Văn Sau"}
    assert two.there.dossier(given).code == given
    two.here.verify()
    two.there.verify()
