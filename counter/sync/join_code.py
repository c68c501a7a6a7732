"""The one-time code by which a counter joins: made by the administrator, typed by people.

25 letters and digits in groups of five, none of which looks like another; the last one shows a
slip of the finger.  It holds the name and the password of a login that may do nothing but join.
"""

import secrets
from typing import NamedTuple

from counter.errors import Refused

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
ALIKE = str.maketrans("ILO", "110")
LENGTH = 24  # 8 of the login's name, 16 of its password: 80 bits
PRIME = 31  # each place weighs differently, so that neighbours cannot change places unseen


class JoinCode(NamedTuple):
    """What a code says."""

    login: str
    password: str


def new() -> str:
    """Return a fresh code as it is written down."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    letters += _check(letters)
    return "-".join(letters[at : at + 5] for at in range(0, len(letters), 5))


def read(typed: str) -> JoinCode:
    """Read a code, however it was typed.  Raises Refused code_mistyped."""
    letters = "".join(typed.upper().translate(ALIKE).replace("-", " ").split())
    if len(letters) != LENGTH + 1 or not set(letters) <= set(LETTERS):
        raise Refused("code_mistyped")
    if _check(letters[:LENGTH]) != letters[LENGTH]:
        raise Refused("code_mistyped")
    number = 0
    for letter in letters[:8]:
        number = number * 32 + LETTERS.index(letter)
    return JoinCode(f"join_{number:010x}", letters[8:LENGTH])


def _check(letters: str) -> str:
    weighed = sum(place * LETTERS.index(letter) for place, letter in enumerate(letters, 1))
    return LETTERS[weighed % PRIME]
