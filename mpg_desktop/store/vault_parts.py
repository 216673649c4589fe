"""What stands in an opened vault, each part read and made when it is first asked for."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mpg_desktop.store.access_log import AccessLog
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.families import Families
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.lock import user_name
from mpg_desktop.store.moments import Clock
from mpg_desktop.store.tables import Tables

if TYPE_CHECKING:
    from mpg_desktop.store.attachments import Attachments
    from mpg_desktop.store.backups import Backups
    from mpg_desktop.store.case_writer import CaseWriter
    from mpg_desktop.store.drafts import Drafts
    from mpg_desktop.store.journal import Journal
    from mpg_desktop.store.own_words import OwnWords
    from mpg_desktop.store.presence import Presence
    from mpg_desktop.store.recovery_trial import RecoveryTrial
    from mpg_desktop.store.search import Search


class VaultParts:
    """The parts of one opened vault; the list of families needs but few of them."""

    def __init__(
        self, folder: Path, keys: Keyring, *, connection: Connection, clock: Clock, device: str
    ) -> None:
        self.folder = folder
        self._keys = keys
        self._connection = connection
        self._clock = clock
        self._device = device
        self._presence: Presence | None = None

    @cached_property
    def database(self) -> Tables:
        """The encrypted file, through sqlite-utils."""
        return Tables(self._connection, self._prove_present)

    def _let_go_of_parts(self) -> None:
        """Forget what stands on the connection; backups open connections of their own."""
        for name, part in vars(VaultParts).items():
            if isinstance(part, cached_property) and name != "backups":
                self.__dict__.pop(name, None)

    def _prove_present(self) -> None:
        """Raise VaultGoneError when what was opened is no longer at its place."""
        if self._presence is not None:
            self._presence.prove()

    @cached_property
    def families(self) -> Families:
        """The families, their records, and every change of them."""
        return Families(
            self.database,
            writer=self._writer,
            tidy=self._tidy,
            access_log=self.access_log,
            clock=self._clock,
        )

    def _tidy(self) -> None:
        self.search.tidy()

    def _writer(self) -> "CaseWriter":
        from mpg_desktop.store.case_writer import CaseWriter

        return CaseWriter(
            self.database, journal=self.journal, search=self.search, clock=self._clock
        )

    @cached_property
    def journal(self) -> "Journal":
        """Every change of every field."""
        from mpg_desktop.store.journal import Journal

        return Journal(self.database, device=self._device)

    @cached_property
    def drafts(self) -> "Drafts":
        """What was typed and is not saved yet."""
        from mpg_desktop.store.drafts import Drafts

        return Drafts(self.database, clock=self._clock)

    @cached_property
    def own_words(self) -> "OwnWords":
        """Words that no dictionary has, and that are right all the same."""
        from mpg_desktop.store.own_words import OwnWords

        return OwnWords(self.database)

    @cached_property
    def search(self) -> "Search":
        """The index of all words."""
        from mpg_desktop.store.search import Search

        return Search(self.database)

    @cached_property
    def attachments(self) -> "Attachments":
        """The files that belong to families."""
        from mpg_desktop.store.attachments import Attachments

        return Attachments(self.database, clock=self._clock)

    @cached_property
    def access_log(self) -> AccessLog:
        """Who did what and when."""
        return AccessLog(self.database, clock=self._clock, device=self._device, user=user_name())

    @cached_property
    def backups(self) -> "Backups":
        """The copies of this vault; they may be made in another thread."""
        from mpg_desktop.store.backups import Backups

        return Backups(
            self.folder, self._keys, clock=self._clock, device=self._device, user=user_name()
        )

    @cached_property
    def recovery_trial(self) -> "RecoveryTrial":
        """Whether the recovery key was typed back."""
        from mpg_desktop.store.recovery_trial import RecoveryTrial

        return RecoveryTrial(self.database)
