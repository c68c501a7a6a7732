"""The drafts of a counter: the one being worked on, those that wait, the one just cleared.

Each keeps the id of the command that will save it, so that saving twice makes one dossier.
"""

from dataclasses import dataclass, field
from uuid import uuid4

from counter.intake import Draft


def _new_command() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft with the command that will save it."""

    draft: Draft = field(default_factory=Draft)
    command: str = field(default_factory=_new_command)


class Drafts:
    """What lies on the counter, in the order in which it was laid aside."""

    def __init__(self) -> None:
        self.current = Kept()
        self.waiting: tuple[Kept, ...] = ()  # the one that waits longest comes first
        self.cleared: Kept | None = None
        self.last: Draft | None = None  # the same people, once theirs was saved

    def change(self, draft: Draft) -> None:
        """Go on with the current draft as changed."""
        self.current = Kept(draft, self.current.command)

    def park(self) -> str:
        """Lay the current draft aside, begin a new one; return the owner's name."""
        name = self.current.draft.owner.name
        if not self.current.draft.is_empty:
            self.waiting = (*self.waiting, self.current)
        self.current = Kept()
        return name

    def take_waiting(self) -> bool:
        """Take up the one that waits longest, and lay the current one aside."""
        if not self.waiting:
            return False
        oldest, self.waiting = self.waiting[0], self.waiting[1:]
        self.park()
        self.current = oldest
        return True

    def clear(self) -> bool:
        """Begin anew; what was there can be taken back.  False: nothing was there."""
        if self.current.draft.is_empty:
            return False
        self.cleared, self.current = self.current, Kept()
        return True

    def take_cleared(self) -> bool:
        """Take back what was cleared, and lay the current one aside."""
        if self.cleared is None:
            return False
        taken, self.cleared = self.cleared, None
        self.park()
        self.current = taken
        return True

    def saved(self) -> None:
        """The current draft is a dossier now: begin anew, and remember the people."""
        self.last = self.current.draft.next_for_same_person()
        self.cleared, self.current = None, Kept()

    def same_people(self) -> bool:
        """Begin another dossier for the people of the current draft, or of the last saved one."""
        draft = self.current.draft
        following = draft.next_for_same_person() if draft.owner.name else self.last
        if following is None or following == draft:
            return False
        self.park()
        self.change(following)
        return True

    @property
    def names(self) -> list[str]:
        """The owners of those that wait, perhaps without a name."""
        return [kept.draft.owner.name for kept in self.waiting]
