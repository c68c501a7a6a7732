"""No question of a working day walks through everything that was ever received."""

import re
from collections.abc import Callable
from datetime import date, datetime

import pytest

from counter import lists, numbers
from counter.demo import fill
from counter.desk import Desk
from counter.text import VIETNAM
from tests.conftest import Clock
from tests.room import OWNER, STATUS, Room, draft, receive

# Walks that stop by themselves: the newest of all, and the events since a row.
ENDS = re.compile(r"ORDER BY e\.stamp DESC LIMIT 1$")
# A search index calls every question a scan, so only tables count.
WALK = re.compile(r"^SCAN (?:event|private|dossier|used_number|command|payment|used_form|[edpu])\b")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Room:
    room = Room(tmp_path_factory.mktemp("plans"), Clock())
    fill(room.desk(), 400, 7)
    room.close()
    return room


def asked(desk: Desk, work: Callable[[Desk], object]) -> list[tuple[str, tuple[object, ...]]]:
    """Return every question that reaches the disk while the desk does this."""
    store, questions = desk._store, []
    execute = store.execute

    def noted(sql: str, *values: object) -> list[tuple[object, ...]]:
        questions.append((sql, values))
        return execute(sql, *values)

    store.execute = noted  # type: ignore[method-assign]
    try:
        work(desk)
    finally:
        store.execute = execute  # type: ignore[method-assign]
    return questions


def newest(desk: Desk) -> str:
    [row, *_] = desk.rows("waiting")
    return row.code


WORK: dict[str, Callable[[Desk], object]] = {
    **{f"list {name}": lambda desk, name=name: desk.rows(name) for name in lists.NAMES},  # type: ignore[misc]
    "counts": lambda desk: desk.counts(),
    "a name": lambda desk: desk.find("nguyen v"),
    "a phone": lambda desk: desk.find("0912345"),
    "a name and a number": lambda desk: desk.find("nguyen 0912"),
    "a whole code": lambda desk: desk.find(newest(desk)),
    "a code begun": lambda desk: desk.find(newest(desk)[:-3]),
    "a dossier": lambda desk: desk.dossier(newest(desk)),
    "people by number": lambda desk: desk.earlier(number="001085012345"),
    "people by phone": lambda desk: desk.earlier(phone="0912345678"),
    "what was guided": lambda desk: desk.guided_of("001085012345"),
    "what is often missing": lambda desk: desk.often_missing(STATUS),
    "the next receipt": lambda desk: desk.next_receipt(),
    "notices": lambda desk: desk.notices(
        draft(desk, OWNER, STATUS, owner={"number": "001085012345"})
    ),
    "a day": lambda desk: lists.received_on(
        desk._store, desk.office.agency, date(2026, 11, 19), desk.now()
    ),
    "usage": lambda desk: lists.usage(
        desk._store, desk.office.agency, datetime(2026, 11, 1, tzinfo=VIETNAM)
    ),
    "reception": lambda desk: receive(desk, code=STATUS),
    "ready and returned": lambda desk: (
        desk.mark_ready((newest(desk),)),
        desk.give_back((desk.rows("ready")[0].code,), OWNER),
    ),
    "a number": lambda desk: numbers.next_code(
        desk._store, desk.office.agency, 1, 10, date(2026, 11, 20)
    ),
}


@pytest.mark.parametrize("name", WORK)
def test_the_disk_is_asked_by_index(filled: Room, name: str) -> None:
    desk = filled.desk()
    questions = asked(desk, WORK[name])
    assert questions
    for sql, values in questions:
        if not sql.lstrip().startswith("SELECT") or ENDS.search(sql):
            continue
        plan = [row[3] for row in desk._store.execute(f"EXPLAIN QUERY PLAN {sql}", *values)]
        walks = [step for step in plan if WALK.match(step)]
        assert not walks, f"{sql}\n{plan}"
    filled.close()
