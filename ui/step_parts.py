"""What the forms of steps are made of besides ui/forms.py: longer words, a day, money, papers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counter.catalogue import KIND_WORDS
from counter.events import Paper
from counter.text import VIETNAM, clean, date_text
from ui.forms import Number, read_moment
from ui.page import dress
from ui.widgets import label

NAME_WIDTH, KIND_WIDTH, COUNT_WIDTH = 140, 168, 56  # px
MOST_COPIES = 999


class Lines(QPlainTextEdit):
    """A few sentences; Tab goes on to what follows."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 2 + 24)

    def text(self) -> str:
        return self.toPlainText().strip()


class Names(QComboBox):
    """A name that is typed, or chosen among those that were used before."""

    typed = Signal(str)

    def __init__(
        self, name: str, offered: Iterable[str] = (), hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(NAME_WIDTH)
        self.setAccessibleName(name)
        self.addItems(list(dict.fromkeys(filter(None, offered))))
        self.setCurrentIndex(-1)
        self.line = line = QLineEdit()
        self.setLineEdit(line)
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        if (found := self.completer()) is not None:
            found.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            found.setFilterMode(Qt.MatchFlag.MatchContains)
        self.editTextChanged.connect(self.typed)
        line.returnPressed.connect(self.focusNextChild)

    def text(self) -> str:
        return clean(self.currentText())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a turn of it must not change a value unseen."""
        event.ignore()


class Day(QLineEdit):
    """A day as people write it: 27/11/2026; ↑ ↓ go on and back by one day."""

    told = Signal(object)  # date, or None while what is typed is no day

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText("27/11/2026")
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("00/00/0000") + 40)
        self.textChanged.connect(self._on_changed)

    def day(self) -> date | None:
        """Return the day, None where nothing or nonsense is typed."""
        found = read_moment(self.text(), datetime(2000, 1, 1, tzinfo=VIETNAM))
        return found.date() if found else None

    def is_wrong(self) -> bool:
        """Is something typed that is no day?"""
        return bool(self.text().strip()) and self.day() is None

    def show_day(self, day: date) -> None:
        self.setText(date_text(day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = self.day()
        if day is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.show_day(day + timedelta(days=1 if event.key() == Qt.Key.Key_Up else -1))
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_changed(self) -> None:
        dress(self, "error" if self.is_wrong() else "")
        self.told.emit(self.day())


class Amount(QLineEdit):
    """Whole đồng: 150000, 150.000 or 150.000 đ."""

    told = Signal(object)  # int, or None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText("0")
        self.textChanged.connect(self._on_changed)

    def amount(self) -> int | None:
        """Return đồng, None where nothing or nonsense is typed."""
        digits = self.text().replace(".", "").replace("đ", "").replace(" ", "")
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else None

    def is_wrong(self) -> bool:
        """Is something typed that is no amount?"""
        return bool(self.text().strip()) and self.amount() is None

    def show_amount(self, amount: int) -> None:
        self.setText(f"{amount:,}".replace(",", "."))

    @Slot()
    def _on_changed(self) -> None:
        dress(self, "error" if self.is_wrong() else "")
        self.told.emit(self.amount())


class Kinds(QComboBox):
    """How a paper is handed in; it is made once per line, and so costs little."""

    def __init__(self, name: str, unsaid: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(KIND_WIDTH)
        self.addItem(unsaid, "")
        for kind, said in KIND_WORDS.items():
            self.addItem(said, kind)
        self.show_value("original")

    def value(self) -> str:
        return str(self.currentData() or "")

    def show_value(self, kind: str) -> None:
        """Show a kind; one that nobody knows is not said."""
        self.setCurrentIndex(max(0, self.findData(kind)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """As of Names."""
        event.ignore()


@dataclass(slots=True)
class _Row:
    name: Names
    kind: Kinds
    count: Number
    wrong: QLineEdit | None


class PaperRows(QWidget):
    """Papers one below the other, each in free text; the last line is always empty.

    A line whose name is wiped out is no paper.
    """

    def __init__(
        self,
        title: str,
        offered: Sequence[Paper] = (),
        parent: QWidget | None = None,
        *,
        wrong: bool = False,
    ) -> None:
        """`wrong` asks for each paper what is wrong with it."""
        super().__init__(parent)
        self._title = title
        self._offered = {paper.name: paper for paper in offered}
        self._wrong = wrong
        self._rows: list[_Row] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addWidget(label(title, "muted"))
        self._add()

    def focus_first(self) -> None:
        """The cursor goes to the first line without a name."""
        self._rows[-1].name.setFocus()

    def show_papers(self, papers: Iterable[Paper], wrong: str = "") -> None:
        """Add these papers to the lines."""
        for paper in papers:
            row = self._rows[-1]
            row.name.setEditText(paper.name)
            row.name.line.setCursorPosition(0)
            row.kind.show_value(paper.kind)
            row.count.show_value(paper.count)
            if row.wrong is not None:
                row.wrong.setText(wrong)

    def papers(self) -> tuple[Paper, ...]:
        """Return what is named, as typed."""
        return tuple(self._paper(row) for row in self._rows if row.name.text())

    def rows(self) -> list[tuple[Names, Number, QLineEdit | None]]:
        """Return the fields of each line, top down."""
        return [(row.name, row.count, row.wrong) for row in self._rows]

    def _paper(self, row: _Row) -> Paper:
        said = clean(row.wrong.text()) if row.wrong is not None else ""
        name = row.name.text()
        made = Paper(name, row.kind.value(), row.count.value())
        return replace(made, name=f"{name} – {said}") if said else made

    def _add(self) -> None:
        place = len(self._rows) + 1
        line = QHBoxLayout()
        line.setSpacing(8)
        hint = self.tr("Gõ hoặc chọn giấy tờ…")
        name = Names(f"{self._title} {place}", self._offered, hint)
        kind = Kinds(self.tr("Loại của giấy tờ {n}").format(n=place), self.tr("(không ghi loại)"))
        said = self.tr("Số lượng của giấy tờ {n}").format(n=place)
        count = Number(said, MOST_COPIES, COUNT_WIDTH)
        count.show_value(1)
        wrong = QLineEdit() if self._wrong else None
        line.addWidget(name, 3)
        line.addWidget(kind)
        line.addWidget(count)
        if wrong is not None:
            wrong.setAccessibleName(self.tr("Giấy tờ {n} thiếu, sai điều gì").format(n=place))
            wrong.setPlaceholderText(self.tr("Thiếu, sai điều gì"))
            wrong.returnPressed.connect(wrong.focusNextChild)
            line.addWidget(wrong, 2)
        row = _Row(name, kind, count, wrong)
        self._rows.append(row)
        self._box.addLayout(line)
        name.typed.connect(lambda text: self._on_typed(row, text))

    def _on_typed(self, row: _Row, text: str) -> None:
        known = self._offered.get(clean(text))
        if known is not None:
            row.kind.show_value(known.kind)
            row.count.show_value(known.count)
        if clean(text) and row is self._rows[-1]:
            self._add()
