"""Sticks between counters: paired once, locked, signed, receipted; what is odd is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk import Desk
from counter.errors import Refused
from counter.sync import bundle, pairs
from counter.sync.exchange import Exchange, Outcome
from tests.conftest import Clock
from tests.room import AGENCY, receive, rows
from tests.sync.test_exchange import Office


class Sticks(Office):
    """Counters that have nothing but a stick."""

    def code(self, number: int) -> str:
        return pairs.own_code(self.desks[number]._store, f"{AGENCY}/{number}")

    def pair(self, one: int, other: int) -> None:
        pairs.add(self.desks[one]._store, self.code(other))
        pairs.add(self.desks[other]._store, self.code(one))

    def export(self, number: int, name: str = "stick", to: str = "") -> Path:
        path = self.folder / name
        bundle.export(self.desks[number]._store, path, f"{AGENCY}/{number}", AGENCY, to)
        return path

    def take(self, number: int, path: Path) -> Outcome:
        store = self.desks[number]._store
        opened = bundle.read(store, path)
        outcome = Exchange(store, opened.hub, lambda fact: fact).take_in()
        bundle.taken(store, opened)
        return outcome

    def desk(self, number: int) -> Desk:
        return self.desks[number]


@pytest.fixture
def sticks(tmp_path: Path, clock: Clock) -> Iterator[Sticks]:
    made = Sticks(tmp_path, clock)
    for number in (1, 2, 3):
        made.counter(number)
    made.pair(1, 2)
    yield made
    for room in made.rooms.values():
        room.close()


def test_a_stick_carries_what_the_other_lacks_and_brings_its_receipt_back(sticks: Sticks) -> None:
    code = receive(sticks.desk(1)).code
    assert sticks.take(2, sticks.export(1)).received > 0
    assert sticks.desk(2).dossier(code).owner.name == "Đặng Thị Ước"
    sticks.desk(2).mark_ready((code,))
    sticks.take(1, sticks.export(2))
    assert sticks.desk(1).dossier(code).stage.value == "ready"
    assert rows(sticks.desk(1)) == rows(sticks.desk(2))
    third = bundle.export(sticks.desk(1)._store, sticks.folder / "c", f"{AGENCY}/1", AGENCY)
    assert third.events == 0, "the receipt says that all of it is there"


def test_a_lost_stick_does_no_harm(sticks: Sticks) -> None:
    receive(sticks.desk(1))
    sticks.export(1, "lost")
    receive(sticks.desk(1))
    sticks.take(2, sticks.export(1))
    assert rows(sticks.desk(1)) == rows(sticks.desk(2))


def test_a_third_counter_hears_by_way_of_the_second(sticks: Sticks) -> None:
    code = receive(sticks.desk(1)).code
    sticks.take(2, sticks.export(1))
    sticks.pair(2, 3)
    sticks.take(3, sticks.export(2, to=f"{AGENCY}/3"))
    assert sticks.desk(3).dossier(code).owner.name


def test_what_lies_on_the_stick_cannot_be_read(sticks: Sticks) -> None:
    receive(sticks.desk(1))
    assert "Ước".encode() not in sticks.export(1).read_bytes()


def test_the_same_stick_again_is_refused(sticks: Sticks) -> None:
    receive(sticks.desk(1))
    path = sticks.export(1)
    sticks.take(2, path)
    with pytest.raises(Refused, match="bundle_replayed"):
        sticks.take(2, path)


def test_an_older_stick_after_a_newer_one_is_refused(sticks: Sticks) -> None:
    old = sticks.export(1, "old")
    sticks.take(2, sticks.export(1, "new"))
    with pytest.raises(Refused, match="bundle_replayed"):
        sticks.take(2, old)


def test_a_counter_nobody_paired_is_refused(sticks: Sticks) -> None:
    pairs.add(sticks.desk(3)._store, sticks.code(2))
    with pytest.raises(Refused, match="bundle_writer_unknown"):
        sticks.take(2, sticks.export(3))


def test_a_counter_that_is_trusted_no_longer_is_refused(sticks: Sticks) -> None:
    path = sticks.export(1)
    pairs.forget(sticks.desk(2)._store, f"{AGENCY}/1")
    with pytest.raises(Refused, match="bundle_writer_unknown"):
        sticks.take(2, path)


def test_a_stick_for_somebody_else_is_refused(sticks: Sticks) -> None:
    sticks.pair(1, 3)
    path = sticks.export(1, to=f"{AGENCY}/3")
    with pytest.raises(Refused, match="bundle_not_for_us"):
        sticks.take(2, path)


@pytest.mark.parametrize("share", [0.0, 0.02, 0.3, 0.6, 0.99])
def test_a_cut_stick_is_refused_and_nothing_is_half_taken(sticks: Sticks, share: float) -> None:
    receive(sticks.desk(1))
    path = sticks.export(1)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    before = rows(sticks.desk(2))
    with pytest.raises(Refused, match=r"bundle_(cut|none)"):
        sticks.take(2, path)
    assert rows(sticks.desk(2)) == before
    path.write_bytes(whole)
    assert sticks.take(2, path).received


@pytest.mark.parametrize("place", [3, 20, 60, 200, -70, -3])
def test_a_changed_stick_is_refused(sticks: Sticks, place: int) -> None:
    receive(sticks.desk(1))
    path = sticks.export(1)
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    with pytest.raises(Refused, match="bundle_"):
        sticks.take(2, path)


def test_a_mistyped_or_own_pair_code_is_refused(sticks: Sticks) -> None:
    code = sticks.code(2)
    store = sticks.desk(1)._store
    for wrong in (code[:-1], code.replace("QMC", "QMD"), "", code[:30] + "A" + code[31:], "::::"):
        if wrong != code:
            with pytest.raises(Refused, match="pair_code_bad"):
                pairs.add(store, wrong)
    with pytest.raises(Refused, match="pair_self"):
        pairs.add(store, sticks.code(1))


def test_with_nobody_paired_there_is_nothing_to_write(sticks: Sticks) -> None:
    with pytest.raises(Refused, match="pair_none"):
        sticks.export(3)
    with pytest.raises(Refused, match="pair_unknown"):
        sticks.export(1, to=f"{AGENCY}/9")
