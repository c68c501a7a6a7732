"""Start the desk, the only place where its parts meet: settings → store → desk → window or command.

Read by Pythons that are too old as well: everything but the standard library
is imported after the ground was looked at.
"""

from __future__ import annotations

import sys
from pathlib import Path

from counter import ground

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime

    from counter.cli_commands import Context

RESOURCES = Path(__file__).resolve().parent / "resources"


def main() -> int:
    """Run one command, or the window where none is given; return the exit status."""
    ground.stand(ground.DESK, __file__)
    from counter import cli_grammar

    options = cli_grammar.parser().parse_args()
    if options.command is None:
        from counter import settings

        return window(options, options.data or settings.data_folder())
    return command(options)


def command(options: Namespace) -> int:
    """Carry out one command, without Qt."""
    from counter import cli
    from ui import messages

    def bug(*report: object) -> None:
        from counter import logs

        logs.report(*report)  # type: ignore[arg-type]
        sys.stderr.write(messages.text("bug") + "\n")

    sys.excepthook = bug
    return cli.run(options, _context, messages.text)


def window(options: Namespace, folder: Path) -> int:
    """Open the window on a data folder."""
    ground.choose_platform()
    ground.window_libraries()
    from ui import app

    return app.run(options, folder, RESOURCES, _now)


def _context(options: Namespace, reading: bool) -> Context:  # noqa: FBT001
    """Open a desk for one command: to look only, or to write."""
    from counter import cli, logs, settings
    from counter.cli_commands import Context
    from counter.desk import Desk
    from counter.guard import Guard
    from counter.store import Store
    from ui import messages

    folder = options.data or settings.data_folder()
    own, _ = settings.load(folder)
    file = folder / settings.STORE
    if reading:
        store = Store.reading(file, _now)
    else:
        store = Store.writing(file, _now, Guard(settings.guard_folder()))
        logs.start(folder)
    desk = Desk(store, RESOURCES, own)
    if options.officer or own.officer:
        _at_work(desk, options.officer, own.officer)
    return Context(desk, messages.text, cli.raw, cli.usage, store.close, store.stale)


def _at_work(desk, named, before) -> None:  # type: ignore[no-untyped-def]
    from counter.errors import Refused

    if named:
        desk.switch_officer(named)
        return
    try:
        desk.switch_officer(before)
    except Refused:  # who worked here last has left; anybody at work may go on
        return


def _now() -> datetime:
    from datetime import datetime

    from counter.text import VIETNAM

    return datetime.now(VIETNAM)


if __name__ == "__main__":
    sys.exit(main())
