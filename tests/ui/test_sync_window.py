"""What the window says of the other counters, with real desks, a real folder and real threads."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.errors import Refused, Unavailable
from counter.sync.exchange import Outcome
from counter.sync.forks import Renewal
from counter.sync.runner import Told
from tests.conftest import Clock
from tests.room import AGENCY, draft, receive
from tests.ui.together import Together, together
from ui.dossier import DossierPage
from ui.sync_watch import SyncWatch
from ui.today import TodayPage
from ui.window import Window

SOON = 10_000  # ms


@pytest.fixture
def pair(qapp: object, tmp_path: Path, clock: Clock) -> Iterator[Together]:
    with together(tmp_path, clock) as made:
        yield made


@pytest.fixture
def window(qtbot: QtBot, pair: Together, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr("ui.window.WARMED", ())
    window = Window(pair.around._replace(data=None))
    window.resize(1366, 728)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    yield window
    window.hide()
    window.deleteLater()


class Watched(NamedTuple):
    window: Window
    watch: SyncWatch
    pair: Together

    @property
    def said(self) -> str:
        return self.window.status.sync.text()

    @property
    def mood(self) -> str:
        return self.window.status.sync.mood

    def tell(self, outcome: Outcome | None = None, problem: Unavailable | None = None) -> None:
        """Let the thread of the exchange say this."""
        told = Told(self.pair.clock(), outcome, problem)
        self.window.around.bridge.sync_told.emit(told)


@pytest.fixture
def alone(window: Window, pair: Together) -> Iterator[Watched]:
    watch = SyncWatch(window)
    yield Watched(window, watch, pair)
    watch.end()


@pytest.fixture
def joined(window: Window, pair: Together) -> Iterator[Watched]:
    """A window whose counter has joined, with the exchange at work beside it."""
    pair.join()
    watch = SyncWatch(window)
    yield Watched(window, watch, pair)
    watch.end()


@pytest.fixture
def told(joined: Watched) -> Watched:
    """The same, where nothing but the test says how the exchange went."""
    joined.watch.end()
    QTest.qWait(0)
    return joined


# --- the exchange itself ---


def test_what_another_counter_saves_stands_on_the_page_by_itself(
    qtbot: QtBot, joined: Watched
) -> None:
    page = joined.window.page("today")
    assert isinstance(page, TodayPage)
    code = receive(joined.pair.other).code
    joined.pair.other.exchange()
    shown = page.list.rows
    qtbot.waitUntil(lambda: code in [row.code for row in shown.rows], timeout=SOON)


def test_what_is_saved_here_is_sent_by_itself(qtbot: QtBot, joined: Watched) -> None:
    desk = joined.pair.desk
    code = receive(desk).code
    qtbot.waitUntil(lambda: desk.whereabouts(desk.dossier(code)).on_hub, timeout=SOON)
    qtbot.waitUntil(lambda: joined.said == "Đồng bộ: đã gửi hết · 09:20:00", timeout=SOON)
    assert joined.mood == "ok"


def test_a_hub_that_is_away_is_said_and_found_again(qtbot: QtBot, joined: Watched) -> None:
    joined.pair.cut()
    code = receive(joined.pair.desk).code
    joined.pair.clock.tick(minutes=12)
    qtbot.waitUntil(
        lambda: joined.said == "Đồng bộ: mất liên lạc từ 09:20 (12 phút), 1 chưa gửi", timeout=SOON
    )
    assert joined.mood == "error"
    joined.pair.mend()
    joined.window.around.bridge.at_work.emit()
    desk = joined.pair.desk
    qtbot.waitUntil(lambda: desk.whereabouts(desk.dossier(code)).on_hub, timeout=SOON)


def test_a_counter_that_joins_exchanges_from_then_on(qtbot: QtBot, alone: Watched) -> None:
    assert alone.said == "Đồng bộ: chưa nối"
    pair = alone.pair
    pair.desk.join_hub(pair.address, pair.code())
    alone.window.around.bridge.link_changed.emit()
    qtbot.waitUntil(lambda: "đã gửi hết" in alone.said, timeout=SOON)
    pair.desk.leave_hub()
    alone.window.around.bridge.link_changed.emit()
    assert alone.said == "Đồng bộ: chưa nối"


def test_a_key_says_that_somebody_works(alone: Watched) -> None:
    assert not alone.watch._awake.isActive()
    handle = alone.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Down)
    assert alone.watch._awake.isActive()


# --- the state ---


def test_what_lies_here_alone_is_counted_with_its_oldest(told: Watched) -> None:
    receive(told.pair.desk)
    told.pair.clock.tick(minutes=4)
    receive(told.pair.desk, "Lò Thị Mẩy")
    told.tell(Outcome())
    assert told.said == "Đồng bộ: 2 chưa gửi, cũ nhất 09:20 · 09:24:00"
    assert told.mood == "warning"


def test_the_age_of_the_last_exchange_goes_on_counting(told: Watched) -> None:
    told.tell(Outcome())
    told.tell(problem=Unavailable("hub_away"))
    for minutes, age in ((5, "5 phút"), (60, "1 giờ"), (72 * 60, "3 ngày")):
        told.pair.clock.tick(minutes=minutes)
        told.watch._on_second()
        assert age in told.said


def test_an_exchange_that_never_ends_is_not_called_done(told: Watched) -> None:
    told.tell(Outcome())
    told.pair.clock.tick(seconds=45)
    told.watch._on_second()
    assert told.said == "Đồng bộ: chờ trả lời từ 09:20"


def test_a_counter_that_was_struck_off_is_told_so(told: Watched) -> None:
    told.window.around.bridge.sync_told.emit(
        Told(told.pair.clock(), problem=Refused("writer_retired"))
    )
    assert told.said.startswith("Đồng bộ: bị từ chối từ")
    assert "đã bị loại khỏi nơi chung" in told.window.status.sync.more


def test_pressing_the_state_opens_the_page(alone: Watched) -> None:
    alone.window.status.sync.click()
    assert alone.window.current == "sync"


def test_where_room_is_scarce_the_age_stays(told: Watched) -> None:
    told.tell(problem=Unavailable("hub_away"))
    told.pair.clock.tick(minutes=9)
    told.window.resize(680, 400)
    told.watch._on_second()
    assert told.said == "Đồng bộ: mất liên lạc 9 phút"
    assert told.window.status.scanner.text() == "Máy quét"


# --- what must be seen ---


def test_a_clock_off_the_hub_is_said_until_it_is_mended(told: Watched) -> None:
    banner = told.watch.banners.odd
    told.tell(Outcome(skew=timedelta(minutes=9)))
    assert not banner.isVisible()
    told.tell(Outcome(skew=timedelta(minutes=-17)))
    assert banner.isVisible()
    assert "lệch 17 phút" in banner.words.text()
    told.tell(problem=Unavailable("hub_away"))
    assert banner.isVisible(), "nobody has said that it is right now"
    told.tell(Outcome())
    assert not banner.isVisible()


def test_a_hub_whose_disk_fills_up_is_said_until_there_is_room(told: Watched) -> None:
    banner = told.watch.banners.odd
    told.tell(Outcome(notices=(("hub_nearly_full", {"percent": 83}),)))
    assert banner.isVisible()
    assert "83 %" in banner.words.text()
    told.tell(Outcome())
    assert not banner.isVisible()


def test_a_code_that_went_to_somebody_else_is_named_with_its_new_one(told: Watched) -> None:
    code = receive(told.pair.desk).code
    banner = told.watch.banners.renewed
    old = f"{AGENCY}-261120-0099"
    renewal = Renewal("a", "b", 3, 4, 1, ((old, code),), frozenset())
    told.tell(Outcome(renewed=(renewal,)))
    assert "4 việc đã được ghi lại" in banner.words.text()
    assert f"Mã {old} đã thuộc hồ sơ khác. Hồ sơ này nay mang mã {code}" in banner.words.text()
    told.watch.banners.seen.click()
    page = told.window.page("dossier")
    assert isinstance(page, DossierPage)
    assert (told.window.current, page.code) == ("dossier", code)
    assert not banner.isVisible()


def test_a_code_given_anew_while_nobody_looked_is_named_until_it_is_seen(
    window: Window, pair: Together
) -> None:
    code = receive(pair.desk).code
    old, [event] = f"{AGENCY}-261120-0099", pair.desk.dossier(code).history
    with pair.desk._store.turn():
        pair.desk._store.execute(
            "INSERT INTO orphan VALUES (?, 7, ?, 'received', ?, '', '{}', '', 'x', NULL, NULL, ?)",
            *("former", event.stamp, f"dossier:{old}", f"{event.log}:{event.seq}"),
        )
    for seen in (False, True):
        watch = SyncWatch(window)
        assert watch.banners.renewed.isVisible() is not seen
        if not seen:
            assert old in watch.banners.renewed.words.text()
            watch.banners.seen.click()
        watch.end()


def test_a_log_begun_anew_without_other_codes_is_seen_and_goes(told: Watched) -> None:
    banner = told.watch.banners.renewed
    told.tell(Outcome(renewed=(Renewal("a", "b", 3, 2, 0, (), frozenset()),)))
    assert banner.isVisible()
    told.watch.banners.seen.click()
    assert not banner.isVisible()


def test_conflicts_are_counted_beside_the_page_they_are_settled_on(
    qtbot: QtBot, joined: Watched
) -> None:
    card = {"number": "001203000005"}
    for desk in (joined.pair.desk, joined.pair.other):
        desk.receive(draft(desk, owner=card))
    joined.pair.other.exchange()
    choice = joined.window.choices["sync"]
    qtbot.waitUntil(lambda: choice.words.text() == "Đồng bộ (1)", timeout=15_000)
    assert choice.accessibleName() == "Đồng bộ (1)"
    [conflict] = joined.pair.desk.conflicts()
    joined.pair.desk.settle(conflict.key, "Hai việc khác nhau")
    qtbot.waitUntil(lambda: choice.words.text() == "Đồng bộ", timeout=15_000)


# --- the end of the day ---


def test_a_window_closes_unasked_where_there_is_nobody_to_send_to(alone: Watched) -> None:
    receive(alone.pair.desk)
    assert alone.window.close()


def test_a_window_closes_unasked_where_all_was_sent(told: Watched) -> None:
    told.pair.desk.exchange()
    assert told.window.close()


def test_a_day_is_not_closed_unseen(told: Watched) -> None:
    told.pair.desk.exchange()
    receive(told.pair.desk)
    assert not told.window.close()
    banner = told.watch.banners.leaving
    assert banner.words.text() == "1 việc chưa gửi, cũ nhất 09:20 20/11 – vẫn đóng?"
    told.watch.banners.stay.click()
    assert not banner.isVisible()
    assert told.window.isVisible()
    assert not told.window.close(), "it is another evening"
    told.watch.banners.close.click()
    assert not told.window.isVisible()


def test_who_closes_twice_has_seen_it(told: Watched) -> None:
    receive(told.pair.desk)
    assert not told.window.close()
    assert told.window.close()


def test_what_is_left_is_sent_and_then_the_window_closes(qtbot: QtBot, told: Watched) -> None:
    receive(told.pair.desk)
    told.window.close()
    told.watch.banners.send.click()
    qtbot.waitUntil(lambda: not told.window.isVisible(), timeout=SOON)
    assert told.pair.desk.unsent().events == 0


def test_a_hub_that_is_away_in_the_evening_is_said_and_asked_again(
    qtbot: QtBot, told: Watched
) -> None:
    receive(told.pair.desk)
    told.pair.cut()
    told.window.close()
    told.watch.banners.send.click()
    qtbot.waitUntil(lambda: told.window.line.mood == "error", timeout=SOON)
    assert told.watch.banners.leaving.isVisible()
    assert told.watch.banners.send.isEnabled()
    assert told.window.isVisible()


def test_a_paired_counter_is_asked_for_a_stick(alone: Watched) -> None:
    alone.pair.desk.pair(alone.pair.other.pair_code())
    alone.window.around.bridge.link_changed.emit()
    receive(alone.pair.desk)
    assert not alone.window.close()
    alone.watch.banners.send.click()
    assert alone.window.current == "sync"
    assert alone.window.isVisible()
