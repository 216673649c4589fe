"""Files kept inside the encrypted file: streamed in and out, never whole in memory."""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from typing import Protocol

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.domain.records import Attachment
from mpg_desktop.store import moments
from mpg_desktop.store.data_errors import (
    MEGABYTE,
    AttachmentTooLargeError,
    CancelledError,
    DamagedAttachmentError,
    MissingAttachmentError,
    TooManyError,
    UnknownFamilyError,
)
from mpg_desktop.store.soundness import proven
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.writing import writing

CHUNK = 256 * 1024
"""Bytes of one chunk."""

LARGEST = 25 * MEGABYTE
"""Bytes of the largest attachment."""

MOST = 100
"""Attachments of one family."""


class Stream(Protocol):
    """What an attachment is read from: an opened file, or anything that reads like one."""

    def read(self, size: int, /) -> bytes:
        """Return up to `size` bytes; none at the end."""
        ...


class Stored(Struct, frozen=True):
    """A file as it is kept: what a record of the kind `attachment` must say of it."""

    blob: str
    media_type: str
    size: int
    sha256: str


class Attachments:
    """The attachments of all families in one vault."""

    def __init__(self, database: Tables, *, clock: moments.Clock, largest: int = LARGEST) -> None:
        self._database = database
        self._sql = database.conn
        self._clock = clock
        self._largest = largest

    @proven
    def add(
        self,
        family: CaseId,
        stream: Stream,
        media_type: str,
        *,
        unused: int = 0,
        progress: Callable[[int], object] = lambda _done: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Stored:
        """Keep what `stream` holds, whole or not at all; `progress` hears the bytes so far.

        `unused` files of the family do not count: nothing names them, and they are kept for an
        undo. Raises AttachmentTooLargeError, TooManyError, UnknownFamilyError, CancelledError.
        """
        blob, digest, size = secrets.token_hex(16), hashlib.sha256(), 0
        with writing(self._database):
            number = self._number_with_room(family, unused)
            for place, chunk in enumerate(iter(lambda: stream.read(CHUNK), b"")):
                size += len(chunk)
                if size > self._largest:
                    raise AttachmentTooLargeError(self._largest)
                if cancelled():
                    raise CancelledError
                digest.update(chunk)
                self._sql.execute(
                    "INSERT INTO attachment_chunk (blob, place, content) VALUES (?, ?, ?)",
                    (blob, place, chunk),
                )
                progress(size)
            stored = Stored(blob, media_type, size, digest.hexdigest())
            self._sql.execute(
                "INSERT INTO attachment (blob, family, media_type, size, sha256, made_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (blob, number, media_type, size, stored.sha256, moments.written(self._clock())),
            )
        return stored

    @proven
    def about(self, blob: str) -> Stored:
        """Return what is known of an attachment; raises MissingAttachmentError."""
        row = self._sql.execute(
            "SELECT blob, media_type, size, sha256 FROM attachment WHERE blob = ?", (blob,)
        ).fetchone()
        if row is None:
            raise MissingAttachmentError
        return Stored(*row)

    def open(self, blob: str) -> Iterator[bytes]:
        """Yield the content of an attachment, a chunk at a time.

        Raises MissingAttachmentError; and DamagedAttachmentError at the end, when what was given
        is not what was put in: use nothing of it then.
        """
        stored, digest, size, place = self.about(blob), hashlib.sha256(), 0, 0
        while (chunk := self._chunk(blob, place)) is not None:
            digest.update(chunk)
            size += len(chunk)
            place += 1
            yield chunk
        if size != stored.size or digest.hexdigest() != stored.sha256:
            raise DamagedAttachmentError

    @proven
    def all(self, family: CaseId | None = None) -> tuple[Stored, ...]:
        """Return what is kept for one family, or for all, in the order in which it came in."""
        rows = self._sql.execute(
            "SELECT blob, media_type, size, sha256 FROM attachment"
            " WHERE ? IS NULL OR family = (SELECT number FROM family WHERE id = ?)"
            " ORDER BY made_at, blob",
            (family, family),
        )
        return tuple(Stored(*row) for row in rows)

    def unused(self, case: Case) -> tuple[str, ...]:
        """Return the files of a family that no record of `case` names any more."""
        named = {each.blob for each in case.all(Attachment)}
        return tuple(each.blob for each in self.all(case.id) if each.blob not in named)

    @proven
    def sweep(self, case: Case) -> int:
        """Remove the files that no record of `case` names any more; return how many went.

        For when a family is closed: as long as it lies open, an undo may bring a record back.
        """
        unused = [(blob,) for blob in self.unused(case)]
        with writing(self._database):
            self._sql.executemany("DELETE FROM attachment_chunk WHERE blob = ?", unused)
            self._sql.executemany("DELETE FROM attachment WHERE blob = ?", unused)
        return len(unused)

    def _number_with_room(self, family: CaseId, unused: int) -> int:
        known = self._sql.execute("SELECT number FROM family WHERE id = ?", (family,)).fetchone()
        if known is None:
            raise UnknownFamilyError
        count = self._sql.execute("SELECT count(*) FROM attachment WHERE family = ?", known)
        if count.fetchone()[0] - unused >= MOST:
            raise TooManyError(MOST)
        return int(known[0])

    @proven
    def _chunk(self, blob: str, place: int) -> bytes | None:
        row = self._sql.execute(
            "SELECT content FROM attachment_chunk WHERE blob = ? AND place = ?", (blob, place)
        ).fetchone()
        return None if row is None else bytes(row[0])
