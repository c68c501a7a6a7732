"""What a scanner's bytes say: the text, the encoding it must have been, and whether to trust it.

Scanners send the Vietnamese of an identity card in UTF-8, but also in whatever their factory or
an earlier owner set.  Each reading is scored against the Vietnamese alphabet and its syllables; a
reading that may be wrong is marked as suspect, so that a person looks at it.
"""

import re
import unicodedata

from counter.records import dataclass
from counter.text import in_alphabet, looks_mangled, nfc

LIMIT = 4096  # characters; the longest text that any card or slip holds is under 400
_MOST = 64 * 1024  # bytes: of what is no scan this is enough to say so

_FILLER = " \u00a0ÿ"
_AIM = re.compile(r"(?:\][A-Za-z][0-9A-Za-z](?:\\[0-9]{6})?[ \u00a0ÿ]*)+")
_CONTROLS: dict[int, str | None] = dict.fromkeys((*range(32), *range(127, 160), 0xFEFF, 0x200B))
_CONTROLS |= dict.fromkeys(map(ord, "\t\r\n"), " ")
_ONE_BYTE = {bytes([byte]).decode("cp1252", "replace"): byte for byte in range(128, 160)} | {
    chr(byte): byte for byte in range(256)
}
_ONE_BYTE.pop("\ufffd", None)
_PLAIN_MARKS = frozenset("–’")
_HALVES = re.compile("[\ud800-\udfff]")  # what some programs make of bytes they cannot read
_CONTROLS_ABOVE_ASCII = re.compile("[\x80-\x9f]")
_ODD_IN_ASCII = frozenset('!"#$%*;<=>?@[]^_`{}~\\')
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|tr|th|ph|kh|gh|gi|qu|[bcdđghklmnpqrstvx])?"
    r"(?:uyên|uyêt|iêu|yêu|oai|oay|oeo|uây|uôi|uya|uyu|ươi|ươu"
    r"|(?:[ăâ]|oă|uâ)(?=[ctmnp])|(?:oo|iê|yê|uô|ươ|uyê)(?=[ctmnp])"
    r"|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oe|oi|ôi|ơi|ua|uê|ui|uơ|uy|ưa|ưi|ưu|[aeêioôơuưy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One scan as text (NFC, without prefix and control characters)."""

    text: str
    encoding: str
    suspect: bool  # letters may have been lost or exchanged: show it, let a person check


def strip_aim(text: str) -> str:
    """Without the symbology prefix (`]C1`, `]Q3` …), control characters and filler 0xFF."""
    cleaned = text.translate(_CONTROLS).strip(_FILLER)
    prefix = _AIM.match(cleaned)
    return cleaned[prefix.end() :] if prefix else cleaned


def decode_line(data: bytes) -> Line:
    """Read the bytes of one scan; never raises.  Over 4 kB is no scan and not looked at closely."""
    if len(data) > LIMIT:
        return Line(data[:_MOST].decode("utf-8", "replace"), "utf-8", suspect=True)
    data = data.strip(b"\xff\x00")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_short = error.reason == "unexpected end of data"
    else:
        return _from_characters(text)
    readings = [(data.decode("utf-8", "replace"), "utf-8")]
    if not cut_short:
        for encoding in ("gb18030", "cp1258", "cp1252"):
            try:
                readings.append((nfc(data.decode(encoding)), encoding))
            except UnicodeDecodeError:
                continue
    best, encoding = min(readings, key=lambda reading: _badness(reading[0]))
    rivals = {text for text, _ in readings if _badness(text) == _badness(best)}
    doubtful = len(rivals) > 1 or encoding == "cp1252" or _badness(best)[0] > 0
    return _line(best, encoding, doubtful=doubtful)


def decode_text(text: str) -> Line:
    """The same for text that some other program has already decoded, rightly or not."""
    if len(text) > LIMIT:
        return Line(text, "utf-8", suspect=True)
    if _HALVES.search(text):
        try:
            return decode_line(text.encode("utf-8", "surrogateescape"))
        except UnicodeEncodeError:
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _from_characters(text)


def _from_characters(text: str) -> Line:
    """Undo UTF-8 that was read as Latin-1 and encoded once more, where that makes better sense."""
    encoding = "utf-8"
    while (once := _undouble(text)) is not None and _badness(once) < _badness(text):
        text, encoding = once, "utf-8 twice"
    return _line(text, encoding, doubtful=_CONTROLS_ABOVE_ASCII.search(text) is not None)


def _undouble(text: str) -> str | None:
    if text.isascii():
        return None
    try:
        return bytes([_ONE_BYTE[character] for character in text]).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None


def _line(text: str, encoding: str, *, doubtful: bool) -> Line:
    return Line(nfc(strip_aim(text)), encoding, doubtful or "\ufffd" in text or _card_is_odd(text))


def _badness(text: str) -> tuple[int, int]:
    """Characters no Vietnamese text has; words that are no Vietnamese syllables."""
    letters = sum(not (c.isascii() or c in _PLAIN_MARKS or in_alphabet(c)) for c in nfc(text))
    words = re.split(r"[\W\d_]+", nfc(text))
    return letters, sum(not word.isascii() and not _is_syllable(word) for word in words)


def _is_syllable(word: str) -> bool:
    marks = unicodedata.normalize("NFD", word)
    if sum(mark in _TONES for mark in marks) > 1 or _case_is_odd(word):
        return False
    plain = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    return _SYLLABLE.fullmatch(plain.lower()) is not None


def _card_is_odd(text: str) -> bool:
    """The traces of `?` for letters and of a cut eighth bit, which make ASCII of Vietnamese."""
    fields = text.split("|")
    if len(fields) < 7:
        return False
    name, sex, address = fields[2], fields[4], fields[5]
    return (
        looks_mangled(name)
        or name != " ".join(name.split())
        or any(_case_is_odd(word) for word in name.split(" "))
        or any(c in "?\ufffd" or c < " " or c == "\x7f" for c in sex + address)
        or (text.isascii() and not _ODD_IN_ASCII.isdisjoint(sex + address))
    )


def _case_is_odd(word: str) -> bool:
    inner = re.split(r"['’ʼ.\-]", word)
    return word.endswith("-") or not all(w == w.upper() or w[1:] == w[1:].lower() for w in inner)
