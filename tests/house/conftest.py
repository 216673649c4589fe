"""The modules of the program, read as text and as syntax, for the rules of the house."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Module:
    """One Python file of the repository."""

    path: Path
    name: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """The length of the file without its empty lines."""
        return sum(1 for line in self.text.splitlines() if line.strip())

    def at(self, node: ast.expr | ast.stmt) -> str:
        """Return where a node stands, for the message of a failing test."""
        return f"{self.name}:{node.lineno}"


def imported(module: Module) -> Iterator[str]:
    """Yield each imported name with its module, wherever the import stands."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _read(root: Path, folder: str) -> tuple[Module, ...]:
    modules = []
    for path in sorted(Path(root, folder).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        modules.append(Module(path, path.relative_to(root).as_posix(), text, ast.parse(text)))
    return tuple(modules)


@pytest.fixture(scope="session")
def program(root: Path) -> tuple[Module, ...]:
    """Return the modules of the program."""
    return _read(root, "mpg_desktop")


@pytest.fixture(scope="session")
def every_module(root: Path, program: tuple[Module, ...]) -> tuple[Module, ...]:
    """Return all modules: of the program, of packaging and of the tests."""
    return program + _read(root, "packaging") + _read(root, "tests")
