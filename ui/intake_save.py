"""One key: the draft becomes a dossier, its fee is noted, and what was refused is said in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counter.errors import CounterError, Refused, Unavailable
from ui import messages
from ui.page import dress

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.desk_till import Fee
    from counter.dossier import Dossier
    from counter.intake import Draft
    from ui.intake_actions import Actions
    from ui.intake_drafts import Kept
    from ui.intake_what import WhatPanel
    from ui.intake_when import WhenPanel
    from ui.intake_who import WhoPanel


class Saver(QObject):
    """Receives drafts; of what is refused nothing is lost."""

    said = Signal(str, str)

    def __init__(
        self,
        desk: "Desk",
        who: "WhoPanel",
        what: "WhatPanel",
        when: "WhenPanel",
        keys: "Actions",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._who, self._what, self._when, self._keys = desk, who, what, when, keys

    def receive(self, kept: "Kept", *, settled: bool) -> "Dossier | None":
        """Receive a draft, with its result at once where `settled`; None: it was refused."""
        draft, command = kept.draft, kept.command
        try:
            self._check(draft)
            if settled:
                to = (draft.submitter or draft.owner).name or draft.owner.name
                paid = None if draft.settles_fee else draft.fee()
                dossier = self._desk.receive_and_return(draft, to, paid, command)
            else:
                dossier = self._desk.receive(draft, command)
        except Refused as refusal:
            self.refused(refusal)
            return None
        except Unavailable as error:
            self._say_kept(error)
            return None
        return self._paid(dossier, draft, command) if draft.settles_fee else dossier

    def _check(self, draft: "Draft") -> None:
        """Refuse what the desk would refuse only after the dossier is there."""
        if problem := self._when.problem():
            raise Refused(problem, code=draft.temporary_code)
        if draft.settles_fee and not draft.problems():
            self._desk.check_fee(_fee(draft))

    def _paid(self, dossier: "Dossier", draft: "Draft", command: str) -> "Dossier":
        """Note the fee of a dossier that is just received; without that it is received as well."""
        from counter.desk_acts import How

        try:
            return self._desk.pay(dossier.code, _fee(draft), How(command=f"{command}-fee"))
        except CounterError as error:
            why = messages.text(error)
            self.said.emit(messages.text("fee_not_noted", code=dossier.code, why=why), "error")
            return dossier

    def refused(self, refusal: Refused) -> None:
        """Say why, and put the cursor where it can be mended."""
        said = messages.text(refusal)
        self._keys.say_wrong(said)
        self.said.emit(said, "error")
        match refusal.code:
            case "owner_missing":
                self._who.name.wrong(wrong=True)
                self._who.name.setFocus()
            case "procedure_missing":
                dress(self._what.procedure, "error")
                self._what.procedure.setFocus()
            case "time_missing":
                self._what.ask_for_time()
            case code:
                self._when.show_problem(code)

    def _say_kept(self, error: Unavailable) -> None:
        said = self.tr("{why} Thông tin trên trang còn nguyên, chưa cấp mã; thử lại F9.").format(
            why=messages.text(error)
        )
        self._keys.say_wrong(said)
        self.said.emit(said, "error")


def _fee(draft: "Draft") -> "Fee":
    from counter.desk_till import Fee

    return Fee(
        amount=0 if draft.exempt else draft.fee() or 0,
        exempt=draft.exempt,
        series=draft.receipt_series,
        number=draft.receipt_number,
        payer=draft.submitter.name if draft.submitter else "",
        pages=draft.pages,
        copies=draft.copies,
    )
