"""What belongs to this PC alone: ports, printers, folders, language.  INI in, INI out.

Everything an office shares (its name, officers, calendar, catalogue) is a fact
in the log and never stands here.  A bad value falls back to its default and is
reported, so that a mistyped line cannot keep a counter closed.
"""

import os
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from counter.records import dataclass

NAME = "QuayMotCua"
FILE = "counter.ini"
STORE = "counter.db"
ENDINGS = ("any", "cr", "lf", "crlf", "idle")


@dataclass(frozen=True, slots=True)
class Settings:
    """One value per key of the INI file; types validate, defaults document."""

    scanner_port: str = (
        ""  # COM5, /dev/ttyACM0, usb:0C2E:0B6A, socket://…, loop://, auto; empty: none
    )
    scanner_baud: int = 9600
    scanner_ending: str = "any"  # what ends a scan
    scanner_idle_ms: int = 80  # silence that ends a scan where the ending is "idle"
    printer_slip: str = ""  # queue name, or file:FOLDER
    printer_label: str = ""
    printer_list: str = ""
    slip_size: str = "a4"  # a4 or a5
    printer_dots: int = 600  # dots per inch of the slip printer: 203, 300 or 600
    copies: int = 2  # pages of a slip: file and citizen, or citizen only
    scan_back: bool = False  # a slip counts as handed over once it was scanned back
    backup_folder: str = ""
    backup_keep: int = 14
    language: str = "vi"
    theme: str = "system"  # system, light or dark
    sound: bool = True
    officer: str = ""  # who worked here last


ALLOWED: dict[str, tuple[Any, ...]] = {
    "scanner_ending": ENDINGS,
    "slip_size": ("a4", "a5"),
    "printer_dots": (203, 300, 600),
    "copies": (1, 2),
    "language": ("vi", "en"),
    "theme": ("system", "light", "dark"),
}


def load(folder: Path) -> tuple[Settings, tuple[str, ...]]:
    """Read the settings of a data folder; return them and the keys whose value was not usable."""
    try:
        text = (folder / FILE).read_text("utf-8-sig")  # Windows editors mark the head
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, UnicodeDecodeError):
        return Settings(), (FILE,)
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(text)
    except configparser.Error:
        return Settings(), (FILE,)
    said = dict(parser["counter"]) if parser.has_section("counter") else {}
    good: dict[str, Any] = {}
    bad = []
    for field in fields(Settings):
        if field.name not in said:
            continue
        value = _read(said[field.name], type(field.default))
        if value is None or (field.name in ALLOWED and value not in ALLOWED[field.name]):
            bad.append(field.name)
        else:
            good[field.name] = value
    return replace(Settings(), **good), tuple(bad)


def save(folder: Path, settings: Settings) -> None:
    """Write the settings of a data folder, whole or not at all."""
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    parser["counter"] = {
        field.name: _written(getattr(settings, field.name)) for field in fields(Settings)
    }
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = folder / f"{FILE}.part"
    with partial.open("w", encoding="utf-8") as file:
        parser.write(file)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(folder / FILE)


def data_folder() -> Path:
    """Where an installation lies unless --data says otherwise."""
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def guard_folder() -> Path:
    """Where this user's PC remembers its logs, outside every data folder."""
    told = os.environ.get("QMC_STATE")
    if told:
        return Path(told)
    from platformdirs import user_state_path

    return user_state_path(NAME, appauthor=False) / "logs"


def _read(text: str, kind: type) -> Any:
    if kind is bool:
        return {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}.get(
            text.lower()
        )
    if kind is int:
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
    return text


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
