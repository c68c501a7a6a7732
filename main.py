"""Start the desk, the only place where its parts meet: settings → store → desk → window or command.

Read by Pythons that are too old as well: everything but the standard library
is imported after the ground was looked at.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from counter import ground

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from datetime import datetime
    from typing import Any

    from counter.cli_commands import Context
    from counter.desk import Desk
    from counter.device.printer import Printer
    from counter.device.scanner import Scanner
    from counter.settings import Settings
    from counter.store import Store
    from ui.app import Application
    from ui.single import Single
    from ui.sync_watch import SyncWatch
    from ui.window import Window

RESOURCES = Path(__file__).resolve().parent / "resources"
QUIET = 700  # ms after the first paint in which the window has better to do than to exchange


class Opening:
    """What the command line says of a window: folder, and devices for this run."""

    def __init__(
        self, data: Path | None = None, scanner: str | None = None, printer: str | None = None
    ) -> None:
        self.data = data
        self.scanner = scanner
        self.printer = printer


def main() -> int:
    """Run one command, or the window where none is given; return the exit status."""
    ground.stand(ground.DESK, __file__)
    opening = _opening(sys.argv[1:])
    if opening is None:
        from counter import cli_grammar

        options = cli_grammar.parser().parse_args()
        if options.command is not None:
            return command(options)
        opening = Opening(options.data, options.scanner, options.printer)
    from counter import settings

    return window(opening, opening.data or settings.data_folder())


def _opening(said: list[str]) -> Opening | None:
    """Read a command line that only opens the window; None where it takes the whole grammar.

    To build the grammar takes as long as to build the window.
    """
    known = {"--data": "data", "--scanner": "scanner", "--printer": "printer"}
    names, values = said[::2], said[1::2]
    plain = len(names) == len(values) and all(value and value[0] != "-" for value in values)
    if not plain or not all(name in known for name in names):
        return None
    given = {known[name]: value for name, value in zip(names, values)}
    folder = given.get("data")
    return Opening(Path(folder) if folder else None, given.get("scanner"), given.get("printer"))


def command(options: Namespace) -> int:
    """Carry out one command, without Qt."""
    from counter import cli
    from ui import messages

    def bug(*report: Any) -> None:
        from counter import logs, settings

        folder = options.data or settings.data_folder()
        if folder.is_dir():
            logs.start(folder)  # a command that only looks had begun no log
            logs.report(*report)
        sys.stderr.write(cli.told("bug", messages.text("bug"), as_json=options.json) + "\n")

    sys.excepthook = bug
    return cli.run(options, _context, messages.text)


def window(options: Opening, folder: Path) -> int:
    """Open the window on a data folder; a second start raises the first."""
    import gc

    gc.disable()  # what a start makes stays: looking for rubbish in it costs a tenth of the start
    ground.choose_platform()
    ground.window_libraries()
    from counter import late

    late.put_off(*late.UNUSED)
    from counter import logs, settings
    from counter.errors import CounterError
    from ui import enumerations, messages

    own, bad = settings.load(folder)
    open_desk = _desk_opener(folder, own)  # first: PySide6 reads the source of what comes after it
    enumerations.install()
    from ui import app, single

    qt = app.create(own.language, own.theme)
    alone = single.Single(folder)
    if not alone.is_first():
        return 0
    try:
        store, desk = open_desk()
        logs.start(folder)
        desk.begin()
    except CounterError as error:
        from counter import cli

        told = f"{messages.text(error)}\n\n{folder}"
        notice = app.tell(told)
        qt.exec()
        return cli.status(error) if notice else 0
    return Counter(options, folder, store, desk, bad).run(qt, alone)


class Counter:
    """The parts of one open window, and how they hear of each other."""

    def __init__(
        self, options: Opening, folder: Path, store: Store, desk: Desk, bad: tuple[str, ...]
    ) -> None:
        from ui.bridge import Bridge, Jobs
        from ui.page import Surroundings
        from ui.print_jobs import PrintJobs

        self.options = options
        self.folder = folder
        self.store = store
        self.desk = desk
        self.bad = bad
        self.scanner: Scanner | None = None
        self.watch: SyncWatch | None = None
        self.bridge, self.jobs = Bridge(), Jobs()
        papers = PrintJobs(desk, self.jobs, self.open_printer, folder / "phieu", self.settings)
        self.around = Surroundings(
            desk,
            self.bridge,
            self.jobs,
            papers,
            self.settings,
            self.save,
            _printers,
            _ports,
            folder,
        )

    def run(self, qt: Application, alone: Single) -> int:
        """Show the window, work until it is closed, then make the copy of the day."""
        from ui.bridge import every, later
        from ui.window import Window

        shown = Window(self.around)
        if "QMC_EXIT_AT_FIRST_PAINT" in os.environ:  # how long a start takes, measured from outside
            shown.first_painted.connect(_ready)
        shown.first_painted.connect(_tidy_memory)
        shown.first_painted.connect(alone.listen)
        shown.first_painted.connect(self.start_scanner)
        shown.first_painted.connect(lambda: later(QUIET, lambda: self.meet_others(shown), shown))
        shown.closed.connect(lambda: qt.exit(0))  # Qt forgets to where a page is being built
        alone.raise_wanted.connect(shown.bring_to_front)
        every(20, self.tidy, shown)
        self._tell_what_is_odd(shown)
        shown.show()
        status = qt.exec()
        shown.hide()
        self.close()
        alone.close()
        return status

    def settings(self) -> Settings:
        """The settings of this run: what the command line says goes before the file."""
        from dataclasses import replace

        own = self.desk.settings
        if self.options.scanner is not None:
            own = replace(own, scanner_port=self.options.scanner)
        if self.options.printer is not None:
            told = self.options.printer
            own = replace(own, printer_slip=told, printer_label=told, printer_list=told)
        return own

    def save(self, changed: Settings) -> None:
        """Write the settings and follow them at once.  Raises Unavailable."""
        from counter import settings

        settings.save(self.folder, changed)
        again = changed.scanner_port != self.settings().scanner_port or self.scanner is not None
        self.options.scanner = self.options.printer = None
        self.desk.settings = changed
        if again:
            self.start_scanner()

    def start_scanner(self) -> None:
        """Listen on the port that the settings name."""
        from counter.device.framing import Ending
        from counter.device.scanner import Scanner, ScannerSettings

        own = self.settings()
        if self.scanner is not None:
            self.scanner.close()
        how = ScannerSettings(
            own.scanner_port, own.scanner_baud, Ending(own.scanner_ending), own.scanner_idle_ms
        )
        bridge = self.bridge
        self.scanner = Scanner(how, bridge.on_line, bridge.scanner_state.emit, bridge.on_trouble)
        self.scanner.start()

    def meet_others(self, shown: Window) -> None:
        """Exchange with the other counters from now on, and tell the window how that stands."""
        from ui.sync_watch import SyncWatch

        self.watch = SyncWatch(shown)

    def open_printer(self, paper: str) -> Printer:
        """Return the printer bound to slip, label or list.  Raises Unavailable."""
        from counter.device.printer import open_printer

        own = self.settings()
        spec = {"slip": own.printer_slip, "label": own.printer_label}.get(paper, own.printer_list)
        if os.name == "nt" and spec and not spec.startswith("file:"):
            from ui.printing import QtPrinter

            return QtPrinter(spec, own.printer_dots)
        return open_printer(spec)

    def tidy(self) -> None:
        """In a quiet moment move the write-ahead log into the file, where no one waits for it."""
        self.jobs.run(self.bridge, self.store.checkpoint, _ignore, failed=_ignore, lane="long")

    def close(self) -> None:
        """Stop the devices, make a copy where a folder is named for it, let go of the file."""
        import logging

        from counter.errors import CounterError

        if self.watch is not None:
            self.watch.end()
        if self.scanner is not None:
            self.scanner.close()
        self.jobs.close()
        try:
            if self.desk.settings.backup_folder:
                self.desk.back_up(Path(self.desk.settings.backup_folder))
        except CounterError as error:
            logging.getLogger(__name__).error("no copy at close: %s", error.code)
        self.store.close()

    def _tell_what_is_odd(self, shown: Window) -> None:
        from ui import messages

        if self.bad:
            shown.say(messages.text("settings_bad", names=", ".join(self.bad)), "warning")
        if self.desk.renewed == "copied":  # what was restored has a banner
            shown.say(messages.text("log_renewed_copied"), "warning")


def _ports() -> list[Any]:
    from counter.device.scanner import ports

    return list(ports())


def _printers() -> list[str]:
    if os.name == "nt":
        from ui.printing import printers

        return printers()
    from counter.device import printer

    return printer.printers()


def _ready() -> None:
    """Say that the window is there, and leave without tidying: nothing was done yet."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    os._exit(0)


def _tidy_memory() -> None:
    """From here on do not look for rubbish in what the start has made (ui/rubbish looks)."""
    import gc

    from counter import late

    late.load()
    gc.freeze()


def _ignore(_: object) -> None:
    """Nobody waits for this."""


def _desk(folder: Path, own: Settings) -> tuple[Store, Desk]:
    """Open a desk to work at."""
    return _desk_opener(folder, own)()


def _desk_opener(folder: Path, own: Settings) -> Callable[[], tuple[Store, Desk]]:
    """Load what a desk needs, touch nothing yet, and return what opens it."""
    from counter import settings
    from counter.desk import Desk
    from counter.guard import Guard
    from counter.store import Store

    guard = Guard(settings.guard_folder())

    def opened() -> tuple[Store, Desk]:
        store = Store.writing(folder / settings.STORE, _now, guard)
        desk = Desk(store, RESOURCES, own)
        _at_work(desk, "", own.officer)
        return store, desk

    return opened


def _context(options: Namespace, reading: bool) -> Context:  # noqa: FBT001
    """Open a desk for one command: to look only, or to write."""
    from counter import settings
    from counter.errors import Damaged, Unavailable

    folder = options.data or settings.data_folder()
    try:
        return _opened(options, folder, reading)
    except (Damaged, Unavailable):
        if options.command != "scan":
            raise
        return _opened(options, Path(os.devnull), reading)  # a scan is told even without a store


def _opened(options: Namespace, folder: Path, reading: bool) -> Context:  # noqa: FBT001
    from counter import cli, logs, settings
    from counter.cli_commands import Context
    from counter.desk import Desk
    from counter.store import Store
    from ui import messages

    own, _ = settings.load(folder)
    file = folder / settings.STORE
    if reading or (cli.needs_a_store(options) and not file.exists()):
        store = Store.reading(file, _now)
        desk = Desk(store, RESOURCES, own)
    else:
        store, desk = _desk(folder, own)
        logs.start(folder)
    _at_work(desk, options.officer, own.officer)
    return Context(desk, messages.text, cli.raw, cli.usage, store.close, store.stale)


def _at_work(desk: Desk, named: str | None, before: str) -> None:
    """Let the officer go on who is named, or else who worked here last."""
    from counter.errors import Refused

    if named:
        desk.switch_officer(named)
    elif before:
        try:
            desk.switch_officer(before)
        except Refused:  # has left meanwhile; anybody at work may go on
            return


def _now() -> datetime:
    from datetime import datetime

    from counter.text import VIETNAM

    return datetime.now(VIETNAM)


if __name__ == "__main__":
    sys.exit(main())
