"""A bundle on a stick: what one counter has for others, locked for them and signed by it.

Each bundle also says how far its writer has every log: that is the receipt for what came before.
It holds all that its readers are not known to have, so that one that was lost does no harm, and an
older one after a newer brings nothing.
"""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from counter.errors import Refused, Unavailable, reason
from counter.signing import holds, lock
from counter.store import Store
from counter.sync import pairs
from counter.sync.admission import NOTHING
from counter.sync.pairs import Pair
from counter.sync.replica import Replica
from counter.sync.wire import PAGE, Carried, Head, View, Writer

MAGIC = b"QMC-BUNDLE 1\n"
SIGNATURE = 64
MOST = 200_000  # events in one bundle; what is left goes with the next


class Made(NamedTuple):
    """What was written to a file."""

    number: int
    to: tuple[str, ...]
    events: int


class Opened(NamedTuple):
    """What a file says, once its writer is known and its words are whole."""

    pair: Pair
    number: int
    made_at: datetime
    hub: "BundleHub"


def export(store: Store, path: Path, name: str, office: str, to: str = "") -> Made:
    """Write a bundle for the paired counters of this office, or for one counter or office.

    Refuses pair_none where nobody is paired, pair_unknown for anybody else.
    """
    readers = [p for p in pairs.all_of(store) if (to or office) in (p.name, p.office)]
    if not readers:
        raise Refused("pair_unknown", to=to) if to else Refused("pair_none")
    number = pairs.next_number(store)
    lines, events = _content(store, readers, office)
    inner = zlib.compress("\n".join(lines).encode(), 6)
    told = {
        "from": name,
        "log": store.log,
        "number": number,
        "to": [pair.name for pair in readers],
        "at": store.now().isoformat(timespec="seconds"),
    }
    locked = lock(inner, [pair.box for pair in readers])
    text = MAGIC + json.dumps(told, ensure_ascii=False).encode() + b"\n" + locked
    _write(path, text + store.signer().sign(text))
    return Made(number, tuple(pair.name for pair in readers), events)


def read(store: Store, path: Path) -> Opened:
    """Open a bundle.  Refuses what is no bundle, cut, changed, not for us, or of a stranger."""
    data = _read(path)
    if not data.startswith(MAGIC):
        raise Refused("bundle_none", path=path.name)
    head, _, _ = data[len(MAGIC) :].partition(b"\n")
    try:
        told = json.loads(head)
        named, number = str(told["from"]), int(told["number"])
        made_at = datetime.fromisoformat(told["at"])
    except (ValueError, KeyError, TypeError) as error:
        raise Refused("bundle_cut", path=path.name) from error
    pair = pairs.find(store, named)
    if pair is None or pair.log != told.get("log"):
        raise Refused("bundle_writer_unknown", writer=named)
    if not holds(pair.key, data[-SIGNATURE:], data[:-SIGNATURE]):
        raise Refused("bundle_cut", path=path.name)
    if number <= pair.taken:
        raise Refused("bundle_replayed", writer=named, number=number, last=pair.taken)
    inner = store.signer().unlock(data[len(MAGIC) + len(head) + 1 : -SIGNATURE])
    if inner is None:
        raise Refused("bundle_not_for_us", writer=named, to=", ".join(told.get("to", [])))
    text = zlib.decompress(inner).decode()
    return Opened(pair, number, made_at, BundleHub(text, pair.name, made_at))


def taken(store: Store, opened: Opened) -> None:
    """Write down that a bundle was taken in: the same one again is refused."""
    pairs.keep(store, opened.pair._replace(taken=opened.number))


class BundleHub:
    """What lies in a bundle, as a meeting place that only gives."""

    judges = False

    def __init__(self, text: str, writer: str, made_at: datetime) -> None:
        first, *rest = text.split("\n")
        said: dict[str, Any] = json.loads(first)
        self._epoch, self._at = writer, made_at
        self._heads = {log: _head(head) for log, head in said["heads"].items()}
        self.vector = {log: int(seq) for log, seq in said["vector"].items()}
        self._events: dict[str, list[Carried]] = {}
        for line in rest:
            event = _carried(json.loads(line))
            self._events.setdefault(event.log, []).append(event)

    def look(self) -> View:
        return View(self._epoch, self._at, self._heads)

    def begin_log(self, writer: Writer) -> None:
        """A bundle takes nothing."""

    def pull(self, log: str, since: int, most: int = PAGE) -> list[Carried]:
        found = (event for event in self._events.get(log, []) if event.seq >= since)
        return [event for event, _ in zip(found, range(most), strict=False)]

    def push(self, events: Sequence[Carried], head: Head) -> Head:
        """A bundle takes nothing: what goes back goes with the next one."""
        return self._heads.get(events[0].log, head)

    relay = push

    def tell_vector(self, vector: Mapping[str, int]) -> None:
        """A bundle takes nothing."""

    def vectors(self) -> Mapping[str, Mapping[str, int]]:
        return {self._epoch: self.vector}

    def notices(self) -> Sequence[tuple[str, dict[str, object]]]:
        return ()

    def close(self) -> None:
        """It is all in memory."""


def _content(store: Store, readers: Sequence[Pair], office: str) -> tuple[list[str], int]:
    """Return the lines of a bundle: what is there first, then the events."""
    replica = Replica(store)
    own = replica.own_logs()
    heads: dict[str, tuple[int, str, str]] = {}
    lines: list[str] = []
    vector = {log: head.seq for log, head in replica.heads().items()}
    for log, last in vector.items():
        writer = replica.writer(log)
        if writer is None or not _may_read(writer, readers, office):
            continue
        since = min(replica.reach(pair.name).get(log, 0) for pair in readers)
        upto = min(last, since + MOST - len(lines))
        if log in own:
            head = replica.sealed(log, upto)
        else:  # signed by its writer; what was not yet is for the next bundle
            head = max((h for h in replica.seals(log, 0) if h.seq <= upto), default=NOTHING)
        if head.seq <= since:
            continue
        events = replica.pull(log, max(1, since), head.seq - max(1, since) + 1)
        lines += map(_line, events)
        heads[log] = (head.seq, head.hash, b64encode(head.seal).decode())
    return [json.dumps({"heads": heads, "vector": vector}), *lines], len(lines)


def _may_read(writer: Writer, readers: Iterable[Pair], office: str) -> bool:
    """To another office goes only what is addressed to it."""
    return all(
        pair.office == writer.audience or pair.office == writer.office == office for pair in readers
    )


def _line(event: Carried) -> str:
    salt = None if event.salt is None else b64encode(event.salt).decode()
    return json.dumps([*event[:9], salt, event.private], ensure_ascii=False)


def _carried(values: list[Any]) -> Carried:
    salt = None if values[9] is None else b64decode(values[9])
    return Carried._make((*values[:9], salt, values[10]))


def _head(values: list[Any]) -> Head:
    return Head(int(values[0]), str(values[1]), b64decode(values[2]))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("file_not_read", name=path.name, reason=reason(error)) from error


def _write(path: Path, data: bytes) -> None:
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Unavailable("file_not_written", name=path.name, reason=reason(error)) from error
