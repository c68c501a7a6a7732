"""What forms are made of: a line with its name, a button with its key, a list of doubts."""

import re
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIntValidator, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counter.text import VIETNAM
from ui import theme
from ui.page import dress
from ui.widgets import Sentence, button, label

_MOMENT = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?:[\s,]+(\d{1,2})[:h.](\d{2}))?")


def keyed(text: str, key: str, role: str = "", icon: str = "", hint: str = "") -> QPushButton:
    """Make a button whose key works wherever the cursor is on its page."""
    made = button(text, key, role, icon, hint)
    made.setShortcut(QKeySequence(key))
    return made


def rename(held: QPushButton, text: str, key: str = "") -> None:
    """Give a button other words; its key stays, though Qt forgets it with the old words."""
    shortcut = held.shortcut()
    held.setText(f"{text}  ({key})" if key else text)
    held.setAccessibleName(text)
    held.setShortcut(shortcut)


class Field(QWidget):
    """A line to type in.  What is shown from outside never moves the cursor of who types."""

    typed = Signal(str)
    left = Signal()  # by Enter or by going elsewhere

    def __init__(
        self, name: str, hint: str = "", parent: QWidget | None = None, *, beside: bool = False
    ) -> None:
        """`beside` puts the name to the left instead of above."""
        super().__init__(parent)
        self.name = label(name, "muted")
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(name)
        self.name.setBuddy(self.line)
        self.enter_moves = True
        self._doubt: QAction | None = None
        self._typing = False
        row: QBoxLayout = QHBoxLayout(self) if beside else QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8 if beside else 2)
        row.addWidget(self.name)
        row.addWidget(self.line, 1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.line.editingFinished.connect(self.left)
        self.line.returnPressed.connect(self._on_enter)

    def text(self) -> str:
        return self.line.text()

    def fill(self, text: str) -> None:
        """Show a text, unless it comes from what is being typed here."""
        if not self._typing and self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def compact(self) -> "Field":
        """Let the name stand inside the empty line, where there is no room above it."""
        self.name.hide()
        self.line.setPlaceholderText(self.name.text())
        return self

    def rename(self, name: str) -> None:
        """Give the field another name."""
        self.name.setText(name)
        self.line.setAccessibleName(name)

    def doubt(self, said: str) -> None:
        """Mark the field as doubtful, with the reason; an empty reason takes the mark away."""
        self.line.setToolTip(said)
        self.line.setAccessibleDescription(said)
        if said and self._doubt is None:
            place = QLineEdit.ActionPosition.TrailingPosition
            self._doubt = self.line.addAction(theme.icon("warning", "warning"), place)
        if self._doubt is not None:
            self._doubt.setVisible(bool(said))
            self._doubt.setToolTip(said)

    def wrong(self, *, wrong: bool) -> None:
        """Mark the field as what keeps the work from going on."""
        dress(self.line, "error" if wrong else "")

    @Slot()
    def _on_enter(self) -> None:
        if self.enter_moves:
            self.focusNextChild()

    def _on_edited(self, text: str) -> None:
        self.wrong(wrong=False)
        self._typing = True
        self.typed.emit(text)
        self._typing = False


class Named(QWidget):
    """Any widget with its name above it or to its left."""

    def __init__(
        self, name: str, held: QWidget, parent: QWidget | None = None, *, beside: bool = False
    ) -> None:
        super().__init__(parent)
        self.name = label(name, "muted")
        self.name.setBuddy(held)
        held.setAccessibleName(name)
        row: QBoxLayout = QHBoxLayout(self) if beside else QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8 if beside else 2)
        row.addWidget(self.name)
        row.addWidget(held, 1)
        self.setFocusProxy(held)


class Options(QComboBox):
    """A choice among named values."""

    chosen = Signal(str)

    def __init__(
        self, values: Iterable[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        """Values come as (value, words)."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in values:
            self.addItem(words, value)
        self.activated.connect(self._on_activated)

    def value(self) -> str:
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        """Show a value; one that is not in the list is added as it is."""
        place = self.findData(value)
        if place < 0 and value:
            self.addItem(value, value)
            place = self.count() - 1
        self.setCurrentIndex(max(0, place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a turn of it must not change a value unseen."""
        event.ignore()

    def _on_activated(self) -> None:
        self.chosen.emit(self.value())


class Number(QLineEdit):
    """A count: typed, or ↑ ↓; there are no small buttons that a finger misses."""

    told = Signal(int)

    def __init__(
        self, name: str, most: int, width: int = 56, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._known = 0
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setValidator(QIntValidator(0, most, self))
        self.setFixedWidth(width)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(lambda: self.show_value(self._known))

    def value(self) -> int:
        """Return the last count that made sense."""
        return self._known

    def show_value(self, value: int) -> None:
        """Show a count without telling anybody."""
        self._known = value
        if self.text() != str(value) and not (self.hasFocus() and not self.text()):
            self.setText(str(value))

    def set_value(self, value: int) -> None:
        """Set a count as if it had been typed."""
        self.setText(str(max(1, min(value, self._most))))
        self._on_edited(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.set_value(self._known + (1 if event.key() == Qt.Key.Key_Up else -1))
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        if text.isdigit() and int(text) >= 1:
            self._known = int(text)
            self.told.emit(self._known)


class Moment(QLineEdit):
    """Day and hour as people write them, on the clocks of Viet Nam: 20/11/2026 09:20."""

    told = Signal(object)  # datetime

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._known = datetime(2000, 1, 1, tzinfo=VIETNAM)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("00/00/0000 00:00") + 32)
        self.textEdited.connect(self._on_edited)

    def moment(self) -> datetime:
        """Return the last moment that made sense."""
        return self._known

    def show_moment(self, at: datetime) -> None:
        """Show a moment without telling anybody; what is being typed is left alone."""
        local = at.astimezone(VIETNAM).replace(second=0, microsecond=0)
        if self.is_wrong() or local != self._known:
            self._known = local
            self.setText(f"{local:%d/%m/%Y %H:%M}")
            dress(self, "")

    def is_wrong(self) -> bool:
        """Does what is typed make no sense?"""
        return read_moment(self.text(), self._known) is None

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        at = read_moment(text, self._known)
        dress(self, "error" if at is None else "")
        if at is not None and at != self._known:
            self._known = at
            self.told.emit(at)


def read_moment(text: str, before: datetime) -> datetime | None:
    """Read 20/11/2026 09:20, 20-11-2026 9h20, or a day alone, which keeps the hour of `before`."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year, hour, minute = found.groups()
    try:
        return datetime(
            int(year),
            int(month),
            int(day),
            int(hour) if hour else before.hour,
            int(minute) if minute else before.minute,
            tzinfo=VIETNAM,
        )
    except ValueError:
        return None


class Hint(QWidget):
    """One sentence with its shape, and at its end a button where something can be done."""

    def __init__(
        self,
        said: str,
        mood: str = "warning",
        act: QPushButton | None = None,
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.shape = QLabel()
        self.words: QLabel = Sentence() if wrap else label()
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.act = act
        self._shown = ("\0", "")  # nothing yet
        row.addWidget(self.shape)
        row.addWidget(self.words, 1)
        if act is not None:
            row.addWidget(act)
        self.say(said, mood)

    def say(self, said: str, mood: str = "warning") -> None:
        """Show a sentence; an empty one hides the line."""
        if (said, mood) == self._shown:
            return
        self._shown = (said, mood)
        self.words.setText(said)
        self.words.setToolTip(said)
        self.setAccessibleName(said)
        names = {"ok": "ok", "error": "error", "warning": "warning"}
        theme.set_icon(self.shape, names.get(mood, "info"), mood if mood in names else "muted")
        dress(self.words, mood if mood in names else "muted")
        self.setVisible(bool(said))


class Hints(QWidget):
    """Sentences one below the other; beyond `limit` it says how many more there are."""

    def __init__(
        self, limit: int = 3, parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        """`wrap` is for a narrow place: long sentences take a second line there."""
        super().__init__(parent)
        self._limit = limit
        self._wrap = wrap
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.hide()

    @property
    def sentences(self) -> list[str]:
        """What is said now, in order."""
        return [said for said, _ in self._shown]

    def show_all(self, hints: Iterable[tuple[str, str]]) -> None:
        """Show sentences with their moods."""
        wanted = tuple(dict.fromkeys(hints))
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        more = len(wanted) - self._limit
        for said, mood in wanted[: self._limit]:
            self._box.addWidget(Hint(said, mood, wrap=self._wrap))
        if more > 0:
            rest = label(self.tr("… và {n} điều nữa").format(n=more), "muted")
            rest.setToolTip("\n".join(said for said, _ in wanted[self._limit :]))
            self._box.addWidget(rest)
        self.setVisible(bool(wanted))


class Scrolled(QScrollArea):
    """A page that may be higher than its place, as on a small screen at 200 %; never narrower."""

    def __init__(self, held: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = held
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held.setObjectName("scrolled")
        self.setWidget(held)
        held.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        width = self._held.minimumSizeHint().width() + self.verticalScrollBar().width()
        return QSize(width, least.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(held: QWidget) -> Scrolled:
    """Let a page be scrolled where it is higher than its place."""
    return Scrolled(held)
