"""The papers handed in, as the slip lists them: a table, two narrow ones, or running text."""

from collections.abc import Sequence

from counter.events import Paper
from counter.paper import flow
from counter.paper.flow import Block, Column, paragraph
from counter.paper.fonts import ITALIC, REGULAR
from counter.paper.sheet import MM, Sheet
from counter.procedure import KIND_WORDS

MOST_OF_A_NAME = 200  # letters of a paper's name in running text


def table(sheet: Sheet, papers: Sequence[Paper], size: float, room: float, air: float) -> Block:
    """Return the table of the form: STT, Tên giấy tờ, Loại giấy tờ, Số lượng."""
    columns = _columns(room, size, 9.4, "Số lượng", 4.6)
    return flow.stack(flow.table(sheet, columns, _rows(papers), size, air=air))


def pair(sheet: Sheet, papers: Sequence[Paper], size: float, room: float, air: float) -> Block:
    """Return two narrow tables beside each other."""
    rows = _rows(papers)
    width, half = room / 2 - MM, -(-len(rows) // 2)
    columns = _columns(width, size, 5, "SL", 2.4)
    left, right = (
        flow.stack(flow.table(sheet, columns, part, size, air=air))
        for part in (rows[:half], rows[half:])
    )
    return flow.beside(left, right, width + 2 * MM)


def text(
    sheet: Sheet, papers: Sequence[Paper], size: float, room: float, listed: int | None
) -> Block:
    """Return the papers in running text; only the first `listed` are named, the rest counted."""
    named = [
        f"{n}. {paper.name[:MOST_OF_A_NAME]} ({_kind(paper).lower()}: {paper.count:02})"
        for n, paper in enumerate(papers[:listed], 1)
    ]
    left = len(papers) - len(named)
    ends = [";"] * (len(named) - 1) + [";" if left else "."]
    pieces = [(REGULAR, name + end) for name, end in zip(named, ends, strict=False)]
    if left:
        pieces.append((ITALIC, f"và {left} giấy tờ khác (xem hồ sơ)"))
    return paragraph(sheet.words(*pieces), size, room)


def _columns(
    width: float, size: float, kind: float, count: str, narrow: float
) -> tuple[Column, ...]:
    return (
        Column("STT", size * 2.6, "center"),
        Column("Tên giấy tờ", width - size * (2.6 + kind + narrow)),
        Column("Loại giấy tờ", size * kind, "center"),
        Column(count, size * narrow, "center"),
    )


def _rows(papers: Sequence[Paper]) -> list[tuple[str, str, str, str]]:
    return [
        (str(n), paper.name, _kind(paper), f"{paper.count:02}") for n, paper in enumerate(papers, 1)
    ]


def _kind(paper: Paper) -> str:
    word = KIND_WORDS.get(paper.kind, paper.kind)
    return word[:1].upper() + word[1:]
