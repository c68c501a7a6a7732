"""Whatever was typed, no form breaks: nothing off the page, nothing on anything else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.events import Paper, Person
from counter.office import Office, Officer
from counter.paper.apology import apology
from counter.paper.book import BookLine
from counter.paper.control_slip import control_slip
from counter.paper.hand_over_list import HandOverLine, hand_over_list
from counter.paper.refusal import refusal
from counter.paper.register import Register, register
from counter.paper.stop_notice import stop_notice
from counter.paper.supplement import supplement
from tests.core import test_paper_apology as apologies
from tests.core import test_paper_control_slip as control_slips
from tests.core import test_paper_hand_over_list as hand_overs
from tests.core import test_paper_refusal as refusals
from tests.core import test_paper_stop_notice as stop_notices
from tests.core import test_paper_supplement as supplements
from tests.core.papers import SIGNED, is_clean, pages
from tests.core.test_paper_slip import dossier, moment

anything = st.text(max_size=1500)
some = settings(derandomize=True, max_examples=12, deadline=None)


def letters(name: str, text: str, more: str, count: int) -> list[tuple[str, bytes]]:
    person = Person(name=name, address=more, phone=name[:20])
    officer = Officer("x", name, more[:80])
    papers = (Paper(more, "copy", 3),) * count
    return [
        (
            "refusal",
            refusal(
                replace(
                    refusals.WHAT,
                    person=person,
                    content=more,
                    reason=text,
                    grounds=more,
                    officer=officer,
                ),
                SIGNED,
                size="a5",
                replace=True,
            ),
        ),
        (
            "apology",
            apology(
                replace(
                    apologies.WHAT,
                    person=person,
                    procedure=more,
                    field=text,
                    reason=text,
                    deputy=officer,
                ),
                SIGNED,
                size="a5",
                replace=True,
            ),
        ),
        (
            "stop notice",
            stop_notice(
                replace(
                    stop_notices.WHAT,
                    person=person,
                    procedure=more,
                    request=more,
                    stage=more,
                    reason=text,
                    decision=text,
                    money_note=more,
                    papers=papers,
                ),
                SIGNED,
                size="a5",
                replace=True,
            ),
        ),
    ]


@some
@given(name=anything, text=anything, more=anything, count=st.integers(0, 40))
def test_a_letter_is_one_page(name: str, text: str, more: str, count: int) -> None:
    for what, pdf in letters(name, text, more, count):
        assert pages(pdf) == 1, what
        is_clean(pdf)


@pytest.mark.parametrize("word", ["x", "dài", "ệ" * 300])
def test_a_letter_full_to_the_brim_is_one_page(word: str) -> None:
    full = f"{word} " * (1500 // (len(word) + 1))
    for what, pdf in letters(full, full, full, 40):
        assert pages(pdf) == 1, what
        is_clean(pdf)


@some
@given(name=anything, text=anything, count=st.integers(0, 25))
def test_a_supplement_request_has_as_many_pages_as_it_needs(
    name: str, text: str, count: int
) -> None:
    what = replace(
        supplements.AFTER,
        person=Person(name=name, address=text),
        content=text,
        reason=text,
        guidance=text,
        papers=(Paper(text, "copy"), Paper(name)) * count,
    )
    is_clean(supplement(what, SIGNED, size="a5", replace=True))


@some
@given(name=anything, text=anything, count=st.integers(1, 9))
def test_a_path_has_as_many_pages_as_it_needs(name: str, text: str, count: int) -> None:
    leg = replace(control_slips.THIRD, giver=name, from_unit=text, taker=text, note=text)
    is_clean(control_slip(dossier(), SIGNED, legs=(leg,) * count, size="a5"))


@some
@given(name=anything, text=anything, count=st.integers(0, 30))
def test_lists_have_as_many_pages_as_they_need(name: str, text: str, count: int) -> None:
    pile = (HandOverLine("H01.151.01-261121-0001", name, text, moment(21, 9), None, 7, text),)
    lines = tuple(
        BookLine(n, "H01.151.01-261121-0001", text, name, moment(21, 9), None, note=text)
        for n in range(count)
    )
    day = date(2026, 11, 30)
    is_clean(hand_over_list(replace(hand_overs.WHAT, lines=pile * count, note=text), SIGNED))
    is_clean(register(Register(day, day, lines), SIGNED, day, Officer("x", "Lê Ánh")))


def with_long_office(make: Callable[[Office], bytes]) -> bytes:
    name = "Trung tâm Phục vụ hành chính công xã Định Mỹ Phước Long Thượng Đông Tây Nam Bắc " * 2
    return make(replace(SIGNED, name=name.strip(), parent=name.strip(), hotline="1900 1234 " * 5))


@pytest.mark.parametrize("size", ["a4", "a5"])
def test_an_office_with_a_long_name_has_its_papers_too(size: str) -> None:
    for make in (
        lambda office: refusal(refusals.LONGEST, office, size=size),
        lambda office: apology(apologies.WHAT, office, size=size),
        lambda office: stop_notice(stop_notices.WHAT, office, size=size),
        lambda office: supplement(supplements.LONGEST, office, size=size),
        lambda office: control_slip(
            dossier(), office, legs=(control_slips.FIRST, control_slips.THIRD), size=size
        ),
        lambda office: hand_over_list(hand_overs.WHAT, office, size=size),
    ):
        is_clean(with_long_office(make))
