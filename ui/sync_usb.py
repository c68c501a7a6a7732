"""Chép qua USB: two counters pair once, then carry to each other what the other has not."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter.errors import CounterError
from ui.books_parts import BookLine, Lines, Section
from ui.bridge import LONG
from ui.flow import Columns, FlowLayout
from ui.forms import Field, Hint, Named, Options, keyed, rename
from ui.payment import Square
from ui.widgets import button, label

if TYPE_CHECKING:
    from counter.codes import Scan
    from ui.page import Surroundings

FORGET_KEY = "Alt+Q"
ENDING = ".qmc"


class UsbSection(Section):
    """Codes above, paired counters in the middle, bundles below."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._folder = ""
        self._sure = ""  # whom to forget, asked for once
        self.square = Square(
            self.tr("Mã ghép của quầy này"), self.tr("Quầy kia quét mã này một lần để tin quầy này")
        )
        self.own = QLineEdit()
        self.own.setReadOnly(True)
        self.show_code = keyed(self.tr("Hiện mã"), "Alt+H", icon="label")
        self.code = Field(
            self.tr("Mã của quầy kia"), self.tr("Quét mã trên màn hình quầy kia, hoặc dán vào đây")
        )
        self.told = Hint("", "ok", wrap=True)
        self.pair = keyed(self.tr("Ghép"), "Alt+G", icon="ok")
        self.pairs = Lines(
            self.tr("Các quầy đã ghép"),
            ((self.tr("Quầy đã ghép"), 220), (self.tr("Gói đã nhận gần nhất"), 300)),
        )
        self.forget = keyed(self.tr("Thôi tin quầy"), FORGET_KEY, "quiet", "close")
        self.to = Options()
        self.export = button(self.tr("Xuất gói ra USB…"), "F9", "primary", "backup")
        self.take = keyed(self.tr("Nhận gói…"), "Ctrl+O", icon="find")
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(8)
        box.addWidget(
            label(
                self.tr(
                    "Hai quầy cho nhau xem mã một lần. Sau đó mỗi gói chép qua USB chỉ quầy kia mở "
                    "được, và gói chở về báo quầy kia đã nhận tới đâu."
                ),
                "muted",
                wrap=True,
            )
        )
        codes = Columns()
        left = QVBoxLayout()
        left.setSpacing(8)
        for named, held in (
            (Named(self.tr("Mã của quầy này, cho quầy kia quét"), self.own), self.show_code),
            (self.code, self.pair),
        ):
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(named, 1)
            line.addWidget(held, 0, Qt.AlignmentFlag.AlignBottom)
            left.addLayout(line)
        left.addWidget(self.told)
        left.addStretch(1)
        codes.addLayout(left, 1)
        codes.addWidget(self.square, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(codes)
        box.addWidget(self.pairs, 1)
        last = FlowLayout()
        self.to.setMinimumContentsLength(16)
        to = Named(self.tr("Gói cho"), self.to, beside=True)
        for part in (to, self.export, self.take, self.forget):
            last.addWidget(part)
        box.addLayout(last)

    def _bind(self) -> None:
        self.show_code.clicked.connect(self._on_show)
        self.code.typed.connect(self._on_typed)
        self.code.enter_moves = False
        self.code.line.returnPressed.connect(self._on_pair)
        self.pair.clicked.connect(self._on_pair)
        self.forget.clicked.connect(self._on_forget)
        self.pairs.currentCellChanged.connect(lambda *_: self._be_sure(""))
        self.export.clicked.connect(self.primary)
        self.take.clicked.connect(self._on_take)

    # --- what the page asks ---

    def shown(self) -> None:
        pairs = self.desk.pairs()
        self.pairs.show_lines(
            BookLine(
                (
                    one.name,
                    self.tr("gói số {n}").format(n=one.taken) if one.taken else self.tr("chưa có"),
                ),
                one.name,
            )
            for one in pairs
        )
        self.forget.setEnabled(bool(pairs))
        chosen = self.to.value()
        self.to.clear()
        self.to.addItem(self.tr("các quầy đã ghép của cơ quan"), "")
        for one in pairs:
            self.to.addItem(one.name, one.name)
        self.to.setCurrentIndex(max(0, self.to.findData(chosen)))
        self._be_sure("")

    def concerns(self, subjects: frozenset[str]) -> bool:
        return any(subject.partition(":")[0] in ("office", "log") for subject in subjects)

    def default_focus(self) -> QWidget:
        return self.code

    def on_scan(self, scan: "Scan") -> bool:
        from counter.codes import ScanKind

        if scan.kind is not ScanKind.PAIR:
            return False
        self.code.fill(scan.text)
        self._on_typed(scan.text)
        self.code.setFocus()
        return True

    def clear(self) -> bool:
        if self._sure:
            self._be_sure("")
            return True
        if not (self.code.text() or self.own.text()):
            return False
        self.code.fill("")
        self._on_typed("")
        self.own.clear()
        self.square.show_rows(())
        return True

    @Slot()
    def primary(self) -> None:
        """Write a bundle to a stick."""
        now = self.desk.now()
        name = Path(self._folder, _file_name(self.desk.name, now))
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu gói vào USB"), str(name), self.tr("Gói trao đổi (*.qmc)")
        )
        if path:
            self.write(Path(path))

    # --- bundles ---

    def write(self, path: Path) -> None:
        """Write a bundle into a file, off the window's thread."""
        path = path if path.suffix else path.with_suffix(ENDING)
        self._folder = str(path.parent)
        desk, to = self.desk, self.to.value()
        self.around.jobs.run(
            self,
            lambda: desk.export_bundle(path, to),
            lambda made: self._on_written(made, path),
            failed=self.refuse,
            lane=LONG,
        )

    def _on_written(self, made: Any, path: Path) -> None:
        said = self.tr("Đã ghi gói số {n} cho {to}: {events} việc, vào {path}").format(
            n=made.number, to=", ".join(made.to), events=made.events, path=path
        )
        self.said.emit(said, "ok")

    @Slot()
    def _on_take(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Chọn gói trên USB"),
            self._folder,
            self.tr("Gói trao đổi (*.qmc);;Mọi tệp (*)"),
        )
        if path:
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Take in what a bundle brings, off the window's thread."""
        self._folder = str(path.parent)
        desk = self.desk
        self.around.jobs.run(
            self, lambda: desk.import_bundle(path), self._on_read, failed=self.refuse, lane=LONG
        )

    def _on_read(self, outcome: Any) -> None:
        said = self.tr("Đã nhận {n} việc từ gói.").format(n=outcome.received)
        if outcome.parked:
            said += self.tr(" {n} nhật ký phải để riêng: xem Trạng thái.").format(n=outcome.parked)
        if outcome.renewed:
            self.around.bridge.logs_renewed.emit(outcome.renewed)
        self.said.emit(said, "warning" if outcome.parked else "ok")
        self.shown()

    # --- pairing ---

    @Slot()
    def _on_show(self) -> None:
        try:
            self.own.setText(self.desk.pair_code())
        except CounterError as error:
            self.refuse(error)
            return
        self.own.setCursorPosition(0)
        self.around.jobs.run(
            self, self.desk.pair_rows, self.square.show_rows, failed=self.refuse, lane=LONG
        )

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        """Name the counter whose code this is; nobody is believed before the clerk says so."""
        self.told.say("")
        if not text.strip():
            return
        try:
            name = self.desk.read_pair(text).name
        except CounterError:  # it may still be going on; Enter says what is wrong
            return
        self.told.say(
            self.tr(
                "Mã của quầy {name}. Chỉ ghép khi mã lấy từ chính màn hình của quầy đó: Enter."
            ).format(name=name),
            "ok",
        )

    @Slot()
    def _on_pair(self) -> None:
        try:
            other = self.desk.pair(self.code.text())
        except CounterError as error:
            self.code.wrong(wrong=True)
            self.refuse(error)
            return
        self.code.fill("")
        self._on_typed("")
        self.said.emit(self.tr("Đã ghép với quầy {name}.").format(name=other.name), "ok")
        self._changed()

    @Slot()
    def _on_forget(self) -> None:
        name = str(self.pairs.key() or "")
        if not name:
            return
        if self._sure != name:
            self._be_sure(name)
            return
        try:
            self.desk.unpair(name)
        except CounterError as error:
            self.refuse(error)
            return
        self.said.emit(self.tr("Thôi nhận gói của quầy {name}.").format(name=name), "ok")
        self._changed()

    def _changed(self) -> None:
        self.around.bridge.link_changed.emit()
        self.shown()

    def _be_sure(self, name: str) -> None:
        self._sure = name
        again = self.tr("Bấm lần nữa: thôi tin {name}").format(name=name)
        rename(self.forget, again if name else self.tr("Thôi tin quầy"), FORGET_KEY)


def _file_name(counter: str, now: datetime) -> str:
    return f"quay-{counter.replace('/', '-')}-{now:%y%m%d-%H%M}{ENDING}"
