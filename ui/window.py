"""The one window, at work: pages come and go, keys and news arrive, what happened is said.

Scans come from anywhere and are routed by their content; keys are the same on every page.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut

from counter.errors import CounterError, Damaged
from counter.text import date_text, weekday
from ui import app, keys, messages, sound
from ui.frame import Frame
from ui.page import Page, Surroundings
from ui.pages import make_page
from ui.routing import Router
from ui.widgets import name_inner_fields

if TYPE_CHECKING:
    from ui.corner import Corner
    from ui.officers import OfficerMenu
    from ui.status import ScannerState
    from ui.wedge import Wedge

NEWS = 500  # ms between looks for facts of other programs
WARM = 60  # ms between two pages that are built ahead
WARMED = (
    *("intake", "dossier", "find", "give_back", "hand_over"),
    *("shelf", "procedures", "settings"),
)
FADE = 12_000  # ms after which a line that said "done" goes
FRESH = 400  # ms in which such a line is about the page that opens


class Window(Frame):
    """Everything a clerk sees."""

    first_painted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.desk)
        self.around = around
        self.pages: dict[str, Page] = {}
        self.current = ""
        self._before: list[tuple[str, str]] = []
        self._settings = around.settings()
        self._painted = False
        self.damaged = False  # stored data does not hold: nothing may be written any more
        self._day = self.desk.now().date()
        self.sheet: Corner | None = None
        self.wedge: Wedge | None = None
        self.officers: OfficerMenu | None = None
        self.router = Router(self)
        self._fade = QTimer(self, singleShot=True, interval=FADE)
        self._fade.setTimerType(Qt.TimerType.PreciseTimer)
        self._bind()
        self._bind_keys()
        self._tell_time()
        self.tell_officer()
        self.status.show_printer_setting(around.settings())
        self.take_geometry(around.data)
        self.open("today")

    # --- building ---

    def _bind(self) -> None:
        bridge, jobs = self.around.bridge, self.around.print_jobs
        self.ask.returnPressed.connect(self._on_asked)
        self.officer.clicked.connect(self._on_officers)
        self._fade.timeout.connect(self._on_fade)
        self.banners.settings_wanted.connect(lambda: self.open("settings"))
        self.banners.said.connect(self.say)
        self.status.settings_wanted.connect(lambda: self.open("settings"))
        self.status.backup_wanted.connect(self._on_backup)
        self.status.sync_wanted.connect(lambda: self.open("sync"))
        bridge.code_scanned.connect(self.router.scan_received)
        bridge.scanner_state.connect(self._on_scanner)
        bridge.notice.connect(self._on_notice)
        bridge.dossiers_changed.connect(self._on_changed, Qt.ConnectionType.QueuedConnection)
        jobs.said.connect(self.say)
        jobs.saved.connect(self._on_saved)
        jobs.state_changed.connect(self.status.show_printer)
        self.around.jobs.failed.connect(self._on_failed)
        self.desk.subscribe(bridge.dossiers_changed.emit)
        self._news = QTimer(self, interval=NEWS)
        self._news.timeout.connect(self.look_for_news)
        self._minute = QTimer(self, interval=1000)
        self._minute.timeout.connect(self._tell_time)

    def _bind_keys(self) -> None:
        for name, choice in self.choices.items():
            choice.clicked.connect(lambda _=False, name=name: self.open(name))
            shortcut = QShortcut(QKeySequence(choice.accessibleDescription()), self)
            shortcut.activated.connect(lambda name=name: self.open(name))
        for key, slot in (
            ("F8", self._on_officers),
            ("F9", self._on_primary),
            ("Ctrl+K", self._on_ask),
            ("Esc", self._on_escape),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def page(self, name: str) -> Page:
        """Return a page, built if it was not yet needed."""
        if name not in self.pages:
            page = make_page(name, self.around)
            page.setObjectName(name)
            name_inner_fields(page)
            page.dossier_wanted.connect(self.open_dossier)
            page.page_wanted.connect(self.open)
            page.return_wanted.connect(self._on_return_wanted)
            page.slip_wanted.connect(self.around.print_jobs.print_slip)
            page.said.connect(self.say)
            self.pages[name] = page
            self.stack.addWidget(page)
        return self.pages[name]

    # --- where we are ---

    @Slot(str)
    def open(self, name: str) -> None:
        """Bring a page to the front, or a part of it (name/part); typing starts where it wants."""
        if self.damaged:
            return
        if self._fade.isActive() and self._fade.remainingTime() < FADE - FRESH:
            self._on_fade()  # it was about the page before
        name, _, part = name.partition("/")
        page = self.page(name)
        if name != self.current:
            self._keep_place()
            self.current = name
            self.show_page(page)
            for other, choice in self.choices.items():
                choice.setAutoExclusive(False)
                choice.setChecked(other == name)
                choice.setAutoExclusive(True)
            self.setWindowTitle(f"{page.title} – {self.tr('Quầy Một Cửa')}")
            page.shown()
        if part:
            page.show_part(part)
        (page.default_focus() or page).setFocus()

    def _keep_place(self) -> None:
        if self.current:
            code = str(getattr(self.pages[self.current], "code", ""))
            self._before = [*self._before[-19:], (self.current, code)]

    def back(self) -> None:
        """Go to where we came from; from there on, to Hôm nay."""
        name, code = self._before.pop() if self._before else ("today", "")
        kept = list(self._before)
        if name == "dossier" and code:
            self.open_dossier(code)
        else:
            self.open(name)
        self._before = kept

    @Slot(str)
    def open_dossier(self, code: str) -> bool:
        """Show one dossier."""
        return self.router.open_dossier(code)

    @Slot(str)
    def scan_received(self, text: str) -> None:
        """Take one scan, from wherever it comes."""
        self.router.scan_received(text)

    @Slot(str)
    def _on_return_wanted(self, code: str) -> None:
        self.open("give_back")
        self.page("give_back").show_dossier(code)

    @Slot()
    def _on_asked(self) -> None:
        text = self.ask.text().strip()
        if text:
            self.ask.clear()
            self.router.asked(text)

    @Slot(str, str)
    def say(self, text: str, mood: str = "muted") -> None:
        """Say one line, with its sound."""
        self.line.say(text, mood)
        self._fade.stop()
        if mood in ("ok", "muted"):
            self._fade.start()
        if self.around.settings().sound:
            match mood:
                case "ok":
                    sound.done()
                case "error":
                    sound.wrong()

    def show_damage(self, error: Damaged) -> None:
        """Stored data does not hold: say so on the whole page; nothing is written any more."""
        from ui.damage import DamagePage

        page = DamagePage(messages.text(error))
        self.stack.addWidget(page)
        self.show_page(page)
        self.damaged = True
        self._news.stop()
        for part in (self.ask, *self.choices.values()):
            part.setEnabled(False)
        self.current = ""

    # --- keys ---

    @Slot()
    def _on_ask(self) -> None:
        self.ask.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ask.selectAll()

    @Slot()
    def _on_primary(self) -> None:
        if self.current:
            self.pages[self.current].primary()

    @Slot()
    def _on_escape(self) -> None:
        if self.sheet is not None and self.sheet.isVisible():
            self.sheet.leave()
        elif self.ask.hasFocus():
            self.ask.clear()
            page = self.stack.currentWidget()
            if isinstance(page, Page):
                (page.default_focus() or page).setFocus()
        elif self.current and not self.pages[self.current].clear():
            self.back()
        self.line.say("")

    @Slot()
    def _on_officers(self) -> None:
        from ui.officers import OfficerMenu

        self.officers = OfficerMenu(self.desk, self)
        self.officers.chosen.connect(self._switch)
        self.officers.popup(self.officer.mapToGlobal(self.officer.rect().bottomLeft()))

    @Slot(str)
    def _switch(self, name: str) -> None:
        try:
            officer = self.desk.switch_officer(name)
        except CounterError as error:
            self.say(messages.text(error), "error")
            return
        self.around.save_settings(replace(self.around.settings(), officer=officer.name))
        self.tell_officer()
        self.say(self.tr("Từ bây giờ người tiếp nhận là {name}.").format(name=officer.name), "ok")

    # --- news ---

    @Slot()
    def look_for_news(self) -> None:
        try:
            self.desk.look_for_news()  # tells its listeners, and so this window
        except Damaged as error:
            self.show_damage(error)
        except CounterError as error:
            self.say(messages.text(error), "error")

    @Slot(frozenset)
    def _on_changed(self, subjects: frozenset[str]) -> None:
        self.banners.look()
        self.tell_officer()
        if self.current:
            self.pages[self.current].refresh(subjects)

    @Slot(object)
    def _on_scanner(self, state: "ScannerState") -> None:
        self.status.show_scanner(state)

    @Slot(str, dict)
    def _on_notice(self, code: str, values: dict[str, object]) -> None:
        self.say(messages.text(code, **values), "warning")

    @Slot(str, str, str)
    def _on_saved(self, path: str, why: str, code: str) -> None:
        from ui.corner import Corner

        if self.sheet is None:
            self.sheet = Corner(self.whole)
            self.stack.currentChanged.connect(self.sheet.shrink)
            self.sheet.handed.connect(self.around.print_jobs.handed)
        self.sheet.show_pdf(path, why, code)

    @Slot(CounterError)
    def _on_failed(self, error: CounterError) -> None:
        if isinstance(error, Damaged):
            self.show_damage(error)
        else:
            self.say(messages.text(error), "error")

    @Slot()
    def _on_backup(self) -> None:
        from pathlib import Path

        folder = self.around.settings().backup_folder
        if not folder:
            self.open("settings")
            return
        self.status.backup.show_state(self.tr("đang sao lưu…"), "muted")
        self.around.jobs.run(
            self,
            lambda: self.desk.back_up(Path(folder)),
            lambda _: self._tell_backup(),
            failed=self._on_backup_failed,
            lane="long",
        )

    def _on_backup_failed(self, error: CounterError) -> None:
        self._tell_backup()
        self._on_failed(error)

    @Slot()
    def _on_fade(self) -> None:
        self.line.say("")

    # --- always true ---

    @Slot()
    def _tell_time(self) -> None:
        self._follow_settings()
        now = self.desk.now()
        text = f"{now:%H:%M}  {weekday(now.date())}, {date_text(now.date())}"
        if text == self.clock.text():
            return
        self.clock.setText(text)
        if self._painted:
            self.banners.look()
            self._tell_backup()
        if now.date() != self._day:
            self._day = now.date()
            if self.current:
                self.pages[self.current].shown()

    def _tell_backup(self) -> None:
        self.status.show_backup(self.desk.last_backup(), self.desk.now())

    def _follow_settings(self) -> None:
        """Show what was changed in Cài đặt: printer, look."""
        settings = self.around.settings()
        if settings == self._settings:
            return
        if settings.printer_slip != self._settings.printer_slip:
            self.status.show_printer_setting(settings)
        if settings.theme != self._settings.theme:
            app.theme().set_scheme(settings.theme)
        self._settings = settings

    # --- life of the window ---

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._after_first_paint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sheet is not None:
            self.sheet.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_geometry(self.around.data)
        if self.wedge is not None:
            app.application().removeEventFilter(self.wedge)
        super().closeEvent(event)

    @Slot()
    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        QTimer.singleShot(0, self._begin_work)

    @Slot()
    def _begin_work(self) -> None:
        from ui.wedge import Wedge

        app.settle()
        self._news.start()
        self._minute.start()
        self._tell_backup()
        self.wedge = Wedge(self.desk.scan, self)
        self.wedge.scanned.connect(self.router.scan_typed)
        self.wedge.garbled.connect(self.router.scan_garbled)
        for seen_first in (self.wedge, keys.OwnKeys(self)):
            app.application().installEventFilter(seen_first)
        self._cold = list(WARMED)
        QTimer.singleShot(WARM * 3, self._warm_up)

    @Slot()
    def _warm_up(self) -> None:
        """Build ahead, one at a time, what the first citizen will need."""
        if not self._cold:
            self.around.print_jobs.warm_up()
            return
        self.page(self._cold.pop(0))
        QTimer.singleShot(WARM, self._warm_up)
