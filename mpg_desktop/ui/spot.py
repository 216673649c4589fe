"""A spot on a tab that one can jump to, known before the tab is made."""

from typing import Protocol

from msgspec import Struct


class Reachable(Protocol):
    """What a tab does for whoever wants to go somewhere on it."""

    def visit(self, view: str) -> None:
        """Show a part of the tab by its word."""

    def reveal(self, record: str, field: str) -> bool:
        """Go to a field; return False when it is not on this tab."""


class Spot(Struct, frozen=True):
    """What a place is called and what kind it is; it is a `view` of its tab, or a field."""

    words: str
    kind: str
    view: str = ""
    record: str = ""
    field: str = ""

    def go(self, tab: Reachable) -> None:
        """Go there, on the tab that has it."""
        if self.record:
            tab.reveal(self.record, self.field)
        else:
            tab.visit(self.view)
