"""Where a scan goes.  It is sorted by content, from any page, and what was made of it is said.

What codes are made of is imported with the first scan: the start of a window needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from counter.errors import CounterError
from ui import messages

if TYPE_CHECKING:
    from counter.codes import Scan
    from ui.window import Window


class Router(QObject):
    """Opens what was scanned, typed or pressed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk

    @Slot(str)
    def scan_received(self, text: str) -> None:
        """Take one scan: the page in front first, then the page that its content belongs to."""
        from counter.codes import ScanKind

        window = self._window
        if window.damaged:
            return
        scan = self._desk.scan(text)
        if (code := code_of(scan)) and window.banners.takes_slip(code):
            return
        came_from = window.current
        trial = came_from == "settings"  # there a scan shows only what the scanner sends
        if scan.kind is ScanKind.TEMPORARY and not trial and not self._known(code):
            window.open("intake")  # a slip of the pad: nothing else can be done with it
            came_from = window.current
        if came_from and window.pages[came_from].on_scan(scan):
            self._note(scan, window.pages[came_from].title)
            return
        match scan.kind:
            case ScanKind.CITIZEN:
                window.open("intake")
                window.page("intake").on_scan(scan)
                self._note(scan, window.page("intake").title)
            case ScanKind.SLIP | ScanKind.DOSSIER | ScanKind.TEMPORARY:
                opened = self._checked(scan) and self.open_dossier(code_of(scan), scanned=True)
                self._note(scan, self.tr("mở hồ sơ") if opened else self.tr("không mở được"))
            case ScanKind.PAIR:
                window.open("sync/usb")
                window.page("sync").on_scan(scan)
                self._note(scan, window.page("sync").title)
            case _:
                self._tell_other(scan)

    @Slot(str)
    def scan_typed(self, text: str) -> None:
        """Take a scan that came as key strokes; a card may have lost letters on that way."""
        from counter.codes import ScanKind

        self.scan_received(text)
        if self._desk.scan(text).kind is ScanKind.CITIZEN:
            self._window.say(
                self.tr(
                    "Thẻ được quét ở chế độ bàn phím, có thể sai chữ: đối chiếu họ tên và địa chỉ "
                    "với thẻ, hoặc chuyển máy quét sang cổng COM (F12)."
                ),
                "warning",
            )

    @Slot(str, str)
    def scan_garbled(self, text: str, cause: str) -> None:
        """Name what garbled a scan that came as key strokes."""
        said = {
            "input_method": self.tr(
                "Bộ gõ tiếng Việt đã làm sai mã vừa quét: tắt UniKey rồi quét lại, "
                "hoặc chuyển máy quét sang cổng COM (F12)."
            ),
            "layout": self.tr(
                "Bàn phím của máy đang ở ngôn ngữ khác máy quét nên mã bị sai: "
                "chọn bàn phím tiếng Anh (Mỹ), hoặc chuyển máy quét sang cổng COM (F12)."
            ),
            "caps": self.tr("Phím Caps Lock đang bật nên mã quét bị sai: tắt Caps Lock, quét lại."),
        }
        self._window.say(said[cause], "error")
        self._window.status.show_scan(
            self.tr("mã bị sai chữ: {text}").format(text=text[:40]), self._desk.now()
        )

    def asked(self, text: str) -> None:
        """Enter in the one field: a code opens its dossier, other words are searched."""
        from counter.codes import ScanKind

        scan = self._desk.scan(text)
        match scan.kind:
            case ScanKind.CITIZEN | ScanKind.PAIR:
                self.scan_received(text)
            case ScanKind.TEMPORARY if not self._known(code_of(scan)):
                self.scan_received(text)
            case ScanKind.SLIP | ScanKind.DOSSIER | ScanKind.TEMPORARY:
                if self._checked(scan):
                    self.open_dossier(code_of(scan))
            case _:
                from ui.find import FindPage

                self._window.open("find")
                page = self._window.page("find")
                if isinstance(page, FindPage):
                    page.search(text)

    def open_dossier(self, code: str, *, scanned: bool = False) -> bool:
        """Show one dossier; an unknown one is said, and we stay where we are."""
        from ui.dossier import DossierPage

        window = self._window
        try:
            dossier = self._desk.dossier(code)
        except CounterError as error:
            window.say(messages.text(error), "error")
            return False
        page = window.page("dossier")
        if isinstance(page, DossierPage):
            page.show_read(dossier, scanned=scanned)
        window.open("dossier")
        return True

    def _known(self, code: str) -> bool:
        try:
            self._desk.dossier(code)
        except CounterError:
            return False
        return True

    def _checked(self, scan: Scan) -> bool:
        """Is a slip one of ours?  A forged one opens nothing; it may also prove a print."""
        from counter.codes import ScanKind

        window = self._window
        code = code_of(scan)
        if scan.kind is ScanKind.SLIP:
            try:
                check = self._desk.check_slip(scan.text)
            except CounterError as error:
                window.say(messages.text(error), "error")
                return False
            if check.void:
                window.say(self.tr("Phiếu {code} đã bị hủy.").format(code=code), "warning")
            elif check.valid is None:
                window.say(
                    self.tr(
                        "Phiếu {code} của quầy khác: máy này chưa kiểm tra được chữ ký."
                    ).format(code=code),
                    "warning",
                )
            else:
                window.around.print_jobs.slip_seen(code)
        window.around.print_jobs.prove(code)
        return True

    def _tell_other(self, scan: Scan) -> None:
        from counter.codes import ScanKind

        said = {
            ScanKind.POST: self.tr("Mã bưu gửi {text}: chưa có việc nào dùng mã này."),
            ScanKind.TAX: self.tr("Mã số thuế {text}: gõ vào ô số giấy tờ ở trang Tiếp nhận."),
        }
        if scan.kind in said:
            self._window.say(said[scan.kind].format(text=scan.text[:40]), "warning")
        else:
            why = scan.reason
            reason = messages.text(why.code, **why.values) if why else ""
            unknown = self.tr("Không hiểu mã vừa quét: {text}").format(text=scan.text[:40])
            self._window.say(reason or unknown, "error")
        self._note(scan, self.tr("không dùng được ở đây"))

    def _note(self, scan: Scan, made: str) -> None:
        from counter.codes import ScanKind

        kinds = {
            ScanKind.CITIZEN: self.tr("thẻ căn cước"),
            ScanKind.SLIP: self.tr("phiếu"),
            ScanKind.DOSSIER: self.tr("mã hồ sơ"),
            ScanKind.TEMPORARY: self.tr("mã tạm"),
            ScanKind.POST: self.tr("mã bưu gửi"),
            ScanKind.TAX: self.tr("mã số thuế"),
            ScanKind.PAIR: self.tr("mã ghép quầy"),
        }
        what = kinds.get(scan.kind, self.tr("mã lạ"))
        name = getattr(scan.value, "name", "") or code_of(scan)
        self._window.status.show_scan(f"{what} {name} → {made}", self._desk.now())


def code_of(scan: Scan) -> str:
    """Return the dossier code that a scan names, or nothing."""
    from counter.codes import DossierCode, SlipMark, TemporaryCode

    match scan.value:
        case SlipMark(code=code):
            return code
        case DossierCode(text=text) | TemporaryCode(text=text):
            return text
    return ""
