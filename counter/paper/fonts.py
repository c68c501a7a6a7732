"""The type of the forms: three faces with every Vietnamese letter, and how wide text is in them.

The fonts are shipped with the program and embedded in every paper, so a slip looks the same on
any computer.  Liberation Serif, of which they are cuts, is as wide as the Times New Roman that
official documents ask for (NĐ 30/2020/NĐ-CP, Phụ lục I).
"""

import struct
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from counter.errors import Unavailable
from counter.paper import RESOURCES
from counter.text import clean

REGULAR, BOLD, ITALIC = "QMCSerif-Regular", "QMCSerif-Bold", "QMCSerif-Italic"
FACES = (REGULAR, BOLD, ITALIC)
STAND_IN = "□"  # drawn where the fonts lack a letter
LINE = 1.19  # height of a line, in sizes of its type
ASCENT = 0.9  # how far a line's type reaches above its foot, in sizes

Word = tuple[str, str]  # face and text
Line = tuple[tuple[float, str, str], ...]  # pieces of a line: place from its left (pt), face, text

_lock = Lock()
_widths: dict[str, dict[int, float]] = {}  # face → letter → width at 1 pt
_letters: frozenset[str] = frozenset()  # that every face has


def load(resources: Path = RESOURCES) -> None:
    """Register the faces once.  Raises `Unavailable("font_missing", path=)`."""
    global _letters  # noqa: PLW0603 - reportlab's list of fonts is one for the process, so is this
    with _lock:
        if _letters:
            return
        made = [_read(resources / "fonts" / f"{face}.ttf", face) for face in FACES]
        for face, font in zip(FACES, made, strict=True):
            pdfmetrics.registerFont(font)
            widths = font.face.charWidths
            _widths[face] = {point: width / 1000 for point, width in widths.items()}
        _letters = frozenset(map(chr, set.intersection(*(set(f.face.charToGlyph) for f in made))))


def _read(path: Path, face: str) -> TTFont:
    try:
        return TTFont(face, str(path), validate=1)
    except (OSError, TTFError, struct.error, LookupError, ValueError) as problem:
        raise Unavailable("font_missing", path=str(path)) from problem


def missing_glyphs(text: str) -> str:
    """Return the letters of `text` that the forms cannot print, each once, in order."""
    load()
    return "".join(dict.fromkeys(letter for letter in clean(text) if letter not in _letters))


def printable(text: str) -> tuple[str, str]:
    """Return the text as it is drawn (NFC, no control characters) and the letters it lost."""
    text = clean(text)
    if _letters.issuperset(text):
        return text, ""
    drawn = "".join(letter if letter in _letters else STAND_IN for letter in text)
    return drawn, "".join(letter for letter in text if letter not in _letters)


@lru_cache(maxsize=8192)
def width(text: str, face: str) -> float:
    """Return how wide the text is at 1 pt, in pt."""
    widths = _widths[face]
    return sum(widths.get(ord(letter), 0.5) for letter in text)


def wrap(words: list[Word], size: float, room: float, rest: str = "") -> list[Line]:
    """Break words into lines no wider than `room` (pt).  `rest` ends a text that was cut."""
    lines: list[Line] = []
    line: list[tuple[float, str, str]] = []
    x = 0.0
    for face, word in _fitting([*words, (words[-1][0], rest)] if rest else words, size, room):
        long = width(word, face) * size
        gap = width(" ", face) * size if line else 0.0
        if line and x + gap + long > room:
            lines.append(_joined(line))
            line, x, gap = [], 0.0, 0.0
        line.append((x + gap, face, word))
        x += gap + long
    if line:
        lines.append(_joined(line))
    return lines


def balanced(words: list[Word], size: float, room: float) -> list[Line]:
    """Break words into as few lines as the room asks for, all about as long."""
    lines = wrap(words, size, room)
    while lines and room > 20:
        room -= size
        tighter = wrap(words, size, room)
        if len(tighter) > len(lines) or _widest(tighter, size) > room:
            break
        lines = tighter
    return lines


def _widest(lines: list[Line], size: float) -> float:
    return max(line[-1][0] + width(line[-1][2], line[-1][1]) * size for line in lines)


def _fitting(words: list[Word], size: float, room: float) -> Iterator[Word]:
    """Cut words that are longer than a line."""
    for face, word in words:
        if width(word, face) * size <= room:
            yield face, word
            continue
        start, x = 0, 0.0
        for place, letter in enumerate(word):
            step = _widths[face].get(ord(letter), 0.5) * size
            if x + step > room and place > start:
                yield face, word[start:place]
                start, x = place, 0.0
            x += step
        yield face, word[start:]


def _joined(line: list[tuple[float, str, str]]) -> Line:
    """Put neighbours of one face together: one piece of text each, as people search for it."""
    pieces: list[tuple[float, str, str]] = []
    for x, face, word in line:
        if pieces and pieces[-1][1] == face:
            start, _, text = pieces[-1]
            pieces[-1] = (start, face, f"{text} {word}")
        else:
            pieces.append((x, face, word))
    return tuple(pieces)
