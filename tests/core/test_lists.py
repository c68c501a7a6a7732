"""Lists of a day, and the one search."""

import unicodedata
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from counter.desk import Desk
from counter.hand_over import Giving
from counter.row import Row
from tests.room import (
    AGENCY,
    COPY_OF_RECORD,
    RESIDENCE,
    SLOW,
    STATUS,
    Room,
    at,
    draft,
    receive,
)

LISTS = (
    "due",
    "late",
    "waiting",
    "ready",
    "uncollected",
    "today",
    "not_handed_over",
    "returned_today",
)


def owners(found: list[Row]) -> list[str]:
    return [row.owner for row in found]


def where(desk: Desk, name: str) -> set[str]:
    """Return the lists in which somebody stands."""
    return {each for each in LISTS if name in owners(desk.rows(each))}


def test_one_dossier_walks_through_the_lists(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk, "Ước", STATUS).code  # Friday morning; 24 November is off
    assert desk.dossier(code).due == at("2026-11-26T17:00:00")
    assert where(desk, "Ước") == {"waiting", "today", "not_handed_over"}
    desk.slip_printed(code, "sent", "HP")
    assert where(desk, "Ước") == {"waiting", "today"}
    room.clock.time = at("2026-11-24T09:00:00")
    assert where(desk, "Ước") == {"waiting"}
    room.clock.time = at("2026-11-26T08:00:00")
    assert where(desk, "Ước") == {"waiting", "due"}
    room.clock.time = at("2026-11-26T17:00:01")
    assert where(desk, "Ước") == {"waiting", "due", "late"}
    room.clock.time = at("2026-11-27T08:00:00")
    assert where(desk, "Ước") == {"waiting", "late"}
    desk.mark_ready((code,))
    assert where(desk, "Ước") == {"ready", "uncollected"}
    desk.give_back((code,), "Ước")
    assert where(desk, "Ước") == {"returned_today"}
    room.clock.tick(days=1)
    assert where(desk, "Ước") == set()


def test_what_is_ready_in_time_waits_to_be_collected_until_the_promised_day(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk, "Ước", STATUS).code
    desk.mark_ready((code,))
    assert where(desk, "Ước") == {"ready", "today"}
    room.clock.time = at("2026-11-26T17:00:01")
    assert where(desk, "Ước") == {"ready", "uncollected"}
    [row] = desk.rows("uncollected")
    assert not row.overdue  # the office was in time, the citizen is not


def test_a_void_dossier_stands_only_among_todays(room: Room) -> None:
    desk = room.office_desk()
    first, second = receive(desk, "Ước", STATUS).code, receive(desk, "Ước", STATUS).code
    desk.mark_ready((second,))
    for code in (first, second):
        desk.void(code, "nhầm người")
    room.clock.time = at("2026-12-25T08:00:00")
    assert where(desk, "Ước") == set()
    [row, _] = desk.find("uoc")
    assert row.void
    assert row.stage == "stopped"
    assert not row.overdue


def test_a_failed_print_is_not_handed_over(room: Room) -> None:
    desk = room.office_desk()
    code = receive(desk, "Ước").code
    for outcome in ("failed", "saved"):
        desk.slip_printed(code, outcome, "HP")
        assert where(desk, "Ước") >= {"not_handed_over"}
    desk.slip_printed(code, "proven", "HP")
    assert "not_handed_over" not in where(desk, "Ước")


def test_counts_say_what_the_lists_hold(room: Room) -> None:
    desk = room.office_desk()
    codes = [receive(desk, f"Người {n}", (STATUS, COPY_OF_RECORD)[n % 2]).code for n in range(9)]
    desk.mark_ready(tuple(codes[:5]))
    desk.give_back(tuple(codes[:2]), "Ước")
    desk.void(codes[8], "nhầm")
    desk.slip_printed(codes[6], "sent", "HP")
    desk.shelve((codes[5], codes[7]), "Kệ A")
    desk.hand_over((codes[5],), Giving("Phòng Kinh tế"))
    for moment in ("2026-11-20T09:20:00", "2026-11-20T18:00:00", "2026-11-30T09:00:00"):
        room.clock.time = at(moment)
        counts = desk.counts()
        said = {
            "due": counts.due,
            "late": counts.late,
            "waiting": counts.waiting,
            "ready": counts.ready,
            "uncollected": counts.uncollected,
            "today": counts.received_today,
            "returned_today": counts.returned_today,
            "not_handed_over": counts.not_handed_over,
            "to_take_over": counts.to_take_over,
            "misplaced": counts.misplaced,
        }
        assert (counts.to_take_over, counts.misplaced) == (1, 1)
        held = (*LISTS, "to_take_over", "misplaced")
        assert said == {name: len(desk.rows(name)) for name in held}


def test_the_most_urgent_stand_first_where_dates_decide(room: Room) -> None:
    desk = room.office_desk()
    for name, code, case in (
        ("A", STATUS, SLOW),
        ("B", RESIDENCE, ""),
        ("C", STATUS, ""),
        ("D", COPY_OF_RECORD, ""),
    ):
        receive(desk, name, code, case=case)
    assert owners(desk.rows("waiting")) == ["D", "C", "B", "A"]
    room.clock.time = at("2026-12-20T08:00:00")
    assert set(owners(desk.rows("late"))) == {"A", "B", "C", "D"}


@pytest.mark.parametrize("name", LISTS)
def test_pages_of_a_list_hold_everything_once(room: Room, name: str) -> None:
    desk = room.office_desk()
    made = [receive(desk, f"Người {n}").code for n in range(23)]
    if name in ("ready", "uncollected", "returned_today"):
        desk.mark_ready(tuple(made))
    if name == "returned_today":
        desk.give_back(tuple(made), "Ước")
    if name in ("late", "uncollected"):
        room.clock.time = at("2026-11-20T18:00:00")
    pages = [desk.rows(name, 5, offset) for offset in range(0, 30, 5)]
    codes = [row.code for page in pages for row in page]
    assert sorted(codes) == sorted(made)
    assert codes == [row.code for row in desk.rows(name)]


# --- search ---


@pytest.fixture
def found(room: Room) -> Desk:
    desk = room.office_desk()
    for name, number, phone in (
        ("Nguyễn Văn Đức", "001085012345", "0912345678"),
        ("Nguyễn Văn Đúc", "001085054321", "0987111222"),
        ("Nguyen Van Duc", "001085099999", "0911999888"),
        ("Hòa Thị Đặng", "027185001234", "0912000000"),
        ('Công ty TNHH "Sao Mai"', "0101234567", ""),
        ("Y 2 Niê", "", ""),
        ("H'Hen Niê", "", ""),
    ):
        receive(desk, name, owner={"number": number, "phone": phone})
    return desk


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("duc", {"Nguyễn Văn Đức", "Nguyễn Văn Đúc", "Nguyen Van Duc"}),
        ("ĐỨC", {"Nguyễn Văn Đức", "Nguyễn Văn Đúc", "Nguyen Van Duc"}),
        ("đuc nguyen", {"Nguyễn Văn Đức", "Nguyễn Văn Đúc", "Nguyen Van Duc"}),
        ("ngu d", {"Nguyễn Văn Đức", "Nguyễn Văn Đúc", "Nguyen Van Duc"}),
        ("hoa", {"Hòa Thị Đặng"}),
        ("hoà", {"Hòa Thị Đặng"}),
        ("dang hoa", {"Hòa Thị Đặng"}),
        ("sao mai", {'Công ty TNHH "Sao Mai"'}),
        ('"Sao Mai"', {'Công ty TNHH "Sao Mai"'}),
        ("y 2", {"Y 2 Niê"}),
        ("h'hen", {"H'Hen Niê"}),
        ("nie", {"Y 2 Niê", "H'Hen Niê"}),
        ("001085012345", {"Nguyễn Văn Đức"}),
        ("12345", {"Nguyễn Văn Đức", 'Công ty TNHH "Sao Mai"'}),
        ("345678", {"Nguyễn Văn Đức"}),
        ("0912", {"Nguyễn Văn Đức", "Hòa Thị Đặng"}),
        ("nguyen 0987", {"Nguyễn Văn Đúc"}),
        (f"{AGENCY}-261120-0004", {"Hòa Thị Đặng"}),
        ("h01.151.01-261120-0004", {"Hòa Thị Đặng"}),
        ("120-0004", {"Hòa Thị Đặng"}),
        ("không có ai", set()),
        ("duc hoa", set()),
    ],
)
def test_search_finds(found: Desk, text: str, names: set[str]) -> None:
    for typed in (text, unicodedata.normalize("NFD", text), f"  {text}\t"):
        assert set(owners(found.find(typed))) == names


def test_the_name_with_its_marks_comes_first(found: Desk) -> None:
    assert owners(found.find("Đức"))[0] == "Nguyễn Văn Đức"
    assert owners(found.find(unicodedata.normalize("NFD", "đúc")))[0] == "Nguyễn Văn Đúc"
    assert owners(found.find("Duc"))[0] == "Nguyen Van Duc"


def test_a_whole_code_comes_before_those_that_only_contain_it(room: Room) -> None:
    desk = room.office_desk()
    whole = receive(desk).code
    receive(desk, official_code=f"{whole}1")
    assert [row.code for row in desk.find(whole)] == [whole, f"{whole}1"]


OPERATORS = [
    '"',
    "*",
    "NEAR(",
    "^",
    "OR",
    "AND",
    "NOT",
    ":",
    "-",
    "(",
    ")",
    "{",
    "}",
    "+",
    "words:",
]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\0",
        '"',
        '""',
        "'; DROP TABLE dossier; --",
        "duc OR hoa",
        "NEAR(duc hoa)",
        "duc*",
        "^duc",
        "words:duc",
        "marks : 0912",
        "-duc",
        "%",
        "_",
        "…—“”",
        "\udcff",
        "²³",
        "٣٤٥",
        "🙂🙂🙂",
        "́" * 50,
    ],
)
def test_signs_in_a_search_do_no_harm(found: Desk, text: str) -> None:
    assert isinstance(found.find(text), list)
    assert len(found.find("duc")) == 3


def test_operators_are_words_like_any_other(found: Desk) -> None:
    assert found.find("duc OR hoa") == []
    assert len(found.find("^duc")) == len(found.find("duc*")) == len(found.find('"duc"')) == 3


@given(st.lists(st.sampled_from(OPERATORS) | st.text(max_size=4) | st.just("duc"), max_size=6))
@example(["NEAR(", '"', "duc", "*"])
@settings(
    derandomize=True,
    max_examples=100,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_text_breaks_the_search_or_the_warnings(found: Desk, words: list[str]) -> None:
    for text in (" ".join(words), "".join(words)):
        found.find(text)
        found.earlier(name=text)
        found.notices(draft(found, text))


@pytest.mark.parametrize("letter", ["a", "1", '"', "ệ", "é", "\0", " "])
def test_a_megabyte_of_text_is_searched_like_any_other(found: Desk, letter: str) -> None:
    assert found.find(letter * 1_000_000) == []
    assert found.rows("waiting", limit=1)


def test_pages_of_a_search_hold_everything_once(room: Room) -> None:
    desk = room.office_desk()
    names = ["Trần Thị Hoà", "Trần Thị Hóa", "Trần Thị Hoa"]
    made = [receive(desk, names[n % 3]).code for n in range(24)]
    for text in ("hoa", "Hóa", "tran 1120"):
        pages = [desk.find(text, 5, offset) for offset in range(0, 30, 5)]
        codes = [row.code for page in pages for row in page]
        assert sorted(codes) == sorted(made)
        assert codes == [row.code for row in desk.find(text)]
    assert set(owners(desk.find("Hóa", 8))) == {"Trần Thị Hóa"}


def test_a_submitter_and_a_collector_are_found_too(room: Room) -> None:
    desk = room.office_desk()
    wanted = draft(desk, code=STATUS).with_submitter(name="Phan Văn Lạ", phone="0977123456")
    code = desk.receive(wanted).code
    assert [row.code for row in desk.find("phan la")] == [code]
    assert [row.code for row in desk.find("0977123456")] == [code]
    desk.mark_ready((code,))
    desk.give_back((code,), "Vũ Thị Nhận")
    assert [row.code for row in desk.find("vu nhan")] == [code]


def test_earlier_dossiers_fill_in_newest_first(room: Room) -> None:
    desk = room.office_desk()
    for address in ("Thôn Cũ", "Thôn Mới"):
        receive(desk, "Ước", owner={"number": "027185001234", "address": address})
        room.clock.tick(minutes=1)
    [person] = desk.earlier(number="027185001234")
    assert person.address == "Thôn Mới"
    assert len(desk.last_dossiers("027185001234")) == 2
    assert desk.last_dossiers("") == []


def test_a_name_that_only_begins_alike_offers_nobody(room: Room) -> None:
    desk = room.office_desk()
    receive(desk, "Nguyễn Văn An")
    receive(desk, "Nguyễn Văn A Tòng")
    receive(desk, "Nguyễn Thị Lá", owner={"address": "Nguyễn Văn A"})
    assert desk.earlier(name="Nguyen Van A") == ()
    assert [person.name for person in desk.earlier(name="nguyen  van an")] == ["Nguyễn Văn An"]


def test_the_same_person_with_the_same_procedure_is_a_warning_with_a_link(room: Room) -> None:
    desk = room.office_desk()
    number = {"number": "027185001234"}
    code = receive(desk, "Ước", STATUS, owner=number).code

    def links(name: str, procedure: str, **owner: str) -> list[str]:
        notices = desk.notices(draft(desk, name, procedure, owner=owner))
        return [notice.link for notice in notices if notice.code == "same_open"]

    assert links("Ước", STATUS, **number) == [code]
    assert links("Ước", STATUS) == [code]
    assert links("Uoc", STATUS) == []
    assert links("Ước", RESIDENCE, **number) == []
    desk.mark_ready((code,))
    assert links("Ước", STATUS, **number) == []


def test_received_late_is_due_from_its_own_day(room: Room) -> None:
    desk = room.office_desk()
    made = receive(desk, code=STATUS, received_at=room.clock() - timedelta(days=1))
    assert made.due == at("2026-11-25T17:00:00")
    assert desk.rows("today") == []
