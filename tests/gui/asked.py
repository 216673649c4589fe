"""What tests of fields share: answers to choose from, and an ear for what a field tells."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.ui.fields.field import Field

Shows = Callable[..., QWidget]
"""Shows fields in a window, one below the other; see the fixture `on_screen`."""

FEW = (Option("a", "Beide ouders"), Option("b", "Eén ouder"), Option("c", "Voogd"))
MANY = tuple(Option(str(number), f"Rol {number}") for number in range(9))
ODD = "“é” עברית العربية ትግርኛ 👩‍👧 \u00a0 e\u0301"


class Heard:
    """Everything that a field told."""

    def __init__(self, asked: Field) -> None:
        self.edits: list[object] = []
        self.blanks: list[object] = []
        self.halves: list[str] = []
        asked.edited.connect(self.edits.append)
        asked.blanked.connect(self.blanks.append)
        asked.half_typed.connect(self.halves.append)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
