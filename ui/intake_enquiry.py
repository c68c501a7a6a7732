"""Before acceptance: what is wanting, or why nothing is received, in writing (forms 02, 03)."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counter.desk_slips import Enquiry
from counter.errors import CounterError
from counter.events import Paper, ProcedureMark
from counter.text import clean, date_text
from ui import messages
from ui.flow import Columns, FlowLayout
from ui.forms import Field, Hint, keyed
from ui.how import HowRow
from ui.intake_papers import Tick
from ui.widgets import Card, label

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.intake import Draft
    from ui.print_jobs import PrintJobs

FORMS = ("supplement", "refusal")


class EnquiryPanel(Card):
    """One form for both papers; person, procedure and content are those of the draft."""

    said = Signal(str, str)
    left = Signal()
    done = Signal()  # it is written down, and its paper is on the way to the printer

    def __init__(
        self, desk: "Desk", print_jobs: "PrintJobs", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._print = print_jobs
        self._draft: Draft | None = None
        self._form = FORMS[0]
        self._command = ""
        self._papers: list[tuple[Tick, Paper]] = []
        self.title = label("", "title")
        self.about = label("", "muted")
        self.other = QLineEdit()
        self.other.setAccessibleName(self.tr("Giấy tờ khác cần bổ sung"))
        self.other.setPlaceholderText(self.tr("Giấy tờ khác: gõ tên rồi Enter"))
        self.reason = Field(self.tr("Lý do"))
        self.grounds = Field(
            self.tr("Căn cứ pháp lý"), self.tr("Điều, khoản, văn bản làm căn cứ từ chối")
        )
        self.guidance = Field(
            self.tr("Hướng dẫn"), self.tr("Nơi cấp giấy tờ, nơi nộp hồ sơ, điều cần sửa")
        )
        self.how = HowRow(desk)
        self.trouble = Hint("", "error")
        self.recent = QListWidget()
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.recent.setAccessibleName(self.tr("Đã hướng dẫn gần đây"))
        self.write = keyed(self.tr("Ghi và in phiếu"), "F9", "primary", "printer")
        self.write.setShortcut("")  # the window's F9 comes here
        self.leave = keyed(self.tr("Không ghi"), "Esc", "quiet", "back")
        self.leave.setShortcut("")
        self.again = keyed(self.tr("In lại phiếu đang chọn"), "Alt+R", "quiet", "printer")
        self._lay_out()
        self.other.returnPressed.connect(self._on_other)
        self.write.clicked.connect(self.save)
        self.leave.clicked.connect(self.left)
        self.again.clicked.connect(self._on_again)
        self.recent.itemActivated.connect(self._on_again)

    def _lay_out(self) -> None:
        self.box.setContentsMargins(16, 6, 16, 8)
        self.box.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.about, 1)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.box.addLayout(head)
        self._wanting = QWidget()
        self._list = QVBoxLayout(self._wanting)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self._list.addWidget(label(self.tr("Giấy tờ cần bổ sung"), "muted"))
        self._list.addWidget(self.other)
        self._list.addStretch(1)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for field in (self.reason, self.grounds, self.guidance):
            column.addWidget(field)
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(4)
        told.addWidget(label(self.tr("Đã hướng dẫn gần đây"), "muted"))
        told.addWidget(self.recent)
        self.recent.setMaximumHeight(62)
        column.addWidget(self._told)
        column.addStretch(1)
        columns = Columns(16)
        columns.addWidget(self._wanting, 1)
        columns.addWidget(words, 1)
        self.box.addLayout(columns, 1)
        self.box.addWidget(self.how)
        self.box.addWidget(self.trouble)
        keys = FlowLayout(gap=8)
        for held in (self.write, self.leave, self.again):
            keys.addWidget(held)
        self.box.addLayout(keys)

    # --- what is shown ---

    def begin(self, form: str, draft: "Draft") -> None:
        """Show the form for a draft that has an owner and a procedure."""
        self._form, self._draft, self._command = form, draft, uuid4().hex
        guiding = form == "supplement"
        self.title.setText(
            self.tr("Hướng dẫn bổ sung, chưa tiếp nhận hồ sơ (mẫu 02)")
            if guiding
            else self.tr("Từ chối tiếp nhận hồ sơ (mẫu 03)")
        )
        self.about.setText(f"{draft.owner.name} · {draft.chosen.name}")
        self.about.setToolTip(draft.chosen.name)
        self._wanting.setVisible(guiding)
        self.grounds.setVisible(not guiding)
        self.reason.fill(self.tr("Hồ sơ chưa đủ thành phần theo quy định") if guiding else "")
        for field in (self.grounds, self.guidance):
            field.fill("")
        for field in (self.reason, self.guidance):
            field.wrong(wrong=False)
        self.other.clear()
        self.how.begin()
        self.trouble.say("")
        self._offer(draft)
        self._show_recent()
        if guiding and self._papers:
            self._papers[0][0].setFocus()
        else:
            (self.other if guiding else self.reason).setFocus()

    def _offer(self, draft: "Draft") -> None:
        for tick, _ in self._papers:
            tick.hide()
            tick.deleteLater()
        self._papers = []
        for place, component in enumerate(draft.components):
            if not draft.ticked(place):
                paper = Paper(component.name, component.kind, component.count)
                self._add(paper, component.name, on=component.required)

    def _add(self, paper: Paper, hint: str, *, on: bool) -> None:
        tick = Tick(paper.name, hint)
        tick.setChecked(on)
        self._list.insertWidget(1 + len(self._papers), tick)
        before = self._papers[-1][0] if self._papers else None
        if before is not None:
            self.setTabOrder(before, tick)
        self.setTabOrder(tick, self.other)
        self._papers.append((tick, paper))

    def _show_recent(self) -> None:
        self.recent.clear()
        number = self._draft.owner.number if self._draft else ""
        for told in self._desk.guided_of(number):
            papers = "; ".join(paper.name for paper in getattr(told.fact, "papers", ()))
            said = f"{date_text(told.fact.happened_at.date())} · {told.fact.numbered} · {papers}"
            item = QListWidgetItem(said)
            item.setToolTip(f"{told.fact.procedure.name}\n{papers}")
            item.setData(Qt.ItemDataRole.UserRole, told.id)
            self.recent.addItem(item)
        self.recent.setCurrentRow(0)
        known = self.recent.count() > 0 and self._form == "supplement"
        self._told.setVisible(known)
        self.again.setVisible(known)

    # --- what was entered ---

    @Slot()
    def _on_other(self) -> None:
        name = clean(self.other.text())
        if name:
            self.other.clear()
            self._add(Paper(name), name, on=True)

    @Slot()
    def _on_again(self) -> None:
        item = self.recent.currentItem()
        if item is not None:
            self._print.print_paper("supplement", item.data(Qt.ItemDataRole.UserRole))

    @Slot()
    def save(self) -> None:
        """Write it down and print it; what is refused is said and stays as it is."""
        self._on_other()
        if self._draft is None or self.how.is_wrong():
            self.how.at.setFocus()
            return
        how = replace(self.how.how(), command=self._command)
        try:
            if self._form == "supplement":
                told = self._desk.guide(self._enquiry(self._draft), how)
            else:
                told = self._desk.refuse_reception(self._enquiry(self._draft), how)
        except CounterError as error:
            self._on_refused(error)
            return
        self._print.print_paper(self._form, told.id)
        values = {"id": told.id, "numbered": told.fact.numbered}
        self.said.emit(messages.text("written_before", **values), "ok")
        self.done.emit()

    def _enquiry(self, draft: "Draft") -> Enquiry:
        procedure = draft.chosen
        return Enquiry(
            procedure=ProcedureMark(
                *(procedure.code, procedure.name, procedure.version, draft.case),
                *(procedure.field, procedure.immediate),
            ),
            person=draft.owner,
            submitter=draft.submitter,
            content=draft.content,
            papers=tuple(paper for tick, paper in self._papers if tick.isChecked()),
            reason=self.reason.text(),
            guidance=self.guidance.text(),
            grounds=self.grounds.text(),
        )

    def _on_refused(self, error: CounterError) -> None:
        said = messages.text(error)
        self.trouble.say(said, "error")
        self.said.emit(said, "error")
        match error.code:
            case "reason_missing":
                self.reason.wrong(wrong=True)
                self.reason.setFocus()
            case "papers_to_bring_missing":
                self.other.setFocus()
            case "leader_needed":
                self.how.ask_leader()
