"""Nhận: what was given and waits to be confirmed, pile by pile; what is not ticked is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QTreeWidgetItem, QVBoxLayout

from counter.dossier import writable
from counter.errors import CounterError, Refused
from counter.stage import AWAY
from counter.text import clean
from ui.flow import FlowLayout
from ui.forms import Field, Hint, rename
from ui.hand_over_tree import (
    CODE,
    NOTE,
    Group,
    Piles,
    Waiting,
    both,
    code_of,
    is_ticked,
    waiting,
)
from ui.pile import reason
from ui.pile_work import Scanner
from ui.widgets import Card, button, label

if TYPE_CHECKING:
    from ui.page import Surroundings

MOST = 1000  # dossiers on their way at once
CHUNK = 20  # dossiers read between two moments in which keys are heard


class Taking(Scanner):
    """Every scan ticks one line; F9 confirms those that are ticked."""

    counted = Signal(int)  # so many wait

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.known: dict[str, Waiting] = {}
        self.ticked: dict[str, str] = {}  # code → what differs
        self.wrong: dict[str, str] = {}  # what was scanned → why it cannot be taken over
        self.taken: dict[Group, int] = {}  # how many of a pile were confirmed here
        self._codes: list[str] = []  # in the order of the list
        self._unread: list[str] = []
        self.view = Piles()
        self.own = Hint("", "warning")
        self.note = Field(self.tr("Khác biệt"), "", beside=True)
        self.take = button(self.tr("Nhận"), "F9", "primary", "ok")
        self.empty = label(
            self.tr("Không có hồ sơ nào đang chờ nhận bàn giao."), "muted", wrap=True
        )
        self._lay_out()
        self._reader = QTimer(self, interval=0)
        self._reader.timeout.connect(self._read_some)
        self.take.clicked.connect(self.primary)
        self.note.typed.connect(self._on_note)
        self.view.opened.connect(self.dossier_wanted)
        self.view.itemChanged.connect(self._on_ticked)
        self.view.currentItemChanged.connect(self._on_current)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        form = Card()
        for part in (self.code, self.how, self.own, self.trouble):
            form.box.addWidget(part)
        column.addWidget(form)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.note)
        last = FlowLayout()
        last.addWidget(self.take)
        last.addWidget(self.open)
        column.addLayout(last)

    # --- what the page passes on ---

    def shown(self) -> None:
        self._read(frozenset())

    def refresh(self, subjects: frozenset[str]) -> None:
        self._read(subjects)

    def clear(self) -> bool:
        if not (self.ticked or self.wrong or self.code.text()):
            return False
        self.ticked, self.wrong = {}, {}
        self.code.fill("")
        self.how.begin()
        self._render()
        return True

    def current(self) -> str:
        return self.view.code()

    # --- what waits ---

    def _read(self, changed: frozenset[str]) -> None:
        """Read the list again; what is known of a dossier is kept unless it changed."""
        self._codes = [row.code for row in self.desk.rows("to_take_over", MOST)]
        there = set(self._codes) - changed
        self.known = {code: one for code, one in self.known.items() if code in there}
        self._unread = [code for code in self._codes if code not in self.known]
        self.ticked = {code: note for code, note in self.ticked.items() if code in self._codes}
        self.counted.emit(len(self._codes))
        self._read_some()

    @Slot()
    def _read_some(self) -> None:
        """Read a few more dossiers, then let keys and scans through."""
        now, self._unread = self._unread[:CHUNK], self._unread[CHUNK:]
        for code in now:
            self._learn(code)
        if self._unread:
            self._reader.start()
        else:
            self._reader.stop()
            self._render()

    def _learn(self, code: str) -> str:
        """Read what waits to be taken over; return why it does not."""
        try:
            dossier = self.desk.dossier(code)
            writable(dossier)
            if dossier.stage not in AWAY:
                raise Refused("nothing_to_take_over", code=dossier.code, stage=dossier.stage)
        except CounterError as error:
            return reason(error, code)
        self.known[dossier.code] = waiting(dossier)
        return ""

    # --- scanning ---

    def add(self, code: str) -> None:
        """Tick a dossier; what was not given is a red line."""
        if code not in self.known:
            wrong = self._learn(code)
            if wrong:
                self.add_wrong(code, wrong)
                return
            code = self.desk.dossier(code).code  # it may have been a temporary one
        one = self.known[code]
        twice = code in self.ticked
        self.ticked.setdefault(code, "")
        self.wrong.pop(code, None)
        if code not in self._codes:
            self._codes.insert(0, code)
        self._show_ticked(one)
        said = self.tr("đã quét rồi, vẫn là một dòng") if twice else self._count_of(one.group)
        self.said.emit(f"{code} · {one.owner} · {said}", "warning" if twice else "ok")

    def add_wrong(self, text: str, said: str) -> None:
        self.wrong[text] = said
        self._render()
        self.view.scrollToTop()
        self.said.emit(f"{text} · {said}", "error")

    def _count_of(self, group: Group) -> str:
        own = [code for code, one in self.known.items() if one.group == group]
        n = sum(code in self.ticked for code in own)
        said = self.tr("đã quét {n}/{all} của chồng {pile}")
        return said.format(n=n, all=len(own), pile=group[0])

    # --- the list ---

    def _render(self) -> None:
        piles: dict[Group, list[Waiting]] = {}
        for code in self._codes:
            if code in self.known:
                piles.setdefault(self.known[code].group, []).append(self.known[code])
        self.view.show_piles(piles, self.ticked, self.wrong)
        for group in piles:
            self._name_pile(group)
        there = bool(self.wrong or piles)
        self.view.setVisible(there)
        self.empty.setVisible(not there)
        self.trouble.say("")
        self._tell()

    def _name_pile(self, group: Group) -> None:
        """Say whose pile it is, how much of it was scanned, and what is missing."""
        head, lines = self.view.piles[group]
        here, taken = len(lines), self.taken.get(group, 0)
        ticked = sum(map(is_ticked, lines))
        missing = here - ticked if ticked or taken else 0
        said = self.tr("Chồng {pile} · {way} · đã quét {n}/{all}").format(
            pile=group[0], way=group[1], n=ticked + taken, all=here + taken
        )
        if missing:
            said = self.tr("{said} · còn thiếu {n}").format(said=said, n=missing)
        head.setText(CODE, said)
        head.setToolTip(CODE, said)
        self.view.ink(head, "error" if missing else "")

    def _show_ticked(self, one: Waiting) -> None:
        """Tick one line where it stands; a pile of a hundred is not drawn anew for each scan."""
        line = self.view.line(one.code)
        if line is None:
            self._render()
            line = self.view.line(one.code)
        if line is not None:
            line.setCheckState(CODE, Qt.CheckState.Checked)
            self.view.setCurrentItem(line)
            self.view.scrollToItem(line)

    @Slot(QTreeWidgetItem, int)
    def _on_ticked(self, line: QTreeWidgetItem, column: int) -> None:
        code = code_of(line)
        if column != CODE or not code:
            return
        if is_ticked(line):
            self.ticked.setdefault(code, "")
        else:
            self.ticked.pop(code, None)
        self._name_pile(self.known[code].group)
        self._tell()

    @Slot()
    def _on_current(self) -> None:
        code = self.view.code()
        self.open.setEnabled(bool(code))
        self.note.setVisible(code in self.ticked)
        self.note.rename(self.tr("Khác biệt của {code}").format(code=code[-11:]))
        self.note.fill(self.ticked.get(code, ""))

    @Slot(str)
    def _on_note(self, text: str) -> None:
        line, code = self.view.currentItem(), self.view.code()
        if line is not None and code in self.ticked:
            self.ticked[code] = text
            line.setText(NOTE, both(self.known[code], self.ticked))

    def _tell(self) -> None:
        n = len(self.ticked)
        verb = self.tr("Nhận")
        rename(self.take, self.tr("{verb} ({n})").format(verb=verb, n=n) if n else verb, "F9")
        self.take.setEnabled(bool(n))
        me = self.desk.officer.name
        own = [code for code in self.ticked if code in self.known and self.known[code].giver == me]
        said = self.tr("{n} hồ sơ do chính {name} giao: người nhận bấm F8 để đổi tên cán bộ.")
        self.own.say(said.format(n=len(own), name=me) if own else "", "warning")
        self._on_current()

    # --- taking over ---

    @Slot()
    def primary(self) -> None:
        if not self.ticked:
            self.said.emit(self.tr("Chưa đánh dấu hồ sơ nào. Quét phiếu."), "warning")
            self.code.setFocus()
            return
        if self.hour_is_wrong():
            return
        notes = {code: clean(note) for code, note in self.ticked.items()}
        taken, error = self.each_note(notes, self.desk.take_over)
        for code in taken:
            group = self.known[code].group
            self.taken[group] = self.taken.get(group, 0) + 1
        self.ticked = {code: note for code, note in self.ticked.items() if code not in taken}
        self._read(frozenset(taken))
        if error is not None:
            self.refused(error)
            return
        self.command = uuid4().hex
        self.how.begin()
        self._say_taken(len(taken))

    def _say_taken(self, n: int) -> None:
        missing = sum(one.group in self.taken for one in self.known.values())
        said = self.tr("Đã nhận {n} hồ sơ").format(n=n)
        if missing:
            more = self.tr("{said}. Còn thiếu {n} hồ sơ của chồng đã nhận.")
            said = more.format(said=said, n=missing)
        self.said.emit(said, "warning" if missing else "ok")
        self.code.setFocus()
