"""Shows that every exception to a rule gives its reason, and that no machine is named."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.conftest import Module

# An exception, and what has to follow it.
EXCEPTIONS = {
    "noqa": re.compile(r"# noqa\b(?!: [A-Z]+\d+(, [A-Z]+\d+)* - \w)"),
    "type: ignore": re.compile(r"# type: ignore(?!\[[\w-]+(, ?[\w-]+)*\]  ?# \w)"),
    "pragma": re.compile(r"# pragma: no (cover|branch)(?! - \w)"),
}
OURS = {".ci", ".github"}  # other folders with a dot, and these, are made by tools
MADE = {"__pycache__", "build", "dist", "out"}
TEXTS = {".py", ".toml", ".md", ".yml", ".yaml", ".ts", ".lock", ".json", ".sh", ".txt"}
A_FOLDER_OF_ONE_MACHINE = re.compile(r"(?<![\w.~/}-])/(home|root|Users|opt|work|srv|mnt)/\w")


@pytest.mark.parametrize("kind", EXCEPTIONS)
def test_each_exception_in_the_code_gives_its_reason(
    every_module: tuple[Module, ...], kind: str
) -> None:
    bare = [
        f"{module.name}:{number}"
        for module in every_module
        if not module.name.endswith("test_reasons.py")
        for number, line in enumerate(module.text.splitlines(), 1)
        if EXCEPTIONS[kind].search(line)
    ]
    assert bare == []


def test_each_rule_of_ruff_that_is_left_out_gives_its_reason(root: Path) -> None:
    settings = (root / "pyproject.toml").read_text(encoding="utf-8")
    linter = settings.partition("[tool.ruff.lint]")[2].partition("[tool.ruff.lint.pydocstyle]")[0]
    ignored = [line for line in linter.splitlines() if re.match(r'\s+"[A-Z]+\d*"', line)]
    assert len(ignored) > 10
    assert [line for line in ignored if not re.search(r"# \w", line)] == []


def texts(root: Path) -> Iterator[Path]:
    """Yield each text file of the tree that a person wrote or a tool wrote for keeps."""
    for path in sorted(root.rglob("*")):
        *folders, name = path.relative_to(root).parts
        hidden = {folder for folder in folders if folder.startswith(".")} - OURS
        if hidden or MADE.intersection(folders) or not path.is_file():
            continue
        if path.suffix in TEXTS or (not path.suffix and not name.startswith(".")):
            yield path


def test_the_tree_names_no_folder_of_one_machine(root: Path) -> None:
    assert [
        f"{path.relative_to(root)}:{number}"
        for path in texts(root)
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if A_FOLDER_OF_ONE_MACHINE.search(line)
    ] == []
