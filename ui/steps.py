"""The steps that a dossier can take next, in words, with their keys and their forms.

The names are those of counter/next_steps.py, and a few that say nothing of the course.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from counter.next_steps import next_steps

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counter.dossier import Dossier
    from ui.how import HowRow
    from ui.page import Surroundings
    from ui.step_form import StepForm

# What is done in the ordinary course; the others wait in the menu.
USUAL = frozenset(
    {"hand_over", "supplement", "submit", "resume", "take_over", "send_back", "post", "start"}
    | {"bind", "send_across"}
)
DONE_ELSEWHERE = frozenset({"ready", "return"})  # they have buttons of their own


class Words(NamedTuple):
    """How a step is called, what its key says it does, and which key opens it."""

    title: str
    verb: str
    key: str = ""
    icon: str = "list"


def words_of(name: str) -> Words:
    """Say a step."""
    return all_words()[name]


def all_words() -> dict[str, Words]:
    """Say every step, in the order of the menu."""
    translate = QCoreApplication.translate
    return {
        "hand_over": Words(
            translate("steps", "Giao hồ sơ"), translate("steps", "Giao hồ sơ"), "Alt+O", "hand_over"
        ),
        "take_over": Words(
            translate("steps", "Xác nhận đã nhận"),
            translate("steps", "Đã nhận hồ sơ"),
            "Alt+D",
            "ok",
        ),
        "supplement": Words(
            translate("steps", "Yêu cầu bổ sung"),
            translate("steps", "Ghi và in phiếu"),
            "Alt+B",
            "list",
        ),
        "finance": Words(
            translate("steps", "Yêu cầu nghĩa vụ tài chính"),
            translate("steps", "Ghi yêu cầu"),
            "Alt+R",
        ),
        "resume": Words(
            translate("steps", "Đã nhận đủ, làm tiếp"),
            translate("steps", "Làm tiếp"),
            "Alt+L",
            "ok",
        ),
        "start": Words(
            translate("steps", "Cơ quan có thẩm quyền đã nhận"),
            translate("steps", "Bắt đầu tính thời hạn"),
            "Alt+Q",
            "clock",
        ),
        "submit": Words(
            translate("steps", "Trình ký"), translate("steps", "Trình ký"), "Alt+T", "officer"
        ),
        "send_back": Words(
            translate("steps", "Lãnh đạo trả lại"),
            translate("steps", "Ghi trả lại"),
            "Alt+S",
            "back",
        ),
        "send_across": Words(
            translate("steps", "Trả về cơ quan đã nhận"),
            translate("steps", "Ghi đã trả về"),
            "Alt+C",  # of "ready", which a guest has not
            "hand_over",
        ),
        "extend": Words(
            translate("steps", "Xin lỗi và hẹn lại"), translate("steps", "Ghi và in phiếu"), "Alt+E"
        ),
        "refuse": Words(
            translate("steps", "Từ chối giải quyết"), translate("steps", "Ghi và in phiếu")
        ),
        "withdraw": Words(
            translate("steps", "Công dân rút hồ sơ"), translate("steps", "Ghi rút hồ sơ")
        ),
        "stop": Words(
            translate("steps", "Dừng giải quyết"), translate("steps", "Ghi và in thông báo")
        ),
        "post": Words(
            translate("steps", "Gửi bưu chính"),
            translate("steps", "Ghi đã gửi"),
            "Alt+U",
            "hand_over",
        ),
        "correct": Words(
            translate("steps", "Sửa phiếu"), translate("steps", "Sửa và in phiếu mới"), "Alt+J"
        ),
        "bind": Words(
            translate("steps", "Gắn mã chính thức"), translate("steps", "Gắn mã"), "Alt+A", "label"
        ),
        "undo": Words(
            translate("steps", "Hoàn tác việc vừa ghi"), translate("steps", "Hoàn tác"), "Alt+Z"
        ),
        "fee": Words(
            translate("steps", "Thu phí, lệ phí"), translate("steps", "Ghi đã thu"), "Alt+F"
        ),
        "cancel_fee": Words(
            translate("steps", "Hủy lần thu phí"), translate("steps", "Hủy lần thu")
        ),
        "shelve": Words(
            translate("steps", "Xếp lên kệ"), translate("steps", "Ghi nơi để"), "Alt+W"
        ),
    }


def offered(dossier: "Dossier") -> tuple[str, ...]:
    """Return what can be done with a dossier by a form, most usual first."""
    course = [name for name in next_steps(dossier) if name not in DONE_ELSEWHERE]
    if not (dossier.newer or dossier.void or dossier.erased):
        course.append("fee")
        if any(not payment.cancelled for payment in dossier.payments):
            course.append("cancel_fee")
        if dossier.stage != "returned":
            course.append("shelve")
    return tuple(course)


def make_form(
    name: str,
    around: "Surroundings",
    dossier: "Dossier",
    how: "HowRow",
    parent: "QWidget | None" = None,
) -> "StepForm":
    """Build the form of a step; none is imported before it is wanted."""
    match name:
        case "supplement" | "resume" | "finance" | "correct":
            from ui import step_papers

            return step_papers.FORMS[name](name, around, dossier, how, parent)
        case "hand_over" | "take_over" | "extend" | "start" | "shelve":
            from ui import step_places

            return step_places.FORMS[name](name, around, dossier, how, parent)
        case "fee" | "cancel_fee":
            from ui import step_money

            return step_money.FORMS[name](name, around, dossier, how, parent)
    from ui import step_ends

    return step_ends.FORMS[name](name, around, dossier, how, parent)
