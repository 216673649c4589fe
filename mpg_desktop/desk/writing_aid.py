"""Help with words while writing: read on the worker when the first text asks for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import normalize

from PySide6.QtCore import QObject, Signal

from mpg_desktop.desk.spelling import Spelling
from mpg_desktop.desk.tasks import Done, Failed, Job, Worker

if TYPE_CHECKING:
    from mpg_desktop.domain.plain_words import PlainRules
    from mpg_desktop.domain.wording_hints import Hint

LONG_TEXT = 20_000
"""Letters of a text that is read on the worker, so that typing does not wait for it.

Nobody proof-reads a text of this length line by line: its spelling is not looked at.
"""

FoundHints: TypeAlias = "Done[tuple[Hint, ...]]"
"""Gets the hints about a text."""


class WritingAid(QObject):
    """Holds the list of hard words, once it has been read; `changed` when there is other help.

    `failed` gets the `ContentError` of a list that cannot be read.
    """

    changed = Signal()

    def __init__(
        self,
        read: "Callable[[], PlainRules]",
        worker: Worker,
        failed: Failed,
        spelling: Spelling | None = None,
        *,
        is_on: bool = True,
    ) -> None:
        super().__init__()
        self.spelling = spelling
        if spelling is not None:
            spelling.changed.connect(self.changed.emit)
        self._read = read
        self._worker = worker
        self._failed = failed
        self._rules: PlainRules | None = None
        self._is_asked = False
        self._is_on = is_on

    @property
    def is_on(self) -> bool:
        """Whether the worker wants tips at all."""
        return self._is_on

    @is_on.setter
    def is_on(self, is_on: bool) -> None:
        if is_on != self._is_on:
            self._is_on = is_on
            self.changed.emit()

    def find(self, text: str, names: frozenset[str], done: FoundHints) -> Job | None:
        """Find the hints about a text; `done` gets them, at once unless the text is very long.

        Without help, or before the list was read, there are none; `changed` tells when to ask anew.
        Returns the job that is under way, if there is one.
        """
        from mpg_desktop.domain.wording_hints import hints

        rules = self._ready() if self._is_on else None
        if rules is None:
            done(())
        elif len(text) < LONG_TEXT:
            done(hints(text, rules, names))
        else:
            return self._worker.do(lambda _: hints(text, rules, names), done, self._failed)
        return None

    def spell(self, text: str, names: frozenset[str], done: FoundHints) -> Job | None:
        """Find the words of a text that are spelled wrong, as `find` does."""
        from mpg_desktop.domain.spelling import words_to_check

        spelling = self.spelling if len(text) < LONG_TEXT else None
        rules = self._ready() if spelling is not None and spelling.is_on else None
        if spelling is None or rules is None:
            done(())
            return None
        words = words_to_check(text, rules, names)

        def take(wrong: frozenset[str]) -> None:
            done(tuple(each for each in words if spelled(each) in wrong))

        return spelling.wrong(frozenset(spelled(each) for each in words), take)

    def _ready(self) -> "PlainRules | None":
        if self._rules is None and not self._is_asked:
            self._is_asked = True
            self._worker.do(lambda _progress: self._read(), self._take, self._failed)
        return self._rules

    def _take(self, rules: "PlainRules") -> None:
        self._rules = rules
        self.changed.emit()


def spelled(hint: "Hint") -> str:
    """Return the word of a hint as a dictionary has it: each letter with its accent is one."""
    return normalize("NFC", hint.words)
