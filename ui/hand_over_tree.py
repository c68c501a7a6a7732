"""What waits to be taken over, as a tree: piles, and the dossiers of each with a box to tick."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from ui import theme, words

if TYPE_CHECKING:
    from counter.dossier import Dossier

translate = QCoreApplication.translate
WIDTHS = (240, 150, 200, 136, 190)
CODE, OWNER, PROCEDURE, DUE, NOTE = range(5)
HIGH = QSize(0, 34)  # px of a line
HELD = Qt.ItemDataRole.UserRole  # the code of a line
Group = tuple[str, str]  # the mark of a pile, and its way: two piles of one second are two


@dataclass(frozen=True, slots=True)
class Waiting:
    """A dossier that was given, and whose papers nobody has confirmed."""

    code: str
    owner: str
    procedure: str
    group: Group
    giver: str
    due: str  # until when the taker has to be done
    differences: str  # as the giver noted them


def waiting(dossier: "Dossier") -> Waiting:
    """Return the line of a dossier on its way."""
    move = dossier.moves[-1]
    way = translate("Waiting", "{from_unit} → {unit} · {giver} giao {at}")
    if move.interlinked:
        way = translate("Waiting", "{unit}, cơ quan khác · {giver} giao {at}")
    said = way.format(
        from_unit=move.from_unit,
        unit=move.to_unit,
        giver=move.given_by,
        at=words.moment(move.given_at),
    )
    return Waiting(
        dossier.code,
        dossier.owner.name or "–",
        dossier.procedure.name,
        (move.pile, said),
        move.given_by,
        words.short_due(move.due),
        move.differences,
    )


def code_of(item: QTreeWidgetItem | None) -> str:
    """The dossier of a line; nothing for the head of a pile."""
    return "" if item is None else str(item.data(CODE, HELD) or "")


def is_ticked(item: QTreeWidgetItem) -> bool:
    return item.checkState(CODE) is Qt.CheckState.Checked


class Piles(QTreeWidget):
    """Space ticks a dossier, Enter opens it."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.piles: dict[Group, tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = {}
        self._lines: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName(self.tr("Hồ sơ chờ nhận bàn giao"))
        self.setHeaderLabels(
            [
                self.tr("Mã hồ sơ"),
                self.tr("Chủ hồ sơ"),
                self.tr("Thủ tục"),
                self.tr("Xong trước"),
                self.tr("Khác biệt"),
            ]
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.setIndentation(16)
        head = self.header()
        for column, width in enumerate(WIDTHS):
            head.resizeSection(column, width)
        head.setSectionResizeMode(PROCEDURE, QHeaderView.ResizeMode.Stretch)
        head.setStretchLastSection(False)
        self.itemDoubleClicked.connect(self._on_double_clicked)

    def code(self) -> str:
        """The dossier of the current line, or nothing."""
        return code_of(self.currentItem())

    def line(self, code: str) -> QTreeWidgetItem | None:
        """The line of a dossier."""
        return self._lines.get(code)

    def show_piles(
        self,
        piles: Mapping[Group, Iterable[Waiting]],
        ticked: Mapping[str, str],
        wrong: Mapping[str, str],
    ) -> None:
        """Show what waits, and on top what cannot be taken over; the place is kept."""
        current = self.code()
        self.blockSignals(True)
        self.clear()
        self._lines, self.piles = {}, {}
        if wrong:
            head = self._head(self.tr("Không nhận được"))
            self.ink(head, "error")
            for text, said in wrong.items():
                self._wrong(QTreeWidgetItem(head, [f"{text}: {said}"]))
        for group, ones in piles.items():
            head = self._head("")
            self.piles[group] = head, [self._line(head, one, ticked) for one in ones]
        self.expandAll()
        if (kept := self.line(current)) is not None:
            self.setCurrentItem(kept)
        self.blockSignals(False)

    def ink(self, head: QTreeWidgetItem, mood: str) -> None:
        """Give the head of a pile its colour and shape."""
        ink = theme.look().error if mood == "error" else theme.look().ink
        head.setForeground(CODE, QColor(ink))
        head.setIcon(CODE, theme.icon(mood or "hand_over", mood or "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.code():
            self.opened.emit(self.code())
            return
        super().keyPressEvent(event)

    def _head(self, text: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self, [text])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFirstColumnSpanned(True)
        head.setSizeHint(CODE, HIGH)
        font = self.font()
        font.setBold(True)
        head.setFont(CODE, font)
        return head

    def _wrong(self, line: QTreeWidgetItem) -> None:
        line.setFirstColumnSpanned(True)
        line.setSizeHint(CODE, HIGH)
        line.setForeground(CODE, QColor(theme.look().error))
        line.setToolTip(CODE, line.text(CODE))

    def _line(
        self, head: QTreeWidgetItem, one: Waiting, ticked: Mapping[str, str]
    ) -> QTreeWidgetItem:
        note = both(one, ticked)
        cells = [one.code, one.owner, one.procedure, one.due, note]
        line = QTreeWidgetItem(head, cells)
        line.setData(CODE, HELD, one.code)
        line.setSizeHint(CODE, HIGH)
        state = Qt.CheckState.Checked if one.code in ticked else Qt.CheckState.Unchecked
        line.setCheckState(CODE, state)
        for column, text in enumerate(cells):
            line.setToolTip(column, text)
        self._lines[one.code] = line
        return line

    def _on_double_clicked(self, item: QTreeWidgetItem) -> None:
        if code_of(item):
            self.opened.emit(code_of(item))


def both(one: Waiting, ticked: Mapping[str, str]) -> str:
    """What differs, as the giver noted it and as the taker does now."""
    return "; ".join(filter(None, (one.differences, ticked.get(one.code, ""))))
