"""What the window is given: everything that it works with, made by `app.py`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from mpg_desktop.desk.desk import Desk
    from mpg_desktop.desk.idle_lock import IdleLock
    from mpg_desktop.desk.paper_desk import PaperDesk
    from mpg_desktop.desk.settings import Settings
    from mpg_desktop.desk.spelling import Spelling
    from mpg_desktop.domain.catalogue import Catalogue
    from mpg_desktop.domain.ids import CaseId
    from mpg_desktop.domain.law import Law
    from mpg_desktop.store.passphrases import Judgement
    from mpg_desktop.store.vault import Vault

import msgspec


class Say(Protocol):
    """Says a sentence that is kept as data."""

    def __call__(self, key: str, **values: object) -> str:
        """Return the sentence with this key, its places filled in."""


class Beginning(msgspec.Struct, frozen=True):
    """What the first start needs. `sheet` makes the recovery sheet of groups, mark and day."""

    watched_by: Callable[[Path], str | None]
    propose: Callable[[], str]
    judge: "Callable[[str], Judgement]"
    sheet: Callable[[tuple[str, ...], str, date], bytes]
    practice: "Callable[[Vault], CaseId]"


class Supplies(msgspec.Struct, frozen=True):
    """Everything that the window works with.

    `usual_folder` is where a vault goes when nobody says otherwise. `keep` remembers settings. The
    catalogue and the law are read when the first family is shown, not at the start; so is what
    makes paper.
    """

    desk: "Desk"
    idle: "IdleLock"
    say: Say
    usual_folder: Path
    settings: "Settings"
    keep: "Callable[[Settings], object]"
    beginning: Beginning
    catalogue: "Callable[[], Catalogue]"
    law: "Callable[[], Law]"
    today: Callable[[], date]
    papers: "Callable[[], PaperDesk]"
    spelling: "Spelling | None" = None

    def sentence(self, error: Exception) -> str:
        """Return what a known error says to a person."""
        phrase = getattr(error, "phrase", "desk.errors.bug")
        return self.say(phrase, **getattr(error, "values", {}))
