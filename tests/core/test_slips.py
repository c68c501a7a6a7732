"""The seal of a slip: true, forged, void, or of somebody unknown here."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter import slips
from counter.desk import Desk
from counter.errors import Refused
from tests.room import STATUS, Room, office, receive

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:.-"


def qr(desk: Desk, code: str) -> str:
    return slips.qr_of(desk.dossier(code))


def holds(desk: Desk, text: str) -> bool:
    """Does a counter take this for a true slip?  Of another key nothing can be said."""
    try:
        return desk.check_slip(text).valid is not None
    except Refused as refusal:
        return refusal.code not in ("slip_forged", "slip_unreadable")


def test_a_true_slip_says_what_was_promised(room: Room) -> None:
    desk = room.office_desk(counter=3)
    made = receive(desk, code=STATUS)
    check = desk.check_slip(qr(desk, made.code))
    assert (check.valid, check.code, check.procedure) == (True, made.code, STATUS)
    assert (check.due, check.version, check.void) == (made.due, 1, False)
    assert check.counter == "H01.151.01/3"


def test_a_slip_names_no_person(room: Room) -> None:
    desk = room.office_desk()
    made = receive(desk, owner={"number": "027185001234", "phone": "0912345678"})
    text = qr(desk, made.code)
    assert text.isascii()
    assert set(text) <= set(ALPHABET)
    assert "027185001234" not in text
    assert "0912345678" not in text


def test_a_scanner_may_add_blanks_and_lower_case(room: Room) -> None:
    desk = room.office_desk()
    text = qr(desk, receive(desk).code)
    assert desk.check_slip(f"]Q3 {text.lower()}\r\n").valid is True


def test_a_slip_without_a_date_can_be_checked_too(room: Room) -> None:
    desk = room.office_desk()
    procedure = desk.catalogue.find(STATUS)
    from dataclasses import replace

    from counter.catalogue import Duration

    case = replace(procedure.cases[0], duration=Duration(0, "none"))
    desk.set_procedure(replace(procedure, cases=(case,)))
    made = receive(desk, code=STATUS)
    assert made.due is None
    assert desk.check_slip(qr(desk, made.code)).due is None


def test_one_changed_character_is_never_valid(room: Room) -> None:
    desk = room.office_desk()
    text = qr(desk, receive(desk, code=STATUS).code)
    for place, known in enumerate(text):
        other = ALPHABET[(ALPHABET.index(known) + 1 + place % 30) % len(ALPHABET)]
        changed = f"{text[:place]}{other}{text[place + 1 :]}"
        assert not holds(desk, changed), changed


@given(data=st.data())
@settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_edit_of_a_true_slip_is_valid(room: Room, data: st.DataObject) -> None:
    if not room._open:
        receive(room.office_desk(), code=STATUS)
    desk = room._open[0]
    text = qr(desk, desk.rows("waiting")[0].code)
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, min(len(text), first + 4)))
    put = data.draw(st.text(ALPHABET, max_size=4))
    changed = text[:first] + put + text[last:]
    if changed == text:
        return
    assert not holds(desk, changed)


@pytest.mark.parametrize(
    "text", ["", "QMC1:", "QMC2:A:B:C", "x" * 1_000_000, "QMC1" * 300_000, "\0"]
)
def test_what_is_no_slip_is_unreadable(room: Room, text: str) -> None:
    with pytest.raises(Refused) as caught:
        room.office_desk().check_slip(text)
    assert caught.value.code == "slip_unreadable"


def test_of_an_unknown_key_nothing_can_be_said(
    room: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = Room(tmp_path_factory.mktemp("other"), room.clock)
    text = qr(other.office_desk(), receive(other._open[0]).code)
    other.close()
    check = room.office_desk().check_slip(text)
    assert (check.valid, check.void, check.counter) == (None, None, "")
    assert check.code == "H01.151.01-261120-0001"


def test_a_void_slip_is_true_but_void(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    text = qr(desk, code)
    desk.void(code, "nhầm người")
    check = desk.check_slip(text)
    assert (check.valid, check.void) == (True, True)


def test_the_slip_of_an_erased_dossier_can_still_be_checked(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    text = qr(desk, code)
    desk.erase(code, "theo yêu cầu")
    assert qr(desk, code) == text
    assert desk.check_slip(text).valid is True


def test_slips_of_an_earlier_log_stay_true(room: Room) -> None:
    desk = room.office_desk()
    text = qr(desk, receive(desk).code)
    desk.set_up(office(), 2)
    newer = qr(desk, receive(desk).code)
    assert text.split(":")[1] != newer.split(":")[1]
    assert desk.check_slip(text).counter == "H01.151.01/1"
    assert desk.check_slip(newer).counter == "H01.151.01/2"
    desk.rebuild()
    room.close()
    assert room.looking().check_slip(text).valid is True


def test_a_slip_printed_again_carries_the_same_seal(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk).code
    text = qr(desk, code)
    desk.mark_ready((code,))
    room.close()
    assert qr(room.desk(), code) == text


def test_a_seal_of_a_dossier_this_file_lost_is_still_known_by_its_key(room: Room) -> None:
    desk = room.office_desk()
    made = receive(desk)
    text = qr(desk, made.code)
    desk._store.execute("DELETE FROM dossier")
    assert desk.check_slip(text).void is False
