"""Every page of the window on a real desk: it opens, it fits, and all of it has names."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter.desk import Desk
from counter.guard import Guard
from counter.intake import Draft
from counter.settings import Settings
from counter.slips import qr_of
from counter.store import Store
from tests.conftest import Clock
from tests.ui.conftest import FakePrinter
from ui.bridge import Bridge, Jobs
from ui.dossier import DossierPage
from ui.forms import Scrolled
from ui.intake import IntakePage
from ui.page import Surroundings
from ui.print_jobs import PrintJobs
from ui.theme import FAMILIES, RESOURCES
from ui.widgets import Sentence
from ui.window import Window

PAGES = (
    *("today", "intake", "find", "give_back", "hand_over", "shelf"),
    *("procedures", "books", "sync", "settings", "help"),
)
CARD = "001185001235||Nguyễn Thị Thử|01011985|Nữ|Thôn Đông, xã Mẫu, tỉnh Bắc Ninh|01012022"
OLD_CARD = (
    "001185001235||Nguyễn Thị Thử|01011985|Nữ|"
    "Thôn Đông Cốc, Xã Hà Mãn, Thuận Thành, Bắc Ninh|01012022"
)


@pytest.fixture
def window(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    monkeypatch.setattr("ui.window.WARMED", ())
    settings = Settings(sound=False)
    store = Store.writing(tmp_path / "counter.db", clock, Guard(tmp_path / "guard"))
    desk = Desk(store, RESOURCES, settings)
    printer = FakePrinter()
    print_jobs = PrintJobs(desk, jobs, lambda paper: printer, tmp_path, lambda: settings)
    window = Window(
        Surroundings(desk, Bridge(), jobs, print_jobs, lambda: settings, lambda changed: None)
    )
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    yield window
    window.close()
    jobs.close()
    store.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_and_typing_starts_on_it(window: Window, name: str) -> None:
    window.open(name)
    page = window.page(name)
    assert page.isVisible()
    assert window.windowTitle().startswith(page.title)
    wanted = page.default_focus()
    assert wanted is None or wanted.hasFocus()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_the_screen_of_an_office(window: Window, name: str) -> None:
    window.open(name)
    bars = window.room.verticalScrollBar(), window.room.horizontalScrollBar()
    assert [bar.maximum() for bar in bars] == [0, 0]


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_takes_the_focus_has_a_name(window: Window, name: str) -> None:
    window.open(name)
    nameless = [
        f"{widget.parent()}: {widget}"
        for widget in window.page(name).findChildren(QWidget)
        if widget.window() is window  # not the lists that combo boxes let down
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not said(widget)
    ]
    assert nameless == []


def said(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return "" if found is None else found.text(QAccessible.Text.Name)


def test_a_scanned_card_opens_intake_from_any_page(window: Window) -> None:
    window.open("help")
    window.around.bridge.code_scanned.emit(CARD)
    assert window.current == "intake"
    assert "Nguyễn Thị Thử" in window.status.scan.text()


def test_escape_leads_from_every_page_to_today_in_the_end(window: Window) -> None:
    for name in PAGES:
        window.open(name)
    for _ in range(2 * len(PAGES)):
        window._on_escape()
    assert window.current == "today"


def test_a_crowded_intake_fits_a_small_screen_below_the_banner(
    qtbot: QtBot, window: Window, clock: Clock
) -> None:
    """Address hint, doubt, submitter, a day off and the sample office, all at once."""
    clock.tick(days=1)  # Saturday
    window.scan_received(OLD_CARD)
    page = window.page("intake")
    assert isinstance(page, IntakePage)
    page._on_procedure(window.desk.search_procedures("khai tử", 1)[0])
    page.who.add_submitter.click()
    page.who._owner_typed(phone="09123")
    qtbot.waitUntil(lambda: page.who.offer.isVisible() and page.who.doubts.isVisible())
    qtbot.waitUntil(lambda: any("ngày nghỉ" in said for said in page.when.hints.sentences))
    assert window.banners.sample.isVisible()
    assert window.banners.sample.height() <= 30
    area = page.findChild(Scrolled)
    assert area is not None
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    for hint in page.when.hints.findChildren(Sentence):
        assert hint.height() >= hint.heightForWidth(hint.width())


def test_a_true_slip_that_is_scanned_was_handed_over_though_only_a_file_was_made(
    window: Window,
) -> None:
    desk = window.desk
    procedure = desk.search_procedures("khai tử", 1)[0]
    code = desk.receive(Draft().with_owner(name="Lò Thị Mẩy").with_procedure(procedure)).code
    desk.slip_printed(code, "saved", "phieu.pdf")
    window.scan_received(code)
    assert not desk.dossier(code).handed_over, "a label has the code as well"
    page = window.page("dossier")
    assert isinstance(page, DossierPage)
    assert page.ready.text().endswith("(F9)")
    window.scan_received(qr_of(desk.dossier(code)))
    assert desk.dossier(code).handed_over


@pytest.mark.parametrize(
    "name",
    ["today", "intake", "find", "give_back", "hand_over", "shelf", "sync", "help", "dossier"],
)
def test_a_page_at_200_percent_is_scrolled_down_not_sideways(
    qtbot: QtBot, window: Window, name: str
) -> None:
    procedure = window.desk.search_procedures("khai tử", 1)[0]
    draft = Draft().with_owner(name="Lò Thị Mẩy").with_procedure(procedure)
    code = window.desk.receive(draft).code
    window.desk.slip_printed(code, "sent", "May_in_A4")
    window.open_dossier(code)
    window.open(name)
    window.resize(683, 364)
    # A machine without any font of a desktop falls back to one that is a seventh wider.
    usual = QFontInfo(window.font()).family() in FAMILIES
    spare = 0 if usual else 48
    qtbot.waitUntil(lambda: window.room.horizontalScrollBar().maximum() <= spare)


def test_the_navigation_is_all_there_on_a_low_screen(qtbot: QtBot, window: Window) -> None:
    window.resize(683, 364)
    places = list(window.choices.values())

    def apart() -> bool:
        tops = [choice.geometry().top() for choice in places[1:]]
        bottoms = [choice.geometry().bottom() for choice in places]
        return all(map(int.__lt__, bottoms, [*tops, window.side.height()]))

    qtbot.waitUntil(apart)
