"""Codes on paper: made and read, the numbers a counter may give, and what a scan means."""

import base64
import binascii
import re
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum

from counter.citizen import Card, Caution, read_card, tax_code_ok
from counter.decoding import LIMIT, decode_text, strip_aim
from counter.errors import Refused
from counter.records import dataclass
from counter.text import VIETNAM, fold

SLICES = 16  # incarnations of one counter's log that can number apart from each other
MOST_COUNTERS = 1000
PAIR_CODE = "QMC-PAIR"  # how the code begins that one counter shows to another

_AGENCY = r"[A-Z0-9]{1,4}(?:\.[A-Z0-9]{1,4}){1,5}"
_DOSSIER = re.compile(rf"({_AGENCY})-([0-9]{{6}}|[0-9]{{8}})-([0-9]{{4,7}})")
_TEMPORARY = re.compile(r"TAM-([A-Z0-9.]{1,24})-([0-9]{6})-([0-9]{4,7})")
_OLD_AGENCY = re.compile(r"[A-Z0-9]{3}\.[A-Z0-9]{2}\.[A-Z0-9]{2}\.[A-Z][A-Z0-9]{2}")
_NEW_AGENCY = re.compile(r"[A-Z][0-9]{2}(?:\.[A-Z0-9]{1,4}){1,5}")
_POST = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}")
_SLIP = re.compile(
    r"QMC1:([0-9A-Z]{1,32}):([0-9A-Z.\-]{1,60}):([0-9A-Z.\-]{1,40}):([0-9]{10}):([0-9]{10}|-)"
    r":([0-9]{1,9}):([A-Z2-7]{0,200})"
)
_CODE_CHARACTERS = re.compile(r"[A-Z0-9.:\-]{8,}")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


@dataclass(frozen=True, slots=True)
class DossierCode:
    """An official code.  Beyond these parts, a code of another office means nothing to us."""

    agency: str
    date: date
    sequence: int
    text: str


@dataclass(frozen=True, slots=True)
class TemporaryCode:
    """A code of our own, given where the official one will come from the provincial system."""

    station: str
    date: date
    sequence: int
    text: str


@dataclass(frozen=True, slots=True)
class SlipMark:
    """What the QR of a slip says: enough to check the paper offline, nothing about the person."""

    key_id: str
    code: str
    procedure: str
    received: datetime  # with an offset; the slip says it to the minute
    due: datetime | None
    version: int
    signature: bytes


class ScanKind(StrEnum):
    """What was held under the scanner."""

    DOSSIER = "dossier"
    CITIZEN = "citizen"
    SLIP = "slip"
    POST = "post"
    TAX = "tax"
    TEMPORARY = "temporary"
    PAIR = "pair"  # what one counter shows another, once: counter/sync/pairs reads it
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan, sorted by its content.  `value` is a str for post, tax, pair; None: unknown."""

    kind: ScanKind
    text: str
    value: DossierCode | TemporaryCode | SlipMark | Card | str | None = None
    reason: Caution | None = None  # why it is unknown


@dataclass(frozen=True, slots=True)
class Block:
    """The numbers of a day that counter `counter` of `counters` may give, so that no two meet.

    The first incarnation of a counter's log has the four-digit part and the lower half of the
    five-digit part; a later one (restored, copied) only its own sixteenth of the upper half.
    """

    counters: int
    counter: int

    def __post_init__(self) -> None:
        if not 1 <= self.counter <= self.counters <= MOST_COUNTERS:
            raise Refused(
                "counter_number_wrong",
                counter=self.counter,
                counters=self.counters,
                most=MOST_COUNTERS,
            )

    def ranges(self, slice: int | None = None) -> tuple[range, ...]:  # noqa: A002
        """What one incarnation may give: the first (None), or the later one with this slice."""
        width = 90_000 // self.counters
        start = 10_000 + width * (self.counter - 1)
        half = width // 2
        if slice is None:
            return self._four_digits(), range(start, start + half)
        if not 0 <= slice < SLICES:
            return ()
        part = (width - half) // SLICES
        first = start + half + part * slice
        return (range(first, first + part),)

    def after(self, last: int | None, slice: int | None = None) -> int | None:  # noqa: A002
        """The number to give after `last` (None: nothing given that day); None when used up.

        `last` is the highest number of these ranges that was given, see `contains`.
        """
        lowest = 1 if last is None else last + 1
        for numbers in self.ranges(slice):
            if lowest < numbers.stop:
                return max(lowest, numbers.start)
        return None

    def contains(self, number: int) -> bool:
        """Whether this number belongs to the counter, whatever the incarnation."""
        width = 90_000 // self.counters
        start = 10_000 + width * (self.counter - 1)
        return number in self._four_digits() or start <= number < start + width

    def _four_digits(self) -> range:
        width = 10_000 // self.counters
        return range(max(1, width * (self.counter - 1)), width * self.counter)


def parse_dossier_code(text: str) -> DossierCode | None:
    """Read any pattern of official code in use; None when it is none, or its date is not real."""
    code = _compact(text)
    found = _DOSSIER.fullmatch(code)
    day = _day(found[2]) if found else None
    return DossierCode(found[1], day, int(found[3]), code) if found and day else None


def parse_temporary_code(text: str) -> TemporaryCode | None:
    """Read a code of the form TAM-<station>-<yymmdd>-<nnnn>."""
    code = _compact(text)
    found = _TEMPORARY.fullmatch(code)
    day = _day(found[2]) if found else None
    return TemporaryCode(found[1], day, int(found[3]), code) if found and day else None


def read_official_code(text: str, today: date) -> DossierCode:
    """Read a code that another system gave.  Raises Refused: code_unreadable, code_in_future."""
    code = parse_dossier_code(text)
    if code is None:
        raise Refused("code_unreadable", text=_compact(text)[:60])
    if code.date > today:
        raise Refused("code_in_future", code=code.text, day=code.date)
    return code


def make_code(agency: str, day: date, sequence: int) -> str:
    """The official code; four digits, five from 10000 on (it never wraps)."""
    return f"{agency}-{day:%y%m%d}-{sequence:04}"


def make_temporary_code(station: str, day: date, sequence: int) -> str:
    """The temporary code, for ever distinct from any official one."""
    return f"TAM-{station}-{day:%y%m%d}-{sequence:04}"


def parse_agency(text: str) -> str | None:
    """An office identifier in its canonical form: 000.00.15.H25 (QCVN 102:2016) or H01.151.01.

    The second style is of QĐ 20/2020/QĐ-TTg.  An identifier without a dot names a whole province,
    never an office, so it is None.
    """
    agency = _compact(text)
    known = _OLD_AGENCY.fullmatch(agency) or _NEW_AGENCY.fullmatch(agency)
    return agency if known else None


def parse_post(text: str) -> str | None:
    """A postal tracking number of UPU S10; its check digit is left to the post."""
    number = _compact(text)
    return number if _POST.fullmatch(number) else None


def signed_part(mark: SlipMark) -> bytes:
    """The bytes that the counter's key signs."""
    received, due = _minute_text(mark.received), _minute_text(mark.due) if mark.due else "-"
    fields = ("QMC1", mark.key_id, mark.code, mark.procedure, received, due, str(mark.version))
    return ":".join(fields).encode("ascii")


def slip_text(mark: SlipMark) -> str:
    """The text of a slip's QR, all in the alphanumeric set of QR codes."""
    return f"{signed_part(mark).decode('ascii')}:{_signature_text(mark.signature)}"


def parse_slip(text: str) -> SlipMark | None:
    """Read the QR of a slip, signature unchecked; None when its form does not hold."""
    found = _SLIP.fullmatch(_compact(text))
    if not found:
        return None
    key_id, code, procedure, received_text, due_text, version, signature_text = found.groups()
    received, due = _minute(received_text), _minute(due_text)
    if received is None or (due is None and due_text != "-"):
        return None
    try:
        signature = base64.b32decode(signature_text + "=" * (-len(signature_text) % 8))
    except binascii.Error:
        return None
    if version != str(int(version)) or signature_text != _signature_text(signature):
        return None  # another way to write the same, as no slip does
    return SlipMark(key_id, code, procedure, received, due, int(version), signature)


def read_scan(text: str, today: date | None = None) -> Scan:
    """Sort one scan by its content alone; never raises.

    With `today`, a dossier code of a later day is unknown: its paper or our clock is wrong.
    """
    if len(text) > LIMIT:
        return _unknown("", "scan_too_long")
    cleaned = decode_text(text).text
    return next(_readings(cleaned, today), None) or _unknown(cleaned, _why_unknown(cleaned))


def _readings(text: str, today: date | None) -> Iterator[Scan]:
    if "|" in text:
        try:
            yield Scan(ScanKind.CITIZEN, text, read_card(text, today))
        except Refused as refusal:
            yield _unknown(text, refusal.code, **refusal.values)
    code = _compact(text)
    if code.startswith("QMC1:"):
        mark = parse_slip(code)
        yield Scan(ScanKind.SLIP, code, mark) if mark else _unknown(code, "slip_unreadable")
    if temporary := parse_temporary_code(code):
        yield Scan(ScanKind.TEMPORARY, code, temporary)
    if dossier := parse_dossier_code(code):
        if today is not None and dossier.date > today:
            yield _unknown(code, "code_in_future", code=code, day=dossier.date)
        yield Scan(ScanKind.DOSSIER, code, dossier)
    if code.startswith(f"{PAIR_CODE}:"):
        shown = "".join(strip_aim(text).split())  # its letters are both small and capital
        yield Scan(ScanKind.PAIR, shown, shown)
    if post := parse_post(code):
        yield Scan(ScanKind.POST, code, post)
    if tax_code_ok(code):
        yield Scan(ScanKind.TAX, code, code)


def _why_unknown(text: str) -> str:
    code = _compact(text)
    if not code:
        return "scan_empty"
    if code.isdigit() and len(code) in (9, 12):
        return "scan_bare_number"
    if _DOSSIER.fullmatch(code) or _TEMPORARY.fullmatch(code):
        return "code_date_wrong"
    if not code.isascii() and _CODE_CHARACTERS.fullmatch(fold(code).upper()):
        return "scan_typed_through_input_method"
    return "scan_unknown"


def _unknown(text: str, why: str, /, **values: object) -> Scan:
    reason = Caution(why, {key: str(value) for key, value in values.items()})
    return Scan(ScanKind.UNKNOWN, text, reason=reason)


def _compact(text: str) -> str:
    """Upper case, without blanks and what scanners put around, every dash a hyphen."""
    if len(text) > LIMIT:
        return ""
    plain = "".join(strip_aim(text).translate(_DASHES).split())
    # Upper-casing beyond ASCII would make letters of what is none (ß, ı, ﬁ).
    return plain.upper() if plain.isascii() else plain


def _day(digits: str) -> date | None:
    """The day of 261121 or 20261121."""
    year = int(digits[:-4]) + (2000 if len(digits) == 6 else 0)
    try:
        return date(year, int(digits[-4:-2]), int(digits[-2:]))
    except ValueError:
        return None


def _minute(digits: str) -> datetime | None:
    """The moment of 2611210920; None for a `-`."""
    try:
        year, month, day, hour, minute = (int(digits[n : n + 2]) for n in range(0, 10, 2))
        return datetime(2000 + year, month, day, hour, minute, tzinfo=VIETNAM)
    except ValueError:
        return None


def _minute_text(moment: datetime) -> str:
    at = moment.astimezone(VIETNAM)
    return f"{at.year % 100:02}{at.month:02}{at.day:02}{at.hour:02}{at.minute:02}"


def _signature_text(signature: bytes) -> str:
    return base64.b32encode(signature).decode("ascii").rstrip("=")
