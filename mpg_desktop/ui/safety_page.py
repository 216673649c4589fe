"""The tab *Veiligheidsplan*: worries, goals, agreements that are tried out, what is apart."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.catalogue import Form
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.pages.viewed_page import RevealingPage
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.safety.agreements import Agreements
from mpg_desktop.ui.safety.houses import Houses
from mpg_desktop.ui.safety.meldcode import Meldcode
from mpg_desktop.ui.safety.network import Network
from mpg_desktop.ui.safety.own_plan import OwnPlan
from mpg_desktop.ui.safety.safety_map import (
    AGREEMENTS,
    HOUSES,
    MELDCODE,
    NETWORK,
    OWN,
    WORRIES,
    offered,
    view_of,
)
from mpg_desktop.ui.safety.view import SafetyView
from mpg_desktop.ui.safety.worries import Worries

VIEWS: Mapping[str, Callable[[Sheet, Form, str], SafetyView]] = {
    WORRIES: Worries,
    AGREEMENTS: Agreements,
    NETWORK: Network,
    HOUSES: Houses,
    MELDCODE: Meldcode,
    OWN: OwnPlan,
}


class SafetyPage(RevealingPage):
    """A `Tab` for the safety plan of a family."""

    def __init__(self, form: Form, around: Surroundings) -> None:
        super().__init__(around, "safety", offered())
        self._form = form
        self.column.addWidget(label_of(form.help, "help"))
        self.column.addWidget(self.views)

    def show_session(self, session: Session) -> None:
        """Show a family; notes about what was typed come a moment after it."""
        super().show_session(session)
        if self.sheet is not None:
            self.sheet.binding.noted.connect(self._changed)

    def place(self) -> tuple[str, ...]:
        """Return the view; the one behind a question is not gone back to."""
        return (WORRIES if self.view == OWN else self.view,)

    def parts(self) -> Mapping[str, QWidget]:
        """Return what the cursor is brought back to; not what stands behind the question."""
        return {} if self.view == OWN else super().parts()

    def view_of(self, record: str, field: str) -> str:
        """Return the view on which a record or a half-typed line stands, or ''."""
        return view_of(self._form, self.sheet.case, record, field) if self.sheet else ""

    def make(self, sheet: Sheet) -> QWidget:
        """Make the view that is wanted."""
        return VIEWS[self.view](sheet, self._form, self.view)

    def put_away(self) -> None:
        """Take away what stands there, the laptop turned back first."""
        if isinstance(self.shown, Houses):
            self.shown.put_away()
        super().put_away()

    def arrive(self, found: QWidget, field: str) -> None:
        """Bring the cursor where a view said; a field that was opened has it already."""
        bound = self.sheet.binding.focused() if self.sheet is not None else None
        self.go_to(bound[1] if bound is not None and field else found)
