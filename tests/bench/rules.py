"""What is worked out without a store: dates with their reasons, look-ups while typing, rubbish."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from counter.calendar_file import built_in
from counter.catalogue import Catalogue
from counter.catalogue import built_in as shipped_procedures
from counter.clock import Paused, Resumed, Started, Terms, fold
from counter.codes import read_scan
from counter.decoding import decode_line
from counter.happenings import Happening
from counter.text import VIETNAM, clean
from counter.units import Units
from counter.worktime import Calendar, Unit
from tests.bench.rooms import ROOT
from tests.bench.table import Line, percentile

RESOURCES = ROOT / "resources"
PROCEDURES = 300
ADDRESSES = (
    "Số 5, thôn Đông Cốc, xã Hà Mãn, thị xã Thuận Thành, Bắc Ninh",
    "Số 5, thôn Đông Cốc, Hà Mãn, Thuận Thành, Bắc Ninh",
    "Tổ 3, phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh",
    "Ấp 2, xã không có ở đâu cả",
)
TYPED = ("k", "ket", "ket hon", "khai sinh", "chung thuc ban sao", "xac nhan tinh trang", "zzz")
GARBAGE = ("A", "|", "1.", "]C1", "\x00", "ầ\u0323\u0301")
MEGABYTE = 1_000_000  # characters


def measure(rounds: int) -> list[Line]:
    """Return the lines of the table."""
    state = built_in(RESOURCES)
    units, catalogue = Units.load(RESOURCES), _procedures()
    start = datetime(2026, 11, 20, 9, 20, tzinfo=VIETNAM)
    today = start.date()
    typed = {text: _taken(lambda: catalogue.search(text, today), rounds) for text in TYPED}  # noqa: B023
    asked = [took for place in ADDRESSES for took in _taken(lambda: units.suggest(place), rounds)]  # noqa: B023
    rubbish = [
        took
        for unit in GARBAGE
        for text in (unit * (MEGABYTE // len(unit)),)
        for took in _taken(lambda: _scanned(text, today), 3)  # noqa: B023
    ]
    dates = _taken(lambda: _due(state, start), rounds)
    waits = _taken(lambda: fold(state, Terms(60, Unit.WORKING_DAYS), _story()), rounds)
    keys = [took for times in typed.values() for took in times]
    # Nobody waits here for a disk: what a busy machine puts between two rounds is told, not judged.
    return [
        *_told("hạn 30 ngày làm việc kèm giải thích", dates, 1.0),
        *_told("hạn 60 ngày làm việc, ba lần dừng", waits, 1.0),
        *_told(f"gõ tới đâu tìm tới đó, {PROCEDURES} thủ tục", keys, 3.0),
        *_told("gợi ý địa chỉ mới", asked, 1.0),
        Line("một triệu ký tự rác như một lần quét: lâu nhất", max(rubbish) * 1000, "ms"),
    ]


def _told(name: str, times: list[float], most: float) -> list[Line]:
    return [
        Line(f"{name}: p50", percentile(times, 0.5) * 1000, "ms", most=most),
        Line(f"{name}: p99", percentile(times, 0.99) * 1000, "ms"),
    ]


def _due(state: Calendar, start: datetime) -> object:
    """Nothing is remembered from the time before."""
    return Calendar(state.weeks, state.years.values()).due(start, 30, Unit.WORKING_DAYS)


def _story() -> list[Happening]:
    story: list[Happening] = [Started(datetime(2026, 1, 5, 9, tzinfo=VIETNAM))]
    for month in (2, 3, 4):
        story += [
            Paused(datetime(2026, month, 3, 9, tzinfo=VIETNAM)),
            Resumed(datetime(2026, month, 20, 9, tzinfo=VIETNAM)),
        ]
    return story


def _procedures() -> Catalogue:
    """The procedures that are shipped, again and again under other codes."""
    shipped = shipped_procedures()
    rounds = -(-PROCEDURES // len(shipped))
    many = [
        replace(p, code=f"{n}.{p.code[2:]}", name=f"{p.name} {n}")
        for n in range(1, rounds + 1)
        for p in shipped
    ]
    return Catalogue(many[:PROCEDURES])


def _scanned(text: str, today: date) -> None:
    """As bytes off the line, cleaned, and sorted by content."""
    read_scan(clean(decode_line(text.encode()).text), today)


def _taken(work: Callable[[], object], rounds: int) -> list[float]:
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return times
