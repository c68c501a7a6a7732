"""The pages by name.  None costs anything before its first show: they are imported here, late."""

from ui.page import Page, Surroundings


def make_page(name: str, around: Surroundings) -> Page:
    """Import and build a page."""
    kind: type[Page]
    match name:
        case "today":
            from ui.today import TodayPage

            kind = TodayPage
        case "intake":
            from ui.intake import IntakePage

            kind = IntakePage
        case "find":
            from ui.find import FindPage

            kind = FindPage
        case "give_back":
            from ui.give_back import GiveBackPage

            kind = GiveBackPage
        case "hand_over":
            from ui.hand_over import HandOverPage

            kind = HandOverPage
        case "shelf":
            from ui.shelf import ShelfPage

            kind = ShelfPage
        case "procedures":
            from ui.procedures import ProceduresPage

            kind = ProceduresPage
        case "books":
            from ui.books import BooksPage

            kind = BooksPage
        case "sync":
            from ui.sync import SyncPage

            return SyncPage(around)
        case "settings":
            from ui.settings import SettingsPage

            kind = SettingsPage
        case "dossier":
            from ui.dossier import DossierPage

            kind = DossierPage
        case _:
            from ui.help import HelpPage

            kind = HelpPage
    return kind(around)
