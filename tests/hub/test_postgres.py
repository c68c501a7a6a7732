"""A hub in a real PostgreSQL, spoken to as counters and the administrator speak to it."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from counter.errors import CounterError, Refused, Unavailable
from counter.signing import Key
from counter.sync import join_code, postgres, postgres_admin
from counter.sync.postgres_line import Line, at_the_door, trusted, vouched_by
from counter.sync.wire import Head, Writer, seal
from tests.hub.cluster import SECRET, Cluster, Papers
from tests.hub.members import ELSEWHERE, OFFICE, PERSON, Member, TestedHub, altered


def refused(error: pytest.ExceptionInfo[CounterError]) -> tuple[str, dict[str, object]]:
    return error.value.code, dict(error.value.values)


# --- push and pull ---


def test_what_was_pushed_is_pulled_as_it_was(place: TestedHub) -> None:
    first, second = place.member(1), place.member(2)
    first.many(40)
    assert first.push() == first.sealed()
    assert second.hub.look().heads == {first.log: first.sealed()}
    assert second.hub.pull(first.log, 1) == first.written
    assert second.hub.pull(first.log, 40) == first.written[39:]
    assert second.hub.pull(first.log, 3, most=4) == first.written[2:6]
    assert second.hub.pull(first.log, 42) == []


def test_a_push_again_changes_nothing(place: TestedHub) -> None:
    one = place.member()
    one.many(5)
    assert one.push() == one.push() == one.push(since=3)
    one.write()
    assert one.push(since=4).seq == 7
    assert one.hub.pull(one.log, 1) == one.written


def test_a_gap_is_refused_with_what_is_there(place: TestedHub) -> None:
    one = place.member()
    one.many(5)
    one.push(until=2)
    with pytest.raises(Refused) as error:
        one.push(since=5)
    assert refused(error) == ("log_gap", {"log": one.log, "has": 2, "seq": 3})


def test_a_fork_is_refused_at_its_first_event(place: TestedHub) -> None:
    one = place.member()
    one.many(5)
    one.push()
    parted = one.fork(4)
    parted.many(3)
    with pytest.raises(Refused) as error:
        parted.push(since=2)
    assert refused(error) == ("log_forked", {"log": one.log, "seq": 4})
    assert one.hub.pull(one.log, 1) == one.written


@pytest.mark.parametrize("change", [{"body": "{}"}, {"stamp": 5}, {"subject": "dossier:9"}])
def test_a_changed_event_is_refused_and_leaves_nothing_behind(
    place: TestedHub, change: dict[str, object]
) -> None:
    one = place.member()
    one.many(4)
    one.written[2] = altered(one.written[2], **change)
    with pytest.raises(Refused) as error:
        one.push()
    assert refused(error) == ("log_broken", {"log": one.log, "seq": 3})
    assert one.hub.look().heads == {}


def test_what_no_database_can_keep_is_refused_as_broken(place: TestedHub) -> None:
    one = place.member()
    one.write(subject="dossier:\0")
    with pytest.raises(Refused) as error:
        one.push()
    assert refused(error)[0] == "log_broken"


def test_a_stamp_beyond_tomorrow_is_refused_one_within_it_is_not(place: TestedHub) -> None:
    one = place.member()
    soon = datetime.now(UTC) + timedelta(hours=23)
    one.write(stamp=int(soon.timestamp() * 1000))
    one.push()
    one.write(stamp=int((soon + timedelta(hours=2)).timestamp() * 1000))
    with pytest.raises(Refused) as error:
        one.push()
    assert refused(error) == ("stamp_ahead", {"log": one.log, "seq": 3})


def test_two_sessions_of_one_counter_do_not_harm_each_other(place: TestedHub) -> None:
    one = place.member()
    one.many(3)
    with closing(postgres.connect(one.link)) as other:
        assert other.push(one.written, one.sealed()).seq == one.push().seq == 4


def test_sessions_of_one_counter_may_push_at_once(place: TestedHub) -> None:
    one = place.member()
    one.many(60)

    def push_all(size: int) -> int:
        with closing(postgres.connect(one.link)) as hub:
            return max(
                hub.push(one.written[at : at + size], one.sealed(min(at + size, 61))).seq
                for at in range(0, 61, size)
            )

    with ThreadPoolExecutor() as threads:
        assert list(threads.map(push_all, [5, 5, 5])) == [61, 61, 61]
    assert one.hub.pull(one.log, 1) == one.written


def test_erasures_of_many_counters_at_once_all_come_through(place: TestedHub) -> None:
    members = [place.member(number) for number in range(1, 5)]
    for member in members:
        for dossier in range(8):
            member.write(subject=f"dossier:{dossier}", private=PERSON)
        member.push()
        for dossier in range(0, 8, 2):
            member.write("erased", f"dossier:{dossier}")

    def push(member: Member) -> int:
        return max(member.push(since=9, until=upto).seq for upto in range(10, 14))

    with ThreadPoolExecutor() as threads:
        assert list(threads.map(push, members)) == [13] * 4, "nobody waits in a circle"
    kept = place.sql("SELECT DISTINCT subject FROM hub.private ORDER BY 1")
    assert kept == [(f"dossier:{dossier}",) for dossier in range(1, 8, 2)]


def test_the_clock_of_the_hub_is_told(place: TestedHub) -> None:
    view = place.member().hub.look()
    assert abs(view.now - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_hub_is_another_one_after_it_was_made_anew(place: TestedHub, cluster: Cluster) -> None:
    with closing(TestedHub(cluster)) as other:
        assert place.member().hub.look().epoch != other.member().hub.look().epoch


# --- people ---


def test_an_erasure_takes_the_private_part_everywhere_in_its_office(place: TestedHub) -> None:
    first, second, foreign = place.member(1), place.member(2), place.member(1, ELSEWHERE)
    for member in (first, second, foreign):
        member.write(private=PERSON)
        member.write(subject="dossier:2", private=PERSON)
        member.push()
    second.write("erased")
    second.push()
    for member, kept in ((first, [False, True]), (second, [False, True]), (foreign, [True, True])):
        private = [event.private is not None for event in member.hub.pull(member.log, 2, most=2)]
        assert private == kept


def test_a_late_private_part_of_an_erased_dossier_is_left_out(place: TestedHub) -> None:
    first, second = place.member(1), place.member(2)
    second.write("erased")
    second.push()
    late = first.write(private=PERSON)
    first.push()
    [_, kept] = first.hub.pull(first.log, 1)
    assert kept == altered(late, salt=None, private=None)


def test_a_private_part_that_was_not_promised_is_refused(place: TestedHub) -> None:
    one = place.member()
    one.written.append(altered(one.write(private=PERSON), private=PERSON.replace("Ước", "Lan")))
    del one.written[1]
    with pytest.raises(Refused) as error:
        one.push()
    assert refused(error) == ("log_broken", {"log": one.log, "seq": 2})
    assert one.hub.look().heads == {}


def test_what_is_addressed_to_an_office_is_seen_there_and_nothing_else(place: TestedHub) -> None:
    sender, taker = place.member(1), place.member(1, ELSEWHERE)
    sender.write(private=PERSON)
    sender.push()
    letter = Member(place, OFFICE, 1, audience=ELSEWHERE)
    letter.link = sender.link
    letter.write("handed", private=PERSON)
    sender.hub.begin_log(letter.writer)
    letter.push()
    assert set(taker.hub.look().heads) == {letter.log}
    assert taker.hub.pull(letter.log, 1) == letter.written
    assert taker.hub.pull(sender.log, 1) == []
    taker.hub.tell_vector({letter.log: 2, taker.log: 1})
    assert sender.hub.vectors() == {f"{ELSEWHERE}/1": {letter.log: 2}}, "acknowledged"
    taker.write("erased")
    taker.push()
    assert [event.private for event in taker.hub.pull(letter.log, 1)] == [None, None]
    assert sender.hub.pull(sender.log, 2)[0].private == PERSON


# --- each other ---


def test_counters_tell_each_other_what_they_hold(place: TestedHub) -> None:
    first, second = place.member(1), place.member(2)
    first.hub.tell_vector({first.log: 3, second.log: 1})
    second.hub.tell_vector({second.log: 2})
    first.hub.tell_vector({first.log: 4})
    assert second.hub.vectors() == {
        f"{OFFICE}/1": {first.log: 4},
        f"{OFFICE}/2": {second.log: 2},
    }


def lose(place: TestedHub, member: Member, beyond: int) -> None:
    """Let the hub forget, as an older backup does."""
    place.sql(f"DELETE FROM hub.private WHERE log = {member.id} AND seq > {beyond}")
    place.sql(f"DELETE FROM hub.event WHERE log = {member.id} AND seq > {beyond}")
    last = member.written[beyond - 1]
    place.sql(
        f"UPDATE hub.head SET seq = {beyond}, hash = '\\x{last.hash}', seal = ''"
        f" WHERE log = {member.id}"
    )


def test_a_neighbour_brings_back_what_the_hub_lost_of_a_dead_counter(place: TestedHub) -> None:
    dead, peer, third = place.member(1), place.member(2), place.member(3)
    dead.many(9)
    dead.push()
    lose(place, dead, 4)
    assert peer.hub.relay(dead.written[3:8], dead.sealed(8)).seq == 8
    assert peer.hub.relay(dead.written[6:], dead.sealed()).seq == 10
    assert third.hub.look().heads[dead.log] == dead.sealed()
    assert third.hub.pull(dead.log, 1) == dead.written
    assert third.hub.pull(dead.log, 7, most=2) == dead.written[6:8]


def test_what_was_brought_back_gives_way_to_the_writer_himself(place: TestedHub) -> None:
    lame, peer = place.member(1), place.member(2)
    lame.many(9)
    lame.push()
    lose(place, lame, 4)
    peer.hub.relay(lame.written[4:8], lame.sealed(8))
    lame.write()
    assert lame.push(since=4).seq == 11
    assert peer.hub.look().heads[lame.log] == lame.sealed()
    assert peer.hub.pull(lame.log, 1) == lame.written
    assert place.sql("SELECT count(*) FROM hub.relayed") == [(0,)]


def test_a_relay_that_another_key_sealed_is_refused(place: TestedHub) -> None:
    dead, liar = place.member(1), place.member(2)
    dead.many(3)
    dead.push(until=2)
    last = dead.written[3]
    forged = seal(Key(Key.new_secret()), dead.log, last.seq, last.hash)
    with pytest.raises(Refused) as error:
        liar.hub.relay(dead.written[2:], forged)
    assert refused(error) == ("seal_broken", {"log": dead.log})


def test_a_forged_relay_slipped_past_the_program_is_shown_to_nobody(place: TestedHub) -> None:
    dead, liar, third = place.member(1), place.member(2), place.member(3)
    dead.many(3)
    dead.push(until=2)
    forged = dead.fork(3)
    last = forged.written[-1]
    with liar.sql() as connection:
        connection.execute(
            "SELECT hub.relay(%s, 3, %s, %s, %s, %s, %s, %s, %s, NULL, NULL, %s)",
            (
                *(dead.log, [last.stamp], [last.kind], [last.subject], [last.seen], [last.body]),
                *([bytes.fromhex(last.prev)], [bytes.fromhex(last.hash)], b"\0" * 64),
            ),
        )
    assert third.hub.look().heads[dead.log] == dead.sealed(2)
    assert third.hub.pull(dead.log, 1) == dead.written[:2]
    assert dead.push().seq == 4, "the writer is not in anybody's way"


def test_a_log_the_hub_forgot_altogether_is_brought_back(place: TestedHub) -> None:
    peer, third = place.member(2), place.member(3)
    dead = Member(place, OFFICE, 1)
    dead.many(5)
    assert peer.hub.relay(dead.written, dead.sealed()).seq == 6
    assert third.hub.look().heads[dead.log] == dead.sealed()
    assert third.hub.pull(dead.log, 1) == dead.written
    dead.join()
    assert dead.push() == dead.sealed(), "and it is its writer's again when he comes"


def test_nobody_brings_a_log_in_the_name_of_a_counter_at_work(place: TestedHub) -> None:
    peer, _ = place.member(2), place.member(1)
    invented = Member(place, OFFICE, 1)
    with pytest.raises(Refused) as error:
        peer.hub.relay(invented.written, invented.sealed())
    assert refused(error) == ("log_not_yours", {"log": invented.log})


def test_another_office_brings_nothing_back(place: TestedHub) -> None:
    dead, stranger = place.member(1), place.member(1, ELSEWHERE)
    dead.many(2)
    with pytest.raises(Refused) as error:
        stranger.hub.relay(dead.written, dead.sealed())
    assert refused(error) == ("log_not_yours", {"log": dead.log})


def test_what_is_brought_back_must_go_on_from_what_is_there(place: TestedHub) -> None:
    dead, peer = place.member(1), place.member(2)
    dead.many(6)
    dead.push(until=3)
    with pytest.raises(Refused) as gap:
        peer.hub.relay(dead.written[5:], dead.sealed())
    assert refused(gap) == ("log_gap", {"log": dead.log, "has": 3, "seq": 4})
    parted = dead.fork(3)
    with pytest.raises(Refused) as fork:
        peer.hub.relay(parted.written, parted.sealed())
    assert refused(fork) == ("log_forked", {"log": dead.log, "seq": 3})


# --- coming and going ---


def test_a_code_lets_one_counter_in_once(place: TestedHub) -> None:
    one = Member(place, OFFICE, 1)
    code = postgres_admin.enroll(place.dsn, OFFICE, 1)
    one.link = postgres.join(place.url, code.lower().replace("-", " "), one.writer)
    assert one.push().seq == 1
    with pytest.raises(Refused) as error:
        postgres.join(place.url, code, one.writer)
    assert refused(error) == ("code_spent", {})


def test_a_code_that_expired_lets_nobody_in(place: TestedHub) -> None:
    late = Member(place, OFFICE, 1)
    code = postgres_admin.enroll(place.dsn, OFFICE, 1)
    place.sql("UPDATE hub.enrol_token SET expires_at = '2026-11-20T09:20:00+07'")
    with pytest.raises(Refused) as error:
        postgres.join(place.url, code, late.writer)
    at = datetime(2026, 11, 20, 2, 20, tzinfo=UTC)
    assert refused(error) == ("code_expired", {"at": at})


def test_a_code_is_for_one_counter(place: TestedHub) -> None:
    other = Member(place, OFFICE, 3)
    code = postgres_admin.enroll(place.dsn, OFFICE, 2)
    with pytest.raises(Refused) as error:
        postgres.join(place.url, code, other.writer)
    assert refused(error) == ("code_of_another", {"counter": f"{OFFICE}/2"})


def test_a_code_nobody_issued_is_unknown(place: TestedHub) -> None:
    with pytest.raises(Refused) as error:
        postgres.join(place.url, join_code.new(), Member(place, OFFICE, 1).writer)
    assert refused(error) == ("code_unknown", {})


def test_a_newer_code_replaces_the_older_one(place: TestedHub) -> None:
    one = Member(place, OFFICE, 1)
    older, newer = (postgres_admin.enroll(place.dsn, OFFICE, 1) for _ in range(2))
    with pytest.raises(Refused) as error:
        postgres.join(place.url, older, one.writer)
    assert refused(error) == ("code_unknown", {})
    assert postgres.join(place.url, newer, one.writer)


@pytest.mark.parametrize("at", [0, 7, 12, 28])
def test_a_slip_of_the_finger_is_seen_before_anybody_is_asked(at: int) -> None:
    code = join_code.new()
    assert join_code.read(code.lower())
    wrong = join_code.LETTERS[(join_code.LETTERS.index(code[at]) + 3) % 31]
    with pytest.raises(Refused, match="code_mistyped"):
        join_code.read(code[:at] + wrong + code[at + 1 :])


def test_a_counter_at_work_is_not_let_in_twice(place: TestedHub) -> None:
    place.member(4)
    with pytest.raises(Refused) as error:
        postgres_admin.enroll(place.dsn, OFFICE, 4)
    assert refused(error) == ("counter_joined", {"counter": f"{OFFICE}/4"})


def test_a_new_pc_goes_on_with_the_number_and_the_log_of_the_lost_one(place: TestedHub) -> None:
    lost = place.member(1)
    lost.many(2)
    lost.push()
    postgres_admin.retire(place.dsn, OFFICE, 1)
    with pytest.raises(Refused, match="writer_retired"):
        lost.hub.look()
    lost.join()
    found = place.way(lost.link)
    lost.write()
    assert found.push(lost.written, lost.sealed()).seq == 4


def test_who_never_joined_cannot_be_struck_off(place: TestedHub) -> None:
    with pytest.raises(Refused) as error:
        postgres_admin.retire(place.dsn, OFFICE, 9)
    assert refused(error) == ("counter_unknown", {"counter": f"{OFFICE}/9"})


def test_everyday_administration_takes_no_superuser(place: TestedHub) -> None:
    name = f"thuong_{place.name}"
    place.sql(f"CREATE ROLE {name} LOGIN PASSWORD 'x' IN ROLE hub_admin")
    dsn = place.url.replace("://", f"://{name}:x@")
    one = Member(place, OFFICE, 1)
    one.link = postgres.join(place.url, postgres_admin.enroll(dsn, OFFICE, 1), one.writer)
    one.push()
    postgres_admin.retire(dsn, OFFICE, 1)
    with pytest.raises(Refused, match="writer_retired"):
        one.hub.look()
    with pytest.raises(Refused) as error:
        postgres_admin.init(dsn)
    assert refused(error) == ("hub_rights_missing", {})


def test_an_administrator_with_a_wrong_password_is_told_so_and_not_called_a_counter(
    made: TestedHub,
) -> None:
    with pytest.raises(Refused) as error:
        postgres_admin.init(made.dsn.replace(SECRET, "sai"))
    assert refused(error) == ("hub_rights_missing", {})


def test_the_password_of_a_counter_never_reaches_the_server(place: TestedHub) -> None:
    place.sql(f"ALTER DATABASE {place.name} SET log_statement = 'all'")
    one = place.member()
    password = one.link.split(":")[2].split("@")[0]
    assert password not in (place.cluster.home / "log").read_text("utf-8", "replace")


# --- made ---


def test_a_hub_is_made_once_and_kept_when_it_is_made_again(place: TestedHub) -> None:
    one = place.member()
    one.push()
    before = one.hub.look()
    warnings = dict(postgres_admin.init(place.dsn, room=10**9))
    assert one.hub.look().heads == before.heads
    assert one.hub.look().epoch == before.epoch
    assert warnings == {"hub_unsafe": {"setting": "fsync"}, "hub_superuser": {"user": "quantri"}}


def test_who_lets_plain_connections_in_from_elsewhere_is_told(
    place: TestedHub, cluster: Cluster
) -> None:
    rules = cluster.data / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(before + "host all all 10.0.0.0/8 md5\n")
    try:
        warnings = dict(postgres_admin.init(place.dsn))
    finally:
        rules.write_text(before)
    assert warnings["hub_tls_weak"]["address"] == "10.0.0.0/255.0.0.0"
    assert warnings["hub_password_weak"]["method"] == "md5"


def test_a_hub_says_when_its_disk_fills(place: TestedHub) -> None:
    one = place.member()
    assert not one.hub.disk().nearly_full
    used = one.hub.disk().used
    postgres_admin.init(place.dsn, room=used * 5 // 4)
    assert one.hub.disk().nearly_full
    assert one.hub.disk().percent in range(80, 90)


def test_a_hub_can_be_made_without_a_superuser(cluster: Cluster) -> None:
    cluster.sql("CREATE ROLE chu_kho LOGIN CREATEROLE PASSWORD 'x'")
    cluster.sql("CREATE DATABASE kho OWNER chu_kho")
    dsn = f"postgresql://chu_kho:x@127.0.0.1:{cluster.port}/kho"
    roles = "hub_owner, hub_registrar, hub_admin"
    cluster.sql(f"GRANT {roles} TO chu_kho WITH ADMIN OPTION")  # others made them in this server
    assert "hub_superuser" not in dict(postgres_admin.init(dsn))
    key = Key(Key.new_secret()).public
    code = postgres_admin.enroll(dsn, OFFICE, 1)
    link = postgres.join(
        f"postgresql://127.0.0.1:{cluster.port}/kho", code, Writer("a" * 16, OFFICE, 1, key, OFFICE)
    )
    with closing(postgres.connect(link)) as hub:
        assert hub.look().heads == {}
    postgres_admin.retire(dsn, OFFICE, 1)


def test_a_database_that_is_no_hub_says_so(cluster: Cluster) -> None:
    with pytest.raises(Refused) as error:
        postgres_admin.enroll(cluster.url("postgres"), OFFICE, 1)
    assert refused(error) == ("hub_not_made", {})


# --- whom the line trusts, and how long it waits ---


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://hub.example/hub?sslmode=prefer",
        "postgresql://hub.example/hub?sslmode=require",
        "postgresql://localhost,10.0.0.5/hub?sslmode=disable",
        "postgresql://localhost/hub?hostaddr=10.0.0.5&sslmode=verify-ca",
    ],
)
def test_a_server_elsewhere_must_prove_who_it_is(url: str) -> None:
    with pytest.raises(Refused, match="hub_tls_needed"):
        trusted(url)


def test_where_nothing_is_said_of_tls_it_is_demanded() -> None:
    assert trusted("postgresql://hub.example/hub")["sslmode"] == "verify-full"
    assert "sslmode" not in trusted("postgresql://127.0.0.1/hub")
    assert trusted("postgresql://a,b/hub")["target_session_attrs"] == "read-write"


def test_the_own_authority_lies_where_libpq_of_that_system_looks() -> None:
    home, roaming = Path("/nha/lan"), "/nha/lan/AppData/Roaming"
    assert vouched_by({}, home) == home / ".postgresql" / "root.crt"
    assert vouched_by({"APPDATA": roaming}, home) == Path(roaming) / "postgresql" / "root.crt"


@pytest.mark.parametrize("url", ["postgresql://[", "service=x", "http://hub"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(Refused, match="hub_url_unfit"):
        trusted(url)


def test_a_hub_that_is_not_there_is_away(cluster: Cluster) -> None:
    with pytest.raises(Unavailable) as error:
        postgres.connect(f"postgresql://x:y@127.0.0.1:1/hub?port={1}").look()
    assert refused(error) == ("hub_away", {"reason": "closed"})


def test_one_of_two_servers_is_enough(place: TestedHub) -> None:
    one = place.member()
    port = place.cluster.port
    link = f"{one.link.split('?')[0]}?host=127.0.0.1,127.0.0.1&port=1,{port}"
    assert place.way(link).look().heads == {}


def test_a_frozen_server_is_given_up_and_found_again(place: TestedHub) -> None:
    one = place.member()
    with closing(postgres.Postgres(one.link, patience=1.0)) as hub:
        hub.look()
        with place.cluster.frozen():
            start = time.monotonic()
            with pytest.raises(Unavailable) as error:
                hub.look()
            assert time.monotonic() - start < 60  # without a watchdog it waits for ever
        assert refused(error) == ("hub_away", {"reason": "silent"})
        assert hub.look().heads == {}


def test_a_connection_cut_between_two_calls_is_not_felt(place: TestedHub) -> None:
    one = place.member()
    one.hub.look()
    place.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        f" WHERE datname = '{place.name}' AND pid <> pg_backend_pid()"
    )
    assert one.push().seq == 1


def test_the_hub_lets_go_of_a_counter_that_was_cut_off(place: TestedHub) -> None:
    with place.member().sql() as connection:
        [(idle,)] = connection.execute("SHOW idle_in_transaction_session_timeout").fetchall()
        [(lock,)] = connection.execute("SHOW lock_timeout").fetchall()
    assert (idle, lock) == ("5s", "5s")


def test_a_statement_that_takes_too_long_is_ended_by_the_hub(place: TestedHub) -> None:
    one = place.member()
    with closing(Line(one.link)) as line:
        line.ask("SET statement_timeout = '200ms'")
        with pytest.raises(Unavailable) as error:
            line.ask("SELECT pg_sleep(5)")
    assert refused(error) == ("hub_busy", {})


def test_several_servers_that_say_different_things_are_away() -> None:
    said = (
        "timeout\nMultiple connection attempts failed. All failures were:\n"
        "- host: 'a', port: '1', hostaddr: '10.0.0.1': password authentication failed\n"
        "- host: 'b', port: '1', hostaddr: '10.0.0.2': connection timeout expired"
    )
    error = at_the_door(said)
    assert (error.code, error.values) == ("hub_away", {"reason": "closed"})


def test_an_unsigned_head_is_kept_as_it_is(place: TestedHub) -> None:
    one = place.member()
    last = one.written[-1]
    assert one.hub.push(one.written, Head(last.seq, last.hash)).seal == b""


def test_the_certificate_is_checked_for_the_name_of_the_server(
    place: TestedHub, papers: Papers
) -> None:
    one = place.member()
    at = f"{one.link}&sslmode=verify-full&sslrootcert={papers.root}"
    with pytest.raises(Unavailable) as error:
        place.way(at).look()  # it is made out to localhost, and this goes to a number
    assert refused(error) == ("hub_untrusted", {})
