"""Qt's enumerations, made in half the time by the standard library's own quick way.

PySide makes a Python enumeration of every one that belongs to a class, as soon as the class is
named: some two hundred of them, with three thousand names, until the window is painted.  That is
a sixth of the start.  `enum` has a quicker way without the checks that guard a programmer's
slips, which the standard library takes for its own; here what PySide asks for goes that way too.
"""

import enum
import sys
from typing import Any

OF_QT = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)

_careful: Any = enum.EnumType._create_  # type: ignore[attr-defined]
_quick: Any = getattr(enum, "_simple_enum", None)
TRIED = (3, 14)  # Pythons before this one were tried; in others it goes as ever


def install() -> None:
    """Let every enumeration that Qt has be made quickly from now on; before PySide6 is loaded."""
    if sys.version_info < TRIED:
        enum.EnumType._create_ = _made  # type: ignore[attr-defined]


def _made(cls: Any, class_name: str, names: Any, **how: Any) -> Any:
    """Make an enumeration: as PySide asks for it, quickly; any other one as ever.

    Nobody else asks for an unnamed module and for values to be kept as they are.
    """
    boundary, module = how.get("boundary"), how.get("module")
    if not (cls in OF_QT and boundary is enum.KEEP and module is None and type(names) is list):
        return _careful(cls, class_name, names, **how)
    values = type(class_name, (), dict(names))
    return _quick(cls, boundary=boundary if issubclass(cls, enum.Flag) else None)(values)
