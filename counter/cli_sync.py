"""The commands by which counters come to agree: hub, sync, pair, bundle, reconcile, conflicts."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from counter import cli_answers as answers
from counter import history
from counter.conflicts import Conflict, Side
from counter.desk import Desk
from counter.desk_acts import How
from counter.errors import Refused
from counter.renewals import Renewed
from counter.sync import places
from counter.sync.exchange import Outcome
from counter.sync.forks import Renewal
from counter.text import date_text

Plain = dict[str, Any]
Answer = answers.Answer
Context = answers.Context

ROUNDS = 20  # exchanges of one `sync`: what a reset of this very exchange needs, and some more


def hub(at: Context, said: Namespace) -> Answer:
    match said.action:
        case "init":
            return _init(at, _address(at, said))
        case "enroll":
            office, counter = _counter(at, said)
            code = places.enroll(_admin(at, said), office, counter, at.desk.now())
            name = f"{office}/{counter}"
            return Answer(
                {"code": code, "counter": name},
                f"{code}\nMã dùng một lần cho quầy {name}, có hiệu lực 72 giờ.",
            )
        case "join":
            if not said.code:
                at.usage("hub join URL cần --code CODE")
            shown = at.desk.join_hub(_address(at, said), said.code)
            value = {"hub": shown, "counter": at.desk.name}
            return Answer(value, f"Quầy {at.desk.name} đã nối với {shown}.")
        case "retire":
            office, counter = _counter(at, said)
            places.retire(_admin(at, said), office, counter)
            name = f"{office}/{counter}"
            return Answer({"retired": name}, f"Quầy {name} không còn được nhận nữa.")
        case "leave":
            at.desk.leave_hub()
            return Answer({"hub": None}, "Quầy này không nối với nơi chung nào.")
    return _status(at)


def sync(at: Context, said: Namespace) -> Answer:
    desk = at.desk
    total = desk.exchange()
    for _ in range(0 if said.once else ROUNDS):
        more = desk.exchange()
        total = more._replace(
            sent=total.sent + more.sent,
            received=total.received + more.received,
            renewed=(*total.renewed, *more.renewed),
        )
        if not (more.sent or more.received):
            break
    return _outcome(at, total)


def pair(at: Context, said: Namespace) -> Answer:
    desk = at.desk
    if said.forget:
        desk.unpair(said.forget)
        return Answer({"forgotten": said.forget}, f"Không tin quầy {said.forget} nữa.")
    if said.listed:
        value = [{"counter": p.name, "last_bundle": p.taken or None} for p in desk.pairs()]
        return Answer(value, "\n".join(p.name for p in desk.pairs()))
    if said.code:
        other = desk.pair(said.code)
        return Answer({"counter": other.name}, f"Đã ghép với quầy {other.name}.")
    code = desk.pair_code()
    return Answer({"code": code, "counter": desk.name}, code)


def bundle(at: Context, said: Namespace) -> Answer:
    if said.action == "import":
        return _outcome(at, at.desk.import_bundle(said.file))
    made = at.desk.export_bundle(said.file, said.to)
    value = {"number": made.number, "to": list(made.to), "events": made.events}
    to = ", ".join(made.to)
    return Answer(
        {**value, "out": str(said.file)}, f"Gói số {made.number} cho {to}: {made.events} việc."
    )


def reconcile(at: Context, said: Namespace) -> Answer:
    fact = at.desk.reconcile(said.id)
    value = {
        "day": fact.day.isoformat(),
        "equal": not fact.differences,
        "events": fact.events,
        "dossiers": fact.dossiers,
        "digest": fact.digest,
        "differences": list(fact.differences),
    }
    told = at.say(
        "reconciled_apart" if fact.differences else "reconciled_equal",
        **{**value, "day": fact.day, "count": len(fact.differences)},
    )
    return Answer(value, "\n".join([told, *fact.differences]))


def conflicts(at: Context, said: Namespace) -> Answer:
    if said.settle:
        how = How(command=said.id)
        at.desk.settle(said.settle, said.reason, how)
        return Answer({"settled": said.settle}, f"Đã kết luận: {said.settle}")
    found = at.desk.conflicts()
    return Answer([_conflict(one) for one in found], "\n\n".join(_told(at, one) for one in found))


def _init(at: Context, address: str) -> Answer:
    warned = places.init(address)
    told = [at.say(code, **values) for code, values in warned]
    value = {
        "hub": places.shown(address),
        "warnings": [code for code, _ in warned],
        "warning_texts": told,
    }
    return Answer(value, "\n".join([f"Nơi chung đã sẵn sàng: {places.shown(address)}", *told]))


def _status(at: Context) -> Answer:
    desk = at.desk
    unsent = desk.unsent()
    value = {
        "hub": desk.hub or None,
        "counter": desk.name,
        "unsent": unsent.events,
        "oldest": answers.iso(unsent.oldest),
        "last_exchange": answers.iso(desk.last_exchange),
        "parked": [
            {"counter": p.counter, "seq": p.seq, "reason": p.reason, "since": answers.iso(p.since)}
            for p in desk.parked()
        ],
        "renewed": [{"code": a, "new": b} for r in desk.renewals() for a, b in r.codes],
    }
    lines = [f"Nơi chung: {desk.hub or 'chưa nối'}", _unsent(desk)]
    lines += [*_parked(at), *_renewed(at, desk.renewals())]
    return Answer(value, "\n".join(lines))


def _unsent(desk: Desk) -> str:
    unsent = desk.unsent()
    if unsent.oldest is None:
        return "Không còn việc nào chưa gửi"
    return (
        f"{unsent.events} việc chưa gửi, cũ nhất {unsent.oldest:%H:%M}"
        f" {date_text(unsent.oldest.date())}"
    )


def _outcome(at: Context, outcome: Outcome) -> Answer:
    found = at.desk.conflicts()
    value: Plain = {
        "sent": outcome.sent,
        "received": outcome.received,
        "conflicts": len(found),
        "parked": outcome.parked,
        "behind": outcome.behind,
    }
    lines = [
        f"Đã gửi {outcome.sent}, đã nhận {outcome.received}, còn lệch {outcome.behind}.",
        *_renewed(at, outcome.renewed),
    ]
    if found:
        lines.append(f"{len(found)} việc cần người xem: lệnh conflicts.")
    if outcome.parked:
        lines += [
            f"{p.counter}: {at.say(p.reason, log=p.log, seq=p.seq)}" for p in at.desk.parked()
        ]
    return Answer(value, "\n".join(lines))


def _renewed(at: Context, renewed: Sequence[Renewal | Renewed]) -> list[str]:
    """Say what became of logs that were begun anew."""
    return [
        *(at.say("log_renewed_forked", again=r.again) for r in renewed),
        *(at.say("code_renewed", code=a, new=b) for r in renewed for a, b in r.codes),
    ]


def _parked(at: Context) -> list[str]:
    return [f"{p.counter}: {at.say(p.reason, log=p.log, seq=p.seq)}" for p in at.desk.parked()]


def _conflict(found: Conflict) -> Plain:
    return {
        "key": found.key,
        "kind": found.kind,
        "owner": found.owner or None,
        "procedure": found.procedure,
        "holds": _side(found.holds),
        "came": _side(found.came),
    }


def _side(side: Side) -> Plain:
    return {
        "code": side.code,
        "kind": side.kind,
        "officer": side.by,
        "counter": side.counter or None,
        "at": answers.iso(side.at),
    }


def _told(at: Context, found: Conflict) -> str:
    lines = [f"[{found.key}] {found.owner} – {found.procedure}"]
    for name, side in (("đang đúng", found.holds), ("đến sau", found.came)):
        who = f"{side.by}, quầy {side.counter}, {side.at:%d/%m %H:%M}"
        lines.append(f"  {name}: {side.code}, {history.told(side.event, at.say)}, {who}")
    return "\n".join(lines)


def _address(at: Context, said: Namespace) -> str:
    if not said.address:
        at.usage(f"hub {said.action} cần địa chỉ: postgresql://… hoặc file:THƯ-MỤC")
    return str(said.address)


def _admin(at: Context, said: Namespace) -> str:
    if not (said.hub or said.address):
        at.usage(f"hub {said.action} cần --hub DSN")
    return str(said.hub or said.address)


def _counter(at: Context, said: Namespace) -> tuple[str, int]:
    """Read N or OFFICE/N.  Refuses counter_unreadable, office_sample_joins."""
    if not said.counter:
        at.usage(f"hub {said.action} cần --counter N")
    office, _, number = str(said.counter).rpartition("/")
    if not number.isdigit() or int(number) < 1:
        raise Refused("counter_unreadable", text=said.counter)
    if not office and at.desk.is_sample:
        raise Refused("office_sample_joins")
    return office or at.desk.office.agency, int(number)
