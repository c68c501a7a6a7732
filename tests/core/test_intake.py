"""What lies on the counter: a draft never changes, and says itself what is still missing."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.catalogue import Case, Component, Duration, Fee, Procedure
from counter.citizen import read_card
from counter.errors import Refused
from counter.events import Paper, Person
from counter.intake import Draft

TODAY = date(2026, 11, 20)
UOC = read_card("027185001234|125364789|Đặng Thị Ước|05021985|Nữ|Thôn Đông Cốc|12052021", TODAY)
LOC = read_card("001091004567||Nguyễn Văn Lộc|12071991|Nam|Số 5|01012022", TODAY)
FORM, BIRTH, COPY = (
    Component("Tờ khai"),
    Component("Giấy khai sinh", "copy", 2),
    Component("Giấy ủy quyền", required=False),
)
PROCEDURE = Procedure(
    code="1.004873",
    name="Cấp giấy xác nhận",
    valid_from=date(2025, 7, 1),
    cases=(
        Case(
            "", Duration(3, "working-days"), fee=Fee(8000, "copy"), components=(FORM, BIRTH, COPY)
        ),
        Case("Có xác minh", None, components=(FORM,)),
    ),
)


def test_an_owners_name_and_a_procedure_suffice() -> None:
    draft = Draft()
    assert draft.problems() == ("owner_missing", "procedure_missing")
    assert draft.with_owner(name="Lò Thị Mai").with_procedure(PROCEDURE).problems() == ()


def test_a_case_without_a_time_is_the_one_thing_that_is_missing() -> None:
    draft = Draft().with_card(UOC).with_procedure(PROCEDURE, "Có xác minh")
    assert draft.problems() == ("time_missing",)
    filled = PROCEDURE.with_case(
        replace(PROCEDURE.cases[1], duration=Duration(20, "calendar-days"))
    )
    assert draft.with_figures(filled).problems() == ()


def test_choosing_a_procedure_ticks_what_it_requires() -> None:
    draft = Draft().with_procedure(PROCEDURE)
    assert draft.papers == (Paper("Tờ khai"), Paper("Giấy khai sinh", "copy", 2))
    assert draft.missing == ()
    assert draft.tick(0, False).missing == ("Tờ khai",)
    assert draft.tick(2, True).papers[-1].name == "Giấy ủy quyền"


def test_filling_a_blank_keeps_what_was_ticked() -> None:
    draft = Draft().with_procedure(PROCEDURE).tick(0, False).with_paper(Paper("Đơn", count=2))
    filled = PROCEDURE.with_case(replace(PROCEDURE.cases[0], duration=Duration(9, "months")))
    assert draft.with_figures(filled).papers == draft.papers


def test_a_paper_added_by_hand_can_be_taken_back() -> None:
    draft = Draft().with_procedure(PROCEDURE)
    assert draft.with_paper(Paper("Đơn")).without_paper("Đơn") == draft


def test_a_paper_cannot_be_handed_in_less_than_once() -> None:
    with pytest.raises(Refused, match="paper_count_impossible"):
        Draft().with_paper(Paper("Đơn", count=0))


def test_whose_card_it_is_decides_whether_the_draft_goes_on() -> None:
    assert Draft().concerns(UOC)
    assert Draft().with_card(UOC).concerns(UOC)
    assert not Draft().with_card(UOC).concerns(LOC)
    assert Draft().with_owner(name="dang thi uoc").concerns(UOC)
    assert not Draft().with_owner(name="Đặng Thị Ước", number="001091004567").concerns(UOC)


def test_an_old_number_typed_before_the_scan_is_the_same_person() -> None:
    assert Draft().with_owner(number="125364789").concerns(UOC)


def test_a_card_keeps_the_phone_of_the_same_person_only() -> None:
    draft = Draft().with_owner(name="Đặng Thị Ước", phone="0912345678")
    assert draft.with_card(UOC).owner.phone == "0912345678"
    assert draft.with_card(LOC).owner.phone == ""


def test_an_earlier_dossier_fills_blanks_and_replaces_nothing() -> None:
    before = Person("ĐẶNG THỊ ƯỚC", "027185001234", phone="0912345678", email="uoc@example.vn")
    owner = Draft().with_card(UOC).with_earlier(before).owner
    assert (owner.name, owner.phone, owner.email) == (
        "Đặng Thị Ước",
        "0912345678",
        "uoc@example.vn",
    )


def test_a_second_dossier_for_the_same_people_begins_with_them_alone() -> None:
    draft = Draft().with_card(UOC).with_submitter_card(LOC).with_procedure(PROCEDURE)
    following = draft.next_for_same_person()
    assert (following.owner, following.submitter) == (draft.owner, draft.submitter)
    assert following.procedure is None
    assert following.papers == ()


def test_the_fee_follows_the_number_of_copies() -> None:
    draft = Draft().with_procedure(PROCEDURE)
    assert replace(draft, copies=3).fee() == 24_000
    assert draft.with_case("Có xác minh").fee() is None


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.booleans()), max_size=12))
def test_ticks_come_out_in_the_order_of_the_list_whatever_their_order(
    ticks: list[tuple[int, bool]],
) -> None:
    draft = Draft().with_procedure(PROCEDURE)
    wanted = {0: True, 1: True, 2: False}
    for place, on in ticks:
        draft = draft.tick(place, on)
        wanted[place] = on
    names = [component.name for component in draft.components]
    assert [paper.name for paper in draft.papers] == [n for i, n in enumerate(names) if wanted[i]]
    assert set(draft.missing) == {n for i, n in enumerate(names) if i < 2 and not wanted[i]}
