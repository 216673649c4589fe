"""All words and rules that the program knows, read once at the start, in one language."""

from datetime import date
from pathlib import Path

from msgspec import Struct

from mpg_desktop.content.catalogue import read_catalogue
from mpg_desktop.content.conditions import read_conditions
from mpg_desktop.content.framework import read_framework
from mpg_desktop.content.law import read_law, wording_of
from mpg_desktop.content.phrases import DUTCH
from mpg_desktop.content.profile import read_profile
from mpg_desktop.content.recipients import read_recipients
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.clocks import due
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.due import Due
from mpg_desktop.domain.framework import Framework
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.profile import Profile
from mpg_desktop.domain.protection import RecipientRules


class Rulebook(Struct, frozen=True):
    """The forms, the law, who may read what, and the words of the profile and of *Goed genoeg*."""

    catalogue: Catalogue
    law: Law
    recipients: RecipientRules
    profile: Profile
    conditions: Conditions
    framework: Framework

    def next_due(self, case: Case, today: date) -> Due | None:
        """Return the first thing that a family asks, what is overdue included."""
        return next(iter(due(case, self.law, today)), None)


def load_rulebook(resources: Path, language: str = DUTCH) -> Rulebook:
    """Read everything. Raises `ContentError` with file, line and word of the first mistake."""
    # A language file is large: it is read once.
    wording = wording_of(resources, language)
    catalogue = read_catalogue(resources, wording.of_forms())
    rules = read_recipients(resources, wording)
    return Rulebook(
        catalogue,
        read_law(resources, wording),
        rules.with_questions(catalogue.protections()),
        read_profile(resources, wording),
        read_conditions(resources, wording),
        read_framework(resources, wording),
    )
