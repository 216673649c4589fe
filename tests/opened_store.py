"""A real encrypted file with all that stands on it, for tests of the parts of the store."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mpg_desktop.store import engine, schema
from mpg_desktop.store.access_log import AccessLog
from mpg_desktop.store.attachments import Attachments
from mpg_desktop.store.case_writer import CaseWriter
from mpg_desktop.store.check import Findings, Parts, check
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.drafts import Drafts
from mpg_desktop.store.families import Families
from mpg_desktop.store.journal import Journal
from mpg_desktop.store.search import Search
from mpg_desktop.store.tables import Tables

KEY = bytes(range(32))
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SMALL = 1000


class Clock:
    """A clock that goes on one second each time it is read, and can be set."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        """Return the present moment, a second later than the one before."""
        self.now += timedelta(seconds=1)
        return self.now


class OpenedStore:
    """An opened file and the parts that a vault makes of it; attachments of 1,000 bytes at most."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self.connection = connection
        self.clock = clock
        self.database = Tables(connection)
        schema.bring_up_to_date(self.database)
        self.access_log = AccessLog(self.database, clock=clock, device="laptop", user="anna")
        self.journal = Journal(self.database, device="laptop")
        self.search = Search(self.database)
        self.drafts = Drafts(self.database, clock=clock)
        self.attachments = Attachments(self.database, clock=clock, largest=SMALL)
        self.families = Families(
            self.database,
            writer=lambda: CaseWriter(
                self.database, journal=self.journal, search=self.search, clock=clock
            ),
            tidy=self.search.tidy,
            access_log=self.access_log,
            clock=clock,
        )

    @property
    def parts(self) -> Parts:
        """What a check examines."""
        return Parts(self.database, self.families, self.journal, self.attachments, self.access_log)

    def check(self) -> Findings:
        """Examine everything."""
        return check(self.parts)


@contextmanager
def opened(path: Path, clock: Clock | None = None) -> Iterator[OpenedStore]:
    """Open the encrypted file at `path`, or make it, and close it afterwards."""
    connect = engine.connect if path.exists() else engine.create
    connection = connect(path, KEY)
    try:
        yield OpenedStore(connection, clock or Clock())
    finally:
        connection.close()
