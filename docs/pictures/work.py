"""Pictures of what comes after the reception: steps, piles, books, and several counters."""

import json
import shutil
from pathlib import Path

from office import BIRTH, CODE, COPIES, LOC, OFFICE, SINGLE, UOC, choose, ready_desk
from stage import Stage

SHARED = Path("/srv/quay-chung")  # as a clerk reads it on the page; gone when the chapter ends
AS = ("--as", "Trần Thị Mai")
UNIT = "Bộ phận Hộ tịch"


def codes(stage: Stage, count: int) -> list[str]:
    """Return the codes of some invented dossiers that are being worked on."""
    return [row["code"] for row in json.loads(stage.command("--json", "list", "waiting"))][:count]


def steps(stage: Stage) -> None:
    """One dossier: guidance before it, then what is asked for, paid and promised anew."""
    ready_desk(stage)
    stage.command(*AS, "receive", "--procedure", SINGLE, "--card", LOC)
    stage.open()
    stage.scan(LOC)
    choose(stage, BIRTH)
    stage.rest(1)
    stage.key("alt+h")
    stage.rest(1)
    stage.shoot("huong-dan-bo-sung")
    stage.key("Escape", "Escape", "Escape")
    stage.scan(UOC)
    choose(stage, COPIES)
    stage.rest(1)
    stage.key("alt+u")
    stage.rest(1)
    stage.shoot("thu-phi")
    stage.key("Escape", "Escape")
    stage.scan(CODE.format(1))
    stage.rest(1)
    for key, name in (
        ("alt+b", "yeu-cau-bo-sung"),
        ("alt+m", "viec-khac"),
        ("alt+e", "hen-lai"),
    ):
        stage.key(key)
        stage.rest(1)
        stage.shoot(name)
        stage.key("Escape")


def piles(stage: Stage) -> None:
    """Piles: given, taken over, laid on shelves, counted, posted, not collected."""
    ready_desk(stage)
    accepted = codes(stage, 60)
    ready = accepted[10:18]
    stage.command(*AS, "ready", *ready)
    stage.command(*AS, "shelf", "Kệ A1", *ready[:3])
    stage.command(*AS, "shelf", "Kệ A2", *ready[3:6])
    stage.command(*AS, "shelf", "Ngăn chờ ký", *accepted[6:9])
    stage.open()
    stage.key("F7")
    stage.rest(1)
    for code in (*accepted[:4], ready[1]):
        stage.scan(code)
    stage.key("shift+Tab", "shift+Tab")
    stage.type(UNIT)
    stage.rest(1)
    stage.shoot("ban-giao")
    stage.key("F9")
    stage.rest(2)
    stage.key("F8", "2")
    stage.rest()
    stage.key("alt+2")
    stage.rest(1)
    for code in accepted[:3]:
        stage.scan(code)
    stage.shoot("nhan-ban-giao")
    stage.key("Escape", "F10")
    stage.rest(2)
    stage.shoot("kho-ho-so")
    stage.key("alt+3")
    stage.rest(1)
    stage.type("Kệ A1")
    stage.key("Tab")
    for code in (*ready[:2], ready[4]):
        stage.scan(code)
    stage.key("F9")
    stage.rest(1)
    stage.shoot("kiem-ke")
    stage.key("F4", "alt+4")
    stage.rest(1)
    stage.shoot("chua-den-nhan")


def books(stage: Stage) -> None:
    """The books of the counter, one after the other."""
    ready_desk(stage)
    for number, card in enumerate((UOC, LOC), 1):
        stage.command(*AS, "receive", "--procedure", COPIES, "--card", card)
        paid = ("--amount", str(number * 2000), "--receipt", f"AA/26:000{number}")
        stage.command(*AS, "fee", CODE.format(number), *paid)
    pad = ("--from", "2026-11-23", "--to", "2026-11-24", "--count", "3")
    stage.command(*AS, "paper", "pad", *pad, "--out", str(stage.folder / "pad.pdf"))
    seen = ("--system", "Đường truyền mạng", "--evidence", "Giấy báo của nhà mạng")
    stage.command(*AS, "outage", "begin", *seen, "--at", "2026-11-19T08:00")
    stage.command(*AS, "outage", "end", "--system", "Đường truyền mạng", "--at", "2026-11-19T10:30")
    stage.open()
    stage.rest(2)
    stage.key("F11")
    stage.rest(2)
    for name in ("so-theo-doi", "phieu-cup-dien", "so-chua-dung", "tien-thu", "su-co", "lich"):
        stage.rest(1)
        stage.shoot(name)
        stage.key("Down")


def together(stage: Stage) -> None:
    """Two counters of one office, and a shared folder."""
    shared = f"file:{SHARED}"
    own, other = stage.data, stage.folder / "quay-2"
    shutil.rmtree(SHARED, ignore_errors=True)
    try:
        ready_desk(stage)
        stage.command("hub", "init", shared)
        enrolled = [_enroll(stage, shared, counter) for counter in ("1", "2")]
        stage.data = other
        stage.command("setup", *OFFICE, "--counter", "2")
        stage.command("hub", "join", shared, "--code", enrolled[1])
        stage.data = own
        stage.open()
        stage.key("ctrl+F5")
        stage.rest(1)
        stage.key("Down", "Tab")
        stage.type(shared)
        stage.key("Tab", "Tab")
        stage.type(enrolled[0].replace("-", ""))
        stage.rest(2)
        stage.shoot("noi-quay")
        stage.key("F9")
        stage.rest(8)
        _meet(stage, own, other)
        stage.key("ctrl+F5")
        stage.rest(4)
        stage.shoot("dong-bo")
        stage.key("Down", "Down", "alt+h")
        stage.rest(2)
        stage.shoot("chep-usb")
        stage.key("Escape", "Down")
        stage.rest(2)
        stage.shoot("viec-trung")
        stage.key("Down")
        stage.rest(1)
        stage.key("F9")
        stage.rest(3)
        stage.shoot("doi-chieu")
    finally:
        stage.close()  # before the folder goes: it would be written again
        shutil.rmtree(SHARED, ignore_errors=True)


def _enroll(stage: Stage, shared: str, counter: str) -> str:
    said = stage.command("--json", "hub", "enroll", "--hub", shared, "--counter", counter)
    return str(json.loads(said)["code"])


def _meet(stage: Stage, own: Path, other: Path) -> None:
    """Let both give the same result back before they hear of each other."""
    (code,) = codes(stage, 1)
    stage.command(*AS, "ready", code)
    stage.rest(2)
    stage.data = other
    stage.command("sync")
    stage.command(*AS, "return", code, "--to", "Nguyễn Văn Ba")
    stage.data = own
    stage.command(*AS, "return", code, "--to", "Nguyễn Thị Tư")
    stage.rest(4)
    stage.data = other
    stage.command("sync")
    stage.data = own
