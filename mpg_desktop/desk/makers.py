"""What makes each document of a copy, with the words of one language."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from mpg_desktop.desk.documents import Document
from mpg_desktop.desk.paper_languages import PaperWords, Say
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.directions import LEFTWARDS, apart, leans_left
from mpg_desktop.domain.evaluations import Knowledge

if TYPE_CHECKING:
    from mpg_desktop.printing.exemplar import Exemplar
    from mpg_desktop.printing.fridge_sheet import FridgeSheet
    from mpg_desktop.printing.shaping import Shaper

Make: TypeAlias = "Callable[[Copy, Exemplar], bytes | FridgeSheet]"
"""Makes a document of a copy."""


NOTHING = frozenset(
    {
        *("paper.plan.nothing", "paper.profile.empty", "paper.conditions.nothing"),
        *("paper.houses.nothing", "paper.worksheets.nothing", "paper.notes.nothing"),
        "paper.drawings.nobody",
    }
)
"""The sentences that stand on a page in place of everything else."""


class Hearing:
    """Says sentences, and knows whether a page asked for the one that there is nothing on it."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._rightwards = say("paper.page.language") not in LEFTWARDS
        self.nothing = False

    def say(self, key: str, **values: object) -> str:
        """Say a sentence; a name that runs from right to left does not turn a Dutch one round."""
        self.nothing = self.nothing or key in NOTHING
        steady = {name: _steady(value) for name, value in values.items()}
        return self._say(key, **(steady if self._rightwards else values))


def _steady(value: object) -> object:
    return apart(value) if isinstance(value, str) and leans_left(value) else value


class _Words(TypedDict):
    say: Say
    shaper: "Shaper"


def maker_of(document: Document, words: PaperWords, shaper: "Shaper") -> Make:
    """Return what makes a document of a copy."""
    makers = {**_of_the_family(words, shaper), **_of_the_plan(words, shaper)}
    return makers[document]


def _of_the_family(paper: PaperWords, shaper: "Shaper") -> dict[Document, Make]:
    from mpg_desktop.printing.child_page import child_page
    from mpg_desktop.printing.conditions_sheet import conditions_sheet
    from mpg_desktop.printing.drawing_sheet import drawing_sheet
    from mpg_desktop.printing.intake_sheet import intake_sheet
    from mpg_desktop.printing.profile_sheet import profile_sheet
    from mpg_desktop.printing.worksheets import worksheets

    rules, catalogue = paper.rules, paper.rules.catalogue
    words: _Words = {"say": paper.say, "shaper": shaper}
    return {
        Document.INTAKE: lambda copy, ex: intake_sheet(copy, catalogue, ex, **words),
        Document.DRAWINGS: lambda copy, ex: drawing_sheet(copy, catalogue, ex, **words),
        Document.CHILD_PAGE: lambda copy, ex: child_page(copy, catalogue, ex, **words),
        Document.WORKSHEETS: lambda copy, ex: worksheets(
            copy, catalogue, rules.recipients.reader(copy.recipient.kind), ex, **words
        ),
        Document.PROFILE: lambda copy, ex: profile_sheet(
            copy, rules.profile, catalogue, ex, **words
        ),
        Document.CONDITIONS: lambda copy, ex: conditions_sheet(
            copy, rules.conditions, catalogue, ex, **words
        ),
    }


def _of_the_plan(paper: PaperWords, shaper: "Shaper") -> dict[Document, Make]:
    from mpg_desktop.printing.child_plan import child_plan
    from mpg_desktop.printing.evaluation_sheet import evaluation_sheet
    from mpg_desktop.printing.family_plan import family_plan, full_plan
    from mpg_desktop.printing.fridge_sheet import fridge_sheet
    from mpg_desktop.printing.house_sheet import house_sheet
    from mpg_desktop.printing.letters import closing_letters, information_letters
    from mpg_desktop.printing.organisation_sheet import organisation_sheet
    from mpg_desktop.printing.personal_plan import personal_plan
    from mpg_desktop.printing.pocket_cards import pocket_cards
    from mpg_desktop.printing.safety_plan import safety_plan

    catalogue = paper.rules.catalogue
    words: _Words = {"say": paper.say, "shaper": shaper}
    return {
        Document.FRIDGE: lambda copy, ex: fridge_sheet(copy, catalogue, ex, **words),
        Document.FAMILY_PLAN: lambda copy, ex: family_plan(copy, catalogue, ex, **words),
        Document.FULL_PLAN: lambda copy, ex: full_plan(
            copy, paper.rules.conditions, catalogue, ex, **words
        ),
        Document.SAFETY_PLAN: lambda copy, ex: safety_plan(copy, catalogue, ex, **words),
        Document.CARDS: lambda copy, ex: pocket_cards(copy, catalogue, ex, **words),
        Document.HOUSES: lambda copy, ex: house_sheet(copy, catalogue, ex, **words),
        Document.ORGANISATION: lambda copy, ex: organisation_sheet(copy, catalogue, ex, **words),
        Document.CLOSING_LETTER: lambda copy, ex: closing_letters(copy, catalogue, ex, **words),
        Document.INFORMATION_LETTER: lambda copy, ex: information_letters(
            copy, catalogue, ex, **words
        ),
        Document.CHILD_PLAN: lambda copy, ex: child_plan(copy, catalogue, ex, **words),
        Document.EVALUATION: lambda copy, ex: evaluation_sheet(
            copy, _known(paper, copy.occasion.day), catalogue, ex, **words
        ),
        Document.PERSONAL_PLAN: lambda copy, ex: personal_plan(copy, catalogue, ex, **words),
    }


def _known(paper: PaperWords, today: date) -> Knowledge:
    """Return what an agenda needs to know beside the file."""
    rules = paper.rules
    conjunction = paper.say("paper.plan.and")
    return Knowledge(rules.profile, rules.conditions, rules.law, today, conjunction)
