"""The way out of the paper that is shown: printer or file, how far it is, and what went wrong."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressBar, QWidget

from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.second_look import cautions
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.second_look import Go, SecondLook
from mpg_desktop.ui.papers.sending import Sending, ask_printer, ask_where
from mpg_desktop.ui.parts import button, label_of, shown

if TYPE_CHECKING:
    from mpg_desktop.desk.paper_desk import Prepared


class WayOut(QObject):
    """Prints or saves one paper. Its buttons, bar and note stand on the page; `went`: it left."""

    went = Signal(object)

    def __init__(self, around: DeskOfPapers, page: QWidget) -> None:
        super().__init__(page)
        self._around = around
        self._page = page
        self._prepared: Prepared | None = None
        self._missed = ""
        self._at_work = self._is_let_go = False
        self._sending = Sending(around, self)
        self.note = label_of("", "warning")
        self.busy = QProgressBar()
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Er wordt geprint"))
        self.stop = button(self.tr("Stoppen"))
        self.save = button(self.tr("Bewaren als PDF…"), theme=around.theme, icon="download")
        self.print = button(self.tr("Afdrukken…"), "primary", theme=around.theme, icon="printer")
        for each in (self.note, self.busy, self.stop):
            each.hide()
        self.save.clicked.connect(self._ask_save)
        self.print.clicked.connect(self._ask_print)
        self.stop.clicked.connect(self.stop_work)

    def take(self, prepared: "Prepared | None") -> None:
        """Take the paper that is shown now; None while it is being made."""
        self._prepared = prepared
        self._allow()
        if prepared is not None:
            self._tell(prepared)

    def tell_unmade(self, error: Exception) -> None:
        """Say why there is no paper to send."""
        self._note_down(self._around.sentence(error))

    @property
    def is_at_work(self) -> bool:
        """Whether a paper is on its way."""
        return self._at_work

    def stop_work(self) -> None:
        """Stop what is on its way; what is still on its way after that says how it ended."""
        self._sending.cancel()

    def let_go(self) -> None:
        """Stop what is on its way, and touch nothing of the page any more: it goes away."""
        self._is_let_go = True
        self._sending.cancel()

    def words(self) -> str:
        """Return what is said of an attempt that did not succeed; else ''."""
        return self.note.text() if self.note.isVisible() else ""

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

    # ---- inside ------------------------------------------------------------------------------

    def _ask_print(self) -> None:
        self._look_twice(self._choose_printer)

    def _ask_save(self) -> None:
        self._look_twice(self._choose_place)

    def _look_twice(self, go: Go) -> None:
        """Go on, after a second look where the family asks for one."""
        why = cautions(self._around.case)
        if why and self._prepared is not None:
            readers = (self._prepared.order.reader,)
            SecondLook(self._around, why, readers, go, self._page).open()
        else:
            go(None)

    def _choose_printer(self, safe: YesNo | None) -> None:
        if self._prepared is not None:
            ask_printer(self._page, self._prepared, lambda printer: self.print_on(printer, safe))

    def _choose_place(self, safe: YesNo | None) -> None:
        if self._prepared is not None:
            name = self._around.file_name(self._prepared)
            title = self.tr("Bewaren als PDF")
            ask_where(self._page, title, name, lambda target: self.save_to(target, safe))

    def _tell(self, prepared: "Prepared") -> None:
        """Say what did not succeed, also of a paper made anew since; else that it says nothing."""
        nothing = self.tr("Voor deze lezer staat hier niets. Dit papier hoeft u niet te printen.")
        self._note_down(self._missed or (nothing if prepared.paper.nothing else ""))

    def _note_down(self, words: str) -> None:
        self.note.setText(words)
        shown(self.note, visible=bool(words))

    def _allow(self) -> None:
        for each in (self.save, self.print):
            each.setEnabled(self._prepared is not None and not self._at_work)

    def _work(self) -> None:
        self._missed = ""
        self._note_down("")
        self.busy.setRange(0, 0)
        self._set_at_work(at_work=True)

    def _set_at_work(self, *, at_work: bool) -> None:
        self._at_work = at_work
        for each in (self.busy, self.stop):
            shown(each, visible=at_work)
        self._allow()

    def _show_progress(self, page: int, pages: int) -> None:
        self.busy.setRange(0, pages)
        self.busy.setValue(page)

    def _failed(self, error: Exception) -> None:
        if not self._is_let_go:
            self._set_at_work(at_work=False)
            self._missed = self._around.sentence(error)
            self._note_down(self._missed)

    def _left(self, line: PaperCopy) -> None:
        if not self._is_let_go:
            self._set_at_work(at_work=False)
            self.went.emit(line)
