"""A hub in PostgreSQL.  Identity, order, append-only and secrecy are judged there, not here.

Each call is one statement under the counter's own login; what is asked twice is done once.
"""

import secrets
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from itertools import pairwise
from typing import NamedTuple

from counter.errors import Refused, Unavailable
from counter.sync import join_code
from counter.sync.postgres_line import PATIENCE, Line, as_url, trusted
from counter.sync.wire import PAGE, Carried, Head, View, Writer, is_sealed
from counter.worktime import ZONE

LEAST = 5  # the oldest migration of the hub that this counter can speak to
ALARM = 0.8  # of the room there is

LOOK = (
    "SELECT me.epoch, me.version, clock_timestamp(), l.log, l.key, h.seq, h.hash, h.seal,"
    " r.carrier, r.seq, r.hash, r.seal FROM hub.here() me"
    " LEFT JOIN (hub.log l JOIN hub.head h ON h.log = l.id) ON true"
    # What others brought back, where it goes on from the last event the writer pushed himself.
    " LEFT JOIN hub.relayed_head r ON r.log = l.id AND r.seq > h.seq AND EXISTS ("
    "SELECT FROM hub.relayed x WHERE x.log = r.log AND x.carrier = r.carrier"
    " AND x.seq = h.seq + 1 AND x.prev = h.hash)"
)
COLUMNS = "e.seq, e.stamp, e.kind, e.subject, e.seen, e.body, e.prev, e.hash"
# Numbers have no gaps, so a page is a range; whatever the planner believes of a log that has just
# grown, there is but one way to do this.
PULL = (
    f"SELECT {COLUMNS}, p.salt, p.body FROM hub.event e"  # noqa: S608
    " LEFT JOIN LATERAL (SELECT salt, body FROM hub.private"
    " WHERE log = e.log AND seq = e.seq OFFSET 0) p ON true"
    " WHERE e.log = (SELECT id FROM hub.log WHERE log = %b)"
    " AND e.seq >= %b::int AND e.seq < %b::int ORDER BY e.seq"
)
PULL_RELAYED = (
    f"SELECT {COLUMNS}, e.salt, e.private FROM hub.relayed e"  # noqa: S608
    " JOIN hub.head h ON h.log = e.log WHERE e.log = (SELECT id FROM hub.log WHERE log = %b)"
    " AND e.carrier = %b::int AND e.seq >= %b::int AND e.seq < %b::int AND e.seq > h.seq"
    " ORDER BY e.seq"
)
GIVE = (
    "(%b::text, %b::int, %b::bigint[], %b::text[], %b::text[], %b::text[], %b::text[],"
    " %b::bytea[], %b::bytea[], %b::bytea[], %b::text[], %b::bytea)"
)


class Disk(NamedTuple):
    """How full the hub is, in bytes."""

    used: int
    room: int  # 0: nobody told the hub

    @property
    def nearly_full(self) -> bool:
        """Is it time to tell the administrator?"""
        return bool(self.room) and self.used >= ALARM * self.room

    @property
    def percent(self) -> int:
        """How much of the room is taken; 0 where nobody knows."""
        return 100 * self.used // self.room if self.room else 0


class Postgres:
    """A hub that is a database; a `wire.Hub`."""

    judges = True

    def __init__(self, link: str, patience: float = PATIENCE) -> None:
        self._line = Line(link, patience)
        self._carriers: dict[str, int] = {}  # whose copy goes further than the writer's own

    def look(self) -> View:
        rows = self._line.ask(LOOK)
        epoch, version, now = rows[0][:3]
        if version < LEAST:
            raise Refused("hub_outdated")
        heads: dict[str, Head] = {}
        self._carriers.clear()
        for _, _, _, log, key, seq, hash_, seal, carrier, *brought in rows:
            if log is None:
                continue
            if seq and log not in heads:
                heads[log] = Head(seq, hash_.hex(), seal)
            if carrier is not None:
                head = Head(brought[0], brought[1].hex(), brought[2])
                further = log not in heads or head.seq > heads[log].seq
                if further and is_sealed(key, log, head):  # the hub cannot check that
                    heads[log] = head
                    self._carriers[log] = carrier
        return View(epoch, now.astimezone(UTC), heads)

    def begin_log(self, writer: Writer) -> None:
        self._line.ask(
            "SELECT hub.begin_log(%b::text, %b::text, %b::int, %b::bytea, %b::text, %b::text)",
            *(writer.log, writer.office, writer.counter, writer.key),
            *(writer.audience, writer.parent),
        )

    def pull(self, log: str, since: int, most: int = PAGE) -> list[Carried]:
        until = since + most
        rows = self._line.ask(PULL, log, since, until)
        if len(rows) < most and log in self._carriers:
            rows += self._line.ask(PULL_RELAYED, log, self._carriers[log], since, until)
        if not rows:
            self._line.ask("SELECT hub.here()")
        return [
            Carried(log, seq, stamp, kind, subject, seen, body, prev.hex(), own.hex(), salt, hidden)
            for seq, stamp, kind, subject, seen, body, prev, own, salt, hidden in rows
        ]

    def push(self, events: Sequence[Carried], head: Head) -> Head:
        return self._give("push", events, head)

    def relay(self, events: Sequence[Carried], head: Head) -> Head:
        known = self._line.ask("SELECT key FROM hub.log WHERE log = %b::text", events[0].log)
        if known and not is_sealed(known[0][0], events[0].log, head):
            raise Refused("seal_broken", log=events[0].log)
        return self._give("relay", events, head)

    def tell_vector(self, vector: Mapping[str, int]) -> None:
        self._line.ask(
            "SELECT hub.tell(%b::text[], %b::int[])", list(vector), list(vector.values())
        )

    def vectors(self) -> Mapping[str, Mapping[str, int]]:
        told: dict[str, dict[str, int]] = {}
        for holder, log, seq in self._line.ask("SELECT holder, log, seq FROM hub.vectors()"):
            told.setdefault(holder, {})[log] = seq
        if not told:
            self._line.ask("SELECT hub.here()")
        return told

    def disk(self) -> Disk:
        """Say how full the hub is: what the database takes of the room it was given."""
        [(used, room)] = self._line.ask("SELECT used, room FROM hub.disk()")
        return Disk(used, room)

    def notices(self) -> Sequence[tuple[str, dict[str, object]]]:
        disk = self.disk()
        return [("hub_nearly_full", {"percent": disk.percent})] if disk.nearly_full else []

    def close(self) -> None:
        self._line.close()

    def _give(self, verb: str, events: Sequence[Carried], head: Head) -> Head:
        first, last = events[0], events[-1]
        if (head.seq, head.hash) != (last.seq, last.hash):
            raise Refused("seal_broken", log=first.log)
        for before, event in pairwise(events):
            if event.seq != before.seq + 1 or event.log != first.log:
                raise Refused("log_gap", log=first.log, seq=before.seq + 1, has=before.seq)
            if event.prev != before.hash:
                raise Refused("log_broken", log=first.log, seq=event.seq)
        private = any(event.salt is not None for event in events)
        try:
            hashes = [bytes.fromhex(event.hash) for event in events]
            prevs = [bytes.fromhex(first.prev), *hashes[:-1]]
        except ValueError as error:
            raise Refused("log_broken", log=first.log, seq=first.seq) from error
        columns = list(zip(*events, strict=True))
        try:
            [(seq, digest, seal)] = self._line.ask(
                f"SELECT seq, hash, seal FROM hub.{verb}{GIVE}",  # noqa: S608
                *(first.log, first.seq, *map(list, columns[2:7]), prevs, hashes),
                *((list(columns[9]), list(columns[10])) if private else (None, None)),
                head.seal,
            )
        except Refused as refusal:
            if refusal.code == "log_broken" and not refusal.values.get(
                "log"
            ):  # no text it can keep
                raise Refused("log_broken", log=first.log, seq=first.seq) from refusal
            raise
        return Head(seq, digest.hex(), seal)


def connect(link: str) -> Postgres:
    """Return the hub behind a link that `join` returned; the line is made with the first call.

    Raises Refused hub_url_unfit, hub_tls_needed.
    """
    return Postgres(link)


def join(url: str, code: str, writer: Writer) -> str:
    """Spend a one-time code; return the link by which this counter comes in from now on.

    Raises Refused code_mistyped, code_unknown, code_spent, code_expired (at), code_of_another
    (counter), and what `connect` and `begin_log` raise.
    """
    said = join_code.read(code)
    fields = trusted(url)
    login, password = f"counter_{secrets.token_hex(8)}", secrets.token_urlsafe(32)
    link = as_url({**fields, "user": login, "password": password})
    with closing(Line(as_url({**fields, "user": said.login, "password": said.password}))) as entry:
        try:
            entry.ask(
                "SELECT hub.join(%b::text, %b::int, %b::text, %b::text)",
                *(writer.office, writer.counter, login, entry.verifier(password, login)),
            )
        except Unavailable as lost:  # the question, or only the answer?
            with suppress(Refused):
                return _greeted(link, writer)
            raise lost from None
        except Refused as refusal:
            if refusal.code in {"writer_unknown", "writer_retired"}:  # as a login, that is
                raise Refused("code_unknown") from refusal
            if refusal.code == "code_expired":
                at = datetime.fromtimestamp(float(str(refusal.values["at"])), ZONE)
                raise Refused("code_expired", at=at) from refusal
            raise
    return _greeted(link, writer)


def _greeted(link: str, writer: Writer) -> str:
    with closing(connect(link)) as hub:
        hub.begin_log(writer)
    return link
