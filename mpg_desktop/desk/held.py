"""The vault as the worker has it: opened, reached anew when its disk was away, and let go."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from mpg_desktop.desk import restoring
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.errors import NothingOpenError
from mpg_desktop.domain.ids import CaseId

if TYPE_CHECKING:
    from mpg_desktop.desk.draft import Draft, Place
    from mpg_desktop.domain.case import Case
    from mpg_desktop.domain.due import Due
    from mpg_desktop.store.keyslots import Secret
    from mpg_desktop.store.recovery_key import RecoveryKey
    from mpg_desktop.store.secret_memory import Passphrase
    from mpg_desktop.store.vault import Vault

T = TypeVar("T")

NextDue: TypeAlias = "Callable[[Case], Due | None]"
"""Gives the first thing that a family asks."""


class Held:
    """The vault as the worker thread has it: nobody else may touch it.

    A disk may go and come back, a folder be renamed and put back. So before each piece of work it
    is seen whether the vault is at its place still; where it is not, it is opened there anew.
    """

    def __init__(self, door: Door, next_due: NextDue) -> None:
        self.door = door
        self._began = door.clock()
        self._next_due = next_due
        self._vault: Vault | None = None
        self._is_lost = False

    @property
    def vault(self) -> "Vault":
        """The vault, at its place. Raises NothingOpenError, and VaultGoneError while it is away."""
        if self._vault is None:
            raise NothingOpenError
        if self._is_lost or not self._vault.is_present:
            self._is_lost = True
            self._vault.reach_again()
            self._is_lost = False
        return self._vault

    def do(self, work: "Callable[[Vault], T]") -> T:
        """Work with the vault; when reading or writing fails, it is reached anew for the next work.

        A disk that is gone looks like one that is damaged: what is not at its place is only gone.
        And one damaged page makes an opened file unreadable as a whole, until it is opened anew.
        """
        from mpg_desktop.store.errors import DamagedPageError, PermissionLostError, VaultGoneError

        vault = self.vault
        try:
            return work(vault)
        except (DamagedPageError, PermissionLostError) as error:
            self._is_lost = True
            if not vault.is_present:
                raise VaultGoneError from error
            raise

    def make(self, folder: Path, passphrase: "Passphrase") -> "RecoveryKey":
        """Make a vault and hold it; `passphrase` is wiped."""
        try:
            self._vault, recovery = self.door.make(folder, passphrase)
            self._vault.recovery_trial.begin()
        finally:
            passphrase.wipe()
        return recovery

    def unlock(self, folder: Path, secret: "Secret") -> None:
        """Open it; when it is open still (a save did not succeed), ask for the right key only."""
        try:
            if self._vault is None:
                self._vault = self.door.unlock(folder, secret)
            else:
                self._vault.prove(secret)
        finally:
            restoring.wipe(secret)

    def load(self, family: CaseId) -> "tuple[Case, list[Draft]]":
        """Read a family, with the texts that were left half-typed in it."""
        return self.do(lambda vault: self._read(vault, family))

    def _read(self, vault: "Vault", family: CaseId) -> "tuple[Case, list[Draft]]":
        from mpg_desktop.desk.draft import Draft
        from mpg_desktop.store.access_log import Action

        case = vault.families.load(family)
        vault.access_log.append(Action.OPEN, family)
        # No undo reaches back to an earlier sitting: a file that was removed then can go.
        vault.attachments.sweep(case)
        found = vault.drafts.all(family)
        return case, [
            Draft(each.record, each.field, each.text, each.cursor, self._left(each.at))
            for each in found
        ]

    def _left(self, at: datetime | None) -> datetime | None:
        """Return when a text was left, when that was before this start or on another day."""
        today = self.door.clock().astimezone().date()
        is_earlier = at is not None and (at < self._began or at.astimezone().date() != today)
        return at if is_earlier else None

    def close(self) -> None:
        """Let the vault go."""
        if self._vault is not None:
            vault, self._vault = self._vault, None
            vault.close()

    # ---- what a session asks of it -------------------------------------------------------

    def save(self, before: "Case", after: "Case", step: str) -> datetime:
        """Write what differs, and return when that was."""
        due = self._next_due(after)
        return self.do(lambda vault: vault.families.save(before, after, step, next_due=due))

    def keep_drafts(self, case: CaseId, drafts: "Iterable[Draft]", gone: "Iterable[Place]") -> None:
        """Keep half-typed texts, and forget those at the places in `gone`."""
        from mpg_desktop.store.drafts import Draft as Kept

        kept = [Kept(case, each.record, each.field, each.text, each.cursor) for each in drafts]

        def keep(vault: "Vault") -> None:
            vault.drafts.keep(*kept)
            vault.drafts.forget(case, gone)

        self.do(keep)
