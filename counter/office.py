"""Who works here: the office as it prints itself, its officers, and which counter this is."""

from dataclasses import replace

from counter.records import dataclass
from counter.text import fold

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


def with_agency(office: Office, agency: str) -> Office:
    """Return the office under its real identifier: from here on it is no sample."""
    return replace(office, agency=agency, sample=False)
