"""The paper of the family that lies open: made and drawn on the worker, and sent on its way.

A copy stands in the register before it leaves, and is taken out again when it did not leave: what
went out can then never be missing there, not even when the program ends half-way.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from mpg_desktop.desk import prints
from mpg_desktop.desk.desk import Desk
from mpg_desktop.desk.door import now
from mpg_desktop.desk.outgoing import PrintJob, print_as_it_is, write_paper
from mpg_desktop.desk.paper_languages import OWN, PaperLanguages
from mpg_desktop.desk.photos import opener_of
from mpg_desktop.desk.prints import Order, Press, Print, Say
from mpg_desktop.desk.tasks import Done, Failed, Job, Progress
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.paper_records import PaperCopy, PaperWay
from mpg_desktop.domain.paper_register import LEFT, NOT_LEFT
from mpg_desktop.domain.record import YesNo

if TYPE_CHECKING:
    from mpg_desktop.desk.rulebook import Rulebook
    from mpg_desktop.desk.session import Session
    from mpg_desktop.printing.leaves import Hit, Leaf, PageImage
    from mpg_desktop.store.vault import Vault


class Prepared(Struct, frozen=True):
    """A document that is ready to leave: these very bytes are shown, and these leave."""

    order: Order
    paper: Print
    leaves: tuple["Leaf", ...]

    @property
    def text(self) -> str:
        """All that can be read on its pages."""
        return "\n".join(leaf.text for leaf in self.leaves)


class PaperDesk:
    """Results arrive on the GUI thread; without `failed`, errors go where the desk's go."""

    def __init__(
        self,
        desk: Desk,
        rules: "Callable[[], Rulebook]",
        *,
        say: Say,
        resources: Path,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.say = say
        self.rules = rules
        self.clock = clock
        self.languages = PaperLanguages(resources, say(OWN))
        self._desk = desk
        self._resources = resources
        self._press: Press | None = None  # of the worker thread alone
        desk.locking.connect(self.forget)

    # ---- made and looked at ------------------------------------------------------------------

    def prepare(
        self,
        case: Case,
        order: Order,
        decisions: Iterable[Decision],
        done: Done[Prepared],
        failed: Failed | None = None,
    ) -> Job:
        """Make a document for one reader."""
        decided = tuple(decisions)
        return self._desk.ask(
            lambda vault, _: self._made(vault, case, order, decided), done, failed
        )

    def picture(self, prepared: Prepared, page: int, scale: float, done: "Done[PageImage]") -> Job:
        """Draw a page; `scale` is in pixels for each point."""
        from mpg_desktop.printing.leaves import picture_of

        content = prepared.paper.content
        return self._desk.ask(lambda _vault, _: picture_of(content, page, scale), done)

    def look_for(self, prepared: Prepared, words: str, done: "Done[tuple[Hit, ...]]") -> Job:
        """Look for words on all pages."""
        from mpg_desktop.printing.leaves import hits_in

        return self._desk.ask(lambda _vault, _: hits_in(prepared.paper.content, words), done)

    def forget(self) -> None:
        """Forget all words that were set on paper."""
        self._desk.ask(lambda _vault, _: self._forget(), lambda _nothing: None)

    # ---- on its way --------------------------------------------------------------------------

    def save(
        self,
        prepared: Prepared,
        target: Path,
        line: PaperCopy,
        done: Done[PaperCopy],
        failed: Failed,
    ) -> Job:
        """Write a document where somebody chose; whole or not at all."""
        return self._deliver(
            prepared, line, lambda: write_paper(target, prepared.paper.content), done, failed
        )

    def spool(
        self,
        prepared: Prepared,
        program: str,
        job: PrintJob,
        line: PaperCopy,
        done: Done[PaperCopy],
        failed: Failed,
    ) -> Job:
        """Give a document to a printer that takes it as it is."""
        content = prepared.paper.content
        return self._deliver(
            prepared, line, lambda: print_as_it_is(program, job, content), done, failed
        )

    def drawn(self, prepared: Prepared, line: PaperCopy, done: Done[PaperCopy]) -> None:
        """Say that a document left page by page, through the printer of the system.

        Nobody can stop that any more.
        """
        self._desk.ask(
            lambda vault, _: _log(vault, prepared),
            lambda _nothing: done(line),
            partial(self._unlogged, line, done),
        )

    def enter(
        self, session: "Session", prepared: Prepared, way: PaperWay, safe: YesNo | None = None
    ) -> PaperCopy:
        """Put a copy that is about to leave in the register, and on the disk before it leaves."""
        line = prints.line_of(
            prepared.paper,
            prepared.order,
            way,
            printed=prepared.text,
            called=name_of(session.case, prepared.order.reader.who),
            safe_at_home=safe,
        )
        session.put_for_good(line, step=Step(LEFT))
        session.save_now()  # the worker does it before what is asked next: to deliver the paper
        return line

    def strike(self, line: PaperCopy) -> None:
        """Take a copy that did not leave out of the register."""
        session = self._desk.session
        if session is not None and line.id in session.case.records:
            session.drop_for_good(line.id, step=Step(NOT_LEFT))
            session.save_now()  # a desk that is being locked waits for it

    # ---- on the worker -----------------------------------------------------------------------

    def _deliver(
        self,
        prepared: Prepared,
        line: PaperCopy,
        deliver: Callable[[], object],
        done: Done[PaperCopy],
        failed: Failed,
    ) -> Job:
        gone: list[PaperCopy] = []

        def work(vault: "Vault", _progress: Progress) -> PaperCopy:
            deliver()
            gone.append(line)
            _log(vault, prepared)
            return line

        def missed(error: Exception) -> None:
            if gone:
                self._unlogged(line, done, error)
            else:
                self.strike(line)
                failed(error)

        return self._desk.see_off(work, done, missed)

    def _unlogged(self, line: PaperCopy, done: Done[PaperCopy], error: Exception) -> None:
        """Keep a copy that left in the register, though the log of the vault lacks it."""
        done(line)
        self._desk.failed.emit(error)

    def _made(
        self, vault: "Vault", case: Case, order: Order, decisions: tuple[Decision, ...]
    ) -> Prepared:
        from mpg_desktop.printing.leaves import leaves_of

        if self._press is None:
            self._press = Press(self.rules(), say=self.say, resources=self._resources)
        paper = self._press.print(case, order, decisions, opener_of(vault))
        return Prepared(order, paper, leaves_of(paper.content))

    def _forget(self) -> None:
        if self._press is not None:
            self._press.forget()


def _log(vault: "Vault", prepared: Prepared) -> None:
    prints.register(vault, prepared.order, prepared.paper.copy.case_id)
