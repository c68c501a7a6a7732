"""Forms of the steps that name papers: what is wanting, what was brought, what the slip says."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from counter.desk_acts import How
from counter.errors import CounterError
from counter.events import Paper, Person
from counter.steps import FinanceRequested, SupplementRequested
from counter.text import clean, fold
from ui import messages, words
from ui.forms import Named
from ui.step_form import StepForm
from ui.step_parts import Amount, Day, Lines, PaperRows

if TYPE_CHECKING:
    from counter.codes import Scan
    from counter.desk import Desk
    from counter.dossier import Dossier


class Supplement(StepForm):
    """What is wanting is asked for once, in writing; the time stands still (form 02)."""

    PAPER = "supplement"
    FIELDS: ClassVar[dict[str, str]] = {
        "reason_missing": "reason",
        "papers_to_bring_missing": "papers",
    }

    def fill_in(self) -> None:
        dossier = self.dossier
        if dossier.requests:
            said = self.tr("Đã yêu cầu bổ sung {n} lần: lần này cần lãnh đạo duyệt.")
            self.hint(said.format(n=dossier.requests), "warning")
        if dossier.due is not None:
            still = self.tr("Từ khi ghi, thời hạn tạm dừng; ngày hẹn {due} tính lại khi nhận đủ.")
            self.hint(still.format(due=words.due_text(dossier.due)))
        known = {paper.name: paper for paper in (*listed(self.desk, dossier), *dossier.papers)}
        self.papers = PaperRows(self.tr("Giấy tờ cần bổ sung"), tuple(known.values()), wrong=True)
        missing = (known.get(name, Paper(name)) for name in dossier.missing)
        self.papers.show_papers(missing, self.tr("chưa nộp"))
        self.column.addWidget(self.papers)
        self.reason = Lines(self.tr("Lý do"), self.tr("Vì sao hồ sơ chưa giải quyết được"))
        self.guidance = Lines(self.tr("Hướng dẫn"), self.tr("Công dân làm gì, lấy giấy tờ ở đâu"))
        self.deadline = Day(self.tr("Bổ sung trước ngày"))
        self.beside(
            Named(self.tr("Lý do"), self.reason),
            Named(self.tr("Hướng dẫn"), self.guidance),
            stretch=(1, 1),
        )
        self.beside(Named(self.tr("Bổ sung trước ngày (nếu có)"), self.deadline))

    def wrong(self) -> tuple[QWidget, str] | None:
        if self.deadline.is_wrong():
            return self.deadline, self.tr("Ngày chưa đúng. Gõ như 27/11/2026.")
        return None

    def first(self) -> QWidget:
        return self.papers.rows()[0][0]

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.request_supplement(
            code,
            self.papers.papers(),
            self.reason.text(),
            self.guidance.text(),
            self.deadline.day(),
            how,
        )


class Finance(StepForm):
    """The applicant has to pay a duty first; the time stands still."""

    def fill_in(self) -> None:
        self.hint(self.tr("Từ khi ghi, thời hạn tạm dừng đến khi công dân nộp tiền xong."))
        self.amount = Amount(self.tr("Số tiền phải nộp (đồng)"))
        self.amount.setMaximumWidth(200)
        self.beside(Named(self.tr("Số tiền phải nộp (đồng), nếu đã biết"), self.amount))
        self.reason = self.lines(self.tr("Khoản phải nộp, theo thông báo nào"))

    def wrong(self) -> tuple[QWidget, str] | None:
        if self.amount.is_wrong():
            return self.amount, self.tr("Số tiền chưa đúng. Gõ số đồng, như 150.000.")
        return None

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.request_payment(code, self.amount.amount(), self.reason.text(), how)


class Resume(StepForm):
    """What the dossier waited for is here; the answer has the new date."""

    def fill_in(self) -> None:
        dossier = self.dossier
        if dossier.paused_at is not None:
            since = words.moment(dossier.paused_at)
            self.hint(self.tr("Thời hạn tạm dừng từ {since}.").format(since=since))
        asked = _asked(dossier)
        self.papers = PaperRows(self.tr("Giấy tờ đã nhận"), asked)
        self.papers.show_papers(asked)
        if not isinstance(_request(dossier), FinanceRequested):
            self.column.addWidget(self.papers)
        self.remark = self.line(
            self.tr("Ghi chú"), self.tr("Chứng từ nộp tiền, giấy tờ khác với yêu cầu…")
        )

    def act(self, code: str, how: How) -> "Dossier":
        return self.desk.resume(code, self.papers.papers(), self.remark.text(), how)

    def first(self) -> QWidget:
        return self.remark

    def told(self, made: "Dossier") -> str:
        return self.tr("Đã ghi: nhận đủ, giải quyết tiếp. Hẹn trả: {due}.").format(
            due=words.due_text(made.due)
        )


class Correct(StepForm):
    """What the slip says is wrong: its next version says this, the one before is void."""

    PAPER = "slip"
    FIELDS: ClassVar[dict[str, str]] = {
        "reason_missing": "reason",
        "owner_missing": "name",
        "nothing_to_correct": "name",
    }

    def fill_in(self) -> None:
        dossier, owner = self.dossier, self.dossier.owner
        said = self.tr(
            "Phiếu mới là phiên bản {next}; phiên bản {now} bị hủy: thu lại phiếu đã giao."
        )
        self.hint(said.format(next=dossier.version + 1, now=dossier.version), "warning")
        self.owner = owner
        self.name = self.line(self.tr("Chủ hồ sơ"), text=owner.name)
        self.number = self.line(self.tr("Số giấy tờ"), text=owner.number)
        self.phone = self.line(self.tr("Điện thoại"), text=owner.phone)
        self.address = self.line(self.tr("Địa chỉ"), text=owner.address)
        self.content = self.line(self.tr("Nội dung"), text=dossier.content)
        self.remark = self.line(self.tr("Ghi chú"), text=dossier.remark)
        self.beside(self.name, self.number, self.phone, stretch=(3, 2, 2))
        self.beside(self.address, stretch=(1,))
        self.beside(self.content, self.remark, stretch=(1, 1))
        self.reason = self.line(self.tr("Lý do sửa"), self.tr("Phiếu sai điều gì, ai phát hiện"))
        known = {paper.name: paper for paper in (*dossier.papers, *listed(self.desk, dossier))}
        self.papers = PaperRows(self.tr("Giấy tờ đã nhận"), tuple(known.values()))
        self.papers.show_papers(dossier.papers)
        self.column.addWidget(self.papers)

    def act(self, code: str, how: How) -> "Dossier":
        owner = self._owner()
        papers = self.papers.papers()
        brought = {fold(paper.name) for paper in papers}

        def change(dossier: "Dossier") -> "Dossier":
            return replace(
                dossier,
                owner=owner,
                content=clean(self.content.text()),
                remark=clean(self.remark.text()),
                papers=papers,
                missing=tuple(name for name in dossier.missing if fold(name) not in brought),
            )

        return self.desk.correct(code, change, self.reason.text(), how)

    def told(self, made: "Dossier") -> str:
        return messages.text("slip_corrected", code=made.code, version=made.version)

    def on_scan(self, scan: "Scan") -> bool:
        """A card says how the owner's name is really written."""
        from counter.codes import ScanKind
        from counter.intake import Draft

        if scan.kind is not ScanKind.CITIZEN or scan.value is None:
            return False
        self.owner = Draft(owner=self._owner()).with_card(scan.value).owner  # type: ignore[arg-type]
        for field, said in (
            (self.name, self.owner.name),
            (self.number, self.owner.number),
            (self.address, self.owner.address),
        ):
            field.line.setText(said)
        return True

    def _owner(self) -> Person:
        """What is in the fields; of the card behind them nothing else changes."""
        return replace(
            self.owner,
            name=clean(self.name.text()),
            number=clean(self.number.text()),
            phone=clean(self.phone.text()),
            address=clean(self.address.text()),
        )


def listed(desk: "Desk", dossier: "Dossier") -> tuple[Paper, ...]:
    """Return the papers of a dossier's procedure, as it was when the dossier came."""
    mark = dossier.procedure
    try:
        known = desk.procedure_at(mark.code, dossier.received_at.date())
    except CounterError:
        return ()
    case = next((case for case in known.cases if case.name == mark.case), known.cases[0])
    return tuple(Paper(one.name, one.kind, one.count) for one in case.components)


def _request(dossier: "Dossier") -> SupplementRequested | FinanceRequested | None:
    """Return what the dossier waits for."""
    acts = set(dossier.acts)
    facts = (e.fact for e in reversed(dossier.history) if f"{e.log}:{e.seq}" in acts)
    return next((f for f in facts if isinstance(f, (SupplementRequested, FinanceRequested))), None)


def _asked(dossier: "Dossier") -> tuple[Paper, ...]:
    asked = _request(dossier)
    return asked.papers if isinstance(asked, SupplementRequested) else ()


FORMS: dict[str, type[StepForm]] = {
    "supplement": Supplement,
    "finance": Finance,
    "resume": Resume,
    "correct": Correct,
}
