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
    say = QCoreApplication.translate
    return {
        "hand_over": Words(
            say("steps", "Giao hồ sơ"), say("steps", "Giao hồ sơ"), "Alt+O", "hand_over"
        ),
        "take_over": Words(
            say("steps", "Xác nhận đã nhận"), say("steps", "Đã nhận hồ sơ"), "Alt+D", "ok"
        ),
        "supplement": Words(
            say("steps", "Yêu cầu bổ sung"), say("steps", "Ghi và in phiếu"), "Alt+B", "list"
        ),
        "finance": Words(
            say("steps", "Yêu cầu nghĩa vụ tài chính"), say("steps", "Ghi yêu cầu"), "Alt+R"
        ),
        "resume": Words(
            say("steps", "Đã nhận đủ, làm tiếp"), say("steps", "Làm tiếp"), "Alt+L", "ok"
        ),
        "start": Words(
            say("steps", "Cơ quan có thẩm quyền đã nhận"),
            say("steps", "Bắt đầu tính thời hạn"),
            "Alt+Q",
            "clock",
        ),
        "submit": Words(say("steps", "Trình ký"), say("steps", "Trình ký"), "Alt+T", "officer"),
        "send_back": Words(
            say("steps", "Lãnh đạo trả lại"), say("steps", "Ghi trả lại"), "Alt+S", "back"
        ),
        "send_across": Words(
            say("steps", "Trả về cơ quan đã nhận"),
            say("steps", "Ghi đã trả về"),
            "Alt+C",  # of "ready", which a guest has not
            "hand_over",
        ),
        "extend": Words(
            say("steps", "Xin lỗi và hẹn lại"), say("steps", "Ghi và in phiếu"), "Alt+E"
        ),
        "refuse": Words(say("steps", "Từ chối giải quyết"), say("steps", "Ghi và in phiếu")),
        "withdraw": Words(say("steps", "Công dân rút hồ sơ"), say("steps", "Ghi rút hồ sơ")),
        "stop": Words(say("steps", "Dừng giải quyết"), say("steps", "Ghi và in thông báo")),
        "post": Words(
            say("steps", "Gửi bưu chính"), say("steps", "Ghi đã gửi"), "Alt+U", "hand_over"
        ),
        "correct": Words(say("steps", "Sửa phiếu"), say("steps", "Sửa và in phiếu mới"), "Alt+J"),
        "bind": Words(say("steps", "Gắn mã chính thức"), say("steps", "Gắn mã"), "Alt+A", "label"),
        "undo": Words(say("steps", "Hoàn tác việc vừa ghi"), say("steps", "Hoàn tác"), "Alt+Z"),
        "fee": Words(say("steps", "Thu phí, lệ phí"), say("steps", "Ghi đã thu"), "Alt+F"),
        "cancel_fee": Words(say("steps", "Hủy lần thu phí"), say("steps", "Hủy lần thu")),
        "shelve": Words(say("steps", "Xếp lên kệ"), say("steps", "Ghi nơi để"), "Alt+W"),
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
