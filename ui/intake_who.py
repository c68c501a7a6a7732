"""Ai: the owner of the dossier, who hands it in, and what a clerk should look at about them."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from counter.events import Person
from counter.intake import read_number
from counter.text import clean, date_text
from ui import messages, words
from ui.flow import Columns
from ui.forms import Field, Hint, Hints, Named, Options, keyed
from ui.widgets import Card, label

if TYPE_CHECKING:
    from counter.intake import Caution, Draft, Suggestion

# Which field a caution is about, by the beginning of its code.
PLACES = {
    "number": "number",
    "cmnd": "number",
    "tax": "number",
    "old": "number",
    "issue": "number",
    "birth": "born",
    "sex": "sex",
    "phone": "phone",
    "name": "name",
    "address": "address",
}
# What gives somebody the right to hand in for another.
MANDATES = (
    *("giấy ủy quyền", "hợp đồng ủy quyền", "giấy giới thiệu"),
    *("giấy tờ chứng minh quan hệ giám hộ", "giấy tờ chứng minh quan hệ gia đình"),
)
WHOLE_DAY = len("2026-12-31")


class WhoPanel(Card):
    """Shows the people of a draft; every input makes the next draft."""

    made = Signal(object)  # the next Draft
    left = Signal()  # a field was left: time to look around
    suggested = Signal(object)  # the Suggestion that was taken
    earlier_taken = Signal(object)  # the Person that was taken

    def __init__(self, draft: "Draft", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._draft = draft
        self._suggestion: Suggestion | None = None
        self._earlier: Person | None = None
        self.next_is_submitter = False
        self.name = Field(self.tr("Họ và tên"), self.tr("Quét thẻ căn cước, hoặc gõ họ tên"))
        self.number = Field(self.tr("Số căn cước / hộ chiếu"))
        self.born = Field(self.tr("Ngày sinh"), self.tr("05/02/1985 hoặc 1985"))
        self.sex = Options((("", "–"), ("Nam", self.tr("Nam")), ("Nữ", self.tr("Nữ"))))
        self.representative = Field(self.tr("Người đại diện"))
        self.phone = Field(self.tr("Điện thoại"))
        self.address = Field(self.tr("Địa chỉ"), beside=True)
        self.organisation = QCheckBox(self.tr("Tổ chức"))
        self.add_submitter = keyed(self.tr("Người nộp thay"), "Ctrl+U", "quiet", "officer")
        self.drop_submitter = keyed(self.tr("Bỏ người nộp thay"), "Ctrl+Shift+U", "quiet", "close")
        self.submitter_name = Field(self.tr("Họ tên người nộp thay (được ủy quyền)")).compact()
        self.submitter_number = Field(self.tr("Số căn cước người nộp")).compact()
        self.submitter_phone = Field(self.tr("Điện thoại người nộp")).compact()
        self.submitter_address = Field(self.tr("Địa chỉ người nộp")).compact()
        self.mandate = Options(
            (
                ("", self.tr("Giấy tờ nộp thay")),
                *((kind, kind[:1].upper() + kind[1:]) for kind in MANDATES),
            )
        )
        self.mandate.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.mandate.setMinimumContentsLength(12)
        self.mandate.setAccessibleName(self.tr("Giấy tờ của người nộp thay"))
        self.mandate_until = Field(self.tr("Hết hạn ngày")).compact()
        self.take_address = keyed(self.tr("Dùng địa chỉ này"), "Alt+D", "link")
        self.take_earlier = keyed(self.tr("Lấy thông tin cũ"), "Alt+L", "link")
        self.offer = Hint("", "muted", self.take_address)
        self.before = Hint("", "muted", self.take_earlier)
        self.doubts = Hints(2)
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        self.box.setContentsMargins(16, 6, 16, 6)
        self.box.setSpacing(4)
        for low in (self.add_submitter, self.drop_submitter, self.take_address, self.take_earlier):
            low.setProperty("slim", True)  # every line here is needed on a small screen
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.tr("Chủ hồ sơ"), "title"))
        head.addWidget(self.organisation)
        head.addStretch(1)
        head.addWidget(self.add_submitter)
        head.addWidget(self.drop_submitter)
        self.box.addLayout(head)
        self._sex = Named(self.tr("Giới tính"), self.sex)
        self.box.addLayout(
            _row(
                (self.name, 8),
                (self.number, 5),
                (self.born, 4),
                (self._sex, 2),
                (self.representative, 6),
                (self.phone, 4),
            )
        )
        self.representative.hide()
        self.box.addWidget(self.address)
        self._submitter = QWidget()
        line = _row(
            (label(self.tr("Nộp thay"), "muted"), 0),
            (self.submitter_name, 8),
            (self.submitter_number, 5),
            (self.submitter_phone, 4),
        )
        by = _row((self.mandate, 4), (self.mandate_until, 3), (self.submitter_address, 6))
        both = Columns(8)
        for row in (line, by):
            row.setContentsMargins(0, 0, 0, 0)
            half = QWidget()
            half.setLayout(row)
            both.addWidget(half, 1)
        both.setContentsMargins(0, 0, 0, 0)
        self._submitter.setLayout(both)
        self._submitter.hide()
        self.drop_submitter.hide()
        self.box.addWidget(self._submitter)
        for part in (self.offer, self.before, self.doubts):
            self.box.addWidget(part)

    def _bind(self) -> None:
        owner, submitter = self._owner_typed, self._submitter_typed
        self.name.typed.connect(lambda text: owner(name=text))
        self.number.typed.connect(lambda text: owner(number=text))
        self.phone.typed.connect(lambda text: owner(phone=text))
        self.representative.typed.connect(lambda text: owner(representative=text))
        self.born.typed.connect(lambda text: owner(born=born_of(text) or ""))
        self.address.typed.connect(lambda text: owner(address=text))
        self.sex.chosen.connect(lambda sex: owner(sex=sex))
        self.organisation.toggled.connect(lambda on: owner(organisation=on))
        self.submitter_name.typed.connect(lambda text: submitter(name=text))
        self.submitter_number.typed.connect(lambda text: submitter(number=text))
        self.submitter_phone.typed.connect(lambda text: submitter(phone=text))
        self.submitter_address.typed.connect(lambda text: submitter(address=text))
        self.mandate.chosen.connect(lambda kind: submitter(mandate=kind))
        self.mandate_until.typed.connect(self._on_mandate_until)
        for field in self.fields():
            field.left.connect(self.left)
        self.add_submitter.clicked.connect(self._on_add_submitter)
        self.drop_submitter.clicked.connect(self._on_drop_submitter)
        self.take_address.clicked.connect(self._on_take_address)
        self.take_earlier.clicked.connect(self._on_take_earlier)

    def fields(self) -> tuple[Field, ...]:
        """All lines to type in."""
        return (
            self.name,
            self.number,
            self.born,
            self.representative,
            self.phone,
            self.address,
            self.submitter_name,
            self.submitter_number,
            self.submitter_phone,
            self.submitter_address,
            self.mandate_until,
        )

    # --- what was entered ---

    def _owner_typed(self, **fields: object) -> None:
        self.made.emit(self._draft.with_owner(**fields))

    def _submitter_typed(self, **fields: object) -> None:
        self.made.emit(self._draft.with_submitter(**fields))

    @Slot(str)
    def _on_mandate_until(self, text: str) -> None:
        day = born_of(text) or ""
        self._submitter_typed(mandate_until=day if len(day) == WHOLE_DAY else "")

    @Slot()
    def _on_add_submitter(self) -> None:
        self.next_is_submitter = True
        self.show_draft(self._draft)
        self.submitter_name.setFocus()

    @Slot()
    def _on_drop_submitter(self) -> None:
        self.next_is_submitter = False
        self.made.emit(self._draft.without_submitter())
        self.name.setFocus()

    @Slot()
    def _on_take_address(self) -> None:
        if self._suggestion is not None:
            self.suggested.emit(self._suggestion)

    @Slot()
    def _on_take_earlier(self) -> None:
        if self._earlier is not None:
            self.earlier_taken.emit(self._earlier)

    # --- what is shown ---

    def show_draft(self, draft: "Draft") -> None:
        """Show the people of a draft; a field being typed in is left alone."""
        self._draft = draft
        owner, submitter = draft.owner, draft.submitter or Person()
        with_submitter = draft.submitter is not None or self.next_is_submitter
        self._fill(self.name, owner.name)
        if read_number(self.number.text()).text != owner.number:
            self.number.fill(owner.number)
        if (born_of(self.born.text()) or "") != owner.born:
            self.born.fill(born_text(owner.born))
        self.sex.show_value(owner.sex)
        self._fill(self.representative, owner.representative)
        self._fill(self.phone, owner.phone)
        self._fill(self.address, owner.address)
        self._fill(self.submitter_name, submitter.name)
        self._fill(self.submitter_number, submitter.number)
        self._fill(self.submitter_phone, submitter.phone)
        self._fill(self.submitter_address, submitter.address)
        self.mandate.show_value(submitter.mandate)
        if (born_of(self.mandate_until.text()) or "") != submitter.mandate_until:
            self.mandate_until.fill(born_text(submitter.mandate_until))
        self._submitter.setVisible(with_submitter)
        self.add_submitter.setVisible(not with_submitter)
        self.drop_submitter.setVisible(with_submitter)
        named = self.submitter_name.name.text()
        hint = self.tr("Quét thẻ người nộp thay, hoặc gõ họ tên")
        self.submitter_name.line.setPlaceholderText(hint if self.next_is_submitter else named)
        if self.organisation.isChecked() != owner.organisation:
            self.organisation.setChecked(owner.organisation)
        self._name_fields(organisation=owner.organisation)

    def _name_fields(self, *, organisation: bool) -> None:
        self.name.rename(self.tr("Tên tổ chức") if organisation else self.tr("Họ và tên"))
        self.number.rename(
            self.tr("Mã số thuế / đăng ký") if organisation else self.tr("Số căn cước / hộ chiếu")
        )
        self.representative.setVisible(organisation)
        self.born.setVisible(not organisation)
        self._sex.setVisible(not organisation)

    def show_doubts(self, doubts: "Iterable[Caution]") -> None:
        """Mark the fields that a caution is about, and say all of them below."""
        about: dict[str, list[str]] = {}
        said = []
        for doubt in doubts:
            sentence = messages.text(doubt.code, **doubt.values)
            said.append((sentence, "warning"))
            about.setdefault(PLACES.get(doubt.code.partition("_")[0], ""), []).append(sentence)
        if self.born.text() and born_of(self.born.text()) is None:
            sentence = self.tr("Ngày sinh gõ dạng 05/02/1985, hoặc chỉ năm 1985.")
            said.append((sentence, "warning"))
            about.setdefault("born", []).append(sentence)
        typed = self.mandate_until.text()
        if typed and len(born_of(typed) or "") != WHOLE_DAY:
            sentence = self.tr("Ngày hết hạn gõ dạng 31/12/2026.")
            said.append((sentence, "warning"))
            about.setdefault("mandate", []).append(sentence)
        fields = {
            "mandate": self.mandate_until,
            "name": self.name,
            "number": self.number,
            "born": self.born,
            "phone": self.phone,
            "address": self.address,
        }
        for place, field in fields.items():
            field.doubt("\n".join(about.get(place, ())))
        self.doubts.show_all(said)

    def show_suggestion(self, suggestion: "Suggestion | None") -> None:
        """Offer today's address; or none."""
        self._suggestion = suggestion
        if suggestion is None:
            kept = self._draft.owner.card_address
            said = self.tr("Địa chỉ trên thẻ: {address}").format(address=kept) if kept else ""
            self.offer.say(said, "muted")
        else:
            said = self.tr("Địa chỉ hiện nay: {address}").format(address=suggestion.address)
            self.offer.say(said, "muted")
        self.take_address.setVisible(suggestion is not None)

    def show_earlier(self, person: Person | None) -> None:
        """Offer what an earlier dossier knows of this person; or nothing."""
        self._earlier = person
        if person is None:
            self.before.say("")
            return
        known = [person.name, words.masked(person.number), words.masked(person.phone)]
        known.append(person.address)
        self.before.say(
            self.tr("Hồ sơ trước: {known}").format(known=" · ".join(filter(None, known))), "muted"
        )

    def arm_submitter(self, *, armed: bool) -> None:
        """Say whether the next card is the submitter's."""
        self.next_is_submitter = armed
        self.show_draft(self._draft)

    @staticmethod
    def _fill(field: Field, text: str) -> None:
        if clean(field.text()) != text:
            field.fill(text)


def born_of(text: str) -> str | None:
    """Read a birth as typed: 05/02/1985, 5-2-1985, 05021985 or 1985; nothing typed is ""."""
    said = clean(text)
    if not said:
        return ""
    if len(said) == 4 and said.isdigit():
        return said
    parts = said.replace("-", "/").replace(".", "/").replace(" ", "/").split("/")
    if len(parts) == 1 and len(said) == 8 and said.isdigit():
        parts = [said[:2], said[2:4], said[4:]]
    try:
        day, month, year = (int(part) for part in parts)
        return date(year, month, day).isoformat() if year > 1800 else None
    except ValueError:
        return None


def born_text(born: str) -> str:
    """Say a birth as people write it."""
    try:
        return date_text(date.fromisoformat(born)) if len(born) == 10 else born
    except ValueError:
        return born


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part, stretch in parts:
        row.addWidget(part, stretch)
    return row
