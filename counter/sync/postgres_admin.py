"""The administrator's side of a hub: make it or bring it up to date, let counters in and out.

Making it takes an account that may make roles (a superuser is one); from then on nothing here
needs more than the role hub_admin, and the tables belong to a role nobody can log in as.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from counter.errors import Refused, Unavailable
from counter.sync import join_code
from counter.sync.postgres_line import Line

SCRIPTS = Path(__file__).parent.parent.parent / "resources" / "hub"
OLDEST = 150000  # PostgreSQL 15
REGISTRAR = ("hub.enroll", "hub.join", "hub.retire")

Advice = tuple[str, dict[str, object]]

ROLES = """
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['hub_owner', 'hub_admin', 'hub_counter', 'hub_join'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
    END LOOP;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hub_registrar') THEN
        CREATE ROLE hub_registrar NOLOGIN CREATEROLE;
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO hub_owner, hub_admin, hub_counter, hub_join',
        current_database());
    EXECUTE format('GRANT CREATE ON DATABASE %I TO hub_owner', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT hub_counter, hub_join TO hub_registrar WITH ADMIN OPTION;
    EXECUTE format('GRANT hub_owner, hub_registrar, hub_admin TO %I', current_user);
    BEGIN
        GRANT pg_signal_backend TO hub_registrar;
    EXCEPTION WHEN insufficient_privilege THEN
        NULL;  -- a retired counter's sessions then live on without rights
    END;
END $$;
SET ROLE hub_owner;
CREATE SCHEMA IF NOT EXISTS hub;
GRANT USAGE ON SCHEMA hub TO hub_admin, hub_counter, hub_join, hub_registrar;
RESET ROLE;
"""


AS_OWNER = "SET LOCAL ROLE hub_owner;\n"
CLOSED = """
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA hub FROM PUBLIC;
GRANT SELECT ON hub.meta TO hub_admin;
GRANT CREATE ON SCHEMA hub TO hub_registrar;
RESET ROLE;
"""
OVER = "SET LOCAL ROLE hub_owner; REVOKE CREATE ON SCHEMA hub FROM hub_registrar;\n"
NEXT = "UPDATE hub.meta SET version = version + 1;\n"


def init(dsn: str, room: int = 0) -> list[Advice]:
    """Make a hub of a database, or bring one up to date; return what the server should do better.

    `room` is how many bytes the database may grow to; 0: found out where the server is this PC.
    Raises Refused hub_too_old (version), hub_encoding (encoding), hub_newer (version),
    hub_rights_missing, and what any call raises.
    """
    with closing(Line(dsn)) as line:
        try:
            _check(line)
            line.run(ROLES)
            _migrate(line)
        except Refused as refusal:
            if refusal.code == "writer_unknown":  # the account may not do that
                raise Refused("hub_rights_missing") from refusal
            raise
        known = line.ask("SELECT room FROM hub.meta")[0][0]
        room = room or _room(line) or known
        if room != known:
            line.ask("SELECT hub.set_room(%b::bigint)", room)
        return [*_warnings(line), *([] if room else [("hub_room_unknown", {})])]


def enroll(dsn: str, office: str, counter: int, hours: int = 72) -> str:
    """Return a one-time code for a counter; it holds for so many hours.

    Raises Refused counter_joined (counter) where that counter is at work already.
    """
    code = join_code.new()
    said = join_code.read(code)
    with closing(Line(dsn)) as line:
        try:
            line.ask(
                "SELECT hub.enroll(%b::text, %b::int, %b::int, %b::text, %b::text)",
                *(office, counter, hours),
                *(said.login, line.verifier(said.password, said.login)),
            )
        except Refused as refusal:
            raise _to_admin(refusal, f"{office}/{counter}") from refusal
    return code


def retire(dsn: str, office: str, counter: int) -> None:
    """Strike a counter off: its login and its sessions end, what it wrote stays.

    Raises Refused counter_unknown (counter).
    """
    with closing(Line(dsn)) as line:
        try:
            [(done,)] = line.ask("SELECT hub.retire(%b::text, %b::int)", office, counter)
        except Refused as refusal:
            raise _to_admin(refusal, f"{office}/{counter}") from refusal
    if not done:
        raise Refused("counter_unknown", counter=f"{office}/{counter}")


def _to_admin(refusal: Refused, counter: str) -> Refused:
    match refusal.code:
        case "writer_unknown":
            return Refused("hub_rights_missing")
        case "counter_joined":
            return Refused("counter_joined", counter=counter)
    return refusal


def _check(line: Line) -> None:
    [(version, name, encoding)] = line.ask(
        "SELECT current_setting('server_version_num')::int, current_setting('server_version'),"
        " current_setting('server_encoding')"
    )
    if version < OLDEST:
        raise Refused("hub_too_old", version=name)
    if encoding != "UTF8":
        raise Refused("hub_encoding", encoding=encoding)


def _migrate(line: Line) -> None:
    scripts = sorted(SCRIPTS.glob("[0-9]*.sql"))
    there = line.ask("SELECT to_regclass('hub.meta') IS NOT NULL")[0][0]
    version = line.ask("SELECT version FROM hub.meta")[0][0] if there else 0
    if version > len(scripts):
        raise Refused("hub_newer", version=version)
    for script in scripts[version:]:
        text = script.read_text("utf-8")
        line.run(f"{AS_OWNER}{text}{CLOSED}{_handed_to_registrar(text)}{OVER}{NEXT}")


def _handed_to_registrar(script: str) -> str:
    return "".join(
        f"ALTER FUNCTION {name} OWNER TO hub_registrar;\n"
        for name in REGISTRAR
        if f"CREATE FUNCTION {name}(" in script
    )


def _room(line: Line) -> int:
    """Find out, on the hub's own PC, what the database may take: what it has and what is free."""
    if not line.is_here:
        return 0
    try:
        [(folder, used)] = line.ask(
            "SELECT current_setting('data_directory'), pg_database_size(current_database())"
        )
        return int(used + shutil.disk_usage(folder).free)
    except (Refused, Unavailable, OSError):  # not for this account to see, or another PC's path
        return 0


def _warnings(line: Line) -> Iterator[Advice]:
    """Say where the server would allow less than a counter demands of it."""
    asked = line.ask("SELECT name, setting FROM pg_settings")
    settings: dict[str, str] = {row[0]: row[1] for row in asked}
    [(user, rules)] = line.ask(
        "SELECT CASE WHEN r.rolsuper THEN r.rolname::text END,"
        " has_table_privilege('pg_hba_file_rules', 'SELECT')"
        " AND has_function_privilege('pg_hba_file_rules()', 'EXECUTE')"
        " FROM pg_roles r WHERE r.rolname = current_user"
    )
    if settings["ssl"] != "on" and _listens_beyond(settings.get("listen_addresses", "*")):
        yield "hub_tls_off", {}
    found = line.ask(RULES) if rules else []
    for number, type_, database, address, method in found:
        if type_ not in {"hostssl", "hostgssenc"} and method != "reject":
            yield "hub_tls_weak", {"line": number, "address": address, "database": database}
        if method in {"trust", "password", "md5", "ident"}:
            yield "hub_password_weak", {"line": number, "method": method}
    if (method := settings["password_encryption"]) != "scram-sha-256":
        yield "hub_password_weak", {"line": 0, "method": method}
    for name in ("fsync", "full_page_writes", "synchronous_commit"):
        if settings[name] == "off":
            yield "hub_unsafe", {"setting": name}
    if user:
        yield "hub_superuser", {"user": user}


# Rules by which somebody may come in over a network.
RULES = """
SELECT line_number, type, array_to_string(database, ','),
    address || coalesce('/' || netmask, ''), auth_method
FROM pg_hba_file_rules
WHERE type <> 'local' AND error IS NULL AND address IS NOT NULL
    AND NOT (address = 'localhost' OR address LIKE '127.%' OR address = '::1')
    AND (database && ARRAY['all', 'sameuser', 'samerole', current_database()::text])
ORDER BY line_number
"""


def _listens_beyond(addresses: str) -> bool:
    return any(
        not re.match(r"(localhost|127\..*|::1)$", address.strip())
        for address in addresses.split(",")
        if address.strip()
    )
