"""The exact copy as it will leave, and beside it what does not stand in it and why."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.desk.prints import Order
from mpg_desktop.domain.copies import Decision
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.foothold import regain
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.errands import Errands
from mpg_desktop.ui.papers.half_done import Half, HalfDone
from mpg_desktop.ui.papers.leaf_view import LeafView
from mpg_desktop.ui.papers.look_tools import LookTools
from mpg_desktop.ui.papers.paper_page import PaperPage
from mpg_desktop.ui.papers.stay import Look, Stay
from mpg_desktop.ui.papers.thumbnails import Thumbnails
from mpg_desktop.ui.papers.way_out import WayOut
from mpg_desktop.ui.papers.withheld_panel import WIDTH, WithheldPanel
from mpg_desktop.ui.parts import rule, shown, upright
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.desk.paper_desk import Prepared
    from mpg_desktop.desk.prints import Print
    from mpg_desktop.printing.leaves import Hit

LEAST_PAPER = 380
"""Pixels at 100 % text that the paper needs beside the panels; with less, one sees either."""

PAPER, WITHHELD = "paper", "withheld"


class PreviewPage(PaperPage):
    """Shows one document for one reader, and what does not stand in it; `way_out` sends it."""

    def __init__(self, around: DeskOfPapers) -> None:
        super().__init__(around.theme, "")
        self._around = around
        self._errands = Errands(self)
        self._order: Order | None = None
        self._prepared: Prepared | None = None
        self._decisions: list[Decision] = []
        self._hits: tuple[Hit, ...] = ()
        self._hit = 0
        self._side = PAPER
        self._decided = False
        self._halves: tuple[Half, ...] = ()
        self._stay: Stay | None = None
        self._resumes = False
        self._kept = HalfDone(around.session)
        self.way_out = WayOut(around, self)
        self.tools = LookTools(around.theme)
        self.view = LeafView(around.theme, around.papers.picture)
        self.thumbnails = Thumbnails(around.theme, around.papers.picture)
        self.panel = WithheldPanel(around)
        self._switch = Choices(around.theme, self.tr("Wat ziet u?"))
        self._rules = (upright(), upright())
        self._lay_out()
        self._connect()

    # ---- what is shown -----------------------------------------------------------------------

    def show_order(
        self,
        order: Order,
        decisions: tuple[Decision, ...],
        halves: tuple[Half, ...] = (),
        stay: Stay | None = None,
    ) -> None:
        """Make a document and show it; `halves` are decisions that were being typed for it.

        `stay` says how it was looked at before a lock.
        """
        self._order, self._decisions, self._stay = order, list(decisions), stay
        self._halves, self._resumes = halves, bool(halves)
        self._tell(order, "")
        self._make()

    def _tell(self, order: Order, letters: str) -> None:
        """Tell what it is, for whom, and in what language and letters."""
        title, reader = self._around.title(order.document), self._around.reader(order.reader)
        number = self._around.say("paper.page.copy_number", number=order.number)
        whose = self.tr("voor {reader}").format(reader=reader)
        known = self._around.papers.languages
        language = known.called(known.set_in(order.document, order.language))
        self.set_title(title, " · ".join(filter(None, (whose, number, language, letters))))

    def _letters(self, paper: "Print") -> str:
        """Return why the letters are large, or why they are not; '' where nobody asked for it."""
        if paper.is_full:
            return self.tr("grotere letters passen niet op dit ene blad")
        if paper.large_print:
            return self.tr("grote letters, want zo staat het bij deze persoon")
        return ""

    @property
    def prepared(self) -> "Prepared | None":
        """The document as it is shown, or None while it is being made."""
        return self._prepared

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What the worker decided otherwise for this reader."""
        return tuple(self._decisions)

    @property
    def order(self) -> Order | None:
        """What is shown, or None while nothing is."""
        return self._order

    def look(self) -> Look:
        """Return how the document is looked at."""
        size, down = self.view.look()
        return Look(size, down, self.tools.line.text(), self._hit)

    def enter(self) -> None:
        """Let keys arrive at the pages."""
        self.view.setFocus()

    @property
    def is_at_work(self) -> bool:
        """Whether this paper is on its way."""
        return self.way_out.is_at_work

    def stop_work(self) -> None:
        """Stop it."""
        self.way_out.stop_work()

    def let_go(self) -> None:
        """Stop it, and say nothing more."""
        self.way_out.let_go()

    def look_for(self) -> None:
        """Go to the line in which one searches."""
        self.tools.line.setFocus()
        self.tools.line.selectAll()

    def step(self, by: int) -> None:
        """Go to the next hit, or to the one before."""
        if self._hits:
            self._hit = (self._hit + by) % len(self._hits)
            self._show_hits()

    def make_again(self) -> None:
        """Make the document of the file as it stands now."""
        if self._order is not None:
            self._make()

    def _make(self) -> None:
        if self._order is None:
            return
        self._ready(prepared=None)
        job = self._around.papers.prepare(
            self._around.case, self._order, self._decisions, self._made, self.way_out.tell_unmade
        )
        self._errands.ask("make", job)

    def _made(self, prepared: "Prepared") -> None:
        self._ready(prepared)
        self.view.show_leaves(prepared)
        self.thumbnails.show_leaves(prepared)
        paper = prepared.paper
        self._tell(prepared.order, self._letters(paper))
        copy, halves = paper.copy, self._halves
        self.panel.show_copy(copy, self._decisions, paper.missing, paper.choice, halves)
        self.tools.show_page(self.view.page, len(prepared.leaves))
        self._search(self.tools.line.text())
        if self._decided:
            self._decided = False
            self.panel.setFocus()
        if self._resumes:
            self._resumes = False
            self.show_side(WITHHELD)
            self.panel.go_on()
        stay, self._stay = self._stay, None
        if stay is not None:
            self._stay_on(stay)

    def _stay_on(self, stay: Stay) -> None:
        """Look at it as somebody did before a lock."""
        look = stay.look
        self.tools.line.setText(look.words)
        self._hit = look.hit
        self.view.look_again(look.size, look.down)
        regain(self, stay.control)

    def _ready(self, prepared: "Prepared | None") -> None:
        self._prepared = prepared
        self.way_out.take(prepared)

    # ---- search ------------------------------------------------------------------------------

    def _search_anew(self, words: str) -> None:
        self._hit = 0
        self._search(words)

    def _search(self, words: str) -> None:
        if self._prepared is not None:
            job = self._around.papers.look_for(self._prepared, words, self._found)
            self._errands.ask("search", job)

    def _found(self, hits: "tuple[Hit, ...]") -> None:
        self._hits, self._hit = hits, min(self._hit, max(len(hits) - 1, 0))
        self._show_hits()

    def _show_hits(self) -> None:
        self.view.mark(self._hits, self._hit)
        self.tools.show_found(self._hit, len(self._hits))

    # ---- decisions ---------------------------------------------------------------------------

    def _decide(self, decision: Decision) -> None:
        place = (decision.record, decision.field)
        kept = [each for each in self._decisions if (each.record, each.field) != place]
        self._decisions = [*kept, decision]
        self._decided = True
        self._keep()
        self._make()

    def _take_back(self, decision: Decision) -> None:
        self._decisions.remove(decision)
        self._decided = True
        self._keep()
        self._make()

    @Slot(object)
    def _typed(self, halves: tuple[Half, ...]) -> None:
        self._halves = halves
        self._keep()

    def _keep(self) -> None:
        """Keep what a lock would take away: decisions with their reasons, and half reasons."""
        if self._order is not None:
            self._kept.keep(self._order, tuple(self._decisions), self._halves)

    def _leave_out(self, keys: frozenset[str]) -> None:
        if self._order is not None:
            self._order = replace(self._order, leave_out=keys)
            self._decided = True
            self._make()

    # ---- laid out ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show paper and panel beside each other where there is room, else one of them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.panel.setFixedWidth(self.theme.px(WIDTH))
        panels = self.theme.px(WIDTH) + self.thumbnails.width()
        narrow = self.width() - panels < self.theme.px(LEAST_PAPER)
        shown(self._switch, visible=narrow)
        if narrow:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(self.width())
        shown(self.panel, visible=not narrow or self._side == WITHHELD)
        shown(self.view, visible=not narrow or self._side == PAPER)
        for each in (self.thumbnails, *self._rules):
            shown(each, visible=not narrow)

    def show_side(self, side: str) -> None:
        """Show the paper or what is not in it, where there is no room for both."""
        self._side = side
        self._arrange()

    def _connect(self) -> None:
        tools, view = self.tools, self.view
        tools.searched.connect(self._search_anew)
        tools.stepped.connect(self.step)
        tools.zoomed.connect(view.zoom)
        tools.fitted.connect(view.fit)
        tools.own_size.connect(lambda: view.zoom_to(1.0))
        view.zoomed.connect(tools.show_zoom)
        view.turned.connect(self._turned)
        self.thumbnails.chosen.connect(view.go_to)
        self.panel.decided.connect(self._decide)
        self.panel.taken_back.connect(self._take_back)
        self.panel.typed.connect(self._typed)
        self.panel.left_out.connect(self._leave_out)
        self._switch.chosen.connect(self.show_side)
        self.theme.changed.connect(self._arrange)
        for key, by in (("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(key), self, lambda by=by: self.step(by))

    def _turned(self, page: int) -> None:
        if self._prepared is not None:
            self.thumbnails.show_page(page)
            self.tools.show_page(page, len(self._prepared.leaves))

    def _lay_out(self) -> None:
        self._switch.offer(
            ((PAPER, self.tr("Het papier")), (WITHHELD, self.tr("Wat er niet in staat"))), PAPER
        )
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(rule())
        switch = QVBoxLayout()
        switch.setContentsMargins(SIZES.wide, SIZES.tight, SIZES.wide, 0)
        switch.addWidget(self._switch)
        column.addLayout(switch)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.thumbnails)
        row.addWidget(self._rules[0])
        row.addWidget(self.view, 1)
        row.addWidget(self._rules[1])
        row.addWidget(self.panel)
        column.addLayout(row, 1)
        notes = QVBoxLayout()
        notes.setContentsMargins(SIZES.wide, 0, SIZES.wide, 0)
        notes.addWidget(self.way_out.note)
        notes.addWidget(self.way_out.busy)
        column.addLayout(notes)
        self._switch.hide()
        self.set_still_body(body)
        self.set_foot(self.way_out.save, self.way_out.print, self.way_out.stop)
