"""Another process at the same counter: what a command, or a second window, does meanwhile.

    python -m tests.other_process STORE GUARD receive COUNT [COMMAND]
    python -m tests.other_process STORE GUARD burst BYTES      (no file may grow beyond BYTES)

Each dossier that is safely on disk is said as one line, at once.
"""

import contextlib
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

from counter.desk import Desk
from counter.errors import CounterError
from counter.guard import Guard
from counter.store import Store
from tests.room import RESOURCES, as_text, receive

NOW = datetime(2026, 11, 20, 9, 20, tzinfo=timezone(timedelta(hours=7)))


def main(path: str, guard: str, verb: str, *said: str) -> None:
    store = Store.writing(Path(path), lambda: NOW, Guard(Path(guard)))
    desk = Desk(store, RESOURCES)
    with contextlib.closing(store):
        if verb == "receive":
            count, command = int(said[0]), "".join(said[1:])
            for number in range(count):
                print(as_text(receive(desk, f"Người {number}", command=command).code), flush=True)
        elif verb == "burst":
            _burst(desk, int(said[0]))


def _burst(desk: Desk, limit: int) -> None:
    """Go on until no file may grow any more, then ask for room again and go on."""
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        for number in range(100_000):
            print(as_text(receive(desk, f"Người {number}").code), flush=True)
    except CounterError as error:
        print(as_text({"error": error.code, "kind": type(error).__name__}), flush=True)
    print(as_text({"found": len(desk.find("nguoi", limit=100_000))}), flush=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    print(as_text(receive(desk, "Người cuối").code), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
