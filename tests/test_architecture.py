"""The house rules a machine can check."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOORS = {  # one library, one door
    "PySide6": ["ui/*"],
    "cryptography": ["counter/signing.py"],
    "openpyxl": ["counter/sheets.py"],
    "peewee": ["counter/store.py"],
    "platformdirs": ["counter/settings.py"],
    "playhouse": ["counter/store.py"],
    "psycopg": ["counter/sync/postgres*.py"],
    "reportlab": ["counter/paper/*"],
    "segno": ["counter/paper/sheet.py"],
    "serial": ["counter/device/scanner.py"],
    "shiboken6": ["ui/*"],
}
# What a page may know of the core: the desk, and the values that it takes and hands out.
DESK_SIDE = {
    *(
        "agreement_facts",
        "appointment",
        "catalogue",
        "catalogue_cells",
        "codes",
        "collector",
        "conflicts",
        "desk",
        "desk_acts",
        "desk_slips",
        "desk_sync",
        "desk_till",
        "dossier",
        "errors",
        "events",
        "history",
        "intake",
    ),
    *(
        "figures",
        "gaps",
        "hand_over",
        "moves",
        "next_steps",
        "office",
        "outages",
        "row",
        "settings",
    ),
    *("stage", "standing", "step_rules", "steps", "text", "uncollected", "worktime"),
}
PROGRAM = [
    *sorted(ROOT.glob("counter/**/*.py")),
    *sorted(ROOT.glob("ui/**/*.py")),
    ROOT / "main.py",
]
PAGES = [path for path in PROGRAM if path.parent == ROOT / "ui"]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
GROUND = [ROOT / "main.py", ROOT / "tests/__main__.py", *sorted(ROOT.glob("counter/ground*.py"))]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Every module and name that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def of_the_core(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports(path) if name.startswith("counter.")}


@pytest.mark.parametrize("path", PROGRAM, ids=named)
def test_each_library_comes_in_by_its_own_door(path: Path) -> None:
    here = path.relative_to(ROOT)
    for name in imports(path):
        doors = DOORS.get(name.split(".")[0], [])
        assert not doors or any(here.match(door) for door in doors), f"{here} imports {name}"


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_pages_reach_the_core_only_through_the_desk(path: Path) -> None:
    assert of_the_core(path) <= DESK_SIDE


def test_the_core_runs_where_qt_is_not_installed() -> None:
    program = (
        "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
        "import pkgutil, importlib, counter\n"
        "for module in pkgutil.walk_packages(counter.__path__, 'counter.'):\n"
        "    importlib.import_module(module.name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", GROUND, ids=named)
def test_what_runs_before_set_up_is_read_by_an_old_python(path: Path) -> None:
    ast.parse(path.read_text("utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("path", GROUND[2:], ids=named)
def test_the_ground_needs_nothing_but_python(path: Path) -> None:
    assert of_the_core(path) <= {"ground", "groundwork"}
    foreign = {name.split(".")[0] for name in imports(path)} - sys.stdlib_module_names
    assert foreign <= {"counter"}


@pytest.mark.parametrize("path", PROGRAM, ids=named)
def test_files_stay_small(path: Path) -> None:
    lines = path.read_text("utf-8").count("\n")
    assert lines <= 400


@pytest.mark.parametrize("path", [*PROGRAM, *TESTS], ids=named)
def test_nobody_catches_everything(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno}"
            caught = {part.id for part in ast.walk(node.type) if isinstance(part, ast.Name)}
            assert not caught & {"Exception", "BaseException"}, f"line {node.lineno}"


@pytest.mark.parametrize("path", TESTS, ids=named)
def test_fakes_are_real_code_and_nothing_is_mocked(path: Path) -> None:
    assert not [name for name in imports(path) if name.startswith(("unittest.mock", "mock"))]


@pytest.mark.parametrize("path", PROGRAM, ids=named)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
