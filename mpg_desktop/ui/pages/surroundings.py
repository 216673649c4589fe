"""What the pages of a family find around them: words, rules, a clock, and doors to elsewhere."""

from collections.abc import Callable
from datetime import date
from time import time_ns
from typing import Protocol

from msgspec import Struct

from mpg_desktop.desk.enclosures import Enclosures
from mpg_desktop.desk.writing_aid import WritingAid
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.ids import RecordId, new_record_id
from mpg_desktop.domain.law import Law
from mpg_desktop.ui.supplies import Say
from mpg_desktop.ui.theme import Theme

MS = 1_000_000
"""Nanoseconds in a millisecond."""


class Tell(Protocol):
    """Says what was done at the bottom of the window, and lets it be undone."""

    def __call__(
        self, sentence: str, undo: str = "", does: Callable[[], object] | None = None
    ) -> object:
        """Say a sentence; `does` is called by the button that says `undo`."""


def _stay(record: str, field: str) -> None:
    """Go nowhere: a page that stands alone has no other tabs."""


def _now_ms() -> int:
    return time_ns() // MS


class Surroundings(Struct, frozen=True):
    """The same for every page and family, as long as the program runs.

    `say` gives the sentence of a phrase key, `tell` shows one at the bottom of the window. `aid`
    helps with words while writing; None where nobody wants help. `go_to` opens a field of a record,
    on whichever tab that is.
    """

    theme: Theme
    catalogue: Catalogue
    law: Law
    say: Say
    enclosures: Enclosures
    tell: Tell
    today: Callable[[], date] = date.today
    now_ms: Callable[[], int] = _now_ms
    aid: WritingAid | None = None
    go_to: Callable[[str, str], None] = _stay

    def fresh_id(self) -> RecordId:
        """Return an id for a record that is about to be made."""
        return new_record_id(self.now_ms())

    def sentence(self, error: Exception) -> str:
        """Return what a known error says to a person."""
        phrase = getattr(error, "phrase", "desk.errors.bug")
        return self.say(phrase, **getattr(error, "values", {}))
