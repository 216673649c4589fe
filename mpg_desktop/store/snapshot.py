"""Copies the encrypted database of a vault in use, from one moment, encrypted all the way."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

import msgspec

from mpg_desktop.store import engine, meta
from mpg_desktop.store.archive import Progress
from mpg_desktop.store.contents import NOTE_KEY, Contents, contents_of
from mpg_desktop.store.proof import Note
from mpg_desktop.store.soundness import prove_sound
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.telling import told

PAGES_AT_ONCE = 256
"""A megabyte: small enough to stop at once, large enough not to be slow."""


def take(
    source: Path, target: Path, page_key: bytearray, made: datetime, device: str, progress: Progress
) -> Contents:
    """Copy `source` to the new file `target` under the same key, and return what it held.

    The source is read in one transaction: writing meanwhile neither changes nor restarts the copy.
    The copy carries a note of what the source held, and is one file, without a journal beside it.
    """

    def step(_status: int, remaining: int, total: int) -> None:
        progress(1 - remaining / max(total, 1))

    with (
        closing(engine.connect(source, page_key, read_only=True)) as reader,
        closing(engine.create(target, page_key)) as copy,
        told(),
    ):
        reader.execute("BEGIN")
        contents = contents_of(reader)
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()
        reader.backup(copy, pages=PAGES_AT_ONCE, progress=step)
        prove_sound(reader)
        note = msgspec.json.encode(Note(made, device, contents)).decode()
        database = Tables(copy)
        with database.atomic():
            meta.write(database, NOTE_KEY, note)
        # The pages brought along that the source writes ahead; the copy must be one file.
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()
    return contents
