"""The one table of everything that was measured: value, what was promised, and whether it holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One figure; without a goal it only tells, without a value it could not be had."""

    name: str
    value: float | None
    unit: str
    most: float | None = None
    least: float | None = None
    note: str = ""

    @property
    def goal(self) -> str:
        if self.most is not None:
            return f"≤ {_number(self.most)}"
        return f"≥ {_number(self.least)}" if self.least is not None else ""

    @property
    def verdict(self) -> str:
        if self.value is None:
            return "không đo được"
        if self.most is None and self.least is None:
            return ""
        holds = (self.most is None or self.value <= self.most) and (
            self.least is None or self.value >= self.least
        )
        return "✓" if holds else "✗"


def percentile(times: Sequence[float], part: float) -> float:
    """Return the value that `part` of all values do not exceed."""
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def shown(lines: Iterable[Line]) -> str:
    """Return the table as text for a terminal, and as Markdown at once."""
    rows = [("", "đo được", "", "hẹn", "", "")]
    rows += [
        (
            line.name,
            "–" if line.value is None else _number(line.value),
            line.unit,
            line.goal,
            line.verdict,
            line.note,
        )
        for line in lines
    ]
    widths = [max(len(row[place]) for row in rows) for place in range(6)]
    drawn = [_row(row, widths) for row in rows]
    drawn.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(drawn)


def _row(row: tuple[str, ...], widths: list[int]) -> str:
    cells = [
        cell.rjust(width) if place == 1 else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "| " + " | ".join(cells) + " |"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
