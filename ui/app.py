"""The application object: language, look, and where bugs end up."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui import translation
from ui.rubbish import Rubbish
from ui.theme import RESOURCES, Theme
from ui.widgets import button, label

Application = QApplication
STYLE = "fusion"
logger = logging.getLogger(__name__)


def create(language: str = "vi", scheme: str = "system") -> QApplication:
    """Make the application.  `language`: vi or en; `scheme`: system, light or dark.

    Source text is Vietnamese, so a missing translation can never put English before a clerk.
    """
    app = QApplication.instance()
    if app is None:  # a style told like this is not wrapped for Python with all its enumerations
        app = QApplication([*sys.argv[:1], "-style", STYLE])
    elif isinstance(app, QApplication):
        app.setStyle(STYLE)
    else:
        raise TypeError(app)
    app.setApplicationName("quay-mot-cua")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("quay-mot-cua")
    for name in ("en",) if language == "en" else ("qt_vi",):
        translator = QTranslator(app)
        if translator.load(str(RESOURCES / "i18n" / f"{name}.qm")):
            app.installTranslator(translator)
    translation.install(QCoreApplication.translate)
    if not app.property("tidied"):  # to search the children would wrap the style as well
        Rubbish(app)
        app.setProperty("tidied", True)
    Theme(app, scheme).setObjectName("theme")
    _catch_bugs()
    return app


def application() -> QApplication:
    """Return the application that `create` made."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise LookupError("application")
    return app


def theme() -> Theme:
    """Return what dresses the application."""
    found = application().findChild(Theme, "theme")
    if found is None:
        raise LookupError("theme")
    return found


def settle() -> None:
    """What can wait until the window is seen: dates and numbers as people write them here.

    Its list of languages alone takes as long as the whole window.
    """
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale("vi_VN"))


def tell(said: str, title: str = "Quầy Một Cửa") -> QWidget:
    """Show one sentence where there can be no desk: damaged data, a folder that is away."""
    window = QWidget()
    window.setWindowTitle(title)
    window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    column = QVBoxLayout(window)
    column.setContentsMargins(32, 32, 32, 24)
    column.setSpacing(24)
    words = label(said, "title", wrap=True)
    words.setMinimumWidth(480)
    column.addWidget(words)
    close = button(QCoreApplication.translate("app", "Đóng"), "Esc", "primary")
    close.setShortcut("Esc")
    close.clicked.connect(window.close)
    column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    window.show()
    close.setFocus()
    return window


def resources() -> Path:
    """Where everything that is not code lies."""
    return RESOURCES


def _catch_bugs() -> None:
    """The one net for what nobody handles.  Errors of ours never come here."""
    sys.excepthook = _report
    threading.excepthook = _report_thread
    sys.unraisablehook = _report_unraisable


def _report(
    kind: type[BaseException], bug: BaseException | None, trace: TracebackType | None
) -> None:
    """Log a bug, and go on: what is on the disk stays true."""
    if bug is not None:
        logger.critical("bug", exc_info=(kind, bug, trace))
    if sys.stderr is not None:
        sys.__excepthook__(kind, bug or kind(), trace)


def _report_thread(told: threading.ExceptHookArgs) -> None:
    _report(told.exc_type, told.exc_value, told.exc_traceback)


def _report_unraisable(told: "sys.UnraisableHookArgs") -> None:
    _report(told.exc_type, told.exc_value, told.exc_traceback)
