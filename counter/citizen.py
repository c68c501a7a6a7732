"""Who stands at the counter: identity cards, numbers, tax codes, phones and names.

Only what makes a card no card is refused.  Everything else is a `Caution`: real people have
corrected births, numbers of abolished provinces and names no rule foresaw.
"""

import re
from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum

from counter.decoding import LIMIT, decode_text
from counter.errors import Refused
from counter.records import dataclass
from counter.text import VIETNAM, clean, fold, looks_mangled

# The 63 provinces of before July 2025: a number keeps the code of its registration for life.
PROVINCES = frozenset(
    f"{code:03}"
    for code in (
        *(1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35),
        *(36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70),
        *(72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96),
    )
)
OLDEST = 130  # years

_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_SEXES = {"nam": "Nam", "male": "Nam", "m": "Nam", "nu": "Nữ", "female": "Nữ", "f": "Nữ"}
_MOBILE_OF_2018 = {"0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078"}
_MOBILE_OF_2018 |= {"0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082"}
_MOBILE_OF_2018 |= {f"016{n}": f"03{n}" for n in range(2, 10)}
_MOBILE_OF_2018 |= {"0186": "056", "0188": "058", "0199": "059"}


@dataclass(frozen=True, slots=True)
class Caution:
    """Something the clerk should look at; it stops nothing.  ui/messages.py has the wording."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Card:
    """What the QR of an identity card says.  It is unsigned and proves nothing."""

    number: str
    old_number: str | None
    name: str
    born: str | None  # YYYY-MM-DD, or YYYY when only the year is known
    sex: str | None  # Nam or Nữ
    address: str | None  # as on the card, often of before the merger
    issued: str | None  # YYYY-MM-DD
    cautions: tuple[Caution, ...] = ()


class NumberKind(StrEnum):
    """What an identity number is, by its form alone."""

    CITIZEN = "citizen"
    CMND = "cmnd"
    PASSPORT = "passport"
    FOREIGN_PASSPORT = "foreign_passport"
    TAX = "tax"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A typed or scanned identity number in its canonical form."""

    kind: NumberKind
    text: str
    cautions: tuple[Caution, ...] = ()


def read_card(text: str, today: date | None = None) -> Card:
    """Read the QR of an identity card, 7 fields or more, whatever the line put around it.

    Raises Refused: card_too_long, card_too_few_fields, card_number_wrong, card_without_name.
    `today` (else the day in Viet Nam) is what future dates are judged by.
    """
    if len(text) > LIMIT:
        raise Refused("card_too_long", limit=LIMIT)
    fields = [clean(part) for part in decode_text(text).text.split("|")]
    if len(fields) < 7:
        raise Refused("card_too_few_fields", fields=len(fields))
    number, old_number, name, birth, sex_text, address, issue = fields[:7]
    number = number.replace(" ", "")
    if not _digits(number, 12):
        raise Refused("card_number_wrong", length=len(number))
    if not name:
        raise Refused("card_without_name")
    today = today or datetime.now(VIETNAM).date()
    old_number, about_old = _read_old_number(old_number)
    born, about_birth = _read_birth(birth, today)
    sex, about_sex = _read_sex(sex_text)
    issued, about_issue = _read_issue(issue, born, today)
    cautions = (
        *check_citizen_number(number, born, sex),
        *about_old,
        *read_name(name)[1],
        *about_birth,
        *about_sex,
        *_check_address(address),
        *about_issue,
    )
    return Card(number, old_number or None, name, born, sex, address or None, issued, cautions)


def check_citizen_number(number: str, born: str | None, sex: str | None) -> tuple[Caution, ...]:
    """Compare a 12-digit number with the birth and sex it should tell (Thông tư 59/2021/TT-BCA).

    Births and sexes are corrected while the number stays, so a difference is never an error.
    """
    if not _digits(number, 12):
        return ()
    cautions = []
    if number[:3] not in PROVINCES:
        cautions.append(Caution("number_province_unknown", {"province": number[:3]}))
    century, female = divmod(int(number[3]), 2)
    year = str(1900 + 100 * century + int(number[4:6]))
    if born and born[:4] != year:
        cautions.append(Caution("number_year_differs", {"number_year": year, "year": born[:4]}))
    number_sex = "Nữ" if female else "Nam"
    if sex and sex != number_sex:
        cautions.append(Caution("number_sex_differs", {"number_sex": number_sex, "sex": sex}))
    return tuple(cautions)


def read_number(text: str) -> IdNumber:
    """Tell an identity number by its form; what fits no form is kept as typed, with a caution."""
    number = re.sub(r"[\s.]", "", clean(text[:LIMIT])).upper()
    plain = number.replace("-", "")
    match len(plain) if _digits(plain, len(plain)) else 0:
        case 12 if plain == number:
            return IdNumber(NumberKind.CITIZEN, plain, check_citizen_number(plain, None, None))
        case 9 if plain == number:
            return IdNumber(NumberKind.CMND, plain, (Caution("cmnd_expired"),))
        case 10 | 13:
            tax = plain[:10] + ("-" + plain[10:] if plain[10:] else "")
            cautions = () if tax_code_ok(tax) else (Caution("tax_code_check_digit"),)
            return IdNumber(NumberKind.TAX, tax, cautions)
    if re.fullmatch(r"[A-Z][0-9]{7,8}", number):
        return IdNumber(NumberKind.PASSPORT, number)
    if re.fullmatch(r"(?=[0-9]*[A-Z])(?=[A-Z]*[0-9])[A-Z0-9]{5,20}", number):
        return IdNumber(NumberKind.FOREIGN_PASSPORT, number)
    cautions = (Caution("number_form_unknown", {"length": str(len(number))}),) if number else ()
    return IdNumber(NumberKind.UNKNOWN, number, cautions)


def tax_code_ok(text: str) -> bool:
    """Whether it is a tax code of 10 digits, or 10-3, whose check digit holds."""
    if not re.fullmatch(r"[0-9]{10}(?:-[0-9]{3})?", text):
        return False
    weighed = sum(int(d) * weight for d, weight in zip(text[:9], _TAX_WEIGHTS, strict=True))
    return 10 - weighed % 11 == int(text[9])


def read_phone(text: str) -> tuple[str, tuple[Caution, ...]]:
    """The national form 0…, and what is odd about it; an empty text is no phone and not odd."""
    typed = clean(text[:LIMIT])
    number = re.sub(r"[\s.\-()]", "", typed)
    if not number:
        return "", ()
    number = re.sub(r"^(?:\+84|0084|84(?=[1-9][0-9]{8,9}$))0?", "0", number)
    if re.fullmatch(r"0[35789][0-9]{8}|02[0-9]{8,9}", number):
        return number, ()
    if re.fullmatch(r"01[0-9]{9}", number) and (prefix := _MOBILE_OF_2018.get(number[:4])):
        return number, (Caution("phone_of_before_2018", {"now": prefix + number[4:]}),)
    return typed, (Caution("phone_form_unknown"),)


def read_name(text: str) -> tuple[str, tuple[Caution, ...]]:
    """A person's name, cleaned but with its own capitals, and what is odd about it."""
    name = clean(text[:LIMIT])
    cautions = []
    if not name:
        cautions.append(Caution("name_missing"))
    elif looks_mangled(name) or not any(map(str.isalpha, name)):
        cautions.append(Caution("name_mangled", {"name": name}))
    if len(name.split()) > 7:
        cautions.append(Caution("name_long", {"words": str(len(name.split()))}))
    return name, tuple(cautions)


def _digits(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdigit()


def _read_old_number(text: str) -> tuple[str, list[Caution]]:
    number = text.replace(" ", "")
    if not number or _digits(number, 9) or _digits(number, 12):
        return number, []
    return text, [Caution("old_number_odd")]


def _read_birth(text: str, today: date) -> tuple[str | None, list[Caution]]:
    if not text:
        return None, [Caution("birth_missing")]
    digits = _date_digits(text)
    if digits is None:
        return None, [Caution("birth_unreadable", {"text": text})]
    year = int(digits[4:])
    if "00" in (digits[:2], digits[2:4]) and year:
        born, cautions = digits[4:], [Caution("birth_incomplete", {"year": digits[4:]})]
        ahead = year > today.year
    else:
        day = _real_date(digits)
        if day is None:
            return None, [Caution("birth_impossible", {"text": text})]
        born, cautions = day.isoformat(), []
        ahead = day > today
    if ahead:
        cautions.append(Caution("birth_in_future", {"born": born}))
    elif year < today.year - OLDEST:
        cautions.append(Caution("birth_long_ago", {"born": born}))
    return born, cautions


def _read_issue(text: str, born: str | None, today: date) -> tuple[str | None, list[Caution]]:
    if not text:
        return None, [Caution("issue_missing")]
    digits = _date_digits(text)
    day = _real_date(digits) if digits else None
    if day is None:
        return None, [Caution("issue_impossible", {"text": text})]
    issued = day.isoformat()
    if day > today:
        return issued, [Caution("issue_in_future", {"issued": issued})]
    if born and issued < born <= today.isoformat():
        return issued, [Caution("issue_before_birth", {"issued": issued})]
    return issued, []


def _date_digits(text: str) -> str | None:
    """The ddMMyyyy in a field; a bare year counts as 0000yyyy."""
    if found := re.fullmatch(r"([0-9]{2})[./-]?([0-9]{2})[./-]?([0-9]{4})", text):
        return "".join(found.groups())
    return "0000" + text if _digits(text, 4) else None


def _real_date(digits: str) -> date | None:
    try:
        return date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        return None


def _read_sex(text: str) -> tuple[str | None, list[Caution]]:
    if not text:
        return None, [Caution("sex_missing")]
    sex = _SEXES.get(fold(text))
    return sex, [] if sex else [Caution("sex_unreadable", {"text": text})]


def _check_address(address: str) -> list[Caution]:
    if not address:
        return [Caution("address_missing")]
    if "?" in address or "\ufffd" in address:
        return [Caution("address_mangled", {"address": address})]
    return []
