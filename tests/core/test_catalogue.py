"""The procedures that come with the program, their versions, and finding one by what is typed."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import is_normalized

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.catalogue import (
    BUILT_IN,
    UNIT_WORDS,
    Case,
    Catalogue,
    Component,
    Duration,
    Fee,
    PageTariff,
    Procedure,
    built_in,
    duration_of,
    from_plain,
    kind_of,
    national_code,
    to_plain,
    unit_of,
)
from counter.errors import Damaged, Refused
from counter.worktime import Unit

DAY = date(2026, 11, 21)
FIRST = date(2025, 7, 1)
BIRTH = "1.001193"
SINGLE = "1.004873"
COPIES = "2.000815"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(built_in())


def made(code: str = "1.000001", name: str = "Thủ tục mẫu", **rest: object) -> Procedure:
    return replace(Procedure(code=code, name=name, valid_from=FIRST), **rest)  # type: ignore[arg-type]


def refusal(code: str, call: object, *args: object, **rest: object) -> Refused:
    with pytest.raises(Refused) as caught:
        call(*args, **rest)  # type: ignore[operator]
    assert caught.value.code == code
    return caught.value


# What comes with the program.


def test_every_procedure_of_the_commune_is_there_under_its_own_code(catalogue: Catalogue) -> None:
    assert len(built_in()) == len(catalogue) == 52
    assert all(national_code(p.code) == p.code for p in catalogue.procedures)
    assert len({p.name for p in catalogue.procedures}) == 52
    assert all(p.field and p.also and p.source == "built-in" for p in catalogue.procedures)
    assert {p.valid_from for p in catalogue.procedures} == {FIRST}


def test_only_figures_that_a_source_vouches_for_are_shipped(catalogue: Catalogue) -> None:
    timed = {p.code for p in catalogue.procedures if any(c.duration for c in p.cases)}
    priced = {p.code for p in catalogue.procedures if any(c.fee for c in p.cases)}
    assert timed == {
        "1.001193", "1.000656", "1.004873", "2.000635", "2.000815", "2.000884", "2.000908",
        "1.004222",
    }  # fmt: skip
    assert priced == {
        "1.001193", "1.000656", "1.000894", "1.004837", "2.000635", "2.000815", "2.000884",
        "2.000908", "2.001263",
    }  # fmt: skip


def test_a_birth_on_time_is_free_and_a_late_one_waits_for_the_province(
    catalogue: Catalogue,
) -> None:
    birth = catalogue.at(BIRTH, DAY)
    on_time, late = birth.case(), birth.case("dang ky qua han")
    assert on_time.duration == late.duration == Duration(0, "same-day")
    assert on_time.fee is not None
    assert on_time.fee.total() == 0
    assert late.fee is None
    assert "Trẻ em" in birth.exemptions
    kinds = {paper.name: (paper.kind, paper.required) for paper in on_time.components}
    assert kinds["Giấy chứng sinh"] == ("original", True)
    assert kinds["Giấy chứng nhận kết hôn của cha, mẹ"] == ("shown", False)


def test_marital_status_takes_three_days_or_twenty_three_with_verification(
    catalogue: Catalogue,
) -> None:
    single = catalogue.at(SINGLE, DAY)
    assert single.duration() == Duration(3, "working-days")
    assert single.duration("Có xác minh") == Duration(23, "calendar-days")
    assert "không quá 23 ngày" in single.case("co xac minh").duration_text


def test_certifying_copies_is_settled_at_once_or_within_two_more_days(
    catalogue: Catalogue,
) -> None:
    copies = catalogue.at(COPIES, DAY)
    assert copies.immediate
    assert copies.duration("Nhiều trang, nhiều bản") == Duration(2, "working-days")
    assert [paper.kind for paper in copies.case().components] == ["shown", "copy"]
    assert [p.code for p in catalogue.procedures if p.immediate] == ["2.000815", "2.000884"]


def test_the_shipped_file_is_in_one_unicode_form_and_has_no_key_of_its_own(
    catalogue: Catalogue,
) -> None:
    stored = json.loads(BUILT_IN.read_text("utf-8"))
    assert {key for plain in stored["procedures"] for key in plain} <= set(to_plain(made()))
    for procedure in catalogue.procedures:
        text = json.dumps(to_plain(procedure), ensure_ascii=False)
        assert text.isprintable()
        assert is_normalized("NFC", text)


def test_a_broken_resource_is_damage(tmp_path: Path) -> None:
    for content in [
        "",
        "[]",
        '{"valid_from": "2025-07-01"}',
        '{"valid_from": 5, "procedures": [1]}',
    ]:
        path = tmp_path / "catalogue.json"
        path.write_text(content, "utf-8")
        with pytest.raises(Damaged, match="resource_unreadable"):
            built_in(path)
    with pytest.raises(Damaged, match="resource_unreadable"):
        built_in(tmp_path / "missing.json")


# Times.


def test_the_units_are_those_that_the_calendar_counts() -> None:
    assert set(UNIT_WORDS) == {unit.value for unit in Unit}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("ngày làm việc", "working-days"),
        ("Ngay Lam Viec", "working-days"),
        ("ngày", "calendar-days"),
        ("tháng", "months"),
        ("giờ", "working-hours"),
        ("trong ngày", "same-day"),
        ("không quy định", "none"),
        ("working-days", "working-days"),
        ("same day", "same-day"),
    ],
)
def test_a_unit_is_known_by_its_vietnamese_and_its_english_name(text: str, unit: str) -> None:
    assert unit_of(text) == unit


def test_a_unit_that_nobody_knows_is_refused() -> None:
    assert refusal("unit_unknown", unit_of, "tuần trăng").values == {"text": "tuần trăng"}


@pytest.mark.parametrize("amount", [0, -3, 1000])
def test_a_time_of_nothing_or_of_years_is_refused(amount: int) -> None:
    refusal("time_impossible", duration_of, amount, "working-days")


def test_uncounted_units_have_no_amount() -> None:
    assert duration_of(5, "trong ngày") == Duration(0, "same-day")
    assert Duration(0, "same-day").words() == "trong ngày"
    assert duration_of(3, "ngày làm việc").words() == "3 ngày làm việc"


def test_a_blank_time_is_asked_for_at_first_use(catalogue: Catalogue) -> None:
    wedding = catalogue.at("1.000894", DAY)
    values = refusal("time_missing", wedding.duration).values
    assert values == {"code": "1.000894", "case": ""}
    filled = wedding.with_case(replace(wedding.case(), duration=duration_of(5, "working-days")))
    assert filled.duration() == Duration(5, "working-days")


# Fees.


@pytest.mark.parametrize(
    ("pages", "copies", "total"),
    [(1, 1, 2_000), (2, 1, 4_000), (3, 1, 5_000), (10, 3, 36_000), (198, 1, 200_000),
     (199, 1, 200_000), (500, 2, 400_000)],
)  # fmt: skip
def test_pages_cost_two_thousand_then_one_and_a_copy_never_more_than_two_hundred(
    catalogue: Catalogue, pages: int, copies: int, total: int
) -> None:
    fee = catalogue.at(COPIES, DAY).case().fee
    assert fee is not None
    assert fee.total(pages, copies) == total


def test_fees_are_counted_by_copy_by_case_or_not_at_all() -> None:
    assert Fee(8_000, "copy").total(pages=4, copies=3) == 24_000
    assert Fee(10_000, "case").total(pages=4, copies=3) == 10_000
    assert Fee(10_000, "case").total(cases=3) == 30_000
    assert Fee(50_000).total(4, 3, 2) == 50_000
    assert Fee(500, "page").total(4, 3) == 6_000
    assert Fee(500, "page", exempt=True).total(4, 3) == 0


def test_a_count_below_one_and_a_blank_fee_are_refused() -> None:
    refusal("count_impossible", Fee(1, "page").total, 0)
    refusal("count_impossible", Fee(exempt=True).total, 1, -1)
    refusal("fee_missing", Fee(text="Theo nghị quyết").total)


def test_the_office_sets_a_fee_and_it_is_counted_as_before() -> None:
    assert Case(fee=Fee(8_000, "copy")).with_fee(9_000).fee == Fee(9_000, "copy", "9.000 đ")
    assert Case().with_fee(5_000).fee == Fee(5_000, "case", "5.000 đ")
    refusal("fee_impossible", Case().with_fee, -1)


# Cases and papers.


def test_a_case_that_a_procedure_has_not_is_refused_with_those_it_has(
    catalogue: Catalogue,
) -> None:
    values = refusal("case_unknown", catalogue.at(SINGLE, DAY).case, "Cấp tốc").values
    assert values == {"code": SINGLE, "case": "Cấp tốc", "cases": ["", "Có xác minh"]}


def test_a_case_is_put_in_the_place_of_its_namesake_or_added() -> None:
    procedure = made(cases=(Case(), Case("Có xác minh")))
    new = Case("co xac minh", duration=Duration(9, "months"))
    assert procedure.with_case(new).cases == (Case(), new)
    assert [case.name for case in procedure.with_case(Case("Khác")).cases][2:] == ["Khác"]


def test_kinds_of_paper_are_known_in_both_languages() -> None:
    assert kind_of("Bản chính") == kind_of("original") == kind_of("ban goc") == "original"
    assert kind_of("bản photo") == "copy"
    refusal("kind_unknown", kind_of, "giấy gì đó")


# Codes and versions.


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.001193", "1.001193"),
        (" 2.000815.000.00.00.h55 ", "2.000815"),
        ("1.001193.000.00.00.H25.01", "1.001193"),
        ("1.001193.01", "1.001193"),
        ("HC-001", None),
        ("1.00119", None),
        ("1.0011933", None),
        ("١.001193", None),
        ("", None),
    ],
)
def test_a_code_is_compared_by_its_first_eight_characters(text: str, code: str | None) -> None:
    assert national_code(text) == code


def test_the_same_content_has_the_same_version_wherever_it_came_from() -> None:
    version = made().version
    assert version.startswith("2025-07-01.")
    assert made(source="sheet.xlsx", valid_to=DAY).version == version
    assert made(name="Thủ tục khác").version != version
    assert made(valid_from=DAY).version != version


def test_each_day_has_the_version_that_began_last() -> None:
    old = made(cases=(Case(duration=Duration(5, "working-days")),))
    new = made(valid_from=date(2026, 8, 8), cases=(Case(duration=Duration(3, "working-days")),))
    for order in [(old, new), (new, old)]:
        catalogue = Catalogue(order)
        assert catalogue.at("1.000001", date(2026, 8, 7)) == old
        assert catalogue.at("1.000001", date(2026, 8, 8)) == new
        assert catalogue.versions("1.000001") == (new, old)


def test_a_version_that_ended_brings_no_older_one_back() -> None:
    catalogue = Catalogue([made(), made(valid_from=date(2026, 1, 1), valid_to=date(2026, 6, 30))])
    assert catalogue.at("1.000001", date(2026, 6, 30)).valid_from == date(2026, 1, 1)
    values = refusal("procedure_not_in_effect", catalogue.at, "1.000001", date(2026, 7, 1)).values
    assert values["valid_to"] == date(2026, 6, 30)
    refusal("procedure_not_in_effect", catalogue.at, "1.000001", date(2025, 6, 30))
    assert catalogue.search("mau", date(2026, 7, 1)) == []


def test_the_offices_own_figures_stand_in_for_the_built_in_ones_and_the_old_stay_readable() -> None:
    blank = made(source="built-in")
    filled = made(cases=(Case(duration=Duration(5, "working-days")),))
    catalogue = Catalogue([blank, filled])
    assert catalogue.at("1.000001", DAY) == filled
    assert len(catalogue.procedures) == 1
    assert catalogue.pinned("1.000001", blank.version) == blank
    assert catalogue.pinned("1.000001", "2020-01-01.000000") is None


# Finding.


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1.001193", BIRTH),
        ("1001193", BIRTH),
        ("1.0011", BIRTH),
        ("1.001193.000.00.00.H25", BIRTH),
        ("khai sinh", BIRTH),
        ("lam giay khai sinh", BIRTH),
        ("sinh khai", BIRTH),
        ("sao y", COPIES),
        ("chứng thực", COPIES),
        ("xac nhan doc than", SINGLE),
        ("SỔ ĐỎ", "1.013978"),
        ("dang ky ket hon", "1.000894"),
        ("nhap khau", "1.004222"),
        ("tinh trang hon nhan", SINGLE),
    ],
)
def test_a_few_letters_as_citizens_speak_find_the_procedure_first(
    catalogue: Catalogue, typed: str, code: str
) -> None:
    assert catalogue.search(typed, DAY)[0].code == code


def test_words_that_fit_nothing_find_nothing(catalogue: Catalogue) -> None:
    assert catalogue.search("tàu vũ trụ", DAY) == []
    assert catalogue.search("9.9", DAY) == []
    assert catalogue.search("x" * 1_000_000, DAY) == []
    assert catalogue.search("khai sinh", date(2020, 1, 1)) == []


def test_what_bears_the_marks_as_typed_comes_before_what_only_sounds_alike() -> None:
    year = made("1.000001", "Báo cáo năm")
    south = made("1.000002", "Báo cáo Nam")
    catalogue = Catalogue([south, year])
    assert [p.name for p in catalogue.search("năm", DAY)] == ["Báo cáo năm", "Báo cáo Nam"]
    assert len(catalogue.search("nam", DAY)) == 2


def test_what_citizens_say_comes_before_the_name_and_then_what_was_used_last() -> None:
    said = made("1.000003", "Một tên rất khác", also=("mai táng",))
    named = made("1.000001", "Mai táng")
    other = made("1.000002", "Mai táng khác")
    catalogue = Catalogue([named, other, said])
    codes = [p.code for p in catalogue.search("mai tang", DAY)]
    assert codes == ["1.000003", "1.000001", "1.000002"]
    more = Catalogue([named, other, said, made("1.000004", "Mai táng nữa")])
    used = more.search("mai tang", DAY, usage={"1.000002": 2, "1.000004": 7})
    assert [p.code for p in used] == ["1.000003", "1.000001", "1.000004", "1.000002"]


@pytest.mark.parametrize("typed", ["khai sinh", "khai si"])
def test_what_is_used_often_does_not_come_before_what_is_meant(
    catalogue: Catalogue, typed: str
) -> None:
    assert catalogue.search(typed, DAY, usage={"2.000635": 900})[0].code == BIRTH


def test_an_empty_search_offers_what_is_used_most(catalogue: Catalogue) -> None:
    found = catalogue.search("", DAY, limit=2, usage={COPIES: 90, SINGLE: 12})
    assert [p.code for p in found] == [COPIES, SINGLE]


def test_a_command_finds_one_procedure_by_code_or_by_words_that_fit_no_other(
    catalogue: Catalogue,
) -> None:
    assert catalogue.find("1.001193.000.00.00.H25").code == BIRTH
    assert catalogue.find("khai sinh", DAY).code == BIRTH
    assert catalogue.find("Đăng ký khai sinh lưu động").code == "1.003583"
    assert catalogue.find("di chuc").code == "2.001019"
    ambiguous = refusal("procedure_ambiguous", catalogue.find, "lưu động")
    assert set(ambiguous.values["codes"]) == {"1.000419", "1.000593", "1.003583"}  # type: ignore[call-overload]
    for unknown in ["9.999999", "tàu vũ trụ", "", "."]:
        refusal("procedure_unknown", catalogue.find, unknown)
    refusal("procedure_not_in_effect", catalogue.find, BIRTH, date(2020, 1, 1))


# As a fact.

_texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
_amounts = st.integers(0, 10**9)
_procedures = st.builds(
    Procedure,
    code=st.from_regex(r"[0-9]\.[0-9]{6}", fullmatch=True),
    name=_texts,
    valid_from=st.dates(),
    local_code=_texts,
    also=st.tuples(_texts, _texts),
    field=_texts,
    cases=st.lists(
        st.builds(
            Case,
            _texts,
            st.none() | st.builds(Duration, _amounts, st.sampled_from(sorted(UNIT_WORDS))),
            _texts,
            st.none()
            | st.builds(
                Fee,
                st.none() | _amounts,
                st.sampled_from(["", "case", "page", "copy"]),
                _texts,
                st.booleans(),
                st.none() | st.builds(PageTariff, _amounts, _amounts, _amounts, _amounts),
            ),
            st.lists(st.builds(Component, _texts), max_size=2).map(tuple),
        ),
        min_size=1,
        max_size=2,
    ).map(tuple),
    valid_to=st.none() | st.dates(),
    immediate=st.booleans(),
)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(_procedures)
def test_a_procedure_comes_back_from_its_fact_as_it_was(procedure: Procedure) -> None:
    plain = json.loads(json.dumps(to_plain(procedure)))
    assert from_plain(plain | {"from_a_newer_version": 1}) == procedure
    assert from_plain(plain).version == procedure.version


def test_a_fact_that_is_no_procedure_is_damage() -> None:
    good = to_plain(made())
    for bad in [
        {},
        good | {"code": "HC-001"},
        good | {"valid_from": "hôm qua"},
        good | {"cases": []},
        good | {"cases": 5},
        good | {"name": None},
    ]:
        with pytest.raises(Damaged, match="procedure_unreadable"):
            from_plain(bad)
