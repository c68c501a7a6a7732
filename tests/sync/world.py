"""A small world to try agreement in: counters of two offices, a hub, sticks, and what befalls them.

Stores are real and in memory, so that thousands of days can be tried.  Nothing is left to chance
but what a test draws: names of logs come from a row of numbers, keys are made once.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from peewee import SqliteDatabase

import counter.store
import counter.turn
from counter import dossier as rules
from counter import numbers
from counter.dossier import Dossier
from counter.errors import Refused, Unavailable
from counter.events import Erased, OfficerSet, Opened, ProcedureSet, Received
from counter.guard import Guard
from counter.money_facts import FeePaid
from counter.steps import SupplementRequested, Undone, Withdrawn
from counter.store import Store
from counter.sync.exchange import Exchange, Outcome
from counter.sync.replica import Replica
from counter.sync.wire import Hub
from counter.turn import Turn
from tests.conftest import Clock
from tests.sync.memory_hub import MemoryHub
from tests.sync.pen import received

A, B = "H01.151.01", "H01.151.02"
PLACES = ((A, 1), (A, 2), (A, 3), (B, 1), (B, 2), (A, 9))
NEWCOMER = 5  # it comes when all is over, and has to find everything on the hub
COUNTERS = 10
KEPT_IMAGES = 8
ROUNDS = 12  # of exchanges after which everybody must have fallen silent
KEPT = "SELECT kind, subject, json_extract(body, '$.id') FROM event"


class Crash(Exception):
    """The power went."""


class Names:
    """Stands for `secrets`: names of logs in a row, so that a day can be lived again."""

    def __init__(self, row: str) -> None:
        self._row, self._made = row, 0

    def token_hex(self, size: int) -> str:
        self._made += 1
        return hashlib.sha256(f"{self._row} {self._made}".encode()).hexdigest()[: 2 * size]


class Parts(Guard):
    """What a PC remembers outside the file, as far as numbers go: which parts are in use.

    A real one draws lots where it was put back too; here no lot falls twice.
    """

    def __init__(self) -> None:
        super().__init__(Path("nowhere"))
        self.used = 0

    def free_slice(self) -> int:
        self.used += 1
        return self.used


class Image(NamedTuple):
    """A disk as it once was."""

    file: bytes
    parts: int


class Promise(NamedTuple):
    """An act that returned: the clerk was told that it is done."""

    id: str
    place: int  # which counter
    life: int  # of that counter's file
    kind: str
    subject: str


@dataclass
class Cut:
    """Lets the n-th step fail, before it has taken effect or after."""

    left: int = 0  # 0: nothing fails
    after: bool = False

    @contextmanager
    def step(self, error: Exception) -> Iterator[None]:
        self.left -= 1
        if self.left == 0 and not self.after:
            raise error
        yield
        if self.left == 0:
            raise error


class Line:
    """A hub at the other end of a line that may be cut at any call."""

    def __init__(self, hub: Hub, cut: Cut) -> None:
        self._hub, self._cut = hub, cut
        self.judges = hub.judges

    def _ask(self, verb: str, *values: Any) -> Any:
        with self._cut.step(Unavailable("hub_away", where="hub")):
            return getattr(self._hub, verb)(*values)

    def look(self) -> Any:
        return self._ask("look")

    def begin_log(self, *values: Any) -> Any:
        return self._ask("begin_log", *values)

    def pull(self, *values: Any) -> Any:
        return self._ask("pull", *values)

    def push(self, *values: Any) -> Any:
        return self._ask("push", *values)

    def relay(self, *values: Any) -> Any:
        return self._ask("relay", *values)

    def tell_vector(self, *values: Any) -> Any:
        return self._ask("tell_vector", *values)

    def vectors(self) -> Any:
        return self._ask("vectors")

    def notices(self) -> Any:
        return self._ask("notices")

    def close(self) -> None:
        self._hub.close()


@contextmanager
def named(names: Names) -> Iterator[None]:
    """Take the names of logs from this row."""
    real = counter.store.secrets, counter.turn.secrets
    counter.store.secrets = counter.turn.secrets = names  # type: ignore[assignment]
    try:
        yield
    finally:
        counter.store.secrets, counter.turn.secrets = real


@cache
def _blank() -> bytes:
    store = Store(_in_memory(), None, Clock())
    store._migrate()
    return _file(store)


@cache
def _new_pc(office: str, number: int) -> bytes:
    """Return the file of a counter that has done nothing yet but begin its log."""
    store = _opened(_blank(), Clock(), Parts())
    with named(Names(f"{office}/{number}")):
        store.open_log(office, number, COUNTERS, "Nguyễn Thị Lan", "made")
    return _file(store)


def _in_memory() -> SqliteDatabase:
    database = SqliteDatabase(":memory:", thread_safe=False, lock_type="IMMEDIATE")
    database.connect()
    return database


def _file(store: Store) -> bytes:
    return bytes(store._db.connection().serialize())


def _opened(file: bytes, now: Callable[[], datetime], parts: Parts) -> Store:
    store = Store(_in_memory(), None, now, parts)
    store._db.connection().deserialize(file)
    store._read_identity()
    return store


class Pc:
    """One counter: its file, what it remembers beside it, and its clock."""

    def __init__(self, world: "World", office: str, number: int) -> None:
        self.world, self.office, self.number = world, office, number
        self.place = PLACES.index((office, number))
        self.skew = timedelta()
        self.parts = Parts()
        self.power = Cut()
        self.images: list[Image] = []
        self.dead = self.retired = False
        self.life = 0
        self.store = self._open(_new_pc(office, number))
        self.image()

    @property
    def name(self) -> str:
        return f"{self.office}/{self.number}"

    @property
    def at_work(self) -> bool:
        return not self.dead

    @property
    def connected(self) -> bool:
        return not (self.dead or self.retired)

    def now(self) -> datetime:
        return self.world.clock() + self.skew

    # --- the file ---

    def _open(self, file: bytes) -> Store:
        store = _opened(file, self.now, self.parts)
        turn = store.turn

        @contextmanager
        def cut_turn() -> Iterator[Turn]:
            with self.power.step(Crash()), turn() as made:
                yield made

        store.turn = cut_turn  # type: ignore[method-assign]
        return store

    def reopen(self) -> None:
        """Start the program again on the file as it lies."""
        quarrel = self.store.quarrel
        self.power = Cut()
        file = _file(self.store)
        self.store.close()
        self.store = self._open(file)
        self.store.quarrel = self.store.quarrel or quarrel

    def image(self) -> None:
        """Somebody copies the disk, after every act: any of the last copies may come back."""
        self.images.append(Image(_file(self.store), self.parts.used))
        del self.images[:-KEPT_IMAGES]

    def put_back(self, image: Image, kind: str) -> None:
        """Put the disk back: all of the PC (`image`), the folder alone, or a backup of the file."""
        self.store.close()
        self.store = self._open(image.file)
        if kind == "backup":
            self.store._seal_own()
            self.store.execute("UPDATE identity SET secret = NULL")
            self.store._read_identity()
        elif kind == "folder" or self.store.key is None:
            self.store.quarrel = "restored"
        self.life += 1

    def begin(self) -> None:
        """See to it that this file writes a log of its own, as the desk does."""
        if self.store.quarrel:
            place = (self.office, self.number, COUNTERS)
            self.store.open_log(*place, "Nguyễn Thị Lan", self.store.quarrel)

    # --- work ---

    def act(self, kind: str, subject: str) -> bool:
        """Do something with a dossier; False where the rules refuse it."""
        self.begin()
        id_ = self.world.next_id()
        try:
            with self.store.turn() as turn:
                subject = self._write(turn, kind, subject, id_)
        except Refused:
            return False
        self.world.promised.append(Promise(id_, self.place, self.life, kind, subject))
        if self.retired:
            self.world.released.add(id_)
        self.image()
        return True

    def _write(self, turn: Turn, kind: str, subject: str, id_: str) -> str:
        now, by = self.now(), f"Cán bộ {self.place}"
        if kind == "receive":
            code = numbers.next_code(
                self.store, self.office, self.number, COUNTERS, self.world.clock().date()
            )
            fact = received(code, self.secret(id_), now)
            turn.append(f"dossier:{code}", replace(fact, counter=self.number), by, id_)
            return f"dossier:{code}"
        if kind in ("officer", "procedure"):
            made = OfficerSet if kind == "officer" else ProcedureSet
            turn.append(f"{kind}:x", made({"name": id_}), by, id_)
            return f"{kind}:x"
        dossier = turn.dossier(subject.removeprefix("dossier:"))
        if dossier.office != self.office:
            raise Refused("code_of_another_office", code=dossier.code)
        if kind == "hand_over":
            self._hand_over(turn, dossier, by, id_)
        elif kind == "erase":
            self._erase(turn, dossier, by, id_)
        else:
            turn.append(subject, self._fact(kind, dossier, now, id_), by, id_)
        return subject

    def _fact(self, kind: str, dossier: Dossier, now: datetime, id_: str) -> Any:
        if kind == "ready":
            return rules.finish(dossier, max(now, dossier.received_at))
        if kind == "give_back":
            return rules.give_back(dossier, now, self.secret(id_), paid=8000)
        rules.writable(dossier)
        said = {"happened_at": now, "reason": self.secret(id_)}
        match kind:
            case "supplement" if dossier.open and not dossier.paused:
                return SupplementRequested(**said)
            case "withdraw" if dossier.open:
                return Withdrawn(**said)
            case "undo" if dossier.acts:
                return Undone(target=dossier.acts[-1], **said)
            case "pay":
                return FeePaid(happened_at=now, amount=8000, payer=self.secret(id_))
        raise Refused("not_now", kind=kind)

    def _hand_over(self, turn: Turn, dossier: Dossier, by: str, id_: str) -> None:
        """Let the other office read this dossier."""
        rules.writable(dossier)
        if any(self.world.audience_of(self.store, e.log) != self.office for e in dossier.history):
            raise Refused("handed_over", code=dossier.code)
        fact = next(e.fact for e in dossier.history if isinstance(e.fact, Received))
        turn.append(dossier.subject, fact, by, id_, self._outlet(turn, by))
        self.world.handed.add(dossier.subject)

    def _erase(self, turn: Turn, dossier: Dossier, by: str, id_: str) -> None:
        """Erase here, and where it was handed over to."""
        fact: Erased = rules.erase(dossier, "Theo yêu cầu")
        turn.append(dossier.subject, fact, by, id_)
        if any(self.world.audience_of(self.store, e.log) != self.office for e in dossier.history):
            turn.append(dossier.subject, fact, by, "", self._outlet(turn, by))

    def _outlet(self, turn: Turn, by: str) -> str:
        other = B if self.office == A else A
        known = self.store.execute("SELECT log FROM outlet WHERE audience = ?", other)
        if known:
            return str(known[0][0])
        return turn.open_outlet(Opened(self.office, self.number, COUNTERS, "", other), by)

    def secret(self, id_: str) -> str:
        """Return the name of somebody who may be known in this office alone."""
        return f"Bà {self.office} {id_}"

    # --- agreement ---

    def exchange(self, cut: Cut | None = None, crash: Cut | None = None) -> Outcome | None:
        """Exchange with the hub; None where the line or the power failed, or it was struck off."""
        self.world.back_up()
        line = Line(self.world.hub.door(self.name), cut or Cut())
        done = self._with_power(crash, lambda: self._exchange(line).run())
        if done is not None:
            self.world.believe(self)
        self.image()
        return done

    def take_stick(self, stick: Image, crash: Cut | None = None) -> Outcome | None:
        """Take in what another counter had when its stick was written."""
        source = _opened(stick.file, self.world.clock, Parts())
        try:
            line = Line(Replica(source), Cut())
            return self._with_power(crash, lambda: self._exchange(line).take_in())
        finally:
            source.close()

    def _exchange(self, line: Line) -> Exchange:
        self.begin()
        return Exchange(self.store, line, self._renewed)

    def _with_power(self, crash: Cut | None, act: Callable[[], Outcome]) -> Outcome | None:
        self.power = crash or Cut()
        try:
            done = act()
        except Unavailable:
            return None
        except Crash:
            self.reopen()
            return None
        except Refused as refusal:
            if refusal.code != "writer_retired":
                raise
            return None
        finally:
            self.power = Cut()
        self.world.look_at(self)
        return done

    def _renewed(self, fact: Received) -> Received:
        day = self.world.clock().date()
        code = numbers.next_code(self.store, self.office, self.number, COUNTERS, day)
        return replace(fact, code=code)

    # --- what is there ---

    def ids(self) -> set[str]:
        """Return the acts that this file can still tell of."""
        rows = self.store.query(KEPT) + self.store.query(
            "SELECT kind, subject, json_extract(body, '$.id') FROM orphan WHERE reissued = ''"
        )
        return {id_ for *_, id_ in rows if id_}

    def events(self) -> list[tuple[Any, ...]]:
        return self.store.query("SELECT log, seq, hash FROM event ORDER BY log, seq")

    def private(self) -> list[tuple[Any, ...]]:
        return self.store.query("SELECT log, seq, body FROM private ORDER BY log, seq")

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return what lists are made of, without the numbers of rows."""
        dossiers = [row[1:] for row in self.store.query("SELECT * FROM dossier ORDER BY subject")]
        payments = self.store.query("SELECT * FROM payment ORDER BY key")
        return {"dossier": dossiers, "payment": payments}


@dataclass
class World:
    """All counters and the hub between them."""

    clock: Clock = field(default_factory=Clock)
    pcs: dict[int, Pc] = field(default_factory=dict)
    promised: list[Promise] = field(default_factory=list)
    released: set[str] = field(default_factory=set)  # acts that went with a disk
    handed: set[str] = field(default_factory=set)  # subjects the other office may know
    backups: list[MemoryHub] = field(default_factory=list)
    hub_was_put_back: bool = False
    _ids: int = 0

    def __post_init__(self) -> None:
        self.hub = MemoryHub(self.clock, "hub")
        self._opened = ExitStack()
        self._opened.enter_context(named(Names("world")))

    def close(self) -> None:
        self._opened.close()
        for pc in self.pcs.values():
            pc.store.close()

    def pc(self, place: int) -> Pc:
        if place not in self.pcs:
            self.pcs[place] = Pc(self, *PLACES[place])
        return self.pcs[place]

    def next_id(self) -> str:
        self._ids += 1
        return f"c{self._ids}"

    def subjects(self, pc: Pc) -> list[str]:
        found = pc.store.query(
            "SELECT subject FROM dossier WHERE office = ? ORDER BY id", pc.office
        )
        return [subject for (subject,) in found]

    def audience_of(self, store: Store, log: str) -> str:
        writer = Replica(store).writer(log)
        assert writer is not None
        return writer.audience

    # --- what befalls it ---

    def can_spare(self, pc: Pc) -> bool:
        """Is somebody left in the office?"""
        return any(p.connected and p.office == pc.office for p in self.pcs.values() if p is not pc)

    @contextmanager
    def losing(self) -> Iterator[None]:
        """What is nowhere any more after this, but was before, nobody can bring back."""
        before = self.known_ids()
        yield
        self.released |= before - self.known_ids()

    def known_ids(self) -> set[str]:
        """Return the acts that anything still connected can tell of."""
        told = [pc.ids() for pc in self.pcs.values() if pc.connected]
        return set().union(self.hub_ids(), *told)

    def hub_ids(self) -> set[str]:
        import json

        kept = [*self.hub.logs.values(), *self.hub.brought.values()]
        return {json.loads(e.body).get("id", "") for events in kept for e in events} - {""}

    def back_up(self) -> None:
        """The hub is copied before every exchange."""
        self.backups.append(self.hub.copy())
        del self.backups[:-KEPT_IMAGES]

    def put_hub_back(self, old: MemoryHub) -> None:
        with self.losing():
            retired = self.hub.retired
            self.hub_was_put_back = True
            self.hub = old.copy()
            self.hub.retired |= retired  # whoever puts it back strikes them off again

    def put_back(self, pc: Pc, image: Image, kind: str) -> None:
        with self.losing():
            pc.put_back(image, kind)

    def kill(self, pc: Pc) -> None:
        with self.losing():
            pc.dead = True

    def retire(self, pc: Pc) -> None:
        with self.losing():
            pc.retired = True
            self.hub.retired.add(pc.name)

    # --- what must hold ---

    def look_at(self, pc: Pc) -> None:
        """After every exchange: nothing of another office is here that was not addressed to it."""
        replica = Replica(pc.store)
        for log in replica.heads():
            writer = replica.writer(log)
            assert writer is not None
            assert pc.office in (writer.office, writer.audience), "a log left its audience"

    def believe(self, pc: Pc) -> None:
        """After an exchange with the hub: nobody believes that it has more than it has."""
        for log, seq in Replica(pc.store).reach("hub").items():
            has = self.hub.door(pc.name)._reach(log).seq
            assert seq <= has, f"{pc.name} believes that the hub has {log} up to {seq}, not {has}"

    def settle(self) -> None:
        """Mend every line and clock, let time pass, and let all exchange until all are silent."""
        self.clock.tick(days=5)
        self.pc(NEWCOMER)
        for pc in self.pcs.values():
            pc.skew = timedelta()
        left = [pc for pc in self.pcs.values() if pc.connected]
        for _ in range(ROUNDS):
            outcomes = [pc.exchange() for pc in left]
            if not any(o and (o.sent or o.received or o.renewed) for o in outcomes):
                break
        else:
            raise AssertionError(f"they go on talking: {outcomes}")
        for pc, outcome in zip(left, outcomes, strict=True):
            assert outcome is not None
            offered = self.hub.door(pc.name).look().heads
            parked = [row for row in Replica(pc.store).parked() if row[0] in offered]
            assert not parked, f"parked for ever at {pc.name}: {parked}"
            assert outcome.behind == 0, f"{pc.name} is behind"

    def check(self) -> None:
        """Everything that must hold once all have heard of all."""
        for office in (A, B):
            pcs = [pc for pc in self.pcs.values() if pc.connected and pc.office == office]
            for other in pcs[1:]:
                assert other.events() == pcs[0].events(), "they hold different events"
                assert other.private() == pcs[0].private(), "they hold different private parts"
                assert other.rows() == pcs[0].rows(), "they show different rows"
            for pc in pcs:
                self._check_pc(pc)
            for pc in pcs[:1]:  # the others hold and show the same
                self._check_office(office, pc)
                self._check_rebuilt(pc)

    def _check_office(self, office: str, pc: Pc) -> None:
        rows = pc.store.query(
            "SELECT json_extract(body, '$.id'), stamp, log, seq FROM event ORDER BY stamp, log, seq"
        )
        order = {id_: place for place, (id_, *_) in enumerate(rows) if id_}
        acts = {promise.id: promise for promise in self.promised}
        for id_, count in Counter(id_ for id_, *_ in rows if id_).items():
            assert count == 1 or self._was_forgotten(acts[id_]), f"{id_} was written {count} times"
        last: dict[tuple[int, int, str], int] = {}
        for promise in self.promised:
            if PLACES[promise.place][0] != office:
                continue
            if promise.id not in order:
                assert self._may_be_gone(promise), f"what was promised is gone: {promise}"
                continue
            clerk = (promise.place, promise.life, promise.subject)
            assert order[promise.id] > last.get(clerk, -1), f"{promise} sorts before an earlier one"
            last[clerk] = order[promise.id]
        codes = [code for (code,) in pc.store.query("SELECT code FROM dossier")]
        assert len(codes) == len(set(codes)), "two dossiers have one code"
        self._check_receptions(pc, set(order))
        self._check_seen(pc)
        door = self.hub.door(pc.name)
        kept = [(*e[:2], e.hash) for log in sorted(door.look().heads) for e in door.pull(log, 1)]
        assert kept == pc.events(), "the hub holds other events"

    def _check_receptions(self, pc: Pc, there: set[str]) -> None:
        """Each reception opened a dossier of its own."""
        sql = "SELECT subject FROM event WHERE json_extract(body, '$.id') = ?"
        opened = [
            pc.store.query(sql, promise.id)[0][0]
            for promise in self.promised
            if promise.kind == "receive"
            and promise.id in there
            and PLACES[promise.place][0] == pc.office
        ]
        assert len(opened) == len(set(opened)), "two receptions stand in one dossier"

    def _was_forgotten(self, promise: Promise) -> bool:
        """Were both its counter and the hub put back?  Then nobody can say what both knew."""
        return self.pcs[promise.place].life > promise.life and self.hub_was_put_back

    def _may_be_gone(self, promise: Promise) -> bool:
        """Did it go with a disk?

        Where hub and counter were both put back, the hub takes what comes first, and what others
        held instead stays with them as evidence: a person has to look.
        """
        if promise.id in self.released:
            return True
        forgotten = self._was_forgotten(promise)
        others = [pc for pc in self.pcs.values() if pc.place != promise.place]
        sql = "SELECT 1 FROM orphan WHERE json_extract(body, '$.id') = ?"
        return forgotten and any(pc.store.query(sql, promise.id) for pc in others)

    def _check_pc(self, pc: Pc) -> None:
        pc.store.verify()
        gone = {s for (s,) in pc.store.query("SELECT subject FROM event WHERE kind = 'erased'")}
        left = pc.store.query(
            "SELECT o.subject FROM orphan o JOIN event e ON e.subject = o.subject"
            " WHERE e.kind = 'erased' AND o.private IS NOT NULL"
        )
        assert not left, "an orphan keeps an erased name"
        self._check_hub(gone, pc)
        self._check_names(pc)

    def _check_rebuilt(self, pc: Pc) -> None:
        for index in ("dossier_words", "dossier_marks"):  # Damaged where it finds what is not there
            pc.store.query(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        before = pc.rows()
        pc.store.rebuild()
        assert pc.rows() == before, "made anew it is not what it was"

    def _check_hub(self, gone: set[str], pc: Pc) -> None:
        kept = [*self.hub.logs.values(), *self.hub.brought.values()]
        for event in (e for events in kept for e in events):
            if event.subject in gone and event.private is not None:
                writer = self.hub.writers[event.log]
                assert writer.office != pc.office, "the hub keeps an erased name"

    def _check_names(self, pc: Pc) -> None:
        foreign = B if pc.office == A else A
        rows = pc.store.query(
            "SELECT e.subject FROM private p JOIN event e ON e.log = p.log AND e.seq = p.seq"
            " WHERE p.body LIKE ?",
            f"%Bà {foreign} %",
        )
        assert {subject for (subject,) in rows} <= self.handed, "a name left its office"

    def _check_seen(self, pc: Pc) -> None:
        rows = pc.store.query(
            "SELECT COUNT(*) FROM event e JOIN event s"
            " ON e.seen = s.log || ':' || s.seq AND s.subject = e.subject"
            " WHERE (s.stamp, s.log, s.seq) >= (e.stamp, e.log, e.seq)"
        )
        assert rows == [(0,)], "an act sorts before what its clerk had seen"
