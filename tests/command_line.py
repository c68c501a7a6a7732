"""The command line in this process: the same grammar, the same commands, a clock that stands."""

import hashlib
import io
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import main
from counter import cli, cli_grammar
from tests.conftest import Clock
from ui import messages

CARD = "001201012345|012345678|Nguyễn Văn An|15032001|Nam|Số 1, Giao Minh, Ninh Bình|20052021"
OFFICE = ("--office", "H01.151.01", "--name", "Trung tâm Phục vụ hành chính công xã Định Mỹ")
COPY = "2.000635"  # same day
STATUS = "1.004873"  # three working days


class Said(NamedTuple):
    """What a command answered."""

    exit: int
    stdout: str
    stderr: str

    @property
    def value(self) -> Any:
        """The one JSON value on stdout, after a command that went well."""
        assert (self.exit, self.stderr) == (0, ""), self
        assert self.stdout.count("\n") == 1
        return json.loads(self.stdout)

    def refused(self, code: str, status: int = 3) -> str:
        """Check that it failed the way other programs rely on; return the sentence."""
        assert (self.exit, self.stdout) == (status, ""), self
        told = json.loads(self.stderr)
        assert set(told) == {"error", "message"}
        assert told["error"] == code, told
        assert told["message"][0].isupper() or told["message"][0] in "“/", told
        assert "{" not in told["message"]
        return str(told["message"])


class Desk:
    """One data folder to give commands to."""

    def __init__(
        self, folder: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
    ) -> None:
        self.folder = folder
        self._capsys = capsys
        self._patch = patch

    def __call__(self, *arguments: str, stdin: bytes = b"", json: bool = True) -> Said:
        """Give one command, with --json unless told otherwise."""
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        always = ["--data", str(self.folder), *(["--json"] if json else [])]
        self._capsys.readouterr()
        try:
            options = cli_grammar.parser().parse_args([*always, *arguments])
            status = cli.run(options, main._context, messages.text)
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 1
        return Said(status, *self._capsys.readouterr())

    def receive(self, *arguments: str, procedure: str = COPY) -> Any:
        """Take a dossier in and return the answer."""
        said = arguments if "--card" in arguments else ("--name", "Đặng Thị Ước", *arguments)
        return self("receive", "--procedure", procedure, *said).value

    def bytes(self) -> dict[str, str]:
        """What lies in the data folder, file by file."""
        return hashes(self.folder)


@pytest.fixture
def desk(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    clock: Clock,
) -> Iterator[Desk]:
    """A desk without a window, on Friday 20 November 2026 at 09:20."""
    monkeypatch.setattr(main, "_now", clock)
    before = list(logging.root.handlers)
    yield Desk(tmp_path / "data", capsys, monkeypatch)
    for handler in [h for h in logging.root.handlers if h not in before]:
        logging.root.removeHandler(handler)
        handler.close()


@pytest.fixture
def office(desk: Desk) -> Desk:
    """The same, of a real office with two officers."""
    officers = ("--officer", "Đỗ Thị Hoa;Công chức", "--officer", "Lê Văn Ba")
    assert desk("setup", *OFFICE, "--counter", "1", *officers).exit == 0
    return desk


def hashes(folder: Path) -> dict[str, str]:
    """What every file of a folder holds."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }
