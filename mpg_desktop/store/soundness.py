"""The proof after every read that no page was damaged.

SQLCipher hands out a page that lost its seal as zeros. Mostly SQLite stumbles over them at once,
but not over the last page of a long text: this would come back as a text that ends in zeros,
without any error. The connection remembers it, however, and answers `0` when it is asked.
"""

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

from mpg_desktop.store.errors import DamagedPageError
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.telling import told

if TYPE_CHECKING:
    import sqlite3

    from mpg_desktop.store.connection import Connection

    Reader = Connection | sqlite3.Connection

P = ParamSpec("P")
T = TypeVar("T")


class OfADatabase(Protocol):
    """A part of the store: it stands on one opened file."""

    _database: Tables


S = TypeVar("S", bound=OfADatabase)


@contextmanager
def sound(database: Tables) -> Iterator[None]:
    """Let nothing out that was read from a damaged page; raises DamagedPageError.

    Errors of the driver become those of the vault, as with `told`.
    """
    with told():
        try:
            yield
        except Exception as error:
            # What looks wrong may be zeros; then the damage is the error to tell.
            prove_sound(database.conn, error)
            raise
        prove_sound(database.conn)


def proven(method: Callable[Concatenate[S, P], T]) -> Callable[Concatenate[S, P], T]:
    """Wrap a method of a part of the store in `sound`."""

    @functools.wraps(method)
    def wrapped(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with sound(self._database):
            return method(self, *args, **kwargs)

    return wrapped


def prove_sound(connection: "Reader", error: Exception | None = None) -> None:
    """Raise DamagedPageError when this connection has ever read a damaged page.

    `error` is what is being handled, if anything. An online backup needs this too: it copies
    the zeros, and gives them a good seal.
    """
    if str(connection.execute("PRAGMA cipher_status").fetchone()[0]) != "1":
        reason = "a page lost its seal"
        raise DamagedPageError(reason) from error
