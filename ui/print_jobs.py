"""From a dossier to paper: rendered and printed off the GUI thread, written down on it.

Nothing is ever lost to a dead printer: what could not be printed is saved in the data folder and
shown in a corner of the window, and the dossier says that its slip was not handed over.
"""

import logging
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from counter.errors import CounterError, Refused, Unavailable
from ui import messages
from ui.bridge import PAPER, Jobs

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.settings import Settings

logger = logging.getLogger(__name__)

Size = Literal["a4", "a5", "label"]


class Job(Protocol):
    """What a printer says of one job: `state` is sent, saved or failed."""

    @property
    def state(self) -> str: ...
    @property
    def printer(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def code(self) -> str: ...


class Printer(Protocol):
    """Where a PDF can go.  It may take half a minute."""

    @property
    def name(self) -> str: ...
    def print_pdf(self, pdf: bytes, title: str, size: Size, copies: int = 1) -> Any: ...


class Made(NamedTuple):
    """What came of one job: on its way to paper, saved with the reason, or only the reason."""

    job: "Job | None"
    saved: Path | None
    problem: CounterError | None = None


class PrintJobs(QObject):
    """Prints what the desk draws.  `open_printer(paper)`: paper is slip, label or list."""

    said = Signal(str, str)  # a line and its mood
    saved = Signal(str, str, str)  # path of a PDF, why it was not printed, whose slip it is
    state_changed = Signal(str, str)  # words, mood: for the status bar

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        open_printer: Callable[[str], Printer],
        folder: Path,
        settings: "Callable[[], Settings]",
        parent: QObject | None = None,
    ) -> None:
        """`folder` takes what could not be printed."""
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._open = open_printer
        self._folder = folder
        self._settings = settings
        self.working = 0

    def print_slip(self, code: str, reason: str = "") -> None:
        """Print the slip of a dossier; with a reason it is the next copy ("bản in lại")."""
        size = self._size()
        try:
            reprint = self._desk.dossier(code).reprints + 1 if reason else 0
        except CounterError as error:
            self.said.emit(messages.text(error), "error")
            return

        def draw() -> bytes:
            return self._desk.slip(code, size, reprint)

        def write(made: Made) -> None:
            self._write_down(code, made, size, reprint, reason)

        self._run("slip", size, code, draw, write)

    def print_paper(self, form: str, code: str) -> None:
        """Print a paper of a dossier's course, by the name of its form (desk_forms.PAPERS)."""
        names = {
            "supplement": self.tr("Phiếu yêu cầu bổ sung {code}"),
            "refusal": self.tr("Phiếu từ chối {code}"),
            "apology": self.tr("Phiếu xin lỗi và hẹn lại {code}"),
            "stop-notice": self.tr("Thông báo dừng giải quyết {code}"),
            "control-slip": self.tr("Phiếu kiểm soát {code}"),
        }
        size = self._size()
        title = names[form].format(code=code)
        self._run("slip", size, title, lambda: self._desk.paper(form, code, size))

    def print_document(
        self, title: str, draw: Callable[[], bytes], size: Size = "a4", paper: str = "list"
    ) -> None:
        """Print what `draw` returns, off the GUI thread: registers, lists, pads."""
        self._run(paper, size, title, draw)

    def print_label(self, code: str) -> None:
        """Print the label for the folder of a dossier."""
        title = self.tr("Nhãn {code}").format(code=code)
        self._run("label", "label", title, lambda: self._desk.label(code))

    def print_daily_list(self, day: date) -> None:
        """Print what was received on a day."""
        title = self.tr("Danh sách tiếp nhận {day}").format(day=day.isoformat())
        self._run("list", "a4", title, lambda: self._desk.daily_list(day))

    def print_test_page(self, paper: str) -> None:
        """Print a page that shows whether the printer keeps true sizes."""
        size = self._size() if paper == "slip" else "a4"
        title = self.tr("Trang in thử")
        self._run(paper, size, title, lambda: self._desk.test_page(self._open(paper).name, size))

    def print_scanner_sheet(self) -> None:
        """Print the sheet that sets a scanner up."""
        self._run("list", "a4", self.tr("Tờ cài đặt máy quét"), self._desk.scanner_sheet)

    def prove(self, code: str) -> None:
        """A slip was scanned back: where this desk asks for it, that proves that it was printed."""
        if not self._settings().scan_back:
            return
        try:
            prints = self._desk.dossier(code).prints
            if prints and prints[-1].outcome == "sent":
                last = prints[-1]
                self._desk.slip_printed(code, "proven", last.printer, self._size())
        except CounterError as error:
            logger.info("not proven: %s", error.code)

    def slip_seen(self, code: str) -> None:
        """A true slip was scanned: it is on paper, though the desk saw only a file of it."""
        try:
            dossier = self._desk.dossier(code)
            if dossier.open and dossier.prints and not dossier.handed_over:
                self._desk.slip_printed(code, "proven", dossier.prints[-1].printer, self._size())
        except CounterError as error:
            logger.info("not proven: %s", error.code)

    def handed(self, code: str) -> None:
        """A person says that the citizen has the slip: the file was printed elsewhere."""
        try:
            prints = self._desk.dossier(code).prints
            printer = prints[-1].printer if prints else ""
            self._desk.slip_printed(code, "handed", printer, self._size())
        except CounterError as error:
            self.said.emit(messages.text(error), "error")
        else:
            self.said.emit(self.tr("Đã ghi: đã giao phiếu {code}.").format(code=code), "ok")

    def warm_up(self) -> None:
        """Load what papers need, so that the first slip does not wait for its library."""
        self._jobs.run(self, self._desk.warm_up, _ignore, failed=_ignore)

    def _size(self) -> Size:
        return "a5" if self._settings().slip_size == "a5" else "a4"

    def _run(
        self,
        paper: str,
        size: Size,
        title: str,
        draw: Callable[[], bytes],
        write: Callable[[Made], None] | None = None,
    ) -> None:
        self.working += 1
        self.state_changed.emit(self.tr("đang in {title}").format(title=title), "muted")

        def job() -> Made:
            return self._make(paper, size, title, draw)

        def done(made: Made) -> None:
            self.working -= 1
            if write is not None:
                write(made)
            self._tell(title, made, title if paper == "slip" and write is not None else "")

        def failed(error: CounterError) -> None:
            self.working -= 1
            if write is not None and not isinstance(error, Refused):
                write(Made(None, None, error))
            mood = "warning" if isinstance(error, Refused) else "error"
            self.state_changed.emit(messages.text(error), mood)
            self.said.emit(messages.text(error), "error")

        self._jobs.run(self, job, done, failed=failed, lane=PAPER)

    def _make(self, paper: str, size: Size, title: str, draw: Callable[[], bytes]) -> Made:
        """Draw and print; runs in the lane for paper.  What is not printed is saved."""
        pdf = draw()
        problem: CounterError | None = None
        job: Job | None = None
        try:
            job = self._open(paper).print_pdf(pdf, title, size)
        except Unavailable as error:
            problem = error
        if job is not None and job.state == "sent":
            return Made(job, None)
        if job is not None and job.state == "saved":
            return Made(job, Path(job.detail))
        return Made(job, self._save(title, pdf), problem)

    def _save(self, title: str, pdf: bytes) -> Path:
        """Write a file whole or not at all.  Raises Unavailable("pdf_not_saved")."""
        name = re.sub(r"[^\w .()-]", "-", title)
        path = self._folder / f"{name}.pdf"
        part = path.with_suffix(".part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(pdf)
            part.replace(path)
        except OSError as error:
            reason = error.strerror or str(error)
            raise Unavailable("pdf_not_saved", path=str(path), reason=reason) from error
        return path

    def _write_down(self, code: str, made: Made, size: Size, reprint: int, reason: str) -> None:
        if made.job is not None and made.job.state == "failed":
            outcome, printer = "failed", made.job.printer
        elif made.problem is not None and made.saved is None:
            outcome, printer = "failed", ""
        elif made.saved is not None:
            outcome, printer = "saved", str(made.saved)
        else:
            outcome, printer = "sent", made.job.printer if made.job else ""
        try:
            self._desk.slip_printed(code, outcome, printer, size, reprint, reason)
        except CounterError as error:
            self.said.emit(messages.text(error), "error")

    def _tell(self, title: str, made: Made, code: str) -> None:
        if made.saved is None:
            printer = made.job.printer if made.job else ""
            self.state_changed.emit(self.tr("{printer} – sẵn sàng").format(printer=printer), "ok")
            self.said.emit(self.tr("Đã gửi tới máy in: {title}").format(title=title), "ok")
            return
        if made.problem is not None:
            why = messages.text(made.problem)
        elif made.job is not None:
            why = messages.text(made.job.code, printer=made.job.printer, detail=made.job.detail)
        else:
            why = ""
        self.state_changed.emit(self.tr("chưa in được, phiếu đã lưu"), "warning")
        self.said.emit(
            self.tr("Chưa in được – phiếu đã lưu: {title}").format(title=title), "warning"
        )
        self.saved.emit(str(made.saved), why, code)


def _ignore(_: object) -> None:
    """Nobody waits for this."""
