"""Which number and title a form has on a given day: forms are known by what they mean.

"Mẫu số 05" was the control slip in 2018 and is the stop notice since 2025, and a successor may
number anew at any time (NĐ 309/2026/NĐ-CP), so numbers, titles and dates are data.
"""

import json
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from counter.errors import Damaged, Refused, Unavailable
from counter.paper import RESOURCES
from counter.records import dataclass


class Meaning(StrEnum):
    """What a form is for."""

    SLIP = "slip"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP_NOTICE = "stop_notice"
    CONTROL_SLIP = "control_slip"
    REGISTER = "register"
    HAND_OVER_LIST = "hand_over_list"
    PAD = "pad"
    RETURN_SHEET = "return_sheet"


@dataclass(frozen=True, slots=True)
class Form:
    """A form as its circular names it; a paper of the office's own has no number, no circular."""

    number: str
    title: str
    circular: str

    @property
    def label(self) -> str:
        """What stands in the upper right corner: Mẫu số 02 – Thông tư 03/2025/TT-VPCP."""
        return f"Mẫu số {self.number} – {self.circular}" if self.number else ""


@dataclass(frozen=True, slots=True)
class FormSet:
    """The forms of one circular; `until` is its last day, None while it is in force."""

    circular: str
    since: date
    until: date | None
    forms: dict[str, Form]

    def holds(self, day: date) -> bool:
        """Tell whether the circular is in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


def form_for(meaning: str, day: date, resources: Path = RESOURCES) -> Form:
    """Return the form of this meaning as it is on the day that the paper bears.

    Raises `Refused("form_unknown", form=)`, `Refused("form_not_in_force", form=, day=)` where no
    circular of that day has it, and what `form_sets` raises.
    """
    sets, local = form_sets(resources)
    if meaning in local:
        return local[meaning]
    day = date(day.year, day.month, day.day)  # a moment would not compare with a day
    for forms in sets:
        if forms.holds(day) and meaning in forms.forms:
            return forms.forms[meaning]
    if not any(meaning in forms.forms for forms in sets):
        raise Refused("form_unknown", form=meaning)
    raise Refused("form_not_in_force", form=meaning, day=day)


@lru_cache(maxsize=8)
def form_sets(resources: Path = RESOURCES) -> tuple[tuple[FormSet, ...], dict[str, Form]]:
    """Return every circular's set, the newest first, and the forms of the office's own.

    Raises `Unavailable("forms_missing", path=)` and `Damaged("forms_unreadable", path=)`.
    """
    path = resources / "forms" / "forms.json"
    try:
        content = json.loads(path.read_text("utf-8"))
    except OSError as problem:
        raise Unavailable("forms_missing", path=str(path)) from problem
    except ValueError as problem:
        raise Damaged("forms_unreadable", path=str(path)) from problem
    try:
        sets = sorted(map(_set, content["sets"]), key=lambda forms: forms.since, reverse=True)
        local = {name: Form("", line["title"], "") for name, line in content["local"].items()}
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise Damaged("forms_unreadable", path=str(path)) from problem
    return tuple(sets), local


def _set(content: dict[str, Any]) -> FormSet:
    circular, until = content["circular"], content["until"]
    return FormSet(
        circular,
        date.fromisoformat(content["from"]),
        date.fromisoformat(until) if until else None,
        {
            name: Form(line["number"], line["title"], circular)
            for name, line in content["forms"].items()
        },
    )
