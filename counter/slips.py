"""The seal of a slip: what its QR says, signed by the counter that gave it out.

Any counter that knows the key can tell a true slip from a forged or a void
one without a network.  The QR names no person.
"""

import base64
from dataclasses import replace
from datetime import datetime

from counter.codes import SlipMark, parse_slip, signed_part, slip_text
from counter.dossier import Dossier
from counter.errors import Refused
from counter.events import Opened, Received
from counter.records import dataclass
from counter.signing import Key, holds, key_id
from counter.store import Store


@dataclass(frozen=True, slots=True)
class SlipCheck:
    """What a counter can say of a slip; `valid` is None where the key is unknown here."""

    valid: bool | None
    code: str
    procedure: str
    due: datetime | None
    version: int
    void: bool | None
    counter: str


def sealed(fact: Received, key: Key) -> Received:
    """Return the fact with the signature of its slip."""
    mark = SlipMark(key.id, fact.code, fact.procedure.code, fact.received_at, fact.due, 1, b"")
    return replace(fact, key_id=key.id, seal=_signature(mark, key))


def seal(dossier: Dossier, key: Key) -> str:
    """Return the signature of a dossier's slip as it stands: its code, dates and version."""
    return _signature(replace(_mark(dossier), key_id=key.id), key)


def _signature(mark: SlipMark, key: Key) -> str:
    return base64.b32encode(key.sign(signed_part(mark))).decode().rstrip("=")


def qr_of(dossier: Dossier) -> str:
    """Return the text of the QR on a dossier's slip."""
    signature = base64.b32decode(dossier.seal + "=" * (-len(dossier.seal) % 8))
    return slip_text(replace(_mark(dossier), signature=signature))


def _mark(dossier: Dossier) -> SlipMark:
    return SlipMark(
        dossier.key_id,
        dossier.code,
        dossier.procedure.code,
        dossier.received_at,
        dossier.slip_due,
        dossier.version,
        b"",
    )


def check(store: Store, text: str) -> SlipCheck:
    """Tell whether a slip is true, and whether it still holds.

    Refuses slip_unreadable for what is no slip, slip_forged where the signature does not hold.
    """
    mark = parse_slip(text)
    if mark is None:
        raise Refused("slip_unreadable")
    writer = next(
        (opened for opened in _writers(store) if key_id(bytes.fromhex(opened.key)) == mark.key_id),
        None,
    )
    if writer is None:
        return SlipCheck(None, mark.code, mark.procedure, mark.due, mark.version, None, "")
    if not holds(bytes.fromhex(writer.key), mark.signature, signed_part(mark)):
        raise Refused("slip_forged", code=mark.code)
    dossier = store.dossier(mark.code)
    void = None if dossier is None else dossier.void or mark.version < dossier.version
    counter = f"{writer.office}/{writer.counter}"
    return SlipCheck(True, mark.code, mark.procedure, mark.due, mark.version, void, counter)


def _writers(store: Store) -> list[Opened]:
    return [event.fact for event in store.events_under("log") if isinstance(event.fact, Opened)]
