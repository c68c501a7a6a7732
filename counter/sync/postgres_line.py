"""One guarded connection to PostgreSQL: whom it trusts, how long it waits, what its errors mean.

Any server may fall silent in any way: never answer, answer half, stand still while the kernel goes
on acknowledging.  So no call waits without end, and a connection that failed once is never used
again.  A password goes only to a server that proves who it is, unless it is this very PC.
"""

import ipaddress
import json
import os
import time
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

import psycopg
from psycopg import conninfo
from psycopg.pq import TransactionStatus

from counter.errors import CounterError, Refused, Unavailable

T = TypeVar("T")
Row = tuple[Any, ...]

PATIENCE = 20.0  # seconds without a byte; longer than the hub itself works on a statement
TRIES = 4  # where another session of this counter was faster
LIMITS = {  # of the client's side; the hub's own stand with each counter's login
    "connect_timeout": "5",
    "tcp_user_timeout": "10000",  # ms: what was sent and not acknowledged
    "keepalives": "1",
    "keepalives_idle": "10",
    "keepalives_interval": "3",
    "keepalives_count": "3",
}
OURS = {*LIMITS, "application_name", "gssencmode"}
AGAIN = {"23505", "40001", "40P01"}  # somebody else was faster: read anew and try again
MEANT = {  # what our own functions, and the walls, say
    "HB001": "log_gap",
    "HB002": "log_broken",
    "HB003": "log_forked",
    "HB004": "stamp_ahead",
    "HB005": "log_not_yours",
    "HB006": "writer_retired",
    "HB007": "writer_unknown",
    "HB008": "log_broken",
    "HB010": "counter_joined",
    "HB011": "code_spent",
    "HB012": "code_expired",
    "HB013": "code_of_another",
    "42501": "writer_unknown",  # a login that is nobody here
    "3F000": "hub_not_made",
    "42P01": "hub_not_made",
    "42883": "hub_not_made",
}
# What libpq says where no SQLSTATE comes through: while it connects.
AT_THE_DOOR = {
    "is not permitted to log in": "writer_retired",
    "password authentication failed": "writer_unknown",
    "certificate verify failed": "hub_untrusted",
    "does not match host name": "hub_untrusted",
    "root certificate file": "hub_untrusted",
    "unexpected eof": "cut",
    "SSL error": "hub_untrusted",
    "server does not support SSL": "hub_tls_off",
    "no encryption": "hub_tls_off",
    "does not exist": "hub_not_made",
    "too many connections": "crowded",
    "already": "crowded",
    "read-only": "standby",
    "in recovery": "standby",
    "starting up": "starting",
    "shutting down": "starting",
    "timeout": "silent",
    "timed out": "silent",
}
REFUSALS = {"writer_retired", "writer_unknown", "hub_not_made"}


class _Silent(psycopg.OperationalError):
    """Nothing came for longer than anyone should wait."""


class _Watched(psycopg.Connection[Row]):
    """A connection that gives up on a server that stands still, however alive its kernel is."""

    patience = PATIENCE

    def wait(self, gen: Generator[Any, Any, T], *said: Any, **named: Any) -> T:
        return super().wait(_watched(gen, self.patience), *said, **named)


def _watched(gen: Generator[Any, Any, T], patience: float) -> Generator[Any, Any, T]:
    """Pass a wait on; on a slow line every byte buys new patience."""
    until = time.monotonic() + patience
    try:
        wanted = next(gen)
        while True:
            ready = yield wanted
            now = time.monotonic()
            if ready:
                until = now + patience
            elif now > until:
                raise _Silent("silent")
            wanted = gen.send(ready)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]


class Line:
    """One connection, made when it is first needed and made anew after anything went wrong."""

    def __init__(self, url: str, patience: float = PATIENCE) -> None:
        self._fields = trusted(url)
        self._patience = patience
        self._open: _Watched | None = None

    def ask(self, sql: str, *values: object) -> list[Row]:
        """Return the rows that one statement brings.  Everything asked may be asked twice.

        Raises what the hub refused; Unavailable hub_away (reason), hub_busy, hub_full.
        """
        for left in reversed(range(TRIES)):
            used = self._open is not None and not self._open.closed
            try:
                return self._ask(sql, values)
            except psycopg.Error as error:
                lost = self._drop_if_lost(error)
                idle_cut = lost and used and not isinstance(error, _Silent)
                if left and (error.sqlstate in AGAIN or idle_cut):
                    continue
                raise self._named(meaning(error)) from error
        raise Unavailable("hub_busy")

    def run(self, script: str) -> None:
        """Run a script of statements, whole or not at all."""
        self.ask("BEGIN")
        try:
            self._ask(script, None)
            self._ask("COMMIT", None)
        except psycopg.Error as error:
            self.close()
            raise meaning(error) from error

    @property
    def is_here(self) -> bool:
        """Is the server this very PC?"""
        targets = self._fields.get("hostaddr") or self._fields["host"]
        return all(_is_here(target) for target in targets.split(","))

    def verifier(self, password: str, login: str) -> str:
        """Return what the server may keep of a password, made here: the password never travels."""
        made = self._connection().pgconn.encrypt_password(
            password.encode(), login.encode(), b"scram-sha-256"
        )
        return made.decode()

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _ask(self, sql: str, values: Sequence[object] | None) -> list[Row]:
        cursor = self._connection().cursor(binary=values is not None)
        cursor.execute(sql.encode(), values or None, prepare=values is not None)
        return cursor.fetchall() if cursor.description else []

    def _connection(self) -> _Watched:
        if self._open is None or self._open.closed:
            try:
                self._open = _Watched.connect(
                    conninfo.make_conninfo("", **self._fields), autocommit=True
                )
            except psycopg.Error as error:
                raise self._named(at_the_door(str(error))) from error
            self._open.patience = self._patience
        return self._open

    def _named(self, error: CounterError) -> CounterError:
        """Say whom the hub does not know."""
        if error.code == "writer_unknown":
            return Refused("writer_unknown", writer=self._fields.get("user", ""))
        return error

    def _drop_if_lost(self, error: psycopg.Error) -> bool:
        """Let go of a connection that is gone, silent or in a state nobody knows."""
        held = self._open
        if held is None:
            return True
        fine = held.pgconn.transaction_status in (TransactionStatus.IDLE, TransactionStatus.INERROR)
        if not fine or error.sqlstate == "25006":  # read-only: it was the leader once
            self.close()
            return True
        return False


def trusted(url: str) -> dict[str, str]:
    """Return the options of an address, made safe.

    Raises Refused hub_url_unfit where it is none, and hub_tls_needed where a server elsewhere would
    not have to prove who it is.
    """
    try:
        said = {name: str(value) for name, value in conninfo.conninfo_to_dict(url).items()}
    except psycopg.ProgrammingError as error:
        raise Refused("hub_url_unfit") from error
    if "service" in said:  # would bring options that nobody looked at
        raise Refused("hub_url_unfit")
    targets = (said.get("hostaddr") or said.setdefault("host", "")).split(",")
    if not all(_is_here(target) for target in targets):
        if said.setdefault("sslmode", "verify-full") != "verify-full":
            raise Refused("hub_tls_needed", sslmode=said["sslmode"])
        own = vouched_by(os.environ if os.name == "nt" else {}, Path.home())
        if "sslrootcert" not in said and not own.exists():
            said["sslrootcert"] = "system"
    if "," in said.get("host", "") + said.get("hostaddr", ""):
        said.setdefault("target_session_attrs", "read-write")
    return {"application_name": "quay-mot-cua", **said, **LIMITS, "gssencmode": "disable"}


def vouched_by(windows: Mapping[str, str], home: Path) -> Path:
    """Return where libpq looks for the certificate of who vouches for servers.

    `windows` is the environment of a Windows PC, empty elsewhere.
    """
    if roaming := windows.get("APPDATA"):
        return Path(roaming) / "postgresql" / "root.crt"
    return home / ".postgresql" / "root.crt"


def as_url(fields: Mapping[str, str]) -> str:
    """Write options as one address, with all its hosts, that `trusted` reads back."""
    kept = {name: said for name, said in fields.items() if said and name not in OURS}
    user, password = kept.pop("user", ""), kept.pop("password", "")
    name = kept.pop("dbname", "")
    who = quote(user, safe="") + (f":{quote(password, safe='')}" if password else "")
    return f"postgresql://{who}@/{quote(name, safe='')}?{urlencode(kept, quote_via=quote)}"


def _is_here(target: str) -> bool:
    """Is this the PC itself: a socket file, or loopback?"""
    if not target or target[0] in "/@" or target == "localhost":
        return True
    try:
        return ipaddress.ip_address(target).is_loopback
    except ValueError:
        return False


def meaning(error: psycopg.Error) -> CounterError:
    """Return our name of what PostgreSQL said to a statement."""
    state = error.sqlstate or ""
    if code := MEANT.get(state):
        return Refused(code, **_values(error))
    if isinstance(error, _Silent):
        return Unavailable("hub_away", reason="silent")
    if state in {"53100", "53200"}:
        return Unavailable("hub_full")
    if state in {"57014", "55P03", *AGAIN} or state.startswith("53"):
        return Unavailable("hub_busy")
    if state == "25006":
        return Unavailable("hub_away", reason="standby")
    if isinstance(error, (psycopg.DataError, psycopg.IntegrityError)):
        return Refused("log_broken", log="", seq=0)
    return Unavailable("hub_away", reason="cut")


def _values(error: psycopg.Error) -> dict[str, object]:
    detail = error.diag.message_detail or ""
    if not (error.sqlstate or "").startswith("HB") or not detail:
        return {}
    values: dict[str, object] = json.loads(detail)
    if isinstance(has := values.get("has"), int):
        values["seq"] = has + 1  # what is missing first
    return values


def at_the_door(said: str) -> CounterError:
    """Return our name of why no connection came about; `said` has a line for each address tried."""
    servers: dict[str, str] = {}
    for line in [line for line in said.splitlines() if line.startswith("- host")] or [said]:
        server = line.partition(", hostaddr")[0]  # one name may have several addresses
        if servers.get(server, "closed") == "closed":
            servers[server] = _first(line)
    found = set(servers.values())
    reason = found.pop() if len(found) == 1 else "closed"
    if reason in REFUSALS:
        return Refused(reason)
    if reason.startswith("hub_"):
        return Unavailable(reason)
    return Unavailable("hub_away", reason=reason)


def _first(line: str) -> str:
    return next((code for text, code in AT_THE_DOOR.items() if text in line), "closed")
