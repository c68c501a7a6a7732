"""Who collects: the person at the counter beside those that the dossier knows."""

from enum import StrEnum
from typing import Any

from counter.dossier import Dossier
from counter.errors import Refused
from counter.fact import Person
from counter.records import dataclass
from counter.text import fold


class Collector(StrEnum):
    """In which right somebody collects."""

    OWNER = "owner"
    SUBMITTER = "submitter"  # handed it in for the owner, as the slip says
    AUTHORISED = "authorised"  # shows a paper of authority
    OTHER = "other"  # nobody that the dossier knows


class By(StrEnum):
    """What was found alike."""

    BOTH = "both"
    NUMBER = "number"  # and the name is written otherwise
    NAME = "name"  # and at least one of them has no number
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison came to; `known` is the name that the dossier has for that person."""

    who: Collector
    by: By
    known: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a collector showed besides a slip."""

    lost_slip: bool = False
    checked: str = ""  # what was looked at in place of the slip
    authority: str = ""  # the paper by which another one collects


def compare(dossier: Dossier, name: str, number: str = "") -> Compared:
    """Compare somebody with owner and submitter, marks and capitals aside.

    Two different numbers are two people, whatever their names.
    """
    people = [(Collector.OWNER, dossier.owner)]
    if dossier.submitter is not None:
        people.append((Collector.SUBMITTER, dossier.submitter))
    found = [Compared(who, _alike(person, name, number), person.name) for who, person in people]
    if name.strip() and fold(dossier.owner.representative) == fold(name):
        found.append(Compared(Collector.OWNER, By.NAME, dossier.owner.representative))
    order = list(By)
    best = min(found, key=lambda compared: order.index(compared.by))
    return best if best.by is not By.NOTHING else Compared(Collector.OTHER, By.NOTHING)


def shown(dossier: Dossier, to: str, number: str, proof: Proof | None) -> dict[str, Any]:
    """Return what a return says of its collector.

    Refuses checked_missing: without a slip something else has to be looked at.
    """
    said = proof or Proof()
    if said.lost_slip and not said.checked.strip():
        raise Refused("checked_missing", code=dossier.code)
    found = compare(dossier, to, number).who
    if found is Collector.OTHER and said.authority.strip():
        found = Collector.AUTHORISED
    return {
        "collector": found.value,
        "lost_slip": said.lost_slip,
        "checked": said.checked.strip(),
        "authority": said.authority.strip(),
    }


def _alike(person: Person, name: str, number: str) -> By:
    same_name = bool(name.strip()) and fold(person.name) == fold(name)
    if number and person.number:
        if number != person.number:
            return By.NOTHING
        return By.BOTH if same_name else By.NUMBER
    return By.NAME if same_name else By.NOTHING
