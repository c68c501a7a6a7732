"""Every sentence that a code becomes: the only wording of errors.  Commands use it without Qt."""

from datetime import date, datetime
from typing import Any

from counter.errors import CounterError
from ui import (
    sentences_catalogue,
    sentences_core,
    sentences_devices,
    sentences_others,
    sentences_paper,
    sentences_people,
    sentences_steps,
    sentences_sync,
    sentences_time,
)
from ui.translation import translated

SENTENCES: dict[str, str] = {
    **sentences_core.SENTENCES,
    **sentences_time.SENTENCES,
    **sentences_people.SENTENCES,
    **sentences_catalogue.SENTENCES,
    **sentences_devices.SENTENCES,
    **sentences_others.SENTENCES,
    **sentences_paper.SENTENCES,
    **sentences_steps.SENTENCES,
    **sentences_sync.SENTENCES,
}


class _Values(dict[str, Any]):
    """A sentence with a value nobody gave is still better than none."""

    def __missing__(self, key: str) -> "_Absent":
        return _Absent()


class _Absent:
    def __format__(self, form: str) -> str:
        return "…"


class _Text(str):
    """A value that a sentence wants to write as a date, but that is none."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        return str(self) if "%" in form else str.__format__(self, form)


def text(problem: CounterError | str, **values: Any) -> str:
    """Say a code, with its values, in office Vietnamese (or the language of the window)."""
    if isinstance(problem, CounterError):
        return text(problem.code, **{**problem.values, **values})
    sentence = SENTENCES.get(problem)
    if sentence is None:
        return problem
    if said := SENTENCES.get(f"reason_{values.get('reason')}"):
        values["reason"] = translated("messages", said)  # ENOSPC and its like, in words
    return translated("messages", sentence).format_map(
        _Values({name: _value(value) for name, value in values.items()})
    )


def _value(value: Any) -> Any:
    if isinstance(value, (date, datetime, int, float)) and not isinstance(value, bool):
        return value
    if isinstance(value, (list, tuple, frozenset, set)):
        return _Text(", ".join(str(part) for part in value))
    return _Text("" if value is None else value)
