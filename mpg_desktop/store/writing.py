"""Transactions that write: they wait for another writer at their beginning, never in the middle."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


@contextmanager
def writing(database: "Database") -> Iterator[None]:
    """Do everything inside as one transaction; inside another one, as a part of it.

    sqlite-utils begins a transaction without asking to write. When it has read and somebody else
    (a backup on its own connection) writes before it does, SQLite refuses at once, whatever the
    timeout: what was read is out of date. Asking at the beginning waits instead.
    """
    if database.conn.in_transaction:
        with database.atomic():
            yield
        return
    database.conn.execute("BEGIN IMMEDIATE")
    try:
        with database.atomic():
            yield
        database.conn.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise
