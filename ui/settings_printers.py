"""Máy in và phiếu: which printer takes which paper, and how a slip is drawn."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.bridge import LONG
from ui.forms import Named, Options, keyed
from ui.widgets import button, label

if TYPE_CHECKING:
    from counter.settings import Settings
    from ui.page import Surroundings


class Printers(QWidget):
    """A printer for each paper, from the list of queues or typed (file:FOLDER saves the PDF)."""

    said = Signal(str, str)

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self.queues: dict[str, QComboBox] = {}
        for paper in ("slip", "label", "list"):
            queue = QComboBox()
            queue.setEditable(True)
            queue.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.queues[paper] = queue
        self.look = keyed(self.tr("Tìm lại máy in"), "Ctrl+R", icon="printer")
        self.slip_size = Options((("a4", "A4"), ("a5", "A5")))
        self.dots = Options(
            (
                ("600", self.tr("600 điểm/inch (laser)")),
                ("300", self.tr("300 điểm/inch")),
                ("203", self.tr("203 điểm/inch (máy in nhiệt)")),
            )
        )
        self.pages = Options(
            (("2", self.tr("2 liên: lưu và giao khách")), ("1", self.tr("1 liên: giao khách")))
        )
        self.scan_back = QCheckBox(self.tr("Chỉ tính là đã giao phiếu sau khi quét lại phiếu"))
        self._lay_out()
        self.look.clicked.connect(self.look_for_printers)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(10)
        names = {
            "slip": self.tr("Giấy tiếp nhận và hẹn trả"),
            "label": self.tr("Nhãn hồ sơ 50×25 mm"),
            "list": self.tr("Danh sách, phiếu kiểm soát"),
        }
        for paper, queue in self.queues.items():
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(Named(names[paper], queue), 1)
            test = button(self.tr("In thử"), icon="printer")
            test.setAccessibleName(self.tr("In thử: {paper}").format(paper=names[paper]))
            test.clicked.connect(
                lambda _=False, paper=paper: self._around.print_jobs.print_test_page(paper)
            )
            line.addWidget(test, 0, Qt.AlignmentFlag.AlignBottom)
            box.addLayout(line)
        box.addWidget(
            label(
                self.tr(
                    "In thử dùng máy in đã lưu (F9). Không chọn máy in: phiếu lưu thành tệp PDF và "
                    "hồ sơ ghi “chưa giao phiếu”. Gõ file:THƯ-MỤC để luôn lưu PDF vào thư mục đó."
                ),
                "muted",
                wrap=True,
            )
        )
        box.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Named(self.tr("Khổ phiếu"), self.slip_size), 1)
        line.addWidget(Named(self.tr("Độ phân giải máy in phiếu"), self.dots), 2)
        line.addWidget(Named(self.tr("Số liên"), self.pages), 2)
        box.addLayout(line)
        box.addWidget(self.scan_back)
        box.addStretch(1)

    def show_settings(self, own: "Settings") -> None:
        """Show the settings as they are."""
        told = {"slip": own.printer_slip, "label": own.printer_label, "list": own.printer_list}
        for paper, queue in self.queues.items():
            _show(queue, told[paper])
        self.slip_size.show_value(own.slip_size)
        self.dots.show_value(str(own.printer_dots))
        self.pages.show_value(str(own.copies))
        self.scan_back.setChecked(own.scan_back)

    def told(self, own: "Settings") -> "Settings":
        """Return the settings as they stand here."""
        return replace(
            own,
            printer_slip=_told(self.queues["slip"]),
            printer_label=_told(self.queues["label"]),
            printer_list=_told(self.queues["list"]),
            slip_size=self.slip_size.value(),
            printer_dots=int(self.dots.value()),
            copies=int(self.pages.value()),
            scan_back=self.scan_back.isChecked(),
        )

    @Slot()
    def look_for_printers(self) -> None:
        """Ask which printers there are, off the window's thread."""
        self._around.jobs.run(self, self._around.printers, self._on_printers, lane=LONG)

    def _on_printers(self, names: list[str]) -> None:
        for queue in self.queues.values():
            chosen = _told(queue)
            queue.clear()
            queue.addItem(self.tr("Không in, lưu thành PDF"), "")
            for name in names:
                queue.addItem(name, name)
            _show(queue, chosen)


def _told(queue: QComboBox) -> str:
    typed = queue.currentText().strip()
    place = queue.findText(typed)
    return str(queue.itemData(place)) if place >= 0 else typed


def _show(queue: QComboBox, name: str) -> None:
    place = queue.findData(name)
    if place >= 0:
        queue.setCurrentIndex(place)
    else:
        queue.setCurrentIndex(-1)
        queue.setEditText(name)
