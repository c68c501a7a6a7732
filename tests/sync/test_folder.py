"""A shared folder between counters: real files, cut writes, erased names, writers struck off."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.errors import Refused, Unavailable
from counter.sync import folder
from counter.sync.folder import FolderHub
from counter.sync.replica import Replica
from counter.sync.wire import seal
from tests.conftest import Clock
from tests.room import AGENCY, receive, rows
from tests.sync.test_exchange import Office


class Shared(Office):
    """Counters whose hub is a folder."""

    def door(self, number: int) -> FolderHub:
        return FolderHub(self.folder / "shared", f"{AGENCY}/{number}", self.clock)

    def join(self, number: int) -> None:
        code = folder.enroll(self.folder / "shared", AGENCY, number, self.clock())
        store = self.desks[number]._store
        writer = Replica(store).writer(store.log)
        assert writer is not None
        folder.join(self.folder / "shared", code, writer, self.clock())


@pytest.fixture
def shared(tmp_path: Path, clock: Clock) -> Iterator[Shared]:
    made = Shared(tmp_path, clock)
    folder.init(tmp_path / "shared")
    for number in (1, 2):
        made.counter(number)
        made.join(number)
    yield made
    for room in made.rooms.values():
        room.close()


def test_two_counters_agree_by_a_folder(shared: Shared) -> None:
    code = receive(shared.desks[1]).code
    shared.settle()
    shared.desks[2].mark_ready((code,))
    shared.same()
    assert shared.desks[1].dossier(code).stage.value == "ready"


def test_no_name_lies_in_the_segments(shared: Shared) -> None:
    receive(shared.desks[1])
    shared.settle()
    segments = list((shared.folder / "shared" / "logs").rglob("*.seg"))
    assert segments
    assert not any("Ước" in segment.read_text("utf-8") for segment in segments)


def test_an_erasure_takes_the_files_of_a_person_away(shared: Shared) -> None:
    code = receive(shared.desks[1]).code
    shared.settle()
    shared.desks[2].erase(code, "Theo yêu cầu")
    shared.same()
    kept = [p.read_text("utf-8") for p in (shared.folder / "shared" / "private").rglob("*.json")]
    assert not any("Ước" in text for text in kept)
    shared.desks[1].verify()


def test_half_a_segment_is_never_read(shared: Shared) -> None:
    receive(shared.desks[1])
    shared.settle()
    log = shared.desks[1]._store.log
    last = shared.desks[1]._store.head(log)[0]
    half = shared.folder / "shared" / "logs" / log / "00000000" / f"{last + 1:012d}.seg.ab.part"
    half.write_text('["cut', "utf-8")
    receive(shared.desks[1])
    shared.same()


DAMAGES = {
    "cut": lambda whole: whole[: len(whole) // 2],
    "empty": lambda whole: b"",
    "no_text": lambda whole: b"\xff" + whole[1:],
    "other_text": lambda whole: b'{"a": 1}\n[1]\n',
    "changed": lambda whole: whole.replace(b"received", b"receivex"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_segment_is_parked_and_holds_up_nothing_else(shared: Shared, damage: str) -> None:
    shared.settle()
    code = receive(shared.desks[1], "Người trong tệp hỏng").code
    shared.exchange(1)
    log = shared.desks[1]._store.log
    segment = max((shared.folder / "shared" / "logs" / log).rglob("*.seg"))
    whole = segment.read_bytes()
    segment.write_bytes(DAMAGES[damage](whole))
    shared.counter(3)
    shared.join(3)
    other = receive(shared.desks[3], "Người ở quầy khác").code
    shared.exchange(3)
    assert shared.exchange(2).parked == 1
    [parked] = shared.desks[2].parked()
    assert (parked.log, parked.reason in ("log_gap", "log_broken")) == (log, True)
    assert shared.desks[2].dossier(other).code == other
    segment.write_bytes(whole)
    assert shared.exchange(2).parked == 0
    assert shared.desks[2].dossier(code).code == code
    shared.same()


@pytest.mark.parametrize("text", [b"{", b"{}", b"\xff", b'{"seq": "x", "hash": 1, "seal": 2}'])
@pytest.mark.parametrize("of", ["heads", "writers", "seen"])
def test_a_damaged_note_is_made_anew_or_done_without(shared: Shared, of: str, text: bytes) -> None:
    code = receive(shared.desks[1]).code
    shared.exchange(1)
    for note in (shared.folder / "shared" / of).rglob("*.json"):
        note.write_bytes(text)
    for number in (1, 2, 1, 2):
        shared.exchange(number)
    receive(shared.desks[1])
    shared.settle()
    assert shared.desks[2].dossier(code).code == code
    shared.desks[2].verify()


def test_a_damaged_private_part_is_asked_for_until_it_is_there(shared: Shared) -> None:
    code = receive(shared.desks[1]).code
    shared.exchange(1)
    [note] = (shared.folder / "shared" / "private").rglob("*.json")
    whole = note.read_bytes()
    note.write_bytes(b'{"salt": "cut')
    assert shared.exchange(2).parked == 1
    assert [parked.reason for parked in shared.desks[2].parked()] == ["private_lost"]
    note.write_bytes(whole)
    shared.same()
    assert shared.desks[2].dossier(code).owner == shared.desks[1].dossier(code).owner
    shared.desks[2].verify()


def test_a_note_that_came_too_late_is_no_lost_segment(shared: Shared) -> None:
    receive(shared.desks[1])
    shared.settle()
    note = shared.folder / "shared" / "heads" / f"{shared.desks[1]._store.log}.json"
    before = note.read_bytes()
    code = receive(shared.desks[1]).code
    shared.exchange(1)
    note.write_bytes(before)
    shared.exchange(2)
    assert shared.desks[2].dossier(code).code == code


def test_a_retired_counter_is_refused_and_what_it_wrote_stays(shared: Shared) -> None:
    code = receive(shared.desks[1]).code
    shared.settle()
    folder.retire(shared.folder / "shared", AGENCY, 1)
    receive(shared.desks[1])
    with pytest.raises(Refused, match="writer_retired"):
        shared.exchange(1)
    shared.counter(3)
    shared.join(3)
    shared.exchange(3)
    assert shared.desks[3].dossier(code).owner.name


def test_a_code_is_spent_once_even_when_two_try(shared: Shared, clock: Clock) -> None:
    place = shared.folder / "shared"
    code = folder.enroll(place, AGENCY, 3, clock())
    shared.counter(3)
    store = shared.desks[3]._store
    writer = Replica(store).writer(store.log)
    assert writer is not None
    said: list[str] = []

    def try_it() -> None:
        try:
            folder.join(place, code, writer, clock())
            said.append("joined")
        except Refused as refusal:
            said.append(refusal.code)

    tries = [threading.Thread(target=try_it) for _ in range(4)]
    for one in tries:
        one.start()
    for one in tries:
        one.join()
    assert sorted(said) == ["code_unknown", "code_unknown", "code_unknown", "joined"]


def test_an_old_or_mistyped_code_is_refused(shared: Shared, clock: Clock) -> None:
    place = shared.folder / "shared"
    code = folder.enroll(place, AGENCY, 2, clock(), hours=1)
    store = shared.desks[2]._store
    writer = Replica(store).writer(store.log)
    assert writer is not None
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    with pytest.raises(Refused, match="code_mistyped"):
        folder.join(place, wrong, writer, clock())
    clock.tick(hours=2)
    with pytest.raises(Refused, match="code_expired"):
        folder.join(place, code, writer, clock())


def test_a_folder_holds_one_office(shared: Shared, clock: Clock) -> None:
    with pytest.raises(Refused, match="folder_other_office"):
        folder.enroll(shared.folder / "shared", "H01.151.02", 1, clock())


def test_a_folder_that_is_away_is_away(shared: Shared) -> None:
    (shared.folder / "shared").rename(shared.folder / "unplugged")
    with pytest.raises(Unavailable, match="hub_away"):
        shared.exchange(1)


def test_any_other_folder_is_no_hub(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(Refused, match="hub_unknown"):
        FolderHub(tmp_path, f"{AGENCY}/1", clock)


def test_who_writes_with_another_key_is_not_believed(shared: Shared, clock: Clock) -> None:
    receive(shared.desks[1])
    shared.settle()
    receive(shared.desks[1])
    store = shared.desks[1]._store
    last = store.head(store.log)[0]
    events = Replica(store).pull(store.log, last)
    forged = seal(shared.desks[2]._store.signer(), store.log, events[-1].seq, events[-1].hash)
    with pytest.raises(Refused, match="seal_broken"):
        shared.door(1).push(events, forged)
    shared.same()
    assert rows(shared.desks[2])
