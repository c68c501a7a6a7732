"""The type of the forms: every Vietnamese letter is there, and a bad font file is named."""

import shutil
import subprocess
import sys
import threading
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import counter.paper
from counter.errors import Unavailable
from counter.office import SAMPLE_OFFICE
from counter.paper import RESOURCES, fonts, warm_up
from counter.paper.scanner_sheet import scanner_sheet
from tests.core.test_paper_slip import dossier, made

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưy"
ALPHABET = {
    unicodedata.normalize("NFC", letter + tone)
    for vowel in VOWELS
    for tone in TONES
    for letter in (vowel, vowel.upper())
} | set("bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVXfjwzFJWZ0123456789")


@pytest.mark.parametrize("face", fonts.FACES)
def test_each_face_has_every_letter_and_its_own_name(face: str) -> None:
    font = TTFont(RESOURCES / "fonts" / f"{face}.ttf")
    shapes = font.getBestCmap()
    assert not [letter for letter in ALPHABET | set("–…“”₫№←□") if ord(letter) not in shapes]
    assert "Liberation" not in str(font["name"].getDebugName(1))
    assert "Copyright" in str(font["name"].getDebugName(0))
    assert "Open Font License" in str(font["name"].getDebugName(13))


def test_the_licence_lies_beside_the_fonts() -> None:
    text = (RESOURCES / "fonts" / "OFL.txt").read_text()
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Reserved Font Name Liberation" in text


def test_letters_without_a_shape_are_named_once_and_in_order() -> None:
    assert fonts.missing_glyphs("Y Ê-đê ĕ ŏ ƀ – Nguyễn Thị 漢字漢 😀") == "漢字😀"
    assert fonts.missing_glyphs("".join(sorted(ALPHABET))) == ""
    assert fonts.missing_glyphs(unicodedata.normalize("NFD", "Hường\u200b\n")) == ""


@pytest.fixture
def no_fonts_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_letters", frozenset())


def folder(tmp_path: Path) -> Path:
    shutil.copytree(RESOURCES / "fonts", tmp_path / "fonts")
    return tmp_path / "fonts"


@pytest.mark.usefixtures("no_fonts_yet")
@pytest.mark.parametrize("kept", [0, 3, 100, 2000, 30_000, 57_000])
def test_a_font_file_cut_short_is_named(tmp_path: Path, kept: int) -> None:
    path = folder(tmp_path) / "QMCSerif-Bold.ttf"
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(Unavailable) as trouble:
        fonts.load(tmp_path)
    assert (trouble.value.code, trouble.value.values) == ("font_missing", {"path": str(path)})


@pytest.mark.usefixtures("no_fonts_yet")
def test_a_font_file_of_garbage_is_named(tmp_path: Path) -> None:
    path = folder(tmp_path) / "QMCSerif-Regular.ttf"
    whole = path.read_bytes()
    for start in range(0, 600, 7):
        path.write_bytes(whole[:start] + bytes(byte ^ 0x5A for byte in whole[start:]))
        with pytest.raises(Unavailable):
            fonts.load(tmp_path)


@pytest.mark.usefixtures("no_fonts_yet")
def test_a_missing_font_is_named_and_looked_for_again(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as trouble:
        warm_up(tmp_path)
    assert trouble.value.values["path"].endswith("QMCSerif-Regular.ttf")
    shutil.copytree(RESOURCES / "fonts", tmp_path / "fonts")
    fonts.load(tmp_path)
    assert fonts.missing_glyphs("Hường") == ""


def test_papers_drawn_in_several_threads_are_the_same_papers() -> None:
    expected = {made(dossier()), scanner_sheet(SAMPLE_OFFICE)}
    drawn: list[bytes] = []

    def work() -> None:
        for _ in range(3):
            drawn.extend((made(dossier()), scanner_sheet(SAMPLE_OFFICE)))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 24
    assert set(drawn) == expected


def test_the_room_of_paper_is_cheap_to_enter_and_warm_up_brings_the_rest() -> None:
    program = (
        "import sys, counter.paper; before = 'reportlab' in sys.modules; counter.paper.warm_up(); "
        "print(before, 'reportlab' in sys.modules, *(f'counter.paper.{form}' in sys.modules"
        " for form in (*counter.paper.FORMS, *counter.paper.SELDOM)))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", *["True"] * 15]


def test_every_form_is_warmed_up() -> None:
    drawing = {path.stem for path in Path(counter.paper.__file__).parent.glob("*.py")}
    parts = {
        *("__init__", "book", "components", "flow", "fonts", "form_numbers", "head", "letter"),
        *("pages", "sheet"),
    }
    assert drawing - parts == {*counter.paper.FORMS, *counter.paper.SELDOM}
