"""Shows that the check of translations finds each way in which they can be wrong."""

from pathlib import Path

import i18n
import pytest

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
CODE = """
class Window:
    def show(self, count):
        self.tr("Bewaar {name}")
        self.tr("%n kinderen", "", count)
"""
WHOLE = """<TS version="2.1" language="en" sourcelanguage="nl"><context><name>Window</name>
<message><source>Bewaar {name}</source><translation>Save {name}</translation></message>
<message numerus="yes"><source>%n kinderen</source><translation>
<numerusform>one child</numerusform><numerusform>%n children</numerusform>
</translation></message></context></TS>"""


def problems(folder: Path, programs: Path, code: str = CODE, translation: str = WHOLE) -> str:
    """Return what the check says of a program of one module and one language."""
    Path(folder, "mpg_desktop").mkdir()
    Path(folder, "translations").mkdir()
    Path(folder, "mpg_desktop", "window.py").write_text(code, encoding="utf-8")
    Path(folder, "translations", "mpg_en.ts").write_text(HEAD + translation, encoding="utf-8")
    return "\n".join(i18n.check(folder, programs))


@pytest.fixture(scope="session")
def programs() -> Path:
    """Return the folder of Qt's translation tools."""
    return i18n.programs()


def test_a_whole_translation_passes(tmp_path: Path, programs: Path) -> None:
    assert problems(tmp_path, programs) == ""


def test_it_becomes_a_file_that_qt_reads(tmp_path: Path, programs: Path) -> None:
    problems(tmp_path, programs)
    made = tmp_path / "translations" / "mpg_en.qm"
    i18n.build(tmp_path, programs)
    first = made.stat().st_mtime_ns
    i18n.build(tmp_path, programs)
    assert made.read_bytes()[:4] == b"\x3c\xb8\x64\x18"  # what every .qm file begins with
    assert made.stat().st_mtime_ns == first


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("Save {name}", "Save {naam}", "holds ['{naam}'] where the source holds ['{name}']"),
        ("Save {name}", "", "not translated"),
        ("one child", "", "not translated"),
        ("%n children", "children", "holds [] where"),
        ("<translation>Save", '<translation type="unfinished">Save', "not translated"),
        ("<source>Bewaar {name}", "<source>Bewaar", "lacks ('Window', 'Bewaar {name}'"),
        ("<source>Bewaar {name}", "<source>Bewaar", "no longer in the code ('Window', 'Bewaar'"),
    ],
)
def test_a_wrong_translation_is_found(
    tmp_path: Path, programs: Path, old: str, new: str, word: str
) -> None:
    assert word in problems(tmp_path, programs, translation=WHOLE.replace(old, new))


@pytest.mark.parametrize(
    "call",
    ['self.tr(f"Dag {name}")', "self.tr(name)", 'self.tr("Dag " + name)', "self.tr()"],
)
def test_a_text_that_lupdate_cannot_read_is_found(
    tmp_path: Path, programs: Path, call: str
) -> None:
    code = f"{CODE}    def greet(self, name):\n        {call}\n"
    assert "only a plain text can be translated" in problems(tmp_path, programs, code)


def test_a_text_that_lupdate_overlooks_is_found(tmp_path: Path, programs: Path) -> None:
    """It takes the name of an alias for the context and the context for the text."""
    code = (
        "from PySide6.QtCore import QCoreApplication\n"
        f'{CODE}tr = QCoreApplication.translate\ntr("Window", "Dag")\n'
    )
    assert "an alias" in problems(tmp_path, programs, code)
