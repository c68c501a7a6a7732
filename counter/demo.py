"""Invented dossiers: a store to look at, to learn with and to measure on.

The same seed on the same day invents the same people at the same hours.  Nothing
here is true of anyone, so it is refused where real dossiers lie.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import accumulate
from random import Random

from counter.catalogue import Procedure
from counter.citizen import NumberKind
from counter.desk import Desk, Past
from counter.errors import Refused
from counter.events import Fact, Person, Received, ResultReady, Returned, SlipPrinted, Voided
from counter.intake import Draft
from counter.records import dataclass
from counter.worktime import ZONE, Calendar

FIRST_DAY = date(2024, 1, 2)
BATCH = 500  # dossiers in one turn: each is on disk whole, whenever the work is stopped
RECENT = 10  # working days in which the open ones came in
OPEN = 200
# Shares of all: people who come again, open ones whose date was missed, and so on.
ORGANISATIONS, SUBMITTERS, KNOWN = 0.03, 0.08, 0.3
VOID, LATE, UNCOLLECTED, UNPRINTED, MISSED = 0.002, 0.03, 0.003, 0.01, 0.1

# How many citizens of a thousand ask for what; procedures not named here share the rest.
ASKED_FOR = {
    "2.000815": 330,
    "2.000635": 150,
    "2.000884": 110,
    "1.004873": 110,
    "1.004222": 90,
    "1.001193": 90,
    "1.000656": 40,
    "2.000908": 20,
}
UNNAMED = 10

FAMILIES = {
    "Nguyễn": 384, "Trần": 121, "Lê": 95, "Phạm": 70, "Hoàng": 35, "Huỳnh": 33, "Phan": 45,
    "Vũ": 25, "Võ": 24, "Đặng": 21, "Bùi": 20, "Đỗ": 14, "Hồ": 13, "Ngô": 13, "Dương": 10, "Lý": 5,
    "Đinh": 10, "Đoàn": 8, "Đào": 7, "Trịnh": 7, "Mai": 6, "Lâm": 5, "Trương": 12, "Nông": 4,
    "Vi": 3, "Tạ": 3, "Hà": 5, "Y": 2, "Thạch": 2,
}  # fmt: skip
MIDDLES = {
    "Nam": (
        "Văn", "Hữu", "Đức", "Minh", "Quang", "Xuân", "Đình", "Công", "Thành", "Quốc", "Ngọc",
        "Bá", "Anh", "Trọng",
    ),
    "Nữ": (
        "Thị", "Thị", "Thị", "Ngọc", "Thu", "Thanh", "Kim", "Bích", "Minh", "Hồng", "Phương",
        "Thị Ánh", "Diệu", "Như",
    ),
}  # fmt: skip
GIVENS = {
    "Nam": (
        "An", "Bình", "Cường", "Dũng", "Duy", "Đạt", "Đông", "Đức", "Giang", "Hải", "Hiếu", "Hòa",
        "Hoàng", "Hùng", "Hưng", "Huy", "Khánh", "Khoa", "Kiên", "Lâm", "Long", "Lộc", "Mạnh",
        "Minh", "Nam", "Nghĩa", "Nhân", "Phong", "Phúc", "Phước", "Quân", "Quý", "Sơn", "Tài",
        "Tâm", "Thái", "Thắng", "Thịnh", "Tiến", "Toàn", "Trí", "Trung", "Tú", "Tuấn", "Tùng",
        "Vinh", "Vũ", "Vượng", "Ước", "Ý",
    ),
    "Nữ": (
        "An", "Ánh", "Bích", "Chi", "Cúc", "Diễm", "Dung", "Duyên", "Đào", "Giang", "Hà", "Hạnh",
        "Hằng", "Hiền", "Hoa", "Hồng", "Huệ", "Hương", "Khuê", "Lan", "Liên", "Linh", "Loan",
        "Mai", "My", "Nga", "Ngân", "Ngọc", "Nguyệt", "Nhung", "Oanh", "Phượng", "Quyên", "Quỳnh",
        "Sen", "Tâm", "Thảo", "Thắm", "Thơ", "Thu", "Thủy", "Trang", "Trâm", "Trúc", "Tuyết",
        "Uyên", "Vân", "Xuân", "Yến", "Ý",
    ),
}  # fmt: skip
HAMLETS = (
    "Đông",
    "Đoài",
    "Trung",
    "Thượng",
    "Hạ",
    "Chùa",
    "Đình",
    "Mới",
    "Bến",
    "Chợ",
    "Gò",
    "Đồng Lớn",
)
TRADES = ("Thương mại", "Xây dựng", "Nông sản", "Vận tải", "Cơ khí", "Dịch vụ")
PROVINCES = ("001", "031", "037", "038", "040", "046", "048", "056", "068", "075", "079", "092")
ONLY_CITIZENS = frozenset(  # fields in which no firm asks for anything
    {
        "Hộ tịch",
        "Đăng ký, quản lý cư trú",
        "Nuôi con nuôi",
        "Bảo trợ xã hội",
        "Giảm nghèo",
        "Thành lập và hoạt động của hộ kinh doanh",
    }
)
MOBILES = ("032", "035", "037", "070", "079", "083", "090", "091", "094", "096", "097", "098")
REASONS = ("Nhập nhầm thủ tục", "Nhập trùng hồ sơ", "Công dân xin rút ngay tại quầy")


def fill(desk: Desk, dossiers: int, seed: int) -> int:
    """Write so many invented dossiers, from January 2024 to yesterday; return how many.

    Refuses demo_on_real_store where a real office already has dossiers,
    demo_without_times where no procedure has a time, and a clock that nobody believes.
    """
    problem = desk.clock_problem()
    if problem:
        raise Refused(problem.code, **problem.values)
    if not desk.is_sample and not desk.is_empty:
        raise Refused("demo_on_real_store", office=desk.office.name)
    made = []
    for past in _Demo(desk, seed).pasts(dossiers):
        made.append(past)
        if len(made) == BATCH:
            desk.write_pasts(made)
            made.clear()
    if made:
        desk.write_pasts(made)
    return dossiers


@dataclass(frozen=True, slots=True)
class _Moments:
    """The minutes in which an office is at work, on the working days of a span."""

    days: tuple[date, ...]
    minutes: tuple[tuple[int, ...], ...]  # of each day, since midnight
    places: dict[date, int]

    @classmethod
    def of(cls, calendar: Calendar, first: date, last: date) -> "_Moments":
        days, minutes = [], []
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            if calendar.is_working(day):
                days.append(day)
                minutes.append(tuple(_minutes(calendar, day)))
        return cls(tuple(days), tuple(minutes), {day: place for place, day in enumerate(days)})

    def some(self, random: Random, place: int) -> datetime:
        """A moment on the working day of that place."""
        return self._at(place, random.choice(self.minutes[place]), random.randrange(60))

    def after(self, random: Random, start: datetime, place: int) -> datetime:
        """A moment on a day, but later than `start`; past the end of the day a minute later."""
        moment = self.some(random, place)
        return moment if moment > start else start + timedelta(minutes=random.randrange(1, 15))

    def _at(self, place: int, minute: int, second: int) -> datetime:
        day = self.days[place]
        return datetime(
            day.year, day.month, day.day, minute // 60, minute % 60, second, tzinfo=ZONE
        )


def _minutes(calendar: Calendar, day: date) -> Iterator[int]:
    for session in calendar.sessions(day):
        start = session.start.hour * 60 + session.start.minute
        yield from range(start, session.end.hour * 60 + session.end.minute)


class People:
    """Citizens and firms; some of them come again."""

    def __init__(self, random: Random, place: str) -> None:
        self._random = random
        self._place = place
        self._families, self._weights = tuple(FAMILIES), tuple(accumulate(FAMILIES.values()))
        self._known: list[Person] = []

    def owner(self, *, firms: bool = True) -> Person:
        """Who the dossier is about."""
        random = self._random
        if len(self._known) > 20 and random.random() < KNOWN:
            return random.choice(self._known)
        person = self._firm() if firms and random.random() < ORGANISATIONS else self.citizen()
        if len(self._known) < 5000:
            self._known.append(person)
        else:
            self._known[random.randrange(5000)] = person
        return person

    def citizen(self) -> Person:
        random = self._random
        sex = "Nam" if random.random() < 0.48 else "Nữ"
        year, day = random.randrange(1940, 2007), random.randrange(365)
        born = date(year, 1, 1) + timedelta(days=day)
        gender = (sex == "Nữ") + 2 * (year >= 2000)
        return Person(
            name=self._name(sex),
            number=f"{random.choice(PROVINCES)}{gender}{year % 100:02}{random.randrange(10**6):06}",
            number_kind=NumberKind.CITIZEN.value,
            born=born.isoformat(),
            sex=sex,
            phone=f"{random.choice(MOBILES)}{random.randrange(10_000_000):07}"
            if random.random() < 0.9
            else "",
            address=self._address(),
        )

    def _firm(self) -> Person:
        random = self._random
        sex = random.choice(("Nam", "Nữ"))
        name = f"{random.choice(MIDDLES[sex][3:])} {random.choice(GIVENS[sex])}"
        return Person(
            name=f"Công ty TNHH {random.choice(TRADES)} {name}",
            phone=f"{random.choice(MOBILES)}{random.randrange(10_000_000):07}",
            address=self._address(),
            organisation=True,
            representative=self._name(sex),
        )

    def _name(self, sex: str) -> str:
        random = self._random
        [family] = random.choices(self._families, cum_weights=self._weights)
        return f"{family} {random.choice(MIDDLES[sex])} {random.choice(GIVENS[sex])}"

    def _address(self) -> str:
        random = self._random
        return f"Số {random.randrange(1, 300)}, thôn {random.choice(HAMLETS)}, {self._place}"


class _Demo:
    """What has happened at this counter, had it been at work since the first day."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        self._random = Random(seed)
        place = desk.office.place or desk.office.name
        self._people = People(self._random, place)
        self._citizens = People(Random(seed), place)
        self._today = desk.now().date()
        self._moments = _Moments.of(desk.calendar, FIRST_DAY, self._today - timedelta(days=1))
        self._drafts = [draft for draft, _ in _asked_for(desk, self._today)]
        self._weights = tuple(accumulate(weight for _, weight in _asked_for(desk, self._today)))
        if not self._drafts:
            raise Refused("demo_without_times")
        self._decided: dict[tuple[int, date, bool], Received] = {}
        self._slow = [place for place, draft in enumerate(self._drafts) if draft.time().amount]

    def pasts(self, dossiers: int) -> Iterator[Past]:
        """Each dossier as received, and what became of it, in the order in which they came."""
        random, moments = self._random, self._moments
        beyond = len(moments.days)
        still_open = min(OPEN, max(1, dossiers // 5))  # the clock is known to be right by these
        places = [random.randrange(beyond) for _ in range(dossiers - still_open)]
        came = [(moments.some(random, place), place, self._choice(), False) for place in places]
        came += [self._open_one() for _ in range(still_open)]
        for at, place, choice, is_open in sorted(came):
            yield self._past(at, place, choice, is_open=is_open)

    def _choice(self) -> int:
        return self._random.choices(range(len(self._drafts)), cum_weights=self._weights)[0]

    def _open_one(self) -> tuple[datetime, int, int, bool]:
        """A reception of these days whose date is near: mostly ahead, seldom just missed."""
        random, beyond = self._random, len(self._moments.days)
        missed = random.random() < MISSED
        while True:
            place = random.randrange(max(0, beyond - RECENT), beyond)
            choice = random.choice(self._slow) if self._slow else self._choice()
            at = self._moments.some(random, place)
            due = self._template(choice, at).due
            if due is None or missed or not self._slow or due.date() >= self._today:
                return at, place, choice, True

    def _past(self, at: datetime, place: int, choice: int, *, is_open: bool) -> Past:
        random, people = self._random, self._people
        owner = people.owner()
        procedure = self._drafts[choice].procedure
        if owner.organisation and procedure is not None and procedure.field in ONLY_CITIZENS:
            owner = self._citizens.owner(firms=False)
        submitter = people.citizen() if random.random() < SUBMITTERS else None
        fact = replace(self._template(choice, at), received_at=at, owner=owner, submitter=submitter)
        later: list[tuple[datetime, Fact]] = []
        if random.random() >= UNPRINTED:
            later.append((at + timedelta(seconds=2), SlipPrinted("sent", "Máy in phiếu")))
        if not is_open:
            came = submitter or owner
            later += self._fate(fact, place, came.representative or came.name)
        return fact, later

    def _template(self, choice: int, at: datetime) -> Received:
        """The desk's own decision, asked for once where it is the same for a whole half day."""
        key = choice, at.date(), at.hour < 15
        if key not in self._decided:
            if len(self._decided) > 100:
                self._decided.clear()
            self._decided[key] = self._desk.decided(self._drafts[choice], at)
        return self._decided[key]

    def _fate(self, fact: Received, place: int, collector: str) -> Iterator[tuple[datetime, Fact]]:
        random, moments, at = self._random, self._moments, fact.received_at
        last = len(moments.days) - 1
        if random.random() < VOID:
            yield at + timedelta(minutes=3), Voided(random.choice(REASONS))
            return
        if fact.procedure.immediate:
            ready = at + timedelta(minutes=random.randrange(3, 20))
            yield ready, ResultReady(ready)
            back = ready + timedelta(minutes=random.randrange(1, 10))
            yield back, _returned(fact, back, collector)
            return
        promised = moments.places.get(fact.due.date(), last) if fact.due else last
        recent = place > last - RECENT
        if random.random() < LATE:
            done = promised + random.randrange(1, 6)
        else:
            done = random.randrange(place, max(place, promised) + 1)
        ready = moments.after(random, at, min(done, last))
        yield ready, ResultReady(ready)
        if random.random() < (0.15 if recent else UNCOLLECTED):
            return
        back = moments.after(
            random, ready, min(moments.places[ready.date()] + random.randrange(4), last)
        )
        yield back, _returned(fact, back, collector)


def _returned(fact: Received, at: datetime, collector: str) -> Returned:
    return Returned(at, paid=fact.fee or None, to=collector)


def _asked_for(desk: Desk, today: date) -> list[tuple[Draft, int]]:
    """A draft for each case that has a time, with its weight; seldom cases weigh little."""
    found = []
    for procedure in desk.catalogue.procedures:
        if not procedure.in_effect(today):
            continue
        weight = ASKED_FOR.get(procedure.code, UNNAMED)
        for place, draft in enumerate(_cases(procedure)):
            found.append((draft, max(1, weight // (1 if place == 0 else 10))))
    return found


def _cases(procedure: Procedure) -> list[Draft]:
    made = [
        Draft().with_procedure(procedure, case.name) for case in procedure.cases if case.duration
    ]
    return [draft for draft in made if not draft.missing]
