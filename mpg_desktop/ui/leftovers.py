"""Half-typed texts of an earlier sitting: named when their family opens, kept or thrown away."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mpg_desktop.desk.draft import OF_NEW
from mpg_desktop.ui.days import day_words
from mpg_desktop.ui.desk_page import DeskPage
from mpg_desktop.ui.supplies import Supplies

if TYPE_CHECKING:
    from mpg_desktop.desk.draft import Draft
    from mpg_desktop.desk.session import Session

SKETCH = "new:"
"""How the draft begins of a record that lacks something."""

PAPER = "paper:"
"""How the drafts begin that were typed in the room for paper."""

IN_THE_ROOM = "cursor:paper"
"""The draft that says where one was in the room for paper when it was locked."""


class Leftovers(QObject):
    """Asks what to do with them; until somebody answers, they stand in their fields.

    `paper_wanted` tells that the last of them stands in the room for paper.
    """

    paper_wanted = Signal()

    def __init__(self, supplies: Supplies, page: DeskPage) -> None:
        super().__init__(page)
        self._supplies = supplies
        self._page = page
        self._session: Session | None = None
        self._left: tuple[Draft, ...] = ()
        page.left.on_wanted.connect(self._go_on)
        page.left.thrown.connect(self._throw_away)

    def look(self, session: "Session") -> None:
        """Ask about what an earlier sitting left in a family, if it left anything."""
        self._session = session
        self._left = tuple(
            each for each in session.drafts if each.left_at is not None and each.is_text
        )
        moments = [each.left_at for each in self._left if each.left_at is not None]
        if moments:
            day = max(moments).astimezone().date()
            self._page.left.ask(day_words(day, self._supplies.today()))
        else:
            self._page.left.hide()

    def _go_on(self) -> None:
        last = max(self._left, key=lambda each: str(each.left_at))
        if last.record.startswith(PAPER):
            self.paper_wanted.emit()
        else:
            self._page.tabs.reveal(*_place(last))

    def _throw_away(self) -> None:
        session, left = self._session, self._left
        if session is None:
            return
        for each in left:
            session.drop_draft(each.record, each.field)
        self._page.show_session(session)

        def put_back() -> None:
            for each in left:
                session.keep_draft(each)
            if self._session is session:
                self._page.show_session(session)

        self._page.snack.say(
            self.tr("De half getypte tekst is weg."),
            self.tr("Ongedaan maken"),
            put_back,
            of_family=True,
        )


def _place(draft: "Draft") -> tuple[str, str]:
    """Return where a draft stands on the page: of a record that was only begun, any field."""
    if not draft.record.startswith(SKETCH):
        return draft.record, draft.field.partition(OF_NEW)[0]
    fields = [name for name in json.loads(draft.text) if name not in {"kind", "id"}]
    return draft.record.rpartition(":")[2], next(iter(fields), "")
