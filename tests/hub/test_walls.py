"""What a counter may not do, said to the database directly with that counter's own login.

No code of this program stands between: each refusal is the engine's own.
"""

from collections.abc import Iterator
from typing import NamedTuple

import psycopg
import pytest

from counter.errors import CounterError
from counter.events import digest
from counter.sync import postgres, postgres_admin
from tests.hub.cluster import Cluster, Papers
from tests.hub.members import ELSEWHERE, OFFICE, PERSON, Member, TestedHub

DENIED = "42501"


class Town(NamedTuple):
    """Two offices on one hub, each with dossiers of people."""

    hub: TestedHub
    own: Member  # who attacks
    beside: Member  # another counter of the same office
    foreign: Member  # a counter of another office
    connection: "psycopg.Connection[tuple[object, ...]]"  # of who attacks

    def filled(self, statement: str) -> bytes:
        """Return a statement with the numbers and names of this town."""
        said = {
            "own": self.own.id,
            "beside": self.beside.id,
            "foreign": self.foreign.id,
            "office": OFFICE,
            "elsewhere": ELSEWHERE,
            "key": "ab" * 32,
        }
        return statement.format(**said).encode()


@pytest.fixture(scope="module")
def town(cluster: Cluster) -> Iterator[Town]:
    hub = TestedHub(cluster)
    members = [hub.member(1), hub.member(2), hub.member(1, ELSEWHERE)]
    for member in members:
        member.write(private=PERSON)
        member.write(subject="dossier:2")
        member.push()
    hub.sql(f"INSERT INTO hub.erased VALUES ('{ELSEWHERE}', 'dossier:cu')")
    with members[0].sql() as connection:
        yield Town(hub, members[0], members[1], members[2], connection)
    hub.close()


def insert(log: str, seq: int, prev: str = "\\x00") -> str:
    """Return the statement that adds an event to a log, past every function."""
    return (
        "INSERT INTO hub.event (log, seq, stamp, kind, subject, seen, body, prev, hash)"
        f" VALUES ({log}, {seq}, 1, 'received', 'dossier:1', '', 'x', '{prev}', '\\x00')"
    )


REFUSED = {
    # facts stand
    "update of a fact": ("UPDATE hub.event SET body = '' WHERE log = {own}", DENIED),
    "delete of a fact": ("DELETE FROM hub.event WHERE log = {own}", DENIED),
    "truncate": ("TRUNCATE hub.event", DENIED),
    "insert that becomes an update": (
        insert("{own}", 4) + " ON CONFLICT (log, seq) DO UPDATE SET body = excluded.body",
        DENIED,
    ),
    "update of a private part": ("UPDATE hub.private SET body = ''", DENIED),
    "delete of a private part": ("DELETE FROM hub.private WHERE log = {own}", DENIED),
    "lock of a fact": ("SELECT 1 FROM hub.event FOR UPDATE", DENIED),
    # each writes its own log
    "insert for another office": (insert("{foreign}", 4), DENIED),
    "insert in the name of a neighbour": (insert("{beside}", 4), DENIED),
    "private part for another office": (
        "INSERT INTO hub.private VALUES ({foreign}, 3, 'dossier:2', '', 'x')",
        DENIED,
    ),
    "private part for a neighbour": (
        "INSERT INTO hub.private VALUES ({beside}, 3, 'dossier:2', '', 'x')",
        DENIED,
    ),
    "a log for another office": (
        "SELECT hub.begin_log('x', '{elsewhere}', 1, '\\x{key}', '{elsewhere}', '')",
        "HB005",
    ),
    "a log in the name of a neighbour": (
        "SELECT hub.begin_log('x', '{office}', 2, '\\x{key}', '{office}', '')",
        "HB005",
    ),
    "a log put into the register": (
        "INSERT INTO hub.log VALUES (DEFAULT, 'x', '{office}', 1, 1, '\\x{key}', '{office}')",
        DENIED,
    ),
    "events brought back past the function": (
        "INSERT INTO hub.relayed VALUES ({own}, 1, 4, 1, '', '', '', '', '', '')",
        DENIED,
    ),
    # order is judged at the door
    "skipped number": (insert("{own}", 5), "HB001"),
    "broken chain": (insert("{own}", 4), "HB002"),
    "second event of a number": (insert("{own}", 3), "23505"),
    "move of a head": ("UPDATE hub.head SET seq = 1 WHERE log = {own}", DENIED),
    "head of one's own": ("INSERT INTO hub.head VALUES ({own}, 9, '', '')", DENIED),
    "private part that was never promised": (
        "INSERT INTO hub.private VALUES ({own}, 3, 'dossier:2', '', 'x')",
        "HB008",
    ),
    # what is not a counter's to see
    "register of counters": ("SELECT * FROM hub.counter", DENIED),
    "one-time codes": ("SELECT * FROM hub.enrol_token", DENIED),
    "erasures of others": ("SELECT * FROM hub.erased", DENIED),
    "passwords": ("SELECT rolpassword FROM pg_authid", DENIED),
    "files of the server": ("SELECT pg_read_file('PG_VERSION')", DENIED),
    # nobody becomes more than he is
    "role of the owner": ("SET ROLE hub_owner", DENIED),
    "role of the registrar": ("SET ROLE hub_registrar", DENIED),
    "another session": ("SET SESSION AUTHORIZATION quantri", DENIED),
    "walls down": ("ALTER TABLE hub.event DISABLE ROW LEVEL SECURITY", DENIED),
    "walls looked past": (
        "SET row_security = off; SELECT * FROM hub.event",
        DENIED,
    ),
    "triggers asleep": ("SET session_replication_role = replica", DENIED),
    "trigger taken away": ("DROP TRIGGER judged ON hub.event", DENIED),
    "function in the schema": (
        "CREATE FUNCTION hub.office2() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        DENIED,
    ),
    "table in the schema": ("CREATE TABLE hub.more (x int)", DENIED),
    "table anywhere": ("CREATE TABLE public.more (x int)", DENIED),
    "temporary table": ("CREATE TEMPORARY TABLE event (x int)", DENIED),
    "role of one's own": ("CREATE ROLE helper LOGIN", DENIED),
    "membership": ("GRANT hub_admin TO hub_counter", DENIED),
    "copy past the walls": ("COPY hub.event (log) FROM STDIN", "0A000"),
    "program on the server": ("COPY (SELECT 1) TO PROGRAM 'true'", DENIED),
    "code for a counter": ("SELECT hub.enroll('{office}', 9, 1, 'join_0', 'x')", DENIED),
    "code spent by a counter": ("SELECT hub.join('{office}', 9, 'counter_0', 'x')", DENIED),
    "another counter struck off": ("SELECT hub.retire('{office}', 2)", DENIED),
    "erasure without a fact": ("SELECT hub.erase('{office}', ARRAY['dossier:1'])", DENIED),
    "vector in the name of a neighbour": (
        "INSERT INTO hub.vector SELECT id, 'x', 1 FROM generate_series(1, 9) AS id",
        DENIED,
    ),
    "room of the hub": ("SELECT hub.set_room(1)", DENIED),
    "settings of the server": ("ALTER SYSTEM SET fsync = off", DENIED),
}


@pytest.mark.parametrize("attack", REFUSED)
def test_a_counter_is_refused(town: Town, attack: str) -> None:
    statement, state = REFUSED[attack]
    before = town.hub.sql("SELECT count(*), sum(seq), max(body) FROM hub.event")
    with pytest.raises(psycopg.Error) as refusal:
        town.connection.execute(town.filled(statement))
    town.connection.execute("RESET ALL")
    assert refusal.value.sqlstate == state, refusal.value
    assert town.hub.sql("SELECT count(*), sum(seq), max(body) FROM hub.event") == before


HIDDEN = {
    "events": "SELECT 1 FROM hub.event WHERE log = {foreign}",
    "people": "SELECT 1 FROM hub.private WHERE log = {foreign}",
    "logs": "SELECT 1 FROM hub.log WHERE office = '{elsewhere}'",
    "heads": "SELECT 1 FROM hub.head WHERE log = {foreign}",
    "vectors": "SELECT 1 FROM hub.vectors() WHERE holder LIKE '{elsewhere}%'",
    "erasures": "SELECT hub.barred({foreign}, ARRAY['dossier:cu'])",
    "events by a guess": "SELECT 1 FROM hub.event WHERE subject = 'dossier:2' AND log = {foreign}",
}


@pytest.mark.parametrize("what", HIDDEN)
def test_a_counter_sees_nothing_of_another_office(town: Town, what: str) -> None:
    town.foreign.hub.tell_vector({town.foreign.log: 3})
    assert town.connection.execute(town.filled(HIDDEN[what])).fetchall() == []


def test_a_counter_sees_its_own_office(town: Town) -> None:
    found = town.connection.execute("SELECT DISTINCT log FROM hub.private").fetchall()
    assert {number for (number,) in found} == {town.own.id, town.beside.id}


def test_a_fork_is_refused_by_the_push_itself(town: Town) -> None:
    parted = town.own.fork(3)
    with pytest.raises(CounterError) as refusal:
        parted.push(since=2)
    assert refusal.value.code == "log_forked"
    assert refusal.value.values == {"log": town.own.log, "seq": 3}


def test_a_neighbours_log_cannot_be_pushed(town: Town) -> None:
    with pytest.raises(CounterError) as refusal:
        town.own.hub.push(town.beside.written, town.beside.sealed())
    assert refusal.value.code == "log_not_yours"


def test_an_event_whose_text_was_changed_is_refused_though_its_chain_holds(town: Town) -> None:
    last = town.own.written[-1]
    columns = (last.log, 4, last.stamp, "received", "dossier:3", "", "{}", last.hash)
    hash_ = digest(*columns)
    with pytest.raises(psycopg.Error) as refusal:
        town.connection.execute(
            "INSERT INTO hub.event (log, seq, stamp, kind, subject, seen, body, prev, hash)"
            " VALUES (%s, 4, %s, 'received', 'dossier:3', '', '{ }', %s, %s)",
            (town.own.id, last.stamp, bytes.fromhex(last.hash), bytes.fromhex(hash_)),
        )
    assert refusal.value.sqlstate == "HB002"


def test_a_stamp_far_ahead_is_refused(town: Town) -> None:
    last = town.own.written[-1]
    ahead = 4_000_000_000_000
    columns = (last.log, 4, ahead, "received", "dossier:3", "", "{}", last.hash)
    with pytest.raises(psycopg.Error) as refusal:
        town.connection.execute(
            "INSERT INTO hub.event (log, seq, stamp, kind, subject, seen, body, prev, hash)"
            " VALUES (%s, 4, %s, 'received', 'dossier:3', '', '{}', %s, %s)",
            (town.own.id, ahead, bytes.fromhex(last.hash), bytes.fromhex(digest(*columns))),
        )
    assert refusal.value.sqlstate == "HB004"


def test_a_wrong_password_opens_nothing(town: Town) -> None:
    link = town.own.link.replace("@/", "x@/")
    with pytest.raises(CounterError) as refusal:
        town.hub.way(link).look()
    assert refusal.value.code == "writer_unknown"


def test_a_login_without_a_counter_is_nobody(town: Town) -> None:
    town.hub.sql("CREATE ROLE stray LOGIN PASSWORD 'stray' IN ROLE hub_counter")
    link = town.hub.url.replace("://", "://stray:stray@")
    with psycopg.connect(link) as connection:
        assert connection.execute("SELECT 1 FROM hub.event").fetchall() == []
    with pytest.raises(CounterError) as refusal:
        town.hub.way(link).look()
    assert refusal.value.code == "writer_unknown"


def test_who_was_struck_off_comes_in_no_more(place: TestedHub) -> None:
    lost = place.member()
    lost.push()
    postgres_admin.retire(place.dsn, OFFICE, 1)
    for _ in range(2):
        with pytest.raises(CounterError) as refusal:
            lost.push()
        assert refusal.value.code == "writer_retired"


def test_a_session_that_outlives_its_counter_sees_and_writes_nothing(place: TestedHub) -> None:
    lost = place.member()
    lost.write()
    lost.push()
    with lost.sql() as connection:
        place.sql("UPDATE hub.counter SET retired_at = now()")
        assert connection.execute("SELECT 1 FROM hub.event").fetchall() == []
        with pytest.raises(psycopg.Error, match="row-level security"):
            connection.execute(insert(str(lost.id), 3).encode())
        with pytest.raises(psycopg.Error, match="writer_retired"):
            connection.execute("SELECT hub.here()")


def test_a_code_may_do_nothing_but_join(place: TestedHub) -> None:
    code = postgres_admin.enroll(place.dsn, OFFICE, 7)
    said = postgres.join_code.read(code)
    link = place.url.replace("://", f"://{said.login}:{said.password}@")
    with psycopg.connect(link, autocommit=True) as connection:
        for statement in (
            b"SELECT 1 FROM hub.event",
            b"SELECT 1 FROM hub.enrol_token",
            b"SELECT hub.here()",
            b"SELECT hub.enroll('H01', 1, 1, 'join_0000000000', 'SCRAM-SHA-256$')",
            b"CREATE TABLE public.x (y int)",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)


def test_a_server_that_another_authority_vouches_for_is_not_trusted(
    town: Town, papers: Papers, tmp_path_factory: pytest.TempPathFactory
) -> None:
    stranger = Papers(tmp_path_factory.mktemp("stranger"))
    port = town.hub.cluster.port
    at = f"{town.own.link.split('?')[0]}?host=localhost&port={port}&sslmode=verify-full"
    assert town.hub.way(f"{at}&sslrootcert={papers.root}").look().heads
    with pytest.raises(CounterError) as refusal:
        town.hub.way(f"{at}&sslrootcert={stranger.root}").look()
    assert refusal.value.code == "hub_untrusted", refusal.value.__cause__


def test_a_server_that_demands_tls_takes_no_plain_connection(cluster: Cluster, town: Town) -> None:
    rules = cluster.data / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(f"hostnossl {town.hub.name} all 127.0.0.1/32 reject\n{before}")
    cluster.sql("SELECT pg_reload_conf()")
    try:
        with pytest.raises(psycopg.OperationalError, match="no encryption"):
            psycopg.connect(f"{town.own.link}&sslmode=disable").close()
    finally:
        rules.write_text(before)
        cluster.sql("SELECT pg_reload_conf()")


def test_a_private_part_of_an_erased_dossier_cannot_be_put_back(place: TestedHub) -> None:
    one = place.member()
    event = one.write(private=PERSON)
    one.write("erased")
    one.push()
    with one.sql() as connection, pytest.raises(psycopg.Error, match="private_erased"):
        connection.execute(
            "INSERT INTO hub.private VALUES (%s, 2, %s, %s, %s)",
            (one.id, event.subject, event.salt, event.private),
        )
    assert place.sql("SELECT count(*) FROM hub.private") == [(0,)]
