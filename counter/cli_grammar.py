"""The grammar of the command line: names, operands and options, as other programs rely on them."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from counter import cli_steps_grammar, cli_sync_grammar
from counter.cli_values import amount, moment, path
from counter.office import ROLES
from counter.worktime import Unit

WORDING = (  # what argparse says
    (r"^argument ", ""),
    (r"invalid choice: (.*) \(choose from (.*)\)", r"không có \1; chọn một trong \2"),
    (r"the following arguments are required: ", "còn thiếu "),
    (r"unrecognized arguments: ", "không hiểu "),
    (r"expected one argument", "cần một giá trị"),
    (r"expected (\d+) arguments", r"cần \1 giá trị"),
    (r"expected at least one argument", "cần ít nhất một giá trị"),
    (r"invalid int value: (.*)", r"\1 không phải số nguyên"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 có thể là \2"),
)
LISTS = ("due", "late", "waiting", "ready", "uncollected", "misplaced", "to_take_over")

Command = Callable[..., argparse.ArgumentParser]


class _Parser(argparse.ArgumentParser):
    takes_anything = False  # what a scanner sends may begin like an option

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        said = list(sys.argv[1:] if args is None else args)
        if self.takes_anything and "--" not in said:
            strange = [word for word in said if self._is_strange(word)]
            said = [word for word in said if word not in strange] + ["--"] * bool(strange) + strange
        return super().parse_known_args(said, namespace)

    def _is_strange(self, word: str) -> bool:
        known = self._option_string_actions
        return word.startswith("-") and word != "-" and word.partition("=")[0] not in known

    def error(self, message: str) -> NoReturn:
        message = message.encode("utf-8", "replace").decode("utf-8")
        for english, vietnamese in WORDING:
            message = re.sub(english, vietnamese, message)
        self.print_usage(sys.stderr)
        self.exit(2, f"Lệnh chưa đúng: {message}. Xem: python main.py {self._named()}--help\n")

    def _named(self) -> str:
        name = self.prog.split()[-1]
        return "" if name == "main.py" else f"{name} "


def parser() -> argparse.ArgumentParser:
    """Return the grammar of the command line."""
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    _globals(shared)
    top = _Parser(prog="main.py", description="Quầy Một Cửa. Không có lệnh: mở cửa sổ.")
    _globals(top)
    top.set_defaults(data=None, json=False, officer=None, id="", scanner=None, printer=None)
    commands = top.add_subparsers(dest="command", metavar="LỆNH", parser_class=_Parser)

    def command(name: str, help_: str, *codes: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help_, description=help_, parents=[shared])
        made.takes_anything = codes == ("text",)
        for code in codes:
            word, many = code.rstrip("+"), code.endswith("+")
            made.add_argument(word, metavar=word.upper(), nargs="+" if many else None)
        return made

    _setting(command)
    _receiving(command)
    _papers(command)
    _settling(command)
    _keeping(command)
    cli_steps_grammar.add(command)
    cli_sync_grammar.add(command)
    return top


def _setting(command: Command) -> None:
    setup = command("setup", "Khai báo cơ quan và quầy")
    setup.add_argument("--office", required=True, metavar="ID")
    setup.add_argument("--name", required=True)
    setup.add_argument("--counter", required=True, type=int, metavar="N")
    setup.add_argument("--counters", type=int, metavar="M")
    for word in ["parent", "place", "address", "hotline", "hours", "signer", "signer-title"]:
        setup.add_argument(f"--{word}")
    setup.add_argument("--bank-bin", dest="bank", metavar="BIN", help="mã ngân hàng, 6 chữ số")
    setup.add_argument("--bank-name")
    setup.add_argument("--bank-account", dest="account", metavar="NUMBER")
    setup.add_argument("--bank-account-name", dest="account_name")
    setup.add_argument(
        "--officer", dest="officers", action="append", default=[], metavar="NAME[;TITLE[;ROLE]]"
    )

    clock = command("clock", "Xem đồng hồ; --confirm khi đã kiểm tra là đúng")
    clock.add_argument("--confirm", action="store_true")
    officers = command("officers", "Danh sách cán bộ; set NAME --role ROLE để đổi vai trò")
    officers.add_argument("words", nargs="*", metavar="set NAME")
    officers.add_argument("--role", choices=ROLES)
    officers.add_argument("--title")

    due = command("due", "Tính ngày hẹn và giải thích từng ngày")
    due.add_argument("amount", type=amount, metavar="N")
    due.add_argument("unit", choices=[unit.value for unit in Unit], metavar="UNIT")
    due.add_argument("--from", dest="start", required=True, type=moment, metavar="TIME")

    command("card", "Đọc mã QR thẻ căn cước", "text")
    command("scan", "Cho biết vừa quét cái gì", "text")
    command("check-slip", "Kiểm tra phiếu hẹn thật hay giả", "text")

    procedures = command("procedures", "Tìm thủ tục; import FILE; set CODE; template FILE")
    procedures.add_argument("words", nargs="*", metavar="TEXT")
    procedures.add_argument("--case", default="")
    procedures.add_argument("--time", nargs=2, metavar=("N", "UNIT"))
    procedures.add_argument("--fee", type=amount)
    procedures.add_argument("--pause", choices=["continue", "restart", "shift"])
    procedures.add_argument("--step", dest="steps", action="append", metavar="UNIT=SHARE")
    calendar = command("calendar", "import FILE: nhập lịch; move [CODE…]: dời ngày hẹn theo lịch")
    calendar.add_argument("action", choices=["import", "move"])
    calendar.add_argument("words", nargs="*", metavar="FILE|CODE")
    calendar.add_argument("--preview", action="store_true", help="chỉ xem hồ sơ nào đổi ngày hẹn")
    calendar.add_argument("--move", action="store_true", help="nhập và dời mọi ngày hẹn đổi")
    cli_steps_grammar.how(calendar)


def _receiving(command: Command) -> None:
    receive = command("receive", "Tiếp nhận một hồ sơ")
    receive.add_argument("--procedure", required=True, metavar="CODE")
    receive.add_argument("--case", default="")
    receive.add_argument("--card", metavar="TEXT")
    for option in ("--name", "--number", "--phone", "--address"):
        receive.add_argument(option, default="")
    cli_steps_grammar.organisation(receive)
    receive.add_argument("--paper", dest="papers", action="append", metavar="NAME[:KIND]=COUNT")
    receive.add_argument("--code", default="", metavar="OFFICIAL")
    receive.add_argument("--temporary", nargs="?", const="", metavar="TAM-CODE")
    receive.add_argument("--previous", default="", metavar="CODE")
    receive.add_argument("--non-boundary", action="store_true")
    receive.add_argument("--content", default="", metavar="TEXT")
    receive.add_argument("--received-at", type=moment, metavar="TIME")
    receive.add_argument("--out", type=path, metavar="SLIP.pdf")

    command("show", "Xem một hồ sơ", "code")
    find = command("find", "Tìm hồ sơ theo mã, tên, số giấy tờ, điện thoại", "text")
    find.add_argument("--limit", type=amount, default=50)
    list_ = command("list", "Danh sách việc trong ngày")
    list_.add_argument("name", choices=LISTS)


def _papers(command: Command) -> None:
    slip = command("slip", "Xuất phiếu hẹn (không ghi gì); --reprint để in lại", "code")
    slip.add_argument("--out", required=True, type=path, metavar="FILE")
    slip.add_argument("--size", choices=["a4", "a5"], default="a4")
    slip.add_argument("--reprint", metavar="REASON")
    for name, help_ in (("control-slip", "Xuất phiếu kiểm soát"), ("label", "Xuất nhãn hồ sơ")):
        paper = command(name, help_, "code")
        paper.add_argument("--out", required=True, type=path, metavar="FILE")
    daily = command("daily-list", "Xuất danh sách tiếp nhận trong ngày")
    daily.add_argument("--day", type=moment, metavar="DATE")
    daily.add_argument("--out", required=True, type=path, metavar="FILE")
    for name, help_ in (
        ("test-page", "Xuất trang thử máy in"),
        ("scanner-sheet", "Xuất tờ cài đặt máy quét"),
    ):
        command(name, help_).add_argument("--out", required=True, type=path, metavar="FILE")


def _settling(command: Command) -> None:
    how = cli_steps_grammar.how
    how(command("ready", "Ghi nhận đã có kết quả", "codes+"))
    return_ = how(command("return", "Trả kết quả; hồ sơ đã rút thì trả lại giấy tờ", "codes+"))
    return_.add_argument("--to", metavar="NAME")
    return_.add_argument("--card", metavar="TEXT")
    return_.add_argument("--lost-slip", action="store_true", help="mất phiếu hẹn")
    return_.add_argument("--checked", default="", metavar="TEXT", help="đã đối chiếu những gì")
    return_.add_argument("--authority", default="", metavar="TEXT", help="giấy ủy quyền")
    command("void", "Hủy tiếp nhận nhầm", "code").add_argument(
        "--reason", required=True, metavar="TEXT"
    )
    command("erase", "Xóa dữ liệu cá nhân của một hồ sơ", "code").add_argument(
        "--reason", required=True, metavar="TEXT"
    )
    command("last-slip", "Sau khi khôi phục: báo phiếu in cuối cùng", "code")


def _keeping(command: Command) -> None:
    command("verify", "Kiểm tra toàn bộ nhật ký")
    command("rebuild", "Dựng lại danh sách và tìm kiếm từ nhật ký")
    command("backup", "Sao lưu sang thư mục khác").add_argument(
        "--to", required=True, type=path, metavar="DIR"
    )
    demo = command("demo", "Tạo hồ sơ mẫu để dùng thử")
    demo.add_argument("--dossiers", required=True, type=amount, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S")


def _globals(to: argparse.ArgumentParser) -> None:
    to.add_argument("--data", type=path, metavar="DIR", help="thư mục dữ liệu")
    to.add_argument("--json", action="store_true", help="trả lời bằng một giá trị JSON")
    to.add_argument("--as", dest="officer", metavar="OFFICER", help="cán bộ đang làm việc")
    to.add_argument("--id", metavar="COMMAND-ID", help="mã lệnh: gọi lại cùng mã cho cùng kết quả")
    to.add_argument("--scanner", metavar="PORT", help="cổng máy quét cho lần chạy này")
    to.add_argument("--printer", metavar="NAME|file:DIR", help="máy in cho lần chạy này")
