"""Dataclasses to plain values and back."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.plain import dumps, restore, unfold
from tests.room import at


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Inner:
    name: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Outer:
    when: datetime
    opens: time
    inner: Inner
    colour: Colour = Colour.RED
    many: tuple[Inner, ...] = ()
    other: Inner | None = None
    bag: tuple[dict[str, Any], ...] = ()
    yes: bool = False


WHOLE = Outer(
    at("2026-11-20T09:20:00"),
    time(7, 30),
    Inner("Đỗ", date(2026, 1, 31)),
    many=(Inner("a"), Inner("b")),
    other=Inner("c"),
    bag=({"x": [1, None]},),
    yes=True,
)


def test_what_was_made_plain_is_restored_the_same() -> None:
    assert restore(Outer, unfold(WHOLE)) == WHOLE


def test_the_text_is_canonical() -> None:
    assert dumps({"ơ": 1, "a": [1, 2]}) == '{"a":[1,2],"ơ":1}'


def test_missing_fields_get_their_defaults_and_unknown_ones_are_left_aside() -> None:
    plain = unfold(WHOLE)
    del plain["many"], plain["other"]
    plain["inner"]["new"] = plain["new"] = 1
    assert restore(Outer, plain).many == ()
    assert restore(Outer, plain).other is None
    assert restore(Outer, plain).inner == WHOLE.inner


def test_what_is_not_plain_is_no_fact() -> None:
    with pytest.raises(TypeError):
        unfold(object())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)


@given(JSON)
@settings(derandomize=True, max_examples=60, deadline=None, database=None)
def test_plain_values_stay_what_they_are(value: Any) -> None:
    assert unfold(value) == value
