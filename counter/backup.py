"""Copies of the store in a second folder: each one is opened and counted before it counts."""

from datetime import datetime
from pathlib import Path

from counter.errors import Refused, Unavailable
from counter.plain import dumps, restore, unfold
from counter.records import dataclass
from counter.store import Store

STEM = "quay"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was opened, and what was counted in it."""

    path: str
    at: datetime
    dossiers: int
    events: int


def make(store: Store, folder: Path, at: datetime, agency: str, keep: int) -> Copy:
    """Copy, open, count; then let the oldest copies beyond `keep` go.

    Refuses backup_same_folder; raises Unavailable where the folder does not take the file.
    """
    if store.path is None:
        raise Refused("backup_nothing")
    if folder.resolve() == store.path.resolve().parent:
        raise Refused("backup_same_folder", folder=str(folder))
    target = folder / f"{STEM}-{agency}-{at:%Y%m%d-%H%M%S}.db"
    dossiers, events = store.copy_to(target)
    copy = Copy(str(target), at, dossiers, events)
    store.set_meta("last_copy", dumps(unfold(copy)))
    _thin_out(folder, agency, keep)
    return copy


def last(store: Store) -> Copy | None:
    """Return the last copy that was made of this store."""
    import json

    noted = store.meta("last_copy")
    return restore(Copy, json.loads(noted)) if noted else None


def _thin_out(folder: Path, agency: str, keep: int) -> None:
    copies = sorted(folder.glob(f"{STEM}-{agency}-*.db"))
    try:
        for path in copies[: -max(1, keep)]:
            path.unlink()
    except OSError as error:
        raise Unavailable("backup_old_copies", folder=str(folder)) from error
