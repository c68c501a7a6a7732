"""Rows that go on in the next line, and columns that stand one below the other, where the window
is too narrow: a page is scrolled down, not sideways."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Keeps the order and the size hints of its widgets; hidden ones take no room."""

    _known: list[tuple[QLayoutItem, int, int]] | None = None  # what is shown: width and height

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def invalidate(self) -> None:
        self._known = None
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        shown = self._shown()
        widths, heights = [width for _, width, _ in shown], [height for _, _, height in shown]
        return QSize(max(widths, default=0), max(heights, default=0))

    def _shown(self) -> list[tuple[QLayoutItem, int, int]]:
        """Qt asks many times before it places anything, and every answer crosses into Python."""
        if self._known is None:
            hints = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
            self._known = [(item, size.width(), size.height()) for item, size in hints]
        return self._known

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Place the widgets line by line, or only measure; return the height."""
        first, left, top, high = rect.x(), rect.x(), rect.y(), 0
        beyond = first + rect.width()
        for item, width, height in self._shown():
            if high and left + width > beyond:
                left, top, high = first, top + high + self._gap, 0
            if move:
                item.setGeometry(QRect(left, top, width, height))
            left += width + self._gap
            high = max(high, height)
        return top + high - rect.y()


class Columns(QBoxLayout):
    """Columns side by side; one below the other where there is no room for that."""

    def __init__(self, gap: int = 12) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setSpacing(gap)

    def minimumSize(self) -> QSize:
        least = super().minimumSize()
        return QSize(max(self._widths(), default=0), least.height())

    def setGeometry(self, rect: QRect) -> None:
        widths = self._widths()
        narrow = rect.width() < sum(widths) + self.spacing() * (len(widths) - 1)
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if narrow else ways.LeftToRight
        if way is not self.direction():
            self.setDirection(way)
        super().setGeometry(rect)

    def _widths(self) -> list[int]:
        items = (self.itemAt(place) for place in range(self.count()))
        return [item.minimumSize().width() for item in items if item and not item.isEmpty()]
