"""PostgreSQL for these tests: installed where that may be done, else the line to type."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hub.cluster import APT
from tests.room import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="scripts of POSIX")


def offered(folder: Path, *, allowed: bool = True, status: int = 0) -> tuple[str, list[str]]:
    """Offer the database where these are the only commands; return what was said and called."""
    bin_ = folder / "bin"
    bin_.mkdir()
    called = folder / "called"
    called.touch()
    scripts = {
        "sudo": 'shift; exec "$@"' if allowed else "exit 1",
        "env": 'shift; exec "$@"',
        "true": "exit 0",
        **{name: f"echo {name} \"$@\" >>'{called}'" for name in ("sh", "rm")},
        "apt-get": f"echo apt-get \"$@\" >>'{called}'; exit {status}",
    }
    for name, script in scripts.items():
        (bin_ / name).write_text(f"#!/bin/sh\n{script}\n")
        (bin_ / name).chmod(0o755)
    ordinary = "import os; os.geteuid = lambda: 1000\n"  # root would not ask for sudo
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            ordinary + "from counter import groundwork; groundwork.offer_database()",
        ],
        cwd=ROOT,
        env={**os.environ, "PATH": str(bin_)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    return done.stderr, called.read_text().splitlines()


def test_it_is_installed_without_a_server_that_starts_with_the_machine(tmp_path: Path) -> None:
    _, called = offered(tmp_path)
    assert [line.split()[0] for line in called] == ["sh", "apt-get", "rm"]
    assert "create_main_cluster = false" in called[0]
    assert called[1].endswith("install --no-install-recommends postgresql")


@pytest.mark.parametrize("allowed", [True, False])
def test_where_that_cannot_be_done_the_line_is_said_and_the_tests_go_on(
    tmp_path: Path, allowed: bool
) -> None:
    said, _ = offered(tmp_path, allowed=allowed, status=100)
    assert said.endswith(f"gõ: {APT}\n")
