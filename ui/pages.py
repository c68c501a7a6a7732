"""The pages by name.  None costs anything before its first show: they are imported here, late."""

from ui.page import Page, Surroundings


def make_page(name: str, around: Surroundings) -> Page:
    """Import and build a page."""
    match name:
        case "today":
            from ui.today import TodayPage

            return TodayPage(around)
        case "intake":
            from ui.intake import IntakePage

            return IntakePage(around)
        case "find":
            from ui.find import FindPage

            return FindPage(around)
        case "give_back":
            from ui.give_back import GiveBackPage

            return GiveBackPage(around)
        case "hand_over":
            from ui.hand_over import HandOverPage

            return HandOverPage(around)
        case "shelf":
            from ui.shelf import ShelfPage

            return ShelfPage(around)
        case "procedures":
            from ui.procedures import ProceduresPage

            return ProceduresPage(around)
        case "books":
            from ui.books import BooksPage

            return BooksPage(around)
        case "settings":
            from ui.settings import SettingsPage

            return SettingsPage(around)
        case "dossier":
            from ui.dossier import DossierPage

            return DossierPage(around)
    from ui.help import HelpPage

    return HelpPage(around)
