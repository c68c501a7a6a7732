"""Weeks of many counters, with all that can befall them: in the end everybody has the same.

QMC_LONG=1 tries thousands of such weeks.
"""

import os
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from tests.sync.world import Cut, Pc, World

LONG = bool(os.environ.get("QMC_LONG"))
EXAMPLES, STEPS = (6000, 20) if LONG else (120, 20)

PLACE = st.sampled_from([0, 0, 0, 0, 1, 1, 2, 3, 4])
WHICH = st.integers(0, 5)
ACTS = st.sampled_from(
    [
        *("receive", "receive", "ready", "give_back", "withdraw", "supplement", "undo", "pay"),
        *("erase", "hand_over", "officer", "procedure"),
    ]
)
ON_ONE = st.sampled_from(
    ["ready", "give_back", "withdraw", "supplement", "supplement", "undo", "pay", "erase"]
)
SKEWS = st.sampled_from([0, -26, -3, 3, 23, 26, 60])
STEP = st.integers(1, 12)  # at which call, or which turn, something fails


class Apart(RuleBasedStateMachine):
    """Counters that act at once, on a line that never fails."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()

    def pc(self, place: int) -> Pc | None:
        self.world.clock.tick(minutes=7)
        pc = self.world.pc(place)
        return None if pc.dead else pc

    @rule(place=PLACE, other=PLACE, one=ON_ONE, two=ON_ONE, which=WHICH)
    def do_two_things_at_once(self, place: int, other: int, one: str, two: str, which: int) -> None:
        """Two counters act on one dossier without hearing of each other; the later one is heard
        first.
        """
        pc, second = self.pc(place), self.pc(other)
        if pc and second and pc is not second and pc.office == second.office:
            pc.act("receive", "")
            for each in (pc, second):
                each.exchange()
            both = self.world.subjects(second)
            if both:
                subject = both[-1 - which % min(2, len(both))]
                pc.act(one, subject)
                self.world.clock.tick(minutes=7)
                second.act(two, subject)
            second.exchange()
            pc.exchange()

    def teardown(self) -> None:
        try:
            self.world.settle()
            self.world.check()
        finally:
            self.world.close()


class Weeks(Apart):
    """Whatever happens, in whatever order."""

    @rule(place=PLACE, kind=ACTS, which=WHICH)
    def work(self, place: int, kind: str, which: int) -> None:
        if pc := self.pc(place):
            subjects = self.world.subjects(pc)
            if not subjects:
                pc.act("receive", "")
            else:
                pc.act(kind, subjects[which % len(subjects)])

    @rule(place=PLACE)
    def exchange(self, place: int) -> None:
        if pc := self.pc(place):
            pc.exchange()

    @rule(place=PLACE, step=STEP, after=st.booleans())
    def exchange_on_a_line_that_breaks(self, place: int, step: int, after: bool) -> None:
        if pc := self.pc(place):
            pc.exchange(cut=Cut(step, after))

    @rule(place=PLACE, step=STEP, after=st.booleans())
    def exchange_and_crash(self, place: int, step: int, after: bool) -> None:
        if pc := self.pc(place):
            pc.exchange(crash=Cut(step, after))

    @rule(place=PLACE, source=PLACE, which=WHICH)
    def stick(self, place: int, source: int, which: int) -> None:
        """Take in what another counter had some time ago."""
        pc, other = self.pc(place), self.world.pc(source)
        if pc and pc.office == other.office and pc is not other:
            pc.take_stick(other.images[-1 - which % len(other.images)])

    @rule(place=PLACE, hours=SKEWS)
    def clock(self, place: int, hours: int) -> None:
        if pc := self.pc(place):
            pc.skew = timedelta(hours=hours)

    @rule(place=PLACE, which=WHICH, kind=st.sampled_from(["image", "image", "folder", "backup"]))
    def put_a_disk_back(self, place: int, which: int, kind: str) -> None:
        """All that the PC remembers, the folder alone, or a backup of the file."""
        if pc := self.pc(place):
            self.world.put_back(pc, pc.images[-1 - which % len(pc.images)], kind)

    @precondition(lambda self: self.world.backups)
    @rule(which=WHICH)
    def put_the_hub_back(self, which: int) -> None:
        self.world.put_hub_back(self.world.backups[-1 - which % len(self.world.backups)])

    @rule(place=PLACE, kind=ACTS, sends=st.booleans())
    def go_on_with_an_old_disk(self, place: int, kind: str, sends: bool) -> None:
        """What was sent is forgotten, and other things are written under the same numbers."""
        if (pc := self.pc(place)) and not pc.store.quarrel:
            image = pc.images[-1]
            pc.act("receive", "")
            if sends:
                pc.exchange()
            self.world.clock.tick(minutes=7)
            self.world.put_back(pc, image, "image")
            pc.act("receive", "")
            for subject in self.world.subjects(pc)[-1:]:
                pc.act(kind, subject)

    @rule(place=PLACE, other=PLACE, dies=st.booleans())
    def lose_the_hub_of_today(self, place: int, other: int, dies: bool) -> None:
        """What came today is lost on the hub; perhaps its writer never comes back."""
        pc, witness = self.pc(place), self.pc(other)
        if pc and witness and pc.connected and witness.connected and pc.office == witness.office:
            before = self.world.hub.copy()
            pc.act("receive", "")
            pc.exchange()
            witness.exchange()
            self.world.put_hub_back(before)
            if dies and pc is not witness:
                self.world.kill(pc)

    @rule(place=PLACE, how=st.sampled_from(["crash", "crash", "crash", "dead", "retired"]))
    def trouble(self, place: int, how: str) -> None:
        pc = self.pc(place)
        if pc and how == "crash":
            pc.reopen()
        elif pc and pc.connected and self.world.can_spare(pc):
            (self.world.kill if how == "dead" else self.world.retire)(pc)


TestWeeks = Weeks.TestCase
TestWeeks.settings = settings(
    derandomize=True,
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    database=None,
    print_blob=False,
)
