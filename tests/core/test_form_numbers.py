"""A form is known by what it means; its number and title are those of the day."""

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from counter.errors import Damaged, Refused, Unavailable
from counter.paper import RESOURCES
from counter.paper.control_slip import TITLE as CONTROL_SLIP
from counter.paper.form_numbers import Meaning, form_for, form_sets
from counter.paper.slip import TITLE as SLIP
from tests.core.test_paper_slip import moment

OLD, NEW = date(2025, 9, 14), date(2025, 9, 15)


def test_the_same_number_means_another_form_since_2025() -> None:
    assert form_for("control_slip", OLD).number == form_for("stop_notice", NEW).number == "05"
    assert form_for("register", OLD).number == form_for("control_slip", NEW).number == "06"
    assert form_for("register", NEW).number == "07"


def test_a_form_says_its_number_and_circular_as_printed() -> None:
    assert form_for("supplement", OLD).label == "Mẫu số 02 – Thông tư 01/2018/TT-VPCP"
    assert form_for("supplement", NEW).label == "Mẫu số 02 – Thông tư 03/2025/TT-VPCP"
    assert form_for("hand_over_list", NEW).label == ""


def test_titles_changed_with_the_circular() -> None:
    assert form_for("apology", OLD).title == "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"
    assert form_for("apology", NEW).title.startswith("VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN")
    for day in (OLD, NEW):
        assert form_for("slip", day).title == SLIP
        assert form_for("control_slip", day).title == CONTROL_SLIP


def test_every_meaning_has_a_form_today() -> None:
    for meaning in Meaning:
        assert form_for(meaning, date(2026, 11, 21)).title


def test_a_moment_counts_as_its_day() -> None:
    assert form_for("apology", moment(14, 23, 59, month=9, year=2025)) == form_for("apology", OLD)


def test_one_circular_follows_the_other_without_a_gap() -> None:
    sets, _ = form_sets()
    for newer, older in pairwise(sets):
        assert older.until is not None
        assert newer.since == older.until + timedelta(days=1)
    assert sets[0].until is None


def test_what_no_circular_of_the_day_has_is_refused() -> None:
    for meaning, day, code in (
        ("stop_notice", OLD, "form_not_in_force"),
        ("slip", date(2018, 1, 1), "form_not_in_force"),
        ("receipt", NEW, "form_unknown"),
    ):
        with pytest.raises(Refused) as refusal:
            form_for(meaning, day)
        assert refusal.value.code == code


def test_a_successor_is_added_as_data(tmp_path: Path) -> None:
    content = json.loads((RESOURCES / "forms" / "forms.json").read_text("utf-8"))
    content["sets"][1]["until"] = "2026-12-31"
    content["sets"].append(
        {
            "circular": "Thông tư 99/2026/TT-BTP",
            "from": "2027-01-01",
            "until": None,
            "forms": {"slip": {"number": "A1", "title": "GIẤY HẸN"}},
        }
    )
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "forms.json").write_text(json.dumps(content), "utf-8")
    assert (
        form_for("slip", date(2027, 1, 1), tmp_path).label == "Mẫu số A1 – Thông tư 99/2026/TT-BTP"
    )
    assert form_for("slip", date(2026, 12, 31), tmp_path).number == "01"


def test_a_missing_or_damaged_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as away:
        form_for("slip", NEW, tmp_path)
    assert away.value.code == "forms_missing"
    (tmp_path / "forms").mkdir()
    for number, text in enumerate(("{", "[]", '{"sets": [{}], "local": {}}', '{"sets": 7}')):
        folder = tmp_path / str(number)
        (folder / "forms").mkdir(parents=True)
        (folder / "forms" / "forms.json").write_text(text, "utf-8")
        with pytest.raises(Damaged) as damage:
            form_for("slip", NEW, folder)
        assert damage.value.code == "forms_unreadable"
