"""Commands that set rather than do: office, officers, catalogue, calendar, clock."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from counter import cli_answers as answers
from counter import cli_text as words
from counter.cli_answers import Answer, Context
from counter.codes import parse_agency
from counter.desk import Desk
from counter.errors import Refused
from counter.office import Office
from counter.procedure import Procedure, ProcedureStep, duration_of
from counter.text import clean, fold

T = TypeVar("T")
LEADERS = ("giam doc", "pho giam doc", "chu tich", "pho chu tich")  # titles, without marks
MOST = 50  # bad rows told at once; the first ones explain the rest


def setup(at: Context, said: Namespace) -> Answer:
    old = at.desk.office
    own_words = (
        *("parent", "place", "address", "hotline", "hours", "signer", "signer_title"),
        *("bank", "bank_name", "account", "account_name"),
    )
    kept = {} if old.sample else {name: getattr(old, name) for name in own_words}
    kept |= {
        name: clean(getattr(said, name)) for name in own_words if getattr(said, name) is not None
    }
    name, agency = clean(said.name), parse_agency(said.office)
    if agency is None:
        raise Refused("agency_invalid", text=clean(said.office)[:60])
    parent, place = words.parent_and_place(name)
    counters = (10 if old.sample else old.counters) if said.counters is None else said.counters
    office = Office(
        **{
            "parent": parent,
            "place": place,
            **kept,
            "agency": agency,
            "name": name,
            "counters": counters,
        }
    )
    desk = at.desk
    desk.set_up(office, said.counter, map(_officer, said.officers), said.id)
    value = {
        "office": office.agency,
        "name": office.name,
        "parent": office.parent,
        "place": office.place,
        "counter": desk.counter,
        "counters": desk.counters,
        "officers": [officer.name for officer in desk.officers if officer.active],
    }
    return Answer(value, words.setup(value))


def procedures(at: Context, said: Namespace) -> Answer:
    text = " ".join(said.words).strip()
    if said.time or said.fee is not None or said.pause or said.steps:
        at.usage("--time, --fee, --pause và --step đi với: procedures set CODE")
    today = at.desk.now().date()
    if text:  # marks alone are found nowhere
        known = any(map(str.isalnum, text))
        found = at.desk.search_procedures(text, limit=answers.EVERY) if known else []
    else:
        newest = sorted(
            at.desk.catalogue.procedures, key=lambda p: (p.valid_from, p.code), reverse=True
        )
        found = [procedure for procedure in newest if procedure.in_effect(today)]
    return Answer(
        [answers.procedure(p) for p in found],
        "\n".join(map(words.procedure, found)) or at.say("nothing_found"),
    )


def procedures_import(at: Context, said: Namespace) -> Answer:
    preview = at.desk.preview_procedures(Path(said.operand))
    problems = [
        {
            "row": p.row,
            "column": p.column,
            "error": p.code,
            "value": p.value,
            "message": at.say(p.code, **words.problem(p)),
        }
        for p in preview.problems
    ]
    if problems:
        report = _report([(p["row"], str(p["message"])) for p in problems])
        raise Refused("import_rows_bad", count=len(problems), report=report)
    count = at.desk.import_procedures(preview, said.id)
    return Answer(
        {"imported": count, "procedures": [p.code for p in preview.procedures]},
        at.say("imported", count=count),
    )


def procedures_set(at: Context, said: Namespace) -> Answer:
    if not said.time and (said.fee is not None or not (said.pause or said.steps)):
        at.usage("procedures set CODE cần --time N UNIT")
    procedure = _with_course(at, said, at.desk.catalogue.find(said.operand, at.desk.now().date()))
    if not said.time:
        return _set(at, procedure, said.id)
    amount, unit = said.time
    if not (amount.isascii() and amount.isdigit() and len(amount) < 12):
        at.usage(f"“{amount}” không phải số nguyên không âm")
    duration = duration_of(int(amount), unit)
    named = fold(said.case)
    case = next((c for c in procedure.cases if fold(c.name) == named), None) or replace(
        procedure.cases[0], name=clean(said.case), duration_text=""
    )
    case = replace(case, duration=duration)
    if said.fee is not None:
        case = case.with_fee(said.fee)
    return _set(at, procedure.with_case(case), said.id)


def _set(at: Context, procedure: Procedure, command: str) -> Answer:
    today = at.desk.now().date()
    made = replace(procedure, valid_from=max(procedure.valid_from, today), source="office")
    at.desk.set_procedure(made, command)
    return Answer(answers.procedure(made), words.procedure(made))


def _with_course(at: Context, said: Namespace, procedure: Procedure) -> Procedure:
    """Set what a wait makes of the time, and the steps inside the office."""
    if said.pause:
        procedure = replace(procedure, pause_policy=said.pause)
    if not said.steps:
        return procedure
    steps = []
    for step in said.steps:
        unit, _, share = step.rpartition("=")
        if not (clean(unit) and share.isascii() and share.isdigit() and len(share) < 4):
            at.usage(f"--step “{step}” cần dạng UNIT=SHARE")
        steps.append(ProcedureStep(clean(unit), int(share)))
    return replace(procedure, steps=tuple(steps))


def procedures_template(at: Context, said: Namespace) -> Answer:
    at.desk.write_procedure_template(Path(said.operand))
    return Answer({"path": said.operand}, at.say("file_written", path=said.operand))


def calendar(at: Context, said: Namespace) -> Answer:
    years = with_report(at, lambda: at.desk.import_calendar(said.file, said.id))
    told = ", ".join(map(str, years))
    code = "calendar_imported" if years else "calendar_weeks_imported"
    return Answer({"years": list(years)}, at.say(code, years=told))


def with_report(at: Context, read: Callable[[], T]) -> T:
    """Read a calendar; what is wrong in its file is told row by row."""
    try:
        return read()
    except Refused as refusal:
        problems: Any = refusal.values.get("problems")
        if not problems:
            raise
        told = [(row, str(at.say(code, **values))) for row, code, values in problems]
        raise Refused("import_rows_bad", count=len(told), report=_report(told)) from refusal


def clock(at: Context, said: Namespace) -> Answer:
    if said.confirm:
        at.desk.confirm_clock(said.id)
    problem = at.desk.clock_problem()
    value = {"now": answers.iso(at.desk.now()), "problem": problem.code if problem else None}
    return Answer(
        value,
        at.say(problem.code, **problem.values)
        if problem
        else at.say("clock_right", now=at.desk.now()),
    )


def role_of(title: str) -> str:
    """Return the role that a title speaks of, or "": who signs for an office is a leader."""
    begins = fold(title).startswith
    return "leader" if any(map(begins, LEADERS)) else ""


def _officer(said: str) -> tuple[str, str, str]:
    """Read NAME[;TITLE[;ROLE]]."""
    name, title, role, *_ = f"{said};;".split(";")
    return name, title, clean(role) or role_of(clean(title))


def officers(at: Context, said: Namespace) -> Answer:
    if said.words:
        if said.words[0] != "set" or len(said.words) != 2 or not (said.role or said.title):
            at.usage("officers set NAME cần --role ROLE hoặc --title TEXT")
        _change_officer(at.desk, said.words[1], said.role, said.title, said.id)
    known = at.desk.officers
    value = [
        {"id": o.id, "name": o.name, "title": o.title, "role": o.role, "active": o.active}
        for o in known
    ]
    return Answer(value, "\n".join(f"{o.name} – {o.title}" for o in known))


def _change_officer(
    desk: Desk, name: str, role: str | None, title: str | None, command: str
) -> None:
    wanted = fold(name)
    for officer in desk.officers:
        if wanted in (fold(officer.name), fold(officer.id)):
            chosen = officer.title if title is None else clean(title)
            renewed = replace(officer, role=role or officer.role, title=chosen)
            desk.change_officer(renewed, command)
            return
    raise Refused("officer_unknown", name=clean(name), known=[o.name for o in desk.officers])


def last_slip(at: Context, said: Namespace) -> Answer:
    at.desk.last_slip(said.code)
    return Answer({"code": said.code}, at.say("last_slip_noted", code=said.code))


def _report(problems: list[tuple[Any, str]]) -> str:
    """One line for each bad row; row 0 is the whole file."""
    return "\n".join(f"Dòng {row}: {text}" if row else text for row, text in problems[:MOST])
