"""Nối quầy: a hub or a shared folder, and the one-time code that an administrator gave."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter.errors import CounterError
from ui import messages
from ui.books_parts import Section
from ui.bridge import LONG
from ui.forms import Field, Hint, keyed, rename
from ui.widgets import button, label

if TYPE_CHECKING:
    from ui.page import Surroundings

GROUP, LETTERS = 5, 25  # letters of a group, and of the whole code
LEAVE_KEY = "Alt+R"


class JoinSection(Section):
    """Where there is no hub, asks for one; where there is one, names it."""

    def __init__(self, around: "Surroundings", parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.state = Hint("", "ok", wrap=True)
        self.address = Field(
            self.tr("Địa chỉ nơi chung"), "postgresql://may-chu/kho, file:/thu/muc/chung"
        )
        self.folder = keyed(self.tr("Chọn thư mục chung…"), "Ctrl+O", icon="find")
        self.code = Field(self.tr("Mã nối quầy, dùng một lần"), "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.told = Hint("", "warning", wrap=True)
        self.join = button(self.tr("Nối"), "F9", "primary", "sync")
        self.leave = keyed(self.tr("Rời nơi chung"), LEAVE_KEY, "quiet", "close")
        self._sure = False
        self._asking = QWidget()
        self._lay_out()
        self.folder.clicked.connect(self._on_folder)
        self.code.typed.connect(self._on_typed)
        self.code.enter_moves = False
        self.code.line.returnPressed.connect(self.primary)
        self.join.clicked.connect(self.primary)
        self.leave.clicked.connect(self._on_leave)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 4)
        box.setSpacing(12)
        box.addWidget(self.state)
        form = QVBoxLayout(self._asking)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(12)
        form.addWidget(
            label(
                self.tr(
                    "Nơi chung là một máy chủ của cơ quan, một máy ở quầy làm nơi chung cho các "
                    "máy khác, hoặc một thư mục chia sẻ. Người quản trị cho địa chỉ và cấp cho mỗi "
                    "quầy một mã dùng một lần. Dữ liệu vẫn nằm ở máy này, mất mạng vẫn làm việc."
                ),
                "muted",
                wrap=True,
            )
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.address, 1)
        below = QVBoxLayout()
        below.addStretch(1)
        below.addWidget(self.folder)
        line.addLayout(below)
        form.addLayout(line)
        form.addWidget(self.code)
        form.addWidget(self.told)
        box.addWidget(self._asking)
        box.addStretch(1)
        last = QHBoxLayout()
        last.setContentsMargins(0, 0, 0, 4)
        last.addWidget(self.join)
        last.addStretch(1)
        last.addWidget(self.leave)
        box.addLayout(last)

    # --- what the page asks ---

    def shown(self) -> None:
        hub = self.desk.hub
        name = self.desk.name
        self.state.say(
            self.tr("Quầy {name} đang nối với {hub}.").format(name=name, hub=hub)
            if hub
            else self.tr("Quầy {name} chưa nối với nơi chung nào.").format(name=name),
            "ok" if hub else "muted",
        )
        self._asking.setVisible(not hub)
        self.join.setVisible(not hub)
        self.leave.setVisible(bool(hub))
        self._be_sure(sure=False)

    def concerns(self, subjects: frozenset[str]) -> bool:
        return any(subject.partition(":")[0] in ("office", "log") for subject in subjects)

    def default_focus(self) -> QWidget:
        return self.leave if self.desk.hub else self.address

    def clear(self) -> bool:
        if self._sure:
            self._be_sure(sure=False)
            return True
        if not (self.address.text() or self.code.text()):
            return False
        self.address.fill("")
        self.code.fill("")
        self.told.say("")
        return True

    @Slot()
    def primary(self) -> None:
        """Join; whatever keeps from it is told, and the cursor goes there."""
        if self.desk.hub or not self.join.isEnabled():
            return
        address, code = self.address.text().strip(), self.code.text()
        if not address:
            self._wrong(self.address, CounterError("hub_url_unfit", url="…"))
            return
        try:
            self.desk.check_join_code(code)
        except CounterError as error:
            self._wrong(self.code, error)
            return
        self.join.setEnabled(False)
        self.told.say(self.tr("Đang nối…"), "muted")
        desk = self.desk
        self.around.jobs.run(
            self,
            lambda: desk.join_hub(address, code),
            self._on_joined,
            failed=self._on_refused,
            lane=LONG,
        )

    # --- inside ---

    def _wrong(self, field: Field, error: CounterError) -> None:
        field.wrong(wrong=True)
        field.setFocus()
        self.refuse(error)

    def _on_joined(self, hub: str) -> None:
        self.join.setEnabled(True)
        self.address.fill("")
        self.code.fill("")
        self.told.say("")
        self.shown()
        self.said.emit(self.tr("Đã nối với {hub}.").format(hub=hub), "ok")
        self.around.bridge.link_changed.emit()
        self.page_wanted.emit("sync/state")

    def _on_refused(self, error: CounterError) -> None:
        self.join.setEnabled(True)
        self.told.say(messages.text(error), "error")
        self._wrong(self.code if error.code.startswith("code_") else self.address, error)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        """Set the letters in groups, and tell a slip of the finger as soon as all are there."""
        line = self.code.line
        letters = "".join(c for c in text.upper() if c.isalnum())[:LETTERS]
        grouped = "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))
        if line.cursorPosition() == len(text) and grouped != text:
            line.setText(grouped)
        if len(letters) < LETTERS:
            self.told.say("")
            return
        try:
            self.desk.check_join_code(letters)
        except CounterError as error:
            self.told.say(messages.text(error), "error")
        else:
            self.told.say(self.tr("Mã gõ đúng."), "ok")

    @Slot()
    def _on_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Thư mục chung của các quầy"))
        if path:
            self.address.fill(f"file:{Path(path)}")
            self.code.setFocus()

    @Slot()
    def _on_leave(self) -> None:
        if not self._sure:
            self._be_sure(sure=True)
            return
        self.desk.leave_hub()
        self.around.bridge.link_changed.emit()
        self.shown()
        self.said.emit(self.tr("Quầy này không còn nối. Dữ liệu vẫn ở máy này."), "ok")

    def _be_sure(self, *, sure: bool) -> None:
        self._sure = sure
        words = self.tr("Bấm lần nữa để rời") if sure else self.tr("Rời nơi chung")
        rename(self.leave, words, LEAVE_KEY)
