"""A VietQR is made without a network, and says exactly account, amount and dossier."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.errors import Refused
from counter.vietqr import MOST, Payment, checksum, mentions, payment_text, read_payment
from tests.core.papers import is_clean, read, words
from tests.core.test_paper_slip import CODE, QR, dossier, made

# Published by the maker of another program.
KNOWN = (
    "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA"
    "530370454061200005802VN62170813ung ho lu lut6304C15C"
)
PAYMENT = Payment("970405", "3100205123456", 8000, CODE)


def test_the_checksum_is_that_of_the_standard() -> None:
    assert checksum("123456789") == "29B1"
    assert checksum("") == "FFFF"


def test_a_text_that_banks_read_is_made_and_read_alike() -> None:
    payment = Payment("970415", "0011001932418", 120_000, "ung ho lu lut")
    assert payment_text(payment) == KNOWN
    assert read_payment(KNOWN) == payment


def test_the_fields_stand_where_the_standard_wants_them() -> None:
    text = payment_text(PAYMENT)
    assert text.startswith("000201010212")  # made for one payment
    assert "38570010A0000007270127" in text
    assert "5303704" in text
    assert "54048000" in text
    assert "5802VN" in text
    assert f"62260822{CODE}6304" in text
    assert text == text.upper()  # so the QR is a small one


def test_without_an_amount_the_payer_types_it() -> None:
    payment = Payment("970405", "3100205123456")
    text = payment_text(payment)
    assert text.startswith("000201010211")
    assert "5802VN6304" in text
    assert read_payment(text) == payment


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"bank": "97040"}, "vietqr_bank_wrong"),
        ({"bank": "٩٧٠٤٠٥"}, "vietqr_bank_wrong"),
        ({"account": ""}, "vietqr_account_wrong"),
        ({"account": "1" * 20}, "vietqr_account_wrong"),
        ({"account": "12 34"}, "vietqr_account_wrong"),
        ({"amount": 0}, "vietqr_amount_wrong"),
        ({"amount": -8000}, "vietqr_amount_wrong"),
        ({"amount": MOST + 1}, "vietqr_amount_wrong"),
        ({"reference": "H01A.151B.001C.002D-261121-0001"}, "vietqr_reference_wrong"),
        ({"reference": "Hồ sơ"}, "vietqr_reference_wrong"),
        ({"reference": " " + CODE}, "vietqr_reference_wrong"),
    ],
)
def test_what_no_bank_would_take_is_refused(changes: dict[str, object], code: str) -> None:
    values = {"bank": "970405", "account": "3100205123456", "amount": 8000, "reference": CODE}
    with pytest.raises(Refused) as refusal:
        payment_text(Payment(**{**values, **changes}))  # type: ignore[arg-type]
    assert refusal.value.code == code


def test_one_changed_letter_is_noticed() -> None:
    text = payment_text(PAYMENT)
    for place in range(4, len(text) - 8):
        other = "7" if text[place] != "7" else "8"
        with pytest.raises(Refused) as refusal:
            read_payment(text[:place] + other + text[place + 1 :])
        assert refusal.value.code == "vietqr_damaged"


def test_a_sound_text_that_is_no_such_payment_is_said_to_be_none() -> None:
    for text in (
        "00020101021138200010A00000072801020053037045802VN6304",
        "00020101021153038405802VN6304",
        "00020199996304",
    ):
        with pytest.raises(Refused) as refusal:
            read_payment(text + checksum(text))
        assert refusal.value.code == "vietqr_unreadable"


codes = st.from_regex(r"[A-Z][0-9]{2}\.[0-9]{2}-[0-9]{6}-[0-9]{4,5}", fullmatch=True)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(
    bank=st.from_regex(r"[0-9]{6}", fullmatch=True),
    account=st.from_regex(r"[0-9A-Z]{1,19}", fullmatch=True),
    amount=st.none() | st.integers(1, MOST),
    reference=st.just("") | codes,
)
def test_what_is_written_is_read_again(
    bank: str, account: str, amount: int | None, reference: str
) -> None:
    payment = Payment(bank, account, amount, reference)
    assert read_payment(payment_text(payment)) == payment


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(max_size=200), st.booleans())
def test_anything_scanned_is_a_payment_or_refused(text: str, sealed: bool) -> None:
    if sealed:
        text = f"0002{text}6304"
        text += checksum(text)
    with pytest.raises(Refused) as refusal:
        read_payment(text)
    assert refusal.value.code in {"vietqr_unreadable", "vietqr_damaged"}


def test_a_bank_s_line_is_matched_though_it_lost_dots_and_hyphens() -> None:
    for memo in (
        CODE,
        "H0115101 261121 0001",
        "MBVCB.123.h01151012611210001 CT tu 0123",
        CODE + ".",
    ):
        assert mentions(memo, CODE)
    for memo in ("H01.151.01-261121-0002", "H01.151.01-261121-00012", "", "261121-0001"):
        assert not mentions(memo, CODE)
    assert not mentions("anything", "")


@pytest.mark.parametrize(("size", "dots"), [("a4", 203), ("a4", 300), ("a5", 203), ("a5", 600)])
def test_a_slip_that_costs_something_can_be_paid_from_the_slip(size: str, dots: int) -> None:
    pay = payment_text(PAYMENT)
    pdf = made(dossier(), size=size, dots=dots, pay=pay)
    assert read(pdf, dots) == sorted([CODE, QR, pay])
    assert "nộp 8.000 đ bằng ứng dụng ngân hàng" in words(pdf)
    is_clean(pdf)
    assert made(dossier(), size=size, dots=dots, pay="") == made(dossier(), size=size, dots=dots)
