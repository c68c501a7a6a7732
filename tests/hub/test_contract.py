"""PostgreSQL gives the same answers as every other place where logs meet."""

import secrets
from collections.abc import Iterator
from datetime import datetime

import pytest

from counter.signing import Key
from counter.sync import postgres, postgres_admin
from counter.sync.wire import Writer
from counter.worktime import ZONE
from tests.conftest import Clock
from tests.hub.members import TestedHub
from tests.sync.places import NINE, ONE, THEIRS, TWO, Place
from tests.sync.test_contract import TestContract, pen

__all__ = ["TestContract", "pen"]


@pytest.fixture
def place(made: TestedHub, clock: Clock) -> Iterator[Place]:
    """A hub of which four counters have joined; its clock is the one on the wall."""
    made.empty()
    clock.time = datetime.now(ZONE)

    def door(name: str) -> postgres.Postgres:
        if name not in (ONE, TWO, NINE, THEIRS):
            return made.way(made.url.replace("://", "://nobody:x@"))
        office, _, number = name.rpartition("/")
        key = Key(Key.new_secret()).public
        writer = Writer(secrets.token_hex(8), office, int(number), key, office)
        code = postgres_admin.enroll(made.dsn, office, int(number))
        return made.way(postgres.join(made.url, code, writer))

    def retire(name: str) -> None:
        office, _, number = name.rpartition("/")
        postgres_admin.retire(made.dsn, office, int(number))

    yield Place(door, retire, proves=False)
    made.leave()
