"""Whatever is done with dossiers, in any order: they equal their rebuild, and late stays late."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from counter.appointment import Timeliness
from counter.desk import Desk
from counter.desk_acts import How
from counter.desk_till import Fee
from counter.dossier import Dossier, fold
from counter.dossier_clock import clock_of
from counter.errors import Refused
from counter.events import Paper
from counter.hand_over import Giving
from counter.next_steps import next_steps
from counter.verdict import judge
from tests.conftest import Clock
from tests.room import COPY_OF_RECORD, RESIDENCE, STATUS, Room, receive, rows

LEADER = "Phạm Thị Lan"
PHOTO = (Paper("Ảnh thẻ", ""),)
Verb = Callable[[Desk, str, How], object]

VERBS: dict[str, Verb] = {
    "supplement": lambda desk, code, how: desk.request_supplement(
        code, PHOTO, "Ảnh mờ", "Chụp lại", how=how
    ),
    "finance": lambda desk, code, how: desk.request_payment(code, 50_000, "Thuế", how),
    "resume": lambda desk, code, how: desk.resume(code, PHOTO, how=how),
    "resume again": lambda desk, code, how: desk.resume(code, how=how),
    "start": lambda desk, code, how: desk.start_clock(code, "UBND xã Giao Minh", how),
    "hand over": lambda desk, code, how: desk.hand_over((code,), Giving("Tư pháp"), how),
    "to an agency": lambda desk, code, how: desk.hand_over(
        (code,), Giving("Thuế", interlinked=True), how
    ),
    "take over": lambda desk, code, how: desk.take_over((code,), how=how),
    "submit": lambda desk, code, how: desk.submit((code,), how),
    "send back": lambda desk, code, how: desk.send_back(code, "Sai tên", how),
    "refuse": lambda desk, code, how: desk.refuse(code, "Không đủ điều kiện", how=how),
    "withdraw": lambda desk, code, how: desk.withdraw(code, "Đổi ý", how),
    "stop": lambda desk, code, how: desk.stop(code, "Không bổ sung", how=how),
    "ready": lambda desk, code, how: desk.mark_ready((code,), at=how.at),
    "return": lambda desk, code, how: desk.give_back((code,), "Đặng Thị Ước", at=how.at),
    "post": lambda desk, code, how: desk.post(code, "EA123456789VN", how=how),
    "extend": lambda desk, code, how: desk.extend(
        code, (desk.now() + timedelta(days=12)).date(), "Xác minh", how
    ),
    "void": lambda desk, code, _: desk.void(code, "Nhầm người"),
    "undo": lambda desk, code, how: desk.undo(code, "Nhầm", how),
    "fee": lambda desk, code, how: desk.pay(code, Fee(8000), how),
    "shelve": lambda desk, code, how: desk.shelve((code,), "Kệ 1", how),
    "bind": lambda desk, code, how: desk.bind(code, how=how),
    "correct": lambda desk, code, how: desk.correct(
        code, lambda dossier: replace(dossier, content=dossier.content + "."), "Sai", how
    ),
    "erase": lambda desk, code, _: desk.erase(code, "Theo yêu cầu"),
}
NAMES = {
    **{verb: verb.replace(" ", "_") for verb in VERBS},
    "resume again": "resume",
    "to an agency": "hand_over",
}
for _beside in ("fee", "shelve", "erase", "void"):
    del NAMES[_beside]
# What only the step itself can say: who may do it, and when.
WANTING = frozenset(
    {
        *("leader_needed", "before_previous_act", "code_taken", "day_off"),
        *("extension_not_later", "extension_past"),
    }
)
WORDS_OF_A_LEADER = frozenset({"undo", "start"})  # a mistake taken back; time that had not begun


class Course(RuleBasedStateMachine):
    """One desk with three officers, and days that go by."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="course-"))
        self.room = Room(self.folder, Clock())
        self.desk = self.room.office_desk()
        self.desk.add_officer("Đỗ Thị Hoa")
        self.desk.add_officer("Lê Văn Ba", role="processor")
        self.desk.add_officer(LEADER, role="leader")
        self.codes: list[str] = []

    @rule(
        code=st.sampled_from([STATUS, STATUS, RESIDENCE, COPY_OF_RECORD]),
        temporary=st.booleans(),
        awaited=st.sampled_from([False, False, True]),
    )
    def receive(self, code: str, temporary: bool, awaited: bool) -> None:
        made = receive(self.desk, code=code, temporary=temporary, awaited=awaited)
        self.codes.append(made.code)

    @rule(hours=st.sampled_from([0.2, 3, 7, 26, 75]))
    def time_goes_by(self, hours: float) -> None:
        self.room.clock.tick(hours=hours)

    @rule(officer=st.sampled_from(["Đỗ Thị Hoa", "Lê Văn Ba", LEADER]))
    def another_officer(self, officer: str) -> None:
        self.desk.switch_officer(officer)

    @precondition(lambda self: self.codes)
    @rule(
        which=st.integers(0, 9),
        verb=st.sampled_from(sorted(VERBS)),
        led=st.booleans(),
        ago=st.sampled_from([None, None, None, 1, 30]),
    )
    def act(self, which: int, verb: str, led: bool, ago: int | None) -> None:
        code = self.codes[which % len(self.codes)]
        before, now = self.desk.dossier(code), self.room.clock()
        at = None if ago is None else now - timedelta(hours=ago)
        was = self.late(before, now)
        offered = NAMES.get(verb) in next_steps(before)
        if refused := self.refusal(verb, code, How(at, LEADER if led else "")):
            assert self.desk.dossier(code) == before, "a refusal wrote something"
            assert not offered or refused in WANTING, f"{verb} was offered: {refused}"
            return
        assert offered or verb not in NAMES, f"{verb} was never offered"
        after = self.desk.dossier(code)
        assert len(after.history) == len(before.history) + 1
        assert after.conflicts == (), "what was decided here fits here"
        if was and at is None and verb not in WORDS_OF_A_LEADER:
            assert self.late(after, now) or after.void, f"{verb} made a late dossier one on time"

    def refusal(self, verb: str, code: str, how: How) -> str:
        try:
            VERBS[verb](self.desk, code, how)
        except Refused as refused:
            return refused.code
        return ""

    def late(self, dossier: Dossier, now: datetime) -> bool:
        return judge(clock_of(dossier), now).statistics is Timeliness.LATE

    @invariant()
    def the_clock_agrees_with_what_was_decided(self) -> None:
        for code in self.codes[-3:]:
            dossier = self.desk.dossier(code)
            clock = clock_of(dossier)
            assert (clock.due, clock.original_due) == (dossier.due, dossier.original_due)
            assert clock.paused == dossier.paused
            if clock.due is not None and clock.days:
                days = [day.date for day in clock.days]
                assert days == sorted(set(days)), "each date once"

    @invariant()
    def any_order_of_events_is_the_same_dossier(self) -> None:
        for code in self.codes[-1:]:
            dossier = self.desk.dossier(code)
            assert fold(reversed(dossier.history)) == dossier

    def teardown(self) -> None:
        try:
            store = self.desk._store
            before, money = rows(self.desk), store.query("SELECT * FROM payment")
            forms = store.query("SELECT * FROM used_form")
            assert self.desk.rebuild() == len(self.codes)
            assert rows(self.desk) == before
            assert store.query("SELECT * FROM payment") == money
            assert store.query("SELECT * FROM used_form") == forms
            numbers = [row[:5] for row in forms]
            assert len(numbers) == len(set(numbers)), "a number of a form was given twice"
            self.desk.verify()
        finally:
            self.room.close()
            with contextlib.suppress(OSError):
                shutil.rmtree(self.folder)


TestAnyCourseEqualsItsRebuild = Course.TestCase
TestAnyCourseEqualsItsRebuild.settings = settings(
    derandomize=True, max_examples=25, stateful_step_count=30, deadline=None, database=None
)
