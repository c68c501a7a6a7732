"""Máy quét: which port, how a scan ends, and a line that shows what the last one really sent."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import messages
from ui.bridge import LONG
from ui.forms import Named, Number, Options, keyed
from ui.page import dress
from ui.widgets import label

if TYPE_CHECKING:
    from counter.settings import Settings
    from ui.page import Surroundings

BAUDS = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
LONGEST = 400  # bytes of a scan that are shown
NAMES = {0x02: "STX", 0x03: "ETX", 0x09: "TAB", 0x0A: "LF", 0x0D: "CR", 0x1B: "ESC", 0x1D: "GS"}


class ScannerSettings(QWidget):
    """The port is chosen from what is plugged in, or typed."""

    said = Signal(str, str)

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._port = ""
        self.port = QComboBox()
        self.port.setEditable(True)
        self.port.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.look = keyed(self.tr("Tìm lại"), "Ctrl+R", icon="scanner")
        self.baud = Options([(str(baud), str(baud)) for baud in BAUDS])
        self.ending = Options(
            (
                ("any", self.tr("tự nhận (CR, LF hoặc CRLF)")),
                ("cr", "CR"),
                ("lf", "LF"),
                ("crlf", "CRLF"),
                ("idle", self.tr("không có: theo khoảng lặng")),
            )
        )
        self.idle = Number(self.tr("Khoảng lặng, phần nghìn giây"), 5000, 72)
        self.state = label("", "muted")
        self.last = label(self.tr("Chưa quét gì. Quét một mã bất kỳ để thử."), "muted", wrap=True)
        self.bytes = QLabel()
        self.bytes.setWordWrap(True)
        self.bytes.setTextFormat(Qt.TextFormat.PlainText)
        self.bytes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bytes.setAccessibleName(self.tr("Từng byte của lần quét cuối"))
        self.sheet = keyed(self.tr("In tờ cài đặt máy quét"), "Ctrl+P", icon="printer")
        self._lay_out()
        self.look.clicked.connect(self.look_for_ports)
        self.sheet.clicked.connect(around.print_jobs.print_scanner_sheet)
        around.bridge.raw_read.connect(self._on_raw)
        around.bridge.scanner_state.connect(self._on_state)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(10)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(Named(self.tr("Cổng"), self.port), 1)
        first.addWidget(self.look, 0, Qt.AlignmentFlag.AlignBottom)
        box.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(Named(self.tr("Tốc độ (baud)"), self.baud), 1)
        second.addWidget(Named(self.tr("Ký tự kết thúc"), self.ending), 2)
        second.addWidget(Named(self.tr("Khoảng lặng (ms)"), self.idle), 1)
        second.addStretch(2)
        box.addLayout(second)
        box.addWidget(self.state)
        box.addWidget(
            label(
                self.tr(
                    "Máy quét nên để ở chế độ cổng COM (USB-COM). Chọn theo tên thiết bị USB thì "
                    "cắm sang ổ khác vẫn nhận. Có thể gõ socket://máy:cổng."
                ),
                "muted",
                wrap=True,
            )
        )
        box.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignLeft)
        box.addSpacing(8)
        box.addWidget(label(self.tr("Quét thử"), "title"))
        box.addWidget(self.last)
        box.addWidget(self.bytes)
        box.addStretch(1)

    # --- settings ---

    def show_settings(self, own: "Settings") -> None:
        """Show the settings as they are."""
        self._port = own.scanner_port
        self._show_port(own.scanner_port)
        self.baud.show_value(str(own.scanner_baud))
        self.ending.show_value(own.scanner_ending)
        self.idle.show_value(own.scanner_idle_ms)

    def told(self, own: "Settings") -> "Settings":
        """Return the settings as they stand here."""
        return replace(
            own,
            scanner_port=self._told_port(),
            scanner_baud=int(self.baud.value()),
            scanner_ending=self.ending.value(),
            scanner_idle_ms=self.idle.value(),
        )

    def _told_port(self) -> str:
        typed = self.port.currentText().strip()
        place = self.port.findText(typed)
        return str(self.port.itemData(place)) if place >= 0 else typed

    def _show_port(self, port: str) -> None:
        place = self.port.findData(port)
        if place >= 0:
            self.port.setCurrentIndex(place)
        else:
            self.port.setCurrentIndex(-1)
            self.port.setEditText(port)

    # --- ports ---

    @Slot()
    def look_for_ports(self) -> None:
        """Ask what is plugged in, off the window's thread."""
        self._around.jobs.run(self, self._around.ports, self._on_ports, lane=LONG)

    def _on_ports(self, ports: list[Any]) -> None:
        chosen = self._told_port()
        self.port.clear()
        self.port.addItem(self.tr("Không dùng cổng COM"), "")
        self.port.addItem(self.tr("Tự tìm máy quét USB"), "auto")
        for port in ports:
            words = f"{port.device}  {port.description}".strip()
            self.port.addItem(words, f"usb:{port.usb}" if port.usb else port.device)
        self._show_port(chosen)

    # --- what comes in ---

    @Slot(object)
    def _on_state(self, state: Any) -> None:
        values = {name: getattr(state, name, "") for name in ("port", "holder", "group", "detail")}
        self.state.setText(messages.text(state.code, **values))
        dress(self.state, "ok" if str(state.status) == "ready" else "warning")

    @Slot(bytes, str, bool)
    def _on_raw(self, raw: bytes, encoding: str, suspect: bool) -> None:
        said = self.tr("Lần quét cuối: {n} byte, mã chữ {encoding}").format(
            n=len(raw), encoding=encoding
        )
        if suspect:
            said = self.tr("{said} – có chữ không chắc chắn").format(said=said)
        self.last.setText(said)
        dress(self.last, "warning" if suspect else "ok")
        self.bytes.setText(spelt(raw))


def spelt(raw: bytes) -> str:
    """Spell bytes out: letters as they are, what cannot be seen by its name or its number."""
    parts = []
    for byte in raw[:LONGEST]:
        if 0x20 <= byte < 0x7F:
            parts.append(chr(byte))
        else:
            parts.append(f"<{NAMES.get(byte, f'{byte:02X}')}>")
    return "".join(parts) + (" …" if len(raw) > LONGEST else "")
