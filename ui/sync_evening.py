"""Đối chiếu: one line a day, green where this counter and the hub hold the same."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter.errors import CounterError
from counter.text import date_text
from ui import messages
from ui.books_parts import BookLine, Lines, Section
from ui.bridge import LONG
from ui.forms import Hint, keyed
from ui.widgets import button, label

if TYPE_CHECKING:
    from counter.agreement_facts import Reconciled
    from ui.page import Surroundings


class EveningSection(Section):
    """Days above; what one side lacks, number by number, below."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._days: list[Reconciled] = []
        self.compare = button(self.tr("Đối chiếu ngay"), "F9", "primary", "ok")
        self.open = keyed(self.tr("Mở hồ sơ"), "Alt+O", "quiet", "find")
        self.told = Hint("", "muted", wrap=True)
        self.days = Lines(
            self.tr("Đối chiếu từng ngày"),
            (
                (self.tr("Ngày"), 130),
                (self.tr("Lúc"), 70),
                (self.tr("Kết quả"), 240),
                (self.tr("Hồ sơ trong ngày"), 150),
                (self.tr("Mọi việc đang giữ"), 150),
            ),
        )
        self.apart = Lines(self.tr("Những chỗ lệch"), ((self.tr("Chỗ lệch"), 400),))
        self._apart = label(self.tr("Chỉ một bên có"), "title")
        self._lay_out()
        self.compare.clicked.connect(self.primary)
        self.open.clicked.connect(lambda: self._on_open(self.apart.key()))
        self.days.currentCellChanged.connect(lambda *_: self._show_apart())
        self.apart.opened.connect(self._on_open)
        self.apart.currentCellChanged.connect(lambda *_: self._on_current())

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        box.addWidget(
            label(
                self.tr(
                    "Cuối ngày so máy này với nơi chung, theo số lượng và mã kiểm tra. Mỗi ngày "
                    "một dòng, 30 ngày gần nhất."
                ),
                "muted",
                wrap=True,
            )
        )
        box.addWidget(self.told)
        box.addWidget(self.days, 2)
        box.addWidget(self._apart)
        box.addWidget(self.apart, 1)
        last = QHBoxLayout()
        last.setContentsMargins(0, 0, 0, 4)
        last.addWidget(self.compare)
        last.addStretch(1)
        last.addWidget(self.open)
        box.addLayout(last)

    # --- what the page asks ---

    def shown(self) -> None:
        self._days = self.desk.reconciliations()
        self.days.show_lines(
            BookLine(
                (
                    date_text(one.day),
                    f"{one.compared_at:%H:%M}",
                    self.tr("lệch {n} chỗ").format(n=len(one.differences))
                    if one.differences
                    else self.tr("khớp"),
                    str(one.dossiers),
                    str(one.events),
                ),
                one.day,
                "error" if one.differences else "ok",
            )
            for one in self._days
        )
        today = self.desk.now().date()
        done = bool(self._days) and self._days[0].day == today
        self.told.say(
            "" if done else self.tr("Hôm nay chưa đối chiếu."), "warning" if self.desk.hub else ""
        )
        self._show_apart()

    def concerns(self, subjects: frozenset[str]) -> bool:
        return not subjects or any(one.startswith("reconciled:") for one in subjects)

    def default_focus(self) -> QWidget:
        return self.compare

    @Slot()
    def primary(self) -> None:
        """Compare now, off the window's thread."""
        if not self.compare.isEnabled():
            return
        self.compare.setEnabled(False)
        self.around.jobs.run(
            self, self.desk.reconcile, self._on_compared, failed=self._on_failed, lane=LONG
        )

    # --- inside ---

    def _on_compared(self, fact: Any) -> None:
        self.compare.setEnabled(True)
        values = {"day": fact.day, "events": fact.events, "dossiers": fact.dossiers}
        apart = len(fact.differences)
        code = "reconciled_apart" if apart else "reconciled_equal"
        said = messages.text(code, **values, count=apart)
        if apart:
            said = said.rstrip(":") + " " + ", ".join(fact.differences[:3])
        self.said.emit(said, "error" if apart else "ok")
        self.shown()

    def _on_failed(self, error: CounterError) -> None:
        self.compare.setEnabled(True)
        self.refuse(error)

    def _show_apart(self) -> None:
        day = self.days.key()
        fact = next((one for one in self._days if one.day == day), None)
        apart = fact.differences if fact is not None else ()
        self.apart.show_lines(BookLine((one,), one, "warning") for one in apart)
        for part in (self._apart, self.apart, self.open):
            part.setVisible(bool(apart))
        self._on_current()

    def _on_current(self) -> None:
        self.open.setEnabled(_is_code(self.apart.key()))

    def _on_open(self, one: object) -> None:
        if _is_code(one):
            self.dossier_wanted.emit(str(one))


def _is_code(one: object) -> bool:
    """Is it a dossier's code?  Else it is log:number, which nobody can open."""
    return isinstance(one, str) and ":" not in one
