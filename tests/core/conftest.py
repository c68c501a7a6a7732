"""A counter for every test that wants one."""

from tests.room import room

__all__ = ["room"]
