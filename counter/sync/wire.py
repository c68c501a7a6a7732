"""What travels between counters, and what any meeting place for their logs can do.

A meeting place (`Hub`) is PostgreSQL, a shared folder, or another store.  It keeps logs, each a
chain of events without gaps, and says of each how far it has it.  Nobody remembers what was sent:
an exchange always starts from what the other side says it has.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol

from counter.signing import Key, holds, sealed_text

MOST = 1000  # events in one push
PAGE = 5000  # events in one pull
AHEAD = timedelta(hours=24)  # a stamp further ahead of the taker's clock is not taken in
SKEW = timedelta(minutes=10)  # a clock further off the hub's is told to a person


class Carried(NamedTuple):
    """One event as it travels: the nine columns, and its private part where it has one."""

    log: str
    seq: int
    stamp: int
    kind: str
    subject: str
    seen: str
    body: str
    prev: str
    hash: str
    salt: bytes | None = None
    private: str | None = None


class Head(NamedTuple):
    """How far a log goes: number and hash of its last event, signed by the log's own key."""

    seq: int
    hash: str
    seal: bytes = b""  # Ed25519 over `sealed_text`; empty where it was never signed


class View(NamedTuple):
    """What a hub says of itself at the beginning of an exchange."""

    epoch: str  # another one: this is not the hub it was
    now: datetime
    heads: Mapping[str, Head]  # of every log that may be read from here


class Writer(NamedTuple):
    """A log and who writes it, as its first event says."""

    log: str
    office: str
    counter: int
    key: bytes  # Ed25519 public
    audience: str  # the office that may read it
    parent: str = ""

    @property
    def name(self) -> str:
        """How a counter is named: OFFICE/N."""
        return f"{self.office}/{self.counter}"


class Hub(Protocol):
    """Where logs meet.  Every call may raise Unavailable; none may be waited for in a window.

    Any call may raise Refused writer_retired (this counter was struck off) or writer_unknown.
    """

    judges: bool  # is what it has the truth where two tails of one log differ?

    def look(self) -> View:
        """Say what is there: logs of the caller's office, and those addressed to it."""
        ...

    def begin_log(self, writer: Writer) -> None:
        """Make a log of the caller known, before its first push; again is nothing new.

        Raises Refused log_not_yours where the office or counter is not the caller's,
        or another counter writes a log of this name.
        """
        ...

    def pull(self, log: str, since: int, most: int = PAGE) -> list[Carried]:
        """Return events of a log in order, from number `since` (itself too) on."""
        ...

    def push(self, events: Sequence[Carried], head: Head) -> Head:
        """Take events of a log of the caller; return how far the hub has it now.

        They come in order, without gaps, `head` seals the last.  What is there already must be
        the same.  Raises Refused: log_gap (has), log_forked (log, seq), log_broken (log, seq),
        stamp_ahead (log, seq), log_not_yours.  A refused push leaves nothing behind.
        """
        ...

    def relay(self, events: Sequence[Carried], head: Head) -> Head:
        """Bring back events of another counter's log that the hub has lost; it cannot be forged,
        for `head` is signed by that counter.  Raises what `push` raises, and seal_broken.
        """
        ...

    def tell_vector(self, vector: Mapping[str, int]) -> None:
        """Say how far this counter holds every log, for the others to see."""
        ...

    def vectors(self) -> Mapping[str, Mapping[str, int]]:
        """Return what every counter of the office said it holds, by its name OFFICE/N."""
        ...

    def notices(self) -> Sequence[tuple[str, dict[str, object]]]:
        """Return what its administrator should look at before it goes wrong, codes and values."""
        ...

    def close(self) -> None: ...


def seal(key: Key, log: str, seq: int, digest: str) -> Head:
    """Sign a log up to an event."""
    return Head(seq, digest, key.sign(sealed_text(log, seq, digest)))


def is_sealed(key: bytes, log: str, head: Head) -> bool:
    """Did the writer of a log sign this head?"""
    return holds(key, head.seal, sealed_text(log, head.seq, head.hash))
