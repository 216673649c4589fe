"""Everything for tonight's meeting in one go: for whom, where to, and how far it is."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mpg_desktop.desk.documents import Document, documents_for
from mpg_desktop.desk.foreseen import filled_for
from mpg_desktop.desk.prints import reads_large_print
from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.proposed_readers import proposals
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.second_look import cautions
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.fields.choice import ChipsField
from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.papers.batch import Batch, Decided, Wanted
from mpg_desktop.ui.papers.batch_progress import BatchProgress
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.paper_page import PaperPage
from mpg_desktop.ui.papers.papers_table import Column, PapersTable
from mpg_desktop.ui.papers.second_look import Go, SecondLook
from mpg_desktop.ui.parts import button, card, label_of, shown
from mpg_desktop.ui.tokens import SIZES

A4, LETTER = "a4", "letter"


class BatchPage(PaperPage):
    """Chooses readers and shows what they get together."""

    def __init__(self, around: DeskOfPapers, decided: Decided) -> None:
        super().__init__(around.theme, "")
        self.set_title(self.tr("Alles voor vanavond"))
        self._around = around
        self._decided = decided
        self._paper = A4
        self._batch: Batch | None = None
        self._looked_up = around.case
        self._filled: dict[Recipient, frozenset[Document]] = {}
        self._readers = self._offered()
        self.readers = ChipsField(
            around.theme,
            self.tr("Voor wie?"),
            [Option(key, name) for key, (name, _) in self._readers.items()],
            self.tr("Ieder krijgt een eigen exemplaar, met een eigen nummer."),
        )
        self.readers.without_menu()
        self._language = ""
        self.languages = Choices(around.theme, self.tr("In welke taal zijn de vaste woorden?"))
        self.languages.offer(self._offered_languages(), self._language)
        self.languages.chosen.connect(self._choose_language)
        self.sizes = Choices(around.theme, self.tr("Hoe groot is het papier?"))
        self.sizes.offer(((A4, "A4"), (LETTER, "Letter")), A4)
        self.sizes.chosen.connect(self._choose_size)
        self.table = PapersTable(around.theme)
        self._list = label_of("", "help")
        self._progress = BatchProgress(around, self)
        self.stop = button(self.tr("Stoppen"))
        self.save = button(self.tr("Bewaar in een map…"), theme=around.theme, icon="download")
        self.print = button(self.tr("Print alles…"), "primary", theme=around.theme, icon="printer")
        self._connect()
        self._lay_out()
        self._offer_papers()

    def chosen(self) -> tuple[Recipient, ...]:
        """Return the readers that were chosen."""
        return tuple(self._readers[key][1] for key in self.readers.value())

    def choose(self, readers: tuple[str, ...]) -> None:
        """Choose readers, as far as they are offered still."""
        self.readers.show_value(tuple(each for each in readers if each in self._readers))
        self._offer_papers()

    def wanted(self) -> tuple[Wanted, ...]:
        """Return what is ticked, reader after reader."""
        return tuple(
            Wanted(document, self._readers[key][1]) for key, document in self.table.wanted()
        )

    def enter(self) -> None:
        """Let keys arrive at the first reader."""
        self.readers.setFocus()

    @property
    def is_at_work(self) -> bool:
        """Whether papers are on their way."""
        return self._batch is not None

    def stop_work(self) -> None:
        """Stop after the one that is under way; what left already stays in the register."""
        if self._batch is not None:
            self._batch.cancel()

    def let_go(self) -> None:
        """Stop them, and say nothing more."""
        batch, self._batch = self._batch, None
        if batch is not None:
            batch.let_go()

    def words(self) -> tuple[str, str]:
        """Return what will be made, and what came of it."""
        return self._list.text(), self._progress.sentence.text()

    def to_folder(self, folder: Path, safe: YesNo | None = None) -> None:
        """Write everything in a folder."""
        self._start().to_folder(folder, safe)

    def to_printer(self, printer: QPrinter, safe: YesNo | None = None) -> None:
        """Print everything."""
        self._start().to_printer(printer, safe)

    # ---- inside ------------------------------------------------------------------------------

    def _offered(self) -> dict[str, tuple[str, Recipient]]:
        around = self._around
        today = around.papers.clock().astimezone().date()
        found = {
            str(each.recipient.who): (
                f"{each.name} ({around.say(f'paper.readers.{each.recipient.kind}')})",
                each.recipient,
            )
            for each in proposals(around.case, around.rules.law, today)
        }
        for kind in (RecipientKind.OWN_FILE, RecipientKind.WORKER):
            found[kind.value] = (around.say(f"paper.readers.{kind}"), Recipient(kind))
        return found

    def _offered_languages(self) -> tuple[tuple[str, str], ...]:
        known = self._around.papers.languages
        offered = ((each.code, known.called(each.code)) for each in known.offered)
        return (("", self.tr("Ieder in de eigen taal")), *offered)

    def _offer_papers(self) -> None:
        """Show the readers that were chosen, each with what it can get."""
        around = self._around
        columns = [self._column(key) for key in self.readers.value()]
        titles = [(each, around.title(each)) for each in Document]
        self.table.offer(columns, titles, self.readers.buttons()[-1])
        shown(self.table, visible=bool(columns))
        self._show_list()

    def _column(self, key: str) -> Column:
        around, (_, reader) = self._around, self._readers[key]
        kind = around.say(f"paper.readers.{reader.kind}")
        name = name_of(around.case, reader.who)
        language = self._around.papers.languages.called(self._set_in(reader))
        large = self.tr("grote letters") if reads_large_print(around.case, reader.who) else ""
        about = " · ".join(filter(None, (kind if name else "", language, large)))
        proposed = self._filled_for(reader)
        return Column(key, name or kind, about, documents_for(reader.kind), proposed)

    def _filled_for(self, reader: Recipient) -> frozenset[Document]:
        """Return what has something in it for a reader; looked up once, for it takes a while."""
        around = self._around
        if self._looked_up is not around.case:
            self._looked_up = around.case
            self._filled.clear()
        if reader not in self._filled:
            today = around.papers.clock().astimezone().date()
            self._filled[reader] = filled_for(around.case, reader, around.rules, today)
        return self._filled[reader]

    def _set_in(self, reader: Recipient) -> str:
        return self._around.language_for(reader, self._language)

    def _show_list(self) -> None:
        """Tell how much it is, and what is set in another language than its reader's."""
        around, known = self._around, self._around.papers.languages
        wanted = self.wanted()
        lines = [around.say("register.batch.planned", count=len(wanted))] if wanted else []
        otherwise: dict[tuple[Recipient, str], list[str]] = {}
        for each in wanted:
            made_in = known.set_in(each.document, self._set_in(each.reader))
            if made_in != self._set_in(each.reader):
                place = each.reader, known.called(made_in)
                otherwise.setdefault(place, []).append(around.title(each.document))
        lines += [
            f"{around.reader(who)} · {language}: {', '.join(them)}"
            for (who, language), them in otherwise.items()
        ]
        used = {known.set_in(each.document, self._set_in(each.reader)) for each in wanted}
        lines += [
            around.say("register.language.not_checked", language=known.called(each))
            for each in sorted(used)
            if not known.of(each).checked
        ]
        empty = (
            self.tr("Kies wie wat krijgt.") if self.chosen() else self.tr("Kies eerst voor wie.")
        )
        self._list.setText("\n".join(lines) or empty)
        self._allow(allowed=bool(wanted))

    def _allow(self, *, allowed: bool) -> None:
        for each in (self.save, self.print):
            each.setEnabled(allowed)

    def _choose_language(self, code: str) -> None:
        self._language = code
        self._offer_papers()

    def _choose_size(self, word: str) -> None:
        self._paper = word

    def _ask_folder(self) -> None:
        self._look_twice(self._choose_folder)

    def _choose_folder(self, safe: YesNo | None) -> None:
        dialog = file_dialog(self, self.tr("Bewaar in een map"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.to_folder(Path(chosen), safe))
        dialog.open()

    def _ask_printer(self) -> None:
        self._look_twice(self._choose_printer)

    def _choose_printer(self, safe: YesNo | None) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Gezinsmap")
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.to_printer(printer, safe))
        dialog.show()

    def _look_twice(self, go: Go) -> None:
        why = cautions(self._around.case)
        if why:
            readers = tuple(dict.fromkeys(each.reader for each in self.wanted()))
            SecondLook(self._around, why, readers, go, self).open()
        else:
            go(None)

    def _start(self) -> Batch:
        batch = Batch(self._around, self.wanted(), self._decided, self._paper, self._language, self)
        self._progress.follow(batch)
        batch.ended.connect(self._end)
        self._batch = batch
        shown(self.stop, visible=True)
        self._allow(allowed=False)
        return batch

    def _end(self, _error: object) -> None:
        shown(self.stop, visible=False)
        self._batch = None
        self._show_list()

    def _connect(self) -> None:
        self.readers.edited.connect(lambda _chosen: self._offer_papers())
        self.table.changed.connect(self._show_list)
        self.save.clicked.connect(self._ask_folder)
        self.print.clicked.connect(self._ask_printer)
        self.stop.clicked.connect(self.stop_work)

    def _lay_out(self) -> None:
        frame, column = card()
        column.addWidget(self.readers)
        column.addWidget(self.table)
        column.addWidget(self._list)
        column.addWidget(self.languages)
        own = self.tr(
            "Wat mensen zelf schreven, blijft zoals het getypt is. Het wordt niet vertaald."
        )
        column.addWidget(label_of(own, "help"))
        column.addWidget(self.sizes)
        column.addWidget(self._progress.bar)
        column.addWidget(self._progress.sentence)
        frame.setMaximumWidth(self.theme.px(1180))
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(SIZES.wide, SIZES.card, SIZES.wide, SIZES.card)
        around.addWidget(frame)
        around.addStretch()
        self.set_body(holder)
        self.set_foot(self.save, self.print, self.stop)
        self.stop.hide()
