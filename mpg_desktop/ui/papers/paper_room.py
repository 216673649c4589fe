"""The room for paper, in the place of the family's tabs: reader, preview, batch and register."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mpg_desktop.desk.prints import Order
from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.paper_register import next_number
from mpg_desktop.domain.protection import Recipient
from mpg_desktop.ui.foothold import foothold_in, regain
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.papers.batch_page import BatchPage
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.half_done import HalfDone, Visit
from mpg_desktop.ui.papers.paper_page import PaperPage
from mpg_desktop.ui.papers.preview_page import PreviewPage
from mpg_desktop.ui.papers.reader_page import ReaderPage
from mpg_desktop.ui.papers.register_page import RegisterPage
from mpg_desktop.ui.papers.stay import Decided, Look, Stay, Where
from mpg_desktop.ui.snack_bar import SnackBar


class PaperRoom(QWidget):
    """`left` asks for the family again. Nothing in it outlives the room."""

    left = Signal()

    def __init__(self, around: DeskOfPapers) -> None:
        super().__init__()
        self._around = around
        self._decided: dict[Recipient, tuple[Decision, ...]] = {}
        self._pages: list[PaperPage] = []
        self._half_done = HalfDone(around.session)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.snack = SnackBar(around.theme, self)
        self.readers = ReaderPage(around)
        self.readers.look_wanted.connect(self.look)
        self.readers.batch_wanted.connect(self.show_batch)
        self.readers.register_wanted.connect(self.show_register)
        self._go(self.readers)
        # Of the whole window: a button that goes away takes the keyboard with it.
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.go_back)
        around.session.changed.connect(self._changed)

    @property
    def page(self) -> PaperPage:
        """The page in sight."""
        return self._pages[-1]

    def look(self) -> None:
        """Show the document for the reader that was chosen."""
        order = self.readers.order()
        self._look_at(order, self._half_done.kept_of(order))

    def resume(self, visit: Visit | None) -> None:
        """Go on with what an earlier sitting left half done."""
        if visit is None:
            self.show_register()
            return
        self.readers.choose_reader(visit.reader)
        self._look_at(self._order(visit), visit)

    def keep_place(self) -> None:
        """Keep where somebody is, and what was decided: a lock is coming."""
        page = self.page
        self._remember(page)
        order = page.order if isinstance(page, PreviewPage) else None
        stay = Stay(
            _where(page),
            Visit.of(order or self.readers.order()),
            tuple(Decided(*each) for each in self._decided.items()),
            page.readers.value() if isinstance(page, BatchPage) else (),
            page.look() if isinstance(page, PreviewPage) else Look(),
            foothold_in(page),
        )
        stay.keep(self._around.session)

    def stay_on(self, stay: Stay) -> None:
        """Go back to where somebody was when it was locked, and to what was half typed there."""
        self._decided = {each.reader: each.decisions for each in stay.decided}
        order = self._order(stay.visit)
        self.readers.go_back(order)
        if stay.where is Where.PREVIEW:
            self._look_at(order, self._half_done.kept_of(order), stay)
            return
        if stay.where is Where.BATCH:
            self.show_batch(stay.readers)
        elif stay.where is Where.REGISTER:
            self.show_register()
        regain(self.page, stay.control)

    def _order(self, visit: Visit) -> Order:
        """Return what was chosen, as the next copy of this family."""
        around = self._around
        return Order(
            visit.document,
            visit.reader,
            around.papers.clock(),
            next_number(around.case),
            visit.draft,
            visit.paper,
            visit.neutral,
            frozenset(visit.leave_out),
            visit.language,
        )

    def _look_at(self, order: Order, kept: Visit | None, stay: Stay | None = None) -> None:
        page = PreviewPage(self._around)
        page.way_out.went.connect(partial(self._went, page))
        self._go(page)
        decisions = self._decided.get(order.reader, kept.decisions if kept is not None else ())
        page.show_order(order, decisions, kept.halves if kept is not None else (), stay)

    def show_batch(self, readers: tuple[str, ...] = ()) -> None:
        """Show everything for tonight, with readers chosen."""
        page = BatchPage(self._around, self._decided)
        page.choose(readers)
        self._go(page)

    def show_register(self) -> None:
        """Show what went out."""
        self._go(RegisterPage(self._around))

    def go_back(self) -> None:
        """Go to the page before; from the first one back to the family.

        A page whose paper is on its way stays, and stops that: what comes of it is said there.
        """
        if self.page.is_at_work:
            self.page.stop_work()
        elif len(self._pages) == 1:
            self.left.emit()
        else:
            self._take_away(self.page)
            self.page.enter()

    def let_go(self) -> None:
        """Stop whatever is on its way: the room goes away."""
        for page in self._pages:
            page.let_go()

    def doers(self) -> dict[Do, Callable[[], object]]:
        """Return what menus do in this room otherwise than elsewhere."""
        page = self.page
        found: dict[Do, Callable[[], object]] = {Do.COPIES: self._register_once}
        if isinstance(page, PreviewPage):
            found |= {Do.PRINT: page.way_out.print.click, Do.SEARCH: page.look_for}
        else:
            found[Do.PRINT] = self._to_readers
        return found

    def _to_readers(self) -> None:
        while len(self._pages) > 1 and not self.page.is_at_work:
            self.go_back()

    def _register_once(self) -> None:
        if not isinstance(self.page, RegisterPage):
            self.show_register()

    def _go(self, page: PaperPage) -> None:
        page.left.connect(self.go_back)
        self._pages.append(page)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.enter()

    def _remember(self, page: PaperPage) -> None:
        """Keep what was decided for a reader until the room is left."""
        if isinstance(page, PreviewPage) and page.prepared is not None:
            self._decided[page.prepared.order.reader] = page.decisions

    def _went(self, page: PreviewPage, line: PaperCopy) -> None:
        words = self.tr("Exemplaar {number} staat nu in het register.")
        self.snack.say(words.format(number=line.number))
        was_in_sight = self.page is page
        self._take_away(page)
        if was_in_sight:
            self.page.enter()

    def _take_away(self, gone: PaperPage) -> None:
        self._pages.remove(gone)
        if isinstance(gone, PreviewPage) and gone.order is not None:
            self._half_done.step_out(gone.order)
        self._remember(gone)
        self._stack.setCurrentWidget(self.page)
        self._stack.removeWidget(gone)
        gone.deleteLater()

    def _changed(self, records: frozenset[RecordId]) -> None:
        case = self._around.case
        touched = [case.records.get(each) for each in records]
        if not all(isinstance(each, PaperCopy) for each in touched):
            for page in self._pages:
                if isinstance(page, PreviewPage):
                    page.make_again()


def _where(page: PaperPage) -> Where:
    kinds = {PreviewPage: Where.PREVIEW, BatchPage: Where.BATCH, RegisterPage: Where.REGISTER}
    return kinds.get(type(page), Where.READERS)
