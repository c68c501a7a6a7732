"""Rows of dossiers made from what came in: in turns so short that a clerk does not notice.

What can be worked out beforehand is worked out beside the store; a turn only writes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from json import dumps
from time import perf_counter

from counter.dossier import fold
from counter.events import Event, read_back
from counter.projection import keep, made_of
from counter.store import EVENT, FROM_EVENTS, Store

TURN = 0.02  # seconds that one turn of taking in ought to hold the store
SMALLEST = 8  # events, or dossiers, in a turn
FOLDED = 500  # dossiers folded in a turn, at most
QUIET = 64  # turns after which the write-ahead log is put away
UNFOLDED = "unfolded"  # stands in `meta` while rows of dossiers are still missing


class Folding:
    """A store into which much comes at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._folded = 100
        self._turns = 0

    @contextmanager
    def _taking(self) -> Iterator[None]:
        """One turn that writes what others hold too: after a power cut it is asked for again."""
        with self._store.relaxed(), self._store.turn():
            yield
        self._turns += 1
        if self._turns % QUIET == 0:  # else some clerk's turn would have to do it
            self._store.checkpoint()

    def refold(self, subjects: Iterable[str]) -> None:
        """Make the rows of these dossiers anew; inside a turn.

        What was paid may no longer count: an earlier act of somebody else came in later.
        """
        made = [s for s in subjects if s.startswith("dossier:")]
        self._store.execute(
            "DELETE FROM payment WHERE subject IN (SELECT value FROM json_each(?))", dumps(made)
        )
        self._store.refold(made, self._events_of(made))

    # --- rows that are still missing, after very much came at once ---

    @property
    def unfolded(self) -> bool:
        return bool(self._store.meta(UNFOLDED))

    def fold_rest(self) -> Iterator[frozenset[str]]:
        """Make the rows that are missing, some dossiers at a time; yield which."""
        last = ""
        while self.unfolded:
            found = self._store.query(
                "SELECT DISTINCT subject FROM event WHERE subject > ? AND subject < 'dossier;'"
                " AND subject > 'dossier:' ORDER BY subject LIMIT ?",
                *(last, self._folded),
            )
            if not found:
                with self._store.turn():
                    self._store.execute("DELETE FROM meta WHERE name = ?", UNFOLDED)
                return
            subjects = [subject for (subject,) in found]
            if self._fold(subjects):
                last = subjects[-1]
                yield frozenset(subjects)

    def _fold(self, subjects: Sequence[str]) -> bool:
        """Make these rows; False where somebody wrote meanwhile, and it has to be done again.

        Only the writing itself holds the store.
        """
        store, seen = self._store, self._state()
        folded = map(fold, self._events_of(subjects).values())
        made = made_of(dossier for dossier in folded if dossier is not None)
        with self._taking():
            if self._state() != seen:
                return False
            begun = perf_counter()
            keep(made, store.execute, store.insert_many)
        self._folded = paced(self._folded, perf_counter() - begun, len(subjects), FOLDED)
        return True

    def _state(self) -> object:
        """Something that is another as soon as anybody else has written into the file."""
        return self._store.query("PRAGMA data_version")[0][0]

    def _events_of(self, subjects: Sequence[str]) -> Mapping[str, list[Event]]:
        rows = self._store.execute(
            f"SELECT {EVENT} {FROM_EVENTS}"  # noqa: S608
            " WHERE e.subject IN (SELECT value FROM json_each(?)) ORDER BY e.subject",
            dumps(subjects),
        )
        return {
            subject: [read_back(row) for row in own]
            for subject, own in groupby(rows, key=lambda row: row[4])
        }


def paced(size: int, took: float, count: int, largest: int) -> int:
    """Return how much to do in a turn, after one of `count` that took so many seconds."""
    if count < size and took <= TURN:
        return size
    wanted = int(count * TURN / max(took, 0.0001))
    return max(SMALLEST, min(largest, 2 * size, wanted))
