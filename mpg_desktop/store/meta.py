"""The few facts about the file itself: which schema it has, and what is being done to it."""

from mpg_desktop.store.tables import Tables

UNTIDY = "index_untidy"
"""Words of a wiped family may still stand in the search index."""


def found(database: Tables) -> None:
    """Make the table; the key of the access log's pseudonyms is drawn here, once."""
    database.conn.execute(
        "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )
    database.conn.execute("INSERT INTO meta VALUES ('log_key', lower(hex(randomblob(32))))")


def schema_number(database: Tables) -> int:
    """Return the number of the schema that the file has; 0 for a file without tables."""
    there = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'"
    if not database.conn.execute(there).fetchone()[0]:
        return 0
    return int(read(database, "schema") or 0)


def read(database: Tables, key: str) -> str | None:
    """Return what stands under a key, or None."""
    row = database.conn.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def write(database: Tables, key: str, value: str) -> None:
    """Write a value under a key, inside the caller's transaction."""
    database.conn.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def erase(database: Tables, key: str) -> None:
    """Take a key away, inside the caller's transaction; one that is not there is no error."""
    database.conn.execute("DELETE FROM meta WHERE key = ?", (key,))
