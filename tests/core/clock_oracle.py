"""The rules of the clock a second time, slow and plain, to judge the program by.

It shares no code with the program: it reads the list of days itself, walks over every date and
every working minute one by one, and knows only the office hours 07:30-11:30 and 13:30-17:00.
Times are naive and those of Viet Nam.
"""

import json
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

ONE = timedelta(days=1)
MINUTE = timedelta(minutes=1)
OFF: dict[date, str] = {}
WORKED: dict[date, str] = {}
for _file in sorted((Path(__file__).parents[2] / "resources" / "calendar").glob("2*.json")):
    for _day in json.loads(_file.read_text("utf-8"))["days"]:
        _list = WORKED if _day["kind"] == "makeup_work" else OFF
        _list[date.fromisoformat(_day["date"])] = _day["title"]

Span = tuple[datetime, datetime]


def working(day: date) -> bool:
    return day in WORKED or (day.weekday() < 5 and day not in OFF)


def work_from(day: date) -> date:
    """The day itself, or the next one on which people work."""
    while not working(day):
        day += ONE
    return day


def closing(day: date) -> datetime:
    assert working(day), day
    return datetime.combine(day, time(17))


def _every_working_minute() -> list[datetime]:
    found, day = [], date(2024, 1, 1)
    while day.year < 2028:
        if working(day):
            morning, afternoon = time(7, 30), time(13, 30)
            found += [datetime.combine(day, morning) + n * MINUTE for n in range(4 * 60)]
            found += [datetime.combine(day, afternoon) + n * MINUTE for n in range(210)]
        day += ONE
    return found


MINUTES = _every_working_minute()


def minutes_between(start: datetime, end: datetime) -> int:
    return max(0, bisect_left(MINUTES, end) - bisect_left(MINUTES, start))


def month_later(day: date, months: int) -> date:
    """Day by day to the same day of the month, or to that month's last day."""
    number = day.year * 12 + day.month + months
    walk = day
    while walk.year * 12 + walk.month < number:
        walk += ONE
    while walk.day < day.day and (walk + ONE).month == walk.month:
        walk += ONE
    return walk


@dataclass
class Promise:
    """A due moment: `need` dates or minutes after `begin`, without those of `waits`."""

    unit: str
    begin: datetime
    need: int
    waits: list[Span]
    due: datetime | None = None
    shifted: bool = False
    charged: list[date] | None = None

    def count(self) -> None:
        match self.unit:
            case "none":
                self.due = None
            case "same-day":
                day = self.begin.date()
                if not working(day) or self.begin > datetime.combine(day, time(15)):
                    day += ONE
                self.due = closing(work_from(day))
            case "working-hours":
                self.due = self._last_minute() + MINUTE
            case _:
                self.charged = self._dates()
                self.due = closing(work_from(self.charged[-1]))

    def _last_minute(self) -> datetime:
        left, place = self.need, bisect_left(MINUTES, self.begin)
        while True:
            minute = MINUTES[place]
            place += 1
            if not any(asked <= minute < back for asked, back in self.waits):
                left -= 1
                if not left:
                    return minute

    def _dates(self) -> list[date]:
        """The dates that use the time up, the last of which ends it."""
        found: list[date] = []
        day = self.begin.date()
        while True:
            day += ONE
            if any(asked.date() < day <= back.date() for asked, back in self.waits):
                continue  # waited for, or the day on which it came back: a new day 0
            if self.unit == "working-days" and not working(day):
                continue
            found.append(day)
            if len(found) < self.need:
                continue
            asked_at_the_end = [
                back for asked, back in self.waits if day <= asked.date() <= work_from(day)
            ]
            if not asked_at_the_end:
                return found
            found.pop()  # that day is kept for the time after the wait
            day = asked_at_the_end[0].date()

    def wait(self, policy: str, asked: datetime, back: datetime, whole: int) -> None:
        if self.due is None or asked > self.due or not minutes_between(asked, back):
            return
        before = self.due
        if policy == "shift":
            place = bisect_left(MINUTES, self.due) + minutes_between(asked, back)
            self.due, self.shifted = MINUTES[place - 1] + MINUTE, True
            return
        if policy == "restart" or self.unit == "same-day":
            kept = (self.begin, self.need, self.waits, self.charged)
            self.begin, self.need, self.waits = back, whole, []
            self.count()
            if self.due < before:  # more had been promised
                self.begin, self.need, self.waits, self.charged = kept
                self.due = before
            return
        self.waits.append((asked, back))
        if self.unit == "working-hours" and not minutes_between(asked, before):
            self.begin, self.need, self.waits = back, 1, []
        self.count()

    def left(self, at: datetime, policy: str, *, keeps: bool) -> int:
        """Dates, months or minutes after `at`."""
        if self.due is None or at > self.due or self.unit == "same-day":
            return 0
        least = 1 if keeps and policy == "continue" else 0
        day = at.date()
        if self.unit == "working-hours":
            return max(least, minutes_between(at, self.due))
        if self.unit == "working-days" and self.shifted:
            days = [day + n * ONE for n in range(1, (self.due.date() - day).days + 1)]
            return len([each for each in days if working(each)])
        if self.unit == "calendar-days" and self.shifted:
            return (self.due.date() - day).days
        assert self.charged is not None
        return max(least, len([each for each in self.charged if each > day]))


def dates_of_months(begin: date, months: int) -> int:
    return (month_later(begin, months) - begin).days


@dataclass
class Answer:
    due: datetime | None
    original: datetime | None
    state: str
    used: float
    remaining: float
    statistics: str
    promise: str
    national: str


def judged(due: datetime | None, end: datetime, *, over: bool) -> str:
    if due is None:
        return "none"
    if end.date() > due.date():
        return "late"
    return "early" if over and end.date() < due.date() else "on_time"


class Oracle:
    """One dossier of days, hours or months from its start to the moment that is asked about."""

    def __init__(
        self, start: datetime, amount: int, unit: str, policy: str = "continue", deducted: int = 0
    ) -> None:
        self.amount, self.unit, self.policy, self.deducted = amount, unit, policy, deducted
        self.asked: datetime | None = None
        self.over: tuple[str, datetime] | None = None
        self.supplements = 0
        self.begin(start)

    def begin(self, at: datetime) -> None:
        least = min(1, self.amount)
        self.need = max(least, self.amount - self.deducted)
        self.allowed = self.amount
        if self.unit == "working-hours":
            self.need, self.allowed = self.need * 60, self.amount * 60
        self.begun = at
        self.original, self.promise = self._promise(at), self._promise(at)

    def _promise(self, at: datetime) -> Promise:
        need = self.need if self.unit != "months" else dates_of_months(at.date(), self.need)
        made = Promise(self.unit, at, need, [])
        made.count()
        return made

    def pause(self, at: datetime, why: str) -> None:
        self.asked = at
        self.supplements += why == "supplement"

    def resume(self, at: datetime) -> None:
        assert self.asked is not None
        whole = self.need if self.unit != "months" else dates_of_months(at.date(), self.need)
        self.original.wait(self.policy, self.asked, at, whole)
        before = self.promise.due
        self.promise.wait(self.policy, self.asked, at, whole)
        if self.policy == "restart" and self.promise.due != before:
            self.allowed = self.amount * (60 if self.unit == "working-hours" else 1)
        self.asked = None

    def extend(self, at: datetime, until: date) -> None:
        before = self.allowed - self._left(at)
        made = Promise(self.unit, at, 0, [], closing(until), charged=[])
        if self.unit == "working-hours":
            made.need = minutes_between(at, closing(until))
        else:
            first = at.date() + ONE if until > at.date() else until  # promised for today
            days = [first + n * ONE for n in range((until - first).days + 1)]
            every = self.unit in ("calendar-days", "months")
            made.charged = [day for day in days if every or working(day)]
            made.need = len(made.charged)
        self.promise = made
        self.allowed = before + max(self.unit in ("working-days", "calendar-days"), self._span(at))

    def end(self, at: datetime, how: str) -> None:
        self.over = (how, at)

    def _left(self, at: datetime) -> int:
        return min(self.allowed, self._span(at))

    def _span(self, at: datetime) -> int:
        keeps = self.asked is not None
        if self.unit != "months" or self.promise.due is None or at > self.promise.due:
            return self.promise.left(at, self.policy, keeps=keeps)
        last = self.promise.due.date()
        if not self.promise.shifted and self.promise.charged:
            last = self.promise.charged[-1]
        months = 0
        while month_later(at.date(), months) < last:
            months += 1
        return max(months, 1 if keeps and self.policy == "continue" else 0)

    def answer(self, at: datetime) -> Answer:
        stands = self.asked or (self.over[1] if self.over else at)
        left = self._left(stands)
        state = self.over[0] if self.over else "paused" if self.asked else "running"
        scale = 60 if self.unit == "working-hours" else 1
        statistics = judged(self.original.due, stands, over=self.over is not None)
        return Answer(
            self.promise.due,
            self.original.due,
            state,
            round((self.allowed - left) / scale, 2),
            round(left / scale, 2),
            statistics,
            judged(self.promise.due, stands, over=self.over is not None),
            "late" if self.supplements > 1 else statistics,
        )
