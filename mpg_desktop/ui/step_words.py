"""How a step is called in the menu of undo: what was done, and to what."""

from collections.abc import Sequence

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.records import Answer, AnyRecord, kind_of
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.ui.pages.binding import ADDED, BLANKED, CHOSEN, PUT_BACK, SECRET
from mpg_desktop.ui.pages.taking_away import DROPPED
from mpg_desktop.ui.supplies import Supplies

DONE = "form.steps.done"

NAME_NOTHING = frozenset({ADDED, BLANKED, CHOSEN, DONE, DROPPED, PUT_BACK, SECRET})
"""Steps that say what was done, but not to what."""

LONGEST = 40
"""Letters of the title of a field in the menu of undo; a longer one ends at a whole word."""


def step_words(supplies: Supplies, case: Case, step: Step, touched: Sequence[AnyRecord]) -> str:
    """Return what a step is called; `touched` are the records that it changed, in their order."""
    words = supplies.say(step.phrase)
    if step.about:
        return supplies.say("form.steps.at", step=words, field=_short(step.about))
    if not touched or step.phrase not in NAME_NOTHING:
        return words
    if any(isinstance(each, PersonalPlan) for each in touched):
        return words  # that there is one stands on its own page only
    # What others refer to was there first: with a person go that person's ties.
    first, catalogue = touched[0], supplies.catalogue()
    if isinstance(first, Answer):
        who = name_of(case, first.about)
        return supplies.say(
            "form.steps.at", step=words, field=_short(catalogue.wording(first, who))
        )
    what = catalogue.records[kind_of(first)].label
    return supplies.say("form.steps.of", step=words, what=what)


def _short(title: str) -> str:
    """Return a title on one line that leaves room for the rest of a menu."""
    line = " ".join(title.split())
    if len(line) <= LONGEST:
        return line
    words = line[: LONGEST + 1].rpartition(" ")[0] or line[:LONGEST]
    return f"{words.rstrip(' ,;:')}…"
