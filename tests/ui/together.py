"""Two counters of one office that meet in a folder, the first of them with a window."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from counter.desk import Desk
from counter.sync import places
from tests.conftest import Clock
from tests.room import AGENCY, office
from tests.ui.real import surroundings
from ui.page import Surroundings

MAI, HOA = "Trần Thị Mai", "Nguyễn Văn Hòa"


class Together:
    """What tests of the exchange need: both desks, and the folder between them."""

    def __init__(self, folder: Path, clock: Clock, around: Surroundings, other: Desk) -> None:
        self.folder, self.clock, self.around, self.other = folder, clock, around, other
        self.desk: Desk = around.desk
        self.address = f"file:{folder / 'chung'}"
        places.init(self.address)

    def code(self, counter: int = 1) -> str:
        """Return a code to join with."""
        return places.enroll(self.address, AGENCY, counter, self.clock())

    def join(self) -> None:
        """Let both counters meet."""
        self.desk.join_hub(self.address, self.code(1))
        self.other.join_hub(self.address, self.code(2))
        for _ in range(2):
            self.desk.exchange()
            self.other.exchange()

    def cut(self) -> None:
        """Take the shared folder away."""
        (self.folder / "chung").rename(self.folder / "xa")

    def mend(self) -> None:
        (self.folder / "xa").rename(self.folder / "chung")


@contextmanager
def together(folder: Path, clock: Clock) -> Iterator[Together]:
    """Open both counters; close them after."""
    with ExitStack() as stack:
        one = stack.enter_context(surroundings(folder / "1", clock))
        two = stack.enter_context(surroundings(folder / "2", clock))
        for number, (around, name) in enumerate(((one, MAI), (two, HOA)), 1):
            around.desk.set_up(office(), number, [(name, "")])
            around.desk.switch_officer(name)
        yield Together(folder, clock, one, two.desk)
