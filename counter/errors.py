"""What can go wrong, sorted by who can put it right.

    CounterError
    ├── Refused      the clerk can: a rule said no
    ├── Unavailable  time can: a device, the disk or the hub is away
    └── Damaged      only a technician can: stored data does not hold

Anything else that escapes is a bug, and belongs to the crash report.
"""

import errno


class CounterError(Exception):
    """A stable code and its values.  The wording belongs to ui/messages.py."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class Refused(CounterError):
    """A rule said no; nothing was written."""


class Unavailable(CounterError):
    """A device, the hub or the disk did not answer; try again later."""


def reason(error: OSError) -> str:
    """Return the short name of what the system said (ENOSPC …); its wording is not for clerks."""
    return errno.errorcode.get(error.errno or 0, "") or str(error.errno or "")


class Damaged(CounterError):
    """Stored data does not hold; stop writing and call a technician."""
