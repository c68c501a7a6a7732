"""A shared folder as the place where the logs of one office meet: no server, no administrator.

Each log is a row of segments that are written once and never changed; a reader never finds half of
one.  Private parts lie in files of their own, by subject, so that an erasure can take them away.
Who may write into the folder may read all of it: so it holds one office, and its rights are those
of the folder itself.
"""

import hashlib
import json
import logging
import secrets
import shutil
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from counter.errors import Refused, Unavailable
from counter.sync import join_code
from counter.sync.admission import NOTHING, check, writer_of
from counter.sync.folder_files import all_of, mapped, once, read, whole, write
from counter.sync.wire import PAGE, Carried, Head, View, Writer, is_sealed

MARK = "qmc-hub.json"
SHELF = 10_000  # numbers of a log in one sub-folder
GONE = "erased"
ALARM = 80  # percent of the disk, from which on it is told
_COLUMNS = (str, int, int, str, str, str, str, str, str)  # of an event in a segment
_END = {"seq", "hash", "seal"}
_NOTE = set(Writer._fields)

logger = logging.getLogger(__name__)


def init(folder: Path) -> list[tuple[str, dict[str, object]]]:
    """Make a folder a meeting place; one that is stays as it is.  Returns warnings: none."""
    with mapped(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / MARK).exists():
            write(folder / MARK, {"version": 1, "epoch": secrets.token_hex(8)})
    return []


def enroll(folder: Path, office: str, counter: int, now: datetime, hours: int = 72) -> str:
    """Return a one-time code with which a counter joins.  Refuses folder_other_office."""
    _look_at(folder)
    for said in all_of(folder / "writers", _NOTE):
        if said["office"] != office:
            raise Refused("folder_other_office", office=office, known=said["office"])
    code = join_code.new()
    until = (now + timedelta(hours=hours)).isoformat()
    with mapped(folder):
        write(_token(folder, code), {"office": office, "counter": counter, "until": until})
        (folder / "retired" / _file(f"{office}/{counter}")).unlink(missing_ok=True)
    return code


def join(folder: Path, code: str, writer: Writer, now: datetime) -> str:
    """Spend a code; return the link of this counter.  Refuses code_unknown, code_expired."""
    _look_at(folder)
    place = _token(folder, code)
    said = read(place)
    if said is None or (said["office"], said["counter"]) != (writer.office, writer.counter):
        raise Refused("code_unknown")
    if datetime.fromisoformat(said["until"]) < now:
        raise Refused("code_expired", at=datetime.fromisoformat(said["until"]))
    with mapped(folder):
        try:
            place.unlink()  # only one of two who try at once succeeds
        except FileNotFoundError as error:
            raise Refused("code_unknown") from error
        write(folder / "writers" / f"{writer.log}.json", _told(writer))
    return f"file:{folder}"


def retire(folder: Path, office: str, counter: int) -> None:
    """Strike a counter off: what it wrote until now stays, nothing more is taken from it."""
    _look_at(folder)
    name = f"{office}/{counter}"
    known = [s for s in all_of(folder / "writers", _NOTE) if _writer(s).name == name]
    if not known:
        raise Refused("writer_unknown", writer=name)
    heads = {s["log"]: _head_of(folder, s["log"]).seq for s in known}
    with mapped(folder):
        write(folder / "retired" / _file(name), {"heads": heads})


class FolderHub:
    """The folder as one counter uses it."""

    judges = True  # a segment that is there cannot be replaced

    def __init__(self, folder: Path, name: str, now: Callable[[], datetime]) -> None:
        """`name` is OFFICE/N.  Refuses hub_unknown where this is no meeting place."""
        self._folder = folder
        self._name = name
        self._now = now
        self._epoch = str(_look_at(folder)["epoch"])

    def look(self) -> View:
        self._alive()
        capped = {
            log: int(seq)
            for said in all_of(self._folder / "retired", {"heads"})
            for log, seq in said["heads"].items()
        }
        heads = {}
        for log in self._writers():
            head = _head_of(self._folder, log)
            if log in capped and head.seq > capped[log]:
                head = self._head_at(log, capped[log])
            if head.seq:
                heads[log] = head
        return View(self._epoch, self._now(), heads)

    def begin_log(self, writer: Writer) -> None:
        self._alive()
        known = self._writers().get(writer.log)
        if writer.name != self._name or known not in (None, writer):
            raise Refused("log_not_yours", log=writer.log)
        if known is None:
            with mapped(self._folder):
                write(self._folder / "writers" / f"{writer.log}.json", _told(writer))

    def pull(self, log: str, since: int, most: int = PAGE) -> list[Carried]:
        self._alive()
        made: list[Carried] = []
        if log not in self._writers():
            return made
        with mapped(self._folder):
            for event in self._events(log, since):
                made.append(self._with_private(event))
                if len(made) == most:
                    break
        return made

    def push(self, events: Sequence[Carried], head: Head) -> Head:
        self._alive()
        log = events[0].log
        writer = self._writers().get(log)
        if writer is None or writer.name != self._name:
            raise Refused("log_not_yours", log=log)
        return self._take(events, head, writer)

    def relay(self, events: Sequence[Carried], head: Head) -> Head:
        self._alive()
        log = events[0].log
        writer = self._writers().get(log) or writer_of(events[0])
        if writer is None or writer.office != self._name.rpartition("/")[0]:
            raise Refused("log_not_yours", log=log)
        if log not in self._writers():
            with mapped(self._folder):
                write(self._folder / "writers" / f"{log}.json", _told(writer))
        return self._take(events, head, writer)

    def tell_vector(self, vector: Mapping[str, int]) -> None:
        self._alive()
        with mapped(self._folder):
            write(self._folder / "seen" / _file(self._name), {self._name: dict(vector)})

    def vectors(self) -> Mapping[str, Mapping[str, int]]:
        self._alive()
        made: dict[str, Mapping[str, int]] = {}
        for said in whole(self._folder / "seen"):
            made |= said
        return made

    def notices(self) -> Sequence[tuple[str, dict[str, object]]]:
        with mapped(self._folder):
            disk = shutil.disk_usage(self._folder)
        percent = round(100 * disk.used / disk.total)
        return [("hub_nearly_full", {"percent": percent})] if percent >= ALARM else []

    def close(self) -> None:
        """Nothing is held open."""

    # --- inside ---

    def _alive(self) -> None:
        _look_at(self._folder)
        if (self._folder / "retired" / _file(self._name)).exists():
            raise Refused("writer_retired", writer=self._name)

    def _writers(self) -> dict[str, Writer]:
        """Return who writes here; a note that is damaged is written anew by whoever it was of."""
        made = {}
        for said in whole(self._folder / "writers", _NOTE):
            with suppress(ValueError, TypeError):
                made[said["log"]] = _writer(said)
        return made

    def _take(self, events: Sequence[Carried], head: Head, writer: Writer) -> Head:
        log = events[0].log
        if (events[-1].seq, events[-1].hash) != head[:2]:
            raise Refused("log_broken", log=log, seq=head.seq)
        if not is_sealed(writer.key, log, head):
            raise Refused("seal_broken", log=log, seq=head.seq)
        with mapped(self._folder):
            mine = _head_of(self._folder, log)
            known = {}
            if events[0].seq <= mine.seq:
                known = {e.seq: e.hash for e in self._events(log, events[0].seq)}
            checked = check(events, mine, known, self._now())
            if checked.problem is not None:
                raise checked.problem
            if checked.fresh:
                self._keep(log, checked.fresh, head)
            return _head_of(self._folder, log)

    def _keep(self, log: str, fresh: list[Carried], head: Head) -> None:
        """Private parts first: a segment that can be read is whole."""
        gone = {e.subject for e in fresh if e.kind == "erased"}
        for event in fresh:
            self._hide(event, erased=event.subject in gone)
        lines = [json.dumps(event[:9], ensure_ascii=False) for event in fresh]
        end = {"seq": head.seq, "hash": head.hash, "seal": b64encode(head.seal).decode()}
        target = _segment(self._folder, log, fresh[0].seq)
        if not once(target, "\n".join([*lines, json.dumps(end)]) + "\n"):
            raise Refused("log_forked", log=log, seq=fresh[0].seq)
        write(self._folder / "heads" / f"{log}.json", end)
        for subject in gone:
            self._forget(subject)

    def _hide(self, event: Carried, *, erased: bool) -> None:
        place = self._private(event.subject)
        if event.private is None or event.salt is None or erased or (place / GONE).exists():
            return
        told = {"salt": b64encode(event.salt).decode(), "body": event.private}
        write(place / f"{event.log}-{event.seq}.json", told)

    def _forget(self, subject: str) -> None:
        place = self._private(subject)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True, exist_ok=True)
        (place / GONE).touch()

    def _private(self, subject: str) -> Path:
        name = hashlib.sha256(subject.encode()).hexdigest()
        return self._folder / "private" / name[:2] / name

    def _with_private(self, event: Carried) -> Carried:
        if '"private":"' not in event.body:
            return event
        name = f"{event.log}-{event.seq}.json"
        for said in whole(self._private(event.subject), {"salt", "body"}, name):
            with suppress(ValueError, TypeError):
                return event._replace(salt=b64decode(said["salt"]), private=str(said["body"]))
        return event  # not there, or damaged: who needs it asks again

    def _events(self, log: str, since: int) -> Iterator[Carried]:
        for segment in _segments(self._folder, log, since):
            found, end = _content(segment)
            yield from (event for event in found if event.seq >= since)
            if end is None:  # what comes after it hangs in the air
                return

    def _head_at(self, log: str, seq: int) -> Head:
        """Return the last sealed head up to a number."""
        best = NOTHING
        for segment in _segments(self._folder, log, 1):
            _, end = _content(segment)
            if end is not None and end.seq <= seq:
                best = end
        return best


def _look_at(folder: Path) -> dict[str, Any]:
    """Return what the folder says of itself.  Raises Unavailable hub_away, Refused hub_unknown."""
    if not folder.is_dir():
        raise Unavailable("hub_away", where=str(folder))
    said = read(folder / MARK)
    if said is None or "epoch" not in said:
        raise Refused("hub_unknown", where=str(folder))
    return said


def _head_of(folder: Path, log: str) -> Head:
    """Return how far a log goes: what its note says, and what was written since."""
    head = NOTHING
    for said in whole(folder / "heads", _END, f"{log}.json"):
        with suppress(ValueError, TypeError):
            head = _end(said)
    while (segment := _segment(folder, log, head.seq + 1)).exists():  # the note came too late
        _, end = _content(segment)
        if end is None:
            break
        head = end
    return head


def _end(said: Mapping[str, Any]) -> Head:
    return Head(int(said["seq"]), str(said["hash"]), b64decode(said["seal"]))


def _content(segment: Path) -> tuple[list[Carried], Head | None]:
    """Return what a segment holds, and its head: None where somebody damaged the file."""
    try:
        *lines, last = segment.read_text("utf-8").splitlines()
        said = json.loads(last)
        found = [Carried(*json.loads(line)) for line in lines]
        whole = bool(found) and all(
            tuple(map(type, event[:9])) == _COLUMNS and event.log == segment.parent.parent.name
            for event in found
        )
        return (found, _end(said)) if whole else ([], None)
    except (ValueError, TypeError, KeyError):
        logger.warning("segment damaged: %s", segment.name)
        return [], None


def _segment(folder: Path, log: str, first: int) -> Path:
    return folder / "logs" / log / f"{first // SHELF:08d}" / f"{first:012d}.seg"


def _segments(folder: Path, log: str, since: int) -> list[Path]:
    """Return the segments that may hold events from a number on, in order."""
    found = sorted((folder / "logs" / log).glob("*/*.seg"), key=lambda path: path.name)
    begin = 0
    for place, path in enumerate(found):
        if int(path.stem) <= since:
            begin = place
    return found[begin:]


def _token(folder: Path, code: str) -> Path:
    """Where a code is kept: with what can be read there nobody can join."""
    said = join_code.read(code)
    return folder / "tokens" / f"{hashlib.sha256(f'{said}'.encode()).hexdigest()}.json"


def _told(writer: Writer) -> dict[str, object]:
    return {**writer._asdict(), "key": writer.key.hex()}


def _writer(said: Mapping[str, Any]) -> Writer:
    return Writer(**{**said, "key": bytes.fromhex(said["key"])})


def _file(name: str) -> str:
    return name.replace("/", "-") + ".json"
