"""What can happen to the time of a dossier: the dated words that a clock is folded from."""

from datetime import date, datetime
from enum import StrEnum

from counter.records import dataclass


class Why(StrEnum):
    """For what a dossier waits."""

    SUPPLEMENT = "supplement"
    FINANCE = "finance"


@dataclass(frozen=True, slots=True)
class Started:
    """The dossier was accepted complete and correct.

    `awaited` where a counter received it for another authority ("phi địa giới"): the due moment
    is provisional until a second start tells when the competent authority has it.
    """

    at: datetime
    awaited: bool = False


@dataclass(frozen=True, slots=True)
class Paused:
    """The dossier waits for the applicant from now on."""

    at: datetime
    why: Why = Why.SUPPLEMENT


@dataclass(frozen=True, slots=True)
class Resumed:
    """What it waited for is there."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Extended:
    """The applicant was promised a later day."""

    at: datetime
    until: date


@dataclass(frozen=True, slots=True)
class Finished:
    """Processing is finished; not the day on which the applicant fetches the result."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Ended:
    """The dossier ended without a result: withdrawn, refused or stopped."""

    at: datetime


Happening = Started | Paused | Resumed | Extended | Finished | Ended
