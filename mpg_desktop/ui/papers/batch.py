"""Everything for tonight: one document after another for all readers, each with its number."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from mpg_desktop.desk.errors import StoppedError
from mpg_desktop.desk.prints import Document, Order
from mpg_desktop.desk.tasks import Job
from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.paper_register import next_number
from mpg_desktop.domain.protection import Recipient
from mpg_desktop.domain.record import YesNo
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.sending import Sending, suit

if TYPE_CHECKING:
    from mpg_desktop.desk.paper_desk import Prepared

Decided = Mapping[Recipient, tuple[Decision, ...]]
"""What the worker decided otherwise, by reader."""


class Wanted(Struct, frozen=True):
    """One document of a batch."""

    document: Document
    reader: Recipient


class Batch(QObject):
    """`at` tells how many are done, of how many; `ended` brings the error that ended it, or None.

    `left` brings the line of what left; `skipped` what has nothing to say to its reader. Without a
    `language` everybody gets paper in their own.
    """

    at = Signal(int, int)
    left = Signal(object)
    skipped = Signal(object)
    ended = Signal(object)

    def __init__(
        self,
        around: DeskOfPapers,
        wanted: tuple[Wanted, ...],
        decided: Decided,
        paper: str,
        language: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._wanted = list(wanted)
        self._decided = decided
        self._paper = paper
        self._language = language
        self._total = len(wanted)
        self._sending = Sending(around, self)
        self._send: Callable[[Prepared], None] = lambda _prepared: None
        self._job = Job()
        self._is_stopped = False

    def to_folder(self, folder: Path, safe: YesNo | None) -> None:
        """Write each document in a folder."""

        def send(prepared: "Prepared") -> None:
            target = folder / self._around.file_name(prepared)
            self._sending.save(prepared, target, safe, self._went, self._end)

        self._begin(send)

    def to_printer(self, printer: QPrinter, safe: YesNo | None) -> None:
        """Print each document on the same printer."""

        def send(prepared: "Prepared") -> None:
            suit(printer, prepared)
            self._sending.print(prepared, printer, safe, self._went, self._end)

        self._begin(send)

    def cancel(self) -> None:
        """Stop after what is under way; what left already stays in the register."""
        self._is_stopped = True
        self._wanted.clear()
        self._job.cancel()
        self._sending.cancel()

    def let_go(self) -> None:
        """Stop likewise, and tell nobody: whoever asked is gone."""
        self.blockSignals(True)  # noqa: FBT003 - of Qt
        self.cancel()

    def _begin(self, send: "Callable[[Prepared], None]") -> None:
        self._send = send
        self.at.emit(0, self._total)
        self._next()

    def _next(self) -> None:
        if not self._wanted:
            self._end(StoppedError() if self._is_stopped else None)
            return
        wanted = self._wanted.pop(0)
        around = self._around
        order = Order(
            wanted.document,
            wanted.reader,
            around.papers.clock(),
            next_number(around.case),
            paper=self._paper,
            language=around.language_for(wanted.reader, self._language),
        )
        decisions = self._decided.get(wanted.reader, ())

        def made(prepared: "Prepared") -> None:
            if self._is_stopped:  # just too late to keep it from being made
                self._next()
            elif prepared.paper.nothing:
                self.skipped.emit(wanted)
                self._go_on()
            else:
                self._send(prepared)

        self._job = around.papers.prepare(around.case, order, decisions, made, self._end)

    def _went(self, line: PaperCopy) -> None:
        self.left.emit(line)
        self._go_on()

    def _go_on(self) -> None:
        self.at.emit(self._total - len(self._wanted), self._total)
        self._next()

    def _end(self, error: Exception | None) -> None:
        self.ended.emit(error)
