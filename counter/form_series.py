"""Running numbers of forms: each form has its own row per year, and each counter its own.

Two counters that do not hear of each other never give one number, because the counter stands in it.
"""

from counter.step_rules import Numbered
from counter.store import Store

SUFFIXES = {"supplement": "HDHS", "refusal": "TCHS", "apology": "PXL", "stop_notice": "TBD"}


def next_number(
    store: Store, form: str, office: str, counter: int, counters: int, year: int
) -> Numbered:
    """Return the next number of a form.  To be asked inside a turn."""
    sql = (
        "SELECT COALESCE(MAX(number), 0) FROM used_form"
        " WHERE form = ? AND office = ? AND counter = ? AND year = ?"
    )
    number = int(store.query(sql, form, office, counter, year)[0][0]) + 1
    own = f".Q{counter}" if counters > 1 else ""
    return Numbered(number, year, f"{number}{own}/{SUFFIXES[form]}")
