"""The grammar of the commands by which counters come to agree."""

import argparse
from collections.abc import Callable

from counter.cli_values import path

Command = Callable[..., argparse.ArgumentParser]


def add(command: Command) -> None:
    """Add all of them."""
    hub = command("hub", "Nơi các quầy gặp nhau: init DSN, enroll, join URL, retire, leave, status")
    hub.add_argument("action", choices=["init", "enroll", "join", "retire", "leave", "status"])
    hub.add_argument("address", nargs="?", metavar="URL", help="postgresql://… hoặc file:THƯ-MỤC")
    hub.add_argument("--hub", metavar="DSN", help="địa chỉ dành cho người quản trị")
    hub.add_argument("--counter", metavar="N", help="số quầy, hoặc CƠ-QUAN/SỐ")
    hub.add_argument("--code", metavar="CODE", help="mã dùng một lần do enroll cấp")

    sync = command("sync", "Trao đổi với nơi chung; --once: đúng một lượt")
    sync.add_argument("--once", action="store_true")

    pair = command("pair", "Ghép hai quầy qua USB: không có CODE thì hiện mã của quầy này")
    pair.add_argument("code", nargs="?", default="", metavar="CODE")
    pair.add_argument("--forget", default="", metavar="OFFICE/N", help="không tin quầy này nữa")
    pair.add_argument("--list", dest="listed", action="store_true")

    bundle = command("bundle", "Gói trao đổi qua USB: export FILE, import FILE")
    bundle.add_argument("action", choices=["export", "import"])
    bundle.add_argument("file", type=path, metavar="FILE")
    bundle.add_argument("--to", default="", metavar="COUNTER|OFFICE")

    command("reconcile", "Đối chiếu cuối ngày với nơi chung theo số lượng và mã băm")
    conflicts = command("conflicts", "Những việc hai quầy làm trùng nhau; --settle để kết luận")
    conflicts.add_argument("--settle", default="", metavar="KEY")
    conflicts.add_argument("--reason", default="", metavar="TEXT")
