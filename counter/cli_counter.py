"""The commands beside a dossier's course: papers, codes, money, shelves, outages, new calendars."""

from argparse import Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from counter import cli_answers as answers
from counter import cli_office as office
from counter import cli_text as words
from counter.cli_steps import how, text
from counter.cli_steps_grammar import OF_A_PERIOD
from counter.desk_till import Cash, Fee
from counter.dossier import Dossier
from counter.intake import Draft
from counter.moves import DateMove
from counter.outages import Outage
from counter.standing import Payment
from counter.text import clean, in_words, money

Plain = dict[str, Any]
Answer = answers.Answer
Context = answers.Context


def paper(at: Context, said: Namespace) -> Answer:
    desk = at.desk
    if said.form in OF_A_PERIOD:
        if said.code:
            at.usage(f"paper {said.form} lấy theo kỳ: --from DATE --to DATE")
        today = desk.now().date()
        since = said.since or today
        until = said.until or max(since, today)
        if until < since:
            at.usage("--to sớm hơn --from")
        answers.see_writable(said.out)
        pdf = _of_a_period(at, said, since, until)
    else:
        if not said.code:
            at.usage(f"paper {said.form} cần CODE")
        pdf = desk.paper(said.form, answers.code(at, said.code), said.size, said.number)
    answers.write(said.out, pdf)
    value = {"form": said.form, "code": said.code, "path": str(said.out), "size": said.size}
    return Answer(value, at.say("file_written", path=said.out))


def _of_a_period(at: Context, said: Namespace, since: date, until: date) -> bytes:
    match said.form:
        case "register":
            return at.desk.register(since, until, said.size)
        case "hand-over-list":
            return at.desk.hand_over_list(since, until, said.pile, said.size)
        case _:
            return at.desk.pad(since, until, said.count, said.size)


def correct(at: Context, said: Namespace) -> Answer:
    def change(dossier: Dossier) -> Dossier:
        draft = Draft(owner=dossier.owner)
        names = ("name", "number", "phone", "address")
        typed = {n: getattr(said, n) for n in names if getattr(said, n) is not None}
        owner = draft.with_owner(**typed).owner if typed else dossier.owner
        changed = replace(dossier, owner=owner)
        if said.content is not None:
            changed = replace(changed, content=clean(said.content))
        if said.remark is not None:
            changed = replace(changed, remark=clean(said.remark))
        if said.papers is not None:
            read = tuple(answers.paper(at, draft, each) for each in said.papers)
            kept = tuple(one for one in read if one.count)
            brought = {one.name for one in kept}
            missing = tuple(name for name in dossier.missing if name not in brought)
            changed = replace(changed, papers=kept, missing=missing)
        return changed

    code = answers.code(at, said.code)
    made = at.desk.correct(code, change, text(at, said.reason), how(said))
    if said.out is not None:
        answers.write(said.out, at.desk.slip(made.code))
    value = {**answers.summary(made), "slip_version": made.version}
    return Answer(value, at.say("slip_corrected", code=made.code, version=made.version))


def bind(at: Context, said: Namespace) -> Answer:
    made = at.desk.bind(answers.code(at, said.code), said.official, how(said))
    value = {**answers.summary(made), "other_codes": list(made.other_codes)}
    return Answer(value, at.say("code_bound", code=made.code, temporary=made.other_codes[-1]))


def gaps(at: Context, said: Namespace) -> Answer:
    day = said.day or at.desk.now().date()
    found = at.desk.gaps(day)
    printed = [slip.code for slip in at.desk.pads_left() if f"-{day:%y%m%d}-" in slip.code]
    value: list[Plain] = [
        {
            "from": gap.first,
            "to": gap.last,
            "count": gap.count,
            "reason": gap.why,
            "text": at.say(f"gap_{gap.why}"),
            "code": gap.code or None,
            "void_reason": gap.reason or None,
        }
        for gap in found
    ]
    lines = [f"{row['from']}–{row['to']}: {row['text']}" for row in value]
    for code in printed:  # slips of the pad have numbers of their own
        number, told = int(code.rpartition("-")[2]), at.say("gap_pad")
        row = {"from": number, "to": number, "count": 1, "reason": "pad", "text": told}
        value.append({**row, "code": code, "void_reason": None})
        lines.append(f"{code}: {told}")
    return Answer(value, "\n".join(lines) or at.say("nothing_found"))


def fee(at: Context, said: Namespace) -> Answer:
    code = answers.code(at, said.code)
    if said.cancel is not None:
        made = at.desk.cancel_fee(code, said.cancel, text(at, said.reason), how(said))
        named = [p for p in made.payments if said.cancel in (p.key, f"{p.series}:{p.number}")]
        return _paid(made, [p for p in named if p.cancelled][-1])
    series, colon, number = said.receipt.rpartition(":")
    if said.receipt and not (colon and clean(series) and clean(number)):
        at.usage("--receipt cần dạng SERIES:NUMBER")
    amount = said.amount
    if amount is None and not said.exempt and said.pages:
        amount = _by_tariff(at, code, said.pages, said.copies or 1)
    fee = Fee(
        amount=amount or 0,
        exempt=text(at, said.exempt),
        series=clean(series),
        number=clean(number),
        moment=said.moment,
        payer=clean(said.payer),
        pages=said.pages or 0,
        copies=said.copies or 0,
    )
    return _paid(at.desk.pay(code, fee, how(said)))


def _by_tariff(at: Context, code: str, pages: int, copies: int) -> int:
    """Pages × tariff, as for chứng thực, of the version the dossier was received under."""
    dossier = at.desk.dossier(code)
    mark = dossier.procedure
    pinned = at.desk.catalogue.pinned(mark.code, mark.version)
    case = pinned.case(mark.case) if pinned else None
    if case is None or case.fee is None:
        return 0
    return case.fee.total(pages=pages, copies=copies, cases=copies)


def _paid(made: Dossier, told: Payment | None = None) -> Answer:
    last = told or made.payments[-1]
    total = sum(p.amount for p in made.payments if not p.cancelled)
    value = {
        **answers.summary(made),
        "amount": last.amount,
        "in_words": in_words(last.amount),
        "moment": last.moment,
        "receipt": f"{last.series}:{last.number}" if last.number else None,
        "exempt": last.exempt or None,
        "cancelled": last.cancelled,
        "total": total,
    }
    said = "đã hủy lần thu " if last.cancelled else ""
    return Answer(value, f"{made.code}: {said}{money(last.amount)} ({in_words(last.amount)}).")


def cash(at: Context, said: Namespace) -> Answer:
    day = said.day or at.desk.now().date()
    if said.close is None:
        return _cash(at, at.desk.cash(day))
    return _cash(at, at.desk.close_cash(said.close, day, text(at, said.remark), how(said)))


def _cash(at: Context, cash: Cash) -> Answer:
    lines = [
        {
            "key": line.key,
            "code": line.code,
            "amount": line.amount,
            "moment": line.moment,
            "receipt": f"{line.series}:{line.number}" if line.number else None,
            "cancelled": line.cancelled,
        }
        for line in reversed(cash.lines)
    ]
    value = {
        "day": cash.day.isoformat(),
        "officer": cash.officer,
        "payments": lines,
        "total": cash.total,
        "in_words": in_words(cash.total),
        "counted": cash.counted,
        "difference": None if cash.counted is None else cash.counted - cash.total,
        "closed_at": answers.iso(cash.closed_at),
    }
    told = at.say(
        "cash_told",
        officer=cash.officer,
        day=cash.day,
        count=sum(not line.cancelled for line in cash.lines),
        total=money(cash.total),
        words=in_words(cash.total),
    )
    if cash.counted is not None:
        apart = money(abs(cash.counted - cash.total))
        sign = "−" if cash.counted < cash.total else ""
        values = {"counted": money(cash.counted), "difference": sign + apart}
        told += " " + at.say("cash_closed_told", at=words.moment(cash.closed_at), **values)
    return Answer(value, told)


def shelf(at: Context, said: Namespace) -> Answer:
    if said.check is not None:
        place, *codes = [*filter(None, [said.place]), *said.codes, *said.check] or [""]
        if not clean(place):
            at.usage("shelf --check cần PLACE")
        stock = at.desk.take_stock(place, answers.codes(at, codes), said.id)
        names = ("place", "found", "missing", "strange")
        value: Plain = {name: getattr(stock, name) for name in names}
        return Answer(
            {k: list(v) if isinstance(v, tuple) else v for k, v in value.items()},
            at.say(
                "stock_told",
                place=stock.place,
                found=len(stock.found),
                missing=", ".join(stock.missing) or "0",
                strange=", ".join(stock.strange) or "0",
            ),
        )
    if said.codes:
        return answers.done(
            at, at.desk.shelve(answers.codes(at, said.codes), said.place, how(said))
        )
    today, lying = at.desk.now(), at.desk.shelves(said.place)
    rows = [
        {
            "code": line.code,
            "stage": line.stage,
            "place": line.place,
            "misplaced": line.misplaced,
            "due": answers.iso(line.due),
            "days_waiting": (today - line.finished_at).days if line.finished_at else None,
        }
        for line in lying
    ]
    lines = []
    for line in lying:
        odd = at.say("paper_misplaced", code=line.code, place=line.place) if line.misplaced else ""
        stage = at.say(f"stage_{line.stage}")
        lines.append(f"{line.place}  {line.code}  {stage}  {odd}".rstrip())
    return Answer(rows, "\n".join(lines) or at.say("nothing_found"))


def outage(at: Context, said: Namespace) -> Answer:
    evidence = text(at, said.evidence)
    match said.action:
        case "begin":
            one = at.desk.begin_outage(evidence, said.system, how(said))
        case "end":
            one = at.desk.end_outage(evidence, said.system, how(said))
        case _:
            known = at.desk.outages()
            told = "\n".join(_outage_words(one) for one in known)
            return Answer([_outage(one) for one in known], told or at.say("nothing_found"))
    return Answer(_outage(one), _outage_words(one))


def _outage(one: Outage) -> Plain:
    return {
        "id": one.id,
        "system": one.system or None,
        "began_at": answers.iso(one.began_at),
        "ended_at": answers.iso(one.ended_at),
        "officer": one.by,
        "evidence": one.evidence or None,
        "end_evidence": one.end_evidence or None,
    }


def _outage_words(one: Outage) -> str:
    until = words.moment(one.ended_at) if one.ended_at else "nay"
    return f"{one.system or 'Hệ thống'}: từ {words.moment(one.began_at)} đến {until}"


def calendar(at: Context, said: Namespace) -> Answer:
    if said.action == "move":
        if said.preview or not said.words:
            return _moves(at, at.desk.date_moves())
        return answers.done(at, at.desk.move_dates(answers.codes(at, said.words), how(said)))
    if len(said.words) != 1:
        at.usage("calendar import cần đúng một FILE")
    said.file = Path(said.words[0])
    if said.preview:
        return office.with_report(at, lambda: _moves(at, at.desk.date_moves(said.file)))
    answer = office.calendar(at, said)
    moves = at.desk.date_moves()
    if said.move and moves:
        moving = replace(how(said), command=f"{said.id}/move" if said.id else "")
        at.desk.move_dates(tuple(move.code for move in moves), moving)
    if not moves:
        return answer
    told = _moves(at, moves).value
    note = "" if said.move else at.say("dates_would_move", count=len(moves))
    value = {**answer.value, "moves": told, "moved": said.move}
    return Answer(value, "\n".join(filter(None, (answer.text, note))))


def _moves(at: Context, moves: list[DateMove]) -> Answer:
    value = [
        {
            "code": move.code,
            "owner": move.owner or None,
            "phone": move.phone or None,
            "procedure": move.procedure,
            "due": answers.iso(move.due),
            "new_due": answers.iso(move.new_due),
            "later": move.new_due > move.due,
            "days": [day.isoformat() for day in move.changed],
            "reissue_slip": move.slip_out,
        }
        for move in moves
    ]
    lines = [
        f"{move.code}  {words.moment(move.due)} → {words.moment(move.new_due)}"
        f"  {move.owner} {move.phone}".rstrip()
        for move in moves
    ]
    return Answer(value, "\n".join(lines) or at.say("nothing_found"))
