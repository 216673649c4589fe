"""The words that somebody wants to keep: names and words that no dictionary has."""

import json

from mpg_desktop.store import meta
from mpg_desktop.store.tables import Tables

KEPT = "own_words"


class OwnWords:
    """The worker's own words, in the vault: a name may be among them."""

    def __init__(self, database: Tables) -> None:
        self._database = database

    def all(self) -> tuple[str, ...]:
        """Return every word, in alphabetical order."""
        kept: list[str] = json.loads(meta.read(self._database, KEPT) or "[]")
        return tuple(kept)

    def add(self, word: str) -> None:
        """Keep a word; one that is there already stays there once."""
        self._keep({*self.all(), word})

    def drop(self, word: str) -> None:
        """Keep a word no longer; one that is not there is no error."""
        self._keep({*self.all()} - {word})

    def _keep(self, words: set[str]) -> None:
        with self._database.atomic():
            meta.write(self._database, KEPT, json.dumps(sorted(words)))
