"""Take every picture of the manual: one invented day at one invented counter.

    PYTHONPATH=. .venv/bin/python docs/pictures/make_pictures.py [:96 [CHAPTER…]]

The first operand is a display that nobody uses, the others name chapters; without them all are
taken.  About four minutes; see stage.py for what it needs.
"""

import sys
import tempfile
import time
from pathlib import Path

import pypdfium2
import work
from office import BIRTH, CODE, COPIES, LOC, MORNING, SINGLE, UOC, choose, ready_desk
from stage import HERE, Stage, keep_small

NARROW = 900  # pixels of a picture of a paper


def main() -> None:
    """Take the pictures, one chapter after the other."""
    display = sys.argv[1] if len(sys.argv) > 1 else ":96"
    after = (work.steps, work.piles, work.books, work.together)
    with tempfile.TemporaryDirectory(prefix="quay-") as name:
        folder = Path(name)
        for chapter in (first_start, day, papers, trouble, *after):
            if chapter.__name__ in sys.argv[2:] or not sys.argv[2:]:
                with Stage(folder / chapter.__name__, display, MORNING) as stage:
                    chapter(stage)


def first_start(stage: Stage) -> None:
    """A new PC: the sample office, then the real one."""
    stage.open()
    stage.shoot("lan-dau-mo")
    stage.key("F12")
    stage.rest(1)
    for text in (
        "H01.151.01", "", "", "Ủy ban nhân dân xã Định Mỹ",
        "Trung tâm Phục vụ hành chính công xã Định Mỹ", "Định Mỹ",
    ):  # fmt: skip
        if text:
            stage.type(text)
        stage.key("Tab")
    stage.shoot("khai-co-quan")
    stage.key("Escape")


def day(stage: Stage) -> None:
    """From the first card to the results."""
    ready_desk(stage)
    stage.open()
    stage.shoot("hom-nay")
    stage.scan(UOC)
    stage.shoot("quet-the")
    stage.type("hon nhan")
    stage.shoot("chon-thu-tuc")
    stage.key("Return")
    stage.key("alt+d")
    stage.shoot("tiep-nhan")
    stage.key("alt+v")
    stage.shoot("vi-sao-ngay-nay")
    stage.key("Escape", "F9")
    stage.rest(2)
    stage.shoot("da-luu")
    stage.key("ctrl+n")
    choose(stage, SINGLE)
    stage.rest(1)
    stage.shoot("dang-co-ho-so")
    stage.key("Escape", "ctrl+n")
    choose(stage, COPIES)
    stage.shoot("chung-thuc")
    stage.key("shift+F9")
    stage.rest(1)
    stage.scan(LOC)
    choose(stage, BIRTH)
    stage.key("ctrl+u")
    stage.scan(UOC)
    stage.shoot("nguoi-nop-thay")
    stage.key("ctrl+e")
    stage.shoot("nhap-sau")
    stage.key("ctrl+e", "F9")
    stage.rest(2)
    old_pile(stage)
    finding(stage)
    giving_back(stage)
    settings(stage)
    stage.key("F1")
    stage.shoot("tro-giup")
    stage.key("F8")
    stage.shoot("doi-can-bo")
    stage.key("Escape")


def old_pile(stage: Stage) -> None:
    """Dossiers of before, under the codes that they have."""
    stage.key("F2", "ctrl+m")
    for number, name in ((41, "Lê Văn Tư"), (42, "Phan Thị Bích Ngọc")):
        stage.scan(f"H01.151.01-261117-{number:04}")
        stage.type(name)
        stage.key("Tab", "Tab")
        if number == 41:
            choose(stage, SINGLE)
        stage.key("F9")
        stage.rest()
    stage.shoot("nhap-ho-so-cu")
    stage.key("ctrl+m")


def finding(stage: Stage) -> None:
    """Words, then a slip."""
    stage.key("F3")
    stage.type("nguyen thi")
    stage.rest()
    stage.shoot("tra-cuu")
    stage.scan(CODE.format(1))
    stage.shoot("ho-so")
    stage.key("alt+i")
    stage.shoot("in-lai")
    stage.key("Escape", "alt+h")
    stage.shoot("huy-tiep-nhan")
    stage.key("Escape", "alt+x")
    stage.shoot("xoa-du-lieu")
    stage.key("Escape")


def giving_back(stage: Stage) -> None:
    """Results come in, then go out."""
    stage.key("F4", "alt+2")
    for code in (CODE.format(1), "H01.151.01-261118-0006", CODE.format(3), CODE.format(99)):
        stage.scan(code)
    stage.shoot("ket-qua-ve")
    stage.key("F9")
    stage.rest()
    stage.key("alt+1")
    stage.scan(UOC)
    stage.scan(CODE.format(3))
    stage.scan("H01.151.01-261117-0005")
    stage.shoot("tra-ket-qua")
    stage.key("F9")
    stage.rest()
    stage.shoot("da-tra")
    stage.key("Escape")


def settings(stage: Stage) -> None:
    """What an office sets once."""
    stage.key("F12")
    stage.rest(1)
    for name in ("can-bo", "may-quet", "may-in", "sao-luu"):
        stage.key("Down")
        if name == "may-quet":
            stage.scan(CODE.format(1))
        stage.shoot(f"cai-dat-{name}")
    stage.key("F6")
    stage.shoot("thu-tuc")
    stage.key("alt+2")
    stage.rest(1)
    stage.type("5")
    stage.key("Return")
    stage.type("1 thang")
    stage.key("Return")
    stage.shoot("dien-cho-trong")
    stage.key("Escape", "alt+3")
    table = "danh-muc-thu-tuc.csv"
    (stage.folder / table).write_text(
        "Mã thủ tục,Tên thủ tục,Trường hợp,Thời hạn,Đơn vị\n"
        "1.001699,,,25,ngày làm việc\n1.001731,,,3,ngày làm việc\n1.000894,,,năm,ngày làm việc\n",
        "utf-8",
    )
    stage.type(table)
    stage.key("Return")
    stage.rest(1)
    stage.shoot("nhap-tu-tep")
    stage.key("Escape")


def papers(stage: Stage) -> None:
    """What lies on the table at the end."""
    ready_desk(stage)
    stage.command("--as", "Trần Thị Mai", "receive", "--procedure", SINGLE, "--card", UOC)
    stage.command("--as", "Trần Thị Mai", "receive", "--procedure", BIRTH, "--card", LOC)
    code = CODE.format(1)
    for name, *said in (
        ("phieu", "slip", code),
        ("phieu-a5", "slip", code, "--size", "a5"),
        ("phieu-in-lai", "slip", code, "--reprint", "Công dân làm mất phiếu"),
        ("phieu-kiem-soat", "control-slip", code),
        ("nhan", "label", code),
        ("danh-sach", "daily-list"),
        ("trang-thu-may-in", "test-page"),
        ("to-cai-dat-may-quet", "scanner-sheet"),
    ):
        pdf = stage.folder / f"{name}.pdf"
        stage.command(*said, "--out", str(pdf))
        render(pdf, HERE / f"{name}.png")


def render(pdf: Path, picture: Path) -> None:
    """Draw the last page of a paper (of a slip, the citizen's) as a picture."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[len(document) - 1]
    page.render(scale=min(NARROW / page.get_width(), 4)).to_pil().save(picture)
    keep_small(picture, 32)
    document.close()


def trouble(stage: Stage) -> None:
    """No paper, no scanner, a clock that is wrong, a folder put back."""
    ready_desk(stage)
    stage.open()
    stage.printer_says("media-empty-error")
    stage.scan(UOC)
    choose(stage, SINGLE)
    stage.key("F9")
    time.sleep(11)  # the corner shows why, and ten seconds later only a button
    stage.shoot("khong-in-duoc")
    stage.printer_says("")
    stage.key("Escape")
    stage.unplug()
    stage.rest(3)
    stage.key("F5")
    stage.shoot("mat-may-quet")
    stage.plug()
    stage.close()
    old = stage.copy_data()
    stage.command("--as", "Trần Thị Mai", "receive", "--procedure", SINGLE, "--card", LOC)
    stage.put_back(old)
    stage.open()
    stage.shoot("khoi-phuc-ban-cu")
    stage.close()
    stage.to_day("2026-11-19T08:00:00+07:00")
    stage.open()
    stage.shoot("dong-ho-sai")


if __name__ == "__main__":
    main()
