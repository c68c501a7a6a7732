"""What a start need not load: drivers nobody asked for, modules that are named but not yet used.

Peewee loads every database driver that it finds, and that of the shared hub alone takes as long
as a bare window; it also names modules of the standard library that a start never touches.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType

# They bring a dozen others with them: OpenSSL, locales, selectors, what the machine is called.
UNUSED = ("calendar", "hashlib", "hmac", "secrets", "socket", "uuid")

_one_thread = RLock()
_waiting: set[str] = set()


class Late(ModuleType):
    """A module that is run when the first thing in it is asked for.

    The standard library's LazyLoader does not serve: before Python 3.12 it loads at the `import`.
    """

    def __getattr__(self, name: str) -> object:
        with _one_thread:
            spec = self.__spec__
            if spec is not None and spec.loader is not None and spec.name in _waiting:
                _waiting.remove(spec.name)
                spec.loader.exec_module(self)
                self.__class__ = ModuleType  # type: ignore[assignment]
        return ModuleType.__getattribute__(self, name)


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Let what is imported meanwhile believe that these modules are not installed."""
    hidden = [name for name in names if name not in sys.modules]
    # None in this place makes an import fail: so says the language reference.
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


def put_off(*names: str) -> None:
    """Let modules of the standard library be loaded when something of theirs is touched."""
    for name in names:
        spec = None if name in sys.modules else find_spec(name)
        if spec is not None:
            made = module_from_spec(spec)
            made.__class__ = Late
            _waiting.add(name)
            sys.modules[name] = made


def load() -> None:
    """Load what is still put off, now that nobody waits for it."""
    for name in sorted(_waiting):
        getattr(sys.modules[name], "__all__", None)
