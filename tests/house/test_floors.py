"""Shows that each contract of import-linter holds, and that each of them is able to fail."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

# (contract, module that is spoilt, line that spoils it)
PLANTED = [
    ("floors", "domain/case", "import mpg_desktop.store"),
    ("floors", "domain/case", "import mpg_desktop.content"),
    ("floors", "store/errors", "import mpg_desktop.content"),
    ("floors", "content", "import mpg_desktop.printing"),
    ("floors", "printing", "import mpg_desktop.exchange"),
    ("floors", "exchange", "import mpg_desktop.store"),
    ("floors", "store/errors", "import mpg_desktop.desk"),
    ("floors", "desk", "import mpg_desktop.ui"),
    ("floors", "ui", "import mpg_desktop.app"),
    ("floors", "app", "import mpg_desktop.cli"),
    ("floors", "cli", "import mpg_desktop.__main__"),
    ("floors", "utils", '"""A room that the house does not have."""'),
    ("domain-is-plain", "domain/case", "import PySide6.QtCore"),
    ("domain-is-plain", "domain/case", "import sqlite3"),
    ("domain-is-plain", "domain/case", "import reportlab"),
    ("one-room-for-sql", "ui", "import sqlite3"),
    ("one-room-for-sql", "desk", "import sqlite_utils"),
    ("one-room-for-sql", "exchange", "import nacl.secret"),
    ("one-room-for-pdf", "ui", "import reportlab.pdfgen"),
    ("one-room-for-pdf", "store/errors", "import reportlab"),
    ("qt-upstairs", "store/errors", "import PySide6.QtCore"),
    ("qt-upstairs", "content", "import PySide6.QtWidgets"),
    ("only-copies-on-paper", "printing/words", "import mpg_desktop.domain.case"),
]


def contracts(root: Path) -> dict[str, str]:
    """Return the name of each contract by its id."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return {each["id"]: each["name"] for each in settings["tool"]["importlinter"]["contracts"]}


def broken(house: Path) -> tuple[int, str]:
    """Return import-linter's exit code and words for the house in this folder."""
    linter = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert linter is not None
    done = subprocess.run(
        [linter, "--no-cache"], cwd=house, capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout


@pytest.fixture
def house(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the package and its contracts, to spoil."""
    leave = shutil.ignore_patterns("__pycache__")
    shutil.copytree(root / "mpg_desktop", tmp_path / "mpg_desktop", ignore=leave)
    shutil.copy(root / "pyproject.toml", tmp_path)
    # Else the linter would look at the real house, which dev.py puts on the path.
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("PYTHONUTF8", "1")
    return tmp_path


def test_the_house_as_it_stands_keeps_every_contract(root: Path, house: Path) -> None:
    code, words = broken(house)
    assert code == 0, words
    for name in contracts(root).values():
        assert f"{name} KEPT" in words


@pytest.mark.parametrize(("contract", "module", "line"), PLANTED)
def test_a_planted_import_breaks_the_contract(
    root: Path, house: Path, contract: str, module: str, line: str
) -> None:
    spoilt = house / "mpg_desktop" / module
    spoilt = spoilt / "__init__.py" if spoilt.is_dir() else spoilt.with_suffix(".py")
    text = spoilt.read_text(encoding="utf-8") if spoilt.exists() else ""
    spoilt.write_text(f"{text}\n{line}\n", encoding="utf-8")
    code, words = broken(house)
    assert code == 1
    assert f"{contracts(root)[contract]} BROKEN" in words


def test_every_contract_is_among_the_planted(root: Path) -> None:
    assert contracts(root).keys() == {contract for contract, _, _ in PLANTED}
