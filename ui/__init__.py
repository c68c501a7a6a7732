"""What a clerk sees.  The only place where Qt may be imported."""

import ctypes
import sys

# PySide6 6.12.0 was built for Pythons in which None, True, False and NotImplemented live for ever:
# every call of Qt that returns one of them takes a reference that it never gave.  Before Python
# 3.12 they are counted, and a desk at work for some hours would end with "deallocating None".
# Here they are given more references than a century of work can take.
FOR_EVER = 1 << 40
if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
    for _object in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(_object)).value += FOR_EVER
