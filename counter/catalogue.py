"""The catalogue: all procedures an office handles, by code, by day and by what a clerk types.

The names of `counter.procedure` are offered here too, so that a page needs one import.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from counter.errors import Damaged, Refused
from counter.procedure import (
    KIND_WORDS,
    UNCOUNTED,
    UNIT_WORDS,
    Case,
    Component,
    Duration,
    Fee,
    PageTariff,
    Procedure,
    duration_of,
    from_plain,
    kind_of,
    national_code,
    to_plain,
    unit_of,
)
from counter.records import dataclass
from counter.text import clean, fold, nfc

__all__ = [
    "BUILT_IN",
    "KIND_WORDS",
    "UNCOUNTED",
    "UNIT_WORDS",
    "Case",
    "Catalogue",
    "Component",
    "Duration",
    "Fee",
    "PageTariff",
    "Procedure",
    "built_in",
    "duration_of",
    "from_plain",
    "kind_of",
    "national_code",
    "to_plain",
    "unit_of",
]

BUILT_IN = Path(__file__).resolve().parent.parent / "resources" / "catalogue.json"
LONGEST_QUERY = 200
_WORD = re.compile(r"[^\W_]+")


def built_in(path: Path = BUILT_IN) -> tuple[Procedure, ...]:
    """Read the procedures that come with the program.  Raises Damaged `resource_unreadable`."""
    try:
        stored = json.loads(path.read_text("utf-8"))
        shared = {"valid_from": stored["valid_from"], "source": "built-in"}
        return tuple(from_plain({**shared, **plain}) for plain in stored["procedures"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Damaged("resource_unreadable", name=path.name) from error


@dataclass(frozen=True, slots=True)
class _Entry:
    """What type-ahead looks at.  Each text begins every word with a blank."""

    procedure: Procedure
    marked: str  # name and nicknames, with their marks
    name: str
    also: tuple[str, ...]
    everything: str


class Catalogue:
    """All versions of all procedures, by code, by day and by what a clerk types.

    Given twice with the same content or the same first day, the later one counts: so
    the office's own figures, put after the built-in ones, are in effect in their stead.
    """

    def __init__(self, procedures: Iterable[Procedure] = ()) -> None:
        versions: dict[str, dict[date, Procedure]] = defaultdict(dict)
        self._given: dict[str, list[Procedure]] = defaultdict(list)
        for procedure in procedures:
            versions[procedure.code][procedure.valid_from] = procedure
            self._given[procedure.code].append(procedure)
        self._versions = {
            code: tuple(by_day[day] for day in sorted(by_day, reverse=True))
            for code, by_day in sorted(versions.items())
        }
        self._entries = {
            code: tuple(_entry(procedure) for procedure in newest_first)
            for code, newest_first in self._versions.items()
        }

    def __len__(self) -> int:
        return len(self._versions)

    @property
    def procedures(self) -> tuple[Procedure, ...]:
        """Every version that counts: by code, the newest first."""
        return tuple(each for newest_first in self._versions.values() for each in newest_first)

    def versions(self, code: str) -> tuple[Procedure, ...]:
        """Return the versions of a procedure, the newest first.  Refuses `procedure_unknown`."""
        found = self._versions.get(national_code(code) or "")
        if found is None:
            raise Refused("procedure_unknown", text=clean(code)[:60])
        return found

    def pinned(self, code: str, version: str) -> Procedure | None:
        """Return the version that a dossier was received under, also one since replaced."""
        given = self._given.get(national_code(code) or "", [])
        return next((each for each in reversed(given) if each.version == version), None)

    def at(self, code: str, day: date) -> Procedure:
        """Return the version in effect on a day: the last to begin, unless it has ended.

        A version that ended does not bring an older one back: the procedure was repealed.
        Refuses `procedure_unknown`, `procedure_not_in_effect`.
        """
        newest_first = self.versions(code)
        for procedure in newest_first:
            if procedure.valid_from <= day:
                if procedure.in_effect(day):
                    return procedure
                break
        raise Refused(
            "procedure_not_in_effect",
            code=newest_first[0].code,
            day=day,
            valid_from=newest_first[-1].valid_from,
            valid_to=newest_first[0].valid_to,
        )

    def find(self, text: str, day: date | None = None) -> Procedure:
        """Return the one procedure meant by a code, its name, or words that fit no other.

        Without a day the newest version.  Refuses `procedure_unknown`, `procedure_ambiguous`,
        and with a day `procedure_not_in_effect`.
        """
        code = national_code(text)
        if code is None:
            code = self._meant(text, day)
        return self.versions(code)[0] if day is None else self.at(code, day)

    def _meant(self, text: str, day: date | None) -> str:
        words = _words(text)
        hits = self._hits(words, day) if words else []
        said = " " + " ".join(words)
        for by_heart in (
            [entry for entry in hits if said in (entry.name, *entry.also)],
            hits,
        ):
            if len(by_heart) == 1:
                return by_heart[0].procedure.code
        if hits:
            codes = [entry.procedure.code for entry in hits[:5]]
            raise Refused("procedure_ambiguous", text=clean(text)[:60], codes=codes)
        raise Refused("procedure_unknown", text=clean(text)[:60])

    def search(
        self, text: str, day: date, limit: int = 20, usage: Mapping[str, int] | None = None
    ) -> list[Procedure]:
        """Return what a clerk may mean by a code, its beginning, or beginnings of words.

        Words fit in any order.  A code comes first; then words that bear the marks as typed; then
        what citizens say before the official name; then a name that is these words, then one that
        begins or ends with them; among equals what `usage` weighs heaviest (code → count, or
        time of last use).
        """
        text = text[:LONGEST_QUERY]
        usage = usage or {}
        words = _words(text)
        typed = _code_begun(text)
        if typed:
            begun = [
                entry.procedure
                for code, entries in self._entries.items()
                if code.replace(".", "").startswith(typed)
                and (entry := _entry_at(entries, day)) is not None
            ]
            if begun:
                begun.sort(key=lambda each: (-usage.get(each.code, 0), each.code))
                return begun[: max(0, limit)]
        hits = self._hits(words, day)
        if words:
            marks = [f" {word}" for word in _WORD.findall(nfc(text).lower()) if fold(word) != word]
            hits.sort(key=lambda entry: _rank(entry, words, marks, usage))
        else:
            hits.sort(key=lambda entry: -usage.get(entry.procedure.code, 0))
        return [entry.procedure for entry in hits[: max(0, limit)]]

    def _hits(self, words: list[str], day: date | None) -> list[_Entry]:
        begun = [f" {word}" for word in words]
        hits = []
        for entries in self._entries.values():
            entry = entries[0] if day is None else _entry_at(entries, day)
            if entry is not None and all(word in entry.everything for word in begun):
                hits.append(entry)
        return hits


def _entry(procedure: Procedure) -> _Entry:
    spoken = (procedure.name, *procedure.also)
    name, *also = (" " + " ".join(_words(text)) for text in spoken)
    marked = "".join(f" {word}" for word in _WORD.findall(nfc(" ".join(spoken)).lower()))
    field = "".join(f" {word}" for word in _words(procedure.field))
    return _Entry(procedure, marked, name, tuple(also), "".join((name, *also, field)))


def _entry_at(entries: tuple[_Entry, ...], day: date) -> _Entry | None:
    for entry in entries:
        if entry.procedure.valid_from <= day:
            return entry if entry.procedure.in_effect(day) else None
    return None


def _rank(
    entry: _Entry, words: list[str], marks: list[str], usage: Mapping[str, int]
) -> tuple[bool, int, int, int, int, str]:
    """Where a hit stands among the others, the lowest first."""
    begun = [f" {word}" for word in words]
    said = "".join(begun)
    if any(all(word in spoken for word in begun) for spoken in entry.also):
        place = 0
    else:
        place = 1 if all(word in entry.name for word in begun) else 2
    procedure = entry.procedure
    return (
        not all(mark in entry.marked for mark in marks),
        place,
        min(_fit(name, said) for name in (entry.name, *entry.also)),
        -usage.get(procedure.code, 0),
        len(procedure.name),
        procedure.code,
    )


def _fit(name: str, said: str) -> int:
    """How well the words typed fit a name: it is them, begins or ends with them, or neither."""
    if name == said:
        return 0
    return 1 if name.startswith(said) or name.endswith(said) else 2


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text[:LONGEST_QUERY]))


def _code_begun(text: str) -> str:
    """Return the digits of a code or of its beginning, typed with or without the dot; else ""."""
    code = national_code(text)
    digits = (code or text.strip()).replace(".", "", 1)
    return digits if digits.isascii() and digits.isdigit() and len(digits) <= 7 else ""
