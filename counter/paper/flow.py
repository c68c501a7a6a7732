"""Pieces of a page that know how high they are before they are drawn.

A form lays its pieces out, sees whether they fit, and tries smaller type if they do not.
"""

from collections.abc import Callable, Mapping, Sequence

from counter.paper import fonts
from counter.paper.fonts import BOLD, ITALIC, REGULAR, Line, Word, balanced
from counter.paper.sheet import Area, Sheet
from counter.records import dataclass
from counter.standing import Payment
from counter.text import money

Draw = Callable[[Sheet, float, float], None]


@dataclass(frozen=True, slots=True)
class Block:
    """One piece: its height (pt) and how to draw it from an upper left corner."""

    height: float
    draw: Draw


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading and its width (pt)."""

    heading: str
    width: float
    align: str = "left"


def gap(height: float) -> Block:
    """Return an empty piece."""
    return Block(height, lambda _sheet, _x, _y: None)


def paragraph(
    words: list[Word],
    size: float,
    room: float,
    *,
    align: str = "left",
    indent: float = 0,
    most: int = 0,
) -> Block:
    """Return running text; after `most` lines it is cut with an ellipsis."""
    lines = cut(words, size, room - indent, most)

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.lines(x + indent, y, lines, size, room=room - indent, align=align)

    return Block(len(lines) * size * fonts.LINE, draw)


def cut(words: list[Word], size: float, room: float, most: int = 0) -> list[Line]:
    """Break words into lines, at most `most` (0: any number), the last one ended by an ellipsis."""
    lines = fonts.wrap(words, size, room)
    if not most or len(lines) <= most:
        return lines
    count = sum(len(text.split(" ")) for line in lines[:most] for _, _, text in line)
    while count > 1:
        kept = fonts.wrap(words[:count], size, room, rest="…")
        if len(kept) <= most:
            return kept
        count -= 1
    return lines[:most]


def text_row(
    sheet: Sheet, values: Sequence[str], columns: Sequence[Column], size: float, most: int
) -> Block:
    """Return one line of a table of plain texts, each cell cut after `most` lines."""
    cells = [
        cut(sheet.words((REGULAR, value)), size, column.width - size * 0.6, most)
        for value, column in zip(values, columns, strict=True)
    ]
    return row(cells, columns, size)


def row(
    cells: Sequence[list[Line]], columns: Sequence[Column], size: float, air: float = 1.0
) -> Block:
    """Return one line of a table, with its borders.  `air`: of the usual room above and below."""
    pad = size * 0.3
    deep = max(len(cell) for cell in cells) * size * fonts.LINE
    height = deep + size * 0.5 * air

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.box(Area(x, y, sum(column.width for column in columns), height))
        for number, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            if number:
                sheet.rule(x, y, x, y + height)
            room = column.width - 2 * pad
            down = (height - len(cell) * size * fonts.LINE) / 2 - size * 0.04
            sheet.lines(x + pad, y + down, cell, size, room=room, align=column.align)
            x += column.width

    return Block(height, draw)


def heading(sheet: Sheet, columns: Sequence[Column], size: float, air: float = 1.0) -> Block:
    """Return the first line of a table."""
    room = size * 0.6
    cells = [balanced(sheet.words((BOLD, c.heading)), size, c.width - room) for c in columns]
    return row(cells, [Column("", column.width, "center") for column in columns], size, air)


def grouped_heading(
    sheet: Sheet,
    columns: Sequence[Column],
    groups: Mapping[int, tuple[int, str]],
    size: float,
    *,
    numbered: bool = False,
) -> Block:
    """Return a heading two lines deep where columns belong together.

    `groups`: first column → how many, and what they are called together; `numbered`: the columns'
    numbers stand in a line below.
    """
    below = {n for first, (count, _) in groups.items() for n in range(first, first + count)}
    pad, line = size * 0.6, size * fonts.LINE
    names = [balanced(sheet.words((BOLD, c.heading)), size, c.width - pad) for c in columns]
    group = line + size * 0.5
    tops = [group if n in below else 0.0 for n in range(len(columns))]
    deep = max(top + len(name) * line + size * 0.5 for top, name in zip(tops, names, strict=True))
    foot = group if numbered else 0.0

    def cell(sheet: Sheet, area: Area, lines: list[Line]) -> None:
        sheet.box(area)
        y = area.y + (area.height - len(lines) * line) / 2 - size * 0.04
        sheet.lines(area.x + pad / 2, y, lines, size, room=area.width - pad, align="center")

    def draw(sheet: Sheet, x: float, y: float) -> None:
        left = x
        for number, column in enumerate(columns):
            if number in groups:
                count, name = groups[number]
                wide = sum(c.width for c in columns[number : number + count])
                words = fonts.wrap(sheet.words((BOLD, name)), size, wide - pad)
                cell(sheet, Area(x, y, wide, group), words[:1])
            top = tops[number]
            cell(sheet, Area(x, y + top, column.width, deep - top), names[number])
            x += column.width
        for number, column in enumerate(columns if numbered else ()):
            words = fonts.wrap(sheet.words((ITALIC, str(number + 1))), size, column.width)
            cell(sheet, Area(left, y + deep, column.width, foot), words)
            left += column.width

    return Block(deep + foot, draw)


def table(
    sheet: Sheet,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    size: float,
    *,
    air: float = 1.0,
) -> list[Block]:
    """Return the lines of a table, its heading first."""
    made = [heading(sheet, columns, size, air)]
    for values in rows:
        cells = [
            fonts.wrap(sheet.words((REGULAR, value)), size, column.width - size * 0.6)
            for value, column in zip(values, columns, strict=True)
        ]
        made.append(row(cells, columns, size, air))
    return made


def stack(blocks: Sequence[Block]) -> Block:
    """Return pieces below each other as one."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        for block in blocks:
            block.draw(sheet, x, y)
            y += block.height

    return Block(sum(block.height for block in blocks), draw)


def beside(left: Block, right: Block, step: float) -> Block:
    """Return two pieces beside each other, the right one `step` further."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        left.draw(sheet, x, y)
        right.draw(sheet, x + step, y)

    return Block(max(left.height, right.height), draw)


def payment(
    sheet: Sheet, amount: int | None, size: float, room: float, arrow: str = "→", to: str = ""
) -> Block:
    """Return what is written beside a VietQR, which lies where the arrow points.

    `to` names the account, so that who pays sees in the bank's app that it is the right one.
    """
    fee = f"{money(amount)} " if amount else ""
    account = f" vào tài khoản {to}" if to else ""
    text = (
        f"Mã VietQR: nộp {fee}bằng ứng dụng ngân hàng{account}; giữ nguyên nội dung chuyển khoản."
    )
    return paragraph(sheet.words((REGULAR, arrow), (ITALIC, text)), size, room, most=4)


def noted(payment: Payment) -> str:
    """Say what was paid, and with which receipt; or why nothing was."""
    if payment.exempt:
        return f"được miễn: {payment.exempt}"
    receipt = f", biên lai {payment.series} số {payment.number}" if payment.number else ""
    return f"đã thu {money(payment.amount)}{receipt}"


def to_fill_in(words: list[Word], size: float, room: float) -> Block:
    """Return a line whose "_" words are dotted lines to write on, sharing what room there is."""
    holes = sum(1 for _, text in words if text == "_")
    blank = fonts.width(" ", REGULAR) * size
    fixed = sum(fonts.width(text, face) * size + blank for face, text in words if text != "_")
    hole = max((room - fixed - holes * blank) / holes, 20) if holes else 0

    def draw(sheet: Sheet, x: float, y: float) -> None:
        for face, text in words:
            if text == "_":
                sheet.dotted(x, y + size, x + hole)
                x += hole + blank
            else:
                sheet.text(x, y, text, face, size)
                x += fonts.width(text, face) * size + blank

    return Block(size * fonts.LINE, draw)
