"""Transactions that write: they wait for another writer at their beginning, never in the middle."""

from contextlib import AbstractContextManager

from mpg_desktop.store.tables import Tables


def writing(tables: Tables) -> AbstractContextManager[None]:
    """Do everything inside as one transaction; inside another one, as a part of it.

    A transaction usually begins without asking to write. When it has read and somebody else
    (a backup on its own connection) writes before it does, SQLite refuses at once, whatever the
    timeout: what was read is out of date. Asking at the beginning waits instead.
    """
    return tables.atomic("BEGIN IMMEDIATE")
