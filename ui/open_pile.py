"""A pile of dossiers that were opened before this program came: code, person, procedure, Enter.

They keep the codes that the provincial system gave them.  Procedure and day stay in their fields
for the next one, so that a pile sorted by procedure goes fast.
"""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counter.codes import DossierCode, Scan, parse_dossier_code
from counter.errors import CounterError, Refused
from counter.intake import Card as CitizenCard
from counter.intake import Draft
from counter.worktime import ZONE
from ui import messages, theme, words
from ui.forms import Field, Hint, Moment, Named, keyed
from ui.intake_what import ProcedureField
from ui.widgets import Card, button, label

if TYPE_CHECKING:
    from counter.catalogue import Procedure
    from counter.desk import Desk


CODE = Qt.ItemDataRole.UserRole


class OpenPile(QWidget):
    """One line of fields, and below it what was entered."""

    said = Signal(str, str)
    dossier_wanted = Signal(str)
    done = Signal()

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = Draft()
        self._command = uuid4().hex
        self.code = Field(self.tr("Mã hồ sơ"), self.tr("Quét hoặc gõ mã đã cấp"))
        self.name = Field(self.tr("Họ và tên chủ hồ sơ"))
        self.phone = Field(self.tr("Điện thoại"))
        self.procedure = ProcedureField(desk.search_procedures)
        self.received_at = Moment(self.tr("Đã nhận lúc"))
        self.save = button(self.tr("Ghi hồ sơ này"), "F9", "primary", "ok")
        self.leave = keyed(self.tr("Về tiếp nhận thường"), "Ctrl+M", icon="back")
        self.trouble = Hint("", "error")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Hồ sơ đã nhập"))
        self.count = label("", "muted")
        self.received_at.show_moment(desk.now())
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 8)
        page.setSpacing(12)
        card = Card(self.tr("Nhập hồ sơ đang dở"))
        card.box.addWidget(
            label(
                self.tr(
                    "Hồ sơ đã nhận trước khi dùng phần mềm này, đã có mã của hệ thống tỉnh. "
                    "Ngày hẹn tính từ lúc đã nhận. Thủ tục và ngày nhận giữ lại cho hồ sơ sau."
                ),
                "muted",
                wrap=True,
            )
        )
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.code, 4)
        first.addWidget(self.name, 5)
        first.addWidget(self.phone, 3)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(Named(self.tr("Thủ tục"), self.procedure), 9)
        second.addWidget(Named(self.tr("Đã nhận lúc"), self.received_at), 3)
        card.box.addLayout(first)
        card.box.addLayout(second)
        card.box.addWidget(self.trouble)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.save)
        line.addWidget(self.leave)
        line.addStretch(1)
        line.addWidget(self.count)
        card.box.addLayout(line)
        page.addWidget(card)
        page.addWidget(self.list, 1)

    def _bind(self) -> None:
        self.code.left.connect(self._on_code)
        self.procedure.chosen.connect(self._on_procedure)
        self.phone.enter_moves = False
        self.phone.line.returnPressed.connect(self._on_last)
        self.save.clicked.connect(self.enter)
        self.leave.clicked.connect(self.done)
        self.list.itemActivated.connect(self._on_activated)

    def on_scan(self, scan: Scan) -> bool:
        """Take a code or a card for the dossier being entered."""
        match scan.value:
            case DossierCode():
                self.code.fill(scan.text)
                self._on_code()
                self.name.setFocus()
                return True
            case CitizenCard() as card:
                self._draft = self._draft.with_card(card)
                self.name.fill(card.name)
                (self.phone if self._draft.procedure else self.procedure).setFocus()
                return True
        return False

    @Slot()
    def _on_code(self) -> None:
        """The day in a code is the day of reception, until somebody says otherwise."""
        code = parse_dossier_code(self.code.text())
        shown = self.received_at.moment()
        if code is not None and code.date != shown.date():
            at = datetime.combine(code.date, shown.time(), ZONE)
            self.received_at.show_moment(min(at, self._desk.now()))

    @Slot(object)
    def _on_procedure(self, procedure: "Procedure") -> None:
        self._draft = self._draft.with_procedure(procedure)
        self.phone.setFocus()

    @Slot()
    def _on_last(self) -> None:
        if self._draft.procedure is None:
            self.procedure.setFocus()
        else:
            self.enter()

    @Slot()
    def enter(self) -> None:
        """Write this dossier down, then wait for the next."""
        draft = replace(
            self._draft.with_owner(name=self.name.text(), phone=self.phone.text()),
            official_code=self.code.text().strip(),
            received_at=self.received_at.moment(),
        )
        if not draft.official_code:
            self._refuse(self.tr("Nhập mã hồ sơ đã cấp."), self.code)
            return
        try:
            dossier = self._desk.receive(draft, self._command)
        except CounterError as error:
            places = {"owner_missing": self.name, "procedure_missing": self.procedure}
            kept = "" if isinstance(error, Refused) else self.tr(" Thông tin còn nguyên, thử lại.")
            self._refuse(messages.text(error) + kept, places.get(error.code, self.code))
            return
        said = self.tr("{code} · {owner} · {procedure} · hẹn trả {due}").format(
            code=dossier.code,
            owner=dossier.owner.name,
            procedure=dossier.procedure.name,
            due=words.short_due(dossier.due),
        )
        item = QListWidgetItem(theme.icon("ok", "ok"), said)
        item.setData(CODE, dossier.code)
        item.setSizeHint(QSize(0, 32))
        self.list.insertItem(0, item)
        self.count.setText(self.tr("Đã nhập {n} hồ sơ").format(n=self.list.count()))
        self.said.emit(self.tr("Đã nhập {code}").format(code=dossier.code), "ok")
        self._next()

    def _next(self) -> None:
        procedure = self._draft.procedure
        self._command = uuid4().hex
        self._draft = Draft() if procedure is None else Draft().with_procedure(procedure)
        for field in (self.code, self.name, self.phone):
            field.fill("")
            field.wrong(wrong=False)
        self.trouble.say("")
        self.code.setFocus()

    def _refuse(self, said: str, field: QWidget) -> None:
        self.trouble.say(said, "error")
        self.said.emit(said, "error")
        if isinstance(field, Field):
            field.wrong(wrong=True)
        field.setFocus()

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.dossier_wanted.emit(str(item.data(CODE)))
