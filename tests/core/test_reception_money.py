"""The fee at the reception: its receipt, its line on the slip, and the QR that pays it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2 as pdfium
import pytest
import zxingcpp

from counter.desk import Desk
from counter.desk_till import Fee
from counter.errors import Refused
from counter.events import Person
from counter.office import Office
from counter.plain import restore
from counter.vietqr import Payment, read_payment, reference_of
from tests.room import CERTIFIED_COPY, COPY_OF_RECORD, STATUS, Room, draft, office, receive

BANK: dict[str, Any] = {
    "bank": "970415",
    "bank_name": "VietinBank",
    "account": "113366668888",
    "account_name": "UBND xã Mẫu",
}


def paid_into(room: Room, **changes: str) -> Desk:
    """A desk whose office has an account."""
    desk = room.desk()
    desk.set_up(replace(office(), **{**BANK, **changes}), 1)
    return desk


def payments(pdf: bytes) -> list[Payment]:
    """Every VietQR that a scanner finds on the first page."""
    image = pdfium.PdfDocument(pdf)[0].render(scale=300 / 72, grayscale=True).to_pil()
    found = [symbol.text for symbol in zxingcpp.read_barcodes(image)]
    return [read_payment(text) for text in found if text.startswith("0002")]


def words(pdf: bytes) -> str:
    return " ".join(pdfium.PdfDocument(pdf)[0].get_textpage().get_text_bounded().split())


@pytest.mark.parametrize("size", ["a4", "a5"])
def test_a_fee_that_is_due_can_be_paid_from_the_slip(room: Room, size: str) -> None:
    desk = paid_into(room)
    made = receive(desk, code=COPY_OF_RECORD, copies=2)
    expected = Payment("970415", "113366668888", 16_000, made.code)
    pdf = desk.slip(made.code, size)
    assert payments(pdf) == [expected]
    assert "vào tài khoản UBND xã Mẫu, VietinBank;" in words(pdf)


@pytest.mark.parametrize("size", ["a4", "a5"])
def test_what_is_paid_or_remitted_is_not_asked_for_again(room: Room, size: str) -> None:
    desk = paid_into(room)
    paid, free = receive(desk).code, receive(desk).code
    desk.pay(paid, Fee(8000, series="BL/26", number="0000041"))
    desk.pay(free, Fee(exempt="người khuyết tật"))
    assert payments(desk.slip(paid, size)) == payments(desk.slip(free, size)) == []
    assert "đã thu 8.000 đ, biên lai BL/26 số 0000041" in words(desk.slip(paid, size))
    assert "được miễn: người khuyết tật" in words(desk.slip(free, size))


def test_a_cancelled_payment_is_due_again(room: Room) -> None:
    desk = paid_into(room)
    code = receive(desk).code
    before = desk.slip(code)
    desk.pay(code, Fee(8000, series="BL/26", number="0000041"))
    desk.cancel_fee(code, "BL/26:0000041", "ghi nhầm")
    assert desk.slip(code) == before


def test_an_office_without_an_account_prints_the_slip_as_ever(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    plain = desk.slip(code)
    desk.set_up(replace(desk.office, **BANK), 1)
    assert payments(desk.slip(code)) != []
    desk.set_up(replace(desk.office, bank="", account=""), 1)
    assert desk.slip(code) == plain


def test_what_costs_nothing_has_nothing_to_pay(room: Room) -> None:
    desk = paid_into(room)
    case = replace(desk.catalogue.find(STATUS).cases[0], fee=None)
    desk.set_procedure(desk.catalogue.find(STATUS).with_case(case))
    assert payments(desk.slip(receive(desk, code=STATUS).code)) == []


def test_offices_of_before_there_were_accounts_are_read_as_they_were() -> None:
    told: dict[str, Any] = dict.fromkeys(("agency", "name", "parent", "place"), "như cũ")
    assert restore(Office, told) == Office(**told)
    assert not restore(Office, told).takes_transfers


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"bank": "97041"}, "vietqr_bank_wrong"),
        ({"bank": ""}, "vietqr_bank_wrong"),
        ({"account": "1133 6666"}, "vietqr_account_wrong"),
        ({"account": ""}, "vietqr_account_wrong"),
    ],
)
def test_an_account_that_no_bank_would_take_is_refused(
    room: Room, changes: dict[str, str], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        paid_into(room, **changes)
    assert refused.value.code == code


def test_a_code_too_long_for_a_bank_goes_without_its_signs() -> None:
    assert reference_of("H01.151.01-261121-0001") == "H01.151.01-261121-0001"
    assert reference_of("TAM-H99.999.01.1-261121-0001") == "TAMH999990112611210001"


def test_the_next_receipt_follows_the_one_noted_last(room: Room) -> None:
    desk = room.office_desk()
    assert desk.next_receipt() == ("", "")
    for number in ("0000009", "0000099"):
        desk.pay(receive(desk).code, Fee(8000, series="BL/26", number=number))
    assert desk.next_receipt() == ("BL/26", "0000100")
    desk.pay(receive(desk).code, Fee(8000, series="AB", number="7A"))
    assert desk.next_receipt() == ("AB", "")


def test_a_fee_is_checked_before_anything_is_received(room: Room) -> None:
    desk = room.office_desk()
    desk.check_fee(Fee(8000, series="BL/26", number="1"))
    desk.pay(receive(desk).code, Fee(8000, series="BL/26", number="1"))
    for fee, code in (
        (Fee(8000, series="BL/26", number="1"), "receipt_used"),
        (Fee(8000, series="BL/26"), "receipt_incomplete"),
        (Fee(), "fee_amount_or_exempt"),
    ):
        with pytest.raises(Refused) as refused:
            desk.check_fee(fee)
        assert refused.value.code == code
    desk.close_cash(8000)
    with pytest.raises(Refused) as refused:
        desk.check_fee(Fee(8000))
    assert refused.value.code == "cash_closed"


def test_a_draft_says_whether_its_fee_is_settled_at_once(room: Room) -> None:
    desk = room.office_desk()
    plain = draft(desk, code=CERTIFIED_COPY)
    assert not plain.settles_fee
    assert replace(plain, taken=True).settles_fee
    assert replace(plain, exempt="hộ nghèo").settles_fee


def test_days_used_before_a_return_shorten_the_date_shown(room: Room) -> None:
    desk = room.office_desk()
    first = receive(desk, code=STATUS)
    room.clock.tick(days=3)  # a Friday and the Monday after: one working day is gone
    desk.refuse(first.code, "Thiếu giấy tờ cư trú")
    plain, again = draft(desk, code=STATUS), draft(desk, code=STATUS, previous=first.code)
    ordinary, shortened = desk.appointment_for(plain), desk.appointment_for(again)
    assert ordinary is not None
    assert shortened is not None
    assert ordinary.due is not None
    assert shortened.due is not None
    assert shortened.due < ordinary.due
    [notice] = [n for n in desk.notices(again) if n.code == "days_deducted"]
    assert notice.values["code"] == first.code
    assert notice.values["used"] == "1"
    assert desk.receive(again).due == shortened.due


def test_a_date_that_waits_for_another_authority_is_said_to_be_provisional(room: Room) -> None:
    desk = room.office_desk()
    codes = [notice.code for notice in desk.notices(draft(desk, code=STATUS, awaited=True))]
    assert "due_provisional" in codes
    assert "due_provisional" not in [n.code for n in desk.notices(draft(desk, code=STATUS))]


def test_an_authority_that_ran_out_is_noticed_and_printed(room: Room) -> None:
    desk = room.office_desk()
    until = date(2026, 11, 1)
    submitter = Person("Lê Thị Mơ", mandate="giấy ủy quyền", mandate_until=until.isoformat())
    told = draft(desk, submitter=submitter)
    [notice] = [n for n in desk.notices(told) if n.code == "mandate_expired"]
    assert notice.values == {"day": until}
    made = desk.receive(told)
    assert desk.dossier(made.code).submitter == submitter
    assert "theo giấy ủy quyền, đến hết ngày 01/11/2026" in words(desk.slip(made.code))
    later = replace(submitter, mandate_until="2026-12-31")
    assert "mandate_expired" not in [n.code for n in desk.notices(replace(told, submitter=later))]


def test_people_of_before_there_were_mandates_are_read_as_they_were() -> None:
    assert restore(Person, {"name": "Lê Thị Mơ", "phone": "1"}) == Person("Lê Thị Mơ", phone="1")
