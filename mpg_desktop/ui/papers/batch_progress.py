"""How far a batch is, and what came of it: a bar and a sentence."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressBar

from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.ui.papers.batch import Batch, Wanted
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.parts import label_of, shown


class BatchProgress(QObject):
    """Follows one batch after another; the bar is there while one is under way."""

    def __init__(self, around: DeskOfPapers, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._left = 0
        self._skipped: list[str] = []
        self.sentence = label_of("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        for each in (self.sentence, self.bar):
            each.setAccessibleName(self.tr("Hoe ver het is"))
        self.bar.hide()

    def follow(self, batch: Batch) -> None:
        """Show how far a batch is that is about to begin."""
        self._left, self._skipped = 0, []
        self.sentence.setText("")
        shown(self.bar, visible=True)
        batch.at.connect(self._show)
        batch.left.connect(self._count)
        batch.skipped.connect(self._skip)
        batch.ended.connect(self._end)

    def _show(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.sentence.setText(self.tr("{done} van {total}").format(done=done, total=total))

    def _count(self, _line: PaperCopy) -> None:
        self._left += 1

    def _skip(self, wanted: Wanted) -> None:
        title, reader = self._around.title(wanted.document), self._around.reader(wanted.reader)
        self._skipped.append(f"{title}, {reader}")

    def _end(self, error: object) -> None:
        shown(self.bar, visible=False)
        words = self._around.say("register.batch.done", count=self._left)
        if isinstance(error, Exception):
            words = self._around.say("register.batch.stopped", count=self._left)
            words += " " + self._around.sentence(error)
        if self._skipped:
            told = "; ".join(self._skipped)
            words += "\n" + self._around.say("register.batch.skipped", papers=told)
        self.sentence.setText(words)
