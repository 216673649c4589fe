"""Shows that the lock fits every machine: hashes for all, an address of none."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.house.conftest import Module, imported


@pytest.fixture(scope="module")
def lock(root: Path) -> str:
    """Return the lock."""
    return (root / "packaging" / "requirements.lock").read_text(encoding="utf-8")


def entries(lock: str) -> dict[str, str]:
    """Return the rest of each entry by its name, version and marker."""
    parts = re.split(r"(?m)^(?=[a-z])", lock)
    return {part.split(" \\")[0]: part for part in parts if part.strip()}


@pytest.mark.parametrize("word", ["://", "--index-url", "--extra-index-url", "--find-links", "@"])
def test_it_holds_no_address(lock: str, word: str) -> None:
    assert word not in lock


def test_each_entry_is_pinned_and_hashed(lock: str) -> None:
    for name, entry in entries(lock).items():
        assert re.match(r"[\w.-]+==[\w.+]+( ; .+)?$", name), name
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), name


def test_each_python_gets_the_qt_that_goes_with_it(lock: str) -> None:
    """See tests/gui/test_qt_pair.py for the pair that does not go together."""
    found = {name for name in entries(lock) if name.startswith("pyside6-essentials")}
    assert len(found) == 2
    assert any(re.match(r"\S+==6\.11\.\d+ ; python_full_version < '3\.12'", name) for name in found)
    assert any(
        re.match(r"\S+==6\.1[2-9]\.\d+ ; python_full_version >= '3\.12'", name) for name in found
    )


def test_it_names_all_that_the_program_asks_for(root: Path, lock: str) -> None:
    settings = (root / "pyproject.toml").read_text(encoding="utf-8")
    asked = re.findall(r'(?m)^    "([A-Za-z0-9-]+)>=', settings)
    locked = {name.split("==")[0] for name in entries(lock)}
    assert len(asked) > 10
    assert {name.lower() for name in asked} - locked == set()


def asked(names: list[str]) -> set[str]:
    """Return the packages of requirements such as "reportlab>=5.1 ; python_version < '4'"."""
    return {re.split(r"[<>=~ ;]", name)[0].lower().replace("_", "-") for name in names}


def test_what_the_code_imports_is_asked_for_by_name(
    root: Path, program: tuple[Module, ...], every_module: tuple[Module, ...]
) -> None:
    """A package that came along with another can go with it too."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    needed = asked(settings["project"]["dependencies"])
    with_tools = needed | asked(settings["dependency-groups"]["dev"])
    brought_by = packages_distributions()
    for modules, allowed in ((program, needed), (every_module, with_tools)):
        for module in modules:
            tops = {name.split(".")[0] for name in imported(module)} - sys.stdlib_module_names
            packages = {top: asked(brought_by.get(top, [])) for top in tops}
            unasked = {top for top, names in packages.items() if names and not names & allowed}
            assert unasked == set(), module.name
