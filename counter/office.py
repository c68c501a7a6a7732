"""Who works here: the office as it prints itself, its officers, and which counter this is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from counter.errors import Refused
from counter.records import dataclass
from counter.text import clean, fold

ROLES = ("clerk", "processor", "leader", "document_clerk", "post_agent", "admin")


@dataclass(frozen=True, slots=True)
class Officer:
    """One officer; `name` and `title` stand under NGƯỜI TIẾP NHẬN HỒ SƠ."""

    id: str
    name: str
    title: str = ""
    role: str = "clerk"
    active: bool = True


@dataclass(frozen=True, slots=True)
class Office:
    """An office as its papers name it."""

    agency: str  # identifier that dossier codes begin with (domain: QĐ 20/2020/QĐ-TTg)
    name: str  # the centre, as printed
    parent: str  # the committee above it, as printed
    place: str  # stands before the date
    address: str = ""
    hotline: str = ""
    hours: str = ""  # opening hours, as printed
    signer: str = ""  # who signs for the office
    signer_title: str = ""
    counters: int = 10  # how many counters share the day's numbers
    sample: bool = False
    bank: str = ""  # six digits by which banks know the bank of the account (BIN)
    bank_name: str = ""  # its short name, for people
    account: str = ""  # that fees are paid into, by VietQR
    account_name: str = ""

    @property
    def takes_transfers(self) -> bool:
        """Is there an account that a VietQR can name?"""
        return bool(self.bank and self.account)


SAMPLE_OFFICE = Office(
    agency="H99.999.01",
    name="Trung tâm Phục vụ hành chính công xã Mẫu",
    parent="Ủy ban nhân dân xã Mẫu",
    place="Xã Mẫu",
    address="Số 1, đường Trung tâm, xã Mẫu",
    hotline="1900 0000",
    hours="Thứ Hai đến thứ Sáu: 07:30–11:30, 13:30–17:00",
    signer="Lê Văn Mẫu",
    signer_title="GIÁM ĐỐC",
    sample=True,
)
SAMPLE_OFFICER = Officer("nguyen-thi-mau", "Nguyễn Thị Mẫu", "Công chức tiếp nhận")


def officer_id(name: str, taken: frozenset[str] = frozenset()) -> str:
    """Return an id for an officer of this name that no other officer has."""
    stem = "-".join(fold(name).split()) or "officer"
    number = 1
    made = stem
    while made in taken:
        number += 1
        made = f"{stem}-{number}"
    return made


def staff(known: Iterable[Officer], named: Iterable[Sequence[str]]) -> list[Officer]:
    """Return the officers that are new or called otherwise now; known ones go by their names.

    Each is named by name, title and perhaps role; what is blank stays.  Refuses
    officer_name_missing, role_unknown.
    """
    officers = [officer for officer in known if officer != SAMPLE_OFFICER]
    by_name = {fold(officer.name): officer for officer in officers}
    taken = {officer.id for officer in officers}
    made: dict[str, Officer] = {}
    for words in named:
        name, title, role = (clean(word) for word in (*words, "", "")[:3])
        if not name:
            raise Refused("officer_name_missing")
        if role not in ("", *ROLES):
            raise Refused("role_unknown", role=role)
        old = by_name.get(fold(name))
        new = old or Officer(officer_id(name, frozenset(taken)), name)
        new = replace(new, title=title or new.title, role=role or new.role)
        if new != old:
            by_name[fold(name)] = made[new.id] = new
            taken.add(new.id)
    return list(made.values())


def check(office: Office, counter: int) -> None:
    """Refuse an office or counter that cannot be, and an account that no bank would take."""
    from counter.codes import parse_agency

    if parse_agency(office.agency) is None:
        raise Refused("agency_invalid", text=office.agency)
    if not clean(office.name):
        raise Refused("office_name_missing")
    if not 1 <= office.counters <= 1000:
        raise Refused("counters_invalid", counters=office.counters)
    if office.bank or office.account:
        from counter import vietqr

        vietqr.payment_text(vietqr.Payment(office.bank, office.account))
    if not 1 <= counter <= office.counters:
        raise Refused("counter_invalid", counter=counter, counters=office.counters)
