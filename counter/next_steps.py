"""What can be done next with a dossier, most usual first: for pages to offer."""

from counter.codes import parse_temporary_code
from counter.course import key_of
from counter.dossier import Dossier, Stage
from counter.step_rules import ON_PAPER, told_others

_END = ("withdraw", "stop")
_IN_HAND = ("hand_over", "supplement", "submit", "ready", "finance", "refuse", "extend", *_END)
_AWAY = ("take_over", "extend", *_END)
_WAITING = ("resume", *_END)
STEPS: dict[Stage, tuple[str, ...]] = {
    Stage.ACCEPTED: _IN_HAND,
    Stage.PROCESSING: ("ready", "submit", "supplement", "hand_over", *_IN_HAND[4:]),
    Stage.TRANSFERRED: _AWAY,
    Stage.INTERLINKED: _AWAY,
    Stage.SUPPLEMENT: _WAITING,
    Stage.FINANCE: _WAITING,
    Stage.SIGNING: ("ready", "send_back", "refuse", "extend", *_END),
    Stage.READY: ("return", "post"),
    Stage.POSTED: ("return",),
    Stage.REJECTED: ("return",),
}


def next_steps(dossier: Dossier) -> tuple[str, ...]:
    """Return the names of the steps that the rules would not refuse as out of order.

    Whether a leader is needed, and what else is wanting, only the step itself says.
    """
    if dossier.newer or dossier.erased:
        return ()
    made = list(STEPS.get(dossier.stage, ()))
    if dossier.due is None and "extend" in made:
        made.remove("extend")
    if dossier.stage in (Stage.WITHDRAWN, Stage.STOPPED) and not dossier.papers_back:
        made.append("return")
    if dossier.origin and "ready" in made:
        made[made.index("ready")] = "send_across"
    elif dossier.origin and dossier.stage is Stage.READY:
        made = ["send_across"]
    if dossier.void:
        made = []
    elif dossier.open and dossier.awaited and not dossier.paused:
        made.insert(0, "start")
    if not dossier.void and dossier.stage is not Stage.RETURNED:
        made.append("correct")
    if not dossier.void and parse_temporary_code(dossier.code) is not None:
        made.append("bind")
    last = next((e for e in dossier.history if dossier.acts[-1:] == (key_of(e),)), None)
    if last and last.kind not in ON_PAPER and not told_others(dossier, last.fact):
        made.append("undo")
    return tuple(made)
