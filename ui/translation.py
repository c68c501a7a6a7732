"""Marking and translating words where Qt may be absent: commands speak without it.

Source text is Vietnamese.  The window puts Qt's translator in; without it every
sentence stays as it was written.
"""

from collections.abc import Callable

_translate: list[Callable[[str, str], str]] = []


def noop(_context: str, text: str) -> str:
    """Mark a text for translation: the tools that collect texts look for this call."""
    return text


def install(translate: Callable[[str, str], str]) -> None:
    """Let this function translate from here on."""
    _translate[:] = [translate]


def translated(context: str, text: str) -> str:
    """Return a marked text in the language of the window."""
    return _translate[0](context, text) if _translate else text
