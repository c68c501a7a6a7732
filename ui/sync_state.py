"""Trạng thái: what lies here alone, when the hub was last heard, who lacks what, what is parked."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter.errors import CounterError
from ui import messages, words
from ui.books_parts import BookLine, Lines, Section
from ui.bridge import LONG
from ui.forms import Hint
from ui.sync_watch import ByHand
from ui.widgets import button, label

if TYPE_CHECKING:
    from ui.page import Surroundings


class StateSection(Section):
    """Nothing here is a guess: what is not known is not said."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.hub, self.name, self.unsent, self.last = (label("", "strong") for _ in range(4))
        self.trouble = Hint("", "error", wrap=True)
        self.now = button(self.tr("Trao đổi ngay"), "F9", "primary", "sync")
        self.others = Lines(
            self.tr("Các quầy khác của cơ quan"),
            ((self.tr("Quầy"), 220), (self.tr("Theo tin gần nhất"), 400)),
        )
        self.parked = Lines(
            self.tr("Việc chưa nhận được"),
            (
                (self.tr("Quầy"), 150),
                (self.tr("Việc số"), 70),
                (self.tr("Từ lúc"), 140),
                (self.tr("Vì sao, làm gì"), 400),
            ),
        )
        self._none_parked = label(
            self.tr("Không có việc nào của quầy khác phải để riêng."), "muted", wrap=True
        )
        self._nobody = label(
            self.tr("Chưa biết quầy nào khác của cơ quan: quầy kia phải nối và gửi một lần."),
            "muted",
            wrap=True,
        )
        self._lay_out()
        self.now.clicked.connect(self.primary)
        around.bridge.sync_told.connect(self._on_told)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for row, (name, held) in enumerate(
            (
                (self.tr("Nơi chung"), self.hub),
                (self.tr("Quầy này"), self.name),
                (self.tr("Chưa gửi"), self.unsent),
                (self.tr("Trao đổi gần nhất"), self.last),
            )
        ):
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(held, row, 1)
        grid.setColumnStretch(1, 1)
        box.addLayout(grid)
        box.addWidget(self.trouble)
        box.addWidget(label(self.tr("Các quầy khác của cơ quan"), "title"))
        box.addWidget(self._nobody)
        box.addWidget(self.others, 2)
        box.addWidget(label(self.tr("Việc của quầy khác chưa nhận được"), "title"))
        box.addWidget(self._none_parked)
        box.addWidget(self.parked, 2)
        box.addStretch(1)
        last = QHBoxLayout()
        last.setContentsMargins(0, 0, 0, 4)
        last.addWidget(self.now)
        last.addStretch(1)
        box.addLayout(last)

    # --- what the page asks ---

    def shown(self) -> None:
        desk = self.desk
        self.hub.setText(desk.hub or self.tr("chưa nối"))
        self.name.setText(desk.name)
        self.now.setEnabled(bool(desk.hub))
        self._show_unsent()
        last = desk.last_exchange
        self.last.setText(words.moment(last) if last else self.tr("chưa lần nào"))
        others = desk.others()
        self.others.show_lines(
            BookLine((one.name, self._held(one.behind)), mood="warning" if one.behind else "ok")
            for one in others
        )
        self.others.setVisible(bool(others))
        self._nobody.setVisible(not others)
        parked = desk.parked()
        self.parked.show_lines(
            BookLine(
                (
                    one.counter or self.tr("chưa rõ"),
                    str(one.seq),
                    words.moment(one.since),
                    messages.text(one.reason, log=one.log, seq=one.seq),
                ),
                mood="error",
            )
            for one in parked
        )
        self.parked.setVisible(bool(parked))
        self._none_parked.setVisible(not parked)

    def default_focus(self) -> QWidget:
        return self.now

    @Slot()
    def primary(self) -> None:
        """Exchange now, and say what came of it."""
        if not self.now.isEnabled():
            self.page_wanted.emit("sync/join")
            return
        self.now.setEnabled(False)
        self.around.jobs.run(
            self, self.desk.exchange, self._on_done, failed=self._on_failed, lane=LONG
        )

    # --- inside ---

    def _show_unsent(self) -> None:
        told = self.desk.unsent()
        if self.desk.is_alone or told.oldest is None:
            here = self.tr("không gửi đi đâu") if self.desk.is_alone else self.tr("không còn gì")
            self.unsent.setText(here)
            return
        said = self.tr("{n} việc, {dossiers} hồ sơ, cũ nhất {at}").format(
            n=told.events, dossiers=told.dossiers, at=words.moment(told.oldest)
        )
        self.unsent.setText(said)

    def _held(self, behind: int) -> str:
        if not behind:
            return self.tr("có đủ mọi việc mà quầy này biết")
        return self.tr("còn thiếu {n} việc mà quầy này biết").format(n=behind)

    def _on_done(self, outcome: Any) -> None:
        self.around.bridge.sync_told.emit(ByHand(self.desk.now(), outcome))
        said = self.tr("Đã trao đổi: gửi {sent} việc, nhận {received} việc.").format(
            sent=outcome.sent, received=outcome.received
        )
        self.said.emit(said, "ok")
        self.shown()

    def _on_failed(self, error: CounterError) -> None:
        self.around.bridge.sync_told.emit(ByHand(self.desk.now(), problem=error))
        self.refuse(error)
        self.now.setEnabled(bool(self.desk.hub))

    @Slot(object)
    def _on_told(self, told: Any) -> None:
        problem = told.problem
        self.trouble.say(messages.text(problem) if problem else "", "error")
        if told.outcome is None or not self.isVisible():
            return
        self.last.setText(f"{words.moment(told.at)}:{told.at:%S}")
        if told.outcome.sent or told.outcome.received or told.outcome.parked:
            self.shown()
