"""Where a dossier stands, and which national code says so (TrangThaiHoSo)."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a dossier stands (domain: state machine); each maps to one national code."""

    ACCEPTED = "accepted"
    TRANSFERRED = "transferred"
    PROCESSING = "processing"
    SUPPLEMENT = "supplement"
    FINANCE = "finance"
    INTERLINKED = "interlinked"
    SIGNING = "signing"
    READY = "ready"
    POSTED = "posted"
    RETURNED = "returned"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


NATIONAL = {
    Stage.ACCEPTED: 2,
    Stage.TRANSFERRED: 4,
    Stage.PROCESSING: 4,
    Stage.SUPPLEMENT: 5,
    Stage.FINANCE: 6,
    Stage.INTERLINKED: 4,
    Stage.SIGNING: 4,
    Stage.READY: 9,
    Stage.POSTED: 9,
    Stage.RETURNED: 10,
    Stage.REJECTED: 8,
    Stage.WITHDRAWN: 8,
    Stage.STOPPED: 8,
}
# As the law's papers call them.
LABELS = {
    Stage.ACCEPTED: "Đã tiếp nhận",
    Stage.TRANSFERRED: "Đã chuyển xử lý",
    Stage.PROCESSING: "Đang xử lý",
    Stage.SUPPLEMENT: "Chờ bổ sung",
    Stage.FINANCE: "Chờ thực hiện nghĩa vụ tài chính",
    Stage.INTERLINKED: "Đang liên thông",
    Stage.SIGNING: "Chờ ký duyệt",
}  # where a dossier can be stopped
WITHDRAWAL_ASKED = 7  # withdrawn, but the papers are still here
WORKING = frozenset(
    {Stage.ACCEPTED, Stage.TRANSFERRED, Stage.PROCESSING, Stage.INTERLINKED, Stage.SIGNING}
)
PAUSED = frozenset({Stage.SUPPLEMENT, Stage.FINANCE})
OPEN = WORKING | PAUSED
# Who has the papers may work on them; in a small commune the receiver is the processor as well.
IN_HAND = frozenset({Stage.ACCEPTED, Stage.PROCESSING})
AWAY = frozenset({Stage.TRANSFERRED, Stage.INTERLINKED})  # given, not taken over (back) yet
ENDED_WITHOUT_RESULT = frozenset({Stage.REJECTED, Stage.WITHDRAWN, Stage.STOPPED})


class Place(StrEnum):
    """Where the papers ought to lie while a dossier stands at a stage."""

    COUNTER = "counter"
    ON_THE_WAY = "on_the_way"
    UNIT = "unit"
    RESULTS = "results"
    GONE = "gone"


PLACES = {
    Stage.ACCEPTED: Place.COUNTER,
    Stage.TRANSFERRED: Place.ON_THE_WAY,
    Stage.INTERLINKED: Place.ON_THE_WAY,
    Stage.READY: Place.RESULTS,
    Stage.REJECTED: Place.RESULTS,
    Stage.WITHDRAWN: Place.RESULTS,
    Stage.STOPPED: Place.RESULTS,
    Stage.POSTED: Place.GONE,
    Stage.RETURNED: Place.GONE,
}  # every other one: with the unit that has it
