"""Files and earlier texts of a family: fetched and kept beside the window, whole or not at all."""

import os
import stat
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.backup_rounds import BackupRounds
from mpg_desktop.desk.desk import Desk
from mpg_desktop.desk.door import Door, now
from mpg_desktop.desk.enclosures import (
    Enclosures,
    UnreadableFileError,
    UnwrittenCopyError,
    media_type_of,
)
from mpg_desktop.desk.errors import StoppedError
from mpg_desktop.desk.tasks import Worker
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import Family
from mpg_desktop.store.attachments import LARGEST, Stored
from mpg_desktop.store.data_errors import AttachmentTooLargeError, MissingAttachmentError
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.secret_memory import Passphrase
from tests.e2e.test_disk_full import no_file_larger_than

FAMILY = CaseId("f" * 32)


@dataclass
class Table:
    """A desk with one family, and what was heard of the work for it."""

    desk: Desk
    worker: Worker
    enclosures: Enclosures
    heard: list[object] = field(default_factory=list)
    parts: list[tuple[int, int]] = field(default_factory=list)

    def take_in(self, path: Path) -> object:
        """Keep a file, and return what came of it."""
        self.enclosures.take_in(
            FAMILY,
            path,
            self.heard.append,
            self.heard.append,
            lambda *part: self.parts.append(part),
        )
        return self.outcome()

    def outcome(self) -> object:
        """Wait, and return what was heard last."""
        self.worker.finish()
        return self.heard.pop()


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    del qtbot
    bugs: list[Exception] = []
    worker, second = Worker("vault", bugs.append), Worker("backups", bugs.append)
    door = Door(device="laptop", cost=KdfCost(ops=1, memory_bytes=8 << 20))
    desk = Desk(door, worker, BackupRounds(second, now), lambda _case: None)
    table = Table(desk, worker, Enclosures(desk))
    desk.failed.connect(table.heard.append)
    case = Case.of(FAMILY, [Family(name="Eerst")])
    desk.make(tmp_path / "kluis", Passphrase("kano vlinder drempel"), lambda _key: None)
    desk.ask(lambda vault, _: vault.families.save(None, case, "test.new"), lambda _at: None)
    worker.finish()
    yield table
    desk.finish()
    worker.close()
    second.close()
    assert bugs == []


def test_a_file_comes_back_as_it_was(table: Table, tmp_path: Path) -> None:
    drawing = tmp_path / "tekening.png"
    content = bytes(range(256)) * 3000
    drawing.write_bytes(content)
    stored = table.take_in(drawing)
    assert isinstance(stored, Stored)
    assert (stored.size, stored.media_type) == (len(content), "image/png")
    assert table.parts[-1] == (len(content), len(content))
    table.enclosures.read(stored.blob, table.heard.append)
    assert table.outcome() == content
    target = tmp_path / "kopie.png"
    table.enclosures.write_copy(stored.blob, target, table.heard.append, table.heard.append)
    assert table.outcome() == target
    assert target.read_bytes() == content


def test_what_cannot_be_kept_is_refused(table: Table, tmp_path: Path) -> None:
    refused = table.take_in(tmp_path / "nowhere.png")
    assert isinstance(refused, UnreadableFileError)
    assert refused.values == {"file": "nowhere.png"}
    with (tmp_path / "film.mp4").open("wb") as film:
        film.truncate(LARGEST + 1)
    assert isinstance(table.take_in(tmp_path / "film.mp4"), AttachmentTooLargeError)


def test_a_copy_that_cannot_be_written_is_told(table: Table, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("tekst")
    stored = table.take_in(tmp_path / "a.txt")
    assert isinstance(stored, Stored)
    nowhere = tmp_path / "no folder" / "b.txt"
    table.enclosures.write_copy(stored.blob, nowhere, table.heard.append, table.heard.append)
    refused = table.outcome()
    assert isinstance(refused, UnwrittenCopyError)
    assert refused.values == {"file": "b.txt"}


@pytest.mark.skipif(os.name != "posix", reason="needs a limit as POSIX has it")
def test_a_copy_is_written_whole_and_for_its_owner_or_not_at_all(
    table: Table, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 500_000)
    stored = table.take_in(tmp_path / "a.txt")
    assert isinstance(stored, Stored)
    target = tmp_path / "b.txt"
    target.write_text("wat er stond")
    with no_file_larger_than(100_000):
        table.enclosures.write_copy(stored.blob, target, table.heard.append, table.heard.append)
        assert isinstance(table.outcome(), UnwrittenCopyError)
    assert target.read_text() == "wat er stond"
    assert not list(tmp_path.glob("*.part"))
    table.enclosures.write_copy(stored.blob, target, table.heard.append, table.heard.append)
    assert table.outcome() == target
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_without_an_ear_of_its_own_an_error_goes_to_the_desk(table: Table) -> None:
    table.enclosures.read("no such blob", lambda _content: None)
    assert isinstance(table.outcome(), MissingAttachmentError)


def test_taking_in_can_be_stopped(table: Table, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("tekst")
    gate = threading.Event()  # else the worker may be ready before it is stopped
    table.worker.do(lambda _progress: gate.wait(), lambda _done: None, lambda _error: None)
    job = table.enclosures.take_in(
        FAMILY, tmp_path / "a.txt", table.heard.append, table.heard.append
    )
    job.cancel()
    gate.set()
    assert isinstance(table.outcome(), StoppedError)
    table.desk.ask(lambda vault, _: vault.attachments.all(FAMILY), table.heard.append)
    assert table.outcome() == ()


def test_earlier_texts_are_fetched_oldest_first(table: Table) -> None:
    before = Case.of(FAMILY, [Family(name="Eerst")])
    after = before.put(Family(name="Later"))
    table.desk.ask(
        lambda vault, _: vault.families.save(before, after, "test.typed"), lambda _at: None
    )
    seen: list[object] = []
    table.enclosures.earlier(
        FAMILY,
        RecordId("family"),
        "name",
        lambda versions: seen.extend(each.after for each in versions),
    )
    table.worker.finish()
    assert seen == ["Eerst", "Later"]


def test_slow_work_is_done_beside_the_window(table: Table) -> None:
    table.enclosures.beside(lambda: "drawn", table.heard.append, table.heard.append)
    assert table.outcome() == "drawn"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.pdf", "application/pdf"), ("A.PNG", "image/png"), ("a", "application/octet-stream")],
)
def test_the_kind_of_a_file_is_read_from_its_name(name: str, kind: str) -> None:
    assert media_type_of(name) == kind
