"""Running numbers of forms: each form has its own row per year, and each counter its own.

Two counters that do not hear of each other never give one number, because the counter stands in it.
A file that was copied or put back numbers in a reserved part, as it does with dossiers: what was
written into the lost file is on paper already.
"""

from counter.errors import Refused
from counter.numbers import slice_of
from counter.step_rules import Numbered
from counter.store import Store

SUFFIXES = {"supplement": "HDHS", "refusal": "TCHS", "apology": "PXL", "stop_notice": "TBD"}
PART = 10_000  # numbers of a year; the first part is the ordinary one, the others are reserved


def next_number(
    store: Store, form: str, office: str, counter: int, counters: int, year: int
) -> Numbered:
    """Return the next number of a form.  To be asked inside a turn.

    Refuses numbers_used_up where ten thousand forms were given in a year.
    """
    piece = slice_of(store)
    base = 0 if piece is None else (piece + 1) * PART
    sql = (
        "SELECT COALESCE(MAX(number), ?) FROM used_form"
        " WHERE form = ? AND office = ? AND counter = ? AND year = ? AND number BETWEEN ? AND ?"
    )
    last = base + PART - 1
    number = int(store.query(sql, base, form, office, counter, year, base, last)[0][0]) + 1
    if number > last:
        raise Refused("form_numbers_used_up", year=year, counter=counter)
    own = f".Q{counter}" if counters > 1 else ""
    return Numbered(number, year, f"{number}{own}/{SUFFIXES[form]}")
