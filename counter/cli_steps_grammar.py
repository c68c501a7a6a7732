"""The grammar of the commands for a dossier's course, its money and its papers."""

import argparse
from collections.abc import Callable
from datetime import date

from counter.cli_values import amount, moment, path
from counter.desk_forms import PAPERS
from counter.desk_till import MOMENTS

Command = Callable[..., argparse.ArgumentParser]
OF_A_PERIOD = ("register", "hand-over-list", "pad")


def add(command: Command) -> None:
    """Add all of them."""
    _before_acceptance(command)
    _waiting(command)
    _hands(command)
    _ends(command)
    _slips(command)
    _money(command)
    _around(command)


def how(to: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add when a step was done and which leader approved it."""
    to.add_argument("--at", type=moment, metavar="TIME", help="lúc đã làm, nếu nhập sau")
    to.add_argument("--approved-by", default="", metavar="OFFICER", help="lãnh đạo đã duyệt")
    return to


def _before_acceptance(command: Command) -> None:
    guide = how(command("guide", "Hướng dẫn bổ sung khi chưa tiếp nhận (mẫu 02)"))
    guide.add_argument("--procedure", required=True, metavar="CODE")
    _who(guide)
    _papers(guide, required=True)
    guide.add_argument("--reason", required=True, metavar="TEXT")
    guide.add_argument("--guidance", default="", metavar="TEXT")
    guide.add_argument("--out", type=path, metavar="FILE")

    refuse = how(command("refuse", "Từ chối: hồ sơ CODE, hoặc trước khi nhận (--procedure)"))
    refuse.add_argument("code", nargs="?", metavar="CODE")
    refuse.add_argument("--procedure", metavar="CODE")
    _who(refuse)
    refuse.add_argument("--reason", default="", metavar="TEXT")
    refuse.add_argument("--grounds", default="", metavar="TEXT")
    refuse.add_argument("--guidance", default="", metavar="TEXT")
    refuse.add_argument("--out", type=path, metavar="FILE")


def _waiting(command: Command) -> None:
    supplement = how(command("supplement", "Yêu cầu bổ sung sau khi đã nhận (mẫu 02)", "code"))
    _papers(supplement, required=True)
    supplement.add_argument("--reason", required=True, metavar="TEXT")
    supplement.add_argument("--guidance", default="", metavar="TEXT")
    supplement.add_argument("--deadline", type=_date, metavar="DATE")
    supplement.add_argument("--out", type=path, metavar="FILE")

    finance = how(command("finance", "Yêu cầu thực hiện nghĩa vụ tài chính", "code"))
    finance.add_argument("--amount", type=amount, metavar="N")
    finance.add_argument("--reason", default="", metavar="TEXT")

    resume = how(command("resume", "Đã nhận đủ, giải quyết tiếp", "code"))
    _papers(resume, required=False)
    resume.add_argument("--remark", default="", metavar="TEXT")

    start = how(command("start", "Cơ quan có thẩm quyền đã nhận hồ sơ phi địa giới", "code"))
    start.add_argument("--authority", default="", metavar="NAME")

    extend = how(command("extend", "Xin lỗi và hẹn lại ngày trả (mẫu 04)", "code"))
    extend.add_argument("--until", required=True, type=_date, metavar="DATE")
    extend.add_argument("--reason", required=True, metavar="TEXT")
    extend.add_argument("--out", type=path, metavar="FILE")


def _hands(command: Command) -> None:
    give = how(command("hand-over", "Giao hồ sơ cho bộ phận khác", "codes+"))
    give.add_argument("--to", required=True, metavar="UNIT")
    give.add_argument("--from", dest="from_unit", default="", metavar="UNIT")
    give.add_argument("--agency", action="store_true", help="chuyển cơ quan khác (liên thông)")
    give.add_argument("--office", default="", metavar="ID", help="mã cơ quan nhận hồ sơ liên thông")
    give.add_argument("--due", type=moment, metavar="TIME")
    give.add_argument("--differences", default="", metavar="TEXT")
    take = how(command("take-over", "Xác nhận đã nhận hồ sơ được giao", "codes+"))
    take.add_argument("--differences", default="", metavar="TEXT")
    across = how(command("send-across", "Trả hồ sơ liên thông về cơ quan đã tiếp nhận", "code"))
    across.add_argument("--result", required=True, metavar="TEXT")
    across.add_argument("--refused", action="store_true", help="không giải quyết được")
    how(command("submit", "Trình lãnh đạo ký", "codes+"))
    back = how(command("send-back", "Lãnh đạo trả lại để làm tiếp", "code"))
    back.add_argument("--reason", default="", metavar="TEXT")


def _ends(command: Command) -> None:
    how(command("withdraw", "Công dân rút hồ sơ", "code")).add_argument(
        "--reason", default="", metavar="TEXT"
    )
    stop = how(command("stop", "Dừng giải quyết (mẫu 05)", "code"))
    stop.add_argument("--reason", required=True, metavar="TEXT")
    stop.add_argument("--decision", default="", metavar="TEXT")
    stop.add_argument("--refund", type=amount, metavar="N")
    stop.add_argument("--out", type=path, metavar="FILE")
    post = how(command("post", "Gửi kết quả qua bưu chính", "code"))
    post.add_argument("--tracking", required=True, metavar="NUMBER")
    post.add_argument("--address", default="", metavar="TEXT")
    how(command("undo", "Hoàn tác việc vừa ghi", "code")).add_argument(
        "--reason", default="", metavar="TEXT"
    )


def _slips(command: Command) -> None:
    correct = how(command("correct", "Sửa phiếu đã giao: in phiên bản mới", "code"))
    for word in ("name", "number", "phone", "address", "content", "remark"):
        correct.add_argument(f"--{word}")
    correct.add_argument("--paper", dest="papers", action="extend", nargs="+", metavar="TEXT")
    correct.add_argument("--reason", required=True, metavar="TEXT")
    correct.add_argument("--out", type=path, metavar="FILE")
    bind = how(command("bind", "Gắn mã chính thức cho mã tạm", "code"))
    bind.add_argument("--code", dest="official", default="", metavar="OFFICIAL")
    gaps = command("gaps", "Giải thích mọi số chưa dùng của quầy trong ngày")
    gaps.add_argument("--day", type=_date, metavar="DATE")

    paper = command("paper", "Xuất một mẫu giấy, hoặc sổ, danh sách, tập phiếu của một kỳ")
    paper.add_argument("form", choices=[*PAPERS, *OF_A_PERIOD], metavar="FORM")
    paper.add_argument("code", nargs="?", metavar="CODE")
    paper.add_argument("--out", required=True, type=path, metavar="FILE")
    paper.add_argument("--size", choices=["a4", "a5"], default="a4")
    paper.add_argument("--from", dest="since", type=_date, metavar="DATE")
    paper.add_argument("--to", dest="until", type=_date, metavar="DATE")
    paper.add_argument("--pile", default="", metavar="MARK")
    paper.add_argument(
        "--number",
        default="",
        metavar="N",
        help="số trên giấy, hoặc lần thứ mấy; bỏ trống: mới nhất",
    )
    paper.add_argument("--count", type=amount, default=10, metavar="N", help="số phiếu mỗi ngày")


def _money(command: Command) -> None:
    fee = how(command("fee", "Ghi phí, lệ phí đã thu", "code"))
    fee.add_argument("--amount", type=amount, metavar="N")
    fee.add_argument("--exempt", default="", metavar="REASON")
    fee.add_argument("--receipt", default="", metavar="SERIES:NUMBER")
    fee.add_argument("--moment", choices=MOMENTS, default="reception")
    fee.add_argument("--payer", default="", metavar="NAME")
    fee.add_argument("--pages", type=amount, metavar="N")
    fee.add_argument("--copies", type=amount, metavar="N")
    fee.add_argument("--cancel", metavar="SERIES:NUMBER")
    fee.add_argument("--reason", default="", metavar="TEXT")
    cash = how(command("cash", "Tiền thu trong ngày của cán bộ; --close để chốt"))
    cash.add_argument("--day", type=_date, metavar="DATE")
    cash.add_argument("--close", type=amount, metavar="COUNTED")
    cash.add_argument("--remark", default="", metavar="TEXT")


def _around(command: Command) -> None:
    shelf = how(command("shelf", "Xem, xếp hồ sơ lên kệ; --check để kiểm kệ"))
    shelf.add_argument("place", nargs="?", default="", metavar="PLACE")
    shelf.add_argument("codes", nargs="*", metavar="CODE")
    shelf.add_argument("--check", nargs="*", metavar="CODE")
    outage = how(command("outage", "Nhật ký hệ thống ngừng hoạt động"))
    outage.add_argument("action", choices=["begin", "end", "list"])
    outage.add_argument("--evidence", default="", metavar="TEXT")
    outage.add_argument("--system", default="", metavar="NAME")


def _who(to: argparse.ArgumentParser) -> None:
    to.add_argument("--card", metavar="TEXT")
    for option in ("--name", "--number", "--phone", "--address", "--content"):
        to.add_argument(option, default="")
    organisation(to)


def organisation(to: argparse.ArgumentParser) -> None:
    """Add what says that the owner is no person."""
    to.add_argument("--organisation", action="store_true", help="chủ hồ sơ là tổ chức")
    to.add_argument("--representative", default="", metavar="NAME", help="người đại diện")


def _papers(to: argparse.ArgumentParser, *, required: bool) -> None:
    to.add_argument(
        *("--paper",),
        dest="papers",
        action="extend",
        nargs="+",
        default=[],
        required=required,
        metavar="TEXT",
    )


def _date(text: str) -> date:
    return moment(text).date()
