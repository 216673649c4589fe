"""A family that lies open on the page of a form, with a real vault behind it, for tests."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.content.plain_words import load_plain_words
from mpg_desktop.desk.backup_rounds import BackupRounds
from mpg_desktop.desk.desk import Desk
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.enclosures import Enclosures
from mpg_desktop.desk.session import Session
from mpg_desktop.desk.tasks import Worker
from mpg_desktop.desk.writing_aid import WritingAid
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, new_case_id
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.store.keyslots import MIB, KdfCost
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.form_page import FormPage
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.theme import Theme

CHEAP = KdfCost(ops=1, memory_bytes=8 * MIB)
WORDS = "zeven rode fietsen in de regen"
TODAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NEW = "desk.steps.new_family"

# These never change, so a run reads each only once in each language.
catalogue_in = cache(load_catalogue)
law_in = cache(load_law)
phrases_in = cache(load_phrases)
plain_words_in = cache(load_plain_words)


@dataclass
class Clock:
    """A clock that goes on by two minutes each time it is asked."""

    now: datetime = MORNING
    stands_still: bool = False

    def __call__(self) -> datetime:
        """Return the next moment."""
        if not self.stands_still:
            self.now += timedelta(minutes=2)
        return self.now


@dataclass(repr=False)
class LaidOpen:
    """The page, and all that it works with; `told` holds what was said at the bottom."""

    page: FormPage
    desk: Desk
    worker: Worker
    around: Surroundings
    clock: Clock
    family: CaseId
    told: list[str] = field(default_factory=list)
    undoes: list[Callable[[], object]] = field(default_factory=list)
    folder: Path = Path()

    @property
    def session(self) -> Session:
        """The open family."""
        session = self.desk.session
        assert session is not None
        return session

    @property
    def case(self) -> Case:
        """The family as it stands."""
        return self.session.case

    def settle(self) -> None:
        """Let the worker finish, and everything that follows from it."""
        self.worker.finish()
        QApplication.processEvents()

    def field(self, record: str, name: str) -> Field:
        """Go to a field and return it."""
        assert self.page.reveal(record, name)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        while focused is not None and not isinstance(focused, Field):
            focused = focused.parentWidget()
        assert isinstance(focused, Field)
        return focused

    def bound(self) -> Iterator[tuple[Place, Field]]:
        """Return every field that is on the page, with its place."""
        sheet = self.page.sheet
        assert sheet is not None
        yield from sheet.binding.bound()

    def lock_and_unlock(self) -> None:
        """Put everything away, and lay it open again."""
        self.page.keep_drafts(self.session)
        self.desk.lock()
        self.settle()
        self.page.leave()
        self.unlock()

    def unlock(self) -> None:
        """Lay open again what was locked."""
        self.desk.unlock(self.folder, Passphrase(WORDS))
        self.settle()
        # A backup follows on every unlock; two writers at once is for other tests.
        self.desk.backups.finish()
        self.page.show_session(self.session)
        QApplication.processEvents()


@contextmanager
def laid_open(
    theme: Theme,
    resources: Path,
    folder: Path,
    records: Iterable[AnyRecord] | Case = (),
    language: str = "nl",
) -> Iterator[LaidOpen]:
    """Make a vault with one family, and show the intake of that family."""
    bugs: list[Exception] = []
    worker = Worker("test", bugs.append)
    second = Worker("test backups", bugs.append)
    clock = Clock()
    desk = Desk(
        Door(clock, "laptop", CHEAP), worker, BackupRounds(second, clock), lambda _case: None
    )
    case = records if isinstance(records, Case) else Case.of(new_case_id(1), records)
    desk.make(folder, Passphrase(WORDS), lambda _key: None)
    desk.ask(lambda vault, _: vault.families.save(None, case, NEW), lambda _at: None)
    desk.open(case.id)
    numbers = count(2_000_000_000_000)
    told: list[str] = []
    undoes: list[Callable[[], object]] = []

    def tell(sentence: str, undo: str = "", does: Callable[[], object] | None = None) -> None:
        told.append(sentence)
        if does is not None:
            assert undo, "the button has words"
            undoes.append(does)

    around = Surroundings(
        theme,
        catalogue_in(resources, language),
        law_in(resources, language),
        phrases_in(resources, language).say,
        Enclosures(desk),
        tell,
        lambda: TODAY,
        lambda: next(numbers),
        WritingAid(lambda: plain_words_in(resources, language), worker, bugs.append),
    )
    page = FormPage(around.catalogue.forms["intake"], around)
    page.resize(theme.px(900), theme.px(780))
    while worker.is_busy or second.is_busy:
        worker.finish()
        second.finish()
    opened = LaidOpen(page, desk, worker, around, clock, case.id, told, undoes, folder)
    page.show_session(opened.session)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    try:
        yield opened
    finally:
        _put_away(page, desk, worker, second)
        assert bugs == []


def _put_away(page: FormPage, desk: Desk, *workers: Worker) -> None:
    page.leave()
    page.close()
    page.deleteLater()
    desk.abandon()
    for worker in workers:
        worker.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
