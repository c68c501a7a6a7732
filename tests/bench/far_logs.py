"""Logs of other counters to agree on: real events of a filled store, told again under other names.

Each has its own key, chain, codes and seals, as if another counter had written it; text and size of
every event are what the program itself wrote.
"""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

from counter.events import Opened, digest
from counter.plain import dumps, unfold
from counter.signing import Key
from counter.sync.wire import MOST, Carried, Head, Writer, seal

OFFICE = "H01.151.01"
START = 1_790_000_000_000  # ms: before the clock of whoever runs this
EVENTS = (
    "SELECT e.kind, e.subject, e.body, p.salt, p.body FROM event e"
    " LEFT JOIN private p ON p.log = e.log AND p.seq = e.seq"
    " WHERE e.subject > 'dossier:' AND e.subject < 'dossier;' ORDER BY e.rowid LIMIT ?"
)

Said = tuple[str, str, str, bytes | None, str | None]  # kind, subject, body, salt, private part


def said_in(file: Path, count: int) -> list[Said]:
    """Return what the first events of a store's dossiers say."""
    with closing(connect(f"file:{file}?mode=ro", uri=True)) as store:
        return store.execute(EVENTS, (count,)).fetchall()


class Far:
    """The log of counter N of the office, as it is written far away."""

    def __init__(self, number: int) -> None:
        self.key = Key(Key.new_secret())
        self.log = secrets.token_hex(8)
        self.writer = Writer(self.log, OFFICE, number, self.key.public, OFFICE)

    def events(self, said: Sequence[Said], count: int) -> Iterator[Carried]:
        """Tell it as this counter's own, as often as it takes, every time of other dossiers."""
        public = self.key.public.hex()
        opened = Opened(OFFICE, self.writer.counter, 10, public, OFFICE, "", "made", -1)
        body = {"at": "2026-01-05T07:30:00.000+07:00", "by": "Lê Văn Ba", "fact": unfold(opened)}
        seq, prev = 0, ""
        last: dict[str, str] = {}
        first: Said = ("opened", f"log:{self.log}", dumps(body), None, None)
        for turn in range(1 + count // len(said)):
            for kind, subject, told, salt, private in ([first] if turn == 0 else []) + [*said]:
                if seq == count:
                    return
                if kind != "opened":
                    code = subject.partition(":")[2]
                    mine = self._code(code, turn)
                    subject, told = f"dossier:{mine}", told.replace(code, mine)  # noqa: PLW2901
                seq += 1
                columns = (self.log, seq, START + 10 * seq, kind, subject, last.get(subject, ""))
                hash_ = digest(*columns, told, prev)
                yield Carried(*columns, told, prev, hash_, salt, private)
                prev, last[subject] = hash_, f"{self.log}:{seq}"

    def _code(self, code: str, turn: int) -> str:
        _, day, number = code.rsplit("-", 2)
        return f"{OFFICE}-{day}-{int(number) + 10_000 * (100 * self.writer.counter + turn)}"

    def head(self, last: Carried) -> Head:
        return seal(self.key, self.log, last.seq, last.hash)


def pushes(events: Sequence[Carried]) -> list[Sequence[Carried]]:
    """Cut a log as an exchange does: each push begins with the last event of the one before."""
    return [events[max(0, at - 1) : at + MOST] for at in range(0, len(events), MOST)]


def as_copied(events: Sequence[Carried]) -> Iterator[str]:
    """Write events as lines that `\\copy` reads."""
    for event in events:
        yield "\t".join(_field(value) for value in event) + "\n"


def _field(value: object) -> str:
    if value is None:
        return r"\N"
    if isinstance(value, bytes):
        return rf"\\x{value.hex()}"
    return str(value).replace("\\", r"\\").replace("\n", r"\n").replace("\t", r"\t")
