"""The running numbers of forms and the temporary codes: none is given twice."""

import shutil

import pytest

from counter import form_series
from counter.desk import Desk
from counter.desk_slips import Enquiry
from counter.errors import Refused
from counter.events import Paper, Person, ProcedureMark
from tests.room import STATUS, Room, at, receive

MARK = ProcedureMark(STATUS, "Xác nhận tình trạng hôn nhân", "1")
ENQUIRY = Enquiry(MARK, Person("Lò Thị Mẩy"), "Thiếu giấy tờ", (Paper("Sổ hộ khẩu"),))


def given(desk: Desk) -> list[str]:
    """Let a desk give a number of a form and a temporary code."""
    made = desk.guide(ENQUIRY)
    return [made.id, made.fact.numbered, receive(desk, temporary=True).code]


def test_each_form_each_year_and_each_counter_begins_with_one(room: Room) -> None:
    desk = room.office_desk()
    assert desk.guide(ENQUIRY).fact.numbered == "1.Q1/HDHS"
    assert desk.guide(ENQUIRY).fact.numbered == "2.Q1/HDHS"
    assert desk.refuse_reception(ENQUIRY).fact.numbered == "1.Q1/TCHS"
    room.clock.time = at("2027-01-04T08:00:00")
    desk.confirm_clock()
    assert desk.guide(ENQUIRY).fact.numbered == "1.Q1/HDHS"


def test_an_older_copy_put_back_repeats_no_number_of_a_form_and_no_temporary_code(
    room: Room,
) -> None:
    made = given(room.office_desk())
    room.close()
    older = room.data.parent / "older"
    shutil.copytree(room.data, older)
    for _ in range(3):
        desk = room.desk()
        made += [*given(desk), *given(desk)]
        room.close()
        shutil.rmtree(room.data)
        shutil.copytree(older, room.data)
    made += given(room.desk())
    assert len(set(made)) == len(made)


def test_a_copy_and_its_original_never_meet(room: Room) -> None:
    made = given(room.office_desk())
    room.close()
    elsewhere = room.data.parent / "elsewhere" / "data"
    shutil.copytree(room.data, elsewhere)
    copy, original = room.desk(elsewhere / room.path.name), room.desk()
    for _ in range(3):
        made += given(original)
        made += given(copy)
    assert len(set(made)) == len(made)
    assert original.guide(ENQUIRY).fact.number == 5
    assert copy.guide(ENQUIRY).fact.number % form_series.PART == 4


def test_a_series_that_is_full_gives_no_number_of_another_part(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form_series, "PART", 3)
    desk = room.office_desk()
    desk.guide(ENQUIRY)
    desk.guide(ENQUIRY)
    with pytest.raises(Refused) as caught:
        desk.guide(ENQUIRY)
    assert caught.value.code == "form_numbers_used_up"
    assert desk.verify().events > 0
