"""Results that nobody came for, and what is still owed for a dossier."""

from counter.desk_till import Fee
from tests.room import OWNER, STATUS, Room, receive


def test_what_waits_longest_comes_first_with_its_days(room: Room) -> None:
    desk = room.office_desk()
    codes = [receive(desk, owner={"phone": "0912345678"}).code for _ in range(4)]
    for code in codes[:3]:
        desk.mark_ready((code,))
        room.clock.tick(days=8)
    desk.shelve((codes[0],), "Kệ A1")
    desk.give_back((codes[1],), OWNER)
    found = desk.uncollected()
    assert [(one.code, one.days) for one in found] == [(codes[0], 24), (codes[2], 8)]
    assert (found[0].shelf, found[0].phone, found[0].owner) == ("Kệ A1", "0912345678", OWNER)


def test_a_refused_dossier_waits_for_its_owner_too_and_a_void_one_does_not(room: Room) -> None:
    desk = room.office_desk()
    refused, void = receive(desk, code=STATUS).code, receive(desk).code
    desk.refuse(refused, "Không đủ điều kiện")
    desk.mark_ready((void,))
    desk.void(void, "Nhập nhầm")
    assert [one.code for one in desk.uncollected()] == [refused]


def test_what_is_owed_is_the_fee_less_what_was_paid(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    assert desk.dossier(code).owed == 8_000
    assert desk.pay(code, Fee(3_000)).owed == 5_000
    assert desk.pay(code, Fee(5_000, moment="return")).owed == 0
    key = desk.dossier(code).payments[-1].key
    assert desk.cancel_fee(code, key, "Thu nhầm").owed == 5_000
    assert desk.pay(code, Fee(exempt="Hộ nghèo")).owed == 0


def test_nobody_owes_what_nobody_knows(room: Room) -> None:
    desk = room.office_desk()
    unknown = receive(desk, code="1.004873")
    assert unknown.fee is None
    assert unknown.owed is None
