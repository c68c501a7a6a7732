"""What belongs to this PC alone: INI in, INI out."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.settings import FILE, Settings, data_folder, guard_folder, load, save

OWN = Settings(
    scanner_port="usb:0C2E:0B6A",
    scanner_baud=115200,
    printer_slip="Máy in phòng một cửa 100%",
    slip_size="a5",
    copies=1,
    scan_back=True,
    sound=False,
    officer="Lò Thị Mẩy",
)


def written(folder: Path, text: str | bytes) -> tuple[Settings, tuple[str, ...]]:
    (folder / FILE).write_bytes(text.encode() if isinstance(text, str) else text)
    return load(folder)


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load(tmp_path) == (Settings(), ())
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    save(tmp_path / "new" / "folder", OWN)
    assert load(tmp_path / "new" / "folder") == (OWN, ())
    assert [path.name for path in (tmp_path / "new" / "folder").iterdir()] == [FILE]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("scanner_baud = nhanh", "scanner_baud"),
        ("scanner_baud = -9600", "scanner_baud"),
        ("scanner_baud = 9600.5", "scanner_baud"),
        ("scanner_baud = ٩٦٠٠", "scanner_baud"),
        ("scanner_baud = 99999999999999999999", "scanner_baud"),
        ("scanner_baud =", "scanner_baud"),
        ("slip_size = a3", "slip_size"),
        ("copies = 3", "copies"),
        ("printer_dots = 100", "printer_dots"),
        ("sound = vâng", "sound"),
        ("theme = pink", "theme"),
        ("language = fr", "language"),
        ("scanner_ending = tab", "scanner_ending"),
    ],
)
def test_a_bad_value_falls_back_and_is_reported(tmp_path: Path, line: str, key: str) -> None:
    found, bad = written(tmp_path, f"[counter]\n{line}\nofficer = Lò Thị Mẩy\n")
    assert found == Settings(officer="Lò Thị Mẩy")
    assert bad == (key,)


@pytest.mark.parametrize("word", ["true", "TRUE", "yes", "1"])
def test_yes_can_be_said_in_several_ways(tmp_path: Path, word: str) -> None:
    assert written(tmp_path, f"[counter]\nscan_back = {word}\n")[0].scan_back is True


@pytest.mark.parametrize(
    "text",
    [
        b"\xff\xfe\x00",
        b"no section\n",
        b"[counter\n",
        b"[counter]\nscanner_port\n",
        b"[counter]\ncopies = 1\ncopies = 2\n",
        b"\x00" * 100,
    ],
)
def test_a_broken_file_is_reported_whole(tmp_path: Path, text: bytes) -> None:
    assert written(tmp_path, text) == (Settings(), (FILE,))


def test_an_editor_may_leave_its_mark_at_the_head(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf[counter]\r\ncopies = 1\r\nofficer = L\xc3\xb2\r\n"
    assert written(tmp_path, text) == (Settings(copies=1, officer="Lò"), ())


def test_unknown_keys_and_sections_of_other_versions_are_left_aside(tmp_path: Path) -> None:
    text = "[counter]\ncopies = 1\ncolour = red\n[hub]\nurl = x\n"
    assert written(tmp_path, text) == (Settings(copies=1), ())


def test_an_empty_file_is_all_defaults(tmp_path: Path) -> None:
    assert written(tmp_path, "") == (Settings(), ())


@given(st.binary(max_size=200) | st.text(max_size=80).map(lambda t: f"[counter]\n{t}".encode()))
@settings(
    derandomize=True,
    max_examples=100,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_file_keeps_a_counter_closed(tmp_path: Path, content: bytes) -> None:
    try:
        found, _ = written(tmp_path, content)
    except UnicodeEncodeError:
        return
    assert isinstance(found, Settings)


@given(
    st.fixed_dictionaries(
        {
            "printer_slip": st.text(st.characters(categories=("L", "N", "P", "S")), max_size=20),
            "backup_folder": st.text(st.characters(categories=("L", "N", "P", "S")), max_size=20),
            "scanner_baud": st.integers(0, 10**6),
            "sound": st.booleans(),
        }
    )
)
@settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_name_of_a_printer_or_folder_survives(
    tmp_path: Path, values: dict[str, object]
) -> None:
    wanted = replace(Settings(), **values)  # type: ignore[arg-type]
    save(tmp_path, wanted)
    assert load(tmp_path) == (wanted, ())


def test_saving_is_whole_or_not_at_all(tmp_path: Path) -> None:
    save(tmp_path, OWN)
    before = (tmp_path / FILE).read_bytes()
    (tmp_path / f"{FILE}.part").mkdir()  # something is in the way
    with pytest.raises(OSError, match=r"\.part"):
        save(tmp_path, Settings())
    assert (tmp_path / FILE).read_bytes() == before
    (tmp_path / f"{FILE}.part").rmdir()
    (tmp_path / f"{FILE}.part").write_text("[half")  # left by a crash
    assert load(tmp_path) == (OWN, ())
    save(tmp_path, Settings())
    assert load(tmp_path) == (Settings(), ())


def test_no_setting_is_a_secret() -> None:
    assert not {"password", "secret", "token", "key"} & {field.name for field in fields(Settings)}


def test_the_guard_lies_outside_the_data_folder() -> None:
    assert data_folder() not in (guard_folder(), *guard_folder().parents)
