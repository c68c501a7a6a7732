"""Addresses before and after 1 July 2025: an old three-level address is offered as today's commune.

Nothing is changed here by itself: the clerk confirms, and both forms are kept.  The tables and
their sources are in resources/units/.  Law: NQ 202/2025/QH15, QĐ 19/2025/QĐ-TTg.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from counter.records import dataclass
from counter.text import clean, fold

CHANGED_ON = date(2025, 7, 1)

_COMMUNE = frozenset({"xa", "phuong", "thitran", "dackhu"})
_DISTRICT = frozenset({"quan", "huyen", "thixa", "thanhpho"})
_PROVINCE = frozenset({"tinh", "thanhpho", "thudo"})

_WORDS = (
    "tỉnh", "thủ đô", "thành phố", "thị xã", "quận", "huyện", "thị trấn", "phường", "xã", "đặc khu",
)  # fmt: skip
_FOLDED = {fold(word): word for word in _WORDS}
_SHORT = {
    "t": "tinh", "tp": "thanhpho", "tx": "thixa", "q": "quan", "h": "huyen", "tt": "thitran",
    "p": "phuong", "f": "phuong", "x": "xa", "dk": "dackhu",
}  # fmt: skip
_UNIT = re.compile(
    rf"(?:(?P<word>{'|'.join(_FOLDED)})(?:[\s.:]+|(?=\d))"
    r"|(?P<short>t\.?\s?[pxt]|d\.?\s?k|[tqhpfx])(?:[.:]\s*|\s+|(?=\d)))"
)
_BEFORE_A_UNIT = re.compile(
    rf"(?<!thị)(?<!thi)\s+(?=(?:{'|'.join(_WORDS)}|{'|'.join(_FOLDED)})\s|(?:tp|tx|tt)\.)",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"(?:(?:so nha|so|sn|nha so|nha)\b[\s.:]*)?\d\S{0,11}")
_COUNTRY = frozenset({"vietnam", "vn"})
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_LAST_Y = re.compile(r"(qu|[bcdđghklmnprstvx]+)y")  # Mỹ or Mĩ, Lý or Lí, Quý or Quí
_LONGEST = 1_000  # characters; a longer text is no address

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of today: its code, its name and its province's name, both with the unit word."""

    code: str
    name: str
    province_code: str
    province: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The address as it would be written today, for a person to confirm."""

    address: str
    commune: Commune
    changed_on: date = CHANGED_ON


class Units:
    """The units of today and of the day before, found by name as people write it."""

    def __init__(self, today: str, before: str) -> None:
        self._communes: dict[str, Commune] = {}
        self._provinces: dict[str, str] = {}
        for line in today.splitlines()[1:]:
            code, _, name = line.partition("\t")
            if len(code) == 2:
                province_code, province = code, name
                self._provinces[code] = name
            else:
                self._communes[code] = Commune(code, name, province_code, province)
        self._formers: _Index[_Former] = _Index()
        for block in before.split("\n=")[1:]:
            head, _, rest = block.partition("\n")
            name, now, *older = head.split("\t")
            self._formers.add(name, "".join(older), _Former(name, now, rest))
        self._current: dict[str, _Index[str]] = {}

    @classmethod
    def load(cls, resources: Path) -> "Units":
        """The tables in `resources`/units, read once per folder and then kept."""
        return _load(resources / "units")

    def suggest(self, address: str) -> tuple[Suggestion, ...]:
        """What `address` may be today, likeliest first; () when it is already so or not known."""
        return self._read(address)[1]

    def is_current(self, address: str) -> bool:
        """Whether `address` ends in a commune and a province of today."""
        return self._read(address)[0]

    def communes(self, text: str, limit: int = 20) -> list[Commune]:
        """Today's communes in whose name or province each word of `text` begins one, marks or not.

        The whole name comes before names that only begin so; then by the order of the codes.
        """
        words = fold(text).replace(",", " ").split()
        wanted = " ".join(words)
        found = []
        for place, (bare, full, commune) in enumerate(self._to_type_ahead if words else ()):
            if bare == wanted:
                found.append((0, place, commune))
            elif bare.startswith(wanted):
                found.append((1, place, commune))
            elif all(f" {word}" in full for word in words):
                found.append((2 if full.startswith(f" {wanted}") else 3, place, commune))
        return [commune for _, _, commune in sorted(found, key=lambda each: each[:2])[:limit]]

    @cached_property
    def _to_type_ahead(self) -> list[tuple[str, str, Commune]]:
        provinces = {code: fold(name) for code, name in self._provinces.items()}
        return [
            (_bare(name := fold(each.name)), f" {name} {provinces[each.province_code]}", each)
            for each in self._communes.values()
        ]

    def _read(self, address: str) -> tuple[bool, tuple[Suggestion, ...]]:
        if len(address) > _LONGEST:
            return False, ()
        written = clean(address)
        meaning = self._weigh(_parts(written))
        if not meaning.is_old:
            divided = self._weigh(_parts(_BEFORE_A_UNIT.sub(", ", written)))
            if divided.is_old or not (meaning.is_current or meaning.candidates):
                meaning = divided
        return meaning.is_current, _suggestions(meaning.candidates)

    def _weigh(self, parts: list[str]) -> "_Meaning":
        if len(parts) < 2:
            return _Meaning()
        formers = self._formers.find(_readings(parts[-1], marked=False), _PROVINCE)
        if not formers:
            return _Meaning()
        former = formers[0]
        marked = not all(part.isascii() for part in parts)
        near = _readings(parts[-2], marked=marked)
        far = _readings(parts[-3], marked=marked) if len(parts) > 2 else []
        says_commune = len(parts) > 2 and _says_commune(parts[-3])
        current: list[_Candidate] = []
        # Today's commune under a province of yesterday is not current, nor is one above another.
        if former.name == self._provinces[former.now] and not says_commune:
            found = self._index(former.now).groups(near, _COMMUNE)[0]
            current = self._candidates(parts[:-2], found)
        old = self._candidates(parts[:-3], former.commune(near, far))
        if old:
            is_clear = says_commune or not _may_be_a_street(parts)
            return _Meaning(old if is_clear else old + current, is_old=True)
        mixed = self._candidates(parts[:-3], self._siblings_commune(former, near, far))
        if mixed:
            return _Meaning(current + mixed, is_old=True)
        if current:
            return _Meaning(is_current=True)
        if says_commune:
            return _Meaning()
        return _Meaning(self._candidates(parts[:-2], self._without_district(former, near)))

    def _without_district(self, former: "_Former", near: list["_Name"]) -> list[str]:
        districts = former.districts(near)
        if districts:  # an island had no communes
            return [code for district in districts for code in district.whole]
        return former.anywhere(near) + self._index(former.now).find(near, _COMMUNE)

    def _siblings_commune(
        self, former: "_Former", near: list["_Name"], far: list["_Name"]
    ) -> list[str]:
        """Today's province, but yesterday's district and commune: only half was renewed."""
        return [
            code
            for sibling in self._formers.values
            if sibling is not former and sibling.now == former.now
            for code in sibling.commune(near, far)
        ]

    def _candidates(self, street: list[str], codes: Iterable[str]) -> list["_Candidate"]:
        return [_Candidate(tuple(street), self._communes[code]) for code in codes]

    def _index(self, province_code: str) -> "_Index[str]":
        if province_code not in self._current:
            index: _Index[str] = _Index()
            for commune in self._communes.values():
                if commune.province_code == province_code:
                    index.add(commune.name, "", commune.code)
            self._current[province_code] = index
        return self._current[province_code]


class _Candidate(NamedTuple):
    street: tuple[str, ...]
    commune: Commune


class _Meaning(NamedTuple):
    """What an address may be; `is_old`: its district and commune were both found."""

    candidates: Sequence[_Candidate] = ()
    is_old: bool = False
    is_current: bool = False


class _Name(NamedTuple):
    """One way to read a name: unit word or "", letters without marks, spelling if it is known."""

    kind: str
    key: str
    spelt: str


class _Index(Generic[T]):
    """Things by name.  A thing may have older names beside the one that it bore last."""

    def __init__(self) -> None:
        self.values: list[T] = []
        self._by_key: dict[str, list[tuple[_Name, bool, T]]] = {}

    def add(self, name: str, older: str, value: T) -> None:
        """`older`: names without marks, `kind:name` or `name`, separated by blanks."""
        self.values.append(value)
        last = _readings(name, marked=True)[0]
        self._by_key.setdefault(last.key, []).append((last, False, value))
        for other in older.split():
            kind, _, key = other.rpartition(":")
            key = key.replace("y", "i")
            self._by_key.setdefault(key, []).append((_Name(kind, key, ""), True, value))

    def groups(self, readings: list[_Name], kinds: frozenset[str]) -> list[list[T]]:
        """What may be meant: first where the unit words agree, then where they do not.

        A written mark has to agree; a name with exactly these marks hides those that merely could.
        """
        found: list[tuple[bool, bool, bool, T]] = []
        for reading in readings:
            if reading.kind not in kinds and (reading.kind or reading.key.isdigit()):
                continue  # a bare number is a house
            for name, is_older, value in self._by_key.get(reading.key, ()):
                is_exact = bool(name.spelt) and name.spelt == reading.spelt
                if is_exact or not name.spelt or reading.spelt.isascii():
                    differs = bool(reading.kind and name.kind and reading.kind != name.kind)
                    found.append((differs, is_older, is_exact, value))
        if any(is_exact for _, _, is_exact, _ in found):
            found = [each for each in found if each[1] or each[2]]
        found.sort(key=lambda each: each[:2])
        return [
            [value for differs, _, _, value in found if differs is group] for group in (False, True)
        ]

    def find(self, readings: list[_Name], kinds: frozenset[str]) -> list[T]:
        """The first group that is not empty."""
        same, other = self.groups(readings, kinds)
        return same or other


class _Former:
    """A province until 30 June 2025; its part of the table is read when it is first named."""

    def __init__(self, name: str, now: str, table: str) -> None:
        self.name = name
        self.now = now
        self._table = table

    @cached_property
    def _districts(self) -> "_Index[_District]":
        index: _Index[_District] = _Index()
        for block in f"\n{self._table}".split("\n-")[1:]:
            head, _, rest = block.partition("\n")
            name, _, older = head.partition("\t")
            index.add(name, older, _District(rest))
        return index

    def commune(self, near: list[_Name], far: list[_Name]) -> list[str]:
        """Today's codes of the commune `far` in the district `near`."""
        for districts in self._districts.groups(near, _DISTRICT):
            found = [code for district in districts for code in district.commune(far)]
            if found:
                return found
        return []

    def districts(self, near: list[_Name]) -> "list[_District]":
        return self._districts.find(near, _DISTRICT)

    def anywhere(self, near: list[_Name]) -> list[str]:
        """Today's codes of the communes `near` of any district, as the district was left out."""
        return [code for district in self._districts.values for code in district.commune(near)]


class _District:
    def __init__(self, table: str) -> None:
        self._table = table
        self.whole = table.split() if table.startswith("\t") else []

    @cached_property
    def _communes(self) -> _Index[tuple[str, ...]]:
        index: _Index[tuple[str, ...]] = _Index()
        for line in self._table.splitlines():
            name, codes, *older = line.split("\t")
            if name:
                index.add(name, "".join(older), tuple(codes.split()))
        return index

    def commune(self, names: list[_Name]) -> list[str]:
        return [code for codes in self._communes.find(names, _COMMUNE) for code in codes]


@cache
def _load(folder: Path) -> Units:
    return Units(
        (folder / "today.tsv").read_text(encoding="utf-8"),
        (folder / "before.tsv").read_text(encoding="utf-8"),
    )


def _parts(text: str) -> list[str]:
    parts = [part for each in re.split(r"[,;]", text) if (part := each.strip(" .-–"))]
    if parts and _key(fold(parts[-1])) in _COUNTRY:
        parts.pop()
    return parts


def _readings(part: str, *, marked: bool) -> list[_Name]:
    """With its unit word taken off, and whole: "Quan Hóa" may be a name, "XA PHIEN" too.

    `marked`: whether the writer uses Vietnamese marks at all, so that their absence says something.
    """
    text = clean(part).lower()
    folded = fold(text)
    whole = _Name("", _key(folded), _spelt(text) if marked else "")
    unit = _UNIT.match(folded)
    if unit is None or len(folded) != len(text):
        return [whole]
    word, short = unit.group("word", "short")
    if word and not text.isascii() and text[: len(word)] not in {word, _FOLDED[word]}:
        return [whole]
    kind = word.replace(" ", "") if word else _SHORT[re.sub(r"[.\s]", "", short)]
    name = folded[unit.end() :]
    spelt = _spelt(text[unit.end() :]) if marked else ""
    return [_Name(kind, _key(name), spelt), whole]


def _key(folded: str) -> str:
    key = "".join(re.findall(r"[a-z0-9]+", folded)).replace("y", "i")
    return key.lstrip("0") if key.isdigit() else key


def _spelt(lowered: str) -> str:
    """Letters with their marks, each syllable's tone at its end: hoà and hòa are one spelling."""
    spelling = []
    for word in re.findall(r"\w+", unicodedata.normalize("NFC", lowered)):
        marks = unicodedata.normalize("NFD", word)
        tone = "".join(mark for mark in marks if mark in _TONES)
        base = unicodedata.normalize("NFC", "".join(m for m in marks if m not in _TONES))
        if _LAST_Y.fullmatch(base):
            base = base[:-1] + "i"
        if base in {"đăk", "đak", "dăk"}:
            base, tone = "đăk", "\u0301"
        spelling.append((base.lstrip("0") if base.isdigit() else base) + tone)
    return "".join(spelling)


def _bare(folded: str) -> str:
    unit = _UNIT.match(folded)
    return folded[unit.end() :] if unit and unit.group("word") else folded


def _says_commune(part: str) -> bool:
    """Whether the part begins with the whole unit word of a commune, not with a letter for it."""
    unit = _UNIT.match(fold(part))
    return bool(unit and unit.group("word")) and any(
        reading.kind in _COMMUNE for reading in _readings(part, marked=False)
    )


def _may_be_a_street(parts: list[str]) -> bool:
    """Whether the third part from the end may be a street or hamlet named like a commune."""
    return len(parts) == 3 or _HOUSE.fullmatch(fold(parts[-4])) is not None


def _suggestions(candidates: Sequence[_Candidate]) -> tuple[Suggestion, ...]:
    return tuple(
        Suggestion(_address(street, commune), commune)
        for street, commune in dict.fromkeys(candidates)
    )


def _address(street: tuple[str, ...], commune: Commune) -> str:
    """Unit words in small letters, but for numbers and Ho Chi Minh City (NĐ 30/2020/NĐ-CP)."""
    name, province = commune.name, commune.province
    if street and not any(character.isdigit() for character in name):
        name = name[0].lower() + name[1:]
    if commune.province_code != "79":
        province = province[0].lower() + province[1:]
    return ", ".join([*street, name, province])
