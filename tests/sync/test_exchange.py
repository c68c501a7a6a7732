"""Two counters and a hub: what one saved the other has, whatever came in between."""

import json
import shutil
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counter.desk import Desk
from counter.events import Received
from counter.sync import bundle
from counter.sync.exchange import Exchange, Outcome
from counter.sync.replica import Replica
from counter.sync.wire import Hub
from tests.conftest import Clock
from tests.room import AGENCY, Room, office, receive, rows
from tests.sync.memory_hub import MemoryHub, names_in


class Office:
    """Some counters of one office, and the hub between them."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder, self.clock = folder, clock
        self.hub = MemoryHub(clock)
        self.rooms: dict[int, Room] = {}
        self.desks: dict[int, Desk] = {}

    def counter(self, number: int) -> Desk:
        room = self.rooms[number] = Room(self.folder / str(number), self.clock)
        desk = self.desks[number] = room.desk()
        desk.set_up(office(), number)
        return desk

    def again(self, number: int) -> Desk:
        """Open the counter's folder as it lies."""
        self.desks[number] = self.rooms[number].desk()
        return self.desks[number]

    def door(self, number: int) -> Hub:
        return self.hub.door(f"{AGENCY}/{number}")

    def exchange(self, number: int) -> Outcome:
        desk = self.desks[number]

        def renewed(fact: Received) -> Received:
            from counter import numbers, slips

            code = numbers.next_code(desk._store, AGENCY, number, 10, fact.received_at.date())
            return slips.sealed(replace(fact, code=code), desk._store.signer())

        return Exchange(desk._store, self.door(number), renewed).run()

    def settle(self) -> None:
        """Exchange until nobody has anything to say."""
        for _ in range(5):
            if not any(o.sent or o.received for o in map(self.exchange, self.desks)):
                return
        raise AssertionError("they go on talking")

    def same(self) -> None:
        self.settle()
        first, *others = [rows(desk) for desk in self.desks.values()]
        for other in others:
            assert other == first


@pytest.fixture
def two(tmp_path: Path, clock: Clock) -> Iterator[Office]:
    made = Office(tmp_path, clock)
    made.counter(1)
    made.counter(2)
    yield made
    for room in made.rooms.values():
        room.close()


def test_what_one_counter_saved_the_other_has(two: Office) -> None:
    code = receive(two.desks[1]).code
    assert two.exchange(1).sent > 0
    assert two.exchange(2).received > 0
    assert two.desks[2].dossier(code).owner.name == two.desks[1].dossier(code).owner.name
    two.same()
    assert two.exchange(1)[:4] == (0, 0, 0, 0)


def test_an_act_at_another_counter_comes_back(two: Office) -> None:
    code = receive(two.desks[1]).code
    two.settle()
    two.desks[2].mark_ready((code,))
    two.desks[2].give_back((code,), "Đặng Thị Ước")
    two.same()
    assert two.desks[1].dossier(code).stage.value == "returned"
    assert two.desks[1].verify() == two.desks[2].verify()


def test_both_act_without_knowing_and_both_see_the_conflict(two: Office) -> None:
    code = receive(two.desks[1]).code
    two.settle()
    two.desks[1].mark_ready((code,))
    two.desks[2].withdraw(code, "Công dân đổi ý")
    two.same()
    assert len(two.desks[1].dossier(code).conflicts) == 1


def test_an_erasure_reaches_every_copy(two: Office) -> None:
    code = receive(two.desks[1]).code
    two.settle()
    assert "Ước" in names_in(two.hub)
    two.desks[2].erase(code, "Theo yêu cầu")
    two.same()
    assert "Ước" not in names_in(two.hub)
    assert two.desks[1].dossier(code).owner.name == ""
    two.desks[1].verify()


def test_a_hub_put_back_to_an_earlier_state_is_filled_again(two: Office) -> None:
    receive(two.desks[1])
    two.settle()
    old = two.hub.copy()
    code = receive(two.desks[1]).code
    receive(two.desks[2])
    two.settle()
    two.hub = old
    two.same()
    assert two.hub.logs[two.desks[1]._store.log][-1].subject == f"dossier:{code}"


def test_others_bring_back_what_a_dead_counter_wrote(two: Office) -> None:
    receive(two.desks[1])
    two.settle()
    old = two.hub.copy()
    code = receive(two.desks[1]).code
    two.settle()
    two.hub = old
    two.desks.pop(1)
    two.exchange(2)
    two.counter(3)
    two.exchange(3)
    assert two.desks[3].dossier(code).owner.name


def test_a_pc_put_back_with_its_memory_begins_anew_and_loses_nothing(
    two: Office, tmp_path: Path
) -> None:
    receive(two.desks[1], "Nguyễn Văn Đầu")
    two.settle()
    two.rooms[1].close()
    shutil.copytree(two.folder / "1", tmp_path / "image")
    two.again(1)
    first = receive(two.desks[1], "Trần Thị Trước").code
    two.settle()
    two.rooms[1].close()
    shutil.rmtree(two.folder / "1")
    shutil.copytree(tmp_path / "image", two.folder / "1")
    two.again(1)
    second = receive(two.desks[1], "Lê Văn Sau").code
    assert first == second, "both stand on slips"
    [renewal] = two.exchange(1).renewed
    [(taken, given)] = renewal.codes
    assert taken == first
    [kept] = two.again(1).renewals()  # nobody looked before the window was closed
    assert (kept.again, kept.codes) == (renewal.again, renewal.codes)
    two.desks[1].renewals_seen(given)
    assert [each.codes for each in two.desks[1].renewals()] == [()]
    two.desks[1].renewals_seen()
    assert two.again(1).renewals() == []
    two.same()
    desk = two.desks[2]
    assert desk.dossier(first).owner.name == "Trần Thị Trước"
    assert desk.dossier(given).owner.name == "Lê Văn Sau"
    for each in two.desks.values():  # no trace of who gave way is found under the other's code
        assert [row.code for row in each.find("Sau")] == [given]
    two.desks[1].verify()
    two.desks[2].verify()
    assert receive(two.desks[1]).code not in (first, given)
    two.same()


def test_a_stick_with_half_a_tail_of_ones_own_log_is_parked_and_the_rest_comes_in(
    two: Office, tmp_path: Path
) -> None:
    receive(two.desks[1], "Nguyễn Văn Đầu")
    two.settle()
    two.rooms[1].close()
    shutil.copytree(two.folder / "1", tmp_path / "image")
    lost = two.again(1)
    for name in ("Trần Thị Một", "Trần Thị Hai"):
        receive(lost, name)
    theirs = [(Replica(lost._store), lost._store.log, 1)]
    other = two.desks[2]
    code = receive(other, "Đặng Thị Ước").code
    theirs.append((Replica(other._store), other._store.log, 100))
    heads, events = {}, []
    for replica, log, most in theirs:
        head = replica.sealed(log)
        heads[log] = (head.seq, head.hash, b64encode(head.seal).decode())
        events += [bundle._line(event) for event in replica.pull(log, 1)[-most:]]
    said = json.dumps({"heads": heads, "vector": {}})
    own = lost._store.log
    two.rooms[1].close()
    shutil.rmtree(two.folder / "1")
    shutil.copytree(tmp_path / "image", two.folder / "1")
    desk = two.again(1)
    receive(desk, "Lê Văn Sau")
    stick = bundle.BundleHub("\n".join([said, *events]), f"{AGENCY}/2", two.clock())
    outcome = Exchange(desk._store, stick, desk._renewed).take_in()
    assert [(parked.log, parked.reason) for parked in desk.parked()] == [(own, "log_gap")]
    assert outcome.parked == 1
    assert desk.dossier(code).owner.name == "Đặng Thị Ước"
    desk.verify()


def test_a_private_part_that_the_hub_lost_is_said_and_taken_when_it_is_there(two: Office) -> None:
    code = receive(two.desks[1]).code
    two.exchange(1)
    kept = two.hub.logs[two.desks[1]._store.log]
    place = next(n for n, e in enumerate(kept) if e.subject == f"dossier:{code}")
    whole = kept[place]
    kept[place] = whole._replace(salt=None, private=None)
    talk = Exchange(two.desks[2]._store, two.door(2), lambda fact: fact)
    assert talk.run().parked == 1
    again = Exchange(two.desks[2]._store, two.door(2), lambda fact: fact)
    assert again.run().parked == 1, "said still after the program was started again"
    kept[place] = whole
    assert again.run().parked == 0
    assert two.desks[2].dossier(code).owner.name == "Đặng Thị Ước"
    two.desks[2].verify()
