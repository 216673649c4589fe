"""Goes into the room for paper and comes back, for the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mpg_desktop.ui.desk_page import DeskPage
from mpg_desktop.ui.leftovers import IN_THE_ROOM, PAPER
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.supplies import Supplies

if TYPE_CHECKING:
    from mpg_desktop.ui.papers.paper_room import PaperRoom


class PaperVisit(QObject):
    """At most one room at a time; it is gone as soon as the family is, or the desk is locked.

    The room is read when somebody first goes there: it would take a third of the start.
    """

    def __init__(
        self, supplies: Supplies, page: DeskPage, show: Callable[[QWidget], object]
    ) -> None:
        super().__init__(page)
        self._supplies = supplies
        self._page = page
        self._show = show
        self.room: PaperRoom | None = None

    def enter(self) -> "PaperRoom | None":
        """Go into the room, when a family lies open."""
        from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
        from mpg_desktop.ui.papers.paper_room import PaperRoom

        supplies, session = self._supplies, self._supplies.desk.session
        if self.room is None and session is not None:
            self._page.tabs.keep_drafts()
            around = DeskOfPapers(
                self._page.theme,
                supplies.papers(),
                supplies.desk,
                session,
                supplies.say,
            )
            self.room = PaperRoom(around)
            self.room.left.connect(self.leave)
            self._show(self.room)
            self.room.page.enter()
        return self.room

    def resume(self, *, of_now: bool = False) -> None:
        """Go on where a lock came between, or an earlier sitting ended; `of_now`: only a lock."""
        session = self._supplies.desk.session
        if session is None:
            return
        begins = (PAPER, IN_THE_ROOM)
        if of_now and not any(each.record.startswith(begins) for each in session.drafts):
            return  # nothing of the room is read for a family without half-done paper
        from mpg_desktop.ui.papers.half_done import HalfDone
        from mpg_desktop.ui.papers.stay import Stay

        stay = Stay.taken(session)
        visit = HalfDone(session).kept(of_now=of_now)
        if stay is not None:
            room = self.enter()
            if room is not None:
                room.stay_on(stay)
        elif visit is not None or not of_now:
            room = self.enter()
            if room is not None:
                room.resume(visit)

    def keep_place(self) -> None:
        """Keep where one is in the room: a lock is coming."""
        if self.room is not None:
            self.room.keep_place()

    def show_register(self) -> None:
        """Go into the room and to what went out."""
        room = self.enter()
        if room is not None:
            room.show_register()

    def leave(self) -> None:
        """Come back to the family."""
        if self.room is not None:
            self.let_go()
            self._show(self._page)
            self._page.header.print.setFocus()

    def let_go(self) -> None:
        """Forget the room and all that is in it."""
        if self.room is not None:
            room, self.room = self.room, None
            room.let_go()
            room.hide()
            room.deleteLater()

    def doers(self) -> dict[Do, Callable[[], object]]:
        """Return what can be done with paper."""
        if self.room is not None:
            return self.room.doers()
        return {Do.PRINT: self.enter, Do.COPIES: self.show_register}
