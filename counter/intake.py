"""What is on the counter right now: one dossier being taken in.

A draft never changes; every scan or keystroke makes the next one.  The page
shows the draft and asks it what is still missing.  The name of the owner and a
procedure with a known time are enough to receive.
"""

from dataclasses import fields, replace
from datetime import datetime
from typing import Any, Self

from counter.catalogue import Case, Component, Duration, Procedure
from counter.citizen import Card, Caution, NumberKind, read_name, read_number, read_phone
from counter.errors import Refused
from counter.events import NOBODY, Paper, Person
from counter.records import dataclass
from counter.text import clean, fold
from counter.units import Suggestion

# Offered here too, so that a page needs one import for what lies on the counter.
__all__ = [
    "CHANNELS",
    "Card",
    "Caution",
    "Draft",
    "Suggestion",
    "person_of",
    "read_number",
]

CHANNELS = ("counter", "post", "online")


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything the next dossier is known by so far."""

    owner: Person = NOBODY
    submitter: Person | None = None  # the authorised person beside the owner
    procedure: Procedure | None = None
    case: str = ""
    papers: tuple[Paper, ...] = ()  # what was handed in
    sets: int = 1
    content: str = ""
    remark: str = ""
    official_code: str = ""  # given before by the provincial system
    temporary_code: str = ""  # of a slip of the pad
    temporary: bool = False  # the official code will come from the provincial system
    previous: str = ""  # the returned dossier that this one takes up again
    awaited: bool = False  # received for another authority, which does not have it yet
    received_at: datetime | None = None  # late entry; None is now
    channel: str = "direct"
    result_channel: str = "counter"
    pages: int = 1  # of the original, where the fee goes by pages
    copies: int = 1
    taken: bool = False  # the fee is in the till: noted right after the reception
    exempt: str = ""  # why nothing is to be paid
    receipt_series: str = ""
    receipt_number: str = ""
    cautions: tuple[Caution, ...] = ()  # what the card said that should be looked at

    # --- who ---

    def with_card(self, card: Card) -> Self:
        """Make the person of a card the owner; what no card says of the same person stays."""
        owner = person_of(card)
        if self.concerns(card):
            owner = replace(owner, phone=self.owner.phone, email=self.owner.email)
        return replace(self, owner=owner, cautions=card.cautions)

    def with_submitter_card(self, card: Card) -> Self:
        """Make the person of a card the one who hands the dossier in for the owner."""
        known = self.submitter or NOBODY
        person = person_of(card)
        kept = replace(person, mandate=known.mandate, mandate_until=known.mandate_until)
        return replace(self, submitter=kept)

    def with_owner(self, **fields: Any) -> Self:
        """Change what is known of the owner, as typed."""
        return replace(self, owner=_tidy(replace(self.owner, **fields)))

    def with_submitter(self, **fields: Any) -> Self:
        return replace(self, submitter=_tidy(replace(self.submitter or Person(), **fields)))

    def without_submitter(self) -> Self:
        return replace(self, submitter=None)

    def with_address(self, suggestion: Suggestion) -> Self:
        """Take today's address; the one on the card is kept beside it."""
        old = self.owner.card_address or self.owner.address
        return replace(
            self, owner=replace(self.owner, address=suggestion.address, card_address=old)
        )

    def with_earlier(self, person: Person) -> Self:
        """Fill in from an earlier dossier what is still blank of the owner; nothing is replaced."""
        known = {f.name: getattr(self.owner, f.name) for f in fields(Person)}
        blank = {name: getattr(person, name) for name, value in known.items() if not value}
        return replace(self, owner=replace(self.owner, **blank))

    def next_for_same_person(self) -> Self:
        """Begin a second dossier for the same people, without a new scan."""
        return replace(
            type(self)(), owner=self.owner, submitter=self.submitter, cautions=self.cautions
        )

    # --- what ---

    def with_procedure(self, procedure: Procedure, case: str = "") -> Self:
        """Choose the procedure; its required papers are ticked."""
        chosen = procedure.case(case) if case else procedure.cases[0]
        papers = tuple(_paper(component) for component in chosen.components if component.required)
        return replace(self, procedure=procedure, case=chosen.name, papers=papers)

    def with_case(self, case: str) -> Self:
        if self.procedure is None:
            raise Refused("procedure_missing")
        return self.with_procedure(self.procedure, case)

    def with_figures(self, procedure: Procedure) -> Self:
        """Take the same procedure with blanks filled in; case and ticks stay."""
        return replace(self, procedure=procedure)

    @property
    def chosen_case(self) -> Case | None:
        return self.procedure.case(self.case) if self.procedure else None

    @property
    def components(self) -> tuple[Component, ...]:
        """The papers that the procedure lists."""
        return self.chosen_case.components if self.chosen_case else ()

    def ticked(self, index: int) -> bool:
        """Was this paper of the list handed in?"""
        name = self.components[index].name
        return any(paper.name == name for paper in self.papers)

    def tick(self, index: int, handed_in: bool) -> Self:  # noqa: FBT001 - a tick box says it
        component = self.components[index]
        others = tuple(paper for paper in self.papers if paper.name != component.name)
        if not handed_in:
            return replace(self, papers=others)
        if len(others) < len(self.papers):
            return self
        listed = [known.name for known in self.components]
        papers = (*others, _paper(component))
        return replace(self, papers=tuple(sorted(papers, key=lambda p: _place(listed, p.name))))

    def with_paper(self, paper: Paper) -> Self:
        """Add a paper, or say how often and in which kind it was handed in."""
        if paper.count < 1 or not clean(paper.name):
            raise Refused("paper_count_impossible", name=paper.name, count=paper.count)
        kept = tuple(paper if known.name == paper.name else known for known in self.papers)
        return replace(self, papers=kept if paper in kept else (*kept, paper))

    def without_paper(self, name: str) -> Self:
        """Take a paper back that was added by hand."""
        return replace(self, papers=tuple(paper for paper in self.papers if paper.name != name))

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of required papers that were not handed in."""
        return tuple(
            c.name for i, c in enumerate(self.components) if c.required and not self.ticked(i)
        )

    def fee(self) -> int | None:
        """Whole đồng, or None where the office has not said."""
        fee = self.chosen_case.fee if self.chosen_case else None
        if fee is None or (fee.amount is None and fee.tariff is None and not fee.exempt):
            return None
        return fee.total(pages=self.pages, copies=self.copies, cases=self.copies)

    @property
    def settles_fee(self) -> bool:
        """Is there something to note of the fee as soon as the dossier is received?"""
        return bool(clean(self.exempt)) or (self.taken and bool(self.fee()))

    # --- questions ---

    @property
    def chosen(self) -> Procedure:
        """The procedure.  Refuses procedure_missing."""
        if self.procedure is None:
            raise Refused("procedure_missing")
        return self.procedure

    def time(self) -> Duration:
        """How long the chosen case may take.  Refuses procedure_missing, time_missing."""
        return self.chosen.duration(self.case)

    @property
    def is_empty(self) -> bool:
        return self == type(self)()

    def concerns(self, card: Card) -> bool:
        """Is it about the person of this card, or about nobody yet?"""
        if self.owner.number:
            return self.owner.number in (card.number, card.old_number)
        return not self.owner.name or fold(self.owner.name) == fold(card.name)

    def problems(self) -> tuple[str, ...]:
        """Codes of what keeps this draft from being received."""
        found = []
        if not clean(self.owner.name):
            found.append("owner_missing")
        if self.procedure is None:
            found.append("procedure_missing")
        elif self.chosen_case is not None and self.chosen_case.duration is None:
            found.append("time_missing")
        return tuple(found)

    def doubts(self) -> tuple[Caution, ...]:
        """What should be looked at: on the card, in names, numbers and phones.  Never a stop."""
        found = list(self.cautions)
        for person in filter(None, (self.owner, self.submitter)):
            if person.number:
                found += read_number(person.number).cautions
            if person.phone:
                found += read_phone(person.phone)[1]
            if person.name:
                found += read_name(person.name)[1]
        return tuple({(c.code, tuple(c.values.items())): c for c in found}.values())


def person_of(card: Card) -> Person:
    """Write down whom a card names."""
    return Person(
        name=card.name,
        number=card.number,
        number_kind=NumberKind.CITIZEN,
        born=card.born or "",
        sex=card.sex or "",
        address=card.address or "",
    )


def _tidy(person: Person) -> Person:
    number = read_number(person.number) if person.number else None
    return replace(
        person,
        name=clean(person.name),
        number=number.text if number else "",
        number_kind=number.kind.value if number else "",
        phone=read_phone(person.phone)[0] if person.phone else "",
        address=clean(person.address),
        mandate=clean(person.mandate),
    )


def _paper(component: Component) -> Paper:
    return Paper(component.name, component.kind, component.count)


def _place(listed: list[str], name: str) -> int:
    return listed.index(name) if name in listed else len(listed)
