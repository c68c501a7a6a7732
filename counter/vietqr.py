"""The text of a VietQR, made without any network: a bank's app reads account, amount, reference.

EMVCo Merchant-Presented QR with NAPAS's template 38 (NAPAS QR Switching, part IV, version 1.5.2):
fields of two digits of name, two digits of length and the value, ended by a CRC.
"""

import binascii
import re
from collections.abc import Iterator

from counter.errors import Refused
from counter.records import dataclass
from counter.text import clean

NAPAS = "A000000727"
TO_ACCOUNT = "QRIBFTTA"
CURRENCY, COUNTRY = "704", "VN"
STATIC, DYNAMIC = "11", "12"  # without and with an amount: for many payments, for this one
MOST = 9_999_999_999_999  # đồng: 13 digits are the room that field 54 has
LONGEST_REFERENCE = 25  # letters, of every additional field

_BANK = re.compile(r"[0-9]{6}")
_ACCOUNT = re.compile(r"[0-9A-Z]{1,19}")
_REFERENCE = re.compile(r"[0-9A-Za-z .\-]{0,25}")
_AMOUNT = re.compile(r"([0-9]{1,13})(?:\.0{0,2})?")


@dataclass(frozen=True, slots=True)
class Payment:
    """A transfer to be made; `amount` in đồng, None where the payer types it."""

    bank: str  # six digits by which the State Bank knows it (BIN)
    account: str
    amount: int | None = None
    reference: str = ""  # the dossier code: by it the bank's list is matched later


def payment_text(payment: Payment) -> str:
    """Return the text of the QR.

    Raises `Refused`: `vietqr_bank_wrong` (bank), `vietqr_account_wrong` (account),
    `vietqr_amount_wrong` (amount, most), `vietqr_reference_wrong` (reference, most).
    """
    _check(payment)
    receiver = _field("00", payment.bank) + _field("01", payment.account)
    fields = [
        _field("00", "01"),
        _field("01", STATIC if payment.amount is None else DYNAMIC),
        _field("38", _field("00", NAPAS) + _field("01", receiver) + _field("02", TO_ACCOUNT)),
        _field("53", CURRENCY),
    ]
    if payment.amount is not None:
        fields.append(_field("54", str(payment.amount)))
    fields.append(_field("58", COUNTRY))
    if payment.reference:
        fields.append(_field("62", _field("08", payment.reference)))
    fields.append("6304")
    text = "".join(fields)
    return text + checksum(text)


def read_payment(text: str) -> Payment:
    """Read a VietQR to an account, whoever made it.

    Raises `Refused`: `vietqr_damaged` where the CRC does not hold, `vietqr_unreadable` where it
    does but the text is no such payment in đồng.
    """
    text = text.strip()
    if not (text.startswith("0002") and text[-8:-4] == "6304"):
        raise Refused("vietqr_unreadable")
    if checksum(text[:-4]) != text[-4:].upper():
        raise Refused("vietqr_damaged")
    root = _fields(text)
    template = _fields(root.get("38", ""))
    receiver = _fields(template.get("01", ""))
    amount = _AMOUNT.fullmatch(root.get("54", "0"))
    if (
        template.get("00") != NAPAS
        or template.get("02", TO_ACCOUNT) != TO_ACCOUNT
        or root.get("53") != CURRENCY
        or not amount
        or not {"00", "01"} <= receiver.keys()
    ):
        raise Refused("vietqr_unreadable")
    more = _fields(root.get("62", ""))
    reference = more.get("08") or more.get("01") or ""
    return Payment(receiver["00"], receiver["01"], int(amount[1]) or None, reference)


def reference_of(code: str) -> str:
    """Return a dossier code as a bank takes it; one too long for that goes without its signs."""
    short = code if len(code) <= LONGEST_REFERENCE else re.sub("[^0-9A-Za-z]", "", code)
    return short[-LONGEST_REFERENCE:]


def mentions(memo: str, code: str) -> bool:
    """Tell whether a bank's line is about this dossier: banks drop dots, hyphens and blanks."""
    letters = re.findall("[0-9A-Z]", code.upper())
    # The number of another dossier may begin with this one: 0001 and 00012.
    pattern = "[^0-9A-Z]*".join(letters) + "(?![0-9])"
    return bool(letters) and bool(re.search(pattern, memo.upper()))


def checksum(text: str) -> str:
    """Return the CRC-16/CCITT-FALSE of a text as four hexadecimal digits."""
    return f"{binascii.crc_hqx(text.encode('utf-8', 'surrogatepass'), 0xFFFF):04X}"


def _check(payment: Payment) -> None:
    if not _BANK.fullmatch(payment.bank):
        raise Refused("vietqr_bank_wrong", bank=payment.bank)
    if not _ACCOUNT.fullmatch(payment.account):
        raise Refused("vietqr_account_wrong", account=payment.account)
    if payment.amount is not None and not 0 < payment.amount <= MOST:
        raise Refused("vietqr_amount_wrong", amount=payment.amount, most=MOST)
    reference = payment.reference
    if not _REFERENCE.fullmatch(reference) or clean(reference) != reference:
        raise Refused("vietqr_reference_wrong", reference=reference, most=LONGEST_REFERENCE)


def _field(name: str, value: str) -> str:
    return f"{name}{len(value):02}{value}"


def _fields(text: str) -> dict[str, str]:
    return dict(_cut(text))


def _cut(text: str) -> Iterator[tuple[str, str]]:
    place = 0
    while place < len(text):
        name, length = text[place : place + 2], text[place + 2 : place + 4]
        end = place + 4 + int(length) if length.isdecimal() and length.isascii() else 0
        if not end or end > len(text):
            raise Refused("vietqr_unreadable")
        yield name, text[place + 4 : end]
        place = end
