"""Hôm nay: what is due, late, waiting, ready and uncollected, and the list behind each number."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from ui.flow import Columns
from ui.page import Page, Surroundings
from ui.rows import RowsView
from ui.widgets import Card, Tile, button, label


class TodayPage(Page):
    """Five numbers, one list, and two alarms where there is reason for them."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Hôm nay")
        self._names = {
            "due": (self.tr("Đến hạn hôm nay"), "clock"),
            "late": (self.tr("Quá hạn"), "list"),
            "waiting": (self.tr("Đang giải quyết"), "procedures"),
            "ready": (self.tr("Chờ trả kết quả"), "give_back"),
            "uncollected": (self.tr("Chưa đến nhận"), "officer"),
        }
        self._empty = {
            "due": self.tr("Hôm nay không có hồ sơ nào đến hạn."),
            "late": self.tr("Không có hồ sơ nào quá hạn."),
            "waiting": self.tr(
                "Chưa có hồ sơ nào đang giải quyết.\n"
                "Bấm F2 để tiếp nhận, hoặc quét thẻ căn cước của người dân."
            ),
            "ready": self.tr("Chưa có kết quả nào chờ trả."),
            "uncollected": self.tr("Không có kết quả nào để lâu mà người dân chưa đến nhận."),
            "not_handed_over": self.tr("Phiếu nào cũng đã giao."),
            "today": self.tr("Hôm nay chưa tiếp nhận hồ sơ nào. Bấm F2 để bắt đầu."),
        }
        self.shows = "due"
        self.tiles = {name: Tile(*words) for name, words in self._names.items()}
        self.tiles["due"].setChecked(True)
        # Seen only where there are any; each opens the page where they are dealt with.
        self.alarms = {
            "to_take_over": Tile(self.tr("Chờ nhận bàn giao"), "hand_over"),
            "misplaced": Tile(self.tr("Giấy lạc chỗ"), "shelf"),
        }
        for alarm in self.alarms.values():
            alarm.setCheckable(False)
        self.list = RowsView(self.desk, self.tr("Danh sách hồ sơ"))
        self.list.chosen.connect(self.dossier_wanted)
        self.heading = label("", "title")
        self.empty = label("", "muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.received = button("", role="link")
        self.not_handed_over = button("", role="link", icon="warning")
        self.daily_list = button(self.tr("In danh sách tiếp nhận"), "Ctrl+P", icon="printer")
        self._lay_out()
        for name, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, name=name: self.show_list(name))
        self.alarms["to_take_over"].clicked.connect(lambda: self.page_wanted.emit("hand_over/take"))
        self.alarms["misplaced"].clicked.connect(lambda: self.page_wanted.emit("shelf/misplaced"))
        self.received.clicked.connect(lambda: self.show_list("today"))
        self.not_handed_over.clicked.connect(lambda: self.show_list("not_handed_over"))
        self.daily_list.clicked.connect(self._on_daily_list)
        self.daily_list.setShortcut("Ctrl+P")

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 0)
        page.setSpacing(12)
        tiles = self._tiles = Columns()
        for held in (self.tiles, self.alarms):
            numbers = QHBoxLayout()
            numbers.setSpacing(12)
            for tile in held.values():
                numbers.addWidget(tile, 1)
            tiles.addLayout(numbers, len(self.tiles))
        page.addLayout(tiles)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line.addWidget(self.heading, 1)  # it gives way: the tile above says the same
        for part in (self.not_handed_over, self.received, self.daily_list):
            line.addWidget(part)
        page.addLayout(line)
        self._stack = QStackedLayout()
        nothing = Card()
        nothing.box.addWidget(self.empty, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        page.addLayout(self._stack, 1)

    def default_focus(self) -> QWidget:
        return self.tiles.get(self.shows, self.list)

    def shown(self) -> None:
        self._count()
        if not self.list.rows.rows:
            self.show_list(self.shows)
        else:
            self.list.read_again()
            self._head()

    def refresh(self, subjects: frozenset[str]) -> None:
        self.shown()

    def show_list(self, name: str) -> None:
        """Show the list behind a number: due, late, waiting, ready, uncollected, today, …"""
        self.shows = name
        for tile in self.tiles.values():
            tile.setAutoExclusive(False)
            tile.setChecked(tile is self.tiles.get(name))
            tile.setAutoExclusive(True)
        self.list.show_rows(lambda limit, offset: self.desk.rows(name, limit, offset))
        self._head()

    def clear(self) -> bool:
        if self.shows == "due":
            return False
        self.show_list("due")
        return True

    def primary(self) -> None:
        self.page_wanted.emit("intake")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        seen = [alarm for alarm in self.alarms.values() if alarm.isVisible()]
        places = [*self.tiles.values(), *seen]
        focus = self.focusWidget()
        if focus not in places:
            super().keyPressEvent(event)
            return
        place = places.index(focus)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                tile = places[(place + step) % len(places)]
                tile.setFocus()
                if tile not in seen:
                    tile.click()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                focus.click()
                if focus not in seen and self.list.rows.rows:
                    self.list.setFocus()
            case _:
                super().keyPressEvent(event)

    def _count(self) -> None:
        counts = self.desk.counts()
        self.tiles["due"].show_number(counts.due, "warning" if counts.due else "")
        self.tiles["late"].show_number(counts.late, "error" if counts.late else "")
        self.tiles["waiting"].show_number(counts.waiting)
        self.tiles["ready"].show_number(counts.ready)
        self.tiles["uncollected"].show_number(
            counts.uncollected, "warning" if counts.uncollected else ""
        )
        for name, alarm in self.alarms.items():
            waiting = counts.misplaced if name == "misplaced" else counts.to_take_over
            alarm.show_number(waiting, "error" if name == "misplaced" else "")
            alarm.setVisible(waiting > 0)
        self._tiles.setStretch(1, sum(not alarm.isHidden() for alarm in self.alarms.values()))
        self.received.setText(
            self.tr("Hôm nay: tiếp nhận {received}, trả kết quả {returned}").format(
                received=counts.received_today, returned=counts.returned_today
            )
        )
        self.received.setAccessibleName(self.received.text())
        self.not_handed_over.setVisible(counts.not_handed_over > 0)
        self.not_handed_over.setText(
            self.tr("{n} hồ sơ chưa giao phiếu").format(n=counts.not_handed_over)
        )
        self.not_handed_over.setAccessibleName(self.not_handed_over.text())

    def _head(self) -> None:
        extra = {
            "today": self.tr("Tiếp nhận hôm nay"),
            "not_handed_over": self.tr("Chưa giao phiếu cho người dân"),
        }
        name = self._names[self.shows][0] if self.shows in self._names else extra[self.shows]
        self.heading.setText(name)
        self.list.setAccessibleName(name)
        self.empty.setText(self._empty[self.shows])
        self._stack.setCurrentIndex(0 if self.list.rows.rows else 1)

    @Slot()
    def _on_daily_list(self) -> None:
        self.around.print_jobs.print_daily_list(self.desk.now().date())
