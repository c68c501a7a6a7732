"""Cơ quan: identifier, names as printed, place, hours, signer, and which counter this is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter.codes import parse_agency
from counter.errors import CounterError
from counter.office import Office
from counter.text import clean
from ui.forms import Field, Hint, Named, Number
from ui.widgets import label

if TYPE_CHECKING:
    from counter.desk import Desk


class OfficeForm(QWidget):
    """One field for each thing that stands on the papers."""

    said = Signal(str, str)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.agency = Field(self.tr("Mã định danh cơ quan"), "H01.151.01")
        self.parent_name = Field(
            self.tr("Cơ quan chủ quản (in ở dòng đầu)"), self.tr("Ủy ban nhân dân xã …")
        )
        self.name = Field(
            self.tr("Tên bộ phận tiếp nhận (in trên phiếu)"),
            self.tr("Trung tâm Phục vụ hành chính công xã …"),
        )
        self.place = Field(self.tr("Địa danh (trước ngày tháng)"), self.tr("Tên xã, ví dụ Định Mỹ"))
        self.address = Field(self.tr("Địa chỉ"))
        self.hotline = Field(self.tr("Điện thoại, đường dây nóng"))
        self.hours = Field(
            self.tr("Giờ làm việc (in trên phiếu)"),
            self.tr("Thứ Hai đến thứ Sáu: 07:30–11:30, 13:30–17:00"),
        )
        self.signer = Field(self.tr("Người ký"))
        self.signer_title = Field(self.tr("Chức danh người ký"), self.tr("GIÁM ĐỐC"))
        self.bank = Field(self.tr("Mã ngân hàng (BIN, 6 chữ số)"), "970436")
        self.bank_name = Field(self.tr("Tên ngân hàng"), "Vietcombank")
        self.account = Field(self.tr("Số tài khoản nhận phí"))
        self.account_name = Field(self.tr("Tên tài khoản"))
        self.counter = Number(self.tr("Quầy số"), 1000, 72)
        self.counters = Number(self.tr("Tổng số quầy của cơ quan"), 1000, 72)
        self.trouble = Hint("", "error")
        self._lay_out()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(10)
        counter = QWidget()
        line = QHBoxLayout(counter)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Named(self.tr("Quầy số"), self.counter))
        line.addWidget(Named(self.tr("trên tổng số"), self.counters))
        line.addStretch(1)
        for parts in (
            ((self.agency, 2), (counter, 3)),
            ((self.parent_name, 1), (self.name, 1)),
            ((self.place, 2), (self.address, 3)),
            ((self.hotline, 2), (self.hours, 3)),
            ((self.signer, 2), (self.signer_title, 3)),
            ((self.bank, 2), (self.bank_name, 1), (self.account, 1), (self.account_name, 1)),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for part, stretch in parts:
                row.addWidget(part, stretch, Qt.AlignmentFlag.AlignBottom)
            box.addLayout(row)
        box.addWidget(self.trouble)
        box.addWidget(
            label(
                self.tr(
                    "Mã định danh đứng đầu mọi mã hồ sơ. Tổng số quầy phải giống nhau trên mọi máy "
                    "của cơ quan; mỗi máy một số quầy, để không bao giờ trùng số hồ sơ. Có tài "
                    "khoản thì phiếu hẹn còn phí chưa thu in mã VietQR; bỏ trống thì không in."
                ),
                "muted",
                wrap=True,
            )
        )
        box.addStretch(1)

    def read(self) -> None:
        """Show the office as it is set; the sample office is no answer to any of the questions."""
        office, sample = self._desk.office, self._desk.is_sample
        for field, text in (
            (self.agency, office.agency),
            (self.parent_name, office.parent),
            (self.name, office.name),
            (self.place, office.place),
            (self.address, office.address),
            (self.hotline, office.hotline),
            (self.signer, office.signer),
            (self.signer_title, office.signer_title),
            (self.bank, office.bank),
            (self.bank_name, office.bank_name),
            (self.account, office.account),
            (self.account_name, office.account_name),
        ):
            field.fill("" if sample else text)
            field.wrong(wrong=False)
        self.hours.fill(office.hours)
        self.counter.show_value(self._desk.counter)
        self.counters.show_value(self._desk.counters)
        self.trouble.say("")

    def told(self) -> Office:
        """Return the office as it stands in the form."""
        typed = clean(self.agency.text())
        return Office(
            agency=parse_agency(typed) or typed,
            name=clean(self.name.text()),
            parent=clean(self.parent_name.text()),
            place=clean(self.place.text()),
            address=clean(self.address.text()),
            hotline=clean(self.hotline.text()),
            hours=clean(self.hours.text()),
            signer=clean(self.signer.text()),
            signer_title=clean(self.signer_title.text()),
            counters=self.counters.value(),
            bank=clean(self.bank.text()).replace(" ", ""),
            bank_name=clean(self.bank_name.text()),
            account=clean(self.account.text()).replace(" ", "").upper(),
            account_name=clean(self.account_name.text()),
        )

    def is_changed(self) -> bool:
        """Was anything changed that is not saved?"""
        told, counter = self.told(), self.counter.value()
        if self._desk.is_sample:
            typed = (
                *(told.agency, told.name, told.parent, told.place, told.address, told.hotline),
                told.account,
            )
            moved = (counter, told.counters) != (self._desk.counter, self._desk.counters)
            return any(typed) or moved
        return told != self._desk.office or counter != self._desk.counter

    def save(self) -> bool:
        """Say which office this is; False: nothing was changed.  Refuses what cannot be."""
        if not self.is_changed():
            return False
        try:
            self._desk.set_up(self.told(), self.counter.value())
        except CounterError as error:
            fields = {
                "agency_invalid": self.agency,
                "office_name_missing": self.name,
                "vietqr_bank_wrong": self.bank,
                "vietqr_account_wrong": self.account,
            }
            if error.code in fields:
                fields[error.code].wrong(wrong=True)
                fields[error.code].setFocus()
            elif error.code == "counter_invalid":
                self.counter.setFocus()
            raise
        return True
