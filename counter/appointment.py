"""How an appointment is told to people and judged: sentences, near or overdue, early or late."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum

from counter.text import date_text, weekday
from counter.worktime import Calendar, Day, local

NEAR = 0.2  # the share of the allowed working time that, once left, calls for attention


class Timeliness(StrEnum):
    """A finished dossier against its appointment."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


class Outlook(StrEnum):
    """An open dossier against its appointment."""

    IN_TIME = "in_time"
    NEAR_DUE = "near_due"
    OVERDUE = "overdue"


def outlook(calendar: Calendar, start: datetime, due: datetime, now: datetime) -> Outlook:
    """How an open dossier stands: near its date with one working day or a fifth left."""
    start, due, now = local(start), local(due), local(now)
    if now > due:
        return Outlook.OVERDUE
    if calendar.working_days_between(now.date(), due.date()) <= 1:
        return Outlook.NEAR_DUE
    near = calendar.working_time(now, due) <= NEAR * calendar.working_time(start, due)
    return Outlook.NEAR_DUE if near else Outlook.IN_TIME


def timeliness(due: datetime, finished: datetime) -> Timeliness:
    """Early, on time or late to the day, as slips promise a day.

    `finished` is the end of processing, not the day on which the citizen came (QĐ 766/QĐ-TTg).
    """
    finished_on, due_on = local(finished).date(), local(due).date()
    if finished_on < due_on:
        return Timeliness.EARLY
    return Timeliness.ON_TIME if finished_on == due_on else Timeliness.LATE


def timeliness_to_the_minute(due: datetime, finished: datetime) -> Timeliness:
    """Like `timeliness`, but late from the due moment on."""
    return Timeliness.LATE if finished > due else timeliness(due, finished)


def sentences(days: Iterable[Day]) -> Iterator[tuple[str, dict[str, object]]]:
    """For each day the code of its sentence and the values to put in.

    `named` is " – title" or nothing, `count` how many days are counted so far, `time` the
    working time used.
    """
    count = 0
    for day in days:
        count += day.counted
        name = weekday(day.date)
        yield (
            f"day_{day.reason}",
            {
                "weekday": name[0].upper() + name[1:],
                "date": date_text(day.date),
                "title": day.title,
                "named": f" – {day.title}" if day.title else "",
                "count": count,
                "time": duration_text(day.minutes),
            },
        )


def duration_text(minutes: int) -> str:
    """1 giờ 30 phút."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} giờ"] if hours else []
    return " ".join([*parts, f"{rest} phút"] if rest or not hours else parts)
