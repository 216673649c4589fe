"""Shows that no Python hears of a window while Qt tells of it: that crashes sooner or later."""

import ast
from pathlib import Path

TELLS_OF_WINDOWS = {"focusWindowChanged", "focusObjectChanged", "topLevelWindows"}
ALLOWED = Path("mpg_desktop", "ui", "every_window.py")


def test_only_one_place_asks_for_windows(root: Path) -> None:
    """What Python lets go of while the focus moves may be a window, and Qt crashes when one ends.

    `EveryWindow` asks a moment later, when Qt is done with it.
    """
    asked = [
        f"{path.relative_to(root)}:{node.lineno}"
        for path in sorted((root / "mpg_desktop").rglob("*.py"))
        if path.relative_to(root) != ALLOWED
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in TELLS_OF_WINDOWS
    ]
    assert asked == []
