"""Who keeps a port from us: the program that holds it, or the group one must belong to.

Only Linux can tell; elsewhere the answers are empty and the sentence at the desk does without.
"""

import os
from pathlib import Path

if os.name == "posix":
    import grp


def group(device: str) -> str:
    """Return the group that may open the port: dialout on Debian, uucp elsewhere."""
    if os.name != "posix":
        return ""
    try:
        number = Path(device).stat().st_gid
    except OSError:
        return ""
    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)


def holder(device: str) -> str:
    """Return the program that holds the port, as `name (pid)`."""
    return _locker(device) or _opener(device)


def _locker(device: str) -> str:
    """Whoever took the lock, another user's program too."""
    try:
        node = Path(device).stat()
        place = f"{os.major(node.st_dev):02x}:{os.minor(node.st_dev):02x}:{node.st_ino}"
        locks = Path("/proc/locks").read_text("ascii").splitlines()
    except (OSError, AttributeError):  # gone, or no Linux
        return ""
    for lock in locks:
        fields = lock.split()
        if "FLOCK" in fields and place in fields:
            return _program(fields[fields.index(place) - 1])
    return ""


def _opener(device: str) -> str:
    """Whoever has it open without a lock; sees the programs of this user only."""
    real = Path(device).resolve()
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if link.readlink() == real:
                return _program(link.parts[2])
        except OSError:
            continue
    return ""


def _program(pid: str) -> str:
    try:
        return f"{Path('/proc', pid, 'comm').read_text('utf-8').strip()} ({pid})"
    except OSError:
        return ""
