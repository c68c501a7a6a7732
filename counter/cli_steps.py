"""The commands of a dossier's course: each one verb of the desk, and the dossier as it stands."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any

from counter import cli_answers as answers
from counter import cli_text as words
from counter.citizen import read_card
from counter.collector import Collector, Proof
from counter.desk_acts import How
from counter.desk_slips import Enquiry, Written
from counter.dossier import Dossier
from counter.errors import CounterError, Unavailable
from counter.events import Paper, Person, ProcedureMark
from counter.hand_over import Giving
from counter.intake import Draft
from counter.text import clean

Plain = dict[str, Any]
Answer = answers.Answer
Context = answers.Context


def guide(at: Context, said: Namespace) -> Answer:
    enquiry = _enquiry(at, said)
    asked = replace(enquiry, papers=_papers(at, said.papers))
    return _written(at, said, "supplement", at.desk.guide(asked, how(said)))


def refuse(at: Context, said: Namespace) -> Answer:
    if bool(said.code) == bool(said.procedure):
        at.usage("refuse cần CODE của hồ sơ đã nhận, hoặc --procedure CODE khi chưa nhận")
    grounds, guidance = text(at, said.grounds), text(at, said.guidance)
    if said.code:
        reason = text(at, said.reason)
        made = at.desk.refuse(answers.code(at, said.code), reason, grounds, guidance, how(said))
        return _done(at, said, made, "refusal")
    enquiry = replace(_enquiry(at, said), grounds=grounds)
    return _written(at, said, "refusal", at.desk.refuse_reception(enquiry, how(said)))


def supplement(at: Context, said: Namespace) -> Answer:
    made = at.desk.request_supplement(
        answers.code(at, said.code),
        _papers(at, said.papers),
        text(at, said.reason),
        text(at, said.guidance),
        said.deadline,
        how(said),
    )
    return _done(at, said, made, "supplement")


def finance(at: Context, said: Namespace) -> Answer:
    code = answers.code(at, said.code)
    return _done(
        at, said, at.desk.request_payment(code, said.amount, text(at, said.reason), how(said))
    )


def resume(at: Context, said: Namespace) -> Answer:
    code, papers = answers.code(at, said.code), _papers(at, said.papers)
    return _done(at, said, at.desk.resume(code, papers, text(at, said.remark), how(said)))


def start(at: Context, said: Namespace) -> Answer:
    code = answers.code(at, said.code)
    return _done(at, said, at.desk.start_clock(code, text(at, said.authority), how(said)))


def extend(at: Context, said: Namespace) -> Answer:
    code = answers.code(at, said.code)
    made = at.desk.extend(code, said.until, text(at, said.reason), how(said))
    return _done(at, said, made, "apology")


def hand_over(at: Context, said: Namespace) -> Answer:
    giving = Giving(
        unit=clean(said.to),
        from_unit=clean(said.from_unit),
        interlinked=said.agency,
        office=clean(said.office),
        due=said.due,
        differences=text(at, said.differences),
    )
    return _moved(at, at.desk.hand_over(answers.codes(at, said.codes), giving, how(said)))


def take_over(at: Context, said: Namespace) -> Answer:
    codes = answers.codes(at, said.codes)
    return _moved(at, at.desk.take_over(codes, text(at, said.differences), how(said)))


def submit(at: Context, said: Namespace) -> Answer:
    return answers.done(at, at.desk.submit(answers.codes(at, said.codes), how(said)))


def send_back(at: Context, said: Namespace) -> Answer:
    code = answers.code(at, said.code)
    return _done(at, said, at.desk.send_back(code, text(at, said.reason), how(said)))


def send_across(at: Context, said: Namespace) -> Answer:
    code, result = answers.code(at, said.code), text(at, said.result)
    made = at.desk.send_back_across(code, result, how(said), refused=said.refused)
    return _done(at, said, made)


def withdraw(at: Context, said: Namespace) -> Answer:
    code = answers.code(at, said.code)
    return _done(at, said, at.desk.withdraw(code, text(at, said.reason), how(said)))


def stop(at: Context, said: Namespace) -> Answer:
    code, reason = answers.code(at, said.code), text(at, said.reason)
    made = at.desk.stop(code, reason, text(at, said.decision), said.refund, how(said))
    return _done(at, said, made, "stop-notice")


def post(at: Context, said: Namespace) -> Answer:
    code = answers.code(at, said.code)
    made = at.desk.post(code, said.tracking, text(at, said.address), how(said))
    answer = _done(at, said, made)
    return Answer({**answer.value, "tracking": made.tracking}, answer.text)


def undo(at: Context, said: Namespace) -> Answer:
    code = answers.code(at, said.code)
    return _done(at, said, at.desk.undo(code, text(at, said.reason), how(said)))


def ready(at: Context, said: Namespace) -> Answer:
    codes = answers.codes(at, said.codes)
    return answers.done(at, at.desk.mark_ready(codes, said.id, said.at, said.approved_by))


def return_(at: Context, said: Namespace) -> Answer:
    """Give back to a name typed, or to the person of a card; another than expected is a warning."""
    if (said.to is None) == (said.card is None):
        at.usage("return cần --to NAME hoặc --card TEXT")
    name, number = clean(said.to or ""), ""
    if said.card is not None:
        card = read_card(answers.line(at, said.card), at.desk.now().date())
        name, number = card.name, card.number
    codes = answers.codes(at, said.codes)
    done = at.desk.give_back(
        *(codes, name, number, None, said.id, said.at, said.approved_by),
        Proof(said.lost_slip, text(at, said.checked), text(at, said.authority)),
    )
    strangers = [d.code for d in done if _collector(d) == Collector.OTHER]
    warnings = ["collector_other"] if strangers and said.card is not None else []
    texts = [at.say("collector_other", codes=", ".join(strangers), name=name) for _ in warnings]
    if len(done) > 1:
        several = answers.done(at, done)
        return Answer(several.value, "\n".join([several.text, *(f"! {t}" for t in texts)]))
    value = {**answers.summary(done[0]), "warnings": warnings, "warning_texts": texts}
    return Answer(value, "\n".join([words.line(done[0], at.say), *(f"! {t}" for t in texts)]))


def how(said: Namespace) -> How:
    """What the command line says of when, with whose approval, and under which id."""
    return How(said.at, said.approved_by, said.id)


def text(at: Context, said: str) -> str:
    """Take a TEXT as typed; `-` is read from stdin."""
    return clean(answers.line(at, said)) if said == "-" else clean(said)


def _collector(dossier: Dossier) -> str:
    """In which right the last one collected."""
    gave = [e.fact for e in dossier.history if e.kind in ("returned", "papers_handed_back")]
    return str(getattr(gave[-1], "collector", "")) if gave else ""


def _papers(at: Context, said: list[str]) -> tuple[Paper, ...]:
    """Free text, perhaps with =COUNT; the papers need not be in the catalogue."""
    made = []
    for each in said:
        name, equals, count = text(at, each).rpartition("=")
        if not (equals and count.isascii() and count.isdigit() and len(count) < 5):
            name, count = text(at, each) if each != "-" else name + equals + count, "1"
        if not clean(name):
            at.usage("--paper: thiếu tên giấy tờ")
        made.append(Paper(clean(name), "", int(count)))
    return tuple(made)


def _enquiry(at: Context, said: Namespace) -> Enquiry:
    if said.card is not None and (said.name or said.number):
        at.usage("--card đã có họ tên và số; bỏ --name và --number")
    draft = Draft()
    if said.card is not None:
        draft = draft.with_card(read_card(answers.line(at, said.card), at.desk.now().date()))
    names = ("name", "number", "phone", "address", "representative", "organisation")
    typed = {name: getattr(said, name) for name in names if getattr(said, name)}
    owner: Person = draft.with_owner(**typed).owner if typed else draft.owner
    found = at.desk.procedure_at(said.procedure, (said.at or at.desk.now()).date())
    mark = ProcedureMark(
        found.code, found.name, found.version, field=found.field, immediate=found.immediate
    )
    return Enquiry(
        procedure=mark,
        person=owner,
        reason=text(at, said.reason),
        guidance=text(at, said.guidance),
        content=clean(said.content),
    )


def _written(at: Context, said: Namespace, form: str, made: Written) -> Answer:
    _printed(at, said.out, form, made.id)
    value = {
        "id": made.id,
        "number": made.fact.numbered,
        "form": form,
        "procedure": made.fact.procedure.code,
        "at": answers.iso(made.fact.happened_at),
        "late_entry": made.fact.late_entry,
        "paper": str(said.out) if said.out else None,
    }
    return Answer(value, at.say("written_before", id=made.id, numbered=made.fact.numbered))


def _done(at: Context, said: Namespace, made: Dossier, form: str = "") -> Answer:
    """Answer with the dossier as it stands, and print the step's own paper where wanted."""
    out = getattr(said, "out", None)
    _printed(at, out, form, made.code)
    last = made.history[-1].fact
    value = {
        **answers.summary(made),
        "original_due": answers.iso(made.original_due),
        "number": getattr(last, "numbered", "") or None,
        "late_entry": bool(getattr(last, "late_entry", False)),
        "approved_by": getattr(last, "approved_by", "") or None,
        "paper": str(out) if out else None,
    }
    return Answer(value, f"{words.line(made, at.say)}. Hẹn trả: {words.moment(made.due)}.")


def _printed(at: Context, out: Path | None, form: str, code: str) -> None:
    """Write the paper of a step that was taken.  Raises Unavailable out_not_written, which says so.

    That it can be written at all is seen before the step.
    """
    if out is None:
        return
    try:
        answers.write(out, at.desk.paper(form, code))
    except CounterError as error:
        why = at.say(error.code, **error.values)
        reason = error.values.get("reason", why.rstrip("."))
        told = {"code": code, "name": str(out), "reason": reason}
        raise Unavailable("out_not_written", **told) from error


def _moved(at: Context, made: list[Dossier]) -> Answer:
    value = []
    for dossier in made:
        move = dossier.moves[-1]
        value.append(
            {
                **answers.summary(dossier),
                "unit": move.to_unit,
                "pile": move.pile,
                "give_by": answers.iso(move.give_by),
                "late": move.give_by is not None and move.given_at > move.give_by,
                "unit_due": answers.iso(move.due),
                "taken_at": answers.iso(move.taken_at),
                "taken_by": move.taken_by or None,
            }
        )
    return Answer(value, "\n".join(words.line(one, at.say) for one in made))
