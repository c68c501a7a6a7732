"""A pile of slips scanned into a hand-over: from the first scan to all of it shown and written.

What is measured is what the program does: each text is read, its slip checked, its line drawn on
the real page, off the screen; then F9 writes all of them in one go.  The scanner's and the
clerk's own time is not in it.
"""

import os
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import ui
from counter.desk import Desk
from counter.device.printer import open_printer
from counter.settings import Settings
from counter.slips import qr_of
from tests.bench.rooms import drafts
from tests.bench.table import Line, percentile

assert ui.FOR_EVER, "imported before anything of Qt, see there"

SLIPS = 100
UNIT = "Bộ phận Tư pháp – Hộ tịch"


def measure(desks: dict[int, Desk], rounds: int = 3) -> list[Line]:
    """Return the lines of the table for these stores, by the number of dossiers in each."""
    times: dict[int, list[float]] = {size: [] for size in desks}
    for number in range(rounds):
        for size, desk in desks.items():
            times[size].append(hand_over(desk, pile(desk, seed=number)))
    lines = []
    for size in sorted(times):
        dossiers = f"{size:,}".replace(",", ".")
        name = f"chồng {SLIPS} phiếu vào bàn giao, {dossiers} hồ sơ"
        lines.append(Line(f"{name}: p50", percentile(times[size], 0.5), "s"))
        lines.append(Line(f"{name}: lâu nhất", max(times[size]), "s", most=1.0))
    return lines


def pile(desk: Desk, seed: int) -> dict[str, str]:
    """Receive a pile; return the text on each slip by its code.

    Under temporary codes: what was measured before may have used the numbers of the day.
    """
    made = [desk.receive(replace(draft, temporary=True)) for draft in drafts(desk, SLIPS, seed)]
    return {dossier.code: qr_of(dossier) for dossier in made}


def hand_over(desk: Desk, slips: dict[str, str]) -> float:
    """Return the seconds of program time that one pile takes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui import app
    from ui.bridge import Bridge, Jobs
    from ui.hand_over import HandOverPage
    from ui.page import Surroundings
    from ui.print_jobs import PrintJobs

    qt = QApplication.instance() or app.create("vi", "light")
    settings = Settings(sound=False)
    with TemporaryDirectory(prefix="quay-") as name:
        folder, jobs = Path(name), Jobs()
        printing = PrintJobs(
            desk, jobs, lambda _: open_printer(f"file:{folder}"), folder, lambda: settings
        )
        page = HandOverPage(
            Surroundings(desk, Bridge(), jobs, printing, lambda: settings, lambda _: None)
        )
        page.resize(1158, 640)  # what the window of an office leaves to a page
        page.show()
        page.shown()
        page.giving.unit.setEditText(UNIT)
        page.giving.print_list.setChecked(False)
        qt.processEvents()
        start = time.perf_counter()
        for text in slips.values():
            page.on_scan(desk.scan(text))
            qt.processEvents()
        while not page.giving.view.viewport().updatesEnabled():
            qt.processEvents()  # the last lines of a burst are drawn a moment later
        page.primary()
        qt.processEvents()
        took = time.perf_counter() - start
        page.deleteLater()
        jobs.close()
    given = [code for code in slips if desk.dossier(code).stage == "transferred"]
    if len(given) != SLIPS:
        raise RuntimeError(f"{len(given)} of {SLIPS} were given")
    return took
