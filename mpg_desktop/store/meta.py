"""The few facts about the file itself: which schema it has, and what is being done to it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def found(database: "Database") -> None:
    """Make the table; the key of the access log's pseudonyms is drawn here, once."""
    database.conn.execute(
        "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )
    database.conn.execute("INSERT INTO meta VALUES ('log_key', lower(hex(randomblob(32))))")


def schema_number(database: "Database") -> int:
    """Return the number of the schema that the file has; 0 for a file without tables."""
    if not database.table("meta").exists():
        return 0
    return int(read(database, "schema") or 0)


def read(database: "Database", key: str) -> str | None:
    """Return what stands under a key, or None."""
    row = database.conn.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def write(database: "Database", key: str, value: str) -> None:
    """Write a value under a key, inside the caller's transaction."""
    database.conn.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def erase(database: "Database", key: str) -> None:
    """Take a key away, inside the caller's transaction; one that is not there is no error."""
    database.conn.execute("DELETE FROM meta WHERE key = ?", (key,))
