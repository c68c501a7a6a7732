"""What a scan does to the draft on the counter: a person, a code, a slip of the pad."""

from dataclasses import replace
from typing import TYPE_CHECKING

from counter.codes import DossierCode, Scan, ScanKind, TemporaryCode
from counter.errors import Refused
from counter.intake import Card

if TYPE_CHECKING:
    from ui.intake import IntakePage


def take(page: "IntakePage", scan: Scan) -> bool:
    """Take a scan; False: it is for another page."""
    draft = page.draft
    match scan.value:
        case Card() as card:
            _card(page, card)
            return True
        case DossierCode() if page.when.takes_code():
            page.show_draft(replace(draft, official_code=scan.text))
            return True
        case TemporaryCode(text=code) if _is_new(page, code):
            _pad(page, code)
            return True
    if scan.kind is ScanKind.TAX and not draft.owner.number:
        page.show_draft(draft.with_owner(number=scan.text, organisation=True))
        return True
    return False


def _card(page: "IntakePage", card: Card) -> None:
    if page.who.next_is_submitter:
        page.who.next_is_submitter = False
        page.show_draft(page.draft.with_submitter_card(card))
        page.said.emit(page.tr("Người nộp thay: {name}").format(name=card.name), "ok")
    else:
        said = page.tr("Chủ hồ sơ: {name}").format(name=card.name)
        if not page.draft.concerns(card):
            name = page.drafts.park() or page.tr("người chưa có tên")
            said = page.tr("{said}. Hồ sơ của {name} để chờ (Ctrl+J).").format(said=said, name=name)
            page.clean_up()
        page.show_draft(page.draft.with_card(card))
        page.said.emit(said, "ok")
    page.look.soon()
    page.what.procedure.setFocus()
    page.what.procedure.selectAll()


def _is_new(page: "IntakePage", code: str) -> bool:
    try:
        page.desk.dossier(code)
    except Refused:
        return True
    return False


def _pad(page: "IntakePage", code: str) -> None:
    """A slip written by hand while the power was off: its code and its hour are entered now."""
    if page.draft.temporary_code not in ("", code) or page.draft.official_code:
        page.drafts.park()
        page.clean_up()
    page.show_draft(replace(page.draft, temporary_code=code, temporary=False))
    page.when.other.received_at.setFocus()
    said = page.tr("Phiếu in sẵn {code}: ghi ngày giờ đã nhận viết trên phiếu.")
    page.said.emit(said.format(code=code), "ok")
