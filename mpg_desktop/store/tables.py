"""The tables of an opened file: plain SQL at once, and sqlite-utils as soon as it is needed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from mpg_desktop.store.connection import Connection

if TYPE_CHECKING:
    from sqlite_utils import Database


class Tables:
    """An encrypted file as the rest of the store uses it.

    Opening a vault and listing its families is plain SQL, which the driver does alone. sqlite-utils
    takes as long to read as a fifth of the start, so it comes in with the first thing that it does
    for us: a change of the tables, or a transaction within a transaction. `prove_present` raises
    when the file is no longer at its place; nothing is written then.
    """

    def __init__(
        self, connection: Connection, prove_present: Callable[[], object] = lambda: None
    ) -> None:
        self.conn = connection
        self._prove_present = prove_present

    @cached_property
    def whole(self) -> "Database":
        """The same file through sqlite-utils, without plug-ins that could read along."""
        import sqlite_utils

        return sqlite_utils.Database(cast("Any", self.conn), execute_plugins=False)

    @contextmanager
    def atomic(self, begin: str = "BEGIN") -> Iterator[None]:
        """Do everything inside or nothing of it; within a transaction, as a part of that one.

        `begin` is the statement that begins a transaction where there is none yet.
        """
        if self.conn.in_transaction:
            with self.whole.atomic():
                yield
            return
        self.conn.execute(begin)
        try:
            yield
            self._prove_present()
            self.conn.execute("COMMIT")
        except BaseException:
            # Does nothing when the error already ended the transaction.
            self.conn.rollback()
            raise
