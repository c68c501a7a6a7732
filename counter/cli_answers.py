"""Plain values of what commands answer, and the small readings of what they are given."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from counter import cli_text as words
from counter.citizen import Card
from counter.codes import SlipMark
from counter.decoding import LIMIT, decode_line
from counter.desk import Desk
from counter.dossier import Dossier
from counter.errors import CounterError, Refused, Unavailable, reason
from counter.events import Paper
from counter.intake import Draft
from counter.procedure import Procedure, kind_of
from counter.records import dataclass
from counter.row import Row
from counter.slips import SlipCheck
from counter.text import clean, fold

Plain = dict[str, Any]

EVERY = 1_000_000  # rows: a command answers with the whole list


@dataclass(frozen=True, slots=True)
class Answer:
    """One value for programs, and the same in words for people."""

    value: Any
    text: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """A desk opened for one command, and what belongs to the command line."""

    desk: Desk
    say: Callable[..., str]
    raw: Callable[[str], bytes]
    usage: Callable[[str], Any]
    close: Callable[[], None]
    stale: Callable[[], bool]


def iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")


def summary(dossier: Dossier) -> Plain:
    """What every answer about a dossier says first."""
    return {
        "code": dossier.code,
        "due": iso(dossier.due),
        "stage": dossier.stage.value,
        "national_code": dossier.national_code,
        "procedure": dossier.procedure.code,
    }


def rows(at: Context, rows: list[Row]) -> Answer:
    value = [
        {
            "code": r.code,
            "owner": r.owner or None,
            "procedure": r.procedure,
            "stage": r.stage,
            "due": iso(r.due),
        }
        for r in rows
    ]
    said = "\n".join(words.row(row, at.say) for row in rows)
    return Answer(value, said or at.say("nothing_found"))


def done(at: Context, dossiers: list[Dossier]) -> Answer:
    said = "\n".join(words.line(dossier, at.say) for dossier in dossiers)
    return Answer([summary(d) for d in dossiers], said)


def line(at: Context, text: str) -> str:
    data = at.raw(text)
    return decode_line(data).text if len(data) <= LIMIT else data.decode("utf-8", "replace")


def code(at: Context, text: str) -> str:
    """Take a code as typed, or the QR of a slip."""
    found = at.desk.scan(text)
    return found.value.code if isinstance(found.value, SlipMark) else clean(text)


def codes(at: Context, texts: list[str]) -> tuple[str, ...]:
    return tuple(code(at, text) for text in texts)


def card(read: Card) -> Plain:
    names = ("number", "old_number", "name", "born", "sex", "address", "issued")
    return {
        **{name: getattr(read, name) for name in names},
        "warnings": [c.code for c in read.cautions],
    }


def known(desk: Desk, code: str) -> Plain:
    try:
        dossier = desk.dossier(code)
    except CounterError:  # a scan is told whatever the store has to say
        return {"known": False, "stage": None, "due": None}
    return {"known": True, "stage": dossier.stage.value, "due": iso(dossier.due)}


def checked(desk: Desk, text: str, mark: SlipMark) -> Plain:
    try:
        return slip_check(desk, text)
    except CounterError as error:  # forged, mostly: to scan it is no error, the answer says so
        valid = False if isinstance(error, Refused) else None
        said = SlipCheck(valid, mark.code, mark.procedure, mark.due, mark.version, None, "")
        return _checked(said)


def slip_check(desk: Desk, text: str) -> Plain:
    return _checked(desk.check_slip(text))


def _checked(check: SlipCheck) -> Plain:
    names = ("valid", "code", "procedure", "version", "void")
    value = {name: getattr(check, name) for name in names}
    office, _, counter = check.counter.rpartition("/")
    return {
        **value,
        "due": iso(check.due),
        "counter": int(counter) if counter else None,
        "office": office or None,
    }


def procedure(procedure: Procedure) -> Plain:
    return {
        "code": procedure.code,
        "name": procedure.name,
        "field": procedure.field or None,
        "version": procedure.version,
        "valid_from": procedure.valid_from.isoformat(),
        "valid_to": procedure.valid_to.isoformat() if procedure.valid_to else None,
        "immediate": procedure.immediate,
        "pause_policy": procedure.pause_policy,
        "steps": [{"unit": s.unit, "share": s.share} for s in procedure.steps],
        "cases": [
            {
                "name": case.name or None,
                "time": {"amount": case.duration.amount, "unit": case.duration.unit}
                if case.duration
                else None,
                "fee": case.fee.amount if case.fee else None,
                "fee_text": case.fee.text if case.fee else None,
                "papers": [
                    {"name": c.name, "kind": c.kind, "count": c.count, "required": c.required}
                    for c in case.components
                ],
            }
            for case in procedure.cases
        ],
    }


def paper(at: Context, draft: Draft, text: str) -> Paper:
    said, equals, count = text.rpartition("=")
    if not equals:
        said, count = text, "1"
    if not (count.isascii() and count.isdigit() and len(count) < 5):
        at.usage(f"--paper “{text}”: số lượng phải là số nguyên")
    name, colon, kind = said.rpartition(":")
    if not colon:
        name, kind = said, ""
    name = clean(name)
    if not name:
        at.usage(f"--paper “{text}”: thiếu tên giấy tờ")
    listed = next((c for c in draft.components if fold(c.name) == fold(name)), None)
    chosen = kind_of(kind) if kind else listed.kind if listed else "original"
    return Paper(listed.name if listed else name, chosen, int(count))


def see_writable(path: Path) -> None:
    """See that a paper can be written, before anything is decided."""
    if not path.parent.is_dir():
        raise Unavailable("out_folder_missing", path=str(path))
    if path.is_dir():
        raise Unavailable("out_is_folder", path=str(path))
    partial = _partial(path)
    try:
        partial.touch()
        partial.unlink()
    except OSError as error:
        raise _not_written(path, error) from error


@contextmanager
def written(path: Path, pdf: bytes) -> Iterator[None]:
    """Write a paper beside its place; it takes its place when what is done inside succeeded."""
    see_writable(path)
    partial = _partial(path)
    try:
        partial.write_bytes(pdf)
        yield
        partial.replace(path)
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        partial.unlink(missing_ok=True)


def write(path: Path, pdf: bytes) -> None:
    """Write a paper, whole or not at all."""
    with written(path, pdf):
        pass


def _partial(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")


def _not_written(path: Path, error: OSError) -> Unavailable:
    return Unavailable("file_not_written", name=str(path), reason=reason(error))
