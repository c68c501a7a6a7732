"""Kết quả về and Gửi bưu chính: piles that come back from processing, and that go off by post."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from counter.codes import ScanKind
from counter.errors import CounterError
from counter.text import clean
from ui.forms import Field
from ui.give_back_pile import Parcels, PileView, Results
from ui.pile_work import PileWork

if TYPE_CHECKING:
    from counter.codes import Scan
    from ui.page import Surroundings


class Receiving(PileWork):
    """Results come in: every scan one line, F9 says that all of them are here."""

    def __init__(self, around: "Surroundings") -> None:
        super().__init__(
            around,
            Results(around.desk),
            PileView(),
            self.tr("Ghi kết quả về"),
            self.tr("Quét lần lượt các phiếu của hồ sơ đã có kết quả, rồi bấm F9."),
        )
        self.fields.addWidget(self.code)
        self.render_pile()

    @Slot()
    def primary(self) -> None:
        if not self.ready():
            return
        codes, how = tuple(slip.code for slip in self.pile.good), self.how.how()
        try:
            made = self.desk.mark_ready(codes, self.command, how.at, how.approved_by)
        except CounterError as error:
            self.keep(error, [])
            return
        said = self.tr("Đã ghi {n} kết quả, chờ người dân đến nhận").format(n=len(made))
        self.finish([dossier.code for dossier in made], said)


class Posting(PileWork):
    """Results go off by post: slips and the label of the parcel are scanned in any order."""

    def __init__(self, around: "Surroundings") -> None:
        super().__init__(
            around,
            Parcels(around.desk),
            PileView(),
            self.tr("Gửi bưu chính"),
            self.tr(
                "Quét phiếu của các kết quả gửi cùng một bưu gửi và mã vạch bưu gửi, rồi bấm F9."
            ),
            "hand_over",
        )
        self.tracking = Field(self.tr("Số hiệu bưu gửi"), self.tr("Quét mã vạch bưu gửi"))
        self.address = Field(self.tr("Gửi đến địa chỉ"))
        for field, share in ((self.tracking, 3), (self.address, 5), (self.code, 4)):
            self.fields.addWidget(field, share)
        self.render_pile()

    def on_scan(self, scan: "Scan") -> bool:
        if scan.kind is ScanKind.POST:
            self.take_tracking(str(scan.value))
            return True
        return super().on_scan(scan)

    def take_tracking(self, number: str) -> None:
        """The parcel has this number."""
        self.tracking.fill(number)
        self.tracking.wrong(wrong=False)
        self.trouble.say("")
        self.said.emit(self.tr("Số hiệu bưu gửi: {number}").format(number=number), "ok")
        self.code.setFocus()

    def clear(self) -> bool:
        if self.tracking.text() or self.address.text():
            self.begin()
            return True
        return super().clear()

    def begin(self) -> None:
        self.tracking.fill("")
        self.address.fill("")
        super().begin()

    def add(self, code: str) -> None:
        super().add(code)
        first = next((slip.dossier for slip in self.pile.good if slip.dossier), None)
        if first is not None and not self.address.text():
            self.address.fill(first.owner.address)

    @Slot()
    def primary(self) -> None:
        if not self.ready():
            return
        tracking, address = clean(self.tracking.text()), clean(self.address.text())
        if not tracking:
            self.refuse(self.tr("Quét hoặc gõ số hiệu bưu gửi."), self.tracking)
            return
        how, sent = self.how.how(), list[str]()
        for slip in self.pile.good:
            own = replace(how, command=f"{self.command}-{slip.code}")
            try:
                self.desk.post(slip.code, tracking, address, own)
            except CounterError as error:
                self.keep(error, sent)
                if error.code == "tracking_wrong":
                    self.tracking.wrong(wrong=True)
                    self.tracking.setFocus()
                return
            sent.append(slip.code)
        said = self.tr("Đã gửi {n} kết quả, bưu gửi {number}").format(n=len(sent), number=tracking)
        self.finish(sent, said)
        if not self.pile.slips:
            self.begin()
