"""Every code of the core becomes a sentence: office Vietnamese, with all that was told."""

import ast
import re
from collections.abc import Iterator
from datetime import datetime
from string import Formatter
from typing import NamedTuple

import pytest

from counter.device.printer import JobState, Trouble
from counter.dossier import Stage
from counter.errors import Damaged, Refused, Unavailable
from counter.worktime import ZONE, Unit
from tests.command_line import Desk
from tests.conftest import ROOT
from ui import messages
from ui.messages import SENTENCES

RAISED = ("Refused", "Unavailable", "Damaged")
NOTED = ("Caution", "Notice")
OUTCOMES = ("sent", "saved", "failed", "proven", "handed", "reprint")
CODE = re.compile(r"[a-z]+(?:_[a-z0-9]+)+")
MARKED = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")

# Codes that are put together where they are used.
COMPUTED = (
    *(f"stage_{stage.value}" for stage in Stage),
    *(f"unit_{unit.value}" for unit in Unit),
    *(f"reception_received_{when}" for when in ("off_hours", "on_day_off")),
    *(f"history_{kind}" for kind in ("received", "ready", "returned", "voided", "erased")),
    *(f"history_slip_{outcome}" for outcome in OUTCOMES),
    *(f"log_renewed_{reason}" for reason in ("copied", "restored")),
    *(f"print_{state}" for state in JobState if state != JobState.FAILED),
    *(f"print_{JobState.FAILED}_{trouble}" for trouble in Trouble),
    *("scanner_busy", "scanner_busy_by", "scanner_denied", "scanner_failed", "scanner_off"),
    *("scan_oversize", "scan_unended", "store_busy", "store_readonly", "disk_full"),
    *("owner_missing", "procedure_missing", "time_missing", "history_unknown", "bug"),
)


class Use(NamedTuple):
    """One place that raises or notes a code; `values` is None where they cannot be read off."""

    place: str
    code: str
    values: frozenset[str] | None


def uses() -> Iterator[Use]:
    """Every code written out in a raise, a caution, a notice or a problem."""
    for folder in ("counter", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = ast.unparse(node.func).rpartition(".")[2]
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                if name in (*RAISED, *NOTED, "Problem"):
                    yield from _of_call(place, name, node)


def _of_call(place: str, name: str, node: ast.Call) -> Iterator[Use]:
    constants = [arg.value for arg in node.args[:3] if isinstance(arg, ast.Constant)]
    said = [value for value in constants if isinstance(value, str)]
    codes = [value for value in said if CODE.fullmatch(value)]
    values: frozenset[str] | None = None
    if name in RAISED:
        named = [keyword.arg for keyword in node.keywords]
        values = None if None in named else frozenset(filter(None, named))
        codes = said
    elif name in NOTED:
        given = node.args[1] if len(node.args) > 1 else ast.Dict(keys=[], values=[])
        if isinstance(given, ast.Dict) and all(isinstance(k, ast.Constant) for k in given.keys):
            values = frozenset(str(k.value) for k in given.keys if isinstance(k, ast.Constant))
    for code in codes[:1]:
        yield Use(place, code, values)


def places(sentence: str) -> set[str]:
    """The names that a sentence wants to fill in."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_code_has_a_sentence() -> None:
    found = list(uses())
    assert len(found) > 150
    assert [use for use in found if use.code not in SENTENCES] == []
    assert [code for code in COMPUTED if code not in SENTENCES] == []


def test_who_raises_a_code_tells_what_its_sentence_says() -> None:
    """Row problems get their value from who reads the cell."""
    lacking = [
        (use, sorted(places(SENTENCES[use.code]) - use.values))
        for use in uses()
        if use.values is not None
        and not use.code.startswith("row_")
        and use.code in SENTENCES
        and not places(SENTENCES[use.code]) <= use.values
    ]
    assert lacking == []


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_is_whole(code: str) -> None:
    sentence = SENTENCES[code]
    assert MARKED.search(sentence.lower()), "not Vietnamese"
    assert sentence == sentence.strip()
    assert "  " not in sentence
    assert not re.search(r"\b(error|failed|null|None|exception)\b", sentence)
    names = ("stage", "kind", "unit", "history", "timeliness", "policy", "why", "reason")
    label = code.startswith(tuple(f"{name}_" for name in names))
    if not label:
        assert sentence[-1] in ".…}", "a sentence ends"
        assert sentence[0].isupper() or sentence[0] in "“{", "a sentence begins"
    moment = datetime(2026, 11, 20, 9, 20, tzinfo=ZONE)
    for value in (moment, moment.date(), "H01.151.01-261120-0001", ["một", "hai"], None):
        said = messages.text(code, **dict.fromkeys(places(sentence), value))
        assert "{" not in said
        assert "None" not in said
        assert "…" not in said or "…" in sentence
    assert messages.text(code)


def test_an_error_is_said_with_its_own_values() -> None:
    at = datetime(2026, 12, 20, tzinfo=ZONE)
    assert "00:00 20/12/2026" in messages.text(Refused("received_in_future", at=at))
    assert "H01" in messages.text(Unavailable("out_folder_missing", path="H01"))
    assert "7" in messages.text(Damaged("store_newer", version=7))
    assert messages.text(Refused("not_known_here", x=1)) == "not_known_here"
    assert "{0.x}" in messages.text("dossier_unknown", code="{0.x}"), "values are no templates"


@pytest.mark.parametrize("unit", [unit for unit in Unit if unit is not Unit.NONE])
@pytest.mark.parametrize("start", ["2026-11-20T09:20", "2026-08-28T18:30", "2026-01-31T16:00"])
def test_every_day_of_an_appointment_is_said(desk: Desk, unit: Unit, start: str) -> None:
    amount = "0" if unit is Unit.SAME_DAY else "5"
    for day in desk("due", amount, unit.value, "--from", start).value["days"]:
        assert re.match(r"(Thứ \w+|Chủ nhật) \d\d/\d\d/\d{4}: ", day["text"]), day
        assert day["text"].endswith(".")
        assert "…" not in day["text"]
