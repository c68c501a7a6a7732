"""The figures of a dossier: since when it stands where it stands, and who has it."""

from dataclasses import replace

from counter.figures import holding, stage_since
from counter.hand_over import Giving
from tests.room import Room, receive


def test_a_correction_does_not_say_that_the_dossier_moved(room: Room) -> None:
    desk = room.desk()
    made = receive(desk)
    room.clock.tick(hours=1)
    corrected = desk.correct(made.code, lambda d: replace(d, remark="Gấp"), "thiếu ghi chú")
    assert stage_since(corrected) == made.received_at


def test_what_was_given_and_not_taken_has_both_names(room: Room) -> None:
    desk = room.desk()
    made = receive(desk)
    room.clock.tick(hours=1)
    given = desk.hand_over((made.code,), Giving("Bộ phận Tư pháp"))[0]
    held = holding(given, None)
    assert held is not None
    assert (held.officer, held.given_to) == (made.received_by, "Bộ phận Tư pháp")
    assert stage_since(given) == room.clock.time


def test_nobody_holds_what_is_over(room: Room) -> None:
    desk = room.desk()
    made = desk.mark_ready((receive(desk).code,))[0]
    assert holding(made, None) is None
