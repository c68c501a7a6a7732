"""What the desk knows about a draft, put beside what it is about: doubts, offers, warnings."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from counter.errors import CounterError, Refused
from counter.intake import Draft
from ui import messages

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.desk_slips import Written
    from counter.events import Person
    from ui.intake_what import WhatPanel
    from ui.intake_when import WhenPanel
    from ui.intake_who import WhoPanel

WAIT = 150  # ms after the last key, before the store is asked about what was typed
ELSEWHERE = frozenset({"paper_missing", "office_sample"})  # said by the papers and the banner


class LookAround(QObject):
    """Asks a moment after the last key, and tells the panels."""

    def __init__(
        self,
        desk: "Desk",
        who: "WhoPanel",
        what: "WhatPanel",
        when: "WhenPanel",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._who, self._what, self._when = desk, who, what, when
        self._draft = Draft()
        self._address = ""
        self._asked = ("", "", "")
        self._found: tuple[Person, ...] = ()
        self._told: tuple[str, str] = ("", "")
        self._returned: tuple[str, str] = ("", "")
        self.guided: Written | None = None  # what this person was told lately about this
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def later(self, draft: Draft) -> None:
        """Look once nothing more is typed."""
        self._draft = draft
        self._timer.start(WAIT)

    def soon(self) -> None:
        """Say at once what the draft itself knows; ask the store when the page is drawn."""
        self._who.show_doubts(self._draft.doubts())
        self._timer.start(0)

    @Slot()
    def look(self) -> None:
        """Look now."""
        self._timer.stop()
        draft = self._draft
        doubts = draft.doubts()
        self._who.show_doubts(doubts)
        self._offer_address(draft)
        try:
            self._offer_earlier(draft)
            self._remind(draft)
            self._offer_previous(draft)
            self._warn(draft, {doubt.code for doubt in doubts})
        except CounterError as error:
            self._when.show_notices([(messages.text(error), "error")])

    def _warn(self, draft: Draft, shown: set[str]) -> None:
        self._what.show_same("", "")
        about_time = []
        for notice in () if draft.is_empty else self._desk.notices(draft):
            if notice.code in shown or notice.code in ELSEWHERE:
                continue
            said = messages.text(notice.code, **notice.values)
            if notice.link:
                self._what.show_same(said, notice.link)
            else:
                about_time.append((said, "warning"))
        self._when.show_notices(about_time)

    def _remind(self, draft: Draft) -> None:
        """Say what this person was told to bring when he or she was here before."""
        asked = (draft.owner.number, draft.procedure.code if draft.procedure else "")
        if asked != self._told:
            self._told = asked
            told = self._desk.guided_of(*asked) if asked[0] else []
            self.guided = told[0] if told else None
            self._what.show_told(self.guided)

    def _offer_previous(self, draft: Draft) -> None:
        """Offer to take up again what was returned to this person about the same."""
        asked = (draft.owner.number, draft.procedure.code if draft.procedure else "")
        if not all(asked) or draft.previous:
            self._returned = ("", "")
            self._when.show_returned("")
        elif asked != self._returned:
            self._returned = asked
            rows = self._desk.last_dossiers(asked[0])
            codes = [row.code for row in rows if row.procedure == asked[1] and not row.void]
            self._when.show_returned(next((c for c in codes if self._counts(draft, c)), ""))

    def _counts(self, draft: Draft, code: str) -> bool:
        try:
            return self._desk.before(replace(draft, previous=code)) is not None
        except Refused:
            return False

    def forget(self) -> None:
        """Something was written down just now: ask again."""
        self._told = self._returned = ("", "")

    def _offer_address(self, draft: Draft) -> None:
        address = "" if draft.owner.card_address else draft.owner.address
        if address != self._address or not address:
            self._address = address
            found = self._desk.suggest_address(address) if address else ()
            self._who.show_suggestion(found[0] if found else None)

    def _offer_earlier(self, draft: Draft) -> None:
        owner = draft.owner
        name = owner.name if not owner.number and len(owner.name) >= 4 else ""
        asked = (owner.number, owner.phone, name)
        if asked != self._asked:
            self._asked = asked
            self._found = self._desk.earlier(*asked) if any(asked) else ()
        useful = [person for person in self._found if draft.with_earlier(person) != draft]
        self._who.show_earlier(useful[0] if useful else None)
