"""Qt's enumerations that were made quickly are the same as those that were made with all care."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
import enum
from ui import enumerations

careful, asked = enum.EnumType._create_, []
enumerations.install()
quick = enum.EnumType._create_
assert quick is not careful


def noted(cls, class_name, names, **how):
    made = quick(cls, class_name, names, **how)
    asked.append((cls, class_name, [(said, value) for said, value in names], how, made))
    return made


enum.EnumType._create_ = noted
from PySide6 import QtCore, QtGui, QtWidgets

for module in (QtCore, QtGui, QtWidgets):
    for name in dir(module):
        getattr(module, name)


def shown(member):
    return member is not None and (member.name, member.value, repr(member), hash(member))


def joined(kind):
    members = [member for member in kind.__members__.values() if member.value >= 0]
    for one in members:
        for other in members[:8]:
            yield shown(one | other), shown(one & other), shown(one ^ other)
        yield [shown(part) for part in one]


for cls, name, names, how, new in asked:
    old = careful(cls, name, names, **how)
    assert old.__bases__ == new.__bases__, new
    assert [*old.__members__] == [*new.__members__], new
    assert [*map(shown, old)] == [*map(shown, new)], new
    for name, member in old.__members__.items():
        assert shown(member) == shown(new[name]), (new, name)
        assert new(member.value) is new[name] is getattr(new, name), (new, name)
    if issubclass(old, enum.Flag) and new.__name__ not in ("KeyboardModifier", "Modifier"):
        assert [*joined(old)] == [*joined(new)], new
print(len(asked))
"""


def test_enumerations_made_quickly_are_like_those_made_with_care() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 500
