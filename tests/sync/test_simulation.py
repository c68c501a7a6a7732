"""Weeks of many counters, with all that can befall them: in the end everybody has the same.

QMC_LONG=1 tries thousands of such weeks.
"""

import os
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from tests.sync.world import Cut, Pc, World

LONG = bool(os.environ.get("QMC_LONG"))
EXAMPLES, STEPS = (6000, 40) if LONG else (250, 40)

PLACE = st.integers(0, 4)
WHICH = st.integers(0, 5)
ACTS = st.sampled_from(
    [
        *("receive", "receive", "ready", "give_back", "withdraw", "supplement", "undo", "pay"),
        *("erase", "hand_over", "officer", "procedure"),
    ]
)
SKEWS = st.sampled_from([0, -26, -3, 3, 23, 26, 60])
STEP = st.integers(1, 12)  # at which call, or which turn, something fails


class Weeks(RuleBasedStateMachine):
    """Whatever happens, in whatever order."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()

    def pc(self, place: int) -> Pc | None:
        self.world.clock.tick(minutes=7)
        pc = self.world.pc(place)
        return None if pc.dead else pc

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

    @rule(place=PLACE, which=WHICH, write=st.booleans())
    def stick(self, place: int, which: int, write: bool) -> None:
        """Write a stick, or take one in: any that was ever written, in any order."""
        if pc := self.pc(place):
            sticks = [s for s in self.world.sticks if s.office == pc.office]
            if write or not sticks:
                self.world.write_stick(pc)
            else:
                pc.take_stick(sticks[which % len(sticks)])

    @rule(place=PLACE, hours=SKEWS)
    def clock(self, place: int, hours: int) -> None:
        if pc := self.pc(place):
            pc.skew = timedelta(hours=hours)

    @rule(place=PLACE, which=WHICH, kind=st.sampled_from(["copy", "image", "folder", "backup"]))
    def disk(self, place: int, which: int, kind: str) -> None:
        """Copy a disk, or put it back: the whole PC, the folder alone, or a backup of the file."""
        if pc := self.pc(place):
            if kind == "copy" or not pc.images:
                pc.image()
            else:
                self.world.put_back(pc, pc.images[which % len(pc.images)], kind)

    @rule(which=WHICH, copy=st.booleans())
    def hub_disk(self, which: int, copy: bool) -> None:
        backups = self.world.backups
        if copy or not backups:
            backups.append(self.world.hub.copy())
        else:
            self.world.put_hub_back(backups[which % len(backups)])

    @rule(place=PLACE, how=st.sampled_from(["crash", "crash", "dead", "retired"]))
    def trouble(self, place: int, how: str) -> None:
        pc = self.pc(place)
        if pc and how == "crash":
            pc.reopen()
        elif pc and pc.connected and self.world.can_spare(pc):
            (self.world.kill if how == "dead" else self.world.retire)(pc)

    def teardown(self) -> None:
        try:
            self.world.settle()
            self.world.check()
        finally:
            self.world.close()


TestWeeks = Weeks.TestCase
TestWeeks.settings = settings(
    derandomize=True,
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    database=None,
    print_blob=False,
)
