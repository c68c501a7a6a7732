"""The papers of a desk: which office and officer stand on them, and which dossier they tell of.

A slip shows the office as it was when the dossier was received, so that it can
be printed again with identical bytes after the office has moved or been renamed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counter import lists
from counter.errors import Refused
from counter.events import Event, OfficerSet, OfficeSet
from counter.office import SAMPLE_OFFICE, SAMPLE_OFFICER, Office, Officer
from counter.plain import restore
from counter.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from counter.dossier import Dossier
    from counter.settings import Settings
    from counter.store import Store

Order = tuple[int, str, int]


class Papers(Workplace):
    """A workplace that can put its dossiers on paper.  Every answer is the bytes of a PDF."""

    def __init__(
        self, store: Store, resources: Path, settings: Settings, officer: str = ""
    ) -> None:
        super().__init__(store, resources, officer)
        self.settings = settings

    def slip(self, code: str, size: str = "a4", reprint: int = 0) -> bytes:
        """Return form 01, a page for each copy.  Refuses a void or erased dossier."""
        from counter import slips
        from counter.paper import slip

        dossier = self._printable(code)
        office, receiver = self._as_it_was(dossier)
        copies = ("file", "citizen") if self.settings.copies == 2 else ("citizen",)
        return slip.slip(
            replace(dossier, due=dossier.slip_due),  # waits and apologies have papers of their own
            office,
            receiver,
            size=size,
            reprint=reprint,
            copies=copies,
            dots=self.settings.printer_dots,
            qr=slips.qr_of(dossier),
            pay=self.payment_text(dossier),
            pay_to=", ".join(filter(None, (self.office.account_name, self.office.bank_name))),
            replace=True,  # □ for a letter the font lacks: intake has already warned of it
        )

    def payment_text(self, dossier: Dossier) -> str:
        """Return the VietQR that pays the fee of a dossier; nothing once it was paid or remitted.

        It names the account of today: what was the account at the reception may be closed by now.
        """
        settled = dossier.paid is not None or any(not p.cancelled for p in dossier.payments)
        if not (self.office.takes_transfers and dossier.fee) or settled:
            return ""
        from counter import vietqr

        reference = vietqr.reference_of(dossier.code)
        return vietqr.payment_text(
            vietqr.Payment(self.office.bank, self.office.account, dossier.fee, reference)
        )

    def payment_rows(self, code: str) -> tuple[tuple[tuple[int, int], ...], ...]:
        """Return that VietQR for a screen: the black runs of each row, or none.

        Loads the library of papers: to be asked beside the window, not in it.
        """
        text = self.payment_text(self.dossier(code))
        if not text:
            return ()
        from counter.paper.sheet import qr_rows

        return tuple(map(tuple, qr_rows(text)))

    def label(self, code: str) -> bytes:
        """Return the 50×25 mm label of a dossier; it names no person."""
        from counter.paper import label

        dossier = self._printable(code)
        return label.label(dossier.code, due=dossier.due)

    def daily_list(self, day: date) -> bytes:
        """Return the receptions of a day as a list."""
        from counter.paper import daily_list
        from counter.paper.book import BookLine

        lines = [
            BookLine(
                number=number,
                code=row.code,
                content=row.procedure_name,
                owner=row.owner,
                received_at=row.received_at,
                due=row.due,
                phone=row.phone,
                note="đã hủy" if row.void else "",
            )
            for number, row in enumerate(
                lists.received_on(self._store, self.office.agency, day, self.now()), 1
            )
        ]
        dots = self.settings.printer_dots
        return daily_list.daily_list(lines, self.office, day, self.officer, dots=dots)

    def test_page(self, printer: str, size: str = "a4") -> bytes:
        """Return a sheet that shows whether a printer scales, cuts or blurs."""
        from counter.paper import test_page

        return test_page.test_page(self.office, printer, size, dots=self.settings.printer_dots)

    def scanner_sheet(self) -> bytes:
        """Return the sheet that tells how to set up a scanner."""
        from counter.paper import scanner_sheet

        return scanner_sheet.scanner_sheet(self.office, dots=self.settings.printer_dots)

    def write_list(
        self,
        path: Path,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        widths: Sequence[int] = (),
    ) -> None:
        """Write a list as an .xlsx file; widths in characters.  Raises file_not_written."""
        from counter import sheets

        sheets.write_table(path, headings, rows, widths)

    def warm_up(self) -> None:
        """Load ahead what the first reception needs; for a quiet moment after the start.

        The kinds of steps, the key's library, fonts and barcodes: each costs tens of milliseconds.
        """
        from counter import dossier, numbers, projection, slips  # noqa: F401
        from counter.paper import warm_up

        if self._store.key is not None:
            _ = self._store.key.public
        warm_up(self._resources)

    def _printable(self, code: str) -> Dossier:
        dossier = self.dossier(code)
        if dossier.erased:
            raise Refused("dossier_erased", code=dossier.code)
        if dossier.void:
            raise Refused("dossier_void", code=dossier.code)
        return dossier

    def dossier(self, code: str) -> Dossier:
        """Return a dossier by its code.  Refuses dossier_unknown."""
        found = self._store.dossier(code)
        if found is None:
            raise Refused("dossier_unknown", code=code)
        return found

    def _office_at(self, moment: Event) -> Office:
        """The office as it was when something was written down."""
        office = SAMPLE_OFFICE
        for event in _before(self._store.events("office"), moment.order):
            if isinstance(event.fact, OfficeSet):
                office = restore(Office, event.fact.content)
        return office

    def _as_it_was(self, dossier: Dossier) -> tuple[Office, Officer]:
        received = dossier.history[0]
        office = self._office_at(received)
        receiver = Officer(
            "", received.by, SAMPLE_OFFICER.title if received.by == SAMPLE_OFFICER.name else ""
        )
        for event in _before(self._store.events_under("officer"), received.order):
            if isinstance(event.fact, OfficerSet) and event.fact.content.get("name") == received.by:
                receiver = restore(Officer, event.fact.content)
        return office, receiver


def _before(events: list[Event], order: Order) -> list[Event]:
    return sorted((event for event in events if event.order < order), key=lambda event: event.order)
