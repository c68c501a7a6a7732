"""What the documents promise: pictures that exist, commands that parse, keys that are the keys."""

import re
import shlex
from pathlib import Path

import pytest

from counter.calendar_file import read_calendar
from counter.cli_grammar import parser
from tests.conftest import ROOT

DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "NEWS.md", *DOCS.glob("*.md")])
WITH_COMMANDS = [page for page in PAGES if "main.py" in page.read_text("utf-8")]
LARGEST = 150_000  # bytes
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")
COMMAND = re.compile(r"(?:python3|py) main\.py(?: [^`\n]*)?")


def links(page: Path) -> list[tuple[Path, str]]:
    text = page.read_text("utf-8")
    found = [(m[1], (m[2] or "").removeprefix("#")) for m in LINK.finditer(text)]
    return [(page.parent / path, part) for path, part in found if "://" not in path]


def anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_document_leads_somewhere(page: Path) -> None:
    for path, part in links(page):
        assert path.exists(), path
        if part:
            assert part in anchors(path), (path.name, part)


def test_every_picture_is_small_and_is_shown_somewhere() -> None:
    shown = {path.resolve() for page in PAGES for path, _ in links(page)}
    pictures = sorted((DOCS / "pictures").glob("*.png"))
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size <= LARGEST, picture.name
        assert picture.resolve() in shown, picture.name


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.name)
def test_every_printed_command_is_one_that_the_program_knows(page: Path) -> None:
    for line in COMMAND.findall(page.read_text("utf-8")):
        if "…" in line or line.endswith(" --help"):
            continue
        said = shlex.split(line)[2:]
        parser().parse_args(said)  # leaves with SystemExit where it does not know it


def test_the_commands_document_names_every_command() -> None:
    text = (DOCS / "command-line.md").read_text("utf-8")
    usage = parser().format_help().partition("LỆNH\n")[2]
    commands = re.findall(r"^    ([a-z][a-z-]+) ", usage, re.MULTILINE)
    assert len(commands) > 20
    for command in commands:
        assert re.search(rf"\b{command}\b", text), command


@pytest.mark.parametrize("name", ["huong-dan.md", "manual.en.md"])
def test_the_keys_of_the_manual_are_those_of_the_help_page(name: str) -> None:
    help_page = (ROOT / "ui" / "help.py").read_text("utf-8")
    keys = dict(
        re.findall(r'\("((?:(?:Ctrl\+)?F\d+|Ctrl\+K|Esc))", self\.tr\("([^"]+)"\)\)', help_page)
    )
    assert len(keys) >= 10
    rows = re.findall(
        r"^\| ((?:Ctrl\+)?F\d+|Ctrl\+K|Esc) \| (.+) \|$",
        (DOCS / name).read_text("utf-8"),
        re.MULTILINE,
    )
    told = dict(rows)
    assert told.pop("F1")  # the help page has no need to tell how to open it
    assert told.keys() == keys.keys()
    if name == "huong-dan.md":
        assert told == keys


def test_the_keys_of_the_manual_are_written_on_buttons() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "ui").glob("*.py"))
    manual = (DOCS / "huong-dan.md").read_text("utf-8")
    keys = set(re.findall(r"(?:Ctrl|Alt|Shift)\+(?:Shift\+)?[A-Z0-9]\d?\b", manual))
    assert len(keys) > 15
    for key in keys:
        assert re.search(rf'"{re.escape(key)}"', sources), key


def test_the_calendar_template_can_be_imported_as_it_is() -> None:
    reading = read_calendar(DOCS / "mau-lich-lam-viec.csv")
    assert not reading.problems
    assert [year.year for year in reading.years] == [2027]
    assert all(year.provisional for year in reading.years)


def test_the_help_page_names_the_key_of_every_page() -> None:
    pages = r'\("\w+", "((?:Ctrl\+)?F\d+)", self\.tr\("([^"]+)"\)\)'
    keys = dict(re.findall(pages, (ROOT / "ui" / "frame.py").read_text("utf-8")))
    assert len(keys) > 10
    assert keys.pop("F1")  # who reads the help page has found it
    told = dict(
        re.findall(
            r'\("((?:Ctrl\+)?F\d+)", self\.tr\("([^"]+)"\)\)',
            (ROOT / "ui" / "help.py").read_text("utf-8"),
        )
    )
    assert keys.items() <= told.items()
