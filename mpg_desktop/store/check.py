"""The full examination of an opened vault: pages, tables, index, log, journal and attachments."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from msgspec import Struct, field

from mpg_desktop.domain.ids import CaseId
from mpg_desktop.store.access_log import AccessLog
from mpg_desktop.store.attachments import Attachments
from mpg_desktop.store.data_errors import CancelledError
from mpg_desktop.store.driver import DatabaseError
from mpg_desktop.store.errors import VaultError
from mpg_desktop.store.families import Families
from mpg_desktop.store.journal import Journal
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.telling import told

SOUND = "ok"
"""What SQLite answers when nothing is wrong."""


class Finding(Struct, frozen=True):
    """Something that is not as it should be: the key of a sentence, and what fills its gaps."""

    phrase: str
    values: dict[str, object] = field(default_factory=dict)


class Findings(Struct, frozen=True):
    """What an examination saw: how much, and what is wrong with it; nothing wrong is best."""

    families: int = 0
    records: int = 0
    attachments: int = 0
    log_lines: int = 0
    wrong: tuple[Finding, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.wrong


class Parts(Struct, frozen=True):
    """What is examined: the parts of one opened vault."""

    database: Tables
    families: Families
    journal: Journal
    attachments: Attachments
    access_log: AccessLog


Progress = Callable[[int, int], object]
"""Hears how many steps are done, and how many there are."""


def check(
    parts: Parts,
    progress: Progress = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Findings:
    """Examine everything; nothing is changed.

    Raises CancelledError. Damage is never raised: it is what is reported. After the first damaged
    page that is read, SQLCipher refuses the connection everything, so that the counts stay low.
    """
    examination = _Examination(parts)
    pages = (examination.pages, examination.tables, examination.index, examination.log)
    families = examination.every("SELECT id FROM family ORDER BY id")
    blobs = examination.every("SELECT blob FROM attachment ORDER BY blob")
    steps: list[Callable[[], object]] = [*pages]
    steps += [_later(examination.family, each) for each in families]
    steps += [_later(examination.attachment, each) for each in blobs]
    for done, step in enumerate(steps):
        if cancelled():
            raise CancelledError
        progress(done, len(steps))
        step()
    examination.all_read()
    progress(len(steps), len(steps))
    return Findings(
        len(families), examination.records, len(blobs), examination.log_lines, examination.wrong
    )


def _later(step: Callable[[str], object], about: str) -> Callable[[], object]:
    return lambda: step(about)


class _Examination:
    """One examination under way."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._sql = parts.database.conn
        self._wrong: list[Finding] = []
        self.records = 0
        self.log_lines = 0

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """What was found so far, each thing once."""
        return tuple(each for at, each in enumerate(self._wrong) if each not in self._wrong[:at])

    def every(self, query: str) -> tuple[str, ...]:
        """Return the first column of a query; nothing, and a finding, when it cannot be read."""
        return tuple(str(row[0]) for row in self._rows(query))

    def pages(self) -> None:
        """Every page must carry the seal of the key."""
        damaged = sum(1 for _ in self._rows("PRAGMA cipher_integrity_check"))
        if damaged:
            self._tell("damaged_pages", count=damaged)

    def tables(self) -> None:
        """Every table and index must agree, and every line belong to something."""
        answers = [row[0] for row in self._rows("PRAGMA integrity_check(10)")]
        loose = list(self._rows("PRAGMA foreign_key_check"))
        if answers not in ([SOUND], []) or loose:
            self._tell("damaged_tables")

    def index(self) -> None:
        """Every record, and nothing else, must stand in the search index."""
        missing = self._rows(
            "SELECT entry FROM record WHERE entry NOT IN (SELECT id FROM search_docsize)"
            " UNION ALL SELECT id FROM search_docsize WHERE id NOT IN (SELECT entry FROM record)"
        )
        if any(True for _ in missing):
            self._tell("index_differs")

    def log(self) -> None:
        """Every line of the access log must follow from the one before."""

        def count(done: int) -> None:
            self.log_lines = done

        with self._reporting():
            wrong = self._parts.access_log.verify(count)
            if wrong is not None:
                self._tell("broken_log", number=wrong)

    def family(self, family: str) -> None:
        """Replay the journal of a family: it must lead to what is known of it."""
        with self._reporting():
            case = self._parts.families.load(CaseId(family))
            self.records += len(case)
            if self._parts.journal.replay(case.id) != case:
                self._tell("journal_differs", family=family)

    def all_read(self) -> None:
        """Every record must belong to a family, and no two may be the same one."""
        counts = self.every("SELECT count(*) FROM record")
        if not self._wrong and counts != (str(self.records),):
            self._tell("damaged_tables")

    def attachment(self, blob: str) -> None:
        """Every attachment must be what was put in."""
        with self._reporting():
            for _chunk in self._parts.attachments.open(blob):
                pass

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        """Turn what cannot be read into a finding."""
        try:
            with told():
                yield
        except VaultError as error:
            self._wrong.append(Finding(error.phrase, error.values))
        except DatabaseError:
            self._tell("damaged_tables")

    def _rows(self, query: str) -> Iterator[tuple[object, ...]]:
        with self._reporting():
            yield from self._sql.execute(query)

    def _tell(self, key: str, **values: object) -> None:
        self._wrong.append(Finding(f"check.findings.{key}", values))
