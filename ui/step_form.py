"""What every form of a step is: its fields, how it was done, F9 writes it, Esc leaves it.

A refused form keeps what was typed.  Nothing is written before F9.
"""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from counter.desk_acts import How
from counter.errors import CounterError
from ui import messages
from ui.forms import Field, Hint, Named, Scrolled
from ui.how import HowRow
from ui.page import Surroundings, dress
from ui.step_parts import Lines
from ui.steps import Words, words_of
from ui.widgets import Card, button, label, name_inner_fields

if TYPE_CHECKING:
    from counter.codes import Scan
    from counter.dossier import Dossier

LEAST = 200  # px of a form that are seen at once, whatever else stands on the page


class StepForm(Card):
    """One step of one dossier.  A form says in `act` what the desk does."""

    done = Signal(object, str)  # the dossier as it stands now, and a line to say
    left = Signal()
    said = Signal(str, str)

    PAPER: ClassVar[str] = ""  # printed when it is done: slip, or a name of desk_forms.PAPERS
    FIELDS: ClassVar[dict[str, str]] = {"reason_missing": "reason"}  # code: what is to be mended

    def __init__(
        self,
        name: str,
        around: Surroundings,
        dossier: "Dossier",
        how: HowRow,
        parent: QWidget | None = None,
    ) -> None:
        """`how` is lent by the page: one is made for all forms, for it costs as much as a form.

        The form is built into `parent` from outside to inside: Qt looks at the style of all that
        moves to another parent.
        """
        super().__init__(parent=parent)
        self.hide()
        self.step = name
        self.around = around
        self.desk = around.desk
        self.dossier = dossier
        self.words: Words = words_of(name)
        self.setAccessibleName(self.words.title)
        self.box.addWidget(label(self.words.title, "title"))
        self.body = QWidget()
        self.body.setObjectName("scrolled")
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(8)
        self._room = Scrolled(self.body)
        self.box.addWidget(self._room, 1)
        self.how = how
        self.how.begin()
        self.box.addWidget(self.how)
        self.how.show()
        self.does = button(self.words.verb, "F9", "primary", "ok")
        self.leaves = button(self.tr("Thôi"), "Esc")
        self.does.clicked.connect(self.do)
        self.leaves.clicked.connect(self.left)
        ends = QHBoxLayout()
        ends.addWidget(self.does)
        ends.addWidget(self.leaves)
        ends.addStretch(1)
        self.box.addLayout(ends)
        self.fill_in()
        self.column.addStretch(1)

    # --- what a form says of itself ---

    def fill_in(self) -> None:
        """Make the fields, and fill in what is known."""

    def act(self, code: str, how: How) -> "Dossier":
        """Do it.  Raises CounterError."""
        raise NotImplementedError

    def wrong(self) -> tuple[QWidget, str] | None:
        """Return what makes no sense before the desk is asked, with its sentence."""
        return None

    def told(self, made: "Dossier") -> str:
        """Say what was done."""
        return self.tr("Đã ghi: {what} – {code}.").format(
            what=self.words.title[:1].lower() + self.words.title[1:], code=made.code
        )

    def first(self) -> QWidget:
        """Return where typing starts."""
        for field in self.body.findChildren(QWidget):
            if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isVisibleTo(self):
                return field
        return self.does

    def on_scan(self, scan: "Scan") -> bool:
        """Take a scan that this form asks for."""
        return False

    # --- parts ---

    def line(self, name: str, hint: str = "", text: str = "") -> Field:
        """Add a line to type in."""
        made = Field(name, hint)
        made.fill(text)
        self.column.addWidget(made)
        return made

    def lines(self, name: str, hint: str = "") -> Lines:
        """Add a field for a few sentences."""
        made = Lines(name, hint)
        self.column.addWidget(Named(name, made))
        return made

    def hint(self, said: str, mood: str = "muted") -> Hint:
        """Add a sentence."""
        made = Hint(said, mood, wrap=True)
        self.column.addWidget(made)
        return made

    def beside(self, *parts: QWidget, stretch: tuple[int, ...] = ()) -> None:
        """Put fields side by side, also those that were added alone."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for place, part in enumerate(parts):
            self.column.removeWidget(part)
            wide = stretch[place] if place < len(stretch) else 0
            row.addWidget(part, wide, Qt.AlignmentFlag.AlignTop)
        if not any(stretch):
            row.addStretch(1)
        self.column.addLayout(row)

    # --- doing ---

    def begin(self) -> None:
        """Be seen: the cursor goes to the first field."""
        self.show()
        name_inner_fields(self)
        self._room.setMinimumHeight(min(LEAST, self.body.sizeHint().height()))
        self.first().setFocus()
        QTimer.singleShot(0, self._come_into_sight)

    @Slot()
    def _come_into_sight(self) -> None:
        """On a small screen the page is scrolled to the form, and the form to its cursor."""
        holder = self.parentWidget()
        if holder is not None and (lines := holder.layout()) is not None:
            lines.invalidate()  # sentences know how high they are only now that they are shown
            lines.activate()
        while holder is not None:
            if isinstance(holder, QScrollArea):
                holder.ensureWidgetVisible(self.does)
                holder.ensureWidgetVisible(self.first())
            holder = holder.parentWidget()

    def do(self) -> None:
        """F9: do it, or say why not; what was typed stays."""
        if self.how.is_wrong():
            self._point(self.how.at, self.tr("Lúc đã làm chưa đúng. Gõ như 20/11/2026 09:20."))
            return
        if (found := self.wrong()) is not None:
            self._point(*found)
            return
        try:
            made = self.act(self.dossier.code, self.how.how())
        except CounterError as error:
            self._refused(error)
            return
        self.done.emit(made, self.told(made))

    def _refused(self, error: CounterError) -> None:
        self.said.emit(messages.text(error), "error")
        if error.code == "leader_needed":
            self.how.ask_leader()
        elif isinstance(field := getattr(self, self.FIELDS.get(error.code, ""), None), QWidget):
            self._mark(field)

    def _point(self, field: QWidget, said: str) -> None:
        self.said.emit(said, "error")
        self._mark(field)

    def _mark(self, field: QWidget) -> None:
        if isinstance(field, Field):
            field.wrong(wrong=True)
        elif isinstance(field, QLineEdit):
            dress(field, "error")
        field.setFocus()
