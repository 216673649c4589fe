"""Files of a family: dropped in or picked, kept encrypted, shown inside the program."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from mpg_desktop.desk.tasks import Job
from mpg_desktop.domain.catalogue import Question
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Attachment
from mpg_desktop.store.attachments import LARGEST, MOST, Stored
from mpg_desktop.store.data_errors import (
    AttachmentTooLargeError,
    EmptyFileError,
    TooManyError,
)
from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.pages.record_section import RecordEntry, RecordSection
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of, shown

if TYPE_CHECKING:
    from mpg_desktop.ui.pages.preview import Preview

FILED = "form.steps.filed"


class AttachmentSection(RecordSection):
    """The list of attachments; a file can also be dropped on it."""

    def __init__(self, sheet: Sheet, question: Question, parent: QWidget) -> None:
        super().__init__(sheet, question, parent)
        self.setAcceptDrops(True)
        self._jobs: list[Job] = []
        self._waiting: list[Path] = []
        self.refusal = label_of("", "note")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Het bestand wordt bewaard"))
        self.stop = button(self.tr("Stoppen"), "quiet")
        self.stop.clicked.connect(self._stop)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            for each in (self.bar, self.stop, self.refusal):
                column.addWidget(each)
        for each in (self.bar, self.stop, self.refusal):
            each.hide()

    def add(self) -> None:
        """Ask which files to take in."""
        dialog = file_dialog(self, self.tr("Bestand toevoegen"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take_in([Path(name) for name in names]))
        dialog.open()

    def take_in(self, paths: Sequence[Path]) -> None:
        """Keep these files one after another; what is refused is said here."""
        self._refuse("")
        was_idle = not self._waiting and not self._jobs
        self._waiting += paths
        if was_idle:
            self._next()

    def made(self, record: RecordId) -> RecordEntry:
        """Return the line of an attachment, with what can be done with it in its editor."""
        return AttachmentEntry(self._sheet, self.kind, record, self)

    # ---- dropping ------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, and nothing else."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.add_button.setDown(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing was dropped after all."""
        super().dragLeaveEvent(event)
        self.add_button.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take in what was dropped."""
        self.add_button.setDown(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take_in(paths)

    # ---- taking in -----------------------------------------------------------------------

    def _next(self) -> None:
        busy = bool(self._waiting)
        shown(self.bar, busy)
        shown(self.stop, busy)
        if not busy:
            self._jobs.clear()
            if not self.refusal.isHidden():
                self._sheet.in_sight_wanted.emit(self.refusal)
            return
        path = self._waiting.pop(0)
        if (refusal := self._refused(path)) is not None:
            self._failed(path, refusal)
            return
        sheet = self._sheet
        self.bar.setRange(0, 0)
        # A family that was made a moment ago has to be in the vault first.
        sheet.session.save_now()
        self._jobs = [
            sheet.around.enclosures.take_in(
                sheet.case.id,
                path,
                lambda stored: self._taken(path, stored),
                lambda error: self._failed(path, error),
                self._reported,
            )
        ]
        self.destroyed.connect(self._jobs[0].forget)

    def _refused(self, path: Path) -> Exception | None:
        """Return why a file is refused before it is read at all."""
        if len(self._sheet.case.all(Attachment)) >= MOST:
            return TooManyError(MOST)
        try:
            size = path.stat().st_size
        except OSError:
            return None  # reading it says what is the matter
        if size > LARGEST:
            return AttachmentTooLargeError(LARGEST)
        return None if size else EmptyFileError()

    def _taken(self, path: Path, stored: Stored) -> None:
        sheet = self._sheet
        record = Attachment(
            id=sheet.around.fresh_id(),
            blob=stored.blob,
            name=path.name,
            media_type=stored.media_type,
            size=stored.size,
            sha256=stored.sha256,
        )
        sheet.session.put(record, step=Step(FILED))
        self._jobs.clear()
        self._next()

    def _failed(self, path: Path, error: Exception) -> None:
        sentence = self._sheet.around.sentence(error)
        before = f"{self.refusal.text()}\n" if self.refusal.text() else ""
        self._refuse(f"{before}{path.name}: {sentence}")
        self._jobs.clear()
        self._next()

    def _reported(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _stop(self) -> None:
        self._waiting.clear()
        for job in self._jobs:
            job.cancel()

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        shown(self.refusal, bool(sentence))


class AttachmentEntry(RecordEntry):
    """One attachment: its line, and unfolded what it shows and what is said about it."""

    def __init__(self, sheet: Sheet, kind: str, record: RecordId, parent: QWidget) -> None:
        super().__init__(sheet, kind, record, parent)
        self.preview: Preview | None = None

    def above_editor(self) -> QWidget | None:
        """Return what stands above the fields: the picture or the pages themselves."""
        record = self._sheet.case.records.get(self.record)
        if not isinstance(record, Attachment):
            return None
        from mpg_desktop.ui.pages.preview import Preview

        self.preview = Preview(self._sheet.around, record)
        return self.preview
