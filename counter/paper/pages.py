"""What stands on which page of a paper that may be longer than one."""

from collections.abc import Sequence

from counter.paper.flow import Block


def dealt(lines: Sequence[Block], end: float, first: float, rest: float) -> list[list[Block]]:
    """Deal lines out to pages, the first with room for `first` pt of them, the others for `rest`.

    What stands below the last line, `end` pt high, never stands alone on a page.
    """
    pages: list[list[Block]] = [[]]
    room = first
    for line in lines:
        if line.height > room:
            pages.append([])
            room = rest
        pages[-1].append(line)
        room -= line.height
    if end > room:
        pages.append([pages[-1].pop()] if len(pages[-1]) > 1 else [])
    return pages
