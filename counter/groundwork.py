"""Make the ground: install the locked libraries into `.venv`, and system libraries by apt.

Comes in only where `ground` found something missing, and talks to the person who waits for it.
Everything here either succeeds or ends the process with 4 and one sentence that says what to do.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import Any, Callable, Iterator

from counter.ground import (
    DESK,
    HOME,
    PACKAGES,
    PYTHON,
    ROOT,
    STAMP,
    STRANGER,
    Kit,
    holds,
    read,
    say,
    stamp_of,
    version,
)

OLDEST, NEWEST = 11, 15  # of Python 3: PySide6 6.12 and wheels for every library
ROOM = 700_000_000  # bytes of disk: downloads, libraries, byte code
UNAVAILABLE = 4
NO_SERVER = "/etc/postgresql-common/createcluster.d/quay-mot-cua.conf"


class Unready(Exception):
    """The ground cannot be made; the sentence says what to do."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def prepare(kit: Kit) -> None:
    """Make HOME hold the kit's libraries.  One process does it, others wait for it."""
    with _ending_well(), _alone() as held:
        sound = _sound_version()
        if sound and holds(kit):
            return
        if not sound:
            _check_python()
        _check_room()
        say("Đang chuẩn bị thư viện trong .venv (chỉ lần đầu hoặc sau khi cập nhật) …")
        if not sound:
            _renew(held)
        _install(kit.lock, held)
        _write(STAMP, stamp_of(sound or version(), kit.lock))
        say("Đã chuẩn bị xong; từ lần sau chương trình mở ngay.")


def install_libraries(names: list[str]) -> None:
    """Install what brings these library files, or say the line that does."""
    lack = "Máy thiếu thư viện hệ thống mà cửa sổ cần"
    with _ending_well():
        if shutil.which("apt-get"):
            _apt(list(dict.fromkeys(PACKAGES[name] for name in names)), lack)
            return
        for manager in ("dnf", "zypper"):  # these find a package by the file that it brings
            if shutil.which(manager):
                files = " ".join(f"'{name}()(64bit)'" for name in names)
                raise _lacking(lack, f"hãy gõ: sudo {manager} install {files}")
        raise _lacking(lack, f"hãy cài: {' '.join(names)}")


def offer_database() -> None:
    """Install PostgreSQL's programs where this user may, without a server that starts with them.

    Elsewhere say the line that does, and go on: only some tests need them.
    """
    lack = "Máy thiếu PostgreSQL mà các phép thử về nơi chung cần"
    prefix = _privilege()
    may = prefix is not None and shutil.which("apt-get") is not None
    try:
        if may:  # Debian would make a server of its own, and start it now and with every start
            folder = os.path.dirname(NO_SERVER)
            order = f"mkdir -p {folder} && echo create_main_cluster = false >{NO_SERVER}"
            _succeeds([*(prefix or []), "sh", "-c", order])
        _apt(["postgresql"], lack)
    except Unready as failure:
        say(str(failure))
    finally:
        if may:
            _succeeds([*(prefix or []), "rm", "-f", NO_SERVER])


@contextmanager
def _ending_well() -> Iterator[None]:
    """Turn whatever stops the work into one sentence and an exit status."""
    try:
        yield
    except Unready as failure:
        _end(failure)
    except OSError as error:
        _end(_disk_trouble(str(error)))
    except KeyboardInterrupt:
        say("Đã dừng việc chuẩn bị; lần chạy sau sẽ làm lại.")
        sys.exit(130)


def _end(failure: Unready) -> None:
    if "--json" in sys.argv:
        error = {"error": failure.code, "message": str(failure)}
        sys.stderr.write(json.dumps(error, ensure_ascii=False) + "\n")
    say(str(failure))
    sys.exit(UNAVAILABLE)


@contextmanager
def _alone() -> Iterator[int]:
    """Hold the one lock of the set-up; a child that inherits the number holds it as well."""
    with open(DESK.lock, "rb") as file:
        if sys.platform == "win32":
            import msvcrt

            file.seek(1 << 30)  # Windows forbids reading what is locked, so lock a byte far behind
            while True:
                try:
                    msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                    break
                except OSError:
                    time.sleep(0.5)
        else:
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Một lần chạy khác đang chuẩn bị thư viện; đang chờ …")
                fcntl.flock(file, fcntl.LOCK_EX)
        yield file.fileno()


def _sound_version() -> str:
    """Return the version of HOME's Python, or "" if HOME is to be made anew.

    It is, when its Python does not run or is unfit, when an upgrade of the system exchanged that
    Python under its libraries, and when the last set-up did not come to its end.
    """
    question = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [PYTHON, "-c", question],
            env=_environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return ""
    found = answer.stdout.decode().strip() if answer.returncode == 0 else ""
    fit = found in [f"3.{minor}" for minor in range(OLDEST, NEWEST + 1)]
    known = read(STAMP, STRANGER).split("\n")[0]
    return found if fit and known in (found, STRANGER) else ""


def _check_python() -> None:
    if not OLDEST <= sys.version_info[1] <= NEWEST or sys.maxsize < 1 << 32:
        raise Unready(
            "python_unfit",
            f"Chương trình cần Python 64-bit từ 3.{OLDEST} đến 3.{NEWEST}, máy đang dùng bản"
            f" {version()}; hãy cài bản phù hợp từ python.org rồi chạy lại.",
        )


def _check_room() -> None:
    if shutil.disk_usage(ROOT).free < ROOM:
        raise _disk_trouble("No space left on device")


def _renew(held: int) -> None:
    """Make HOME anew from this Python, without the libraries yet."""
    if importlib.util.find_spec("ensurepip") is None:  # Debian has it in a package of its own
        lack = "Python trên máy thiếu phần tạo môi trường riêng"
        _apt([f"python{version()}-venv"], lack)
    if os.path.exists(HOME):
        shutil.rmtree(HOME)
    os.mkdir(HOME)
    _write(STAMP, "")
    base = getattr(sys, "_base_executable", sys.executable)
    _watch([base, "-m", "venv", HOME], held)


def _install(lock: str, held: int) -> None:
    fetched: list[str] = []

    def report(line: str) -> None:
        match = re.match(r"(?:Collecting |Processing .*[/\\])([\w.-]+?)(?:==|-\d)", line)
        if match:
            fetched.append(match.group(1))
            say(f"  đang tải thư viện thứ {len(fetched)}: {match.group(1)}")
        elif line.startswith("Installing collected packages"):
            _write(STAMP, "")  # not earlier: without a network the old version stays usable
            say("  đang chép vào .venv …")

    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    options = ["--progress-bar", "off", "--only-binary", ":all:", "--require-hashes"]
    _watch([*pip, *options, "-r", lock], held, report)


def _watch(command: list[str], held: int, report: Callable[[str], object] = str) -> None:
    """Run a step of the set-up, reporting each line it says; raises Unready if it fails.

    The step inherits the lock, so that after a killed start nobody builds beside its orphan.
    """
    keep: dict[str, Any] = {} if sys.platform == "win32" else {"pass_fds": (held,)}
    said: list[str] = []
    with subprocess.Popen(
        command,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        **keep,
    ) as step:
        for raw in step.stdout or ():
            said.append(raw.decode("utf-8", "replace").rstrip())
            report(said[-1])
    if step.returncode:
        raise _trouble("\n".join(said))


def _environment() -> dict[str, str]:
    """Return this process's environment without what would lead Python or pip astray."""
    astray = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_QUIET")
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    return {**kept, "PYTHONUNBUFFERED": "1"}  # each line when it is said


def _trouble(said: str) -> Unready:
    """Make a sentence of what pip or venv said."""
    network = (
        "NewConnectionError|Max retries exceeded|name resolution|getaddrinfo|[Tt]imed? ?out|"
        "ProxyError|SSLError|CERTIFICATE_VERIFY_FAILED|Connection ?(Reset|Refused|Aborted|broken)"
    )
    if re.search(r"No space left|Errno 28|WinError 112|Permission denied|WinError 5\b", said):
        return _disk_trouble(said)
    if "DO NOT MATCH THE HASHES" in said:
        return Unready(
            "download_damaged",
            "Thư viện tải về không đúng bản đã khóa nên không được dùng; hãy chạy lại, nếu vẫn vậy"
            " thì báo người quản trị mạng.",
        )
    if re.search(network, said):
        return Unready(
            "network_away",
            "Không tải được thư viện từ mạng; hãy kiểm tra kết nối Internet (proxy) rồi chạy lại.",
        )
    if "No matching distribution found" in said:
        return Unready(
            "platform_unfit",
            "Không có bản thư viện cho máy này; cần Windows 10/11 64-bit, hoặc Linux từ Debian 12,"
            " Ubuntu 24.04 trở lên.",
        )
    log = os.path.join(HOME, "setup.log")
    _write(log, said)
    return Unready(
        "setup_failed",
        f"Chưa cài được thư viện; hãy chạy lại, nếu vẫn vậy thì gửi tệp {log} cho người hỗ trợ.",
    )


def _disk_trouble(said: str) -> Unready:
    if re.search("No space left|Errno 28|WinError 112", said):
        return Unready(
            "disk_full",
            f"Ổ đĩa không đủ chỗ: cần khoảng {ROOM // 1_000_000} MB trống ở {ROOT}; hãy dọn bớt"
            " rồi chạy lại.",
        )
    return Unready(
        "folder_locked",
        f"Không ghi được vào {HOME}; hãy đóng các cửa sổ của chương trình, kiểm tra quyền ghi"
        " rồi chạy lại.",
    )


def _apt(packages: list[str], lack: str) -> None:
    """Install Debian packages, where this user may without being asked.

    Raises Unready with what the machine lacks and the line to type, elsewhere or if it fails.
    """
    names = " ".join(packages)
    line = f"sudo apt-get update && sudo apt-get install --no-install-recommends {names}"
    if not shutil.which("apt-get"):
        raise _lacking(lack, f"hãy cài: {names}")
    prefix = _privilege()
    if prefix is None:
        raise _lacking(lack, f"hãy gõ: {line}")
    say(f"{lack}; đang cài {names} …")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qy"]
    apt += ["-o", "DPkg::Lock::Timeout=120"]
    install = [*apt, "install", "--no-install-recommends", *packages]
    # A fresh machine has no list of packages yet, and an old one has a list that no longer holds.
    if not (_succeeds(install) or (_succeeds([*apt, "update"]) and _succeeds(install))):
        raise _lacking(lack, f"cài chưa được, hãy kiểm tra mạng rồi gõ: {line}")


def _lacking(lack: str, advice: str) -> Unready:
    return Unready("system_libraries_missing", f"{lack}; {advice}")


def _privilege() -> list[str] | None:
    """Return what to put before root's commands, or None where they take a password."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def _succeeds(command: list[str]) -> bool:
    quiet = subprocess.DEVNULL
    done = subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, check=False)
    return done.returncode == 0


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
