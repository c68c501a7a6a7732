"""Source text is Vietnamese; the English catalogue is whole and compiled as it is written."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

ROOT = Path(__file__).parent.parent
I18N = ROOT / "resources" / "i18n"
UPDATE = (
    *("-tr-function-alias", "QT_TRANSLATE_NOOP+=noop", "-no-obsolete", "-locations", "none"),
    *("-source-language", "vi_VN", "-target-language", "en"),
)


def entries(path: Path) -> dict[tuple[str, str], tuple[str, bool]]:
    """Return context and source with translation and whether it is finished."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            said = translation.text or ""
            finished = bool(said) and translation.get("type") != "unfinished"
            found[name, message.findtext("source", "")] = said, finished
    return found


def test_every_text_of_the_window_has_an_english_translation(tmp_path: Path) -> None:
    fresh = tmp_path / "en.ts"
    shutil.copy(I18N / "en.ts", fresh)
    sources = sorted(str(path) for path in (ROOT / "ui").glob("*.py"))
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    subprocess.run([tool, *sources, *UPDATE, "-ts", fresh], check=True, capture_output=True)
    unfinished = [key for key, (_, finished) in entries(fresh).items() if not finished]
    assert unfinished == []


def test_texts_are_handed_to_the_one_function_whose_name_is_known() -> None:
    alias = re.compile(r"(\w+) = QCoreApplication\.translate$", re.MULTILINE)
    names = {
        name
        for path in (ROOT / "ui").glob("*.py")
        for name in alias.findall(path.read_text("utf-8"))
    }
    assert names == {"translate"}, "texts behind another name are collected from nowhere"


def test_a_translation_keeps_the_places_for_values() -> None:
    def places(text: str) -> set[str]:
        return {part.split("}")[0].split(":")[0] for part in text.split("{")[1:]}

    told = entries(I18N / "en.ts").items()
    wrong = [key for key, (said, done) in told if done and places(key[1]) != places(said)]
    assert wrong == []


@pytest.mark.parametrize("name", ["en", "qt_vi"])
def test_what_is_compiled_is_what_is_written(name: str) -> None:
    translator = QTranslator()
    assert translator.load(str(I18N / f"{name}.qm"))
    told = {
        key: (said, translator.translate(key[0], key[1]))
        for key, (said, finished) in entries(I18N / f"{name}.ts").items()
        if finished
    }
    assert [key for key, (written, compiled) in told.items() if written != compiled] == []


def test_buttons_of_qt_itself_are_vietnamese(qapp: QCoreApplication) -> None:
    translator = QTranslator()
    translator.load(str(I18N / "qt_vi.qm"))
    assert translator.translate("QPlatformTheme", "Cancel") == "Thôi"
    assert translator.translate("QLineEdit", "&Copy") == "&Chép"
