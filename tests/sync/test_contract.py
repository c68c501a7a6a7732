"""What every place where logs meet has to answer, whatever it is made of: tests.sync.places."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from counter.errors import Refused
from counter.events import SlipPrinted
from counter.sync.wire import Carried, Head, Hub, is_sealed, seal
from tests.conftest import Clock
from tests.sync.pen import Pen
from tests.sync.places import NINE, ONE, OTHER, PLACES, STRANGER, THEIRS, TWO, Place

PRINTED = SlipPrinted("sent", "HP")


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Place]:
    with ExitStack() as stack:
        yield stack.enter_context(PLACES[request.param](tmp_path, clock))


@pytest.fixture
def pen(place: Place, clock: Clock) -> Pen:
    """Counter 1, at work: its log has four events, and nothing of it was sent."""
    made = Pen(ONE, clock)
    for name in ("Đặng Thị Ước", "Trần Văn Bình", "H'Hen Niê"):
        made.receive(name)
    place.at(ONE).begin_log(made.writer)
    return made


def refused(code: str, act: Callable[..., object], *values: object) -> Refused:
    """Do what must be refused; return how."""
    with pytest.raises(Refused) as caught:
        act(*values)
    assert caught.value.code == code
    return caught.value


def all_of(hub: Hub, log: str) -> list[Carried]:
    return hub.pull(log, 1)


class TestContract:
    """One class, every place."""

    # --- looking ---

    def test_where_nothing_is_there_is_nothing_to_see(self, place: Place, clock: Clock) -> None:
        view = place.at(ONE).look()
        assert set(view.heads) == place.own
        assert view.epoch
        assert abs(view.now - clock()) < timedelta(minutes=1)
        assert place.at(ONE).look().epoch == view.epoch

    def test_a_log_that_was_only_begun_has_no_head(self, place: Place, pen: Pen) -> None:
        assert pen.log not in place.at(ONE).look().heads
        assert all_of(place.at(ONE), pen.log) == []

    def test_the_head_of_a_log_is_the_sealed_one(self, place: Place, pen: Pen) -> None:
        place.at(ONE).push(pen.events, pen.sealed())
        head = place.at(TWO).look().heads[pen.log]
        assert head[:2] == pen.head()[:2]
        assert is_sealed(pen.writer.key, pen.log, head)

    # --- beginning ---

    def test_to_begin_a_log_again_is_nothing_new(self, place: Place, pen: Pen) -> None:
        place.at(ONE).begin_log(pen.writer)
        place.at(ONE).push(pen.events, pen.sealed())
        place.at(ONE).begin_log(pen.writer)
        assert place.at(ONE).look().heads[pen.log].seq == 4

    def test_nobody_begins_a_log_for_another(self, place: Place, clock: Clock) -> None:
        if not place.registry:
            return self._of_the_store_itself(place, clock)
        for name in (TWO, THEIRS):
            refused("log_not_yours", place.at(ONE).begin_log, Pen(name, clock).writer)
        return None

    def _of_the_store_itself(self, place: Place, clock: Clock) -> None:
        [log] = place.own
        own = Pen(ONE, clock, log=log)
        refused("log_not_yours", place.at(ONE).begin_log, own.writer)
        refused("log_not_yours", place.at(ONE).push, own.events, own.sealed())

    def test_a_name_that_is_taken_is_no_longer_free(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        place.at(ONE).push(pen.events, pen.sealed())
        thief = Pen(TWO, clock, log=pen.log)
        if place.registry:
            refused("log_not_yours", place.at(TWO).begin_log, thief.writer)
            refused("log_not_yours", place.at(TWO).push, thief.events, thief.sealed())
        else:
            refused("seal_broken", place.at(TWO).push, thief.events, thief.sealed())
        assert all_of(place.at(TWO), pen.log) == pen.events

    def test_what_never_began_is_not_taken(self, place: Place, clock: Clock) -> None:
        stranger = Pen(ONE, clock)
        stranger.receive()
        if place.registry:
            refused("log_not_yours", place.at(ONE).push, stranger.events, stranger.sealed())
            assert stranger.log not in place.at(ONE).look().heads
        else:
            assert place.at(ONE).push(stranger.events, stranger.sealed()).seq == 2

    # --- pushing ---

    def test_a_log_is_taken_from_its_first_event(self, place: Place, pen: Pen) -> None:
        assert place.at(ONE).push(pen.events, pen.sealed())[:2] == pen.head()[:2]
        assert all_of(place.at(TWO), pen.log) == pen.events

    def test_a_log_is_taken_in_pieces(self, place: Place, pen: Pen) -> None:
        hub = place.at(ONE)
        for upto in (1, 2, 4):
            before = hub.look().heads.get(pen.log, Head(0, ""))
            assert hub.push(pen.piece(before.seq + 1, upto), pen.sealed(upto)).seq == upto
        assert all_of(hub, pen.log) == pen.events

    def test_the_same_piece_again_changes_nothing(self, place: Place, pen: Pen) -> None:
        hub = place.at(ONE)
        hub.push(pen.events, pen.sealed())
        for first, last in ((1, 4), (2, 3), (4, 4)):
            assert hub.push(pen.piece(first, last), pen.sealed(last)).seq == 4
        assert all_of(hub, pen.log) == pen.events
        assert is_sealed(pen.writer.key, pen.log, hub.look().heads[pen.log])

    def test_what_overlaps_is_compared_and_the_rest_is_taken(self, place: Place, pen: Pen) -> None:
        hub = place.at(ONE)
        hub.push(pen.piece(1, 3), pen.sealed(3))
        assert hub.push(pen.piece(2, 4), pen.sealed()).seq == 4
        assert all_of(hub, pen.log) == pen.events

    def test_a_gap_is_refused_with_what_is_there(self, place: Place, pen: Pen) -> None:
        hub = place.at(ONE)
        hub.push(pen.piece(1, 2), pen.sealed(2))
        assert refused("log_gap", hub.push, pen.piece(4), pen.sealed()).values["has"] == 2
        assert all_of(hub, pen.log) == pen.piece(1, 2)

    def test_a_log_does_not_begin_in_its_middle(self, place: Place, pen: Pen) -> None:
        values = refused("log_gap", place.at(ONE).push, pen.piece(2), pen.sealed()).values
        assert values["has"] == 0
        assert pen.log not in place.at(ONE).look().heads

    def test_another_tail_is_refused_where_it_parts(self, place: Place, pen: Pen) -> None:
        hub, twin = place.at(ONE), pen.copy()
        hub.push(pen.events, pen.sealed())
        twin.events.pop()
        twin.receive("Lê Văn Sau")
        twin.receive("Lê Thị Cuối")
        values = refused("log_forked", hub.push, twin.piece(4), twin.sealed()).values
        assert (values["log"], values["seq"]) == (pen.log, 4)
        assert all_of(hub, pen.log) == pen.events

    def test_a_tail_that_goes_on_from_another_event_is_refused(
        self, place: Place, pen: Pen
    ) -> None:
        hub, twin = place.at(ONE), pen.copy()
        hub.push(pen.events, pen.sealed())
        twin.events.pop()
        twin.receive("Lê Văn Sau")
        twin.receive("Lê Thị Cuối")
        refused("log_broken", hub.push, twin.piece(5), twin.sealed())
        assert all_of(hub, pen.log) == pen.events

    @pytest.mark.parametrize(
        "wrong",
        ["body", "hash", "prev", "private", "kind"],
    )
    def test_what_does_not_hold_together_is_refused_whole(
        self, place: Place, pen: Pen, wrong: str
    ) -> None:
        hub, third = place.at(ONE), pen.events[2]
        changed = {
            "body": lambda: third._replace(body=third.body.replace("Lan", "Hoa")),
            "hash": lambda: third._replace(hash="0" * 64),
            "prev": lambda: pen.rewritten(3, prev="0" * 64),
            "private": lambda: third._replace(private=f"{third.private} "),
            "kind": lambda: pen.rewritten(3, kind="opened", subject=f"log:{pen.log}"),
        }[wrong]()
        values = refused(
            "log_broken", hub.push, [*pen.piece(1, 2), changed], seal_of(pen, changed)
        ).values
        assert values == {"log": pen.log, "seq": 3}
        assert pen.log not in hub.look().heads, "a refused push left something behind"

    def test_a_head_that_is_not_of_the_last_event_is_refused(self, place: Place, pen: Pen) -> None:
        with pytest.raises(Refused) as caught:
            place.at(ONE).push(pen.piece(1, 3), pen.sealed(2))
        assert caught.value.code in {"log_broken", "seal_broken"}
        assert pen.log not in place.at(ONE).look().heads

    def test_a_head_that_its_writer_did_not_sign_is_believed_by_nobody(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        hub, forged = place.at(ONE), Pen(ONE, clock, log=pen.log)
        head = seal(forged.key, pen.log, *pen.head()[:2])
        if place.proves:
            refused("seal_broken", hub.push, pen.events, head)
            assert pen.log not in hub.look().heads
        else:
            hub.push(pen.events, head)
            assert not is_sealed(pen.writer.key, pen.log, hub.look().heads[pen.log])

    def test_a_stamp_far_ahead_is_refused_until_its_time_comes(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        hub = place.at(ONE)
        hub.push(pen.events, pen.sealed())
        ahead = int((clock() + timedelta(hours=25)).timestamp() * 1000)
        pen.write("dossier:x", PRINTED, ahead)
        values = refused("stamp_ahead", hub.push, pen.piece(4), pen.sealed()).values
        assert (values["log"], values["seq"]) == (pen.log, 5)
        near = int((clock() + timedelta(hours=23)).timestamp() * 1000)
        pen.events.pop()
        pen.write("dossier:x", PRINTED, near)
        assert hub.push(pen.piece(4), pen.sealed()).seq == 5

    # --- private parts ---

    def test_an_erasure_takes_away_what_is_there(self, place: Place, pen: Pen) -> None:
        hub = place.at(ONE)
        hub.push(pen.events, pen.sealed())
        pen.erase(pen.events[1].subject)
        hub.push(pen.piece(4), pen.sealed())
        kept = all_of(place.at(TWO), pen.log)
        assert [e.private is None for e in kept] == [True, True, False, False, True]
        assert [e.hash for e in kept] == [e.hash for e in pen.events]

    def test_an_erasure_in_the_same_push_lets_nothing_in(self, place: Place, pen: Pen) -> None:
        pen.erase(pen.events[1].subject)
        place.at(ONE).push(pen.events, pen.sealed())
        assert all_of(place.at(TWO), pen.log)[1].private is None

    def test_what_was_erased_does_not_come_in_again(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        """Another counter erased it; the push that comes late drops the private part."""
        other = Pen(TWO, clock)
        other.erase(pen.events[1].subject)
        place.at(TWO).begin_log(other.writer)
        place.at(TWO).push(other.events, other.sealed())
        place.at(ONE).push(pen.events, pen.sealed())
        kept = all_of(place.at(TWO), pen.log)
        assert [e.private is None for e in kept] == [True, True, False, False]
        assert [e.salt is None for e in kept] == [True, True, False, False]

    def test_an_event_may_come_without_its_private_part(self, place: Place, pen: Pen) -> None:
        bare = [e._replace(salt=None, private=None) for e in pen.events]
        pen.erase(pen.events[1].subject)
        assert place.at(ONE).push(bare, pen.sealed(4)).seq == 4
        assert all_of(place.at(TWO), pen.log) == bare

    # --- pulling ---

    def test_a_page_begins_with_the_event_asked_for(self, place: Place, pen: Pen) -> None:
        hub = place.at(ONE)
        hub.push(pen.events, pen.sealed())
        assert hub.pull(pen.log, 2, 2) == pen.piece(2, 3)
        assert hub.pull(pen.log, 4, 2) == pen.piece(4)
        assert hub.pull(pen.log, 5) == []

    def test_pages_follow_each_other_over_several_pushes(self, place: Place, pen: Pen) -> None:
        hub = place.at(ONE)
        for upto in (1, 2, 3, 4):
            hub.push(pen.piece(max(1, upto - 1), upto), pen.sealed(upto))
        got = [hub.pull(pen.log, since, 1)[0] for since in (1, 2, 3, 4)]
        assert got == pen.events
        assert hub.pull(pen.log, 2, 3) == pen.piece(2)

    def test_of_an_unknown_log_there_is_nothing(self, place: Place, pen: Pen) -> None:
        assert place.at(ONE).pull("0" * 16, 1) == []

    # --- walls ---

    def test_one_office_never_sees_the_logs_of_another(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        if not place.walls:
            return
        place.at(ONE).push(pen.events, pen.sealed())
        assert pen.log not in place.at(THEIRS).look().heads
        assert place.at(THEIRS).pull(pen.log, 1) == []
        refused("log_not_yours", place.at(THEIRS).push, pen.events, pen.sealed())
        refused("log_not_yours", place.at(THEIRS).relay, pen.events, pen.sealed())

    def test_a_log_addressed_to_an_office_can_be_read_there(
        self, place: Place, clock: Clock
    ) -> None:
        if not place.walls:
            return
        outlet = Pen(ONE, clock, audience=OTHER)
        outlet.receive()
        place.at(ONE).begin_log(outlet.writer)
        place.at(ONE).push(outlet.events, outlet.sealed())
        for name in (THEIRS, TWO):
            assert place.at(name).look().heads[outlet.log].seq == 2
            assert place.at(name).pull(outlet.log, 1) == outlet.events

    # --- bringing back ---

    def test_a_lost_tail_is_brought_back_by_another(self, place: Place, pen: Pen) -> None:
        place.at(ONE).push(pen.piece(1, 2), pen.sealed(2))
        assert place.at(TWO).relay(pen.piece(2), pen.sealed()).seq == 4
        reader = place.at(NINE)
        head = reader.look().heads[pen.log]
        assert head.seq == 4
        assert is_sealed(pen.writer.key, pen.log, head)
        assert all_of(reader, pen.log) == pen.events

    def test_a_log_that_was_lost_whole_is_brought_back(self, place: Place, clock: Clock) -> None:
        pen = Pen(ONE, clock)
        pen.receive()
        assert place.at(TWO).relay(pen.events, pen.sealed()).seq == 2
        assert place.at(NINE).look().heads[pen.log].seq == 2
        assert all_of(place.at(NINE), pen.log) == pen.events

    def test_to_bring_back_twice_is_nothing_new(self, place: Place, pen: Pen) -> None:
        place.at(ONE).push(pen.piece(1, 2), pen.sealed(2))
        for _ in range(2):
            place.at(TWO).relay(pen.piece(2), pen.sealed())
        place.at(NINE).look()
        assert all_of(place.at(NINE), pen.log) == pen.events

    def test_a_forged_tail_is_brought_back_to_nobody(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        place.at(ONE).push(pen.piece(1, 2), pen.sealed(2))
        forger = Pen(TWO, clock, log=pen.log)
        forger.events = pen.piece(1, 2)
        forger.receive("Kẻ Giả Mạo")
        refused("seal_broken", place.at(TWO).relay, forger.piece(2), forger.sealed())
        place.at(NINE).look()
        assert all_of(place.at(NINE), pen.log) == pen.piece(1, 2)

    def test_a_tampered_tail_is_not_brought_back(self, place: Place, pen: Pen) -> None:
        place.at(ONE).push(pen.piece(1, 2), pen.sealed(2))
        bent = pen.events[2]._replace(body=pen.events[2].body.replace("Lan", "Hoa"))
        refused("log_broken", place.at(TWO).relay, [bent, pen.events[3]], pen.sealed())
        place.at(NINE).look()
        assert all_of(place.at(NINE), pen.log) == pen.piece(1, 2)

    def test_its_writer_goes_on_after_what_was_brought_back(self, place: Place, pen: Pen) -> None:
        hub = place.at(ONE)
        hub.push(pen.piece(1, 2), pen.sealed(2))
        place.at(TWO).relay(pen.piece(2), pen.sealed())
        pen.receive("Lê Văn Sau")
        place.at(ONE).look()
        since = 4 if place.proves else 2  # else what others brought is not the writer's own word
        if since == 2:
            values = refused("log_gap", hub.push, pen.piece(4), pen.sealed()).values
            assert values["has"] == since
        hub.push(pen.piece(since), pen.sealed())
        assert place.at(NINE).look().heads[pen.log].seq == 5
        assert all_of(place.at(NINE), pen.log) == pen.events

    def test_what_was_erased_is_not_brought_back(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        other = Pen(TWO, clock)
        other.erase(pen.events[2].subject)
        place.at(TWO).begin_log(other.writer)
        place.at(TWO).push(other.events, other.sealed())
        place.at(ONE).push(pen.piece(1, 2), pen.sealed(2))
        place.at(TWO).relay(pen.piece(2), pen.sealed())
        place.at(NINE).look()
        kept = all_of(place.at(NINE), pen.log)
        assert [e.private is None for e in kept] == [True, False, True, False]

    def test_what_was_brought_back_is_erased_too(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        place.at(ONE).push(pen.piece(1, 2), pen.sealed(2))
        place.at(TWO).relay(pen.piece(2), pen.sealed())
        other = Pen(TWO, clock)
        other.erase(pen.events[2].subject)
        place.at(TWO).begin_log(other.writer)
        place.at(TWO).push(other.events, other.sealed())
        place.at(NINE).look()
        kept = all_of(place.at(NINE), pen.log)
        assert [e.private is None for e in kept] == [True, False, True, False]

    def test_an_erasure_that_was_brought_back_is_one(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        other = Pen(TWO, clock)
        place.at(TWO).begin_log(other.writer)
        place.at(TWO).push(other.events, other.sealed())
        place.at(ONE).push(pen.events, pen.sealed())
        other.erase(pen.events[2].subject)
        place.at(NINE).relay(other.piece(1), other.sealed())
        kept = all_of(place.at(TWO), pen.log)
        assert [e.private is None for e in kept] == [True, False, True, False]

    # --- how far the others are ---

    def test_everybody_sees_how_far_the_others_are(
        self, place: Place, pen: Pen, clock: Clock
    ) -> None:
        hub = place.at(ONE)
        hub.push(pen.events, pen.sealed())
        if not place.board:
            hub.tell_vector({pen.log: 4})
            assert hub.vectors() == {}
            return
        second = Pen(TWO, clock)
        place.at(TWO).begin_log(second.writer)
        place.at(TWO).push(second.events, second.sealed())
        place.at(TWO).tell_vector({pen.log: 3, second.log: 1})
        assert {pen.log: 3, second.log: 1} in hub.vectors().values()
        place.at(TWO).tell_vector({pen.log: 4, second.log: 1})
        assert {pen.log: 4, second.log: 1} in hub.vectors().values()
        assert {pen.log: 3, second.log: 1} not in hub.vectors().values()
        if place.walls:
            assert place.at(THEIRS).vectors() == {}

    # --- who may come ---

    def test_a_counter_that_was_struck_off_is_refused_every_call(
        self, place: Place, pen: Pen
    ) -> None:
        if not place.registry:
            return
        hub = place.at(ONE)
        hub.push(pen.events, pen.sealed())
        place.retire(ONE)
        calls: list[tuple[Callable[..., object], tuple[object, ...]]] = [
            (hub.look, ()),
            (hub.begin_log, (pen.writer,)),
            (hub.pull, (pen.log, 1)),
            (hub.push, (pen.events, pen.sealed())),
            (hub.relay, (pen.events, pen.sealed())),
            (hub.tell_vector, ({pen.log: 4},)),
            (hub.vectors, ()),
        ]
        for call, values in calls:
            refused("writer_retired", call, *values)
        assert all_of(place.at(TWO), pen.log) == pen.events, "what it wrote stays"

    def test_whom_nobody_let_in_is_refused_every_call(self, place: Place, clock: Clock) -> None:
        if not place.enrols:
            return
        stranger = Pen(STRANGER, clock)
        hub = place.at(STRANGER)
        calls: list[tuple[Callable[..., object], tuple[object, ...]]] = [
            (hub.look, ()),
            (hub.begin_log, (stranger.writer,)),
            (hub.pull, (stranger.log, 1)),
            (hub.push, (stranger.events, stranger.sealed())),
            (hub.relay, (stranger.events, stranger.sealed())),
            (hub.tell_vector, ({stranger.log: 1},)),
            (hub.vectors, ()),
        ]
        for call, values in calls:
            refused("writer_unknown", call, *values)

    def test_a_place_says_whether_it_judges(self, place: Place) -> None:
        assert place.at(ONE).judges is place.judges


def seal_of(pen: Pen, last: Carried) -> Head:
    return seal(pen.key, pen.log, last.seq, last.hash)
