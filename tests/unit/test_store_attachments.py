"""Files inside the encrypted file: streamed, limited, proven on the way out."""

import hashlib
import io
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import Attachment
from mpg_desktop.store.attachments import CHUNK, LARGEST, MOST, Attachments
from mpg_desktop.store.data_errors import (
    AttachmentTooLargeError,
    CancelledError,
    DamagedAttachmentError,
    MissingAttachmentError,
    TooManyError,
    UnknownFamilyError,
)
from tests.opened_store import SMALL, OpenedStore, opened

FAMILY = CaseId("f" * 32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenedStore]:
    with opened(tmp_path / "cases.db") as store:
        store.families.save(None, Case(FAMILY), "step.made")
        yield store


class Noise:
    """A stream of so many bytes that is never whole in memory, and gives less than was asked."""

    def __init__(self, size: int) -> None:
        self._left = size
        self.digest = hashlib.sha256()

    def read(self, size: int, /) -> bytes:
        """Return a piece."""
        count = min(size - 7, self._left)
        self._left -= count
        piece = self._left.to_bytes(4) * (count // 4 + 1)
        self.digest.update(piece[:count])
        return piece[:count]


def chunks(store: OpenedStore) -> int:
    return int(store.connection.execute("SELECT count(*) FROM attachment_chunk").fetchone()[0])


def test_what_goes_in_comes_out(store: OpenedStore) -> None:
    stored = store.attachments.add(FAMILY, io.BytesIO(b"een tekening"), "image/png")
    assert b"".join(store.attachments.open(stored.blob)) == b"een tekening"
    assert stored.sha256 == hashlib.sha256(b"een tekening").hexdigest()
    assert (stored.size, stored.media_type) == (12, "image/png")
    assert store.attachments.about(stored.blob) == stored
    assert store.attachments.all(FAMILY) == store.attachments.all() == (stored,)


def test_an_empty_file_is_a_file(store: OpenedStore) -> None:
    stored = store.attachments.add(FAMILY, io.BytesIO(), "text/plain")
    assert list(store.attachments.open(stored.blob)) == []


def test_the_largest_file_goes_through_in_little_memory(store: OpenedStore) -> None:
    attachments = Attachments(store.database, clock=store.clock)
    noise = Noise(LARGEST)
    heard: list[int] = []
    tracemalloc.start()
    try:
        stored = attachments.add(FAMILY, noise, "audio/ogg", progress=heard.append)
        digest, most = hashlib.sha256(), 0
        for chunk in attachments.open(stored.blob):
            digest.update(chunk)
            most = max(most, len(chunk))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert digest.hexdigest() == noise.digest.hexdigest() == stored.sha256
    assert heard[-1] == stored.size == LARGEST
    assert most <= CHUNK
    assert peak < 8 * CHUNK


def test_a_file_that_is_too_large_leaves_nothing(store: OpenedStore) -> None:
    with pytest.raises(AttachmentTooLargeError) as caught:
        store.attachments.add(FAMILY, io.BytesIO(b"x" * (SMALL + 1)), "text/plain")
    assert caught.value.values == {"limit": 0}
    assert AttachmentTooLargeError(LARGEST).values == {"limit": 25}
    assert chunks(store) == 0
    store.attachments.add(FAMILY, io.BytesIO(b"x" * SMALL), "text/plain")


def test_work_that_was_cancelled_leaves_nothing(store: OpenedStore) -> None:
    with pytest.raises(CancelledError):
        store.attachments.add(FAMILY, io.BytesIO(b"x"), "text/plain", cancelled=lambda: True)
    assert chunks(store) == 0


def test_a_stream_that_breaks_leaves_nothing(store: OpenedStore) -> None:
    class Broken:
        def __init__(self) -> None:
            self._pieces = [b"x" * 10]

        def read(self, _size: int, /) -> bytes:
            if self._pieces:
                return self._pieces.pop()
            raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        store.attachments.add(FAMILY, Broken(), "text/plain")
    assert chunks(store) == 0


def test_a_family_holds_so_many_and_no_more(store: OpenedStore) -> None:
    for _ in range(MOST):
        store.attachments.add(FAMILY, io.BytesIO(b"x"), "text/plain")
    with pytest.raises(TooManyError) as caught:
        store.attachments.add(FAMILY, io.BytesIO(b"x"), "text/plain")
    assert caught.value.values == {"limit": 100}


def test_a_family_that_is_not_there_holds_none(store: OpenedStore) -> None:
    with pytest.raises(UnknownFamilyError):
        store.attachments.add(CaseId("nobody"), io.BytesIO(b"x"), "text/plain")


def test_what_is_not_there_is_said_not_to_be(store: OpenedStore) -> None:
    with pytest.raises(MissingAttachmentError):
        list(store.attachments.open("nothing"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attachment_chunk SET content = CAST('een tekenfng' AS BLOB)",
        "DELETE FROM attachment_chunk",
        "UPDATE attachment SET size = 13",
    ],
)
def test_content_that_changed_is_told(store: OpenedStore, statement: str) -> None:
    stored = store.attachments.add(FAMILY, io.BytesIO(b"een tekening"), "image/png")
    store.connection.execute(statement)
    with pytest.raises(DamagedAttachmentError):
        list(store.attachments.open(stored.blob))


def test_files_that_no_record_names_are_swept_away(store: OpenedStore) -> None:
    kept = store.attachments.add(FAMILY, io.BytesIO(b"kept"), "text/plain")
    store.attachments.add(FAMILY, io.BytesIO(b"gone"), "text/plain")
    case = Case(FAMILY).put(Attachment(id=RecordId("a" * 32), blob=kept.blob))
    assert store.attachments.sweep(case) == 1
    assert store.attachments.sweep(case) == 0
    assert store.attachments.all() == (kept,)
    assert chunks(store) == 1
