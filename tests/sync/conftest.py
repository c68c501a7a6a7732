"""A counter for every test that wants one; and invented weeks that are the same in every run."""

import pytest
from hypothesis.internal.conjecture import providers

from tests.command_line import desk, office
from tests.room import room

__all__ = ["desk", "office", "room"]


@pytest.fixture(autouse=True)
def same_weeks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw no numbers from the sources of whatever happens to be imported.

    The weeks would otherwise be others after every edit, and after every other test.
    """
    nothing = providers.Constants()  # type: ignore[attr-defined]
    monkeypatch.setattr(providers, "_get_local_constants", lambda: nothing)
    providers.CONSTANTS_CACHE.cache.clear()
