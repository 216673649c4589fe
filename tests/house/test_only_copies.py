"""Shows that printing cannot be called with a case: mypy refuses it for every document."""

import ast
import subprocess
import sys
from pathlib import Path

from tests.house.conftest import Module

WITHOUT_A_FAMILY = "recovery_sheet"
"""The paper of the vault's key, which knows no family."""


def documents(program: tuple[Module, ...]) -> dict[str, tuple[str, ast.arg]]:
    """Return what puts a family in a PDF, each with its module and its first parameter."""
    found = {}
    for module in program:
        if not module.name.startswith("mpg_desktop/printing/"):
            continue
        place = module.name.removesuffix(".py").replace("/", ".")
        for node in module.tree.body:
            if not isinstance(node, ast.FunctionDef) or not node.args.args:
                continue
            gives_bytes = isinstance(node.returns, ast.Name) and node.returns.id == "bytes"
            if gives_bytes and "say" in {each.arg for each in node.args.kwonlyargs}:
                found[node.name] = (place, node.args.args[0])
    return {name: each for name, each in found.items() if name != WITHOUT_A_FAMILY}


def test_every_document_is_made_of_a_copy(program: tuple[Module, ...]) -> None:
    found = documents(program)
    assert {"intake_sheet", "drawing_sheet", "worksheets", "child_page"} <= found.keys()
    for name, (_, first) in found.items():
        annotation = first.annotation
        assert isinstance(annotation, ast.Name), name
        assert annotation.id == "Copy", name


def test_mypy_refuses_a_case_for_every_document(
    root: Path, tmp_path: Path, program: tuple[Module, ...]
) -> None:
    found = documents(program)
    lines = [f"from {place} import {name}" for name, (place, _) in found.items()]
    lines += ["from mpg_desktop.domain.case import Case", "def wrong(case: Case) -> None:"]
    lines += [f"    {name}(case)" for name in found]
    planted = tmp_path / "wrong.py"
    planted.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file", str(root / "pyproject.toml")]
    command += ["--cache-dir", str(tmp_path / "cache"), str(planted)]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1, done.stdout
    for name in found:
        refused = f'Argument 1 to "{name}" has incompatible type "Case"; expected "Copy"'
        assert refused in done.stdout, done.stdout
