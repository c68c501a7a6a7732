"""Forms of the steps that need few words: submit, send back, refuse, withdraw, stop, post, undo."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QCheckBox, QWidget

from counter.desk_acts import How
from counter.text import money
from ui import messages, words
from ui.forms import Named
from ui.step_form import StepForm
from ui.step_parts import Amount

if TYPE_CHECKING:
    from counter.codes import Scan
    from counter.dossier import Dossier
    from counter.events import Event


class Submit(StepForm):
    """The result lies before the leader."""

    def fill_in(self) -> None:
        self.hint(self.tr("Hồ sơ được trình lãnh đạo ký. Thời hạn vẫn tính."))

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.submit((code,), how)[0]


class SendBack(StepForm):
    """The leader wants it worked on again."""

    def fill_in(self) -> None:
        self.reason = self.lines(self.tr("Lãnh đạo yêu cầu làm lại điều gì"))

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.send_back(code, self.reason.text(), how)


class SendAcross(StepForm):
    """What was worked on for another office goes back to it."""

    def fill_in(self) -> None:
        said = self.tr("Hồ sơ của cơ quan {office}: kết quả và giấy tờ trả về đó.")
        self.hint(said.format(office=self.dossier.origin))
        self.reason = self.lines(self.tr("Kết quả trả về"))
        self.refused = QCheckBox(self.tr("Không giải quyết được"))
        self.column.addWidget(self.refused)

    def act(self, code: str, how: How) -> "Dossier":
        refused = self.refused.isChecked()
        return self.desk.send_back_across(code, self.reason.text(), how, refused=refused)


class Refuse(StepForm):
    """An accepted dossier is returned with form 03."""

    PAPER = "refusal"

    def fill_in(self) -> None:
        if self.dossier.returns:
            self.hint(self.tr("Hồ sơ đã bị trả một lần: cần lãnh đạo duyệt."), "warning")
        self.reason = self.lines(self.tr("Lý do từ chối"))
        self.grounds = self.line(
            self.tr("Căn cứ pháp lý"), self.tr("Điều, khoản của văn bản quy định")
        )
        self.guidance = self.lines(self.tr("Hướng dẫn công dân làm gì tiếp"))

    def act(self, code: str, how: How) -> "Dossier":
        said = self.reason.text(), self.grounds.text(), self.guidance.text()
        return self.desk.refuse(code, *said, how)


class Withdraw(StepForm):
    """The citizen wants it back."""

    def fill_in(self) -> None:
        self.reason = self.lines(self.tr("Lý do công dân rút hồ sơ"))
        self.hint(self.tr("Sau khi ghi, trả lại giấy tờ cho công dân ở trang Trả kết quả."))

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.withdraw(code, self.reason.text(), how)


class Stop(StepForm):
    """Processing stops; the citizen is told in writing."""

    PAPER = "stop-notice"

    def fill_in(self) -> None:
        self.reason = self.lines(self.tr("Lý do dừng giải quyết"))
        self.decision = self.line(self.tr("Văn bản, quyết định dừng (nếu có)"))
        self.refund = Amount(self.tr("Số tiền hoàn lại (đồng)"))
        self.refund.setMaximumWidth(200)
        self.beside(Named(self.tr("Số tiền hoàn lại (đồng)"), self.refund))
        paid = sum(payment.amount for payment in self.dossier.payments if not payment.cancelled)
        if paid:
            self.hint(self.tr("Đã thu {paid} của hồ sơ này.").format(paid=money(paid)))

    def wrong(self) -> tuple[QWidget, str] | None:
        if self.refund.is_wrong():
            return self.refund, self.tr("Số tiền hoàn lại chưa đúng. Gõ số đồng, như 150.000.")
        return None

    def act(self, code: str, how: How) -> "Dossier":
        refund = self.refund.amount()
        return self.desk.stop(code, self.reason.text(), self.decision.text(), refund, how)


class Post(StepForm):
    """The result goes off by post; the tracking number is scanned from the envelope."""

    FIELDS: ClassVar[dict[str, str]] = {"tracking_wrong": "tracking"}

    def fill_in(self) -> None:
        self.tracking = self.line(
            self.tr("Số hiệu bưu gửi"), self.tr("Quét mã trên bì thư, hoặc gõ: EA123456789VN")
        )
        owner = self.dossier.owner
        self.address = self.line(self.tr("Địa chỉ nhận"), text=owner.address)

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.post(code, self.tracking.text(), self.address.text(), how)

    def on_scan(self, scan: "Scan") -> bool:
        from counter.codes import ScanKind

        if scan.kind is not ScanKind.POST:
            return False
        self.tracking.line.setText(str(scan.value or scan.text).strip())
        self.tracking.wrong(wrong=False)
        return True


class Bind(StepForm):
    """The official code of a dossier that was received under a temporary one."""

    FIELDS: ClassVar[dict[str, str]] = dict.fromkeys(
        ("code_unreadable", "code_taken", "code_in_future", "code_invalid"), "official"
    )

    def fill_in(self) -> None:
        self.hint(
            self.tr("Mã tạm {code} vẫn quét được sau khi gắn.").format(code=self.dossier.code)
        )
        self.official = self.line(
            self.tr("Mã chính thức"),
            self.tr("Quét hoặc gõ mã; để trống: lấy số tiếp theo của quầy"),
        )

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.bind(code, self.official.text().strip(), how)

    def told(self, made: "Dossier") -> str:
        return messages.text("code_bound", code=made.code, temporary=made.other_codes[0])

    def on_scan(self, scan: "Scan") -> bool:
        from counter.codes import DossierCode, ScanKind

        if scan.kind is not ScanKind.DOSSIER or not isinstance(scan.value, DossierCode):
            return False
        self.official.line.setText(scan.value.text)
        self.official.wrong(wrong=False)
        return True


class Undo(StepForm):
    """The last step was a mistake."""

    def fill_in(self) -> None:
        event = self._last()
        if event is not None:
            said = self.tr("Sẽ hoàn tác: {what} – {by} ghi lúc {at}.").format(
                what=words.happened(event), by=event.by, at=words.moment(event.at)
            )
            self.hint(said, "warning")
            if event.by != self.desk.officer.name or event.at.date() != self.desk.now().date():
                self.hint(
                    self.tr("Việc của người khác, hoặc của ngày trước: cần lãnh đạo duyệt."),
                    "warning",
                )
        self.reason = self.lines(self.tr("Lý do hoàn tác"))

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.undo(code, self.reason.text(), how)

    def told(self, made: "Dossier") -> str:
        return self.tr("Đã hoàn tác. Hồ sơ {code} trở lại: {stage}.").format(
            code=made.code, stage=words.stage(made.stage).lower()
        )

    def _last(self) -> "Event | None":
        wanted = self.dossier.acts[-1:]
        return next((e for e in self.dossier.history if (f"{e.log}:{e.seq}",) == wanted), None)


FORMS: dict[str, type[StepForm]] = {
    "submit": Submit,
    "send_back": SendBack,
    "send_across": SendAcross,
    "refuse": Refuse,
    "withdraw": Withdraw,
    "stop": Stop,
    "post": Post,
    "bind": Bind,
    "undo": Undo,
}
