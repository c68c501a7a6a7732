"""Vietnamese text: forms for storing, finding and sorting; amounts and dates in words."""

import re
import unicodedata
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

VIETNAM = timezone(timedelta(hours=7))  # one zone, no summer time; needs no tz database on Windows

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = frozenset("\u0300\u0309\u0303\u0301\u0323")
_NAME_MARKS = frozenset("'’ʼ-‐.")
# Letters of the highland peoples' spellings that Vietnamese itself does not have.
_NAME_LETTERS = frozenset(_LETTERS) | frozenset("ĕĭŏŭčñƀøɓ")
_LONG = 2000
_MOST_MARKS = 30  # as in the Stream-Safe Text Format of Unicode
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_PERSONAL_DIGITS = re.compile(r"(?<!\d)\d{9,12}(?!\d)")


class _Cleaner(dict[int, str]):
    """For `str.translate`: what each character becomes in stored text, found out once."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        if character.isspace():
            kept = " "
        elif unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
            kept = ""
        else:
            kept = character
        self[point] = kept
        return kept


class _Folder(dict[int, str]):
    """For `str.translate`: what each character becomes in a search key, found out once."""

    def __missing__(self, point: int) -> str:
        lowered = unicodedata.normalize("NFD", chr(point).translate(_CLEANER)).lower()
        kept = "".join(
            character
            for character in unicodedata.normalize("NFD", lowered)
            if unicodedata.category(character) != "Mn"
        ).replace("đ", "d")
        self[point] = kept
        return kept


_CLEANER = _Cleaner()
_FOLDER = _Folder()


def nfc(text: str) -> str:
    """The one Unicode form that is stored, printed and compared."""
    if text.isascii():
        return text
    if len(text) > _LONG:
        text = _without_piles_of_marks(text)
    return unicodedata.normalize("NFC", text)


def _without_piles_of_marks(text: str) -> str:
    """Normalising sorts the marks of one letter in quadratic time, hours for a megabyte."""
    marks = "".join(character for character in set(text) if unicodedata.combining(character))
    if not marks:
        return text
    pile = f"[{re.escape(marks)}]"
    return re.sub(f"({pile}{{{_MOST_MARKS}}}){pile}+", r"\1", text)


def clean(text: str) -> str:
    """Stored form: NFC, no control or invisible characters, no outer and no double blanks."""
    return " ".join(nfc(text.translate(_CLEANER)).split())


def fold(text: str) -> str:
    """Search key: lower case without marks, đ as d, blanks collapsed."""
    return " ".join(text.translate(_FOLDER).split())


def looks_mangled(name: str) -> bool:
    """Whether a person's name bears the traces of a bad transfer: U+FFFD, `?`, odd symbols."""
    return any(
        not (character in _NAME_MARKS or character == " " or in_alphabet(character))
        for character in nfc(name)
    )


@lru_cache(maxsize=4096)
def in_alphabet(character: str) -> bool:
    """Whether this is a letter, or a mark on one, as Vietnamese names are written with."""
    lowered = unicodedata.normalize("NFD", character.lower())
    letter = unicodedata.normalize("NFC", "".join(m for m in lowered if m not in _TONES))
    return letter in _NAME_LETTERS or character in "\u0302\u0306\u031b" or character in _TONES


def money(amount: int) -> str:
    """Whole đồng as people write them: 8.000 đ."""
    return f"{amount:,}".replace(",", ".") + " đ"


def in_words(amount: int) -> str:
    """Whole đồng in words, as on a receipt: Tám nghìn đồng."""
    words = _number_in_words(abs(amount), whole=False)
    text = " ".join([*(["âm"] if amount < 0 else []), *(words or ["không"]), "đồng"])
    return text[0].upper() + text[1:]


def _number_in_words(number: int, *, whole: bool) -> list[str]:
    """`whole`: something stands before this number, so its missing hundreds are said."""
    words: list[str] = []
    for size, unit in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn")):
        count, number = divmod(number, size)
        if count:
            words += [*_number_in_words(count, whole=whole), unit]
            whole = True
    return words + _group_in_words(number, whole=whole)


def _group_in_words(number: int, *, whole: bool) -> list[str]:
    if not number:
        return []
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or whole else []
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif words and ones:
        words.append("linh")
    match tens, ones:
        case _, 0:
            pass
        case t, 1 if t > 1:
            words.append("mốt")
        case t, 4 if t > 1:
            words.append("tư")
        case t, 5 if t:
            words.append("lăm")
        case _:
            words.append(_DIGITS[ones])
    return words


def mask(number: str) -> str:
    """An identity number for lists and screens that others can see: 0010****2345."""
    size = len(number)
    first, last = (4, 4) if size >= 12 else (2, 3) if size >= 8 else (0, 0)
    return number[:first] + "*" * (size - first - last) + number[size - last :]


def mask_digits(text: str) -> str:
    """Text for the log file: identity numbers (9 and 12 digits) and phones (10, 11) masked."""
    return _PERSONAL_DIGITS.sub(lambda found: mask(found.group()), text)


def date_text(day: date) -> str:
    """21/11/2026."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def long_date(day: date) -> str:
    """Ngày 05 tháng 02 năm 2026: zeros only before days under 10 and months 1 and 2.

    NĐ 30/2020/NĐ-CP, Phụ lục I.
    """
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def moment_text(moment: datetime) -> str:
    """17 giờ 00 phút, ngày 26 tháng 11 năm 2026; with an offset, turned to Viet Nam's time."""
    local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
    return f"{local.hour:02} giờ {local.minute:02} phút, {long_date(local)}"


def weekday(day: date) -> str:
    """Thứ Hai … Chủ nhật, as within a sentence."""
    return _WEEKDAYS[day.weekday()]
