"""A counter for every test that wants one, in Python or by its command line."""

from tests.command_line import desk, office
from tests.room import room

__all__ = ["desk", "office", "room"]
