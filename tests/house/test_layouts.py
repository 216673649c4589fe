"""Shows that no layout of Qt's own is asked for its items: PySide crashes on it sooner or later."""

import ast
from pathlib import Path


def test_no_layout_is_asked_for_its_items(root: Path) -> None:
    """What `itemAt` returns stays known to PySide when Qt has thrown it away with its widget.

    Whatever Qt puts in its place in memory is then taken for an item of a layout. `indexOf`, and a
    `HeldLayout` of our own, do without.
    """
    asked = [
        f"{path.relative_to(root)}:{node.lineno}"
        for path in sorted((root / "mpg_desktop").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "itemAt"
    ]
    assert asked == []
