"""A table of dated cases, each with its legal reason, against the program and against the oracle.

A line of `cases/*.txt` tells when a dossier was received, its time, what happened, and what has to
be known at a moment: the due moment (in parentheses that of the statistics, where it is another),
the state with what is used and left in the unit of the procedure, and how it is judged.  The
verdict is that of the statistics; promise and national follow where they differ.
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from counter.calendar_file import built_in
from counter.clock import Clock, Policy, Terms, fold, remaining, used
from counter.happenings import (
    Ended,
    Extended,
    Finished,
    Happening,
    Paused,
    Resumed,
    Started,
    Why,
)
from counter.verdict import judge
from counter.worktime import ZONE, Unit
from tests.core import clock_oracle
from tests.core.clock_oracle import Oracle

HERE = Path(__file__).parent
STATE = built_in(HERE.parents[1] / "resources")


@dataclass(frozen=True)
class Case:
    place: str
    received: str
    time: str
    happenings: tuple[str, ...]
    asked_at: str
    due: str
    figures: str
    verdict: str
    why: str

    @property
    def amount(self) -> int:
        first = self.time.split()[0]
        return int(first) if first.isdigit() else 0

    @property
    def unit(self) -> str:
        return next(word for word in self.time.split() if word in set(Unit))

    @property
    def policy(self) -> str:
        return next((word for word in self.time.split() if word in set(Policy)), "continue")

    @property
    def deducted(self) -> int:
        words = self.time.split()
        return int(words[-2]) if words[-1] == "used" else 0


def cases() -> list[Case]:
    found = []
    for path in sorted((HERE / "cases").glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.startswith("#"):
                continue
            cells = [cell.strip() for cell in line.split("|")]
            acts = tuple(act.strip() for act in cells[2].split(",") if act.strip())
            found.append(Case(f"{path.stem}:{number}", cells[0], cells[1], acts, *cells[3:]))
    return found


CASES = cases()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def happening(text: str) -> Happening:
    kind, day, hour, *more = text.split()
    moment = at(f"{day} {hour}")
    match kind:
        case "supplement" | "finance":
            return Paused(moment, Why(kind))
        case "resumed":
            return Resumed(moment)
        case "extended":
            return Extended(moment, date.fromisoformat(more[-1]))
        case "finished":
            return Finished(moment)
        case "ended":
            return Ended(moment)
        case "started":
            return Started(moment)
    raise ValueError(text)


def clock_of(case: Case) -> Clock:
    awaited = "awaited" in case.happenings
    acts = [happening(act) for act in case.happenings if act != "awaited"]
    terms = Terms(case.amount, Unit(case.unit), Policy(case.policy), case.deducted)
    clock = fold(STATE, terms, [Started(at(case.received), awaited=awaited), *acts])
    assert clock is not None
    return clock


def told(due: datetime | None, original: datetime | None) -> str:
    if due is None or original is None:
        return "-"
    own = f"{due:%Y-%m-%d %H:%M}"
    return own if due == original else f"{own} ({original:%Y-%m-%d %H:%M})"


def verdict(statistics: str, promise: str, national: str) -> str:
    others = {"promise": promise, "national": national}
    parts = [f"{name} {result}" for name, result in others.items() if result != statistics]
    return ", ".join([statistics, *parts])


def by_program(case: Case) -> tuple[str, str, str]:
    clock, moment = clock_of(case), at(case.asked_at)
    state = "paused" if clock.paused else "running"
    state = "finished" if clock.finished else "ended" if clock.ended else state
    figures = [f"{figure(STATE, clock, moment):g}" for figure in (used, remaining)]
    result = judge(clock, moment)
    words = [each or "none" for each in (result.statistics, result.promise, result.national)]
    return told(clock.due, clock.original_due), f"{state} {'+'.join(figures)}", verdict(*words)


def by_oracle(case: Case) -> tuple[str, str, str]:
    oracle = Oracle(
        datetime.fromisoformat(case.received), case.amount, case.unit, case.policy, case.deducted
    )
    for act in case.happenings:
        if act == "awaited":
            continue
        kind, day, hour, *more = act.split()
        moment = datetime.fromisoformat(f"{day} {hour}")
        match kind:
            case "supplement" | "finance":
                oracle.pause(moment, kind)
            case "resumed":
                oracle.resume(moment)
            case "extended":
                oracle.extend(moment, date.fromisoformat(more[-1]))
            case "started":
                oracle.begin(moment)
            case _:
                oracle.end(moment, kind)
    answer = oracle.answer(datetime.fromisoformat(case.asked_at))
    return (
        told(answer.due, answer.original),
        f"{answer.state} {answer.used:g}+{answer.remaining:g}",
        verdict(answer.statistics, answer.promise, answer.national),
    )


@pytest.mark.parametrize("case", CASES, ids=[case.place for case in CASES])
def test_a_dated_case_comes_out(case: Case) -> None:
    expected = (case.due, case.figures, case.verdict)
    assert by_program(case) == expected, f"{case.received}, {case.time}: {case.why}"


def test_the_table_is_what_plain_counting_gives() -> None:
    wrong = [
        case.place for case in CASES if by_oracle(case) != (case.due, case.figures, case.verdict)
    ]
    assert not wrong


def test_the_table_is_long_says_why_and_repeats_nothing() -> None:
    asked = {(case.received, case.time, case.happenings, case.asked_at) for case in CASES}
    assert len(asked) == len(CASES) >= 300
    assert all(len(case.why) > 20 for case in CASES)


def test_half_of_the_table_lies_over_breaks_and_make_up_saturdays() -> None:
    special = clock_oracle.OFF.keys() | clock_oracle.WORKED.keys()
    over = 0
    for case in CASES:
        first = date.fromisoformat(case.received[:10])
        last = date.fromisoformat(max(case.due[:10], case.asked_at[:10]))
        over += any(first <= day <= last for day in special)
    assert over >= len(CASES) / 2
