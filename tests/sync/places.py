"""The places where logs meet, for one class of tests that holds them all to the same answers.

A place is a line in PLACES.  Where one rightly differs its factory says so: `registry` (it knows
whose a log is, and who was struck off), `walls` (it keeps offices apart), `judges` (of two tails
its own is the true one), `board` (it shows how far the others are), `proves` (it checks seals
itself, and does not leave that to whoever reads).
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from counter.guard import Guard
from counter.store import Store
from counter.sync import folder
from counter.sync.folder import FolderHub
from counter.sync.replica import Replica
from counter.sync.wire import Hub
from tests.conftest import Clock
from tests.room import AGENCY
from tests.sync.memory_hub import MemoryHub

ONE, TWO, NINE = f"{AGENCY}/1", f"{AGENCY}/2", f"{AGENCY}/9"
OTHER = "H01.151.02"
THEIRS = f"{OTHER}/1"
STRANGER = f"{AGENCY}/7"  # nobody let it in


def nobody(name: str) -> None:
    """Strike somebody off, where nobody can be."""
    raise AssertionError(name)


@dataclass(frozen=True)
class Place:
    """A meeting place, and where it rightly differs."""

    door: Callable[[str], Hub]
    retire: Callable[[str], None] = nobody
    registry: bool = True
    walls: bool = True
    judges: bool = True
    board: bool = True
    proves: bool = True
    enrols: bool = True  # whom nobody let in is refused by name
    own: frozenset[str] = frozenset()  # logs that the place writes itself
    opened: dict[str, Hub] = field(default_factory=dict)

    def at(self, name: str) -> Hub:
        """Return the place as a counter sees it."""
        if name not in self.opened:
            self.opened[name] = self.door(name)
        return self.opened[name]


@contextmanager
def a_store(home: Path, clock: Clock) -> Iterator[Place]:
    """Another counter, met by a stick: everybody comes to the same, and nobody is judged."""
    store = Store.writing(home / "data" / "counter.db", clock, Guard(home / "guard"))
    store.open_log(AGENCY, 3, 10, "Nguyễn Thị Lan", "made")
    replica = Replica(store)
    yield Place(
        lambda name: replica,
        registry=False,
        walls=False,
        judges=False,
        board=False,
        enrols=False,
        own=frozenset(replica.own_logs()),
    )
    store.close()


@contextmanager
def memory(home: Path, clock: Clock) -> Iterator[Place]:
    hub = MemoryHub(clock)
    hub.enrolled.update((ONE, TWO, NINE, THEIRS))
    yield Place(hub.door, hub.retired.add, proves=False)


@contextmanager
def a_folder(home: Path, clock: Clock) -> Iterator[Place]:
    """A folder holds one office, and who may read it may read it all."""
    folder.init(home / "shared")
    yield Place(
        lambda name: FolderHub(home / "shared", name, clock),
        lambda name: folder.retire(home / "shared", name.rpartition("/")[0], int(name[-1])),
        walls=False,
        enrols=False,
    )


Factory = Callable[[Path, Clock], AbstractContextManager[Place]]
PLACES: dict[str, Factory] = {"store": a_store, "memory": memory, "folder": a_folder}
