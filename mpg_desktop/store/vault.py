"""A worker's vault: a folder with a key header and one encrypted file, held by one process."""

import contextlib
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from mpg_desktop.store import (
    driver,
    engine,
    keyring,
    keyslots,
    meta,
    moments,
    opening,
    schema,
    scraps,
    sodium,
    swap,
    write_ahead,
)
from mpg_desktop.store import header as headers
from mpg_desktop.store.access_log import Action
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.errors import NoVaultError, VaultError
from mpg_desktop.store.header import Header, Slot
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.keyslots import KdfCost, Secret
from mpg_desktop.store.lock import VaultLock
from mpg_desktop.store.moments import Clock
from mpg_desktop.store.presence import Presence
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.swap import BACKUPS_NAME
from mpg_desktop.store.telling import told
from mpg_desktop.store.vault_keys import VaultKeys

if TYPE_CHECKING:
    from mpg_desktop.store.recovery_key import RecoveryKey


class Vault(VaultKeys):
    """An opened vault, used by one thread; only `backups` may be used by another.

    `was_left_open` says that the program did not close it the last time: by a crash, a kill or an
    empty battery. Nothing that was confirmed is lost then. `clock_stood_at` is the last moment in
    the access log when that lies after the present: the clock was moved back. The log and the
    order of the journal do not mind; only the person should know. `header_was_repaired` says that
    one of the two copies of the key header was damaged or gone. `lost_saves` says how many finished
    saves a crash left in the write-ahead log that can no longer be read.
    """

    header_was_repaired = False
    lost_saves = 0
    clock_stood_at: datetime | None = None

    def __init__(  # noqa: PLR0913 - what an opened vault consists of
        self,
        folder: Path,
        header: Header,
        keys: Keyring,
        *,
        connection: Connection,
        lock: VaultLock,
        clock: Clock,
        device: str,
        cost: KdfCost | None,
    ) -> None:
        super().__init__(
            folder, header, keys, connection=connection, clock=clock, device=device, cost=cost
        )
        self.was_left_open = lock.was_left_open
        self._lock = lock

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: Passphrase,
        *,
        clock: Clock,
        device: str,
        cost: KdfCost | None = None,
    ) -> "tuple[Self, RecoveryKey]":
        """Make a vault in a folder that is not there yet, or empty, and leave it opened.

        The recovery key is shown now and never again. `cost` is for tests; without it the
        passphrase is made to take about a second here. Raises VaultExistsError,
        FolderNotEmptyError, NotEnoughMemoryError, EngineError and the errors of the disk.
        """
        from mpg_desktop.store.recovery_key import RecoveryKey

        recovery = RecoveryKey.fresh()
        keys = keyring.fresh()
        vault_id = sodium.random_public(16).hex()
        slots = (
            keyslots.fill_passphrase(
                vault_id, keys.vault_key, passphrase, cost or keyslots.tuned()
            ),
            keyslots.fill_recovery(vault_id, keys.vault_key, recovery.secret),
        )
        opening.founded(folder, keyring.first(vault_id, keys, *slots), keys)
        keys.wipe()
        vault = cls.unlock(folder, recovery, clock=clock, device=device, cost=cost)
        vault.access_log.append(Action.CREATE_VAULT)
        return vault, recovery

    @classmethod
    def unlock(
        cls,
        folder: Path,
        secret: Secret,
        *,
        clock: Clock,
        device: str,
        cost: KdfCost | None = None,
    ) -> Self:
        """Open a vault with a passphrase, a recovery key or an organisation's private key.

        A failed attempt changes nothing in the folder. Raises VaultInUseError first of all; then
        NoVaultError, NoKeyHeaderError, DamagedHeaderError, the Wrong…Error of the secret,
        NoDatabaseError, PlainFileError, TruncatedFileError, DamagedPageError, WrongKeyError,
        NewerVaultError, NotEnoughMemoryError, EngineError and the errors of the disk. `cost` is for
        tests: it stands in for the floor.
        """
        swap.settle(folder)
        if not folder.is_dir():
            raise NoVaultError
        with contextlib.ExitStack() as undo:
            lock = VaultLock.take(folder, clock)
            undo.callback(partial(lock.release, opened=False))
            readable = len(headers.copies(folder))
            header, slot, keys = opening.unlocked(folder, secret)
            undo.callback(keys.wipe)
            lost = write_ahead.lost_saves(folder / f"{headers.DATABASE_NAME}-wal")
            connection, header = opening.connected(folder, header, keys)
            undo.callback(connection.close)
            vault = cls(
                folder,
                header,
                keys,
                connection=connection,
                lock=lock,
                clock=clock,
                device=device,
                cost=cost,
            )
            vault.lost_saves = lost
            vault.header_was_repaired = readable < headers.COPIES
            vault._settle_in(slot, secret)
            undo.pop_all()
        return vault

    def _settle_in(self, slot: Slot, secret: Secret) -> None:
        """Bring what was just opened up to date, and note that it was opened."""
        self._sweep()
        schema.bring_up_to_date(self.database, before_change=self.back_up_before_change)
        if meta.read(self.database, meta.UNTIDY) is not None:
            self.search.tidy()  # a kill came between a wipe and this
        self._raise_cost(slot, secret)
        self.clock_stood_at = self._later_than_now()
        self.access_log.append(Action.UNLOCK, object=f"slot:{secret.kind}")
        self._presence = Presence(self.folder / headers.DATABASE_NAME)

    def close(self) -> None:
        """Write everything to the one file, forget the keys, let the vault go; twice is no error.

        When the disk was away and came back, that is the file at its place, as with every save.

        Memory of the operating system, of Qt and of strings that the caller made is not ours.
        """
        if self._presence is not None and not self._presence.is_there:
            with contextlib.suppress(driver.DriverError, VaultError):
                self.reach_again()
        with contextlib.ExitStack() as ending:
            ending.callback(self._lock.release)
            ending.callback(self._keys.wipe)
            ending.callback(engine.close, self._connection)
            ending.callback(setattr, self, "_presence", None)
            # When this fails (a full disk) the -wal stays, and nothing is lost.
            with contextlib.suppress(driver.DriverError, VaultError):
                self.access_log.append(Action.LOCK)
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def is_present(self) -> bool:
        """Whether what was opened is still at its place."""
        return self._presence is not None and self._presence.is_there

    def reach_again(self) -> None:
        """Open the vault at its place anew: the disk was away, or the folder, and came back.

        Nobody asks for a passphrase, because the keys are held still; only a header that was sealed
        with them is believed. Raises VaultGoneError while there is none, and what unlocking raises.
        """
        header = opening.found_again(self.folder, self._keys)
        is_another = self._presence is not None and self._presence.is_replaced
        with contextlib.suppress(OSError):  # of a disk that is gone nothing else is to be had
            self._lock.release()
        self._lock = VaultLock.take(self.folder, self._clock)
        if is_another:
            opening.brought_home(self.folder, header, self._keys)
        engine.close(self._connection)
        self._presence = None
        self._let_go_of_parts()
        self._connection, self._header = opening.connected(self.folder, header, self._keys)
        self.access_log.append(Action.UNLOCK, object="again")
        self._presence = Presence(self.folder / headers.DATABASE_NAME)

    def back_up_before_change(self, _before: int, _after: int) -> None:
        """Make a proved backup before the tables change; what it raises stops the change."""
        from mpg_desktop.store.shelf import Reason

        self.backups.make(Reason.SCHEMA)

    def _sweep(self) -> None:
        """Remove what a killed backup or restore left unfinished."""
        scraps.sweep(self.folder / BACKUPS_NAME)
        scraps.sweep(self.folder)  # a rehearsal may have been held beside the vault's own files
        swap.discard(self.folder)

    def _later_than_now(self) -> datetime | None:
        with told():
            newest = "SELECT at FROM access_log ORDER BY number DESC LIMIT 1"
            row = self._connection.execute(newest).fetchone()
        last = moments.read(row[0]) if row else None
        return last if last and last > self._clock() else None
