"""Shows what is said when the system lets nobody write, or read: with real permissions."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

import pytest

from mpg_desktop.store.errors import PermissionLostError, ReadOnlyVaultError, VaultError
from mpg_desktop.store.header import DATABASE_NAME
from mpg_desktop.store.lock import VaultLock
from mpg_desktop.store.recovery_key import RecoveryKey
from tests.vaults import SteppingClock, bytes_of, made, unlocked

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="permissions are other things there"
)

NOBODY = 65534


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """Lay down the powers of the administrator, for whom no permission counts."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def place() -> Iterator[Path]:
    """Return a folder of which every parent may be entered by anyone."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)  # the ordinary user of this test has to write here
    yield folder
    rmtree(folder)


@pytest.fixture(scope="module", autouse=True)
def loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Load all modules first: an ordinary user may not be able to read the interpreter's own."""
    folder = tmp_path_factory.mktemp("loaded") / "kluis"
    opened, recovery = made(folder)
    opened.close()
    unlocked(folder, recovery).close()


@pytest.fixture
def vault(place: Path) -> tuple[Path, RecoveryKey]:
    """Return a closed vault of an ordinary user, and its recovery key."""
    with as_an_ordinary_user():
        opened, recovery = made(place / "kluis")
        opened.close()
    return place / "kluis", recovery


def refused(folder: Path, recovery: RecoveryKey) -> type[VaultError]:
    with as_an_ordinary_user(), pytest.raises(VaultError) as caught:
        unlocked(folder, recovery)
    return caught.type


def test_a_folder_that_is_protected_against_writing(vault: tuple[Path, RecoveryKey]) -> None:
    folder, recovery = vault
    before = bytes_of(folder)
    folder.chmod(0o500)
    assert refused(folder, recovery) is ReadOnlyVaultError
    folder.chmod(0o700)
    assert bytes_of(folder) == before
    with as_an_ordinary_user():
        unlocked(folder, recovery).close()


def test_a_file_that_is_protected_against_writing(vault: tuple[Path, RecoveryKey]) -> None:
    folder, recovery = vault
    before = bytes_of(folder)
    (folder / DATABASE_NAME).chmod(0o400)
    assert refused(folder, recovery) is ReadOnlyVaultError
    assert bytes_of(folder) == before


def test_a_folder_that_may_not_be_entered(vault: tuple[Path, RecoveryKey]) -> None:
    folder, recovery = vault
    folder.chmod(0)
    assert refused(folder, recovery) is PermissionLostError
    with as_an_ordinary_user(), pytest.raises(PermissionLostError):
        VaultLock.take(folder, SteppingClock())


def test_a_file_that_may_not_be_read(vault: tuple[Path, RecoveryKey]) -> None:
    folder, recovery = vault
    (folder / DATABASE_NAME).chmod(0)
    assert refused(folder, recovery) is PermissionLostError


def test_a_place_where_nothing_may_be_made(place: Path) -> None:
    place.chmod(0o500)
    with as_an_ordinary_user(), pytest.raises(PermissionLostError):
        made(place / "kluis")
    place.chmod(0o700)
    assert list(place.iterdir()) == []
