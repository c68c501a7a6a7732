"""How an appointment is told to people and judged: sentences, early or late."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum

from counter.text import date_text, weekday
from counter.worktime import Day, local


class Timeliness(StrEnum):
    """A finished dossier against its appointment."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


def timeliness(due: datetime, finished: datetime) -> Timeliness:
    """Early, on time or late to the day, as slips promise a day.

    `finished` is the end of processing, not the day on which the citizen came (QĐ 766/QĐ-TTg).
    """
    finished_on, due_on = local(finished).date(), local(due).date()
    if finished_on < due_on:
        return Timeliness.EARLY
    return Timeliness.ON_TIME if finished_on == due_on else Timeliness.LATE


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
