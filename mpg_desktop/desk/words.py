"""What the program knows: words and rules, read from their files when they are first needed."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mpg_desktop.content.phrases import Phrases
    from mpg_desktop.desk.rulebook import Rulebook
    from mpg_desktop.domain.case import Case
    from mpg_desktop.domain.due import Due
    from mpg_desktop.domain.plain_words import PlainRules


class Words:
    """Reads each kind of words once, on whichever thread first needs it."""

    def __init__(
        self, resources: Path, language: str, today: Callable[[], date] = date.today
    ) -> None:
        self._resources = resources
        self._language = language
        self._today = today
        self._lock = Lock()
        self._phrases_lock = Lock()
        self._rulebook: Rulebook | None = None
        self._phrases: Phrases | None = None

    @property
    def rulebook(self) -> "Rulebook":
        """All words and rules. Raises `ContentError` for a mistake in a file."""
        from mpg_desktop.desk.rulebook import load_rulebook

        with self._lock:
            if self._rulebook is None:
                self._rulebook = load_rulebook(self._resources, self._language)
            return self._rulebook

    @property
    def phrases(self) -> "Phrases":
        """All sentences that stand in files. Raises `ContentError` for a mistake in one."""
        from mpg_desktop.content.phrases import load_phrases

        # Not the lock of the rules: who says a sentence does not wait until all rules are read.
        with self._phrases_lock:
            if self._phrases is None:
                self._phrases = load_phrases(self._resources, self._language)
            return self._phrases

    def read(self) -> "Rulebook":
        """Read everything that can be wrong in a file. Raises `ContentError`."""
        from mpg_desktop.content.phrases import DUTCH, check_complete

        _ = self.phrases
        if self._language != DUTCH:
            check_complete(self._resources, self._language)
        return self.rulebook

    @cached_property
    def for_passphrases(self) -> tuple[str, ...]:
        """The words from which a passphrase is drawn."""
        from mpg_desktop.content.words import passphrase_words

        return passphrase_words(self._resources)

    @cached_property
    def known_passphrases(self) -> frozenset[str]:
        """What everybody tries first."""
        from mpg_desktop.content.words import blocked_passphrases

        return blocked_passphrases(self._resources)

    def plain(self) -> "PlainRules":
        """Return the hard words with plain ones beside them. Raises `ContentError`."""
        from mpg_desktop.content.plain_words import load_plain_words

        return load_plain_words(self._resources, self._language)

    def next_due(self, case: "Case") -> "Due | None":
        """Return the first thing that a family asks."""
        return self.rulebook.next_due(case, self._today())
