"""A page of an open family that shows one of several views, chosen by a pill or by a jump."""

from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.pages.family_page import FamilyPage
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.pages.view import View

Offered = tuple[tuple[str, str], ...]
"""The words of views, each with its label, in their order."""


class ViewedPage(FamilyPage):
    """What the tabs share that have views: which one stands there, and how one comes to another."""

    def __init__(self, around: Surroundings, name: str, offered: Offered) -> None:
        super().__init__(around, name)
        self.offered = offered
        self.view = self._first
        self.views = Choices(around.theme, self.tr("Wat wilt u zien?"))
        self.views.chosen.connect(self.choose)

    def place(self) -> tuple[str, ...]:
        """Return the word of the view."""
        return (self.view,)

    def go_back(self, place: tuple[str, ...]) -> None:
        """Show a view again; one that is gone gives way to the first."""
        view = next(iter(place), self._first)
        self.choose(view if view in dict(self.offered) else self._first)

    def visit(self, view: str) -> None:
        """Show a view by its word, and bring the cursor there."""
        self.choose(view)
        self.enter()

    def choose(self, view: str) -> None:
        """Show a view by its word."""
        self.view = view
        self.follow()

    def leave(self) -> None:
        """Let go of the family: it was closed."""
        super().leave()
        self.view = self._first

    @property
    def _first(self) -> str:
        return self.offered[0][0]


class RevealingPage(ViewedPage):
    """A page whose views find their own records, and show a changed family without being remade.

    It makes a view in `make`, and says in `view_of` on which one a record stands.
    """

    def make(self, sheet: Sheet) -> QWidget:
        """Make the view that is wanted."""
        raise NotImplementedError

    def view_of(self, record: str, field: str) -> str:
        """Return on which view something stands; '' when it is not on this tab."""
        raise NotImplementedError

    def follow(self) -> None:
        """Show the family as it stands now; what is being typed stays."""
        if self.sheet is None:
            return
        self.views.offer(self.offered, self.view)
        if self.is_shown(self.view) and isinstance(self.shown, View):
            self.shown.refresh()
        else:
            self.show_one(self.make(self.sheet), self.view)

    def reveal(self, record: str, field: str) -> bool:
        """Go to a record, an answer or a half-typed line; False when it is not on this tab."""
        view = self.view_of(record, field)
        if self.sheet is None or not view:
            return False
        self.choose(view)
        found = self.shown.reveal(RecordId(record), field) if isinstance(self.shown, View) else None
        if found is not None:
            self.arrive(found, field)
        return found is not None

    def arrive(self, found: QWidget, field: str) -> None:
        """Bring the cursor to what a view found."""
        del field
        self.go_to(found)
