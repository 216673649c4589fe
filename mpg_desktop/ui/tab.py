"""What a tab of an open family can do, and how it is offered before it is made."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtWidgets import QWidget

from mpg_desktop.ui.spot import Spot

if TYPE_CHECKING:
    from mpg_desktop.desk.session import Session
    from mpg_desktop.domain.case import Case


class Tab(Protocol):
    """What a tab of an open family can do."""

    def widget(self) -> QWidget:
        """Return what is shown."""

    def show_session(self, session: "Session") -> None:
        """Show a family; called when the tab is first seen with it."""

    def keep_drafts(self, session: "Session") -> None:
        """Put half-typed texts and the place of the cursor in the session: a lock is coming."""

    def reveal(self, record: str, field: str) -> bool:
        """Go to a field; return False when it is not on this tab."""

    def visit(self, view: str) -> None:
        """Go to a part of the tab by its word."""

    def leave(self) -> None:
        """Let go of the family: it was closed."""


def _nowhere(_case: "Case") -> Sequence[Spot]:
    return ()


class TabOffer(NamedTuple):
    """A tab that a family has: `make` makes it when somebody first goes there.

    `spots` tells where one can go on it, in a family, whether it was made or not.
    """

    title: str
    icon: str
    make: Callable[[], Tab]
    spots: "Callable[[Case], Sequence[Spot]]" = _nowhere
    modules: Sequence[str] = ()
    """What it is made of, in the order in which it is read before the first look."""
