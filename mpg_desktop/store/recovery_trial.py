"""Remembers that a recovery key was shown, until somebody proved to have it on paper."""

from mpg_desktop.store import meta
from mpg_desktop.store.tables import Tables

UNTRIED = "recovery_untried"


class RecoveryTrial:
    """Whether the recovery key of a vault was ever typed back; the key itself is not kept."""

    def __init__(self, database: Tables) -> None:
        self._database = database

    @property
    def is_due(self) -> bool:
        """Whether a key was shown that nobody typed back."""
        return meta.read(self._database, UNTRIED) is not None

    def begin(self) -> None:
        """Remember that a key was shown."""
        with self._database.atomic():
            meta.write(self._database, UNTRIED, "1")

    def end(self) -> None:
        """Remember that the key stands on paper as it should."""
        with self._database.atomic():
            meta.erase(self._database, UNTRIED)
