"""A list of dossiers as long as it needs to be, read from the desk page by page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import theme, words

if TYPE_CHECKING:
    from counter.desk import Desk
    from counter.row import Row

Read = Callable[[int, int], "list[Row]"]

Index = QModelIndex | QPersistentModelIndex
CODE, OWNER, PROCEDURE, STAGE, DUE = range(5)
WIDTHS = (214, 206, 0, 190, 268)
COMFORTABLE = 1100  # px of room for all columns at full width; below it they share
NOWHERE = QModelIndex()


class RowsModel(QAbstractTableModel):
    """Rows of one source; `fetchMore` reads the next page of it."""

    PAGE = 200

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read: Read = nothing
        self._more = False
        self.rows: list[Row] = []
        self.heads = (
            self.tr("Mã hồ sơ"),
            self.tr("Chủ hồ sơ"),
            self.tr("Thủ tục"),
            self.tr("Tình trạng"),
            self.tr("Hẹn trả"),
        )

    def show_rows(self, read: Read) -> None:
        """Show what `read(limit, offset)` gives, from its beginning."""
        self.beginResetModel()
        self._read = read
        self.rows = read(self.PAGE, 0)
        self._more = len(self.rows) == self.PAGE
        self.endResetModel()

    def read_again(self) -> None:
        """Read anew as many rows as are shown."""
        self.beginResetModel()
        wanted = max(self.PAGE, len(self.rows))
        self.rows = self._read(wanted, 0)
        self._more = len(self.rows) == wanted
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index = NOWHERE) -> None:
        more = self._read(self.PAGE, len(self.rows))
        self._more = len(more) == self.PAGE
        if more:
            self.beginInsertRows(NOWHERE, len(self.rows), len(self.rows) + len(more) - 1)
            self.rows += more
            self.endInsertRows()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return self._hint(row, index.column())
            case Qt.ItemDataRole.DecorationRole if index.column() == DUE and _late(row):
                return theme.icon("warning", "error")
            case Qt.ItemDataRole.DecorationRole if index.column() == STAGE and row.void:
                return theme.icon("void", "muted")
            case Qt.ItemDataRole.ForegroundRole if row.void:
                return QColor(theme.look().muted)
            case Qt.ItemDataRole.FontRole if index.column() == CODE:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return None

    def _text(self, row: "Row", column: int) -> str:
        match column:
            case 0:
                return row.code
            case 1:
                return row.owner or self.tr("(đã xóa dữ liệu cá nhân)")
            case 2:
                return row.procedure_name
            case 3:
                return words.row_state(row)
        due = words.short_due(row.due)
        if row.void or row.stage not in OPEN:
            return due
        left = words.short_left(self._desk, row.due, self._desk.now())
        return f"{due} · {left}" if left else due

    def _hint(self, row: "Row", column: int) -> str | None:
        if column == OWNER and row.phone:
            return self.tr("Điện thoại: {phone}").format(phone=words.masked(row.phone))
        if column == DUE and row.stage in OPEN and not row.void:
            return words.time_left(self._desk, row.due, self._desk.now())
        if column == PROCEDURE:
            return f"{row.procedure} – {row.procedure_name}"
        return None


OPEN = frozenset(
    {"accepted", "transferred", "processing", "supplement", "finance", "interlinked", "signing"}
)


def _late(row: "Row") -> bool:
    return row.overdue and not row.void


def nothing(*_: int) -> list["Row"]:
    """No rows, however many are asked for."""
    return []


class RowsView(QTableView):
    """The list itself: whole rows, keyboard first, Enter opens."""

    chosen = Signal(str)  # code

    def __init__(self, desk: "Desk", name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(desk, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        self.verticalHeader().setMinimumSectionSize(24)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(80)
        self._room = 0
        head.setSectionResizeMode(PROCEDURE, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._on_chosen)

    def show_rows(self, read: Read) -> None:
        """Show a source from its beginning, first row current."""
        self.rows.show_rows(read)
        self._go_to(0)

    def read_again(self) -> None:
        """Read anew, and keep the place."""
        code, place = self.code(), max(0, self.currentIndex().row())
        self.rows.read_again()
        codes = [row.code for row in self.rows.rows]
        self._go_to(codes.index(code) if code in codes else min(place, len(codes) - 1))

    def code(self) -> str:
        """The dossier that is current, or nothing."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].code if index.isValid() else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width()
        if room == self._room:
            return
        self._room = room
        share = min(1.0, room / COMFORTABLE)
        for column, width in enumerate(WIDTHS):
            if width:
                self.horizontalHeader().resizeSection(column, round(width * share))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.code():
            self.chosen.emit(self.code())
            return
        super().keyPressEvent(event)

    def _go_to(self, place: int) -> None:
        if 0 <= place < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(place, CODE))

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self.code())
