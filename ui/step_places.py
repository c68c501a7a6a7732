"""Forms of the steps in time and space: to which unit, on which shelf, until which day."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from counter.desk_acts import How
from counter.errors import CounterError
from counter.hand_over import Giving, leg_due
from counter.text import clean
from ui import messages, words
from ui.forms import Moment, Named
from ui.step_form import StepForm
from ui.step_parts import Day, Lines, Names

if TYPE_CHECKING:
    from datetime import date, datetime

    from counter.dossier import Dossier


class HandOver(StepForm):
    """The papers go to another unit, or to another agency, which has to confirm it."""

    FIELDS: ClassVar[dict[str, str]] = {"unit_missing": "unit"}

    def fill_in(self) -> None:
        dossier = self.dossier
        legs = (str(leg.get("unit", "")) for leg in dossier.legs)
        before = (move.to_unit for move in dossier.moves)
        self.unit = Names(self.tr("Giao cho bộ phận"), (*legs, *before, *self.desk.units()))
        self.interlinked = QCheckBox(self.tr("Cơ quan khác (liên thông)"))
        self.beside(Named(self.tr("Giao cho bộ phận"), self.unit), stretch=(1,))
        self.column.addWidget(self.interlinked)
        # Its counters are told of the dossier when this office exchanges, by hub or stick.
        self.office = self.line(
            self.tr("Mã cơ quan nhận"),
            self.tr("Nếu có, như H01.150: quầy ở đó nhận tin qua nơi chung hoặc USB"),
        )
        self.office.hide()
        self.interlinked.toggled.connect(self._on_interlinked)
        self.term = self.hint("")
        self.own = QCheckBox(self.tr("Hẹn bộ phận xong vào lúc khác"))
        self.due = Moment(self.tr("Bộ phận xong trước"))
        self.due.hide()
        self.beside(self.own, self.due)
        self.differences = self.line(
            self.tr("Ghi chú bàn giao"), self.tr("Thiếu, thừa, hỏng điều gì khi giao")
        )
        self.unit.typed.connect(self._on_unit)
        self.own.toggled.connect(self._on_own)
        self._on_unit()

    def act(self, code: str, how: How) -> "Dossier":
        giving = Giving(
            unit=self.unit.text(),
            interlinked=self.interlinked.isChecked(),
            office=clean(self.office.text()).upper(),
            due=self.due.moment() if self.own.isChecked() else None,
            differences=self.differences.text(),
        )
        return self.desk.hand_over((code,), giving, how)[0]

    def wrong(self) -> tuple[QWidget, str] | None:
        if self.own.isChecked() and self.due.is_wrong():
            return self.due, self.tr("Lúc hẹn chưa đúng. Gõ như 27/11/2026 17:00.")
        return None

    def told(self, made: "Dossier") -> str:
        return self.tr("Đã giao hồ sơ {code} cho {unit}, chờ xác nhận nhận.").format(
            code=made.code, unit=made.moves[-1].to_unit
        )

    def _leg(self) -> "datetime | None":
        return leg_due(self.desk.calendar, self.dossier, self.unit.text())

    @Slot()
    def _on_unit(self) -> None:
        due = self._leg()
        said = self.tr("Bộ phận xong trước: {due}").format(due=words.due_text(due))
        self.term.say(said if due else "", "muted")

    @Slot(bool)
    def _on_interlinked(self, on: bool) -> None:
        self.office.setVisible(on)
        if not on:
            self.office.fill("")

    @Slot(bool)
    def _on_own(self, on: bool) -> None:
        self.due.setVisible(on)
        if on:
            self.due.show_moment(self._leg() or self.desk.now())
            self.due.setFocus()
            self.due.selectAll()


class TakeOver(StepForm):
    """Whoever got the papers says so."""

    def fill_in(self) -> None:
        move = self.dossier.move
        if move is not None:
            said = self.tr("{giver} giao cho {unit} lúc {at}.").format(
                giver=move.given_by, unit=move.to_unit, at=words.moment(move.given_at)
            )
            self.hint(said)
            if move.differences:
                told = self.tr("Bên giao ghi: {said}").format(said=move.differences)
                self.hint(told, "warning")
        self.differences = self.line(self.tr("Khác với khi giao"), self.tr("Để trống nếu nhận đủ"))

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.take_over((code,), self.differences.text(), how)[0]


class Start(StepForm):
    """The competent authority has a non-boundary dossier: its time begins."""

    def fill_in(self) -> None:
        self.hint(self.tr("Thời hạn tính từ khi cơ quan có thẩm quyền nhận được hồ sơ."))
        self.authority = self.line(self.tr("Cơ quan có thẩm quyền"))

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.start_clock(code, self.authority.text(), how)

    def told(self, made: "Dossier") -> str:
        return self.tr("Đã bắt đầu tính thời hạn. Hẹn trả: {due}.").format(
            due=words.due_text(made.due)
        )


class Extend(StepForm):
    """A later day is promised with an apology (form 04)."""

    PAPER = "apology"
    FIELDS: ClassVar[dict[str, str]] = {
        "reason_missing": "reason",
        **dict.fromkeys(("extension_not_later", "extension_past", "day_off"), "until"),
        "calendar_missing": "until",
    }

    def fill_in(self) -> None:
        dossier = self.dossier
        if dossier.extensions:
            said = self.tr("Đã hẹn lại {n} lần: lần này cần lãnh đạo duyệt.")
            self.hint(said.format(n=dossier.extensions), "warning")
        self.until = Day(self.tr("Hẹn lại ngày"))
        self.reason = Lines(self.tr("Vì sao chậm"))
        self.beside(Named(self.tr("Hẹn lại ngày"), self.until))
        self.promise = self.hint("")
        self.column.addWidget(Named(self.tr("Vì sao chậm (in trên phiếu xin lỗi)"), self.reason))
        kept = self.tr("Ngày hẹn ban đầu {due} vẫn giữ để thống kê.")
        self.hint(kept.format(due=words.due_text(dossier.original_due)))
        self.until.told.connect(self._on_day)
        self._offer()

    def wrong(self) -> tuple[QWidget, str] | None:
        if self.until.day() is None:
            return self.until, self.tr("Chưa có ngày hẹn lại. Gõ như 27/11/2026.")
        return None

    def act(self, code: str, how: How) -> "Dossier":
        until = self.until.day() or self.desk.now().date()  # wrong() has asked for one
        return self.desk.extend(code, until, self.reason.text(), how)

    def told(self, made: "Dossier") -> str:
        return self.tr("Đã hẹn lại {code}: {due}.").format(
            code=made.code, due=words.due_text(made.due)
        )

    def _offer(self) -> None:
        """Fill in the next working day after the date, or after today where that has passed."""
        due = self.dossier.due
        if due is None:
            return
        try:
            self.until.show_day(
                self.desk.calendar.next_working_day(max(due, self.desk.now()).date())
            )
        except CounterError:
            return

    @Slot(object)
    def _on_day(self, day: "date | None") -> None:
        if day is None:
            self.promise.say("")
            return
        try:
            due = self.desk.calendar.closing(day)
        except CounterError as error:
            self.promise.say(messages.text(error), "warning")
            return
        said = self.tr("Phiếu xin lỗi sẽ hẹn lại: {new}, thay cho {old}.")
        old = words.due_text(self.dossier.due)
        self.promise.say(said.format(new=words.due_text(due), old=old), "ok")


class Shelve(StepForm):
    """Where the papers lie."""

    FIELDS: ClassVar[dict[str, str]] = {"place_missing": "place"}

    def fill_in(self) -> None:
        shelf = self.dossier.shelf
        if shelf is not None:
            self.hint(
                self.tr("Đang ở: {place}, từ {at}.").format(
                    place=shelf.place, at=words.moment(shelf.at)
                )
            )
        used = sorted({line.place for line in self.desk.shelves()})
        self.place = Names(self.tr("Kệ, ngăn"), used)
        self.column.addWidget(Named(self.tr("Kệ, ngăn"), self.place))

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.shelve((code,), self.place.text(), how)[0]


FORMS: dict[str, type[StepForm]] = {
    "hand_over": HandOver,
    "take_over": TakeOver,
    "start": Start,
    "extend": Extend,
    "shelve": Shelve,
}
