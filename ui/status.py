"""The lowest line of the window: scanner, printer, backup, the exchange, and the last scan."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import messages, words
from ui.widgets import State, button, label

if TYPE_CHECKING:
    from counter.settings import Settings

NARROW = 900  # px, below which states keep their names and shapes alone
OLD = timedelta(days=1)  # a copy older than this is said in amber


class ScannerState(Protocol):
    """How a scanner stands: `status` is off, opening, ready, away, busy, denied or failed."""

    @property
    def status(self) -> str: ...
    @property
    def port(self) -> str: ...
    @property
    def holder(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def code(self) -> str: ...


class Copy(Protocol):
    """A copy of the store."""

    @property
    def at(self) -> datetime: ...
    @property
    def path(self) -> str: ...
    @property
    def dossiers(self) -> int: ...


class StatusBar(QFrame):
    """True states, in words and shape; pressing one tells more and where to change it."""

    settings_wanted = Signal()
    backup_wanted = Signal()
    sync_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setFixedHeight(36)
        self.scanner = State(self.tr("Máy quét"))
        self.printer = State(self.tr("Máy in"))
        self.backup = State(self.tr("Sao lưu"))
        self.sync = State(self.tr("Đồng bộ"))
        self.scan = label(self.tr("Chưa quét gì"), "muted")
        self.scan.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.scan.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.more: More | None = None
        self.scanner.show_state(self.tr("chưa chọn cổng"), "muted")
        self.sync.show_state(self.tr("chưa nối"), "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        for state in (self.scanner, self.printer, self.backup):
            row.addWidget(state)
            state.clicked.connect(lambda _=False, state=state: self._on_pressed(state))
        row.addWidget(self.sync)
        self.sync.clicked.connect(self.sync_wanted)
        row.addWidget(self.scan, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for state in (self.scanner, self.printer, self.backup, self.sync):
            state.fold(folded=event.size().width() < NARROW)

    def show_scanner(self, state: ScannerState) -> None:
        """Show how the scanner stands."""
        said = {
            "off": (self.tr("chưa chọn cổng"), "muted"),
            "opening": (self.tr("đang mở {port}"), "muted"),
            "ready": (self.tr("{port} sẵn sàng"), "ok"),
            "away": (self.tr("mất kết nối"), "error"),
            "busy": (self.tr("cổng đang bị chiếm"), "error"),
            "denied": (self.tr("không được phép mở cổng"), "error"),
            "failed": (self.tr("có lỗi"), "error"),
        }
        said_words, mood = said.get(str(state.status), (str(state.status), "muted"))
        more = messages.text(
            state.code,
            port=state.port,
            holder=state.holder,
            group=state.group,
            detail=state.detail,
        )
        port = state.port.rsplit("/", 1)[-1]
        self.scanner.show_state(said_words.format(port=port), mood, more)

    def show_printer_setting(self, settings: "Settings") -> None:
        """Show which printer slips go to, before anything was printed."""
        queue = settings.printer_slip
        if not queue:
            self.printer.show_state(
                self.tr("chưa chọn máy in"),
                "warning",
                self.tr(
                    "Chưa chọn máy in cho phiếu. Phiếu được lưu thành tệp trong thư mục dữ liệu."
                ),
            )
        elif queue.startswith("file:"):
            folder = queue.removeprefix("file:")
            self.printer.show_state(
                self.tr("lưu thành tệp"),
                "warning",
                self.tr("Phiếu được lưu thành tệp vào {folder}").format(folder=folder),
            )
        else:
            self.printer.show_state(queue, "ok")

    def show_printer(self, said: str, mood: str) -> None:
        """Show what the last job came to."""
        self.printer.show_state(said, mood)

    def show_backup(self, copy: Copy | None, now: datetime) -> None:
        """Show when the store was last copied."""
        if copy is None:
            self.backup.show_state(
                self.tr("chưa có bản sao"),
                "warning",
                self.tr(
                    "Chưa có bản sao lưu nào. Chọn một thư mục thứ hai (ổ khác, USB) ở Cài đặt."
                ),
            )
            return
        fresh = now - copy.at < OLD
        when = f"{copy.at:%H:%M}" if copy.at.date() == now.date() else words.moment(copy.at)
        said = self.tr("{when} hôm nay") if copy.at.date() == now.date() else "{when}"
        more = self.tr("{dossiers} hồ sơ trong bản sao {path}").format(
            dossiers=copy.dossiers, path=copy.path
        )
        self.backup.show_state(said.format(when=when), "ok" if fresh else "warning", more)

    def show_scan(self, said: str, at: datetime) -> None:
        """Show what was scanned last and what was made of it."""
        text = self.tr("Quét {time}: {said}").format(time=f"{at:%H:%M:%S}", said=said)
        self.scan.setText(text)
        self.scan.setToolTip(text)

    def _on_pressed(self, state: State) -> None:
        self.more = More(state, backup=state is self.backup)
        self.more.settings.clicked.connect(self.settings_wanted)
        self.more.backup.clicked.connect(self.backup_wanted)
        self.more.show_above(state)


class More(QFrame):
    """A small sheet above a state that tells more; any click elsewhere closes it."""

    def __init__(self, state: State, *, backup: bool) -> None:
        super().__init__(state.window(), Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(380)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(state.text(), "title", wrap=True))
        if state.more != state.text():
            column.addWidget(label(state.more, wrap=True))
        line = QHBoxLayout()
        self.backup = button(self.tr("Sao lưu ngay"), icon="backup", role="primary")
        self.backup.setVisible(backup)
        self.settings = button(self.tr("Cài đặt"), "F12", icon="settings")
        for part in (self.backup, self.settings):
            line.addWidget(part)
            part.clicked.connect(self.close)
        line.addStretch(1)
        column.addLayout(line)

    def show_above(self, state: State) -> None:
        """Come up over a state, cursor on its first button."""
        self.adjustSize()
        self.move(state.mapToGlobal(QPoint(0, -self.height() - 4)))
        self.show()
        (self.backup if self.backup.isVisible() else self.settings).setFocus()
