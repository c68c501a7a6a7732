"""The ground the program stands on: a Python that has the locked libraries, and what Qt loads.

A fresh PC has Python and nothing else.  Whoever starts the program there gets the rest by that
very command, or one sentence that says what to do.  Every start passes here, twice, so this module
imports next to nothing; what has to be installed is installed by `groundwork`.  Both keep to the
standard library and to the grammar of Python 3.8: a Python that is too old can still say so.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder

TYPE_CHECKING = False  # the real one costs a fifth of what is spent here
if TYPE_CHECKING:
    from typing import Any, Mapping

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HOME = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(HOME, *(["Scripts", "python.exe"] if os.name == "nt" else ["bin", "python"]))
# The version of HOME's Python and the lock that was installed; empty while HOME is being built.
STAMP = os.path.join(HOME, "installed")
STRANGER = "made by someone else"


class Kit:
    """Libraries that belong together: the lock that names them and the modules they bring."""

    def __init__(self, lock: str, modules: str, *covered_by: str) -> None:
        self.lock = os.path.join(ROOT, lock)
        self.modules = modules.split()
        self.locks = [self.lock, *(os.path.join(ROOT, other) for other in covered_by)]


_MODULES = "PySide6 cryptography openpyxl peewee platformdirs psycopg reportlab segno serial"
DESK = Kit("requirements.lock", _MODULES, "requirements-test.lock")
TESTS = Kit(
    "requirements-test.lock",
    _MODULES
    + " PIL coverage fontTools hypothesis importlinter mypy pypdfium2 pytest pytestqt ruff"
    + " xdist zxingcpp",
)

# What Qt loads on Linux, and the Debian package that brings it.
_ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
PACKAGES = {**_ALWAYS, **_X11, **_WAYLAND}


def stand(kit: Kit, *program: str) -> None:
    """Return where the kit's libraries are at hand; elsewhere become `program` in `.venv`.

    `program` is what follows the interpreter on the command line; this run's arguments are added.
    `.venv` is made or brought up to date first if need be.  Where that fails the process ends with
    4 and a sentence.
    """
    _speak_utf8()
    if getattr(sys, "frozen", False) or not os.path.exists(kit.lock):
        return  # installed as a package: whoever installed it saw to the libraries
    inside = os.path.realpath(sys.prefix) == os.path.realpath(HOME)
    stamp = read(STAMP, STRANGER)
    if inside and stamp in [stamp_of(version(), lock) for lock in kit.locks]:
        return
    ours = inside and stamp != STRANGER
    if not ours and all(PathFinder.find_spec(module) for module in kit.modules):
        return
    if inside or not holds(kit):
        from counter import groundwork

        groundwork.prepare(kit)
    _become([PYTHON, *program, *sys.argv[1:]])


def window_libraries() -> None:
    """Return where the system libraries that Qt loads are present; call it before importing Qt.

    Installs them where this user may; elsewhere the process ends with 4 and the line to type.
    """
    lacking = missing(wanted(os.environ)) if sys.platform.startswith("linux") else []
    if lacking:
        from counter import groundwork

        groundwork.install_libraries(lacking)


def choose_platform() -> None:
    """Let the desk run unseen on a Linux without a screen: scanner and commands still work."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        say("Máy không có màn hình: quầy chạy không hiện cửa sổ, máy quét và lệnh vẫn dùng được.")


def wanted(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the library files that Qt loads under these environment variables."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    visible = not platform or "xcb" in platform or "wayland" in platform
    x11 = _X11 if visible and environment.get("DISPLAY") else {}
    wayland = _WAYLAND if visible and environment.get("WAYLAND_DISPLAY") else {}
    return (*_ALWAYS, *x11, *wayland)


def missing(names: tuple[str, ...]) -> list[str]:
    """Return those of these library files that the system does not find."""
    try:
        with open("/etc/ld.so.cache", "rb") as file:  # a hundred times faster than loading them
            cache = file.read()
    except OSError:
        cache = b""
    return [name for name in names if name.encode() + b"\0" not in cache and not _loads(name)]


def say(sentence: str) -> None:
    """Tell the person who waits, on stderr; say nothing where a program reads it as JSON."""
    if sys.stderr is not None and "--json" not in sys.argv:
        sys.stderr.write(sentence + "\n")
        sys.stderr.flush()


def version() -> str:
    """Return the version of this Python as in "3.11"."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def read(path: str, otherwise: str = "") -> str:
    """Return the text of a file, or something else where there is no such file."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        return otherwise


def stamp_of(version: str, lock: str) -> str:
    """Return what STAMP says when a Python of this version has the libraries of this lock."""
    return version + "\n" + read(lock)


def holds(kit: Kit) -> bool:
    """Whether HOME has a Python and, by its stamp, the kit's libraries."""
    installed = read(STAMP).partition("\n")[2]
    return os.path.exists(PYTHON) and installed in [read(lock) for lock in kit.locks]


def _loads(name: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _speak_utf8() -> None:
    """Let Vietnamese come out whole, whatever code page the system has for pipes and files."""
    streams: tuple[Any, ...] = (sys.stdout, sys.stderr)
    for stream in streams:
        if stream is not None and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")


def _become(command: list[str]) -> None:
    if sys.platform == "win32":  # its exec returns to the shell at once and loses the exit code
        import subprocess

        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)
