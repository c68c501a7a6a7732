"""Records behave as the standard library's frozen slotted dataclasses do."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any, ClassVar

import pytest

from counter import records


@dataclasses.dataclass(frozen=True, slots=True)
class Slow:
    """As the standard library makes it."""

    KIND: ClassVar[str] = "kind"

    name: str
    count: int = 1
    marks: list[str] = field(default_factory=list, hash=False)


@records.dataclass(frozen=True, slots=True)
class Quick:
    """The same, made quickly."""

    KIND: ClassVar[str] = "kind"

    name: str
    count: int = 1
    marks: list[str] = field(default_factory=list, hash=False)


@records.dataclass(frozen=True, slots=True, kw_only=True)
class Longer(Quick):
    """One more field, said by name."""

    last: int


@pytest.mark.parametrize("made", [Slow, Quick])
def test_a_record_is_made_compared_and_shown_like_any_dataclass(made: Any) -> None:
    one, same, other = made("a"), made(name="a", count=1), made("a", 2)
    assert one == same
    assert one != other
    assert one != ("a", 1, [])
    assert hash(one) == hash(same)
    assert repr(other) == f"{made.__name__}(name='a', count=2, marks=[])"
    assert [each.name for each in fields(made)] == ["name", "count", "marks"]
    assert replace(one, count=5) == made("a", 5)
    assert one.marks is not same.marks
    assert copy.deepcopy(other) == pickle.loads(pickle.dumps(other)) == other
    match other:
        case Slow(name, count) | Quick(name, count):
            assert (name, count) == ("a", 2)


@pytest.mark.parametrize("made", [Slow, Quick])
def test_nobody_changes_a_record(made: Any) -> None:
    one = made("a")
    with pytest.raises(FrozenInstanceError):
        one.name = "b"
    with pytest.raises(FrozenInstanceError):
        del one.name
    assert not hasattr(one, "__dict__")


@pytest.mark.parametrize("made", [Slow, Quick])
def test_a_record_with_a_field_missing_or_unknown_is_not_made(made: Any) -> None:
    for wrong in ({}, {"name": "a", "colour": "red"}):
        with pytest.raises(TypeError):
            made(**wrong)
    assert made("a").count == 1


def test_a_record_goes_on_from_another() -> None:
    one = Longer("a", last=3)
    assert (one.name, one.count, one.last) == ("a", 1, 3)
    assert one != Quick("a")
    with pytest.raises(TypeError):
        Longer("a", 1, [], 3)  # type: ignore[misc]


def test_a_record_is_frozen_and_slotted() -> None:
    with pytest.raises(TypeError):
        records.dataclass(frozen=False, slots=True)
