"""The window: locked or unlocked, its menus, and what happens when somebody goes away."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from mpg_desktop.ui.copied import take_back
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.unlock import Unlock
from mpg_desktop.ui.within_screen import resize_within

if TYPE_CHECKING:
    from mpg_desktop.desk.session import Session
    from mpg_desktop.ui.desk_page import DeskPage, WorkedAt
    from mpg_desktop.ui.family_work import FamilyWork
    from mpg_desktop.ui.menus import Do
    from mpg_desktop.ui.papers.visit import PaperVisit
    from mpg_desktop.ui.supplies import Supplies
    from mpg_desktop.ui.tab import TabOffer

SETTLE_MS = 300
"""From the page of the open vault to what nobody waits for: backups, words for the search."""

Tabs = Callable[[], "Sequence[TabOffer]"]
"""Names the tabs of a family when the first one is opened; each is made when it is first seen."""


class Window(QMainWindow):
    """Holds one page at a time; nothing of a family stays in it while it is locked.

    It is made in two parts, so that one sees it at once: `show_locked` may come first, and
    `equip` when the rest of the program has been read. `place` is what an earlier window left.
    """

    def __init__(self, theme: Theme, place: str = "") -> None:
        super().__init__()
        self.theme = theme
        self._is_equipped = self._is_read = False
        self._early: list[tuple[bool, str]] = []
        self._unlock: Unlock | None = None
        self._ready: DeskPage | None = None
        self._page: DeskPage | None = None
        self._work: FamilyWork | None = None
        self._papers: PaperVisit | None = None
        self._is_turned = False
        self._worked_at: WorkedAt | None = None
        self.setWindowTitle(self.tr("Gezinsmap"))
        self._pages = QStackedWidget()
        self._room = QWidget()  # a page may be hidden in it, and all of it behind the curtain
        column = QVBoxLayout(self._room)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.setCentralWidget(self._room)
        resize_within(self, theme.px(1180), theme.px(780))
        if place:
            self.restoreGeometry(QByteArray.fromHex(place.encode()))

    def show_locked(self) -> None:
        """Ask for the passphrase before anything can be done with it; it is kept until then."""
        page = Unlock(self.theme)
        self._unlock = page
        page.passphrase_given.connect(lambda text: self._keep_early(text, with_key=False))
        page.recovery_key_given.connect(lambda text: self._keep_early(text, with_key=True))
        page.cancelled.connect(self._forget_early)
        self._show(page)
        self.show()
        page.focus_line()

    def equip(self, supplies: "Supplies", tabs: Tabs) -> None:
        """Take everything that the window works with."""
        from mpg_desktop.ui.curtain import Curtain
        from mpg_desktop.ui.entry import Entry
        from mpg_desktop.ui.housekeeping import Housekeeping
        from mpg_desktop.ui.menus import Menus
        from mpg_desktop.ui.safe_keys import SafeKeys

        self._is_equipped = True
        self._supplies = supplies
        self._desk = supplies.desk
        self._tabs = tabs
        self.menus = Menus(self, self.do)
        self._curtain = Curtain(self, self._room)
        self._safe_keys = SafeKeys(self.menus, self.do)
        self.entry = Entry(self.theme, supplies)
        self._house = Housekeeping(self, supplies, self.entry)
        self._connect()

    def begin(self) -> None:
        """Show the window with its first page, and try what was typed before."""
        if self._unlock is None:
            self.entry.begin()
        else:
            page, self._unlock = self._unlock, None
            self.entry.take_over(page, self._early)
        self._early = []
        self.show()

    def prepare(self) -> None:
        """Make the page of the unlocked desk before it is asked for; nobody sees it yet."""
        if self._page is None and self._ready is None:
            self._ready = self._desk_page()

    def prepare_family(self) -> None:
        """Make what the first family is shown in, once all of it was read."""
        self._is_read = True
        if (page := self._page or self._ready) is not None:
            page.rehearse(self._desk.blank_session(), self._pages.size())

    def _prepare_soon(self) -> None:
        """Make anew what the next family is shown in, when everything has come to rest."""
        if self._is_read:
            QTimer.singleShot(SETTLE_MS, self, self._prepare_again)

    def _prepare_again(self) -> None:
        if self._page is not None and self._desk.has_family:
            return  # one was opened meanwhile
        self.prepare()
        QTimer.singleShot(0, self, self.prepare_family)

    def _desk_page(self) -> "DeskPage":
        from mpg_desktop.ui.desk_page import DeskPage

        return DeskPage(self.theme, self._tabs)

    def _keep_early(self, text: str, *, with_key: bool) -> None:
        if self._unlock is not None:
            self._early = [(with_key, text)]
            self._unlock.work()

    def _forget_early(self) -> None:
        self._early = []

    @property
    def desk_page(self) -> "DeskPage | None":
        """The page of the unlocked desk, while it is unlocked."""
        return self._page

    def do(self, what: "Do") -> None:
        """Do what a menu or a key asks for; behind the curtain only what shows nothing."""
        from mpg_desktop.ui.menus import UNSEEN

        if self._curtain.isVisible() and what not in UNSEEN:
            return
        if (does := self._doers().get(what)) is not None:
            does()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Save and close the vault before the window goes."""
        if not self._is_equipped:
            super().closeEvent(event)
            return
        self._leave_papers()
        if self._page is not None:
            self._page.tabs.keep_drafts()
        if not self._desk.finish():
            event.ignore()
            self.statusBar().showMessage(
                self.tr(
                    "Er is nog iets niet bewaard. Maak ruimte op de schijf, of zet de map of stick"
                    " terug, en sluit opnieuw."
                )
            )
            return
        take_back(QGuiApplication.clipboard())
        place = bytes(self.saveGeometry().toHex().data()).decode()
        self._house.keep(window=place)
        super().closeEvent(event)

    # ---- locked and unlocked -------------------------------------------------------------

    def _connect(self) -> None:
        self.entry.page_wanted.connect(self._show)
        self.entry.arrived.connect(self._unlocked)
        self._desk.unlocked.connect(self.entry.settled)
        self._desk.opened.connect(self._opened)
        self._desk.leaving.connect(self._leave_papers)
        self._desk.closed.connect(self._closed)
        self._desk.locking.connect(self._locking)
        self._desk.locked.connect(self._prepare_soon)
        self._desk.failed.connect(self._failed)
        self._supplies.idle.struck.connect(self._desk.lock)

    def _show(self, page: QWidget) -> None:
        old = self._pages.currentWidget()
        if page is not old:
            self._pages.addWidget(page)
            self._pages.setCurrentWidget(page)
            if old is not None:
                self._pages.removeWidget(old)
        self._pages.show()

    def _unlocked(self) -> None:
        from mpg_desktop.ui.family_work import FamilyWork
        from mpg_desktop.ui.menus import Do
        from mpg_desktop.ui.papers.visit import PaperVisit

        page = self._page = self._ready or self._desk_page()
        self._ready = None
        self._work = FamilyWork(self._supplies, page, self.menus)
        self._papers = PaperVisit(self._supplies, page, self._show)
        self._work.leftovers.paper_wanted.connect(self._papers.resume)
        page.side.lock_wanted.connect(self._desk.lock)
        page.notices.safe_place_wanted.connect(self._house.bring_to_safety)
        page.header.print_wanted.connect(lambda: self.do(Do.PRINT))
        page.header.menu_wanted.connect(self._pop_family_menu)
        self.menus.open_up(unlocked=True)
        self._show(page)
        # Whoever sits at a turned laptop sees nothing of this page before the card stands over it.
        self._pages.setHidden(self._is_turned and self._desk.has_family)
        self._work.begin()
        if not self._desk.has_family:
            self._work_again()
        QTimer.singleShot(SETTLE_MS, self._desk.settle)
        self._supplies.idle.start()
        if used := self.entry.take_recovery():
            self._desk.ask(lambda vault, _: vault.recovery_trial.end(), lambda _nothing: None)
            self._house.ask_new_passphrase(used)
        else:
            self._desk.ask(lambda vault, _: vault.recovery_trial.is_due, self._house.ask_untried)

    def _locking(self) -> None:
        """Cover everything before anything else happens."""
        from mpg_desktop.ui.turned_for import is_turned

        self._supplies.idle.stop()
        take_back(QGuiApplication.clipboard())
        if self._desk.session is not None:
            self._is_turned = is_turned(self._desk.session)
        self._curtain.give_back_cursor()
        self.menus.give_back_cursor()
        if self._page is not None:
            self._worked_at = self._page.worked_at()
            self._page.tabs.keep_drafts()
        if self._papers is not None:
            self._papers.keep_place()
        page, self._page, self._work = self._page, None, None
        papers, self._papers = self._papers, None
        self.entry.ask()
        self._curtain.clear()
        if papers is not None:
            papers.let_go()
        self.menus.open_up(unlocked=False)
        if page is not None:
            page.tabs.stop()
            page.deleteLater()

    def _opened(self, session: "Session") -> None:
        if self._work is not None:
            self._leave_papers()
            # Shown before, but not painted: a card for which the laptop is turned hides it again.
            self._pages.show()
            if self._page is not None and self._worked_at is not None:
                self._page.tabs.come_back(self._worked_at.tab)
            self._work.show(session)
            self._work_again()
            self._go_on_with_papers()

    def _work_again(self) -> None:
        """Go on where somebody was before the lock, once."""
        at, self._worked_at = self._worked_at, None
        if self._page is not None and at is not None:
            self._page.work_again(at)

    def _closed(self) -> None:
        if self._work is not None:
            self._leave_papers()
            self._work.put_away()
            if not self._desk.has_family:
                self._prepare_soon()

    def _leave_papers(self) -> None:
        if self._papers is not None:
            self._papers.leave()

    def _go_on_with_papers(self) -> None:
        if self._papers is not None:
            self._papers.resume(of_now=True)

    def _failed(self, error: Exception) -> None:
        if self._page is not None:
            if not self._desk.has_family:
                self._pages.show()
            self._page.snack.say(self._supplies.sentence(error))

    # ---- the menus -----------------------------------------------------------------------

    def _doers(self) -> "dict[Do, Callable[[], object]]":
        from mpg_desktop.ui.menus import Do

        found: dict[Do, Callable[[], object]] = {
            Do.LOCK: self._desk.lock,
            Do.QUIT: self.close,
            Do.CURTAIN: self._draw_curtain,
            Do.FULL: self._turn_full,
            **self._house.doers(),
        }
        if self._work is not None:
            found |= self._work.doers()
        if self._papers is not None:
            found |= self._papers.doers()
        return found

    def _draw_curtain(self) -> None:
        if self._curtain.isVisible():
            self._curtain.lift()
        else:
            self.menus.give_back_cursor()
            self._curtain.fall()

    def _turn_full(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _pop_family_menu(self) -> None:
        if self._page is not None:
            more = self._page.header.more
            self.menus.family_menu.popup(more.mapToGlobal(more.rect().bottomLeft()))
