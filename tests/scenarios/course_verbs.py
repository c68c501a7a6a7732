"""What can be said of a dossier's course in a day told as text."""

from datetime import date
from pathlib import Path
from typing import Protocol

from counter.desk import Desk
from counter.desk_acts import How
from counter.desk_slips import Enquiry
from counter.dossier import Dossier
from counter.events import Paper, Person, ProcedureMark
from counter.hand_over import Giving
from tests.room import Room, at


class Player(Protocol):
    """Who plays a day."""

    desk: Desk
    room: Room


class CourseVerbs:
    """The verbs; a moment or a leader is said as `at=…` or `by=…` among the words."""

    def _leader(self: Player, name: str) -> None:
        self.desk.add_officer(name, "Giám đốc", "leader")

    def _guide(self: Player, words: str, name: str, paper: str, reason: str) -> list[str]:
        found = self.desk.search_procedures(words)[0]
        mark = ProcedureMark(found.code, found.name, found.version)
        made = self.desk.guide(Enquiry(mark, Person(name), reason, (Paper(paper, ""),)))
        return [f"{made.id} {made.fact.numbered}"]

    def _supplement(self: Player, code: str, paper: str, reason: str, *how: str) -> list[str]:
        papers = (Paper(paper, ""),)
        return _seen(self.desk.request_supplement(code, papers, reason, how=_how(how)))

    def _resume(self: Player, code: str, *how: str) -> list[str]:
        return _seen(self.desk.resume(code, how=_how(how)))

    def _extend(self: Player, code: str, until: str, reason: str, *how: str) -> list[str]:
        return _seen(self.desk.extend(code, date.fromisoformat(until), reason, _how(how)))

    def _hand_over(self: Player, unit: str, *codes: str) -> list[str]:
        made = self.desk.hand_over(codes, Giving(unit))
        return [line for dossier in made for line in _seen(dossier)]

    def _take_over(self: Player, *codes: str) -> list[str]:
        return [line for dossier in self.desk.take_over(codes) for line in _seen(dossier)]

    def _refuse(self: Player, code: str, reason: str, *how: str) -> list[str]:
        return _seen(self.desk.refuse(code, reason, how=_how(how)))

    def _withdraw(self: Player, code: str, reason: str) -> list[str]:
        return _seen(self.desk.withdraw(code, reason))

    def _stop(self: Player, code: str, reason: str) -> list[str]:
        return _seen(self.desk.stop(code, reason))

    def _undo(self: Player, code: str, reason: str, *how: str) -> list[str]:
        return _seen(self.desk.undo(code, reason, _how(how)))

    def _outage_begins(self: Player, evidence: str) -> None:
        self.desk.begin_outage(evidence)

    def _outage_ends(self: Player) -> None:
        self.desk.end_outage()

    def _lateness(self: Player, code: str) -> list[str]:
        late = self.desk.lateness(self.desk.dossier(code))
        explained = "giải thích được" if late.explained else "không giải thích được"
        return [f"quá hạn {late.late} phút, hệ thống ngừng {late.out} phút, {explained}"]

    def _calendar(self: Player, year: str, *days: str) -> list[str]:
        lines = [f"{day}/{year},Nghỉ lễ\n" for day in days]
        path = Path(self.room.data.parent) / f"lich-{year}.csv"
        path.write_text("Ngày,Loại\n" + "".join(lines), "utf-8")
        return [f"đã nhập lịch {year}" for year in self.desk.import_calendar(path)]

    def _moves(self: Player) -> list[str]:
        return [
            f"{m.code} {m.due:%d/%m/%Y} → {m.new_due:%d/%m/%Y} {m.phone}".rstrip()
            for m in self.desk.date_moves()
        ]

    def _move(self: Player, *codes: str) -> list[str]:
        return [line for dossier in self.desk.move_dates(codes) for line in _seen(dossier)]


def _how(words: tuple[str, ...]) -> How:
    said = dict(word.split("=", 1) for word in words)
    moment = at(said["at"]) if "at" in said else None
    return How(moment, said.get("by", ""))


def _seen(made: Dossier) -> list[str]:
    due = f"{made.due:%d/%m/%Y %H:%M}" if made.due else "-"
    return [f"{made.code} {made.stage} ({made.national_code}) hẹn {due}"]
