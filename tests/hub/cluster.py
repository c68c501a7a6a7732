"""A real PostgreSQL for the tests: its own folder, loopback, a free port, stopped by its number.

It refuses to run as root, so there it runs as an ordinary user.  It can be killed, frozen, started
again, copied and put back as it was, and followed by a second one.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg

APT = "sudo apt-get update && sudo apt-get install --no-install-recommends postgresql"
ADMIN, SECRET = "quantri", "mat-khau-thu"
PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
LEAST = 15
# Loopback, and the address that tests use as if it were elsewhere, which must speak TLS.
RULES = """
local   all all scram-sha-256
host    all all 127.0.0.1/32 scram-sha-256
host    replication all 127.0.0.1/32 scram-sha-256
"""
SETTINGS = """
listen_addresses = '127.0.0.1'
password_encryption = 'scram-sha-256'
shared_buffers = 64MB
max_connections = 120
max_wal_size = 512MB
wal_level = replica
lc_messages = 'C'
timezone = 'UTC'
logging_collector = off
"""


def binaries() -> Path | None:
    """Return the folder of a PostgreSQL that is new enough, the newest; None: there is none."""
    found = [path for place in PLACES for path in Path("/").glob(place.lstrip("/"))]
    known = sorted((_version(path), path) for path in found if (path / "initdb").exists())
    if known and known[-1][0] >= LEAST:
        return known[-1][1]
    beside = shutil.which("initdb")
    return Path(beside).resolve().parent if beside else None


def _version(folder: Path) -> int:
    digits = "".join(letter for letter in folder.parent.name if letter.isdigit())
    return int(digits or 0)


def _ordinary_user() -> str | None:
    """Return whom the server runs as; None: whoever runs the tests."""
    if os.geteuid() != 0:
        return None
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


class Cluster:
    """One PostgreSQL server and the folder it keeps everything in."""

    def __init__(self, home: Path, bin_: Path, port: int) -> None:
        self.home, self.bin, self.port = home, bin_, port
        self.user = _ordinary_user()
        self.data = home / "data"
        self._process: subprocess.Popen[bytes] | None = None

    # --- made, started, stopped ---

    def make(self, *, tls: "Papers | None" = None) -> None:
        """Make the folder; say it to every path that the server's user must reach."""
        secret = self.home / "secret"
        secret.write_text(SECRET)
        self._own(self.home)
        self._run(
            *(str(self.bin / "initdb"), "--pgdata", str(self.data), "--username", ADMIN),
            *("--pwfile", str(secret), "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"),
            "--no-sync",
        )
        settings = SETTINGS + f"port = {self.port}\nunix_socket_directories = '{self.home}'\n"
        if tls is not None:
            for name in ("server.crt", "server.key"):
                shutil.copy(tls.folder / name, self.data / name)
                self._own(self.data / name)
                (self.data / name).chmod(0o600)
            settings += "ssl = on\n"
        self.set(settings)
        (self.data / "pg_hba.conf").write_text(RULES)

    def set(self, lines: str) -> None:
        """Add lines to the settings; they hold from the next start or reload."""
        with (self.data / "postgresql.conf").open("a") as file:
            file.write(lines)

    def start(self) -> None:
        """Start and wait until it answers."""
        log = (self.home / "log").open("ab")
        with log:
            self._process = subprocess.Popen(
                [str(self.bin / "postgres"), "-D", str(self.data)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                user=self.user,
                group=self._group,
                extra_groups=[] if self.user else None,
            )
        until = time.monotonic() + 30
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.home / "log").read_text("utf-8", "replace")[-2000:])
            time.sleep(0.02)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it by its number: SIGINT is quick and clean, SIGKILL is a power cut."""
        if self._process is None:
            return
        if how == signal.SIGKILL:
            self._kill_all()
        else:
            self._process.send_signal(signal.SIGCONT)
            self._process.send_signal(how)
        self._process.wait(timeout=60)
        self._process = None

    def restart(self) -> None:
        self.stop()
        self.start()

    def crash(self) -> None:
        """End it as a power cut does."""
        self.stop(signal.SIGKILL)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Let all its processes stand still; the kernel goes on acknowledging for them."""
        numbers = self._numbers()
        for number in numbers:
            os.kill(number, signal.SIGSTOP)
        try:
            yield
        finally:
            for number in numbers:
                os.kill(number, signal.SIGCONT)

    def reload(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGHUP)

    # --- copies and followers ---

    def copy_to(self, folder: Path) -> None:
        """Copy what the server holds, while it works."""
        folder.mkdir(parents=True, exist_ok=True)
        self._own(folder)
        self._run(
            *(str(self.bin / "pg_basebackup"), "--pgdata", str(folder), "--no-sync"),
            *("--checkpoint=fast", "--wal-method=stream", "--dbname", self.url("postgres")),
        )

    def put_back(self, folder: Path) -> None:
        """Go on from an older copy, as after a broken disk."""
        if self._process is not None:
            self.stop()
        shutil.rmtree(self.data)
        shutil.copytree(folder, self.data)
        self._own(self.data)
        self.data.chmod(0o700)
        self.start()

    def follower(self, home: Path, name: str = "second") -> "Cluster":
        """Start a second server that follows this one under a name of its own."""
        home.mkdir(mode=0o755)
        other = Cluster(home, self.bin, free_port())
        other._own(home)
        self.copy_to(other.data)
        (other.data / "standby.signal").touch()
        other._own(other.data)
        other.data.chmod(0o700)
        source = f"host=127.0.0.1 port={self.port} user={ADMIN} password={SECRET}"
        other.set(
            f"port = {other.port}\nunix_socket_directories = '{home}'\n"
            f"primary_conninfo = '{source} application_name={name}'\n"
        )
        other.start()
        return other

    def wait_for(self, *names: str) -> None:
        """Commit from now on only what one of these followers has as well."""
        self.sql(f"ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 ({', '.join(names)})'")
        self.sql("SELECT pg_reload_conf()")

    def promote(self) -> None:
        """Make a follower the one that is written to; it waits for nobody."""
        self.sql("SELECT pg_promote()")
        self.sql("ALTER SYSTEM SET synchronous_standby_names = ''")
        self.sql("SELECT pg_reload_conf()")

    # --- spoken to ---

    def url(self, database: str, *, host: str = "127.0.0.1", **options: str) -> str:
        """Return the administrator's address of a database."""
        said = "&".join(f"{name}={value}" for name, value in options.items())
        return f"postgresql://{ADMIN}:{SECRET}@{host}:{self.port}/{database}?{said}"

    def sql(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Say one statement as the administrator."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def database(self, name: str) -> str:
        """Make an empty database; return the administrator's address of it."""
        self.sql(f'CREATE DATABASE "{name}"')
        return self.url(name)

    # --- inside ---

    @property
    def _group(self) -> int | None:
        if self.user is None:
            return None
        import pwd

        return pwd.getpwnam(self.user).pw_gid

    def _own(self, path: Path) -> None:
        if self.user is not None:
            for each in (path, *path.rglob("*")):
                shutil.chown(each, self.user)

    def _run(self, *command: str) -> None:
        done = subprocess.run(
            command,
            cwd="/",
            capture_output=True,
            check=False,
            user=self.user,
            group=self._group,
            extra_groups=[] if self.user else None,
        )
        assert done.returncode == 0, done.stderr.decode("utf-8", "replace")

    def _answers(self) -> bool:
        done = subprocess.run(
            [str(self.bin / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)],
            check=False,
        )
        return done.returncode == 0

    def _numbers(self) -> list[int]:
        """Return the process ids of the server and of those that it started itself."""
        assert self._process is not None
        parent = self._process.pid
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        return [parent, *map(int, children)]

    def _kill_all(self) -> None:
        for number in self._numbers():
            os.kill(number, signal.SIGKILL)


class Papers:
    """An authority of the tests' own, and the certificate of a server that it vouches for."""

    def __init__(self, folder: Path, host: str = "localhost") -> None:
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.x509.oid import NameOID

        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.root = folder, folder / "root.crt"
        now = datetime.now(UTC)

        def build(name: str, issuer: str, key: ec.EllipticCurvePublicKey, *, authority: bool):
            make = x509.CertificateBuilder(
                issuer_name=x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]),
                subject_name=x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]),
                public_key=key,
                serial_number=x509.random_serial_number(),
                not_valid_before=now - timedelta(days=1),
                not_valid_after=now + timedelta(days=30),
            )
            return make.add_extension(x509.BasicConstraints(authority, None), critical=True)

        mother, own = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
        root = build("CA thu", "CA thu", mother.public_key(), authority=True)
        named = build(host, "CA thu", own.public_key(), authority=False).add_extension(
            x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False
        )
        pem = serialization.Encoding.PEM
        self.root.write_bytes(root.sign(mother, hashes.SHA256()).public_bytes(pem))
        (folder / "server.crt").write_bytes(named.sign(mother, hashes.SHA256()).public_bytes(pem))
        (folder / "server.key").write_bytes(
            own.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(*, papers: Papers | None = None, durable: bool = False) -> Iterator[Cluster]:
    """Run a server of one's own until the end of the block.

    Only a power cut tells a durable one from another: what was written outlives any process.
    """
    bin_ = binaries()
    assert bin_ is not None, APT
    with tempfile.TemporaryDirectory(prefix="qmc-hub-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        cluster = Cluster(home / "one", bin_, free_port())
        cluster.home.mkdir(mode=0o755)
        cluster.make(tls=papers)
        if not durable:
            cluster.set("fsync = off\n")
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop(signal.SIGQUIT)  # its folder goes with it
