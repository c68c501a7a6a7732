"""A day at the counter as text: what is done after `>`, what is seen on the lines below it.

A day is written by people and read by people.  `{1}`, `{2}` … are the codes of the dossiers in the
order in which they were taken in.
"""

import re
import shlex
from dataclasses import replace

from counter.citizen import read_card
from counter.codes import ScanKind
from counter.desk import Desk
from counter.dossier import Dossier
from counter.errors import CounterError
from counter.intake import Draft
from counter.row import Row
from counter.slips import qr_of
from tests.room import Room, at, office
from tests.scenarios.course_verbs import CourseVerbs


class CounterDay(CourseVerbs):
    """Plays a day line by line and says what a clerk would see."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.desk: Desk = room.desk()
        self.draft = Draft()
        self.codes: list[str] = []

    def play(self, script: str) -> str:
        """Return the script with what was really seen in place of what was expected."""
        lines = []
        for line in script.strip().splitlines():
            if line.startswith(">"):
                lines += [line, *self._do(line[1:].strip())]
            elif not line.startswith(" "):
                lines.append(line)
        return "\n".join(lines)

    def _do(self, said: str) -> list[str]:
        verb, *words = shlex.split(re.sub(r"\{(\d+)\}", self._code, said))
        try:
            seen = getattr(self, f"_{verb}")(*words)
        except CounterError as error:
            seen = [f"{type(error).__name__}: {error.code}"]
        return [f"    {line}".replace("\n", " ") for line in seen or ()]

    def _code(self, found: re.Match[str]) -> str:
        return self.codes[int(found[1]) - 1]

    # --- what can be said ---

    def _office(self, agency: str, counter: str, *officers: str) -> list[str]:
        self.desk.set_up(office(agency), int(counter), [(name, "") for name in officers])
        return [f"{agency} quầy {self.desk.counter}, {self.desk.officer.name}"]

    def _time(self, moment: str) -> list[str]:
        self.room.clock.time = at(moment)
        problem = self.desk.clock_problem()
        return [problem.code] if problem else []

    def _clock_is_right(self) -> None:
        self.desk.confirm_clock()

    def _clerk(self, name: str) -> list[str]:
        return [self.desk.switch_officer(name).name]

    def _scan(self, text: str) -> list[str]:
        scan = self.desk.scan(text)
        if scan.kind is ScanKind.CITIZEN:
            card = read_card(text)
            self.draft = self.draft.with_card(card)
            return [f"citizen {self.draft.owner.name} {self.draft.owner.number}"]
        if scan.kind is ScanKind.DOSSIER:
            return [_line(self.desk.dossier(text))]
        return [scan.kind.value]

    def _type(self, name: str, phone: str = "") -> None:
        self.draft = self.draft.with_owner(name=name, phone=phone)

    def _choose(self, words: str, case: str = "") -> list[str]:
        found = self.desk.search_procedures(words)
        if not found:
            return ["không có thủ tục nào"]
        self.draft = self.draft.with_procedure(found[0], case)
        due = self.desk.appointment_for(self.draft)
        notices = [notice.code for notice in self.desk.notices(self.draft)]
        date = f"{due.due:%d/%m/%Y %H:%M}" if due and due.due else "-"
        return [f"{found[0].code} {date}", *(code for code in notices if code != "paper_missing")]

    def _pages(self, pages: str, copies: str) -> list[str]:
        self.draft = replace(self.draft, pages=int(pages), copies=int(copies))
        return [f"{self.draft.fee()} đ"]

    def _receive(self, command: str = "") -> list[str]:
        return self._took(self.desk.receive(self.draft, command))

    def _receive_and_return(self, to: str) -> list[str]:
        return self._took(self.desk.receive_and_return(self.draft, to, self.draft.fee()))

    def _took(self, made: Dossier) -> list[str]:
        if made.code not in self.codes:
            self.codes.append(made.code)
        self.draft = Draft()
        return [_line(made)]

    def _same_person(self, code: str) -> None:
        self.draft = replace(Draft(), owner=self.desk.dossier(code).owner)

    def _ready(self, *codes: str) -> list[str]:
        return [_line(made) for made in self.desk.mark_ready(codes)]

    def _return(self, to: str, *codes: str) -> list[str]:
        return [_line(made) for made in self.desk.give_back(codes, to)]

    def _void(self, code: str, reason: str) -> list[str]:
        return [_line(self.desk.void(code, reason))]

    def _erase(self, code: str, reason: str) -> list[str]:
        return [_line(self.desk.erase(code, reason))]

    def _printed(self, code: str, outcome: str = "sent") -> None:
        self.desk.slip_printed(code, outcome, "HP")

    def _check_slip(self, code: str) -> list[str]:
        check = self.desk.check_slip(qr_of(self.desk.dossier(code)))
        return [f"valid={check.valid} void={check.void} quầy {check.counter}"]

    def _find(self, text: str) -> list[str]:
        return [_row(row) for row in self.desk.find(text)]

    def _list(self, name: str) -> list[str]:
        return [_row(row) for row in self.desk.rows(name)]

    def _counts(self) -> list[str]:
        counts = self.desk.counts()
        shown = (
            f"hẹn trả {counts.due}, quá hạn {counts.late}, đang xử lý {counts.waiting}",
            f"chờ trả {counts.ready}, chưa đến nhận {counts.uncollected}",
            f"đã nhận {counts.received_today}, đã trả {counts.returned_today}",
        )
        return ["; ".join(shown)]

    def _history(self, code: str) -> list[str]:
        return [f"{e.at:%H:%M} {e.kind} {e.by}" for e in self.desk.dossier(code).history]

    def _close_and_open(self) -> list[str]:
        self.room.close()
        self.desk = self.room.desk()
        verified = self.desk.verify()
        return [f"{verified.logs} log, {verified.events} facts"]


def _line(made: Dossier) -> str:
    due = f"{made.due:%d/%m/%Y %H:%M}" if made.due else "-"
    return f"{made.code} {made.owner.name or '(đã xóa)'} {made.stage} {due}"


def _row(row: Row) -> str:
    marks = [word for word, on in (("quá hạn", row.overdue), ("đã hủy", row.void)) if on]
    return " ".join([row.code, row.owner or "(đã xóa)", row.stage, *marks])
