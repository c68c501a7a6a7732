"""What facts are made of: people, papers, the procedure as it was, and the fact itself."""

from datetime import date
from typing import Any, ClassVar

from counter.records import dataclass

Plain = dict[str, Any]  # what JSON can say


@dataclass(frozen=True, slots=True)
class Person:
    """A citizen or an organisation, as written on the slip.  All of it is private."""

    name: str = ""
    number: str = ""  # citizen number, passport, tax code …
    number_kind: str = ""  # citizen.NumberKind
    born: str = ""  # YYYY-MM-DD, or YYYY where only the year is known
    sex: str = ""
    phone: str = ""
    address: str = ""  # today's two-level address
    card_address: str = ""  # as printed on the card, where it differs
    email: str = ""
    organisation: bool = False
    representative: str = ""  # who speaks for an organisation
    mandate: str = ""  # of who acts for another: giấy ủy quyền, giám hộ …
    mandate_until: str = ""  # YYYY-MM-DD, the last day on which it holds; "" where it has no end

    @property
    def mandate_ends(self) -> date | None:
        """The last day of the mandate, or None."""
        return date.fromisoformat(self.mandate_until) if self.mandate_until else None


NOBODY = Person()


@dataclass(frozen=True, slots=True)
class Paper:
    """One line of what was handed in: `kind` is original, certified, copy, electronic, …"""

    name: str
    kind: str = "original"
    count: int = 1


@dataclass(frozen=True, slots=True)
class ProcedureMark:
    """The procedure as it was when the dossier was received: version and words are pinned."""

    code: str
    name: str
    version: str
    case: str = ""
    field: str = ""
    immediate: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened to one subject."""

    PRIVATE: ClassVar[tuple[str, ...]] = ()
    NOTE: ClassVar[bool] = False  # a note never changes what may be done next
