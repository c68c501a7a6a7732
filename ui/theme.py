"""How everything looks: one palette for light and one for dark, a little QSS, icons in ink.

Colours meet 4.5 : 1 on their ground.  Icons are drawn from resources/icons in the colour of
their role and drawn again when light turns to dark.
"""

from functools import cache
from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

RESOURCES = Path(__file__).parent.parent / "resources"
ICON_SIZE = 20
POINTS = 10.5
FAMILIES = ("Segoe UI", "Noto Sans", "Inter", "Roboto", "Liberation Sans", "Arial")


class Look(NamedTuple):
    """The colours of one scheme, by what they are for."""

    ground: str
    surface: str
    side: str
    field: str
    focus_field: str
    stripe: str
    line: str
    strong: str  # borders of what can be touched: 3 : 1
    ink: str
    muted: str
    faint: str
    accent: str
    accent_deep: str
    accent_soft: str
    chosen: str  # the current row of a list that has the focus
    on_accent: str
    ok: str
    ok_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str


LIGHT = Look(
    ground="#f3f5f8",
    surface="#ffffff",
    side="#ffffff",
    field="#ffffff",
    focus_field="#f5faff",
    stripe="#f7f9fb",
    line="#d8dee6",
    strong="#8492a3",
    ink="#16202b",
    muted="#526070",
    faint="#8a95a3",
    accent="#0b5cad",
    accent_deep="#094b8e",
    accent_soft="#e2eefa",
    chosen="#c3dcf6",
    on_accent="#ffffff",
    ok="#17733a",
    ok_soft="#e5f4ea",
    warning="#8a5000",
    warning_soft="#fff3dc",
    error="#b3261e",
    error_soft="#fdeceb",
)
DARK = Look(
    ground="#12171d",
    surface="#1b222a",
    side="#171d24",
    field="#12171d",
    focus_field="#16222f",
    stripe="#1f2730",
    line="#333e4a",
    strong="#708092",
    ink="#e8edf2",
    muted="#a6b2bf",
    faint="#75818e",
    accent="#62acf2",
    accent_deep="#8cc3f7",
    accent_soft="#20364c",
    chosen="#2d5075",
    on_accent="#0a1520",
    ok="#63c98a",
    ok_soft="#1b3325",
    warning="#f0b75f",
    warning_soft="#3a2f1a",
    error="#ff9088",
    error_soft="#402423",
)


class Theme(QObject):
    """Dresses the application, and again when the system turns dark or light."""

    def __init__(self, app: QApplication, scheme: str = "system") -> None:
        """`scheme`: system, light, dark."""
        super().__init__(app)
        self.app = app
        self.scheme = scheme
        self.look = LIGHT
        _set_font(app)
        self.set_scheme(scheme)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def set_scheme(self, scheme: str) -> None:
        """Turn to `system`, `light` or `dark`."""
        self.scheme = scheme
        dark = scheme == "dark" or (
            scheme == "system" and self.app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        self.look = DARK if dark else LIGHT
        self.app.setProperty("look", "dark" if dark else "light")
        self.app.setPalette(_palette(self.look))
        self.app.setStyleSheet(_sheet(self.look))
        for widget in self.app.allWidgets():
            if widget.property("icon-name"):
                _draw(widget)

    @Slot()
    def _on_system_changed(self) -> None:
        if self.scheme == "system":
            self.set_scheme("system")


def look() -> Look:
    """Return the colours in force, for what is painted by hand."""
    app = QGuiApplication.instance()
    return DARK if app is not None and app.property("look") == "dark" else LIGHT


def icon(name: str, colour: str = "ink") -> QIcon:
    """Return an icon of resources/icons in a colour of the look."""
    return _icon(name, getattr(look(), colour), look().faint, _scale())


def set_icon(widget: QAbstractButton | QLabel, name: str, colour: str = "ink") -> None:
    """Put an icon on a button or label; it follows light and dark."""
    widget.setProperty("icon-name", name)
    widget.setProperty("icon-colour", colour)
    _draw(widget)


def _draw(widget: QObject) -> None:
    name, colour = str(widget.property("icon-name")), str(widget.property("icon-colour"))
    if isinstance(widget, QAbstractButton):
        widget.setIcon(icon(name, colour))
    elif isinstance(widget, QLabel):
        widget.setPixmap(_drawn(name, getattr(look(), colour), _scale()))


def _scale() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@cache
def _icon(name: str, colour: str, faint: str, scale: float) -> QIcon:
    pixmap = _drawn(name, colour, scale)
    made = QIcon()
    made.addPixmap(pixmap, QIcon.Mode.Normal)
    made.addPixmap(pixmap, QIcon.Mode.Selected)  # or Qt tints it with the highlight
    made.addPixmap(_drawn(name, faint, scale), QIcon.Mode.Disabled)
    return made


@cache
def _drawn(name: str, colour: str, scale: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    size = round(ICON_SIZE * scale)
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


@cache
def _sheet(colours: Look) -> str:
    source = (RESOURCES / "theme.qss").read_text(encoding="utf-8")
    scheme = "dark" if colours is DARK else "light"
    icons = (RESOURCES / "icons").as_posix()
    return Template(source).substitute(colours._asdict(), icons=icons, scheme=scheme)


def _palette(colours: Look) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.ground),
        (role.WindowText, colours.ink),
        (role.Base, colours.field),
        (role.AlternateBase, colours.stripe),
        (role.Text, colours.ink),
        (role.Button, colours.surface),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.error),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.ink),
        (role.PlaceholderText, colours.muted),
        (role.Link, colours.accent),
        (role.Light, colours.surface),
        (role.Mid, colours.line),
        (role.Dark, colours.strong),
        (role.Accent, colours.accent),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.faint))
    return palette


def _set_font(app: QApplication) -> None:
    """The system's own letters where it has good ones, ours on a machine without fonts."""
    families = QFontDatabase.families()
    if not families:
        for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
        families = QFontDatabase.families()
    good = (family for family in FAMILIES if family in families)
    font = QFont(next(good, app.font().family()))
    font.setPointSizeF(POINTS)
    app.setFont(font)
