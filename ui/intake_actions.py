"""The lowest line of Tiếp nhận: what was saved last, what is wrong, and the keys to go on with."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter.text import date_text
from ui import words
from ui.flow import FlowLayout
from ui.forms import keyed, rename
from ui.payment import PaymentSquare
from ui.widgets import button, label

if TYPE_CHECKING:
    from counter.desk_slips import Written
    from counter.dossier import Dossier
    from ui.intake_drafts import Drafts

LONGEST = 16  # letters of a name on a button


class Actions(QWidget):
    """Buttons with their keys; the page connects them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""  # of the dossier saved last
        self.receive = button(self.tr("Lưu và in"), "F9", "primary", "printer")
        self.settle = keyed(self.tr("Nhận và trả ngay"), "Shift+F9", icon="give_back")
        self.again = keyed(
            self.tr("Thêm thủ tục"),
            "Ctrl+N",
            icon="intake",
            hint=self.tr("Thủ tục nữa cho cùng người, không phải quét lại"),
        )
        self.back = keyed("", "Ctrl+J", icon="clock")
        self.undo = keyed(self.tr("Lấy lại vừa xóa"), "Alt+Z", "quiet", "back")
        self.guide = keyed(
            self.tr("Hướng dẫn bổ sung"),
            "Alt+H",
            "quiet",
            "info",
            self.tr("Chưa đủ giấy tờ, chưa tiếp nhận: in phiếu hướng dẫn (mẫu 02)"),
        )
        self.refuse = keyed(
            self.tr("Từ chối tiếp nhận"),
            "Alt+K",
            "quiet",
            "void",
            self.tr("Không thuộc diện tiếp nhận: in phiếu từ chối (mẫu 03)"),
        )
        self.open_pile = keyed(self.tr("Nhập hồ sơ cũ"), "Ctrl+M", "quiet", "list")
        self.payment = PaymentSquare()
        self.saved = label("", "ok")
        self.open_saved = keyed(self.tr("Mở"), "Alt+O", "link")
        self.note = label("", "error", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.setContentsMargins(16, 6, 16, 6)
        told = QHBoxLayout()
        told.setSpacing(8)
        told.addWidget(self.payment)
        told.addWidget(self.saved)
        told.addWidget(self.open_saved)
        told.addWidget(self.note, 1)
        told.addStretch(0)
        for part in (self.saved, self.open_saved, self.note):
            part.hide()
        line = FlowLayout(gap=8)
        for held in (
            *(self.receive, self.settle, self.again, self.back, self.undo),
            *(self.guide, self.refuse, self.open_pile),
        ):
            line.addWidget(held)
        column.addLayout(told)
        column.addLayout(line)

    def show_drafts(self, drafts: "Drafts") -> None:
        """Offer what can be done with these drafts."""
        draft = drafts.current.draft
        self.settle.setVisible(draft.procedure is not None and draft.procedure.immediate)
        self.again.setEnabled(bool(draft.owner.name or drafts.last))
        self.undo.setVisible(draft.is_empty and drafts.cleared is not None)
        self.open_pile.setVisible(draft.is_empty)
        for before in (self.guide, self.refuse):
            before.setVisible(not draft.is_empty)
        names = [name or self.tr("chưa có tên") for name in drafts.names]
        self.back.setVisible(bool(names))
        if names:
            name = names[0] if len(names[0]) <= LONGEST else f"{names[0][:LONGEST]}…"
            said = self.tr("Đang chờ {n}: {name}").format(n=len(names), name=name)
            rename(self.back, said, "Ctrl+J")
            self.back.setToolTip("\n".join(names))
        if not draft.is_empty:
            self._show_saved("")

    def say_wrong(self, said: str) -> None:
        """Say what keeps the draft from being saved; nothing takes it away."""
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def tell(self, dossier: "Dossier", *, settled: bool, told: "Written | None" = None) -> str:
        """Show what was just saved, and what this person was `told` before; return the line."""
        self.code = dossier.code
        if settled:
            said = self.tr("Đã nhận và trả: {code} · {owner}").format(
                code=dossier.code, owner=dossier.owner.name
            )
        else:
            said = self.tr("Đã nhận: {code} · {owner} · hẹn trả {due}").format(
                code=dossier.code, owner=dossier.owner.name, due=words.due_text(dossier.due)
            )
        if told is not None and told.fact.procedure.code == dossier.procedure.code:
            before = self.tr("{said} · đã hướng dẫn ngày {day}, phiếu {numbered}")
            day = date_text(told.fact.happened_at.date())
            said = before.format(said=said, day=day, numbered=told.fact.numbered)
        self._show_saved(said)
        self.payment.show_rows(())
        return said

    def show_payment(self, code: str, rows: tuple[tuple[tuple[int, int], ...], ...]) -> None:
        """Show how the fee of the dossier saved last can be paid, while that is still in sight."""
        if code == self.code and not self.saved.isHidden():
            self.payment.show_rows(rows)

    def _show_saved(self, said: str) -> None:
        self.saved.setText(said)
        self.saved.setVisible(bool(said))
        self.open_saved.setVisible(bool(said))
        if not said:
            self.payment.show_rows(())
