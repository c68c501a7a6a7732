"""Frozen dataclasses to plain values and back: the shape in which facts are written.

The text is canonical: sorted keys, no blanks, real letters.  The way back
follows the type hints, gives missing fields their defaults and leaves unknown
ones aside, so that logs of older and newer versions can be read.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Reader = Callable[[Any], Any]
_PLAIN = frozenset({str, int, float, bool, NoneType})
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def dumps(value: object) -> str:
    """Return the canonical JSON text of plain values."""
    return _encode(value)


def unfold(value: Any) -> Any:
    """Return plain values for a dataclass, tuple, date or anything JSON knows."""
    if type(value) in _PLAIN:
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {name: unfold(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, Mapping):
        return {str(key): unfold(inner) for key, inner in value.items()}
    if isinstance(value, (tuple, list, frozenset)):
        return [unfold(inner) for inner in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    raise TypeError(f"not plain: {type(value).__name__}")


def restore(cls: type[T], values: Mapping[str, Any]) -> T:
    """Make a dataclass again from plain values, defaults where a field is missing."""
    known, readers = _readers(cls)  # type: ignore[arg-type]
    # Nearly always all names are known: copying a dict whole costs least.
    if values.keys() <= known:
        made = dict(values)
    else:
        made = {name: value for name, value in values.items() if name in known}
    for name, read in readers:
        if name in made:
            made[name] = read(made[name])
    return cls(**made)


@cache
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))


@cache
def _readers(cls: Any) -> tuple[frozenset[str], tuple[tuple[str, Reader], ...]]:
    """Return all names of fields, and how to read those that are not what JSON says already."""
    hints = get_type_hints(cls)
    named = ((name, _reader(hints[name])) for name in _names(cls))
    return frozenset(_names(cls)), tuple(pair for pair in named if pair[1] is not _as_is)


def _reader(hint: Any) -> Reader:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        [inner] = [_reader(arg) for arg in get_args(hint) if arg is not NoneType]
        if inner is _as_is:
            return _as_is
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        inner = _reader(get_args(hint)[0])
        if inner is _as_is:
            return tuple
        return lambda value: tuple(inner(item) for item in value)
    if hint in (datetime, date, time):
        reader: Reader = hint.fromisoformat
        return reader
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value: restore(hint, value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return _as_is


def _as_is(value: Any) -> Any:
    return value
