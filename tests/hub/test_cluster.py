"""A server of the tests' own is killed, put back as it was, and followed: the hub holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.errors import Unavailable
from tests.hub.cluster import APT, Cluster, binaries, running
from tests.hub.members import Member, TestedHub


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Cluster]:
    """A server that no other test uses."""
    if binaries() is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    with running() as cluster:
        yield cluster


@pytest.fixture
def one(alone: Cluster) -> Iterator[Member]:
    hub = TestedHub(alone)
    member = hub.member()
    member.many(20)
    yield member
    hub.close()


def test_what_was_acknowledged_outlives_a_kill(alone: Cluster, one: Member) -> None:
    assert one.push(until=10).seq == 10
    alone.crash()
    with pytest.raises(Unavailable, match="hub_away"):
        one.push(since=10)
    alone.start()
    assert one.hub.look().heads[one.log] == one.sealed(10)
    assert one.push(since=10).seq == 21


def test_a_hub_put_back_to_an_older_copy_is_filled_again(alone: Cluster, one: Member) -> None:
    one.push(until=5)
    older = alone.home / "older"
    alone.copy_to(older)
    one.push(since=5)
    alone.put_back(older)
    assert one.hub.look().heads[one.log].seq == 5
    assert one.push(since=5).seq == 21


def test_a_follower_that_was_waited_for_has_it_all_when_it_takes_over(
    alone: Cluster, one: Member
) -> None:
    follower = alone.follower(alone.home.parent / "two")
    try:
        alone.wait_for("second")
        one.push()
        link = one.link.replace(f"port={alone.port}", f"port={alone.port},{follower.port}")
        both = one.place.way(link.replace("host=127.0.0.1", "host=127.0.0.1,127.0.0.1"))
        alone.crash()
        with pytest.raises(Unavailable, match="hub_away"):
            both.look()
        follower.promote()
        assert both.look().heads[one.log] == one.sealed()
        one.write()
        assert both.push(one.written[-2:], one.sealed()).seq == 22
    finally:
        follower.stop()
