"""What a list or a search keeps of a dossier: one row, thrown away and made anew at will."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from counter.events import Returned
from counter.records import dataclass
from counter.text import fold

if TYPE_CHECKING:
    from counter.dossier import Dossier

COLUMNS = (
    "subject", "code", "office", "counter", "owner", "number", "phone", "procedure",
    "procedure_name", "stage", "open", "void", "received", "due", "finished", "returned",
    "handed_over", "conflicts", "stands", "shelf", "misplaced", "words", "marks",
)  # fmt: skip

SHOWN = (
    "code, owner, procedure, procedure_name, stage, due, received, counter, void, handed_over,"
    " phone, subject, stands"
)  # what a Row is made of, in order


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list or a search."""

    code: str
    owner: str
    procedure: str
    procedure_name: str
    stage: str
    due: datetime | None
    received_at: datetime
    counter: int
    overdue: bool
    void: bool
    handed_over: bool
    phone: str
    subject: str


def row_of(dossier: "Dossier") -> tuple[object, ...]:
    """Return the values of COLUMNS.  Times are local text, so that they sort as they read."""
    owner, submitter = dossier.owner, dossier.submitter
    collectors = [e.fact.to for e in dossier.history if isinstance(e.fact, Returned)]
    names = [owner.name, owner.representative, submitter.name if submitter else "", *collectors]
    marks = [dossier.code, *dossier.other_codes, owner.number, owner.phone]
    if submitter:
        marks += [submitter.number, submitter.phone]
    return (
        dossier.subject,
        dossier.code,
        dossier.office,
        dossier.counter,
        owner.name,
        owner.number,
        owner.phone,
        dossier.procedure.code,
        dossier.procedure.name,
        dossier.stage.value,
        int(dossier.open and not dossier.void),
        int(dossier.void),
        stored(dossier.received_at),
        stored(dossier.due),
        stored(dossier.finished_at),
        stored(dossier.returned_at),
        int(dossier.handed_over),
        len(dossier.conflicts),
        stored(dossier.stands_at),
        dossier.shelf.place if dossier.shelf else "",
        int(dossier.misplaced),
        " ".join(tokens(fold(" ".join(names)))),
        " ".join(filter(None, marks)).lower(),
    )


def tokens(folded: str) -> list[str]:
    """Cut as the index cuts: letters and digits hold together, all else divides."""
    return "".join(c if c.isalnum() else " " for c in folded).split()


def stored(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")


def shown(values: tuple[Any, ...], now: datetime) -> Row:
    """Make a Row of the columns SHOWN; late is judged here, never stored."""
    (
        code,
        owner,
        procedure,
        name,
        stage,
        due,
        received,
        counter,
        void,
        handed,
        phone,
        subject,
        stands,
    ) = values
    when = datetime.fromisoformat(due) if due else None
    end = datetime.fromisoformat(stands) if stands else now
    return Row(
        code=code,
        owner=owner,
        procedure=procedure,
        procedure_name=name,
        stage=stage,
        due=when,
        received_at=datetime.fromisoformat(received),
        counter=counter,
        overdue=when is not None and end > when and not void,
        void=bool(void),
        handed_over=bool(handed),
        phone=phone,
        subject=subject,
    )
