"""What the dossier page shows in its three columns: people, papers, path."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counter.events import Erased, Event, Person, ResultReady, Returned, SlipPrinted, Voided
from counter.text import money
from ui import theme, words
from ui.page import dress
from ui.widgets import label

if TYPE_CHECKING:
    from counter.dossier import Dossier
    from counter.standing import Payment


ROWS = 16  # of names and values, made ahead; more are made where a dossier has more to say
GIVEN = ("sent", "proven", "handed")  # what became of a slip that left the counter
SPARE = ("–", "–")  # in a row that is not shown: nobody's data stay behind


class Value(QLabel):
    """Words that can be selected from when the mouse is there: before that they cost a third."""

    def __init__(self, role: str = "", *, wrap: bool = False) -> None:
        super().__init__(SPARE[1])
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        dress(self, role)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasSelectedText():
            self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        super().leaveEvent(event)


class People(QWidget):
    """Names and values in two columns; numbers of identity papers stay masked.

    The labels stay and are given other words: making one costs more than all that is read.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self._rows: list[tuple[QLabel, QLabel]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, 112)
        column.addLayout(self._grid)
        column.addStretch(1)
        for _ in range(ROWS):
            self._add_row()

    def show_dossier(self, dossier: "Dossier") -> None:
        """Show owner, submitter, money, and who received it when."""
        pairs = self._person(self.tr("Chủ hồ sơ"), dossier.owner)
        if dossier.submitter is not None:
            pairs += self._person(self.tr("Người nộp (được ủy quyền)"), dossier.submitter)
        for head, value in (
            (self.tr("Người nhận kết quả"), dossier.returned_to),
            (self.tr("Nội dung"), dossier.content),
            (self.tr("Ghi chú"), dossier.remark),
            (self.tr("Phí, lệ phí"), "" if dossier.fee is None else money(dossier.fee)),
            (self.tr("Đã thu"), "" if dossier.paid is None else money(dossier.paid)),
            *((self.tr("Biên lai"), self._payment(each)) for each in dossier.payments),
            (self.tr("Bưu gửi"), dossier.tracking),
            (self.tr("Mã tạm"), ", ".join(dossier.other_codes)),
            (self.tr("Phiếu hẹn"), self._version(dossier)),
            (self.tr("Tiếp nhận"), self._received(dossier)),
        ):
            if value:
                pairs.append((head, value))
        self._show(pairs)

    def _person(self, role: str, person: Person) -> list[tuple[str, str]]:
        lines = [(role, person.name or self.tr("(đã xóa dữ liệu cá nhân)"))]
        born = person.born
        if len(born) == 10:
            year, month, day = born.split("-")
            born = f"{day}/{month}/{year}"
        for head, value in (
            (self.tr("Người đại diện"), person.representative),
            (self.tr("Số giấy tờ"), words.masked(person.number)),
            (self.tr("Ngày sinh"), born),
            (self.tr("Giới tính"), person.sex),
            (self.tr("Điện thoại"), person.phone),
            (self.tr("Địa chỉ"), person.address),
            (self.tr("Địa chỉ trên thẻ"), person.card_address),
            (self.tr("Thư điện tử"), person.email),
        ):
            if value:
                lines.append((head, value))
        return lines

    def _payment(self, payment: "Payment") -> str:
        if payment.exempt:
            said = self.tr("miễn: {why}").format(why=payment.exempt)
        else:
            receipt = f"{payment.series} {payment.number}".strip()
            said = ", ".join(filter(None, (money(payment.amount), receipt)))
        return self.tr("{said} (đã hủy)").format(said=said) if payment.cancelled else said

    def _version(self, dossier: "Dossier") -> str:
        if dossier.version == 1:
            return ""
        return self.tr("phiên bản {n}").format(n=dossier.version)

    def _received(self, dossier: "Dossier") -> str:
        at = words.moment(dossier.received_at)
        said = self.tr("{at}, quầy {counter}, {by}").format(
            at=at, counter=dossier.counter, by=dossier.received_by
        )
        if dossier.late_entry:
            entered = words.moment(dossier.entered_at)
            said += self.tr(" (nhập sau, lúc {entered})").format(entered=entered)
        return said

    def _show(self, pairs: list[tuple[str, str]]) -> None:
        while len(self._rows) < len(pairs):
            self._add_row()
        for place, row in enumerate(self._rows):
            used = place < len(pairs)
            for part, said in zip(row, pairs[place] if used else SPARE, strict=True):
                part.setText(said)
                part.setVisible(used)

    def _add_row(self) -> None:
        head, said = label(SPARE[0], "muted", wrap=True), Value(wrap=True)
        for place, part in enumerate((head, said)):
            part.hide()
            self._grid.addWidget(part, len(self._rows), place, Qt.AlignmentFlag.AlignTop)
        self._rows.append((head, said))


class Papers(QListWidget):
    """What was handed in, and what is still missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Thành phần hồ sơ"))
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setMinimumWidth(160)

    def show_dossier(self, dossier: "Dossier") -> None:
        """Show the papers of a dossier."""
        self.clear()
        for paper in dossier.papers:
            kind = words.paper_kind(paper.kind)
            _add(self, f"{paper.name} – {paper.count} {kind}", "ok", "ok")
        for name in dossier.missing:
            _add(self, self.tr("Còn thiếu: {name}").format(name=name), "warning", "warning")
        if not self.count():
            _add(self, self.tr("Không ghi giấy tờ nào."), "info", "muted")


class Path(QListWidget):
    """What happened, when, by whom; the newest at the end and in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Đường đi của hồ sơ"))
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setMinimumWidth(160)

    def show_dossier(self, dossier: "Dossier") -> None:
        """Show the history of a dossier; what came second is marked."""
        self.clear()
        for event in dossier.history:
            what = words.happened(event) + self._detail(event)
            said = f"{self._who(event)}\n{what}{self._how(event)}"
            icon, ink = ("error", "error") if event in dossier.conflicts else _step_icon(event)
            _add(self, said, icon, ink)
        self.scrollToBottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollToBottom()

    def _who(self, event: Event) -> str:
        """When it was done, by whom, as what, at which counter."""
        fact = event.fact
        done = getattr(fact, "happened_at", None) if getattr(fact, "late_entry", False) else None
        who = event.by
        if getattr(fact, "role", "") == "leader":
            who += self.tr(" (lãnh đạo)")
        if counter := getattr(fact, "counter", 0):
            who += self.tr(", quầy {n}").format(n=counter)
        return f"{words.moment(done or event.at)}  {who}"

    def _how(self, event: Event) -> str:
        """Who approved it, and when it was typed in where that was later."""
        fact, said = event.fact, ""
        if leader := getattr(fact, "approved_by", ""):
            said += self.tr("\nLãnh đạo duyệt: {name}").format(name=leader)
        if getattr(fact, "late_entry", False):
            said += self.tr("\nNhập sau, lúc {at}").format(at=words.moment(event.at))
        return said

    def _detail(self, event: Event) -> str:
        match event.fact:
            case SlipPrinted(outcome=outcome, reprint=number):
                copy = self.tr(", bản in lại lần {n}").format(n=number) if number else ""
                return f": {words.printed(outcome)}{copy}"
            case Returned(to=to) if to:
                return self.tr(" cho {to}").format(to=to)
            case Voided(reason=reason) | Erased(reason=reason) if reason:
                return self.tr(" – lý do: {reason}").format(reason=reason)
            case ResultReady(finished_at=at) if at.date() != event.at.date():
                return f" ({words.moment(at)})"
        return ""


def _step_icon(event: Event) -> tuple[str, str]:
    match event.fact:
        case SlipPrinted(outcome=outcome):
            return "printer", "muted" if outcome in GIVEN else "warning"
        case Voided() | Erased():
            return "void", "error"
        case ResultReady() | Returned():
            return "ok", "ok"
    return "info", "accent"


def _add(target: QListWidget, said: str, icon: str, ink: str) -> None:
    item = QListWidgetItem(theme.icon(icon, ink), said)
    item.setToolTip(said)
    target.addItem(item)
