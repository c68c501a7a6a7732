"""Small widgets that every page is made of."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.page import dress, look_again

MOST_COUNTED = 99  # what has room beside the key of a choice
MOOD_ICONS = {"ok": "ok", "warning": "warning", "error": "error", "muted": "info"}


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label of a role; `wrap` for sentences."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, key: str = "", role: str = "", icon: str = "", hint: str = "") -> QPushButton:
    """Make a button that has its key written on it; the key itself is bound by the page."""
    made = QPushButton(f"{text}  ({key})" if key else text)
    made.setIconSize(QSize(20, 20))
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    if icon:
        theme.set_icon(made, icon, "on_accent" if role == "primary" else _ICON_INK.get(role, "ink"))
    if hint:
        made.setToolTip(hint)
    return made


_ICON_INK = {"danger": "error", "link": "accent"}


class Sentence(QLabel):
    """Words that take the lines they need at the width they have, and no more.

    A label that wraps makes Qt ask how high the whole page would like to be, instead of how low
    it can be.
    """

    def __init__(self) -> None:
        super().__init__()
        self._height = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def hasHeightForWidth(self) -> bool:
        return False

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height)

    def _fit(self) -> None:
        height = self.heightForWidth(self.width())
        if height != self._height:
            self._height = height
            self.updateGeometry()


class Card(QFrame):
    """A surface with a rim; `box` is its column."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(16, 12, 16, 12)
        self.box.setSpacing(8)
        if title:
            self.box.addWidget(label(title, "title"))


class Line(QFrame):
    """One short line with the shape of its mood: what happened, or what is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(36)
        self.setProperty("mood", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self.shape = QLabel()
        self.shape.setFixedWidth(20)
        self.words = label()
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.shape)
        row.addWidget(self.words, 1)
        self.mood = ""  # nothing was said yet

    def say(self, text: str, mood: str = "muted") -> None:
        """Show a line; an empty one clears."""
        self.words.setText(text)
        self.words.setToolTip(text)
        self.setAccessibleName(text)
        self.shape.setVisible(bool(text))
        if mood != self.mood:
            self.mood = mood
            self.setProperty("mood", mood)
            dress(self.words, "" if mood == "muted" else mood)
            theme.set_icon(self.shape, MOOD_ICONS.get(mood, "info"), mood)
            look_again(self)


class Tile(QPushButton):
    """A number with its name; pressing it shows the list behind it."""

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.name = name
        self.setToolTip(name)  # a narrow window cuts it
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        self.number = label("–", "big")
        self.shape = QLabel()
        self._icon = icon
        theme.set_icon(self.shape, icon, "muted")
        head.addWidget(self.number)
        head.addStretch(1)
        head.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        words = label(name)
        column.addWidget(words)
        _let_through(self.number, self.shape, words)

    def show_number(self, number: int, mood: str = "") -> None:
        """Show a count; `mood` colours it and changes its shape where there is something to do."""
        self.number.setText(f"{number:,}".replace(",", "."))
        self.setAccessibleName(f"{self.name}: {number}")
        theme.set_icon(self.shape, MOOD_ICONS.get(mood, self._icon), mood or "muted")


class Choice(QPushButton):
    """An entry of the navigation: icon, words, and the key that brings it."""

    def __init__(self, text: str, key: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "nav")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(10)
        shape = QLabel()
        theme.set_icon(shape, icon, "muted")
        row.addWidget(shape)
        self.words = label(text)
        cap = label(key, "key")
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cap.setFixedHeight(22)
        cap.setMinimumWidth(34)
        self._cap = cap
        row.addWidget(self.words, 1)
        row.addWidget(cap)
        self.toggled.connect(self._on_toggled)
        _let_through(shape, self.words, cap)

    def fold(self, *, folded: bool) -> None:
        """Leave the icon alone, with its words and key as a hint; or show them again."""
        self.words.setHidden(folded)
        self._cap.setHidden(folded)
        hint = f"{self.accessibleName()}  ({self.accessibleDescription()})"
        self.setToolTip(hint if folded else "")

    def show_count(self, count: int) -> None:
        """Say beside the words how many things wait there; none says nothing."""
        name = self.accessibleName().partition(" (")[0]
        told = f"{name} ({count})" if count else name
        self.setAccessibleName(told)
        self.words.setText(f"{name} {MOST_COUNTED}+" if count > MOST_COUNTED else told)
        dress(self.words, "warning" if count else "")
        self.fold(folded=self.words.isHidden())

    def _on_toggled(self, on: bool) -> None:
        font = self.words.font()
        font.setBold(on)
        self.words.setFont(font)


def _let_through(*parts: QLabel) -> None:
    """Let the button below have what the mouse does; to search for its parts takes far longer."""
    for part in parts:
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class State(QPushButton):
    """A true state in words and shape, in the status bar; pressing it tells more."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self.setAutoDefault(False)
        self.name = name
        self.mood = "muted"
        self.more = ""
        self._words = self._short = ""
        self._folded = False
        self.show_state("", "muted")

    def fold(self, *, folded: bool) -> None:
        """Leave name and shape, where there is no room for more; or show all again."""
        self._folded = folded
        self.setText(self._named(self._short if folded else self._words))

    def show_state(self, words: str, mood: str, more: str = "", short: str = "") -> None:
        """Show words with a mood; `more` is what pressing tells, `short` stands in little room."""
        self.mood = mood
        self.more = more or words
        self._words, self._short = words, short
        text = self._named(words)
        self.setText(self._named(short) if self._folded else text)
        self.setAccessibleName(text)
        self.setToolTip(self.more)
        shape = {"ok": "ok", "warning": "warning", "error": "error"}.get(mood, "off")
        theme.set_icon(self, shape, mood)

    def _named(self, words: str) -> str:
        return f"{self.name}: {words}" if words else self.name


class Ask(QFrame):
    """A question that is answered in place: words, one field, do it or leave it."""

    answered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("mood", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        self.question = label()
        self.field = QLineEdit()
        self.yes = button("", "Enter", "primary")
        self.no = button(self.tr("Thôi"), "Esc")
        self.field.setAccessibleName(self.tr("Lý do"))
        self.question.setBuddy(self.field)
        for part in (self.question, self.field, self.yes, self.no):
            row.addWidget(part, 1 if part is self.field else 0)
        self.field.returnPressed.connect(self._on_yes)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.leave)
        self.hide()

    def ask(self, question: str, verb: str, *, danger: bool = False) -> None:
        """Show the question, cursor in its field."""
        self.question.setText(question)
        self.field.clear()
        self.field.setAccessibleName(question)
        dress(self.field, "")
        self.yes.setText(f"{verb}  (Enter)")
        self.yes.setAccessibleName(verb)
        dress(self.yes, "danger" if danger else "primary")
        self.show()
        self.field.setFocus()

    def leave(self) -> None:
        """Put the question away unanswered."""
        self.hide()
        self.left.emit()

    def _on_yes(self) -> None:
        if not self.field.text().strip():
            dress(self.field, "error")
            self.field.setFocus()
            return
        self.hide()
        self.answered.emit(self.field.text().strip())


def name_inner_fields(page: QWidget) -> None:
    """Call the field inside an editable box what the box is called: readers go by the field."""
    for box in page.findChildren(QComboBox):
        for inner in (box.lineEdit(), *box.findChildren(QListView)):
            if inner is not None:
                inner.setAccessibleName(box.accessibleName())
