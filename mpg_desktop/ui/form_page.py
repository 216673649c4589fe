"""One form as a tab: its questions, lists of records and drawings, bound to the open family.

It is a `Tab` of `desk_page`: cards per group with the urgent ones on top, what is light first and
the rest folded, and a side list of what is open and what is filled in. Every binding between a
field on screen and a record of the case is made here.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.catalogue import Form
from mpg_desktop.ui.jump import Goal
from mpg_desktop.ui.pages.surroundings import Surroundings


class FormPage(QWidget):
    """A form that is built when a family is first shown in it."""

    def __init__(self, form: Form, around: Surroundings) -> None:
        super().__init__()
        self._form = form
        self._around = around
        self._session: Session | None = None

    def widget(self) -> QWidget:
        """Return what is shown."""
        return self

    def show_session(self, session: Session) -> None:
        """Show a family; showing changes nothing in it."""
        self._session = session

    def keep_drafts(self, session: Session) -> None:
        """Put half-typed texts and the place of the cursor in the session: a lock is coming."""

    def reveal(self, record: str, field: str) -> bool:
        """Unfold, scroll to and focus a field; return False when it is not on this tab."""
        return False

    def goals(self) -> Sequence[Goal]:
        """Return the questions that one can jump to."""
        return ()

    def leave(self) -> None:
        """Let go of the family: it was closed."""
        self._session = None
