"""Offices and officers as their papers name them."""

import pytest

from counter.codes import parse_agency
from counter.office import SAMPLE_OFFICE, SAMPLE_OFFICER, Officer, officer_id, staff
from counter.plain import restore, unfold
from counter.text import nfc


def test_the_sample_office_is_valid_and_says_that_it_is_one() -> None:
    assert parse_agency(SAMPLE_OFFICE.agency) == SAMPLE_OFFICE.agency
    assert SAMPLE_OFFICE.sample


def test_offices_and_officers_go_through_the_log_unchanged() -> None:
    for known in (SAMPLE_OFFICE, SAMPLE_OFFICER):
        assert restore(type(known), unfold(known)) == known


def test_what_the_sample_prints_is_composed_text() -> None:
    for text in unfold(SAMPLE_OFFICE).values():
        assert not isinstance(text, str) or text == nfc(text)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Nguyễn Thị Mẫu", "nguyen-thi-mau"),
        ("  Đỗ  Ý ", "do-y"),
        ("", "officer"),
        ("H'Hen", "h'hen"),
    ],
)
def test_an_id_is_made_of_the_name(name: str, made: str) -> None:
    assert officer_id(name) == made


def test_namesakes_get_numbers() -> None:
    taken = frozenset({"do-y", "do-y-2"})
    assert officer_id("Đỗ Ý", taken) == "do-y-3"


def test_staff_that_is_named_again_is_renewed_and_nobody_is_written_twice() -> None:
    hoa = Officer("do-thi-hoa", "Đỗ Thị Hoa", "Công chức")
    named = [("đỗ thị hoa", "Chuyên viên"), ("Lê Văn Ba", ""), ("Lê Văn Ba", "", "processor")]
    assert staff([SAMPLE_OFFICER, hoa], named) == [
        Officer("do-thi-hoa", "Đỗ Thị Hoa", "Chuyên viên"),
        Officer("le-van-ba", "Lê Văn Ba", role="processor"),
    ]
    assert staff([hoa], [("Đỗ Thị Hoa", "")]) == []


def test_an_officer_keeps_the_id_of_the_name_once_had() -> None:
    married = Officer("do-y", "Đỗ Thị Ý Nhi")
    assert [one.id for one in staff([married], [("Đỗ Ý", "")])] == ["do-y-2"]
