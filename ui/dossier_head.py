"""The head of the page Hồ sơ: where a dossier stands, who has it, where it lies, when it is due."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counter.appointment import duration_text
from counter.catalogue import UNIT_WORDS
from counter.errors import CounterError
from counter.figures import figures, holding, stage_since
from counter.hand_over import give_by
from ui import messages, words
from ui.dossier_parts import Value
from ui.flow import Columns
from ui.page import dress
from ui.widgets import Card, Sentence, button, label

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.dossier import Dossier

SHAPES = {"ok": "✓ ", "warning": "▲ ", "error": "✕ "}


class Head(Card):
    """What is read first.  Lines that have nothing to say take no room."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.heading = Value("big")
        self.stage = label("", "title")
        self.since = label("", "muted")
        self.procedure = Sentence()
        self.slip_state = label()
        self.holder = Sentence()
        self.shelf = Sentence()
        self.where = Sentence()
        self.due = label("", "big")
        self.due_state = label()
        self.original = label("", "muted")
        self.clock = label("", "muted")
        self.lateness = Sentence()
        self.trouble = label("", "error", wrap=True)
        self.why = button(self.tr("Vì sao ngày này?"), "Alt+V", "link")
        self.why.setShortcut("Alt+V")
        self._lay_out()

    def _lay_out(self) -> None:
        top = Columns()
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.heading)
        stands = QHBoxLayout()
        stands.setSpacing(8)
        stands.addWidget(self.stage)
        stands.addWidget(self.since, 1, Qt.AlignmentFlag.AlignBottom)
        left.addLayout(stands)
        for part in (self.procedure, self.holder, self.shelf, self.slip_state, self.where):
            left.addWidget(part)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(label(self.tr("Hẹn trả kết quả"), "muted"))
        for part in (self.due, self.due_state, self.original, self.clock, self.lateness):
            right.addWidget(part)
        right.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        top.addLayout(left, 3)
        top.addLayout(right, 2)
        self.box.addLayout(top)
        self.box.addWidget(self.trouble)

    def show_dossier(self, dossier: "Dossier", *, scan_back: bool) -> None:
        """Show where a dossier stands now."""
        self.heading.setText(dossier.code)
        self.stage.setText(words.stage(dossier.stage, void=dossier.void))
        since = words.moment(stage_since(dossier))
        self.since.setText("" if dossier.void else self.tr("từ {at}").format(at=since))
        case = f" – {dossier.procedure.case}" if dossier.procedure.case else ""
        self.procedure.setText(f"{dossier.procedure.name}{case}  ({dossier.procedure.code})")
        _say(self.slip_state, *words.slip_state(dossier, scan_back=scan_back))
        _say(self.holder, *self._held(dossier))
        _say(self.shelf, *self._lies(dossier))
        _say(self.where, *self._known_at(dossier))
        self._show_due(dossier)
        self._show_trouble(dossier)

    def _show_due(self, dossier: "Dossier") -> None:
        self.due.setText(words.due_text(dossier.due))
        if dossier.paused and dossier.paused_at is not None:
            since = words.moment(dossier.paused_at)
            said = self.tr("thời hạn tạm dừng từ {since}").format(since=since)
            _say(self.due_state, said, "error" if dossier.overdue(self._desk.now()) else "warning")
        else:
            _say(self.due_state, *words.due_state(self._desk, dossier))
        first = dossier.original_due
        moved = first is not None and first != dossier.due
        said = self.tr("Hẹn ban đầu: {due}").format(due=words.due_text(first))
        _say(self.original, said if moved else "", "muted")
        _say(self.clock, self._used(dossier), "muted")
        _say(self.lateness, self._explained(dossier), "muted")
        self.why.setVisible(bool(dossier.amount or dossier.due))

    def _used(self, dossier: "Dossier") -> str:
        """Time used and left, in the unit of the procedure."""
        if dossier.void:
            return ""
        try:
            told = figures(self._desk.calendar, dossier, self._desk.now())
        except CounterError:  # beyond the calendar nothing can be counted
            return ""
        if told.used is None or told.remaining is None:
            return ""
        unit = UNIT_WORDS.get(told.unit, told.unit)
        used, left = _figure(told.used), _figure(max(0.0, told.remaining))
        if not dossier.open:
            return self.tr("Đã dùng {used} {unit}").format(used=used, unit=unit)
        return self.tr("Đã dùng {used}, còn {left} {unit}").format(used=used, left=left, unit=unit)

    def _explained(self, dossier: "Dossier") -> str:
        """Say apart how much of its lateness outages explain; late stays late."""
        now = self._desk.now()
        lines = [messages.text("due_provisional")] if dossier.awaited and dossier.open else []
        if dossier.overdue(now):
            late = self._desk.lateness(dossier)
            if late.late and late.out:
                spans = {"late": duration_text(late.late), "out": duration_text(late.out)}
                lines.append(messages.text("lateness_with_outage", **spans))
        return "\n".join(lines)

    def _held(self, dossier: "Dossier") -> tuple[str, str]:
        """Say who has the papers, since when, until when."""
        if dossier.void or not dossier.open:
            return "", "muted"
        received = dossier.received_at
        told = holding(dossier, give_by(self._desk.calendar, received))
        if told is None:
            return "", "muted"
        if told.given_to and told.given_at is not None:
            said = self.tr("{by} đã giao cho {unit} lúc {at}, chưa ai xác nhận nhận").format(
                by=dossier.moves[-1].given_by, unit=told.given_to, at=words.moment(told.given_at)
            )
            return said, "warning"
        who = ", ".join(filter(None, (told.officer, told.unit)))
        said = self.tr("{who} đang giữ, từ {since}").format(who=who, since=words.moment(told.since))
        if told.until is None:
            return said, "muted"
        late = told.until < self._desk.now()
        until = words.moment(told.until)
        if dossier.moves:
            said += self.tr(", phải xong trước {until}").format(until=until)
        else:
            said += self.tr(", chuyển xử lý trước {until}").format(until=until)
        return said, "warning" if late and not dossier.paused else "muted"

    def _lies(self, dossier: "Dossier") -> tuple[str, str]:
        """Say where the papers lie, aloud where the step says otherwise."""
        shelf = dossier.shelf
        if shelf is None:
            return "", "muted"
        if dossier.misplaced:
            return messages.text("paper_misplaced", code=dossier.code, place=shelf.place), "warning"
        said = self.tr("Giấy tờ ở {place}, từ {since}")
        return said.format(place=shelf.place, since=words.moment(shelf.at)), "muted"

    def _known_at(self, dossier: "Dossier") -> tuple[str, str]:
        """Say which counters have all of it; nothing where this counter works alone."""
        if self._desk.is_alone:
            return "", "muted"
        where = self._desk.whereabouts(dossier)
        seen = self.tr("Đã có ở quầy {names}").format(names=", ".join(where.seen_by))
        if where.on_hub:
            said = self.tr("Đã lên nơi chung")
            return f"{said}. {seen}" if where.seen_by else said, "muted"
        if where.seen_by:
            return seen, "muted"
        return self.tr("Chỉ ở máy này"), "warning"

    def _show_trouble(self, dossier: "Dossier") -> None:
        clash = self.tr("Trùng việc: {what} lúc {when}, {by}. Kiểm tra lại với người ghi.")
        lines = [
            clash.format(what=words.happened(event), when=words.moment(event.at), by=event.by)
            for event in dossier.conflicts
        ]
        if dossier.newer:
            lines.append(
                self.tr("Hồ sơ có việc do phiên bản mới hơn ghi: ở máy này chỉ xem, không sửa.")
            )
        if dossier.erased:
            lines.append(self.tr("Dữ liệu cá nhân đã xóa theo luật."))
        self.trouble.setText("\n".join(lines))
        self.trouble.setVisible(bool(lines))


def _say(line: QLabel, said: str, mood: str) -> None:
    line.setText(SHAPES.get(mood, "") + said if said else "")
    dress(line, mood)
    line.setVisible(bool(said))


def _figure(figure: float) -> str:
    return f"{figure:g}".replace(".", ",")
