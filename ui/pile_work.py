"""The work on one pile: scans and typed codes become lines, and F9 writes the good ones down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter.errors import CounterError, Refused
from counter.text import clean
from ui import messages
from ui.flow import FlowLayout
from ui.forms import Field, Hint, keyed, rename
from ui.how import HowRow
from ui.modes import Mode
from ui.pile import Burst, reason
from ui.routing import code_of
from ui.widgets import Card, button, label

if TYPE_CHECKING:
    from counter.codes import Scan
    from counter.desk_acts import How
    from counter.dossier import Dossier
    from ui.page import Surroundings
    from ui.pile import Heap, Scanned, SlipTable


class Scanner(Mode):
    """Takes scans and typed codes, one after the other; nothing stops them."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around, self.desk = around, around.desk
        self.command = uuid4().hex
        self.code = Field(self.tr("Mã hồ sơ"), self.tr("Quét phiếu, hoặc gõ mã rồi Enter"))
        self.code.enter_moves = False
        self.code.line.returnPressed.connect(self._on_code)
        self.how = HowRow(self.desk)
        self.trouble = Hint("", "error")
        self.open = keyed(self.tr("Mở hồ sơ"), "Alt+O", "quiet", "find")
        self.open.clicked.connect(self._on_open)

    def default_focus(self) -> QWidget:
        return self.code

    def on_scan(self, scan: Scan) -> bool:
        from counter.codes import ScanKind, SlipMark

        code = code_of(scan)
        wrong = self._wrong_slip(scan.text) if isinstance(scan.value, SlipMark) else ""
        if wrong:
            self.add_wrong(code, wrong)
        elif code:
            self.add(code)
        elif scan.kind is ScanKind.UNKNOWN and scan.reason is not None:
            said = messages.text(scan.reason.code, **scan.reason.values)
            self.add_wrong(scan.text[:40], said)
        else:
            return False
        return True

    def add(self, code: str) -> None:
        """Take a dossier, by its code."""
        raise NotImplementedError

    def add_wrong(self, text: str, said: str) -> None:
        """Take what is no dossier of ours, with the reason."""
        raise NotImplementedError

    def current(self) -> str:
        """The dossier of the current line, or nothing."""
        raise NotImplementedError

    def _wrong_slip(self, text: str) -> str:
        """Say why a slip is not to be believed: forged, void, or replaced by a later one."""
        try:
            check = self.desk.check_slip(text)
            if not check.void:
                return ""
            if self.desk.dossier(check.code).void:
                return reason(Refused("dossier_void", code=check.code), check.code)
        except CounterError as error:
            return messages.text(error)
        return self.tr("Phiếu này đã có phiên bản mới thay thế. Quét phiếu mới.")

    @Slot()
    def _on_code(self) -> None:
        typed = clean(self.code.text())
        if typed:
            self.code.fill("")
            self.add(typed)

    @Slot()
    def _on_open(self) -> None:
        if self.current():
            self.dossier_wanted.emit(self.current())

    def hour_is_wrong(self) -> bool:
        """Is the hour of a late entry no hour?  Says so."""
        if self.how.is_wrong():
            self.refuse(self.tr("Giờ đã làm không đúng. Ghi như 20/11/2026 09:20."), self.how.at)
        return self.how.is_wrong()

    def refuse(self, said: str, field: QWidget) -> None:
        """Say what keeps F9 from going on, cursor where it can be mended."""
        self.trouble.say(said, "error")
        self.said.emit(said, "error")
        field.setFocus()

    def refused(self, error: CounterError) -> None:
        """The desk wrote nothing; where nobody decided that, the same command may be repeated."""
        self.command = uuid4().hex if isinstance(error, Refused) else self.command
        kept = self.tr("{why} Các dòng còn trong danh sách chưa ghi, có thể thử lại.")
        self.refuse(kept.format(why=messages.text(error)), self.code)
        if error.code == "leader_needed":
            self.how.ask_leader()

    def each_note(
        self, notes: Mapping[str, str], write: Callable[[tuple[str, ...], str, How], list[Dossier]]
    ) -> tuple[list[str], CounterError | None]:
        """Write all down, in one call for each note; return what was written, and what stopped it.

        `notes` has the note of each code.
        """
        how = self.how.how()
        written: list[str] = []
        for note in dict.fromkeys(notes.values()):
            codes = tuple(code for code, own in notes.items() if own == note)
            try:
                made = write(codes, note, replace(how, command=f"{self.command}-{codes[0]}"))
            except CounterError as error:
                return written, error
            written += [dossier.code for dossier in made]
        return written, None


class PileWork(Scanner):
    """A pile of lines; what cannot be is a red one, and F9 writes the others down."""

    def __init__(
        self,
        around: Surroundings,
        pile: Heap[Any],
        view: SlipTable[Any],
        verb: str,
        begin_by: str,
        icon: str = "ok",
    ) -> None:
        """`verb` is what F9 does, `begin_by` what to do while the pile is empty."""
        super().__init__(around)
        self.verb = verb
        self.pile, self.view = pile, view
        self.write = button(verb, "F9", "primary", icon)
        self.drop = keyed(self.tr("Bỏ dòng này"), "Delete", "quiet", "close")
        self.empty = label(begin_by, "muted", wrap=True)
        self.fields = QHBoxLayout()  # beside the field for codes
        self.fields.setSpacing(8)
        self.rest = FlowLayout()  # what is seldom needed, below the fields
        self.last = FlowLayout()  # beside the button of F9
        self._lay_out()
        self._burst = Burst(self)
        self.write.clicked.connect(self.primary)
        self.drop.clicked.connect(self._on_drop)
        self.view.opened.connect(self.dossier_wanted)
        self.view.currentCellChanged.connect(self.on_current)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.form = Card()
        self.form.box.addLayout(self.fields)
        self.form.box.addLayout(self.rest)
        self.form.box.addWidget(self.how)
        self.form.box.addWidget(self.trouble)
        column.addWidget(self.form)
        self.middle = QVBoxLayout()
        self.middle.addWidget(self.view, 1)
        self.middle.addWidget(self.empty, 1)
        column.addLayout(self.middle, 1)
        for part in (self.write, self.open, self.drop):
            self.last.addWidget(part)
        column.addLayout(self.last)

    # --- what the page passes on ---

    def shown(self) -> None:
        self.pile.look_again()
        self.render_pile()

    def refresh(self, subjects: frozenset[str]) -> None:
        if any(slip.code in subjects for slip in self.pile.slips):
            self.pile.look_again()
            self.render_pile()

    def clear(self) -> bool:
        if self.pile.slips or self.code.text():
            self.begin()
            return True
        return False

    # --- the pile ---

    def add(self, code: str) -> None:
        """Put a dossier on the pile, by its code; one that lies there already is said."""
        before = {slip.code for slip in self.pile.slips if slip.good}
        slip = self.pile.add(code)
        twice = slip.good and slip.code in before
        self._say(slip, self.tr("đã quét rồi, vẫn là một dòng") if twice else "")

    def add_wrong(self, text: str, said: str) -> None:
        self._say(self.pile.add_wrong(text, said))

    def current(self) -> str:
        return self.view.code()

    def _say(self, slip: Scanned, twice: str = "") -> None:
        self._burst.next()
        self.render_pile()
        self.view.show_newest()
        self.on_current()
        owner = f" · {slip.owner}" if slip.owner else ""
        mood = "warning" if twice else "ok" if slip.good else "error"
        self.said.emit(f"{slip.code}{owner} · {twice or slip.said}", mood)

    @Slot()
    def _on_drop(self) -> None:
        self.pile.drop(max(0, self.view.currentRow()))
        self.render_pile()

    @Slot()
    def on_current(self) -> None:
        """Another line is the current one."""
        self.open.setEnabled(bool(self.view.code()))
        self.drop.setEnabled(bool(self.pile.slips))

    def begin(self) -> None:
        """Begin an empty pile; where it goes is kept, the next one often goes there too."""
        self.pile.slips = []
        self.command = uuid4().hex
        self.how.begin()
        self.code.fill("")
        self.code.wrong(wrong=False)
        self.render_pile()
        self.code.setFocus()

    def render_pile(self) -> None:
        """Show the pile as it is, and on the button how much F9 would write."""
        good = len(self.pile.good)
        self.view.show_slips(self.pile.slips)
        self.view.setVisible(bool(self.pile.slips))
        self.empty.setVisible(not self.pile.slips)
        said = self.tr("{verb} ({n})").format(verb=self.verb, n=good) if good else self.verb
        rename(self.write, said, "F9")
        self.write.setEnabled(bool(good))
        self.trouble.say("")
        self.on_current()

    # --- writing ---

    def ready(self) -> bool:
        """Is there something to write, done at an hour that makes sense?"""
        if not self.pile.good:
            self.said.emit(self.tr("Chưa có hồ sơ nào để ghi. Quét phiếu."), "warning")
            self.code.setFocus()
            return False
        return not self.hour_is_wrong()

    def keep(self, error: CounterError, written: list[str]) -> None:
        """Say what went wrong; what is not written down stays on the pile."""
        self.pile.done(written)
        self.pile.look_again()
        self.render_pile()
        self.refused(error)

    def finish(self, written: list[str], said: str) -> None:
        """These are written down: say so, and what is left."""
        self.pile.done(written)
        left = len(self.pile.slips)
        if left:
            said = self.tr("{said}. Còn {n} dòng chưa ghi được.").format(said=said, n=left)
        self.command = uuid4().hex
        self.how.begin()
        self.render_pile()
        self.said.emit(said, "ok")
        self.code.setFocus()
