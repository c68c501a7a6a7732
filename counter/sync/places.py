"""Which meeting place an address means: a database, or a folder.

postgresql://host:5432/qmc?sslrootcert=…       file:/mnt/chung/qmc
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, quote

from counter.errors import Refused
from counter.sync.wire import Hub, Writer

FOLDER = "file:"
DATABASES = ("postgresql://", "postgres://")

Warned = list[tuple[str, dict[str, object]]]


def init(address: str) -> Warned:
    """Make or upgrade a meeting place; return what its administrator should look at."""
    if (path := _folder(address)) is not None:
        from counter.sync import folder

        return folder.init(path)
    from counter.sync import postgres_admin

    return postgres_admin.init(_database(address))


def enroll(address: str, office: str, counter: int, now: datetime) -> str:
    """Return a one-time code for a counter to join with."""
    if (path := _folder(address)) is not None:
        from counter.sync import folder

        return folder.enroll(path, office, counter, now)
    from counter.sync import postgres_admin

    return postgres_admin.enroll(_database(address), office, counter)


def retire(address: str, office: str, counter: int) -> None:
    """Strike a counter off."""
    if (path := _folder(address)) is not None:
        from counter.sync import folder

        return folder.retire(path, office, counter)
    from counter.sync import postgres_admin

    return postgres_admin.retire(_database(address), office, counter)


def join(address: str, code: str, writer: Writer, now: datetime) -> str:
    """Spend a one-time code; return the link by which this counter comes in from now on."""
    if (path := _folder(address)) is not None:
        from counter.sync import folder

        return folder.join(path, code, writer, now)
    from counter.sync import postgres

    return postgres.join(_database(address), code, writer)


def connect(link: str, name: str, now: Callable[[], datetime]) -> Hub:
    """Return the meeting place behind a link, for the counter OFFICE/N."""
    if (path := _folder(link)) is not None:
        from counter.sync.folder import FolderHub

        return FolderHub(path, name, now)
    from counter.sync import postgres

    return postgres.connect(_database(link))


def shown(link: str) -> str:
    """Return a link for people: its servers and its database, never who comes in or how."""
    scheme, mark, rest = link.partition("://")
    if not mark:
        return link
    who = rest.partition("/")[0]
    rest = rest[who.rfind("@") + 1 :]
    place, _, query = rest.partition("?")
    servers, _, database = place.rpartition("@")[2].partition("/")
    said = {name: values[-1] for name, values in parse_qs(query).items()}
    hosts = said.get("host") or said.get("hostaddr", "")
    if not servers and hosts:
        servers = ",".join(_with_ports(hosts.split(","), said.get("port", "").split(",")))
    return f"{scheme}://{servers}/{database or quote(said.get('dbname', ''))}".rstrip("/")


def _with_ports(hosts: list[str], ports: list[str]) -> list[str]:
    """Put each host and its port together; a single port is that of all hosts."""
    each = ports * len(hosts) if len(ports) == 1 else [*ports, *("" for _ in hosts)]
    named = [f"[{host}]" if ":" in host else host for host in hosts]
    return [f"{host}:{port}" if port else host for host, port in zip(named, each, strict=False)]


def _folder(address: str) -> Path | None:
    if not address.startswith(FOLDER):
        return None
    path = Path(address.removeprefix(FOLDER).removeprefix("//"))
    if not path.is_absolute():
        raise Refused("hub_url_unfit")
    return path


def _database(address: str) -> str:
    if not address.startswith(DATABASES):
        raise Refused("hub_url_unfit")
    return address
