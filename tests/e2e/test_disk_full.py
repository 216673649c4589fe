"""A full, failing, closed or lost disk and a wrong clock: nothing is lost, and each is named."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from mpg_desktop.desk.outgoing import NoRoomForPaperError, UnwrittenPaperError, write_paper
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import FAMILY_RECORD, new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.check import Parts, check
from mpg_desktop.store.errors import (
    DiskFullError,
    NoRoomForBackupError,
    PermissionLostError,
    ReadOnlyVaultError,
    VaultError,
)
from mpg_desktop.store.restore import restore
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from tests.vaults import CHEAP, WORDS, SteppingClock, bytes_of, made, unlocked

FAMILY = new_case_id(1)
NOBODY = 65534
MEGABYTE = 1 << 20
posix = pytest.mark.skipif(os.name != "posix", reason="needs limits and owners as POSIX has them")


def sentence(number: int, length: int = 20_000) -> Case:
    """Return the family with a long text that nobody else wrote."""
    return Case(FAMILY).put(Family(name=str(number), first_sentence=f"{number} " * (length // 5)))


def save_until_it_fails(vault: Vault, last: Case | None = None) -> tuple[Case, VaultError]:
    """Save ever more; return the last case that was confirmed, and the error."""
    for number in range(10_000):
        after = sentence(number)
        try:
            vault.families.save(last, after, "test.step")
        except VaultError as error:
            assert last is not None
            return last, error
        last = after
    pytest.fail("the disk never filled up")


def assert_sound(vault: Vault, case: Case) -> None:
    """Prove that the vault holds this case, that the journal says the same, and all is whole."""
    assert vault.families.load(FAMILY) == case
    assert vault.journal.replay(FAMILY) == case
    parts = Parts(
        vault.database, vault.families, vault.journal, vault.attachments, vault.access_log
    )
    assert check(parts).wrong == ()


def mount_tool(*command: str) -> bool:
    """Run mount or umount; say whether it worked."""
    return subprocess.run([*command], check=False, capture_output=True).returncode == 0


class Disk:
    """A disk of a few megabytes that a test can fill and empty."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ballast = folder / "ballast"

    def fill(self, spare: int = 0) -> None:
        """Leave so many bytes free."""
        usage = os.statvfs(self.folder)
        with self.ballast.open("ab") as file:
            file.write(bytes(max(usage.f_bavail * usage.f_frsize - spare, 0)))

    def empty(self) -> None:
        """Make room again."""
        self.ballast.unlink()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """Give a disk of eight megabytes in memory; only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk; the next tests need no root")
    if not mount_tool("mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "tmpfs", str(folder)):
        pytest.skip("this system lets nobody mount a disk, not even root")
    yield Disk(folder)
    mount_tool("umount", str(folder))


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let every write beyond `size` bytes of a file fail, as on a file system that is broken."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def as_somebody_without_rights() -> Iterator[Path]:
    """Give a folder of a user for whom permissions count; root looks through them."""
    with tempfile.TemporaryDirectory() as made_for_this:
        folder = Path(made_for_this)
        # What the store reads when it is first used may stand where only root can read it.
        vault, recovery = made(folder / "eerst")
        recovery.wipe()
        with vault:
            vault.families.save(None, sentence(0), "test.step")
        unlocked(folder / "eerst").close()
        was_root = os.geteuid() == 0
        if was_root:
            os.chown(folder, NOBODY, -1)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if was_root:
                os.seteuid(0)


def test_a_full_disk_while_saving_loses_nothing_and_saving_goes_on_after(disk: Disk) -> None:
    vault, _ = made(disk.folder / "kluis")
    with vault:
        vault.families.save(None, sentence(0), "test.step")
        disk.fill(spare=300_000)
        last, error = save_until_it_fails(vault, sentence(0))
        assert isinstance(error, DiskFullError)
        assert vault.families.load(FAMILY) == last
        disk.empty()
        vault.families.save(last, sentence(-1), "test.step")
    with unlocked(disk.folder / "kluis") as vault:
        assert_sound(vault, sentence(-1))


def test_a_disk_that_stays_full_still_closes_and_opens_after_making_room(disk: Disk) -> None:
    vault, _ = made(disk.folder / "kluis")
    vault.families.save(None, sentence(0), "test.step")
    disk.fill()
    last, error = save_until_it_fails(vault, sentence(0))
    assert isinstance(error, DiskFullError)
    vault.close()
    with pytest.raises(DiskFullError):
        unlocked(disk.folder / "kluis")
    disk.empty()
    with unlocked(disk.folder / "kluis") as vault:
        assert_sound(vault, last)


def test_a_new_passphrase_on_a_full_disk_leaves_the_old_one(disk: Disk) -> None:
    vault, _ = made(disk.folder / "kluis")
    vault.families.save(None, sentence(0), "test.step")
    disk.fill()
    with vault, pytest.raises(DiskFullError):
        vault.change_passphrase(Passphrase(WORDS), Passphrase("een nieuwe zin"))
    disk.empty()
    with unlocked(disk.folder / "kluis") as vault:
        assert_sound(vault, sentence(0))


def test_a_backup_without_room_is_refused_first_and_older_ones_stay(disk: Disk) -> None:
    vault, _ = made(disk.folder / "kluis")
    with vault:
        vault.families.save(None, sentence(0), "test.step")
        with pytest.raises(NoRoomForBackupError) as caught:
            vault.backups.make()
        assert 0 < int(str(caught.value.values["free"])) < 8
        assert not vault.backups.shelf.all()
        assert_sound(vault, sentence(0))


def test_a_restore_without_room_leaves_the_vault_of_today(disk: Disk, tmp_path: Path) -> None:
    elsewhere, _ = made(tmp_path / "elsewhere")
    with elsewhere:
        elsewhere.families.save(None, sentence(7), "test.step")
        archive = elsewhere.backups.make().backup.path
    vault, _ = made(disk.folder / "kluis")
    with vault:
        vault.families.save(None, sentence(0), "test.step")
    disk.fill(spare=100_000)
    secret, clock = Passphrase(WORDS), SteppingClock()
    with pytest.raises(DiskFullError):
        restore(archive, disk.folder / "kluis", secret, clock=clock, device="laptop")
    assert {path.name for path in disk.folder.iterdir()} == {"kluis", "ballast"}
    disk.empty()
    with unlocked(disk.folder / "kluis") as vault:
        assert_sound(vault, sentence(0))


@posix
def test_a_disk_that_refuses_writes_loses_nothing_and_saving_goes_on_after(tmp_path: Path) -> None:
    vault, _ = made(tmp_path / "kluis")
    with vault:
        vault.families.save(None, sentence(0), "test.step")
        with no_file_larger_than(MEGABYTE):
            last, error = save_until_it_fails(vault, sentence(0))
        assert isinstance(error, DiskFullError | PermissionLostError)
        vault.families.save(last, sentence(-1), "test.step")
    with unlocked(tmp_path / "kluis") as vault:
        assert_sound(vault, sentence(-1))


@posix
def test_a_backup_that_cannot_be_written_leaves_nothing_and_the_older_one(tmp_path: Path) -> None:
    vault, _ = made(tmp_path / "kluis")
    with vault:
        vault.families.save(None, sentence(0), "test.step")
        first = vault.backups.make().backup
        for size in (1000, 50_000, 100_000):
            with no_file_larger_than(size), pytest.raises((DiskFullError, PermissionLostError)):
                vault.backups.make()
            assert list(vault.backups.shelf.folder.iterdir()) == [first.path]
        assert vault.backups.check(first).contents.families == 1
        assert_sound(vault, sentence(0))


@posix
def test_a_restore_that_cannot_be_written_leaves_the_vault_of_today(tmp_path: Path) -> None:
    folder = tmp_path / "kluis"
    vault, _ = made(folder)
    with vault:
        vault.families.save(None, sentence(0), "test.step")
        archive = vault.backups.make().backup.path
        vault.families.save(sentence(0), sentence(1), "test.step")
    secret, clock = Passphrase(WORDS), SteppingClock()
    for size in (1000, 50_000, 100_000):
        with no_file_larger_than(size), pytest.raises((DiskFullError, PermissionLostError)):
            restore(archive, folder, secret, clock=clock, device="laptop")
        assert [path.name for path in tmp_path.iterdir()] == ["kluis"]
    with unlocked(folder) as vault:
        assert_sound(vault, sentence(1))


@posix
def test_a_folder_that_may_only_be_read_is_named_and_left_as_it_is() -> None:
    with as_somebody_without_rights() as home:
        folder = home / "kluis"
        vault, _ = made(folder)
        with vault:
            vault.families.save(None, sentence(0), "test.step")
        before = bytes_of(folder)
        for path in folder.iterdir():
            path.chmod(0o400)
        folder.chmod(0o500)
        with pytest.raises((PermissionLostError, ReadOnlyVaultError)):
            unlocked(folder)
        assert bytes_of(folder) == before
        folder.chmod(0o700)
        for path in folder.iterdir():
            path.chmod(0o600)
        with unlocked(folder) as vault:
            assert_sound(vault, sentence(0))


@posix
def test_rights_that_are_lost_while_working_lose_no_word() -> None:
    with as_somebody_without_rights() as home:
        folder = home / "kluis"
        vault, _ = made(folder)
        last = sentence(0)
        with vault:
            vault.families.save(None, last, "test.step")
            folder.chmod(0)
            for refused in (
                lambda: vault.change_passphrase(Passphrase(WORDS), Passphrase("een nieuwe zin")),
                vault.backups.make,
            ):
                with pytest.raises(PermissionLostError):
                    refused()
            # What was opened before stays opened, so that saving goes on.
            vault.families.save(last, sentence(1), "test.step")
            assert vault.families.load(FAMILY) == sentence(1)
        folder.chmod(0o700)
        with unlocked(folder) as vault:
            assert_sound(vault, sentence(1))


def test_a_disk_that_becomes_read_only_is_named_and_left_as_it_is(disk: Disk) -> None:
    folder = disk.folder / "kluis"
    vault, _ = made(folder)
    with vault:
        vault.families.save(None, sentence(0), "test.step")
    before = bytes_of(folder)
    assert mount_tool("mount", "-o", "remount,ro", str(disk.folder))
    with pytest.raises(ReadOnlyVaultError):
        unlocked(folder)
    assert bytes_of(folder) == before
    assert mount_tool("mount", "-o", "remount,rw", str(disk.folder))
    with unlocked(folder) as vault:
        assert_sound(vault, sentence(0))


@posix
def test_paper_goes_into_a_folder_that_shows_nobody_what_lies_in_it() -> None:
    with as_somebody_without_rights() as home:
        folder = home / "postvak"
        folder.mkdir(mode=0o300)
        write_paper(folder / "Koelkastvel.pdf", b"%PDF-1.7")
        folder.chmod(0o700)
        assert [path.name for path in folder.iterdir()] == ["Koelkastvel.pdf"]


def test_a_clock_that_was_moved_back_loses_and_disorders_nothing(tmp_path: Path) -> None:
    clock = SteppingClock()
    secret = Passphrase(WORDS)
    folder = tmp_path / "kluis"
    vault, _ = made(folder)
    vault.families.save(None, sentence(0), "test.step")
    first = vault.backups.make().backup
    vault.close()
    clock.now -= timedelta(days=400)
    with Vault.unlock(folder, secret, clock=clock, device="laptop", cost=CHEAP) as vault:
        vault.families.save(sentence(0), sentence(1), "test.step")
        assert vault.backups.make().removed == ()
        versions = vault.journal.history(FAMILY, FAMILY_RECORD, "name")
        assert [version.after for version in versions] == ["0", "1"]
        assert vault.access_log.verify() is None
        assert_sound(vault, sentence(1))
        assert [backup.number for backup in vault.backups.shelf.all()] == [1, 2]
        assert vault.backups.check(first).contents.families == 1


def test_paper_on_a_full_disk_leaves_what_was_there_and_nothing_half(disk: Disk) -> None:
    folder = disk.folder / "papier"
    folder.mkdir()
    before, target = b"%PDF-1.7 het vorige", folder / "Koelkastvel.pdf"
    write_paper(target, before)
    disk.fill(spare=4096)
    for place in (target, folder / "Gezinsplan.pdf"):
        with pytest.raises(NoRoomForPaperError):
            write_paper(place, bytes(1 << 20))
    assert [each.name for each in folder.iterdir()] == [target.name]
    assert target.read_bytes() == before
    disk.empty()
    write_paper(target, bytes(1 << 20))
    assert target.stat().st_size == 1 << 20


def test_paper_in_a_folder_that_cannot_be_written_is_said(disk: Disk) -> None:
    assert mount_tool("mount", "-o", "remount,ro", str(disk.folder))
    with pytest.raises(UnwrittenPaperError) as raised:
        write_paper(disk.folder / "Koelkastvel.pdf", b"%PDF-1.7")
    assert raised.value.values == {"file": "Koelkastvel.pdf"}
    assert list(disk.folder.iterdir()) == []
