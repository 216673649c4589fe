"""Shows the rules that hold for each module: one sentence, no state, readable, Qt upstairs."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.house.conftest import Module, imported

LONGEST_FILE = 320  # lines that are not empty
LONGEST_FUNCTION = 60
# What makes something whose only sense is to change.
STATEFUL = {
    *("bytearray", "defaultdict", "deque", "Counter", "OrderedDict", "count", "local"),
    *("WeakKeyDictionary", "WeakValueDictionary", "WeakSet", "ContextVar", "Lock", "RLock"),
}
CHANGING = {
    *("append", "extend", "insert", "remove", "pop", "popitem", "clear", "sort", "reverse"),
    *("add", "discard", "update", "setdefault", "difference_update", "intersection_update"),
}
Modules = tuple[Module, ...]


def test_each_module_opens_with_one_sentence(every_module: Modules) -> None:
    wrong = []
    for module in every_module:
        first = (ast.get_docstring(module.tree) or "").split("\n\n")[0]
        if not first.endswith(".") or ". " in first or "\n" in first:
            wrong.append(module.name)
    assert wrong == []


def test_files_are_read_in_one_sitting(every_module: Modules) -> None:
    assert [each.name for each in every_module if each.lines > LONGEST_FILE] == []


def test_functions_are_seen_at_one_glance(every_module: Modules) -> None:
    long = [
        f"{module.at(node)} {node.name}"
        for module in every_module
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def qt(module: Module) -> set[str]:
    """Return which parts of Qt a module uses; "PySide6" alone stands for all of them."""
    names = (name.split(".") for name in imported(module))
    return {parts[1] if parts[1:] else "all" for parts in names if parts[0] == "PySide6"}


def test_windows_are_made_in_ui_and_app_only(program: Modules) -> None:
    upstairs = ("mpg_desktop/ui/", "mpg_desktop/app", "mpg_desktop/__main__")
    below = [module for module in program if not module.name.startswith(upstairs)]
    # QtDBus draws nothing: by it the desk hears that the computer goes to sleep.
    allowed = {"QtCore", "QtDBus"}
    assert {module.name: qt(module) for module in below if qt(module) - allowed} == {}


def test_the_unit_tests_need_no_qt(root: Path, program: Modules, every_module: Modules) -> None:
    unit = [module for module in every_module if module.name.startswith("tests/unit/")]
    names = {name for module in unit for name in imported(module)}
    assert not {name for name in names if name.startswith(("PySide6", "pytestqt"))}
    known = {module.name.removesuffix(".py").replace("/", ".") for module in program}
    used = {each for each in known for name in names if f"{name}.".startswith(f"{each}.")}
    assert "mpg_desktop.domain.case" in used
    probe = f"import sys; sys.modules['PySide6'] = None; import {', '.join(sorted(used))}"
    done = subprocess.run(
        [sys.executable, "-c", probe], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def tables(module: Module) -> Iterator[tuple[str, ast.stmt, bool]]:
    """Yield each name of the module that holds something mutable, and whether that is its use."""
    for statement in module.tree.body:
        if not isinstance(statement, ast.Assign | ast.AnnAssign) or statement.value is None:
            continue
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        maker = statement.value.func if isinstance(statement.value, ast.Call) else None
        made_by = ast.unparse(maker).split(".")[-1] if maker else ""
        literal = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
        if isinstance(statement.value, literal) or made_by in STATEFUL | {"list", "dict", "set"}:
            for target in targets:
                yield ast.unparse(target), statement, made_by in STATEFUL


def changed(module: Module) -> set[str]:
    """Return the last part of each name whose content this module changes somewhere."""
    found: list[ast.expr] = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            found.append(node.value)
        elif isinstance(node, ast.AugAssign):
            found.append(node.target)
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in CHANGING
        ):
            found.append(node.func.value)
    return {ast.unparse(each).split(".")[-1] for each in found}


def test_no_module_keeps_state(every_module: Modules) -> None:
    """A table that nothing changes is no state; it is written in capitals."""
    owned = [module for module in every_module if not module.name.startswith("tests/")]
    touched = {name for module in owned for name in changed(module)}
    kept = [
        f"{module.at(statement)} {name}"
        for module in owned
        for name, statement, is_stateful in tables(module)
        if is_stateful or name in touched or not (name.isupper() or name == "__all__")
    ]
    assert kept == []


def test_no_function_rebinds_a_name_of_its_module(every_module: Modules) -> None:
    assert [
        module.at(node)
        for module in every_module
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Global)
    ] == []
