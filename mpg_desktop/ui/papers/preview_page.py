"""The exact copy as it will leave, and beside it what does not stand in it and why."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mpg_desktop.desk.prints import Order
from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.second_look import cautions
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.errands import Errands
from mpg_desktop.ui.papers.half_done import Half, HalfDone
from mpg_desktop.ui.papers.leaf_view import LeafView
from mpg_desktop.ui.papers.look_tools import LookTools
from mpg_desktop.ui.papers.paper_page import PaperPage
from mpg_desktop.ui.papers.second_look import Go, SecondLook
from mpg_desktop.ui.papers.sending import Sending, ask_printer, ask_where
from mpg_desktop.ui.papers.thumbnails import Thumbnails
from mpg_desktop.ui.papers.withheld_panel import WIDTH, WithheldPanel
from mpg_desktop.ui.parts import button, label_of, rule, shown, upright
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.desk.paper_desk import Prepared
    from mpg_desktop.printing.leaves import Hit

LEAST_PAPER = 380
"""Pixels that the paper needs beside the panels; with less, one sees one or the other."""

PAPER, WITHHELD = "paper", "withheld"


class PreviewPage(PaperPage):
    """Shows one document for one reader; `went` tells that it left."""

    went = Signal(object)

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
        self._half: Half | None = None
        self._resumes = False
        self._missed = ""
        self._kept = HalfDone(around.session)
        self._sending = Sending(around, self)
        self.tools = LookTools(around.theme)
        self.view = LeafView(around.theme, around.papers.picture)
        self.thumbnails = Thumbnails(around.theme, around.papers.picture)
        self.panel = WithheldPanel(around)
        self._switch = Choices(around.theme, self.tr("Wat ziet u?"))
        self._rules = (upright(), upright())
        self._busy = QProgressBar()
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Er wordt geprint"))
        self._note = label_of("", "warning")
        self.stop = button(self.tr("Stoppen"))
        self.save = button(self.tr("Bewaar als PDF…"), theme=around.theme, icon="download")
        self.print = button(self.tr("Print…"), "primary", theme=around.theme, icon="printer")
        self._lay_out()
        self._connect()

    # ---- what is shown -----------------------------------------------------------------------

    def show_order(
        self, order: Order, decisions: tuple[Decision, ...], half: Half | None = None
    ) -> None:
        """Make a document and show it; `half` is a decision that was being typed for it."""
        self._order, self._decisions = order, list(decisions)
        self._half, self._resumes = half, half is not None
        title, reader = self._around.title(order.document), self._around.reader(order.reader)
        number = self._around.say("paper.page.copy_number", number=order.number)
        whose = self.tr("voor {reader}").format(reader=reader)
        known = self._around.papers.languages
        language = known.called(known.set_in(order.document, order.language))
        self.set_title(title, f"{whose} · {number} · {language}")
        self._make()

    @property
    def prepared(self) -> "Prepared | None":
        """The document as it is shown, or None while it is being made."""
        return self._prepared

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What the worker decided otherwise for this reader."""
        return tuple(self._decisions)

    def words(self) -> str:
        """Return what is said of an attempt that did not succeed; else ''."""
        return self._note.text() if self._note.isVisible() else ""

    def enter(self) -> None:
        """Let keys arrive at the pages."""
        self.view.setFocus()

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
            self._around.case, self._order, self._decisions, self._made, self._unmade
        )
        self._errands.ask("make", job)

    def _made(self, prepared: "Prepared") -> None:
        self._ready(prepared)
        self.view.show_leaves(prepared)
        self.thumbnails.show_leaves(prepared)
        paper = prepared.paper
        copy, half = paper.copy, self._half
        self.panel.show_copy(copy, self._decisions, paper.missing, paper.choice, half)
        self.tools.show_page(self.view.page, len(prepared.leaves))
        self._search(self.tools.line.text())
        self._tell(prepared)
        if self._decided:
            self._decided = False
            self.panel.setFocus()
        if self._resumes:
            self._resumes = False
            self.show_side(WITHHELD)
            self.panel.go_on()

    def _tell(self, prepared: "Prepared") -> None:
        """Say what did not succeed, also of a paper made anew since; else that it says nothing."""
        nothing = self.tr("Voor deze lezer staat hier niets. Dit papier hoeft u niet te printen.")
        self._note_down(self._missed or (nothing if prepared.paper.nothing else ""))

    def _note_down(self, words: str) -> None:
        self._note.setText(words)
        shown(self._note, visible=bool(words))

    def _ready(self, prepared: "Prepared | None") -> None:
        self._prepared = prepared
        for each in (self.save, self.print):
            each.setEnabled(prepared is not None)

    def _unmade(self, error: Exception) -> None:
        self._note_down(self._around.sentence(error))

    def _failed(self, error: Exception) -> None:
        self._rest()
        self._missed = self._around.sentence(error)
        self._note_down(self._missed)

    # ---- search ------------------------------------------------------------------------------

    def _search(self, words: str) -> None:
        if self._prepared is not None:
            job = self._around.papers.look_for(self._prepared, words, self._found)
            self._errands.ask("search", job)

    def _found(self, hits: "tuple[Hit, ...]") -> None:
        self._hits, self._hit = hits, 0
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

    def _typed(self, half: object) -> None:
        self._half = half if isinstance(half, Half) else None
        self._keep()

    def _keep(self) -> None:
        """Keep what a lock would take away: decisions with their reasons, and half a reason."""
        if self._order is not None:
            self._kept.keep(self._order, tuple(self._decisions), self._half)

    def _leave_out(self, keys: frozenset[str]) -> None:
        if self._order is not None:
            self._order = replace(self._order, leave_out=keys)
            self._decided = True
            self._make()

    # ---- on its way --------------------------------------------------------------------------

    def ask_print(self) -> None:
        """Print, after a second look where the family asks for one."""
        self._look_twice(self._choose_printer)

    def ask_save(self) -> None:
        """Save as PDF, after a second look where the family asks for one."""
        self._look_twice(self._choose_place)

    def _choose_printer(self, safe: YesNo | None) -> None:
        if self._prepared is not None:
            ask_printer(self, self._prepared, lambda printer: self.print_on(printer, safe))

    def _choose_place(self, safe: YesNo | None) -> None:
        if self._prepared is not None:
            name = self._around.file_name(self._prepared)
            title = self.tr("Bewaar als PDF")
            ask_where(self, title, name, lambda target: self.save_to(target, safe))

    def print_on(self, printer: QPrinter, safe: YesNo | None = None) -> None:
        """Print on the printer that was chosen."""
        if self._prepared is not None:
            self._work()
            self._sending.print(
                self._prepared, printer, safe, self._left, self._failed, self._show_progress
            )

    def save_to(self, target: Path, safe: YesNo | None = None) -> None:
        """Write the document where somebody chose."""
        if self._prepared is not None:
            self._work()
            self._sending.save(self._prepared, target, safe, self._left, self._failed)

    def _look_twice(self, go: Go) -> None:
        why = cautions(self._around.case)
        if self._prepared is None:
            return
        if why:
            readers = (self._prepared.order.reader,)
            SecondLook(self._around, why, readers, go, self).open()
        else:
            go(None)

    def _work(self) -> None:
        self._missed = ""
        self._note_down("")
        self._busy.setRange(0, 0)
        for each in (self._busy, self.stop):
            shown(each, visible=True)
        for each in (self.save, self.print):
            each.setEnabled(False)

    def _rest(self) -> None:
        for each in (self._busy, self.stop):
            shown(each, visible=False)
        for each in (self.save, self.print):
            each.setEnabled(self._prepared is not None)

    def _show_progress(self, page: int, pages: int) -> None:
        self._busy.setRange(0, pages)
        self._busy.setValue(page)

    def _left(self, line: PaperCopy) -> None:
        self._rest()
        self.went.emit(line)

    # ---- laid out ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show paper and panel beside each other where there is room, else one of them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.panel.setFixedWidth(self.theme.px(WIDTH))
        panels = self.theme.px(WIDTH) + self.thumbnails.width()
        narrow = self.width() - panels < LEAST_PAPER
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
        tools.searched.connect(self._search)
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
        self.save.clicked.connect(self.ask_save)
        self.print.clicked.connect(self.ask_print)
        self.stop.clicked.connect(self._sending.cancel)
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
        notes.addWidget(self._note)
        notes.addWidget(self._busy)
        column.addLayout(notes)
        for each in (self._note, self._busy, self._switch):
            each.hide()
        self.set_still_body(body)
        self.set_foot(self.save, self.print, self.stop)
        self.stop.hide()
