"""Small files in a shared folder: each is written whole or not at all, however many write there.

Who may write into the folder may also damage what lies in it: a file that does not say what it
should is told, or taken as not there, and never stops a program.
"""

import json
import os
import secrets
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from counter.errors import Damaged, Unavailable, reason


def all_of(folder: Path, needed: Set[str]) -> list[dict[str, Any]]:
    """Return the notes of a folder.  Raises what `read` does; Damaged where one says too little."""
    made = []
    for path in sorted(folder.glob("*.json")):
        said = read(path)
        if said is not None and not needed <= said.keys():
            raise Damaged("hub_file_damaged", path=str(path))
        made += [said] if said is not None else []
    return made


def whole(
    folder: Path, needed: Set[str] = frozenset(), name: str = "*.json"
) -> Iterator[dict[str, Any]]:
    """Yield the notes of a folder that say what they should; the others are as if not there."""
    for path in sorted(folder.glob(name)):
        with suppress(Damaged):
            said = read(path)
            if said is not None and needed <= said.keys():
                yield said


def read(path: Path) -> dict[str, Any] | None:
    """Return what a note says; None where there is none.

    Raises Unavailable hub_away, Damaged hub_file_damaged (path).
    """
    try:
        said = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unavailable("hub_away", where=str(path.parent), reason=reason(error)) from error
    except ValueError as error:
        raise Damaged("hub_file_damaged", path=str(path)) from error
    return said if isinstance(said, dict) else None


def write(path: Path, told: Mapping[str, object]) -> None:
    """Write a small file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = _part(path, json.dumps(told, ensure_ascii=False))
    part.replace(path)
    _settle(path.parent)


def once(path: Path, text: str) -> bool:
    """Write a file that was not there; False where it was, with something else in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = _part(path, text)
    try:
        if os.name == "nt":
            part.rename(path)  # fails where it is there
        else:
            os.link(part, path)
    except FileExistsError:
        return path.read_bytes() == text.encode()
    finally:
        part.unlink(missing_ok=True)
    _settle(path.parent)
    return True


def _part(path: Path, text: str) -> Path:
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    with part.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return part


def _settle(folder: Path) -> None:
    """See to it that a name in a folder outlives a power cut, where the system lets one."""
    if os.name == "nt":
        return
    with suppress(OSError):  # some network drives cannot
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)


@contextmanager
def mapped(folder: Path) -> Iterator[None]:
    """Say what the system says of a file in this folder as Unavailable hub_away."""
    try:
        yield
    except OSError as error:
        raise Unavailable("hub_away", where=str(folder), reason=reason(error)) from error
