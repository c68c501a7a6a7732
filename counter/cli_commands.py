"""What each command does, and how it answers people and programs."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from counter import cli_answers as answers
from counter import cli_counter as beside
from counter import cli_office as office
from counter import cli_show as show_text
from counter import cli_steps as steps
from counter import cli_sync as agree
from counter import cli_text as words
from counter.appointment import sentences
from counter.citizen import Card, read_card
from counter.codes import DossierCode, SlipMark, TemporaryCode
from counter.errors import Refused, Unavailable
from counter.events import SlipPrinted
from counter.intake import Draft
from counter.text import clean

Plain = dict[str, Any]
Answer = answers.Answer
Context = answers.Context


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
            value |= answers.checked(at.desk, found.text, mark)
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


def receive(at: Context, said: Namespace) -> Answer:
    desk, now = at.desk, at.desk.now()
    if said.card is not None and (said.name or said.number):
        at.usage("--card đã có họ tên và số; bỏ --name và --number")
    if said.received_at is not None and said.received_at > now:
        raise Refused("received_in_future", at=said.received_at)
    if said.temporary is not None and said.code:
        at.usage("--temporary và --code không đi cùng nhau")
    draft = Draft(
        official_code=said.code,
        received_at=said.received_at,
        temporary=said.temporary is not None,
        temporary_code=said.temporary or "",
        previous=answers.code(at, said.previous) if said.previous else "",
        awaited=said.non_boundary,
        content=clean(said.content),
    )
    if said.card is not None:
        draft = draft.with_card(read_card(answers.line(at, said.card), now.date()))
    typed = {
        name: getattr(said, name)
        for name in ("name", "number", "phone", "address", "representative", "organisation")
        if getattr(said, name)
    }
    draft = draft.with_owner(**typed) if typed else draft
    day = (said.received_at or now).date()
    procedure = desk.procedure_at(said.procedure, day)
    draft = draft.with_procedure(procedure, procedure.case(said.case).name if said.case else "")
    if said.papers is not None:
        draft = replace(draft, papers=tuple(answers.paper(at, draft, text) for text in said.papers))
        draft = replace(draft, papers=tuple(paper for paper in draft.papers if paper.count))
    notices = desk.notices(draft)
    dossier = desk.receive(draft, said.id)
    notices = tuple(notice for notice in notices if notice.link != dossier.code)  # a retry
    if said.out is not None:
        pdf = desk.slip(dossier.code)
        try:
            answers.write(said.out, pdf)
        except Unavailable as error:
            raise Unavailable("out_not_written", code=dossier.code, **error.values) from error
    texts = [at.say(notice.code, **notice.values) for notice in notices]
    value = {
        **answers.summary(dossier),
        "version": dossier.procedure.version,
        "warnings": [notice.code for notice in notices],
        "warning_texts": texts,
        "links": [notice.link for notice in notices if notice.link],
        "received_at": answers.iso(dossier.received_at),
        "late_entry": dossier.late_entry,
        "previous": dossier.previous or None,
        "used_before": dossier.used_before,
        "non_boundary_waiting": dossier.awaited,
        "fee": dossier.fee,
        "slip": str(said.out) if said.out else None,
    }
    return Answer(value, words.received(dossier, texts))


def show(at: Context, said: Namespace) -> Answer:
    dossier = at.desk.dossier(answers.code(at, said.code))
    value = show_text.shown(at.desk, dossier, at.say)
    return Answer(value, show_text.dossier(at.desk, dossier, at.say))


def find(at: Context, said: Namespace) -> Answer:
    return answers.rows(
        at, at.desk.find(answers.line(at, said.text), said.limit) if said.limit else []
    )


def list_(at: Context, said: Namespace) -> Answer:
    return answers.rows(at, at.desk.rows(said.name, limit=answers.EVERY, newest_first=True))


def slip(at: Context, said: Namespace) -> Answer:
    dossier = at.desk.dossier(answers.code(at, said.code))
    code, reprint = dossier.code, 0
    if said.reprint is None:
        answers.write(said.out, at.desk.slip(code, said.size))
    else:
        done = [e.fact for e in dossier.history if said.id and e.command == said.id]
        again = next((fact.reprint for fact in done if isinstance(fact, SlipPrinted)), 0)
        reprint = again or dossier.reprints + 1
        with answers.written(said.out, at.desk.slip(code, said.size, reprint)):
            at.desk.slip_printed(
                code, "saved", "file", said.size, reprint, said.reprint, command=said.id
            )
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
    answers.write(said.out, pdf)
    return Answer({"path": str(said.out)}, at.say("file_written", path=said.out))


def void(at: Context, said: Namespace) -> Answer:
    dossier = at.desk.void(answers.code(at, said.code), said.reason, said.id)
    return Answer({**answers.summary(dossier), "void": True}, words.line(dossier, at.say))


def erase(at: Context, said: Namespace) -> Answer:
    if (told := at.desk.written(said.code)) is not None:  # given before acceptance: no dossier
        at.desk.erase_written(told.id, said.reason)
        return Answer({"id": told.id, "erased": True}, told.id)
    dossier = at.desk.erase(answers.code(at, said.code), said.reason, said.id)
    return Answer({**answers.summary(dossier), "erased": True}, words.line(dossier, at.say))


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
    "setup": office.setup,
    "clock": office.clock,
    "officers": office.officers,
    "calendar": beside.calendar,
    "due": due,
    "card": card,
    "scan": scan,
    "check-slip": check_slip,
    "procedures": office.procedures,
    "procedures import": office.procedures_import,
    "procedures set": office.procedures_set,
    "procedures template": office.procedures_template,
    "receive": receive,
    "show": show,
    "find": find,
    "list": list_,
    "slip": slip,
    "ready": steps.ready,
    "return": steps.return_,
    "guide": steps.guide,
    "refuse": steps.refuse,
    "supplement": steps.supplement,
    "finance": steps.finance,
    "resume": steps.resume,
    "start": steps.start,
    "extend": steps.extend,
    "hand-over": steps.hand_over,
    "take-over": steps.take_over,
    "submit": steps.submit,
    "send-back": steps.send_back,
    "send-across": steps.send_across,
    "withdraw": steps.withdraw,
    "stop": steps.stop,
    "post": steps.post,
    "undo": steps.undo,
    "correct": beside.correct,
    "bind": beside.bind,
    "gaps": beside.gaps,
    "paper": beside.paper,
    "fee": beside.fee,
    "cash": beside.cash,
    "shelf": beside.shelf,
    "outage": beside.outage,
    "void": void,
    "erase": erase,
    "last-slip": office.last_slip,
    **dict.fromkeys(("control-slip", "label", "daily-list", "test-page", "scanner-sheet"), paper),
    **{name: getattr(agree, name) for name in ("hub", "sync", "pair", "bundle", "reconcile")},
    "conflicts": agree.conflicts,
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
        "verify",
        "control-slip",
        "label",
        "daily-list",
        "test-page",
        "scanner-sheet",
        "gaps",
    ]
) | {"procedures template"}


# Where it depends on what is asked.
LOOKING: dict[str, Callable[[Namespace], bool]] = {
    "slip": lambda said: said.reprint is None,
    "paper": lambda said: said.form != "pad",
    "cash": lambda said: said.close is None,
    "shelf": lambda said: not (said.codes or said.check),
    "outage": lambda said: said.action == "list",
    "officers": lambda said: not said.words,
    "calendar": lambda said: said.preview or (said.action == "move" and not said.words),
    "hub": lambda said: said.action in ("init", "enroll", "retire", "status"),
    "conflicts": lambda said: not said.settle,
}


def reads_only(name: str, said: Namespace) -> bool:
    """Tell whether a command only looks: then nothing in the folder is touched."""
    looks = LOOKING.get(name)
    return name in READING if looks is None else bool(looks(said))
