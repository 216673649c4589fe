"""What a vault holds, counted and digested, so that a copy can be compared with its source."""

import hashlib

import msgspec

from mpg_desktop.store.connection import Connection

NOTE_KEY = "backup_note"
"""The one row of `meta` that a backup adds to its copy: what the source held."""

ROWS_AT_ONCE = 64
"""Rows held in memory: of the largest, pieces of an attachment, these are 16 megabytes."""
DIGEST_BYTES = 32

TABLES = """
SELECT name FROM sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL %'
ORDER BY name
"""


class Contents(msgspec.Struct, frozen=True):
    """How much a vault holds, and a digest (BLAKE2b, 256 bit) over every row of every table.

    `families` are the real ones; invented families are counted apart, in `practice`.
    """

    families: int
    records: int
    journal: int
    attachments: int
    digest: str
    practice: int = 0


def contents_of(connection: Connection) -> Contents:
    """Read everything in the vault once, in the connection's own snapshot."""
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    counts: dict[str, int] = {}
    encode = msgspec.msgpack.Encoder().encode
    for (table,) in connection.execute(TABLES).fetchall():
        digest.update(encode(table))
        rows = connection.execute(_every_row(table))
        counts[table] = 0
        while batch := rows.fetchmany(ROWS_AT_ONCE):
            counts[table] += len(batch)
            digest.update(encode(batch))
    practice = _practice(connection) if "family" in counts else 0
    return Contents(
        families=counts.get("family", 0) - practice,
        records=counts.get("record", 0),
        journal=counts.get("journal", 0),
        attachments=counts.get("attachment", 0),
        digest=digest.hexdigest(),
        practice=practice,
    )


def _practice(connection: Connection) -> int:
    found = connection.execute("SELECT count(*) FROM family WHERE practice").fetchone()
    return int(found[0])


def _every_row(table: str) -> str:
    quoted = table.replace('"', '""')
    but_the_note = f" WHERE key <> '{NOTE_KEY}'" if table == "meta" else ""
    return f'SELECT * FROM "{quoted}"{but_the_note}'  # noqa: S608 - the name is the schema's own
