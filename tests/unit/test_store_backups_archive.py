"""The one file of a backup: written whole, read with distrust."""

import os
import random
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mpg_desktop.store.archive import duplicate, pack, unpack
from mpg_desktop.store.errors import DamagedBackupError, NoBackupError

MADE = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
HEADER = b'{"magic": "a header"}'
CONTENT = bytes(range(256)) * 20_000


class StoppedError(Exception):
    """What a worker raises who does not want to wait."""


def no_progress(_done: float) -> None:
    """Stand in where the test does not look at progress."""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return a backup with a header and five megabytes of content."""
    database = tmp_path / "source.db"
    database.write_bytes(CONTENT)
    path = tmp_path / "one.vaultbak"
    pack(path, HEADER, database, MADE, no_progress)
    return path


def unpacked(archive: Path, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    unpack(archive, folder, no_progress)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_is_packed_comes_out_again(archive: Path, tmp_path: Path) -> None:
    assert unpacked(archive, tmp_path / "out") == {"vault.json": HEADER, "cases.db": CONTENT}


def test_any_zip_program_reads_it(archive: Path) -> None:
    with zipfile.ZipFile(archive) as zipped:
        assert zipped.testzip() is None
        assert zipped.getinfo("cases.db").compress_type == zipfile.ZIP_STORED
        assert zipped.getinfo("cases.db").date_time == (2026, 11, 23, 12, 30, 0)


def test_a_clock_that_stands_before_zip_was_made_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "source.db").write_bytes(b"content")
    early = datetime(1970, 1, 1, tzinfo=UTC)
    pack(tmp_path / "early.vaultbak", HEADER, tmp_path / "source.db", early, no_progress)
    assert unpacked(tmp_path / "early.vaultbak", tmp_path / "out")["cases.db"] == b"content"


@pytest.mark.skipif(os.name != "posix", reason="Windows protects the profile folder instead")
def test_only_the_owner_may_read_it(archive: Path, tmp_path: Path) -> None:
    unpacked(archive, tmp_path / "out")
    duplicate(archive, tmp_path / "two.vaultbak", no_progress)
    written = [archive, tmp_path / "two.vaultbak", *(tmp_path / "out").iterdir()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}


def test_a_duplicate_is_the_same_file(archive: Path, tmp_path: Path) -> None:
    duplicate(archive, tmp_path / "two.vaultbak", no_progress)
    assert (tmp_path / "two.vaultbak").read_bytes() == archive.read_bytes()


def test_an_existing_file_is_never_overwritten(archive: Path, tmp_path: Path) -> None:
    before = archive.read_bytes()
    with pytest.raises(FileExistsError):
        pack(archive, HEADER, tmp_path / "source.db", MADE, no_progress)
    assert archive.read_bytes() == before


def test_progress_goes_from_nothing_to_all(archive: Path, tmp_path: Path) -> None:
    seen: list[float] = []
    (tmp_path / "out").mkdir()
    unpack(archive, tmp_path / "out", seen.append)
    assert seen == sorted(seen)
    assert 0 < seen[0] < seen[-1] == 1


@pytest.mark.parametrize("error", [StoppedError, ValueError, RuntimeError])
def test_who_stops_the_work_finds_nothing_left_of_it(
    archive: Path, tmp_path: Path, error: type[Exception]
) -> None:
    def stop(done: float) -> None:
        if done > 0.5:
            raise error

    (tmp_path / "out").mkdir()
    with pytest.raises(error):
        unpack(archive, tmp_path / "out", stop)
    assert not (tmp_path / "out" / "cases.db").exists()
    with pytest.raises(error):
        pack(tmp_path / "two.vaultbak", HEADER, tmp_path / "source.db", MADE, stop)
    assert not (tmp_path / "two.vaultbak").exists()


def test_a_backup_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoBackupError):
        unpack(tmp_path / "none.vaultbak", tmp_path, no_progress)


@pytest.mark.parametrize(
    ("members", "compression"),
    [
        ({"vault.json": b"{}", "cases.db": b"x", "extra": b""}, zipfile.ZIP_STORED),
        ({"cases.db": b"x", "vault.json": b"{}"}, zipfile.ZIP_STORED),
        ({"vault.json": b"{}", "../cases.db": b"x"}, zipfile.ZIP_STORED),
        ({"vault.json": b"{}", "/etc/cases.db": b"x"}, zipfile.ZIP_STORED),
        ({"vault.json": b"{}"}, zipfile.ZIP_STORED),
        ({}, zipfile.ZIP_STORED),
        ({"vault.json": b"{}", "cases.db": bytes(50_000_000)}, zipfile.ZIP_DEFLATED),
        ({"vault.json": bytes(2_000_000), "cases.db": b"x"}, zipfile.ZIP_STORED),
    ],
    ids=["extra", "order", "upwards", "absolute", "half", "empty", "bomb", "large-header"],
)
def test_any_other_zip_is_refused(
    tmp_path: Path, members: dict[str, bytes], compression: int
) -> None:
    path = tmp_path / "strange.vaultbak"
    with zipfile.ZipFile(path, "w", compression) as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)
    (tmp_path / "out").mkdir()
    with pytest.raises(DamagedBackupError):
        unpack(path, tmp_path / "out", no_progress)
    assert not list((tmp_path / "out").iterdir())


def test_a_file_that_is_no_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.vaultbak"
    path.write_bytes(b"Dear reader")
    with pytest.raises(DamagedBackupError):
        unpack(path, tmp_path, no_progress)


def test_every_damage_to_the_frame_is_found_or_harmless(tmp_path: Path) -> None:
    """Flip a bit of every byte of a small archive, and cut it at every length."""
    (tmp_path / "source.db").write_bytes(b"sixteen letters!")
    good = tmp_path / "good.vaultbak"
    pack(good, HEADER, tmp_path / "source.db", MADE, no_progress)
    content = good.read_bytes()
    chance = random.Random(3)  # noqa: S311 - chooses bits for a test
    spoiled = [content[:length] for length in range(0, len(content), 3)]
    for place in range(len(content)):
        changed = bytearray(content)
        changed[place] ^= 1 << chance.randrange(8)
        spoiled.append(bytes(changed))
    found = 0
    for number, each in enumerate(spoiled):
        path = tmp_path / "spoiled.vaultbak"
        path.write_bytes(each)
        try:
            inside = unpacked(path, tmp_path / f"out{number}")
        except DamagedBackupError:
            found += 1
        else:
            # A changed date or attribute in the frame changes nothing that anyone reads.
            assert inside == {"vault.json": HEADER, "cases.db": b"sixteen letters!"}
    assert found > len(spoiled) // 2
