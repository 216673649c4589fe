"""The open vault and what it is asked to do, on the worker's thread: nobody else may touch it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

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

NextDue: TypeAlias = "Callable[[Case], Due | None]"
"""Gives the first thing that a family asks."""


class Held:
    """The vault as the worker thread has it: nobody else may touch it."""

    def __init__(self, door: Door, next_due: NextDue) -> None:
        self.door = door
        self._began = door.clock()
        self._next_due = next_due
        self._vault: Vault | None = None

    @property
    def vault(self) -> "Vault":
        """The open vault; raises `NothingOpenError` when there is none."""
        if self._vault is None:
            raise NothingOpenError
        return self._vault

    def make(self, folder: Path, passphrase: "Passphrase") -> "RecoveryKey":
        """Make a vault and open it; whether its recovery key works is to be tried later."""
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
        """Read a family with what was half typed in it, and note that it was opened."""
        from mpg_desktop.desk.draft import Draft
        from mpg_desktop.store.access_log import Action

        case = self.vault.families.load(family)
        self.vault.access_log.append(Action.OPEN, family)
        # No undo reaches back to an earlier sitting: a file that was removed then can go.
        self.vault.attachments.sweep(case)
        found = self.vault.drafts.all(family)
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
        """Close the vault, if it is open."""
        if self._vault is not None:
            vault, self._vault = self._vault, None
            vault.close()

    # ---- what a session asks of it -------------------------------------------------------

    def save(self, before: "Case", after: "Case", step: str) -> datetime:
        """Write what differs, with what the family asks first, and return when that was."""
        return self.vault.families.save(before, after, step, next_due=self._next_due(after))

    def keep_drafts(self, case: CaseId, drafts: "Iterable[Draft]", gone: "Iterable[Place]") -> None:
        """Keep half-typed texts, and forget those that are gone."""
        from mpg_desktop.store.drafts import Draft as Kept

        kept = [Kept(case, each.record, each.field, each.text, each.cursor) for each in drafts]
        self.vault.drafts.keep(*kept)
        self.vault.drafts.forget(case, gone)
