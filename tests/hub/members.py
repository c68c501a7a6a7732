"""Counters of a hub as tests need them: each with a key, a log and a chain written by hand."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import count

import psycopg

from counter.events import Private, digest
from counter.plain import dumps
from counter.signing import Key
from counter.sync import postgres, postgres_admin
from counter.sync.wire import Carried, Head, Writer, seal
from tests.hub.cluster import Cluster

OFFICE, ELSEWHERE = "H01.151.01", "H01.152.02"
PERSON = dumps({"owner": {"name": "Đặng Thị Ước", "number": "001201012345"}})
START = 1_795_000_000_000  # ms: before the clock of whoever runs this
TABLES = (
    *("counter", "enrol_token", "log", "head", "event", "private", "erased"),
    *("relayed", "relayed_head", "vector"),
)
_names = count(1)


class Member:
    """One counter: what it wrote, and its own way into the hub."""

    def __init__(self, hub: "TestedHub", office: str, number: int, audience: str = "") -> None:
        self.place = hub
        self.key = Key(Key.new_secret())
        self.log = secrets.token_hex(8)
        self.writer = Writer(self.log, office, number, self.key.public, audience or office)
        self.written: list[Carried] = []
        self.link = ""
        self._hub: postgres.Postgres | None = None
        opened = {
            "office": office,
            "counter": number,
            "counters": 10,
            "key": self.key.public.hex(),
            "audience": self.writer.audience,
            "parent": "",
            "reason": "made",
            "slice": -1,
        }
        self.write("opened", f"log:{self.log}", fact=opened)

    def join(self) -> "Member":
        """Come in by a one-time code of the administrator."""
        code = postgres_admin.enroll(self.place.dsn, self.writer.office, self.writer.counter)
        self.link = postgres.join(self.place.url, code, self.writer)
        return self

    @property
    def hub(self) -> postgres.Postgres:
        if self._hub is None:
            self._hub = self.place.way(self.link)
        return self._hub

    def write(
        self,
        kind: str = "received",
        subject: str = "dossier:1",
        *,
        fact: dict[str, object] | None = None,
        private: str | None = None,
        stamp: int = 0,
    ) -> Carried:
        """Add one event to the chain; it is pushed only by `push`."""
        body = {"at": "2026-11-20T09:20:00.000+07:00", "by": "Lê Văn Ba", "fact": fact or {}}
        hidden = Private(secrets.token_bytes(16), private) if private else None
        if hidden:
            body["private"] = hidden.commitment()
        prev = self.written[-1].hash if self.written else ""
        seq = len(self.written) + 1
        columns = (self.log, seq, stamp or START + seq, kind, subject, "", dumps(body), prev)
        parts = (hidden.salt, hidden.body) if hidden else (None, None)
        self.written.append(Carried(*columns, digest(*columns), *parts))
        return self.written[-1]

    def many(self, number: int) -> None:
        for each in range(number):
            self.write(subject=f"dossier:{each}", private=PERSON if each % 2 else None)

    def sealed(self, seq: int = 0) -> Head:
        """Return its own signed head, of the last event or of another."""
        last = self.written[(seq or len(self.written)) - 1]
        return seal(self.key, self.log, last.seq, last.hash)

    def push(self, since: int = 1, until: int = 0) -> Head:
        """Push what it wrote, from one number to another."""
        until = until or len(self.written)
        return self.hub.push(self.written[since - 1 : until], self.sealed(until))

    def fork(self, at: int) -> "Member":
        """Return the same counter, put back to an older state and gone on from there."""
        other = object.__new__(Member)
        other.__dict__.update(self.__dict__)
        other.written = self.written[: at - 1]
        other.write(subject="dossier:khac")
        return other

    @contextmanager
    def sql(self) -> Iterator["psycopg.Connection[tuple[object, ...]]"]:
        """Speak to the database directly, with this counter's own login."""
        with psycopg.connect(self.link, autocommit=True) as connection:
            yield connection

    @cached_property
    def id(self) -> int:
        """The number the hub knows its log by."""
        [(number,)] = self.place.sql(f"SELECT id FROM hub.log WHERE log = '{self.log}'")
        return int(str(number))


class TestedHub:
    """A hub in the one server of all tests."""

    __test__ = False

    def __init__(self, cluster: Cluster) -> None:
        self.cluster, self.name = cluster, f"hub{next(_names)}"
        self.dsn = cluster.database(self.name)
        postgres_admin.init(self.dsn)
        self.url = f"postgresql://127.0.0.1:{cluster.port}/{self.name}"
        self.opened: list[postgres.Postgres] = []
        self._admin: psycopg.Connection[tuple[object, ...]] | None = None

    def member(self, number: int = 1, office: str = OFFICE, audience: str = "") -> Member:
        """A counter that has joined, pushed nothing yet."""
        return Member(self, office, number, audience).join()

    def sql(self, statement: str) -> list[tuple[object, ...]]:
        if self._admin is None or self._admin.closed:
            self._admin = psycopg.connect(self.dsn, autocommit=True)
        cursor = self._admin.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []

    def way(self, link: str) -> postgres.Postgres:
        """Come in by a link, as a counter does; closed with this hub."""
        self.opened.append(postgres.connect(link))
        return self.opened[-1]

    def empty(self) -> None:
        """Make it as it was when it was made."""
        self.leave()
        self.sql(f"ALTER DATABASE {self.name} RESET ALL")
        self.sql(f"TRUNCATE {', '.join(f'hub.{name}' for name in TABLES)}")
        self.sql("UPDATE hub.meta SET room = 0")

    def close(self) -> None:
        self.leave()
        if self._admin is not None:
            self._admin.close()

    def leave(self) -> None:
        """Close all ways in."""
        while self.opened:
            self.opened.pop().close()


def altered(event: Carried, **changes: object) -> Carried:
    """Return an event changed behind its hash."""
    return event._replace(**changes)  # type: ignore[arg-type]
