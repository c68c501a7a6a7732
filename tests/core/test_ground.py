"""The set-up, run for real: a bare checkout, a wheel of its own, no network."""

import hashlib
import importlib.metadata
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

from counter import ground

ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
import sys
from counter import ground
ground.stand(ground.Kit("requirements.lock", "rubber_stamp"), __file__)
import rubber_stamp
print(rubber_stamp.TEXT, sys.argv[1:], sys.stdin.read())
sys.exit(7)
"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="scripts and signals of POSIX")


def a_wheel(folder: Path, version: str) -> str:
    """Write a wheel; return the line of a lock that names it."""
    folder.mkdir(exist_ok=True)
    info = f"rubber_stamp-{version}.dist-info"
    wheel = folder / f"rubber_stamp-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("rubber_stamp.py", f"TEXT = 'Đã nhận {version}'\n")
        file.writestr(f"{info}/METADATA", f"Name: rubber-stamp\nVersion: {version}\n")
        file.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        file.writestr(f"{info}/RECORD", "")
    return f"rubber-stamp=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}"


class Checkout:
    """A fresh clone of a small program that needs one library."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "counter").mkdir(parents=True)
        for module in ("__init__", "ground", "groundwork"):
            source = (ROOT / f"counter/{module}.py").read_text("utf-8")
            (root / f"counter/{module}.py").write_text(source, "utf-8")
        (root / "main.py").write_text(PROGRAM, "utf-8")
        self.lock(a_wheel(root / "wheels", "1.0"))

    def lock(self, line: str) -> None:
        (self.root / "requirements.lock").write_text(line + "\n", "utf-8")

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": (self.root / "wheels").as_uri()}
        return subprocess.Popen(
            [sys.executable, "main.py", *arguments],
            cwd=self.root,
            env={**kept, "PIP_CONFIG_FILE": os.devnull, **offline, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *arguments: str, **environment: str) -> tuple[int, str, str]:
        return ended(self.start(*arguments, **environment))

    def edit(self, module: str, old: str, new: str) -> None:
        path = self.root / f"counter/{module}.py"
        source = path.read_text("utf-8")
        assert old in source
        path.write_text(source.replace(old, new), "utf-8")


def ended(process: subprocess.Popen[str], stdin: str = "tờ khai") -> tuple[int, str, str]:
    stdout, stderr = process.communicate(stdin, timeout=120)
    return process.returncode, stdout, stderr


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "quầy một cửa")


DONE = (7, "Đã nhận 1.0 ['receive', '--json'] tờ khai\n", "")


def test_two_first_starts_at_once_build_once_and_an_update_that_fails_harms_nothing(
    checkout: Checkout,
) -> None:
    both = [checkout.start("receive"), checkout.start("receive")]
    outcomes = [ended(process) for process in both]
    assert [outcome[:2] for outcome in outcomes] == [(7, "Đã nhận 1.0 ['receive'] tờ khai\n")] * 2
    assert sum("Đã chuẩn bị xong" in said for _, _, said in outcomes) == 1
    assert checkout.run("receive", "--json") == DONE

    old = (checkout.root / "requirements.lock").read_text("utf-8")
    checkout.lock("rubber-stamp==2.0 --hash=sha256:" + "0" * 64)
    nowhere = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "1"}
    status, stdout, said = checkout.run("--json", **nowhere)
    assert (status, stdout, json.loads(said)["error"]) == (4, "", "network_away")

    status, stdout, said = checkout.run("--json")
    assert (status, stdout, json.loads(said)["error"]) == (4, "", "platform_unfit")

    a_wheel(checkout.root / "wheels", "2.0")
    status, stdout, said = checkout.run("receive")
    assert (status, stdout) == (4, "")
    assert "không đúng bản đã khóa" in said

    checkout.lock(old.strip())
    assert checkout.run("receive", "--json") == DONE

    checkout.lock(a_wheel(checkout.root / "wheels", "2.0"))
    assert checkout.run("--json") == (7, "Đã nhận 2.0 ['--json'] tờ khai\n", "")


@posix
def test_a_set_up_that_was_killed_is_made_again(checkout: Checkout) -> None:
    killed = checkout.start("receive")
    while not (checkout.root / ".venv/pyvenv.cfg").exists():
        assert killed.poll() is None
        time.sleep(0.01)
    killed.send_signal(signal.SIGKILL)
    ended(killed)
    assert checkout.run("receive", "--json") == DONE


def test_a_python_of_the_wrong_age_is_told_so_in_one_sentence(checkout: Checkout) -> None:
    checkout.edit("groundwork", "OLDEST, NEWEST = 11, 15", "OLDEST, NEWEST = 98, 99")
    status, stdout, said = checkout.run("receive")
    assert (status, stdout) == (4, "")
    assert said.count("\n") == 1
    assert "từ 3.98 đến 3.99" in said
    assert not (checkout.root / ".venv").exists()


def test_a_disk_without_room_is_left_alone(checkout: Checkout) -> None:
    checkout.edit("groundwork", "ROOM = 700_000_000", "ROOM = 10**18")
    status, stdout, said = checkout.run("receive", "--json")
    assert (status, stdout, json.loads(said)["error"]) == (4, "", "disk_full")
    assert not (checkout.root / ".venv").exists()


@posix
def test_a_debian_without_venv_gets_it_or_the_line_to_type(checkout: Checkout) -> None:
    checkout.edit("groundwork", 'find_spec("ensurepip")', 'find_spec("ensurepip_of_debian")')
    path = tools(checkout.root)
    status, _, said = checkout.run("receive", PATH=path)
    package = f"python{ground.version()}-venv"
    assert (status, said.splitlines()[-1].endswith(f"hãy cài: {package}")) == (4, True)

    path = tools(checkout.root, "apt-get", "env", "sudo", status=100)
    checkout.run("receive", PATH=path)
    assert f"install --no-install-recommends {package}" in calls(checkout.root)


@posix
def test_system_libraries_are_installed_where_that_is_allowed(tmp_path: Path) -> None:
    path = tools(tmp_path, "apt-get", "env", "sudo")
    status, _ = lacking("libGL.so.1", "libEGL.so.1", PATH=path)
    assert status == 0
    assert "install --no-install-recommends libgl1 libegl1" in calls(tmp_path)


@posix
def test_an_apt_that_fails_is_tried_once_more_after_an_update(tmp_path: Path) -> None:
    path = tools(tmp_path, "apt-get", "env", "sudo", status=100)
    status, said = lacking("libGL.so.1", PATH=path)
    assert status == 4
    line = "sudo apt-get update && sudo apt-get install --no-install-recommends libgl1"
    assert said.endswith(f"{line}\n")
    assert len(calls(tmp_path).splitlines()) == 2  # the install, the update, and no install again


@posix
def test_another_linux_is_told_a_line_that_finds_packages_by_file(tmp_path: Path) -> None:
    status, said = lacking("libxcb-cursor.so.0", PATH=tools(tmp_path, "dnf"))
    assert (status, calls(tmp_path)) == (4, "")
    assert said.endswith("hãy gõ: sudo dnf install 'libxcb-cursor.so.0()(64bit)'\n")


def tools(folder: Path, *names: str, status: int = 0) -> str:
    """Make a PATH on which these commands are small scripts that note what is asked of them."""
    path = folder / "bin"
    path.mkdir(exist_ok=True)
    for name in names:
        note = f"echo {name} \"$@\" >>'{folder}/calls'; exit {status}"
        through = {"sudo": 'shift; exec "$@"', "env": 'shift; exec "$@"'}
        (path / name).write_text(f"#!/bin/sh\n{through.get(name, note)}\n")
        (path / name).chmod(0o755)
    return str(path)


def calls(folder: Path) -> str:
    noted = folder / "calls"
    return noted.read_text("utf-8") if noted.exists() else ""


def lacking(*names: str, **environment: str) -> tuple[int, str]:
    program = f"from counter import groundwork; groundwork.install_libraries({list(names)})"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


def test_only_what_will_be_loaded_is_asked_for() -> None:
    unseen = ground.wanted({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"})
    assert set(unseen) < set(ground.wanted({"DISPLAY": ":0"}))
    assert "libxcb-cursor.so.0" in ground.wanted({"DISPLAY": ":0"})
    assert "libwayland-client.so.0" in ground.wanted({"WAYLAND_DISPLAY": "wayland-0"})
    assert set(ground.wanted({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"})) == set(ground.PACKAGES)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="library names of Linux")
def test_a_library_that_no_system_has_is_missing() -> None:
    assert ground.missing(("libc.so.6", "libnobody.so.9")) == ["libnobody.so.9"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
def test_without_a_screen_the_desk_runs_unseen_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    ground.choose_platform()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert capsys.readouterr().err.startswith("Máy không có màn hình")

    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.setenv("DISPLAY", ":0")
    ground.choose_platform()
    assert os.environ["QT_QPA_PLATFORM"] == ""


def pins(lock: str) -> set[str]:
    return set(re.findall(r"^([\w.-]+==\S+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))


def test_the_tests_run_with_the_very_libraries_of_the_desk() -> None:
    assert pins("requirements.lock") < pins("requirements-test.lock")


def test_every_named_library_is_locked_and_looked_for() -> None:
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", "utf-8")
    named = {
        ground.DESK: setup["options"]["install_requires"],
        ground.TESTS: setup["options.extras_require"]["test"],
    }
    distributions = importlib.metadata.packages_distributions()
    for kit, lines in named.items():
        names = {line.split()[0].partition("[")[0].lower() for line in lines.strip().splitlines()}
        locked = {pin.split("==")[0] for pin in pins(Path(kit.lock).name)}
        found = {
            name.lower().replace("_", "-")
            for module in kit.modules
            for name in distributions[module]
        }
        assert names <= locked
        assert names <= found
