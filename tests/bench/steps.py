"""The steps of a course, on stores of several sizes in turns: what the window calls for each.

All of a verb is in it: reading and folding the dossier, the rule, form number, event, projections,
search index, and the disk.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from counter.desk import Desk
from counter.events import Paper
from counter.hand_over import Giving
from tests.bench.rooms import drafts
from tests.bench.stores import QUIET, Times, dotted, timed
from tests.bench.table import Line, percentile

MOST = 5.0  # ms, as for a reception
PAPERS = (Paper("Bản sao Giấy chứng nhận quyền sử dụng đất"),)


def measure(desks: dict[int, Desk], rounds: int) -> list[Line]:
    """Return the lines of the table for these stores, by the number of dossiers in each."""
    sizes = sorted(desks)
    # Under temporary codes: what was measured before may have used the numbers of the day.
    waiting = {size: drafts(desk, rounds, seed=6) for size, desk in desks.items()}
    times: dict[str, Times] = {name: {size: [] for size in sizes} for name in STEPS}
    for number in range(rounds):
        for size, desk in desks.items():
            code = desk.receive(replace(waiting[size][number], temporary=True)).code
            for name, step in STEPS.items():
                with timed(times[name][size]):
                    step(desk, code)
            if number % QUIET == 0:  # the window does it every twenty seconds
                desk._store.checkpoint()
    lines: list[Line] = []
    for name, by_size in times.items():
        for size in sizes:
            label = f"{name}, {dotted(size)} hồ sơ: p99"
            goal = MOST if size == sizes[-1] else None
            lines.append(Line(label, percentile(by_size[size], 0.99) * 1000, "ms", most=goal))
        small, large = (percentile(by_size[size], 0.5) for size in (sizes[0], sizes[-1]))
        lines.append(Line(f"{name}: p50 kho lớn nhất / nhỏ nhất", large / small, "×", note="phẳng"))
    return lines


def _supplement(desk: Desk, code: str) -> None:
    desk.request_supplement(code, PAPERS, "Thiếu bản sao giấy chứng nhận")


def _resume(desk: Desk, code: str) -> None:
    desk.resume(code, PAPERS)


def _hand_over(desk: Desk, code: str) -> None:
    desk.hand_over((code,), Giving("Phòng Kinh tế"))


def _extend(desk: Desk, code: str) -> None:
    due = desk.dossier(code).due or desk.now()
    later = desk.calendar.next_working_day(due.date() + timedelta(days=14))
    desk.extend(code, later, "Cần xác minh thêm")


STEPS: dict[str, Callable[[Desk, str], None]] = {
    "yêu cầu bổ sung": _supplement,
    "tiếp tục giải quyết": _resume,
    "bàn giao": _hand_over,
    "gia hạn": _extend,
}
