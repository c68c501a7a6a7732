"""What pages say of a step that was taken by a command."""

from dataclasses import replace
from datetime import datetime

from pytestqt.qtbot import QtBot

from counter.events import Unknown
from counter.steps import Submitted
from counter.text import VIETNAM
from tests.ui.fakes import FakeDesk
from ui import words

AT = datetime(2026, 11, 20, 9, 20, tzinfo=VIETNAM)


def test_a_step_of_this_version_is_said_in_its_own_words(qtbot: QtBot, fake_desk: FakeDesk) -> None:
    event = fake_desk.take_in().history[0]
    step = replace(event, kind="submitted", fact=Submitted(happened_at=AT))
    assert words.happened(step) == "Trình lãnh đạo ký"
    newer = replace(event, kind="sealed", fact=Unknown("sealed", note=False))
    assert words.happened(newer) == "Việc do phiên bản mới hơn ghi"
