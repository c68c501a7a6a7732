"""A counter's log as it is written far away: real events, without a store."""

import secrets
from datetime import datetime

from counter.events import (
    NAMES,
    Erased,
    Fact,
    Opened,
    Person,
    ProcedureMark,
    Received,
    digest,
    encode,
)
from counter.signing import Key
from counter.sync.wire import Carried, Head, Writer, seal
from tests.conftest import Clock

MARK = ProcedureMark("2.000635", "Cấp bản sao trích lục hộ tịch", "2026-01-01")


def received(code: str, name: str, at: datetime) -> Received:
    """Return a reception as short as one can be."""
    return Received(
        code=code,
        office=code.rsplit("-", 2)[0],
        counter=1,
        procedure=MARK,
        received_at=at.replace(microsecond=0),
        due=None,
        amount=1,
        unit="working-days",
        owner=Person(name=name),
    )


class Pen:
    """Writes one log of a counter OFFICE/N."""

    def __init__(self, name: str, clock: Clock, audience: str = "", log: str = "") -> None:
        office, _, number = name.rpartition("/")
        self.key, self.clock = Key(Key.new_secret()), clock
        self.log = log or secrets.token_hex(8)
        self.writer = Writer(self.log, office, int(number), self.key.public, audience or office, "")
        self.events: list[Carried] = []
        said = (office, int(number), 10, self.key.public.hex(), self.writer.audience)
        self.write(f"log:{self.log}", Opened(*said))

    def write(self, subject: str, fact: Fact, stamp: int = 0) -> Carried:
        """Write one fact; `stamp` in ms, by the clock where it is 0."""
        stamp = stamp or int(self.clock().timestamp() * 1000) + len(self.events)
        body, private = encode(fact, self.clock(), "Nguyễn Thị Lan")
        head = self.head()
        columns = (
            *(self.log, head.seq + 1, stamp, NAMES[type(fact)], subject, "", body),
            head.hash,
        )
        hidden = (private.salt, private.body) if private else (None, None)
        self.events.append(Carried(*columns, digest(*columns), *hidden))
        return self.events[-1]

    def receive(self, name: str = "Đặng Thị Ước", code: str = "") -> str:
        """Receive a dossier of somebody; return its subject."""
        number = len(self.events)
        code = code or f"{self.writer.office}-261120-{self.writer.counter}{number:03d}"
        self.write(f"dossier:{code}", received(code, name, self.clock()))
        return f"dossier:{code}"

    def erase(self, subject: str) -> None:
        self.write(subject, Erased("Theo yêu cầu"))

    def head(self, upto: int = 0) -> Head:
        """Return the unsigned head, of the whole log or up to a number."""
        event = self.events[(upto or len(self.events)) - 1] if self.events else None
        return Head(event.seq, event.hash) if event else Head(0, "")

    def sealed(self, upto: int = 0) -> Head:
        """Return the head as the writer signs it."""
        return seal(self.key, self.log, *self.head(upto)[:2])

    def piece(self, first: int, last: int = 0) -> list[Carried]:
        """Return events from a number up to another, both included."""
        return self.events[first - 1 : last or len(self.events)]

    def copy(self) -> "Pen":
        """Return the same pen as it is now: an image of its disk."""
        twin = object.__new__(Pen)
        twin.key, twin.clock, twin.log, twin.writer = self.key, self.clock, self.log, self.writer
        twin.events = list(self.events)
        return twin

    def rewritten(self, place: int, **columns: object) -> Carried:
        """Return an event with columns changed, hashed as if that were right."""
        changed = self.events[place - 1]._replace(**columns)
        return changed._replace(hash=digest(*changed[:8]))
