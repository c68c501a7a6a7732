"""Who was told before acceptance what to bring is known again, and what is often wanting."""

from counter.desk import Desk
from counter.desk_slips import Enquiry
from counter.events import Paper, Person, ProcedureMark
from tests.room import COPY_OF_RECORD, OWNER, STATUS, Room, receive

NUMBER = "027185001234"


def told(desk: Desk, *papers: str, number: str = NUMBER, code: str = STATUS) -> str:
    """Tell somebody in writing what to bring."""
    procedure = desk.catalogue.find(code)
    mark = ProcedureMark(procedure.code, procedure.name, procedure.version)
    said = Enquiry(mark, Person(OWNER, number), "Chưa đủ", tuple(map(Paper, papers)))
    return desk.guide(said).id


def test_who_comes_back_is_known_with_what_was_wanting(room: Room) -> None:
    desk = room.office_desk()
    first = told(desk, "Giấy tờ cư trú")
    room.clock.tick(minutes=1)
    second = told(desk, "Tờ khai", code=COPY_OF_RECORD)
    told(desk, "Ảnh 4×6", number="001091004567")
    assert [paper.id for paper in desk.guided_of(NUMBER)] == [second, first]
    [paper] = desk.guided_of(NUMBER, STATUS)
    assert [paper.name for paper in getattr(paper.fact, "papers", ())] == ["Giấy tờ cư trú"]
    assert desk.guided_of("") == desk.guided_of("0271850012") == []


def test_what_was_told_long_ago_is_not_told_again(room: Room) -> None:
    desk = room.office_desk()
    told(desk, "Giấy tờ cư trú")
    room.clock.tick(days=200)
    assert desk.guided_of(NUMBER) == []


def test_what_was_erased_by_law_is_found_no_more(room: Room) -> None:
    desk = room.office_desk()
    desk.erase_written(told(desk, "Giấy tờ cư trú"), "Theo yêu cầu")
    assert desk.guided_of(NUMBER) == []


def test_papers_asked_for_twice_are_often_missing_before_and_after_acceptance(room: Room) -> None:
    desk = room.office_desk()
    told(desk, "Giấy tờ cư trú", "Ảnh 4×6")
    told(desk, "giấy  tờ cư trú", number="001091004567")
    told(desk, "Ảnh 4×6", "Ảnh 4×6", code=COPY_OF_RECORD)
    code = receive(desk, code=STATUS).code
    desk.request_supplement(code, (Paper("Giấy tờ cư trú"), Paper("Bản cam kết")), "Thiếu")
    assert desk.often_missing(STATUS) == (("Giấy tờ cư trú", 3),)
    assert desk.often_missing(COPY_OF_RECORD) == ()
