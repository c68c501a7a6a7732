"""Forms on paper: a dossier goes in, the bytes of a PDF come out.

Nothing here knows a clock, a store or a printer: the same input gives the same bytes, so a form
can be made again and be the same paper.  One module per form, each with one function of its name.
"""

from importlib import import_module
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"
FORMS = ("slip", "control_slip", "label", "daily_list", "test_page", "scanner_sheet")
SELDOM = (  # after the first slip can be drawn
    *("supplement", "refusal", "apology", "stop_notice", "hand_over_list", "register", "pad"),
    "return_sheet",
)


def warm_up(resources: Path = RESOURCES) -> None:
    """Load libraries and fonts, so that the first slip is as quick as the second.

    For a thread beside the window; may be called at any time, from any thread, more than once.
    Raises `Unavailable("font_missing", path=)`.
    """
    from counter.office import SAMPLE_OFFICE
    from counter.paper import fonts
    from counter.paper.scanner_sheet import scanner_sheet

    fonts.load(resources)
    for form in FORMS:
        import_module(f"{__name__}.{form}")
    scanner_sheet(SAMPLE_OFFICE)  # has bars and a QR: all that is set up on first use
    for form in SELDOM:
        import_module(f"{__name__}.{form}")
