"""What each command does, and how it answers people and programs."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from counter import cli_answers as answers
from counter import cli_text as words
from counter.appointment import sentences
from counter.citizen import Card, read_card
from counter.codes import DossierCode, SlipMark, TemporaryCode
from counter.errors import Refused
from counter.intake import Draft
from counter.office import Office
from counter.procedure import duration_of
from counter.text import clean, fold

Plain = dict[str, Any]
Answer = answers.Answer
Context = answers.Context


def setup(at: Context, said: Namespace) -> Answer:
    old = at.desk.office
    own_words = ("parent", "place", "address", "hotline", "hours", "signer", "signer_title")
    kept = {} if old.sample else {name: getattr(old, name) for name in own_words}
    kept |= {
        name: clean(getattr(said, name)) for name in own_words if getattr(said, name) is not None
    }
    name = clean(said.name)
    parent, place = words.parent_and_place(name)
    counters = said.counters or (10 if old.sample else old.counters)
    office = Office(
        **{
            "parent": parent,
            "place": place,
            **kept,
            "agency": said.office,
            "name": name,
            "counters": counters,
        }
    )
    officers = [officer.partition(";") for officer in said.officers]
    at.desk.set_up(office, said.counter, [(name, title) for name, _, title in officers])
    desk = at.desk
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


def due(at: Context, said: Namespace) -> Answer:
    appointment = at.desk.appointment(said.amount, said.unit, said.start)
    days = [
        {
            "date": day.date.isoformat(),
            "counted": day.counted,
            "reason": day.reason,
            "text": at.say(code, **values),
        }
        for day, (code, values) in zip(appointment.days, sentences(appointment.days), strict=True)
    ]
    value = {
        "due": answers.iso(appointment.due),
        "days": days,
        "provisional": list(appointment.provisional),
    }
    lines = [words.due(appointment.due), *(day["text"] for day in days)]
    lines += [at.say("calendar_provisional", year=year) for year in appointment.provisional]
    return Answer(value, "\n".join(map(str, lines)))


def card(at: Context, said: Namespace) -> Answer:
    read = read_card(answers.line(at, said.text), at.desk.now().date())
    value = answers.card(read)
    sentences_ = [at.say(c.code, **c.values) for c in read.cautions]
    return Answer({**value, "warning_texts": sentences_}, words.card(value, sentences_))


def scan(at: Context, said: Namespace) -> Answer:
    found = at.desk.scan(answers.line(at, said.text))
    value: Plain = {"kind": found.kind.value}
    match found.value:
        case DossierCode() as code:
            value |= {
                "code": code.text,
                "agency": code.agency,
                "date": code.date.isoformat(),
                "sequence": code.sequence,
            }
            value |= answers.known(at.desk, code.text)
        case TemporaryCode() as code:
            value |= {
                "code": code.text,
                "station": code.station,
                "date": code.date.isoformat(),
                **answers.known(at.desk, code.text),
            }
        case Card() as read:
            value |= answers.card(read)
        case SlipMark() as mark:
            value |= answers.checked(at.desk, found.text, mark.code)
        case str() as number:
            value["number"] = number
        case None:
            reason = found.reason
            value |= {
                "reason": reason.code if reason else None,
                "message": at.say(reason.code, **reason.values) if reason else None,
            }
    return Answer(value, words.scan(found.kind, value))


def check_slip(at: Context, said: Namespace) -> Answer:
    value = answers.slip_check(at.desk, answers.line(at, said.text))
    return Answer(value, words.slip_check(value))


def procedures(at: Context, said: Namespace) -> Answer:
    text = " ".join(said.words)
    if said.time or said.fee is not None:
        at.usage("--time và --fee đi với: procedures set CODE")
    today = at.desk.now().date()
    if text:
        found = at.desk.search_procedures(text)
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
        report = "\n".join(
            f"Dòng {p['row']}: {p['message']}" if p["row"] else str(p["message"])
            for p in problems[:50]
        )
        raise Refused("import_rows_bad", count=len(problems), report=report)
    count = at.desk.import_procedures(preview)
    return Answer(
        {"imported": count, "procedures": [p.code for p in preview.procedures]},
        at.say("imported", count=count),
    )


def procedures_set(at: Context, said: Namespace) -> Answer:
    if not said.time:
        at.usage("procedures set CODE cần --time N UNIT")
    procedure = at.desk.catalogue.find(said.operand, at.desk.now().date())
    amount, unit = said.time
    if not amount.isdigit():
        at.usage(f"“{amount}” không phải số nguyên không âm")
    duration = duration_of(int(amount), unit)
    named = fold(said.case)
    case = next((c for c in procedure.cases if fold(c.name) == named), None) or replace(
        procedure.cases[0], name=clean(said.case), duration_text=""
    )
    case = replace(case, duration=duration)
    if said.fee is not None:
        case = case.with_fee(said.fee)
    made = replace(
        procedure.with_case(case),
        valid_from=max(procedure.valid_from, at.desk.now().date()),
        source="office",
    )
    at.desk.set_procedure(made)
    return Answer(answers.procedure(made), words.procedure(made))


def procedures_template(at: Context, said: Namespace) -> Answer:
    at.desk.write_procedure_template(Path(said.operand))
    return Answer({"path": said.operand}, at.say("file_written", path=said.operand))


def calendar(at: Context, said: Namespace) -> Answer:
    years = at.desk.import_calendar(said.file)
    return Answer(
        {"years": list(years)}, at.say("calendar_imported", years=", ".join(map(str, years)))
    )


def receive(at: Context, said: Namespace) -> Answer:
    desk, now = at.desk, at.desk.now()
    if said.card is not None and (said.name or said.number):
        at.usage("--card đã có họ tên và số; bỏ --name và --number")
    if said.received_at is not None and said.received_at > now:
        raise Refused("received_in_future", at=said.received_at)
    draft = Draft(official_code=said.code, received_at=said.received_at)
    if said.card is not None:
        draft = draft.with_card(read_card(answers.line(at, said.card), now.date()))
    typed = {
        name: getattr(said, name)
        for name in ("name", "number", "phone", "address")
        if getattr(said, name)
    }
    draft = draft.with_owner(**typed) if typed else draft
    day = (said.received_at or now).date()
    procedure = desk.procedure_at(said.procedure, day)
    draft = draft.with_procedure(procedure, procedure.case(said.case).name if said.case else "")
    if said.papers is not None:
        draft = replace(draft, papers=tuple(answers.paper(at, draft, text) for text in said.papers))
        draft = replace(draft, papers=tuple(paper for paper in draft.papers if paper.count))
    if said.out is not None:
        answers.see_writable(said.out)
    notices = desk.notices(draft)
    dossier = desk.receive(draft, said.id)
    if said.out is not None:
        answers.write(said.out, desk.slip(dossier.code), dossier.code)
    texts = [at.say(notice.code, **notice.values) for notice in notices]
    value = {
        **answers.summary(dossier),
        "version": dossier.procedure.version,
        "warnings": [notice.code for notice in notices],
        "warning_texts": texts,
        "links": [notice.link for notice in notices if notice.link],
        "received_at": answers.iso(dossier.received_at),
        "late_entry": dossier.late_entry,
        "fee": dossier.fee,
        "slip": str(said.out) if said.out else None,
    }
    return Answer(value, words.received(dossier, texts))


def show(at: Context, said: Namespace) -> Answer:
    dossier = at.desk.dossier(answers.code(at, said.code))
    value = words.shown(at.desk, dossier, at.say)
    return Answer(value, words.dossier(at.desk, dossier, at.say))


def find(at: Context, said: Namespace) -> Answer:
    return answers.rows(
        at, at.desk.find(answers.line(at, said.text), said.limit) if said.limit else []
    )


def list_(at: Context, said: Namespace) -> Answer:
    return answers.rows(at, at.desk.rows(said.name, limit=1_000_000))


def slip(at: Context, said: Namespace) -> Answer:
    code = at.desk.dossier(answers.code(at, said.code)).code
    reprint = 0
    if said.reprint is not None:
        answers.see_writable(said.out)
        reprint = at.desk.slip_printed(
            code, "saved", "file", said.size, reprint=True, reason=said.reprint
        ).reprints
    answers.write(said.out, at.desk.slip(code, said.size, reprint), code)
    value = {"code": code, "path": str(said.out), "size": said.size, "reprint": reprint}
    return Answer(value, at.say("file_written", path=said.out))


def paper(at: Context, said: Namespace) -> Answer:
    desk, command = at.desk, said.command
    match command:
        case "control-slip":
            pdf = desk.control_slip(answers.code(at, said.code))
        case "label":
            pdf = desk.label(answers.code(at, said.code))
        case "daily-list":
            pdf = desk.daily_list((said.day or desk.now()).date())
        case "test-page":
            pdf = desk.test_page("")
        case _:
            pdf = desk.scanner_sheet()
    answers.write(said.out, pdf, command)
    return Answer({"path": str(said.out)}, at.say("file_written", path=said.out))


def ready(at: Context, said: Namespace) -> Answer:
    return answers.done(at.desk.mark_ready(answers.codes(at, said.codes), said.id))


def return_(at: Context, said: Namespace) -> Answer:
    done = at.desk.give_back(answers.codes(at, said.codes), clean(said.to), command=said.id)
    if len(done) == 1:
        return Answer(answers.summary(done[0]), words.line(done[0]))
    return answers.done(done)


def void(at: Context, said: Namespace) -> Answer:
    dossier = at.desk.void(answers.code(at, said.code), said.reason, said.id)
    return Answer({**answers.summary(dossier), "void": True}, words.line(dossier))


def erase(at: Context, said: Namespace) -> Answer:
    dossier = at.desk.erase(answers.code(at, said.code), said.reason, said.id)
    return Answer({**answers.summary(dossier), "erased": True}, words.line(dossier))


def last_slip(at: Context, said: Namespace) -> Answer:
    at.desk.last_slip(said.code)
    return Answer({"code": said.code}, at.say("last_slip_noted", code=said.code))


def clock(at: Context, said: Namespace) -> Answer:
    if said.confirm:
        at.desk.confirm_clock()
    problem = at.desk.clock_problem()
    value = {"now": answers.iso(at.desk.now()), "problem": problem.code if problem else None}
    return Answer(
        value,
        at.say(problem.code, **problem.values)
        if problem
        else at.say("clock_right", now=at.desk.now()),
    )


def officers(at: Context, _: Namespace) -> Answer:
    known = at.desk.officers
    value = [
        {"id": o.id, "name": o.name, "title": o.title, "role": o.role, "active": o.active}
        for o in known
    ]
    return Answer(value, "\n".join(f"{o.name} – {o.title}" for o in known))


def verify(at: Context, _: Namespace) -> Answer:
    held = at.desk.verify()
    return Answer(
        {"ok": True, "logs": held.logs, "events": held.events},
        at.say("verified", logs=held.logs, events=held.events),
    )


def rebuild(at: Context, _: Namespace) -> Answer:
    count = at.desk.rebuild()
    return Answer({"dossiers": count}, at.say("rebuilt", count=count))


def backup(at: Context, said: Namespace) -> Answer:
    copy = at.desk.back_up(said.to)
    value = {
        "path": copy.path,
        "at": answers.iso(copy.at),
        "dossiers": copy.dossiers,
        "events": copy.events,
    }
    return Answer(value, at.say("backed_up", **value))


def demo(at: Context, said: Namespace) -> Answer:
    from counter.demo import fill

    made = fill(at.desk, said.dossiers, said.seed)
    return Answer({"dossiers": made, "seed": said.seed}, at.say("demo_made", count=made))


COMMANDS: dict[str, Callable[[Context, Namespace], Answer]] = {
    "setup": setup,
    "clock": clock,
    "officers": officers,
    "calendar": calendar,
    "due": due,
    "card": card,
    "scan": scan,
    "check-slip": check_slip,
    "procedures": procedures,
    "procedures import": procedures_import,
    "procedures set": procedures_set,
    "procedures template": procedures_template,
    "receive": receive,
    "show": show,
    "find": find,
    "list": list_,
    "slip": slip,
    "ready": ready,
    "return": return_,
    "void": void,
    "erase": erase,
    "last-slip": last_slip,
    **dict.fromkeys(("control-slip", "label", "daily-list", "test-page", "scanner-sheet"), paper),
    "verify": verify,
    "rebuild": rebuild,
    "backup": backup,
    "demo": demo,
}
READING = frozenset(
    [
        "due",
        "card",
        "scan",
        "check-slip",
        "procedures",
        "show",
        "find",
        "list",
        "officers",
        "verify",
        "control-slip",
        "label",
        "daily-list",
        "test-page",
        "scanner-sheet",
    ]
) | {"procedures template"}
