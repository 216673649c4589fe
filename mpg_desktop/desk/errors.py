"""What the desk refuses, and how a known error is told from a bug."""

from collections.abc import Mapping
from typing import ClassVar, Protocol


class Sayable(Protocol):
    """An error that somebody can do something about: it names the sentence that says what."""

    @property
    def phrase(self) -> str:
        """The key of the sentence, such as `vault.errors.wrong_passphrase`."""

    @property
    def values(self) -> Mapping[str, object]:
        """What the sentence names."""


def is_known(error: BaseException) -> bool:
    """Return whether an error has a sentence of its own; every other one is a bug."""
    return hasattr(error, "phrase") and hasattr(error, "values")


class DeskError(Exception):
    """Something that the desk cannot do; `phrase` and `values` say why, for a person."""

    phrase: ClassVar[str] = "desk.errors.bug"

    def __init__(self, **values: object) -> None:
        super().__init__(type(self).__name__)
        self.values = values


class BugError(DeskError):
    """A bug stopped this work; the top handler knows more, the person who asked knows this."""


class StoppedError(DeskError):
    """The work was cancelled by the person who asked for it."""

    phrase = "desk.errors.stopped"


class NothingOpenError(DeskError):
    """Work was asked for that needs an unlocked vault, while none lies open."""

    phrase = "desk.errors.nothing_open"
